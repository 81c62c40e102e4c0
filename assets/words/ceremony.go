package words

// The signing ceremony: tabs and page.
const (
	CeremonyArea        = "Lễ ký kết"
	CeremonyName        = "Lễ ký kết giao ước thi đua năm %s"
	CeremonyMidyearName = "Hội nghị sơ kết công tác thi đua năm %s"
	CeremonyClosingName = "Hội nghị tổng kết công tác thi đua năm %s"
	CeremonyNone        = "Năm %s chưa có buổi lễ"
	CeremonyNoneNote    = "Lập buổi lễ để ghi ngày, nơi tổ chức, đại biểu, chương trình và chữ ký; các văn bản của buổi lễ lấy số liệu từ đây."
	CeremonyStart       = "Lập buổi lễ"
	CeremonyTabGeneral  = "Thông tin chung"
	CeremonyTabPeople   = "Đại biểu"
	CeremonyTabAgenda   = "Chương trình"
	CeremonyTabSigning  = "Ký kết"
	CeremonyTabRemarks  = "Thảo luận, kết luận"
	CeremonyTabMotions  = "Biểu quyết"
	CeremonyTabTasks    = "Phân công"
	CeremonyTabFiles    = "Tệp đính kèm"
	CeremonyMissing     = "Còn thiếu cho văn bản"
	CeremonyMissingNone = "Đủ để in các văn bản."
	CeremonyStartLabel  = "Lễ ký kết: lập buổi lễ năm %s"
	CeremonySaveLabel   = "Lễ ký kết: sửa thông tin chung"

	CeremonyMeeting      = "Đang xem"
	CeremonyMeetingAdd   = "Thêm hội nghị"
	CeremonyMeetingKey   = "F7"
	CeremonyMeetingAsk   = "Thêm hội nghị của năm %s"
	CeremonyMidyear      = "Hội nghị sơ kết"
	CeremonyClosing      = "Hội nghị tổng kết, bình xét"
	CeremonyMeetingLabel = "Lễ ký kết: thêm %s"
	CeremonyMeetingDrop  = "Xoá hội nghị"
	CeremonyDropTitle    = "Xoá %s?"
	CeremonyDropText     = "Đại biểu, chương trình, ý kiến, phân công, tệp đính kèm và số văn bản của hội nghị này cũng bị xoá. Bản in chính thức được giữ lại."
	CeremonyDropLabel    = "Lễ ký kết: xoá %s"
)

// General data of the ceremony.
const (
	CeremonyFieldName       = "Tên buổi lễ"
	CeremonyFieldDate       = "Ngày"
	CeremonyFieldStart      = "Bắt đầu (dự kiến)"
	CeremonyFieldEnd        = "Kết thúc (dự kiến)"
	CeremonyFieldPlace      = "Địa điểm"
	CeremonyFieldLocality   = "Địa danh trên văn bản"
	CeremonyFieldChair      = "Chủ trì"
	CeremonyFieldSecretary  = "Thư ký"
	CeremonyFieldConcluder  = "Người phát biểu kết luận"
	CeremonyFieldCopies     = "Số bản giao ước"
	CeremonyFieldLetterhead = "Mẫu đầu văn bản"
	CeremonyForSigning      = "Ký kết giao ước"
	CeremonyForClosing      = "Tổng kết"
	CeremonyForMidyear      = "Sơ kết"
	CeremonyAsItWas         = "Diễn ra thực tế (cho biên bản)"
	CeremonyOpenedAt        = "Khai mạc lúc"
	CeremonyClosedAt        = "Bế mạc lúc"
	CeremonyPausedAt        = "Tạm nghỉ lúc"
	CeremonyResumedAt       = "Làm việc lại lúc"
	CeremonyMinutesCopies   = "Số bản biên bản"
	CeremonyMinutesRead     = "Biên bản đã đọc, thông qua tại chỗ"
	CeremonyClosesEarly     = "Bế mạc cần sau giờ khai mạc."
	CeremonyResumesEarly    = "Làm việc lại cần sau lúc tạm nghỉ."
	CeremonyAsked           = "Giấy mời: điều đề nghị người được mời"
	CeremonyReplyBy         = "Báo lại chậm nhất ngày"
	CeremonyDelegates       = "Số đại biểu mỗi đơn vị"
	CeremonyBring           = "Tài liệu mang theo"
	CeremonyReplyLate       = "Ngày báo lại không sau ngày tổ chức."
	CeremonySignConclusion  = "Ký thông báo kết luận"
	CeremonyConclusionBy    = "Người ký"
	CeremonyConclusionPost  = "Chức vụ người ký"
	CeremonyConclusionNone  = "Người đứng đầu khối, cụm ký thì không ghi người ký khác."
	CeremonyNumbers         = "Số và ngày văn bản"
	CeremonyIssuedOn        = "Ngày văn bản"
	CeremonyBadNumber       = "Gõ số, hoặc số và ký hiệu như 02/GM-KTĐ."
	CeremonyNumberFirst     = "Cần số văn bản trước khi ghi ngày."
	CeremonyEndsEarly       = "Kết thúc cần sau giờ bắt đầu."
)

// CeremonyPapers are the numbered papers of a ceremony, in the order of their numbers.
// Name is what the paper is called in a sentence, Type stands in its symbol, For is the
// purpose of the meetings that have it, empty for all.
var CeremonyPapers = []struct{ Paper, Label, Name, Type, For string }{
	{"plan", "Số kế hoạch", "kế hoạch", "KH", ""},
	{"invitation", "Số giấy mời", "giấy mời", "GM", ""},
	{"minutes", "Số biên bản", "biên bản", "BB", ""},
	{"ceremony-report", "Số báo cáo", "báo cáo", "BC", "signing"},
	{"conclusion", "Số thông báo kết luận", "thông báo kết luận", "TB", ""},
	{"reminder", "Số công văn nhắc", "công văn nhắc nộp đăng ký", "", "signing"},
	{"counting-minutes", "Số biên bản kiểm phiếu", "biên bản kiểm phiếu", "BB", ""},
	{"year-plan", "Số kế hoạch năm", "kế hoạch hoạt động", "KH", "signing"},
	{"regulation", "Số quy chế", "quy chế hoạt động", "QC", "signing"},
	{"vote-minutes", "Số biên bản bình xét", "biên bản họp bình xét", "BB", "closing"},
	{"submission", "Số tờ trình", "tờ trình", "TTr", "closing"},
	{"year-end", "Số báo cáo tổng kết", "báo cáo tổng kết", "BC", "closing"},
	{"mid-year", "Số báo cáo sơ kết", "báo cáo sơ kết", "BC", "midyear"},
}

// Participants.
const (
	CeremonyRoleSuperior = "Đại biểu cấp trên"
	CeremonyRoleMember   = "Đại diện đơn vị thành viên"
	CeremonyRoleGuest    = "Khách mời"
	CeremonyRoleSupport  = "Tổ giúp việc"
	CeremonyRolePress    = "Phóng viên"
	CeremonyMr           = "Ông"
	CeremonyMrs          = "Bà"
	CeremonyHonorific    = "Ông/Bà"
	CeremonyFullName     = "Họ và tên"
	CeremonyPost         = "Chức vụ"
	CeremonyUnit         = "Đơn vị"
	CeremonyRole         = "Thành phần"
	CeremonyInvited      = "Có trong danh sách mời"
	CeremonyAttendance   = "Có mặt"
	CeremonyPresent      = "có mặt"
	CeremonyAbsent       = "vắng"
	CeremonyLate         = "đến muộn"
	CeremonyReason       = "Lý do vắng, muộn"
	CeremonyStandsInFor  = "Dự thay"
	CeremonyPeopleEmpty  = "Chưa có đại biểu. Bấm Ctrl+N để thêm; gõ tên để lấy người đã có trong danh bạ."
	CeremonyPeopleSum    = "mời %d, có mặt %d, vắng %d"
	CeremonyJoins        = "Khi lưu sẽ thêm vào danh sách đại biểu."
	CeremonyPersonThing  = "Đại biểu"
	CeremonyPersonAdd    = "Thêm đại biểu"
	CeremonyOnePresent   = "Có mặt"
	CeremonyAllPresent   = "Tất cả có mặt"
	CeremonyPresentStep  = "Lễ ký kết: ghi có mặt %s đại biểu"
	CeremonyPresentNone  = "Đại biểu nào cũng đã ghi có mặt, vắng hoặc đến muộn."
	CeremonyTakenFrom    = "Lấy từ danh bạ: %s"
)

// Programme.
const (
	CeremonyTime         = "Giờ"
	CeremonyHeldAt       = "Giờ thực tế"
	CeremonyContent      = "Nội dung"
	CeremonyPresenter    = "Người thực hiện"
	CeremonyCue          = "Lời dẫn riêng"
	CeremonyCueUsual     = "Để trống: dùng lời dẫn soạn sẵn"
	CeremonyMinutes      = "Thời lượng (phút)"
	CeremonyMinutesUsual = "trống: tính theo giờ"
	CeremonyPrepared     = "Chuẩn bị"
	CeremonyPreparedAs   = "micro, cờ, nhạc, bàn ký, hoa"
	CeremonyAgendaUsual  = "Lấy chương trình thường dùng"
	CeremonyAgendaEmpty  = "Chưa có chương trình. Bấm Ctrl+N để thêm từng mục, hoặc lấy chương trình thường dùng."
	CeremonyAgendaThing  = "Chương trình"
	CeremonyAgendaAdd    = "Thêm mục chương trình"
	CeremonyAgendaLabel  = "Chương trình: lấy %d mục thường dùng"
	CeremonyAgendaFilled = "Chương trình đã có mục."
	CeremonyAgendaNext   = "Hãy xoá hết các mục trước khi lấy chương trình thường dùng."
)

// Signatories.
const (
	CeremonySignMember     = "Đại diện đơn vị"
	CeremonySignChair      = "Người đứng đầu ký cuối"
	CeremonySignWitness    = "Chứng kiến"
	CeremonySignRole       = "Tư cách"
	CeremonySignUnit       = "Đơn vị"
	CeremonySignName       = "Người ký"
	CeremonySignPost       = "Chức vụ người ký"
	CeremonySignsAs        = "Ký thay"
	CeremonySignsSelf      = "Ký với chức vụ của mình"
	CeremonySignsFor       = "KT. (ký thay)"
	CeremonySignsByOrder   = "TL. (thừa lệnh)"
	CeremonySignsByMandate = "TUQ. (thừa uỷ quyền)"
	CeremonyHeadPost       = "Chức vụ người đứng đầu"
	CeremonyMandate        = "Giấy uỷ quyền"
	CeremonyState          = "Chữ ký"
	CeremonySigned         = "đã ký"
	CeremonySignAbsent     = "vắng"
	CeremonySignLater      = "ký sau"
	CeremonySignOpen       = "chưa ký"
	CeremonySignSum        = "đã ký %d/%d"
	CeremonySignedOn       = "Ngày ký"
	CeremonySecondHead     = "Người ký thứ hai (đại diện công đoàn), nếu có"
	CeremonySecondMr       = "Ông/Bà, người ký thứ hai"
	CeremonySecondName     = "Người ký thứ hai"
	CeremonySecondPost     = "Chức vụ người ký thứ hai"
	CeremonySecondPostAs   = "Chủ tịch Công đoàn"
	CeremonySecondNoName   = "Có chức vụ người ký thứ hai thì cần họ tên."
	CeremonyNeedHeadPost   = "Cần chức vụ người được ký thay."
	CeremonySignEmpty      = "Chưa có người ký. Bấm Ctrl+N để thêm từng người, hoặc lấy đại diện các đơn vị."
	CeremonySignUnits      = "Lấy đại diện các đơn vị"
	CeremonySignThing      = "Ký kết"
	CeremonySignAdd        = "Thêm người ký"
	CeremonyOneSigned      = "Đã ký"
	CeremonyAllSigned      = "Tất cả đã ký"
	CeremonySignedStep     = "Lễ ký kết: ghi đã ký %s đơn vị"
	CeremonySignedNone     = "Đơn vị nào cũng đã ghi đã ký, vắng hoặc ký sau."
	CeremonySignLabel      = "Ký kết: lấy đại diện các đơn vị"
	CeremonySignAdded      = "Đã thêm %s đơn vị."
	CeremonySignFilled     = "Đã điền người ký của %s đơn vị."
	CeremonySignNothing    = "Không có chỗ trống nào điền được từ danh sách đại biểu."
	CeremonySignOthers     = "%s đơn vị ghi khác danh sách đại biểu, để nguyên: %s."
	CeremonySignNobody     = "%s đơn vị chưa có đại biểu: %s."
	CeremonySignNameless   = "Chưa ghi %s đơn vị chưa có tên người ký: %s."
	CeremonySignMore       = " và đơn vị khác"
	CeremonyNoUnits        = "Năm này chưa có đơn vị thành viên."
	CeremonyNoUnitsNext    = "Hãy thêm đơn vị ở mục Đơn vị thành viên trước."
)

// How a deputy's post reads: the beginning that marks it, and an ending no signature carries.
const (
	CeremonyDeputy   = "Phó "
	CeremonyInCharge = " phụ trách"
	CeremonyKT       = "KT."
	CeremonyTL       = "TL."
	CeremonyTUQ      = "TUQ."
)

// Remarks and conclusions.
const (
	CeremonyKind         = "Loại"
	CeremonyDiscussion   = "Ý kiến thảo luận"
	CeremonyWritten      = "Ý kiến bằng văn bản (vắng mặt)"
	CeremonyConclusion   = "Kết luận"
	CeremonySpeaker      = "Người phát biểu"
	CeremonySpeakerPost  = "Chức vụ, đơn vị"
	CeremonyText         = "Nội dung"
	CeremonyRemarksEmpty = "Chưa ghi ý kiến nào. Bấm Ctrl+N để thêm ý kiến thảo luận hoặc kết luận."
	CeremonyRemarkThing  = "Thảo luận, kết luận"
	CeremonyRemarkAdd    = "Thêm ý kiến, kết luận"
)

// Votes by a show of hands.
const (
	MotionMatter   = "Nội dung biểu quyết"
	MotionProposer = "Người trình"
	MotionAgree    = "Đồng ý"
	MotionDisagree = "Không đồng ý"
	MotionOther    = "Ý kiến khác"
	MotionsEmpty   = "Chưa ghi biểu quyết nào. Bấm Ctrl+N để thêm từng nội dung đã biểu quyết tại cuộc họp."
	MotionThing    = "Biểu quyết"
	MotionAdd      = "Thêm nội dung biểu quyết"
)

// Assignments.
const (
	CeremonyStage       = "Giai đoạn"
	CeremonyPreparation = "Chuẩn bị lễ"
	CeremonyFollowUp    = "Sau kết luận"
	CeremonyTask        = "Nội dung công việc"
	CeremonyTaskUnit    = "Đơn vị thực hiện"
	CeremonyTaskDue     = "Thời hạn"
	// Who helps, and what is there when it is done; the plan has a column for each.
	CeremonyTaskPartners = "Đơn vị phối hợp"
	CeremonyTaskProduct  = "Kết quả, sản phẩm"
	CeremonyTasksEmpty   = "Chưa phân công việc nào. Bấm Ctrl+N để thêm việc chuẩn bị lễ, việc sau kết luận."
	CeremonyTaskThing    = "Phân công"
	CeremonyTaskAdd      = "Thêm việc phân công"
)

// Attachments.
const (
	CeremonyCaption       = "Chú thích"
	CeremonyAuthor        = "Tác giả"
	CeremonyFile          = "Tệp"
	CeremonyFilePick      = "Chọn ảnh"
	CeremonySaveKey       = "Lưu thông tin chung"
	CeremonyFileKey       = "Ctrl+O"
	CeremonyFileNone      = "chưa có tệp"
	CeremonyFilesEmpty    = "Chưa có ảnh. Bấm Ctrl+N để ghi chú thích, tác giả rồi chọn tệp ảnh."
	CeremonyFileThing     = "Tệp đính kèm"
	CeremonyFileAdd       = "Thêm tệp đính kèm"
	CeremonySize          = "Cỡ"
	CeremonyKB            = "%s KB"
	CeremonyNotPicture    = "Tệp %s không phải ảnh PNG hoặc JPEG."
	CeremonyNotPictureDo  = "Hãy chọn tệp ảnh; tệp văn bản xin xuất thành ảnh trước."
	CeremonyTooBig        = "Ảnh %s quá lớn: %s MB; nhiều nhất là %d MB."
	CeremonyTooBigDo      = "Hãy thu nhỏ ảnh rồi chọn lại."
	CeremonyFileUnread    = "Không đọc được tệp %s."
	CeremonyFileUnreadDo  = "Hãy kiểm tra tệp còn ở đó rồi chọn lại."
	CeremonyFileForgotten = "Không hiện được ảnh này."
)
