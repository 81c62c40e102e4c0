package keeping

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"time"

	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// CopyAt returns the copy that lies at a path: one of a place, with its card, or a
// file that stands alone, as "backup --out" writes it or another computer's book.
func CopyAt(ctx context.Context, path string) (Copy, error) {
	c := Copy{Path: path}
	if _, err := os.Stat(path); err != nil {
		return c, unreachable(path, err)
	}
	if endsIn(cutEnding(path, Sealed), ending) {
		c.Place = &Place{Folder: filepath.Dir(path)}
		card, err := readCard(path)
		if err == nil {
			c.Card = card
			return c, nil
		}
	}
	if c.Sealed() {
		return c, nil // it says nothing before it is opened
	}
	glance, err := data.Look(ctx, path)
	if err != nil {
		return c, err
	}
	c.take(glance)
	return c, nil
}

// lay writes the copy as a whole book to a path where an empty file of ours stands
// and checks it fully. It returns the attachments that are missing in its place.
func (c Copy) lay(ctx context.Context, draft *files.Draft) (missing []string, err error) {
	if err := draft.Fill(func(w io.Writer) error { return c.pour(ctx, w) }); err != nil {
		return nil, err
	}
	if c.Place != nil {
		if missing, err = data.Fill(ctx, draft.Path, c.Place.bring); err != nil {
			return nil, err
		}
	}
	return missing, data.FullCheck(ctx, draft.Path)
}

// Order is what to restore and where.
type Order struct {
	Copy    Copy
	Path    string           // where the book lies afterwards
	Without bool             // also when attachments are missing
	Profile *profile.Profile // gets what the copy carries of the computer that made it; nil for nothing
	Now     time.Time
}

// Restored is what a restore did beside putting a book in its place.
type Restored struct {
	Aside   string          // where the book lies that was there before; empty where there was none
	Second  *profile.Second // the second place that this computer took over; nil where it did not
	Minutes string          // where the minutes out of a parcel lie; empty for none
	Person  string          // the worker's name that it took over; empty where it did not
}

// Restore makes the copy the book at the path. What is there now is kept aside,
// with its journal; nothing is overwritten. The copy is checked before anything is
// moved, and a power cut at any moment leaves the old book, the new one, or what
// the next opening puts right.
func Restore(ctx context.Context, order Order) (done Restored, err error) {
	draft, err := files.NewDraft(order.Path)
	if err != nil {
		return done, err
	}
	defer func() {
		if !data.IsExchanging(order.Path) { // else the next opening needs the draft
			draft.Abort()
		}
	}()
	missing, err := order.Copy.lay(ctx, draft)
	if err != nil {
		return done, err
	}
	if len(missing) > 0 && !order.Without {
		return done, missingContent(order.Copy, len(missing))
	}
	if err := ctx.Err(); err != nil {
		return done, err
	}
	if done.Aside, err = data.Exchange(draft, order.Path, order.Now); err != nil {
		return done, err
	}
	order.bringAlong(&done)
	if order.Copy.IsParcel() {
		if done.Minutes, err = order.Copy.layMinutes(ctx, order.Path); err != nil {
			log.Printf("keeping: %v: %v", err, errors.Unwrap(fault.Of(err))) // the book prints them anew
			done.Minutes = ""
		}
	}
	return done, nil
}

// TargetOf says where a copy becomes a book: in the place of the book at the path
// where it is a copy of that one or nothing else is known to stand there, else at a
// free name beside it. identity is that of the book at the path, empty where it
// cannot be opened.
func TargetOf(c Copy, path, identity string) (target string, replaces bool) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return path, false
	}
	own := identity != "" && identity == c.Identity
	if identity == "" { // a damaged book is known by the place its copies lie in
		own = c.Place != nil && filepath.Dir(c.Place.Folder) == filepath.Dir(path)
	}
	if own {
		return path, true
	}
	base := words.KeepingRestored
	if c.File != "" {
		base = stem(c.File) // a card's name leads into no other folder
	}
	target = filepath.Join(filepath.Dir(path), base+bookEnding)
	for n := 2; ; n++ {
		if _, err := os.Lstat(target); errors.Is(err, fs.ErrNotExist) {
			return target, false
		}
		target = filepath.Join(filepath.Dir(path), fmt.Sprintf("%s-%d%s", base, n, bookEnding))
	}
}

// IsLocked tells whether the copy needs a password that was not given yet.
func (c Copy) IsLocked() bool {
	return c.Sealed() && c.password == "" && (c.Place == nil || c.Place.key == nil)
}

// Lines say what the restore did beside putting the book in its place.
func (r Restored) Lines() (lines []string) {
	if r.Aside != "" {
		lines = append(lines, fmt.Sprintf(words.RestoreAside, r.Aside))
	}
	if r.Minutes != "" {
		lines = append(lines, fmt.Sprintf(words.ParcelMinutesAt, r.Minutes))
	}
	if r.Second != nil {
		place := words.RestoreSecond
		if r.Second.Recipient != "" {
			place = words.RestoreSecondSealed
		}
		lines = append(lines, fmt.Sprintf(place, r.Second.Folder))
	}
	if r.Person != "" {
		lines = append(lines, fmt.Sprintf(words.RestorePerson, r.Person))
	}
	return lines
}
