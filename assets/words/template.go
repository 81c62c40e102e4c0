package words

// What single fields of a template stand for.
const (
	TemplateThemeBy       = "Nơi phát động chủ đề"
	TemplateAims          = "Mục tiêu thi đua của năm"
	TemplateDate          = "Ngày tổ chức lễ, hội nghị, viết đầy đủ: ngày 17 tháng 3 năm 2023"
	TemplateDateShort     = "Ngày tổ chức lễ, hội nghị, viết gọn: 17/03/2023"
	TemplateStart         = "Giờ bắt đầu lễ"
	TemplateEnd           = "Giờ kết thúc lễ"
	TemplateLocality      = "Địa danh ở dòng ngày tháng"
	TemplateChair         = "Người chủ trì lễ"
	TemplateChairPost     = "Chức vụ, đơn vị của người chủ trì"
	TemplateSecretary     = "Thư ký của lễ"
	TemplateSecretaryPost = "Chức vụ, đơn vị của thư ký"
	TemplateHead          = "Họ tên người đứng đầu"
	TemplateHeadPost      = "Chức vụ của người đứng đầu"
	TemplateHeadUnit      = "Đơn vị đứng đầu"
	TemplateDeputyUnit    = "Đơn vị cấp phó"

	TemplateNextHeadUnit   = "Đơn vị đứng đầu năm sau"
	TemplateNextHead       = "Người đại diện đơn vị đứng đầu năm sau"
	TemplateNextDeputyUnit = "Đơn vị cấp phó năm sau"

	TemplateUnits         = "Số đơn vị thành viên"
	TemplateHeadcount     = "Tổng số cán bộ, công chức, viên chức, người lao động"
	TemplateCollectives   = "Số tập thể đăng ký"
	TemplatePersons       = "Số cá nhân đăng ký"
	TemplateDelegates     = "Số đại biểu được mời"
	TemplatePresent       = "Số đại biểu có mặt"
	TemplateAbsent        = "Số đại biểu vắng mặt"
	TemplateCopies        = "Số bản giao ước"
	TemplateSlogan        = "Khẩu hiệu của năm, chưa có thì của khối, cụm"
	TemplateFunding       = "Căn cứ, nguồn kinh phí"
	TemplateDueUnits      = "Hạn đơn vị nộp đăng ký, viết gọn"
	TemplateDueMidReports = "Hạn đơn vị gửi báo cáo sơ kết, viết gọn"
	TemplateDueMidYear    = "Hạn sơ kết, viết gọn"
	TemplateDueEndReports = "Hạn đơn vị gửi báo cáo tổng kết, viết gọn"
	TemplateDueYearEnd    = "Hạn tổng kết, viết gọn"
	TemplateQuorum        = "Phần đơn vị cần có để họp: 2/3"
	TemplateMajority      = "Phần đơn vị cần vượt để thông qua: 1/2"
	TemplateRotation      = "Quy tắc luân phiên"
	TemplateTieRule       = "Xếp thứ khi bằng điểm"
	TemplateQuota         = "Số lượng được đề nghị"
)

// What lists of a template repeat.
const (
	TemplateListUnits       = "Lặp lại cho từng đơn vị thành viên"
	TemplateListDelegates   = "Lặp lại cho từng đại biểu"
	TemplateListItems       = "Lặp lại cho từng nhóm nội dung giao ước"
	TemplateListTargets     = "Lặp lại cho từng chỉ tiêu"
	TemplateListAgenda      = "Lặp lại cho từng mục chương trình"
	TemplateListGrounds     = "Lặp lại cho từng văn bản căn cứ"
	TemplateListCollectives = "Lặp lại cho từng tập thể đăng ký"
	TemplateListPersons     = "Lặp lại cho từng cá nhân đăng ký"
	TemplateListInitiatives = "Lặp lại cho từng sáng kiến, đề tài"
	TemplateListTasks       = "Lặp lại cho từng việc của kế hoạch năm"
	TemplateListAssigned    = "Lặp lại cho từng việc được phân công của lễ"
	TemplateListMovements   = "Lặp lại cho từng phong trào thi đua"
	TemplateListHandover    = "Lặp lại cho từng nội dung bàn giao"
)

// What the fields of a list's items stand for.
const (
	TemplateNumber           = "Số thứ tự trong danh sách"
	TemplateUnitName         = "Tên đơn vị"
	TemplateUnitShort        = "Tên gọn của đơn vị"
	TemplateSigner           = "Người đại diện ký"
	TemplateSignerPost       = "Chức vụ của người đại diện ký"
	TemplateSecond           = "Người ký cạnh thủ trưởng (công đoàn)"
	TemplateSecondPost       = "Chức vụ của người ký cạnh thủ trưởng"
	TemplateMinutes          = "Thời lượng, phút"
	TemplateQuarter          = "Quý: I, II, III, IV"
	TemplateHonorific        = "Ông hoặc Bà"
	TemplateFullName         = "Họ và tên"
	TemplatePost             = "Chức vụ"
	TemplateUnit             = "Đơn vị công tác"
	TemplateItemTitle        = "Tên nhóm nội dung"
	TemplateItemText         = "Nội dung của nhóm"
	TemplateTargetUnit       = "Đơn vị của chỉ tiêu; chỉ tiêu chung thì ghi tên khối, cụm"
	TemplateTarget           = "Chỉ tiêu"
	TemplatePlanned          = "Mức phấn đấu"
	TemplateMeasure          = "Đơn vị tính"
	TemplateResult           = "Kết quả thực hiện"
	TemplateTime             = "Giờ của mục chương trình"
	TemplateAgendaText       = "Nội dung của mục chương trình"
	TemplatePresenter        = "Người thực hiện"
	TemplateCitation         = "Dòng căn cứ, không có chữ “Căn cứ”"
	TemplateCollective       = "Tên tập thể"
	TemplateRegistering      = "Đơn vị đăng ký"
	TemplateRoom             = "Phòng, ban của cá nhân"
	TemplateTitles           = "Danh hiệu thi đua đăng ký"
	TemplateCommendations    = "Hình thức khen thưởng đăng ký"
	TemplateNote             = "Ghi chú"
	TemplateInitiative       = "Tên sáng kiến, đề tài"
	TemplateInitiativeAuthor = "Tác giả"
	TemplateInitiativeKind   = "Loại: sáng kiến, đề tài, đề án"
	TemplateInitiativeScope  = "Phạm vi ảnh hưởng"
	TemplateRecognisedBy     = "Nơi công nhận"
	TemplateDecision         = "Số, ngày quyết định công nhận"
)

// Where a mark stands: the number of the page.
const (
	TemplateOnPage   = "Trang %d"
	TemplateNearPage = "Gần trang %d"
	TemplateInHeader = "Phần đầu trang"
	TemplateInFooter = "Phần chân trang"
	TemplateInNotes  = "Phần chú thích"
)

// What is wrong with a mark: its place, the mark, then what is told about it.
const (
	TemplateUnknown   = "%s: không có trường %s."
	TemplateMeant     = "%s: không có trường %s, có thể là %s."
	TemplateOnlyIn    = "%s: trường %s chỉ viết được giữa %s và %s."
	TemplateIsList    = "%s: %s là danh sách, cần viết %s ở đầu và %s ở cuối phần lặp lại."
	TemplateNoList    = "%s: không có danh sách %s. Các danh sách: %s."
	TemplateUnclosed  = "%s: dấu “%s” thiếu hai ngoặc đóng }}."
	TemplateStray     = "%s: thừa hai ngoặc đóng ở “%s”."
	TemplateNotClosed = "%s: phần lặp lại %s chưa đóng, thiếu %s."
	TemplateNotOpened = "%s: %s đóng phần lặp lại chưa mở, thiếu %s."
	TemplateNested    = "%s: phần lặp lại %s nằm trong phần lặp lại %s."
	TemplateCrossing  = "%s: phần lặp lại từ %s đến %s nửa trong nửa ngoài một bảng hoặc khung chữ."
	TemplateMarkNext  = "Hãy sửa trong tệp mẫu rồi làm lại."
)

// Files that cannot be filled.
const (
	TemplateForeignWhat = "Tệp mẫu không phải văn bản Word dạng .docx."
	TemplateForeignNext = "Hãy mở tệp bằng Word và lưu lại ở dạng .docx."
	TemplateLegacyWhat  = "Tệp mẫu ở dạng .doc cũ hoặc có mật khẩu."
	TemplateLegacyNext  = "Hãy mở tệp bằng Word, bỏ mật khẩu và lưu lại ở dạng .docx."
	TemplateMacrosWhat  = "Tệp mẫu có macro."
	TemplateDamagedWhat = "Tệp mẫu bị hỏng."
	TemplateDamagedNext = "Hãy mở tệp bằng Word và lưu lại, hoặc dùng bản khác."
	TemplateLargeWhat   = "Tệp mẫu quá lớn."
	TemplateLargeNext   = "Hãy dùng tệp mẫu ít chữ, ít ảnh hơn."
	// The filled copy has the template's own path.
	TemplateOntoItselfWhat = "Đây là chính tệp mẫu; ghi đè thì mất các chỗ để điền."
	TemplateOntoItselfNext = "Hãy chọn tên tệp khác."

	TemplateLongWhat  = "Điền xong, văn bản quá dài để Word mở được."
	TemplateLongNext  = "Hãy thu ngắn phần lặp lại trong tệp mẫu, hoặc chia thành nhiều tệp mẫu."
	TemplateWriteWhat = "Không ghi được văn bản đã điền."
	TemplateWriteNext = "Hãy kiểm tra ổ đĩa, hoặc đóng tệp đang mở trong Word."
)

// TemplateBlank is room for the pen where the book has no value.
const TemplateBlank = "……………"

// TemplateOn stands between the number of a decision and its day.
const TemplateOn = "ngày"
