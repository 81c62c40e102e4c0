package papers

import (
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// minutes (biên bản) follow form 1.9 of Decree 30/2020: a number, but no place
// and date below the motto; the secretary signs left, the chair right.
func (b *builder) minutes() []page.Section {
	section := page.Portrait()
	width := section.Width()
	blocks := []page.Block{b.letterheading(width, b.numberLine(Minutes, b.say("type"), ""), "")}
	blocks = append(blocks, b.titling(b.say("title"), b.meeting())...)
	blocks = append(blocks, b.beginning()...)
	blocks = append(blocks, heading(b.say("course")))
	parts := []func() (string, []page.Block){
		b.coursePart, b.pledgePart, b.discussionPart, b.motionPart, b.signingPart, b.registrationPart, b.conclusionPart,
	}
	if b.figureless = !b.AtSigning(); b.figureless { // another meeting of the year: nothing is signed or registered there
		parts = []func() (string, []page.Block){b.coursePart, b.discussionPart, b.motionPart, b.conclusionPart}
	}
	for i, part := range parts {
		title, content := part()
		blocks = append(blocks, heading(strconv.Itoa(i+1)+". "+title))
		blocks = append(blocks, content...)
	}
	blocks = append(bound(blocks), b.ending()...)
	section.Blocks = append(blocks, b.minutesSignatures(width))
	return []page.Section{section}
}

// ending tells of the minutes themselves, and when the meeting ended.
func (b *builder) ending() []page.Block {
	copies := b.say("short blank")
	if !b.open(contest.Filed) {
		copies = number(b.Ceremony.MinutesCopies)
	}
	key := "minutes copies"
	if b.Ceremony.MinutesRead {
		key = "minutes read"
	}
	end := b.clock(b.Ceremony.ClosedAt, contest.Closed)
	return []page.Block{
		text(b.say(key, "số", copies)),
		last(b.say("end", "Cuộc họp", b.gathering(), "giờ", end, "ngày", b.Ceremony.Date.Long())),
	}
}

// gathering is what the minutes call the meeting, by its name.
func (b *builder) gathering() string {
	if within(b.say("conference kind"), b.Ceremony.Name) {
		return b.say("conference kind")
	}
	return b.say("ceremony kind")
}

// atMeeting is the key of what is said of a meeting of the year, where it is another one than the
// signing.
func (b *builder) atMeeting(key string) string {
	if b.AtSigning() {
		return key
	}
	return key + " meeting"
}

// meeting is the name of the ceremony with the block's name.
func (b *builder) meeting() string {
	name := b.Ceremony.Name
	switch {
	case name == "":
		return b.say("ceremony", "năm", b.yearNumber(), "khối", b.Block.Name)
	case strings.Contains(viet.Fold(name), viet.Fold(b.Block.Name)):
		return name
	}
	return name + "\n" + b.Block.Name
}

func (b *builder) beginning() []page.Block {
	b.open(contest.Date)
	begin, place := b.clock(b.Ceremony.OpenedAt, contest.Opened), b.where()
	blocks := []page.Block{
		labelled(b.say("begin", "giờ", begin, "ngày", b.Ceremony.Date.Long())),
		labelled(b.say("place", "địa điểm", place)),
	}
	blocks = append(blocks, b.attendance()...)
	return append(blocks,
		labelled(b.say("chair", "người", b.officer(b.Ceremony.ChairID, contest.Chair))),
		labelled(b.say("secretary", "người", b.officer(b.Ceremony.SecretaryID, contest.Secretary))),
	)
}

// clock is a time of day as papers write it, or room for it.
func (b *builder) clock(at string, need contest.Need) string {
	if b.open(need) || at == "" {
		return b.say("no hour")
	}
	return viet.LongTime(at)
}

func (b *builder) officer(id *int64, need contest.Need) string {
	p, _ := b.Participant(id)
	return b.known(b.attendee(p), need)
}

func (b *builder) agendaPart() (string, []page.Block) {
	if b.open(contest.Agenda) {
		return b.say("agenda"), bodies(b.lines("many blanks"))
	}
	var lines []string
	for _, item := range b.Agenda {
		what := item.Content
		if item.Presenter != "" {
			what = b.say("agenda by", "việc", what, "người", item.Presenter)
		}
		key, end := "agenda item", "."
		if item.Time != "" {
			key = "agenda timed"
		}
		lines = append(lines, b.say(key, "giờ", viet.LongTime(item.Time), "nội dung", what)+end)
	}
	return b.say("agenda"), bodies(lines)
}

// lastMinute is past every time of a day.
const lastMinute = "24:00"

// coursePart tells when the points of the programme came; what was planned is no fact, so
// that the hour is left to the pen where nobody noted it.
func (b *builder) coursePart() (string, []page.Block) {
	title := b.say("happened")
	if b.open(contest.Agenda) {
		return title, bodies(b.lines("many blanks"))
	}
	b.open(contest.Course)
	var lines []string
	paused := false
	pause := func(before string) {
		if c := b.Ceremony; c.PausedAt != "" && before > c.PausedAt {
			again := b.say("no hour")
			if c.ResumedAt != "" {
				again = viet.LongTime(c.ResumedAt)
			}
			lines, paused = append(lines, b.say("paused", "từ", viet.LongTime(c.PausedAt), "đến", again)), true
		}
	}
	for _, item := range b.Agenda {
		if !paused {
			pause(item.HeldAt)
		}
		what, at := item.Content, b.say("no hour")
		if item.Presenter != "" {
			what = b.say("agenda by", "việc", what, "người", item.Presenter)
		}
		if item.HeldAt != "" {
			at = viet.LongTime(item.HeldAt)
		}
		lines = append(lines, b.say("agenda timed", "giờ", at, "nội dung", what)+".")
	}
	if !paused {
		pause(lastMinute)
	}
	return title, bodies(lines)
}

// motionPart has what the meeting voted on by a show of hands.
func (b *builder) motionPart() (string, []page.Block) {
	title := b.say("motions")
	if b.open(contest.Motions); len(b.Motions) == 0 {
		return title, bodies(b.lines("many blanks"))
	}
	var lines []string
	for _, m := range b.Motions {
		matter := strings.TrimRight(strings.Join(paragraphs(m.Matter), " "), ".;")
		if m.Proposer != "" {
			matter = b.say("motion by", "việc", matter, "người", inside(m.Proposer))
		}
		if m.Voters() == 0 {
			lines = append(lines, b.say("motion open", "nội dung", matter))
			continue
		}
		lines = append(lines, b.say("motion", "nội dung", matter, "đồng ý", number(m.Agree), "tổng", number(m.Voters()),
			"tỷ lệ", viet.Percent(float64(m.Agree)/float64(m.Voters())), "không", number(m.Disagree), "khác", number(m.Other)))
	}
	return title, bodies(lines)
}

func (b *builder) pledgePart() (string, []page.Block) {
	title := b.say("pledge")
	if b.open(contest.Pledged) {
		return title, bodies(b.lines("many blanks"))
	}
	blocks := bodies([]string{b.say("pledge text", "năm", b.yearNumber(), "số", number(len(b.Items)))})
	for i, item := range b.Items {
		name := item.Title
		if first := paragraphs(item.Text); name == "" && len(first) > 0 {
			name = first[0]
		}
		end := ";"
		if i == len(b.Items)-1 {
			end = "."
		}
		line := b.say("pledge item", "thứ tự", strconv.Itoa(i+1), "nội dung", strings.TrimRight(name, ".;")) + end
		blocks = append(blocks, itemOf(i+1, line))
	}
	return title, blocks
}

func (b *builder) discussionPart() (string, []page.Block) {
	said := func(kind data.RemarkKind) (lines []string) {
		for _, r := range b.Said(kind) {
			who := b.person(r.Honorific, r.Speaker, r.Post, "")
			lines = append(lines, b.say("remark", "người", who, "ý kiến", strings.Join(paragraphs(r.Text), " ")))
		}
		return lines
	}
	lines := said(data.RemarkDiscussion)
	if b.open(contest.Discussion) {
		lines = b.lines("many blanks")
	}
	blocks := bodies(lines)
	if written := said(data.RemarkWritten); len(written) > 0 {
		blocks = append(blocks, text(b.say("written remarks")).Kept())
		blocks = append(blocks, bodies(written)...)
	}
	return b.say("discussion"), blocks
}

// signingPart counts the units that signed; as long as nobody noted anything the
// numbers are left to the pen.
func (b *builder) signingPart() (string, []page.Block) {
	members := b.Signers(data.SignatoryMember)
	counts := map[data.SignatureState]int{}
	var rest []string
	for _, s := range members {
		counts[s.State]++
		switch s.State {
		case data.SignatureAbsent:
			rest = append(rest, b.say("signed absent", "đơn vị", s.UnitName))
		case data.SignatureLater:
			rest = append(rest, b.say("signed later", "đơn vị", s.UnitName))
		}
	}
	total := len(members)
	if total == 0 {
		total = len(b.Units)
	}
	b.open(contest.Signers)
	if b.open(contest.Signatures); counts[data.SignatureOpen] == len(members) {
		return b.say("signing"), bodies([]string{b.say("signed open", "tổng", b.ofUnits(total))})
	}
	key := "signed" // that nobody was absent, or is to sign yet, needs no words
	switch absent, later := counts[data.SignatureAbsent], counts[data.SignatureLater]; {
	case absent == 0 && later == 0:
		key = "signed all"
	case later == 0:
		key = "signed and absent"
	case absent == 0:
		key = "signed and later"
	}
	line := b.say(key, "số", number(counts[data.SignatureSigned]), "tổng", number(total),
		"vắng", number(counts[data.SignatureAbsent]), "ký sau", number(counts[data.SignatureLater]))
	return b.say("signing"), bodies(append([]string{line}, rest...))
}

func (b *builder) conclusionPart() (string, []page.Block) {
	var blocks []page.Block
	for _, r := range b.Said(data.RemarkConclusion) {
		who := b.person(r.Honorific, r.Speaker, r.Post, "")
		blocks = append(blocks, text(b.say("conclusion by", "người", who)).Kept())
		blocks = append(blocks, bodies(paragraphs(r.Text))...)
	}
	if b.open(contest.Conclusion) {
		blocks = bodies(b.lines("many blanks"))
	}
	return b.say("conclusion"), blocks
}

// minutesSignatures has the receivers below the two names.
func (b *builder) minutesSignatures(width float64) page.Block {
	secretary, _ := b.Participant(b.Ceremony.SecretaryID)
	chair, _ := b.Participant(b.Ceremony.ChairID)
	chairs := []string{b.say("sign chair")}
	if b.Letterhead.HasSeal { // the seal is the agency's, and so the post
		chairs = append(chairs, b.capacity("", "", chair.Post)...)
	}
	grid := page.Signatures(width, handSpace, 2,
		b.signature([]string{b.say("sign secretary")}, "", secretary.FullName),
		b.signature(chairs, "", chair.FullName),
	)
	return followed(grid, b.recipients())
}
