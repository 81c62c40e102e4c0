package rules

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/assets/words"
)

// history is a standard on earlier years: one of its paths is enough.
type history struct {
	IncludeCurrent bool   `json:"include_current"` // what this year aims at counts as expected
	After          string `json:"after"`           // an award that must have been given before
	OnlyAfter      bool   `json:"only_after"`      // and only the years after it count
	Any            []path `json:"any"`
	Otherwise      State  `json:"otherwise"` // warn, or human where the law knows other grounds
	Judge          string `json:"judge"`     // those grounds
}

// path is a set of needs that must all be met.
type path struct {
	Rating      *ratingNeed     `json:"rating"`
	Rated       []ratedNeed     `json:"rated"`
	Titles      []titleNeed     `json:"titles"`
	Initiatives *initiativeNeed `json:"initiatives"`
}

// ratingNeed asks for years in a row with one of the ratings.
type ratingNeed struct {
	Ratings []string `json:"ratings"`
	Years   int      `json:"years"`
}

// ratedNeed asks for some years with a rating, within the years of the path.
type ratedNeed struct {
	Rating string `json:"rating"`
	Times  int    `json:"times"`
}

// titleNeed asks for a title so often, in a row or within the years of the path.
type titleNeed struct {
	Code  string `json:"code"`
	Times int    `json:"times"`
	InRow bool   `json:"in_a_row"`
	Apart int    `json:"apart"` // the most years between two times that a person may still take for a row: the title takes years itself
}

// initiativeNeed asks for recognised initiatives within the years of the path.
type initiativeNeed struct {
	Times  int      `json:"times"`
	Scopes []string `json:"scopes"`
}

func (k *history) valid() error {
	if len(k.Any) == 0 {
		return badValue("any")
	}
	if k.Otherwise != "" && k.Otherwise != Warn && k.Otherwise != Human {
		return badValue("otherwise")
	}
	if k.Otherwise == Human && k.Judge == "" {
		return badValue("judge")
	}
	for _, p := range k.Any {
		if p.Rating == nil && len(p.Titles) == 0 && p.Initiatives == nil {
			return badValue("any")
		}
		if p.Rating != nil && (p.Rating.Years < 1 || len(p.Rating.Ratings) == 0) {
			return badValue("rating")
		}
		for _, need := range p.Titles {
			if need.Code == "" || need.Times < 1 || need.Apart < 0 {
				return badValue("titles")
			}
		}
		for _, need := range p.Rated {
			if p.Rating == nil || need.Rating == "" || need.Times < 1 {
				return badValue("rated")
			}
		}
		if p.Initiatives != nil && p.Initiatives.Times < 1 {
			return badValue("initiatives")
		}
	}
	return nil
}

// window is the number of years a path looks at.
func (p path) window() int {
	if p.Rating != nil {
		return p.Rating.Years
	}
	n := 0
	for _, need := range p.Titles {
		n = max(n, need.Times)
	}
	if n == 0 && p.Initiatives != nil {
		n = p.Initiatives.Times
	}
	return n
}

// span is the number of years that every path to the award looks at, as far as the
// year's rules know it; 1 where they look at none before.
func (c *checker) span(r *row) int {
	n := 0
	for _, rule := range c.rules {
		if k, ok := rule.condition.(*history); ok && rule.concerns(r) {
			for _, p := range k.Any {
				if w := p.window(); n == 0 || w < n {
					n = w
				}
			}
		}
	}
	return max(n, 1)
}

// need is what came of one need.
type need struct {
	state  State // OK, Human, Missing or Warn
	said   string
	years  []int
	remedy string
}

func (k *history) row(c *checker, r *row) (verdict, bool) {
	p := c.past(r)
	var results []verdict
	for _, path := range k.Any {
		results = append(results, k.follow(p, path))
	}
	best := results[0]
	for _, v := range results[1:] {
		if v.State.Severity() < best.State.Severity() {
			best = v
		}
	}
	if best.State != OK && len(results) > 1 { // none is enough: say them all
		best.What, best.Remedy = "", ""
		for _, v := range results {
			best.What = joined(best.What, words.RuleOr, v.What)
		}
		best.Remedy = results[0].Remedy
	}
	best.What = joined(best.What, words.RuleAnd, strings.Join(p.notes, words.RuleAnd))
	best.Figures = best.What
	switch {
	case best.State == OK:
		best.What = fmt.Sprintf(words.RuleEnough, best.What)
	case best.State == Missing:
		best.What = fmt.Sprintf(words.RuleLacking, best.What)
	case best.State == Human: // it says itself what a person must judge
	case k.Otherwise == Human:
		best.State, best.What = Human, fmt.Sprintf(words.RuleOtherGround, best.What, k.Judge)
	default:
		best.What = fmt.Sprintf(words.RuleShort, best.What)
	}
	return best, true
}

func joined(list, mark, more string) string {
	if list == "" || more == "" {
		return list + more
	}
	return list + mark + more
}

// follow judges one path. Years in a row may be more than it asks for at least, and what is
// had in any of them counts: where the least are not enough, all that are recorded are taken.
func (k *history) follow(p *past, path path) verdict {
	v := k.within(p, path, path.window())
	if path.Rating == nil || v.State == OK {
		return v
	}
	if all := p.ratedSince(*path.Rating, k.end(p)); all > path.Rating.Years {
		if longer := k.within(p, path, all); longer.State == OK {
			return longer
		}
	}
	return v
}

// end is the last year that counts.
func (k *history) end(p *past) int {
	if k.IncludeCurrent {
		return p.year
	}
	return p.year - 1
}

// within judges all needs of one path within so many years. One that is not met outweighs
// one that cannot be told.
func (k *history) within(p *past, path path, window int) verdict {
	var needs []need
	end := k.end(p)
	first := 0
	if k.After != "" {
		given, since := p.given(k.After)
		needs = append(needs, given)
		if k.OnlyAfter {
			first = since + 1
		}
	}
	p.first = max(first, p.served)
	if path.Rating != nil {
		needs = append(needs, p.ratedInRow(ratingNeed{path.Rating.Ratings, window}, end))
		for _, rated := range path.Rated {
			needs = append(needs, p.rated(rated, end, window))
		}
	}
	for _, title := range path.Titles {
		if title.InRow {
			needs = append(needs, p.titleInRow(title, end))
		} else {
			needs = append(needs, p.titles(title, end, window))
		}
	}
	if path.Initiatives != nil {
		needs = append(needs, p.initiatives(*path.Initiatives, end, window))
	}
	v := verdict{State: OK}
	for _, n := range needs {
		v.What = joined(v.What, words.RuleAnd, n.said)
		v.Remedy = joined(v.Remedy, " ", n.remedy)
		v.Years = append(v.Years, n.years...)
		if n.state.Severity() > v.State.Severity() {
			v.State = n.state
		}
	}
	slices.Sort(v.Years)
	v.Years = slices.Compact(v.Years)
	return v
}
