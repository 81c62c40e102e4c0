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
	RecentBlock   = "Khối, cụm"
	RecentYear    = "Năm"
	RecentFolder  = "Thư mục"
	RecentChanged = "Ghi lần cuối"
	RecentForget  = "Bỏ khỏi danh sách"
	RecentOpen    = "Mở sổ theo số"
	RecentAway    = "Ổ USB chưa cắm hoặc mạng chưa nối. Cắm, nối lại rồi mở."
	RecentGone    = "Tệp đã được đổi tên, chuyển hoặc xoá. Tìm bằng “Mở sổ đã có”."

	StartRestore       = "Khôi phục từ bản sao lưu"
	StartRestoreNote   = "Tìm bản sao, gói bàn giao trên ổ USB và trong thư mục đã chọn."
	StartRestoreButton = "Tìm"
)

// What endangers a book where it lies, and the way out.
const (
	// RiskCloudWhat takes the service.
	RiskCloudWhat = "Sổ nằm trong thư mục %s."
	RiskCloudNext = "Chương trình đồng bộ chép tệp giữa lúc đang ghi, có thể làm lẫn hai bản. Nên để sổ trên máy này và chỉ để bản sao lưu ở đó."
	RiskShareWhat = "Sổ nằm trên máy khác trong mạng."
	RiskShareNext = "Mất mạng giữa lúc ghi có thể làm hỏng sổ. Nên để sổ trên máy này và chỉ để bản sao lưu ở đó."
	RiskStickWhat = "Sổ nằm trên ổ tháo rời."
	RiskStickNext = "Rút ổ giữa lúc ghi có thể làm hỏng sổ, ổ mất là mất sổ. Nên để sổ trên máy này và chỉ để bản sao lưu ở đó."

	MoveButton = "Chuyển sổ về máy này"
	MoveKeep   = "Đã biết, để nguyên"
	MoveTitle  = "Chuyển sổ"
	// MoveText takes the new path.
	MoveText  = "Sổ được chép sang %s, kiểm tra toàn bộ rồi mở ở đó. Tệp cũ được giữ lại, đổi tên có chữ “da-chuyen”."
	MoveYes   = "Chuyển"
	MoveDoing = "Đang chép và kiểm tra sổ"
	// MoveDone takes the new path.
	MoveDone = "Sổ nay nằm ở %s."
)
