package rules

import (
	"context"
	"fmt"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
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

// Add writes a rule of the office's own and sets its key. Years that were decided or closed
// keep those they were judged by.
func Add(tx *data.Tx, rule *data.Rule) error {
	if err := tx.KeepJudged(); err != nil {
		return err
	}
	return tx.Save(rule)
}

// IsOwn tells whether an office made the rule by itself.
func IsOwn(rule data.Rule) bool { return strings.HasPrefix(rule.Key, ownKey) }

// Remove takes a rule of the office's own out of the book.
func Remove(tx *data.Tx, rule data.Rule) error {
	if !IsOwn(rule) {
		return fault.New(fault.Refused, fmt.Sprintf(words.RuleShippedStays, rule.Code), words.RuleShippedStaysNext)
	}
	if err := keepJudged(tx, rule); err != nil {
		return err
	}
	return tx.Delete(&rule)
}

// AddIn is Add in the view of a year: one that keeps the rules it was judged by gets the
// new one too.
func AddIn(tx *data.Tx, book *data.RuleBook, year data.Year, rule *data.Rule) error {
	if err := Add(tx, rule); err != nil || !book.Judged {
		return err
	}
	kept := *rule
	kept.ID, kept.KeptFor = 0, &year.ID
	return tx.Save(&kept)
}

// Save writes a rule as the office wants it. Years that were decided or closed keep what
// they were judged by; a rule that such a year keeps changes for that year alone.
func Save(tx *data.Tx, rule data.Rule) error {
	if err := keepJudged(tx, rule); err != nil {
		return err
	}
	return tx.Save(&rule)
}

func keepJudged(tx *data.Tx, rule data.Rule) error {
	if rule.KeptFor != nil {
		return nil
	}
	return tx.KeepJudged()
}
