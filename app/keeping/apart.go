package keeping

import (
	"context"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sothidua/app/journal"
	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/files"
)

// Apart (hai bản rẽ nhau) is a book just opened that lacks steps which this computer
// has seen in it: an older copy, or one in which somebody went on elsewhere.
type Apart struct {
	data.Parting
	Known profile.Book // the state that was seen here
	Other Copy         // what holds that state; without a path where nothing does

	OurRows, TheirRows map[int64][]journal.Told // what steps did, by their number; of the many rows of one the first
}

// FindApart compares a book just opened with what this computer remembers of it, nil
// where the book holds all of that. It reads other files and belongs off the window's
// thread.
func FindApart(ctx context.Context, book *data.Book, state profile.State) (*Apart, error) {
	for _, known := range state.Books {
		if known.Identity == "" || known.Identity != book.Identity() || known.Step == 0 {
			continue
		}
		holds, err := book.Holds(ctx, known.Step, known.Mark)
		if err != nil {
			return nil, err
		}
		if holds {
			continue
		}
		apart := &Apart{Known: known}
		for _, c := range holding(ctx, known, book) {
			// A file that is held elsewhere or cannot be read tells nothing; the next may.
			if apart.Parting, err = book.PartFrom(ctx, c.Path); err == nil {
				apart.Other = c
				break
			}
		}
		apart.tellRows(ctx, book)
		return apart, nil
	}
	return nil, nil
}

// How many rows of one step, and of all steps of one side, are put into words; the rest
// is counted. The one who lists more by hand opens the book that is kept aside.
const (
	rowsOfStep = 200
	rowsOfSide = 3000
)

// tellRows reads what the steps of either side did. What cannot be read leaves the steps
// with their labels.
func (a *Apart) tellRows(ctx context.Context, book *data.Book) {
	var err error
	if a.OurRows, err = told(ctx, book, a.Ours); err != nil {
		log.Printf("keeping: %v", err)
	}
	if a.Other.Path == "" {
		return
	}
	err = data.ReadClosed(a.Other.Path, func(other *data.Book) (err error) {
		a.TheirRows, err = told(ctx, other, a.Theirs)
		return err
	})
	if err != nil {
		log.Printf("keeping: %v", err)
	}
}

func told(ctx context.Context, book *data.Book, steps []data.Step) (map[int64][]journal.Told, error) {
	rows, left := map[int64][]journal.Told{}, rowsOfSide
	for _, step := range steps {
		changes, err := book.ChangesOf(ctx, step.ID, min(rowsOfStep, left))
		if err != nil {
			return rows, err
		}
		if rows[step.ID], err = journal.Describe(ctx, book, changes); err != nil {
			return rows, err
		}
		if left -= len(changes); left <= 0 {
			break
		}
	}
	return rows, nil
}

// holding are the files that may hold a state: the book where it was seen, unless
// that is the one just opened, and the copies beside either that hold that state.
func holding(ctx context.Context, known profile.Book, book *data.Book) (found []Copy) {
	if !sameFile(known.Path, book.Path) {
		if glance, err := data.Look(ctx, known.Path); err == nil && glance.Identity == known.Identity {
			c := Copy{Path: known.Path}
			c.take(glance)
			c.File = filepath.Base(known.Path)
			found = append(found, c)
		}
	}
	for _, path := range []string{known.Path, book.Path} {
		copies, err := Beside(path, known.Identity).Copies(ctx)
		if err != nil {
			continue
		}
		for _, c := range copies {
			if c.Step == known.Step && c.Mark == known.Mark {
				found = append(found, c)
			}
		}
	}
	return found
}

func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	two, errB := os.Stat(b)
	return err == nil && errB == nil && os.SameFile(one, two)
}

// KeepOpened goes on with the book just opened: the other one is kept aside with the
// list of what each has alone. It returns the list's path.
func (a *Apart) KeepOpened(ctx context.Context, book *data.Book, now time.Time) (list string, err error) {
	switch {
	case a.Other.Path == "":
		return a.writeList(book.Path, now)
	case a.Other.Place != nil: // a copy becomes a book of its own beside
		aside := besideName(book.Path, now)
		if _, err := Restore(ctx, Order{Copy: a.Other, Path: aside, Without: true, Now: now}); err != nil {
			return "", err
		}
		return a.writeList(aside, now)
	}
	aside, err := data.PutAside(a.Other.Path, besideName(a.Other.Path, now))
	if err != nil {
		return "", err
	}
	return a.writeList(aside, now)
}

// TakeOther goes on with the other book: the one just opened, which is closed by now,
// is kept aside with the list. It returns the path of the book to open.
func (a *Apart) TakeOther(ctx context.Context, opened string, now time.Time) (path, list string, err error) {
	if a.Other.Place != nil {
		done, err := Restore(ctx, Order{Copy: a.Other, Path: opened, Without: true, Now: now})
		if err != nil {
			return "", "", err
		}
		list, err = a.writeList(done.Aside, now)
		return opened, list, err
	}
	aside, err := data.PutAside(opened, besideName(opened, now))
	if err != nil {
		return "", "", err
	}
	list, err = a.writeList(aside, now)
	return a.Other.Path, list, err
}

// besideName is a free name for the one of two books that is not gone on with.
func besideName(path string, now time.Time) string {
	end := filepath.Ext(path)
	name := strings.TrimSuffix(path, end) + words.ApartAside + now.Format(words.ExchangeTime)
	return data.FreeName(name, end)
}

func (a *Apart) writeList(aside string, now time.Time) (string, error) {
	path := data.FreeName(strings.TrimSuffix(aside, filepath.Ext(aside))+words.ApartListName, ".pdf")
	return path, a.Save(path, now)
}

// Save writes the list of what each book has alone as a PDF.
func (a *Apart) Save(path string, now time.Time) error { return files.Write(path, a.list(now)) }

// PartFrom tells what an open book and a copy each have alone.
func PartFrom(ctx context.Context, book *data.Book, c Copy) (data.Parting, error) {
	return book.PartFrom(ctx, c.Path)
}
