package rules

import (
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
	at := data.Place{UnitID: r.UnitID}
	if r.CollectiveID != nil && *r.CollectiveID != r.UnitID {
		at.RoomID = *r.CollectiveID
	}
	n, label := c.count(at, m.Code, data.SubjectIndividual).All, c.label(m.Code, data.SubjectIndividual)
	v := verdict{State: OK, Figures: fmt.Sprintf("%d %s", n, label), What: fmt.Sprintf(words.RuleMemberHas, viet.Number(n), label)}
	if n < m.Times {
		v.State = Warn
		v.What = fmt.Sprintf(words.RuleMemberNone, viet.Number(n), label, viet.Number(m.Times))
		v.Remedy = fmt.Sprintf(words.RuleMemberRemedy, viet.Number(m.Times-n), label)
	}
	return v, true
}

// collectiveOf is the unit or room a row is for.
func collectiveOf(r *row) int64 {
	if r.CollectiveID != nil {
		return *r.CollectiveID
	}
	return r.UnitID
}

// completed asks that a share of the collective's people completed their tasks.
// At registration the number is not there yet.
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
	if figures.Headcount <= 0 || figures.Completed <= 0 {
		return verdict{State: OK, What: words.RuleToComplete}, true
	}
	got, all := viet.Number(figures.Completed), viet.Number(figures.Headcount)
	v := verdict{State: OK, Figures: got + "/" + all, What: fmt.Sprintf(words.RuleCompleted, got, all)}
	if part(figures.Completed, figures.Headcount).Cmp(k.Share.Rat) < 0 {
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

// reaches tells whether a discipline is as grave as the rule says. One that the
// rule does not name counts: a person will look at it.
func (f forms) reaches(form string) bool {
	if form == "" {
		return false
	}
	at := slices.IndexFunc(f.Forms, func(known string) bool { return viet.Fold(known) == viet.Fold(form) })
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
	for _, d := range c.Disciplined {
		inside := slices.Contains(c.above(&d.UnitID), collective)
		if name := fmt.Sprintf(words.RulePersonDiscipl, d.FullName, d.Discipline); inside && k.forms().reaches(d.Discipline) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if figures, _ := c.figures(collective, c.Year.Number); len(names) == 0 && figures.Disciplined > 0 {
		names = append(names, fmt.Sprintf(words.RuleSomeDiscipl, viet.Number(figures.Disciplined)))
	}
	if len(names) == 0 {
		return verdict{State: OK, What: fmt.Sprintf(words.RuleUndisciplined, k.From)}, true
	}
	list := strings.Join(names, ", ")
	return verdict{State: Warn, Figures: list, What: fmt.Sprintf(words.RuleDisciplined, list), Remedy: words.RuleKeepRemedy}, true
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
	case m.ToDate != "" && m.ToDate <= c.Year.LastDay():
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
	v := verdict{State: Warn, Remedy: words.RuleLeftRemedy}
	switch c.leaving(r.UnitID) {
	case stays:
		return verdict{State: OK, What: words.RuleMember}, true
	case leaves:
		v.Figures = c.Memberships[r.UnitID].ToDate.Slash()
		v.What = fmt.Sprintf(words.RuleLeft, v.Figures)
	case closed:
		v.What = words.RuleClosed
	case stranger:
		v.What = fmt.Sprintf(words.RuleStranger, c.Year.Number)
	}
	return v, true
}

// vote (G9) looks at the votes where some were held: a share of them, or the most
// of all nominees.
type vote struct {
	Share  share `json:"share"`
	Quorum share `json:"quorum"` // part of the members that must vote; none without it
	Best   bool  `json:"best"`   // more votes than every other nominee
}

func (k *vote) valid() error {
	if k.Share.Rat == nil && !k.Best {
		return badValue("share")
	}
	return nil
}

func (k *vote) row(c *checker, r *row) (verdict, bool) {
	for _, ballot := range c.Ballots {
		if ballot.AwardKindID != r.AwardKindID {
			continue
		}
		for _, count := range c.Counts {
			if count.BallotID == ballot.ID && count.UnitID == collectiveOf(r) {
				return k.judge(c, ballot, count), true
			}
		}
	}
	return verdict{}, false // not voted yet
}

func (k *vote) judge(c *checker, ballot data.Ballot, count data.Count) verdict {
	whole := ballot.Valid
	if ballot.Denominator == "members" {
		whole = ballot.Members
	}
	if whole <= 0 || (k.Quorum.Rat != nil && ballot.Members <= 0) {
		return verdict{State: Missing, What: words.RuleVoteNone, Remedy: words.RuleVoteRemedy}
	}
	if k.Quorum.Rat != nil && part(ballot.Returned, ballot.Members).Cmp(k.Quorum.Rat) < 0 {
		return verdict{State: Warn, What: fmt.Sprintf(words.RuleVoteQuorum, viet.Number(ballot.Returned), viet.Number(ballot.Members), k.Quorum)}
	}
	got, agree, all := part(count.Agree, whole), viet.Number(count.Agree), viet.Number(whole)
	v := verdict{State: OK, Figures: fmt.Sprintf("%s/%s = %s", agree, all, got), What: fmt.Sprintf(words.RuleVoteReached, agree, all, got)}
	if k.Share.Rat != nil && got.Cmp(k.Share.Rat) < 0 {
		v.State, v.What = Warn, fmt.Sprintf(words.RuleVoteShort, agree, all, got, k.Share)
		return v
	}
	for _, other := range c.Counts {
		if !k.Best || other.BallotID != ballot.ID || other.UnitID == count.UnitID {
			continue
		}
		name := c.Units[other.UnitID].Name
		switch {
		case other.Agree > count.Agree:
			v.State, v.What = Warn, fmt.Sprintf(words.RuleVoteBehind, agree, all, name, viet.Number(other.Agree))
			return v
		case other.Agree == count.Agree:
			v.State, v.What = Human, fmt.Sprintf(words.RuleVoteTie, agree, all, name)
		}
	}
	return v
}
