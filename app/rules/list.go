package rules

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// requires asks for another title beside the rule's own.
type requires struct {
	Code          string `json:"code"`
	ImpliedCounts bool   `json:"implied_counts"` // a title that counts for the other too needs no line of it
}

func (k *requires) valid() error {
	if k.Code == "" {
		return badValue("code")
	}
	return nil
}

func (k *requires) row(c *checker, r *row) (verdict, bool) {
	label := c.label(k.Code, r.kind.Subject)
	included := slices.ContainsFunc(c.Titles.Included(r.kind), func(lower data.AwardKind) bool { return lower.Judged() == k.Code })
	switch {
	case r.subject.registers(k.Code): // a line of its own, judged as such
		return verdict{State: OK, What: fmt.Sprintf(words.RuleRequired, label)}, true
	case k.ImpliedCounts && included:
		return c.standard(k.Code, label, r), true
	}
	return verdict{
		State: Warn, What: fmt.Sprintf(words.RuleRequires, r.kind.Label, label),
		Remedy: fmt.Sprintf(words.RuleRequiresRemedy, label),
	}, true
}

// standard tells whether a row that needs no line of a lower title has what this asks: by
// its rules, without those the row's own title has too, votes, and what a person judges.
func (c *checker) standard(code, label string, r *row) verdict {
	worst := verdict{State: OK, What: fmt.Sprintf(words.RuleRequired, label)}
	for _, rule := range c.rules {
		condition, ok := rule.condition.(ofRow)
		switch rule.condition.(type) {
		case *human, *vote, *requires:
			continue
		}
		if !ok || rule.AwardCode != code || rule.Subject != "" && rule.Subject != r.kind.Subject || !c.holdsFor(rule, r) || c.hasOwn(rule, r) {
			continue
		}
		if v, said := condition.row(c, r); said && v.State.Severity() > worst.State.Severity() {
			if worst = v; v.State != Missing { // what is not recorded is so for both
				worst.What = fmt.Sprintf(words.RuleStandard, label, v.What)
			}
		}
	}
	return worst
}

// hasOwn tells whether a row's title has the rule of a lower one as its own.
func (c *checker) hasOwn(lower *rule, r *row) bool {
	return slices.ContainsFunc(c.rules, func(own *rule) bool {
		return own.AwardCode != "" && own.Code == lower.Code && own.Condition == lower.Condition && own.AwardCode != lower.AwardCode && own.concerns(r)
	})
}

// twice says where one title is registered twice for one subject.
type twice struct{}

func (*twice) row(_ *checker, r *row) (verdict, bool) {
	for _, other := range r.subject.rows {
		if other == r {
			break // the first of them is in order
		}
		if other.kind.Code == r.kind.Code {
			return verdict{State: Warn, What: fmt.Sprintf(words.RuleTwice, r.kind.Label), Remedy: words.RuleTwiceRemedy}, true
		}
	}
	return verdict{State: OK, What: words.RuleOnce}, true
}

// alike says where two people of a unit may be one.
type alike struct{}

func (*alike) units(c *checker, rule *rule) {
	lines := map[int64][]data.RegistrationLine{} // people by unit
	rows := map[[2]int64]*row{}                  // the first of each person in a unit
	for _, r := range c.rows {
		key := [2]int64{r.UnitID, r.subject.ID}
		if !r.person() || r.subject.ID == 0 || rows[key] != nil || !c.here[r.UnitID] {
			continue
		}
		rows[key] = r
		if lines[r.UnitID] == nil {
			lines[r.UnitID] = make([]data.RegistrationLine, 0, c.heads[r.UnitID])
		}
		lines[r.UnitID] = append(lines[r.UnitID], data.RegistrationLine{PersonID: r.subject.ID, Name: r.SubjectName})
	}
	for unit, people := range lines {
		for d := range registration.Duplicates(people, nil, c.NotSame) {
			first, second := d.Lines[0], d.Lines[1]
			r, pair := rows[[2]int64{unit, second.PersonID}], second.PersonID
			if c.single && !r.wanted {
				r, first = rows[[2]int64{unit, first.PersonID}], second
				if !r.wanted {
					continue
				}
			}
			at := lineOf(r)
			at.kind, at.person = data.AwardKind{}, pair // the same finding from whichever of the two it is looked at
			c.add(rule, verdict{
				State: Human, Figures: first.Name,
				What: fmt.Sprintf(words.RuleAlike, first.Name), Remedy: words.RuleAlikeRemedy,
			}, at)
		}
	}
}

// placed asks that the book knows where a person works.
type placed struct{}

func (*placed) row(c *checker, r *row) (verdict, bool) {
	if !r.person() {
		return verdict{}, false
	}
	if last, left := c.leftOn(r); left {
		return verdict{State: Warn, Figures: last.Slash(), What: fmt.Sprintf(words.RuleDeparted, last.Slash()), Remedy: words.RuleKeepRemedy}, true
	}
	if !r.Placed && r.SubjectUnit == "" && r.RoomID == nil {
		return verdict{State: Missing, What: words.RuleUnplaced, Remedy: words.RuleUnplacedRemedy}, true
	}
	return verdict{State: OK, What: words.RulePlaced}, true
}

// catalogue says where a title of another law is registered: the year's table
// would not count it.
type catalogue struct{}

func (*catalogue) row(c *checker, r *row) (verdict, bool) {
	if r.kind.RegimeCode == c.Year.RegimeCode {
		return verdict{}, false
	}
	return verdict{State: Warn, Figures: c.regimeName(r.kind.RegimeCode), What: words.RuleOtherLaw, Remedy: words.RuleOtherRemedy}, true
}

// registered (G7) says who was awarded a title without having registered it.
type registered struct{}

func (*registered) block(c *checker, rule *rule) {
	for _, award := range c.Unregistered {
		kind := c.Kinds[award.AwardKindID]
		at := place{line: true, subject: award.SubjectName, kind: kind, sortKey: award.SortKey}
		at.ofSubject(award.Key(kind.Subject))
		c.add(rule, verdict{
			State: Warn, Figures: award.DecisionNumber, Years: []int{award.Year},
			What: fmt.Sprintf(words.RuleUnregistered, kind.Label, c.year(award.Year).Text()), Remedy: words.RuleUnregRemedy,
		}, at)
	}
}

// overlap (G1) says where one achievement gets several commendations.
type overlap struct {
	Basis     string   `json:"basis"`      // what a registration is taken to be for
	NotLevels []string `json:"not_levels"` // levels of what is given by rules of other bodies: the text does not speak of them
}

// speaksOf tells whether a kind is one that the text wants once for one achievement.
func (k *overlap) speaksOf(kind data.AwardKind) bool {
	return kind.Kind == data.KindCommendation && !slices.Contains(k.NotLevels, kind.Level)
}

func (k *overlap) row(c *checker, r *row) (verdict, bool) {
	if !k.speaksOf(r.kind) {
		return verdict{}, false
	}
	var same []string
	for _, other := range r.subject.rows {
		if other == r {
			break
		}
		if k.speaksOf(other.kind) && other.kind.Code != r.kind.Code {
			same = append(same, fmt.Sprintf(words.RuleOverlapBoth, other.kind.Label))
		}
	}
	given, unsaid, years := k.given(c, r)
	same = append(same, given...)
	if list := strings.Join(unsaid, ", "); len(same) == 0 && list != "" {
		return verdict{
			State: Missing, Figures: list, Years: years, past: true,
			What: fmt.Sprintf(words.RuleOverlapUnsaid, c.Year.Text(), list), Remedy: words.RuleOverlapBasis,
		}, true
	}
	if len(same) == 0 {
		// the years that the award counts again, of which nobody wrote what was given
		if years := c.past(r).unknown(c.Year.Number-c.span(r)+1, c.Year.Number-1); len(years) > 0 {
			return verdict{
				State: Missing, Years: years, Alike: r.person(), What: fmt.Sprintf(words.RuleOverlapUnknown, c.plain(years)), Remedy: words.RuleOverlapPast,
			}, true
		}
		return verdict{State: OK, What: words.RuleNoOverlap}, true
	}
	list := strings.Join(same, ", ")
	return verdict{
		State: Warn, Figures: list, Years: years,
		What: fmt.Sprintf(words.RuleOverlap, c.Year.Text(), list), Remedy: words.RuleOverlapRemedy,
	}, true
}

// given is what was given of the year's achievement already: on the same basis, or on one that
// nobody wrote. years are those it was given in, the judged one first.
func (k *overlap) given(c *checker, r *row) (same, unsaid []string, years []int) {
	years = []int{c.Year.Number}
	for _, award := range c.awards(r) {
		kind := c.Kinds[award.AwardKindID]
		own := kind.Code == r.kind.Code && award.Year == c.Year.Number
		switch {
		case !k.speaksOf(kind) || award.Revoked || own || !k.sameGround(award):
		case !covers(award, c.Year) && (kind.Code != r.kind.Code || award.Year <= c.Year.Number-c.span(r)):
		case strings.TrimSpace(award.Basis) == "":
			unsaid = append(unsaid, fmt.Sprintf(words.RuleOverlapWith, kind.Label, c.year(award.Year).Text()))
			years = append(years, award.Year)
		case covers(award, c.Year):
			same = append(same, fmt.Sprintf(words.RuleOverlapWith, kind.Label, c.year(award.Year).Text()))
			years = append(years, award.Year)
		case kind.Code == r.kind.Code && award.Year > c.Year.Number-c.span(r): // its years count again
			same = append(same, fmt.Sprintf(words.RuleOverlapYears, kind.Label, c.year(award.Year).Text(), c.from(c.Year.Number-c.span(r)+1, award.Year)))
			years = append(years, award.Year)
		}
	}
	return same, unsaid, years
}

func (k *overlap) sameGround(award data.Award) bool {
	return award.Basis == "" || viet.Fold(award.Basis) == viet.Fold(k.Basis)
}

// covers tells whether an award was for achievements of a year, as far as its dates say.
func covers(award data.Award, year data.Year) bool {
	if award.PeriodFrom == "" && award.PeriodTo == "" {
		return award.Year == year.Number
	}
	return award.PeriodFrom <= year.LastDay() && (award.PeriodTo == "" || award.PeriodTo >= year.FirstDay())
}

// excludes says where a subject registers titles of which it can get one: those that the
// rule names, and those that the catalogue says of the title.
type excludes struct {
	Codes []string `json:"codes"`
}

func (k *excludes) row(c *checker, r *row) (verdict, bool) {
	codes := slices.Concat(k.Codes, data.Codes(r.kind.Excludes))
	if len(codes) == 0 {
		return verdict{}, false
	}
	for _, code := range codes {
		if r.subject.registers(code) {
			label := c.label(code, r.kind.Subject)
			return verdict{
				State: Warn, Figures: label, What: fmt.Sprintf(words.RuleExcludes, r.kind.Label, label), Remedy: words.RuleTwiceRemedy,
			}, true
		}
	}
	return verdict{State: OK, What: words.RuleExcludesNone}, true
}

// once says who has been given already what is given once in a life.
type once struct{}

func (*once) row(c *checker, r *row) (verdict, bool) {
	for _, award := range c.awards(r) {
		if c.Kinds[award.AwardKindID].Code == r.kind.Code && !award.Revoked && award.Year < c.Year.Number {
			return verdict{
				State: Warn, Years: []int{award.Year}, Figures: award.DecisionNumber,
				What: fmt.Sprintf(words.RuleGivenOnce, r.kind.Label, c.year(award.Year).Text()), Remedy: words.RuleKeepRemedy,
			}, true
		}
	}
	// Only whose history from before the book was written down is known never to have had it.
	if !slices.ContainsFunc(c.awards(r), func(a data.Award) bool { return a.Year < c.Year.Number && !c.keeps(a.Year) }) {
		return verdict{
			State: Missing, What: fmt.Sprintf(words.RuleGivenUnknown, r.kind.Label),
			Remedy: fmt.Sprintf(words.RuleHistoryRemedy, r.kind.Label),
		}, true
	}
	return verdict{State: OK, What: words.RuleNeverGiven}, true
}
