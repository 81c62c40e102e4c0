package papers

import (
	"iter"
	"slices"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// roster is a bordered list of any length: its rows are made as the pages ask
// for them.
type roster struct {
	size    float64 // of the text, points
	columns []rosterColumn
}

// rosterColumn is one column; the one of width 0 takes what the others leave.
type rosterColumn struct {
	head  string
	width float64 // mm
	align page.Align
}

// fitted gives the roster with its open column as wide as the text area allows.
func (r roster) fitted(width float64) roster {
	open := -1
	for i, c := range r.columns {
		width -= c.width
		if c.width == 0 {
			open = i
		}
	}
	if open >= 0 {
		r.columns[open].width = width
	}
	return r
}

// leastName is what a column of units wants at least, mm.
const leastName = 60

// taken is the width that the columns take but for the open one, mm.
func (r roster) taken() (width float64) {
	for _, c := range r.columns {
		width += c.width
	}
	return width
}

func (r roster) table(rows iter.Seq[page.Row]) page.Table {
	header := page.Row{CantSplit: true}
	t := page.Table{Rows: paired(rows), Borders: true, Padding: cellPadding}
	for _, c := range r.columns {
		t.Columns = append(t.Columns, c.width)
		header.Cells = append(header.Cells, cell(page.Center, r.size, c.head, true))
	}
	t.Header = []page.Row{header}
	return t
}

// row has one figure for each column.
func (r roster) row(figures ...figure) page.Row {
	return page.Row{CantSplit: true, Cells: r.cells(0, false, figures)}
}

// band is a heading over all columns that stays with the row after it.
func (r roster) band(title string) page.Row {
	c := cell(page.Left, r.size, title, true).Spanning(len(r.columns), 1)
	c.Shade = bandShade
	return page.Row{CantSplit: true, KeepNext: true, Cells: []page.Cell{c}}
}

// total is a bold row whose label stands over the columns before the figures.
func (r roster) total(label string, figures ...figure) page.Row {
	over := len(r.columns) - len(figures)
	cells := []page.Cell{cell(page.Center, r.size, label, true).Spanning(over, 1)}
	return page.Row{CantSplit: true, Total: true, Cells: append(cells, r.cells(over, true, figures)...)}
}

func (r roster) cells(from int, bold bool, figures []figure) []page.Cell {
	cells := make([]page.Cell, len(figures))
	for i, f := range figures {
		cells[i] = f.cell(r.columns[from+i].align, r.size, bold)
	}
	return cells
}

const bandShade = 235

// said is a cell of words.
func said(s string) figure { return figure{text: s} }

// dash is a count where none is said with a dash.
func dash(n int) figure {
	if n == 0 {
		return figure{"–", 0}
	}
	return count(n)
}

// tabled begins a paper that is a table: letterhead, day, name and subject.
func (b *builder) tabled(width float64, date viet.Date, subject string) []page.Block {
	return b.tabledAs(b.say("title"), width, date, subject)
}

// tabledAs begins one with a title of its own.
func (b *builder) tabledAs(title string, width float64, date viet.Date, subject string) []page.Block {
	head := b.letterheading(width, "", b.dated(date))
	return append([]page.Block{head}, b.titling(title, subject)...)
}

// listDay is the day of a paper that goes with those of the ceremony.
func (b *builder) listDay(paper string) viet.Date {
	b.open(contest.ListDay(paper))
	return b.DayOf(paper, b.unitID)
}

// drafted has who drew the table up left, the head of the block right.
func (b *builder) drafted(width float64) page.Block {
	drafter, _ := b.Participant(b.Ceremony.SecretaryID)
	b.open(contest.Drafter)
	return page.Signatures(width, handSpace, 2,
		b.signature([]string{b.say("sign drafter")}, "", drafter.FullName), b.blockHead())
}

// closingLine stands between a table and the signatures.
func closingLine(s string, gap float64) page.Paragraph {
	return page.P(page.Left, listText, s).Slanted().Spaced(6, gap).Kept()
}

// listText is the size in points of lists and what stands below them.
const listText = 12

// unitLines are the registrations of one unit for one kind of subject.
type unitLines struct {
	unit  data.Unit
	lines []data.RegistrationLine
}

// registeredBy reads what the chosen units register.
func (b *builder) registeredBy(subject data.Subject) (groups []unitLines, total int) {
	for _, row := range b.Chosen(b.unitID) {
		if lines := b.linesOf(row.Unit.ID, subject); len(lines) > 0 {
			groups = append(groups, unitLines{row.Unit, lines})
			total += len(lines)
		}
	}
	return groups, total
}

// linesOf reads what a unit registers, once for all papers of a pack.
func (b *builder) linesOf(unitID int64, subject data.Subject) []data.RegistrationLine {
	lines, read := b.registrations[unitID]
	if !read && b.err == nil {
		lines, b.err = b.book.RegistrationLines(b.ctx, b.Year.ID, unitID)
		b.registrations[unitID] = lines
	}
	other := func(line data.RegistrationLine) bool { return line.Subject != subject }
	from := slices.IndexFunc(lines, func(line data.RegistrationLine) bool { return !other(line) })
	if from < 0 {
		return nil
	}
	lines = lines[from:]
	if to := slices.IndexFunc(lines, other); to >= 0 {
		lines = lines[:to:to]
	}
	return lines
}
