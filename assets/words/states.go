package words

// Two states of one book, a damaged one, and a book whose file is gone.
const (
	StatesTitle      = "Chọn một trong hai bản của sổ"
	StatesHelp       = "Lần lưu cuối bị ngắt giữa chừng và bên cạnh sổ còn tệp ghi dở. Hãy xem việc cuối và số lượng của từng bản. Bản không chọn được giữ thành tệp riêng ở cùng thư mục."
	StatesShow       = "Xem hai bản"
	StateAsIs        = "Bản đang nằm trong tệp"
	StateRecovered   = "Bản trước lần lưu bị ngắt"
	StateTakeAsIs    = "Lấy bản trong tệp"
	StateTakeOther   = "Lấy bản trước đó"
	StateLastStep    = "Việc cuối"
	StateWhen        = "Ghi lúc"
	StateSteps       = "Số bước đã ghi"
	StatePeople      = "Cá nhân"
	StateRegistered  = "Đăng ký"
	StateNoStep      = "chưa có"
	StateLabelHidden = "chưa hiện: sổ có mật khẩu"
	StateSound       = "Đã kiểm tra, lành lặn"
	StateUnsound     = "Đọc được, nhưng có chỗ hỏng"
	StateUnreadable  = "Không đọc được"
	StateStrange     = "Tệp ghi dở không phải của sổ này"
	StateTime        = "15:04 ngày 02/01/2006"
	// StateKept takes the name of the file with the state she did not choose.
	StateKept = "Bản không chọn nằm ở tệp %s."

	SalvageWay     = "Cứu dữ liệu sang sổ mới"
	SalvageRunning = "Đang cứu dữ liệu"
	SalvageTitle   = "Kết quả cứu dữ liệu"
	SalvageOpen    = "Mở sổ mới"
	SalvageHelp    = "Tệp hỏng vẫn giữ nguyên. Hãy so với văn bản giấy những mục bị mất rồi nhập lại."
	// SalvageNothingWhat takes the damaged file.
	SalvageNothingWhat = "Không đọc được gì trong tệp %s để cứu."
	SalvageNothingNext = "Tệp vẫn giữ nguyên. Hãy tìm bản sao lưu ở ổ USB hoặc thư mục chung (Ctrl+R), hoặc gửi tệp này cho người phụ trách."
	// SalvageName is added to the name of the damaged book.
	SalvageName = " (cứu)"
	// SalvageSaved, SalvageLost, SalvageStood, SalvageReturned and SalvageOlder take a number of rows.
	SalvageSaved    = "cứu được %s"
	SalvageLost     = "mất %s"
	SalvageStood    = "trong đó %s chỉ còn chỗ trống để dòng khác dựa vào"
	SalvageReturned = "trong đó %s lấy lại từ nhật ký"
	SalvageOlder    = "trong đó %s lấy lại từ nhật ký; nhật ký cũng hỏng nên có thể là bản cũ hơn, hãy xem lại"
	SalvageLostSome = "mất một phần, không rõ bao nhiêu"
	SalvageNone     = "Không mất dòng nào."
	// SalvagePath takes the path of the new book.
	SalvagePath = "Sổ mới nằm ở %s."
)
