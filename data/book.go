package data

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/glebarez/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/internal/door"
)

// Book (sổ) is one open database file. One program holds it at a time.
type Book struct {
	Path     string
	Now      func() time.Time // replaceable in tests
	Who      string           // the person's name for the journal; empty for the one the system knows
	ReadOnly bool             // it can be looked at, and every save is refused
	CopyOf   time.Time        // the moment of which a copy is looked at; zero for the book itself

	db       *gorm.DB // for reading; everything is written through Do
	sql      *sql.DB
	guests   guests
	identity string
	held     *hold      // nil for a book that is only looked at
	scratch  *scratch   // a copy that is looked at instead, nil for the book itself
	sitting  string     // which opening of which book this is
	version  int        // of the schema
	saving   sync.Mutex // one save at a time
	cutOff   bool       // the sitting before did not close it
	named    bool       // the holder file names this sitting
	wrote    bool       // something was saved in this sitting
	shipped  shippedRules
	moments  moments
}

// Open opens an existing book and brings it to today's schema. The faults say
// what is wrong with a file that is no book, newer, damaged or held by another;
// one of the kind Doubtful wraps TwoStates. A book that cannot be written is
// opened for looking only. A book of an older schema is copied beside itself first.
func Open(path string) (*Book, error) { return OpenKept(path, nil) }

// OpenKept is Open with another way to keep a book of an older schema: keep is
// called before anything of it is changed, and its error refuses the book.
func OpenKept(path string, keep func(*Book) error) (*Book, error) {
	if err := resume(path); err != nil {
		return nil, err
	}
	if err := ours(path); err != nil {
		return nil, err
	}
	held, err := holdAlone(path)
	if errors.Is(err, errReadOnly) {
		return OpenReadOnly(path)
	}
	if err != nil {
		return nil, err
	}
	_, cutOff := readHolder(path) // a sitting that ends takes its own away
	if err := held.settle(); err != nil {
		held.release()
		return nil, err
	}
	book, err := open(held, keep)
	if errors.Is(err, errReadOnly) { // the file may be written, its folder not
		return OpenReadOnly(path)
	}
	if err != nil {
		return nil, err
	}
	book.cutOff = cutOff
	if err := book.completeRules(); err != nil {
		book.Close()
		return nil, explain(path, err)
	}
	return book, nil
}

// open opens a held file with SQLite. It takes the hold over.
func open(held *hold, keep func(*Book) error) (*Book, error) {
	book := &Book{Path: held.path, held: held, sitting: newSitting()}
	err := held.letSQLite()
	if err == nil {
		err = book.connect(address(held.path))
	}
	if err == nil {
		err = book.prepare(keep)
	}
	if err != nil {
		if book.named {
			removeHolder(held.path)
		}
		book.disconnect()
		return nil, explain(held.path, err)
	}
	return book, nil
}

func (b *Book) connect(address string) error {
	pool, err := openPool(address)
	if err != nil {
		return err
	}
	pool.SetMaxOpenConns(1) // the file is held exclusively: a second connection would wait for ever
	b.sql = pool            // from here on whoever gives the book up closes it
	db, err := gorm.Open(sqlite.Dialector{Conn: pool}, &gorm.Config{
		TranslateError: true, SkipDefaultTransaction: true,
		Logger: logger.Discard, // errors come back as values; nothing goes to standard error
	})
	if err != nil {
		return err
	}
	b.db, b.Now = db, time.Now
	return nil
}

// Rest gives back the memory that reading took. The next reading finds the file with the
// system.
func (b *Book) Rest() { _ = b.db.Exec("PRAGMA shrink_memory").Error } // there is nothing to tell

// read is for one reading, which ctx stops.
func (b *Book) read(ctx context.Context) *gorm.DB { return b.db.WithContext(ctx) }

func init() {
	door.DB = func(of any) *gorm.DB {
		if tx, ok := of.(*Tx); ok {
			return tx.db
		}
		return of.(*Book).db
	}
}

// disconnect lets go of the file in the order in which it was taken.
func (b *Book) disconnect() (err error) {
	if b.sql != nil {
		err = b.sql.Close()
	}
	if b.held != nil {
		b.held.release()
	}
	if b.scratch != nil {
		b.scratch.remove()
	}
	return err
}

// prepare takes SQLite's lock, which recovers a book that was cut off in
// mid-save, and brings the book to today's schema. Its version is asked for after
// that: before, the header may be the one of a save that never ended.
func (b *Book) prepare(keep func(*Book) error) error {
	ctx := context.Background()
	if _, err := b.sql.ExecContext(ctx, "BEGIN EXCLUSIVE; COMMIT"); err != nil {
		return err
	}
	var err error
	if b.version, err = versionOf(ctx, b.sql); err != nil {
		return err
	}
	if err := notNewer(b.Path, b.version); err != nil {
		return err
	}
	if err := b.shaped(ctx); err != nil {
		return err
	}
	// From here on a save may be cut off: the holder file names its sitting, and is
	// written only now that nothing of the sitting before is left to be judged by it.
	if err := writeHolder(b.Path, b.sitting, b.Now()); err != nil {
		return err
	}
	b.named = true
	if from := b.version; from < len(migrations) {
		if keep == nil {
			keep = (*Book).copyBeside
		}
		if from > 0 {
			if err := keep(b); err != nil {
				return cannotMigrate(b.Path, from, err)
			}
		}
		if err := b.migrate(ctx, migrations); err != nil {
			return cannotMigrate(b.Path, from, err)
		}
	}
	if err := b.readIdentity(); err != nil {
		return err
	}
	return b.adoptOutsideChanges()
}

// cannotMigrate says why a book could not be brought to today's schema.
func cannotMigrate(path string, from int, err error) error {
	if from == 0 { // a book that is being made
		return err
	}
	switch f := fault.Of(explain(path, err)); f.Kind {
	case fault.Storage:
		return fault.Wrap(f.Kind, err, fmt.Sprintf(words.BookMigrateDiskWhat, path, f.What), words.BookMigrateDiskNext)
	case fault.Damaged: // also where it is the copy kept before that is not sound
		return damagedBook(path, err)
	}
	return fault.Wrap(fault.Internal, err, fmt.Sprintf(words.BookMigrateWhat, path), words.BookMigrateNext)
}

// Close leaves one file behind. A copy under way ends first. Where a change could not be
// taken back, as on a full disk, the journal stays, which the next opening plays back, and
// that is an error: the file alone is no whole book.
func (b *Book) Close() error {
	b.guests.leave()
	if b.ReadOnly {
		return b.disconnect()
	}
	failed := b.optimise()
	left := false
	if b.held.inPlace() == nil { // what lies at the path else is another's, with its journal
		if left = journalLeft(b.Path); !left { // SQLite would remove it unplayed
			_, _ = b.sql.Exec("PRAGMA journal_mode = DELETE") // TRUNCATE would leave an empty -journal, which harms nothing
		}
	}
	err := b.sql.Close()
	if err == nil && left {
		err = explain(b.Path, cmp.Or(failed, errJournalLeft))
	}
	removeHolder(b.Path) // while it is still held: after that it may be another's
	b.held.release()
	return err
}

// optimise lets SQLite take the measures it would take for the next sitting's
// queries; as a save like any other. Where nothing was saved nothing is: a book that
// was only read, or refused as damaged, stays as it is.
func (b *Book) optimise() error {
	if !b.wrote {
		return nil
	}
	const onlyTell = 0xffff // what it would do
	var wish []string
	if err := b.db.Raw(fmt.Sprintf("PRAGMA optimize(%d)", onlyTell)).Scan(&wish).Error; err != nil || len(wish) == 0 {
		return nil
	}
	return b.write(func(db *gorm.DB) error { return db.Exec("PRAGMA optimize").Error }) // without measures queries are slower, and right
}

// errJournalLeft is that of a change that failed and could not be taken back.
var errJournalLeft = errors.New("a change could not be taken back; its journal is left")

// journalLeft tells whether beside a book lies a journal that SQLite would play back.
func journalLeft(path string) bool {
	l, err := readLeftover(path)
	return err != nil || l.journal // what cannot be read may be one
}

// Analyse lets SQLite measure the tables anew, as after very many new records.
func (b *Book) Analyse() error {
	return explain(b.Path, b.write(func(db *gorm.DB) error { return db.Exec("ANALYZE").Error }))
}

// address is the driver's address of a file. mode=rw makes a mistyped path an
// error instead of a new, empty file.
func address(path string) string {
	return location(path) + "?mode=rw&_txlock=immediate" +
		"&_pragma=busy_timeout(1000)&_pragma=locking_mode(EXCLUSIVE)&_pragma=journal_mode(TRUNCATE)" +
		"&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&_pragma=trusted_schema(0)" +
		fmt.Sprintf("&_pragma=cell_size_check(1)&_pragma=cache_size(-%d)&_pragma=temp_store(2)&_pragma=secure_delete(1)", usualCache)
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
