package data

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"

	"sothidua/assets/words"
	"sothidua/data/behind"
	"sothidua/data/fault"
)

// QuickCheck reads a closed file that nobody writes and refuses one that is no
// book of this program or whose pages contradict each other. It writes nothing.
func QuickCheck(ctx context.Context, path string) error {
	return look(path, func(db *sql.DB, _ int) error {
		err := checkPages(ctx, db, "quick_check", "")
		if errors.Is(err, errDamaged) {
			return damaged(path, err)
		}
		return err
	})
}

// FullCheck is QuickCheck with every index, every reference, that nothing lies in itself, the
// counts that the book keeps, and the schema: a file with tables, views or triggers that this
// program did not make is refused, for they would run on our queries. The indexes of
// a large book take most of the time; they are read beside the rest.
func FullCheck(ctx context.Context, path string) error {
	return look(path, func(db *sql.DB, version int) error {
		if err := ownSchema(ctx, db, path, version); err != nil {
			return err
		}
		tables, err := tablesByIndexes(ctx, db)
		if err != nil {
			return err
		}
		checking, stop := context.WithCancelCause(ctx)
		defer stop(nil)
		try := func(err error) bool {
			if err != nil {
				stop(err) // what else is said of broken pages is worth nothing
			}
			return err == nil
		}
		var beside sync.WaitGroup
		beside.Go(func() { // behind the window, as the check itself is where one is open
			behind.Do(func() { try(indexed(checking, db, tables)) })
		})
		var records error
		if try(checkPages(checking, db, "quick_check", "")) {
			records = cmp.Or(related(checking, db), held(checking, db), counted(checking, db))
			try(indexed(checking, db, tables))
		}
		beside.Wait()
		switch err = cmp.Or(context.Cause(checking), records); {
		case errors.Is(err, errCounts):
			return fault.Wrap(fault.Invalid, err, fmt.Sprintf(words.CopyCountsWhat, path), words.CopyCountsNext)
		case errors.Is(err, errDamaged):
			return damaged(path, err)
		default:
			return err
		}
	})
}

// tablesByIndexes are all tables for whoever takes the next, those with the most
// indexes first: they take longest.
func tablesByIndexes(ctx context.Context, db query) (<-chan string, error) {
	rows, err := db.QueryContext(ctx, `SELECT name FROM sqlite_schema t WHERE type = 'table' ORDER BY
		(SELECT count(*) FROM sqlite_schema i WHERE i.type = 'index' AND i.tbl_name = t.name) DESC`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	tables := make(chan string, len(names))
	for _, name := range names {
		tables <- name
	}
	close(tables)
	return tables, rows.Err()
}

// indexed checks that the indexes of the tables hold what the rows do, which
// quick_check leaves out.
func indexed(ctx context.Context, db query, tables <-chan string) error {
	for table := range tables {
		if err := checkPages(ctx, db, "integrity_check", table); err != nil {
			return err
		}
	}
	return nil
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
