package words

// The page on what is new.
const (
	NewsPage    = "Có gì mới"
	NewsVersion = "Bản %s" // version
	// NewsCopy takes a time and the path of a file.
	NewsCopy       = "Bản sao của sổ từ trước khi nâng cấp, lúc %s: %s"
	NewsNone       = "Quy tắc, danh hiệu, câu chữ, hạn thường lệ của sổ đã như trong bản chương trình này, hoặc cơ quan đã chọn giữ của mình."
	NewsCount      = "%s dòng cơ quan chưa sửa có bản mới. F7 nhận tất cả trong một bước, hoàn tác được; năm đã xét vẫn theo quy tắc khi xét."
	NewsAskedCount = "%s dòng cơ quan đã sửa có bản mới. Chọn từng dòng: F6 lấy bản mới, F8 giữ của cơ quan. Chưa chọn thì của cơ quan vẫn dùng."

	NewsSort      = "Loại"
	NewsName      = "Tên"
	NewsState     = "Trong sổ"
	NewsAsked     = "cơ quan đã sửa"
	NewsUntouched = "chưa sửa"
	NewsAdded     = "chưa có"
	NewsGone      = "không còn dùng"

	NewsCame      = "Bản có sẵn trước đây"
	NewsOwn       = "Của cơ quan"
	NewsNow       = "Bản mới"
	NewsNothing   = "(chưa có)"
	NewsUnknown   = "(sổ không còn ghi bản có sẵn khi cơ quan sửa)"
	NewsUnchanged = "(cơ quan chưa sửa)"
	NewsNoMore    = "(chương trình không còn dùng)"

	NewsTakeAll    = "Nhận các dòng chưa sửa"
	NewsTakeAllKey = "F7"
	NewsTakeOne    = "Lấy bản mới"
	NewsTakeOneKey = "F6"
	NewsKeep       = "Giữ của cơ quan"
	NewsKeepKey    = "F8"
	NewsTogether   = "Dòng này cơ quan chưa sửa: bấm F7 để nhận cùng các dòng chưa sửa khác."
	NewsAllAsked   = "Mọi dòng còn lại cơ quan đã sửa: chọn từng dòng, F6 lấy bản mới, F8 giữ của cơ quan."

	NewsAsk      = "Nhận bản mới của các dòng chưa sửa?"
	NewsAskText  = "%s dòng cơ quan chưa sửa sẽ theo bản mới; %s dòng cơ quan đã sửa giữ nguyên. Năm đã xét hoặc đã khoá sổ vẫn theo quy tắc khi xét."
	NewsYes      = "Nhận"
	NewsStep     = "Nhận %s dòng mới của chương trình"
	NewsOneAsk   = "Lấy bản mới thay của cơ quan?"
	NewsOneText  = "%s\nCủa cơ quan: %s"
	NewsOneYes   = "Lấy bản mới"
	NewsOneStep  = "Lấy bản mới: %s %s"                    // sort, name
	NewsKeepStep = "Giữ của cơ quan: %s %s"                // sort, name
	NewsOfLaw    = "%s (%s)"                               // name, law
	NewsOfYear   = "%s, năm %s"                            // name, year
	NewsSentence = "%s, phần %s"                           // paper, part
	NewsLaw      = "%s\nTừ ngày: %s\nĐến ngày: %s\n%s\n%s" // name, first day, last day, basis, note
	NewsCommon   = "Câu chung của mọi văn bản"
)

// NewsSorts calls what came otherwise.
var NewsSorts = map[string]string{"law": "luật", "rule": "quy tắc", "title": "danh hiệu", "sentence": "câu", "deadline": "hạn"}

// The usual days.
const (
	UsualBeforeCeremony = "%d ngày làm việc trước lễ ký kết"
	UsualDayBy          = "ngày %d/%d (%s)" // day, month, as offices say it
	UsualDay            = "ngày %d/%d"
	UsualNone           = "không có"
)
