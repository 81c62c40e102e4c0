package words

// Names of the papers.
const (
	PaperPledge  = "Bản giao ước thi đua"
	PaperMinutes = "Biên bản lễ ký kết"
	PaperSummary = "Bảng tổng hợp đăng ký"
)

// Groups of papers.
const (
	PapersBefore = "Trước lễ"
	PapersAt     = "Tại lễ"
	PapersAfter  = "Sau lễ"
)

// What a paper lacks.
const (
	GapDate       = "Chưa có ngày tổ chức lễ."
	GapStart      = "Chưa có giờ bắt đầu."
	GapEnd        = "Chưa có giờ kết thúc."
	GapPlace      = "Chưa có địa điểm."
	GapLocality   = "Chưa có địa danh ở dòng ngày tháng."
	GapAgency     = "Chưa có mẫu đầu văn bản."
	GapNumber     = "Chưa có số văn bản."
	GapChair      = "Chưa ghi người chủ trì."
	GapSecretary  = "Chưa ghi thư ký."
	GapGrounds    = "Chưa có văn bản căn cứ."
	GapItems      = "Chưa có nội dung giao ước."
	GapCopies     = "Chưa ghi số bản giao ước."
	GapSigners    = "Chưa có danh sách đơn vị ký."
	GapSigned     = "Chưa ghi kết quả ký."
	GapDelegates  = "Chưa có danh sách đại biểu."
	GapAttendance = "Chưa ghi đại biểu có mặt, vắng mặt."
	GapAgenda     = "Chưa có chương trình."
	GapConclusion = "Chưa ghi kết luận."
	GapDiscussion = "Chưa ghi ý kiến thảo luận."
	GapDrafter    = "Chưa ghi người lập biểu (thư ký)."
	GapUnits      = "Chưa có đơn vị thành viên."
	GapHead       = "Chưa ghi người ký thay mặt khối."
	// GapSignerName takes the unit, GapReason the person.
	GapSignerName = "Chưa có họ tên người ký của %s."
	GapReason     = "Chưa ghi lý do vắng mặt của %s."
)

// Refusals.
const (
	PaperUnknownWhat = "Không có văn bản “%s”."
	PaperUnknownNext = "Mã các văn bản: %s."
	PaperEventWhat   = "Năm %d không có lễ số %d."
	PaperEventNext   = "Hãy kiểm tra lại số của lễ."
	// PaperReplaced takes the characters.
	PaperReplaced = "Phông chữ không có các ký tự sau, văn bản in ô vuông thay vào: %s"
)
