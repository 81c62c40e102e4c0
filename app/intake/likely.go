package intake

import (
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data/viet"
)

// Likelihood is how much in a source speaks for a list of a kind.
type Likelihood struct {
	Score  int
	Titles bool // somebody has titles in it: then it is no list of a kind that reads none
	Named  bool // the words above a table name the kind
	Now    bool // they name the list's own year beside it, and none before
}

// rowsAbove are how many rows at the beginning of a list without headings may stand above it.
const rowsAbove = 6

// Likely counts what in a source speaks for a list of this kind: its columns, and words
// above them.
func Likely(src exchange.Source, a Around, above []string) (l Likelihood) {
	const most = 100 // rows looked at
	r := newReader(a)
	r.src, r.out, r.asked = src, &Reading{}, &questions{at: map[string]int{}}
	r.readCodes()
	r.readLegends()
	registers := false
	for _, sheet := range src.Sheets {
		for _, t := range r.tablesOf(sheet) {
			if !t.headed { // the words above it are its first rows
				rows := slices.Concat(t.above, t.body)
				for _, row := range rows[:min(len(rows), rowsAbove)] {
					key := keyOf(strings.Join(filledCells(row), " "))
					decides := a.List != nil && a.List.Decision != nil && strings.HasPrefix(key, words.HeadDecides)
					l.Named = l.Named || len(filledCells(row)) == 1 && (decides || holds(key, above))
				}
				continue
			}
			t.body = t.body[:min(len(t.body), most)]
			r.subjectAbove(t)
			r.survey(t)
			if a.List != nil && a.List.Subject != "" && t.subject == otherSubject(a.List.Subject) {
				l.Score -= 2
			}
			for i, c := range t.columns {
				switch c.Field {
				case NotRead:
					if c.Title != "" {
						l.Score--
					}
				case FactField, ChoiceField:
					switch common := c.Field == FactField && a.List.Facts[c.Kind].Common; {
					case common: // speaks for no kind, as what is not read
						l.Score--
					case slices.Contains(words.HeadNote, c.own()): // remarks stand in lists of every kind
						l.Score++
					default:
						l.Score += 2
					}
				case TitlesField, MarkField:
					registers, l.Titles = true, l.Titles || r.titlesStand(t, i)
					if l.Score++; a.List == nil {
						l.Score++
					}
				default:
					l.Score++
					if a.List != nil && c.Field == NameField && slices.Contains(a.List.Names, c.own()) && !slices.Contains(words.HeadRoom, c.own()) { // as lists of this kind alone call those they are about
						l.Score += 2
					}
				}
			}
			if t.kind != 0 || r.tells(TitlesField) && r.titlesApart(t) {
				registers, l.Titles = true, true
				l.Score += 6
			}
			for _, row := range t.above {
				decides := a.List != nil && a.List.Decision != nil && !r.tells(PastField) && r.tells(TitlesField) && len(filledCells(row)) == 1 && strings.HasPrefix(keyOf(filledCells(row)[0]), words.HeadDecides)
				if decides || holds(keyOf(strings.Join(row.Cells, " ")), above) {
					l.Score += 5
					l.Named = true
					past, is := r.yearIn(strings.Join(row.Cells, " "))
					l.Now = l.Now || is && !past
				}
			}
		}
	}
	if a.List == nil && !registers {
		return Likelihood{Named: l.Named}
	}
	return l
}

// titlesStand tells whether a title or a mark stands in a column.
func (r *reader) titlesStand(t *table, at int) bool {
	return slices.ContainsFunc(t.body, func(row exchange.Row) bool {
		cell := cellAt(row, at)
		return cell != "" && len(cell) < longestTitle && (hasLetter(cell) && r.mark(cell) == viet.Marked || r.mayBeTitle(cell) || r.allKinds(cell, t.subjectOr()))
	})
}

// titlesApart tells whether titles stand in words above a table, in the name of its sheet, or
// in rows that name groups of it.
func (r *reader) titlesApart(t *table) bool {
	of := t.subjectOr()
	if len(r.called(bareGroup(t.sheet.Name), of)) > 0 {
		return true
	}
	for _, row := range t.above {
		if cells := filledCells(row); len(cells) == 1 && len(r.called(r.titleAbove(bareGroup(cells[0])), of)) > 0 {
			return true
		}
	}
	return slices.ContainsFunc(t.body, func(row exchange.Row) bool {
		cells := filledCells(row)
		if len(cells) == 0 || len(cells) > 2 {
			return false
		}
		text := bareGroup(cells[len(cells)-1])
		_, known := r.groupTitles(text, of)
		return known || r.mayBeTitle(text)
	})
}
