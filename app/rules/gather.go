package rules

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Gather says once for each unit what many findings say: that the records of the year
// lack something of its people, or of its collectives. It counts whom they are said of and
// leads to where all of it is written. What could be met otherwise too, and what somebody
// gave a reason for, stays by itself.
func Gather(found []Finding) []Finding {
	type place struct {
		unit   int64
		people bool
	}
	of := func(f Finding) (place, bool) {
		return place{f.UnitID, f.People}, f.State == Missing && f.Record != PersonRecord && f.Record != UnitRecord && f.Record != FiguresRecord && (slices.Contains(byYearRecord, f.Rule.Condition) || f.Rule.Condition == conditionRequires) && f.Kept == "" && len(f.Subjects) > 0
	}
	many := map[place][]Finding{}
	for _, f := range found {
		if at, lacks := of(f); lacks {
			many[at] = append(many[at], f)
		}
	}
	asked := map[int64]bool{} // units of which it was said that nobody wrote of which kind they are
	var list []Finding
	for _, f := range found {
		if f.Record == UnitRecord && f.UnitID != 0 && f.Kept == "" {
			if asked[f.UnitID] {
				continue
			}
			asked[f.UnitID] = true
		}
		at, lacks := of(f)
		switch together := many[at]; {
		case !lacks || len(together) == 1:
			list = append(list, f)
		case len(together) > 1:
			list = append(list, gathered(together))
			many[at] = nil
		}
	}
	return list
}

// gathered is one finding for several of one unit.
func gathered(of []Finding) Finding {
	whom := map[data.SubjectKey]bool{}
	var lacks []string
	for _, f := range of {
		for _, subject := range f.Subjects {
			whom[subject] = true
		}
		if !slices.Contains(lacks, f.What) {
			lacks = append(lacks, f.What)
		}
	}
	one := Finding{
		State: Missing, UnitID: of[0].UnitID, People: of[0].People, Record: YearRecord, Gathered: len(of),
		Subject: fmt.Sprintf(words.RuleCollectives, viet.Number(len(whom))), Verified: true, Remedy: words.RuleGatheredRemedy,
	}
	// what is said alike of all of a unit bears the unit's name, also of one alone
	named := slices.IndexFunc(of, func(f Finding) bool { return !f.General || f.PersonID != 0 })
	switch {
	case len(whom) == 1 && named >= 0: // of one alone, who is named
		one.Subject, one.PersonID, one.CollectiveID = of[named].Subject, of[named].PersonID, of[named].CollectiveID
	case one.People:
		one.Subject = fmt.Sprintf(words.RulePersons, viet.Number(len(whom)))
	}
	more := len(lacks) - shownLacks
	lacks = lacks[:min(len(lacks), shownLacks)]
	if more > 0 {
		lacks = append(lacks, fmt.Sprintf(words.RuleLacksMore, viet.Number(more)))
	}
	one.What = strings.Join(lacks, words.RuleAnd)
	one.Text = fmt.Sprintf(words.RuleBare, one.Subject, one.What)
	return one
}

// shownLacks are how many of the things that records lack are said.
const shownLacks = 6
