package data

import "context"

// RuleBook (quy tắc xét) has the rules of one regime and the awards they are for.
type RuleBook struct {
	Regime  Regime
	Rules   []Rule      // in the order of the law
	Kinds   []AwardKind // of the regime
	Shipped []Rule      // as they come with the program, in the words of what the book began with
}

// RuleBook reads the rules of a regime. The empty regime gives no rules.
func (b *Book) RuleBook(ctx context.Context, regime string) (*RuleBook, error) {
	r := &RuleBook{}
	for _, read := range []func() error{
		func() error { return b.read(ctx).Where("code = ?", regime).Limit(1).Find(&r.Regime).Error },
		func() error {
			return b.read(ctx).Where("regime_code = ?", regime).Order("id").Find(&r.Rules).Error
		},
		func() error {
			return b.read(ctx).Where("regime_code = ?", regime).Order("subject DESC, position, id").Find(&r.Kinds).Error
		},
		func() error {
			c, err := catalogueOf(b.read(ctx))
			r.Shipped = c.Rules([]Regime{r.Regime})
			return err
		},
	} {
		if err := read(); err != nil {
			return nil, explain(b.Path, err)
		}
	}
	return r, nil
}

// ShippedRule returns a rule as it came with the program; ok is false for one that
// did not. Its key says which it is, whatever the office made of it.
func (r *RuleBook) ShippedRule(rule Rule) (shipped Rule, ok bool) {
	for _, shipped := range r.Shipped {
		if shipped.Key == rule.Key {
			shipped.ID = rule.ID
			return shipped, true
		}
	}
	return Rule{}, false
}
