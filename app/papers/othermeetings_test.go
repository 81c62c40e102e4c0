package papers

import (
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
)

// ofMeeting is a paper of the year's meeting for a purpose, as it is chosen on screen.
func ofMeeting(t *testing.T, book *data.Book, paper string, number int, purpose string) laid {
	t.Helper()
	year, err := book.YearNumbered(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	ceremonies, err := book.CeremoniesOf(t.Context(), year.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range ceremonies {
		if !c.Serves(data.Purpose(purpose)) || c.Serves(data.PurposeSigning) {
			continue
		}
		built, err := Build(t.Context(), book, Request{Paper: paper, Year: year, CeremonyID: c.ID})
		if err != nil {
			t.Fatal(err)
		}
		result, err := page.Layout(built.Doc)
		if err != nil {
			t.Fatal(err)
		}
		return laid{built, result}
	}
	t.Fatalf("no meeting for %s", purpose)
	return laid{}
}

// Given the conferences in the middle and at the end of a year, then their plan, script, minutes and notice
// speak of these, and not of a ceremony at which a pledge is signed; those of the signing do.
func TestThePapersOfAConferenceSayNothingOfASigning(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	signs := map[string]string{
		Plan:       "Thống nhất nội dung, chỉ tiêu và ký kết giao ước thi đua",
		Script:     "để các đơn vị thống nhất nội dung, chỉ tiêu và ký kết giao ước thi đua",
		Minutes:    "Kết quả ký kết",
		Conclusion: "thảo luận, thống nhất và ký kết giao ước thi đua",
	}
	for code, said := range signs {
		expect(t, build(t, book, code, 2025), said)
	}
	for _, purpose := range []string{string(data.PurposeClosing), string(data.PurposeMidyear)} {
		change(t, book, "UPDATE ceremonies SET purposes = ? WHERE purposes <> 'signing' AND year_id = (SELECT id FROM years WHERE number = 2025)", purpose)
		for code := range signs {
			built := ofMeeting(t, book, code, 2025, purpose)
			for _, wrong := range []string{"ký kết giao ước", "Số đơn vị ký", "Kết quả đăng ký", "buổi lễ", "Buổi lễ", " · mã "} {
				if strings.Contains(content(built), wrong) {
					t.Errorf("%s of the %s says %q", code, purpose, wrong)
				}
			}
			for _, gap := range built.Missing {
				if gap.Place == contest.InSigning || gap.Place == contest.InPledge {
					t.Errorf("%s of the %s lacks %q", code, purpose, gap.Text)
				}
			}
		}
		plan := ofMeeting(t, book, Plan, 2025, purpose)
		expect(t, plan, "Đánh giá kết quả thực hiện giao ước thi đua", "chuẩn bị hội nghị theo bảng phân công")
		if chosen := strings.Contains(content(plan), "giới thiệu đơn vị làm Cụm trưởng, Cụm phó"); chosen != (purpose == string(data.PurposeClosing)) {
			t.Errorf("the plan of the %s has a choice of who leads: %v", purpose, chosen)
		}
		expect(t, ofMeeting(t, book, Conclusion, 2025, purpose), "Chủ trì hội nghị:")
	}
}

// Given plans, then each cites the block's own papers above it as far as they are not of a later day: the
// ceremony's and a movement's the plan of the year, that of the year the regulation.
func TestAPlanCitesWhatItComesOf(t *testing.T) {
	book := newBook(t)
	const year = "Căn cứ Kế hoạch số 07/KH-KTĐ ngày 24 tháng 3 năm 2023 của Khối thi đua Các đơn vị sự nghiệp về hoạt động năm 2023"
	without(t, build(t, book, Plan, 2023), year) // of the 15th of February
	expect(t, build(t, book, MovementPlan, 2023), year)
	expect(t, build(t, book, YearPlan, 2023), "Căn cứ Quy chế hoạt động số 08/QC-KTĐ ngày 24 tháng 3 năm 2023")
	change(t, book, "UPDATE document_numbers SET issued_on = '2023-01-20' WHERE paper = 'year-plan'")
	expect(t, build(t, book, Plan, 2023), strings.Replace(year, "24 tháng 3", "20 tháng 01", 1)+".")
	without(t, build(t, book, YearPlan, 2023), "Căn cứ Quy chế hoạt động") // of the 24th of March
}

// Given a reminder, then it goes by the plan of the year only where that was there.
func TestAReminderTellsOfNoLaterPlan(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE submissions SET state = 'draft', received_on = ''")
	without(t, build(t, book, Reminder, 2023), "Thực hiện Kế hoạch số")
	change(t, book, "UPDATE document_numbers SET issued_on = '2023-01-20' WHERE paper = 'year-plan'")
	expect(t, build(t, book, Reminder, 2023), "Thực hiện Kế hoạch số 07/KH-KTĐ ngày 20 tháng 01 năm 2023")
}

// Given reminders and plans of movements, of which each gets its own number, then one that was signed
// bears what it was given, and the others nothing.
func TestEachOfSeveralLettersBearsItsOwnNumberOnceItIsSigned(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE submissions SET state = 'draft', received_on = ''")
	change(t, book, `INSERT INTO prints (year_id, paper, title, unit_id, printed_at, hash) SELECT id, 'reminder', 'Công văn', (SELECT min(unit_id) FROM memberships), 1, '' FROM years WHERE number = 2023`)
	change(t, book, `INSERT INTO dispatches (print_id, number, symbol, issued_on) SELECT max(id), 21, 'KTĐ-TĐKT', '2023-03-10' FROM prints`)
	change(t, book, `INSERT INTO prints (year_id, paper, title, subject, printed_at, hash) SELECT id, 'movement-plan', 'Kế hoạch', 'Cả nước chung sức xây dựng nông thôn mới', 2, '' FROM years WHERE number = 2023`)
	change(t, book, `INSERT INTO dispatches (print_id, number, symbol, issued_on) SELECT max(id), 22, 'KH-KTĐ', '2023-04-10' FROM prints`)
	letters := build(t, book, Reminder, 2023)
	expect(t, letters, "Số: 21/KTĐ-TĐKT", "ngày 10 tháng 3 năm 2023")
	if n := strings.Count(content(letters), "Số: 21/"); n != 1 {
		t.Errorf("%d letters bear one number", n)
	}
	expect(t, laidOf(t, book, MovementPlan, 2023, "Cả nước chung sức xây dựng nông thôn mới"), "Số: 22/KH-KTĐ", "ngày 10 tháng 4 năm 2023")
}

// Given a submission, then it says that the minutes of a count and reports go with it only where there are
// any.
func TestASubmissionNamesWhatGoesWithIt(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	expect(t, build(t, book, Submission, 2025), "(Kèm theo: biên bản họp bình xét, biên bản kiểm phiếu, danh sách đề nghị, báo cáo thành tích.)")
	change(t, book, "DELETE FROM ballots")
	expect(t, build(t, book, Submission, 2025), "(Kèm theo: biên bản họp bình xét, danh sách đề nghị, báo cáo thành tích.)")
}

// Given a unit's form, then it says how many of the unit's people register nothing, of a unit without
// figures leaves room for that and names it, and of one that registers nobody yet does not count.
func TestAUnitsFormCountsWhoDoesNotRegister(t *testing.T) {
	book := newBook(t)
	forms := build(t, book, UnitRegistration, 2023)
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	summary, err := contest.New(book).Summary(t.Context(), year.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range summary.Units {
		want := "Không đăng ký: " + number(row.Headcount-row.Persons) + "/" + number(row.Headcount) + " người."
		if row.Headcount == row.Persons {
			want = "Tất cả " + number(row.Headcount) + " người của đơn vị đăng ký."
		}
		expect(t, forms, want)
	}
	first := summary.Units[0]
	change(t, book, "UPDATE unit_years SET headcount = 0 WHERE unit_id = ?", first.Unit.ID)
	forms = build(t, book, UnitRegistration, 2023)
	expect(t, forms, "Không đăng ký: ……/…… người.")
	if !hasGap(forms, first.Unit.Name+" chưa ghi tổng số người") {
		t.Errorf("nobody misses the number of people: %v", forms.Missing)
	}
	change(t, book, "DELETE FROM registrations WHERE unit_id = ?", summary.Units[1].Unit.ID)
	expect(t, build(t, book, UnitRegistration, 2023), "Không đăng ký: ……/"+number(summary.Units[1].Headcount)+" người.")
}

// Given the score sheets, then what the unit gave itself is signed by the unit, what the block gave by the
// block: no sheet is signed by both.
func TestEachSheetOfScoresIsSignedByWhoScored(t *testing.T) {
	book := newBook(t)
	block := build(t, book, ScoreSheet, 2023)
	expect(t, block, "TỔ CHẤM ĐIỂM", "KHỐI TRƯỞNG")
	without(t, block, "ĐẠI DIỆN ĐƠN VỊ")
	unit := build(t, book, SelfScore, 2023)
	expect(t, unit, "ĐẠI DIỆN ĐƠN VỊ")
	without(t, unit, "KHỐI TRƯỞNG")
}

// Given the reports of a year whose block has units, then what the book does not know of the block's
// situation is no room for the pen.
func TestAReportLeavesNoRoomForNothing(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	for _, code := range []string{MidYear, YearEnd} {
		text := content(build(t, book, code, 2025))
		_, situation, _ := strings.Cut(text, "ĐẶC ĐIỂM, TÌNH HÌNH")
		situation, _, _ = strings.Cut(situation, "II. ")
		if strings.Contains(situation, "……") {
			t.Errorf("%s: %q", code, situation)
		}
	}
	expect(t, build(t, book, MidYear, 2025), "báo cáo sơ kết công tác thi đua, khen thưởng sáu tháng đầu năm 2025; ")
}

// Given a year in which units register only what their own heads decide on, then the pack has neither a
// submission nor its list, and says why.
func TestWhereNothingIsAskedForNobodyIsAsked(t *testing.T) {
	book := newBook(t)
	if why := build(t, book, ProposalList, 2023).Idle; why != "" {
		t.Errorf("the practice year asks for nothing: %q", why)
	}
	change(t, book, "DELETE FROM registrations WHERE award_kind_id NOT IN (SELECT id FROM award_kinds WHERE label IN ('LĐTT', 'CSTĐCS'))")
	if why := build(t, book, ProposalList, 2023).Idle; why != words.IdleAsked {
		t.Errorf("nothing is asked for, and the list says %q", why)
	}
}

// Given a block without units and work, then its regulation has room for their names, and a handover that
// says nothing is open no rows for what is.
func TestNothingIsAnnouncedThatDoesNotFollow(t *testing.T) {
	book := newBook(t)
	emptied(t, book)
	expect(t, build(t, book, Regulation, 2023), "Các đơn vị thành viên gồm …… đơn vị: - …")
	handover := content(build(t, book, HandoverMinutes, 2023))
	if _, after, _ := strings.Cut(handover, "không còn việc làm dở."); strings.Contains(after, "Đã làm") {
		t.Errorf("nothing is open, and below that stands %q", after)
	}
}
