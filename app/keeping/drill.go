package keeping

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"time"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// drillEvery is how often the newest copy is really restored for a test.
const drillEvery = 7 * 24 * time.Hour

// DrillDue tells whether a test is due: none within a week, or none that the
// clock of today can place.
func (k *Keeper) DrillDue(ctx context.Context) (bool, error) {
	copies, err := k.beside().Copies(ctx)
	if err != nil || len(copies) == 0 {
		return false, err
	}
	for _, c := range copies {
		if since := k.Now().Sub(time.UnixMilli(c.Tested)); c.Tested != 0 && since >= 0 && since < drillEvery {
			return false, nil
		}
	}
	return true, nil
}

// Drill restores the newest proven copy into a scratch place, migrates it, checks
// and recounts all of it and compares its control lines, and writes the outcome on
// the copy's card. The outcome is Failed of the copy; an error only says that there
// was no test.
func (k *Keeper) Drill(ctx context.Context) (Copy, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	place := k.beside()
	copies, err := place.Copies(ctx)
	if err != nil {
		return Copy{}, err
	}
	held, err := place.held()
	if err != nil {
		return Copy{}, err
	}
	i := slices.IndexFunc(copies, func(c Copy) bool { return c.Proven(held) })
	if i < 0 {
		return Copy{}, fault.New(fault.Missing, words.DrillNoneWhat, words.DrillNoneNext)
	}
	c := copies[i]
	err = k.try(ctx, c)
	if stopped := ctx.Err(); stopped != nil {
		return c, stopped
	}
	switch f := fault.Of(err); {
	case err == nil:
		c.Failed = ""
	case f.Kind == fault.Storage || f.Kind == fault.Busy:
		return c, err // the scratch place, not the copy
	default:
		log.Printf("keeping: the test of %s: %v: %v", c.Path, f, f.Cause)
		c.Failed = f.What
	}
	c.Tested = k.Now().UnixMilli()
	return c, c.writeCard()
}

func (k *Keeper) try(ctx context.Context, c Copy) error {
	path := filepath.Join(k.scratch, "thu"+filepath.Ext(k.book.Path))
	clear := func() { os.RemoveAll(k.scratch) }
	clear()
	defer clear()
	if err := os.MkdirAll(k.scratch, files.PrivateFolder); err != nil {
		return unreachable(k.scratch, err)
	}
	if _, err := Restore(ctx, Order{Copy: c, Path: path, Now: k.Now()}); err != nil {
		return err
	}
	before, err := data.Look(ctx, path) // a migration may write a step of its own
	if err != nil {
		return err
	}
	book, err := data.Open(path)
	if err != nil {
		return err
	}
	defer book.Close()
	return same(ctx, before, book, c.Card)
}

// same compares what a restored book holds, and held before it was brought to today's
// schema, with what its copy held when it was made.
func same(ctx context.Context, before data.Glance, book *data.Book, card Card) error {
	codes, err := papers.ControlCodes(ctx, book)
	if err != nil {
		return err
	}
	mark := card.Mark == before.Mark || card.Mark == "" // as earlier programs noted a migration's step
	if before.Step != card.Step || !mark || card.Control != nil && !slices.Equal(codes, card.Control) {
		cause := fmt.Errorf("step %d %s, control lines %v; the card says %d %s %v", before.Step, before.Mark, codes, card.Step, card.Mark, card.Control)
		return fault.Wrap(fault.Invalid, cause, words.DrillDiffersWhat, "")
	}
	return nil
}
