package rules

import (
	"context"

	"sothidua/data"
	"sothidua/data/viet"
)

// Book (quy tắc xét) has the rules that a year is judged by.
type Book struct {
	*data.RuleBook
	Year     data.Year
	Units    []data.Unit // members of the year
	SignedOn viet.Date   // the day after which changes want a reason; empty where nothing is signed
}

// ReadBook returns the rules of a year's law.
func ReadBook(ctx context.Context, book *data.Book, year data.Year) (b Book, err error) {
	b.Year = year
	if b.RuleBook, err = book.RuleBook(ctx, year); err != nil {
		return b, err
	}
	if b.Units, err = book.UnitsOf(ctx, year); err != nil {
		return b, err
	}
	b.SignedOn, err = book.SignedDay(ctx, year.ID)
	return b, err
}

// Add writes a rule of the office's own and sets its key.
func Add(tx *data.Tx, rule *data.Rule) error { return tx.Save(rule) }

// Save writes a rule as the office wants it.
func Save(tx *data.Tx, rule data.Rule) error { return tx.Save(&rule) }
