package keeping

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"sothidua/assets/words"
)

// Remain (chỗ còn lại) is a file in which what was removed from the book still stands.
type Remain struct {
	Kind  RemainKind
	Path  string
	Taken time.Time
	Goes  time.Time // about when it goes by itself; zero: it does not, or not within the years looked at
}

// RemainKind is what kind of file it is.
type RemainKind string

// The kinds of files beside the book that hold what it held.
const (
	RemainCopy   RemainKind = "copy"   // of a place, which thins them out
	RemainMonth  RemainKind = "month"  // a month in open formats
	RemainParcel RemainKind = "parcel" // the parcel of a handover
	RemainAlone  RemainKind = "alone"  // a copy that stands alone
)

// Remains are the files that hold the book as it was: the copies in both places, with the
// day on which each goes by the thinning if a copy is made each day from now on; the months
// in open formats; and, in the folders of book and second place, parcels and copies that
// stand alone, which nothing takes away. A place that is away is told in away.
func (k *Keeper) Remains(ctx context.Context) (all []Remain, away []string, err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	places := []*Place{k.beside()}
	second, chosen, err := k.second()
	switch {
	case err != nil:
		away = append(away, chosen.Folder)
	case second != nil:
		places = append(places, second)
	}
	for _, place := range places {
		copies, err := place.Copies(ctx)
		if err != nil {
			return nil, away, err
		}
		held, err := place.held()
		if err != nil {
			return nil, away, err
		}
		goes := foretell(copies, held, k.Now(), func(used int64) int64 { return k.Budget(place.Folder, used) })
		for _, c := range copies {
			all = append(all, Remain{RemainCopy, c.Path, time.UnixMilli(c.Taken), goes[c.Path]})
		}
		months, err := place.months()
		if err != nil && len(copies) > 0 {
			return nil, away, err
		}
		for _, name := range months {
			at, _ := time.ParseInLocation("2006-01", strings.TrimPrefix(name, words.KeepingMonth), k.Now().Location())
			all = append(all, Remain{RemainMonth, filepath.Join(place.Folder, name), at, at.AddDate(0, mostMonths, 0)})
		}
		parent := filepath.Dir(place.Folder)
		entries, _ := readSome(parent) // what cannot be read holds no copies for us
		for _, c := range alone(ctx, parent, entries) {
			if sameFile(c.Path, k.book.Path) || !c.IsParcel() && c.Identity != "" && c.Identity != k.book.Identity() {
				continue
			}
			kind := RemainAlone
			if c.IsParcel() {
				kind = RemainParcel
			}
			info, err := os.Stat(c.Path)
			if err != nil {
				continue
			}
			all = append(all, Remain{Kind: kind, Path: c.Path, Taken: info.ModTime()})
		}
	}
	return all, away, nil
}

// foretold is how many days are looked ahead.
const foretold = 3 * 366

// foretell says when each of some copies goes, the latest first among them, as if one like
// the newest were made and proven each day from now on.
func foretell(copies []Copy, held map[string]int64, now time.Time, budget func(used int64) int64) map[string]time.Time {
	goes := map[string]time.Time{}
	if len(copies) == 0 {
		return goes
	}
	newest := copies[0]
	all := slices.Clone(copies)
	left := len(copies)
	for day := 1; day <= foretold && left > 0; day++ {
		next := newest
		next.Path, next.Place = "", nil
		next.Step += int64(day)
		at := now.AddDate(0, 0, day)
		next.Taken = at.UnixMilli()
		all = append([]Copy{next}, all...)
		for len(all) > mostCopies || weight(all, held) > budget(weight(all, held)) {
			i := leastMissed(all, held)
			if i < 0 {
				break
			}
			if all[i].Path != "" {
				goes[all[i].Path] = at
				left--
			}
			all = append(all[:i:i], all[i+1:]...)
		}
	}
	return goes
}
