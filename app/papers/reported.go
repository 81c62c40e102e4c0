package papers

import (
	"slices"
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// reviewParts are the points that a report judges under one head, part by part, each with room
// for the pen where nothing is written down.
func (b *builder) reviewParts(parts ...reviewPart) []page.Block {
	var blocks []page.Block
	for i, part := range parts {
		blocks = append(blocks, heading(strconv.Itoa(i+1)+". "+b.say(part.key)))
		blocks = append(blocks, bodies(append(part.known, b.reviewLines(part.text)...))...)
	}
	return blocks
}

// reviewPart is one part of what a report judges: its title, what the book knows of it, and what
// is written down.
type reviewPart struct {
	key   string
	known []string
	text  string
}

// reviewLines are the points of a text, a line each, or room for the pen.
func (b *builder) reviewLines(text string) []string {
	own := paragraphs(text)
	if len(own) == 0 {
		return b.lines("many blanks")
	}
	var lines []string
	for _, line := range own {
		lines = append(lines, b.say("point", "nội dung", closedBy(strings.TrimPrefix(line, "- "))))
	}
	return lines
}

// yearBefore is the year before of the same block, where the book holds it.
func (b *builder) yearBefore() (before data.Year, known bool) {
	if b.err != nil || b.blank {
		return data.Year{}, false
	}
	years, err := b.book.Years(b.ctx)
	if b.err = err; err != nil {
		return data.Year{}, false
	}
	for _, year := range years {
		if year.BlockID == b.Year.BlockID && year.Number == b.Year.Number-1 {
			return year, true
		}
	}
	return data.Year{}, false
}

// besideLast is how this year's figure stands to that of the year before, left open where there
// was none.
func besideLast(now, last int) figure {
	if last == 0 {
		return said("–")
	}
	return share(float64(now) / float64(last))
}

// registeredBeside has the registrations of each title beside those of the year before; nothing
// where the book does not hold that year, or nobody registered in it.
func (b *builder) registeredBeside(width float64) []page.Block {
	year, known := b.yearBefore()
	if !known {
		return nil
	}
	past, err := b.contest.PastSummary(b.ctx, year.ID)
	if b.err = err; err != nil || past.Total.Collectives+past.Total.Persons == 0 {
		return nil
	}
	r := roster{tableSize, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column kind"), 0, page.Left},
		{b.say("column last"), 26, page.Center},
		{b.say("column now"), 26, page.Center},
		{b.say("column beside"), 28, page.Center},
	}}.fitted(width)
	var rows []page.Row
	for _, kind := range b.Summary.Kinds {
		then, _ := past.ByCode(kind.Code, kind.Subject) // by code: the law may have changed
		now, last := b.Summary.Total.Tallies[kind.ID].All, past.Total.Tallies[then.ID].All
		if now+last > 0 {
			rows = append(rows, r.row(count(len(rows)+1), said(b.ofSubject(kind)), count(last), count(now), besideLast(now, last)))
		}
	}
	return []page.Block{text(b.say("beside", "năm trước", year.Text())).Kept(), carried(r.table(page.Rows(rows...))), page.Blank(6)}
}

// ofSubject is a title, with whom it is for where others have one that is called so too.
func (b *builder) ofSubject(kind data.AwardKind) string {
	name := shortName(kind)
	if slices.ContainsFunc(b.Summary.Kinds, func(k data.AwardKind) bool { return k.Subject != kind.Subject && shortName(k) == name }) {
		return b.say("of "+string(kind.Subject), "danh hiệu", name)
	}
	return name
}

// awardedBefore is how many got each title in the year before, by code and subject; nil where the
// book does not hold that year.
func (b *builder) awardedBefore() func(data.AwardKind) (n int, known bool) {
	none := func(data.AwardKind) (int, bool) { return 0, false }
	year, known := b.yearBefore()
	if !known {
		return none
	}
	shares, err := b.contest.Shares(b.ctx, year.ID)
	if b.err = err; err != nil {
		return none
	}
	given := map[[2]string]int{}
	for _, s := range shares {
		given[[2]string{s.Kind.Code, string(s.Kind.Subject)}] = won(s)
	}
	return func(kind data.AwardKind) (int, bool) {
		return given[[2]string{kind.Code, string(kind.Subject)}], len(given) > 0
	}
}

// won is how many got a title, whether they had registered it or not.
func won(s contest.Share) int { return s.Achieved + s.Exceeded + s.Unregistered }

// reachedShare is what a target came to of what was planned, where both are numbers.
func reachedShare(planned, reached string) figure {
	plan, ok := viet.ParsePoints(planned)
	came, known := viet.ParsePoints(reached)
	if !ok || !known || plan <= 0 {
		return figure{}
	}
	return share(came / plan)
}

// taskTable has the work of the year and how it stands; in the middle of the year only what was
// begun.
func (b *builder) taskTable(width float64, ended bool) []page.Block {
	if ended {
		b.open(contest.TaskStates)
	}
	r := roster{tableSize, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column work"), 0, page.Left},
		{b.say("column lead"), 36, page.Left},
		{b.say("column state"), 22, page.Center},
		{b.say("column came of"), 42, page.Left},
	}}.fitted(width)
	var rows []page.Row
	for _, t := range b.Tasks {
		state := ""
		if t.State != data.TaskOpen {
			state = b.say("task " + string(t.State))
		}
		if ended || state != "" {
			rows = append(rows, r.row(count(len(rows)+1), said(t.Content), said(t.UnitName), said(state), said(inLine(t.CameOf))))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return []page.Block{carried(r.table(page.Rows(rows...))), page.Blank(6)}
}
