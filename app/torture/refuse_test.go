//go:build linux

package torture

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/app/sample"
	"sothidua/app/verbs"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// patience is how long an answer may take before it counts as none.
const patience = 30 * time.Second

// ask is one way in which somebody meets a book: a verb, or the window's opening.
type ask struct {
	name  string
	args  []string // of a verb
	open  func(path string) (*data.Book, error)
	moves bool // may lay what it refuses under another name
}

// asks lists every verb with a book, and the ways of the window.
func asks() []ask {
	year := fmt.Sprint(yearNumber)
	return []ask{
		{name: "dump", args: []string{"dump"}},
		{name: "steps", args: []string{"steps", "--json"}},
		{name: "check", args: []string{"check", "--year", year}},
		{name: "print", args: []string{"print", "--year", year, "--paper", "registration-summary", "--format", "docx", "--out", "OUT.docx"}},
		{name: "undo", args: []string{"undo"}},
		{name: "redo", args: []string{"redo"}},
		{name: "backup", args: []string{"backup", "--out", "OUT.sothidua"}},
		{name: "verify", args: []string{"verify", "BOOK"}},
		{name: "restore", args: []string{"restore", "BOOK"}},
		{name: "sample", args: []string{"sample"}},
		{name: "generate", args: []string{"generate", "--years", "1", "--units", "1", "--people", "1", "--registrations", "1"}},
		{name: "window", open: func(path string) (*data.Book, error) {
			folder := programOf(filepath.Dir(path))
			seen := profile.Book{Path: path, Year: yearNumber}
			if err := office.Profile(folder).Change(func(s *profile.State) { s.Opened(seen) }); err != nil {
				return nil, err
			}
			return office.Open(path, folder)
		}},
		{name: "window, never seen", open: func(path string) (*data.Book, error) {
			return office.Open(path, programOf(filepath.Dir(path)))
		}, moves: true},
		{name: "practice", open: func(path string) (*data.Book, error) { return office.OpenPractice(path, sample.Block) }, moves: true},
	}
}

// programOf is the program's folder beside a folder with a book.
func programOf(folder string) func(string) string {
	return func(string) string { return filepath.Dir(folder) }
}

// answer is what came of it.
type answer struct {
	code     int
	out, err string
	after    map[string]string // the files
}

func (a ask) of(t testing.TB, folder string) (answer, error) {
	t.Helper()
	done := make(chan answer, 1)
	go func() { done <- a.run(folder) }()
	select {
	case got := <-done:
		got.after = snapshot(t, folder)
		return got, nil
	case <-time.After(patience):
		return answer{}, errors.New("no answer")
	}
}

func (a ask) run(folder string) (got answer) {
	path := job{Folder: folder}.book()
	if a.open != nil {
		book, err := a.open(path)
		if err == nil {
			var text bytes.Buffer
			err = book.Dump(context.Background(), &text)
			got.out = text.String()
			if closing := book.Close(); err == nil {
				err = closing
			}
		}
		if f := fault.Of(err); f != nil {
			return answer{code: verbs.Refused, err: strings.ReplaceAll(f.What+"\n"+f.Next+"\n", filepath.Dir(folder), "")}
		}
		return got
	}
	args := append([]string{"--db", path}, a.args...)
	switch last := len(args) - 1; {
	case strings.HasPrefix(args[last], "OUT"):
		args[last] = filepath.Join(filepath.Dir(folder), args[last])
	case args[last] == "BOOK": // restored from, in another place
		args[1], args[last] = filepath.Join(filepath.Dir(folder), "OUT.sothidua"), path
	}
	var out, errs bytes.Buffer
	got.code = verbs.Run(args, verbs.Env{
		Stdout: &out, Stderr: &errs,
		Window: func(string) error { return errors.New("no screen") },
		Getenv: programOf(folder),
	})
	got.out = strings.ReplaceAll(out.String(), filepath.Dir(folder), "")
	got.err = strings.ReplaceAll(errs.String(), filepath.Dir(folder), "")
	return got
}

// snapshot tells what lies in a folder: the digest of a file, the kind of
// anything else.
func snapshot(t testing.TB, folder string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		found[path] = entry.Type().String()
		if entry.Type().IsRegular() {
			found[path], err = fileDigest(path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// judge says what is wrong with an answer about a damaged book; sound is the one
// about the book as it was before.
func (a ask) judge(got, sound answer, before map[string]string, as outcome) error {
	if strings.Contains(got.err, words.InternalWhat) {
		return fmt.Errorf("a mistake of the program: %s", got.err)
	}
	if got.code == verbs.Refused && as == either && got.err == sound.err {
		return nil // what the sound book is refused too; opening it may have tidied
	}
	if a.name == "verify" && got.code == verbs.Found { // what it is for
		got.code = verbs.Refused
	}
	if got.code == verbs.Refused {
		lines := strings.Split(strings.TrimSpace(got.err), "\n")
		if strings.Count(strings.Join(lines, " "), ". ") < 1 || !strings.HasSuffix(lines[len(lines)-1], ".") {
			return fmt.Errorf("refused without a next step: %q", got.err)
		}
		if !a.unchanged(before, got.after) {
			return fmt.Errorf("refused, and yet changed: %s\n%q", different(before, got.after), got.err)
		}
		return nil
	}
	if as == rotten && a.open != nil {
		return nil
	}
	if as == refused {
		return fmt.Errorf("answered with code %d: %.200q", got.code, got.out)
	}
	if got.code != sound.code || got.out != sound.out {
		return fmt.Errorf("a wrong answer: code %d, want %d; %s", got.code, sound.code, firstDifference(got.out, sound.out))
	}
	return nil
}

// unchanged compares what lies in the folder before and after a refusal.
func (a ask) unchanged(before, after map[string]string) bool {
	if a.moves {
		return slices.Equal(slices.Sorted(maps.Values(before)), slices.Sorted(maps.Values(after)))
	}
	return maps.Equal(before, after)
}

func different(before, after map[string]string) string {
	var list []string
	for _, name := range slices.Sorted(maps.Keys(after)) {
		if was, ok := before[name]; !ok {
			list = append(list, "new "+filepath.Base(name))
		} else if was != after[name] {
			list = append(list, "changed "+filepath.Base(name)+" "+was+" → "+after[name])
		}
	}
	for _, name := range slices.Sorted(maps.Keys(before)) {
		if _, ok := after[name]; !ok {
			list = append(list, "gone "+filepath.Base(name))
		}
	}
	return strings.Join(list, ", ")
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d: %.120q, want %.120q", i+1, a[i], b[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(a), len(b))
}

func TestDamagedFilesAreRefusedUnchanged(t *testing.T) {
	good, torn, log := middleOfASave(t)
	all := asks()
	sound := map[string]answer{}
	for _, a := range all {
		folder := tempFolder(t)
		p := &place{TB: t, folder: folder, good: good}
		p.must(os.MkdirAll(folder, 0o700))
		p.write(p.book(), good)
		answered, err := a.of(t, folder)
		if err != nil {
			t.Fatalf("%s of the sound book: %v", a.name, err)
		}
		sound[a.name] = answered
	}
	list := damages()
	if len(list) < 70 {
		t.Errorf("only %d damaged files", len(list))
	}
	for n, d := range list {
		t.Run(strings.ReplaceAll(d.name, " ", "-"), func(t *testing.T) {
			t.Parallel()
			for m, a := range all {
				if !long() && m != 0 && (n+m)%4 != 0 {
					continue // within the ordinary tests each file meets a few of the ways
				}
				if makes := a.name == "sample" || a.name == "generate" || a.name == "practice"; makes && d.name == "absent" || a.name == "practice" && (d.name == "empty" || d.name == "zeros") {
					continue // these make it, and one without a byte of a book anew
				}
				folder := tempFolder(t)
				p := &place{t, folder, good, torn, log}
				p.must(os.MkdirAll(folder, 0o700))
				d.make(p)
				before := snapshot(t, folder)
				got, err := a.of(t, folder)
				if err == nil {
					err = a.judge(got, sound[a.name], before, d.as)
				}
				table.count("damaged file", err != nil)
				if err != nil {
					t.Errorf("%s: %v", a.name, err)
				}
			}
		})
	}
}

// middleOfASave returns a book, the same book with half of the pages of a save
// that grows it, and the journal of that save.
func middleOfASave(t *testing.T) (good, torn, log []byte) {
	t.Helper()
	j := newOffice(t).job(t, workTask, 3, 6) // the last action pastes many lines
	whole := newDisk(t, j.Folder)
	events := traced(t, j)
	before, middle := pagesOfSave(t, j, events, "paste many")
	files := func(point int) map[string][]byte {
		d, _ := whole.after(events[:point])
		return d.cut(cuts[1], nil)
	}
	half := files(middle)
	return files(before)[j.book()], half[j.book()], half[j.book()+"-journal"]
}
