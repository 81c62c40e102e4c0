package data

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sothidua/data/files"
)

// A wreck (sổ lập dở) is what earlier versions left at a book's place when they
// were ended while they made it there: nothing was ever saved in it.

// IsWreck tells whether the file at path is a wreck. It writes nothing, and
// calls no file a wreck that it cannot read or that somebody holds.
func IsWreck(path string) bool {
	if info, err := os.Lstat(path); err != nil || !info.Mode().IsRegular() {
		return false
	}
	held, err := seize(path)
	if err != nil {
		return false
	}
	defer held.release()
	return held.isWreck()
}

func (h *hold) isWreck() bool {
	beside, err := readLeftover(h.path)
	if err != nil || beside.log {
		return false
	}
	var before header
	copy(before[:], beside.first)
	switch {
	case beside.valid:
		return beside.pages <= 1 && !before.ours() // the tables of a book take more
	case h.isBlank():
		return true
	}
	return !beside.journal && files.IsBook(h.path) && isUnbegun(h.path)
}

// isBlank tells whether the file is empty or holds nothing but zeros, which is
// what some disks leave of a file after a power cut.
func (h *hold) isBlank() bool {
	content, err := h.content()
	if err != nil {
		return false
	}
	part := make([]byte, 1<<16)
	for {
		n, err := content.Read(part)
		if len(bytes.Trim(part[:n], "\x00")) > 0 {
			return false
		}
		if err != nil {
			return errors.Is(err, io.EOF)
		}
	}
}

// isUnbegun looks into a held book.
func isUnbegun(path string) bool {
	db, err := sql.Open("sqlite", untouched(path))
	if err != nil {
		return false
	}
	defer db.Close()
	begun, err := isBegun(db)
	return err == nil && !begun
}

// Begun tells whether anything was ever saved in the book beyond what each new
// one holds. A book that is not begun has no year and offers no way to one.
func (b *Book) Begun(ctx context.Context) (bool, error) {
	begun, err := isBegun(b.sql)
	return begun, explain(b.Path, err)
}

func isBegun(db *sql.DB) (begun bool, err error) {
	const any = "SELECT EXISTS (SELECT 1 FROM blocks) OR EXISTS (SELECT 1 FROM years) OR EXISTS (SELECT 1 FROM steps) OR EXISTS (SELECT 1 FROM changes)"
	err = db.QueryRowContext(context.Background(), any).Scan(&begun)
	return begun, err
}

// SetAside moves a wreck, with its journal, to a free name beside it that says
// what it is, and returns that name. A file that somebody holds, or that became a
// book since IsWreck, is busy and stays.
func SetAside(path string) (aside string, err error) {
	held, err := seize(path)
	if err != nil {
		return "", err
	}
	defer held.release()
	if !held.isWreck() {
		return "", busy(path, nil)
	}
	aside = freeBeside(path, asideMark)
	if err := held.moveAside(aside); err != nil {
		return "", err
	}
	removeHolder(path)
	return aside, nil
}

// asideMark stands before the ending of a wreck that was set aside.
const asideMark = ".lap-do"

// WasSetAside tells whether a file bears the name that SetAside gives.
func WasSetAside(path string) bool {
	return strings.Contains(filepath.Base(path), asideMark)
}

// clearJournal moves away a journal whose book is gone: SQLite would write it
// into the new one.
func clearJournal(path string) error {
	journal := path + "-journal"
	for n := 1; ; n++ {
		aside := fmt.Sprintf("%s.cu-%d", journal, n)
		if _, err := os.Lstat(aside); err == nil {
			continue
		}
		if err := files.Rename(journal, aside); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
}
