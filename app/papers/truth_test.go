package papers

import (
	"strings"
	"testing"

	"sothidua/app/sample"
)

// Given a meeting that was opened later than planned and that a unit stayed away from, then what
// tells of it afterwards says when it was opened and how many units came, and no paper tells how
// many did nothing.
func TestWhatIsToldOfAMeetingIsWhatHappened(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	told := build(t, book, Conclusion, 2025)
	expect(t, told, "Hồi 08 giờ 05, thứ Sáu", "Tham dự có đại diện 11 đơn vị thành viên của cụm")
	expect(t, build(t, book, CeremonyReport, 2025), "a) Thời gian, địa điểm: 08 giờ 05, thứ Sáu")
	expect(t, build(t, book, Plan, 2025), "1. Thời gian: 08 giờ 00, thứ Sáu")

	minutes := build(t, book, Minutes, 2025)
	expect(t, minutes, "Số đơn vị ký: 11/12; ký sau: 01.")
	pause, after := strings.Index(content(minutes), "Tạm nghỉ từ 09 giờ 40"), strings.Index(content(minutes), "09 giờ 55: Các đơn vị")
	if pause < 0 || pause > after {
		t.Errorf("the pause of 9.40 stands at %d, what came at 9.55 at %d", pause, after)
	}
	for _, c := range []struct{ state, want string }{
		{"signed", "Số đơn vị ký: 12/12."}, {"absent", "Số đơn vị ký: 11/12; vắng mặt: 01."},
	} {
		change(t, book, "UPDATE signatories SET state = ? WHERE state IN ('later', 'absent') OR unit_name LIKE 'Bệnh viện Y học%'", c.state)
		expect(t, build(t, book, Minutes, 2025), c.want)
	}
	change(t, book, "UPDATE participants SET attendance = ''")
	expect(t, build(t, book, Conclusion, 2025), "đại diện 12 đơn vị")
	change(t, book, "UPDATE ceremonies SET opened_at = ''")
	expect(t, build(t, book, Conclusion, 2025), "Hồi 08 giờ 00, thứ Sáu")
}

// Given exemplars of the year that were proposed and shown after the signing, then what is
// written of the signing tells neither.
func TestThePapersOfTheSigningTellNothingThatCameAfterIt(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	for code, want := range map[string]bool{CeremonyReport: true, News: false} { // written on 20 August, and of 15 August
		text := content(build(t, book, code, 2025))
		if got := strings.Contains(text, "“Ngày thứ Bảy vì dân”"); got != want || strings.Contains(text, "đã giới thiệu tại") || !strings.Contains(text, "Rơ Châm Kiên") {
			t.Errorf("%s tells of what was proposed on 20 August: %v, want %v, and where it was shown: %v", code, got, want, strings.Contains(text, "đã giới thiệu tại"))
		}
	}
	change(t, book, "DELETE FROM registrations")
	if strings.Contains(content(build(t, book, News, 2025)), "đã đăng ký các danh hiệu") {
		t.Error("the news tell of registrations where there are none")
	}
}

// The plan of the signing is a ground of what is signed, and of nothing else.
func TestThePlanOfTheSigningIsAGroundOfThePledgeAlone(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	for _, code := range []string{Pledge, YearPlan, MovementPlan, Regulation, Submission, Plan} {
		cited := strings.Contains(content(build(t, book, code, 2025)), "Căn cứ Kế hoạch số 01/KH-CTĐ7")
		if cited != (code == Pledge) {
			t.Errorf("%s cites the plan of the signing: %v", code, cited)
		}
	}
}

// Given somebody of a room, then every list and certificate of awards says the room with the post.
func TestThePostOfSomebodyAwardedNamesTheRoom(t *testing.T) {
	book := practiceBook(t, sample.Block)
	for _, code := range []string{ProposalList, Rewards, GoldenBook, Certificate} {
		text := content(build(t, book, code, 2023))
		if !strings.Contains(text, "Trưởng ban Bạn đọc, Báo Thanh tra") || strings.Contains(text, "Trưởng ban, Báo Thanh tra") {
			t.Errorf("%s says posts without their rooms", code)
		}
	}
	change(t, book, "UPDATE units SET name = 'Cơ quan Báo Thanh tra' WHERE name = 'Báo Thanh tra'")
	if text := content(build(t, book, ProposalList, 2023)); strings.Contains(text, "Báo Thanh tra, Cơ quan Báo Thanh tra") {
		t.Error("a unit that was renamed is taken for a room of its own")
	}
}

// A legend explains what stands on its list, and nothing else.
func TestALegendExplainsWhatStandsOnItsList(t *testing.T) {
	book := practiceBook(t, sample.Block)
	text := content(build(t, book, InitiativeList, 2023))
	_, legend, _ := strings.Cut(text, "Chữ viết tắt:")
	if !strings.Contains(legend, "CSTĐCS: Chiến sĩ thi đua cơ sở") || strings.Contains(legend, "LĐTT:") || strings.Contains(legend, "BK Tổng TTCP:") {
		t.Errorf("the legend of the initiatives: %q", legend)
	}
	expect(t, build(t, book, IndividualList, 2023), "LĐTT: Lao động tiên tiến", "BK Tổng TTCP: Bằng khen")
}

// Given people alone, or collectives alone, then no sentence counts none of the others.
func TestNoneOfASortAreNotCounted(t *testing.T) {
	for other, table := range map[string]string{"tập thể": "collective_id", "cá nhân": "person_id"} {
		book := practiceBook(t, sample.Block)
		change(t, book, "DELETE FROM registrations WHERE "+table+" IS NOT NULL")
		for _, code := range []string{Pledge, Minutes, CeremonyReport, UnitRegistration} {
			if text := content(build(t, book, code, 2023)); strings.Contains(text, " 0 "+other) {
				t.Errorf("%s counts 0 %s", code, other)
			}
		}
	}
}

// What is found is printed without what the window offers to do about it.
func TestAPaperSaysNothingOfTheWindow(t *testing.T) {
	book := practiceBook(t, sample.Block)
	text := content(build(t, book, Findings, 2023))
	for _, never := range []string{"ô Mức", "bảng xếp loại năm. Chọn", "; 0 nội dung"} {
		if strings.Contains(text, never) {
			t.Errorf("the findings say %q", never)
		}
	}
	expect(t, build(t, book, Script, 2023), "kính mời đại diện Báo Thanh tra, Khối trưởng trình bày.")
}

// Given awards decided by the day of the report, then it says of each unit how many of those it
// registered got what; before the first decision it does not.
func TestTheYearsReportHasWhatCameOfEachUnit(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	const title = "Kết quả theo đơn vị (số được tặng/số đăng ký):"
	if strings.Contains(content(build(t, book, YearEnd, 2025)), title) {
		t.Error("nothing is decided on 15 December, and told by unit")
	}
	change(t, book, "UPDATE document_numbers SET issued_on = '2026-12-20' WHERE paper = 'year-end'")
	_, told, ok := strings.Cut(content(build(t, book, YearEnd, 2025)), title)
	if told, _, _ = strings.Cut(told, "Chấm điểm"); !ok || !strings.Contains(told, "1 Sở Nông nghiệp và Môi trường tỉnh Sơn Giang 9/10 3/3 1/1 3/3 3/3 1/1 2 Sở") {
		t.Errorf("by unit: %.900s", told)
	}
	if !strings.Contains(told, "CSTĐCS: Chiến sĩ thi đua cơ sở") {
		t.Errorf("what the columns mean: %.900s", told)
	}
}

// Given a block without units, its summary is one page to be filled in by hand.
func TestTheSummaryOfABlockWithoutUnitsIsOnePage(t *testing.T) {
	book := practiceBook(t, sample.Block)
	emptied(t, book)
	if n := len(build(t, book, RegistrationSummary, 2023).Pages); n != 1 {
		t.Errorf("it takes %d pages", n)
	}
}

// A note goes on in brackets with a small letter, a name there keeps its own; without a text to
// cite a paper has room for one; lists number their rows as all papers do.
func TestSmallFormsOfPapers(t *testing.T) {
	book := practiceBook(t, sample.Block)
	expect(t, build(t, book, YearPlan, 2023), "(trước ngày 25/3, theo Thông tư")
	for note, want := range map[string]string{"Hà Nội, quý I": "Hà Nội, quý I", "Theo kế hoạch": "theo kế hoạch", "05 ngày": "05 ngày", "TTCP giao": "TTCP giao", "": ""} {
		if got := noteInside(note); got != want {
			t.Errorf("%q in brackets is %q", note, got)
		}
	}
	for _, code := range []string{IndividualList, CollectiveList, InitiativeList} {
		if text := content(build(t, book, code, 2023)); strings.Contains(text, "Stt") || !strings.Contains(text, "TT ") {
			t.Errorf("%s numbers its rows in its own way", code)
		}
	}
	emptied(t, book)
	for _, code := range []string{Plan, Pledge, YearPlan} {
		expect(t, build(t, book, code, 2023), "Căn cứ …")
	}
}
