package words

// Sentences of the papers that the office may change, and their fields.
const (
	FieldYear       = "Năm thi đua"
	FieldBlock      = "Tên khối thi đua"
	FieldAgency     = "Cơ quan chủ quản"
	FieldTheme      = "Chủ đề của năm"
	FieldCeremony   = "Tên buổi lễ"
	FieldDate       = "Ngày tổ chức lễ"
	FieldPlace      = "Địa điểm tổ chức lễ"
	FieldOfSentence = "Riêng của câu này"

	SentenceFieldWhat  = "Không có trường %s."
	SentenceFieldMeant = "Hãy viết {{%s}}."
	SentenceFieldNext  = "Câu này dùng được: %s."
	SentenceBracesWhat = "Dấu ngoặc nhọn của một trường chưa đủ đôi."
	SentenceBracesNext = "Mỗi trường viết trong hai dấu ngoặc, ví dụ {{năm}}."
	SentenceEmptyWhat  = "Câu để trống."
	SentenceEmptyNext  = "Hãy ghi nội dung, hoặc trở về câu có sẵn."
)
