package data

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/glebarez/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// Book (sổ) is one open database file. One program holds it at a time.
type Book struct {
	DB   *gorm.DB // for reading; everything is written through Do
	Path string
	Now  func() time.Time // replaceable in tests

	sql      *sql.DB
	guests   guests
	identity string
}

// Open opens an existing book and brings it to today's schema. The faults say
// what is wrong with a file that is no book, newer, damaged or held by another.
func Open(path string) (*Book, error) {
	if err := resume(path); err != nil {
		return nil, err
	}
	version, err := inspect(path)
	if err != nil {
		return nil, err
	}
	book, err := open(path, version)
	if err != nil {
		return nil, err
	}
	if err := book.completeRules(); err != nil {
		book.Close()
		return nil, explain(path, err)
	}
	return book, nil
}

func open(path string, version int) (*Book, error) {
	db, err := gorm.Open(sqlite.Open(address(path)), &gorm.Config{
		TranslateError: true, SkipDefaultTransaction: true, PrepareStmt: true,
		Logger: logger.Discard, // errors come back as values; nothing goes to standard error
	})
	if err != nil {
		return nil, explain(path, err)
	}
	pool, err := db.DB()
	if err != nil {
		return nil, explain(path, err)
	}
	pool.SetMaxOpenConns(1) // the file is held exclusively: a second connection would wait for ever
	book := &Book{DB: db, Path: path, Now: time.Now, sql: pool}
	if err := book.prepare(version); err != nil {
		pool.Close()
		return nil, explain(path, err)
	}
	return book, nil
}

func (b *Book) prepare(version int) error {
	ctx := context.Background()
	// Takes the lock now, so that a second program is refused at its start and
	// not at its first save.
	if _, err := b.sql.ExecContext(ctx, "BEGIN EXCLUSIVE; COMMIT"); err != nil {
		return err
	}
	if version < len(migrations) {
		if err := migrate(ctx, b.sql, b.Path, version, migrations); err != nil {
			if version == 0 {
				return err
			}
			return fault.Wrap(fault.Internal, err, fmt.Sprintf(words.BookMigrateWhat, b.Path), words.BookMigrateNext)
		}
	}
	if err := b.readIdentity(); err != nil {
		return err
	}
	if err := b.adoptOutsideChanges(); err != nil {
		return err
	}
	writeHolder(b.Path, b.Now())
	return nil
}

// Close leaves one file behind. A copy under way ends first.
func (b *Book) Close() error {
	b.guests.leave()
	b.sql.Exec("PRAGMA optimize")
	b.sql.Exec("PRAGMA journal_mode = DELETE") // TRUNCATE would leave an empty -journal
	err := b.sql.Close()
	removeHolder(b.Path)
	return err
}

// address is the driver's address of a file. mode=rw makes a mistyped path an
// error instead of a new, empty file.
func address(path string) string {
	return location(path) + "?mode=rw&_txlock=immediate" +
		"&_pragma=busy_timeout(1000)&_pragma=locking_mode(EXCLUSIVE)&_pragma=journal_mode(TRUNCATE)" +
		"&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&_pragma=trusted_schema(0)" +
		"&_pragma=cell_size_check(1)&_pragma=cache_size(-8192)&_pragma=temp_store(2)"
}

// location is the part of an address that names the file.
func location(path string) string {
	escaped := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(filepath.ToSlash(path))
	if strings.HasPrefix(escaped, "//") {
		// A share or a device path. SQLite would take its first name for the host of
		// an address; an empty host before it keeps the path whole.
		escaped = "//" + escaped
	}
	return "file:" + escaped
}
