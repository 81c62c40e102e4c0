// Package opened writes the files that are opened in other programs (văn bản mở
// bằng chương trình khác): a paper in Word, an official print in a viewer. They lie
// in a folder that the clerk finds, and what she changed there stays hers: it is
// neither written over nor swept.
package opened

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// Folder is where such files of one book go.
type Folder struct {
	places func() []string  // the folders in the order of preference; it may ask a slow disk
	notes  string           // the file that says what was written
	Now    func() time.Time // replaceable in tests
	mu     sync.Mutex
}

// In returns the folder of files that goes into the first of some places that can
// be written. notes is the path of a file of the program's own that remembers what
// was written: whatever is not in it counts as hers.
func In(places func() []string, notes string) *Folder {
	return &Folder{places: places, notes: notes, Now: time.Now}
}

// File is where a file lies and what was in its way.
type File struct {
	Path string
	Kept string // the file of the wanted name that is hers or still open, empty for none
}

// old is how long a file that nobody changed stays.
const old = 90 * 24 * time.Hour

// Put writes what write gives to a file called name, which must be one that Windows
// takes. A file of that name that lies there as it was written is replaced; one that
// she changed or still has open stays, and the new one gets a number. It waits for the
// disk and belongs off the window's thread.
func (f *Folder) Put(name string, write func(io.Writer) error) (File, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	var failed error
	for _, folder := range f.places() {
		draft, err := newDraft(folder, name)
		if err != nil {
			failed = errors.Join(failed, err)
			continue
		}
		defer draft.Abort()
		notes := readNotes(f.notes)
		f.sweep(notes, folder)
		sum := sha256.New()
		if err := draft.Fill(func(w io.Writer) error { return write(io.MultiWriter(w, sum)) }); err != nil {
			return File{}, err
		}
		file, err := f.place(draft, hex.EncodeToString(sum.Sum(nil)), notes, filepath.Join(folder, name))
		if err != nil {
			return File{}, err
		}
		if err := notes.write(f.notes); err != nil {
			log.Printf("opened: %v", err) // the file is kept for good
		}
		return file, nil
	}
	return File{}, failed
}

// Lying is a folder in which files lie, and how many; or one that could not be looked into.
type Lying struct {
	Folder string
	Files  int
	Unread bool // what lies there is not known
}

// Lying tells in which of its folders files lie. It waits for the disk.
func (f *Folder) Lying() (all []Lying) {
	const most = 10_000 // entries that are counted
	for _, folder := range f.places() {
		lying := Lying{Folder: folder}
		entries, err := read(folder, most)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue // nothing was written there
		case err != nil && !errors.Is(err, io.EOF):
			log.Printf("opened: %s: %v", folder, err)
			lying.Unread = true
		}
		for _, entry := range entries {
			if entry.Type().IsRegular() {
				lying.Files++
			}
		}
		if lying.Files > 0 || lying.Unread {
			all = append(all, lying)
		}
	}
	return all
}

// read returns the first entries of a folder.
func read(folder string, most int) ([]fs.DirEntry, error) {
	dir, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	defer dir.Close() // it was only read
	return dir.ReadDir(most)
}

// newDraft makes the folder where it is absent; its parent must be there.
func newDraft(folder, name string) (*files.Draft, error) {
	if err := os.Mkdir(folder, files.PrivateFolder); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, fault.Wrap(fault.Storage, err, fmt.Sprintf(words.FileUnwrittenWhat, folder), words.FileUnwrittenNext)
	}
	files.Sweep(folder) // what cannot be removed is in nobody's way
	return files.NewDraft(filepath.Join(folder, name))
}

// place gives the draft the first name that is free or holds what may go.
func (f *Folder) place(draft *files.Draft, sum string, notes notes, wanted string) (File, error) {
	end := filepath.Ext(wanted)
	file := File{Path: wanted}
	for n := 2; ; n++ {
		lying, err := sumOf(file.Path)
		known := notes[file.Path].Sum == lying
		if lying == sum { // the very same, perhaps open still
			if known {
				notes[file.Path] = note{Sum: sum, At: f.Now().UnixMilli()}
			}
			return file, nil
		}
		if err == nil && known && !inUse(file.Path) && os.Remove(file.Path) == nil || errors.Is(err, fs.ErrNotExist) {
			if err = draft.CommitNewAs(file.Path); err == nil {
				notes[file.Path] = note{Sum: sum, At: f.Now().UnixMilli()}
				return file, nil
			}
			if !errors.Is(err, fs.ErrExist) {
				return File{}, err
			}
		}
		if file.Kept == "" {
			file.Kept = wanted
		}
		file.Path = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(wanted, end), n, end)
	}
}

// inUse tells whether Word, Excel or LibreOffice has a file open: while they do, a
// file of theirs lies beside it.
func inUse(path string) bool {
	folder, name := filepath.Split(path)
	marks := []string{"~$" + name, ".~lock." + name + "#"}
	if letters := []rune(name); len(letters) > 2 {
		marks = append(marks, "~$"+string(letters[2:])) // Word's way with names that are not short
	}
	for _, mark := range marks {
		if _, err := os.Lstat(filepath.Join(folder, mark)); err == nil {
			return true
		}
	}
	return false
}

// sweep takes away what was written into the folder long ago and never changed, and
// forgets what she changed or removed.
func (f *Folder) sweep(notes notes, folder string) {
	for path, note := range notes {
		if filepath.Dir(path) != folder {
			continue
		}
		sum, err := sumOf(path)
		switch {
		case errors.Is(err, fs.ErrNotExist), err == nil && sum != note.Sum:
			delete(notes, path)
		case err == nil && f.Now().Sub(time.UnixMilli(note.At)) > old && !inUse(path) && os.Remove(path) == nil:
			delete(notes, path)
		}
	}
}

// sumOf is the SHA-256 of a plain file.
func sumOf(path string) (string, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "", errors.ErrUnsupported // a folder, or what would keep us waiting
	}
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
