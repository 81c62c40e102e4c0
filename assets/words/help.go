package words

// The pages of help.
const (
	HelpTitle = "Trợ giúp"
	HelpFind  = "Tìm trong trợ giúp"
	HelpPages = "Trang"
	HelpNone  = "Không trang nào có đủ các chữ đó."
	HelpMore  = "Xem thêm:"
	// HelpStep takes the number of a step and what to do.
	HelpStep = "%d. %s"
)
