package words

// Sentences of the papers that the office may change, and their fields.
const (
	FieldYear       = "Năm thi đua"
	FieldBlock      = "Tên khối thi đua"
	FieldCalled     = "“khối” hay “cụm”, theo chữ đầu của tên"
	FieldCalledHead = "“Khối” hay “Cụm”, ở đầu câu"
	FieldAgency     = "Cơ quan chủ quản"
	FieldTheme      = "Chủ đề của năm"
	FieldCeremony   = "Tên buổi lễ"
	FieldDate       = "Ngày tổ chức lễ"
	FieldPlace      = "Địa điểm tổ chức lễ"
	FieldOfSentence = "Riêng của câu này"

	TemplateFill  = "Điền tệp Word riêng"
	TemplateNames = "Trường cho tệp Word"
	TemplateHelp  = "Trong tệp .docx của cơ quan, viết tên trường trong hai dấu ngoặc nhọn. Dòng của bảng nằm giữa {{#đơn vị}} và {{/đơn vị}} được lặp lại cho từng đơn vị."

	WordingTitle   = "Mẫu câu"
	WordingSub     = "Câu chữ cố định trên văn bản; số liệu và tên lấy từ sổ"
	WordingPaper   = "Văn bản"
	WordingList    = "Câu"
	WordingOwnMark = "đã sửa"
	WordingText    = "Câu của cơ quan"
	WordingLines   = "Mỗi dòng in thành một dòng riêng."
	WordingShipped = "Câu có sẵn: %s"
	WordingFields  = "Trường dùng được (Enter: chèn vào câu)"
	WordingBack    = "Về câu có sẵn"
	WordingSaved   = "Mẫu câu: sửa “%s” (%s)"
	WordingTaken   = "Mẫu câu: về câu có sẵn “%s” (%s)"
	WordingPage    = "Trang %d / %d"
	WordingNowhere = "Câu này không xuất hiện trên văn bản của năm đang xem."
	WordingNone    = "Chưa chọn câu."
	WordingInsert  = "Chèn trường"

	SentenceFieldWhat  = "Không có trường %s."
	SentenceFieldMeant = "Hãy viết {{%s}}."
	SentenceFieldNext  = "Câu này dùng được: %s."
	SentenceBracesWhat = "Dấu ngoặc nhọn của một trường chưa đủ đôi."
	SentenceBracesNext = "Mỗi trường viết trong hai dấu ngoặc, ví dụ {{năm}}."
	SentenceEmptyWhat  = "Câu để trống."
	SentenceEmptyNext  = "Hãy ghi nội dung, hoặc trở về câu có sẵn."
)
