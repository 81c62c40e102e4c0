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
	KeepingFolder     = " – bản sao lưu %s"
	KeepingFolderSign = "– bản sao lưu "
	KeepingCopyName   = "%s %s"
	KeepingSealedName = "bản sao lưu"
	KeepingNameTime   = "2006-01-02 15h04m05"
	KeepingAwayWhat   = "Không tới được nơi sao lưu %s."
	KeepingAwayNext   = "Hãy cắm lại ổ hoặc nối lại mạng; chương trình sẽ tự sao lưu bù."
	KeepingBadWhat    = "Sổ có chỗ hỏng nên chưa sao lưu được; các bản sao lưu cũ giữ nguyên."
	KeepingBadNext    = "Hãy đóng sổ rồi mở lại để chương trình kiểm tra, hoặc khôi phục từ bản sao lưu gần nhất."
	CopyChangedWhat   = "Tệp %s đã thay đổi từ khi sao lưu."
	SealNoneWhat      = "Mật khẩu còn trống."
	SealNoneNext      = "Hãy ghi mật khẩu."
	SealLockedWhat    = "Bản sao lưu này có mật khẩu."
	SealLockedNext    = "Hãy ghi mật khẩu rồi thử lại."
	SealWrongWhat     = "Mật khẩu chưa đúng."
	SealWrongNext     = "Hãy kiểm tra bộ gõ và phím Caps Lock rồi ghi lại."
	DrillNoneWhat     = "Chưa có bản sao lưu nào để thử."
	DrillNoneNext     = "Hãy sao lưu ngay."
	DrillDiffersWhat  = "Sổ khôi phục từ bản sao lưu có số liệu khác lúc sao lưu."
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
	SealFileNext     = "Hãy ghi mật khẩu vào một tệp rồi thêm --password-file TỆP."
	KeepingNoStep    = "chưa có"
	KeepingTime      = "15:04 02/01/2006"
	// KeepingState takes the number of the last step, its time, and the numbers of people and registrations.
	KeepingState = "bước %s lúc %s, %s người, %s đăng ký"
)
