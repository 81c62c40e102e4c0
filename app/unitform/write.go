package unitform

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"sothidua/app/page/sheet"
	"sothidua/assets/words"
	"sothidua/data"
)

// column is one column of a form: its heading, its width in letters, and what stands in
// it of a line. Of one with a list, the unit chooses from the list.
type column struct {
	title string
	width float64
	text  func(Line) string
	list  func(Lists) []string
}

var columnsOf = map[data.Subject][]column{
	data.SubjectIndividual: {
		{title: words.FormSir, width: 8, text: func(l Line) string { return l.Honorific }, list: func(Lists) []string { return words.Honorifics[:] }},
		{title: words.FormName, width: 26, text: func(l Line) string { return l.Name }},
		{title: words.FormPost, width: 24, text: func(l Line) string { return l.Post }},
		{title: words.FormRoom, width: 24, text: func(l Line) string { return l.Room }},
		{title: words.FormTitle, width: 24, text: func(l Line) string { return l.Titles }, list: func(l Lists) []string { return l.Titles }},
		{title: words.FormCommendation, width: 24, text: func(l Line) string { return l.Commendations }, list: func(l Lists) []string { return l.Commendations }},
		{title: words.FormInitiative, width: 36, text: func(l Line) string { return l.Initiative }},
		{title: words.FormNote, width: 18, text: func(l Line) string { return l.Note }},
	},
	data.SubjectCollective: {
		{title: words.FormGroup, width: 44, text: func(l Line) string { return l.Name }},
		{title: words.FormTitle, width: 34, text: func(l Line) string { return l.Titles }, list: func(l Lists) []string { return l.Titles }},
		{title: words.FormCommendation, width: 34, text: func(l Line) string { return l.Commendations }, list: func(l Lists) []string { return l.Commendations }},
		{title: words.FormNote, width: 24, text: func(l Line) string { return l.Note }},
	},
}

// The parts of a form, in their order in the workbook.
var parts = []struct {
	subject     data.Subject
	name, title string
	blank       int // rows to be filled in below those that are known
}{
	{data.SubjectIndividual, words.FormPeopleSheet, words.FormPeopleTitle, 40},
	{data.SubjectCollective, words.FormGroupsSheet, words.FormGroupsTitle, 10},
}

const headRow = 5 // of the headings

// workbook is a form while it is written.
type workbook struct {
	*excelize.File
	Form
	title, line, plain, head, open, locked, code int // styles
	lists                                        int // columns of the sheet of lists in use
}

// Write writes the form as a workbook. The same form gives the same bytes.
func (f Form) Write(w io.Writer) error {
	book := &workbook{File: excelize.NewFile(), Form: f}
	defer book.Close()
	if err := book.styles(); err != nil {
		return err
	}
	if err := book.SetSheetName(book.GetSheetName(0), parts[0].name); err != nil {
		return err
	}
	for _, name := range []string{parts[1].name, words.FormGuideSheet, words.FormListSheet} {
		if _, err := book.NewSheet(name); err != nil {
			return err
		}
	}
	for i := range parts {
		if err := book.part(i); err != nil {
			return err
		}
	}
	if err := book.guide(); err != nil {
		return err
	}
	if err := book.SetSheetVisible(words.FormListSheet, false); err != nil {
		return err
	}
	at := time.Unix(f.Created, 0).UTC().Format(time.RFC3339)
	err := book.SetDocProps(&excelize.DocProperties{Title: words.FormPeopleTitle, Creator: f.Author, LastModifiedBy: f.Author, Created: at, Modified: at, Language: "vi-VN"})
	if err != nil {
		return err
	}
	return sheet.Ordered(w, book.File)
}

func (b *workbook) styles() (err error) {
	border := []excelize.Border{}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		border = append(border, excelize.Border{Type: side, Style: 1, Color: "000000"})
	}
	font := func(bold bool) *excelize.Font { return &excelize.Font{Family: "Times New Roman", Size: 12, Bold: bold} }
	text := "@" // what is typed stays what was typed
	for _, one := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.title, excelize.Style{Font: font(true)}},
		{&b.line, excelize.Style{Font: font(false)}},
		{&b.code, excelize.Style{Font: font(false), Alignment: &excelize.Alignment{Horizontal: "left"}}},
		{&b.plain, excelize.Style{Font: font(false), Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}},
		{&b.head, excelize.Style{Font: font(true), Border: border, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E4EEF9"}}, Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}}},
		{&b.open, excelize.Style{Font: font(false), Border: border, CustomNumFmt: &text, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}, Protection: &excelize.Protection{Locked: false}}},
		{&b.locked, excelize.Style{Font: font(false), Border: border, Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "top"}}},
	} {
		if *one.id, err = b.NewStyle(&one.style); err != nil {
			return err
		}
	}
	return nil
}

// part writes the sheet of people or of collectives.
func (b *workbook) part(at int) error {
	p := parts[at]
	columns, lines := columnsOf[p.subject], b.Lines[p.subject]
	last := headRow + len(lines) + p.blank
	cell := func(column, row int) string { name, _ := excelize.CoordinatesToCellName(column, row); return name } // both are in bounds
	due := words.FormNoDue
	if b.Due != "" {
		due = fmt.Sprintf(words.FormDue, b.Due.Slash())
	}
	for row, text := range []string{b.Unit.Name, fmt.Sprintf(p.title, b.Year.Text()), due} {
		style := b.title
		if row == 2 {
			style = b.line
		}
		if err := b.put(p.name, cell(1, row+1), text, style); err != nil {
			return err
		}
	}
	code := len(columns) + 2
	heads := []string{words.FormNumber}
	widths := []float64{6}
	for _, c := range columns {
		heads, widths = append(heads, c.title), append(widths, c.width)
	}
	heads, widths = append(heads, words.FormCode), append(widths, 20)
	for i, title := range heads {
		if err := b.put(p.name, cell(i+1, headRow), title, b.head); err != nil {
			return err
		}
		letter, _ := excelize.ColumnNumberToName(i + 1)
		if err := b.SetColWidth(p.name, letter, letter, widths[i]); err != nil {
			return err
		}
	}
	if err := b.SetCellStyle(p.name, cell(2, headRow+1), cell(len(columns)+1, last), b.open); err != nil {
		return err
	}
	if err := b.SetCellStyle(p.name, cell(1, headRow+1), cell(1, last), b.locked); err != nil {
		return err
	}
	for i, line := range lines {
		row := headRow + 1 + i
		if err := b.SetCellValue(p.name, cell(1, row), i+1); err != nil {
			return err
		}
		tall := 1
		for n, c := range columns {
			if text := c.text(line); text != "" {
				tall = max(tall, linesOf(text, c.width))
				if err := b.SetCellStr(p.name, cell(n+2, row), text); err != nil {
					return err
				}
			}
		}
		if err := b.SetRowHeight(p.name, row, float64(tall)*lineHeight); err != nil {
			return err
		}
		if err := b.put(p.name, cell(code, row), line.Code, b.code); err != nil {
			return err
		}
	}
	for n, c := range columns {
		if c.list == nil {
			continue
		}
		if err := b.choice(p.name, cell(n+2, headRow+1)+":"+cell(n+2, last), c.list(b.Lists[p.subject])); err != nil {
			return err
		}
	}
	letter, _ := excelize.ColumnNumberToName(code)
	if err := b.SetColVisible(p.name, letter, false); err != nil {
		return err
	}
	return b.setUp(p.name, cell(len(columns)+1, last))
}

const lineHeight = 17 // points of a line of text

// linesOf is about how many lines a text takes in a column of so many letters.
func linesOf(text string, width float64) (lines int) {
	for line := range strings.SplitSeq(text, "\n") {
		lines += 1 + int(float64(utf8.RuneCountInString(line))*1.1/width)
	}
	return lines
}

func (b *workbook) put(sheet, cell, text string, style int) error {
	if err := b.SetCellStr(sheet, cell, text); err != nil {
		return err
	}
	return b.SetCellStyle(sheet, cell, cell, style)
}

// choice offers the texts in cells; others are warned of, as several titles in one cell are.
func (b *workbook) choice(sheet, cells string, texts []string) error {
	if len(texts) == 0 {
		return nil
	}
	b.lists++
	letter, err := excelize.ColumnNumberToName(b.lists)
	if err != nil {
		return err
	}
	for i, text := range texts {
		if err := b.SetCellStr(words.FormListSheet, letter+strconv.Itoa(i+1), text); err != nil {
			return err
		}
	}
	name := "DanhSach" + strconv.Itoa(b.lists)
	err = b.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: fmt.Sprintf("'%s'!$%s$1:$%s$%d", words.FormListSheet, letter, letter, len(texts))})
	if err != nil {
		return err
	}
	v := excelize.NewDataValidation(true)
	v.SetSqref(cells)
	v.SetSqrefDropList(name)
	v.SetError(excelize.DataValidationErrorStyleWarning, words.FormListTitle, words.FormListText)
	v.SetInput(words.FormListTitle, words.FormListText)
	return b.AddDataValidation(sheet, v)
}

// onPaper prints a sheet on A4, as wide as the page and as long as it is.
func (b *workbook) onPaper(name, orientation string) error {
	a4, one, any, yes := 9, 1, 0, true
	if err := b.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &orientation, Size: &a4, FitToWidth: &one, FitToHeight: &any}); err != nil {
		return err
	}
	return b.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes})
}

// setUp makes a sheet ready to be printed, keeps its headings in view and guards them.
func (b *workbook) setUp(name, corner string) error {
	if err := b.onPaper(name, "landscape"); err != nil {
		return err
	}
	column, row, err := excelize.CellNameToCoordinates(corner)
	if err != nil {
		return err
	}
	letter, err := excelize.ColumnNumberToName(column)
	if err != nil {
		return err
	}
	for title, refers := range map[string]string{
		"_xlnm.Print_Titles": fmt.Sprintf("'%s'!$%d:$%d", name, headRow, headRow),
		"_xlnm.Print_Area":   fmt.Sprintf("'%s'!$A$1:$%s$%d", name, letter, row),
	} {
		if err := b.SetDefinedName(&excelize.DefinedName{Name: title, Scope: name, RefersTo: refers}); err != nil {
			return err
		}
	}
	if err := b.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: headRow, TopLeftCell: fmt.Sprintf("A%d", headRow+1), ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	return b.ProtectSheet(name, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatRows: true, FormatColumns: true, InsertRows: true, Sort: true, AutoFilter: true,
	})
}

// guide writes how the form is filled in.
func (b *workbook) guide() error {
	name := words.FormGuideSheet
	const width = 66 // letters, as wide as the page
	if err := b.SetColWidth(name, "A", "A", width); err != nil {
		return err
	}
	due := words.FormNoDue
	if b.Due != "" {
		due = fmt.Sprintf(words.FormDue, b.Due.Slash())
	}
	if err := b.put(name, "A1", words.FormGuideTitle, b.title); err != nil {
		return err
	}
	for i, text := range append([]string{due}, words.FormGuide...) {
		if err := b.put(name, "A"+strconv.Itoa(i+2), text, b.plain); err != nil {
			return err
		}
		if err := b.SetRowHeight(name, i+2, float64(linesOf(text, width))*lineHeight); err != nil {
			return err
		}
	}
	return b.onPaper(name, "portrait")
}
