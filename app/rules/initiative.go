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
	has, of := c.initiativesOf(r, year-k.Years+1, year, k.Scopes), scopeWords(k.Scopes)
	if has.n >= k.Times {
		return verdict{State: OK, Figures: viet.Number(has.n), What: fmt.Sprintf(words.RuleInitiative, viet.Number(has.n), of)}, true
	}
	got := c.ratingIn(r, year)
	if slices.Contains(k.OrRatings, got) {
		return verdict{State: OK, Figures: got, What: fmt.Sprintf(words.RuleInitiativeRated, got)}, true
	}
	v := verdict{
		State: Warn, Figures: fmt.Sprintf("%d/%d", has.n, k.Times),
		What:   fmt.Sprintf(words.RuleInitiativeNone, of),
		Remedy: fmt.Sprintf(words.RuleInitRemedy, viet.Number(k.Times-has.n), of),
	}
	if has.n > 0 {
		v.What = fmt.Sprintf(words.RuleInitiativeFew, viet.Number(has.n), viet.Number(k.Times), of)
	}
	v.What = joined(v.What, words.RuleAnd, strings.Join(has.left, words.RuleAnd))
	if has.n+has.open >= k.Times {
		v.State, v.Remedy = Missing, words.RuleInitOpenRemedy
		return v, true
	}
	if years := c.past(r).unknown(year-k.Years+1, year-1); len(years) > 0 { // of which nobody wrote any
		v.State, v.past, v.What = Missing, true, joined(v.What, words.RuleAnd, fmt.Sprintf(words.RuleInitiativePast, c.plain(years)))
		return v, true
	}
	if k.Otherwise == Human {
		v.State = Human
	}
	if len(k.OrRatings) > 0 {
		v.What += words.RuleAnd + fmt.Sprintf(words.RuleInitiativeIn, strings.Join(k.OrRatings, ", "))
		if got == "" {
			v.State, v.What = Missing, joined(v.What, words.RuleAnd, fmt.Sprintf(words.RuleRatingUnknown, c.Year.Text()))
			v.Remedy += " " + words.RuleYearRemedy
		}
	}
	return v, true
}

// initiatives are how many count, how many more may, of which something is not written,
// and why these and others that were named do not.
type initiatives struct {
	n, open int
	left    []string
}

// initiativesOf counts a person's own initiatives from one year to another, each once.
// One that a commendation was given for serves no other.
func (c *checker) initiativesOf(r *row, from, to int, scopes []string) initiatives {
	var has initiatives
	counted := map[string]bool{}
	count := func(title, scope string) {
		folded := viet.Fold(title)
		switch spent := c.spent(r, folded); {
		case scope == "" && len(scopes) > 0:
			has.open++
			has.left = append(has.left, fmt.Sprintf(words.RuleInitiativeWhere, title))
		case !inScope(scope, scopes) || folded != "" && counted[folded]:
		case spent.Year != 0:
			has.left = append(has.left, fmt.Sprintf(words.RuleInitiativeSpent, title, c.Kinds[spent.AwardKindID].Label, c.year(spent.Year).Text()))
			counted[folded] = true
		default:
			has.n++
			counted[folded] = true
		}
	}
	if r.person() {
		for _, i := range c.Initiatives[r.subject.ID] {
			switch recognised := i.Year == c.Year.Number || i.DecisionNumber != "" || i.RecognisedBy != ""; {
			case i.Year < from || i.Year > to:
			case recognised:
				count(i.Title, i.Scope)
			case i.Scope == "" || inScope(i.Scope, scopes):
				has.open++
				has.left = append(has.left, fmt.Sprintf(words.RuleInitiativeBy, i.Title))
			}
		}
	}
	for _, row := range r.subject.rows { // named by a registration, or typed just now
		own := row.InitiativePerson == nil || r.person() && *row.InitiativePerson == r.subject.ID
		year := cmp.Or(row.InitiativeYear, c.Year.Number)
		switch {
		case row.InitiativeTitle == "":
		case !own:
			has.left = append(has.left, fmt.Sprintf(words.RuleInitiativeOther, row.InitiativeTitle))
		case year < from || year > to:
			if to == c.Year.Number {
				has.left = append(has.left, fmt.Sprintf(words.RuleInitiativeThen, row.InitiativeTitle, c.year(year).Text()))
			}
		case row.InitiativePerson == nil || year == c.Year.Number:
			count(row.InitiativeTitle, row.InitiativeScope)
		}
	}
	slices.Sort(has.left)
	has.left = slices.Compact(has.left)
	return has
}

// spent is the commendation that an initiative was given for already. A title does not
// take it from a commendation, nor the other way.
func (c *checker) spent(r *row, folded string) data.SpentInitiative {
	if r.kind.Kind == data.KindCommendation && r.person() && folded != "" {
		for _, i := range c.Spent[r.subject.ID] {
			if viet.Fold(i.Title) == folded {
				return i
			}
		}
	}
	return data.SpentInitiative{}
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
