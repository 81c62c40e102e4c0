package intake

import (
	"slices"

	"sothidua/app/exchange"
	"sothidua/data/viet"
)

// readWished takes over the titles of a cell. Where one column corrects another, what it says
// stands and what was wished before is shown as left, whichever of them comes first.
func (r *reader) readWished(t *table, s *standing, line *Row, row exchange.Row, c Column, cell string) {
	line.level, line.rated = c.level, c.rates()
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
	r.readTitles(line, cell)
}
