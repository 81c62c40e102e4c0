package papers

import (
	"strings"
	"testing"

	"sothidua/assets/words"
)

// Given a meeting that began, paused and ended otherwise than planned, its minutes tell how
// it was; what nobody noted is left to the pen and said, never taken from the programme.
func TestMinutesTellWhatHappened(t *testing.T) {
	book := newBook(t)
	change(t, book, "UPDATE ceremonies SET opened_at = '14:20', paused_at = '15:10', resumed_at = '15:25', closed_at = '17:05', minutes_copies = 4")
	change(t, book, "INSERT INTO remarks (ceremony_id, position, kind, speaker, text) SELECT id, 9, 'written', 'Bà Lê Thị Vắng', 'Nhất trí, đề nghị gửi lại biểu mẫu.' FROM ceremonies LIMIT 1")
	change(t, book, "UPDATE motions SET proposer = 'Ông Lê Trình' WHERE position = 2")
	change(t, book, "UPDATE motions SET agree = 3, disagree = 1, other = 1 WHERE position = 1")
	built := build(t, book, Minutes, 2023)
	expect(t, built, "Thời gian bắt đầu: 14 giờ 20", "(do ông Lê Trình trình)", "Tạm nghỉ từ 15 giờ 10, làm việc lại lúc 15 giờ 25", "kết thúc vào 17 giờ 05",
		"đồng ý 03/05 (60%), không đồng ý 01, ý kiến khác 01", "vắng mặt: - Bà Lê Thị Vắng: Nhất trí", "đã được đọc, thông qua tại chỗ và lập thành 04 bản")
	if len(built.Missing) > 0 {
		t.Errorf("lacking is %v", built.Missing)
	}

	// when nobody noted anything of it,
	change(t, book, "UPDATE ceremonies SET opened_at = '', paused_at = '', closed_at = '', minutes_copies = 0, minutes_read = 0")
	change(t, book, "UPDATE agenda_items SET held_at = ''")
	change(t, book, "UPDATE motions SET agree = 0, disagree = 0, other = 0 WHERE position = 1")
	change(t, book, "DELETE FROM motions WHERE position = 2")
	built = build(t, book, Minutes, 2023)
	for _, planned := range []string{"13 giờ 30", "14 giờ 00", "16 giờ 30", "đã được đọc"} {
		if strings.Contains(content(built), planned) {
			t.Errorf("what was planned stands as fact: %s", planned)
		}
	}
	// then each of it is dotted and leads to its field.
	expect(t, built, "Thời gian bắt đầu: …… giờ ……", "- …… giờ ……: Phát biểu khai mạc (Khối trưởng).", "đồng ý ……, không đồng ý ……", "lập thành …… bản")
	for _, gap := range []string{words.GapOpened, words.GapClosed, words.GapHeldAt, words.GapMotion, words.GapCopiesRead} {
		if !hasGap(built, gap) {
			t.Errorf("nobody says %q", gap)
		}
	}
}

// Given a vote with all that a count is to tell, its minutes tell it; without, they leave
// room and say so. An absent one's written opinion stands there.
func TestTheCountTellsWhoCountedAndWhatCameOfIt(t *testing.T) {
	book := newBook(t)
	expect(t, build(t, book, CountingMinutes, 2023), "Ông Nguyễn Văn A, Thư ký tòa soạn, Báo Thanh tra, Tổ trưởng", "Chủ tọa: Bà Nguyễn Thị Hoa, Phó Tổng Biên tập phụ trách",
		"lý do: đánh dấu cả hai ô", "chưa có ý kiến: 01 (Bà Phạm Thị D, Phó Trưởng phòng, Trung tâm Thông tin)",
		"Kết luận: Hội nghị thống nhất đề nghị tặng cờ cho Báo Thanh tra", "bắt đầu lúc 15 giờ 20, kết thúc lúc 15 giờ 45")
	change(t, book, "UPDATE ballots SET tellers = 'Ông Nguyễn Văn A', started_at = '', chair = '', secretary = '', invalid_reason = '', outcome = '', written = 'Bà Lê Thị E, Giám đốc: đồng ý cả hai' || char(10) || 'Ông Ngô F'")
	built := build(t, book, CountingMinutes, 2023)
	expect(t, built, "Ý kiến bằng văn bản của Bà Lê Thị E, Giám đốc: đồng ý cả hai", "Ý kiến bằng văn bản của Ông Ngô F: ………", "bắt đầu lúc …… giờ ……",
		"chức vụ, đơn vị: ………", "Chủ tọa: ………", "Kết luận: ………", "lý do: ………")
	for _, gap := range []string{words.GapTellerPost, words.GapVoteHours, words.GapVoteChair, words.GapVoteSecretary, words.GapVoteOutcome, words.GapInvalid, words.GapOpinion} {
		if !hasGap(built, gap) {
			t.Errorf("nobody says %q", gap)
		}
	}
	// A vote on the day of the meeting is led by whom the meeting has.
	change(t, book, "UPDATE ballots SET held_on = (SELECT date FROM ceremonies LIMIT 1)")
	if built = build(t, book, CountingMinutes, 2023); hasGap(built, words.GapVoteChair) || !strings.Contains(content(built), "Chủ tọa: Đại diện Báo Thanh tra") {
		t.Errorf("the meeting's chair does not lead its vote:\n%s", content(built))
	}
}
