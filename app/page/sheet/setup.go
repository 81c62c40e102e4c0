package sheet

import (
	"fmt"
	"math"
	"strings"

	"github.com/xuri/excelize/v2"
)

// prepare makes the sheet and sets how it is printed. It comes before the rows:
// afterwards it would have the whole sheet read again.
func (b *workbook) prepare(index int, name string, p part, mark string) error {
	if index == 0 {
		if err := b.file.SetSheetName(b.file.GetSheetName(0), name); err != nil {
			return err
		}
	} else if _, err := b.file.NewSheet(name); err != nil {
		return err
	}
	s := p.section
	high, err := b.pages(p)
	if err != nil {
		return err
	}
	orientation, paper, wide, yes := "portrait", 9, 1, true // A4
	if s.Landscape {
		orientation = "landscape"
	}
	if s.A3 {
		paper = 8
	}
	if err := b.file.SetPageLayout(name, &excelize.PageLayoutOptions{
		Orientation: &orientation, Size: &paper, FitToWidth: &wide, FitToHeight: &high,
	}); err != nil {
		return err
	}
	if err := b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes}); err != nil {
		return err
	}
	inch := func(mm float64) *float64 { v := math.Round(mm/25.4*100) / 100; return &v }
	if err := b.file.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{
		Top: inch(s.Top), Bottom: inch(s.Bottom), Left: inch(s.Left), Right: inch(s.Right), Header: inch(10),
	}); err != nil {
		return err
	}
	right := ""
	if mark != "" {
		right = `&R&"Times New Roman,Bold"&9 ` + strings.ReplaceAll(mark, "&", "&&")
	}
	if err := b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{
		DifferentFirst: true, FirstHeader: right, OddHeader: "&C&P" + right,
	}); err != nil {
		return err
	}
	above, table := b.headed(p)
	if table == nil || len(table.Header) == 0 {
		return nil
	}
	first := above + 1
	return b.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: name,
		RefersTo: fmt.Sprintf("'%s'!$%d:$%d", name, first, first+len(table.Header)-1),
	})
}

// freeze keeps the rows down to the table's head on the screen.
func (w *writer) freeze(rows int) error {
	cell, err := excelize.CoordinatesToCellName(1, rows+1)
	if err != nil {
		return err
	}
	return w.stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: rows, TopLeftCell: cell, ActivePane: "bottomLeft"})
}
