package data

import (
	"context"
	"slices"
)

// NewLaws are the laws that this program brings otherwise than the book has them, or that
// the book does not have; was are those of the book, by their codes.
func (b *Book) NewLaws(ctx context.Context) (laws []Regime, was map[string]Regime, err error) {
	shipped, err := shippedRegimes()
	if err != nil {
		return nil, nil, err
	}
	known, err := b.Regimes(ctx)
	if err != nil {
		return nil, nil, err
	}
	was = map[string]Regime{}
	for _, law := range known {
		was[law.Code] = law
	}
	return slices.DeleteFunc(shipped, func(law Regime) bool { return was[law.Code] == law }), was, nil
}

// TakeLaws writes laws as they come with the program; one that the book does not have brings
// its kinds and rules along, in the words of what the book began with.
func (tx *Tx) TakeLaws(laws []Regime) error {
	known, err := everyRegime(tx)
	if err != nil {
		return err
	}
	for _, law := range laws {
		if err := tx.Save(&law); err != nil {
			return err
		}
	}
	added := slices.DeleteFunc(slices.Clone(laws), func(law Regime) bool {
		return slices.ContainsFunc(known, func(k Regime) bool { return k.Code == law.Code })
	})
	c, err := catalogueOf(tx.db)
	if err != nil || len(added) == 0 {
		return err
	}
	kinds, _ := c.Kinds(added)
	if err := AddAll(tx, kinds); err != nil {
		return err
	}
	all, err := everyRegime(tx)
	if err != nil {
		return err
	}
	rules := slices.DeleteFunc(c.Rules(all), func(r Rule) bool {
		return !slices.ContainsFunc(added, func(law Regime) bool { return law.Code == r.RegimeCode })
	})
	return AddAll(tx, rules)
}

func everyRegime(tx *Tx) (regimes []Regime, err error) {
	err = tx.db.Order("valid_from, code").Find(&regimes).Error
	return regimes, err
}
