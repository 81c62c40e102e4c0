package rules

import (
	"cmp"
	"fmt"
	"slices"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// rule is a rule with its condition ready; broken says why it has none.
type rule struct {
	data.Rule
	condition any
	broken    string
}

// row is one registration with its kind and everything else of its subject.
type row struct {
	*data.Checked
	kind     data.AwardKind
	subject  *subject
	proposed bool // not saved yet
	wanted   bool // judged by itself
}

func (r *row) person() bool { return r.subject.person }

// subject is a person or collective with all its registrations of the year.
type subject struct {
	person bool
	id     int64
	rows   []*row
}

func (s *subject) registers(code string) bool {
	return slices.ContainsFunc(s.rows, func(r *row) bool { return r.kind.Code == code })
}

// subjectKey names a subject by its ID, one that is not in the book yet by its name.
type subjectKey struct {
	person bool
	id     int64
	name   string
}

// countKey counts a title of people in a unit, or in one room of it.
type countKey struct {
	unit int64
	room string
	code string
}

// groupKey collects the same verdict on every line of a unit.
type groupKey struct {
	rule *rule
	unit int64
	kind int64 // zero where the rule concerns every award
}

type group struct {
	n       int
	verdict verdict
	kind    data.AwardKind
}

// checker judges from records in memory.
type checker struct {
	*data.CheckRecords
	all    bool // keep what is in order
	single bool // only some rows are judged

	rules    []*rule // of the year's law, those that can be judged
	broken   []*rule
	decision map[string][]*rule // by the regime in force at the decision
	named    map[awardKey]string
	modifier modifiers
	rows     []*row
	subjects map[subjectKey]*subject
	people   map[countKey]int
	groups   map[countKey]int // titles of collectives
	whole    map[countKey]int // of these for units as a whole
	active   []int64          // units with registrations, in order
	pending  map[groupKey]*group
	order    []groupKey
	found    []located
}

type awardKey struct {
	code    string
	subject data.Subject
}

// located is a finding with its place in the list.
type located struct {
	Finding
	level   int // year, unit, line
	sortKey string
	seq     int
}

func newChecker(records *data.CheckRecords) *checker {
	c := &checker{
		CheckRecords: records,
		decision:     map[string][]*rule{}, named: map[awardKey]string{},
		subjects: map[subjectKey]*subject{},
		people:   map[countKey]int{}, groups: map[countKey]int{}, whole: map[countKey]int{},
		pending: map[groupKey]*group{},
	}
	for _, kind := range c.Kinds {
		if _, known := c.named[awardKey{kind.Code, kind.Subject}]; !known || kind.RegimeCode == c.Year.RegimeCode {
			c.named[awardKey{kind.Code, kind.Subject}] = kind.Label
		}
	}
	c.prepareRules()
	c.prepareRows()
	return c
}

// prepareRules keeps the rules that are switched on and hold in the year.
func (c *checker) prepareRules() {
	chosen := !c.holds(c.regimeDays()) // by the office: not the law of the year's own days
	for _, kept := range c.Rules {
		atDecision := kept.Condition == conditionDecision
		if !kept.Enabled || (kept.RegimeCode != c.Year.RegimeCode && !atDecision) {
			continue
		}
		if !atDecision && !chosen && !c.holds(kept.ValidFrom, kept.ValidTo) {
			continue
		}
		r := &rule{Rule: kept}
		condition, err := newCondition(kept)
		r.condition = condition
		switch {
		case err != nil:
			r.broken = err.Error()
			c.broken = append(c.broken, r)
		case atDecision:
			c.decision[kept.RegimeCode] = append(c.decision[kept.RegimeCode], r)
		default:
			c.rules = append(c.rules, r)
			c.modifier.take(condition)
		}
	}
}

// holds tells whether days touch the year.
func (c *checker) holds(from, to viet.Date) bool {
	first, last := viet.Date(fmt.Sprintf("%04d-01-01", c.Year.Number)), viet.Date(fmt.Sprintf("%04d-12-31", c.Year.Number))
	return from <= last && (to == "" || to >= first)
}

func (c *checker) regimeDays() (from, to viet.Date) {
	for _, regime := range c.Regimes {
		if regime.Code == c.Year.RegimeCode {
			return regime.ValidFrom, regime.ValidTo
		}
	}
	return "", ""
}

func (c *checker) prepareRows() {
	c.rows = make([]*row, 0, len(c.Registrations))
	backing := make([]row, len(c.Registrations))
	for i := range c.Registrations {
		checked, r := &c.Registrations[i], &backing[i]
		kind := c.Kinds[checked.AwardKindID]
		key := subjectKey{person: kind.Subject == data.SubjectIndividual, name: checked.SubjectName}
		switch {
		case checked.PersonID != nil:
			key = subjectKey{person: true, id: *checked.PersonID}
		case checked.CollectiveID != nil:
			key = subjectKey{id: *checked.CollectiveID}
		}
		s := c.subjects[key]
		if s == nil {
			s = &subject{person: key.person, id: key.id}
			c.subjects[key] = s
		}
		*r = row{Checked: checked, kind: kind, subject: s}
		s.rows = append(s.rows, r)
		c.rows = append(c.rows, r)
	}
	units := map[int64]bool{}
	for _, r := range c.rows {
		units[r.UnitID] = true
		c.count(r)
	}
	for id := range units {
		c.active = append(c.active, id)
	}
	slices.SortFunc(c.active, c.inOrder)
}

// inOrder is the order of units in every list.
func (c *checker) inOrder(a, b int64) int {
	place := func(id int64) int {
		if m, ok := c.Memberships[id]; ok {
			return m.Position
		}
		return len(c.Memberships) + 1_000_000
	}
	return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a, b))
}

// count counts a row as the summary does: whoever registers a title that implies
// another and not that one counts for both.
func (c *checker) count(r *row) {
	if r.kind.RegimeCode != c.Year.RegimeCode {
		return // not in the year's table
	}
	codes := []string{r.kind.Code}
	if r.kind.Implies != "" && !r.subject.registers(r.kind.Implies) {
		codes = append(codes, r.kind.Implies)
	}
	for _, code := range codes {
		if r.kind.Subject == data.SubjectCollective {
			c.groups[countKey{r.UnitID, "", code}]++
			if r.CollectiveID != nil && *r.CollectiveID == r.UnitID {
				c.whole[countKey{r.UnitID, "", code}]++
			}
			continue
		}
		c.people[countKey{r.UnitID, "", code}]++
		if r.SubjectUnit != "" {
			c.people[countKey{r.UnitID, r.SubjectUnit, code}]++
		}
	}
}

// label is what the clerk calls an award.
func (c *checker) label(code string, subject data.Subject) string {
	for _, s := range []data.Subject{subject, data.SubjectIndividual, data.SubjectCollective} {
		if label := c.named[awardKey{code, s}]; label != "" {
			return label
		}
	}
	return code
}

// kindOf is the award a rule is for, under the year's law.
func (c *checker) kindOf(r *rule) data.AwardKind {
	for _, kind := range c.Kinds {
		if kind.RegimeCode == r.RegimeCode && kind.Code == r.AwardCode && (r.Subject == "" || kind.Subject == r.Subject) {
			return kind
		}
	}
	return data.AwardKind{}
}

// everything judges the whole year.
func (c *checker) everything() {
	c.lawItself(func(*rule) bool { return true })
	byAward := map[awardKey][]*rule{}
	for _, r := range c.rules {
		switch condition := r.condition.(type) {
		case ofYear:
			condition.year(c, r)
		case ofUnit:
			for _, unit := range c.unitsFor(condition) {
				c.judgeUnit(r, condition, unit)
			}
		}
	}
	for _, row := range c.rows {
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
		codes[row.kind.Code], codes[row.kind.Implies] = true, true
	}
	c.lawItself(func(r *rule) bool { return codes[r.AwardCode] })
	for _, r := range c.rules {
		if condition, ok := r.condition.(*alike); ok {
			condition.year(c, r)
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
	whole := place{subject: fmt.Sprintf(words.RuleYear, c.Year.Number)}
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
		if _, ok := r.condition.(ofRow); ok && r.concerns(row) {
			list = append(list, r)
		}
	}
	return list
}

func (r *rule) concerns(row *row) bool {
	return (r.AwardCode == "" || r.AwardCode == row.kind.Code) && (r.Subject == "" || r.Subject == row.kind.Subject)
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
	return place{
		line: true, room: r.CollectiveID != nil && *r.CollectiveID != r.UnitID,
		registration: r.ID, unit: r.UnitID, subject: r.SubjectName, kind: r.kind,
		override: r.OverrideReason, sortKey: r.SortKey,
	}
}

func (c *checker) judgeWith(r *rule, condition ofRow, row *row, at place) {
	grouped, ok := condition.(perUnit)
	if !ok || c.single || !grouped.grouped() {
		if v, ok := condition.row(c, row); ok {
			c.add(r, v, at)
		}
		return
	}
	key := groupKey{rule: r, unit: row.UnitID}
	if r.AwardCode != "" {
		key.kind = row.AwardKindID
	}
	g := c.pending[key]
	if g == nil {
		v, ok := condition.row(c, row)
		if !ok {
			return
		}
		g = &group{verdict: v}
		if r.AwardCode != "" {
			g.kind = row.kind
		}
		c.pending[key] = g
		c.order = append(c.order, key)
	}
	g.n++
}

// flush writes the verdicts that are the same for every line of a unit.
func (c *checker) flush() {
	for _, key := range c.order {
		g := c.pending[key]
		g.verdict.Figures = cmp.Or(g.verdict.Figures, viet.Number(g.n))
		c.add(key.rule, g.verdict, place{unit: key.unit, subject: c.Units[key.unit].Name, kind: g.kind, lines: g.n})
	}
}

func (c *checker) unitsFor(condition ofUnit) []int64 {
	if condition.ofBlock() {
		return []int64{0}
	}
	units := slices.Clone(c.active)
	for id := range c.Rated {
		if !slices.Contains(units, id) {
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
	at := place{unit: unit, subject: words.RuleWholeBlock, kind: c.kindOf(r)}
	if unit != 0 {
		at.subject = c.Units[unit].Name
	}
	c.add(r, v, at)
}
