package words

// The screen of papers.
const (
	PaperScreenTitle = "Văn bản"
	PaperSave        = "Lưu thành…"
	PaperOpen        = "Mở để xem"
	PaperOpenWord    = "Mở bằng Word"
	PaperOpenExcel   = "Mở bằng Excel"
	PaperPrint       = "In"
	PaperOfficial    = "In chính thức"
	PaperPDF         = "PDF, để in"
	PaperWord        = "Word, để sửa câu chữ"
	PaperExcel       = "Excel, để tính"
	PaperComplete    = "đủ"
	PaperLacks       = "thiếu %d"
	PaperFigures     = "Số liệu"
	PaperCollectives = "Tập thể"
	PaperPersons     = "Cá nhân"
	PaperCode        = "Mã đối chiếu"
	PaperCodeNote    = "Cùng một mã trên mọi văn bản có dòng số liệu của năm."
	PaperMissing     = "Còn thiếu"
	PaperEnter       = "Enter: đến chỗ điền"
	PaperNothing     = "Đủ thông tin để in."
	PaperPage        = "Trang %d / %d"
	PaperZoom        = "%d%%"
	PaperMore        = "…" // more pages are on their way
	PaperFit         = "Vừa ngang"
	PaperWhole       = "Cả trang"
	PaperPair        = "Hai trang"
	PaperNextPage    = "Trang sau"
	PaperLastPage    = "Trang trước"
	PaperNearer      = "Phóng to"
	PaperFarther     = "Thu nhỏ"
	PaperSavedAs     = "Đã lưu %s"
	PaperFileName    = "%s năm %s" // paper and year
	PaperFileBlank   = "%s (mẫu trắng)"
	PaperFileUnit    = "%s năm %s - %s"
	PaperNoneYet     = "Chưa có năm thi đua."
	PaperUnit        = "Đơn vị"
	PaperAllUnits    = "Tất cả đơn vị"
	PaperCeremony    = "Buổi lễ"
	PaperOf          = "Tập thể, cá nhân, quyết định"
	PaperOfAll       = "Tất cả"
	PaperFileOf      = "%s, %s"
	PaperBundle      = "%s: một tệp PDF có danh mục" // title of the bundle
	PaperBundleIdle  = "%s (%s)"                     // paper, why it has nothing to tell
	PaperBundleLeft  = "Không có trong tệp: %s."
	PaperSiblings    = "Số liệu đã khác bản in"
	PaperOpenFile    = "Mở tệp"
	PaperOpenFolder  = "Mở thư mục"
	PaperFormat      = "Chọn dạng tệp"
	PaperPrinted     = "Đã gửi máy in"
	PaperBlank       = "Mẫu trắng" // the form to be filled in by pen
	PaperOfYear      = "Về văn bản của năm"
	PaperBlankKey    = "Mẫu trắng để điền bút, hoặc trở lại văn bản của năm"
	PaperBlankNote   = "Mẫu trắng để điền bút: chỉ có đầu văn bản, bảng và chỗ ghi của cơ quan, không lấy gì khác trong sổ."
	PaperNoBlankWhat = "%s không có mẫu trắng."
	PaperNoBlankNext = "Văn bản này chỉ nói điều đã có trong sổ; hãy chọn văn bản khác."
)

// Official prints.
const (
	PrintsNamed     = "%s năm %s" // paper and year
	PrintsNarrowed  = "%s – %s"   // print, the unit or subject that it is narrowed to
	PrintsLabel     = "In chính thức: %s"
	PrintsBlankWhat = "Mẫu trắng không in chính thức được."
	PrintsBlankNext = "Hãy bấm “In” (Ctrl+P), hoặc tắt mẫu trắng (Ctrl+B) rồi in chính thức."
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
	PrinterPaperWhat  = "Giấy trong máy in nhỏ hơn trang %s; in ra sẽ mất cột."
	PrinterPaperNext  = "Hãy chọn máy in có khổ %s, hoặc lưu PDF rồi in thu nhỏ."
	PrinterRangeWhat  = "Không in được từ trang %d đến trang %d."
	PrinterRangeNext  = "Hãy ghi lại khoảng trang."
)

// Earlier official prints on the screen.
const (
	PrintsTitle        = "Bản đã in"
	PrintsNone         = "Chưa in chính thức lần nào. Bấm F9 để in và giữ lại bản in."
	PrintsEnter        = "Enter: in lại, ghi bản ký"
	PrintsOf           = "Bản ngày %s"
	PrintsAgain        = "In lại bản ngày %s"
	PrintsSameFigures  = "cùng số liệu"
	PrintsOtherFigures = "khác số liệu"
	PrintsCompare      = "So với bản đã in"
	PrintsSame         = "Không có gì khác bản đã in."
	PrintsDiffers      = "Khác bản in ngày %s: %d chỗ"
	PrintsAsk          = "In chính thức văn bản này?"
	PrintsAskText      = "Sổ giữ nguyên tệp, số liệu và mã đối chiếu của bản này; không hoàn tác được, chỉ thu hồi."
	PrintsAskGaps      = "Văn bản còn thiếu %d thông tin, chỗ thiếu in dòng chấm."
	PrintsDone         = "Đã lưu bản in chính thức"
	PrintsFileName     = "%s, bản in %s"
	PrintsFileStamp    = "2006-01-02 15h04"
)

// The dialog of printing.
const (
	PrintTitle   = "In"
	PrintPrinter = "Máy in"
	PrintCopies  = "Số bản"
	PrintFrom    = "Từ trang"
	PrintTo      = "Đến trang"
	PrintBadCopy = "Số bản từ 1 đến 999."
	PrintBadPage = "Khoảng trang không đúng."
)
