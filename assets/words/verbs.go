package words

// Help of the verbs and flags, by their names on the command line.
var (
	VerbHelp = map[string]string{
		"sample":   "tạo sổ mới có dữ liệu thực hành",
		"generate": "tạo sổ mới có nhiều dữ liệu giả để đo tốc độ",
		"papers":   "liệt kê các văn bản: mã, tên, dạng tệp",
		"print":    "in bản nháp một văn bản hoặc cả bộ ra tệp, không ghi vào sổ",
		"check":    "đối chiếu đăng ký của một năm với các quy tắc, không ghi vào sổ",
		"import":   "đọc tệp của đơn vị vào sổ: Excel, Word, văn bản; đăng ký, cá nhân, đơn vị, đại biểu, quyết định, danh hiệu đã đạt, sáng kiến, xếp loại; việc này cần --db",
		"export":   "ghi bảng đăng ký để gửi đơn vị điền, hoặc toàn bộ sổ ở dạng tệp mở (CSV và JSON)",
		"steps":    "liệt kê nhật ký, bước mới nhất trước",
		"undo":     "hoàn tác bước mới nhất chưa hoàn tác",
		"redo":     "làm lại bước vừa hoàn tác",
		"backup":   "chép cả sổ, kể cả tệp đính kèm, thành một tệp sao lưu",
		"archive":  "lập hồ sơ năm: các bản đã in chính thức, bản ký và mục lục trong một thư mục chưa có",
		"parcel":   "đóng gói bàn giao: cả sổ và biên bản bàn giao của một năm (không ghi thì năm mới nhất) trong một tệp có mật khẩu",
		"verify":   "kiểm tra toàn bộ một sổ hoặc bản sao lưu, không ghi vào đó",
		"restore":  "lấy một bản sao lưu làm sổ; sổ đang có ở đó được giữ riêng",
		"purge":    "xoá hẳn nhật ký trước một ngày và tệp không còn chỗ nào dùng, nén tệp sổ, nói dữ liệu đã xoá còn ở đâu; việc này cần --db",
		"health":   "tình trạng sổ: lành lặn không, có bao nhiêu, bản sao lưu ở đâu; kết thúc bằng 1 khi có điều cần xem",
		"dump":     "ghi mọi bảng trừ nhật ký thành văn bản đã sắp xếp",
	}
	FlagHelp = map[string]string{
		"db":            "tệp sổ; không ghi thì dùng sổ mở lần cuối trên máy này",
		"practice":      "dùng dữ liệu thực hành thay cho sổ",
		"help":          "xem cách dùng",
		"book":          "toàn bộ sổ; --out là một thư mục chưa có",
		"faults-of":     "tệp của đơn vị; ghi ra tệp đó với những chỗ cần sửa đã tô màu, có ghi chú",
		"past":          "bỏ qua những bước đang vướng",
		"kind":          "khoi: khối năm 2023 của một ngành (không ghi thì lấy); cum: cụm 12 đơn vị năm 2025 của một tỉnh",
		"import kind":   "loại danh sách: registrations, people, units, delegates, decisions, past, initiatives, ratings, unit-ratings, hoặc tên tiếng Việt; không ghi thì theo tiêu đề cột",
		"import unit":   "tên hoặc chữ viết tắt của đơn vị; đơn vị, đại biểu, quyết định và xếp loại tập thể của cả khối thì không cần",
		"seed":          "số gốc; cùng số gốc cho cùng dữ liệu",
		"years":         "số năm",
		"units":         "số đơn vị",
		"people":        "số người",
		"registrations": "số đăng ký",
		"year":          "năm thi đua",
		"paper":         "mã văn bản, hoặc all để in mọi văn bản",
		"pack":          "một bộ văn bản: ceremony, registration, voting, mid-year, year-end, award; --out là tệp .pdf thì cả bộ thành một tệp có danh mục, là thư mục thì mỗi văn bản một tệp",
		"blank":         "mẫu trắng để điền bút: chỉ có đầu văn bản, bảng và chỗ ghi, không lấy gì khác trong sổ",
		"format":        "dạng tệp: pdf, docx hoặc xlsx; cả bộ không ghi thì in mọi dạng",
		"archive out":   "thư mục chưa có",
		"out":           "tệp ghi ra; khi in cả bộ là thư mục đã có",
		"unit":          "tên hoặc chữ viết tắt của đơn vị; không ghi thì lấy mọi đơn vị",
		"event":         "số của lễ; không ghi thì lấy lễ ký kết của năm",
		"of":            "chỉ in của tập thể, cá nhân hoặc số quyết định này (báo cáo thành tích, chữ trên phôi)",
		"all":           "cả những điều đã đạt",
		"answers":       "tệp JSON trả lời các câu hỏi của lần đọc trước, theo khoá của câu hỏi",
		"dry-run":       "chỉ đọc và nói đã hiểu thế nào, không ghi vào sổ",
		"json":          "ghi dạng JSON",
		"before":        "ngày, như 01/01/2025; các bước trước ngày này bị xoá hẳn",
		"password-file": "tệp chỉ mình bạn đọc được, dòng đầu là mật khẩu chương trình của sổ; không ghi thì đọc đầu vào chuẩn",

		"backup password-file":  "tệp chỉ mình bạn đọc được, dòng đầu là mật khẩu đặt cho tệp sao lưu; mật khẩu chương trình không cần",
		"parcel password-file":  "tệp chỉ mình bạn đọc được, dòng đầu là mật khẩu đặt cho gói; mật khẩu chương trình của sổ đưa vào qua đầu vào chuẩn",
		"verify password-file":  "tệp chỉ mình bạn đọc được, dòng đầu là mật khẩu của tệp sao lưu hoặc gói",
		"restore password-file": "tệp chỉ mình bạn đọc được, dòng đầu là mật khẩu của tệp sao lưu hoặc gói",
	}
	FlagValue = map[string]string{
		"db": "TỆP", "file": "TỆP", "faults-of": "TỆP", "answers": "TỆP", "password-file": "TỆP", "seed": "SỐ", "years": "SỐ", "units": "SỐ", "people": "SỐ", "registrations": "SỐ",
		"year": "NĂM", "paper": "MÃ", "pack": "BỘ", "format": "DẠNG", "out": "TỆP|THƯ-MỤC", "before": "NGÀY", "event": "SỐ", "of": "TÊN|SỐ-QĐ", "unit": "ĐƠN-VỊ", "kind": "khoi|cum", "import kind": "LOẠI",
	}
)

// The pages of help.
const (
	HelpUsage  = "Cách dùng: %s"
	HelpVerb   = "VIỆC"
	HelpFlags  = "[TUỲ CHỌN]"
	HelpWindow = "Không ghi việc nào thì mở cửa sổ chương trình."
	HelpVerbs  = "Các việc:"
	HelpHeads  = "Tuỳ chọn:"
	HelpMust   = "bắt buộc"
)

// What is wrong with a command line.
const (
	UsageNext        = "Hãy chạy “%s --help” để xem cách dùng."
	UsageWhat        = "Dòng lệnh chưa đúng."
	UsageVerbWhat    = "Không có việc “%s”."
	UsageFlagWhat    = "Không có tuỳ chọn “%s”."
	UsageExtraWhat   = "Thừa “%s” trên dòng lệnh."
	UsageOr          = " hoặc "
	UsageMissingWhat = "Thiếu tuỳ chọn %s."
	UsageValueWhat   = "Giá trị của tuỳ chọn %s chưa đúng."
	PrintYearWhat    = "Sổ không có năm %d."
	PrintYearNext    = "Các năm trong sổ: %s."
	PrintNoYears     = "Sổ chưa có năm nào; hãy mở cửa sổ chương trình để thêm năm."
	PrintFormatWhat  = "Chưa in được “%s” ở dạng %s."
	PrintFormatNext  = "Dạng có thể in: %s."
	PrintUnitWhat    = "Không có đơn vị thành viên “%s” trong năm %s."
	PrintUnitNext    = "Các đơn vị: %s."
	PrintBlankWhat   = "Mẫu trắng không phải của riêng ai."
	PrintBlankNext   = "Hãy bỏ --unit, --of, --event khi dùng --blank."
	PrintOutDirWhat  = "%s không phải thư mục."
	PrintOutDirNext  = "Khi in cả bộ, hãy chọn một thư mục đã có."
)

// What a verb says when it is done.
const (
	SampleDone   = "Đã tạo sổ thực hành %s."
	GenerateDone = "Đã tạo sổ dữ liệu đo %s."
	// PrintIdle takes the title of a paper and why it has nothing to tell.
	PrintIdle = "Không in %s: %s"
	PrintDone = "Đã in %s: %s"
	PrintGap  = "- %s"
	PrintGaps = "%s còn thiếu, đã để chỗ trống để ghi tay:"
	UndoDone  = "Đã hoàn tác: %s"
	RedoDone  = "Đã làm lại: %s"
	LogKept   = "Chi tiết trong tệp nhật ký %s"
	StepTime  = "15:04:05 02/01/2006"
	LogName   = "nhat-ky.log"
	LogOlder  = "nhat-ky-cu.log"
)
