package rules

import (
	"cmp"
	"fmt"
	"slices"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// verdict is what a condition says.
type verdict struct {
	State   State
	What    string // the sentence without subject and article
	Figures string
	Years   []int
	Remedy  string
	Alike   bool // of every line of the unit with the award that it is said of
	person  bool // what is missing is the person's own, whatever the year
	kind    bool // what is missing is of which kind the unit is
	past    bool // what is missing is of earlier years
	figures bool // what is missing, or does not fit, is how many people the unit has in the year
}

// place is where a verdict belongs.
type place struct {
	line               bool // one registration, saved or not
	room               bool // of a collective below the unit
	lines              int  // of how many lines of a unit it is said
	registration, unit int64
	person, collective int64  // the subject's record
	name               string // of a subject without one
	subject, sortKey   string
	kind               data.AwardKind
	people             bool // about people, not about collectives
	subjects           []data.SubjectKey
}

// Conditions judge one registration, a unit, the lines of units beside each other or the
// whole year.
type (
	ofRow interface {
		row(c *checker, r *row) (verdict, bool)
	}
	ofUnit interface {
		unit(c *checker, r *rule, unit int64) (verdict, bool)
		ofBlock() bool // once, with unit 0, for the whole block
	}
	ofLines interface {
		units(c *checker, r *rule)
	}
	ofYear interface {
		block(c *checker, r *rule)
	}
	// perUnit is a condition of rows whose verdict on the first line of a unit is that of all.
	perUnit interface{ grouped() bool }
)

func (c *checker) add(r *rule, v verdict, at place) {
	if v.State == OK && !c.all {
		return
	}
	key := keyOf(r, v, at)
	kept := c.keptOf(r, key, at)
	level := 2
	switch {
	case at.unit == 0:
		level = 0
	case !at.line:
		level = 1
	}
	c.found = append(c.found, &located{
		Finding: Finding{
			Rule: r.Rule, State: v.State, RegistrationID: at.registration, UnitID: at.unit,
			Subject: at.subject, Award: at.kind, Article: r.Article, Figures: v.Figures, Years: v.Years,
			Verified: r.Verified, Text: c.sentence(r, v, at), What: v.What, General: v.Alike, Lines: at.lines, Remedy: v.Remedy,
			Record: recordOf(r, v), PersonID: at.person, CollectiveID: at.collective, People: at.people,
			Subjects: at.subjects, Key: key, Kept: kept.Reason, Inherited: kept.Inherited,
		},
		level: level, sortKey: at.sortKey, seq: len(c.found),
	})
}

// keyOf is the identity of what a rule says at a place. What it says alike of every
// line of a unit is one finding of the unit.
func keyOf(r *rule, v verdict, at place) data.FindingKey {
	key := data.FindingKey{
		RuleKey: r.Key, UnitID: at.unit, PersonID: at.person, CollectiveID: at.collective, Name: at.name,
		AwardCode: at.kind.Code, AwardSubject: at.kind.Subject,
	}
	if r.broken != "" {
		return data.FindingKey{} // to be mended and not to be kept
	}
	if v.Alike {
		key.PersonID, key.CollectiveID, key.Name = 0, 0, ""
	}
	if (v.Alike || !at.line) && r.AwardCode == "" {
		key.AwardCode, key.AwardSubject = "", ""
	}
	return key
}

// keptOf is why a finding stands; its reason is empty where nobody said so. An older
// book may have said it of the line of a finding that is alike for all, of a line whose
// year had no rules, or of a copy of the rule that the year's law had for itself.
func (c *checker) keptOf(r *rule, key data.FindingKey, at place) data.KeptFinding {
	ofLine := data.FindingKey{
		RuleKey: r.Key, UnitID: at.unit, PersonID: at.person, CollectiveID: at.collective, Name: at.name,
		AwardCode: at.kind.Code, AwardSubject: at.kind.Subject,
	}
	ofAll, ofCopy, ofItsLine := ofLine, key, ofLine
	ofAll.RuleKey = ""
	ofCopy.RuleKey, ofItsLine.RuleKey = r.KeyUnder(c.Year.RegimeCode), r.KeyUnder(c.Year.RegimeCode)
	for i, k := range []data.FindingKey{key, ofCopy, ofLine, ofItsLine, ofAll} {
		if kept, known := c.kept[k]; known && (i < 2 || at.line) {
			return kept
		}
	}
	return data.KeptFinding{}
}

func (c *checker) sentence(r *rule, v verdict, at place) string {
	subject := at.subject
	if at.room && !c.single { // rooms of many units bear one name
		subject = fmt.Sprintf(words.RuleRoom, subject, c.Units[at.unit].Name)
	}
	if at.kind.Label != "" {
		subject = fmt.Sprintf(words.RuleSubject, subject, at.kind.Label)
	}
	if at.lines > 0 {
		subject = fmt.Sprintf(words.RuleGroup, subject, viet.Number(at.lines))
	}
	if r.Article == "" { // no law, only order in the list
		return fmt.Sprintf(words.RuleBare, subject, v.What)
	}
	article := r.Article
	if !r.Verified {
		article = fmt.Sprintf(words.RuleUnverified, article)
	}
	return fmt.Sprintf(words.RuleSentence, subject, v.What, article)
}

// sorted puts the year first, then unit by unit what concerns the whole of it and
// its lines by name; what was found for one line keeps the order of the rules.
func (c *checker) sorted() []Finding {
	rank := map[int64]int{}
	for i, unit := range c.active {
		rank[unit] = i + 1
	}
	slices.SortFunc(c.found, func(a, b *located) int {
		return cmp.Or(
			cmp.Compare(min(a.level, 1), min(b.level, 1)),
			cmp.Compare(rank[a.UnitID], rank[b.UnitID]),
			cmp.Compare(a.level, b.level),
			cmp.Compare(a.Award.Subject, b.Award.Subject),
			cmp.Compare(a.sortKey, b.sortKey),
			cmp.Compare(a.Subject, b.Subject),
			cmp.Compare(a.seq, b.seq),
		)
	})
	list := make([]Finding, len(c.found))
	for i, f := range c.found {
		list[i] = f.Finding
	}
	return list
}
