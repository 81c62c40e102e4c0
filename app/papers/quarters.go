package papers

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// duty is a line of the schedule of a year.
type duty struct {
	quarter quarter
	on      viet.Date
	data.YearTask
}

// quarter counts the quarters of the calendar since the year one; zero is the whole year.
type quarter int

func quarterOf(day viet.Date) quarter {
	if day == "" {
		return 0
	}
	on := day.Time()
	return quarter(on.Year()*4 + (int(on.Month())-1)/3)
}

// quarterOn is the quarter of a task: of its day, else the first of that number in the year.
func (b *builder) quarterOn(t data.YearTask) quarter {
	if t.Due != "" || t.Quarter == 0 {
		return quarterOf(t.Due)
	}
	first := quarterOf(b.Year.FirstDay())
	return first + (quarter(t.Quarter-1)-first%4+4)%4
}

// quarterName is the quarter as papers call it, with its year where that is not the number of a
// calendar year's own.
func (b *builder) quarterName(q quarter) string {
	number, year := viet.Roman(int(q%4)+1), int(q/4)
	switch {
	case q == 0:
		return b.say("all year")
	case year == b.Year.Number && b.Year.Kind == data.CalendarYear:
		return b.say("quarter", "quý", number)
	}
	return b.say("quarter of year", "quý", number, "năm giữ", strconv.Itoa(year))
}

// duties are the tasks of the year, its meetings and its deadlines, quarter by quarter and
// within one by day; those of the whole year stand last.
func (b *builder) duties() []duty {
	meetings, err := b.book.CeremoniesOf(b.ctx, b.Year.ID)
	if b.err == nil {
		b.err = err
	}
	var all []duty
	add := func(t data.YearTask) { all = append(all, duty{b.quarterOn(t), t.Due, t}) }
	for _, t := range b.Tasks {
		add(t)
	}
	for _, c := range meetings {
		add(data.YearTask{Content: c.Name, UnitName: b.Block.HeadLabel, Due: c.Date})
	}
	for _, k := range contest.DeadlineKinds {
		d := b.Deadlines.Row(k.Kind)
		if d.ID == 0 {
			continue
		}
		t := data.YearTask{Content: k.Name, UnitName: b.say("all units"), Due: b.Deadlines.Of(d.Kind).Day}
		if slices.Contains(ofTheHead, d.Kind) {
			t.UnitName = b.Block.HeadLabel
		}
		if note := strings.TrimSpace(d.Note); note != "" {
			t.Content += " (" + noteInside(note) + ")"
		}
		add(t)
	}
	slices.SortStableFunc(all, func(x, y duty) int {
		return cmp.Or(noneLast(x.quarter, y.quarter), noneLast(x.on, y.on))
	})
	return all
}

// ofTheHead are the deadlines that the head of the block keeps.
var ofTheHead = []data.DeadlineKind{data.DeadlineCouncil, data.DeadlineBlockFiles, data.DeadlineMidYear, data.DeadlineYearEnd}

// noneLast orders values with none behind all others.
func noneLast[T cmp.Ordered](x, y T) int {
	var none T
	if (x == none) != (y == none) {
		return -cmp.Compare(x, y)
	}
	return cmp.Compare(x, y)
}

// schedule (tiến độ) lists by quarters what the block does in the year, and by when; as long
// as nobody wrote down the work of the year it has room for it.
func (b *builder) schedule(width float64) []page.Block {
	all := b.duties()
	with := func(of func(duty) string) bool {
		return b.blank || slices.ContainsFunc(all, func(d duty) bool { return of(d) != "" })
	}
	partners, product := with(func(d duty) string { return d.Partners }), with(func(d duty) string { return d.Product })
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 10, page.Center},
		{b.say("column work"), 0, page.Left},
		{b.say("column lead"), leastWords, page.Left},
	}}
	says := []func(duty) string{nil, func(d duty) string { return d.Content }, func(d duty) string { return d.UnitName }}
	if partners {
		r.columns = append(r.columns, rosterColumn{b.say("column partners"), leastWords, page.Left})
		says = append(says, func(d duty) string { return d.Partners })
	}
	r.columns, says = append(r.columns, rosterColumn{b.say("column due"), 23, page.Center}), append(says, nil)
	if product {
		r.columns = append(r.columns, rosterColumn{b.say("column product"), leastWords, page.Left})
		says = append(says, func(d duty) string { return d.Product })
	}
	texts := make([][]string, len(all))
	for i, d := range all {
		for _, say := range says {
			text := ""
			if say != nil {
				text = say(d)
			}
			texts[i] = append(texts[i], text)
		}
	}
	r = r.shared(width, texts)
	var rows []page.Row
	var before quarter = -1
	for i, d := range all {
		if d.quarter != before {
			rows, before = append(rows, r.band(b.quarterName(d.quarter))), d.quarter
		}
		figures := []figure{count(i + 1), said(d.Content), said(d.UnitName)}
		if partners {
			figures = append(figures, said(d.Partners))
		}
		figures = append(figures, day(d.on))
		if product {
			figures = append(figures, said(d.Product))
		}
		rows = append(rows, r.row(figures...))
	}
	switch {
	case b.blank:
		for q := range quarter(4) {
			rows = append(append(rows, r.band(b.say("quarter", "quý", viet.Roman(int(q)+1)))), r.blankRows(2)...)
		}
	case len(b.Tasks) == 0:
		rows = append(rows, r.blankRows(3)...)
	}
	return []page.Block{carried(r.table(page.Rows(rows...))), page.Blank(6)}
}

// costs (kinh phí) are what the office wrote of the money, else the usual sentence.
func (b *builder) costs() []page.Block {
	if own := paragraphs(b.Year.Funding); len(own) > 0 {
		return bodies(own)
	}
	return bodies(b.lines("cost item", "khối trưởng", b.Block.HeadLabel))
}
