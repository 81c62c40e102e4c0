package rules

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// initiative asks for initiatives (sáng kiến, đề tài) of the last years. Those of
// earlier years count where they were recognised; this year's are expected.
type initiative struct {
	Times     int      `json:"times"`
	Scopes    []string `json:"scopes"` // none: of any scope
	Years     int      `json:"years"`  // counted back from the year
	OrRatings []string `json:"or_ratings"`
	Otherwise State    `json:"otherwise"` // warn, or human for a hint
}

func (k *initiative) valid() error {
	switch {
	case k.Times < 1:
		return badValue("times")
	case k.Years < 1:
		return badValue("years")
	case k.Otherwise != "" && k.Otherwise != Warn && k.Otherwise != Human:
		return badValue("otherwise")
	}
	return nil
}

func (k *initiative) row(c *checker, r *row) (verdict, bool) {
	year := c.Year.Number
	n, of := c.initiativesOf(r, year-k.Years+1, year, k.Scopes), scopeWords(k.Scopes)
	if n >= k.Times {
		return verdict{State: OK, Figures: viet.Number(n), What: fmt.Sprintf(words.RuleInitiative, viet.Number(n), of)}, true
	}
	if got := c.ratingIn(r, year); slices.Contains(k.OrRatings, got) {
		return verdict{State: OK, Figures: got, What: fmt.Sprintf(words.RuleInitiativeRated, got)}, true
	}
	v := verdict{
		State: Warn, Figures: fmt.Sprintf("%d/%d", n, k.Times),
		What:   fmt.Sprintf(words.RuleInitiativeNone, of),
		Remedy: fmt.Sprintf(words.RuleInitRemedy, viet.Number(k.Times-n), of),
	}
	if n > 0 {
		v.What = fmt.Sprintf(words.RuleInitiativeFew, viet.Number(n), viet.Number(k.Times), of)
	}
	if k.Otherwise == Human {
		v.State = Human
	}
	if len(k.OrRatings) > 0 {
		v.What += words.RuleAnd + fmt.Sprintf(words.RuleInitiativeIn, strings.Join(k.OrRatings, ", "))
	}
	return v, true
}

// initiativesOf counts the initiatives of a row's person from one year to another.
func (c *checker) initiativesOf(r *row, from, to int, scopes []string) int {
	n := 0
	own := map[int64]bool{}
	if r.person() {
		for _, i := range c.Initiatives[r.subject.ID] {
			recognised := i.Year == c.Year.Number || i.DecisionNumber != "" || i.RecognisedBy != ""
			if i.Year >= from && i.Year <= to && recognised && inScope(i.Scope, scopes) {
				n++
				own[i.ID] = true
			}
		}
	}
	if to < c.Year.Number {
		return n
	}
	named := map[string]bool{}
	for _, row := range r.subject.rows { // named by a registration and not the person's own, or typed just now
		if row.InitiativeTitle == "" || !inScope(row.InitiativeScope, scopes) || named[row.InitiativeTitle] {
			continue
		}
		if row.InitiativeID == nil || !own[*row.InitiativeID] {
			n++
			named[row.InitiativeTitle] = true
		}
	}
	return n
}

func inScope(scope string, scopes []string) bool {
	return len(scopes) == 0 || slices.ContainsFunc(scopes, func(s string) bool { return viet.Fold(s) == viet.Fold(scope) })
}

func scopeWords(scopes []string) string {
	if len(scopes) == 0 {
		return ""
	}
	return fmt.Sprintf(words.RuleInitiativeOf, strings.Join(scopes, ", "))
}
