package listing_test

import (
	"bytes"
	"encoding/csv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sothidua/app/exchange"
	"sothidua/app/listing"
	"sothidua/app/page"
	"sothidua/app/page/sheet"
	"sothidua/data/viet"
)

// pieces are what cells of random lists are made of, with all that a spreadsheet takes
// for more than text.
var pieces = []string{"Nguyễn Văn A", "=", "+", "-", "@", "'", "\"", "\n", ",", ";", " ", "1.234", "17/03/2023", "＝cmd", "=1+1", "=HYPERLINK(\"http://x\")", "-2+3", "84", "0912", "x"}

func randomCell(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(4) {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return strings.TrimSpace(b.String())
}

func TestAListOnTheClipboardIsReadBackEqualAndCountsAsNoFormula(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 1))
		// Given a list of any texts,
		list := listing.List{Columns: []listing.Column{{Title: "Họ và tên"}, {Title: "=Ghi\nchú"}, {Title: "Số", Align: page.Right}}}
		var want [][]string
		for range 1 + r.IntN(5) {
			row := []string{"dòng", randomCell(r), randomCell(r)}
			list.Rows = append(list.Rows, listing.Row{Cells: row})
			want = append(want, row)
		}
		// when it is put on the clipboard,
		text := list.Text()
		// then it is read back as it was,
		rows, err := exchange.ReadText(text)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(rows[0].Cells, []string{"Họ và tên", "=Ghi chú", "Số"}) {
			t.Fatalf("seed %d: heads %q", seed, rows[0].Cells)
		}
		for i, row := range want {
			got := append(slices.Clone(rows[i+1].Cells), "", "")[:3]
			for n := range row {
				if got[n] != row[n] {
					t.Fatalf("seed %d: %q is read back as %q in %q", seed, row[n], got[n], text)
				}
			}
		}
		// and no cell begins as a formula but numbers.
		on := csv.NewReader(strings.NewReader(text))
		on.Comma = '\t'
		cells, err := on.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, cell := range slices.Concat(cells...) {
			if strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "@") || strings.HasPrefix(cell, "＝") {
				t.Fatalf("seed %d: %q", seed, cell)
			}
		}
	}
}

func TestAListAsAWorkbookCountsWithWhatItShows(t *testing.T) {
	// Given a list with groups, figures, days, codes and a text that begins as a formula
	list := listing.List{
		Title:   "Đăng ký năm 2023",
		Columns: []listing.Column{{Title: "Tên", Width: 200}, {Title: "Số", Align: page.Right, Width: 60}, {Title: "Ngày", Width: 80}, {Title: "Mã", Width: 60}},
		Rows: []listing.Row{
			{Cells: []string{"ĐƠN VỊ I"}, Bold: true, Group: true},
			{Cells: []string{"=cmd|' /C calc'!A0", "1.234", "17/03/2023", "0012"}},
			{Cells: []string{"Trần Thị B", "12,50", "31/02/2023", "12"}},
			{Cells: []string{"Lê C", "8,5%", "", "-"}},
			{Cells: []string{"Vũ D", "2023", "2023", "0912345678901234567"}},
		},
	}
	// When it is written as a workbook,
	var b bytes.Buffer
	if err := sheet.Write(&b, list.Doc("Người làm", 0)); err != nil {
		t.Fatal(err)
	}
	// then figures and days can be counted with, the rest is text, and nothing is a formula.
	file, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	name := file.GetSheetName(0)
	for cell, want := range map[string]string{
		"A2": "Tên", "A3": "ĐƠN VỊ I", "A4": "=cmd|' /C calc'!A0", "B4": "1234", "C4": "45002", "D4": "0012", "B5": "12.5",
		"C5": "31/02/2023", "B6": "0.085", "D6": "-", "B7": "2023", "C7": "2023", "D7": "0912345678901234567",
	} {
		got, err := file.GetCellValue(name, cell, excelize.Options{RawCellValue: true})
		if err != nil || got != want {
			t.Errorf("%s is %q, want %q (%v)", cell, got, want, err)
		}
		if formula, _ := file.GetCellFormula(name, cell); formula != "" {
			t.Errorf("%s counts %q", cell, formula)
		}
	}
	for cell, want := range map[string]excelize.CellType{"B4": excelize.CellTypeUnset, "C7": excelize.CellTypeInlineString, "D4": excelize.CellTypeInlineString} {
		if got, _ := file.GetCellType(name, cell); got != want {
			t.Errorf("%s is of kind %v, want %v", cell, got, want)
		}
	}
	// What may be taken for a formula stays a text when somebody types it anew.
	style, _ := file.GetCellStyle(name, "A4")
	if look, err := file.GetStyle(style); err != nil || look.CustomNumFmt == nil && look.NumFmt != 49 || look.CustomNumFmt != nil && *look.CustomNumFmt != "@" {
		t.Errorf("%+v, %v", look, err)
	}
}

func TestEveryNumberOfTheProgramIsANumberInAWorkbook(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 2))
		n := r.IntN(2_000_000) - 1_000_000
		list := listing.List{Columns: []listing.Column{{Align: page.Right}}}
		for _, text := range []string{viet.Number(n), viet.Points(float64(n) / 100), viet.Percent(r.Float64())} {
			list.Rows = append(list.Rows, listing.Row{Cells: []string{text}})
		}
		table := list.Doc("", 0).Sections[0].Blocks[1].(page.Table)
		for row := range table.Rows {
			if row.Cells[0].Value == nil {
				t.Errorf("%v is a text", row.Cells[0].Paragraphs)
			}
		}
	}
}
