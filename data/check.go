package data

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"

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
// program did not make is refused, for they would run on our queries. Its two halves
// read side by side: of a large book each takes seconds.
func FullCheck(ctx context.Context, path string) error {
	return look(path, func(db *sql.DB, version int) error {
		if err := ownSchema(ctx, db, path, version); err != nil {
			return err
		}
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		records := make(chan error, 1)
		go func() {
			err := related(ctx, db)
			if err == nil {
				err = counted(ctx, db)
			}
			records <- err
		}()
		err := whole(ctx, db)
		if err != nil {
			stop() // what records say in broken pages is worth nothing
		}
		switch err = cmp.Or(err, <-records); {
		case errors.Is(err, errCounts):
			return fault.Wrap(fault.Invalid, err, fmt.Sprintf(words.CopyCountsWhat, path), words.CopyCountsNext)
		case errors.Is(err, errDamaged):
			return damaged(path, err)
		default:
			return err
		}
	})
}

// halves are the connections of a check.
const halves = 2

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
	if journalLeft(path) {
		return fault.New(fault.Refused, fmt.Sprintf(words.CopyJournalWhat, path), words.CopyJournalNext)
	}
	db, err := sql.Open("sqlite", location(path)+"?mode=ro&immutable=1&_pragma=trusted_schema(0)"+
		"&_pragma=cell_size_check(1)&_pragma=query_only(1)&_pragma=cache_size(-8192)&_pragma=temp_store(2)")
	if err != nil {
		return explain(path, err)
	}
	db.SetMaxOpenConns(halves)
	defer db.Close()
	return explain(path, read(db, version))
}

func damaged(path string, cause error) error {
	return fault.Wrap(fault.Damaged, cause, fmt.Sprintf(words.CopyDamagedWhat, path), words.CopyDamagedNext)
}

// ownSchema refuses a copy whose tables are not those of a book.
func ownSchema(ctx context.Context, db *sql.DB, path string, version int) error {
	strange, err := strangeParts(ctx, db, version)
	if err != nil || len(strange) == 0 {
		return err
	}
	return fault.Wrap(fault.Refused, partsDiffer(strange), fmt.Sprintf(words.CopyForeignWhat, path), words.CopyForeignNext)
}
