package papers

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// individualList (danh sách cá nhân đăng ký) has one row for each person, by
// unit and within it in the order of the book.
func (b *builder) individualList() []page.Section {
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 12, page.Center},
		{b.say("column honorific"), 16, page.Center},
		{b.say("column name"), 38, page.Left},
		{b.say("column post"), 0, page.Left},
		{b.say("column title"), 22, page.Center},
		{b.say("column form"), 26, page.Center},
	}}
	b.open(contest.Registrations(data.SubjectIndividual))
	groups, total := b.inOrder(data.SubjectIndividual)
	return b.list(IndividualList, r, groups, total, func(line data.RegistrationLine) []figure {
		return []figure{
			said(line.Honorific), said(line.Name), said(b.placed(line)), each(line.Titles), each(line.Commendations),
		}
	})
}

// collectiveList (danh sách tập thể đăng ký) has one row for each collective:
// the unit itself, then its rooms.
func (b *builder) collectiveList() []page.Section {
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 12, page.Center},
		{b.say("column collective"), 0, page.Left},
		{b.say("column size"), 18, page.Center},
		{b.say("column headcount"), 18, page.Center},
		{b.say("column title"), 30, page.Center},
		{b.say("column form"), 28, page.Center},
	}}
	people := b.headcounts()
	b.open(contest.Registrations(data.SubjectCollective))
	groups, total := b.registeredBy(data.SubjectCollective)
	return b.list(CollectiveList, r, groups, total, func(line data.RegistrationLine) []figure {
		return []figure{
			said(line.Name), said(b.sizeOf(line)), headed(people[line.CollectiveID]), each(line.Titles), each(line.Commendations),
		}
	})
}

// initiativeList (danh sách đề tài, sáng kiến) has one row for each person who
// registers an initiative.
func (b *builder) initiativeList() []page.Section {
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 12, page.Center},
		{b.say("column name"), 36, page.Left},
		{b.say("column post"), 40, page.Left},
		{b.say("column title"), 22, page.Center},
		{b.say("column initiative"), 0, page.Left},
	}}
	b.open(contest.Initiatives)
	all, _ := b.inOrder(data.SubjectIndividual)
	var groups []unitLines
	total := 0
	for _, group := range all {
		group.lines = slices.DeleteFunc(group.lines, func(l data.RegistrationLine) bool { return l.Initiative.ID == 0 })
		if n := len(group.lines); n > 0 {
			groups, total = append(groups, group), total+n
		}
	}
	return b.list(InitiativeList, r, groups, total, func(line data.RegistrationLine) []figure {
		return []figure{said(line.Name), said(b.placed(line)), each(line.Titles), said(b.initiative(line.Initiative))}
	})
}

// inOrder has the people of each unit in the order of the book, whatever room they are of.
func (b *builder) inOrder(subject data.Subject) ([]unitLines, int) {
	groups, total := b.registeredBy(subject)
	for i := range groups {
		groups[i].lines = slices.Clone(groups[i].lines) // other papers keep their order
		slices.SortStableFunc(groups[i].lines, func(a, b data.RegistrationLine) int { return strings.Compare(a.Place, b.Place) })
	}
	return groups, total
}

// list is a numbered list of registrations, unit by unit, in the upright format.
func (b *builder) list(paper string, r roster, groups []unitLines, total int, cells func(data.RegistrationLine) []figure) []page.Section {
	section := page.Portrait()
	width := section.Width()
	if total >= 10_000 {
		r.columns[0].width = wideNumber
	}
	r = r.fitted(width)
	section.Blocks = b.tabled(width, b.listDay(paper), b.say("subject", "năm", b.yearNumber(), "khối", b.Block.Name))
	section.Blocks = append(section.Blocks, b.goesWith()...)
	if total == 0 && !b.blank {
		section.Blocks = append(section.Blocks, text(b.say("none")).Spaced(0, signatureGap).Kept(), b.drafted(width))
		return []page.Section{section}
	}
	subject := data.SubjectIndividual
	if paper == CollectiveList {
		subject = data.SubjectCollective
	}
	rows := b.listRows(r, groups, cells)
	if b.blank {
		rows = page.Rows(r.blankRows(manyRows + 4)...)
	}
	section.Blocks = append(section.Blocks, carried(r.table(rows)))
	section.Blocks = append(section.Blocks, b.legendNote(b.standing(paper, groups, subject))...)
	section.Blocks = append(section.Blocks,
		closingLine(b.say("sum", "số", number(total)), signatureGap),
		b.drafted(width))
	return []page.Section{section}
}

// standing tells of a title whether a line of a list says it; of a form for the pen, whether it
// is registered at all.
func (b *builder) standing(paper string, groups []unitLines, subject data.Subject) func(data.AwardKind) bool {
	if b.blank {
		return func(kind data.AwardKind) bool {
			return slices.ContainsFunc(b.Chosen(b.unitID), func(row data.UnitSummary) bool { return registeredIn(row, subject)(kind) })
		}
	}
	said := map[string]bool{}
	for _, group := range groups {
		for _, line := range group.lines {
			labels := line.Titles
			if paper != InitiativeList { // which has no column for them
				labels += ", " + line.Commendations
			}
			for label := range strings.SplitSeq(labels, ", ") {
				said[label] = true
			}
		}
	}
	return func(kind data.AwardKind) bool { return kind.Subject == subject && said[kind.Label] }
}

// wideNumber is the width in mm of a column for numbers of five digits.
const wideNumber = 15

// listRows makes the rows one by one: a list of any length needs no room for them.
func (b *builder) listRows(r roster, groups []unitLines, cells func(data.RegistrationLine) []figure) iter.Seq[page.Row] {
	return func(yield func(page.Row) bool) {
		n := 0
		for i, group := range groups {
			title := b.say("unit band", "thứ tự", viet.Roman(i+1), "đơn vị", group.unit.Name, "số", number(len(group.lines)))
			if !yield(r.band(title)) {
				return
			}
			for _, line := range group.lines {
				n++
				if !yield(r.row(append([]figure{{strconv.Itoa(n), n}}, cells(line)...)...)) {
					return
				}
			}
		}
	}
}

// placed is the post with the room: "Phóng viên, Ban Thời sự".
func (b *builder) placed(line data.RegistrationLine) string { return apart(line.Post, line.Unit) }

// apart is a post with its unit in a list that may be read again: both stay as they were
// entered, a comma between them, but for a post that names its unit.
func apart(post, unit string) string {
	switch {
	case post == "" || unit == "":
		return post + unit
	case within(unit, post):
		return post
	}
	return post + ", " + unit
}

// placedIn is the same on the form of a unit, whose own name its head says.
func (b *builder) placedIn(unit data.Unit, line data.RegistrationLine) string {
	if line.Unit == unit.Name {
		line.Unit = ""
	}
	return b.placed(line)
}

func (b *builder) sizeOf(line data.RegistrationLine) string {
	if line.Whole {
		return b.say("size whole")
	}
	return b.say("size room")
}

// initiative is the title with how far it is to reach.
func (b *builder) initiative(i data.Initiative) string {
	if i.ID == 0 || i.Scope == "" {
		return i.Title
	}
	return b.say("initiative", "tên", i.Title, "phạm vi", i.Scope)
}

// each has every title of a list on a line of its own.
func each(labels string) figure { return said(strings.ReplaceAll(labels, ", ", ",\n")) }

// headcounts are the numbers of people by collective in the year.
func (b *builder) headcounts() map[int64]int {
	if b.err != nil {
		return nil
	}
	var people map[int64]int
	people, b.err = b.book.Headcounts(b.ctx, b.Year.Number)
	return people
}

// headed is a number of people, left open where it is 0.
func headed(n int) figure {
	if n == 0 {
		return figure{}
	}
	return count(n)
}
