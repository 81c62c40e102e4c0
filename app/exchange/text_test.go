package exchange

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"sothidua/data/fault"
	"sothidua/data/viet"
)

// shown is a table as one text, to compare.
func shown(rows []Row) string {
	var lines []string
	for _, row := range rows {
		lines = append(lines, fmt.Sprintf("%d:%s", row.Number, strings.Join(row.Cells, "¦")))
	}
	return strings.ReplaceAll(strings.Join(lines, " / "), "\n", "⏎")
}

func TestTextIsReadAsExcelCopiesIt(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"plain", "a\tb\r\nc\td\r\n", "1:a¦b / 2:c¦d"},
		{"line break in a cell", "1\t\"Giảng viên\nKhoa Thử\"\tx\n2\tb\n", "1:1¦Giảng viên⏎Khoa Thử¦x / 2:2¦b"},
		{"quotes in a cell with a line break", "\"Ứng dụng\n\"\"trắc nghiệm\"\"\"\tx\n", "1:Ứng dụng⏎\"trắc nghiệm\"¦x"},
		{"quotes in a cell", "nghiệm \"x\"\ty\n", "1:nghiệm \"x\"¦y"},
		{"quotes that are the cell's own", "\"Một cửa\"\ty\n", "1:\"Một cửa\"¦y"},
		{"quotes as saved", "\"Cổng \"\"một cửa\"\"\"\ty\n", "1:Cổng \"một cửa\"¦y"},
		{"a quote that nothing closes", "\"Một cửa\ty\nsau\tz\n", "1:\"Một cửa¦y / 2:sau¦z"},
		{"the sign for as above", "a\tb\n\"\tc\n\"\t\"\nd\te\n", "1:a¦b / 2:\"¦c / 3:\"¦\" / 4:d¦e"},
		{"empty rows count", "\n\t\t\na\n\n\nb\n", "3:a / 6:b"},
		{"a row after a cell of two lines", "\"a\nb\"\tc\n\nd\n", "1:a⏎b¦c / 3:d"},
		{"line ends of a Mac, and within a line", "a\vb\tc\rd\u2028e\n", "1:a b¦c / 2:d e"},
		{"letters put together", "Ha\u0300\tÐỗ\n", "1:Hà¦Đỗ"},
		{"nothing", " \t \n", ""},
	} {
		rows, err := ReadText(c.text)
		if err != nil || shown(rows) != c.want {
			t.Errorf("%s: %s, %v; want %s", c.name, shown(rows), err, c.want)
		}
	}
}

func TestTextTooLargeForATableIsRefused(t *testing.T) {
	for name, text := range map[string]string{
		"columns": strings.Repeat("a\t", MostColumns) + "a", "rows": strings.Repeat("a\n", MostRows+1),
		"letters": strings.Repeat("ạ", MostLetters+1), "bytes": strings.Repeat("a", MostBytes+1),
	} {
		rows, err := ReadText(text)
		if f := fault.Of(err); err == nil || f.Kind != fault.Invalid || rows != nil {
			t.Errorf("%s: %d rows, %v", name, len(rows), err)
		}
	}
	// As large as may be is read whole; empty rows and cells are no table.
	rows, err := ReadText(strings.Repeat("a"+strings.Repeat("\t", 2*MostColumns)+"\n", MostRows/50) + strings.Repeat("\n", 2*MostRows))
	if err != nil || len(rows) != MostRows/50 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}

func FuzzReadText(f *testing.F) {
	for _, text := range []string{"a\tb\n", "\"a\nb\"\tc", "\"\t\"\n\"", "\"\"\"\t\"\"", "\r\n\r", "x\"y\tz", "\xff\x00\t"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rows, err := ReadText(text)
		if err != nil {
			return
		}
		last, letters := 0, 0
		for _, row := range rows {
			if row.Number <= last || len(row.Cells) == 0 || row.Cells[len(row.Cells)-1] == "" {
				t.Fatalf("row %+v after %d", row, last)
			}
			last = row.Number
			for _, cell := range row.Cells {
				if !utf8.ValidString(cell) || cell != strings.TrimSpace(cell) || strings.ContainsAny(cell, "\t\r") || viet.NFC(cell) != cell {
					t.Fatalf("cell %q", cell)
				}
				letters += strings.Count(cell, "a")
			}
		}
		if had := strings.Count(viet.NFC(strings.ToValidUTF8(text, "�")), "a"); had != letters {
			t.Fatalf("%d of %d letters came out", letters, had)
		}
	})
}
