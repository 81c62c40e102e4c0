package papers

import (
	"slices"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// attendanceSheet (danh sách điểm danh) has a line to sign for everybody who is invited,
// and empty ones for those who come unannounced.
func (b *builder) attendanceSheet() []page.Section {
	return b.signingSheet(page.Landscape(), []rosterColumn{
		{b.say("column number"), 12, page.Center},
		{b.say("column name"), 52, page.Left},
		{b.say("column post"), 0, page.Left},
		{b.say("column present"), 42, page.Left},
		{b.say("column stand-in"), 40, page.Left},
		{b.say("column sign"), 34, page.Center},
	}, func(p data.Participant) []figure { return []figure{said(b.came(p)), said(p.StandsInFor)} })
}

// signingSheet has a line to sign for everybody who is invited, role by role, with cells
// between the post and the signature, and empty ones to spare.
func (b *builder) signingSheet(section page.Section, columns []rosterColumn, cells func(data.Participant) []figure) []page.Section {
	width := section.Width()
	blocks := b.sheet(width)
	blocks = append(blocks, page.P(page.Center, bodySize, b.say("occasion", "lúc", b.when(), "địa điểm", b.where())).Slanted().Spaced(0, 10).Kept())
	b.open(contest.Delegates)
	r := roster{listText, columns}.fitted(width)
	var rows []page.Row
	line := func(number int, name, post string, between []figure) page.Row {
		return forHand(r.row(slices.Concat([]figure{count(number), said(name), said(post)}, between, []figure{said("")})...))
	}
	for _, role := range roles {
		for _, p := range b.Participants {
			if p.Role == role {
				rows = append(rows, line(len(rows)+1, b.named(p), b.posted(p), cells(p)))
			}
		}
	}
	empty := slices.Repeat([]figure{said("")}, len(columns)-4)
	sheet := func(spare int) page.Section {
		all := slices.Clone(rows)
		for range spare {
			all = append(all, line(len(all)+1, "", "", empty))
		}
		section.Blocks = append(slices.Clone(blocks), carried(r.table(page.Rows(all...))))
		return section
	}
	return []page.Section{b.spared(sheet)}
}

// mostSpare are the rows for who comes unannounced.
const mostSpare = 5

// spared is the sheet with rows to spare, as many as need no page for themselves.
func (b *builder) spared(sheet func(spare int) page.Section) page.Section {
	pages := func(spare int) (n int) {
		if b.err == nil {
			_, b.err = page.Stream(&page.Doc{Sections: []page.Section{sheet(spare)}}, func(*page.Page) error { n++; return b.ctx.Err() })
		}
		return n
	}
	named := pages(0)
	spare := mostSpare
	for spare > 0 && pages(spare) > named {
		spare--
	}
	return sheet(spare)
}

// forHand is a row with room for a hand.
func forHand(row page.Row) page.Row {
	row.MinHeight = signHeight
	return row
}

// named is somebody with the honorific.
func (b *builder) named(p data.Participant) string {
	if p.Honorific == "" || p.FullName == "" {
		return p.FullName
	}
	return b.say("person", "ông bà", p.Honorific, "họ tên", p.FullName)
}

// posted is the post of somebody with the unit.
func (b *builder) posted(p data.Participant) string {
	return viet.Posted(p.Post, p.UnitName, ", ")
}

// came is what is noted of somebody's attendance.
func (b *builder) came(p data.Participant) string {
	switch p.Attendance {
	case data.AttendancePresent:
		return b.say("here")
	case data.AttendanceLate:
		return b.say("late")
	case data.AttendanceAbsent:
		if p.AbsenceReason != "" {
			return b.say("absent reason", "lý do", p.AbsenceReason)
		}
		return b.say("absent")
	}
	return ""
}
