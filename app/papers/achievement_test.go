package papers

import (
	"slices"
	"strings"
	"testing"

	"sothidua/app/page"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

func narrowed(t *testing.T, book *data.Book, paper string, number int, of string) (*Built, error) {
	t.Helper()
	year, err := book.YearNumbered(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	return Build(t.Context(), book, Request{Paper: paper, Year: year, Of: of})
}

// Given the practice years, then the regulation has the members, heads, days and points of
// the block's own, by its own names.
func TestTheRegulationSaysWhatTheBookKnows(t *testing.T) {
	for number, wanted := range map[int][]string{
		2023: {
			"Số: 08/QC-KTĐ Hà Nội, ngày 24 tháng 3 năm 2023", "Điều 5. Khối trưởng, Khối phó", "- Trung tâm Thông tin.", "Năm 2023: Khối phó là Trường Cán bộ Thanh tra",
			"tổng điểm chuẩn là 1.000 điểm", "Điểm thưởng: thưởng tối đa 50 điểm", "Điều 19. Hiệu lực", "ngày 10 tháng 3 năm 2023",
		},
		2025: {"Số: 08/QC-CTĐ7", "Các đơn vị thành viên gồm 12 đơn vị", "Cụm trưởng là", "của cụm"},
	} {
		expect(t, build(t, practiceBook(t, practiceYears[number]), Regulation, number), wanted...)
	}
}

// Given what offices write of the decision that made their block, then the regulation says
// it as one sentence, with the day in its place and never twice.
func TestTheRegulationSaysByWhatTheBlockWasMade(t *testing.T) {
	book := newBook(t)
	for _, c := range []struct{ by, on, says string }{
		{"1204-QĐ/TU", "2025-01-15", "Thành lập theo Quyết định số 1204-QĐ/TU ngày 15 tháng 01 năm 2025."},
		{"Quyết định số 598/QĐ-UBND của Chủ tịch UBND tỉnh", "2018-05-25", "Thành lập theo Quyết định số 598/QĐ-UBND ngày 25 tháng 5 năm 2018 của Chủ tịch UBND tỉnh."},
		{"QĐ 598/QĐ-UBND ngày 25/5/2018.", "2018-05-25", "Thành lập theo QĐ 598/QĐ-UBND ngày 25/5/2018."},
		{"12/QĐ-SGDĐT", "", "Thành lập theo Quyết định số 12/QĐ-SGDĐT."},
		{"", "2018-05-25", "Thành lập ngày 25 tháng 5 năm 2018."},
	} {
		change(t, book, "UPDATE blocks SET founded_by = ?, founded_on = ?", c.by, c.on)
		expect(t, build(t, book, Regulation, 2023), c.says)
	}
}

// Given people proposed for several titles, then each has one report with what the book
// knows of earlier years, and who asks for the foot of a ladder alone has one by name only.
func TestAReportHasWhatTheBookKnowsOfItsSubject(t *testing.T) {
	book := newBook(t)
	all := build(t, book, AchievementReport, 2023)
	expect(t, all, "Họ và tên: Hoàng Thị Bích", "Chiến sĩ thi đua cơ sở", "XÁC NHẬN CỦA ĐƠN VỊ", "NGƯỜI BÁO CÁO", "Cờ thi đua của Thanh tra Chính phủ")
	one, err := narrowed(t, book, AchievementReport, 2023, "hoang thi bich")
	if err != nil || len(one.Doc.Sections) != 1 || one.Request.Of == "" {
		t.Fatalf("%d reports of one person, %v", len(one.Doc.Sections), err)
	}
	// What was awarded in an earlier year stands there with its decision, what was revoked not.
	var person int64
	if err := datatest.DB(book).Raw("SELECT id FROM people WHERE full_name = 'Hoàng Thị Bích'").Scan(&person).Error; err != nil || person == 0 {
		t.Fatal(person, err)
	}
	change(t, book, `INSERT INTO awards (award_kind_id, person_id, subject_name, year, decision_number, decision_date, authority, revoked)
		SELECT min(id), ?, 'Hoàng Thị Bích', 2021, '77/QĐ-THỬ', '2021-12-20', 'Tổng Biên tập', 0 FROM award_kinds WHERE subject = 'individual' AND kind = 'title'
		UNION SELECT min(id), ?, 'Hoàng Thị Bích', 2020, '78/QĐ-THỬ', '2020-12-20', 'Tổng Biên tập', 1 FROM award_kinds WHERE subject = 'individual' AND kind = 'title'`, person, person)
	text := content(build(t, book, AchievementReport, 2023))
	if !strings.Contains(text, "77/QĐ-THỬ, 20/12/2021, Tổng Biên tập") || strings.Contains(text, "78/QĐ-THỬ") {
		t.Error("the awards of earlier years are not those that hold")
	}
	// Somebody who asks for the first title alone stands in no pack, and can be asked for.
	var listed []string
	for _, name := range all.Offers {
		if !strings.Contains(text, name) {
			listed = append(listed, name)
		}
	}
	if len(listed) == 0 {
		t.Fatal("nobody is in the list alone")
	}
	if one, err := narrowed(t, book, AchievementReport, 2023, listed[0]); err != nil || len(one.Doc.Sections) == 0 {
		t.Errorf("%s has no report: %v", listed[0], err)
	}
	if _, err := narrowed(t, book, AchievementReport, 2023, "Không Ai"); fault.Of(err) == nil || fault.Of(err).Kind != fault.Missing {
		t.Errorf("a report of nobody: %v", err)
	}
}

// Given awards by several decisions, then there is a sheet for each award of one decision, the
// words stand where the office put them, and long ones do not run into those below.
func TestWordsStandWhereTheStockHasRoom(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	all := build(t, book, Certificate, 2025)
	if len(all.Pages) != len(all.Doc.Sections) || len(all.Pages) < 50 {
		t.Fatalf("%d pages of %d sheets", len(all.Pages), len(all.Doc.Sections))
	}
	at := slices.IndexFunc(all.Offers, func(s string) bool { return strings.Contains(s, "QĐ") })
	one, err := narrowed(t, book, Certificate, 2025, all.Offers[at])
	if err != nil || len(one.Doc.Sections) == 0 || len(one.Doc.Sections) >= len(all.Doc.Sections) {
		t.Errorf("%d sheets of one decision of %d, %v", len(one.Doc.Sections), len(all.Doc.Sections), err)
	}
	for i, p := range all.Pages {
		for _, op := range p.Ops {
			text, ok := op.(page.Text)
			if ok && (text.X < 0 || text.Y < 0 || text.Y > p.Height) {
				t.Errorf("sheet %d: %q stands outside", i+1, text.Text)
			}
		}
		if name := all.Doc.Sections[i].Blocks[0].(page.Placed); heightOf(t, name) > 13 {
			t.Errorf("sheet %d: the name runs into the line below", i+1)
		}
	}
	// A place of the office's own moves the words; one that is none is refused in words.
	sentences, err := Sentences(t.Context(), book, Certificate)
	if err != nil {
		t.Fatal(err)
	}
	place := sentences[slices.IndexFunc(sentences, func(s Sentence) bool { return s.Key == "place name" })]
	for _, wrong := range []string{"trái 30", "trái 30; trên 98; rộng 237; cỡ 200", "trái 200; trên 98; rộng 237; cỡ 20", "trái x; trên 98; rộng 237; cỡ 20"} {
		if err := place.Check(wrong); fault.Of(err) == nil || fault.Of(err).Next != words.SpotNext {
			t.Errorf("%q: %v", wrong, err)
		}
	}
	if err := book.Do("thử", func(tx *data.Tx) error { return place.Save(tx, "cỡ 20; trái 40,5; trên 60; rộng 200") }); err != nil {
		t.Fatal(err)
	}
	moved := build(t, book, Certificate, 2025).Doc.Sections[0].Blocks[0].(page.Placed)
	if moved.X != 40.5 || moved.Y != 60 || moved.Width != 200 {
		t.Errorf("the name stands at %v, %v", moved.X, moved.Y)
	}
}

func heightOf(t *testing.T, at page.Placed) float64 {
	t.Helper()
	ruler, err := page.NewRuler()
	if err != nil {
		t.Fatal(err)
	}
	height, err := ruler.Height(at.Width, at.Paragraphs[0])
	if err != nil {
		t.Fatal(err)
	}
	return height
}

// The summary is a page for each who is proposed, with the class, how they were rated, what they
// found out, the deed and the earlier awards, as far as the book knows; the office's own words
// for the whole report hold in it too.
func TestTheSummaryIsAPageForEach(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE registrations SET deed = 'Chủ trì đề tài cấp bộ', class = 'Người trực tiếp công tác'")
	whole, brief := build(t, book, AchievementReport, 2023), build(t, book, AchievementSummary, 2023)
	if len(brief.Doc.Sections) != len(whole.Doc.Sections) || len(brief.Pages) > len(brief.Doc.Sections)*11/10 {
		t.Errorf("%d summaries on %d pages of %d reports", len(brief.Doc.Sections), len(brief.Pages), len(whole.Doc.Sections))
	}
	expect(t, laidOf(t, book, AchievementSummary, 2023, "Hoàng Thị Bích"), "BÁO CÁO TÓM TẮT THÀNH TÍCH", "Đề nghị tặng", "Phân loại đối tượng: Người trực tiếp công tác", "Xếp loại các năm: 2022: Hoàn thành", "Chủ trì đề tài cấp bộ", "- Năm 2022: ", "NGƯỜI BÁO CÁO")
}
