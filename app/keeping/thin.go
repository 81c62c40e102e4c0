package keeping

import (
	"context"
	"errors"
	"log"
	"os"
	"path/filepath"
	"time"

	"sothidua/data"
)

// mostCopies is how many copies a place keeps at most. With the spacing below it
// reaches back years.
const mostCopies = 48

// thin takes copies away until the place holds at most mostCopies of them in at
// most its budget, and then the attachments that no copy names. Unchecked copies are
// the last to go for room; nothing goes while the newest copy is not proven.
func (k *Keeper) thin(ctx context.Context, place *Place) error {
	copies, err := place.Copies(ctx)
	if err != nil {
		return err
	}
	held, err := place.held()
	if err != nil {
		return err
	}
	if len(copies) == 0 || !copies[0].Proven(held) {
		return nil
	}
	budget := k.Budget(place.Folder, weight(copies, held))
	for len(copies) > mostCopies || weight(copies, held) > budget {
		i := leastMissed(copies, held)
		if i < 0 {
			break // what is left must stay, whatever the budget
		}
		if err := copies[i].remove(); err != nil {
			return err
		}
		copies = append(copies[:i:i], copies[i+1:]...)
	}
	return place.drop(copies, held)
}

// weight is what copies take with the attachments they name.
func weight(copies []Copy, held map[string]int64) (bytes int64) {
	named := map[string]bool{}
	for _, c := range copies {
		bytes += c.lies
		for _, hash := range c.Hashes {
			if !named[hash] {
				named[hash] = true
				bytes += held[hash]
			}
		}
	}
	return bytes
}

// leastMissed is the copy whose neighbours stand closest, seen from today: by
// steps and by days, whichever speaks more for keeping it. No clock can make it go:
// days only add to what steps say. -1 where every copy must stay. copies stand
// latest first.
func leastMissed(copies []Copy, held map[string]int64) int {
	stay := protected(copies, held)
	steps, days := distances(copies)
	best, least := -1, 0.0
	for i := 1; i < len(copies); i++ {
		if stay[i] {
			continue
		}
		score := max(spacing(steps, i), spacing(days, i))
		if best < 0 || score <= least {
			best, least = i, score
		}
	}
	return best
}

// protected are the copies that never go beside the newest, which is proven when any
// goes: the newest that was really restored, and the last one of every schema.
func protected(copies []Copy, held map[string]int64) []bool {
	stay := make([]bool, len(copies))
	tested := false
	schemas := map[int]bool{}
	for i, c := range copies {
		restored := c.Tested != 0 && c.Failed == "" && c.Proven(held)
		stay[i] = restored && !tested || !schemas[c.Schema]
		tested = tested || restored
		schemas[c.Schema] = true
	}
	return stay
}

// distances is how far back each copy lies, in steps and in days. What runs
// backwards, as after a restore or with a wrong clock, counts as far apart in steps
// and as one day; what leaps ahead as a year.
func distances(copies []Copy) (steps, days []float64) {
	steps, days = make([]float64, len(copies)), make([]float64, len(copies))
	const mostDays = 366
	for i := 1; i < len(copies); i++ {
		later, earlier := copies[i-1], copies[i]
		forward := float64(later.Step - earlier.Step)
		if forward < 0 {
			forward = float64(earlier.Step)
		}
		day := float64(later.Taken-earlier.Taken) / float64(24*time.Hour/time.Millisecond)
		if day < 0 {
			day = 1
		}
		steps[i], days[i] = steps[i-1]+forward, days[i-1]+min(day, mostDays)
	}
	return steps, days
}

// spacing is the gap that would be left without copy i, against its distance.
func spacing(at []float64, i int) float64 {
	end := 2*at[i] + 1 // nothing older covers the last one
	if i+1 < len(at) {
		end = at[i+1]
	}
	return (end - at[i-1]) / (at[i] + 1)
}

// drop removes the attachments that none of the copies names. While one of them
// does not say what it names, all stay; so does what was put there today, for
// another computer may be about to name it.
func (p *Place) drop(copies []Copy, held map[string]int64) error {
	named := map[string]bool{data.HashOf(nil): true}
	for _, c := range copies {
		if c.Sum == "" {
			return nil
		}
		for _, hash := range c.Hashes {
			named[hash] = true
		}
	}
	var failed []error
	for hash := range held {
		if named[hash] {
			continue
		}
		for _, name := range []string{hash, hash + Sealed} {
			path := filepath.Join(p.Folder, storeFolder, name)
			info, err := os.Stat(path)
			if err != nil || time.Since(info.ModTime()).Abs() < 24*time.Hour {
				continue
			}
			if err := os.Remove(path); err != nil {
				failed = append(failed, err)
			}
		}
	}
	if err := errors.Join(failed...); err != nil {
		log.Printf("keeping: %v", err) // too much is no harm
	}
	return nil
}

// budget is what the copies of a folder may take: two gigabytes, or a tenth of
// what would be free without them where that is less.
func budget(folder string, used int64) int64 {
	const most = 2 << 30
	free, err := FreeSpace(folder)
	if err != nil {
		return most
	}
	return min(most, (free+used)/10)
}
