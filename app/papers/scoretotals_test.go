package papers

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"sothidua/app/page/sheet"
)

// Given the score sheets of the practice years as workbooks, then each total and each part, and the summary's
// totals, are formulas with their values.
func TestScoreTotalsAreFormulas(t *testing.T) {
	for number, kind := range practiceYears {
		book := practiceBook(t, kind)
		for _, code := range []string{ScoreSheet, SelfScore} {
			var file bytes.Buffer
			built := build(t, book, code, number)
			if err := sheet.Write(&file, built.Doc); err != nil {
				t.Fatal(err)
			}
			workbook, err := excelize.OpenReader(&file)
			if err != nil {
				t.Fatal(err)
			}
			for _, name := range workbook.GetSheetList() {
				rows, err := workbook.GetRows(name, excelize.Options{RawCellValue: true})
				if err != nil {
					t.Fatal(err)
				}
				found := 0
				for r, row := range rows {
					for c := range row {
						cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
						formula, _ := workbook.GetCellFormula(name, cell)
						if formula == "" {
							continue
						}
						found++
						if calculated, err := workbook.CalcCellValue(name, cell, excelize.Options{RawCellValue: true}); err != nil || calculated != row[c] {
							t.Errorf("%s, %s of %d: %s is %q, and %s gives %q, %v", code, name, number, cell, row[c], formula, calculated, err)
						}
					}
				}
				if found == 0 {
					t.Errorf("%s of %d: %s has no formula", code, number, name)
				}
			}
		}
	}
}
