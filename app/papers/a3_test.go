package papers

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"sothidua/app/page"
	"sothidua/app/sample"
	"sothidua/data"
)

// Given more titles than an A4 sheet holds in letters that are read, then the summary is set
// on A3 in every kind of file, not squeezed; with the titles of the year it stays on A4.
func TestATableTooWideForA4GoesOnA3(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	usual := build(t, book, RegistrationSummary, 2025)
	if usual.Doc.Sections[0].A3 || usual.Pages[0].A3() {
		t.Error("the summary of the year is on A3")
	}
	change(t, book, "INSERT OR REPLACE INTO settings (key, value) VALUES ('"+string(data.SettingSummaryShowAll)+"', '"+data.Yes+"')")
	change(t, book, "UPDATE award_kinds SET label = label || ' Xuất sắc toàn tỉnh' || id, in_use = true")
	wide := build(t, book, RegistrationSummary, 2025)
	s := wide.Doc.Sections[0]
	if !s.A3 || !s.Landscape || !wide.Pages[0].A3() || wide.Pages[len(wide.Pages)-1].A3() {
		t.Fatalf("on A3: %v, the charts too: %v", s.A3, wide.Pages[len(wide.Pages)-1].A3())
	}
	for _, block := range s.Blocks {
		if table, ok := block.(page.Table); ok && table.Borders && table.Columns[1] < unitWidth {
			t.Errorf("the units have %.0f mm", table.Columns[1])
		}
	}
	for _, fault := range faultsOf(wide) {
		t.Error(fault)
	}
	for format, want := range map[string][2]string{
		DOCX: {"word/document.xml", `<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>`},
		XLSX: {"xl/worksheets/sheet1.xml", `paperSize="8"`},
		PDF:  {"", "/MediaBox [0 0 1190."},
	} {
		var file bytes.Buffer
		if _, err := wide.Write(&file, format); err != nil {
			t.Fatal(err)
		}
		if dir := os.Getenv("A3OUT"); dir != "" {
			os.WriteFile(dir+"/a3."+format, file.Bytes(), 0o600)
		}
		text := file.String()
		if want[0] != "" {
			archive, err := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
			if err != nil {
				t.Fatal(err)
			}
			part, err := archive.Open(want[0])
			if err != nil {
				t.Fatal(err)
			}
			all, err := io.ReadAll(part)
			if err != nil {
				t.Fatal(err)
			}
			text = string(all)
		}
		if !strings.Contains(text, want[1]) {
			t.Errorf("%s has no %s", format, want[1])
		}
	}
}
