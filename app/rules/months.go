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
		return verdict{State: Missing, What: fmt.Sprintf(words.RuleMonthsUnknown, c.Year.Text()), Remedy: words.RuleMonthsRemedy}, true
	}
	hired := monthsFrom(since, c.Year)
	n := c.monthsHeld(r, since)
	if v, open := k.leave(known, n); open {
		return v, true
	}
	switch {
	case known.MonthsWorked != nil:
		n = *known.MonthsWorked
	case !k.counts(known.Leave):
		n = max(n-known.LeaveMonths, 0)
	}
	v := verdict{State: OK, Figures: strconv.Itoa(n), What: fmt.Sprintf(words.RuleMonthsEnough, viet.Number(n))}
	switch {
	case n >= k.Min && !k.HiredOnly && known.MonthsWorked == nil && known.Leave == "" && known.LeaveMonths == 0 && !c.recorded(r):
		return c.unrecorded(words.RuleLeaveUnknown, words.RuleLeaveRemedy), true
	case n >= k.Min:
	case k.HiredOnly && sure && hired >= k.Min:
		v.State, v.What = Human, fmt.Sprintf(words.RuleMonthsLeave, viet.Number(n))
	default:
		v.State, v.What = Warn, fmt.Sprintf(words.RuleMonthsShort, viet.Number(n), viet.Number(k.Min))
		v.Remedy = words.RuleKeepRemedy
	}
	if known.MonthsWorked == nil && c.Year.Holds(since) {
		v.What = fmt.Sprintf(words.RuleMore, v.What, fmt.Sprintf(words.RuleMonthsSince, since.Slash()))
	}
	return v, true
}

// leave says what is not written of a leave that the months of work hang on.
func (k *months) leave(known data.PersonYear, n int) (v verdict, open bool) {
	v = verdict{State: Missing, Remedy: words.RuleLeaveMore}
	switch {
	case known.MonthsWorked != nil || n < k.Min:
	case known.Leave == "" && known.LeaveMonths > n-k.Min:
		v.What, open = fmt.Sprintf(words.RuleLeaveKind, viet.Number(known.LeaveMonths)), true
	case known.Leave != "" && known.LeaveMonths == 0 && !k.counts(known.Leave):
		v.What, open = fmt.Sprintf(words.RuleLeaveMonths, known.Leave), true
	}
	return v, open
}

// worksSince is the day a row's person was hired. Without it a post held before the
// year says enough; one that began in the year may follow another elsewhere.
func (c *checker) worksSince(r *row) (viet.Date, bool) {
	if r.HiredOn != "" {
		return r.HiredOn, true
	}
	return r.PostFrom, r.Placed && r.PostFrom < c.Year.FirstDay()
}

// monthsHeld are the whole months of the year from the day of hiring in which one post
// or another was held. Who left none is in his posts all the time.
func (c *checker) monthsHeld(r *row, since viet.Date) int {
	n := monthsFrom(since, c.Year)
	posts := slices.Clone(c.Ended[r.subject.ID])
	if len(posts) == 0 || !r.person() {
		return n
	}
	if since != "" && posts[0].FromDate > since {
		posts[0].FromDate = since // what came before the first post in the book is not written
	}
	held := 0
	for month := 12 - n; month < 12; month++ {
		first := c.Year.FirstDay().Time().AddDate(0, month, 0)
		if covered(posts, viet.DateOf(first), viet.DateOf(first.AddDate(0, 1, -1))) {
			held++
		}
	}
	return held
}

// covered tells whether posts, in the order they began, leave no day out.
func covered(posts []data.Post, day, last viet.Date) bool {
	for _, post := range posts {
		switch {
		case post.FromDate > day:
			return false
		case post.ToDate == "" || post.ToDate >= last:
			return true
		case post.ToDate >= day:
			day = post.ToDate.AddDays(1)
		}
	}
	return false
}

// leftOn is the last day of a person who holds no post any more when the year begins.
func (c *checker) leftOn(r *row) (last viet.Date, left bool) {
	for _, post := range c.Ended[r.subject.ID] {
		if post.ToDate == "" || post.ToDate >= c.Year.FirstDay() {
			return "", false
		}
		last = max(last, post.ToDate)
	}
	return last, last != "" && r.person()
}

// monthsFrom are the whole months of a year from a day on.
func monthsFrom(day viet.Date, year data.Year) int {
	if day <= year.FirstDay() {
		return 12
	}
	if day > year.LastDay() {
		return 0
	}
	at, first := day.Time(), year.FirstDay().Time()
	begun := (int(at.Month()) - int(first.Month()) + 12) % 12 // months of the year before the day's own
	if at.Day() > 1 {
		begun++
	}
	return 12 - begun
}

func (k *months) counts(leave string) bool {
	return leave != "" && slices.ContainsFunc(k.LeaveCounts, func(kind string) bool {
		return strings.Contains(viet.Fold(leave), viet.Fold(kind))
	})
}
