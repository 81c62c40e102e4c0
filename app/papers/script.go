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

// scriptSize is the size in points of what is read aloud.
const scriptSize = 13

// The columns of the script beside the words, mm.
const (
	whoWidth      = 27
	lastingWidth  = 17
	preparedWidth = 24
)

// longCue is how many paragraphs the words for a point have that stay on one page; introductions
// of all delegates go on overleaf.
const longCue = 4

// script (kịch bản dẫn chương trình) has the words of the master of ceremonies
// for each point of the programme.
func (b *builder) script() []page.Section {
	section := page.Portrait()
	blocks := b.titling(b.say("title"), b.meeting())
	blocks = append(blocks, page.P(page.Center, bodySize, b.say("occasion", "lúc", b.when(), "địa điểm", b.where())).Slanted().Spaced(0, 10).Kept())
	lasting, timed := make([]int, len(b.Agenda)), b.blank
	for i := range lasting {
		lasting[i] = b.lasting(i)
		timed = timed || lasting[i] > 0
	}
	prepared := b.blank || slices.ContainsFunc(b.Agenda, func(item data.AgendaItem) bool { return item.Preparation != "" })
	widths, heads := []float64{10, 22}, []string{b.say("column number"), b.say("column time")}
	spare := section.Width() - 10 - 22 - whoWidth
	if timed {
		widths, heads, spare = append(widths, lastingWidth), append(heads, b.say("column lasting")), spare-lastingWidth
	}
	if prepared {
		spare -= preparedWidth
	}
	widths, heads = append(widths, spare, whoWidth), append(heads, b.say("column cue"), b.say("column who"))
	if prepared {
		widths, heads = append(widths, preparedWidth), append(heads, b.say("column prepared"))
	}
	var rows []page.Row
	for i, item := range b.Agenda {
		cue := paragraphs(item.Cue)
		if len(cue) == 0 {
			cue = b.cue(item)
		}
		var spoken []page.Paragraph
		for _, line := range cue {
			spoken = append(spoken, b.spoken(line))
		}
		number, at := page.P(page.Center, listSize, strconv.Itoa(i+1)), page.P(page.Center, listSize, viet.LongTime(item.Time))
		cells := []page.Cell{page.C(number), page.C(at)}
		if timed {
			lasts := known(lasting[i]).cell(page.Center, listSize, false)
			lasts.Middle = false // beside the first words
			cells = append(cells, lasts)
		}
		cells = append(cells, page.C(spoken...), page.C(page.P(page.Left, listSize, item.Presenter)))
		if prepared {
			cells = append(cells, page.C(page.P(page.Left, listSize, item.Preparation)))
		}
		rows = append(rows, page.Row{CantSplit: len(spoken) <= longCue, Cells: cells})
	}
	if b.open(contest.Agenda) {
		rows = penRows(8, 20)
	}
	section.Blocks = append(blocks, listing(widths, heads, rows))
	return []page.Section{section}
}

// lasting is how many minutes a point of the programme takes: as written, else until the
// next begins, or the meeting ends; zero where neither tells.
func (b *builder) lasting(i int) int {
	item, end := b.Agenda[i], b.Ceremony.EndTime
	if item.Minutes > 0 {
		return item.Minutes
	}
	if i+1 < len(b.Agenda) {
		end = b.Agenda[i+1].Time
	}
	return viet.Between(item.Time, end)
}

// known is a number that is left out where it is not known.
func known(n int) figure {
	if n == 0 {
		return said("")
	}
	return count(n)
}

// spoken is a line to be read; what stands in brackets is to be done.
func (b *builder) spoken(line string) page.Paragraph {
	runs := []page.Run{page.Plain(line)}
	if strings.HasPrefix(line, "(") {
		if done, said, ok := strings.Cut(line, ")"); ok {
			runs = []page.Run{page.Italic(done + ")"), page.Plain(said)}
		}
	}
	p := page.Rich(page.Justify, scriptSize, runs...)
	p.After = 4
	return p
}

// cue composes the words for a point of the programme from what it is about.
func (b *builder) cue(item data.AgendaItem) []string {
	who := inside(b.speaker(item.Presenter))
	what := small(item.Content)
	key := contest.CueOf(item)
	if who == "" {
		who = b.say("blank")
		if key == "item" {
			key = "item alone"
		}
	}
	said := "cue " + key
	if key == "introduction" {
		said = b.atMeeting(said)
	}
	called := small(b.gathering())
	lines := b.lines(said, "nội dung", what, "người", who, "tên lễ", b.event(), "cuộc họp", called)
	switch key {
	case "introduction":
		if !slices.ContainsFunc(b.Agenda, func(other data.AgendaItem) bool { return contest.CueOf(other) == "salute" }) {
			lines = append(b.lines("cue salute"), lines...)
		}
		return append(append(append(lines, b.introductions()...), b.leading()...), b.lines("cue introduced")...)
	case "draft", "vote":
		return append(lines, b.lines("cue hands")...)
	case "signing":
		return append(append(lines, b.called()...), b.lines("cue signed")...)
	}
	return lines
}

// leading invites who chairs the meeting and who writes its minutes, as far as they are known.
func (b *builder) leading() []string {
	chair, chaired := b.Participant(b.Ceremony.ChairID)
	secretary, written := b.Participant(b.Ceremony.SecretaryID)
	switch {
	case chaired && written:
		return b.lines("cue leading", "cuộc họp", small(b.gathering()), "chủ trì", inside(b.attendee(chair)), "thư ký", inside(b.attendee(secretary)))
	case chaired:
		return b.lines("cue chairing", "cuộc họp", small(b.gathering()), "chủ trì", inside(b.attendee(chair)))
	}
	return nil
}

// speaker names who speaks with post and unit where the programme has only the
// office in the block or the name.
func (b *builder) speaker(presenter string) string {
	if presenter == "" {
		return ""
	}
	if viet.Fold(presenter) == viet.Fold(b.Block.HeadLabel) {
		if p, ok := b.Participant(b.Ceremony.ChairID); ok {
			return b.attendee(p)
		}
	}
	if deputy := b.Office(data.OfficeDeputy); deputy.ID != 0 && viet.Fold(presenter) == viet.Fold(b.Block.DeputyLabel) {
		for _, p := range b.Participants {
			if p.Role == data.RoleMember && p.UnitID != nil && *p.UnitID == deputy.UnitID && p.Attendance != data.AttendanceAbsent {
				return b.attendee(p)
			}
		}
	}
	for _, p := range b.Participants {
		for _, known := range []string{p.FullName, p.Honorific + " " + p.FullName, p.Post} {
			if known != "" && viet.Fold(known) == viet.Fold(presenter) {
				return b.attendee(p)
			}
		}
	}
	return presenter
}

// introductions name the delegates in the order of protocol: those from above,
// guests, the chair and the units, the press.
func (b *builder) introductions() []string {
	var lines []string
	for _, role := range contest.Protocol {
		var group []string
		for _, p := range b.Introduced(role) {
			group = append(group, b.say("introduce", "người", b.attendee(p))+";")
		}
		if len(group) > 0 {
			lines = append(append(lines, b.say("introduce "+string(role))), closed(group)...)
		}
	}
	if b.open(contest.Introductions) {
		lines = b.lines("introduce none")
	}
	return lines
}

// called are the units in the order in which they sign, then witnesses and the chair.
func (b *builder) called() []string {
	var units, rest []string
	for _, s := range b.Signatories {
		if s.State == data.SignatureAbsent {
			continue
		}
		switch s.Role {
		case data.SignatoryMember:
			units = append(units, b.say("call unit", "thứ tự", strconv.Itoa(len(units)+1), "đơn vị", b.party(s))+";")
		case data.SignatoryWitness:
			rest = append(rest, b.say("call witness", "người", b.party(s)))
		case data.SignatoryChair:
			rest = append(rest, b.say("call chair", "người", b.party(s), "khối trưởng", b.Block.HeadLabel))
		}
	}
	if b.open(contest.Calls) {
		for i, unit := range b.Units {
			units = append(units, b.say("call unit", "thứ tự", strconv.Itoa(i+1), "đơn vị", unit.Name)+";")
		}
	}
	return append(closed(units), rest...)
}
