package words

// The screen of registrations.
const (
	RegistrationTitle       = "Đăng ký danh hiệu thi đua, hình thức khen thưởng"
	RegistrationAdd         = "Thêm"
	RegistrationAddLine     = "Thêm đăng ký"
	RegistrationSubmission  = "Nộp đăng ký"
	RegistrationUnit        = "Đơn vị"
	RegistrationLines       = "Dòng"
	RegistrationWholeBlock  = "Tất cả đơn vị"
	RegistrationCollectives = "Tập thể"
	RegistrationPeople      = "Cá nhân"
	RegistrationNumber      = "TT"
	RegistrationName        = "Họ và tên"
	RegistrationCollective  = "Tên tập thể"
	RegistrationPost        = "Chức vụ"
	RegistrationSize        = "Loại"
	RegistrationTitles      = "Danh hiệu"
	RegistrationInitiative  = "Sáng kiến"
	RegistrationNote        = "Ghi chú"
	RegistrationLarge       = "tập thể lớn"
	RegistrationSmall       = "tập thể nhỏ"
	RegistrationRoom        = "%s (%d)" // room and number of people
	RegistrationKind        = "Danh hiệu, hình thức"
	RegistrationCount       = "Số đăng ký"
	RegistrationNoPeople    = "Chưa có cá nhân nào đăng ký; bấm Ctrl+N để thêm."
	RegistrationNoGroups    = "Chưa có tập thể nào đăng ký; bấm Ctrl+N để thêm."
	RegistrationNoUnits     = "Chưa có đơn vị nào; thêm ở Đơn vị thành viên (Ctrl+7)."
	RegistrationNoCounts    = "Chưa có đăng ký nào trong năm. Ctrl+V: dán danh sách của tất cả đơn vị; Ctrl+O: đọc tệp."
	RegistrationNoLine      = "Chọn một dòng để xem chi tiết."
	RegistrationDue         = "Hạn các đơn vị nộp: %s."
	RegistrationNoDue       = "Năm chưa đặt hạn nộp."
	RegistrationYear        = "Năm"
	RegistrationDecision    = "Số QĐ"
	RegistrationThisYear    = "Đăng ký năm %s"
	RegistrationPast        = "Đăng ký và kết quả các năm"
	RegistrationNoPast      = "Chưa có năm nào."
	RegistrationHeads       = "%s tập thể, %s cá nhân"
	RegistrationShared      = "%s tập thể, cá nhân do từ hai đơn vị trở lên đăng ký: tính ở mỗi đơn vị, và một lần ở số chung."
	RegistrationAsk         = "Xoá đăng ký"
	RegistrationAskText     = "Xoá đăng ký của %s: %s?"
	RegistrationDelete      = "Xoá"
	RegistrationChange      = "Sửa"
)

// Where a unit's registration stands.
const (
	SubmissionNone       = "chưa nộp"
	SubmissionUnnoted    = "chưa ghi nhận"
	SubmissionDrafting   = "đang soạn"
	SubmissionReceived   = "đã nhận"
	SubmissionAgreed     = "đã chốt"
	SubmissionReturned   = "trả lại"
	SubmissionLate       = "quá hạn"
	SubmissionTitle      = "Nộp đăng ký: %s"
	SubmissionStateName  = "Tình trạng"
	SubmissionOn         = "Ngày nhận"
	SubmissionReturnedOn = "Ngày trả lại"
	SubmissionDue        = "Hạn nộp"
	SubmissionDueOwn     = "Hạn riêng của đơn vị, khác hạn của năm là %s. Xoá đi thì theo hạn của năm."
	SubmissionDueNote    = "Để trống: theo hạn của năm, %s."
	SubmissionDueNone    = "Để trống: năm chưa đặt hạn."
	SubmissionVersion    = "Bản thứ"
	SubmissionReason     = "Lý do, nội dung cần bổ sung"
	SubmissionStep       = "Nộp đăng ký: %s – %s"
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
	RegistrationScopes    = []string{"cơ sở", "bộ", "tỉnh", "ngành", "toàn quốc"}
)

// The steps of the journal and the refusals.
const (
	RegistrationAddStep     = "Đăng ký: thêm %s – %s"
	RegistrationEditStep    = "Đăng ký: sửa %s – %s"
	RegistrationDeleteStep  = "Đăng ký: xoá %s – %s"
	RegistrationTwiceWhat   = "%s đã đăng ký %s năm %s tại %s."
	RegistrationTwiceNext   = "Mỗi danh hiệu, hình thức chỉ đăng ký một lần; hãy bỏ chọn hoặc mở dòng đã có."
	RegistrationNothingWhat = "Chưa chọn danh hiệu, hình thức nào."
	RegistrationNothingNext = "Hãy chọn ít nhất một mục."
	RegistrationNobodyWhat  = "Chưa ghi tên người hoặc tập thể đăng ký."
	RegistrationNobodyNext  = "Hãy ghi tên rồi lưu lại."
	RegistrationGoneWhat    = "Dòng đăng ký này không còn trong sổ."
	RegistrationGoneNext    = "Hãy đóng lại và xem danh sách mới."
)

// RoomLeads follow such a word in the post of who leads a room.
var RoomLeads = []string{"trưởng", "phó", "viên"}

// RoomShort are words that begin rooms, shortened, with what they shorten.
var RoomShort = map[string]string{
	"p.": "phòng", "p ": "phòng", "vp.": "văn phòng", "vp ": "văn phòng", "bp.": "bộ phận", "tt.": "trung tâm", "k.": "khoa", "k ": "khoa", "px.": "phân xưởng", "px ": "phân xưởng",
	"bm.": "bộ môn", "bm ": "bộ môn", "xn.": "xí nghiệp", "xn ": "xí nghiệp", "x.": "xưởng", "đ.": "đội", "pgd ": "phòng giao dịch",
}

// RoomAnd joins words of a name and leaves no letter of its own in a name made short:
// "GD&ĐT" for "Giáo dục và Đào tạo".
const RoomAnd = "và"

// PostOpen end no post, folded: who leads what follows. RoomGreat begin rooms behind a
// post, where a great letter says so.
var (
	// PostShort are posts in short, folded, where nothing else stands in a cell or in brackets.
	PostShort   = []string{"tp", "ptp", "pp", "cv", "cvc", "cvcc", "gđ", "pgđ", "ht", "pht", "ktt", "ttcm", "gdv", "cbtd", "kttc"}
	PostBetween = []string{"tại", "thuộc", "ở"} // stand between a post and its room
	PostOpen    = []string{"truong", "pho", "quyen", "trach", "dao", "dong", "chanh"}
	// PostWhole are posts of one who leads none that follows.
	PostWhole = []string{"điều dưỡng trưởng", "kế toán trưởng", "hộ sinh trưởng", "kỹ thuật viên trưởng", "y tá trưởng", "kỹ sư trưởng"}
	// LeadsBefore stand before the room in the post of who leads it, RoomsLed are words for such
	// rooms, LeadsAll follow them in posts that name none, PostAnd stands before a further post.
	LeadShort     = "TP" // behind "Phó", and no town there
	LeadLong      = "trưởng phòng"
	LeadsBefore   = []string{"trưởng", "phó", "quyền", "q.", "p."}
	RoomsLed      = []string{"phòng", "khoa", "bộ môn", "trạm", "đội", "tổ", "xưởng", "phân xưởng", "hạt", "trung tâm", "chi cục"}
	LeadsAll      = []string{"thường trực", "chuyên môn", "phụ trách"}
	PostAnd       = "kiêm"
	OfficesBehind = []string{"Báo", "Đài", "Nhà xuất bản", "Cơ quan", "Tòa soạn", "Thông tấn xã"} // with a great letter behind
	RoomGreat     = []string{"Phòng", "Khoa", "Tổ", "Bộ môn", "Đội", "Xưởng", "Phân xưởng", "Trạm", "Văn phòng"}
	// RoomNever begin as rooms do, and are none.
	RoomNever = []string{"hội nghị", "hội thảo", "hội thi"}
	RoomNot   = []string{"tổ chức", "tổ hợp", "khoa học", "khoa giáo", "đội ngũ", "hội đồng", "văn phòng - thống kê", "văn phòng – thống kê", "văn phòng thống kê"} // begin so, and are names behind the word for a room
)

// RoomBegins are the words rooms begin with, folded.
var RoomBegins = []string{"phong", "ban", "khoa", "trung tam", "to", "doi", "vien", "vu", "cuc", "van phong", "chi cuc", "bo mon", "bo phan", "chi bo", "chi nhanh", "benh vien", "cong ty", "phan xuong", "tram"}

// Names that look alike, and batches.
const (
	AlikeTwice     = "%s đăng ký hai lần"
	MergeYearsWhat = "Chưa gộp: xếp loại năm của %s và %s khác nhau ở năm %s."
	MergeYearsNext = "Hãy sửa cho giống nhau trong hồ sơ của hai người, rồi gộp lại."
	AlikeTyping    = "cùng tên, khác cách bỏ dấu"
	AlikeTones     = "tên chỉ khác dấu"
	AlikeMiddle    = "có thể thiếu tên đệm"
	BatchGone      = "xoá dòng"
)

// The grid.
const (
	RegistrationSirMadam  = "Ông/\nBà"
	RegistrationPostPlace = "Chức vụ"
	RegistrationOther     = "Khác"
	RegistrationInitShort = "Sáng\nkiến"
	RegistrationNoteShort = "Ghi\nchú"
	RegistrationUsualDue  = "Hạn nộp: %s (tính theo ngày ký kết; năm chưa đặt hạn)."
	GridNewRow            = "Dòng mới"
	GridThere             = "%s đã có dòng; con trỏ đang ở dòng đó. Insert: dòng mới."
	GridUsual             = "Dấu xám: %s như dòng đã ghi trước, sẽ lưu cùng dòng này. Bấm số trên tiêu đề để thêm, bỏ; Esc để trống."
	GridInitiative        = "Ghi sáng kiến"
	GridInitiativeKey     = "Ctrl+I"
	GridNewName           = "chưa có trong sổ, thêm mới"
	GridHelp              = "Insert: dòng mới. Phím số trên đầu cột: đánh dấu danh hiệu. Dấu cách: đánh dấu, chọn dòng. F2: sửa ô. \": như dòng trên. Ctrl+V: dán từ Excel."
	GridNoRegime          = "Năm chưa có chế độ pháp lý nên chưa có danh hiệu để chọn; đặt ở Năm thi đua."
	GridNoName            = "Chưa có họ tên."
	GridNoGroup           = "Chưa có tên tập thể."
	GridGroupWillBeMade   = "Chưa có trong sổ; sẽ thêm tập thể nhỏ này cùng dòng này."
	GridWillBeMade        = "Chưa có trong sổ; sẽ thêm mới cùng dòng này. Ghi chức vụ và bộ phận, cách nhau dấu phẩy."
	GridFound             = "Đã có trong sổ."
	GridNoKinds           = "Bấm phím số trên đầu cột để chọn."
	GridLeave             = "Xuống dòng là lưu; Esc bỏ dòng này."
	GridUnsaved           = "Dòng mới chưa lưu"
	GridUnsavedText       = "Bỏ dòng đang nhập dở: "
	GridDrop              = "Bỏ dòng"
	GridUnknownWhat       = "Không có danh hiệu, hình thức: "
	GridUnknownNext       = "Hãy chọn trong danh sách."
)

// Changes of many lines.
const (
	BatchKey          = "Sửa các dòng đã chọn"
	BatchTitle        = "Sửa %d dòng"
	BatchAdd          = "Thêm danh hiệu, hình thức"
	BatchRemove       = "Bỏ danh hiệu, hình thức"
	BatchInitiative   = "Sáng kiến (thay bằng)"
	BatchNoInitiative = "Xoá sáng kiến đang có"
	BatchNoNote       = "Xoá ghi chú đang có"
	BatchBefore       = "Đang có"
	BatchAfter        = "Sẽ thành"
	BatchSum          = "%d trong %d dòng sẽ thay đổi, trong đó %d dòng bị xoá vì không còn danh hiệu nào."
	BatchWrite        = "Ghi thay đổi"
	BatchStep         = "Đăng ký: sửa %d dòng"
	BatchStepOne      = "Đăng ký: sửa %s"
	BatchChosen       = "Đã chọn %d dòng"
	BatchHelp         = "Ctrl+E: thêm, bỏ danh hiệu, ghi sáng kiến, ghi chú cho các dòng này. Ctrl+D: như dòng chọn đầu tiên. Delete: xoá. Esc: bỏ chọn."
	BatchDeleteText   = "Xoá đăng ký của %d dòng, từ %s đến %s?"
	BatchNothingWhat  = "Chưa có gì thay đổi."
	BatchNothingNext  = "Hãy chọn danh hiệu hoặc ghi nội dung cần sửa."
)

// Lines that look like one person.
const (
	TwinsTab       = "Trùng"
	TwinsOne       = "Dòng"
	TwinsOther     = "Dòng kia"
	TwinsWhy       = "Vì sao"
	TwinsNone      = "Không có tên nào nghi trùng."
	TwinsHelp      = "Các dòng của đơn vị có tên gần giống nhau hoặc một danh hiệu ghi hai lần. Chọn Tất cả đơn vị để xem người cùng tên ở các đơn vị."
	TwinsSame      = "Cùng một người"
	TwinsApart     = "Hai người khác nhau, ghi nhớ"
	TwinsDrop      = "Bỏ lần ghi thừa"
	TwinsMerge     = "Gộp làm một"
	TwinsAskText   = "Chuyển đăng ký, sáng kiến, khen thưởng của %s sang %s và bỏ tên trùng?"
	TwinsSameStep  = "Cá nhân: gộp %s vào %s"
	TwinsApartStep = "Cá nhân: %s và %s là hai người"
)

// The board of submissions.
const (
	BoardTab         = "Nộp bản đăng ký"
	BoardFold        = "Hạn gửi Hội đồng; đã nhận, đã chốt, trả lại"
	BoardVersion     = "Bản"
	BoardLate        = "Chậm"
	BoardDays        = "%d ngày"
	BoardNoDue       = "chưa đặt"
	BoardOwnDue      = "%s (riêng)"
	BoardAlready     = "Đơn vị đã ở tình trạng này."
	BoardUnnoted     = "%s đơn vị có đăng ký mà chưa ghi ngày nhận: %s."
	BoardUnnotedAll  = "F6 ghi “Đã nhận” cho tất cả, ngày hôm nay; ngày của từng đơn vị sửa bằng F4."
	BoardUnnotedOne  = "F6 ghi “Đã nhận” hôm nay cho đơn vị đang xem, F4 ghi ngày khác; chọn “Tất cả đơn vị” thì F6 ghi cho mọi đơn vị."
	BoardUnnotedElse = "Chọn “Tất cả đơn vị” thì F6 ghi “Đã nhận” cho mọi đơn vị; hoặc chọn từng đơn vị."
	BoardChoose      = "Chọn một đơn vị trong bảng trước."
	BoardReturned    = "Trả lại"
	BoardReceive     = "Đã nhận"
	BoardAgree       = "Đã chốt"
	BoardReturn      = "Trả lại…"
	BoardReset       = "Đặt lại"
	BoardAllAsk      = "Ghi “%s” cho %s đơn vị?"
	BoardAllText     = "Các đơn vị có đăng ký trong sổ, ngày hôm nay. Ngày nhận của từng đơn vị sửa bằng F4; Ctrl+Z hoàn tác cả lượt."
	BoardAllYes      = "Ghi"
	BoardAllStep     = "Nộp đăng ký: ghi %s cho %s đơn vị"
	BoardReturnTitle = "Trả lại bản đăng ký: %s"
	BoardHelp        = "Các bước có thể bỏ qua và đặt lại. F4 sửa ngày nhận, hạn, bản thứ mấy. Văn bản nhắc nộp có ở mục Văn bản."
	CouncilTitle     = "Gửi Thường trực Hội đồng"
	CouncilDue       = "Gửi giao ước và bảng tổng hợp: chậm nhất %s (theo hạn của năm)"
	CouncilUsual     = "Gửi giao ước và bảng tổng hợp: thường chậm nhất %s (%s)"
	CouncilNotSet    = "Nơi nhận: Thường trực Hội đồng. Năm chưa đặt hạn này; đặt ở Năm thi đua, mục Hạn."
	CouncilNoDay     = "Gửi giao ước và bảng tổng hợp lên Thường trực Hội đồng"
	CouncilSets      = "Năm chưa đặt hạn này: khi lưu, hạn của năm được đặt là %s."
	CouncilOver      = "Nơi nhận: Thường trực Hội đồng. Đã quá hạn %d ngày; chưa ghi ngày gửi."
	CouncilLeft      = "Nơi nhận: Thường trực Hội đồng. Còn %d ngày."
	CouncilSent      = "Ghi ngày gửi…"
	CouncilSentKey   = "Ghi ngày gửi Thường trực Hội đồng"
	CouncilLast      = "Hạn gửi Hội đồng của năm"
	CouncilLastHelp  = "Theo kế hoạch hoặc công văn của cấp trên."
	CouncilSentOn    = "Ngày gửi"
	CouncilNote      = "Đã gửi ngày "
	CouncilStep      = "Năm: ghi ngày gửi Thường trực Hội đồng"
)

// This year and the one before.
const (
	CompareTab        = "So với năm trước"
	CompareWho        = "Tập thể, cá nhân"
	CompareMove       = "So sánh"
	CompareLast       = "Năm trước"
	CompareNow        = "Năm nay"
	CompareUnit       = "Đơn vị"
	CompareMoved      = "%s (trước: %s)"
	CompareAgain      = "lại"
	CompareNew        = "mới"
	CompareHigher     = "cao hơn"
	CompareLower      = "thấp hơn"
	CompareDropped    = "thôi"
	CompareNothingYet = "chưa nhập"
	CompareNotYet     = "“chưa nhập”: đơn vị chưa có đăng ký nào của năm nay, nên chưa biết ai thôi."
	CompareNone       = "Chưa có đăng ký nào của hai năm; nhập ở thẻ Cá nhân, Tập thể."
	CompareNothing    = "Ở đây sổ không có đăng ký nào của năm trước để so, nên mọi dòng đều là “mới”."
	CompareHelp       = "Đơn vị đang chọn ở bên trái; chọn Tất cả đơn vị để so số chung. Người chuyển đơn vị được so theo người."
)

// Changes after signing.
const (
	LateTab      = "Sau ký kết"
	LateWhen     = "Lúc"
	LateWho      = "Ai"
	LateWhat     = "Thay đổi"
	LateWhy      = "Lý do"
	LateNoReason = "không ghi lý do"
	LateNone     = "Chưa có thay đổi nào sau ký kết."
	LateHelp     = "Mỗi thay đổi đăng ký sau ngày ký kết đều ghi lý do."
	LateReason   = "Lý do thay đổi sau ký kết"
	LateSame     = "Dùng lý do này cho các thay đổi tiếp theo"
	LateAsk      = "Giao ước đã ký ngày %s; thay đổi đăng ký cần ghi lý do."
	LateStanding = "Lý do đang dùng cho các thay đổi"
	LateOther    = "Hỏi lại lý do"
)

// What the rules say, beside the lines.
const (
	FindingWarn      = "Cần xem lại"
	FindingMissing   = "Thiếu dữ liệu"
	FindingHuman     = "Cần người xét"
	FindingOK        = "Đạt"
	FindingGood      = "%d điều kiện đạt"
	FindingKeep      = "Vẫn giữ, lý do…"
	FindingKeepEdit  = "Sửa lý do giữ…"
	FindingKept      = "Lý do vẫn giữ"
	FindingInherited = "Lý do vẫn giữ (sổ cũ ghi chung cho nhiều nhắc nhở)"
	FindingStep      = "Đăng ký: giữ %s, ghi lý do"
	FindingAbout     = "%s – %s"
	FindingDrop      = "Bỏ lý do giữ"
	FindingDropText  = "%s\n\nLý do đang ghi: %s"
	FindingDropYes   = "Bỏ lý do"
	FindingDropStep  = "Đăng ký: bỏ lý do giữ %s"
	FindingUnit      = "Nhắc nhở chung của đơn vị"
	QuotaSource      = "Theo %s"
	QuotaMost        = ", tối đa %d"
	QuotaBy          = ", vượt %d"
	QuotaWithin      = "trong tỷ lệ"
	QuotaOver        = "Vượt tỷ lệ, vẫn lưu được"
	QuotaUnder       = "Chưa đủ tỷ lệ, vẫn lưu được"
)
