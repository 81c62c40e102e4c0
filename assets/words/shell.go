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
	// ShellKeysNotTaken tells of what was typed into a page that was still read.
	ShellKeysNotTaken = "Trang chưa đọc xong nên phần vừa gõ chưa được nhận; hãy gõ lại."
	ShellOpening      = "Đang mở sổ…"
	ShellOpenWhat     = "Không mở được tệp %s."
	ShellOpenNext     = "Hãy mở tệp đó từ thư mục của nó."
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
	KeyFull      = "Toàn màn hình"
	KeyUndo      = "Hoàn tác (khi không ở trong ô nhập)"
	KeyRedo      = "Làm lại"
	KeyBack      = "Về chỗ trước"
	KeyNext      = "Ô tiếp theo"
	KeyTabs      = "Thẻ trước, thẻ sau"
	KeyYear      = "Chọn năm"
	KeyAreas     = "Các mục bên trái"
	KeyEnter     = "Enter"
	KeyTab       = "Tab"
	KeySpace     = "Dấu cách"
	KeyDown      = "Mũi tên xuống"
	KeyLines     = "Mũi tên lên, xuống"
	KeyOtherLine = "Dòng khác"
	KeySides     = "Mũi tên trái, phải"
	KeyList      = "Mở danh sách"
	KeyTake      = "Chọn"
	KeyListClose = "Đóng danh sách"
	KeyIntoList  = "Chọn trong danh sách"
	KeyKeep      = "Giữ chữ đã gõ"
	KeyMark      = "Đánh dấu"
	KeyCopy      = "Chép"
	KeyPaste     = "Dán"
	KeyUnmark    = "Bỏ dấu"
	KeyOtherTab  = "Thẻ khác"
	KeyIntoTab   = "Vào thẻ"
	KeyOpen      = "Mở"
	KeyDelete    = "Xoá"
	KeyEdit      = "Sửa"
	KeyChoose    = "Chọn dòng"
	KeyCell      = "Sửa ô"
	KeyNextCell  = "Ghi và sang ô tiếp theo"
	KeyCellDrop  = "Bỏ chữ vừa gõ"
	KeyTurn      = "Bỏ dòng hoặc ghi lại"
	KeyMerge     = "Gộp"
	KeyInsert    = "Chèn vào câu"
	KeyForget    = "Bỏ khỏi danh sách"
	KeyBringBack = "Khôi phục"
	KeyNextThing = "Đổi cách hiểu dòng"
	KeyScroll    = "Sang trang"
	KeyPages     = "PgUp, PgDn"
	// KeyAndTitle takes the key and what it does.
	KeyAndTitle = "%s: %s"
)

// KeySigns names the keys that bear a sign alone; the others are called by what is written on
// them: Enter, Del, Home.
var KeySigns = map[string]string{"Up": "Mũi tên lên", "Down": KeyDown, "Left": "Mũi tên trái", "Right": "Mũi tên phải", "Space": KeySpace}
