package rules

import (
	"fmt"
	"time"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// human names what no record can decide.
type human struct {
	Judge string `json:"judge"`
	Each  bool   `json:"each"` // for every line by itself, not once for a unit
}

func (k *human) valid() error {
	if k.Judge == "" {
		return badValue("judge")
	}
	return nil
}

func (k *human) grouped() bool { return !k.Each }

func (k *human) row(*checker, *row) (verdict, bool) {
	return verdict{State: Human, What: fmt.Sprintf(words.RuleHuman, k.Judge), Remedy: words.RuleHumanRemedy, Alike: !k.Each}, true
}

// decision names what a person must judge where the decision falls under another
// law than the registration.
type decision struct {
	Judge string `json:"judge"`
	Month int    `json:"month"` // of the next year, when decisions usually come
	Day   int    `json:"day"`
	// The same of schools, in the year in which a school year ends; nothing where it is as
	// long after the year as elsewhere.
	SchoolMonth int `json:"school_month"`
	SchoolDay   int `json:"school_day"`
}

func (k *decision) valid() error {
	switch {
	case k.Judge == "":
		return badValue("judge")
	case k.Month < 1 || k.Month > 12:
		return badValue("month")
	case k.Day < 1 || k.Day > 31:
		return badValue("day")
	case k.SchoolMonth < 0 || k.SchoolMonth > 12:
		return badValue("school_month")
	case k.SchoolDay < 0 || k.SchoolDay > 31 || (k.SchoolDay == 0) != (k.SchoolMonth == 0):
		return badValue("school_day")
	}
	return nil
}

func (k *decision) grouped() bool { return true }

func (k *decision) row(c *checker, r *row) (verdict, bool) {
	figures := fmt.Sprintf(words.RuleDecidedAround, k.usual(c.Year).Slash())
	switch {
	case r.DecisionRegime != "":
		figures = words.RuleDecidedBy
	case r.DecidedOn != "":
		figures = fmt.Sprintf(words.RuleDecidedOn, r.DecidedOn.Slash())
	}
	what := fmt.Sprintf(words.RuleDecided, c.regimeName(c.Year.RegimeCode), c.regimeName(c.decidedUnder(r)), k.Judge)
	return verdict{
		State: Human, Figures: figures, What: fmt.Sprintf(words.RuleMore, what, figures), Remedy: words.RuleHumanRemedy, Alike: true,
	}, true
}

// usual is the day the decisions of a year usually bear, as long after its end as the
// rule says of a year that ends with December; those of a school year come before the next.
func (k *decision) usual(year data.Year) viet.Date {
	if year.Kind == data.SchoolYear && k.SchoolMonth > 0 {
		return viet.DateOf(time.Date(year.LastDay().Time().Year(), time.Month(k.SchoolMonth), k.SchoolDay, 0, 0, 0, 0, time.UTC))
	}
	return viet.DateOf(year.LastDay().AddDays(1).Time().AddDate(0, k.Month-1, k.Day-1))
}

// decidedUnder is the regime at the decision: the one the office chose, else the
// one in force on the day of the award, else on the day decisions usually come.
// It is kept apart from the regime at registration, which is the year's.
func (c *checker) decidedUnder(r *row) string {
	switch {
	case r.DecisionRegime != "":
		return r.DecisionRegime
	case r.DecidedOn != "":
		return c.regimeOn(r.DecidedOn)
	}
	for _, regime := range c.Regimes {
		for _, rule := range c.decision[regime.Code] {
			if c.regimeOn(rule.condition.(*decision).usual(c.Year)) == regime.Code {
				return regime.Code
			}
		}
	}
	return ""
}

func (c *checker) regimeOn(day viet.Date) string {
	code := ""
	for _, regime := range c.Regimes { // the latest that began comes last
		if regime.ValidFrom <= day && (regime.ValidTo == "" || regime.ValidTo >= day) {
			code = regime.Code
		}
	}
	return code
}
