package words

// Withdrawing an official print.
const (
	Withdraw       = "Thu hồi bản in này"
	WithdrawTitle  = "Thu hồi bản in chính thức"
	WithdrawReason = "Lý do thu hồi"
	WithdrawText   = "Bản in, lý do, người thu hồi và giờ thu hồi được giữ trong sổ, không xoá và không hoàn tác được."
	// WithdrawLabel takes the print and the reason.
	WithdrawLabel = "Thu hồi bản in: %s (%s)"
	WithdrawnMark = "đã thu hồi"
	// WithdrawnNote takes the time, the person and the reason.
	WithdrawnNote      = "Đã thu hồi lúc %s, %s: %s"
	WithdrawTime       = "15:04 02/01/2006"
	WithdrawReasonWhat = "Chưa ghi lý do thu hồi."
	WithdrawReasonNext = "Hãy ghi lý do rồi thu hồi lại."
	WithdrawTwiceWhat  = "Bản in này đã được thu hồi."
)
