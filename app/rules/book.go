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

// Stated is a rule as it stands in the year: what findings and papers say of its article.
func (b Book) Stated(rule data.Rule) data.Rule { return stated(rule, b.Year, b.Regime) }

// IsOwn tells whether an office made the rule by itself.
func IsOwn(rule data.Rule) bool { return strings.HasPrefix(rule.Key, ownKey) }

// Add writes a rule of the office's own and sets its key, in the view of a year. Years that
// were decided or closed keep those they were judged by; the one in view gets the new one too.
func Add(tx *data.Tx, year data.Year, rule *data.Rule) error {
	if err := tx.KeepJudged(); err != nil {
		return err
	}
	if err := tx.Save(rule); err != nil {
		return err
	}
	keeps, err := tx.KeepsRules(year.ID)
	if err != nil || !keeps {
		return err
	}
	rule.ID, rule.KeptFor = 0, &year.ID
	return tx.Save(rule)
}

// Save writes a rule as the office wants it, in the view of a year. Years that were decided
// or closed keep what they were judged by; in the view of such a year the rule changes for
// that year alone.
func Save(tx *data.Tx, year data.Year, rule data.Rule) error {
	if err := tx.KeepJudged(); err != nil {
		return err
	}
	kept, err := tx.KeptRule(year.ID, rule.Key)
	if err != nil {
		return err
	}
	if rule.KeptFor == nil && kept.ID != 0 {
		rule.ID, rule.KeptFor = kept.ID, kept.KeptFor
	}
	return tx.Save(&rule)
}

// Remove takes a rule of the office's own out of the book, in the view of a year. Other years
// that were decided or closed keep it.
func Remove(tx *data.Tx, year data.Year, rule data.Rule) error {
	if !IsOwn(rule) {
		return fault.New(fault.Refused, fmt.Sprintf(words.RuleShippedStays, rule.Code), words.RuleShippedStaysNext)
	}
	if err := tx.KeepJudged(); err != nil {
		return err
	}
	for _, of := range []int64{0, year.ID} {
		found, err := tx.KeptRule(of, rule.Key)
		if err != nil {
			return err
		}
		if found.ID == 0 {
			continue
		}
		if err := tx.Delete(&found); err != nil {
			return err
		}
	}
	return nil
}
