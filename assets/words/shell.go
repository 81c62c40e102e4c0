package words

// The main window.
const (
	ShellTitle = "Sổ Thi đua"
	// ShellBookTitle takes the block, the year and the file, ShellFileTitle the file.
	ShellBookTitle = "Sổ Thi đua – %s – %s – %s"
	ShellFileTitle = "Sổ Thi đua – %s"
	ShellYear      = "Năm %s"
	ShellPractice  = "Dữ liệu thực hành"
	ShellFile      = "Sổ: %s"
	ShellSaving    = "Đang lưu…"
	// ShellSaved takes the hour or the day.
	ShellSaved      = "Đã lưu %s"
	ShellHour       = "15:04"
	ShellDay        = "02/01/2006"
	ShellNoYear     = "Sổ chưa có năm thi đua"
	ShellNoYearNext = "Bấm Ctrl+Y để làm lại bước vừa hoàn tác."
	ShellOpenWhat   = "Không mở được tệp %s."
	ShellOpenNext   = "Hãy mở tệp đó từ thư mục của nó."
)

// The areas and their groups.
const (
	GroupYear         = "HỒ SƠ NĂM"
	GroupDirectory    = "DANH BẠ"
	GroupTools        = "CÔNG CỤ"
	AreaOverview      = "Tổng quan"
	AreaYear          = "Năm thi đua"
	AreaCeremony      = "Lễ ký kết"
	AreaPledge        = "Giao ước"
	AreaRegistrations = "Đăng ký"
	AreaPapers        = "Văn bản"
	AreaBlock         = "Đơn vị thành viên"
	AreaPeople        = "Cá nhân, tập thể"
	AreaJournal       = "Nhật ký, hoàn tác"
	AreaResults       = "Kết quả"
	AreaScoring       = "Chấm điểm"
	AreaSearch        = "Tra cứu"
	AreaRules         = "Quy tắc xét"
	AreaTitles        = "Danh hiệu"
	AreaWording       = "Mẫu câu"
	AreaSettings      = "Cài đặt"
)

// The keys.
const (
	KeysTitle    = "Phím dùng ở đây"
	KeyHelp      = "Các phím"
	KeyFull      = "Toàn màn hình"
	KeyUndo      = "Hoàn tác (khi không ở trong ô nhập)"
	KeyRedo      = "Làm lại"
	KeyBack      = "Về chỗ trước"
	KeyNext      = "Sang ô tiếp theo"
	KeyTabs      = "Thẻ trước, thẻ sau"
	KeyYear      = "Chọn năm"
	KeyAreas     = "Các mục bên trái"
	KeyNextField = "Enter: ô tiếp theo"
	// KeyAndTitle takes the key and what it does.
	KeyAndTitle = "%s: %s"
)
