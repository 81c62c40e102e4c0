package words

// The search through the whole book.
const (
	SearchTitle       = "Tra cứu"
	SearchSub         = "Tên, chữ cái đầu, danh hiệu, năm, đơn vị; gõ không dấu cũng được"
	DeedOpen          = "Mở %s"
	DeedNotNow        = "Chưa làm được: %s. Hãy chọn dòng hoặc ghi dữ liệu trước."
	SearchDeeds       = "Lệnh"
	SearchText        = "Tìm"
	SearchTip         = "nguyen thi hoa · nth · cstđcs 2023 báo · > in"
	SearchYear        = "Năm"
	SearchUnit        = "Đơn vị"
	SearchKind        = "Danh hiệu, hình thức"
	SearchSubject     = "Đối tượng"
	SearchOutcome     = "Kết quả"
	SearchAll         = "Tất cả"
	SearchIndividual  = "Cá nhân"
	SearchCollective  = "Tập thể"
	SearchOpen        = "Chưa có kết quả"
	SearchAchieved    = "Đạt"
	SearchExceeded    = "Vượt"
	SearchNotAchieved = "Không đạt"
	SearchOther       = "Khen thưởng khác"
	SearchSaved       = "Bộ lọc đã lưu"
	SearchCounted     = "Đếm như số trên Tổng quan: mỗi người, tập thể một dòng, ở danh hiệu cao nhất. Esc: bỏ điều kiện."
	SearchClearNone   = "Chưa có điều kiện nào để bỏ."
	SearchNoSaved     = "Chưa có bộ lọc nào. Tìm rồi bấm Ctrl+S để giữ lại."
	SearchSave        = "Lưu bộ lọc"
	SearchClear       = "Bỏ điều kiện"
	SearchName        = "Tên bộ lọc"
	SearchKeep        = "Bộ lọc: lưu “%s”"
	SearchRemove      = "Bộ lọc: xoá “%s”"
	SearchRemoveAsk   = "Xoá bộ lọc “%s”?"
	SearchDelete      = "Xoá"
	SearchNothing     = "Không tìm thấy. Hãy thử ít từ hơn, hoặc bỏ bớt điều kiện."
	SearchReading     = "Đang đọc sổ để tìm …"
	SearchBegin       = "Gõ một phần của tên, hoặc một danh hiệu với năm và đơn vị. Gõ > rồi tên lệnh để tìm một việc làm được."
	SearchWhat        = "Kết quả tìm"
	SearchWhere       = "Ở đâu"
	SearchPeople      = "Cá nhân"
	SearchUnits       = "Đơn vị, tập thể"
	SearchRegistered  = "Đăng ký"
	SearchPassages    = "Nội dung trong sổ"
	// SearchCount takes the kind and how many there are.
	SearchCount = "%s (%s)"
	// SearchFurther stands on the line that reads on in a group.
	SearchFurther = "Xem tiếp (Enter)"
	SearchIn      = "%s, năm %s"
)

// SearchRecords says where a text of the record stands.
var SearchRecords = map[string]string{
	"ceremonies": "Buổi lễ", "legal_texts": "Văn bản căn cứ", "movements": "Phong trào", "year_tasks": TaskTitle, "handover_items": HandoverTitle, "year_reviews": YearTabReview, "pledge_items": "Nội dung giao ước",
	"targets": "Chỉ tiêu", "participants": "Đại biểu", "agenda_items": "Chương trình", "assignments": "Phân công",
	"signatories": "Đại diện ký", "remarks": "Ý kiến, kết luận", "motions": "Biểu quyết", "exemplars": "Điển hình tiên tiến",
	"initiatives": "Sáng kiến, đề tài", "awards": "Quyết định khen thưởng",
}
