package keeping

import (
	"context"
	"errors"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sothidua/app/export"
	"sothidua/assets/words"
	"sothidua/data"
)

// mostMonths is how many months in open formats a place keeps: each is the whole book.
const mostMonths = 3

// keepMonth writes the book in open formats beside its copies, once a month. The copies
// are what the book is restored from: that this cannot be written keeps nobody from them.
func (k *Keeper) keepMonth(ctx context.Context, place *Place) {
	err := k.writeMonth(ctx, place)
	if err != nil && !errors.Is(err, context.Canceled) && !errors.Is(err, data.ErrMoved) { // else the next copy brings it
		log.Printf("keeping: the month in open formats: %v: %v", err, errors.Unwrap(err))
	}
}

func (k *Keeper) writeMonth(ctx context.Context, place *Place) error {
	months, err := place.months()
	if err != nil {
		return err
	}
	name := words.KeepingMonth + k.Now().Format("2006-01")
	if slices.Contains(months, name) {
		return nil
	}
	if _, err := export.Book(ctx, k.book, filepath.Join(place.Folder, name), export.Options{WithoutFiles: true}); err != nil {
		return err
	}
	for _, old := range months[:max(len(months)+1-mostMonths, 0)] {
		if err := os.RemoveAll(filepath.Join(place.Folder, old)); err != nil {
			return err
		}
	}
	return nil
}

// months are the folders in open formats that the place holds, the earliest first.
func (p *Place) months() (names []string, err error) {
	entries, err := os.ReadDir(p.Folder)
	if err != nil {
		return nil, unreachable(p.Folder, err)
	}
	for _, entry := range entries { // in the order of their names
		if entry.IsDir() && strings.HasPrefix(entry.Name(), words.KeepingMonth) {
			names = append(names, entry.Name())
		}
	}
	return names, nil
}
