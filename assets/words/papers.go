package words

// DeputyPost begins the post of a deputy, InCharge is in that of one who acts as the head.
const (
	DeputyPost = "Phó "
	InCharge   = "phụ trách"
)

// YearWord ends a title of a year that names none, YearsInRow (a pattern) one of years on end.
const (
	YearWord   = "năm"
	YearsInRow = "năm liền|năm liên tục"
)

// PartsInSentence are parts of an article, which begin small within a sentence.
var PartsInSentence = []string{"khoản", "điểm"}

// FiledWord is in the line of the receivers that says where the paper is filed.
const FiledWord = "Lưu"

// PartyLetter is the type of a letter of a Party organisation: 06-CV/BTC.
const PartyLetter = "CV"

// Names of the papers.
const (
	PaperPlan               = "Kế hoạch tổ chức lễ ký kết"
	PaperInvitation         = "Giấy mời"
	PaperProgramme          = "Chương trình lễ ký kết"
	PaperDelegates          = "Danh sách đại biểu"
	PaperSignatories        = "Danh sách đại diện ký giao ước"
	PaperPledge             = "Bản giao ước thi đua"
	PaperMinutes            = "Biên bản lễ ký kết"
	PaperConclusion         = "Thông báo kết luận"
	PaperReport             = "Báo cáo kết quả lễ ký kết"
	PaperNamePlates         = "Biển tên đại biểu"
	PaperNews               = "Tin bài"
	PaperScript             = "Kịch bản dẫn chương trình"
	PaperReminder           = "Công văn nhắc nộp đăng ký"
	PaperUnitRegistration   = "Bảng đăng ký của đơn vị"
	PaperSummary            = "Bảng tổng hợp đăng ký"
	PaperIndividualList     = "Danh sách cá nhân đăng ký"
	PaperCollectiveList     = "Danh sách tập thể đăng ký"
	PaperInitiativeList     = "Danh sách sáng kiến, đề tài"
	PaperFindings           = "Kết quả kiểm tra đăng ký"
	PaperYears              = "Bảng so với năm trước"
	PaperResults            = "Bảng đối chiếu kết quả"
	PaperScores             = "Bảng chấm điểm"
	PaperBallot             = "Phiếu suy tôn"
	PaperCounting           = "Biên bản kiểm phiếu"
	PaperYearPlan           = "Kế hoạch hoạt động"
	PaperAttendance         = "Danh sách điểm danh"
	PaperMidYear            = "Báo cáo sơ kết"
	PaperSelfScore          = "Bảng tự chấm điểm"
	PaperVoteMinutes        = "Biên bản họp bình xét"
	PaperProposalList       = "Danh sách đề nghị khen thưởng"
	PaperSubmission         = "Tờ trình đề nghị khen thưởng"
	PaperYearEnd            = "Báo cáo tổng kết"
	PaperHandover           = "Biên bản bàn giao"
	PaperRegulation         = "Quy chế hoạt động"
	PaperAchievement        = "Báo cáo thành tích"
	PaperAchievementSummary = "Báo cáo tóm tắt thành tích"
	PaperCertificate        = "Chữ in trên bằng khen, giấy khen"
	PaperMovementPlan       = "Kế hoạch phong trào thi đua"
	PaperReceived           = "Danh sách ký nhận tài liệu"
	PaperRewards            = "Danh sách ký nhận khen thưởng"
	PaperGoldenBook         = "Sổ vàng"
	PaperStatistics         = "Thống kê khen thưởng"
)

// DocxStyles are the paragraph styles of a paper in Word, by what a paragraph is, and DocxTable
// that of its tables.
var DocxStyles = [...]string{"Nội dung", "Căn cứ", "Tiêu đề", "Đề mục", "Bảng", "Ký", "Văn bản"}

// DocxTable is the style of bordered tables.
const DocxTable = "Bảng kẻ"

// The bundles of papers that are printed together.
const (
	BundleCeremony     = "Bộ lễ ký kết"
	BundleRegistration = "Bộ đăng ký"
	BundleVoting       = "Bộ bình xét, đề nghị khen thưởng"
	BundleMidYear      = "Bộ sơ kết"
	BundleYearEnd      = "Bộ tổng kết"
	BundleAward        = "Bộ trao thưởng"
	BundleUnknownWhat  = "Không có bộ văn bản “%s”."
	BundleUnknownNext  = "Mã các bộ: %s."
	BundleFileName     = "%02d %s.%s" // place in the bundle, name, format
)

// Groups of papers.
const (
	PapersBefore = "Trước lễ"
	PapersAt     = "Tại lễ"
	PapersAfter  = "Sau lễ"
	PapersVoting = "Chấm điểm, bình xét"
	PapersYear   = "Cả năm"
)

// What a paper tells of, in GapTold.
const (
	ToldThisPaper  = "văn bản này"
	ToldRegistered = "đăng ký được ghi, sửa"
	ToldReceived   = "bản đăng ký được nhận"
	ToldReturned   = "bản đăng ký bị trả lại"
	ToldGrounds    = "văn bản căn cứ"
	ToldSigned     = "chữ ký"
	ToldVotes      = "cuộc bỏ phiếu"
	ToldLooks      = "lần chấm điểm"
	ToldMinutes    = "biên bản bình xét"
	ToldReport     = "báo cáo"
	ToldDecided    = "quyết định khen thưởng"
	ToldProposed   = "đề nghị về điển hình"
	ToldWorked     = "lần ghi sổ"
)

// What a paper lacks.
const (
	GapMidyear       = "Chưa có hội nghị sơ kết của năm; thêm bằng F7 ở Lễ ký kết."
	GapClosing       = "Chưa có hội nghị tổng kết của năm; thêm bằng F7 ở Lễ ký kết."
	GapDate          = "Chưa có ngày tổ chức."
	GapStart         = "Chưa có giờ bắt đầu."
	GapOpened        = "Chưa ghi giờ khai mạc thực tế."
	GapClosed        = "Chưa ghi giờ bế mạc thực tế."
	GapPlace         = "Chưa có địa điểm."
	GapLocality      = "Chưa có địa danh ở dòng ngày tháng."
	GapAgency        = "Chưa có mẫu đầu văn bản."
	GapNumber        = "Chưa có số %s."
	GapTwice         = "Số %02d của %s đã dùng cho %s."
	GapTurn          = "Số %02d của %s ghi ngày %s, trái thứ tự với số %02d của %s ngày %s."
	GapSignedAs      = "%s đã ký ghi số %02d, phần Lễ ký kết ghi số %02d."
	GapEarly         = "%s ghi ngày %s, trước ngày diễn ra %s."
	GapTold          = "%s ghi ngày %s, trước %s ngày %s mà văn bản nêu." // paper, its day, one of those below, its day
	GapChair         = "Chưa ghi người chủ trì."
	GapSecretary     = "Chưa ghi thư ký."
	GapGrounds       = "Chưa có văn bản căn cứ."
	GapItems         = "Chưa có nội dung giao ước."
	GapFewCopies     = "Số bản giao ước (%d) ít hơn số đơn vị ký và Thường trực Hội đồng (%d)." // copies, how many are wanted
	GapDeputy        = "Người ký của %s giữ chức vụ cấp phó mà chưa ghi KT."
	GapCopies        = "Chưa ghi số bản giao ước."
	GapSigners       = "Chưa có danh sách đơn vị ký."
	GapSigned        = "Chưa ghi đã ký, vắng, ký sau: %d đơn vị."
	GapDelegates     = "Chưa có danh sách đại biểu."
	GapAttendance    = "Chưa ghi có mặt, vắng mặt: %d đại biểu."
	GapAgenda        = "Chưa có chương trình."
	GapConclusion    = "Chưa ghi kết luận."
	GapDiscussion    = "Chưa ghi ý kiến thảo luận."
	GapDrafter       = "Chưa ghi người lập biểu (thư ký)."
	GapUnits         = "Chưa có đơn vị thành viên."
	GapHead          = "Chưa ghi người đứng đầu ký thay mặt các đơn vị."
	GapIssuedOn      = "Chưa ghi ngày của %s."
	GapInvited       = "Chưa có người được mời."
	GapAssigned      = "Chưa phân công việc chuẩn bị lễ."
	GapFollowUp      = "Chưa phân công việc sau lễ."
	GapPhoto         = "Chưa có tệp ảnh của buổi lễ."
	GapConcluder     = "Chưa ghi người phát biểu kết luận."
	GapAuthor        = "Chưa ghi tác giả (phóng viên hoặc tác giả ảnh)."
	GapMovements     = "Chưa ghi kế hoạch của phong trào nào (phạm vi, đối tượng, tiêu chí, biện pháp)."
	GapHeadcount     = "%s chưa ghi tổng số người năm %s."     // unit, year
	GapOwnMovements  = "%s chưa ghi phong trào thi đua riêng." // unit
	GapMovement      = "Phong trào “%s” chưa ghi: %s."         // name, what is not written
	GapDeed          = "%d/%d đề nghị chưa ghi tóm tắt thành tích (F9 ở Kết quả)."
	GapGoldenBook    = "%d/%d khen thưởng chưa có số sổ vàng (F6 ở thẻ Quyết định)."
	GapMovementClass = "%d/%d phong trào chưa ghi phạm vi, hình thức tổ chức."
	GapNextHead      = "Chưa ghi đơn vị đứng đầu năm sau."
	GapChosenNext    = "Chưa ghi đơn vị được bầu, giới thiệu đứng đầu năm sau."
	GapMidway        = "%d/%d chỉ tiêu chưa ghi kết quả giữa năm."
	GapReached       = "%d/%d chỉ tiêu chưa ghi kết quả cuối năm."
	GapQuorum        = "Chưa ghi cần bao nhiêu phần đơn vị có mặt để họp."
	GapMajority      = "Chưa ghi cần bao nhiêu phần đơn vị tán thành để thông qua."
	GapCouncil       = "Chưa ghi tên Hội đồng Thi đua - Khen thưởng mà khối, cụm báo cáo."
	GapFunctions     = "Chưa ghi chức năng, nhiệm vụ của khối, cụm."
	GapSecretariat   = "Chưa ghi tổ thư ký, tổ giúp việc."
	GapVoteShare     = "Chưa ghi tỷ lệ phiếu để được đề nghị."
	GapVoteBasis     = "Chưa ghi tỷ lệ phiếu tính trên gì."
	GapReplyBy       = "Chưa ghi ngày báo lại trên giấy mời."
	GapConclusionBy  = "Chưa ghi người ký thông báo kết luận."
	GapReview        = "Chưa ghi: %s."
	GapJudged        = "%d/%d chỉ tiêu chưa ghi đánh giá."
	GapTaskState     = "%d/%d việc trong năm chưa ghi tình trạng."
	GapPassedWhy     = "%d đăng ký không được đề nghị chưa ghi lý do."
	GapAims          = "Chưa ghi mục tiêu thi đua của năm."
	GapLateReport    = "Báo cáo ghi ngày %s, sau hạn %s."
	GapBadPhoto      = "Không đọc được ảnh %s."
	// GapSignerName takes the unit, GapReason the person.
	GapSignerName = "Chưa có họ tên người ký của %s."
	GapSignerPost = "Chưa ghi chức vụ người ký của %s."
	GapMandate    = "Chưa ghi giấy uỷ quyền ký của %s."
	GapReason     = "Chưa ghi lý do vắng mặt của %s."
	GapHeldAt     = "Chưa ghi giờ thực tế của %d mục chương trình."
	GapThreshold  = "Chưa ghi tỷ lệ đồng ý cần đạt."
	GapElected    = "Chưa ghi cách bầu Tổ kiểm phiếu."
	GapVoteCopies = "Chưa ghi số bản biên bản kiểm phiếu."
	GapMotions    = "Chưa ghi nội dung biểu quyết."
	GapMotion     = "Chưa ghi kết quả biểu quyết: %s."
	GapCopiesRead = "Chưa ghi số bản của biên bản."
)

// How the place of words on a sheet is written.
const (
	SpotLeft  = "trái"
	SpotTop   = "trên"
	SpotWidth = "rộng"
	SpotSize  = "cỡ"
	SpotWhat  = "Không đặt được chữ vào vị trí “%s”."
	SpotNext  = "Hãy ghi như: trái 30; trên 98; rộng 237; cỡ 26. Số đo là mm từ mép tờ A4 ngang, cỡ chữ từ 6 đến 72."
)

// Figures that differ from those of an official print.
const (
	FigureChanged = "%s: %s từ %d thành %d" // unit, title, before, now
	FigureMore    = "và %d chỗ khác"
)

// Refusals.
const (
	PaperUnknownWhat = "Không có văn bản “%s”."
	PaperUnknownNext = "Mã các văn bản: %s."
	PaperEventWhat   = "Năm %s không có lễ số %d."
	PaperUnitWhat    = "Đơn vị được chọn không phải thành viên trong năm %s."
	PaperUnitNext    = "Hãy chọn một đơn vị thành viên của năm."
	PaperOfWhat      = "Không có “%s” trong %s."
	PaperOfNext      = "Có thể chọn: %s."
	FileReadWhat     = "Không đọc được tệp %s."
	FileReadNext     = "Hãy kiểm tra tệp còn ở đó và không bị chương trình khác khoá."
	PaperFormatWhat  = "Không có dạng tệp “%s”."
	PaperFormatNext  = "Hãy chọn pdf, docx hoặc xlsx."
	PaperEventNext   = "Hãy kiểm tra lại số của lễ."
	// PaperReplaced takes the characters.
	PaperReplaced = "Phông chữ không có các ký tự sau, văn bản in ô vuông thay vào: %s"
)

// What the papers of registrations and results lack.
const (
	GapNoRegistration = "Chưa có đăng ký nào."
	GapDecider        = "Ai quyết định danh hiệu, giấy khen cấp cơ sở: %d đơn vị chưa ghi (%s)."
	GapUnitNone       = "Chưa có đăng ký nào của %s."
	GapNoInitiative   = "Chưa có đề tài, sáng kiến nào."
	GapNoResult       = "Chưa có kết quả khen thưởng của năm."
	GapNoCriteria     = "Chưa có tiêu chí chấm điểm."
	GapNoScores       = "Chưa có điểm được chấm của %s."
	GapNoBallot       = "Chưa có cuộc bỏ phiếu suy tôn."
	GapNoNominee      = "Chưa có đơn vị được đề nghị để bỏ phiếu."
	GapVotesAgree     = "%s: %s" // the title, what cannot be
	GapVotePlace      = "Chưa ghi nơi bỏ phiếu."
	GapVoteDay        = "Chưa ghi ngày bỏ phiếu."
	GapTellers        = "Chưa ghi tổ kiểm phiếu."
	GapTellerPost     = "Chưa ghi chức vụ, đơn vị của người kiểm phiếu %s."
	GapVoteHours      = "Chưa ghi giờ bắt đầu, kết thúc kiểm phiếu."
	GapVoteChair      = "Chưa ghi chủ tọa cuộc bỏ phiếu."
	GapVoteSecretary  = "Chưa ghi thư ký cuộc bỏ phiếu."
	GapVoteOutcome    = "Chưa ghi kết luận của cuộc bỏ phiếu."
	GapInvalid        = "Chưa ghi lý do phiếu không hợp lệ."
	GapOpinion        = "Chưa ghi ý kiến bằng văn bản của %s."
	GapCounted        = "Chưa ghi kết quả kiểm phiếu."
	GapSubmissionDue  = "Chưa đặt hạn nộp đăng ký."
	GapUnnoted        = "%d đơn vị có đăng ký trong sổ mà chưa ghi ngày nhận." // how many
	GapUnnotedOne     = "%s có đăng ký trong sổ mà chưa ghi ngày nhận."
	GapUnitSigner     = "Chưa ghi người ký của %s."
)

// FoundedDay and FoundedOf are found in what an office wrote of the decision by which its
// block was made.
const (
	FoundedDay = "ngày"
	FoundedOf  = "của"
)

// SmallInside are the words with which somebody is named at the beginning of a
// line, and which are small inside a sentence.
var SmallInside = []string{"Ông ", "Bà ", Representing, "Các "}

// Representing begins what somebody is called who is not known by name.
const Representing = "Đại diện "

// AcademicTitles are the titles of learning and honour that no signature has
// before the name, longer ones before those they begin with.
var AcademicTitles = []string{
	"Phó Giáo sư", "Giáo sư", "Tiến sĩ khoa học", "Tiến sĩ", "Tiến sỹ", "Thạc sĩ", "Thạc sỹ", "Cử nhân", "Kỹ sư",
	"Bác sĩ", "Luật sư", "Nhà giáo nhân dân", "Nhà giáo ưu tú", "Anh hùng lao động",
	"PGS", "GS", "TSKH", "TS", "Th.S", "ThS", "NGND", "NGƯT", "AHLĐ", "BS", "KS", "LS", "CN",
}

// CueKinds are the words by which a point of the programme is known for what it
// is, in the order they are looked for; Key names the sentences of the script.
var CueKinds = []struct{ Word, Key string }{
	{"đón tiếp", "welcome"},
	{"giới thiệu đại biểu", "introduction"},
	{"tuyên bố lý do", "introduction"},
	{"chào cờ", "salute"},
	{"khai mạc", "opening"},
	{"bế mạc", "closing"},
	{"kết luận", "conclusion"},
	{"phát biểu", "speech"},
	{"dự thảo", "draft"},
	{"biểu quyết", "vote"},
	{"thông qua", "vote"},
	{"đăng ký", "registration"},
	{"ký kết", "signing"},
}

// Why a paper has nothing to tell of a year.
const (
	IdleRegistrations = "chưa có đăng ký nào."
	IdlePersons       = "chưa có cá nhân nào đăng ký."
	IdleCollectives   = "chưa có tập thể nào đăng ký."
	IdleInitiatives   = "chưa có sáng kiến, đề tài nào được đăng ký."
	IdleBallots       = "năm chưa có cuộc bỏ phiếu nào."
	IdleCriteria      = "năm chưa có tiêu chí chấm điểm."
	IdleGuests        = "lễ chưa có ai được mời."
	IdleReminder      = "không có đơn vị nào phải nhắc."
	IdleMidyear       = "năm chưa có hội nghị sơ kết."
	IdleAsked         = "không có danh hiệu, hình thức nào phải đề nghị cấp trên: thủ trưởng đơn vị tự quyết định."
	IdleClosing       = "năm chưa có hội nghị tổng kết riêng; buổi vừa tổng kết vừa ký kết tính là lễ ký kết."
	IdleMovements     = "chưa phong trào nào có kế hoạch riêng."
	IdleResults       = "chưa có kết quả nào của năm."
	IdleMembers       = "năm chưa có đơn vị thành viên."
	IdleReports       = "chưa có ai đăng ký ngoài danh hiệu bậc đầu."
)
