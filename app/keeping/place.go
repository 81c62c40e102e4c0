// Package keeping keeps the book safe (giữ an toàn): copies beside the book and
// in a second place, each proven before an older one goes; the way back from
// them; and what two copies that went apart have that the other lacks.
package keeping

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"filippo.io/age"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// Sealed ends the name of what a password opens.
const Sealed = ".age"

// The names inside a place.
const (
	ending      = ".saoluu" // not a book's ending: nobody is to work in a copy by mistake
	cardEnding  = ".json"
	storeFolder = "dinh-kem"
	keyFile     = "khoa" + Sealed
)

// endsIn tells whether a name bears an ending; a stick may hold it in capitals.
func endsIn(name, ending string) bool {
	return len(name) >= len(ending) && strings.EqualFold(name[len(name)-len(ending):], ending)
}

// cutEnding is the name without the ending, where it bears it.
func cutEnding(name, ending string) string {
	if endsIn(name, ending) {
		return name[:len(name)-len(ending)]
	}
	return name
}

// Place (nơi sao lưu) is a folder that holds copies of one book, a card beside
// each, and the attachments of all of them once, by hash. It alone restores every
// copy it holds.
type Place struct {
	Folder string
	to     age.Recipient // whom what is written here is sealed for; nil leaves it open
	key    age.Identity  // opens what is sealed here; nil until the password was given
}

// Beside returns the place beside a book.
func Beside(path, identity string) *Place {
	return placeIn(filepath.Dir(path), path, identity)
}

// placeIn returns the place of a book in a folder. The folder's name begins with
// the name that the book had at first and ends with its identity, so that the
// place is found again when the book is renamed, and two books that are both
// called "so" do not meet on a share.
func placeIn(parent, path, identity string) *Place {
	tail := fmt.Sprintf(words.KeepingFolder, short(identity))
	entries, _ := os.ReadDir(parent) // an absent parent holds no place; making the copy says so
	for _, entry := range entries {
		if entry.IsDir() && strings.HasSuffix(entry.Name(), tail) {
			return &Place{Folder: filepath.Join(parent, entry.Name())}
		}
	}
	return &Place{Folder: filepath.Join(parent, stem(path)+tail)}
}

// short is the part of an identity that stands in names.
func short(identity string) string {
	if identity == "" {
		return "0"
	}
	const letters = 12
	return identity[max(len(identity)-letters, 0):]
}

func stem(path string) string {
	base := filepath.Base(path)
	return files.Name(strings.TrimSuffix(base, filepath.Ext(base)))
}

// Copy (bản sao lưu) is one copy that a place holds.
type Copy struct {
	Card
	Path  string
	Place *Place // nil for a file that stands alone and holds its attachments itself

	lies     int64  // bytes on the disk, whatever the card says
	password string // opens a sealed file that stands alone
}

// Sealed tells whether a password is needed.
func (c Copy) Sealed() bool { return endsIn(c.Path, Sealed) || c.IsParcel() }

// Copies returns the copies in the place, the one made last first. A copy without
// its card tells what it can itself and counts as unchecked.
func (p *Place) Copies(ctx context.Context) ([]Copy, error) {
	entries, err := os.ReadDir(p.Folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, unreachable(p.Folder, err)
	}
	var copies []Copy
	for _, entry := range entries {
		name := entry.Name()
		if !entry.Type().IsRegular() || !endsIn(cutEnding(name, Sealed), ending) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		c := Copy{Path: filepath.Join(p.Folder, name), Place: p}
		if info, err := entry.Info(); err == nil {
			c.lies = info.Size()
		}
		if c.Card, err = readCard(c.Path); err != nil {
			c.Card = cardOf(ctx, c.Path)
		}
		copies = append(copies, c)
	}
	slices.SortStableFunc(copies, func(a, b Copy) int {
		return cmp.Or(cmp.Compare(b.Serial, a.Serial), cmp.Compare(b.Step, a.Step), cmp.Compare(b.Taken, a.Taken))
	})
	return copies, nil
}

// cardOf is what a copy without a card says.
func cardOf(ctx context.Context, path string) Card {
	var card Card
	if glance, err := data.Look(ctx, path); err == nil {
		card.take(glance)
	}
	if info, err := os.Stat(path); err == nil {
		card.Size, card.Taken = info.Size(), info.ModTime().UnixMilli()
	}
	return card
}

// Proven tells whether the copy was checked and lies there whole, with every
// attachment it names.
func (c Copy) Proven(held map[string]int64) bool {
	info, err := os.Stat(c.Path)
	if err != nil || c.Checked == 0 || info.Size() != c.Size {
		return false
	}
	return len(c.missing(held)) == 0
}

// missing are the attachments that the copy names and its place does not hold.
func (c Copy) missing(held map[string]int64) (hashes []string) {
	for _, hash := range c.Hashes {
		if _, ok := held[hash]; !ok && hash != data.HashOf(nil) {
			hashes = append(hashes, hash)
		}
	}
	return hashes
}

// remove takes a copy away, its card last: a copy without a card is only
// unchecked, a card without a copy is nothing.
func (c Copy) remove() error {
	if err := os.Remove(c.Path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Remove(c.Path + cardEnding); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

func unreachable(folder string, cause error) error {
	return fault.Wrap(fault.Storage, cause, fmt.Sprintf(words.KeepingAwayWhat, folder), words.KeepingAwayNext)
}
