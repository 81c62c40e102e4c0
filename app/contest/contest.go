package contest

import (
	"slices"
	"sync"

	"sothidua/app/kept"
	"sothidua/data"
	"sothidua/data/viet"
)

// Contest answers what the years of a book hold. What it read once it keeps, and
// brings up to date by the rows that the journal says were written since: an answer
// always equals what the book would say if it were read afresh. It may be asked from
// any goroutine. Answers are shared and never changed.
type Contest struct {
	Book *data.Book

	frame kept.Part[*data.Frame]
	apart kept.Part[[]data.NotSame]

	lock  sync.Mutex
	years []*year                             // the one asked last comes first
	past  map[int64]*kept.Part[*data.Summary] // of years that are only compared with
}

// mostYears is how many years are kept.
const mostYears = 3

// New returns a contest that has read nothing yet.
func New(book *data.Book) *Contest { return &Contest{Book: book} }

// year is what is kept of one year.
type year struct {
	id        int64
	figures   kept.Part[figures]
	outcomes  kept.Part[[]data.OutcomeLine]
	deadlines kept.Part[Deadlines]
	signedOn  kept.Part[viet.Date]
	basis     kept.Part[*data.Basis]

	initiatives kept.Part[[]int64] // units with initiatives
	results     kept.Part[bool]    // whether any result is known

	told map[viet.Date]*kept.Part[data.ToldDays] // by the day of a meeting
}

// told returns what is kept of the days that papers of a meeting tell of.
func (c *Contest) told(y *year, meeting viet.Date) *kept.Part[data.ToldDays] {
	c.lock.Lock()
	defer c.lock.Unlock()
	if y.told == nil {
		y.told = map[viet.Date]*kept.Part[data.ToldDays]{}
	}
	if y.told[meeting] == nil {
		y.told[meeting] = &kept.Part[data.ToldDays]{}
	}
	return y.told[meeting]
}

// atHand tells whether something of a year is kept.
func (c *Contest) atHand(id int64) bool {
	c.lock.Lock()
	defer c.lock.Unlock()
	return slices.ContainsFunc(c.years, func(y *year) bool { return y.id == id })
}

// compared returns the counts that are kept of a year that is only compared with.
func (c *Contest) compared(id int64) *kept.Part[*data.Summary] {
	c.lock.Lock()
	defer c.lock.Unlock()
	if c.past == nil {
		c.past = map[int64]*kept.Part[*data.Summary]{}
	}
	if c.past[id] == nil {
		c.past[id] = &kept.Part[*data.Summary]{}
	}
	return c.past[id]
}

// of returns what is kept of a year, and forgets the year asked longest ago.
func (c *Contest) of(id int64) *year {
	c.lock.Lock()
	defer c.lock.Unlock()
	i := slices.IndexFunc(c.years, func(y *year) bool { return y.id == id })
	var y *year
	if i < 0 {
		y = &year{id: id}
	} else {
		y = c.years[i]
		c.years = slices.Delete(c.years, i, i+1)
	}
	c.years = slices.Insert(c.years, 0, y)
	c.years = c.years[:min(len(c.years), mostYears)]
	return y
}
