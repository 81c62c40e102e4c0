package words

// The screen of papers.
const (
	PaperScreenTitle = "Văn bản"
	PaperSave        = "Lưu PDF"
	PaperOpen        = "Mở PDF"
	PaperComplete    = "đủ"
	PaperLacks       = "thiếu %d"
	PaperFigures     = "Số liệu"
	PaperCollectives = "Tập thể"
	PaperPersons     = "Cá nhân"
	PaperCode        = "Mã đối chiếu"
	PaperCodeNote    = "Cùng một mã trên mọi văn bản của năm."
	PaperMissing     = "Còn thiếu"
	PaperEnter       = "Enter: đến chỗ điền"
	PaperNothing     = "Đủ thông tin để in."
	PaperPage        = "Trang %d / %d"
	PaperZoom        = "%d%%"
	PaperFit         = "Vừa khung"
	PaperNextPage    = "Trang sau"
	PaperLastPage    = "Trang trước"
	PaperNearer      = "Phóng to"
	PaperFarther     = "Thu nhỏ"
	PaperSavedAs     = "Đã lưu %s"
	PaperFileName    = "%s năm %d" // paper and year
	PaperNoneYet     = "Chưa có năm thi đua."
)
