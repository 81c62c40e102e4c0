package papers

import (
	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// attendanceSheet (danh sách điểm danh) has a line to sign for everybody who is invited,
// and empty ones for those who come unannounced.
func (b *builder) attendanceSheet() []page.Section {
	section := page.Landscape()
	width := section.Width()
	blocks := b.sheet(width)
	blocks = append(blocks, page.P(page.Center, bodySize, b.say("occasion", "lúc", b.when(), "địa điểm", b.where())).Slanted().Spaced(0, 10).Kept())
	b.open(contest.Delegates)
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 12, page.Center},
		{b.say("column name"), 52, page.Left},
		{b.say("column post"), 0, page.Left},
		{b.say("column present"), 42, page.Left},
		{b.say("column stand-in"), 40, page.Left},
		{b.say("column sign"), 34, page.Center},
	}}.fitted(width)
	var rows []page.Row
	for _, role := range roles {
		for _, p := range b.Participants {
			if p.Role == role {
				rows = append(rows, forHand(r.row(count(len(rows)+1), said(b.named(p)), said(b.posted(p)), said(b.came(p)), said(p.StandsInFor), said(""))))
			}
		}
	}
	for range 5 {
		rows = append(rows, forHand(r.row(count(len(rows)+1), said(""), said(""), said(""), said(""), said(""))))
	}
	section.Blocks = append(blocks, carried(r.table(page.Rows(rows...))))
	return []page.Section{section}
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
