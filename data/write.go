package data

import (
	"bytes"
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"fmt"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// write runs act as one transaction of the book. Everything that changes the
// file goes through here, or through migrate, so that no save is without its turn.
func (b *Book) write(act func(db *gorm.DB) error) error {
	if err := b.Unwritable(); err != nil {
		return err
	}
	b.saving.Lock()
	defer b.saving.Unlock()
	err := b.transact(func(db *gorm.DB) error {
		if err := b.unchanged(db); err != nil {
			return err
		}
		if err := b.takeTurn(db.Statement.ConnPool, b.version); err != nil {
			return err
		}
		if err := act(db); err != nil {
			return err
		}
		return b.held.inPlace() // the last look before it counts as saved
	})
	b.moments.moved()
	b.wrote = b.wrote || err == nil
	return err
}

// takeTurn is what every save begins with. Setting the version, also to what it
// is, writes page 1: it goes into the journal, and the change counter moves,
// which SQLite else does for the first save of a sitting alone. By both, and by the
// turn and its sitting, a journal is known later as this book's or not.
func (b *Book) takeTurn(db gorm.ConnPool, version int) error {
	if err := runKept(db, fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		return err
	}
	_, err := db.ExecContext(context.Background(), "UPDATE journal_state SET sitting = ?, turn = turn + 1", b.sitting)
	return err
}

// run runs one of the statements that every save has. They are many, and gorm would put each
// together anew: it would be half of what the processor does for a save.
func run(db *gorm.DB, statement string, values ...any) error {
	_, err := db.Statement.ConnPool.ExecContext(db.Statement.Context, statement, values...)
	return err
}

// ask is the same of one that answers with a row.
func ask(db *gorm.DB, statement string, values ...any) *sql.Row {
	return db.Statement.ConnPool.QueryRowContext(db.Statement.Context, statement, values...)
}

// newSitting names one opening of a book, unlike any other.
func newSitting() string {
	random := make([]byte, 8)
	rand.Read(random) // never fails
	return hex.EncodeToString(random)
}

// unchanged refuses to write into a file that another program wrote into, or
// replaced, while it was open here: SQLite would mix both.
func (b *Book) unchanged(db *gorm.DB) error {
	if err := b.held.inPlace(); err != nil {
		return err
	}
	there, err := readHeader(b.held.file)
	if err != nil {
		return cannotRead(b.Path, err)
	}
	var known []byte // as SQLite read or wrote it last
	if err := ask(db, "SELECT substr(data, 1, 100) FROM sqlite_dbpage WHERE pgno = 1").Scan(&known); err != nil {
		return err
	}
	if !bytes.Equal(known, there[:]) {
		return fault.New(fault.Gone, fmt.Sprintf(words.BookChangedWhat, b.Path), words.BookGoneNext).About(b.Path)
	}
	return nil
}

// Unwritable says why nothing can be saved into a book that is only looked at, nil
// where it can.
func (b *Book) Unwritable() error {
	switch {
	case !b.ReadOnly:
		return nil
	case b.CopyOf.IsZero():
		return readOnly(b.Path)
	}
	return fault.New(fault.ReadOnly, fmt.Sprintf(words.CopyViewOnlyWhat, b.CopyOf.Format(words.StateTime)), words.CopyViewOnlyNext)
}

func readOnly(path string) error {
	return fault.New(fault.ReadOnly, fmt.Sprintf(words.BookViewOnlyWhat, path), words.BookViewOnlyNext)
}
