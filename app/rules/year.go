package rules

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// personYear is what is known of a row's person in the year.
func (c *checker) personYear(r *row) (data.PersonYear, bool) {
	if !r.person() {
		return data.PersonYear{}, false
	}
	for _, y := range c.PersonYears[r.subject.ID] {
		if y.Year == c.Year.Number {
			return y, true
		}
	}
	return data.PersonYear{}, false
}

// recorded tells whether the year's record of a row's subject was made: it has a rating,
// so that what else it leaves empty is none.
func (c *checker) recorded(r *row) bool { return c.ratingIn(r, c.Year.Number) != "" }

// training asks for a result of a long course.
type training struct {
	Months  int      `json:"months"`
	Results []string `json:"results"`
}

func (k *training) valid() error {
	switch {
	case k.Months < 1:
		return badValue("months")
	case len(k.Results) == 0:
		return badValue("results")
	}
	return nil
}

func (k *training) row(c *checker, r *row) (verdict, bool) {
	known, _ := c.personYear(r)
	n := viet.Number(known.TrainingMonths)
	switch {
	case known.TrainingMonths == 0 && known.TrainingResult == "" && !c.recorded(r):
		return c.unrecorded(words.RuleTrainingUnknown, words.RuleYearRemedy), true
	case known.TrainingMonths == 0 && known.TrainingResult != "" && !k.enough(known.TrainingResult):
		return verdict{State: Missing, What: fmt.Sprintf(words.RuleTrainingMonths, known.TrainingResult), Remedy: words.RuleTrainingFull}, true
	case known.TrainingMonths < k.Months:
		return verdict{State: OK, What: fmt.Sprintf(words.RuleTrainingLess, viet.Number(k.Months))}, true
	case known.TrainingResult == "":
		return verdict{State: Missing, Figures: n, What: fmt.Sprintf(words.RuleTrainingNone, n), Remedy: words.RuleTrainingRemedy}, true
	}
	if !k.enough(known.TrainingResult) {
		return verdict{
			State: Warn, Figures: n, What: fmt.Sprintf(words.RuleTrainingShort, n, known.TrainingResult, k.Results[0]),
			Remedy: words.RuleKeepRemedy,
		}, true
	}
	return verdict{State: OK, Figures: n, What: fmt.Sprintf(words.RuleTrainingDone, n, known.TrainingResult)}, true
}

func (k *training) enough(result string) bool {
	return slices.ContainsFunc(k.Results, func(good string) bool { return viet.Fold(good) == viet.Fold(result) })
}

// discipline asks that the person was not disciplined so gravely in the year.
type discipline struct {
	From  string   `json:"from"`
	Forms []string `json:"forms"`
	Judge string   `json:"judge"` // what a person must judge of it; without it the rule warns

	Personnel personnel `json:"personnel"`
	Without   unitKinds `json:"no_unit_kinds"` // units of these kinds have nobody of the personnel
}

func (k *discipline) forms() forms { return forms{k.From, k.Forms} }
func (k *discipline) valid() error { return k.forms().valid() }

func (k *discipline) row(c *checker, r *row) (verdict, bool) {
	open := k.Personnel.open(r.Personnel)
	if !open && !k.Personnel.holds(r.Personnel) {
		return verdict{}, false
	}
	var asked *verdict
	if open {
		var may bool
		if may, asked = c.among(k.Personnel, k.Without, r.UnitID); !may {
			return verdict{}, false
		}
	}
	for _, y := range c.PersonYears[r.subject.ID] {
		inYear := c.Year.Holds(y.DisciplineOn) || (y.DisciplineOn == "" && y.Year == c.Year.Number)
		if !r.person() || !inYear || !k.forms().reaches(y.Discipline) {
			continue
		}
		said := fmt.Sprintf(words.RuleDiscipline, y.Discipline)
		if y.DisciplineOn != "" {
			said = fmt.Sprintf(words.RuleDisciplineOn, y.Discipline, y.DisciplineOn.Slash())
		}
		if asked != nil {
			return *asked, true
		}
		if open {
			said = fmt.Sprintf(words.RuleDisciplineWhom, said, strings.Join(k.Personnel, ", "))
			return verdict{State: Missing, Figures: y.Discipline, What: said, Remedy: words.RulePersonnelRemedy, person: true}, true
		}
		if k.Judge != "" {
			return verdict{State: Human, Figures: y.Discipline, What: said + words.RuleAnd + fmt.Sprintf(words.RuleHuman, k.Judge), Remedy: words.RuleHumanRemedy}, true
		}
		return verdict{State: Warn, Figures: y.Discipline, What: said, Remedy: words.RuleKeepRemedy}, true
	}
	if known, _ := c.personYear(r); known.Discipline == "" && !c.recorded(r) {
		if asked != nil {
			return *asked, true
		}
		return c.unrecorded(words.RuleDisciplineUnknown, words.RuleDisciplineRemedy), true
	}
	return verdict{State: OK, What: fmt.Sprintf(words.RuleNoDiscipline, k.From)}, !open
}

// unrecorded says of a person's year that nobody wrote it; the sentence takes the year.
func (c *checker) unrecorded(say, remedy string) verdict {
	what, said := c.unsaid[say]
	if !said { // said of most rows of a year that nobody wrote anything of
		what = fmt.Sprintf(say, c.Year.Text())
		c.unsaid[say] = what
	}
	return verdict{State: Missing, What: what, Remedy: remedy, Alike: true}
}

// served (G5) says where a discipline still holds; what came before its end does
// not count towards anything.
type served struct{}

func (*served) row(c *checker, r *row) (verdict, bool) {
	if !r.person() {
		return verdict{}, false
	}
	first := c.Year.FirstDay()
	for _, y := range c.PersonYears[r.subject.ID] {
		if !c.bears(y) || (y.DisciplineEnds != "" && y.DisciplineEnds < first) {
			continue
		}
		if y.DisciplineEnds == "" {
			if y.Year < c.Year.Number { // long ago, never closed in the book
				return verdict{State: Missing, What: fmt.Sprintf(words.RuleServingOpen, y.Discipline), Remedy: words.RuleServingRemedy}, true
			}
			return verdict{State: Warn, What: fmt.Sprintf(words.RuleServingOpen, y.Discipline), Remedy: words.RuleServingRemedy}, true
		}
		return verdict{
			State: Warn, Figures: y.DisciplineEnds.Slash(),
			What: fmt.Sprintf(words.RuleServing, y.Discipline, y.DisciplineEnds.Slash()), Remedy: words.RuleKeepRemedy,
		}, true
	}
	known, _ := c.personYear(r)
	switch {
	case known.Discipline != "" || c.recorded(r):
		return verdict{State: OK, What: words.RuleServed}, true
	case c.asksDiscipline(r):
		return verdict{}, false
	}
	return c.unrecorded(words.RuleDisciplineUnknown, words.RuleDisciplineRemedy), true
}

// asksDiscipline tells whether a rule on disciplines says of a row that nobody wrote one.
func (c *checker) asksDiscipline(r *row) bool {
	return slices.ContainsFunc(c.rules, func(rule *rule) bool {
		k, ok := rule.condition.(*discipline)
		return ok && len(k.Personnel) == 0 && rule.concerns(r)
	})
}

// bears tells whether a record holds a discipline that was there by the year's end.
func (c *checker) bears(y data.PersonYear) bool {
	return y.Disciplined() && (y.DisciplineOn == "" && y.Year <= c.Year.Number || y.DisciplineOn != "" && y.DisciplineOn <= c.Year.LastDay())
}

// countsFrom is the first year of a person's past that counts, zero for all.
func (c *checker) countsFrom(r *row) int {
	from := 0
	if c.modifier.served && r.person() {
		for _, y := range c.PersonYears[r.subject.ID] {
			if c.bears(y) {
				from = max(from, c.Year.On(y.DisciplineEnds))
			}
		}
	}
	return from
}

// review (G4) says who is being looked into.
type review struct{}

func (*review) row(c *checker, r *row) (verdict, bool) {
	known, _ := c.personYear(r)
	under, note := known.UnderReview, known.ReviewNote
	if !r.person() {
		figures, _ := c.figures(collectiveOf(r), c.Year.Number)
		under, note = figures.UnderReview, figures.ReviewNote
	}
	if under {
		what := words.RuleReview
		if note != "" {
			what = fmt.Sprintf(words.RuleReviewOf, note)
		}
		return verdict{State: Warn, What: what, Remedy: words.RuleReviewRemedy}, true
	}
	if !c.recorded(r) {
		v := c.unrecorded(words.RuleReviewUnknown, words.RuleYearRemedy)
		v.Alike = r.person()
		return v, true
	}
	return verdict{State: OK, What: words.RuleNoReview}, true
}

// rating asks for a rating of the year.
type rating struct {
	Ratings []string `json:"ratings"`
}

func (k *rating) valid() error {
	if len(k.Ratings) == 0 {
		return badValue("ratings")
	}
	return nil
}

func (k *rating) row(c *checker, r *row) (verdict, bool) {
	got := c.ratingIn(r, c.Year.Number)
	switch {
	case got == "":
		v := c.unrecorded(words.RuleRatingUnknown, words.RuleYearRemedy)
		v.Alike = r.person()
		return v, true
	case slices.Contains(k.Ratings, got):
		return verdict{State: OK, Figures: got, What: fmt.Sprintf(words.RuleRatingHas, got)}, true
	}
	wanted := strings.Join(k.Ratings, ", ")
	return verdict{
		State: Warn, Figures: got, What: fmt.Sprintf(words.RuleRating, got, wanted),
		Remedy: fmt.Sprintf(words.RuleRatingRemedy, wanted),
	}, true
}

// ratingIn is the rating of a row's subject in a year, empty where none is known.
func (c *checker) ratingIn(r *row, year int) string {
	if !r.person() {
		figures, _ := c.figures(collectiveOf(r), year)
		return figures.Rating
	}
	for _, y := range c.PersonYears[r.subject.ID] {
		if y.Year == year {
			return y.Rating
		}
	}
	return ""
}
