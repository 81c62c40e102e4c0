package rules

import (
	"fmt"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// founded asks that a collective has been there for some years. No record has the day it
// began on; what it joined, was given or was rated for earlier proves it all the same.
type founded struct {
	Years int `json:"years"`
}

func (k *founded) valid() error {
	if k.Years < 1 {
		return badValue("years")
	}
	return nil
}

func (k *founded) row(c *checker, r *row) (verdict, bool) {
	if r.person() {
		return verdict{}, false
	}
	collective, years := collectiveOf(r), viet.Count(k.Years)
	since := func(from string) (verdict, bool) {
		return verdict{State: OK, Figures: from, What: fmt.Sprintf(words.RuleFounded, years, from)}, true
	}
	first := c.Year.Number - k.Years
	joined, member := c.Memberships[collective]
	if last := viet.DateOf(c.Year.LastDay().Time().AddDate(-k.Years, 0, 0)); member && joined.FromDate != "" && joined.FromDate <= last {
		return since(fmt.Sprintf(words.RuleFoundedDay, joined.FromDate.Slash()))
	}
	for _, award := range c.awards(r) {
		if award.Year <= first {
			return since(fmt.Sprintf(words.RuleFoundedYear, c.year(award.Year).Text()))
		}
	}
	for _, figures := range c.UnitYears[collective] {
		if figures.Year <= first {
			return since(fmt.Sprintf(words.RuleFoundedYear, c.year(figures.Year).Text()))
		}
	}
	if written := strings.Join(strings.Fields(c.Units[collective].Founded), " "); written != "" {
		return verdict{State: Human, What: fmt.Sprintf(words.RuleFoundedRead, years, written), Remedy: words.RuleHumanRemedy}, true
	}
	return verdict{State: Missing, What: fmt.Sprintf(words.RuleFoundedUnknown, years), Remedy: words.RuleFoundedRemedy}, true
}
