package yearbook

import (
	"context"

	"sothidua/app/lines"
	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Read returns a year with its lists. An unknown id gives a file without a year.
func Read(ctx context.Context, book *data.Book, yearID int64) (*data.YearFile, error) {
	return book.YearFile(ctx, yearID)
}

// Save writes what a year is about.
func Save(tx *data.Tx, year data.Year) error { return tx.Save(&year) }

// SaveMovement writes an emulation movement (phong trào thi đua) of a year.
func SaveMovement(tx *data.Tx, m data.Movement) error {
	if err := valid.Need("name", words.MovementNameHead, m.Name); err != nil {
		return err
	}
	return tx.Save(&m)
}

// SaveText writes a text that the papers of a year may cite. Without a line of its own
// for the papers it gets the usual one.
func SaveText(tx *data.Tx, t data.LegalText) error {
	if err := valid.Need("subject", words.TextSubject, t.Subject); err != nil {
		return err
	}
	if t.Citation == "" {
		t.Citation = Cite(t)
	}
	return tx.Save(&t)
}

// SaveTask writes a piece of work of the year's plan.
func SaveTask(tx *data.Tx, t data.YearTask) error {
	if err := valid.Need("content", words.TaskContent, t.Content); err != nil {
		return err
	}
	return tx.Save(&t)
}

// SaveReviews writes what the reports judge of the year at its middle and at its end; one that
// says nothing any more goes.
func SaveReviews(tx *data.Tx, reviews []data.YearReview) error {
	for _, r := range reviews {
		var err error
		switch {
		case !r.Empty():
			err = tx.Save(&r)
		case r.ID != 0:
			err = tx.Delete(&r)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// SaveHandover writes what is handed over at the end of a year. Money has an amount, and
// nothing else has one; only unfinished work has what is done and left of it.
func SaveHandover(tx *data.Tx, h data.HandoverItem) error {
	err := valid.Need("name", words.HandoverName, h.Name)
	work := h.Done != "" || h.Remaining != "" || h.Due != ""
	switch money := h.Kind == data.HandoverMoney; {
	case err != nil:
		return err
	case money && h.Amount == 0:
		return fault.New(fault.Invalid, words.HandoverNoAmount, "").At("amount")
	case !money && h.Amount != 0:
		return fault.New(fault.Invalid, words.HandoverNotMoney, "").At("amount")
	case work && h.Kind != data.HandoverWork:
		return fault.New(fault.Invalid, words.HandoverNotWork, "").At("kind")
	}
	return tx.Save(&h)
}

// Remove takes a line of a list of the year out of the book.
func Remove[T data.Movement | data.LegalText | data.YearTask | data.HandoverItem](tx *data.Tx, row T) error {
	return tx.Delete(&row)
}

// ArrangeMovements writes the order of the movements as given.
func ArrangeMovements(tx *data.Tx, rows []data.Movement) error {
	return lines.Arrange(tx, rows, func(r *data.Movement) *int { return &r.Position })
}

// ArrangeTexts writes the order of the texts as given.
func ArrangeTexts(tx *data.Tx, rows []data.LegalText) error {
	return lines.Arrange(tx, rows, func(r *data.LegalText) *int { return &r.Position })
}

// ArrangeTasks writes the order of the work of the year as given.
func ArrangeTasks(tx *data.Tx, rows []data.YearTask) error {
	return lines.Arrange(tx, rows, func(r *data.YearTask) *int { return &r.Position })
}

// ArrangeHandover writes the order of what is handed over as given.
func ArrangeHandover(tx *data.Tx, rows []data.HandoverItem) error {
	return lines.Arrange(tx, rows, func(r *data.HandoverItem) *int { return &r.Position })
}
