package intake

import (
	"regexp"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// readWished takes over the titles of a cell. Where one column corrects another, what it says
// stands and what was wished before is shown as left, whichever of them comes first.
func (r *reader) readWished(t *table, s *standing, line *Row, row exchange.Row, c Column, cell string) {
	line.level = c.level
	text := exchange.Flat(cell)
	corrected := slices.IndexFunc(t.columns, func(o Column) bool { return o.Field == TitlesField && o.corrects() })
	now := cellAt(row, corrected)
	switch {
	case s.declines && !r.allKinds(cell, line.Subject): // "nghỉ thai sản" below "Không đăng ký"
		line.Note = joined(line.Note, text)
		return
	case c.was() && corrected >= 0 && (r.allKinds(now, line.Subject) || r.mark(now) == viet.NotMarked && hasLetter(now)): // or "Không đăng ký"
		line.Changes = append(line.Changes, Change{text, exchange.Flat(now), t.columns[corrected].Title})
		return
	case c.corrects() && len(line.Kinds) > 0 && r.allKinds(cell, line.Subject):
		line.Changes = append(line.Changes, Change{labels(r.Kinds, line.Kinds), text, c.Title})
		line.Kinds = nil
	}
	if c.stem != "" && r.mark(text) == viet.UnclearMark {
		line.Changes = append(line.Changes, Change{text, c.stem + " " + text, c.Title})
		cell = c.stem + " " + text
	}
	if was, is := r.turned(text, line.Subject); is != "" {
		line.Changes = append(line.Changes, Change{was, is, c.Title})
		cell = is
	}
	r.readTitles(line, cell)
}

// settleStems takes a column whose heading is a title of several meanings for one of titles,
// where each of its cells says which: "CSTĐ" over "CS", "tỉnh".
func (r *reader) settleStems(t *table) {
	for i := range t.columns {
		c := &t.columns[i]
		own := exchange.Flat(strings.TrimPrefix(c.Title, c.upper))
		if c.Field != NotRead || len(r.called(own, t.subjectOr())) < 2 || !r.tells(TitlesField) {
			continue
		}
		told := 0
		for _, row := range t.body {
			text := exchange.Flat(cellAt(row, i))
			switch {
			case !t.isRecord(row), r.mark(text) == viet.NotMarked:
			case len(r.called(own+" "+text, t.subjectOr())) != 1:
				told = len(t.body) + 1
			default:
				told++
			}
		}
		if told > 0 && told <= len(t.body) {
			c.Field, c.stem = TitlesField, own
		}
	}
}

// turning stands between titles as they were wished and as they are wished now.
var turning = regexp.MustCompile(`\s*(?:→|⇒|➔|=>|-+>)\s*|\s+(?:` + strings.Join(words.TitleTurns, "|") + `)\s+`)

// turned parts a cell that says both: "LĐTT → CSTĐCS", "chuyển từ LĐTT sang CSTĐCS". Empty
// where it is anything else.
func (r *reader) turned(text string, subject data.Subject) (was, is string) {
	cuts := turning.FindAllStringIndex(text, -1)
	if len(cuts) != 1 {
		return "", ""
	}
	was, is = turnsFrom.ReplaceAllString(text[:cuts[0][0]], ""), text[cuts[0][1]:]
	if !r.allKinds(was, subject) || !r.allKinds(is, subject) && (r.mark(is) != viet.NotMarked || !hasLetter(is)) {
		return "", ""
	}
	return was, is
}

var turnsFrom = regexp.MustCompile(`(?i)^(?:(?:` + strings.Join(words.TitleTurnsFrom, "|") + `)\s+)*`)
