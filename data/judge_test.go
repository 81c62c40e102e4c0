package data

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/data/fault"
)

// Killed while a save made the file longer: the header counts pages that are not
// there yet, and the journal holds what was.
func TestABookKilledWhileItGrewOpensWhole(t *testing.T) {
	path := cut{
		file:    unzip(t, "killed-while-growing.sothidua"),
		journal: unzip(t, "killed-while-growing.sothidua-journal"),
	}.lay(t)
	book := opened(t, path)
	state := readState(t.Context(), book.sql)
	if !state.Sound || state.Steps != 2 || state.Registrations != 419 || state.Step.Label != "Thay đổi ghi từ ngoài chương trình" {
		t.Errorf("opened as %+v", state)
	}
}

func TestABookCutOffInMidSaveIsAsBeforeTheSave(t *testing.T) {
	s := lastSave(t)
	for name, file := range map[string][]byte{"nothing written": s.before, "half written": s.half(), "all written": s.after} {
		t.Run(name, func(t *testing.T) {
			path := cut{file, undoJournal(s.before, s.after, true), s.holder}.lay(t)
			book := opened(t, path)
			if got := dumpOf(t, book); got != s.dumped {
				t.Errorf("holds\n%s\nwant\n%s", got, s.dumped)
			}
			if entries, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*chọn*")); len(entries) > 0 {
				t.Errorf("left %v", entries)
			}
			addBlock(t, book, "khối bốn")
		})
	}
}

// Every save has page 1 in its journal and moves the change counter by one, also
// those that make the file no longer; without both a journal proves nothing.
func TestEverySaveTouchesTheFirstPage(t *testing.T) {
	book := olderBook(t)
	block := Block{Name: "khối"}
	var during []byte
	peek := func() { during = content(t, book.Path+"-journal") }
	undo := func() error { _, err := book.Undo(); return err }
	redo := func() error { _, err := book.Redo(); return err }
	do := func() error {
		return book.Do("Lưu", func(tx *Tx) error { defer peek(); return tx.Save(&block) })
	}
	rename := func() error {
		return book.Do("Đổi tên", func(tx *Tx) error { defer peek(); block.Name += "."; return tx.Save(&block) })
	}
	bulk := func() error {
		return book.Bulk("", func(tx *Tx) error {
			defer peek()
			return tx.Save(&Setting{Key: "k", Value: block.Name})
		})
	}
	for i, save := range []func() error{do, rename, rename, rename, bulk, bulk, undo, undo, redo, book.Analyse, rename} {
		during = nil
		before := headerOf(t, book.Path)
		if err := save(); err != nil {
			t.Fatalf("save %d: %v", i, err)
		}
		if after := headerOf(t, book.Path); after.counter() != before.counter()+1 {
			t.Errorf("save %d: counter %d after %d", i, after.counter(), before.counter())
		}
		if during == nil {
			continue
		}
		// In mid-save the journal's header is not struck yet; its pages lie there.
		copy(during, journalMagic)
		binary.BigEndian.PutUint32(during[8:], countByLength)
		path := filepath.Join(t.TempDir(), "x")
		if err := os.WriteFile(path+"-journal", during, 0o600); err != nil {
			t.Fatal(err)
		}
		beside, err := readLeftover(path)
		if err != nil || !beside.whole || len(beside.first) != testPage {
			t.Fatalf("save %d: %v, journal whole %v, page 1 of %d bytes", i, err, beside.whole, len(beside.first))
		}
		var image header
		if copy(image[:], beside.first); image != before {
			t.Errorf("save %d: the journal's page 1 is not the one before the save", i)
		}
	}
}

func headerOf(t *testing.T, path string) header {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	head, err := readHeader(file)
	if err != nil {
		t.Fatal(err)
	}
	return head
}

// copies are books that she may have put over the crashed one, in its place.
func copies(t *testing.T) (s saved, over map[string][]byte) {
	t.Helper()
	book := olderBook(t)
	older := content(t, book.Path)
	addBlock(t, book, "khối một")
	addBlock(t, book, "khối hai")
	s = saved{before: content(t, book.Path), dumped: dumpOf(t, book)}
	addBlock(t, book, "khối ba")
	s.after, s.holder = content(t, book.Path), content(t, holderPath(book.Path))
	path := cut{file: s.before}.lay(t)
	newer := opened(t, path) // on another computer, from before the crash
	addBlock(t, newer, "khối khác")
	one := content(t, path)
	if got, want := headerOf(t, path).counter(), headerOf(t, book.Path).counter(); got != want {
		t.Fatalf("counter %d, want the %d of the save that was cut off", got, want)
	}
	addBlock(t, newer, "khối khác nữa")
	// Another program wrote into a copy of the state before the save: it counts no turns.
	foreign := cut{file: s.before}.lay(t)
	spoil(t, foreign, "UPDATE blocks SET name = 'ngoài'; UPDATE blocks SET name = 'ngoài nữa'")
	equal := slices.Clone(older)
	for _, at := range []int{24, 92} {
		copy(equal[at:at+4], s.before[at:at+4])
	}
	return s, map[string][]byte{
		"older": older, "older with the counter of the journal": equal,
		"newer by one save": one, "newer by two saves": content(t, path),
		"written by another program": content(t, foreign),
	}
}

func TestACopyPutOverACrashedBookIsAskedAbout(t *testing.T) {
	s, over := copies(t)
	for name, file := range over {
		t.Run(name, func(t *testing.T) {
			// Given the copy in the book's place and the journal of the crash beside it
			path := cut{file, undoJournal(s.before, s.after, true), s.holder}.lay(t)
			asIs := dumpOf(t, opened(t, cut{file: file}.lay(t)))

			// When it is opened, then both states are told and nothing is touched
			two := (*TwoStates)(nil)
			if err := refused(t, path, fault.Doubtful); !errors.As(err, &two) {
				t.Fatal("no two states")
			}
			if !two.AsIs.Sound || two.AsIs.Step.Label == "" || two.AsIs.At().IsZero() {
				t.Errorf("as it is: %+v", two.AsIs)
			}

			// When she keeps the copy, then it is the book, and the other state a file
			other, err := two.KeepAsIs()
			if err != nil {
				t.Fatal(err)
			}
			if got := dumpOf(t, opened(t, path)); got != asIs {
				t.Errorf("kept\n%s\nwant\n%s", got, asIs)
			}
			if _, err := os.Stat(other); err != nil || !strings.Contains(other, "bản không chọn") {
				t.Errorf("the other state: %s, %v", other, err)
			}
		})
	}
}

// Given a journal that gives no book, when she keeps the file as it lies there, then it is
// the book, and copies of it and of what lay beside it are kept.
func TestWhatCannotBePlayedBackIsKeptWithItsJournal(t *testing.T) {
	s := lastSave(t)
	journal := []byte(strings.Repeat("ghi chú ", 200))
	path := cut{s.after, journal, s.holder}.lay(t)
	two := (*TwoStates)(nil)
	if err := refused(t, path, fault.Doubtful); !errors.As(err, &two) {
		t.Fatal("no two states")
	}
	if two.Recovered.Readable {
		t.Fatalf("recovered: %+v", two.Recovered)
	}
	other, err := two.KeepAsIs()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(content(t, other), s.after) || !slices.Equal(content(t, other+"-journal"), journal) {
		t.Error("the other state is not what lay there")
	}
	if _, err := os.Lstat(path + "-journal"); err == nil {
		t.Error("the journal still lies beside the book")
	}
	if got := labels(t, opened(t, path)); len(got) != 4 {
		t.Errorf("steps %v", got)
	}
}

func TestTheJournalIsPlayedBackWhenSheSaysSo(t *testing.T) {
	// Given a journal of an earlier program, without page 1, whose book was all written
	s := lastSave(t)
	path := cut{file: s.after, journal: undoJournal(s.before, s.after, false)}.lay(t)
	two := (*TwoStates)(nil)
	if err := refused(t, path, fault.Doubtful); !errors.As(err, &two) {
		t.Fatal("no two states")
	}
	if two.Recovered.Step.Label != "Thêm khối hai" || two.AsIs.Step.Label != "Thêm khối ba" || !two.AsIs.Sound {
		t.Errorf("recovered %+v, as it is %+v", two.Recovered, two.AsIs)
	}

	// When she takes the state before the save, then it is the book, and the file as it was another
	other, err := two.PlayBack()
	if err != nil {
		t.Fatal(err)
	}
	// Page 1 is not back: only what the journal held can be.
	if got := labels(t, opened(t, path)); !slices.Equal(got, []string{"Thêm khối", "Thêm khối một", "Thêm khối hai"}) {
		t.Errorf("steps %v", got)
	}
	if got := content(t, other); !slices.Equal(got, s.after) {
		t.Error("the file as it was is not kept")
	}

	// And what she decided about is not there a second time
	if _, err := two.KeepAsIs(); fault.Of(err) == nil || fault.Of(err).Kind == fault.Internal {
		t.Errorf("decided twice: %v", err)
	}
}

func TestAJournalThatChangesNothingIsNoQuestion(t *testing.T) {
	s := lastSave(t)
	path := cut{file: s.before, journal: undoJournal(s.before, s.after, false)}.lay(t)
	if got := dumpOf(t, opened(t, path)); got != s.dumped {
		t.Errorf("holds\n%s", got)
	}
}

func TestJournalsOfEveryShape(t *testing.T) {
	s := lastSave(t)
	journal := undoJournal(s.before, s.after, true)
	changed := func(change func([]byte) []byte) []byte { return change(slices.Clone(journal)) }
	super := "/tmp/sổ khác-mj12345"
	name := binary.BigEndian.AppendUint32(nil, 0x40000000/testPage+1)
	name = append(name, super...)
	name = binary.BigEndian.AppendUint32(name, uint32(len(super)))
	name = binary.BigEndian.AppendUint32(name, 0)
	name = append(name, journalMagic...)
	for name, c := range map[string]struct {
		journal []byte
		opens   bool
		steps   int
	}{
		"no length":               {[]byte{}, true, 4},
		"struck header":           {changed(func(j []byte) []byte { clear(j[:28]); return j }), true, 4},
		"counted by its length":   {changed(func(j []byte) []byte { binary.BigEndian.PutUint32(j[8:], countByLength); return j }), true, 3},
		"torn tail":               {journal[:len(journal)-100], false, 0},
		"a page with a bad sum":   {changed(func(j []byte) []byte { j[len(j)-4]++; return j }), false, 0},
		"header only":             {journal[:28], true, 4},
		"counts no page":          {changed(func(j []byte) []byte { binary.BigEndian.PutUint32(j[8:], 0); return j[:512] }), true, 4},
		"no journal at all":       {[]byte(strings.Repeat("ghi chú ", 200)), false, 0},
		"names a super-journal":   {append(slices.Clone(journal), name...), false, 0},
		"odd page size":           {changed(func(j []byte) []byte { binary.BigEndian.PutUint32(j[24:], 1000); return j }), false, 0},
		"sector of four thousand": {resector(journal), true, 3},
		"of two parts":            {inParts(journal), true, 3},
		"its first page in it":    {inParts(append(slices.Concat(journal[:512], journal[512+testPage+8:]), journal[512:512+testPage+8]...)), true, 3},
		"a bad sum in the second": {inParts(changed(func(j []byte) []byte { j[len(j)-4]++; return j })), false, 0},
		"something behind it":     {append(slices.Clone(journal), bytes.Repeat([]byte{0x5a}, 2048)...), true, 3},
	} {
		t.Run(name, func(t *testing.T) {
			path := cut{s.after, c.journal, s.holder}.lay(t)
			if !c.opens {
				refused(t, path, fault.Doubtful)
				return
			}
			if got := labels(t, opened(t, path)); len(got) != c.steps {
				t.Errorf("steps %v, want %d", got, c.steps)
			}
		})
	}
}

// resector is a journal on a disk with sectors of 4096 bytes.
func resector(journal []byte) []byte {
	out := make([]byte, 4096)
	copy(out, journal[:28])
	binary.BigEndian.PutUint32(out[20:], 4096)
	return append(out, journal[512:]...)
}

// inParts is a journal that was synced after its first page: a header of its own counts the
// rest, at the next sector.
func inParts(journal []byte) []byte {
	const record = testPage + 8
	count := binary.BigEndian.Uint32(journal[8:])
	out := slices.Clone(journal[:512+record])
	binary.BigEndian.PutUint32(out[8:], 1)
	out = append(out, make([]byte, (512-len(out)%512)%512)...)
	second := slices.Clone(journal[:512])
	binary.BigEndian.PutUint32(second[8:], count-1)
	return append(append(out, second...), journal[512+record:]...)
}

func TestAnotherProgramsDatabaseIsNeverRecovered(t *testing.T) {
	s := lastSave(t)
	foreign := func(of []byte) []byte {
		of = slices.Clone(of)
		binary.BigEndian.PutUint32(of[68:], 7)
		return of
	}
	before, after := foreign(s.before), foreign(s.after)
	refused(t, cut{file: after, journal: undoJournal(before, after, true)}.lay(t), fault.Refused)
	// Nor with a journal of ours beside it, nor is one of theirs played back into a book.
	refused(t, cut{file: after, journal: undoJournal(s.before, s.after, true)}.lay(t), fault.Refused)
	refused(t, cut{file: s.after, journal: undoJournal(before, after, true)}.lay(t), fault.Doubtful)
}

// A write-ahead log is none of ours: SQLite would play it back into whatever lies there.
func TestALogBesideABookIsAskedAbout(t *testing.T) {
	s := lastSave(t)
	path := cut{file: s.after}.lay(t)
	if err := os.WriteFile(path+"-wal", []byte(strings.Repeat("nhật ký ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	refused(t, path, fault.Doubtful)
	// Nor is a journal played back that lies beside one.
	path = cut{s.half(), undoJournal(s.before, s.after, true), s.holder}.lay(t)
	if err := os.WriteFile(path+"-wal", []byte(strings.Repeat("nhật ký ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	refused(t, path, fault.Doubtful)
}

// A journal may be whole, of this very save, and hold a page that went bad.
func TestAJournalThatGivesADamagedBookIsAskedAbout(t *testing.T) {
	s := lastSave(t)
	for at := testPage; at+testPage <= len(s.before); at += testPage {
		if slices.Equal(s.before[at:at+testPage], s.after[at:at+testPage]) {
			continue
		}
		bad := slices.Clone(s.before)
		clear(bad[at+testPage/2 : at+testPage])
		refused(t, cut{s.half(), undoJournal(bad, s.after, true), s.holder}.lay(t), fault.Doubtful)
	}
}

// No save of ours cuts the file: one that is shorter than its journal says was cut by
// something else, even where the journal has all of it.
func TestAFileShorterThanItsJournalSaysIsAskedAbout(t *testing.T) {
	s := lastSave(t)
	all := undoJournal(s.before, make([]byte, len(s.before)), true)
	refused(t, cut{s.before[:len(s.before)-testPage], all, s.holder}.lay(t), fault.Doubtful)
}

// Its page 1 says how long the file was; a journal that says otherwise is another's.
func TestAJournalOfAnotherLengthIsAskedAbout(t *testing.T) {
	s := lastSave(t)
	journal := undoJournal(s.before, s.after, true)
	binary.BigEndian.PutUint32(journal[16:], uint32(len(s.before)/testPage)+1)
	refused(t, cut{append(s.half(), make([]byte, testPage)...), journal, s.holder}.lay(t), fault.Doubtful)
}

// A book of a schema that kept no turns proves by its damage alone that it was torn.
func TestABookFromBeforeTheTurnsIsAskedAboutWhenItIsSound(t *testing.T) {
	path := unpack(t, "schema-4")
	before := content(t, path)
	book, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := book.Exec("UPDATE people SET full_name = 'Trần Thị B', sort_key = 'b'"); err != nil {
		t.Fatal(err)
	}
	book.Close()
	after := content(t, path)
	refused(t, cut{file: after, journal: undoJournal(before, after, true)}.lay(t), fault.Doubtful)
	torn := saved{before: before, after: after}.half()
	if state, _ := asItLies(cut{file: torn}.lay(t)); state.Sound {
		t.Fatal("the torn file is sound")
	}
	state := readState(t.Context(), opened(t, cut{file: torn, journal: undoJournal(before, after, true)}.lay(t)).sql)
	if !state.Sound || state.Steps != 3 {
		t.Errorf("opened as %+v", state)
	}
}

// A newer program's book that was cut off is as new as the state before the save.
func TestANewerBookCutOffInMidSaveStaysAsItIs(t *testing.T) {
	s := lastSave(t)
	newer := func(of []byte) []byte {
		of = slices.Clone(of)
		binary.BigEndian.PutUint32(of[60:], uint32(len(migrations))+1)
		return of
	}
	for _, file := range [][]byte{s.before, s.half(), s.after} {
		refused(t, cut{newer(file), undoJournal(newer(s.before), newer(s.after), true), s.holder}.lay(t), fault.Refused)
	}
}

func TestAFileFollowsOnlyWhatItsSittingSavedNext(t *testing.T) {
	before := mark{true, "a", 7}
	for _, c := range []struct {
		now     mark
		sitting string
		want    bool
	}{
		{before, "", true},
		{mark{true, "b", 8}, "b", true},
		{mark{true, "b", 8}, "c", false},
		{mark{true, "b", 9}, "b", false},
		{mark{true, "b", 7}, "b", false},
		{mark{true, "", 8}, "", false}, // nobody says who saved it
	} {
		if got := c.now.follows(before, c.sitting); got != c.want {
			t.Errorf("%+v in sitting %q follows: %v", c.now, c.sitting, got)
		}
	}
}

func TestAMigrationKilledAtItsTruncateIsDoneAgain(t *testing.T) {
	// Given a book of an older schema and the same after its migration
	path := cut{
		file:    unzip(t, "killed-while-growing.sothidua"),
		journal: unzip(t, "killed-while-growing.sothidua-journal"),
	}.lay(t)
	db, err := sql.Open("sqlite", address(path))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; COMMIT"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	before := content(t, path)
	book := opened(t, path)
	after, holder := content(t, path), content(t, holderPath(path))
	if int(binary.BigEndian.Uint32(before[60:])) >= len(migrations) {
		t.Fatal("the book is not an older one")
	}

	// When the journal of the migration still lies there with all of it written
	again := opened(t, cut{after, undoJournal(before, after, true), holder}.lay(t))

	// Another sitting's would be another book's migration
	other := strings.Replace(string(holder), `"Sitting":"`, `"Sitting":"x`, 1)
	refused(t, cut{after, undoJournal(before, after, true), []byte(other)}.lay(t), fault.Doubtful)

	// Then the book is brought to today's schema all the same
	if version(t, again) != len(migrations) || dumpOf(t, again) != dumpOf(t, book) {
		t.Errorf("version %d", version(t, again))
	}
	addBlock(t, again, "khối mới")
}

// Whoever does not hold the book alone touches nothing: its journal is in use.
func TestASecondOpeningInMidSaveTouchesNothing(t *testing.T) {
	book := olderBook(t)
	err := book.Do("Ghi nhiều", func(tx *Tx) error {
		// Given a save so large that pages reach the file before it ends
		if err := tx.db.Exec("PRAGMA cache_size = 5").Error; err != nil {
			return err
		}
		for range 200 {
			if err := tx.Save(&Block{Name: strings.Repeat("khối ", 500)}); err != nil {
				return err
			}
		}
		if beside, err := readLeftover(book.Path); err != nil || !beside.journal {
			t.Errorf("the journal is not in use: %+v, %v", beside, err)
		}
		refused(t, book.Path, fault.Busy)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if state := readState(t.Context(), book.sql); !state.Sound {
		t.Errorf("after the save: %+v", state)
	}
}

// Another program that reads the file through SQLite holds it as well.
func TestABookThatAnotherProgramHoldsIsBusy(t *testing.T) {
	s := lastSave(t)
	path := cut{s.half(), undoJournal(s.before, s.after, true), s.holder}.lay(t)
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	const shared = sqliteLockAt + 2
	if ok, err := lockRange(file, shared, 510, true); !ok || err != nil {
		t.Fatal(ok, err)
	}
	refused(t, path, fault.Busy)
	if err := unlockRange(file, shared, 510); err != nil {
		t.Fatal(err)
	}
	opened(t, path)
}
