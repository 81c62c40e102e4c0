package papers

import (
	"sothidua/app/page"
	"sothidua/data/viet"
)

// figure is what a table's cell shows, and what a workbook counts with there.
type figure struct {
	text  string
	value any // see page.Cell
}

func count(n int) figure { return figure{viet.Number(n), n} }

func share(part float64) figure { return figure{viet.Percent(part), part} }

func day(d viet.Date) figure {
	if d == "" {
		return figure{}
	}
	return figure{d.Slash(), d}
}

func (f figure) cell(align page.Align, size float64, bold bool) page.Cell {
	c := cell(align, size, f.text, bold)
	c.Value = f.value
	return c
}

// cell is one paragraph in the middle of a table's cell.
func cell(align page.Align, size float64, s string, bold bool) page.Cell {
	p := page.P(align, size, s)
	if bold {
		p = p.Bolded()
	}
	return page.C(p).Centred()
}
