package papers

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/registration"
	"sothidua/app/rules"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
)

// ofRegistrations are the papers of this file.
var ofRegistrations = []string{
	Reminder, UnitRegistration, RegistrationSummary, IndividualList, CollectiveList, InitiativeList, Findings,
	YearComparison, ResultComparison, ScoreSheet, Ballot, CountingMinutes,
}

func TestSamplePapersOfRegistrationsAreComplete(t *testing.T) {
	book := newBook(t)
	for paper, wanted := range map[string][]string{
		Reminder: {
			"Số: 03/KTĐ-TĐKT", "V/v nộp bản đăng ký", "Kính gửi: Trung tâm Thông tin.", "trả lại ngày 10 tháng 3 năm 2023",
			"chưa ghi phạm vi áp dụng", "chậm nhất ngày 24 tháng 3 năm 2023", "- Như trên;", "KHỐI TRƯỞNG",
		},
		UnitRegistration: {
			"THANH TRA CHÍNH PHỦ BÁO THANH TRA", "Phần A. Tập thể", "Phần B. Cá nhân", "KT. TỔNG BIÊN TẬP PHÓ TỔNG BIÊN TẬP", "HIỆU TRƯỞNG",
			"CSTĐCS: 2021: VD-08/QĐ-BTTr 2022: VD-07/QĐ-BTTr", "Tổng cộng: 08 tập thể, 57 cá nhân; trong đó: LĐTT: 57; CSTĐCS: 08;",
			"Tổng cộng: 04 tập thể, 19 cá nhân;",
		},
		RegistrationSummary: {
			"Trả lại 10/03/2023", "Đơn vị đang hoàn thiện lại bản đăng ký: Trung tâm Thông tin.",
			"Đơn vị nộp sau hạn: Viện Chiến lược và Khoa học thanh tra.", "BIỂU ĐỒ ĐĂNG KÝ NĂM 2023", "Viện CL&KHTT", "172", "177",
		},
		IndividualList: {
			"I. Báo Thanh tra (57 người)", "V. Trung tâm Thông tin (19 người)", "BK Tổng TTCP", "Danh sách này có 177 cá nhân./.",
		},
		CollectiveList: {"1 Báo Thanh tra lớn 60 TTLĐXS, Cờ TTCP", "Danh sách này có 28 tập thể./."},
		InitiativeList: {"(phạm vi bộ)", "CSTĐCS, CSTĐ bộ", "Danh sách này có 24 cá nhân"},
		YearComparison: {
			"năm 2023 so với năm 2022", "Tổng cộng 6 – 1 – 21 15 5 14 9 143", "Cá nhân đăng ký cao hơn (15)",
			"(năm trước: Báo Thanh tra)", "Cá nhân thôi đăng ký (09)",
		},
		ResultComparison: {
			"Lao động tiên tiến 177 172 1 4 – 97,74% –", "Giấy khen của Thủ trưởng đơn vị 0 – – – – – 1", "Không đăng ký nhưng được khen",
			"Tập thể Lao động tiên tiến 14 12 1 1 – 92,86% –", "QĐ-TTCP, 21/02/2024 Tổng Thanh tra Chính phủ", "Bị kỷ luật khiển trách",
		},
		ScoreSheet: {
			"I Thực hiện nhiệm vụ chính trị, chuyên môn 600 577 572", "Tổng cộng 1.000", "2 Tạp chí Thanh tra 938 553 191 189 5 0 938 3",
			"3 Trường Cán bộ Thanh tra 978 572 193 193 16,5 0 974,5 2",
			"cùng xếp thứ 3: Tạp chí Thanh tra; Viện Chiến lược và Khoa học thanh tra",
		},
		Ballot: {"PHIẾU SUY TÔN", "Cờ thi đua của Thanh tra Chính phủ", "1 Báo Thanh tra □ □", "2 Trường Cán bộ Thanh tra □ □"},
		CountingMinutes: {
			"Số: 09/BB-KTĐ", "- Ông Nguyễn Văn A, Thư ký tòa soạn, Báo Thanh tra, Tổ trưởng;", "Số phiếu phát ra: 14 (mười bốn).", "không hợp lệ: 01 (một); lý do: đánh dấu cả hai ô.", "1 Báo Thanh tra 11 2 73,33%",
			"tính trên tổng số thành viên (15)", "TỔ TRƯỞNG",
		},
		Findings: {"Cần người đánh giá", "Luật TĐKT 2003 Điều 27"},
	} {
		built := build(t, book, paper, 2023)
		expect(t, built, wanted...)
		if len(built.Missing)+len(built.Replaced) > 0 {
			t.Errorf("%s: missing %v, replaced %q", paper, built.Missing, built.Replaced)
		}
		if has := strings.Contains(content(built), " · số liệu đến "); has != built.Paper.Control {
			t.Errorf("%s has a control line: %v", paper, has)
		}
	}
}

func TestTheListsCountWhatTheSummaryCounts(t *testing.T) {
	for number, practice := range practiceYears {
		book := practiceBook(t, practice)
		built := build(t, book, RegistrationSummary, number)
		figures := built.Figures
		// Whoever two units register stands in the list of each.
		summary, err := contest.New(book).Summary(t.Context(), built.Request.Year.ID)
		if err != nil {
			t.Fatal(err)
		}
		for paper, want := range map[string]int{IndividualList: figures.Persons + summary.Shared, CollectiveList: figures.Collectives} {
			if n := len(numbers(t, build(t, book, paper, number).Doc, 0)); n != want {
				t.Errorf("%d: %s has %d rows, the summary counts %d", number, paper, n, want)
			}
		}
		// The result's column of registrations is the summary's, title by title.
		registered := numbers(t, build(t, book, ResultComparison, number).Doc, 2)
		var want []int
		for _, subject := range []data.Subject{data.SubjectCollective, data.SubjectIndividual} {
			for _, title := range figures.Titles {
				if title.Kind.Subject == subject {
					want = append(want, title.Count)
				}
			}
		}
		registered = slices.DeleteFunc(registered, func(n int) bool { return n == 0 }) // awarded only
		if !slices.Equal(registered, want) {
			t.Errorf("%d: results %v, summary %v", number, registered, want)
		}
	}
}

// The rows of the table of movements add up to its total, also where a unit has left.
func TestTheMovementsOfTheUnitsAddUpToTheTotal(t *testing.T) {
	for number, practice := range practiceYears {
		doc := build(t, practiceBook(t, practice), YearComparison, number).Doc
		var sums, total []int
		for _, block := range doc.Sections[0].Blocks {
			table, ok := block.(page.Table)
			if !ok || !table.Borders || total != nil {
				continue
			}
			for row := range table.Rows {
				var counts []int
				for _, cell := range row.Cells {
					if n, ok := cell.Value.(int); ok {
						counts = append(counts, n)
					}
				}
				if len(row.Cells) != len(table.Columns) {
					total = counts
					continue
				}
				counts = counts[1:] // the row's number
				if sums == nil {
					sums = make([]int, len(counts))
				}
				for i, n := range counts {
					sums[i] += n
				}
			}
		}
		if len(total) != 10 || !slices.Equal(sums, total) {
			t.Errorf("%d: the rows add up to %v, the total says %v", number, sums, total)
		}
	}
}

// numbers are the counts in a column of the first bordered table, without bands
// and totals.
func numbers(t *testing.T, doc *page.Doc, column int) []int {
	t.Helper()
	var found []int
	for _, block := range doc.Sections[0].Blocks {
		table, ok := block.(page.Table)
		if !ok || !table.Borders {
			continue
		}
		for row := range table.Rows {
			if len(row.Cells) != len(table.Columns) {
				continue
			}
			if n, ok := row.Cells[column].Value.(int); ok {
				found = append(found, n)
			}
		}
		break
	}
	return found
}

func TestAPaperOfOneUnitHasNoOther(t *testing.T) {
	book := newBook(t)
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	units, err := book.UnitsOf(t.Context(), year)
	if err != nil {
		t.Fatal(err)
	}
	for _, paper := range ofRegistrations {
		kind, err := Find(paper)
		if err != nil {
			t.Fatal(err)
		}
		if !kind.OfUnit {
			continue
		}
		built, err := Build(t.Context(), book, Request{Paper: paper, Year: year, UnitID: units[1].ID})
		if err != nil {
			t.Fatal(err)
		}
		result, err := page.Layout(built.Doc)
		if err != nil {
			t.Fatal(err)
		}
		all := content(laid{built, result})
		if !strings.Contains(all, "Tạp chí Thanh tra") && paper != Reminder || strings.Contains(all, "Viện C") {
			t.Errorf("%s of the second unit:\n%s", paper, all)
		}
	}
}

func TestAYearWithNothingInItGivesPapersWithoutAnything(t *testing.T) {
	// Given a year that nobody registered, scored or voted in.
	book := newBook(t)
	err := book.Do("thử", func(tx *data.Tx) error {
		return tx.Save(&data.Year{BlockID: 1, Number: 2031, RegimeCode: "L2026"})
	})
	if err != nil {
		t.Fatal(err)
	}
	for paper, gap := range map[string]string{
		Reminder: words.GapSubmissionDue, UnitRegistration: words.GapUnitNone, IndividualList: words.GapNoRegistration,
		CollectiveList: words.GapNoRegistration, InitiativeList: words.GapNoInitiative, YearComparison: words.GapNoRegistration,
		ResultComparison: words.GapNoRegistration, ScoreSheet: words.GapNoCriteria, Ballot: words.GapNoBallot, CountingMinutes: words.GapNoBallot,
		RegistrationSummary: words.GapHead, Findings: "",
	} {
		built := build(t, book, paper, 2031)
		expect(t, built)
		stay(t, built)
		if gap != "" && !hasGap(built, gap) {
			t.Errorf("%s does not list %q: %v", paper, gap, built.Missing)
		}
	}
	expect(t, build(t, book, Reminder, 2031), "Số: ……/KTĐ", "chưa nhận được bản đăng ký của Báo Thanh tra")
	// And where the block has no unit either, nothing falls over.
	change(t, book, "DELETE FROM memberships")
	for _, paper := range ofRegistrations {
		build(t, book, paper, 2031)
	}
}

func TestWhoHandedInIsNotReminded(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE submissions SET state = 'draft', received_on = '' WHERE unit_id = 2")
	all := content(build(t, book, Reminder, 2023))
	if strings.Count(all, "Kính gửi:") != 2 || !strings.Contains(all, "chưa nhận được bản đăng ký của Tạp chí Thanh tra") {
		t.Errorf("reminders:\n%s", all)
	}
	// A day of the council's that had passed when the letter was written is not promised.
	const promise = "kịp số liệu để báo cáo"
	change(t, book, "DELETE FROM document_numbers WHERE paper = 'reminder'")
	for day, said := range map[string]bool{"2023-03-20": true, "2023-12-20": false} {
		change(t, book, "INSERT INTO document_numbers (ceremony_id, paper, number, symbol, issued_on) SELECT id, 'reminder', 9, 'KTĐ', '"+day+"' FROM ceremonies WHERE purposes = 'signing' AND year_id = (SELECT id FROM years WHERE number = 2023)")
		if got := strings.Contains(content(build(t, book, Reminder, 2023)), promise); got != said {
			t.Errorf("written on %s the letter promises the council's day: %v", day, got)
		}
		change(t, book, "DELETE FROM document_numbers WHERE paper = 'reminder'")
	}
	change(t, book, "UPDATE submissions SET state = 'received'")
	expect(t, build(t, book, Reminder, 2023), "Không có đơn vị nào cần nhắc")
}

func TestAnOverrideIsPrintedWithItsReason(t *testing.T) {
	book := newBook(t)
	// Given somebody who registers LĐTT although disciplined, with a reason.
	change(t, book, `INSERT INTO person_years (person_id, year, rating, discipline, discipline_on)
		SELECT person_id, 2023, 'HTTNV', 'khiển trách', '2023-02-01' FROM registrations WHERE id = (SELECT max(id) FROM registrations WHERE year_id = 2)`)
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	all, err := rules.Check(t.Context(), contest.New(book), year)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		if strings.Contains(f.Text, "khiển trách") {
			reason := map[bool]string{true: "Quyết định đã được huỷ", false: "Xem lại " + f.Rule.Code}[f.Rule.Condition == "discipline"]
			if err := book.Do("Giữ", func(tx *data.Tx) error { return registration.Keep(tx, year.ID, f.Key, reason) }); err != nil {
				t.Fatal(err)
			}
		}
	}
	// Then each reason stands under its own finding, and one of an older book says that it is.
	expect(t, build(t, book, Findings, 2023), "Cần xem lại", "khiển trách", "Quyết định đã được huỷ", "02 nội dung có lý do giữ")
	change(t, book, "UPDATE kept_findings SET inherited = 1 WHERE reason LIKE 'Quyết định%'")
	expect(t, build(t, book, Findings, 2023), "Quyết định đã được huỷ (sổ cũ ghi chung cho nhiều nhắc nhở)")
}

func TestATallyBeforeTheCountIsLeftToThePen(t *testing.T) {
	book := newBook(t)
	change(t, book, "DELETE FROM counts")
	change(t, book, "UPDATE ballots SET issued = 0, returned = 0, valid = 0, denominator = 'valid'")
	// Then the units that register the award are on the sheet.
	expect(t, build(t, book, Ballot, 2023), "1 Báo Thanh tra", "2 Trường Cán bộ Thanh tra")
	minutes := build(t, book, CountingMinutes, 2023)
	expect(t, minutes, "phát ra: ……", "tính trên số phiếu hợp lệ (……)")
	if !hasGap(minutes, words.GapCounted) {
		t.Errorf("gaps %v", minutes.Missing)
	}
}

func TestALongListIsLaidOutWhole(t *testing.T) {
	// Given a unit that registers ten thousand people.
	book := newBook(t)
	err := book.Bulk("", func(tx *data.Tx) error {
		return datatest.DB(tx).Exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
			INSERT INTO people (id, honorific, full_name, sort_key, folded) SELECT 10000 + i, 'Ông', 'Nguyễn Văn ' || i, 'a' || i, '' FROM n`).Error
	})
	if err != nil {
		t.Fatal(err)
	}
	err = book.Bulk("", func(tx *data.Tx) error {
		return datatest.DB(tx).Exec(`INSERT INTO registrations (year_id, unit_id, award_kind_id, person_id, subject_name, subject_post, subject_unit, sort_key)
			SELECT 2, 1, (SELECT award_kind_id FROM registrations WHERE person_id IS NOT NULL ORDER BY id DESC LIMIT 1),
				id, full_name, 'Chuyên viên', 'Ban Thời sự', sort_key FROM people WHERE id > 10000`).Error
	})
	if err != nil {
		t.Fatal(err)
	}
	built := build(t, book, IndividualList, 2023)
	if len(built.Pages) < 200 || built.Figures.Persons != 10177 {
		t.Errorf("%d pages, %d people", len(built.Pages), built.Figures.Persons)
	}
	expect(t, built, "10177 ", "Danh sách này có 10.177 cá nhân./.")
	file := filepath.Join(t.TempDir(), "list.xlsx")
	if err := WriteFiles([]File{{Path: file, Format: XLSX, Built: built.Built}}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(file); err != nil || info.Size() < 100_000 {
		t.Errorf("workbook %v, %v", info, err)
	}
}

func TestLongNamesStayInsideEveryPaper(t *testing.T) {
	book := newBook(t)
	long := " và những nhiệm vụ khác được giao thêm trong nhiều năm liền"
	change(t, book, "UPDATE units SET name = name || ?, short_name = short_name || ?", long, long)
	change(t, book, "UPDATE registrations SET subject_name = subject_name || ?, subject_post = subject_post || ?", long, long)
	change(t, book, "UPDATE signatories SET unit_name = unit_name || ?, full_name = full_name || ?", long, long)
	for _, paper := range ofRegistrations {
		stay(t, build(t, book, paper, 2023))
	}
}

// Given a vote of the council on people, then sheet and minutes speak of people and of
// the council, and say who was absent and gave an opinion in writing.
func TestTheCouncilsVoteOnPeopleHasItsOwnWords(t *testing.T) {
	book := newBook(t)
	change(t, book, `INSERT INTO ballots (year_id, award_kind_id, body, members, denominator, present, written, absent)
		SELECT r.year_id, r.award_kind_id, 'council', 4, 'members', 'Trần Văn Một' || char(10) || 'Lê Thị Hai', 'Phạm Văn Ba', 'Hoàng Thị Bốn'
		FROM registrations r JOIN award_kinds k ON k.id = r.award_kind_id WHERE k.code = 'CSTĐCS' AND r.year_id IN (SELECT id FROM years WHERE number = 2023) LIMIT 1`)
	var nominee string
	datatest.DB(book).Raw(`SELECT r.subject_name FROM registrations r JOIN award_kinds k ON k.id = r.award_kind_id JOIN years y ON y.id = r.year_id
		WHERE k.code = 'CSTĐCS' AND y.number = 2023 ORDER BY r.unit_id, r.sort_key LIMIT 1`).Scan(&nominee)
	expect(t, build(t, book, Ballot, 2023), "Cá nhân đề nghị tặng", "Cá nhân được đề nghị", "của Hội đồng", nominee)
	expect(t, build(t, book, CountingMinutes, 2023), "Bình xét cá nhân", "Hội đồng thi đua, khen thưởng tiến hành bỏ phiếu kín",
		"Tổng số thành viên Hội đồng: 04", "Có mặt tại cuộc họp: 02", "bằng văn bản: 01 (Phạm Văn Ba)", "chưa có ý kiến: 01 (Hoàng Thị Bốn)", nominee)
	// The block's own vote on people is no suy tôn, which is of units.
	change(t, book, "DELETE FROM ballots WHERE body <> 'council'")
	change(t, book, "UPDATE ballots SET body = 'block'")
	if minutes := content(build(t, book, CountingMinutes, 2023)); strings.Contains(minutes, "suy tôn") || !strings.Contains(minutes, "tiến hành bỏ phiếu kín.") {
		t.Errorf("minutes of a vote on people: %s", minutes)
	}
}

// Given the score sheets of a block, and the form of a unit of four people, then each is
// one page with its signatures.
func TestAShortSheetIsOnePage(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	for i, p := range build(t, book, ScoreSheet, 2025).Pages {
		if first := p.Number == 1; i < 12 && !first {
			t.Errorf("page %d goes on with a score sheet", i+1)
		}
	}
	change(t, book, `DELETE FROM registrations WHERE id NOT IN (SELECT id FROM (SELECT id,
		row_number() OVER (PARTITION BY unit_id, person_id IS NULL ORDER BY id) AS n, person_id FROM registrations)
		WHERE n <= CASE WHEN person_id IS NULL THEN 2 ELSE 4 END)`)
	change(t, book, "UPDATE units SET name = 'Trung tâm Thử ' || id WHERE parent_id IS NULL")
	change(t, book, "UPDATE registrations SET subject_post = 'Phó Trưởng phòng', subject_unit = 'Phòng Tổ chức - Hành chính', initiative_id = NULL, note = '' WHERE person_id IS NOT NULL")
	change(t, book, "UPDATE registrations SET subject_name = 'Phòng Tổ chức - Hành chính' WHERE person_id IS NULL")
	forms := build(t, book, UnitRegistration, 2025)
	if n := len(forms.Doc.Sections); n != 12 || len(forms.Pages) != n {
		t.Errorf("%d forms on %d pages", n, len(forms.Pages))
	}
}

// Given a unit of six people whose form takes two pages, then the people begin on the first,
// though so short a table stands on one page elsewhere.
func TestSixPeopleLeaveNoPageBlank(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	change(t, book, `DELETE FROM registrations WHERE id NOT IN (SELECT id FROM (SELECT id,
		row_number() OVER (PARTITION BY unit_id, person_id IS NULL ORDER BY id) AS n, person_id FROM registrations)
		WHERE n <= CASE WHEN person_id IS NULL THEN 3 ELSE 6 END)`)
	change(t, book, "UPDATE registrations SET subject_post = 'Phó Trưởng phòng', subject_unit = 'Phòng Tổ chức - Hành chính', initiative_id = NULL, note = '' WHERE person_id IS NOT NULL")
	parted := func(pages []*page.Page) (n int) {
		for _, p := range pages {
			if text := strings.ReplaceAll(textsOn(p), " ", ""); p.Number == 2 && !strings.Contains(text, "PhầnB.") {
				n++
			}
		}
		return n
	}
	for _, post := range []string{"Phó Trưởng phòng", "Phó Trưởng phòng phụ trách công tác tổ chức, hành chính, quản trị và thi đua, khen thưởng của đơn vị"} {
		change(t, book, "UPDATE registrations SET subject_post = '"+post+"' WHERE person_id IS NOT NULL")
		forms := build(t, book, UnitRegistration, 2025)
		for _, fault := range append(pageFaults(forms.Pages), split(forms.Doc, forms.Pages)...) {
			t.Errorf("%q: %s", post, fault)
		}
		if n := parted(forms.Pages); n == 0 {
			t.Errorf("%q: no form of %d parts its people", post, len(forms.Doc.Sections))
		}
	}
}

// Given numbers that are used twice, run against the days or stand before what the paper tells
// of, then the paper says so; the practice years are in order.
func TestNumbersRunWithTheDays(t *testing.T) {
	book := newBook(t)
	gaps := func() string {
		var all []string
		for _, paper := range []string{Minutes, Conclusion, CeremonyReport, CountingMinutes, Plan} {
			for _, gap := range build(t, book, paper, 2023).Missing {
				all = append(all, gap.Text)
			}
		}
		return strings.Join(all, "\n")
	}
	if found := gaps(); found != "" {
		t.Fatalf("the sample: %s", found)
	}
	for _, c := range []struct{ change, says string }{
		{"UPDATE document_numbers SET number = 5 WHERE paper = 'conclusion'", "Số 05 của thông báo kết luận đã dùng cho báo cáo."},
		{"UPDATE document_numbers SET issued_on = '2023-02-01' WHERE paper = 'ceremony-report'", "Số 05 của báo cáo ghi ngày 01/02/2023, trái thứ tự với số 01 của kế hoạch ngày 15/02/2023."},
		{"UPDATE document_numbers SET issued_on = '2023-03-16' WHERE paper = 'minutes'", "Biên bản ghi ngày 16/03/2023, trước ngày diễn ra 17/03/2023."},
		{"UPDATE ballots SET held_on = '2023-12-20'", "Biên bản kiểm phiếu ghi ngày 15/12/2023, trước ngày diễn ra 20/12/2023."},
	} {
		change(t, book, c.change)
		if found := gaps(); !strings.Contains(found, c.says) {
			t.Errorf("%s: %s", c.change, found)
		}
		if _, err := book.Undo(); err != nil {
			t.Fatal(err)
		}
	}
}

// Given what proves points, a document written down and a file that lies with it, then both the
// unit's own sheet and the sheet of the block name both beside them, also beside the points of a
// criterion that has no parts.
func TestTheScoreSheetsHaveTheirEvidence(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE scores SET evidence = 'Báo cáo số 12/BC-THỬ', file_name = 'bao-cao-12.pdf' WHERE id = (SELECT max(id) FROM scores)")
	change(t, book, "UPDATE scores SET evidence = '', file_name = 'anh-ky.jpg' WHERE id = (SELECT min(id) FROM scores)")
	for _, code := range []string{SelfScore, ScoreSheet} {
		expect(t, build(t, book, code, 2023), "Báo cáo số 12/BC-THỬ (bao-cao-12.pdf)", "anh-ky.jpg")
	}
	change(t, book, "UPDATE criterions SET parent_id = NULL WHERE id = (SELECT criterion_id FROM scores ORDER BY id DESC LIMIT 1)")
	expect(t, build(t, book, ScoreSheet, 2023), "Minh chứng: Báo cáo số 12/BC-THỬ (bao-cao-12.pdf).")
}

// Given a year whose ratings nobody recorded, the paper says so once for each unit and
// counts what was found as the screen does.
func TestWhatIsLackingOfManyIsOneRowOfThePaper(t *testing.T) {
	book := newBook(t)
	change(t, book, "DELETE FROM person_years WHERE year = 2023")
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	all, err := rules.Check(t.Context(), contest.New(book), year)
	if err != nil {
		t.Fatal(err)
	}
	gathered, missing := 0, 0
	for _, f := range rules.Gather(all) {
		if f.Gathered > 0 {
			gathered++
		}
		if f.State == rules.Missing {
			missing++
		}
	}
	built := build(t, book, Findings, 2023)
	expect(t, built, "Tổng số "+number(len(all))+" nội dung")
	if rows := strings.Count(content(built), "Chưa ghi năm 2023 có đang bị xem xét"); rows != gathered || gathered == 0 || missing > 3*gathered {
		t.Errorf("%d rows for %d gathered findings, %d of what is missing", rows, gathered, missing)
	}
}

// Given scores that another unit gave and that were looked at again, then the score sheet, its
// summary and the minutes of the vote have a column for each stage and count the last look;
// without them there are none. A unit nobody scored has no 0.
func TestTheScoreSheetHasTheStagesThatWereUsed(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	for _, paper := range []string{ScoreSheet, VoteMinutes} {
		if all := content(build(t, book, paper, 2025)); strings.Contains(all, "hẩm định") || strings.Contains(all, "hấm chéo") {
			t.Errorf("%s has stages that nobody used:\n%s", paper, all)
		}
	}
	change(t, book, "DELETE FROM scores WHERE unit_id = (SELECT unit_id FROM scores ORDER BY unit_id DESC LIMIT 1)")
	unscored := 0
	for row := range rowsOf(build(t, book, ScoreSheet, 2025).Doc) {
		if n := len(row); n > 7 && row[n-2] == "–" { // its place in the summary
			if unscored++; slices.Contains(row, "0") {
				t.Errorf("a unit nobody scored has points: %q", row)
			}
		}
	}
	if unscored == 0 {
		t.Error("every unit has a place")
	}
	change(t, book, "UPDATE scores SET crossed = block - 1, final = block - 2 WHERE block > 10")
	expect(t, build(t, book, ScoreSheet, 2025), "Chấm chéo", "Thẩm định", "sau thẩm định")
	expect(t, build(t, book, VoteMinutes, 2025), "Điểm chấm chéo", "Điểm thẩm định")
}

// Given a room in a room, then the papers that leave the block name all that it lies in.
func TestARoomInARoomIsNamedWithWhatItLiesIn(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	for paper, want := range map[string]string{
		ProposalList:      "Khoa Hồi sức tích cực - Chống độc, Bệnh viện Đa khoa khu vực phía Bắc",
		Certificate:       "Chi cục Kiểm lâm, Sở Nông nghiệp và Môi trường tỉnh Sơn Giang",
		AchievementReport: "Đơn vị cấp trên: Khoa Hồi sức tích cực - Chống độc, Bệnh viện",
	} {
		expect(t, build(t, book, paper, 2025), want)
	}
}

// Given units of which nobody wrote down how many people they have, then the summary leaves
// that open instead of saying 0.
func TestNobodyIsCountedWhoWasNotWrittenDown(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	heads := func() (written []string) {
		for row := range rowsOf(build(t, book, RegistrationSummary, 2025).Doc) {
			if _, err := strconv.Atoi(row[0]); err == nil {
				written = append(written, row[2])
			}
		}
		return written
	}
	before := heads()
	change(t, book, "UPDATE unit_years SET headcount = 0 WHERE year = 2025")
	after := heads()
	if len(before) < 12 || before[0] == "" || before[0] == "0" || len(after) != len(before) || slices.ContainsFunc(after, func(s string) bool { return s != "" }) {
		t.Errorf("%q, then %q", before, after)
	}
}
