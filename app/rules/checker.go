package rules

import (
	"cmp"
	"slices"

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
	room int64 // zero: the whole unit
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
	first, last := c.Year.FirstDay(), c.Year.LastDay()
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
			c.groups[countKey{r.UnitID, 0, code}]++
			if r.CollectiveID != nil && *r.CollectiveID == r.UnitID {
				c.whole[countKey{r.UnitID, 0, code}]++
			}
			continue
		}
		c.people[countKey{r.UnitID, 0, code}]++
		if r.RoomID != nil {
			c.people[countKey{r.UnitID, *r.RoomID, code}]++
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
