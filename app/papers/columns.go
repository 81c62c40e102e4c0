package papers

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"sothidua/app/page"
	"sothidua/data"
)

// column is one column of the summary's table.
type column struct {
	group string // the heading over several titles, empty where there is none
	head  string
	part  string // lớn, nhỏ; empty where the title has one column
	width float64
	align page.Align
	value func(data.UnitSummary) figure
}

// summaryTable is the summary's table, or one of two where the titles are too
// many for the width of a sheet.
type summaryTable struct {
	columns []column
	units   []data.UnitSummary
	total   data.UnitSummary
	label   string // of the row of totals
	size    float64
}

// Widths in mm; the unit's name gets what the other columns leave.
const (
	numberWidth = 9
	unitWidth   = 38 // at least
	cellPadding = 1
	titleShare  = 1.2 // of the size, at least: three digits
	stateShare  = 3.3 // of the size: a state with its day
)

// tables lays the columns out in the largest size that fits, in one table where
// possible; else collectives and people get a table each. What no A4 sheet holds in letters
// that are read goes on A3, as offices do; beyond that the columns become narrower.
func (b *builder) tables(section *page.Section) []summaryTable {
	tables, fit := b.tablesIn(section.Width())
	if !fit {
		section.A3 = true
		tables, _ = b.tablesIn(section.Width())
	}
	return tables
}

// tablesIn are the tables in a width, and whether they fit without being squeezed.
func (b *builder) tablesIn(width float64) (tables []summaryTable, fit bool) {
	both := []data.Subject{data.SubjectCollective, data.SubjectIndividual}
	for _, size := range []float64{11, 10, 9} {
		if table := b.table(both, size); table.fit(width) {
			return []summaryTable{table}, true
		}
	}
	fit = true
	for _, subject := range both {
		table := b.table([]data.Subject{subject}, 9)
		if !table.fit(width) {
			table = b.table([]data.Subject{subject}, 8)
		}
		if !table.fit(width) {
			table.squeeze(width)
			fit = false
		}
		tables = append(tables, table)
	}
	return tables, fit
}

func (b *builder) table(subjects []data.Subject, size float64) summaryTable {
	t := summaryTable{units: b.unitRows(), total: b.Summary.Total, label: b.say("total"), size: size}
	t.columns = []column{
		{head: b.say("column number"), width: numberWidth, align: page.Center},
		{head: b.say("column unit"), align: page.Left, value: func(row data.UnitSummary) figure { return figure{text: row.Unit.Name} }},
	}
	headcount := b.say("column headcount")
	t.columns = append(t.columns, column{
		head: headcount, width: wordWidth(headcount, size), align: page.Center,
		value: func(row data.UnitSummary) figure {
			if row.Headcount == 0 { // nobody wrote it down; the pen may
				return figure{}
			}
			return count(row.Headcount)
		},
	})
	for _, subject := range subjects {
		t.columns = append(t.columns, b.titleColumns(subject, size)...)
		if subject == data.SubjectIndividual {
			t.columns = append(t.columns, b.lastColumns(size)...)
		}
	}
	return t
}

// titleColumns are one or two columns for each title of a subject.
func (b *builder) titleColumns(subject data.Subject, size float64) []column {
	group := b.say("column persons")
	if subject == data.SubjectCollective {
		group = b.say("column collectives")
	}
	var columns []column
	for _, kind := range b.shown(subject) {
		all := func(row data.UnitSummary) figure { return count(row.Tallies[kind.ID].All) }
		whole := func(row data.UnitSummary) figure { return count(row.Tallies[kind.ID].Whole) }
		rooms := func(row data.UnitSummary) figure {
			return count(row.Tallies[kind.ID].All - row.Tallies[kind.ID].Whole)
		}
		width := wordWidth(kind.Label, size)
		if b.divided(kind) {
			columns = append(columns,
				column{group, kind.Label, b.say("column whole"), max(width/2, titleShare*size), page.Center, whole},
				column{group, kind.Label, b.say("column rooms"), max(width/2, titleShare*size), page.Center, rooms})
			continue
		}
		columns = append(columns, column{group, kind.Label, "", max(width, titleShare*size), page.Center, all})
	}
	return columns
}

func (b *builder) lastColumns(size float64) []column {
	var columns []column
	if base, high, ok := b.Summary.Leading(); ok {
		head := b.say("column ratio", "danh hiệu cao", high.Label, "danh hiệu nền", base.Label)
		head = strings.Replace(head, "/", "/ ", 1) // a place to break the line
		columns = append(columns, column{head: head, width: wordWidth(head, size), align: page.Center, value: b.ratio})
	}
	state := func(row data.UnitSummary) figure {
		if row.Unit.ID == 0 {
			return figure{}
		}
		return figure{text: b.state(row)}
	}
	return append(columns, column{head: b.say("column state"), width: stateShare * size, align: page.Center, value: state})
}

// wordWidth is about what the longest word of a bold heading needs, in mm.
func wordWidth(label string, size float64) float64 {
	longest := 0
	for _, word := range strings.Fields(label) {
		longest = max(longest, utf8.RuneCountInString(word))
	}
	const letter, point = 0.73, 0.353 // of the size; mm
	return float64(longest)*letter*size*point + 2*cellPadding
}

// fit gives the unit's name the width the others leave, if that is enough.
func (t *summaryTable) fit(width float64) bool {
	for _, c := range t.columns {
		width -= c.width
	}
	t.columns[1].width = min(width, 90)
	return width >= unitWidth
}

// squeeze makes the columns of the titles narrower until all fit.
func (t *summaryTable) squeeze(width float64) {
	t.columns[1].width = unitWidth
	titles := 0.0
	for _, c := range t.columns {
		width -= c.width
		if c.group != "" {
			titles += c.width
		}
	}
	for i, c := range t.columns {
		if c.group != "" {
			t.columns[i].width *= (titles + width) / titles
		}
	}
}

func (t *summaryTable) block() page.Block {
	table := page.Table{Header: t.header(), Borders: true, Padding: cellPadding}
	var rows []page.Row
	for i, unit := range t.units {
		rows = append(rows, t.row(strconv.Itoa(i+1), unit))
	}
	total := page.Row{CantSplit: true, Total: true, Cells: []page.Cell{cell(page.Center, t.size, t.label, true).Spanning(2, 1)}}
	for _, c := range t.columns[2:] {
		total.Cells = append(total.Cells, c.value(t.total).cell(c.align, t.size, true))
	}
	if table.Rows = page.Rows(summed(rows, total)...); len(rows) == 0 { // no unit yet
		table.Rows = page.Rows(penRows(rowsOpen, penRow)...)
	}
	for _, c := range t.columns {
		table.Columns = append(table.Columns, c.width)
	}
	return carried(table)
}

func (t *summaryTable) row(number string, unit data.UnitSummary) page.Row {
	row := page.Row{CantSplit: true, Cells: []page.Cell{cell(page.Center, t.size, number, false)}}
	for _, c := range t.columns[1:] {
		row.Cells = append(row.Cells, c.value(unit).cell(c.align, t.size, false))
	}
	return row
}

// header has three rows: the groups, the titles, and the sizes of collectives.
func (t *summaryTable) header() []page.Row {
	rows := [3]page.Row{}
	head := func(s string, columns, down int) page.Cell {
		return cell(page.Center, t.size, s, true).Spanning(columns, down)
	}
	for i := 0; i < len(t.columns); i++ {
		c := t.columns[i]
		if c.group == "" {
			rows[0].Cells = append(rows[0].Cells, head(c.head, 1, 3))
			continue
		}
		if i == 0 || t.columns[i-1].group != c.group {
			rows[0].Cells = append(rows[0].Cells, head(c.group, t.run(i, func(a, b column) bool { return a.group == b.group }), 1))
		}
		switch {
		case c.part == "":
			rows[1].Cells = append(rows[1].Cells, head(c.head, 1, 2))
		case t.columns[i-1].head != c.head || t.columns[i-1].group != c.group:
			same := func(a, b column) bool { return a.group == b.group && a.head == b.head }
			rows[1].Cells = append(rows[1].Cells, head(c.head, t.run(i, same), 1))
			fallthrough
		default:
			rows[2].Cells = append(rows[2].Cells, head(c.part, 1, 1))
		}
	}
	return rows[:]
}

// run is how many columns from the i-th on are the same in some way.
func (t *summaryTable) run(i int, same func(a, b column) bool) int {
	n := 1
	for i+n < len(t.columns) && same(t.columns[i], t.columns[i+n]) {
		n++
	}
	return n
}
