package rules

import (
	"cmp"
	"fmt"
	"slices"

	"sothidua/assets/words"
	"sothidua/data"
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

func (r *row) person() bool { return r.subject.Subject == data.SubjectIndividual }

// firstInUnit tells whether no other row of the unit is for the same subject before.
func (r *row) firstInUnit() bool {
	at := slices.IndexFunc(r.subject.rows, func(o *row) bool { return o.UnitID == r.UnitID })
	return r.subject.rows[at] == r
}

// subject is a person or collective with all its registrations of the year.
type subject struct {
	data.SubjectKey
	rows []*row
}

func (s *subject) registers(code string) bool {
	return slices.ContainsFunc(s.rows, func(r *row) bool { return r.kind.Judged() == code })
}

// listedKey says that somebody of a unit registers exactly this title.
type listedKey struct {
	unit int64
	code string
}

// groupKey collects the same verdict on lines of a unit.
type groupKey struct {
	rule    *rule
	unit    int64
	kind    int64 // zero where the rule concerns every award
	subject data.Subject
	what    string // empty where the first line's verdict is that of all
}

type group struct {
	n       int
	verdict verdict
	kind    data.AwardKind
	people  bool
	lacking []*subject // of whom, where something is missing
}

// checker judges from records in memory.
type checker struct {
	*data.CheckRecords
	all    bool           // keep what is in order
	single bool           // only some rows are judged
	here   map[int64]bool // the units whose lines are judged

	laws     []data.Rule // all of the basis
	rules    []*rule     // of the year's law, those that can be judged
	broken   []*rule
	decision map[string][]*rule // by the regime in force at the decision
	named    map[awardKey]string
	modifier modifiers
	rows     []*row
	subjects map[data.SubjectKey]*subject
	counts   *data.Counts
	listed   map[listedKey]bool
	heads    map[int64]int     // people who register in a unit
	active   []int64           // units with registrations, in order
	paths    map[int64][]int64 // of rooms, see above
	pending  map[groupKey]*group
	order    []groupKey
	unsaid   map[string]string // what is not recorded of the year, by its sentence
	kept     map[data.FindingKey]data.KeptFinding
	found    []*located // a finding is large: it is moved once
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

// newChecker judges the lines of some units; none where the whole block is judged.
func newChecker(records *data.CheckRecords, units ...int64) *checker {
	c := &checker{
		CheckRecords: records,
		decision:     map[string][]*rule{}, named: map[awardKey]string{},
		here: map[int64]bool{}, subjects: map[data.SubjectKey]*subject{}, listed: map[listedKey]bool{}, heads: map[int64]int{}, paths: map[int64][]int64{},
		pending: map[groupKey]*group{}, unsaid: map[string]string{},
	}
	for _, kind := range c.Kinds {
		if _, known := c.named[awardKey{kind.Judged(), kind.Subject}]; !known || kind.RegimeCode == c.Year.RegimeCode {
			c.named[awardKey{kind.Judged(), kind.Subject}] = kind.Label
		}
	}
	c.kept = make(map[data.FindingKey]data.KeptFinding, len(c.Kept))
	for _, kept := range c.Kept {
		c.kept[kept.Key()] = kept
	}
	for _, unit := range units {
		c.here[unit] = true
	}
	c.prepareRules()
	c.prepareRows()
	return c
}

// prepareRules keeps the rules that are switched on.
func (c *checker) prepareRules() {
	law := c.law()
	c.laws = slices.Clone(c.Rules) // what the basis holds, others judge by too
	for i := range c.laws {
		kept := &c.laws[i]
		*kept = stated(*kept, c.Year, law)
		if !kept.Enabled {
			continue
		}
		r := &rule{Rule: *kept}
		condition, err := newCondition(*kept)
		r.condition = condition
		switch {
		case err != nil:
			r.broken = err.Error()
			c.broken = append(c.broken, r)
		case kept.Condition == conditionDecision:
			c.decision[kept.RegimeCode] = append(c.decision[kept.RegimeCode], r)
		default:
			c.rules = append(c.rules, r)
			c.modifier.take(condition)
		}
	}
}

// stated is a rule as it stands in a year under its law: one that this law was not compared
// with, or whose text is later than the year, is not verified and says so.
func stated(rule data.Rule, year data.Year, law data.Regime) data.Rule {
	if from := rule.CitesLater(year.LastDay()); from != "" && rule.Verified {
		rule.Verified, rule.Article = false, fmt.Sprintf(words.RuleTextFrom, rule.Article, from.Slash())
	}
	if rule.Unchecked(law) {
		rule.Verified, rule.Article = false, fmt.Sprintf(words.RuleUnchecked, rule.Article)
	}
	return rule
}

// year is the year of a number, of the kind that the book has it in, else of the kind
// of the year that is judged.
func (c *checker) year(number int) data.Year {
	if year, known := c.Years[number]; known {
		return year
	}
	return c.Year.Of(number)
}

// law is the regime of the year, zero where none is chosen.
func (c *checker) law() data.Regime { return c.regime(c.Year.RegimeCode) }

// regime is the one of a code, zero where there is none.
func (c *checker) regime(code string) data.Regime {
	for _, regime := range c.Regimes {
		if regime.Code == code {
			return regime
		}
	}
	return data.Regime{}
}

func (c *checker) prepareRows() {
	c.rows = make([]*row, 0, len(c.Registrations))
	backing := make([]row, len(c.Registrations))
	for i := range c.Registrations {
		checked, r := &c.Registrations[i], &backing[i]
		kind := c.Kinds[checked.AwardKindID]
		key := checked.Key(kind.Subject)
		s := c.subjects[key]
		if s == nil {
			s = &subject{SubjectKey: key}
			c.subjects[key] = s
		}
		*r = row{Checked: checked, kind: kind, subject: s}
		s.rows = append(s.rows, r)
		c.rows = append(c.rows, r)
	}
	units := map[int64]bool{}
	counted := make([]data.Counted, len(c.rows))
	for i, r := range c.rows {
		units[r.UnitID] = true
		counted[i] = r.Counted(r.kind.Subject, c.above(r.RoomID))
		c.listed[listedKey{r.UnitID, r.kind.Judged()}] = true
		if r.person() && r.firstInUnit() {
			c.heads[r.UnitID]++
		}
	}
	c.counts = c.Titles.Count(counted)
	for id := range units {
		c.active = append(c.active, id)
	}
	slices.SortFunc(c.active, c.inOrder)
}

// above are the rooms that a room lies in, itself first.
func (c *checker) above(room *int64) []int64 {
	if room == nil {
		return nil
	}
	path, known := c.paths[*room]
	if !known {
		path = data.Above(c.Units, *room)
		c.paths[*room] = path
	}
	return path
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

// count is how often titles of the year's law that rules know by a code count at a
// place, as in the summary. Whoever has two of them counts for both.
func (c *checker) count(at data.Place, code string, subject data.Subject) (sum data.Tally) {
	for _, kind := range c.Titles.Kinds {
		if kind.Judged() == code && kind.Subject == subject {
			tally := c.counts.Of(at, kind.ID)
			sum.All += tally.All
			sum.Whole += tally.Whole
		}
	}
	return sum
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
	for _, kind := range c.Titles.Kinds {
		if kind.Judged() == r.AwardCode && (r.Subject == "" || kind.Subject == r.Subject) {
			return kind
		}
	}
	return data.AwardKind{}
}
