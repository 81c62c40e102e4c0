package opened

import (
	"cmp"
	"encoding/json"
	"errors"
	"io/fs"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"sothidua/data/files"
)

// note is what was written to a path.
type note struct {
	Sum string `json:"sum"` // SHA-256
	At  int64  `json:"at"`  // unix ms
}

// notes are by path. What gets lost of them, as when two windows write at once, is
// a file that is kept for good.
type notes map[string]note

const (
	mostNotes = 1000    // beyond it the oldest is forgotten
	mostBytes = 1 << 20 // a larger file was not written by the program
)

// readNotes returns no notes where there are none or they cannot be read.
func readNotes(path string) notes {
	read := notes{}
	text, err := files.Read(path, mostBytes)
	if errors.Is(err, fs.ErrNotExist) {
		return read
	}
	if err == nil {
		err = json.Unmarshal(text, &read)
	}
	if err != nil || read == nil {
		log.Printf("opened: %s is damaged: %v", path, err)
		return notes{}
	}
	return read
}

func (n notes) write(path string) error {
	paths := slices.SortedFunc(maps.Keys(n), func(a, b string) int { return cmp.Compare(n[b].At, n[a].At) })
	for i, path := range paths {
		if i >= mostNotes {
			delete(n, path)
		}
	}
	text, err := json.Marshal(n)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), files.PrivateFolder); err != nil {
		return err
	}
	return files.Put(path, text)
}
