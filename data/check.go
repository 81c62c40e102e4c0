package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// QuickCheck reads a closed file that nobody writes and refuses one that is no
// book of this program or whose pages contradict each other. It writes nothing.
func QuickCheck(ctx context.Context, path string) error {
	return look(path, func(db *sql.DB, _ int) error {
		err := checkPages(ctx, db, "quick_check")
		if errors.Is(err, errDamaged) {
			return damaged(path, err)
		}
		return err
	})
}

// FullCheck is QuickCheck with every index, every reference, the counts that the
// book keeps, and the schema: a file with tables, views or triggers that this
// program did not make is refused, for they would run on our queries.
func FullCheck(ctx context.Context, path string) error {
	return look(path, func(db *sql.DB, version int) error {
		if err := ownSchema(ctx, db, path, version); err != nil {
			return err
		}
		for _, check := range []func(context.Context, query) error{whole, related, counted} {
			switch err := check(ctx, db); {
			case errors.Is(err, errCounts):
				return fault.Wrap(fault.Invalid, err, fmt.Sprintf(words.CopyCountsWhat, path), words.CopyCountsNext)
			case errors.Is(err, errDamaged):
				return damaged(path, err)
			case err != nil:
				return err
			}
		}
		return nil
	})
}

// look opens a file to be read as it lies: no journal, nothing trusted. A file that
// somebody writes to is busy.
func look(path string, read func(db *sql.DB, version int) error) error {
	version, err := inspect(path)
	if err != nil {
		return err
	}
	held, err := holdShared(path)
	if err != nil {
		return err
	}
	defer held.release()
	if info, err := os.Stat(path + "-journal"); err == nil && info.Size() > 0 {
		return fault.New(fault.Refused, fmt.Sprintf(words.CopyJournalWhat, path), words.CopyJournalNext)
	}
	db, err := sql.Open("sqlite", location(path)+"?mode=ro&immutable=1&_pragma=trusted_schema(0)"+
		"&_pragma=cell_size_check(1)&_pragma=query_only(1)&_pragma=cache_size(-8192)&_pragma=temp_store(2)")
	if err != nil {
		return explain(path, err)
	}
	db.SetMaxOpenConns(1)
	defer db.Close()
	return explain(path, read(db, version))
}

func damaged(path string, cause error) error {
	return fault.Wrap(fault.Damaged, cause, fmt.Sprintf(words.CopyDamagedWhat, path), words.CopyDamagedNext)
}

// ownSchema compares what stands in the file with what the migrations up to its
// version make. The journal's triggers are made anew by every migration, so only
// their names count.
func ownSchema(ctx context.Context, db *sql.DB, path string, version int) error {
	fresh, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return err
	}
	defer fresh.Close()
	fresh.SetMaxOpenConns(1)
	for _, body := range migrations[:version] {
		if _, err := fresh.ExecContext(ctx, body); err != nil {
			return err
		}
	}
	want, err := schemaOf(ctx, fresh)
	if err != nil {
		return err
	}
	have, err := schemaOf(ctx, db)
	if err != nil {
		return err
	}
	for _, t := range tables() {
		for _, op := range journalOps {
			delete(have, "trigger "+t.name+"_"+op)
		}
	}
	var strange []string
	for name, text := range have {
		if want[name] != text {
			strange = append(strange, name)
		}
	}
	for name := range want {
		if _, ok := have[name]; !ok {
			strange = append(strange, name)
		}
	}
	if len(strange) > 0 {
		slices.Sort(strange)
		cause := errors.New("the schema differs in " + strings.Join(strange, ", "))
		return fault.Wrap(fault.Refused, cause, fmt.Sprintf(words.CopyForeignWhat, path), words.CopyForeignNext)
	}
	return nil
}

// schemaOf returns the text of every table, index, view and trigger by its kind
// and name. What SQLite keeps for itself is left out.
func schemaOf(ctx context.Context, db *sql.DB) (map[string]string, error) {
	rows, err := db.QueryContext(ctx, `SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	texts := map[string]string{}
	for rows.Next() {
		var name, text string
		if err := rows.Scan(&name, &text); err != nil {
			return nil, err
		}
		texts[name] = strings.Join(strings.Fields(text), " ")
	}
	return texts, rows.Err()
}
