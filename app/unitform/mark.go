package unitform

import (
	"bytes"
	"io"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"sothidua/app/exchange"
	"sothidua/app/page/sheet"
	"sothidua/assets/words"
	"sothidua/data/viet"
)

const faultColour = "FFE699" // of a cell with a fault

// What a unit's workbook may unfold to; exchange.Read has read it within the same bounds.
const mostUnfolded = 64 << 20

// WriteFaults writes the list with its faults: cells coloured, a note in each. Where
// content is a workbook (.xlsx), it is that, its layout untouched; else one of ours with
// the list's headings, order and cells, and ours is true.
func WriteFaults(w io.Writer, content []byte, source exchange.Source, faults []Fault, author string, created int64) (ours bool, err error) {
	file, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{UnzipSizeLimit: mostUnfolded, UnzipXMLSizeLimit: mostUnfolded})
	if err != nil { // .xls, Word, text or what was pasted
		ours = true
		if file, err = copied(source, author, created); err != nil {
			return ours, err
		}
	}
	defer file.Close()
	names := file.GetSheetList()
	place := func(name string) int {
		return slices.IndexFunc(names, func(n string) bool { return viet.NFC(n) == name })
	}
	if ours { // its sheets may be called otherwise, but stand in their order
		place = func(name string) int {
			return slices.IndexFunc(source.Sheets, func(s exchange.Sheet) bool { return s.Name == name })
		}
	}
	for _, fault := range faults {
		if at := place(fault.Sheet); at >= 0 {
			fault.Sheet = names[at]
			if err := mark(file, fault, author); err != nil {
				return ours, err
			}
		}
	}
	if ours {
		return ours, sheet.Ordered(w, file)
	}
	return ours, file.Write(w)
}

// mark colours a cell and writes its note; one that the unit wrote there stays above it.
func mark(file *excelize.File, fault Fault, author string) error {
	cell, err := excelize.CoordinatesToCellName(fault.Column+1, fault.Row)
	if err != nil {
		return err
	}
	own, err := file.GetCellStyle(fault.Sheet, cell)
	if err != nil {
		return err
	}
	look, err := file.GetStyle(own)
	if err != nil {
		return err
	}
	look.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{faultColour}}
	style, err := file.NewStyle(look) // the same number for the same look
	if err != nil {
		return err
	}
	if err := file.SetCellStyle(fault.Sheet, cell, cell, style); err != nil {
		return err
	}
	note := excelize.Comment{Author: author, Cell: cell, Paragraph: []excelize.RichTextRun{{Text: fault.Text}}, Width: 260, Height: 90}
	known, err := file.GetComments(fault.Sheet)
	if err != nil {
		return err
	}
	for _, other := range known {
		if other.Cell == cell {
			note.Paragraph = append(other.Paragraph, excelize.RichTextRun{Text: "\n" + fault.Text})
			if err := file.DeleteComment(fault.Sheet, cell); err != nil {
				return err
			}
		}
	}
	return file.AddComment(fault.Sheet, note)
}

// copied is a workbook of ours with the sheets of a source, cell by cell.
func copied(source exchange.Source, author string, created int64) (*excelize.File, error) {
	file := excelize.NewFile()
	text := "@"
	style, err := file.NewStyle(&excelize.Style{
		Font: &excelize.Font{Family: "Times New Roman", Size: 12}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}, CustomNumFmt: &text,
	})
	if err != nil {
		return nil, err
	}
	for i, from := range source.Sheets {
		name := sheet.Name(from.Name, i)
		if from.Name == "" {
			name = sheet.Name(words.PasteLine, i)
		}
		if i == 0 {
			err = file.SetSheetName(file.GetSheetName(0), name)
		} else {
			_, err = file.NewSheet(name)
		}
		if err != nil {
			return nil, err
		}
		if err := file.SetColWidth(name, "A", "Z", 20); err != nil {
			return nil, err
		}
		for _, row := range from.Rows {
			for column, text := range row.Cells {
				cell, err := excelize.CoordinatesToCellName(column+1, row.Number)
				if err != nil {
					return nil, err
				}
				if err := file.SetCellStr(name, cell, text); err != nil {
					return nil, err
				}
				if err := file.SetCellStyle(name, cell, cell, style); err != nil {
					return nil, err
				}
			}
		}
		for _, span := range from.Spans {
			first, err := excelize.CoordinatesToCellName(span.Column+1, span.Row)
			if err != nil {
				continue // beyond the sheet: nothing to see
			}
			last, err := excelize.CoordinatesToCellName(span.Column+max(span.Columns, 1), span.Row+max(span.Rows, 1)-1)
			if err != nil || first == last {
				continue
			}
			if err := file.MergeCell(name, first, last); err != nil {
				return nil, err
			}
		}
	}
	at := time.Unix(created, 0).UTC().Format(time.RFC3339)
	return file, file.SetDocProps(&excelize.DocProperties{Creator: author, LastModifiedBy: author, Created: at, Modified: at, Language: "vi-VN"})
}
