package rules

import (
	"cmp"
	"context"
	"fmt"

	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Quota (mức tối đa, tỷ lệ) is one figure of a unit with what the law makes of it.
type Quota struct {
	Rule      data.Rule
	Award     data.AwardKind
	Label     string // of the award: CSTĐCS
	State     State
	Count     int    // registered; for AtLeast the people with the base title
	Limit     int    // the most, or for AtLeast the least; only where Limited
	Limited   bool   // false: the rule is switched off, or the base is not known
	AtLeast   bool   // a share the unit must reach, not a limit
	Share     string // 15%
	Base      string // LĐTT, người
	BaseCount int
	Exact     string // 8,55
	Rounding  string
	Article   string
	Verified  bool
	Source    string    // where the base comes from
	On        viet.Date // the day of the source's figures, empty for the list itself
	Text      string    // the whole sentence

	most func(base int) (limit int, exactly, how string)
}

// UnitQuotas returns the figures of every unit that registers somebody, by the unit.
func UnitQuotas(ctx context.Context, facts *contest.Contest, year data.Year) (map[int64][]Quota, error) {
	c, err := blockChecker(ctx, facts, year)
	if err != nil {
		return nil, err
	}
	titles, err := facts.Book.TitlesByUnit(ctx, year.ID)
	if err != nil {
		return nil, err
	}
	for _, of := range titles {
		c.listed[listedKey{of.UnitID, c.Kinds[of.AwardKindID].Judged()}] = true
	}
	limits, list := c.limits(), map[int64][]Quota{}
	for _, unit := range c.active {
		list[unit] = c.quotas(limits, unit)
	}
	return list, nil
}

// quotas are the figures of a unit for the strip beside its lines: limits on titles, and
// shares that its own titles ask for.
func (c *checker) quotas(limits []kept, unitID int64) (list []Quota) {
	for i := range limits {
		r := &limits[i]
		switch condition := r.condition.(type) {
		case *capOn:
			if !condition.Block && r.rule.Condition == "cap" {
				list = append(list, condition.quota(c, r, unitID))
			}
		case *shareOf:
			if r.on && c.wholeRegisters(unitID, r.rule.AwardCode) {
				list = append(list, condition.quota(c, r, unitID))
			}
		}
	}
	return list
}

// kept is a rule with a limit, on or switched off.
type kept struct {
	rule      data.Rule
	condition any
	on        bool
}

// limits are the rules that quotas come from. Of one that is broken Check says so.
func (c *checker) limits() (list []kept) {
	for _, rule := range c.laws {
		condition, err := newCondition(rule)
		if err != nil {
			continue
		}
		switch condition.(type) {
		case *capOn, *shareOf:
			list = append(list, kept{rule, condition, c.uses(rule)})
		}
	}
	return list
}

// uses tells whether a rule is switched on and holds in the year.
func (c *checker) uses(rule data.Rule) bool {
	for _, r := range c.rules {
		if r.ID == rule.ID {
			return true
		}
	}
	return false
}

func (c *checker) wholeRegisters(unit int64, code string) bool {
	return c.count(data.Place{UnitID: unit}, code, data.SubjectCollective).Whole > 0
}

func (c *checker) quota(k *kept) Quota {
	return Quota{
		Rule: k.rule, Award: c.kindOf(&rule{Rule: k.rule}), Label: c.label(k.rule.AwardCode, k.rule.Subject),
		Article: k.rule.Article, Verified: k.rule.Verified, Source: words.RuleFromList,
	}
}

func (k *capOn) quota(c *checker, of *kept, unit int64) Quota {
	q := c.quota(of)
	count, base, label, from := k.counted(c, &rule{Rule: of.rule}, unit)
	if from.ID != 0 {
		q.Source, q.On = cmp.Or(from.FiguresFrom, words.RuleFromUnit), from.FiguresOn
	}
	q.Share, q.Base, q.Rounding = k.Share.String(), label, k.Round.String()
	if of.on {
		q.most = func(base int) (int, string, string) {
			n, how := k.most(c, base, label)
			return n, exact(k.Share.of(base)), how
		}
	}
	return q.With(count, base)
}

func (k *shareOf) quota(c *checker, of *kept, unit int64) Quota {
	q := c.quota(of)
	count, headcount, figures := k.counted(c, unit, unit)
	q.AtLeast, q.Share, q.Base = true, k.Share.String(), words.RulePeople
	q.Source, q.On = cmp.Or(figures.FiguresFrom, words.RuleFromUnit), figures.FiguresOn
	label := c.label(k.Of, data.SubjectIndividual)
	q.most = func(base int) (int, string, string) {
		return k.least(base), exact(k.Share.of(base)), fmt.Sprintf("%s %s %s", k.degree(), k.Share, label)
	}
	q = q.With(count, headcount)
	if headcount <= 0 {
		q.Text = fmt.Sprintf(words.QuotaLeastNone, q.Label, viet.Number(count), label)
	}
	return q
}

// With is the quota at other numbers, without reading anything: what it would be
// with one more line.
func (q Quota) With(count, base int) Quota {
	q.Count, q.BaseCount, q.Limited, q.Exact, q.State = count, base, false, "", OK
	n := viet.Number(count)
	switch {
	case base <= 0:
		q.Text = fmt.Sprintf(words.QuotaNoBase, q.Label, n, q.Base)
		if count > 0 || q.AtLeast {
			q.State = Missing
		}
		if q.most == nil {
			q.Text, q.State = fmt.Sprintf(words.QuotaFreeNone, q.Label, n), OK
		}
		return q
	case q.most == nil:
		q.Text = fmt.Sprintf(words.QuotaFree, q.Label, n, viet.Number(base), q.Base, part(count, base))
		return q
	}
	limit, exactly, how := q.most(base)
	q.Limit, q.Limited, q.Exact = limit, true, exactly
	article := q.Article
	if !q.Verified {
		article = fmt.Sprintf(words.RuleUnverified, article)
	}
	if q.AtLeast {
		q.Text = fmt.Sprintf(words.QuotaLeast, q.Label, n, viet.Number(base), part(count, base), how, article)
		switch {
		case count > base:
			q.State, q.Text = Warn, fmt.Sprintf(words.QuotaMore, q.Label, n, viet.Number(base))
		case count < limit:
			q.State = Warn
		}
		return q
	}
	q.Text = fmt.Sprintf(words.QuotaLimited, q.Label, n, viet.Number(limit), fmt.Sprintf(words.QuotaHow, how, article))
	if count > limit {
		q.State = Warn
	}
	return q
}
