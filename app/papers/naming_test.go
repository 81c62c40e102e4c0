package papers

import (
	"slices"
	"strings"
	"testing"

	"sothidua/app/page"
	"sothidua/app/sample"
	"sothidua/data/datatest"
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
				if placed, ok := block.(page.Placed); ok {
					for _, p := range placed.Paragraphs {
						if !said(p) {
							return
						}
					}
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

// Given delegates who fill a page but for a row or two, then no page has only rows to spare.
func TestNoPageHasOnlyRowsToSpare(t *testing.T) {
	for _, guests := range []int{3, 6, 9, 12} {
		book := practiceBook(t, sample.Block)
		crowd(t, book, guests)
		built := build(t, book, AttendanceSheet, 2023)
		for i, p := range built.Pages {
			lines, _ := linesOn(p)
			if !slices.ContainsFunc(lines, func(l line) bool { return strings.Contains(l.text, "Thanh tra") || strings.Contains(l.text, "Khách") }) {
				t.Errorf("%d guests: page %d has nobody", guests, i+1)
			}
		}
	}
}

// Given a name of several words, then a plate parts it between words, never within one, and
// before the name of a body that somebody stands for.
func TestAPlatePartsNoWord(t *testing.T) {
	for name, want := range map[string]string{
		"Đại diện Trung tâm Thông tin": "ĐẠI DIỆN|TRUNG TÂM THÔNG TIN",
		"Đại diện Tạp chí Thanh tra":   "ĐẠI DIỆN|TẠP CHÍ THANH TRA",
		"Nguyễn Thị Phương Thử":        "NGUYỄN THỊ|PHƯƠNG THỬ",
	} {
		got, _ := fitName(page.Capitals(name), 250)
		if got = strings.ReplaceAll(page.Loose(got), "\n", "|"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Given a unit that got another name after it registered, then its report does not name it as
// what is above itself, nor does the certificate.
func TestARenamedUnitIsNotAboveItself(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	change(t, book, "UPDATE units SET name = name || ' mới' WHERE parent_id IS NULL")
	for _, built := range []laid{build(t, book, AchievementReport, 2025), build(t, book, Certificate, 2025)} {
		for _, section := range built.Doc.Sections {
			last := ""
			for text := range paragraphsOf(&page.Doc{Sections: []page.Section{section}}) {
				name, above := strings.TrimPrefix(last, "Tên tập thể: "), strings.TrimPrefix(text, "Đơn vị cấp trên: ")
				if name != "" && above == name+" mới" {
					t.Errorf("%s: %q is above %q", built.Paper.Code, above, name)
				}
				last = text
			}
		}
	}
}

// Given units that nobody scored, then the summary of the points has no figure of them.
func TestAUnitThatNobodyScoredHasNoPoints(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	thirtyLong(t, book)
	rows := 0
	for row := range rowsOf(build(t, book, ScoreSheet, 2025).Doc) {
		if len(row) > 6 && strings.HasPrefix(row[1], "Trung tâm Thử ") {
			if rows++; slices.Contains(row, "0") {
				t.Errorf("points of a unit without: %q", row)
			}
		}
	}
	if rows != 18 {
		t.Errorf("%d rows", rows)
	}
	// Given points of one criterion, then the groups that nobody scored still have none.
	db := datatest.DB(book)
	if err := db.Exec("DELETE FROM scores WHERE id <> (SELECT min(id) FROM scores WHERE block IS NOT NULL)").Error; err != nil {
		t.Fatal(err)
	}
	noughts, points := 0, 0
	for row := range rowsOf(build(t, book, ScoreSheet, 2025).Doc) {
		if len(row) > 6 {
			for _, cell := range row[3:] {
				switch cell {
				case "0":
					noughts++
				case "–":
					points++
				}
			}
		}
	}
	if noughts > 0 || points == 0 {
		t.Errorf("%d noughts, %d groups without points", noughts, points)
	}
	// and the unit that has them, scored in part alone, has no place, which is said.
	for _, code := range []string{ScoreSheet, VoteMinutes} {
		if !strings.Contains(content(build(t, book, code, 2025)), "Chưa chấm đủ tiêu chí nên chưa xếp thứ") {
			t.Errorf("%s does not say why it has no place", code)
		}
	}
}

// Given a title that only people, or only collectives, have, then a report of the year names it
// as it is; with whom it is for stands where the others have one that is called so too.
func TestATitleSaysWhomItIsForWhereThatIsNotClear(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	var plain, said []string
	for row := range rowsOf(build(t, book, YearEnd, 2025).Doc) {
		if len(row) != 7 {
			continue
		}
		if strings.HasSuffix(row[1], " (tập thể)") || strings.HasSuffix(row[1], " (cá nhân)") {
			said = append(said, row[1])
		} else {
			plain = append(plain, row[1])
		}
	}
	if !slices.Contains(plain, "Tập thể lao động xuất sắc") || !slices.ContainsFunc(said, func(name string) bool { return strings.HasPrefix(name, "Bằng khen ") }) {
		t.Errorf("plain are %q, with whom they are for %q", plain, said)
	}
	for _, name := range said {
		if strings.HasPrefix(name, "Tập thể") || strings.HasPrefix(name, "Lao động") {
			t.Errorf("%q says it twice", name)
		}
	}
}
