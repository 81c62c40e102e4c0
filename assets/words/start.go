package words

// The first start: a new book, a known one, or practice.
const (
	StartTitle           = "Sổ Thi đua"
	StartSub             = "Hồ sơ thi đua, khen thưởng của khối, cụm"
	StartNew             = "Bắt đầu sổ mới"
	StartNewNote         = "Ghi tên khối, cụm và các đơn vị thành viên, rồi làm việc ngay."
	StartOpen            = "Mở sổ đã có"
	StartOpenNote        = "Chọn tệp sổ hoặc gói bàn giao trên máy, ổ USB, thư mục chung."
	StartPractice        = "Xem dữ liệu thực hành"
	StartPracticeNote    = "Làm sẵn để xem và thử: một khối của một ngành, năm 2023, hoặc một cụm của một tỉnh, năm 2025. Mỗi thứ nằm ở tệp riêng, không lẫn với sổ của cơ quan."
	StartNewButton       = "Bắt đầu"
	StartOpenButton      = "Chọn tệp"
	StartPracticeBlock   = "Xem khối"
	StartPracticeCluster = "Xem cụm"
	StartBack            = "Về sổ đang mở"
	StartChoices         = "Về các lựa chọn"
	StartMake            = "Lập sổ"
	StartFormTitle       = "Sổ mới"
	StartAgency          = "Cơ quan chủ quản"
	StartLocality        = "Địa danh"
	StartBlock           = "Tên khối, cụm"
	StartSymbol          = "Ký hiệu trên văn bản"
	StartYear            = "Năm đầu tiên"
	StartSet             = "Danh hiệu, hình thức có sẵn cho"
	// StartSetLeft takes the names of titles.
	StartProposed   = "Theo cơ quan chủ quản đã gõ; sửa được."
	StartSetLeft    = "Chưa điền tên nên sổ chưa có: %s. Thêm sau được ở Danh hiệu."
	StartNoSetWhat  = "Chưa chọn bộ danh hiệu, hình thức."
	StartNoSetNext  = "Hãy chọn một loại cơ quan trong danh sách."
	StartUnits      = "Đơn vị thành viên, mỗi dòng một đơn vị, theo thứ tự ký"
	StartPath       = "Tệp sổ"
	StartPick       = "Chọn nơi khác"
	StartBlockHint  = "Khối thi đua …"
	StartSymbolHint = "ví dụ: KTĐ, CTĐ3"
	// StartUnitsCount takes the number of units.
	StartUnitsCount = "%d đơn vị"
	StartStep       = "Bắt đầu sổ"
	// StartHead, StartDeputy and StartLetterhead take "Khối" or "Cụm".
	StartHead            = "%s trưởng"
	StartDeputy          = "%s phó"
	StartContest         = "thi đua"
	StartLetterhead      = "%s, không dùng con dấu"
	StartBadYear         = "Cần một năm từ 2004 đến 2099."
	StartTwiceWhat       = "Đơn vị “%s” ghi hai lần."
	StartTwiceNext       = "Hãy để mỗi đơn vị một dòng."
	StartNotPracticeWhat = "Tệp %s không phải dữ liệu thực hành."
	StartNotPracticeNext = "Hãy chuyển tệp đó sang thư mục khác, hoặc mở bằng “Mở sổ đã có”."
)

// StartBlockKinds are the words a block's name begins with.
var StartBlockKinds = []string{"Khối", "Cụm"}
