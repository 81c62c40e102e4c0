package page_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"sothidua/app/page"
)

// maker makes documents of any content in which no two words are the same.
type maker struct {
	*rand.Rand
	words int
}

// often tells in one of so many cases.
func (m *maker) often(of int) bool { return m.IntN(of) == 0 }

func (m *maker) text() string {
	n := 1 + m.IntN(4)
	if m.often(12) {
		n = 1 + m.IntN(300)
	}
	var words []string
	for range n {
		words = append(words, fmt.Sprint("w", m.words))
		m.words++
	}
	return strings.Join(words, []string{" ", "\n"}[m.IntN(2)])
}

func (m *maker) paragraph() page.Paragraph {
	p := page.P(page.Align(m.IntN(4)), float64(9+m.IntN(12)), m.text()).Spaced(float64(m.IntN(30)), float64(m.IntN(30)))
	p.KeepNext = m.often(2)
	return p
}

// table has spans both ways and rows of all kinds.
func (m *maker) table() page.Table {
	t := page.Table{Borders: true, Padding: 1}
	for range 1 + m.IntN(5) {
		t.Columns = append(t.Columns, float64(30+m.IntN(3)))
	}
	t.Header = m.rows(len(t.Columns), m.IntN(4))
	rows := m.rows(len(t.Columns), m.IntN(60))
	if n := len(rows); n > 0 {
		rows[n-1].KeepNext = m.often(2)
	}
	t.Rows = page.Rows(rows...)
	return t
}

func (m *maker) keptRow() page.Row {
	return page.Row{CantSplit: m.often(2), KeepNext: true, Cells: []page.Cell{cell(m.text())}}
}

func (m *maker) rows(columns, n int) []page.Row {
	rows := make([]page.Row, n)
	covered := make([]int, columns)
	for i := range rows {
		rows[i] = page.Row{CantSplit: m.often(2), KeepNext: m.often(6)}
		if m.often(15) {
			rows[i].MinHeight = float64(m.IntN(300))
		}
		for c := 0; c < columns; c++ {
			if covered[c] > 0 {
				continue
			}
			cell := page.C(page.P(page.Left, 11, m.text())).Spanning(1, 1)
			cell.Middle = m.often(2)
			for m.often(4) && c+cell.ColSpan < columns && covered[c+cell.ColSpan] == 0 {
				cell.ColSpan++
			}
			if m.often(5) {
				cell.RowSpan = 1 + m.IntN(min(30, n-i))
			}
			for k := range cell.ColSpan {
				covered[c+k] = cell.RowSpan
			}
			rows[i].Cells = append(rows[i].Cells, cell)
		}
		for c := range covered {
			covered[c]--
		}
	}
	return rows
}

func TestNothingIsLostOrInTheMargin(t *testing.T) {
	for seed := range uint64(150) {
		// given a document of paragraphs, chains of them, and tables
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 1))}
		var blocks []page.Block
		for range 1 + m.IntN(6) {
			switch m.IntN(5) {
			case 0:
				blocks = append(blocks, m.paragraph())
			case 4: // tables that are all kept with the next
				for range m.IntN(30) {
					blocks = append(blocks, page.Table{Columns: []float64{100}, Rows: page.Rows(m.keptRow(), m.keptRow())})
				}
			case 1:
				for range m.IntN(60) {
					blocks = append(blocks, m.paragraph().Kept())
				}
			default:
				blocks = append(blocks, m.table())
			}
		}
		s := page.Landscape(blocks...)
		s.NoNumbers = true
		// when
		r := layout(t, s)
		// then every word stands on some page, between the margins
		seen := map[string]bool{}
		for i, p := range r.Pages {
			bottom := p.Height - 20*72/25.4 + 0.5
			for _, text := range texts(p) {
				for _, word := range strings.Fields(text.Text) {
					seen[word] = true
				}
				if text.Y > bottom {
					t.Errorf("seed %d, page %d: %q in the margin", seed, i+1, text.Text)
				}
			}
		}
		for w := range m.words {
			if !seen[fmt.Sprint("w", w)] {
				t.Fatalf("seed %d: word %d of %d is lost", seed, w, m.words)
			}
		}
	}
}
