package words

// Lists of other kinds than registrations, as units send them.
const (
	ListRegistrations = "Đăng ký thi đua, khen thưởng"
	ListPeople        = "Cá nhân, chức vụ"
	ListUnits         = "Đơn vị, phòng"
	ListDelegates     = "Đại biểu"
	ListDecisions     = "Quyết định khen thưởng"
	ListPast          = "Danh hiệu đã đạt"
	ListInitiatives   = "Sáng kiến"

	ListFact     = "%s: %s"
	ListKindWhat = "Không có loại danh sách này."
	ListKindNext = "Ghi một trong: registrations, people, units, delegates, decisions, past, initiatives, ratings, unit-ratings; hoặc tên tiếng Việt của loại."
	AskKind      = "Danh sách này đang đọc là “%s”. Đọc theo loại nào?"
	ListStep     = "%s: đọc tệp %s, %d dòng"
	ListPasted   = "%s: dán %d dòng"

	ListChanged        = "thay trong sổ: %s"
	ListPostWhy        = "thay trong sổ: chức vụ, phòng"
	ListPostFrom       = "Giữ chức vụ từ ngày"
	ListParent         = "Đơn vị trực thuộc"
	ListYear           = "Năm đạt"
	ListInitiative     = "Sáng kiến, đề tài"
	ListInitiativeKind = "Loại sáng kiến"
	ListScope          = "Phạm vi sáng kiến"
	ListRecognisedBy   = "Nơi công nhận"
	ListDecisionOf     = "%s ngày %s"
	ListAbove          = "theo dòng trên bảng"
	ListUnregistered   = "không có trong đăng ký"
	ListGivenBy        = "%s đã có theo quyết định %s"

	ListNotPerson    = "tập thể, không phải cá nhân"
	ListNoPost       = "chưa ghi chức vụ"
	ListNoParent     = "không có đơn vị “%s” trong sổ"
	ListInItself     = "một đơn vị không thể trực thuộc chính nó"
	ListTwice        = "trùng với một dòng ở trên"
	ListNoDecision   = "thiếu số hoặc ngày quyết định"
	ListNobody       = "không có người này trong sổ và không rõ đơn vị"
	ListNoGroup      = "không có tập thể này trong sổ"
	ListNoYear       = "thiếu năm đạt"
	ListTitleNoYear  = "%s thiếu năm đạt"
	ListNoInitiative = "chưa ghi tên sáng kiến"

	ListNoCeremonyWhat = "Năm này chưa có buổi lễ để ghi đại biểu."
	ListNoCeremonyNext = "Hãy lập buổi lễ ở Lễ ký kết, rồi đọc lại danh sách."

	AskPosts      = "Chức vụ hoặc phòng trong danh sách khác trong sổ. Ghi thế nào?"
	AskPostsMoved = "đã đổi: ghi chức vụ mới, giữ chức vụ cũ làm quá trình"
	AskPostsWrong = "trong sổ ghi sai: sửa lại"
	AskPostsKept  = "giữ như trong sổ"
	ListMeeting   = "Đại biểu của buổi: %s, ngày %s, như ghi trên danh sách."
	AskMeeting    = "Năm này có nhiều buổi. Danh sách đại biểu này là của buổi nào?"
	MeetingOn     = "%s, %s"
	AskParent     = "“%s” là phòng của đơn vị nào?"
	AskParentIn   = "phòng của %s"
	AskParentNone = "là một đơn vị thành viên"
	ListTask      = "Việc tại hội nghị"
	AskRoles      = "Danh sách không ghi thành phần của đại biểu. Ghi là gì?"
	AskRolesOf    = "Nhóm “%s” là thành phần nào?"
	AskGroup      = "“%s” là tập thể nào?"
)

// What lists write instead of the terms, as keys, by the values that are kept.
var (
	ListRoles = map[string][]string{
		"superior": {"captren", "daibieucaptren", "lanhdaocaptren", "lanhdaobo", "lanhdao"},
		"member":   {"donvithanhvien", "daidiendonvi", "thanhvien", "daibieuthanhvien", "cacdonvithanhvien", "daidiendonvithanhvien", "daidiencacdonvithanhvien", "chinhthuc", "daibieuchinhthuc"},
		"guest":    {"khach", "khachmoi", "daibieukhachmoi", "daibieumoi"},
		"support":  {"giupviec", "togiupviec", "phucvu", "bantochuc", "thuki", "danchuongtrinh"},
		"press":    {"baochi", "phongvien", "phongvienbaochi", "coquanbaochi", "duatin"},
	}
	// ListTasks are what delegates do at a meeting, which lists write where their capacity
	// stands.
	ListTasks = map[string][]string{
		"chair":      {"chutri", "chutoa", "chutrihoinghi", "chutoahoinghi"},
		"secretary":  {"thuki", "thukihoinghi"},
		"conclusion": {"phatbieuketluan", "ketluan", "ketluanhoinghi"},
		"sign":       {"kigiaouoc", "kiket", "kicamket", "chungkien"},
		"come":       {"daibieu", "duhop", "thamdu"},
	}
	// ListRoleMade are what headings of the capacity of delegates are made of, one of
	// ListRoleCore among them, and so on for those of units' contacts and of days of posts.
	ListRoleCore    = []string{"thanhphan", "vaitro", "tucach", "loaidaibieu", "loaikhach", "dientham", "diendu"}
	ListRoleMade    = []string{"thanhphan", "vaitro", "tucach", "loaidaibieu", "loaikhach", "loai", "dien", "thamdu", "duhop", "du", "tham", "hop", "voi", "hoinghi", "daibieu", "moi", "cua"}
	ListContactCore = []string{"lienhe", "daumoi", "phutrach", "theodoi", "thammuu"}
	ListContactMade = []string{"hovaten", "hoten", "ten", "nguoi", "canbo", "congchuc", "chuienvien", "lienhe", "lamdaumoi", "daumoi", "phutrach", "theodoi", "thammuu", "congtac", "thidua", "khenthuong", "tdkt", "lienlac", "liencach", "va", "cua", "donvi"}
	ListPhoneCore   = []string{"dienthoai", "sdt", "sodt", "didong", "dtdd", "zalo", "dthoai"}
	ListPhoneMade   = []string{"so", "diachi", "dienthoai", "sdt", "sodt", "didong", "dtdd", "dthoai", "dt", "zalo", "lienhe", "nguoi", "canbo", "daumoi", "thammuu", "congchuc", "chuienvien", "coquan", "cua", "va", "email", "thudientu"}
	ListFromCore    = []string{"bonhiem", "giuchucvu", "nhanchucvu", "nhanchuc", "dambao", "damnhan", "damnhiem", "tungai"}
	ListFromMade    = []string{"ngai", "thang", "nam", "thoigian", "thoidiem", "duoc", "bonhiem", "giu", "nhan", "chucvu", "chucdanh", "chuc", "damnhan", "damnhiem", "tu", "ke", "hiennai", "hientai", "vao", "luc"}
	// OfficeBegins begin the names of offices that are rooms of no other.
	OfficeBegins = []string{"sở", "ubnd", "ủy ban", "uỷ ban"}
	ListCame     = map[string][]string{
		"present": {"x", "co", "comat", "du", "thamdu", "daki"},
		"absent":  {"vang", "vangmat", "khongdu", "nghi", "khongcomat"},
		"late":    {"denmuon", "muon", "dimuon"},
	}
	// ListStandsFor begins what stands for a delegate who is not named yet, folded.
	ListStandsFor = "dai dien "
	// ListRecognised is in the words above a list of initiatives that were recognised.
	ListRecognised = "congnhan"
	// ListInstead stand before whom somebody comes for.
	ListInstead = []string{"dự thay cho", "dự thay", "thay cho", "đi thay", "thay"}
	ListScopes  = map[string][]string{
		"cơ sở": {"capcoso", "cs", "donvi"}, "bộ": {"capbo"}, "tỉnh": {"captinh", "thanhpho", "tinhthanhpho"}, "ngành": {"capnganh"}, "toàn quốc": {"captoanquoc", "tq", "canuoc"},
	}
	// ListRatingMade are what further headings of ratings are made of, one of ListRatingCore
	// among them.
	ListRatingMade = []string{"ketqua", "danhgia", "xeploai", "phanloai", "chatluong", "congchuc", "vienchuc", "canbo", "mucdo", "muc", "hoanthanh", "nhiemvu", "canam", "nam", "cuoi", "va", "nguoilaodong", "chung", "thutruong", "lanhdao", "truongdonvi", "nguoidungdau", "capcothamquien", "capthamquien", "captren", "chinhquien", "hoidong", "ketluan", "cua"}
	ListRatingCore = []string{"xeploai", "danhgia", "phanloai", "mucdohoanthanh"}
	// ListRatingShort are ratings without the word for tasks, as keys.
	ListRatingShort = map[string][]string{"HTXSNV": {"xuatsac", "hoanthanhxuatsac"}, "HTTNV": {"tot", "hoanthanhtot"}, "HTNV": {"hoanthanh"}, "KHTNV": {"khonghoanthanh"}}
	ListRatingHeads = []string{"xeploainam", "ketquaxeploai", "mucxeploai", "ketquadanhgia", "xeploaichatluong", "mucdohoanthanhnhiemvu", "mucdohoanthanh", "danhgia", "xeploaicongchuc", "xeploaivienchuc", "phanloai", "canam", "cuoinam", "ketquacanam", "xeploaicanam", "tongketnam", "muccapcothamquienquietdinh", "muccothamquienquietdinh", "capcothamquienquietdinh", "capcothamquiendanhgia", "capcothamquienxeploai", "ketquacapcothamquienquietdinh", "mucxeploaicuoicung", "xeploaicuoicung"}
)
