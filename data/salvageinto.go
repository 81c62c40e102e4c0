package data

import (
	"context"
	"database/sql"
	"log"
	"os"
	"slices"

	"gorm.io/gorm"
)

// A damaged book is read into the schema that its own program made, and is brought to
// today's from there by the migrations, as a sound book is: what a later schema keeps
// elsewhere, such as results that once stood beside a registration, comes along.

// salvageInto fills an empty draft from a damaged book.
func salvageInto(ctx context.Context, source *sql.DB, draft, path string, report func(string, float64)) (all []Salvaged, err error) {
	version := schemaFitting(ctx, source)
	all, err = takeIn(ctx, source, draft, version, report)
	if err != nil && ctx.Err() == nil && version < len(migrations) {
		// What the damage left does not bear the migrations: the rows alone are saved, and
		// what today's tables have no place for counts as lost.
		log.Printf("salvage of schema %d: %v", version, err)
		if err = os.Truncate(draft, 0); err == nil {
			all, err = takeIn(ctx, source, draft, len(migrations), report)
		}
	}
	if err != nil {
		return nil, err
	}
	return all, within(draft, func(book *Book) error {
		return book.Bulk("", func(tx *Tx) error {
			if err := keepCounts(tx.db); err != nil {
				return err
			}
			step := &Step{At: book.Now().UnixMilli(), Who: currentUser(), Kind: StepBulk, Label: salvageLabel(path, all), Mark: newMark()}
			return tx.db.Create(step).Error
		})
	})
}

// schemaFitting is the version whose tables a file has: its list of tables tells that
// better than the number in a header that may be damaged too.
func schemaFitting(ctx context.Context, source *sql.DB) int {
	have, err := schemaOf(ctx, source)
	if err != nil {
		log.Printf("salvage: %v", err) // what could be read of the list counts
	}
	best, most := len(migrations), 0
	for version := len(migrations); version > 0; version-- {
		want, err := madeSchema(version)
		if err != nil {
			continue
		}
		fitting := 0
		for name, text := range want {
			if have[name] == text {
				fitting++
			}
		}
		if fitting > most {
			best, most = version, fitting
		}
	}
	return best
}

// takeIn reads all tables into a draft of one schema and migrates it to today's.
func takeIn(ctx context.Context, source *sql.DB, draft string, version int, report func(string, float64)) (all []Salvaged, err error) {
	book := &Book{Path: draft, sitting: newSitting(), version: version}
	defer book.disconnect()
	if err := book.connect(address(draft)); err != nil {
		return nil, err
	}
	// Rows come before those that they refer to; the migrations look at the references.
	if err := book.db.Exec("PRAGMA foreign_keys = OFF").Error; err != nil {
		return nil, err
	}
	err = book.db.Transaction(func(db *gorm.DB) error {
		for _, body := range migrations[:version] {
			if err := db.Exec(body).Error; err != nil {
				return err
			}
		}
		names, err := tablesToSalvage(db)
		if err != nil {
			return err
		}
		for i, name := range names {
			if report != nil {
				report(name, float64(i)/float64(len(names)))
			}
			one, err := salvageTable(ctx, source, db, name)
			if err != nil {
				return err
			}
			all = append(all, one)
		}
		if err := takeIdentity(ctx, source, db); err != nil {
			return err
		}
		if err := dropBrokenChanges(db, all); err != nil {
			return err
		}
		if err := returnFromJournal(db, all); err != nil {
			return err
		}
		return standIn(db, all)
	})
	if err != nil {
		return nil, err
	}
	return all, book.migrate(ctx, migrations)
}

// tablesToSalvage are the tables of a draft that are read, those of today's records in
// their order. The kept counts are counted anew.
func tablesToSalvage(db *gorm.DB) (names []string, err error) {
	err = db.Raw(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
		AND name NOT IN ('identity', 'journal_state', 'registration_counts') ORDER BY name`).Scan(&names).Error
	known := tables()
	place := func(name string) int {
		i := slices.IndexFunc(known, func(t table) bool { return t.name == name })
		if i < 0 {
			return len(known)
		}
		return i
	}
	slices.SortStableFunc(names, func(a, b string) int { return place(a) - place(b) })
	return names, err
}

// takeIdentity makes the new book a copy of the damaged one. A schema without identities
// gets its own by the migrations, from the first step.
func takeIdentity(ctx context.Context, source *sql.DB, db *gorm.DB) error {
	if !db.Migrator().HasTable("identity") {
		return nil
	}
	for _, query := range []string{"SELECT book_id FROM identity", olderIdentity} {
		var id string
		if err := source.QueryRowContext(ctx, query).Scan(&id); err != nil {
			continue // unreadable
		}
		return db.Exec("UPDATE identity SET book_id = ?", id).Error
	}
	return nil
}

// dropBrokenChanges takes rows out of the journal that nobody can read any more.
func dropBrokenChanges(db *gorm.DB, all []Salvaged) error {
	done := db.Exec("DELETE FROM changes WHERE NOT json_valid(coalesce(before, '{}')) OR NOT json_valid(coalesce(after, '{}'))")
	for i := range all {
		if all[i].Table == "changes" && done.RowsAffected > 0 {
			all[i].Saved -= done.RowsAffected
			if all[i].Lost >= 0 {
				all[i].Lost += done.RowsAffected
			}
		}
	}
	return done.Error
}
