package words

// The page on what is new.
const (
	NewsPage    = "Có gì mới"
	NewsVersion = "Bản %s" // version
	// NewsCopy takes a time and the path of a file.
	NewsCopy      = "Bản sao của sổ từ trước khi nâng cấp, lúc %s: %s"
	NewsNone      = "Quy tắc, danh hiệu của sổ đã như trong bản chương trình này."
	NewsRules     = "%s quy tắc có bản mới mà cơ quan chưa sửa. Xem và nhận ở Quy tắc xét, F7."
	NewsOwnRules  = "%s quy tắc cơ quan đã sửa có bản khác trong chương trình, được giữ nguyên. Xem từng quy tắc ở Quy tắc xét, F6."
	NewsTitles    = "%s danh hiệu, hình thức có bản mới mà cơ quan chưa sửa. Xem và nhận ở Danh hiệu, F7."
	NewsOwnTitles = "%s danh hiệu, hình thức cơ quan đã sửa có bản khác trong chương trình, được giữ nguyên. Xem từng dòng ở Danh hiệu, F6."
)
