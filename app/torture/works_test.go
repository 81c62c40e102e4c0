//go:build linux

package torture

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

// kindOfWork is one kind of work in which a clerk is struck: how it is prepared, and
// what must hold whenever it is cut off.
type kindOfWork struct {
	name    string
	weight  int // of the trials
	prepare func(t testing.TB, seed uint64) job
	examine func(j job, acks []ack) error
}

var works = []kindOfWork{
	{"work", 8, atWork, examineWork},
	{"first start", 2, atFirst(beginTask), examineBegun},
	{"practice", 2, atFirst(sampleTask), examinePractice},
	{"migration", 3, ofOldBook, examineOldBook},
	{"restore", 3, withCopies, examineRestored},
	{"recovery", 3, inMidSave, examineWork},
	{"purge", 3, func(t testing.TB, seed uint64) job { return newOffice(t).job(t, purgeTask, seed, 0) }, examinePurged},
}

// traced does the work once, uncut.
func (w kindOfWork) traced(t *testing.T, j job) []event {
	t.Helper()
	if j.fixture != "" {
		for seed := range oldBooks(t) { // each of them
			migrateOnce(t, w.prepare(t, uint64(seed)))
		}
	}
	return traced(t, j)
}

func atWork(t testing.TB, seed uint64) job { return newOffice(t).job(t, workTask, seed, 16) }

func examineWork(j job, acks []ack) error {
	return examine(j, slices.Concat(j.before, acks), base.first)
}

// atFirst prepares a first start.
func atFirst(what task) func(testing.TB, uint64) job {
	return func(t testing.TB, _ uint64) job {
		j := job{Folder: tempFolder(t), Task: what}
		if err := os.MkdirAll(j.Folder, 0o700); err != nil {
			t.Fatal(err)
		}
		return j
	}
}

// examineBegun does what the next start does after the first one was cut off: there
// is a whole book, or none and another can be begun.
func examineBegun(j job, acks []ack) error {
	book, err := openBook(j.book())
	if f := fault.Of(err); f != nil && f.Kind == fault.Missing && len(acks) == 0 {
		book, err = begin(j.book())
	}
	if err != nil {
		return full(err)
	}
	defer book.Close()
	if _, err := book.YearNumbered(context.Background(), yearNumber); err != nil {
		return fmt.Errorf("the book has no year: %w", full(err))
	}
	return errors.Join(sound(book), noDrafts(j))
}

// examinePractice opens the practice book again.
func examinePractice(j job, _ []ack) error {
	book, err := office.OpenPractice(j.book(), sample.Block)
	if err != nil {
		return full(err)
	}
	defer book.Close()
	if practice, err := book.Practice(context.Background()); err != nil || !practice {
		return fmt.Errorf("the practice book is none: %v", err)
	}
	return errors.Join(sound(book), noDrafts(j))
}

// examinePurged opens a book whose purge was cut off: the journal is gone or whole, and the
// records are as they were.
func examinePurged(j job, acks []ack) error {
	book, err := openAnswering(j.book())
	if err != nil {
		return fmt.Errorf("does not open: %w", full(err))
	}
	defer book.Close()
	now, err := look(book)
	if err := errors.Join(err, sound(book)); err != nil {
		return err
	}
	if now.rows != base.last {
		return fmt.Errorf("the records are %s, were %s", now.rows, base.last)
	}
	var left struct{ Purged, Before, Changes int }
	err = datatest.DB(book).Raw(`WITH last AS (SELECT coalesce(max(id), 0) AS id FROM steps WHERE kind = 'purged')
		SELECT (SELECT count(*) FROM steps WHERE kind = 'purged') AS purged,
			(SELECT count(*) FROM steps, last WHERE steps.id < last.id AND kind <> 'purged') AS before,
			(SELECT count(*) FROM changes, last WHERE step_id <= last.id) AS changes`).Scan(&left).Error
	done := slices.ContainsFunc(acks, func(a ack) bool { return a.Action == "purge" && a.Fault == "" })
	if err != nil || left.Before > 0 || left.Changes > 0 || done && left.Purged == 0 {
		return fmt.Errorf("half of the journal is gone: %+v, %v", left, err)
	}
	return nil
}

// noDrafts looks for drafts of whoever was cut off. They are swept when the next
// file is written, not when nothing is.
func noDrafts(j job) error {
	found, err := filepath.Glob(filepath.Join(j.Folder, "~sothidua-*"))
	if err == nil && len(found) > 8 {
		return fmt.Errorf("drafts pile up: %v", found)
	}
	return err
}

// oldBooks are the books of earlier schemas.
func oldBooks(t testing.TB) []string {
	t.Helper()
	all, err := filepath.Glob("../../data/testdata/schema-*.sothidua.gz")
	today := fmt.Sprintf("schema-%d.sothidua.gz", len(all)) // which no opening migrates
	all = slices.DeleteFunc(all, func(path string) bool { return filepath.Base(path) == today })
	if err != nil || len(all) == 0 {
		t.Fatalf("no book of an earlier schema: %v", err)
	}
	return all
}

// ofOldBook prepares a book of an earlier schema, with steps in it.
func ofOldBook(t testing.TB, seed uint64) job {
	t.Helper()
	all := oldBooks(t)
	j := atFirst(openTask)(t, seed)
	j.fixture = all[seed%uint64(len(all))]
	unpack(t, j.fixture, j.book())
	return j
}

func unpack(t testing.TB, from, to string) {
	t.Helper()
	file, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	packed, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(packed)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// firsts are the states that undo of everything gives of each old book.
var firsts sync.Map

// examineOldBook opens a book whose migration was cut off, which the migration of
// an untouched one tells from.
func examineOldBook(j job, acks []ack) error {
	first, ok := firsts.Load(j.fixture)
	if !ok {
		return errors.New("the book was not migrated before")
	}
	if len(acks) > 0 {
		glance, err := data.Look(context.Background(), j.book())
		if err != nil {
			return full(err)
		}
		if kept, err := copies(j, glance.Identity); err != nil || len(kept) == 0 || kept[len(kept)-1].Step != glance.Step {
			return fmt.Errorf("the older book is not kept: %v, %v", kept, err)
		}
	}
	return examine(j, acks, first.(string))
}

// migrateOnce migrates an untouched old book and remembers what undo of everything
// gives.
func migrateOnce(t testing.TB, j job) {
	t.Helper()
	book, err := data.Open(j.book())
	if err != nil {
		t.Fatal(full(err))
	}
	defer book.Close()
	for {
		if _, err := book.Undo(); err != nil {
			if f := fault.Of(err); f.Kind != fault.Refused {
				t.Fatal(full(err))
			}
			break
		}
	}
	now, err := look(book)
	if err != nil {
		t.Fatal(err)
	}
	firsts.Store(j.fixture, now.rows)
}

// copied is the office's book with a copy beside it and work since.
var copied struct {
	sync.Once
	prepared
	then, today string // digests of the copy and of the book
}

func withCopies(t testing.TB, seed uint64) job {
	t.Helper()
	copied.Do(func() {
		j := newOffice(t).job(t, restoreTask, seed, 0)
		folder, err := os.MkdirTemp(memory(), "torture")
		if err != nil {
			t.Fatal(err)
		}
		temporary = append(temporary, folder)
		copied.prepared = prepared{folder: folder}
		copyFolder(t, j.Folder, folder)
		j.Folder = folder
		book, err := data.Open(j.book())
		if err != nil {
			t.Fatal(full(err))
		}
		defer book.Close()
		state := func() string {
			now, err := look(book)
			if err != nil {
				t.Fatal(err)
			}
			return now.rows
		}
		copied.then = state()
		if _, err := keeping.New(book, j.program()).Keep(context.Background(), "", nil); err != nil {
			t.Fatal(full(err))
		}
		if err := book.Do("Sau bản sao", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Nguyễn Văn Sau"}) }); err != nil {
			t.Fatal(full(err))
		}
		copied.today = state()
	})
	return copied.job(t, restoreTask, seed, 0)
}

// examineRestored opens a book whose replacing by a copy was cut off: it is today's
// book, or the copy with today's book kept aside.
func examineRestored(j job, acks []ack) error {
	rows, err := rowsAt(j.book())
	if err != nil {
		return err
	}
	switch {
	case len(acks) > 0 && rows != copied.then:
		return errors.New("the copy is not restored")
	case rows == copied.today:
		return nil
	case rows != copied.then:
		return errors.New("the book is neither today's nor the copy")
	}
	others, err := filepath.Glob(filepath.Join(j.Folder, "*"+office.Extension))
	if err != nil {
		return err
	}
	for _, other := range others {
		if other == j.book() || strings.HasPrefix(filepath.Base(other), "~") {
			continue
		}
		if rows, err := rowsAt(other); err == nil && rows == copied.today {
			return nil
		}
	}
	return fmt.Errorf("today's book is lost; there are %v", others)
}

func rowsAt(path string) (string, error) {
	book, err := openAnswering(path)
	if err != nil {
		return "", full(err)
	}
	defer book.Close()
	if err := sound(book); err != nil {
		return "", err
	}
	now, err := look(book)
	return now.rows, err
}

// midSave is a book whose clerk was cut off in a save that grows it.
var midSave struct {
	sync.Once
	prepared
	acks []ack
}

func inMidSave(t testing.TB, seed uint64) job {
	t.Helper()
	midSave.Do(func() {
		j := newOffice(t).job(t, workTask, 3, 6) // the last action pastes many lines
		whole := newDisk(t, j.Folder)
		events := traced(t, j)
		_, middle := pagesOfSave(t, j, events, "paste many")
		d, acks := whole.after(events[:middle])
		folder, err := os.MkdirTemp(memory(), "torture")
		if err != nil {
			t.Fatal(err)
		}
		temporary = append(temporary, folder)
		d.put(t, d.cut(cuts[1], nil), j.Folder, folder)
		midSave.prepared, midSave.acks = prepared{folder: folder}, acks
	})
	j := midSave.job(t, openTask, seed, 0)
	j.before = midSave.acks
	return j
}

// pagesOfSave finds the calls of one action's save: the acknowledgement before it,
// and the middle of the pages it writes.
func pagesOfSave(t testing.TB, j job, events []event, action string) (before, middle int) {
	t.Helper()
	end := slices.IndexFunc(events, func(e event) bool { return e.kind == said && e.ack.Action == action })
	for before = end - 1; events[before].kind != said; before-- {
	}
	var pages []int
	for i := before; i < end; i++ {
		if events[i].kind == written && events[i].path == j.book() {
			pages = append(pages, i)
		}
	}
	if len(pages) < 20 {
		t.Fatalf("the save writes only %d pages", len(pages))
	}
	return before, pages[len(pages)/2]
}
