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

// Printing.
const (
	PrinterNoneWhat   = "Máy tính chưa có máy in nào, hoặc dịch vụ in chưa chạy."
	PrinterNoneNext   = "Hãy thêm máy in trong phần cài đặt của hệ điều hành, hoặc lưu PDF để in ở máy khác."
	PrinterGoneWhat   = "Không tìm thấy máy in “%s”."
	PrinterGoneNext   = "Hãy kiểm tra máy in đã bật, đã nối, rồi chọn lại máy in."
	PrinterFailedWhat = "Máy in không nhận bản in."
	PrinterFailedNext = "Hãy kiểm tra giấy, mực và hàng đợi in, rồi in lại."
	PrinterRangeWhat  = "Không in được từ trang %d đến trang %d."
	PrinterRangeNext  = "Hãy ghi lại khoảng trang."
)
