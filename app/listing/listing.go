// Package listing takes lists out of the program as they are shown: as text for the
// clipboard, and as a page from which a workbook is written.
package listing

import (
	"encoding/csv"
	"iter"
	"strings"

	"sothidua/app/exchange"
	"sothidua/app/page"
)

// List (danh sách) is a list as the window shows it.
type List struct {
	Title   string
	Columns []Column
	Rows    []Row
}

// Column is one column of a list.
type Column struct {
	Title string
	Align page.Align
	Width float64 // share of the page that its texts ask for, in any unit
}

// Row is one row of a list.
type Row struct {
	Cells []string
	Bold  bool
	Group bool // its first cell stands over all columns
}

// Text is the list with a tab between the cells, as Excel takes it from the
// clipboard: cells with line breaks or quotes in quotes, and nothing that would be
// counted as a formula.
func (l List) Text() string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma, w.UseCRLF = '\t', true
	titles := make([]string, len(l.Columns))
	for i, c := range l.Columns {
		titles[i] = guarded(flat(c.Title))
	}
	if len(titles) > 0 {
		w.Write(titles) // a builder takes everything
	}
	for _, row := range l.Rows {
		w.Write(guardedAll(row.Cells))
	}
	w.Flush()
	return b.String()
}

// Line is one row as text, with a tab between the cells.
func Line(cells []string) string {
	l := List{Rows: []Row{{Cells: cells}}}
	return strings.TrimSuffix(l.Text(), "\r\n")
}

func guardedAll(cells []string) []string {
	safe := make([]string, len(cells))
	for i, cell := range cells {
		safe[i] = guarded(cell)
	}
	return safe
}

// guarded leaves numbers as they are: they count as what they say.
func guarded(cell string) string {
	cell = strings.ReplaceAll(cell, "\t", " ")
	if _, ok := number(cell); ok {
		return cell
	}
	return exchange.Guard(cell)
}

// flat is a title on one line; where it was only broken to be narrow it is joined.
func flat(title string) string { return strings.NewReplacer("/\n", "/", "\n", " ").Replace(title) }

// size is of the texts of a list, in points.
const size = 11

// Doc is the list as a page lying on its side, from which a workbook is written.
// Created is the time that enters the file, in Unix seconds.
func (l List) Doc(author string, created int64) *page.Doc {
	table := page.Table{Borders: true, Rows: l.rows()}
	head := page.Row{}
	for _, c := range l.Columns {
		table.Columns = append(table.Columns, c.Width)
		head.Cells = append(head.Cells, page.C(page.P(page.Center, size, flat(c.Title)).Bolded()).Centred())
	}
	table.Header = []page.Row{head}
	section := page.Landscape(page.P(page.Left, size+2, l.Title).Bolded(), table)
	whole := 0.0
	for _, width := range table.Columns {
		whole += width
	}
	for i := range table.Columns {
		table.Columns[i] *= section.Width() / max(whole, 1)
	}
	return &page.Doc{Title: l.Title, Author: author, Created: created, Sections: []page.Section{section}}
}

func (l List) rows() iter.Seq[page.Row] {
	return func(yield func(page.Row) bool) {
		for _, row := range l.Rows {
			var out page.Row
			for i, text := range row.Cells {
				p := page.P(l.Columns[i].Align, size, text)
				if row.Bold {
					p = p.Bolded()
				}
				c := page.C(p)
				if row.Group {
					out.Cells = append(out.Cells, c.Spanning(len(l.Columns), 1))
					break
				}
				c.Value = valueOf(text, l.Columns[i].Align == page.Right)
				out.Cells = append(out.Cells, c)
			}
			if !yield(out) {
				return
			}
		}
	}
}
