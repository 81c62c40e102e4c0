package words

// What a new year takes over from the one before.
const (
	CarryUnits         = "Đơn vị thành viên"
	CarryPeople        = "Cá nhân"
	CarryPeopleNote    = "Chức vụ giữ nguyên theo ngày đã ghi."
	CarryOffices       = "Đứng đầu, cấp phó luân phiên"
	CarryChosenNote    = "Theo kết quả bầu, giới thiệu năm trước: %s."
	CarryOfficesNote   = "Đứng đầu: %s; cấp phó: %s. Hãy ghi lại người đại diện."
	CarryItems         = "Nội dung giao ước"
	CarryItemsNote     = "%d nội dung có nhắc năm %s, hãy soát lại."
	CarryTargets       = "Chỉ tiêu giao ước"
	CarryTargetsNote   = "Phần kết quả để trống."
	CarryDeadlines     = "Hạn"
	CarryDeadlinesNote = "Giữ ngày và tháng. Hạn nộp đăng ký của đơn vị tính theo ngày lễ mới."
	// CarryDeadlinesOff takes the days, as in "Chủ nhật 24/3/2024".
	CarryDeadlinesOff  = " Rơi vào ngày nghỉ, hãy xem lại: %s."
	CarryHandIn        = "Hạn đơn vị nộp bản đăng ký: theo lễ ký kết mới, hãy đặt ở thẻ Hạn"
	CarryDeadlinesKind = "Hạn: năm cũ và năm mới bắt đầu khác tháng nên không chép; hãy đặt lại ở Hồ sơ năm"
	CarryTasks         = "Việc trong năm"
	CarryFunding       = "Căn cứ, nguồn kinh phí"
	CarryFundingNote   = "Hãy soát lại mức đóng góp, văn bản căn cứ."
	CarryMovements     = "Phong trào thi đua"
	CarryTexts         = "Văn bản căn cứ"
	CarryTextsNote     = "Chế độ pháp lý đã đổi, hãy soát lại căn cứ."
	CarryCriteria      = "Tiêu chí chấm điểm"
	CarryFigures       = "Tổng số người của đơn vị"
	CarryFiguresFrom   = "Chuyển từ năm %s"
	CarryFiguresNote   = "Hãy cập nhật khi đơn vị gửi số liệu mới."
	CarryWording       = "Mẫu câu đã sửa"
	// CarryLine takes what and how many.
	CarryLine = "%s: %s"
)

// CarryLeft is what a new year begins without.
var CarryLeft = []string{
	"Chủ đề, khẩu hiệu, mục tiêu và buổi lễ của năm",
	"Số văn bản, danh sách đại biểu, người ký",
	"Bản đăng ký của đơn vị, đăng ký danh hiệu và khen thưởng",
	"Kết quả, điểm chấm, kiểm phiếu, điển hình tiên tiến; điển hình còn theo dõi thì hiện lại ở năm mới",
	"Nội dung bàn giao",
	"Kế hoạch và văn bản ban hành riêng cho năm cũ",
}
