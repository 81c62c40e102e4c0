package words

// Where books lie, and what is remembered of them on this computer.
const (
	// WreckWhat takes the path, WreckNext the name it was given.
	WreckWhat = "Tệp %s được lập dở dang: trong đó chưa ghi gì."
	WreckNext = "Tệp đã được đổi tên thành %s. Hãy bắt đầu sổ mới, hoặc mở sổ khác."
	// AwayWhat takes the path.
	AwayWhat = "Chưa tới được %s."
	AwayNext = "Hãy cắm ổ USB hoặc nối lại mạng rồi mở lại; sổ vẫn ở trong danh sách."

	// VerbBook takes the path of a book that the command line does not name.
	VerbBook          = "Sổ: %s"
	UsageNoBookWhat   = "Việc này ghi vào sổ nên cần nói rõ sổ nào."
	UsageNoBookNext   = "Hãy thêm --db TỆP."
	UsageTwoBooksWhat = "Chỉ ghi một trong hai: --db hoặc --practice."
)

// The books opened before, on the first screen.
const (
	RecentTitle   = "Sổ đã mở trên máy này"
	RecentKey     = "Phím"
	RecentBlock   = "Khối"
	RecentYear    = "Năm"
	RecentFolder  = "Thư mục"
	RecentChanged = "Ghi lần cuối"
	RecentForget  = "Bỏ khỏi danh sách"
	RecentOpen    = "Mở sổ theo số"
	RecentAway    = "Ổ USB chưa cắm hoặc mạng chưa nối. Cắm, nối lại rồi mở."
	RecentGone    = "Tệp đã được đổi tên, chuyển hoặc xoá. Tìm bằng “Mở sổ đã có”."

	StartRestore       = "Khôi phục từ bản sao lưu"
	StartRestoreNote   = "Tìm bản sao trên ổ USB và trong thư mục đã chọn."
	StartRestoreButton = "Tìm"
)
