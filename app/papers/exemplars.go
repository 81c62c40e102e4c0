package papers

import (
	"strings"

	"sothidua/data"
	"sothidua/data/viet"
)

// exemplarLines is a sentence for each exemplar (điển hình tiên tiến) of the year that was proposed
// by a day, none where there is none. Where one was shown is told at the end of the year, as
// that was after the signing.
func (b *builder) exemplarLines(by viet.Date) []string {
	var lines []string
	for _, e := range b.exemplars() {
		if e.SharedAt = ""; by == "" || e.ProposedOn <= by {
			lines = append(lines, b.exemplarLine(e))
		}
	}
	return lines
}

func (b *builder) exemplars() []data.Exemplar {
	exemplars, err := b.book.Exemplars(b.ctx, b.Year.ID)
	if b.err == nil {
		b.err = err
	}
	return exemplars
}

// exemplarLine says who is worth following for what, and where that was shared, in the words
// of the paper.
func (b *builder) exemplarLine(e data.Exemplar) string {
	key := "exemplar"
	if e.SharedAt != "" {
		key = "exemplar shared"
	}
	return b.say(key, "tên", e.Name, "thành tích", or(inLine(e.Merit), b.say("blank")), "nơi", inLine(e.SharedAt))
}

// exemplarReport tells in a report of the year also who proposed each exemplar and what came
// of it, at the end of the year what is to be seen to in the next one; then what came of those
// of earlier years.
func (b *builder) exemplarReport(ended bool) []string {
	var lines []string
	for _, e := range b.exemplars() {
		line := []string{b.exemplarLine(e)}
		if by := b.proposal(e); by != "" {
			line = append(line, by)
		}
		if e.CameOf != "" {
			line = append(line, b.say("exemplar came", "kết quả", inLine(e.CameOf)))
		}
		if ended && e.FollowUp != "" {
			line = append(line, b.say("exemplar next", "việc", inLine(e.FollowUp)))
		}
		lines = append(lines, strings.Join(line, " "))
	}
	return append(lines, b.followed()...)
}

// proposal says who proposed an exemplar, when and in which paper, as far as it is known.
func (b *builder) proposal(e data.Exemplar) string {
	if e.ProposedBy == "" && e.ProposedIn == "" {
		return ""
	}
	paper := e.ProposedIn
	if e.ProposedOn != "" {
		paper += " " + e.ProposedOn.Long()
	}
	switch {
	case e.ProposedBy == "":
		return b.say("exemplar paper", "văn bản", paper)
	case e.ProposedIn != "":
		return b.say("exemplar proposed in", "nơi đề nghị", e.ProposedBy, "văn bản", paper)
	case e.ProposedOn != "":
		return b.say("exemplar proposed on", "nơi đề nghị", e.ProposedBy, "ngày", e.ProposedOn.Long())
	}
	return b.say("exemplar proposed", "nơi đề nghị", e.ProposedBy)
}

// followed says of the exemplars of earlier years what the year was to see to and did.
func (b *builder) followed() []string {
	earlier, err := b.book.EarlierExemplars(b.ctx, b.Year)
	if b.err == nil {
		b.err = err
	}
	var lines []string
	for _, e := range earlier {
		result := inLine(e.FollowNote)
		if result == "" {
			result = b.say("follow " + or(string(e.FollowState), "awaited"))
		}
		lines = append(lines, b.say("followed", "tên", e.Name, "năm của điển hình", e.Year().Text(), "việc", inLine(e.FollowUp), "kết quả", result))
	}
	if len(lines) > 0 {
		lines = append(b.lines("followed title"), lines...)
	}
	return lines
}

// inLine is a text of several lines within a sentence, without the stop at its end.
func inLine(text string) string {
	var parts []string
	for line := range strings.Lines(text) {
		if part := strings.Trim(line, " .;\n\r"); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "; ")
}
