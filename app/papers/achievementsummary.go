package papers

import (
	"slices"
	"strings"

	"sothidua/app/page"
	"sothidua/data"
)

// achievementSummaries (báo cáo tóm tắt thành tích) have a page for each person and collective
// that is proposed: what the council reads of them beside the whole report.
func (b *builder) achievementSummaries() []page.Section { return b.reportEach(b.achievementSummary) }

func (b *builder) achievementSummary(width float64, c candidate, known merits, won []data.TitleWon) []page.Block {
	unit := b.unitOf(c.UnitID)
	asked := strings.Join(c.asked, ";\n")
	blocks := b.unitHead(width, unit, "", b.say("asked", "danh hiệu", asked, "danh hiệu của năm", b.ofYear(asked)))
	blocks = append(blocks, bodies(b.whoIs(c, known))...)
	blocks = append(blocks, numberedHeading(1, b.say("summary deeds")))
	blocks = append(blocks, bodies(b.brief(c, known))...)
	blocks = append(blocks, b.deedsOf(c, known)...)
	blocks = append(blocks, numberedHeading(2, b.say("summary awards")))
	lines := b.lines("many blanks")[:1]
	if len(won) > 0 {
		lines = nil
		for _, w := range slices.Backward(won) {
			name, _, _ := strings.Cut(w.Name, " (")
			lines = append(lines, b.say("summary award", "năm đạt", b.Year.Of(w.Year).Text(), "danh hiệu", name,
				"quyết định", or(b.decisionOf(w.DecisionNumber, w.DecisionDate, w.Authority), b.say("short blank")))+";")
		}
		lines = closed(lines)
	}
	blocks = append(bound(append(blocks, bodies(lines)...)), page.Blank(signatureGap).Kept())
	return append(blocks, b.reportSigned(width, c, unit))
}

// whoIs says who or what is proposed.
func (b *builder) whoIs(c candidate, known merits) []string {
	class := b.say("summary class", "phân loại", or(c.Class, b.say("short blank")))
	if c.PersonID != 0 {
		p := known.People[c.PersonID]
		posts := strings.Join(slices.DeleteFunc([]string{c.Post, p.OtherPosts}, func(s string) bool { return s == "" }), "; ")
		return []string{
			b.say("person name", "họ tên", c.Name), b.say("person unit", "đơn vị", or(c.Unit, b.say("blank"))),
			b.say("person post", "chức vụ", or(posts, b.say("blank"))), class,
		}
	}
	return []string{b.say("collective name", "tên", c.Name), b.say("collective unit", "đơn vị", or(b.higher(c), b.say("blank"))), class}
}

// brief says in a line each how a person or collective was rated, and what they found out.
func (b *builder) brief(c candidate, known merits) []string {
	var ratings, lines []string
	rated := func(year int, code string) {
		if code != "" {
			ratings = append(ratings, b.say("summary rating", "năm đạt", b.Year.Of(year).Span(), "xếp loại", b.ratingName(code)))
		}
	}
	for _, y := range known.Ratings[c.PersonID] {
		rated(y.Year, y.Rating)
	}
	if c.PersonID == 0 {
		for _, y := range known.Figures[c.CollectiveID] {
			rated(y.Year, y.Rating)
		}
	}
	if len(ratings) > 0 {
		lines = append(lines, b.say("summary ratings", "xếp loại", strings.Join(ratings, "; ")))
	}
	for _, i := range known.Initiatives[c.PersonID] {
		line := b.say("summary initiative", "năm đạt", b.Year.Of(i.Year).Text(), "tên", i.Title)
		if by := b.decisionOf(i.DecisionNumber, i.DecisionDate, i.RecognisedBy); by != "" {
			line = b.say("summary recognised", "sáng kiến", line, "quyết định", by)
		}
		lines = append(lines, line+".")
	}
	return lines
}
