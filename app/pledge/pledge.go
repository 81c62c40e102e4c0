// Package pledge keeps what the units of a block pledge for a year (giao ước thi đua).
package pledge

import (
	"context"

	"sothidua/app/lines"
	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Read returns the pledge of a year.
func Read(ctx context.Context, book *data.Book, year data.Year) (*data.PledgeFile, error) {
	return book.PledgeFile(ctx, year)
}

// SaveItem writes a numbered group of the pledge.
func SaveItem(tx *data.Tx, item *data.PledgeItem) error {
	if err := valid.Need("title", words.PledgeTitle, item.Title); err != nil {
		return err
	}
	return tx.Save(item)
}

// SaveTarget writes a measurable target of the block or of one unit, its numbers as papers
// write them.
func SaveTarget(tx *data.Tx, target *data.Target) error {
	if err := valid.Need("text", words.PledgeTarget, target.Text); err != nil {
		return err
	}
	for _, number := range []*string{&target.Planned, &target.Midway, &target.Result} {
		*number = viet.Comma(*number)
	}
	return tx.Save(target)
}

// Remove takes a group or a target out of the book.
func Remove[T data.PledgeItem | data.Target](tx *data.Tx, row T) error { return tx.Delete(&row) }

// ArrangeItems writes the order of the groups as given.
func ArrangeItems(tx *data.Tx, rows []data.PledgeItem) error {
	return lines.Arrange(tx, rows, func(r *data.PledgeItem) *int { return &r.Position })
}

// ArrangeTargets writes the order of the targets as given.
func ArrangeTargets(tx *data.Tx, rows []data.Target) error {
	return lines.Arrange(tx, rows, func(r *data.Target) *int { return &r.Position })
}
