package data

import "context"

// RuleBook (quy tắc xét) has the rules of one regime and the awards they are for.
type RuleBook struct {
	Regime Regime
	Rules  []Rule      // in the order of the law
	Kinds  []AwardKind // of the regime
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
	} {
		if err := read(); err != nil {
			return nil, explain(b.Path, err)
		}
	}
	return r, nil
}

// ShippedRule returns a rule as it came with the program; ok is false for one that
// did not. Its key says which it is, whatever the office made of it.
func ShippedRule(rule Rule) (shipped Rule, ok bool) {
	rules, err := shippedRules()
	if err != nil {
		return Rule{}, false
	}
	for _, r := range rules {
		if r.Key == rule.Key {
			r.ID = rule.ID
			return r, true
		}
	}
	return Rule{}, false
}
