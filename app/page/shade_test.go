package page_test

import (
	"math"
	"testing"

	"sothidua/app/page"
)

// Given a shaded cell inside a table, then all four of its borders are drawn over the
// shade, which would cover those that its neighbours drew.
func TestAShadeKeepsItsBorders(t *testing.T) {
	plain := page.C(page.P(page.Left, 12, "thường"))
	shaded := page.C(page.P(page.Left, 12, "xám"))
	shaded.Shade = 235
	table := page.Table{Columns: []float64{40, 40}, Borders: true, Rows: page.Rows(
		page.Row{Cells: []page.Cell{plain, plain}},
		page.Row{Cells: []page.Cell{plain, shaded}},
	)}
	ops := layout(t, page.Portrait(table)).Pages[0].Ops
	var fill page.Fill
	sides := map[string]bool{}
	near := func(a, b float64) bool { return math.Abs(a-b) < 0.1 }
	for _, op := range ops {
		switch op := op.(type) {
		case page.Fill:
			fill, sides = op, map[string]bool{}
		case page.Line:
			right, below := fill.X+fill.Width, fill.Y+fill.Height
			along, down := near(op.X1, fill.X) && near(op.X2, right), near(op.Y1, fill.Y) && near(op.Y2, below)
			sides["above"] = sides["above"] || along && near(op.Y1, fill.Y)
			sides["below"] = sides["below"] || along && near(op.Y1, below)
			sides["left"] = sides["left"] || down && near(op.X1, fill.X)
			sides["right"] = sides["right"] || down && near(op.X1, right)
		}
	}
	for _, side := range []string{"above", "below", "left", "right"} {
		if fill.Width == 0 || !sides[side] {
			t.Errorf("no border %s of the shade", side)
		}
	}
}
