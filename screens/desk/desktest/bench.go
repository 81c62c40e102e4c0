// Package desktest sets up what the tests of all screens begin with: a book in
// a folder of its own, a desk in a test window, and hands that type. Only tests
// import it.
package desktest

import (
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/app/contest"
	"sothidua/app/office"
	"sothidua/app/opened"
	"sothidua/app/sample"
	"sothidua/app/search"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// Bench is a desk on a real book, in a window of the smallest size that counts.
type Bench struct {
	*Hands
	Desk *desk.Desk
	Told []string // what was said for a few seconds
}

// New returns a bench on a year of the book. All work is done at once; a fault
// shown outside a form fails the test unless the test sets Desk.ShowErr.
func New(t *testing.T, book *data.Book, number int) *Bench {
	t.Helper()
	year, err := book.YearNumbered(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	b := &Bench{Hands: NewHands(t)}
	b.Desk = &desk.Desk{
		Window: b.Window, Book: book, Contest: contest.New(book), People: search.NewPeople(book), Year: year, Runner: kit.Inline(), Commands: b.Commands,
		Go: func(desk.Place) {}, InView: func() desk.Area { return desk.Year }, Saved: func(string) {}, Saving: func(bool) {}, Tell: func(text string) { b.Told = append(b.Told, text) },
		Loaded: func(desk.Area) {}, Drafts: desk.NewDrafts(kit.Inline(), book.Now),
		ShowErr: func(err error) { t.Errorf("a fault came up: %v", err) },
		Opened: opened.In(func() []string { return []string{filepath.Join(filepath.Dir(book.Path), words.OpenedFolder)} },
			filepath.Join(t.TempDir(), "opened.json")),
	}
	kit.Now = func() time.Time { return book.Now() }
	return b
}

// Slowly has all work of screens made from now on wait until answer is called, as on a slow
// disk: what is typed meanwhile is typed while the book is written and read.
func (b *Bench) Slowly() (answer func()) {
	var work []func()
	b.Desk.Runner = kit.Stepped(&work)
	return func() {
		for len(work) > 0 {
			next := work[0]
			work = work[1:]
			next()
		}
	}
}

// Put brings a screen made on the desk into view and loads it.
func (b *Bench) Put(screen desk.Screen) {
	b.Desk.Reload = screen.Load
	b.Desk.SetYear = func(year data.Year) {
		b.Desk.Year = year
		screen.Load()
	}
	kit.SetContent(b.Window, screen.Content())
	b.Window.Resize(fyne.NewSize(1170, 694))
	b.Commands.SetPage(screen.Commands()...)
	screen.Load()
}

// Table returns the table of such rows on the screen, and fails the test when
// there is none.
func Table[T any](b *Bench) *kit.Table[T] {
	b.t.Helper()
	for _, object := range test.LaidOutObjects(b.Window.Content()) {
		if table, ok := object.(*kit.Table[T]); ok {
			return table
		}
	}
	b.t.Fatal("no such table on the screen")
	return nil
}

// Sample returns the practice book, whose year is 2023.
func Sample(t *testing.T) *data.Book {
	t.Helper()
	return practised(t, "so.sothidua", sample.Block)
}

// Cluster returns the practice book of a provincial cluster, whose year is 2025.
func Cluster(t *testing.T) *data.Book {
	t.Helper()
	return practised(t, "cum.sothidua", sample.Cluster)
}

func practised(t *testing.T, name string, kind sample.Kind) *data.Book {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	Lay(t, path, kind)
	return kept(t)(office.OpenPractice(path, kind))
}

// Begun returns a new book as the first screen makes it.
func Begun(t *testing.T, beginning office.Beginning) *data.Book {
	t.Helper()
	return kept(t)(office.Begin(filepath.Join(t.TempDir(), "so.sothidua"), beginning))
}

// kept closes a book just made at the end of the test.
func kept(t *testing.T) func(*data.Book, error) *data.Book {
	return func(book *data.Book, err error) *data.Book {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { book.Close() })
		return book
	}
}
