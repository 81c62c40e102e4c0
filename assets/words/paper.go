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

// Official prints.
const (
	PrintsLabel     = "In chính thức: %s năm %d" // paper and year
	PrintsLabelUnit = "In chính thức: %s năm %d – %s"
	PrintsLostWhat  = "Bản in chính thức đã lưu không còn nguyên vẹn."
	PrintsLostNext  = "Hãy in chính thức lại và báo người phụ trách kỹ thuật."
	PrintsAdded     = "Thêm: %s"
	PrintsRemoved   = "Bỏ: %s"
	PrintsReplaced  = "Sửa: “%s” thành “%s”"
	PrintsCount     = "Số liệu: %s"
)
