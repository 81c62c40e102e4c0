package papers

import (
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// scriptSize is the size in points of what is read aloud.
const scriptSize = 13

// script (kịch bản dẫn chương trình) has the words of the master of ceremonies
// for each point of the programme.
func (b *builder) script() []page.Section {
	section := page.Portrait()
	blocks := b.titling(b.say("title"), b.meeting())
	blocks = append(blocks, page.P(page.Center, bodySize, b.say("occasion", "lúc", b.when(), "địa điểm", b.where())).Slanted().Spaced(0, 10).Kept())
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
		rows = append(rows, page.Row{CantSplit: true, Cells: []page.Cell{
			page.C(number), page.C(at), page.C(spoken...), page.C(page.P(page.Left, listSize, item.Presenter)),
		}})
	}
	if b.open(contest.Agenda) {
		rows = penRows(8, 20)
	}
	heads := []string{b.say("column number"), b.say("column time"), b.say("column cue"), b.say("column who")}
	section.Blocks = append(blocks, listing([]float64{10, 25, 93, 32}, heads, rows))
	return []page.Section{section}
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
	lines := b.lines("cue "+key, "nội dung", what, "người", who, "tên lễ", b.event())
	switch key {
	case "introduction":
		return append(append(lines, b.introductions()...), b.lines("cue introduced")...)
	case "signing":
		return append(append(lines, b.called()...), b.lines("cue signed")...)
	}
	return lines
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
