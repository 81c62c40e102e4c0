package unitform

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/assets/words"
)

// Fault (chỗ cần sửa) is what a unit has to correct in one cell of its list.
type Fault struct {
	Sheet       string
	Row, Column int // the number of the row; columns from 0
	Text        string
}

// Faults are what a unit has to correct in a list, cell by cell, in the list's order.
func Faults(sheet *registration.Sheet, reading *registration.Reading) []Fault {
	f := finder{sheet: sheet, rows: map[string]map[int]exchange.Row{}}
	for _, s := range sheet.Source().Sheets {
		f.rows[s.Name] = map[int]exchange.Row{}
		for _, row := range s.Rows {
			f.rows[s.Name][row.Number] = row
		}
	}
	for _, line := range reading.Lines {
		f.line(reading, line)
	}
	return f.found
}

type finder struct {
	sheet *registration.Sheet
	rows  map[string]map[int]exchange.Row
	found []Fault
}

// line finds what is to be corrected in one line.
func (f *finder) line(reading *registration.Reading, line registration.Pasted) {
	titles := []intake.Field{intake.TitlesField, intake.MarkField}
	names := []intake.Field{intake.NameField, intake.NamePostField}
	switch {
	case line.Standing == registration.Skipped:
		return
	case line.Standing == registration.Ambiguous && len(line.Candidates) == 1:
		f.add(reading, line, fmt.Sprintf(words.FaultSpelling, line.Candidates[0].FullName), "", names)
	case line.Standing == registration.Ambiguous:
		f.add(reading, line, words.FaultNamesake, "", names)
	case line.Lacks != "":
		f.add(reading, line, line.Lacks, "", names)
	case line.Standing == registration.Unusable && line.Already == "" && line.Unknown == "":
		f.add(reading, line, words.FaultNone, "", titles)
	}
	if line.Unknown != "" {
		f.add(reading, line, fmt.Sprintf(words.FaultTitle, line.Unknown), line.Unknown, titles)
	}
	if line.Ignored != "" {
		f.add(reading, line, fmt.Sprintf(words.FaultIgnored, line.Ignored), line.Ignored, nil)
	}
	if line.Standing != registration.Waiting || line.Unknown != "" {
		return
	}
	for _, q := range reading.Questions {
		if q.Answer == "" && slices.Contains(q.Numbers, line.Number) {
			f.add(reading, line, q.Text, "", names)
		}
	}
}

// add notes a fault in the cell that holds the text, else in the first column that may,
// else where the row begins. Two faults of one cell are one note.
func (f *finder) add(reading *registration.Reading, line registration.Pasted, text, holds string, fields []intake.Field) {
	row := f.rows[line.Row.Sheet][line.Number]
	column := -1
	if holds != "" {
		column = slices.IndexFunc(row.Cells, func(cell string) bool { return strings.Contains(exchange.Flat(cell), holds) })
	}
	for _, c := range reading.Columns {
		if column < 0 && c.Sheet == line.Row.Sheet && slices.Contains(fields, c.Field) {
			column = c.At()
		}
	}
	if column < 0 {
		column = max(slices.IndexFunc(row.Cells, func(cell string) bool { return cell != "" }), 0)
	}
	at := slices.IndexFunc(f.found, func(o Fault) bool { return o.Sheet == line.Row.Sheet && o.Row == line.Number && o.Column == column })
	if at >= 0 {
		f.found[at].Text += "\n" + text
		return
	}
	f.found = append(f.found, Fault{line.Row.Sheet, line.Number, column, text})
}
