package papers

import (
	"slices"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// registrationSummary (bảng tổng hợp đăng ký) lies on its side: the units below
// each other, the year's titles beside each other.
func (b *builder) registrationSummary() []page.Section {
	section := page.Landscape()
	tables := b.tables(&section)
	width := section.Width()
	b.open(contest.Units)
	blocks := []page.Block{b.letterheading(width, "", b.dated(b.listDay(RegistrationSummary)))}
	blocks = append(blocks, b.titling(b.say("title"), b.say("subject", "năm", b.yearNumber()))...)
	blocks = append(blocks, b.goesWith()...)
	for i, table := range tables {
		if i > 0 {
			blocks = append(blocks, page.Blank(10))
		}
		blocks = append(blocks, table.block())
	}
	blocks = append(blocks, b.footnotes()...)
	section.Blocks = append(blocks, b.drafted(width))
	sections := []page.Section{section}
	if len(b.figures.Titles) > 0 {
		sections = append(sections, page.Landscape(b.charts()...))
	}
	return sections
}

// cameLate tells whether a registration is in, and came after its last day.
func (b *builder) cameLate(row data.UnitSummary) bool {
	days, _ := b.Deadlines.Late(row, "")
	return days > 0
}

// handing names the units that have not handed in, that have it back to complete, and
// that handed in late.
func (b *builder) handing() (open, returned, late []string) {
	if b.blank {
		return nil, nil, nil
	}
	for _, row := range b.Summary.Units {
		switch {
		case b.cameLate(row):
			late = append(late, row.Unit.Name)
		case !contest.Awaited(row):
		case row.Submission.State == data.SubmissionReturned:
			returned = append(returned, row.Unit.Name)
		default:
			open = append(open, row.Unit.Name)
		}
	}
	return open, returned, late
}

// footnotes say who has not handed in and how the titles are counted.
func (b *builder) footnotes() []page.Block {
	open, returned, late := b.handing()
	var lines []string
	for _, part := range []struct {
		key   string
		units []string
	}{{"handed in not", open}, {"handed in returned", returned}, {"handed in late", late}} {
		if len(part.units) > 0 {
			lines = append(lines, b.naming(part.key, "đơn vị", part.units)...)
		}
	}
	if unnoted := b.open(contest.Noted); len(open)+len(returned) == 0 && !unnoted && !b.blank && len(b.Summary.Units) > 0 {
		lines = append([]string{b.say("handed in all")}, lines...)
	}
	if base, high, ok := b.Summary.Leading(); ok {
		key := "counting highest"
		if b.Summary.Inclusive {
			key = "counting inclusive"
		}
		lines = append(lines, b.say(key, "danh hiệu nền", base.Label, "danh hiệu cao", high.Label))
	}
	columns := slices.Concat(b.shown(data.SubjectCollective), b.shown(data.SubjectIndividual))
	if text := b.legend(func(kind data.AwardKind) bool {
		return slices.ContainsFunc(columns, func(k data.AwardKind) bool { return k.ID == kind.ID })
	}); text != "" {
		lines = append(lines, text)
	}
	if n := b.Summary.Shared; n > 0 {
		lines = append(lines, b.say("shared", "số", viet.Count(n)))
	}
	for _, kind := range b.Summary.Kinds {
		if b.divided(kind) {
			lines = append(lines, b.say("sizes"))
			break
		}
	}
	blocks := []page.Block{page.Rich(page.Left, noteSize, page.BoldItalic(b.say("notes"))).Spaced(6, 0).Kept()}
	const carriedNotes = 2 // with the signatures; the others may stay with the table
	for i, line := range lines {
		p := note(line)
		if i >= len(lines)-carriedNotes {
			p = p.Kept()
		}
		if i == len(lines)-1 {
			p.After = 10
		}
		blocks = append(blocks, p)
	}
	return blocks
}

// noteSize is the size in points of the notes below the table.
const noteSize = 10

// divided tells whether rooms register the title too, so that it has a column
// for each size of collective.
func (b *builder) divided(kind data.AwardKind) bool {
	tally := b.Summary.Total.Tallies[kind.ID]
	return kind.Subject == data.SubjectCollective && tally.All > tally.Whole
}

// shown are the titles of a subject that have a column: those with a
// registration, the leading two, and all in use where the office wants that.
func (b *builder) shown(subject data.Subject) []data.AwardKind {
	base, high, _ := b.Summary.Leading()
	var kinds []data.AwardKind
	for _, kind := range b.Summary.Kinds {
		wanted := b.Summary.Total.Tallies[kind.ID].All > 0 || b.showAll && kind.OfferedIn(b.Year) || kind.ID == base.ID || kind.ID == high.ID
		if kind.Subject == subject && wanted {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// state is where a unit's registration stands, with the day it came.
func (b *builder) state(row data.UnitSummary) string {
	key := "state none"
	if standing := contest.Standing(row); standing != "" {
		key = "state " + string(standing)
	}
	state, day := b.say(key), row.Submission.ReceivedOn
	if returned := row.Submission.ReturnedOn; row.Submission.State == data.SubmissionReturned && returned != "" {
		day = returned
	}
	if day != "" {
		return b.say("state dated", "tình trạng", state, "ngày", day.Slash())
	}
	return state
}

// ratio is how many of those with the base title aim at the high one.
func (b *builder) ratio(row data.UnitSummary) figure {
	base, high, ok := b.Summary.Leading()
	n := row.Tallies[base.ID].All
	if !ok || n == 0 {
		return figure{text: "–"}
	}
	return share(float64(row.Tallies[high.ID].All) / float64(n))
}
