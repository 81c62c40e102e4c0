package rules

import (
	"fmt"
	"slices"
	"strconv"
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

// months asks for a time of work in the year: who was hired late is not considered.
type months struct {
	Min         int      `json:"min_months"`
	LeaveCounts []string `json:"leave_counts"` // kinds of leave that count as work
	HiredOnly   bool     `json:"hired_only"`   // the text names who was newly hired: what leave takes is for a person to weigh
}

func (k *months) valid() error {
	if k.Min < 1 || k.Min > 12 {
		return badValue("min_months")
	}
	return nil
}

func (k *months) row(c *checker, r *row) (verdict, bool) {
	known, _ := c.personYear(r)
	since, sure := c.worksSince(r)
	if !sure && known.MonthsWorked == nil {
		return verdict{State: Missing, What: fmt.Sprintf(words.RuleMonthsUnknown, c.Year.Number), Remedy: words.RuleMonthsRemedy}, true
	}
	hired := monthsFrom(since, c.Year.Number)
	n := hired
	switch {
	case known.MonthsWorked != nil:
		n = *known.MonthsWorked
	case !k.counts(known.Leave):
		n = max(n-known.LeaveMonths, 0)
	}
	v := verdict{State: OK, Figures: strconv.Itoa(n), What: fmt.Sprintf(words.RuleMonthsEnough, viet.Number(n))}
	switch {
	case n >= k.Min:
	case k.HiredOnly && sure && hired >= k.Min:
		v.State, v.What = Human, fmt.Sprintf(words.RuleMonthsLeave, viet.Number(n))
	default:
		v.State, v.What = Warn, fmt.Sprintf(words.RuleMonthsShort, viet.Number(n), viet.Number(k.Min))
		v.Remedy = words.RuleKeepRemedy
	}
	if known.MonthsWorked == nil && since.Year() == c.Year.Number {
		v.What = fmt.Sprintf(words.RuleMore, v.What, fmt.Sprintf(words.RuleMonthsSince, since.Slash()))
	}
	return v, true
}

// worksSince is the day a row's person was hired. Without it a post held before the
// year says enough; one that began in the year may follow another elsewhere.
func (c *checker) worksSince(r *row) (viet.Date, bool) {
	if r.HiredOn != "" {
		return r.HiredOn, true
	}
	return r.PostFrom, r.PostFrom != "" && r.PostFrom < c.Year.FirstDay()
}

// monthsFrom are the whole months of a year from a day on.
func monthsFrom(day viet.Date, year int) int {
	switch at := day.Time(); {
	case day.Year() < year:
		return 12
	case day.Year() > year:
		return 0
	case at.Day() == 1:
		return 13 - int(at.Month())
	default:
		return 12 - int(at.Month())
	}
}

func (k *months) counts(leave string) bool {
	return leave != "" && slices.ContainsFunc(k.LeaveCounts, func(kind string) bool {
		return strings.Contains(viet.Fold(leave), viet.Fold(kind))
	})
}

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
	case known.TrainingMonths < k.Months:
		return verdict{State: OK, What: fmt.Sprintf(words.RuleTrainingLess, viet.Number(k.Months))}, true
	case known.TrainingResult == "":
		return verdict{State: Missing, Figures: n, What: fmt.Sprintf(words.RuleTrainingNone, n), Remedy: words.RuleTrainingRemedy}, true
	}
	enough := slices.ContainsFunc(k.Results, func(good string) bool { return viet.Fold(good) == viet.Fold(known.TrainingResult) })
	if !enough {
		return verdict{
			State: Warn, Figures: n, What: fmt.Sprintf(words.RuleTrainingShort, n, known.TrainingResult, k.Results[0]),
			Remedy: words.RuleKeepRemedy,
		}, true
	}
	return verdict{State: OK, Figures: n, What: fmt.Sprintf(words.RuleTrainingDone, n, known.TrainingResult)}, true
}

// discipline asks that the person was not disciplined so gravely in the year.
type discipline struct {
	From  string   `json:"from"`
	Forms []string `json:"forms"`
	Judge string   `json:"judge"` // what a person must judge of it; without it the rule warns
}

func (k *discipline) forms() forms { return forms{k.From, k.Forms} }
func (k *discipline) valid() error { return k.forms().valid() }

func (k *discipline) row(c *checker, r *row) (verdict, bool) {
	for _, y := range c.PersonYears[r.subject.ID] {
		inYear := y.DisciplineOn.Year() == c.Year.Number || (y.DisciplineOn == "" && y.Year == c.Year.Number)
		if !r.person() || !inYear || !k.forms().reaches(y.Discipline) {
			continue
		}
		said := fmt.Sprintf(words.RuleDiscipline, y.Discipline)
		if y.DisciplineOn != "" {
			said = fmt.Sprintf(words.RuleDisciplineOn, y.Discipline, y.DisciplineOn.Slash())
		}
		if k.Judge != "" {
			return verdict{State: Human, Figures: y.Discipline, What: said + words.RuleAnd + fmt.Sprintf(words.RuleHuman, k.Judge), Remedy: words.RuleHumanRemedy}, true
		}
		return verdict{State: Warn, Figures: y.Discipline, What: said, Remedy: words.RuleKeepRemedy}, true
	}
	return verdict{State: OK, What: fmt.Sprintf(words.RuleNoDiscipline, k.From)}, true
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
		if y.Discipline == "" || (y.DisciplineEnds != "" && y.DisciplineEnds < first) {
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
	return verdict{State: OK, What: words.RuleServed}, true
}

// countsFrom is the first year of a person's past that counts, zero for all.
func (c *checker) countsFrom(r *row) int {
	from := 0
	if c.modifier.served && r.person() {
		for _, y := range c.PersonYears[r.subject.ID] {
			if y.Discipline != "" {
				from = max(from, y.DisciplineEnds.Year())
			}
		}
	}
	return from
}

// review (G4) says who is being looked into.
type review struct{}

func (*review) row(c *checker, r *row) (verdict, bool) {
	known, _ := c.personYear(r)
	under := known.UnderReview
	if !r.person() {
		figures, _ := c.figures(collectiveOf(r), c.Year.Number)
		under = figures.UnderReview
	}
	if under {
		return verdict{State: Warn, What: words.RuleReview, Remedy: words.RuleReviewRemedy}, true
	}
	return verdict{State: OK, What: words.RuleNoReview}, true
}

// rating asks for a rating of the year; while there is none it is expected.
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
		return verdict{State: OK, What: words.RuleRatingExpected}, true
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
