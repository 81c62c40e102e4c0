package words

// Deeds that take something away: what is asked, and how they are taken back.
const (
	DeskPasting      = "Danh sách chép từ Excel dán ở Đăng ký (Ctrl+5): ở đó đọc cả danh sách đơn vị, người, xếp loại, đại biểu, quyết định."
	DeskUndoable     = "%s. Ctrl+Z: hoàn tác." // the label of the step
	RulesOffAsk      = "Tắt quy tắc này?"
	RulesOffText     = "%s. %s. Quy tắc đã tắt không còn nhắc ở năm nào dùng chế độ pháp lý này."
	RulesOffYes      = "Tắt"
	RulesShippedAsk  = "Về giá trị có sẵn?"
	RulesShippedText = "%s. %s. Những gì cơ quan đã sửa ở quy tắc này được thay bằng giá trị có sẵn."
	RulesShippedYes  = "Thay"
	MissTakes        = "%d dòng đã ghi quyết định; ghi Không đạt thì khen thưởng đã ghi được bỏ khỏi sổ."
	OtherTakes       = "Dòng này đã ghi quyết định %s; lưu thì quyết định ấy được thay."
	RestoreAsk       = "Bỏ việc thu hồi?"
	RestoreText      = "%s, %s: khen thưởng có hiệu lực trở lại, lý do thu hồi được bỏ."
	RestoreYes       = "Bỏ thu hồi"
	BoardResetAsk    = "Đặt lại việc nộp bản đăng ký?"
	BoardResetText   = "%s: bỏ ngày nhận, ngày trả lại và lý do đã ghi."
	LetterheadAsk    = "Xoá mẫu đầu văn bản này?"
	NomineeAsk       = "Bỏ khỏi danh sách được đề nghị?"
	NomineeText      = "%s: số phiếu đã ghi (%d đồng ý, %d không đồng ý) cũng được bỏ."
	NomineeYes       = "Bỏ"
	TwinsDropAsk     = "Bỏ lần ghi thừa?"
	TwinsDropText    = "%s: chỉ giữ một lần ghi %s."
)
