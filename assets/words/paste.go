package words

// What stands for yes and for no where a table has marks; folded, and closed:
// anything else is asked.
var (
	MarkYes = []string{"x", "v", "+", "✓", "✔", "☑", "☒", "■", "√", "×", "1", "co", "dang ky", "co dang ky", "dk", "co dk", "true", "dat"}
	MarkNo  = []string{"0", "☐", "□", "khong", "ko", "k", "khong dang ky", "ko dang ky", "khong dk", "ko dk", "false", "khong xet", "khong binh xet", "khong de nghi", "chua dang ky", "chua co", "khong co", "khong dat"}
)

// A pasted table that cannot be read.
const (
	TableBytes     = "Nội dung lớn hơn %s MB."
	TableRows      = "Bảng có hơn %s dòng."
	TableColumns   = "Bảng có hơn %s cột."
	TableLetters   = "Có ô dài hơn %s chữ."
	TableLargeNext = "Chưa ghi gì. Hãy chép riêng phần cần đọc rồi làm lại."
	TableBadWhat   = "Không đọc được nội dung dán thành bảng."
	TableBadNext   = "Chưa ghi gì. Hãy chép lại từ bảng tính rồi dán."
)

// What a pasted column can be taken for.
const (
	FieldNotRead    = "không đọc"
	FieldNumber     = "số thứ tự"
	FieldHonorific  = "Ông/Bà"
	FieldName       = "họ và tên"
	FieldGroup      = "tên tập thể"
	FieldGiven      = "tên, nối vào họ và tên"
	FieldNamePost   = "họ và tên, chức vụ, bộ phận"
	FieldPost       = "chức vụ (và bộ phận)"
	FieldRoom       = "bộ phận"
	FieldBirth      = "ngày sinh, năm sinh (để phân biệt người)"
	FieldTitles     = "danh hiệu, hình thức ghi bằng chữ"
	FieldMark       = "dấu của %s" // label of a title
	FieldInitiative = "sáng kiến"
	FieldNote       = "ghi chú"
)

// PasteAnd stands between two titles in a cell.
const PasteAnd = "và"

// PasteHeads stands in sums of people.
const PasteHeads = "người"

// PageWord begins the number of a page.
const PageWord = "Trang"

// VoteWord stands behind how many voted for somebody.
const VoteWord = "phiếu"

// Rows that are no data, by what they begin with: sums in small letters, signatures
// folded.
var (
	PasteSums = []string{"tổng cộng", "tổng số", "cộng", "tổng", "tong cong", "tong so", "trong đó"}
	// PasteSumWord adds up a part too, except before these words.
	PasteSumWord    = "cộng"
	PasteSumNot     = []string{" đồng", " hòa", " hoà", " tác"}
	PasteSignatures = []string{
		"nguoi lap", "lap bieu", "thu truong", "noi nhan", "xac nhan", "nguoi tong hop", "ky ten", "(ky", "(da ky", "kt.", "tl.", "tm.", "luu:",
	}
	// SigningBodies sign beside who leads: CÔNG ĐOÀN | CHUYÊN MÔN.
	SigningBodies = []string{"chuyen mon", "chinh quyen", "chi uy", "cap uy", "ban chap hanh", "bch ", "ban giam hieu", "ban giam doc", "cong doan"}
	// PasteAddress and PasteDegree stand before a name and are no part of it.
	PasteAddress = []string{"Đ/c", "Đồng chí", "Đ.c", "Đc.", "Đc", "Thầy", "Cô", "Anh", "Chị", "Em", "Cháu", "Riêng"}
	PasteDegree  = []string{
		"TS", "ThS", "PGS", "GS", "TSKH", "BS", "BSCK", "BSCKI", "BSCKII", "CKI", "CKII", "CK1", "CK2", "KS", "CN", "LS", "DS", "YS", "ĐD", "NB", "NCS",
		"Tiến sĩ", "Thạc sĩ", "Tiến sỹ", "Thạc sỹ", "Bác sĩ", "Cử nhân", "Kỹ sư", "Nhà báo", "NGƯT", "NGND", "TTƯT", "TTND", "NSƯT", "NSND",
		"Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy", "Thượng úy", "Trung úy",
		"Thiếu úy", "Chuẩn úy", "Chuẩn uý", "Binh nhất", "Binh nhì", "Hạ sỹ", "Trung sỹ", "Thượng sỹ", "Bác sỹ", "Đại uý", "Thượng uý", "Trung uý", "Thiếu uý", "Thượng sĩ", "Trung sĩ", "Hạ sĩ",
	}
	// RoomWords begin the names of rooms.
	RoomWords = []string{"phòng", "ban", "khoa", "trung tâm", "tổ", "đội", "viện", "vụ", "cục", "văn phòng", "chi cục", "bộ môn", "hộ ông", "hộ bà", "bộ phận", "trường", "chi bộ", "chi đoàn", "đảng bộ", "đảng ủy", "công đoàn", "hội", "liên đoàn", "chi nhánh", "công ty", "công an", "bệnh viện", "trạm", "phân xưởng", "xưởng", "nhóm", "xí nghiệp", "nhà máy", "điện lực", "hạt", "hợp tác xã", "bưu điện", "kho bạc", "chi hội", "cửa hàng", "ngân hàng", "đơn nguyên", "phân hiệu", "thôn", "ấp", "tiểu đoàn", "đại đội", "trung đội", "tiểu đội", "trung đoàn", "lữ đoàn", "sư đoàn", "hải đội", "hải đoàn", "ubnd", "ủy ban", "uỷ ban", "lớp", "sở", "tòa", "toà", "pgd", "bệnh xá", "bưu cục", "chuyền", "cđcs", "học viện", "tạp chí", "tổng công ty", "tập đoàn"}
	// RoomOpen end no text: the name of a room stands behind them.
	RoomOpen = []string{"phòng", "ban", "khoa", "và", "của", "thuộc"}
	// RoomAlone are rooms by one of these words alone.
	RoomAlone = []string{"văn phòng", "bệnh xá"}
	// RoomFamilies begin rooms and are family names too; the words of NoMiddle behind a
	// middle name say that it is none: "Ban Văn hóa", "Phòng Thị trường".
	RoomFamilies = []string{"ban", "phòng", "trường"}
	NoMiddle     = []string{"hóa", "hoá", "học", "nghệ", "thư", "phòng", "bản", "kiện", "sử", "thể", "xã", "trường", "chính"}
)

// Why a row is not read.
const (
	LeftAbove     = "nằm trên dòng tiêu đề"
	LeftHead      = "dòng tiêu đề"
	LeftNumbering = "dòng đánh số cột"
	LeftSum       = "dòng cộng"
	LeftGroup     = "dòng tên nhóm"
	LeftGroupRoom = "dòng tên nhóm; dùng làm bộ phận cho các dòng bên dưới"
	LeftSigned    = "phần ký, nơi nhận"
	LeftNoName    = "không có tên"
	LeftNoLetters = "ô tên không có chữ"
	LeftNotAName  = "ô tên không phải họ và tên một người"
	LeftIsGroup   = "có vẻ là tập thể; dán ở phần Tập thể"
	LeftColumn    = "Cột %s “%s”"
	LeftColumnWhy = "không đọc; có %d ô ghi nội dung"
	LeftColumnFor = "không đọc theo lựa chọn; có %d ô ghi nội dung"
)

// What is asked of a pasted table.
const (
	AskColumns     = "Không có dòng tiêu đề. Đọc là %s: đúng không?"
	AskColumn      = "%s là %s"
	AskColumnsYes  = "đúng"
	AskColumnMarks = "Cột %s có dấu ở %d dòng. Dấu ấy là gì?"
	AskColumnTitle = "%s “%s”" // the column by its letter and its heading
	AskColumnName  = "Cột %s không có tiêu đề, đứng ngay sau cột họ và tên. Đọc là gì?"
	AskMark        = "Ô đánh dấu ghi “%s”. Có đăng ký không?"
	AskMarkYes     = "có đăng ký"
	AskMarkNo      = "không đăng ký"
	AskAddress     = "Đã có cột Ông/Bà mà ô họ và tên còn ghi “%s” ở đầu. Chữ ấy là gì?"
	AskAddressSir  = "là xưng hô"
	AskAddressName = "là họ của người đó"
	AskAddressOne  = "Chỉ một ô họ và tên ghi “%s” ở đầu. Chữ ấy là gì?"
	AskPerson      = "“%s” là một người hay một tập thể?"
	AskPersonYes   = "một người, họ tên đúng như thế"
	AskPersonNo    = "một tập thể"
	AskTitle       = "“%s” là danh hiệu, hình thức nào?"
	AskTitleNone   = "không ghi"
	AskRows        = "Dòng %s"
	AskRowsMore    = "Dòng %s và %d dòng khác"
)
