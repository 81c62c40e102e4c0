package papers

import (
	"strings"
	"testing"

	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
)

// Given the practice year of the cluster with its closing meeting, the papers of the vote
// and of the year tell what was recorded there, and not what the signing held.
func TestThePapersOfTheClosingTellWhatWasHeldThere(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	for code, wanted := range map[string][]string{
		VoteMinutes: {
			"Số: 10/BB-CTĐ7", "ngày 10 tháng 12 năm 2025", "phiếu phát ra 11, thu về 11, hợp lệ 10", "10 phiếu (83,33%)",
			"Điểm tự chấm", "988", "Cụm thống nhất kết quả chấm điểm", "kết thúc vào 16 giờ 45",
			"Ý kiến bằng văn bản của đại biểu vắng mặt: - Ông Tiêu Đức Nghĩa", "Cử tổ kiểm phiếu gồm 3 người (do Cụm phó trình): đồng ý 11/11 (100%)",
		},
		Submission: {
			"Số: 11/TTr-CTĐ7", "Kính gửi: Hội đồng", "Căn cứ Biên bản họp bình xét số 10/BB-CTĐ7", "Lao động tiên tiến: 05 cá nhân", "Giám đốc Sở Y tế tỉnh Sơn Giang - Lao động tiên tiến: 09 cá nhân",
			"Cờ thi đua của Ủy ban nhân dân tỉnh Sơn Giang: 02 tập thể", "Thủ tướng Chính phủ",
		},
		ProposalList:    {"(Kèm theo Tờ trình số 11/TTr-CTĐ7 ngày 12 tháng 12 năm 2025)", "Chiến sĩ thi đua cơ sở (02 cá nhân)", "Chiến sĩ thi đua cơ sở (05 cá nhân)", "Tập thể lao động xuất sắc (14 tập thể)", "vì thủ trưởng đơn vị tự quyết định: 45 Lao động tiên tiến, 19 Chiến sĩ thi đua cơ sở"},
		YearEnd:         {"Số: 12/BC-CTĐ7", "98,6%", "Được tặng", "54 tập thể và 87 cá nhân", "Tập thể 54 · cá nhân 87"},
		HandoverMinutes: {"BÊN GIAO: Sở Nông nghiệp và Môi trường", "Còn 149 đăng ký chưa có kết quả xét", "mã đối chiếu"},
		YearPlan:        {"Hội nghị tổng kết công tác thi đua năm 2025", "15/08/2025", "Các đơn vị"},
		SelfScore:       {"BẢNG TỰ CHẤM ĐIỂM", "Kết quả thực hiện, minh chứng"},
		AttendanceSheet: {"DANH SÁCH ĐIỂM DANH", "đến muộn"},
	} {
		expect(t, build(t, book, code, 2025), wanted...)
	}
	// A refused registration is proposed no more, where a higher body decides.
	change(t, book, "UPDATE units SET decider = 'Chủ tịch Ủy ban nhân dân tỉnh'")
	before := content(build(t, book, ProposalList, 2025))
	var name string
	year, err := book.YearNumbered(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	err = datatest.DB(book).Raw(`SELECT subject_name FROM registrations WHERE year_id = ? GROUP BY subject_name
		HAVING max(award_id) IS NULL AND NOT max(id IN (SELECT registration_id FROM refusals)) LIMIT 1`, year.ID).Scan(&name).Error
	if err != nil || name == "" {
		t.Fatal(name, err)
	}
	change(t, book, "INSERT INTO refusals (registration_id, day, reason) SELECT id, '2025-12-10', 'thử' FROM registrations WHERE year_id = ? AND subject_name = ?", year.ID, name)
	after, passed, _ := strings.Cut(content(build(t, book, ProposalList, 2025)), "Không đề nghị")
	if !strings.Contains(passed, name) {
		t.Errorf("%s is not among those not proposed", name)
	}
	if was, is := strings.Count(before, name), strings.Count(after, name); was == 0 || is != 0 {
		t.Errorf("%s stood %d times in the list, and now %d", name, was, is)
	}
}

// Each paper says of which meeting it is, and the meeting has a field for its number.
func TestNumberedPapersAreOfAMeetingThatNumbersThem(t *testing.T) {
	for code, purpose := range meetings {
		paper, err := Find(code)
		if err != nil || paper.Meeting() != purpose || purpose == data.PurposeSigning {
			t.Errorf("%s is of %q, %v", code, purpose, err)
		}
	}
}
