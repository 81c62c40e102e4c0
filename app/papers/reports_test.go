package papers

import (
	"testing"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
)

// laidOf builds a paper of one person, collective, decision or movement.
func laidOf(t *testing.T, book *data.Book, paper string, number int, of string) laid {
	t.Helper()
	year, err := book.YearNumbered(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	built, err := Build(t.Context(), book, Request{Paper: paper, Year: year, Of: of})
	if err != nil {
		t.Fatal(err)
	}
	result, err := page.Layout(built.Doc)
	if err != nil {
		t.Fatal(err)
	}
	return laid{built, result}
}

// someone is a person, and a unit itself, that is registered in a year.
func someone(t *testing.T, book *data.Book, number int) (person, unit data.Registration) {
	t.Helper()
	db := datatest.DB(book)
	in := "year_id = (SELECT id FROM years WHERE number = ?)"
	if err := db.Where(in+" AND person_id IS NOT NULL", number).Order("id").First(&person).Error; err != nil {
		t.Fatal(err)
	}
	if err := db.Where(in+" AND collective_id = unit_id", number).Order("id").First(&unit).Error; err != nil {
		t.Fatal(err)
	}
	return person, unit
}

// A report of merit has what is written down of who somebody is and of what a unit is and does,
// and the achievement; no other paper has where somebody lives.
func TestAReportOfMeritSaysWhoSomebodyIs(t *testing.T) {
	for kind, number := range map[sample.Kind]int{sample.Block: 2023, sample.Cluster: 2025} {
		book := practiceBook(t, kind)
		person, unit := someone(t, book, number)
		change(t, book, "UPDATE people SET hometown = 'Xã Thử, tỉnh Mẫu', dwelling = 'Phường Ví Dụ', other_posts = 'Bí thư chi bộ', qualification = 'Cử nhân luật', degrees = 'Thạc sĩ' WHERE id = ?", *person.PersonID)
		change(t, book, "UPDATE units SET address = 'Số 1 phố Thử', founded = 'Thành lập năm 1990', structure = '05 phòng', functions = 'Tham mưu.' || char(10) || 'Đào tạo.' WHERE id = ?", *unit.CollectiveID)
		change(t, book, "UPDATE registrations SET deed = 'Chủ trì 03 đề tài.' WHERE person_id = ?", *person.PersonID)
		change(t, book, "UPDATE registrations SET deed = 'Hoàn thành 112% kế hoạch.' WHERE collective_id = ?", *unit.CollectiveID)
		of := laidOf(t, book, AchievementReport, number, person.SubjectName)
		expect(t, of, "Quê quán: Xã Thử, tỉnh Mẫu", "Trú quán: Phường Ví Dụ", "; Bí thư chi bộ", "nghiệp vụ: Cử nhân luật", "giải thưởng: Thạc sĩ", "Chủ trì 03 đề tài.")
		without(t, of, "Quê quán: …", "Số 1 phố Thử")
		expect(t, laidOf(t, book, AchievementReport, number, unit.SubjectName), "trang tin: Số 1 phố Thử", "phát triển: Thành lập năm 1990", "đoàn thể: 05 phòng", "Tham mưu.", "Đào tạo.", "Hoàn thành 112% kế hoạch.")
		for _, paper := range All {
			if paper.Code != AchievementReport {
				without(t, build(t, book, paper.Code, number), "Phường Ví Dụ", "Xã Thử")
			}
		}
	}
}

// Each submission of a year has its own number and day: those that were entered are the first
// one's, another has those that it was given when it was signed, and until then both are dotted.
func TestEachSubmissionHasItsOwnNumberAndDay(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	to := func(decider string) laid { return laidOf(t, book, Submission, 2025, decider) }
	first, second := "Chủ tịch Ủy ban nhân dân tỉnh Sơn Giang", "Thủ tướng Chính phủ"
	expect(t, to(first), "Số: 11/TTr-CTĐ7", "Sơn Giang, ngày 12 tháng 12 năm 2025")
	expect(t, to(second), "Số: ……/TTr-CTĐ7", "Sơn Giang, ngày … tháng … năm …")
	// When the second is signed
	change(t, book, `INSERT INTO prints (year_id, paper, title, subject, printed_at, hash) SELECT id, 'submission', 'Tờ trình', 'Thủ tướng Chính phủ', 1, '' FROM years WHERE number = 2025`)
	change(t, book, `INSERT INTO dispatches (print_id, number, symbol, issued_on) SELECT max(id), 13, 'TTr-CTĐ7', '2025-12-15' FROM prints`)
	expect(t, to(first), "Số: 11/TTr-CTĐ7", "Sơn Giang, ngày 12 tháng 12 năm 2025")
	expect(t, to(second), "Số: 13/TTr-CTĐ7", "Sơn Giang, ngày 15 tháng 12 năm 2025")
	list := build(t, book, ProposalList, 2025)
	expect(t, list, "(Kèm theo Tờ trình số 11/TTr-CTĐ7 ngày 12 tháng 12 năm 2025)", "(Kèm theo Tờ trình số 13/TTr-CTĐ7 ngày 15 tháng 12 năm 2025)", "(Kèm theo Tờ trình số …… ngày … tháng … năm ……)")
}

// The list of a submission has the class and the deed of those proposed where they are noted,
// and the submission the article that a title rests on.
func TestASubmissionNamesClassDeedAndArticle(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	before := build(t, book, ProposalList, 2025)
	without(t, before, "Phân loại", "Tóm tắt thành tích")
	without(t, build(t, book, Submission, 2025), "(theo ")
	var person data.Registration // for what nobody's own head decides on
	above := "year_id = (SELECT id FROM years WHERE number = 2025) AND person_id IS NOT NULL AND award_kind_id IN (SELECT id FROM award_kinds WHERE level <> ?)"
	if err := datatest.DB(book).Where(above, data.LevelBase).Order("id").First(&person).Error; err != nil {
		t.Fatal(err)
	}
	change(t, book, "UPDATE registrations SET deed = 'Xử lý 120 hồ sơ đúng hạn.', class = 'Trực tiếp công tác' WHERE id = ?", person.ID)
	change(t, book, "UPDATE award_kinds SET ground = 'khoản 1 Điều 24 Luật Thi đua, khen thưởng' WHERE id = ?", person.AwardKindID)
	after := build(t, book, ProposalList, 2025)
	expect(t, after, "Phân loại", "Trực tiếp công tác", "Tóm tắt thành tích", "Xử lý 120 hồ sơ đúng hạn")
	expect(t, build(t, book, Submission, 2025), "(theo khoản 1 Điều 24 Luật Thi đua, khen thưởng)")
}

// A plan is printed of a movement that something of its own was written down for, says what
// that is, and lacks the rest by name; one asked for by name is printed anyway.
func TestAMovementThatIsPlannedHasAPlan(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE movements SET decision = '', scope = '', audience = '', criteria = '', measures = ''")
	none := build(t, book, MovementPlan, 2023)
	if none.Idle == "" || len(none.Pages) == 0 || !hasGap(none, "Chưa ghi kế hoạch") {
		t.Errorf("nothing is planned: %q, %v", none.Idle, none.Missing)
	}
	const name = "Cả nước chung sức xây dựng nông thôn mới"
	expect(t, laidOf(t, book, MovementPlan, 2023, name), "“"+name+"”")
	change(t, book, "UPDATE movements SET decision = 'Quyết định số 9/QĐ-TTg', audience = 'Mọi viên chức', criteria = 'Đạt 95%', starts_on = '2023-03-01', ends_on = '2023-12-15' WHERE name = ?", name)
	plan := build(t, book, MovementPlan, 2023)
	expect(t, plan, "Căn cứ Quyết định số 9/QĐ-TTg;", "Căn cứ Kế hoạch số 07/KH-KTĐ", "Đối tượng: Mọi viên chức.", "Đạt 95%", "Từ ngày 01 tháng 3 năm 2023 đến ngày 15 tháng 12 năm 2023.", "Phạm vi: …")
	without(t, plan, "chung tay vì người nghèo")
	gap := contest.Gap{}
	for _, g := range plan.Missing {
		if g.Place == contest.InMovements {
			gap = g
		}
	}
	if gap.ID == 0 || gap.Text != "Phong trào “"+name+"” chưa ghi: nội dung, mục tiêu, phạm vi, biện pháp, tổ chức thực hiện." {
		t.Errorf("the plan lacks %+v", gap)
	}
}

// What was given in a year is signed for with its money, stands in the golden book by its
// numbers, goes with them on the certificate, and is counted by class.
func TestAwardsAreSignedForBookedAndCounted(t *testing.T) {
	book := newBook(t)
	var awards []data.Award
	if err := datatest.DB(book).Where("year = 2023 AND person_id IS NOT NULL AND revoked = 0").Order("id").Limit(2).Find(&awards).Error; err != nil || len(awards) < 2 {
		t.Fatal(awards, err)
	}
	without(t, build(t, book, Rewards, 2023), "Bằng chữ")
	change(t, book, "UPDATE awards SET golden_book = 12, money = 1000000 WHERE id = ?", awards[0].ID)
	change(t, book, "UPDATE awards SET golden_book = 7, money = 500000, handed_on = '2024-01-15' WHERE id = ?", awards[1].ID)
	change(t, book, "UPDATE registrations SET class = 'Trực tiếp công tác, lao động, sản xuất' WHERE person_id = ?", *awards[0].PersonID)
	expect(t, build(t, book, Rewards, 2023), "1.000.000", "1.500.000", "Bằng chữ: một triệu năm trăm nghìn đồng.", "KẾ TOÁN", awards[0].SubjectName)
	golden := build(t, book, GoldenBook, 2023)
	expect(t, golden, "15/01/2024", "Số sổ vàng Tên tập thể, họ và tên Chức vụ, đơn vị Danh hiệu, hình thức Quyết định Ngày trao Ký nhận 7 "+awards[1].SubjectName)
	expect(t, laidOf(t, book, Certificate, 2023, awards[0].SubjectName), "Số sổ vàng: 12")
	expect(t, build(t, book, Statistics, 2023), "Trực tiếp công tác, lao động, sản xuất", "Trong đó nữ", "trên 1 năm đến dưới 3 năm")
}

// How long a movement is goes by whole months, its last day counted.
func TestMovementsArePartedByTheirMonths(t *testing.T) {
	for _, c := range []struct {
		movement data.Movement
		want     string
	}{
		{data.Movement{StartsOn: "2023-01-01", EndsOn: "2023-12-30"}, "term 1"},
		{data.Movement{StartsOn: "2023-01-01", EndsOn: "2023-12-31"}, "term 2"},
		{data.Movement{StartsOn: "2023-01-15", EndsOn: "2024-02-14"}, "term 3"},
		{data.Movement{StartsOn: "2023-01-01", EndsOn: "2025-12-31"}, "term 4"},
		{data.Movement{StartsOn: "2021-07-01", EndsOn: "2026-06-30"}, "term 5"},
		{data.Movement{StartsOn: "2021-07-01"}, ""},
	} {
		if got := term(c.movement); got != c.want {
			t.Errorf("%s to %s: %q, want %q", c.movement.StartsOn, c.movement.EndsOn, got, c.want)
		}
	}
}
