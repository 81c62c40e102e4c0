package data

import (
	"context"
	"database/sql"

	"github.com/glebarez/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

// Parting is where two copies of one book went apart and what each did since that
// the other lacks.
type Parting struct {
	Since  Step // the last step in both; zero where there is none
	Ours   []Step
	Theirs []Step
}

// Holds tells whether the step with this number and mark is in the book, and with it
// all that came before it. Without a mark, as earlier programs remembered a step that
// a migration wrote, its number says it.
func (b *Book) Holds(ctx context.Context, id int64, mark string) (bool, error) {
	var found bool
	err := b.sql.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM steps WHERE id = ?1 AND (mark = ?2 OR ?2 = ''))", id, mark).Scan(&found)
	return found, explain(b.Path, err)
}

// PartFrom compares the steps of the open book with those of a closed copy of it.
func (b *Book) PartFrom(ctx context.Context, path string) (Parting, error) {
	var p Parting
	err := look(path, func(db *sql.DB, version int) error {
		ours, err := journalOf(ctx, b.sql, len(migrations))
		if err != nil {
			return err
		}
		theirs, err := journalOf(ctx, db, version)
		if err != nil {
			return err
		}
		p = part(ours, theirs)
		return nil
	})
	return p, explain(b.Path, err)
}

// ReadClosed reads a closed book or copy as it lies there: what reads records and the
// journal works on it for as long as read does, and nothing else of a Book.
func ReadClosed(path string, read func(*Book) error) error {
	return look(path, func(db *sql.DB, _ int) error {
		lying, err := gorm.Open(sqlite.Dialector{Conn: db}, &gorm.Config{SkipDefaultTransaction: true, Logger: logger.Discard})
		if err != nil {
			return err
		}
		return read(&Book{Path: path, db: lying, ReadOnly: true})
	})
}

// part finds the last step that stands in both with the same mark. What either
// holds before it is the same, for a mark is made once.
func part(ours, theirs []Step) Parting {
	at := map[int64]int{}
	for i, step := range theirs {
		at[step.ID] = i
	}
	for i := len(ours) - 1; i >= 0; i-- {
		j, ok := at[ours[i].ID]
		if ok && theirs[j].Mark == ours[i].Mark {
			return Parting{Since: ours[i], Ours: ours[i+1:], Theirs: theirs[j+1:]}
		}
	}
	return Parting{Ours: ours, Theirs: theirs}
}

// journalOf reads all steps, earliest first.
func journalOf(ctx context.Context, db *sql.DB, version int) (steps []Step, err error) {
	rows, err := db.QueryContext(ctx, "SELECT id, at, who, label, kind, changes, "+markIn(version)+" FROM steps ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var s Step
		if err := rows.Scan(&s.ID, &s.At, &s.Who, &s.Label, &s.Kind, &s.Changes, &s.Mark); err != nil {
			return nil, err
		}
		steps = append(steps, s)
	}
	return steps, rows.Err()
}
