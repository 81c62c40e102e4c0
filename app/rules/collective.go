package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// member asks that people of a collective register a title.
type member struct {
	Code  string `json:"code"`
	Times int    `json:"times"`
}

func (m *member) valid() error {
	switch {
	case m.Code == "":
		return badValue("code")
	case m.Times < 1:
		return badValue("times")
	}
	return nil
}

func (m *member) row(c *checker, r *row) (verdict, bool) {
	n, label := c.count(placeOf(r.UnitID, collectiveOf(r)), m.Code, data.SubjectIndividual).All, c.label(m.Code, data.SubjectIndividual)
	if n == 0 && c.count(placeOf(r.UnitID, collectiveOf(r)), c.base(), data.SubjectIndividual).All == 0 {
		return verdict{State: Missing, What: words.RuleMemberUnknown, Remedy: fmt.Sprintf(words.RuleMemberRemedy, viet.Number(m.Times), label)}, true
	}
	v := verdict{State: OK, Figures: fmt.Sprintf("%d %s", n, label), What: fmt.Sprintf(words.RuleMemberHas, viet.Number(n), label)}
	if n < m.Times {
		v.State = Warn
		v.What = fmt.Sprintf(words.RuleMemberNone, viet.Number(n), label, viet.Number(m.Times))
		v.Remedy = fmt.Sprintf(words.RuleMemberRemedy, viet.Number(m.Times-n), label)
	}
	return v, true
}

// unknownRoom is a room that the book does not have yet: nobody is in it, and nothing is
// known of it.
const unknownRoom = -1

// collectiveOf is the unit or room a row is for.
func collectiveOf(r *row) int64 { return cmp.Or(data.IDOf(r.CollectiveID), unknownRoom) }

// placeOf is where the people of a unit, or of a room in it, are counted.
func placeOf(unit, collective int64) data.Place {
	if collective == unit {
		return data.Place{UnitID: unit}
	}
	return data.Place{UnitID: unit, RoomID: collective}
}

// completed asks that a share of the collective's people completed their tasks.
type completed struct {
	Share share `json:"share"`
}

func (k *completed) valid() error {
	if k.Share.Rat == nil {
		return badValue("share")
	}
	return nil
}

func (k *completed) row(c *checker, r *row) (verdict, bool) {
	figures, _ := c.figures(collectiveOf(r), c.Year.Number)
	switch {
	case figures.Completed == nil:
		return verdict{State: Missing, What: fmt.Sprintf(words.RuleCompletedUnknown, c.Year.Text()), Remedy: words.RuleCompletedRemedy}, true
	case figures.Headcount <= 0:
		return verdict{
			State: Missing, What: fmt.Sprintf(words.RuleCompletedOfNone, c.Year.Text(), viet.Number(*figures.Completed)),
			Remedy: fmt.Sprintf(words.RuleBaseRemedy, words.RuleHeadcount, r.SubjectName, c.Year.Text()),
		}, true
	}
	got, all := viet.Number(*figures.Completed), viet.Number(figures.Headcount)
	v := verdict{State: OK, Figures: got + "/" + all, What: fmt.Sprintf(words.RuleCompleted, got, all)}
	switch {
	case *figures.Completed > figures.Headcount:
		v.State, v.What, v.Remedy = Warn, fmt.Sprintf(words.RuleCompletedOver, got, all), words.RuleHeadcountRemedy
	case part(*figures.Completed, figures.Headcount).Cmp(k.Share.Rat) < 0:
		v.State, v.What = Warn, fmt.Sprintf(words.RuleNotCompleted, got, all, k.Share)
		v.Remedy = words.RuleKeepRemedy
	}
	return v, true
}

// forms orders the forms of discipline, the lightest first.
type forms struct {
	From  string   `json:"from"`
	Forms []string `json:"forms"`
}

func (f forms) valid() error {
	if !slices.Contains(f.Forms, f.From) {
		return badValue("from")
	}
	return nil
}

// reaches tells whether a discipline is as grave as the rule says. A form of the Party
// is as grave as the one it is called by; one that the rule does not name counts: a
// person will look at it.
func (f forms) reaches(form string) bool {
	if form == "" || form == data.NoDiscipline {
		return false
	}
	at, length := -1, 0
	for i, known := range f.Forms {
		if folded := viet.Fold(known); strings.Contains(viet.Fold(form), folded) && len(folded) > length {
			at, length = i, len(folded)
		}
	}
	return at < 0 || at >= slices.Index(f.Forms, f.From)
}

// unitDiscipline asks that nobody of the collective was disciplined so gravely.
type unitDiscipline struct {
	From  string   `json:"from"`
	Forms []string `json:"forms"`
}

func (k *unitDiscipline) forms() forms { return forms{k.From, k.Forms} }
func (k *unitDiscipline) valid() error { return k.forms().valid() }

func (k *unitDiscipline) row(c *checker, r *row) (verdict, bool) {
	collective := collectiveOf(r)
	var names []string
	bearing := map[int64]bool{} // people with a discipline, however light
	for _, d := range c.Disciplined {
		if !slices.Contains(c.above(&d.UnitID), collective) {
			continue
		}
		bearing[d.PersonID] = true
		if name := fmt.Sprintf(words.RulePersonDiscipl, d.FullName, d.Discipline); k.forms().reaches(d.Discipline) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) > 0 {
		list := strings.Join(names, ", ")
		return verdict{State: Warn, Figures: list, What: fmt.Sprintf(words.RuleDisciplined, list), Remedy: words.RuleKeepRemedy}, true
	}
	figures, _ := c.figures(collective, c.Year.Number)
	switch {
	case figures.Disciplined == nil:
		return verdict{State: Missing, What: fmt.Sprintf(words.RuleDisciplinedUnknown, c.Year.Text()), Remedy: words.RuleDisciplinedRemedy}, true
	case *figures.Disciplined > len(bearing):
		said := viet.Number(*figures.Disciplined)
		return verdict{
			State: Missing, Figures: said, What: fmt.Sprintf(words.RuleSomeDiscipl, said, viet.Number(len(bearing))), Remedy: words.RuleSomeDisciplRemedy,
		}, true
	}
	return verdict{State: OK, What: fmt.Sprintf(words.RuleUndisciplined, k.From)}, true
}

// staying says whether a unit is a member all year.
type staying int

const (
	stays staying = iota
	leaves
	closed
	stranger
)

func (c *checker) leaving(unit int64) staying {
	m, member := c.Memberships[unit]
	switch {
	case !member:
		return stranger
	case m.ToDate != "" && m.ToDate < c.Year.LastDay():
		return leaves
	case c.Units[unit].Closed:
		return closed
	}
	return stays
}

// membership (G6) says where the registering unit left the block or is dissolved.
type membership struct{}

func (*membership) grouped() bool { return true }

func (*membership) row(c *checker, r *row) (verdict, bool) {
	v := verdict{State: Warn, Remedy: words.RuleLeftRemedy, Alike: true}
	switch c.leaving(r.UnitID) {
	case stays:
		return verdict{State: OK, What: words.RuleMember, Alike: true}, true
	case leaves:
		v.Figures = c.Memberships[r.UnitID].ToDate.Slash()
		v.What = fmt.Sprintf(words.RuleLeft, v.Figures)
	case closed:
		v.What = words.RuleClosed
	case stranger:
		v.What = fmt.Sprintf(words.RuleStranger, c.Year.Text())
	}
	return v, true
}

// headcount says where a unit registers more people than it has.
type headcount struct{}

func (*headcount) ofBlock() bool { return false }

func (*headcount) unit(c *checker, _ *rule, unit int64) (verdict, bool) {
	figures, _ := c.figures(unit, c.Year.Number)
	people := c.heads[unit]
	n, all := viet.Number(people), viet.Number(figures.Headcount)
	switch {
	case people == 0:
		return verdict{}, false
	case figures.Headcount <= 0:
		return verdict{
			figures: true, State: Missing, Figures: n, What: fmt.Sprintf(words.RuleHeadcountNone, n, c.Year.Text()),
			Remedy: fmt.Sprintf(words.RuleBaseRemedy, words.RuleHeadcount, c.nameOf(unit), c.Year.Text()),
		}, true
	case people > figures.Headcount:
		return verdict{figures: true, State: Warn, Figures: n + "/" + all, What: fmt.Sprintf(words.RuleHeadcountOver, n, all), Remedy: words.RuleHeadcountRemedy}, true
	}
	return verdict{State: OK, Figures: n + "/" + all, What: fmt.Sprintf(words.RuleHeadcountWithin, n, all)}, true
}
