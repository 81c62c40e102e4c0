package papers

import (
	"slices"
	"strings"
	"testing"

	"sothidua/app/page"
	"sothidua/app/sample"
)

// Given thirty units of long names of which eighteen handed in nothing, then no paper names
// them all in one sentence: each has a line of its own, and none is left out.
func TestManyUnitsStandBelowEachOther(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	thirtyLong(t, book)
	for _, paper := range []string{CeremonyReport, RegistrationSummary, MidYear, YearEnd, HandoverMinutes, Plan, ScoreSheet} {
		built := build(t, book, paper, 2025)
		named := map[string]bool{}
		for text := range paragraphsOf(built.Doc) {
			if n := strings.Count(text, longName); n > fewNames {
				t.Errorf("%s names %d units in a sentence: %.80s …", paper, n, text)
			}
			if unit, ok := strings.CutPrefix(text, "+ "); ok {
				named[strings.TrimRight(unit, ";.")] = true
			}
		}
		want := 18
		if paper == Plan || paper == ScoreSheet { // they do not tell who handed in
			want = 0
		}
		if len(named) < want {
			t.Errorf("%s lists %d units, want %d", paper, len(named), want)
		}
	}
}

// Given the same found of many collectives, then a row tells it of several, with their unit,
// and each of them is named.
func TestWhatIsFoundOfManyIsSaidInOneRow(t *testing.T) {
	book := practiceBook(t, sample.Block)
	change(t, book, "DELETE FROM registrations WHERE year_id = (SELECT id FROM years WHERE number = 2023)")
	built := build(t, book, Findings, 2023)
	rows, named := 0, 0
	for row := range rowsOf(built.Doc) {
		if len(row) < 6 || row[2] == "" || !strings.Contains(row[3], "không đăng ký danh hiệu nào") {
			continue
		}
		rows++
		subjects, _, _ := strings.Cut(row[1], "\n")
		if count, list, ok := strings.Cut(subjects, " đối tượng: "); ok {
			if n := len(strings.Split(list, "; ")); number(n) != count {
				t.Errorf("%s are said, %d named: %q", count, n, list)
			}
			subjects = list
		}
		named += len(strings.Split(subjects, "; "))
		if strings.HasPrefix(row[1], "Phòng") && !strings.Contains(row[1], "\n") {
			t.Errorf("%q has no unit", row[1])
		}
	}
	if rows == 0 || named < 4*rows {
		t.Errorf("%d of whom something is found in %d rows", named, rows)
	}
}

// paragraphsOf are the texts of a paper, those of its tables too.
func paragraphsOf(doc *page.Doc) func(func(string) bool) {
	return func(yield func(string) bool) {
		said := func(p page.Paragraph) bool {
			var text strings.Builder
			for _, run := range p.Runs {
				text.WriteString(run.Text)
			}
			return yield(text.String())
		}
		for _, section := range doc.Sections {
			for _, block := range section.Blocks {
				if p, ok := block.(page.Paragraph); ok && !said(p) {
					return
				}
				table, ok := block.(page.Table)
				if !ok || table.Rows == nil {
					continue
				}
				for row := range table.Rows {
					for _, cell := range row.Cells {
						for _, p := range cell.Paragraphs {
							if !said(p) {
								return
							}
						}
					}
				}
			}
		}
	}
}

// rowsOf are the rows of the tables of a paper, the paragraphs of a cell on lines of their own.
func rowsOf(doc *page.Doc) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		for _, section := range doc.Sections {
			for _, block := range section.Blocks {
				table, ok := block.(page.Table)
				if !ok || table.Rows == nil {
					continue
				}
				for _, row := range slices.Collect(table.Rows) {
					var cells []string
					for _, cell := range row.Cells {
						var lines []string
						for _, p := range cell.Paragraphs {
							var text strings.Builder
							for _, run := range p.Runs {
								text.WriteString(run.Text)
							}
							lines = append(lines, text.String())
						}
						cells = append(cells, strings.Join(lines, "\n"))
					}
					if !yield(cells) {
						return
					}
				}
			}
		}
	}
}
