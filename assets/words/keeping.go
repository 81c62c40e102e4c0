package words

// Copies of the book, and what is said when one is not sound.
const (
	BookClosedWhat  = "Sổ đã đóng trước khi chép xong."
	BookClosedNext  = "Bản sao lưu trước vẫn còn nguyên."
	CopyDamagedWhat = "Tệp %s không còn lành lặn."
	CopyDamagedNext = "Hãy chọn bản sao lưu khác; đừng xoá tệp này."
	CopyForeignWhat = "Tệp %s có phần không do chương trình này tạo."
	CopyForeignNext = "Hãy chọn bản sao lưu khác, hoặc hỏi người phụ trách về tệp này."
	CopyCountsWhat  = "Số đếm giữ sẵn trong tệp %s không khớp với các bản ghi."
	CopyCountsNext  = "Hãy mở sổ bằng chương trình để tính lại."
	CopyJournalWhat = "Tệp %s còn dở một lần lưu chưa xong."
	CopyJournalNext = "Hãy mở sổ bằng chương trình một lần rồi thử lại."
	CopyMissingWhat = "Bản sao lưu %s thiếu %d tệp đính kèm."
)

// What makes room for another file in its place.
const (
	ExchangeAside = "%s – trước khi khôi phục %s"
	ExchangeTime  = "2006-01-02 15h04m05"
)

// The places of the copies. A folder's name ends with the book's identity.
const (
	KeepingMonth      = "du-lieu-mo-" // begins the folder of a month
	KeepingFolder     = " – bản sao lưu %s"
	KeepingFolderSign = "– bản sao lưu "
	KeepingCopyName   = "%s %s"
	KeepingSealedName = "bản sao lưu"
	KeepingNameTime   = "2006-01-02 15h04m05"
	KeepingAwayWhat   = "Không tới được nơi sao lưu %s."
	KeepingAwayNext   = "Hãy cắm lại ổ hoặc nối lại mạng; chương trình sẽ tự sao lưu bù."
	// KeptCopyWhat takes the path of a copy that somebody wants to work in.
	KeptCopyWhat     = "%s là bản sao lưu, không phải sổ để làm việc."
	KeptCopyNext     = "Hãy khôi phục bản này thành sổ rồi làm việc trên sổ đó, hoặc chỉ xem."
	KeepingBadWhat   = "Sổ có chỗ hỏng nên chưa sao lưu được; các bản sao lưu cũ giữ nguyên."
	KeepingBadNext   = "Hãy đóng sổ rồi mở lại để chương trình kiểm tra, hoặc khôi phục từ bản sao lưu gần nhất."
	CopyChangedWhat  = "Tệp %s đã thay đổi từ khi sao lưu."
	SealNoneWhat     = "Mật khẩu còn trống."
	SealNoneNext     = "Hãy ghi mật khẩu."
	SealLockedWhat   = "Bản sao lưu này có mật khẩu."
	SealLockedNext   = "Hãy ghi mật khẩu rồi thử lại."
	SealWrongWhat    = "Mật khẩu chưa đúng."
	SealWrongNext    = "Hãy kiểm tra bộ gõ và phím Caps Lock rồi ghi lại."
	DrillNoneWhat    = "Chưa có bản sao lưu nào để thử."
	DrillNoneNext    = "Hãy sao lưu ngay."
	DrillDiffersWhat = "Sổ khôi phục từ bản sao lưu có số liệu khác lúc sao lưu."
)

// What the verbs of keeping say.
const (
	UsageFileWhat    = "Chưa ghi tên tệp."
	BackupDone       = "Đã sao lưu vào %s: %s."
	BackupNameWhat   = "Tên tệp %s không hợp với nội dung sẽ ghi."
	BackupNameNext   = "Hãy đặt tên có đuôi %s."
	VerifyDone       = "%s lành lặn: %s."
	VerifyLabel      = "Bước cuối: %s"
	RestoreWhereWhat = "Chưa rõ khôi phục thành sổ nào."
	RestoreWhereNext = "Hãy ghi --db TỆP: nơi đặt sổ khôi phục."
	RestoreDone      = "Đã khôi phục thành sổ %s."
	RestoreAside     = "Sổ có trước đó nay là %s."
	RestoreLeft      = "Sổ không mở được vẫn nằm ở %s, không bị đụng đến."
	// RestoreSecond and RestoreSecondSealed take the folder, RestorePerson a name.
	RestoreSecond       = "Nơi sao lưu thứ hai lấy theo máy đã làm bản này: %s. Muốn đổi, chọn lại ở mục Cài đặt."
	RestoreSecondSealed = "Nơi sao lưu thứ hai lấy theo máy đã làm bản này: %s, có mật khẩu. Muốn đổi, chọn lại ở mục Cài đặt."
	RestorePerson       = "Người làm lấy theo máy đã làm bản này: %s. Muốn đổi, ghi lại ở mục Nhật ký."
	SealFileNext        = "Hãy ghi mật khẩu vào một tệp rồi thêm --password-file TỆP."
	KeepingNoStep       = "chưa có"
	KeepingTime         = "15:04 02/01/2006"
	// KeepingState takes the number of the last step, its time, and the numbers of people and registrations.
	KeepingState = "bước %s lúc %s, %s người, %s đăng ký"
)

// The parcel of a handover.
const (
	ParcelTitle   = "Gói bàn giao"
	ParcelKey     = "F6"
	ParcelNote    = "Gói có cả sổ, tệp đính kèm, mẫu câu, quy tắc, các bản đã in và biên bản bàn giao năm %s. Người nhận mở gói bằng mật khẩu này; hãy đưa mật khẩu riêng, không gửi cùng gói."
	ParcelName    = "Bàn giao %s năm %s"
	ParcelSecret  = "Mật khẩu của gói"
	ParcelAgain   = "Ghi lại mật khẩu"
	ParcelDiffers = "Hai lần ghi khác nhau."
	ParcelMake    = "Đóng gói"
	ParcelDone    = "Đã đóng gói bàn giao vào %s: %s."
	ParcelMade    = "Đã đóng gói vào %s. In biên bản bàn giao ở mục Văn bản để hai bên ký."
	ParcelMinutes = "Biên bản bàn giao"
	// ParcelMinutesAt takes the path of the minutes.
	ParcelMinutesAt = "Biên bản bàn giao trong gói: %s"
	ParcelBadWhat   = "Gói bàn giao không còn lành lặn."
	ParcelBadNext   = "Hãy xin lại gói từ người giao."
	ParcelWordWhat  = "Gói bàn giao phải có mật khẩu."
	ParcelSealed    = "gói bàn giao, có mật khẩu"
	ParcelLocked    = "Gói bàn giao có mật khẩu"
)

// What the bottom line says of the copies, the day of each in it.
const (
	KeptDay       = "02/01"
	KeptTested    = "Bản sao lưu %s đã thử khôi phục"
	KeptCopy      = "Có bản sao lưu %s"
	KeptNone      = "Chưa có bản sao lưu"
	KeptFailed    = "Bản sao lưu %s không khôi phục được; bản tốt gần nhất %s"
	KeptAllFailed = "Bản sao lưu %s không khôi phục được"
	KeptNot       = "Chưa sao lưu được"
	KeptAway      = "Nơi sao lưu thứ hai vắng %d ngày"
	KeptNeverAway = "Nơi sao lưu thứ hai vắng, chưa có bản nào"
	KeptLeaving   = "Sao lưu trước khi đóng sổ"
	KeptCopying   = "Đang chép sổ"
	KeptLeaveAsk  = "Những gì đã lưu vào sổ vẫn nguyên. Vẫn đóng sổ mà không sao lưu?"
	KeptLeaveYes  = "Vẫn đóng"
)

// The copies in the settings.
const (
	CopiesTitle        = "Sao lưu"
	CopiesNow          = "Sao lưu ngay"
	CopiesSecond       = "Chọn nơi thứ hai"
	CopiesRestore      = "Khôi phục"
	CopiesNewest       = "Bản mới nhất"
	CopiesNone         = "chưa có"
	CopiesBehind       = "%s, sổ đã thêm %d bước"
	CopiesTested       = "Thử khôi phục"
	CopiesUntested     = "chưa thử"
	CopiesFailed       = "bản %s không khôi phục được"
	CopiesGood         = "Bản tốt gần nhất"
	CopiesPlace        = "Nơi thứ hai"
	CopiesNoPlace      = "chưa chọn; nên chọn ổ USB hoặc thư mục chung"
	CopiesAway         = "%s, vắng %d ngày"
	CopiesAwayNever    = "%s, vắng, chưa có bản nào"
	CopiesSealed       = "%s, có mật khẩu"
	CopiesDone         = "Đã sao lưu"
	CopiesPassword     = "Mật khẩu cho các bản ở đó, có thể để trống"
	CopiesPasswordNote = "Ai nhặt được ổ mà không có mật khẩu thì không đọc được. Hãy ghi mật khẩu vào nơi cất kỹ: mất mật khẩu thì không ai mở được các bản đó."
	SecondNoneWhat     = "Không có thư mục %s."
	SecondFileWhat     = "%s không phải thư mục."
	SecondFileNext     = "Hãy chọn một thư mục đang có; nếu ở ổ USB thì cắm ổ trước."
	SecondSameWhat     = "Thư mục này nằm cùng chỗ với sổ."
	SecondSameNext     = "Hãy chọn ổ USB hoặc thư mục trên máy khác, để hỏng máy vẫn còn bản sao lưu."
)

// The screen of restoring.
const (
	KeepingRestored    = "sổ khôi phục"
	RestoreTitle       = "Khôi phục từ bản sao lưu"
	RestoreDo          = "Khôi phục"
	RestoreBack        = "Quay lại"
	RestoreOther       = "Tìm ở thư mục khác"
	RestoreWhen        = "Ghi đến lúc"
	RestoreBlock       = "Khối, cụm"
	RestoreSteps       = "Bước"
	RestorePeople      = "Người"
	RestoreLines       = "Đăng ký"
	RestoreState       = "Tình trạng"
	RestoreEmpty       = "Không thấy bản sao lưu nào. Hãy cắm ổ USB có bản sao lưu, hoặc tìm ở thư mục khác."
	RestoreLooking     = "Đang tìm bản sao lưu trên máy và ổ USB…"
	RestoreSilent      = "Không tìm được ở %s."
	RestoreSealed      = "có mật khẩu"
	RestoreFailed      = "không khôi phục được"
	RestoreTested      = "đã thử khôi phục"
	RestoreChecked     = "đã kiểm tra"
	RestoreUnchecked   = "chưa kiểm tra"
	RestoreReason      = "Sao lưu"
	RestoreLast        = "Bước cuối trong bản này"
	RestoreKept        = "Khôi phục vào %s. Sổ đang có ở đó được giữ riêng, không bị ghi đè."
	RestoreNew         = "Khôi phục thành sổ mới %s."
	RestoreOtherBook   = "Đây là bản sao lưu của sổ khác."
	RestoreNothingLost = "Bản này có đủ mọi bước của sổ đang mở."
	RestoreLost        = "Sổ đang mở có thêm %d bước sau bản này:"
	RestoreMore        = "và %d bước nữa"
	// RestoreBehind takes how many steps, RestoreKnown the number and the time of the last one seen here.
	RestoreBehind     = "Bản này thiếu ít nhất %s bước."
	RestoreUpToKnown  = "Bản này có đủ các bước mà máy này đã ghi nhận."
	RestoreKnown      = "Lần đóng hoặc mở sổ gần nhất, máy này ghi nhận bước %s lúc %s."
	RestoreUnread     = "Sổ đang có chưa mở được, nên các bước ghi sau đó chưa biết."
	RestoreAskTitle   = "Khôi phục bản ghi đến %s?"
	RestoreReplaceAsk = "Sổ %s đang có sẽ được giữ riêng trong cùng thư mục; không có gì bị xoá."
	RestoreNewAsk     = "Bản này sẽ thành sổ %s."
	RestoreRunning    = "Khôi phục"
	RestoreDoneTitle  = "Đã khôi phục bản ghi đến %s"
	RestoreUnlocking  = "Mở khoá bản sao lưu"
	RestoreUnlock     = "Mở"
	RestoreChecking   = "Đang chép và kiểm tra bản sao lưu"
	RestoreLocked     = "Bản sao lưu có mật khẩu"
	RestorePassword   = "Mật khẩu"
	RestoreWithoutAsk = "Khôi phục các bản ghi mà không có những tệp đó?"
	RestoreWithout    = "Khôi phục phần còn lại"
	ViewWay           = "Chỉ xem bản này"
	ViewNewest        = "Chỉ xem bản sao lưu ghi đến %s"
	ViewRunning       = "Mở bản sao lưu để xem"
)

// KeepingReasons says when a copy was made.
var KeepingReasons = map[string]string{
	"leaving": "khi đóng sổ", "working": "trong lúc làm việc", "migrating": "trước khi nâng cấp",
	"rows": "trước khi ghi nhiều dòng", "restoring": "trước khi khôi phục", "asked": "theo yêu cầu",
}

// Two copies of one book that went apart.
const (
	ApartAside     = " – để riêng "
	ApartListName  = " – danh sách khác nhau"
	ApartListTitle = "Danh sách khác nhau giữa hai bản của một sổ"
	ApartOurs      = "Chỉ có ở bản vừa mở: %d bước"
	ApartTheirs    = "Chỉ có ở bản đã làm trên máy này: %d bước"
	ApartOrigin    = "Hai bản giống nhau đến bước %d, lúc %s: %s."
	ApartNoOrigin  = "Hai bản không có bước nào chung."
	ApartUnknown   = "Máy này đã mở sổ ở %s đến bước %d, nhưng không đọc được bản đó nên chưa liệt kê được."
	ApartStep      = "%s, %s: %s (%d dòng)"
	// ApartChanged takes a field, what it is now and what it was; ApartMore a number of rows.
	ApartChanged = "%s: %s (trước là %s)"
	ApartMore    = "và %s dòng nữa, xem ở sổ được giữ riêng"
	ApartRows    = "Các dòng của bước đang chọn"
	ApartNoRows  = "Chọn một bước để xem các dòng của bước đó."
	ApartBulk    = "Bước này không ghi từng dòng; xem ở sổ được giữ riêng."
	ApartTitle   = "Sổ vừa mở khác với sổ đã làm trên máy này"
	ApartText    = "Chương trình không tự gộp hai bản. Hãy chọn một bản để làm tiếp; bản kia được giữ riêng cùng danh sách này để nhập lại bằng tay."
	ApartOlder   = "Bản vừa mở cũ hơn: mọi bước của nó đều có ở bản đã làm trên máy này."
	ApartKeep    = "Làm tiếp bản vừa mở"
	ApartTake    = "Làm tiếp bản trên máy này"
	ApartList    = "Lưu danh sách"
	ApartLeave   = "Chưa chọn, đóng lại"
	ApartListed  = "Đã giữ riêng bản kia; danh sách ở %s."
	ApartSaved   = "Đã lưu danh sách vào %s. Mở tệp đó để in."
	ApartOpened  = "Bản vừa mở: %s"
	ApartKnown   = "Bản đã làm trên máy này: %s"
	ApartNone    = "không có bước nào riêng"
)
