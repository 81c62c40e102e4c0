package unitform_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sothidua/app/exchange"
	"sothidua/app/registration"
	"sothidua/app/sample"
	"sothidua/app/unitform"
	"sothidua/data"
	"sothidua/data/viet"
)

// titles of ten people of a unit's list; three of them are no titles of the office.
var titles = []string{"LĐTT", "LĐTT", "danh hiệu lạ", "CSTĐCS", "LĐTT", "BK lạ", "LĐTT", "CSTĐCS", "", "LĐTT"}

var given = []string{"Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười"}

// list is a unit's own workbook, with a layout of its own.
func list(t *testing.T) []byte {
	t.Helper()
	file := excelize.NewFile()
	defer file.Close()
	put := func(cell string, value any) {
		if err := file.SetCellValue("Sheet1", cell, value); err != nil {
			t.Fatal(err)
		}
	}
	put("A1", "ĐƠN VỊ THỬ")
	for i, title := range []string{"TT", "Họ và tên", "Chức vụ", "Danh hiệu"} {
		put(string(rune('B'+i))+"4", title)
	}
	for i, title := range titles {
		put(fmt.Sprintf("B%d", i+5), i+1)
		put(fmt.Sprintf("C%d", i+5), "Vũ Văn Thử "+given[i])
		put(fmt.Sprintf("D%d", i+5), "Chuyên viên")
		put(fmt.Sprintf("E%d", i+5), title)
	}
	for _, err := range []error{
		file.MergeCell("Sheet1", "A1", "E2"), file.SetColWidth("Sheet1", "C", "C", 41), file.SetRowHeight("Sheet1", 6, 33),
		file.AddComment("Sheet1", excelize.Comment{Cell: "E7", Author: "Đơn vị", Paragraph: []excelize.RichTextRun{{Text: "đơn vị ghi"}}}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := file.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// faulty is a list read for a unit with what is to be corrected in it.
func (b book) faulty(unit data.Unit, content []byte) (out []byte, ours bool, faults []unitform.Fault) {
	b.Helper()
	source, err := exchange.Read(content)
	if err != nil {
		b.Fatal(err)
	}
	around, err := registration.ReadAround(context.Background(), b.Book, b.year, unit, data.SubjectIndividual, viet.DateOf(b.Now()))
	if err != nil {
		b.Fatal(err)
	}
	sheet := registration.NewSheet(source, around)
	reading, err := sheet.Read(context.Background(), b.Book)
	if err != nil {
		b.Fatal(err)
	}
	faults = unitform.Faults(sheet, reading)
	var file bytes.Buffer
	if ours, err = unitform.WriteFaults(&file, content, source, faults, "Thư ký", 0); err != nil {
		b.Fatal(err)
	}
	return file.Bytes(), ours, faults
}

func workbook(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

// notes are the notes of a sheet by their cells.
func notes(t *testing.T, file *excelize.File, sheet string) map[string]string {
	t.Helper()
	all, err := file.GetComments(sheet)
	if err != nil {
		t.Fatal(err)
	}
	by := map[string]string{}
	for _, note := range all {
		text := ""
		for _, run := range note.Paragraph {
			text += run.Text
		}
		by[note.Cell] = text
	}
	return by
}

func TestAUnitsWorkbookGoesBackWithItsFaultsAndItsLayout(t *testing.T) {
	b := open(t, sample.Cluster, 2025)
	// Given a unit's workbook with three faults, when these are written into it,
	content := list(t)
	out, ours, faults := b.faulty(b.units[0], content)
	if ours || len(faults) != 3 {
		t.Fatalf("%v, %+v", ours, faults)
	}
	was, is := workbook(t, content), workbook(t, out)
	// then each faulty cell has its note, beside what the unit wrote there,
	said := notes(t, is, "Sheet1")
	if len(said) != 3 || !strings.Contains(said["E7"], "đơn vị ghi") || !strings.Contains(said["E7"], "danh hiệu lạ") || !strings.Contains(said["E10"], "BK lạ") || said["E13"] == "" {
		t.Errorf("%+v", said)
	}
	// and is coloured, while all else is as it was.
	for row := 1; row <= 15; row++ {
		for column := 1; column <= 6; column++ {
			cell, _ := excelize.CoordinatesToCellName(column, row)
			before, _ := was.GetCellValue("Sheet1", cell)
			after, _ := is.GetCellValue("Sheet1", cell)
			if before != after {
				t.Errorf("%s: %q, was %q", cell, after, before)
			}
			id, _ := is.GetCellStyle("Sheet1", cell)
			look, err := is.GetStyle(id)
			if err != nil {
				t.Fatal(err)
			}
			if coloured := len(look.Fill.Color) > 0; coloured != (said[cell] != "") {
				t.Errorf("%s is coloured: %v", cell, coloured)
			}
		}
	}
	width, _ := is.GetColWidth("Sheet1", "C")
	height, _ := is.GetRowHeight("Sheet1", 6)
	merged, _ := is.GetMergeCells("Sheet1")
	if width != 41 || height != 33 || len(merged) != 1 {
		t.Errorf("%v wide, %v high, %v", width, height, merged)
	}
}

func TestWhatIsNoWorkbookGoesBackAsOneOfOurs(t *testing.T) {
	b := open(t, sample.Cluster, 2025)
	// Given the same list as text, with a cell that would be a formula,
	var text strings.Builder
	text.WriteString("TT;Họ và tên;Chức vụ;Danh hiệu\r\n")
	for i, title := range titles {
		fmt.Fprintf(&text, "%d;Vũ Văn Thử %s;=1+1;%s\r\n", i+1, given[i], title)
	}
	out, ours, faults := b.faulty(b.units[0], []byte(text.String()))
	if !ours || len(faults) != 3 {
		t.Fatalf("%v, %+v", ours, faults)
	}
	// then a workbook has its headings, order and cells, with the notes, and counts nothing.
	file := workbook(t, out)
	sheet := file.GetSheetName(0)
	rows, err := file.GetRows(sheet)
	if err != nil || len(rows) != 11 || !slices.Equal(rows[0], []string{"TT", "Họ và tên", "Chức vụ", "Danh hiệu"}) || rows[3][3] != "danh hiệu lạ" || rows[1][2] != "=1+1" {
		t.Errorf("%v, %q", err, rows)
	}
	if formula, _ := file.GetCellFormula(sheet, "C2"); formula != "" {
		t.Errorf("%q is counted", formula)
	}
	if said := notes(t, file, sheet); len(said) != 3 || said["D4"] == "" || said["D7"] == "" || said["D10"] == "" {
		t.Errorf("%+v", said)
	}
}

func TestAListThatComesBackCorrectedAddsOnlyWhatWasWrong(t *testing.T) {
	b := open(t, sample.Cluster, 2025)
	unit := b.units[0]
	enter := func(content []byte) int {
		t.Helper()
		entries := registration.Entries(b.taken(unit, content).Lines)
		if err := b.Do("Nhận", func(tx *data.Tx) error { return registration.Enter(tx, entries...) }); err != nil {
			t.Fatal(err)
		}
		return len(entries)
	}
	people := func() int {
		lines, err := b.RegistrationLines(t.Context(), b.year.ID, unit.ID)
		if err != nil {
			t.Fatal(err)
		}
		return len(lines)
	}
	// Given that the clear lines were written and the rest was sent back,
	content := list(t)
	before := people()
	if n := enter(content); n != 7 || people() != before+7 {
		t.Fatalf("%d entries, %d people", n, people()-before)
	}
	back, _, _ := b.faulty(unit, content)
	// when the unit corrects the three, then just these are written, and nobody twice.
	back = b.changed(back, "Sheet1", map[string]string{"E7": "LĐTT", "E10": "CSTĐCS", "E13": "LĐTT"})
	if n := enter(back); n != 3 || people() != before+10 {
		t.Errorf("%d entries, %d people", n, people()-before)
	}
	if n := enter(back); n != 0 {
		t.Errorf("%d written again", n)
	}
}
