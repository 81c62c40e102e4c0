package data

import (
	"errors"
	"fmt"
	"path/filepath"

	sqlite "github.com/glebarez/go-sqlite"
	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// Primary result codes of SQLite (https://sqlite.org/rescode.html).
const (
	sqliteBusy     = 5
	sqliteReadOnly = 8
	sqliteIOErr    = 10
	sqliteCorrupt  = 11
	sqliteFull     = 13
	sqliteCantOpen = 14
	sqliteNotADB   = 26
)

// explain turns an error of the database into a fault. Faults pass as they are.
func explain(path string, err error) error {
	if err == nil {
		return nil
	}
	if f := (*fault.Fault)(nil); errors.As(err, &f) {
		return err
	}
	switch {
	case errors.Is(err, gorm.ErrDuplicatedKey):
		return fault.Wrap(fault.Conflict, err, words.RecordTwiceWhat, words.RecordTwiceNext)
	case errors.Is(err, gorm.ErrForeignKeyViolated):
		return fault.Wrap(fault.Conflict, err, words.RecordInUseWhat, words.RecordInUseNext)
	case errors.Is(err, gorm.ErrRecordNotFound):
		return fault.Wrap(fault.Missing, err, words.RecordGoneWhat, words.RecordGoneNext)
	}
	var native *sqlite.Error
	if !errors.As(err, &native) {
		return err
	}
	switch native.Code() & 0xff {
	case sqliteBusy:
		return busy(path, err)
	case sqliteReadOnly, sqliteCantOpen, sqliteIOErr:
		return fault.Wrap(fault.Storage, err, fmt.Sprintf(words.BookReadOnlyWhat, path), words.BookReadOnlyNext)
	case sqliteFull:
		return fault.Wrap(fault.Storage, err, fmt.Sprintf(words.BookDiskFullWhat, filepath.Dir(path)), words.BookDiskFullNext)
	case sqliteCorrupt:
		return damagedBook(path, err)
	case sqliteNotADB:
		return fault.Wrap(fault.Invalid, err, fmt.Sprintf(words.BookNoDBWhat, path), words.BookNoDBNext).About(path)
	}
	return err
}

// damagedBook is the fault of a book whose file is damaged.
func damagedBook(path string, cause error) error {
	return fault.Wrap(fault.Damaged, cause, fmt.Sprintf(words.BookDamagedWhat, path), words.BookDamagedNext).About(path)
}

// isFull tells whether an error of the database says that a disk is full.
func isFull(err error) bool {
	var native *sqlite.Error
	return errors.As(err, &native) && native.Code()&0xff == sqliteFull
}
