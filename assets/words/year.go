package words

// The year: its information, deadlines, movements and texts.
// A closed year (khoá sổ) and what is changed after.
const (
	ClosedWhat   = "Năm %s đã khoá sổ ngày %s."
	ClosedNext   = "Ghi lý do để sửa, hoặc mở lại ở Năm thi đua, mục Thông tin."
	ClosedTitle  = "Sửa năm đã khoá sổ"
	ClosedReason = "Lý do sửa"
	ClosedSame   = "Dùng lý do này cho các lần sửa tiếp theo đến khi đóng sổ"
	ClosingCard  = "Khoá sổ"
	ClosingOpen  = "Năm đang mở. Khoá sổ khi đã tổng kết: mọi sửa đổi sau đó cần lý do, được ghi trong nhật ký và trên bảng số liệu."
	ClosingDo    = "Khoá sổ năm"
	// What official prints say otherwise than the book, said before it is closed.
	ClosingPrints    = "Bản đã in chính thức, so với sổ hiện nay"
	ClosingComparing = "Đang so với các bản đã in chính thức…"
	ClosingSame      = "Mọi bản đã in chính thức đang có hiệu lực đều khớp với sổ."
	ClosingNoPrints  = "Năm này chưa có bản in chính thức nào đang có hiệu lực."
	ClosingDiffers   = "%s: %s chỗ khác." // Biên bản kiểm phiếu năm 2023: 3 chỗ khác.
	ClosingMoreLines = "và %s chỗ khác nữa; xem đủ ở Văn bản, mục Bản đã in."
	ClosingDiffersDo = "Vẫn khoá sổ được; nên in lại hoặc thu hồi bản không còn đúng trước khi khoá."
	ClosingOn        = "Khoá sổ từ ngày"
	ClosingStep      = "Năm %s: khoá sổ"
	ClosingUndoStep  = "Năm %s: mở lại sổ"
	ClosingDone      = "Đã khoá sổ ngày %s."
	ClosingEdits     = "Đã sửa %s lần sau khi khoá sổ; xem lý do trong Nhật ký."
	ClosingNoEdits   = "Chưa sửa gì sau khi khoá sổ."
	ClosingUndo      = "Mở lại sổ"
	ClosingWhy       = "Lý do mở lại"
	ClosingMark      = "đã khoá sổ"
)

// SchoolYearText stands after the word "năm": năm học 2025 - 2026.
const (
	SchoolYearText  = "học %s"
	SchoolYearSpan  = "%d - %d"
	SchoolYearShort = "%d-%02d"
)

const (
	YearKind         = "Năm tính theo"
	YearKindCalendar = "năm dương lịch (01/01 đến 31/12)"
	YearKindSchool   = "năm học (01/9 đến 31/8 năm sau)"

	YearTitle      = "Năm thi đua %d"
	YearOpen       = "Năm mới"
	YearOpenStep   = "Năm thi đua: mở năm %s"
	YearNumber     = "Năm"
	YearNumberBad  = "Năm từ 2000 đến 2099."
	YearCopy       = "Sao chép từ"
	YearCopyNone   = "Không sao chép"
	YearCopyOf     = "Năm %s"
	YearCopyNote   = "Chuyển sang: đơn vị, cá nhân, đơn vị đứng đầu và cấp phó luân phiên, nội dung và chỉ tiêu giao ước, hạn, việc trong năm, căn cứ kinh phí, phong trào, văn bản căn cứ, tiêu chí, mẫu câu. Không chuyển: buổi lễ, đăng ký, kết quả."
	YearOpened     = "Đã mở năm %s"
	YearCarried    = "Đã chuyển từ năm %s"
	YearLeft       = "Không chuyển"
	YearExistsWhat = "Sổ đã có năm %s."
	YearExistsNext = "Hãy chọn năm đó ở đầu màn hình hoặc gõ năm khác."

	YearTabInfo      = "Thông tin"
	YearTabDeadlines = "Hạn"
	YearTabMovements = "Phong trào"
	YearTabTexts     = "Văn bản căn cứ"
	YearTabTasks     = "Việc trong năm"
	YearTabHandover  = "Bàn giao"
	YearTabReview    = "Sơ kết, tổng kết"

	YearTheme    = "Chủ đề"
	YearThemeBy  = "Cơ quan phát động chủ đề"
	YearSlogan   = "Khẩu hiệu của năm"
	YearFunding  = "Kinh phí: căn cứ, nguồn, mức đóng góp (in ở kế hoạch)"
	YearAims     = "Mục tiêu phong trào (mỗi ý một đoạn)"
	YearSignedOn = "Ngày ký kết giao ước"
	YearRegime   = "Chế độ pháp lý"
	YearInfoStep = "Năm %s: sửa thông tin"
	YearAdd      = "Thêm"
	MovementAdd  = "Thêm phong trào"
	TextAdd      = "Thêm văn bản căn cứ"
	TaskAdd      = "Thêm việc trong năm"
	HandoverAdd  = "Thêm nội dung bàn giao"

	RegimeCard        = "Chế độ pháp lý của năm"
	RegimeVerified    = "Danh mục đã đối chiếu với văn bản luật"
	RegimeTitlesOpen  = "%s trong %s danh hiệu, hình thức đang dùng chưa đối chiếu với văn bản luật; ghi ở Danh hiệu khi đã đối chiếu." // 3, 29
	RegimeUnverified  = "Danh mục chưa đối chiếu với văn bản luật"
	RegimeNoteYes     = "đã đối chiếu"
	RegimeNoteNo      = "chưa đối chiếu"
	RegimeFromTo      = "Hiệu lực từ %s đến %s"
	RegimeFrom        = "Hiệu lực từ %s"
	RegimeUnknown     = "Chưa rõ chế độ pháp lý"
	RegimeUnknownText = "Sổ chưa có chế độ pháp lý cho ngày %s. Vẫn ghi được hồ sơ năm; hãy chọn chế độ khi có văn bản."
	RegimeByDate      = "Theo ngày %s: %s"
	RegimeOtherTitle  = "Khác với chế độ theo ngày"
	RegimeOtherText   = "Ngày %s thuộc %s. Vẫn dùng được; hãy kiểm tra lại."

	DeadlineSubmission = "Đơn vị nộp bản đăng ký"
	DeadlineCouncil    = "Gửi Thường trực Hội đồng"
	DeadlineBlockFiles = "Gửi hồ sơ bình xét"
	DeadlineUnitFiles  = "Đơn vị gửi hồ sơ đề nghị khen thưởng"
	DeadlineMidReports = "Đơn vị gửi báo cáo sơ kết"
	DeadlineMidYear    = "Sơ kết"
	DeadlineEndReports = "Đơn vị gửi báo cáo tổng kết"
	DeadlineYearEnd    = "Tổng kết"
	DeadlineDue        = "Ngày cuối cùng còn tính"
	DeadlineNote       = "Căn cứ, ghi chú"
	DeadlineStep       = "Năm %s: sửa các hạn"
	DeadlineHelpTitle  = "Các hạn của năm"
	DeadlineHelp       = "Quy định “trước ngày 25/3” thì ngày cuối cùng còn tính là 24/3. Bỏ trống ngày nào thì năm này không có hạn đó."
	DeadlineInWeek     = "%s, %s"
	DeadlineNoteNoDay  = "Có ghi chú thì cần có ngày."

	MovementTitle    = "Phong trào thi đua"
	MovementName     = "Tên phong trào (đầy đủ, không để trong ngoặc kép)"
	MovementNameHead = "Tên phong trào"
	MovementBy       = "Cơ quan phát động"
	MovementUnit     = "Của đơn vị"
	MovementUnitTip  = "để trống: phong trào chung"
	MovementGoal     = "Nội dung, mục tiêu"
	MovementFrom     = "Từ ngày"
	MovementTo       = "Đến ngày"
	MovementLevel    = "Phạm vi tổ chức"
	MovementMethod   = "Hình thức tổ chức"
	MovementPlan     = "Kế hoạch của phong trào"
	MovementPlanTip  = "Ghi ít nhất một ô dưới đây thì in được kế hoạch phong trào; ô nào bỏ trống thì chừa chỗ ghi tay."
	MovementDecision = "Văn bản phát động"
	MovementAs       = "Quyết định số … ngày … của …"
	MovementScope    = "Phạm vi"
	MovementAudience = "Đối tượng"
	MovementCriteria = "Tiêu chí"
	MovementMeasures = "Biện pháp, tổ chức thực hiện"
	MovementEmpty    = "Chưa có phong trào nào. Bấm Ctrl+N để thêm."
	MovementSave     = "Phong trào: ghi %s"
	MovementDelete   = "Phong trào: xoá %s"
	MovementAsk      = "Xoá phong trào này?"

	TaskTitle    = "Việc trong năm"
	TaskContent  = "Nội dung công việc"
	TaskUnit     = "Đơn vị chủ trì"
	TaskQuarter  = "Quý"
	TaskWhen     = "Thời gian"
	TaskQuarters = "Quý %s"
	TaskAllYear  = "cả năm"
	TaskState    = "Tình trạng"
	TaskGoing    = "đang làm"
	TaskDone     = "đã xong"
	TaskDropped  = "không làm"
	TaskNotNoted = "chưa ghi"
	TaskCameOf   = "Kết quả đã đạt"
	TaskDay      = "Ngày, nếu có"
	TaskEmpty    = "Chưa có việc nào. Bấm Ctrl+N để thêm; các việc in ở bảng tiến độ của kế hoạch năm."
	TaskSave     = "Việc trong năm: ghi %s"
	TaskDelete   = "Việc trong năm: xoá %s"
	TaskAsk      = "Xoá việc này?"

	ReviewMid       = "Cho báo cáo sơ kết (mỗi dòng một ý)"
	ReviewEnd       = "Cho báo cáo tổng kết (mỗi dòng một ý)"
	ReviewJudgement = "Đánh giá chung"
	ReviewWeak      = "Hạn chế"
	ReviewCauses    = "Nguyên nhân"
	ReviewLessons   = "Bài học kinh nghiệm"
	ReviewMidNext   = "Nhiệm vụ thời gian còn lại của năm"
	ReviewEndNext   = "Phương hướng, nhiệm vụ năm sau"
	YearReviewStep  = "Năm %s: nhận định sơ kết, tổng kết"

	HandoverTitle      = "Nội dung bàn giao"
	HandoverKind       = "Loại"
	HandoverDocument   = "Hồ sơ, tài liệu"
	HandoverAsset      = "Tài sản, cờ luân lưu"
	HandoverMoney      = "Kinh phí"
	HandoverWork       = "Việc đang làm dở"
	HandoverDone       = "Đã làm"
	HandoverLeft       = "Còn lại"
	HandoverDue        = "Hạn"
	HandoverNotWork    = "Đã làm, còn lại, hạn chỉ ghi cho việc đang làm dở."
	HandoverName       = "Tên hồ sơ, tài sản, khoản tiền, việc"
	HandoverNameHead   = "Tên"
	HandoverAmountHead = "Số tiền"
	HandoverReference  = "Số, ký hiệu, ngày"
	HandoverQuantity   = "Số lượng"
	HandoverForm       = "Bản chính, bản sao, điện tử"
	HandoverFormShort  = "Dạng"
	HandoverAmount     = "Số tiền (đồng)"
	HandoverNote       = "Ghi chú"
	HandoverAttached   = "Lấy từ tệp đính kèm"
	HandoverNoAmount   = "Khoản kinh phí cần có số tiền."
	HandoverNotMoney   = "Số tiền chỉ ghi cho loại Kinh phí."
	HandoverEmpty      = "Chưa có nội dung nào. Bấm Ctrl+N để thêm hồ sơ, tài sản, kinh phí, việc đang làm dở bàn giao cho đơn vị đứng đầu năm sau."
	HandoverSave       = "Bàn giao: ghi %s"
	HandoverDelete     = "Bàn giao: xoá %s"
	HandoverAsk        = "Xoá nội dung bàn giao này?"

	TextTitle      = "Văn bản căn cứ"
	TextKind       = "Loại văn bản"
	TextKindHead   = "Loại"
	TextDateHead   = "Ban hành"
	TextNumber     = "Số, ký hiệu"
	TextIssuer     = "Cơ quan ban hành"
	TextIssuedOn   = "Ngày ban hành"
	TextSubject    = "Trích yếu"
	TextCitation   = "Dòng trích dẫn (in sau chữ “Căn cứ”, không có dấu cuối dòng)"
	TextCitationOn = "Dòng in trên văn bản"
	TextCiteBlank  = "Để trống thì máy ghép từ các ô trên: "
	TextOnPapers   = "In trong phần căn cứ của văn bản"
	TextOnHead     = "Căn cứ"
	TextPrinted    = "có in"
	TextNotPrinted = "không in"
	TextEmpty      = "Chưa có văn bản nào. Bấm Ctrl+N để thêm."
	TextSave       = "Văn bản căn cứ: ghi %s"
	TextDelete     = "Văn bản căn cứ: xoá %s"
	TextAsk        = "Xoá văn bản căn cứ này?"
	TextCiteNumber = " số %s"
	TextCiteOf     = " của %s"
	TextCiteAbout  = " về %s"
	// What stands at the head of a paper for the second.
	TextShortMatter = "V/v"
	TextMatter      = "về việc "

	ListAdd    = "Thêm"
	ListUp     = "Lên"
	ListDown   = "Xuống"
	ListOpen   = "Sửa"
	ListDelete = "Xoá"
	ListOrder  = "TT"
	ListMove   = "%s: đổi thứ tự"
	AskUndo    = "%s. Có thể hoàn tác trong Nhật ký."
	NoneYet    = "chưa ghi"
)

// MovementLevels are how far movements go, MovementMethods the ways to hold them, as statistics
// part them; other words can be written.
var (
	MovementLevels  = []string{"Toàn quốc", "Bộ, ban, ngành, tỉnh", "Khối, cụm thi đua", "Cơ quan, tổ chức, đơn vị"}
	MovementMethods = []string{"Thường xuyên", "Theo chuyên đề"}
)

// TextKinds are the kinds of text papers cite.
var TextKinds = []string{"Luật", "Nghị định", "Thông tư", "Chỉ thị", "Nghị quyết", "Quyết định", "Kế hoạch", "Quy chế", "Hướng dẫn", "Công văn"}

// HandoverForms are the forms of a document that are offered.
var HandoverForms = []string{"Bản chính", "Bản sao", HandoverElectronic}

// HandoverElectronic is the form of a file.
const HandoverElectronic = "Điện tử"

// BareKinds are cited by name and day alone, without number and issuer.
var BareKinds = []string{"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"}

// YearTerms are what papers call a year and its halves, inside a sentence.
type YearTerms struct {
	Called        string // năm
	Half          string // what a mid-year report is of
	First, Second string // before the year; the rest of the year
}

// The terms of calendar years and of school years.
var (
	CalendarTerms = YearTerms{"năm", "sáu tháng", "sáu tháng đầu", "sáu tháng cuối năm"}
	SchoolTerms   = YearTerms{"năm học", "học kỳ I", "học kỳ I", "học kỳ II"}
)
