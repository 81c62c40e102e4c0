package data

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"gorm.io/gorm"
)

// RuleBook (quy tắc xét) has the rules that a year is judged by and the awards they are for.
type RuleBook struct {
	Regime  Regime
	Rules   []Rule         // in the order of the law, also those switched off
	Kinds   []AwardKind    // of the year's regime
	Shipped []Rule         // as they come with the program, in the words of what the book began with
	All     []Rule         // of every law
	Judged  bool           // the year was decided: Rules are those it was judged by
	changed map[int64]bool // rows that the journal knows a change of
	told    func(rows []map[string]string) []Rule
}

// RuleBook reads the rules of a year; one without a regime has none.
func (b *Book) RuleBook(ctx context.Context, year Year) (*RuleBook, error) {
	r := &RuleBook{}
	err := b.read(ctx).Transaction(func(db *gorm.DB) error {
		var regimes []Regime
		for _, read := range []error{
			db.Order("valid_from, code").Find(&regimes).Error,
			db.Order("id").Find(&r.All).Error,
			db.Where("regime_code = ?", year.RegimeCode).Order("subject DESC, position, id").Find(&r.Kinds).Error,
		} {
			if read != nil {
				return read
			}
		}
		for _, regime := range regimes {
			if regime.Code == year.RegimeCode {
				r.Regime = regime
			}
		}
		var err error
		if r.changed, err = changedRows(db, "rules"); err != nil {
			return err
		}
		r.Rules = inForce(r.All, regimes, year)
		r.Judged = len(keptFor(r.All, year.ID)) > 0
		r.All = holding(r.All)
		c, err := catalogueOf(db)
		r.Shipped = b.shippedRules(c, regimes)
		r.told = func(rows []map[string]string) []Rule { return c.told(rows, regimes) }
		return err
	})
	if err != nil {
		return nil, explain(b.Path, err)
	}
	return r, nil
}

// shippedRules keeps the rules that come with the program in the words of a book.
type shippedRules struct {
	sync.Mutex
	catalogue Catalogue
	regimes   []Regime
	rules     []Rule
}

// shippedRules are the rules that come with the program in the words of a catalogue; they
// are worked out again only where its names or the laws changed.
func (b *Book) shippedRules(c Catalogue, regimes []Regime) []Rule {
	known := &b.shipped
	known.Lock()
	defer known.Unlock()
	if known.rules == nil || known.catalogue.Set != c.Set || !maps.Equal(known.catalogue.Filled, c.Filled) || !slices.Equal(known.regimes, regimes) {
		known.catalogue, known.regimes, known.rules = c, regimes, c.Rules(regimes)
	}
	return slices.Clone(known.rules)
}

// ShippedRule returns a rule as it came with the program; ok is false for one that
// did not. Its key says which it is, whatever the office made of it.
func (r *RuleBook) ShippedRule(rule Rule) (shipped Rule, ok bool) {
	for _, shipped := range r.Shipped {
		if shipped.Key == rule.Key {
			shipped.ID, shipped.KeptFor = rule.ID, rule.KeptFor
			return shipped, true
		}
	}
	return Rule{}, false
}

// Touched tells whether the office changed a rule that came with the program.
func (r *RuleBook) Touched(rule Rule) bool {
	return touched(strings.TrimPrefix(rule.Shipped, fromFile), rule.shippedMark(), r.changed[rule.ID])
}
