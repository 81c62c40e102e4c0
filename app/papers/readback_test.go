package papers

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/page"
	"sothidua/app/page/docx"
	"sothidua/app/sample"
)

// mark is what an item of a list begins with.
var mark = regexp.MustCompile(`^(-|\d+[.)]) `)

// Given papers with lists, then their Word files say what the papers say, read by the same
// program that reads the lists of units; the marks of lists are counted there.
func TestAWordFileSaysWhatThePaperSays(t *testing.T) {
	book := practiceBook(t, sample.Block)
	for _, code := range []string{Pledge, Minutes, Conclusion, CeremonyReport, Plan, CountingMinutes, Regulation} {
		built := build(t, book, code, 2023)
		var file bytes.Buffer
		if err := docx.Write(&file, built.Doc); err != nil {
			t.Fatal(err)
		}
		src, err := exchange.Read(file.Bytes())
		if err != nil {
			t.Fatal(code, err)
		}
		said := map[string]bool{}
		for _, sheet := range src.Sheets {
			for _, row := range sheet.Rows {
				for _, cell := range row.Cells {
					said[mark.ReplaceAllString(page.Loose(exchange.Flat(cell)), "")] = true
				}
			}
		}
		items := 0
		for _, section := range built.Doc.Sections {
			for _, block := range section.Blocks {
				p, ok := block.(page.Paragraph)
				if !ok {
					continue
				}
				var text strings.Builder
				for _, r := range p.Runs {
					text.WriteString(r.Text)
				}
				if s := exchange.Flat(text.String()); s != "" && !said[mark.ReplaceAllString(s, "")] {
					t.Errorf("%s lost %q", code, s)
				}
				if p.Item != "" {
					items++
				}
			}
		}
		if numbers := strings.Count(documentIn(t, file.Bytes()), "<w:numPr>"); items == 0 && code != Conclusion || numbers != items {
			t.Errorf("%s: %d items, %d of them counted by Word", code, items, numbers)
		}
	}
}

// documentIn is the text part of a Word file.
func documentIn(t *testing.T, file []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	part, err := archive.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer part.Close()
	all, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	return string(all)
}
