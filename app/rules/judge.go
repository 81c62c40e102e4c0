package rules

import (
	"cmp"
	"fmt"
	"slices"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// ofBlock judges what concerns the whole year.
func (c *checker) ofBlock() {
	c.lawItself(func(*rule) bool { return true })
	for _, r := range c.rules {
		switch condition := r.condition.(type) {
		case ofYear:
			condition.block(c, r)
		case ofUnit:
			if condition.ofBlock() {
				c.judgeUnit(r, condition, 0)
			}
		}
	}
}

// ofUnits judges the units and all their lines.
func (c *checker) ofUnits() {
	byAward := map[awardKey][]*rule{}
	units := c.judgedUnits()
	for _, r := range c.rules {
		switch condition := r.condition.(type) {
		case ofLines:
			condition.units(c, r)
		case ofUnit:
			for _, unit := range units {
				if !condition.ofBlock() {
					c.judgeUnit(r, condition, unit)
				}
			}
		}
	}
	for _, row := range c.rows {
		if !c.here[row.UnitID] {
			continue // the line of another unit for somebody of these
		}
		key := awardKey{row.kind.Code, row.kind.Subject}
		rules, known := byAward[key]
		if !known {
			rules = c.rowRules(row)
			byAward[key] = rules
		}
		c.judgeRow(row, rules)
	}
	c.flush()
}

// only judges some rows, each by itself, and the limits of their unit.
func (c *checker) only(wanted []*row) {
	c.all, c.single = true, true
	codes := map[string]bool{"": true}
	for _, row := range wanted {
		row.wanted = true
		codes[row.kind.Judged()] = true
		for _, included := range c.Titles.Included(row.kind) {
			codes[included.Judged()] = true
		}
	}
	c.lawItself(func(r *rule) bool { return codes[r.AwardCode] })
	for _, r := range c.rules {
		if condition, ok := r.condition.(ofLines); ok {
			condition.units(c, r)
		}
		if condition, ok := r.condition.(ofUnit); ok && codes[r.AwardCode] && len(wanted) > 0 && !condition.ofBlock() {
			c.judgeUnit(r, condition, wanted[0].UnitID)
		}
	}
	for _, row := range wanted {
		c.judgeRow(row, c.rowRules(row))
	}
}

// lawItself says what is wrong with the law before anything is judged by it.
func (c *checker) lawItself(concerns func(*rule) bool) {
	law := &rule{Rule: data.Rule{Code: words.RuleLawCode, Name: words.RuleLawName}}
	whole := place{subject: fmt.Sprintf(words.RuleYear, c.Year.Text())}
	if c.Year.RegimeCode == "" {
		c.add(law, verdict{State: Missing, What: words.RuleNoRegime, Remedy: words.RuleNoRegimeRemedy}, whole)
	} else if len(c.rules) == 0 && len(c.broken) == 0 {
		c.add(law, verdict{State: Missing, What: fmt.Sprintf(words.RuleNoneSet, c.regimeName(c.Year.RegimeCode)), Remedy: words.RuleNoneRemedy}, whole)
	}
	for _, r := range c.broken {
		if concerns(r) {
			c.add(r, verdict{State: Missing, What: fmt.Sprintf(words.RuleBroken, r.broken), Remedy: words.RuleBrokenRemedy},
				place{subject: fmt.Sprintf(words.RuleNamed, r.Code, r.Name)})
		}
	}
}

func (c *checker) regimeName(code string) string {
	for _, regime := range c.Regimes {
		if regime.Code == code && regime.Name != "" {
			return regime.Name
		}
	}
	return code
}

// rowRules are the rules that concern a row's award.
func (c *checker) rowRules(row *row) []*rule {
	var list []*rule
	for _, r := range c.rules {
		if _, ok := r.condition.(ofRow); ok && r.concerns(row) && c.holdsFor(r, row) {
			list = append(list, r)
		}
	}
	return list
}

// holdsFor tells whether a rule holds for a line by days of its own: of a text that began or
// ended within its law the day of the decision is asked, without one the year's last day.
func (c *checker) holdsFor(r *rule, row *row) bool {
	day := c.Year.LastDay()
	if row.DecidedOn != "" && row.DecidedOn < day {
		day = row.DecidedOn
	}
	law := c.regime(r.RegimeCode)
	return (r.ValidFrom <= law.ValidFrom || r.ValidFrom <= day) && (r.ValidTo == "" || r.ValidTo == law.ValidTo || r.ValidTo >= day)
}

func (r *rule) concerns(row *row) bool {
	return (r.AwardCode == "" || r.AwardCode == row.kind.Judged()) && (r.Subject == "" || r.Subject == row.kind.Subject)
}

func (c *checker) judgeRow(row *row, rules []*rule) {
	at := lineOf(row)
	for _, r := range rules {
		c.judgeWith(r, r.condition.(ofRow), row, at)
	}
	if len(c.decision) > 0 {
		for _, r := range c.decision[c.decidedUnder(row)] {
			if r.RegimeCode != c.Year.RegimeCode && r.concerns(row) {
				c.judgeWith(r, r.condition.(ofRow), row, at)
			}
		}
	}
}

func lineOf(r *row) place {
	at := place{
		line: true, room: r.CollectiveID != nil && *r.CollectiveID != r.UnitID,
		registration: r.ID, unit: r.UnitID, subject: r.SubjectName, kind: r.kind, sortKey: r.SortKey, people: r.person(),
	}
	at.ofSubject(r.subject.SubjectKey)
	return at
}

// ofSubject names the subject for good: by its record, or by the name it is counted by.
func (p *place) ofSubject(key data.SubjectKey) {
	switch {
	case key.ID == 0:
		p.name = p.subject
	case key.Subject == data.SubjectIndividual:
		p.person = key.ID
	default:
		p.collective = key.ID
	}
}

func (c *checker) judgeWith(r *rule, condition ofRow, row *row, at place) {
	key := groupKey{rule: r, unit: row.UnitID}
	if r.AwardCode != "" {
		key.kind = row.AwardKindID
	}
	if grouped, ok := condition.(perUnit); ok && grouped.grouped() && c.pending[key] != nil && !c.single {
		c.pending[key].n++
		return
	}
	v, ok := condition.row(c, row)
	switch {
	case !ok:
	case c.single || !v.Alike:
		if v.State == Missing {
			at.subjects = []data.SubjectKey{row.subject.SubjectKey}
		}
		c.add(r, v, at)
	default:
		if _, static := condition.(perUnit); !static {
			key.subject, key.what = row.kind.Subject, v.What
		}
		g := c.pending[key]
		if g == nil {
			g = &group{verdict: v, people: row.person()}
			if r.AwardCode != "" {
				g.kind = row.kind
			}
			c.pending[key] = g
			c.order = append(c.order, key)
		}
		g.n++
		if v.State == Missing {
			g.lacking = append(g.lacking, row.subject)
		}
	}
}

// flush writes the verdicts that are the same for lines of a unit.
func (c *checker) flush() {
	for _, key := range c.order {
		g := c.pending[key]
		g.verdict.Figures = cmp.Or(g.verdict.Figures, viet.Number(g.n))
		lacking := slices.Grow([]data.SubjectKey(nil), len(g.lacking))
		for _, s := range g.lacking {
			lacking = append(lacking, s.SubjectKey)
		}
		c.add(key.rule, g.verdict, place{unit: key.unit, subject: c.Units[key.unit].Name, kind: g.kind, lines: g.n, people: g.people, subjects: lacking})
	}
}

// judgedUnits are those of the units that register somebody, or whose people were rated.
func (c *checker) judgedUnits() []int64 {
	units := slices.DeleteFunc(slices.Clone(c.active), func(id int64) bool { return !c.here[id] })
	for id := range c.Rated {
		if c.here[id] && !slices.Contains(units, id) {
			units = append(units, id)
		}
	}
	return units
}

func (c *checker) judgeUnit(r *rule, condition ofUnit, unit int64) {
	v, ok := condition.unit(c, r, unit)
	if !ok {
		return
	}
	at := place{unit: unit, subject: words.RuleWholeBlock, kind: c.kindOf(r), people: r.Subject == data.SubjectIndividual}
	if unit != 0 {
		at.subject = c.Units[unit].Name
	}
	c.add(r, v, at)
}
