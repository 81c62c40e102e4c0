package words

// The overview of a year.
const (
	OverviewTitle      = "Tổng quan năm %s"
	OverviewTheme      = "“%s”"
	OverviewHanded     = "Đơn vị đã nộp đăng ký"
	OverviewAllHanded  = "Các đơn vị đã nộp đủ"
	OverviewNoUnits    = "Chưa có đơn vị thành viên"
	OverviewLateOne    = "%s quá hạn"
	OverviewLateMany   = "%d đơn vị quá hạn"
	OverviewWaiting    = "Còn %d đơn vị chưa nộp"
	OverviewRegistered = "Tập thể, cá nhân đăng ký"
	// OverviewSubjects takes the numbers of collectives and of people.
	OverviewSubjects    = "%s tập thể · %s cá nhân"
	OverviewShared      = "%s do nhiều đơn vị đăng ký, tính một lần"
	OverviewNext        = "Hạn tiếp theo"
	OverviewPast        = "Hạn cuối, đã qua"
	OverviewNoDeadline  = "Chưa ghi hạn nào cho năm này"
	OverviewDaysLeft    = "còn %d ngày"
	OverviewToday       = "hôm nay"
	OverviewGone        = "đã qua"
	OverviewUnit        = "Đơn vị"
	OverviewState       = "Nộp đăng ký"
	OverviewCollectives = "Tập thể"
	OverviewPersons     = "Cá nhân"
	// OverviewOf takes how many are registered and the most that the rules allow.
	OverviewOf           = "%s/%s"
	OverviewTitles       = "Đăng ký theo danh hiệu, hình thức"
	OverviewCompare      = "So sánh các năm"
	OverviewOfYear       = "Năm %s"
	OverviewNoChart      = "Chưa có đăng ký nào. Nhập ở mục Đăng ký (Ctrl+5)."
	OverviewDeadlineList = "Các hạn trong năm"
	OverviewTasks        = "Việc cần làm"
	OverviewNoTasks      = "Không còn việc nào."
	// OverviewTaskLine takes how much is to be done and what comes first.
	OverviewTaskLine = "Việc cần làm: %d – trước hết: %s"
	OverviewTileLine = "%s: %s"
)

// OverviewDeadlines names the deadlines by their kind.
var OverviewDeadlines = map[string]string{
	"submission":  "Đơn vị nộp bản đăng ký",
	"council":     "Gửi Thường trực Hội đồng",
	"block-files": "Gửi hồ sơ bình xét",
	"unit-files":  "Đơn vị nộp hồ sơ cuối năm",
}

// The lines of what is to be done.
const (
	TaskUnits         = "Ghi các đơn vị thành viên"
	TaskUnitsNote     = "năm này chưa có đơn vị nào"
	TaskAwaited       = "%d bản đã in chính thức chưa có bản ký"
	TaskNews          = "Xem %s dòng mới của chương trình"
	TaskNewsNote      = "quy tắc, danh hiệu, câu chữ, hạn; dòng cơ quan đã đổi thì giữ nguyên cho đến khi cơ quan chọn"
	TaskTheme         = "Ghi chủ đề của năm"
	TaskThemeNote     = "kế hoạch và giao ước cần chủ đề"
	TaskHead          = "Chọn đơn vị đứng đầu"
	TaskHeadNote      = "người ký văn bản lấy từ đây"
	TaskDeadlines     = "Ghi các hạn của năm"
	TaskDeadlinesNote = "để biết đơn vị nào nộp chậm"
	TaskSubmit        = "Nhắc %s nộp đăng ký"
	TaskSubmitMany    = "%d đơn vị chưa nộp đăng ký"
	TaskLateMany      = "%d đơn vị quá hạn nộp đăng ký"
	TaskReturnedMany  = "%d đơn vị phải nộp lại bản sửa"
	TaskUnsignedMany  = "%d đơn vị chưa ký giao ước"
	TaskReturned      = "%s: nhận lại bản sửa"
	TaskNoDue         = "chưa có hạn nộp"
	TaskLongLate      = "hạn %s đã qua"
	TaskLate          = "quá hạn %d ngày"
	TaskDueToday      = "hạn hôm nay"
	TaskDue           = "hạn %s, còn %d ngày"
	TaskCeremony      = "Lập hồ sơ lễ ký kết"
	TaskCeremonyNote  = "ngày, địa điểm, chương trình, đại biểu"
	TaskMissing       = "Văn bản lễ ký kết còn thiếu"
	TaskMissingNote   = "văn bản lễ ký kết cần mục này"
	TaskUnsigned      = "%s chưa ký giao ước"
	TaskAbsentNote    = "vắng mặt ở lễ ký; lấy chữ ký sau"
	TaskCriterion     = "Tiêu chí “%s” qua hạn %s mà chưa có điểm" // criterion, day
	TaskCriterionMany = "%d tiêu chí đã qua hạn mà chưa đủ điểm"
	TaskFollow        = "Theo dõi điển hình: %s"
	TaskFollowMany    = "%d điển hình các năm trước còn theo dõi"
	TaskFollowNote    = "từ năm %s: %s"
	TaskLaterNote     = "đã hẹn ký sau; ghi ngày khi đã ký"
)
