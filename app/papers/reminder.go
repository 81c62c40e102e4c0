package papers

import (
	"slices"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// reminder (công văn nhắc nộp đăng ký) follows form 1.5 of Decree 30/2020: one
// letter for each unit that has not handed in or has to hand in again.
func (b *builder) reminder() []page.Section {
	var sections []page.Section
	b.open(contest.Noted)
	for _, row := range b.Reminded(b.unitID) {
		section := page.Portrait()
		section.RestartNumbering, section.Bookmark = true, or(row.Unit.ShortName, row.Unit.Name)
		section.Blocks = b.letter(section.Width(), row)
		sections = append(sections, section)
	}
	if len(sections) == 0 {
		section := page.Portrait()
		key := "none"
		if len(b.Units) == 0 {
			key = "no units"
		}
		section.Blocks = append(b.tabled(section.Width(), "", b.say("about")), text(b.say(key)))
		sections = append(sections, section)
	}
	return sections
}

func (b *builder) letter(width float64, row data.UnitSummary) []page.Block {
	number, issued := b.letterNumber(row.Unit)
	blocks := []page.Block{
		b.letterAbout(width, number, b.dated(issued)),
		page.P(page.Center, bodySize, b.say("to", "đơn vị", row.Unit.Name)).Spaced(16, 12).Kept(),
	}
	due, council := setDay(b.Deadlines.OfUnit(row.Submission)), setDay(b.Deadlines.Of(data.DeadlineCouncil))
	b.open(contest.LastDay)
	key := "ground"
	plan := b.NumberInYear(YearPlan)
	if plan.Number > 0 && (issued == "" || plan.IssuedOn <= issued) { // of what is written later no letter tells
		key = "ground planned"
	}
	blocks = append(blocks, text(b.say(key, "số", plan.Text(), "ngày", plan.IssuedOn.Long(), "hạn", due.Long())))
	state := b.say("not handed in", "đơn vị", row.Unit.Name)
	if s := row.Submission; s.State == data.SubmissionReturned {
		state = b.say("returned", "đơn vị", row.Unit.Name, "ngày", s.ReturnedOn.Long())
		blocks = append(blocks, text(state))
		if s.Reason != "" {
			blocks = append(blocks, bodies(b.reasons(s.Reason))...)
		}
	} else {
		blocks = append(blocks, text(state))
	}
	request := b.say("request soon")
	if due != "" && issued != "" && issued <= due {
		request = b.say("request by", "hạn", due.Long())
	}
	blocks = append(blocks, text(request))
	if council != "" && (issued == "" || issued <= council) { // a day that has passed is promised to nobody
		blocks = append(blocks, text(b.say("why", "hạn của khối", council.Long())))
	}
	blocks = append(blocks, bodies(b.contact())...)
	return append(bound(blocks), last(b.say("end")), b.closing(width))
}

// letterNumber is the number of a letter and its day. What was entered is that of a single letter: each
// of several has the number that it was given when it was signed, and then that day.
func (b *builder) letterNumber(unit data.Unit) (number string, issued viet.Date) {
	issued = b.issuedOn(Reminder)
	if len(b.Reminded(0)) <= 1 {
		return b.numberLine(Reminder, "", b.say("drafter")), issued
	}
	given := b.UnitNumber(Reminder, unit.ID)
	if given.IssuedOn != "" {
		issued = given.IssuedOn
	}
	return b.numberAs(given, "", b.say("drafter")), issued
}

// contact is the line with whom to ask at the secretariat, none where nobody is named.
func (b *builder) contact() []string {
	known := slices.DeleteFunc([]string{b.Block.ContactName, b.Block.ContactPhone, b.Block.ContactEmail}, func(s string) bool { return s == "" })
	if len(known) == 0 {
		return nil
	}
	return []string{b.say("contact", "liên hệ", strings.Join(known, ", "))}
}

func (b *builder) reasons(reason string) []string {
	var lines []string
	for _, line := range paragraphs(reason) {
		lines = append(lines, b.say("reason", "nội dung", line))
	}
	return lines
}

// letterAbout has what the letter is about below its number.
func (b *builder) letterAbout(width float64, number, date string) page.Block {
	table := b.letterheading(width, number, date).(page.Table)
	rows := slices.Collect(table.Rows)
	below := &rows[len(rows)-1].Cells[0]
	below.Paragraphs = append(below.Paragraphs, page.P(page.Center, headSize, b.say("about")).Spaced(6, 0))
	table.Rows = page.Rows(rows...)
	return table
}

// setDay is the day of a due that was set: no letter names a day that nobody set.
func setDay(due contest.Due) viet.Date {
	if !due.Set {
		return ""
	}
	return due.Day
}
