//go:build linux

package torture

import (
	"archive/zip"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"sync"
	"testing"

	"sothidua/app/registration"
	"sothidua/data"
)

// prepared is a folder with a closed book in it, and how the book was made.
type prepared struct {
	folder string
	first  string // digest after the book was made
	last   string // digest of the records as the clerk finds them
}

// closing is called after all tests.
func closing() {
	for _, folder := range temporary {
		os.RemoveAll(folder)
	}
	table.print()
}

var base prepared

// temporary folders go after all tests.
var temporary []string

// newOffice returns the book that the clerks work on: just begun, then a few dozen
// registrations, so that it has tables of more than one page.
func newOffice(t testing.TB) prepared {
	t.Helper()
	made.Do(func() {
		folder, err := os.MkdirTemp(memory(), "torture")
		if err != nil {
			t.Fatal(err)
		}
		base.folder, temporary = folder, append(temporary, folder)
		book, err := begin(job{Folder: folder}.book())
		if err != nil {
			t.Fatal(err)
		}
		now, err := look(book)
		if err != nil {
			t.Fatal(err)
		}
		base.first = now.rows
		c := &clerk{book: book, random: rand.New(rand.NewPCG(seed, 0)), files: map[string]string{}}
		if err := c.read(); err != nil {
			t.Fatal(err)
		}
		for _, unit := range c.units {
			var entries []registration.Entry
			for range 20 {
				entries = append(entries, registration.Entry{
					Year: c.year, Unit: unit, Subject: data.SubjectIndividual, Name: c.name(), Post: "Giáo viên",
					Kinds: []int64{some(c.random, c.kinds).ID},
				})
			}
			if err := book.Do("Nhập", func(tx *data.Tx) error { return registration.AddMany(tx, entries, day) }); err != nil {
				t.Fatal(err)
			}
		}
		if now, err = look(book); err != nil {
			t.Fatal(err)
		}
		base.last = now.rows
		if err := book.Close(); err != nil {
			t.Fatal(err)
		}
	})
	return base
}

var made sync.Once

// job returns a job on a copy of the book in a folder of its own.
func (p prepared) job(t testing.TB, what task, seed uint64, actions int) job {
	t.Helper()
	folder := tempFolder(t)
	copyFolder(t, p.folder, folder)
	return job{Folder: folder, Task: what, Seed: seed, Actions: actions}
}

// wholePaper tells what is wrong with a paper for Word.
func wholePaper(path string) error {
	file, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer file.Close()
	for _, part := range file.File {
		content, err := part.Open()
		if err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, content); err != nil {
			return fmt.Errorf("%s: %w", part.Name, err)
		}
		content.Close()
	}
	return nil
}
