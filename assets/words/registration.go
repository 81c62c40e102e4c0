package words

// The screen of registrations.
const (
	RegistrationTitle       = "Đăng ký danh hiệu thi đua, hình thức khen thưởng"
	RegistrationAdd         = "Thêm"
	RegistrationSubmission  = "Nộp đăng ký"
	RegistrationUnit        = "Đơn vị"
	RegistrationLines       = "Dòng"
	RegistrationState       = "Nộp"
	RegistrationWholeBlock  = "Cả khối"
	RegistrationCollectives = "Tập thể"
	RegistrationPeople      = "Cá nhân"
	RegistrationNumber      = "TT"
	RegistrationName        = "Họ và tên"
	RegistrationCollective  = "Tên tập thể"
	RegistrationPost        = "Chức vụ"
	RegistrationSize        = "Loại"
	RegistrationTitles      = "Danh hiệu"
	RegistrationForms       = "Khen thưởng"
	RegistrationInitiative  = "Sáng kiến"
	RegistrationNote        = "Ghi chú"
	RegistrationBoth        = "SK, ghi chú" // initiative and note
	RegistrationLarge       = "tập thể lớn"
	RegistrationSmall       = "tập thể nhỏ"
	RegistrationRoom        = "%s (%d)" // room and number of people
	RegistrationKind        = "Danh hiệu, hình thức"
	RegistrationSubject     = "Đối tượng"
	RegistrationCount       = "Số đăng ký"
	RegistrationNoPeople    = "Chưa có cá nhân nào đăng ký; bấm Ctrl+N để thêm."
	RegistrationNoGroups    = "Chưa có tập thể nào đăng ký; bấm Ctrl+N để thêm."
	RegistrationNoUnits     = "Chưa có đơn vị nào trong khối; thêm ở Khối và đơn vị."
	RegistrationNoCounts    = "Chưa có đăng ký nào trong năm."
	RegistrationNoLine      = "Chọn một dòng để xem chi tiết."
	RegistrationDue         = "Hạn các đơn vị nộp: %s."
	RegistrationYear        = "Năm"
	RegistrationDecision    = "Số QĐ"
	RegistrationPlanned     = "đăng ký"
	RegistrationRevoked     = "thu hồi"
	RegistrationThisYear    = "Đăng ký năm %d"
	RegistrationPast        = "Đăng ký và kết quả các năm"
	RegistrationNoPast      = "Chưa có năm nào."
	RegistrationHeads       = "%s tập thể, %s cá nhân"
	RegistrationAsk         = "Xoá đăng ký"
	RegistrationAskText     = "Xoá đăng ký của %s: %s?"
	RegistrationDelete      = "Xoá"
	RegistrationChange      = "Sửa"
)

// Where a unit's registration stands.
const (
	SubmissionNone      = "chưa nộp"
	SubmissionDrafting  = "đang soạn"
	SubmissionReceived  = "đã nhận"
	SubmissionAgreed    = "đã chốt"
	SubmissionReturned  = "trả lại"
	SubmissionLate      = "quá hạn"
	SubmissionTitle     = "Nộp đăng ký: %s"
	SubmissionStateName = "Tình trạng"
	SubmissionOn        = "Ngày nhận"
	SubmissionDue       = "Hạn nộp"
	SubmissionVersion   = "Bản thứ"
	SubmissionReason    = "Lý do, nội dung cần bổ sung"
	SubmissionStep      = "Nộp đăng ký: %s – %s"
)

// The form of one person or collective.
const (
	RegistrationAddPerson   = "Thêm đăng ký cá nhân"
	RegistrationAddGroup    = "Thêm đăng ký tập thể"
	RegistrationEditPerson  = "Sửa đăng ký cá nhân"
	RegistrationEditGroup   = "Sửa đăng ký tập thể"
	RegistrationHonorific   = "Ông/Bà"
	RegistrationPlace       = "Bộ phận"
	RegistrationNewcomer    = "Người mới, chưa có trong sổ"
	RegistrationUnknown     = "Chưa có trong sổ; đánh dấu “Người mới” để thêm."
	RegistrationNewGroup    = "Tập thể nhỏ mới, chưa có trong sổ"
	RegistrationNoGroup     = "Chưa có trong sổ; đánh dấu “Tập thể nhỏ mới” để thêm."
	RegistrationTitlesAre   = "Danh hiệu thi đua"
	RegistrationFormsAre    = "Hình thức khen thưởng"
	RegistrationInitiatives = "Sáng kiến, đề tài"
	RegistrationInitName    = "Tên sáng kiến, đề tài"
	RegistrationInitKind    = "Loại"
	RegistrationInitScope   = "Phạm vi"
)

// RegistrationInitKinds and RegistrationScopes are offered for an initiative; other text is allowed.
var (
	RegistrationInitKinds = []string{"sáng kiến", "đề tài", "đề án", "công trình"}
	RegistrationScopes    = []string{"cơ sở", "bộ", "toàn quốc"}
)

// The steps of the journal and the refusals.
const (
	RegistrationAddStep     = "Đăng ký: thêm %s – %s"
	RegistrationEditStep    = "Đăng ký: sửa %s – %s"
	RegistrationDeleteStep  = "Đăng ký: xoá %s – %s"
	RegistrationTwiceWhat   = "%s đã đăng ký %s năm %d tại %s."
	RegistrationTwiceNext   = "Mỗi danh hiệu, hình thức chỉ đăng ký một lần; hãy bỏ chọn hoặc mở dòng đã có."
	RegistrationNothingWhat = "Chưa chọn danh hiệu, hình thức nào."
	RegistrationNothingNext = "Hãy chọn ít nhất một mục."
	RegistrationNobodyWhat  = "Chưa ghi tên người hoặc tập thể đăng ký."
	RegistrationNobodyNext  = "Hãy ghi tên rồi lưu lại."
	RegistrationGoneWhat    = "Dòng đăng ký này không còn trong sổ."
	RegistrationGoneNext    = "Hãy đóng lại và xem danh sách mới."
)

// Titles of columns in pasted text, and words rooms begin with (folded). They are
// compared without diacritics.
var (
	PasteHonorific  = []string{"Ông/Bà", "Ông, Bà", "Danh xưng"}
	PasteName       = []string{"Họ và tên", "Họ tên", "Tên", "Tên tập thể", "Tập thể", "Cá nhân", "Tên tập thể, cá nhân"}
	PastePost       = []string{"Chức vụ", "Chức vụ, đơn vị", "Chức vụ, bộ phận", "Chức danh", "Chức vụ/bộ phận"}
	PasteRoom       = []string{"Bộ phận", "Phòng", "Đơn vị", "Đơn vị công tác"}
	PasteTitles     = []string{"Danh hiệu", "Danh hiệu đăng ký", "Danh hiệu thi đua", "Hình thức", "Hình thức khen thưởng", "Khen thưởng", "Hình thức khen thưởng đăng ký", "Đăng ký"}
	PasteInitiative = []string{"Sáng kiến", "Tên sáng kiến", "Tên sáng kiến/đề tài", "Sáng kiến, đề tài", "Đề tài", "Tên sáng kiến, đề tài"}
	PasteNote       = []string{"Ghi chú"}
	RoomBegins      = []string{"phong", "ban", "khoa", "trung tam", "to", "doi", "vien", "vu", "cuc", "van phong", "chi cuc", "bo mon"}
)

// Names that look alike, and batches.
const (
	AlikeTwice  = "%s đăng ký hai lần"
	AlikeTyping = "cùng tên, khác cách bỏ dấu"
	AlikeTones  = "tên chỉ khác dấu"
	AlikeMiddle = "có thể thiếu tên đệm"
	BatchGone   = "xoá dòng"
)
