package words

import "strings"

// Why a file from a unit cannot be read, and how to save it so that it can be.
const (
	FileSaveNext     = "Hãy mở tệp bằng chương trình đã làm ra nó, chọn Lưu thành (Save As), loại Sổ tính Excel (.xlsx), rồi đọc lại."
	FileForeign      = "Tệp này không phải bảng tính, tệp Word hay tệp văn bản."
	FilePDF          = "Tệp này là PDF; không đọc được bảng từ PDF."
	FilePicture      = "Tệp này là ảnh hoặc bản quét; không đọc được bảng từ ảnh."
	FileRTF          = "Tệp này là văn bản RTF; không đọc được bảng từ đó."
	FilePacked       = "Tệp này là tệp nén hoặc loại khác, không phải bảng tính."
	FileXLSB         = "Tệp này là sổ tính nhị phân (.xlsb); không đọc được."
	FileMHT          = "Tệp này là trang web lưu một tệp (.mht); không đọc được."
	FileODS          = "Tệp này là bảng tính của LibreOffice (.ods); không đọc được."
	FileDOC          = "Tệp này là văn bản Word đời cũ (.doc); không đọc được."
	FileDOCNext      = "Hãy mở tệp bằng Word, chọn Lưu thành (Save As), loại Tài liệu Word (.docx), rồi đọc lại."
	FileAncient      = "Tệp này là sổ tính của Excel 95 trở về trước; không đọc được."
	FileLocked       = "Tệp có mật khẩu."
	FileLockedNext   = "Hãy mở tệp bằng Excel, bỏ mật khẩu ở Tệp, Thông tin, Bảo vệ sổ làm việc, lưu lại rồi đọc."
	FileLarge        = "Tệp quá lớn khi mở ra."
	FileLargeNext    = "Hãy chép riêng bảng cần đọc sang một sổ tính mới, lưu lại rồi đọc."
	FileDamaged      = "Tệp hỏng hoặc chưa chép xong."
	FileDamagedNext  = "Hãy mở thử bằng Excel và lưu lại, hoặc xin đơn vị gửi lại tệp."
	FileNoTables     = "Tệp không có chữ nào để đọc."
	FileNoTablesNext = "Nếu trong tệp là ảnh chụp bảng, hãy xin đơn vị gửi bảng tính."
)

// Headings of units' lists are compared by letters and figures alone, without
// diacritics, i for y: these are such keys. What begins or holds a key is told apart
// from what is one.
var (
	HeadNumber = []string{"stt", "tt", "sott", "number", "sothutu", "thutu", "no", "so"}
	HeadName   = []string{"hovaten", "hoten", "ten", "fullname", "name", "tencanhan", "tendoituong", "canhan", "hotencanbo", "canbodaidien", "tencanbo", "dongchi", "nguoidangki", "canbocongchuc", "nhanvien", "tenthanhvien", "ho", "hova", "hodem", "tendem", "dem", "chudem", "tenlot", "chulot", "lot", "holot", "hochulot", "hovachulot", "hovatenlot", "hovadem", "hovatendem", "hovachudem", "hovachudemten", "tencbgv", "canbo", "danhsach", "danhsachcanbo", "canhandangki", "canhandenghi", "nguoiduocdenghi", "nguoidenghi", "tennguoidangki", "canbovienchuc", "canbocongchucvienchuc", "vienchuc", "nguoilaodong", "cbccvc", "cbvc", "cbgvnv", "giaovien", "giangvien", "tengiaovien", "nhansu", "dangvien", "doanvien", "hoivien", "doituongkhenthuong", "tencb", "tencc", "tenvc", "tengv", "tennv", "tencanhandangki", "canhanduocdenghi", "tendongchi", "canhanduockhen", "canhanduockhenthuong", "canhanduocthuong", "emploieename", "staffname", "emploiee", "hodemvaten", "hodemten", "holotvaten"}
	// HeadNameParts are those of HeadName that stand over a part of the name alone.
	HeadNameParts = []string{"ten", "ho", "hova", "hodem", "tendem", "dem", "chudem", "tenlot", "chulot", "lot", "holot", "hochulot", "hovachulot", "hovatenlot", "hovadem", "hovatendem", "hovachudem", "hovachudemten"}
	HeadGiven     = []string{"ten", "tengoi"}
	HeadHonorific = []string{"ongba", "danhxung", "dc", "xungho"}
	HeadSex       = []string{"gioitinh", "gioi", "gt", "phai", "namnu", "gender", "sex"}
	HeadBirth     = []string{"ngaisinh", "ngaithangnamsinh", "namsinh", "sn", "sinhnam", "ntns", "ns", "ngaithangsinh", "sinhngai", "nsinh", "ngsinh", "dateofbirth", "birthdate", "birthdai", "dob", "iearofbirth"}
	HeadRank      = []string{"capbac", "quanham", "capham", "capbacham", "ham"}
	HeadPost      = []string{"chucvu", "chucdanh", "chucvuchucdanh", "chucdanhnghenghiep", "cv", "chucvuhiennai", "chucvuchinhquien", "vitriviclam", "vitrivieclam", "nghenghiep", "congviec", "chucvuchucdanhnghenghiep", "nhiemvu", "nhiemvuduocgiao", "congviecduocgiao", "congviecdamnhan", "vitri", "vitricongtac", "vtvl", "cdnn", "chuctrach", "congtacduocgiao", "congtacchuienmon", "phancongchuienmon", "cvu", "chvu", "position", "jobtitle", "jobposition"}
	// HeadPostMade are what further headings of posts are made of, one of HeadPostCore among
	// them: "Vị trí công việc".
	HeadPostMade = []string{"chucvu", "chucdanh", "vitri", "congviec", "nhiemvu", "vieclam", "duocgiao", "hiennai", "hientai", "damnhan", "damnhiem", "duocphancong", "phancong", "phutrach", "danglam", "dang", "lamviec", "chuienmon", "congtac", "giangdai", "nghenghiep", "va", "chinh"}
	HeadPostCore = []string{"chucvu", "chucdanh", "vitri", "congviec", "nhiemvu"}
	HeadRoom     = []string{"donvi", "donviduockhen", "donviduockhenthuong", "donvicongtac", "donvilamviec", "khoaphong", "phongkhoa", "doicongtac", "chinhanh", "noicongtac", "phongban", "bophan", "phong", "khoa", "to", "tochuienmon", "coquan", "coquandonvi", "tencoquan", "chibo", "donvitructhuoc", "tenphongban", "thuocphong", "thuocdonvi", "dv", "tenphong", "donvibophan", "donviquanli", "phongkhoatrungtam", "doi", "phongbanbophan", "bophancongtac", "bp", "noilamviec", "phongcongtac", "phongbancongtac", "bophanlamviec", "phongbandonvi", "donviphongban", "khoaphongban", "phongbantrungtam", "thuocbophan", "tocongtac", "tocm", "phanxuong", "xuong", "tosanxuat", "congtruong", "phonggiaodich", "bomon", "tobomon", "tokhoi", "khoito", "congdoancoso", "congdoan", "cdcs", "congdoanbophan", "ban", "phongchuienmon", "phongnghiepvu", "phongbanchuienmon", "donvithuocso", "dvi", "dvcongtac", "donvisinhhoat", "donvisanxuat", "tram", "nhamai", "diemtruong", "department", "dept", "division", "section", "team"}
	HeadGroup    = []string{"tapthe", "taptheduockhen", "taptheduockhenthuong", "tentapthe", "ten", "tencoquantapthe", "coquantochucdonvi", "tenphongban", "tenphongdonvi", "tochucdang", "tentochucdang", "tochuc", "tentochuc", "tendoanhnghiep", "doanhnghiep", "tencosokinhdoanh", "tenhokinhdoanh", "tencaulacbo", "donvidangki", "tapthedangki", "tapthedenghi", "tendonvi", "donvi", "phongban", "phong", "coquandonvi"}
	HeadSubject  = []string{"phanloaikhenthuong", "phanloai", "doituong", "canhantapthe", "loaidoituong", "maphanloaikhenthuong"}
	HeadTitles   = []string{
		"danhhieu", "danhhieuthidua", "danhhieudangki", "danhhieudangkithidua", "dangkidhtd", "thidua", "tendanhhieu", "danhhieukhenthuong",
		"dhtd", "danhhieutd", "danhhieuthiduadangki", "dangkidanhhieu", "dangkidanhhieuthidua", "dangkithidua", "danhhieudenghi",
		"danhhieuthiduadenghi", "denghidanhhieu", "dexuatdanhhieu", "dexuatkhenthuong", "denghikhen", "dexuat", "dhdangki", "dkdanhhieu", "danhhieuhinhthuc", "hinhthuckhenthuong", "khenthuong", "hinhthuc",
		"hinhthuckt", "hinhthuckhenthuongdenghi", "htkt", "hinhthucdenghi", "denghikhenthuong", "dangkikhenthuong", "khenthuongdenghi", "kt",
		"denghi", "khenthuongkhac", "khencao", "danhhieuthiduahinhthuckhenthuong", "dangkithiduakhenthuong", "dhtdhtkt", "dangkitdkt",
		"thiduakhenthuong", "tdkt", "dangki", "khac", "hinhthuckhenthuongdangki", "noidungdangki", "madanhhieuthidua", "mahinhthuckhenthuong",
		"danhhieudangkiphandau", "danhhieuvahinhthuckhenthuong", "danhhieukhenthuongdangki", "dangkidanhhieuhinhthuc", "thanhtichdangki", "dk", "dh", "dangkidh", "denghitang", "denghixettang", "dangkidat", "khen",
	}
	// HeadTitlesMade are what further headings of titles are made of, one of HeadTitlesCore
	// among them: "Danh hiệu TĐ, HTKT đề nghị".
	HeadTitlesMade = []string{"danhhieu", "dh", "thidua", "td", "hinhthuc", "ht", "khenthuong", "kt", "khen", "dangki", "dk", "denghi", "dn", "dexuat", "phandau", "binhxet", "xet", "neuco", "cac", "va", "ten", "tang", "nam", "loai", "duocxet", "duocdenghi", "duocbinhbau", "duocbinhxet", "binhbau", "suiton", "tu", "dang", "chuienmon", "chinhquien", "congdoan", "doanthe"}
	HeadTitlesNot  = []string{"canhan", "tapthe", "nam"} // begin none
	HeadTitlesCore = []string{"danhhieu", "thidua", "hinhthuc", "khenthuong", "dhtd", "htkt"}
	// HeadFill begin remarks in brackets that say how the cells below a heading are filled, folded.
	HeadFill = []string{"danh dau", "tich", "ghi x", "ghi ro", "dau x", "neu co"}
	// FillLetters are letters for yes and no that a heading says in brackets: "LĐTT (C/K)".
	FillLetters = map[string][][2]string{"c/k": {{"c", "có"}, {"k", "không"}}, "y/n": {{"y", "có"}, {"n", "không"}}, "đ/k": {{"đ", "đạt"}, {"k", "không"}}}
	// HeadTitlesWith are titles' headings written with.
	HeadTitlesWith = []string{"phandau", "neuco", "cac", "denghi", "dangki", "dexuat", "binhxet"}
	HeadPast       = []string{"danhhieudatduoc", "danhhieunamtruoc", "ketqua", "datduoc", "ketquadat", "ketquathidua", "ketquanamtruoc", "danhhieudadat", "thanhtichcacnamtruoc", "danhhieucacnamtruoc", "danhhieudaduoctang", "danhhieudaduockhenthuong", "dakhenthuong", "thanhtichkhenthuongdadat"}
	HeadDecisions  = []string{"soquietdinh", "quietdinhso", "soqd", "songaiquietdinh"}
	// HeadDecisionMade are what further headings of decisions are made of, one of
	// HeadDecisionCore among them, where one cell tells all of it.
	HeadDecisionMade = []string{"so", "ngai", "thang", "nam", "quietdinh", "qd", "congnhan", "khenthuong", "khen", "cua", "capki", "nguoiki", "coquan", "banhanh", "capquietdinh", "ki", "tang", "thuong"}
	HeadDecisionCore = []string{"quietdinh", "qd"}
	HeadPastHolds    = []string{"namtruoc", "namlienke", "dadat", "daduoc", "cacnam"}
	HeadYearsBehind  = []string{"các năm", "năm đạt", "đạt các năm", "đạt năm", "đã đạt các năm"}
	HeadGot          = []string{"dat", "namdat", "datduoc", "namdatduoc"} // beside a year: "Năm 2024 đạt"
	HeadPastGot      = []string{"khen", "danhhieu", "tang"}               // beside them: what was given, and no merits
	HeadInitiative   = []string{"tenskkndetai", "tenskkn", "tengiaiphap", "sangkien", "detai", "skkn", "sk", "nckh", "giaiphap"}
	// HeadInitiativeMade are what further headings of initiatives are made of, one of
	// HeadInitiativeCore among them: "Tên ĐTKH, SKKN", "Giải pháp cải tiến".
	HeadInitiativeMade = []string{"ten", "dangki", "detai", "dtkh", "dt", "nckh", "khoahoc", "sangkien", "skkn", "sk", "kinhnghiem", "giaiphap", "bienphap", "caitien", "kithuat", "congtac", "dean", "mohinh", "neuco", "va", "nam", "dacongnhan", "duoccongnhan", "daduoccongnhan"}
	HeadInitiativeCore = []string{"detai", "sangkien", "dtkh", "nckh", "skkn", "giaiphap", "caitien", "tenbienphap", "tendean", "tensk"}
	HeadRated          = []string{"xeploai", "diem", "cap", "mucdo", "soluong", "so"} // stand before the word for initiatives
	HeadYear           = []string{"nam", "namhoc", "namdangki", "namthidua", "namkhenthuong", "namdenghi"}
	HeadPastYear       = []string{"namduoctang", "namduockhen", "namduockhenthuong", "namdat", "namdatduoc", "namtang", "namduoccongnhan"}
	HeadGiver          = []string{"capquietdinh", "capquietdinhkhenthuong", "capkhenthuong", "capkhen", "captang", "captrao", "capdanhhieu", "cap", "capdokhenthuong", "thamquienquietdinh", "capquietdinhtangthuong", "coquankhenthuong"}
	HeadNone           = []string{"khongdangki", "khongdangkithidua", "khongdangkidanhhieu", "khongxet", "khongbinhxet", "chuadangki", "khongdudieukien"} // marks of who gets nothing
	// HeadOther are marks that tell something else than titles: who is in the party, how
	// somebody is employed, how a year was rated. HeadMerits begin what tells of merits.
	HeadOther = []string{
		"dangvien", "doanvien", "hoivien", "congdoanvien", "vienchuc", "congchuc", "nguoilaodong", "hdld", "hopdong", "hopdonglaodong", "laodonghopdong",
		"hd68", "hd111", "bienche", "dtts", "dantocthieuso", "ngoaibienche", "khongcongnhan", "congnhan", "htxsnv", "httnv", "htnv", "khtnv", "khongtnv", "hoanthanhxuatsacnhiemvu",
		"hoanthanhtotnhiemvu", "hoanthanhnhiemvu", "khonghoanthanhnhiemvu", "hoanthanhxuatsac", "hoanthanhtot", "hoanthanh", "khonghoanthanh",
	}
	// HeadDegrees stand over marks of what somebody learned: "Trình độ" over "ĐH".
	HeadDegrees = []string{"trinhdo", "trinhdochuienmon", "bangcap", "hocvi", "trinhdodaotao", "trinhdovanhoa", "trinhdochuienmonnghiepvu", "trinhdolichinhtri", "liluanchinhtri"}
	// HeadResult begins headings of what came of a wish, which marks tell too.
	HeadResult = "ketqua"
	// HeadAddress are places where people live, which are no rooms.
	HeadAddress = []string{"noio", "diachi", "quequan", "thuongtru", "noithuongtru", "truquan", "tamtru", "noicutru", "cutru", "hokhau", "hokhauthuongtru", "nguienquan", "noiohiennai", "choohiennai"}
	HeadMerits  = []string{"thanhtich", "tomtatthanhtich", "thanhtichnoibat"}
	// HeadCorrected stand in headings of titles that stand for those before, HeadWas in those of
	// the titles before.
	HeadCorrected = []string{"dieuchinh", "thaithe", "naidangki", "dangkimoi", "dangkilai", "naidenghi", "saukhithaidoi"}
	HeadWas       = []string{"truocdieuchinh", "chuadieuchinh", "dadangki", "dangkicu", "dangkitruoc", "dangkibandau", "dangkidaunam", "dadenghi"}
	// TitleTurns stand between titles that were wished and those wished now, TitleTurnsFrom before both.
	TitleTurns     = []string{"chuyển sang", "chuyển thành", "thành", "sang"}
	TitleTurnsFrom = []string{"điều chỉnh", "chuyển", "đổi", "thay đổi", "từ"}
	HeadRates      = []string{"xeploai", "danhgia"}                     // in headings of titles that speak of ratings too
	HeadReasons    = []string{"lidokhong", "lidochua", "lidodieuchinh"} // begin further headings of notes
	HeadNote       = []string{"lido", "ghichu", "gc", "ghichukhac", "luui", "chuthich", "ghichucamket", "diengiai", "giaitrinh", "noidungkhac", "thongtinkhac", "gchu", "note", "notes", "remark", "remarks"}
	HeadCount      = []string{"songuoi", "tongso", "soluong", "bienche", "quanso", "solaodong", "tongsonguoi", "soluongnguoi", "tongsocbccvc", "tongsoccvcnld", "socanbo", "laodong", "sold", "tongsold", "sonld", "songuoilaodong", "sothanhvien", "sodangvien"}
	// HeadCountMade are what further headings of such counts are made of, one of HeadCountCore
	// among them: "Biên chế có mặt".
	HeadCountMade = []string{"bienche", "quanso", "songuoi", "solaodong", "laodong", "tong", "so", "nguoi", "comat", "hienco", "hiencomat", "thucte", "cua", "donvi", "cbccvc", "cbccvcnld", "cbvc"}
	HeadCountCore = []string{"bienche", "quanso", "songuoi", "laodong", "cbccvc", "cbvc"}
	// HeadCounted stand before those who are counted (HeadStaff) in further headings of
	// that column: "Tổng số viên chức".
	HeadCounted = []string{"tongso", "soluong", "so", "tong"}
	HeadStaff   = []string{"nguoi", "laodong", "vienchuc", "congchuc", "congchucvienchuc", "canbo", "canbocongchuc", "cbcnv", "cbnv", "cbvc", "cbccvc", "cbgvnv", "nld", "dangvien", "doanvien", "hoivien", "thanhvien", "giaovien", "nhanvien", "quannhan", "cbcc", "ccvc", "cbccvcnld", "cbvcnld", "ccvcnld"}
	// HeadStaffShort are short words for those counted, which stand beside another.
	HeadStaffShort = []string{"cb", "cc", "vc", "gv", "nv", "cn", "ld", "nld"}
	HeadPeople     = []string{"hovaten", "hoten", "canhan"}
	HeadGroups     = []string{"tapthe", "donvi", "phongban", "coquan"}
	HeadPostNot    = []string{"phucap", "heso", "ngay", "quyetdinh", "thoigian", "nam"}
	HeadDayParts   = []string{"ngày", "tháng", "năm"}                                                   // of a birth, a column each
	HeadWholeYear  = []string{"canam", "cuoinam", "ketquacanam", "xeploaicanam", "chung", "tongketnam"} // beside quarters and halves
	// HeadNow end headings of posts and rooms as they are now, HeadBefore those as they were.
	HeadNow         = []string{"moi", "hiennai", "hientai", "saukhisapxep", "sausapxep", "sausapnhap"}
	HeadBefore      = []string{"cu", "truockhisapxep", "truocsapxep", "truocsapnhap", "truocdai"}
	HeadBeforeHolds = []string{"truocngai", "truocthang", "truocnam", "truoc0", "truoc1", "truoc2", "truoc3"}
	HeadAuthority   = "thamquien" // of who decides, beside what others propose
	// HeadQuestion are words of headings that ask, as online forms do.
	HeadQuestion = []string{"anh", "chị", "anh/chị", "ông/bà", "thầy/cô", "thầy", "cô", "(cô)", "bạn", "em", "của", "có", "không", "nào", "gì", "là", "hãy", "mời"}
	HeadLeads    = []string{"giamdoc", "chutich", "hieutruong", "truongdonvi", "truongphong", "truongban", "thutruong", "lanhdao", "phutrach", "daidien", "dungdau", "quanli"}
	// MemberBegins stand before a title in headings over the people of a collective who register it.
	MemberBegins = []string{"Cá nhân", "Danh sách", "Họ và tên", "Họ tên", "Tên"}
	HeadPosts    = []string{"chucvu", "chucdanh"}
	// HeadUnitBehind say in headings of posts that the unit stands behind the post.
	HeadUnitBehind = []string{"donvi", "noicongtac", "phongban", "coquan"}
	// HeadAlso stand over further people whom a row is about.
	HeadAlso = []string{"dongtacgia", "cacdongtacgia", "dongtacgianeuco", "tendongtacgia", "hotendongtacgia", "hovatendongtacgia", "congsu", "cacthanhvien", "thanhvien", "thanhvienthamgia", "nguoithamgia", "nguoiphoihop", "cungthuchien", "tacgiakhac", "nhungnguoithamgia", "dongthuchien"}
)

// Words of titles that lists shorten, by the short one: each with what it can mean.
// A word that means several things is told by what it stands beside.
var TitleShort = map[string][]string{
	"cstd": {"chiensithidua"}, "csthidua": {"chiensithidua"}, "ctd": {"cothidua"}, "ttld": {"tapthelaodong"}, "ld": {"laodong"}, "tt": {"tientien", "tapthe"},
	"xs": {"xuatsac"}, "cs": {"coso"}, "tq": {"toanquoc"}, "bk": {"bangkhen"}, "gk": {"giaikhen"}, "td": {"thidua"},
	"ttcp": {"thanhtrachinhphu", "thutuongchinhphu"}, "ttg": {"thutuongchinhphu"}, "cp": {"chinhphu"}, "tp": {"truongphong"},
	"hcld": {"huanchuonglaodong"}, "hcdl": {"huanchuongdoclap"}, "knc": {"kiniemchuong"}, "tth": {"tapthe"}, "ct": {"chutich"},
	"thutuong": {"thutuongchinhphu"}, "tongthanhtrachinhphu": {"thanhtrachinhphu"}, "tongthanhtra": {"thanhtrachinhphu"}, "tongttcp": {"thanhtrachinhphu"},
	"nhat": {"1"}, "nhi": {"2"}, "hai": {"2"}, "ba": {"3"}, "i": {"1"}, "ii": {"2"}, "iii": {"3"}, "ubnd": {"ubnd"}, "uibannhandan": {"ubnd"},
	"dvtt": {"donvitientien"}, "dvqt": {"donviquietthang"}, "cstt": {"chiensitientien"}, "co": {"cothidua"}, "cothidua": {"cothidua"}, "gd": {"giamdoc", "giaoduc"}, "tgd": {"tonggiamdoc"}, "hdqt": {"hoidongquantri"}, "hdtv": {"hoidongthanhvien"},
	"gddt": {"giaoducdaotao"}, "dt": {"daotao"}, "bit": {"boite"}, "bv": {"benhvien"}, "cand": {"congannhandan"}, "tll": {"toanlucluong"}, "btv": {"banthuongvu"},
	"ldld": {"liendoanlaodong"}, "tld": {"tongliendoan"}, "xd": {"xaidung"}, "sknd": {"suckhoenhandan"}, "dv": {"dangvien", "donvi"}, "htxsnv": {"hoanthanhxuatsacnhiemvu"},
	"bch": {"banchaphanh"}, "vn": {"vietnam"}, "nhnn": {"nganhangnhanuoc"},
}

// Words that titles are written with and without.
var (
	TitleFiller = []string{"danhhieu", "dangki", "denghi", "tang", "cap", "cua", "hang", "dat", "va", "phandau", "banchaphanh"}
	// TitleRemarks are what stands in brackets behind a title and takes nothing from it.
	TitleRemarks = []string{"đăng ký bổ sung", "bổ sung", "đăng ký mới", "đăng ký", "lần đầu", "đề nghị", "đặc cách", "xét đặc cách"}
	// TitleElse begin titles of contests, which the law does not know, as keys.
	TitleElse = []string{"giaoviengioi", "gvg", "gvdg", "giaoviendaigioi", "gvdaigioi", "gvcn", "giaovienchunhiemgioi", "chunhiemgioi"}
	// DecidedBetween stand between a decision and who decided.
	DecidedBetween = []string{"của", "do", "cơ quan ban hành", "người ký"}
	// OwnHead is whoever leads the unit of a list, as titles call them; Head ends their posts.
	OwnHead, Head = "Thủ trưởng", "trưởng"
	// OwnHeads are who leads a unit, by the word that says what it is; OwnShort what such posts
	// are shortened to.
	OwnHeads = map[string][]string{
		"trường": {"hiệu trưởng"}, "bệnh viện": {"giám đốc"}, "trung tâm": {"giám đốc"}, "công ty": {"tổng giám đốc", "giám đốc"}, "chi nhánh": {"giám đốc"},
		"ngân hàng": {"tổng giám đốc", "giám đốc"}, "công an": {"giám đốc"}, "nhà máy": {"giám đốc"}, "xí nghiệp": {"giám đốc"}, "điện lực": {"giám đốc"},
		"văn phòng": {"chánh văn phòng"}, "ban": {"trưởng ban"}, "phòng": {"trưởng phòng"}, "báo": {"tổng biên tập"}, "tạp chí": {"tổng biên tập"}, "đài": {"giám đốc", "tổng giám đốc"},
		"tòa": {"chánh án"}, "toà": {"chánh án"}, "thanh tra": {"chánh thanh tra"}, "kho bạc": {"giám đốc"}, "bưu điện": {"giám đốc"}, "học viện": {"giám đốc"}, "tập đoàn": {"tổng giám đốc"}, "tổng công ty": {"tổng giám đốc"},
	}
	OwnShort     = map[string]string{"giám đốc": "gđ", "tổng giám đốc": "tgđ", "hiệu trưởng": "ht"}
	OwnUnit      = []string{"nhà", "đơn vị", "cơ quan"} // with the word that says what a unit is, or alone, the unit itself
	OwnGives     = []string{"của", "cấp"}               // between a title and who gives it
	TitleGivenBy = "cấp"                                // begins what a heading says of who gives the titles below it
	NoPlace      = " cơ sở"                             // ends so, and names no place
	// Branch stands in titles before the name of one; Medal is the key of a commemorative medal.
	Branch, MedalWritten, Medal = "ngành", "kỷ niệm chương", "kiniemchuong"
	// Ministry and Province say in a title that such a one gives it, MinistryNot that others
	// than a ministry do too; folded.
	Ministry, Province = "bo", "tinh"
	MinistryNot        = []string{"nganh", "ban", "tinh"}
	// TitlePlaces end the names of who gives a title, with the name of any one behind them:
	// "Giám đốc Sở Nội vụ", "UBND xã Thử".
	TitlePlaces = []string{"sở", "xã", "phường", "đặc khu", "thị trấn"}
	// Medicine is a word of one letter.
	Medicine = "y"
	// Counted are written small behind a figure in names of rooms.
	Counted = []string{"tuổi"}
	// HeadSelf are in headings of what people say of themselves.
	HeadSelf = []string{"tuxeploai", "tudanhgia", "tuphanloai", "tunhanxet", "tunhanmuc", "tunhan"}
	// TitleDoubts stand in remarks behind a title that leave it in doubt.
	TitleDoubts = []string{"không", "chưa", "nếu", "hoặc", "hay", "rút", "thôi", "hoãn", "dừng", "bỏ", "dự", "xem", "chờ", "thay", "sửa", "kiến", "cắt", "hủy", "huỷ"}
	// SchoolSorts begin the names of schools without the word for school.
	SchoolSorts = []string{"thpt", "thcs", "tiểu học", "mầm non", "mẫu giáo", "đại học", "cao đẳng", "trung cấp", "trung học", "ptdtnt", "ptdtbt", "phổ thông"}
	// UnitPlaces end the name of an office without that of its place: "UBND phường".
	UnitPlaces = []string{"xã", "phường", "đặc khu", "thị trấn", "tỉnh", "thành phố"}
	// TitleSame are words of one meaning in keys of titles, the second as they are compared.
	TitleSame = [][2]string{
		{"tongthanhtrachinhphu", "thanhtrachinhphu"},
		{"tongthanhtra", "thanhtrachinhphu"},
		{"botruongbo", "bo"},
		{"chinhphuchinhphu", "chinhphu"},
		{"uibannhandan", "ubnd"},
		{"ubndphuong", "ubndxa"},
		{"ubnddackhu", "ubndxa"},
		{"ubndthitran", "ubndxa"},
		{"thiduacso", "thiduacoso"},
	}
	// TitleBare name a kind of award without who gives it.
	TitleBare = []string{"bangkhen", "giaikhen", "cothidua", "chiensithidua", "kiniemchuong", "huanchuonglaodong", "huanchuongdoclap"}
	// TitleTwoMeanings is a word that two authorities are shortened to.
	TitleTwoMeanings = "ttcp"
)

// Rows and sheets that are no list, by keys.
var (
	SheetGuides = []string{"huongdan", "hd", "hdan", "danhmuc", "dm", "vidu", "mauvidu", "readme", "luui", "ghichu"}
	SheetDrafts = []string{"nhap", "bannhap", "cu", "bancu", "old"}
	RowExamples = []string{"vd", "vidu", "mau"}
	RowMotto    = []string{"cong hoa xa hoi chu nghia", "doc lap - tu do", "doc lap – tu do"} // folded
	RowNobody   = []string{"khong co", "chua co", "khong dang ky"}                            // folded
	// GroupDeclines say, folded, that those of a group register nothing; GroupDeclined begin
	// what such a group is called where these words do not.
	GroupDeclines = []string{"khong dang ky", "khong xet", "khong binh xet", "khong du dieu kien", "chua du dieu kien", "chua dang ky", "khong tham gia"}
	GroupDeclined = []string{"ca nhan", "cac", "truong hop", "danh sach", "so ", "can bo", "cong chuc", "vien chuc", "nguoi lao dong", "giao vien", "dong chi"}
	LegendSorts   = []string{"loại", "nhóm", "mức", "diện"} // before the number or letter of a sign that is explained
	LegendIs      = " là "
	TableDeclines = []string{"khong de nghi", "danh sach khong de nghi", "khong duoc de nghi", "danh sach khong duoc de nghi"} // over a table, folded
	RowWithdrawn  = []string{"rut dang ky", "xin rut", "da rut", "rut khoi", "thoi dang ky", "khong dang ky nua", "rut ten"}   // folded
	SentenceAsks  = []string{"dang ky", "de nghi", "de xuat"}                                                                  // in sentences that say titles, folded
	DittoSigns    = []string{"nt", "nhutren", "nhutr"}
	GroupPeople   = []string{"canhan", "vecanhan", "danhsachcanhan", "doivoicanhan"}
	GroupGroups   = []string{"tapthe", "vetapthe", "danhsachtapthe", "tapthelon", "tapthenho", "doivoitapthe", "tochucdang"}
	GroupWords    = []string{"Tập thể", "Toàn thể", "Cơ quan"}
	GroupStaff    = []string{"CBVC", "CBCC", "CCVC", "CBCCVC", "CBNV", "CBGV", "CBCNV", "cán bộ, viên chức", "cán bộ, công chức", "công chức, viên chức", "cán bộ", "công chức", "viên chức", "người lao động", "giáo viên", "giảng viên"}
	PlaceTails    = []string{"tỉnh", "thành phố"}
	// PlaceBefore stand before names of places, written with great letters; PlaceNot begin so
	// and are none.
	PlaceBefore = []string{"thôn", "ấp", "buôn", "xã", "phường", "thị trấn", "huyện", "quận", "tỉnh", "thành phố", "tiểu học", "trung học cơ sở", "trung học phổ thông", "mầm non", "giao dịch", "chi nhánh", "khu phố", "thcs", "thpt", "pgd"}
	PlaceNot    = []string{"xã hội"}
	// SenderBefore and SenderBehind stand around a room in the line above its people.
	SenderBefore = []string{"còn", "riêng", "tiếp theo là", "của"}
	SenderBehind = []string{"ạ", "như sau", "gồm có", "gồm", "sau đây"}
	// SenderDoes stands behind such a room, one of SenderRooms: "Phòng Thử báo cáo như sau".
	SenderDoes  = []string{"xin báo cáo", "báo cáo", "xin gửi", "gửi", "xin đăng ký", "đăng ký", "tổng hợp", "lập danh sách"}
	SenderRooms = []string{"phòng", "khoa", "tổ", "đội", "bộ phận", "văn phòng", "ban", "bộ môn", "phân xưởng", "trạm", "xưởng", "xí nghiệp", "nhà máy", "hạt", "cửa hàng", "chi nhánh", "chi cục", "trung tâm", "viện"}
	ListWord    = "danhsach"                                          // a line of its own above a list, as a key
	OfLists     = []string{"danh sách", "gửi", "kính gửi", "báo cáo"} // in sentences above a list
	GroupBegins = []string{"khối", "cụm"}                             // rooms together, which are none themselves
	GroupWhole  = []string{"Tập thể", "Toàn", "Tất cả", "Các đồng chí", "Các đ/c", "Các cá nhân"}
	HouseBegins = []string{"hoong", "hoba", "hogiadinh", "giadinhong", "giadinhba"}
	PostBegins  = []string{
		"truong", "pho", "giam doc", "tong", "chuyen vien", "giang vien", "ke toan", "nhan vien", "van thu", "ky su", "vien truong", "hieu truong", "bi thu", "chu tich",
		"thanh tra", "bien tap", "phong vien", "nghien cuu", "bac si", "dieu duong", "giao vien", "can bo", "lai xe", "bao ve", "thu quy", "thu ky", "chanh", "vien chuc",
		"cong chuc", "ky thuat", "vu truong", "cuc truong", "uy vien", "to truong", "doi truong", "thu thu", "phuc vu", "nv", "gv", "cong nhan", "quan doc", "thu kho", "y ta", "nu ho sinh", "ho ly", "tho", "duoc si", "ho sinh", "y si", "van phong - thong ke", "chi huy", "chinh tri vien", "tro ly", "tro giang", "kiem tra vien", "kiem sat vien", "kiem soat vien", "kiem toan vien", "tham phan", "tham tra vien", "chap hanh vien",
	}
	// PostMarked are first words of posts, or whole ones, that are names with other marks.
	PostMarked = map[string]string{"truong": "trưởng", "pho": "phó", "tong": "tổng", "chanh": "chánh", "van thu": "văn thư", "thu thu": "thủ thư", "cong nhan": "công nhân", "thu kho": "thủ kho", "quan doc": "quản đốc", "tho": "thợ", "ho ly": "hộ lý", "chi huy": "chỉ huy", "tro ly": "trợ lý", "tro giang": "trợ giảng"}
	// FamilyNames are those that most people bear; MiddleNames end no name.
	FamilyNames        = strings.Fields("nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lâm trịnh mai đào cao hà tạ chu châu trương tô lương quách kiều tăng thái la lưu phùng vương từ hứa thân nông triệu khổng giáp doãn lã nghiêm thạch tống hoa vi lục mạc cù bạch ninh viên quản văn hán ông bành diệp tôn trình đồng khuất đàm mã lò lường cầm vàng giàng sùng thào")
	MiddleNames        = []string{"thị", "văn"}
	SexMale, SexFemale = []string{"nam", "male"}, []string{"nữ", "nu", "female"}
	// HonorificShort are forms of address written otherwise, in the order of Honorifics.
	HonorificShort = [][]string{{"Ô.", "Mr"}, {"B.", "Mrs", "Ms", "Miss"}}
)

// What is asked and said of a file beside what is asked of what was pasted.
const (
	AskStates         = "Trang “%s” và trang “%s” ghi phần lớn cùng những người mà danh hiệu khác nhau. Đọc trang nào?"
	AskStatesBoth     = "cả hai"
	AskStatesOne      = "chỉ trang “%s”"
	LeftState         = "trang ghi lại những người của trang khác"
	AskYear           = "Bảng ở %s ghi năm %s, sổ đang mở năm %s. Đọc bảng này cho năm %s?"
	AskYearYes        = "đọc cho năm %s"
	AskYearNo         = "không đọc bảng này"
	AskTitleKinds     = "“%s” có thể là nhiều hình thức. Là hình thức nào?"
	AskRoom           = "“%s” là bộ phận, tập thể nào của đơn vị?"
	AskRoomNew        = "bộ phận mới, tên đúng như thế"
	AskWhose          = "“%s” là đơn vị thành viên nào?"
	AskWhoseNone      = "Các dòng này không ghi đơn vị. Của đơn vị nào?"
	AskWhoseAbove     = "như dòng trên"
	AskWhoseSkip      = "để lại, không ghi"
	SchoolWord        = "Trường"
	UnitOf            = "thuộc" // between a room and its unit
	AskUnit           = "“%s” là một đơn vị thành viên khác. Vẫn ghi các dòng này cho %s?"
	AskUnitYes        = "ghi, không kèm bộ phận"
	AskUnitNo         = "không ghi các dòng này"
	AskSir            = "%s: các dòng ghi “%s”. Xưng hô là gì?"
	AskSirNone        = "để trống"
	AskNamePost       = "“%s”: tên là “%s”, chức vụ “%s”?"
	AskNamePostNo     = "cả ô là họ và tên"
	AskBlank          = "Cột %s “%s” để trống ở %d dòng dưới một dòng có ghi. Ô trống là như dòng trên?"
	AskBlankSame      = "như dòng trên"
	AskBlankNone      = "không có"
	AskFactAhead      = "“%s” ở cột %s, %s: ngày chưa tới. Ghi các ô như thế thế nào?"
	AskFact           = "“%s” ở cột %s không đọc được là %s. Ghi các ô như thế thế nào?"
	AskFactTerm       = "“%s” là gì trong các mục của “%s”?"
	AskFactBlank      = "để trống ô ấy, ghi phần còn lại"
	AskFactSkip       = "không ghi các dòng ấy"
	AskChoice         = "Ô đánh dấu ghi “%s”. Là có hay không?"
	AskChoiceYes      = "có"
	AskChoiceNo       = "không"
	HeadDecides       = "quietdinhso" // a decision begins so
	AskFootnote       = "Các dòng có dấu * được chú thích “%s”. Ghi thế nào?"
	AskFootnoteAlso   = "đăng ký thêm %s"
	AskFootnoteNote   = "chỉ ghi ở Ghi chú"
	AskCollective     = "“%s” là của tập thể nào?"
	AskCollectiveSkip = "không ghi; sửa sau"
	AskSentence       = "Bảng không có cột danh hiệu, chỉ có câu “%s”. Các dòng của bảng đăng ký gì?"
	AskSentenceAll    = "mọi dòng %s; ai đăng ký khác thì sửa sau"
	AskSentenceNo     = "không ghi danh hiệu"
	AskWithdrawn      = "Có dòng ghi “%s”. Có ghi danh hiệu của các dòng ấy không?"
	AskWithdrawnSkip  = "bỏ các dòng ấy, đã rút đăng ký"
	AskWithdrawnRead  = "vẫn ghi"
	AskStruck         = "Các dòng này có chữ bị gạch ngang. Đọc hay bỏ qua?"
	AskStruckSkip     = "bỏ qua các dòng ấy"
	AskStruckRead     = "đọc như các dòng khác"
	AskLetters        = "Chữ kiểu cũ %s đã đổi, ví dụ “%s” thành “%s”. Dùng chữ đã đổi?"
	AskLettersYes     = "dùng chữ đã đổi"
	AskLettersNo      = "giữ nguyên văn"

	PlaceSheet = "trang “%s”"
	PlaceRow   = "dòng %d"

	LeftSheetGuide  = "trang hướng dẫn hoặc danh mục, không phải danh sách"
	LeftSheetHidden = "trang ẩn"
	LeftSheetDraft  = "trang nháp, bản cũ"
	LeftSheetNone   = "trang không có bảng nào nhận ra được"
	LeftYear        = "bảng của năm %s"
	LeftExample     = "dòng ví dụ"
	LeftNobody      = "ghi là không có ai"
	LeftHousehold   = "hộ gia đình, không thuộc danh mục của sổ"
	LeftSentence    = "viết thành câu, không phải dòng của bảng"
	LeftTwoUnits    = "hàng có hai đơn vị cạnh nhau"
	LeftWhose       = "chưa rõ đơn vị, để lại theo câu trả lời"
	LeftOtherUnit   = "thuộc đơn vị khác: %s"
	LeftWithdrawn   = "đã rút đăng ký"
	LeftStruck      = "chữ bị gạch ngang"
	LeftBox         = "khung chữ cạnh văn bản, không phải bảng"
	LeftFormula     = "ô tên là công thức mà tệp không lưu giá trị"
	LeftSummary     = "bảng tổng hợp số lượng, không phải danh sách"
	LeftGroupUnit   = "dòng tên nhóm; dùng làm đơn vị cho các dòng bên dưới"
	LeftNotProposed = "trong bảng những trường hợp không đề nghị"
	LeftGroupNone   = "dòng tên nhóm; các dòng bên dưới không đăng ký danh hiệu"
	LeftGroupTitle  = "dòng tên nhóm; dùng làm danh hiệu cho các dòng bên dưới: %s"
	LeftLegend      = "lời giải thích ký hiệu; dùng để đọc danh hiệu"
	LeftGroupWho    = "dòng tên nhóm; cho biết các dòng bên dưới là %s"

	SaidLetters = "Chữ kiểu cũ %s đã đổi thành chữ Unicode ở %d ô."
	SaidHidden  = "Có %d dòng ẩn vẫn được đọc."
	SaidColumn  = "Có cột ẩn vẫn được đọc: %s."
	SaidTalk    = "Đã bỏ giờ gửi và tên người gửi ở đầu %d dòng."
	SaidFormula = "Có %d ô là công thức mà tệp không lưu giá trị; các ô ấy coi như trống."
	SaidErrors  = "Có %d dòng chỉ có công thức không cho giá trị; không có gì để đọc."
	SaidTotal   = "Dòng cộng ghi %s: %d; đọc được %d."

	ChangeLetters = "chữ kiểu cũ"
	ChangeCapital = "chữ in hoa"
	ChangeDated   = "ngày giữ chức vụ ghi ở ghi chú"
	ChangeDecided = "tách số, ngày, cơ quan"
	ChangeRoom    = "tên bộ phận trong sổ"
	ChangeSex     = "theo giới tính"
	ChangeDitto   = "như dòng trên"
	ChangeMerged  = "ô gộp"
	ChangeSeveral = "ô ghi nhiều người"
	ChangeWrapped = "nối dòng bị ngắt"
	ChangeMore    = "dòng dưới không ghi tên"
	ChangeGroup   = "theo tên nhóm"
	ChangeLed     = "theo chức vụ"
	// What a form that was sent out says when it comes back.
	ChangeReturned = "đơn vị sửa"
	ChangeDropped  = "đơn vị đã bỏ"
	AskCleared     = "Đơn vị đã xoá hết danh hiệu ở những dòng đang đăng ký. Bỏ các đăng ký ấy?"
	AskGone        = "Có đăng ký trong sổ mà bảng gửi về không có dòng nào: đơn vị đã bỏ, hoặc được ghi sau khi gửi bảng. Bỏ các đăng ký ấy?"
	AskMoved       = "Đơn vị ghi phòng khác phòng trong sổ. Sửa phòng trong đăng ký?"
	AskReturnedYes = "theo bảng gửi về"
	AskReturnedNo  = "giữ như trong sổ"
	ReturnCleared  = "đơn vị để trống danh hiệu; sổ vẫn giữ %s"
	ReturnRoom     = "phòng ghi khác trong sổ: %s"
	ChangeCode     = "theo danh mục mã trong tệp"
	ChangeTitle    = "cách viết khác"
	ChangeParted   = "tách từ ô họ và tên"
	ChangeMark     = "bỏ dấu sao sau tên"
	ChangePrefix   = "bỏ “%s” trước tên"
)

// Further meanings of a column.
const (
	FieldSex      = "giới tính"
	FieldRank     = "cấp bậc, không ghi"
	FieldSubject  = "cá nhân hay tập thể"
	FieldCount    = "số người"
	FieldUnit     = "đơn vị"
	FieldAlso     = "họ và tên những người khác"
	FieldRowYear  = "năm của dòng"
	FieldGiver    = "cấp khen thưởng"
	FieldPastYear = "năm của danh hiệu đã đạt"
	FieldDecision = "quyết định của danh hiệu đã đạt"
	FieldPast     = "danh hiệu đã đạt năm %s"
	FieldPastAny  = "danh hiệu đã đạt các năm"
)

// The verb that reads a unit's file.
const (
	ImportStep          = "Đăng ký: đọc tệp %s, %d dòng, %s"
	ImportDone          = "Đã ghi %d dòng; %d dòng chờ trả lời; %d dòng, cột không ghi."
	ImportDry           = "Chưa ghi gì. Ghi được %d dòng; %d dòng chờ trả lời; %d dòng, cột không ghi."
	ImportChange        = "\t“%s” đọc là “%s” (%s)"
	ImportLeft          = "Không đọc %s: %s (%s)."
	ImportAsk           = "Cần trả lời %s: %s %s"
	ImportOption        = "  %s: %s"
	ImportAnswersWhat   = "Tệp trả lời %s chưa đúng dạng."
	ImportAnswerWhat    = "Câu trả lời “%s” không có trong các lựa chọn của câu hỏi %s."
	ImportAnswerNext    = "Chạy lại không có --answers để xem các lựa chọn; sổ chưa thay đổi."
	ImportAnswerUnasked = "Câu trả lời %s không dùng đến: lần đọc này không hỏi câu ấy."
	ImportAnswersNext   = "Hãy ghi một đối tượng JSON: khoá là khoá của câu hỏi, giá trị là một lựa chọn."
	AskWho              = "%s (%s) là ai trong sổ?"
	AskWhoPerson        = "%s, %s, %s"
	AskWhoLine          = "cùng người với dòng %d"
	AskWhoNew           = "người mới"
	AskWhoSkip          = "bỏ qua dòng này"
)

// Reading units' files in the window.
const (
	IntakeRead       = "Đọc tệp"
	IntakeTitle      = "Đọc tệp %s: %s"
	IntakeRunning    = "Đang đọc %s"
	IntakeMore       = " · còn %s tệp" // takes a number
	IntakeOf         = "%s: %s"        // takes a file's name and what is wrong with it
	IntakeFolderWhat = "Đây không phải một tệp."
	IntakeFolderNext = "Nếu là thư mục: mở ra, chọn các tệp trong đó rồi thả vào cửa sổ."
	IntakeUnread     = "Chưa đọc các tệp sau: %s."
	// IntakeWhose takes a file's name, IntakeWhoseNamed the units that it names and the one in view.
	IntakeWhose      = "%s là của đơn vị nào?"
	IntakeWhoseNamed = "Tệp ghi tên %s; đang mở %s."
	IntakeWhoseNone  = "Trong tệp không thấy tên đơn vị thành viên nào."
	IntakeSeveral    = "nhiều đơn vị" // whose a list is
	IntakeUnitWhat   = "Chưa chọn đơn vị nhận danh sách."
	IntakeUnitNext   = "Danh sách không ghi đơn vị nào. Hãy chọn đơn vị và phần Cá nhân hoặc Tập thể, rồi dán hoặc đọc lại."
	DropOpenWhat     = "Chưa nhận tệp vừa thả."
	DropOpenNext     = "Hãy đóng phần đang mở (Esc), rồi thả tệp lần nữa."
	DropNoYearNext   = "Sổ chưa có năm thi đua. Hãy thêm năm, rồi thả tệp lần nữa."
	DropNoBookWhat   = "Chưa mở sổ nào để nhận tệp này."
	DropNoBookNext   = "Hãy mở sổ, vào Đăng ký, chọn đơn vị, rồi thả tệp của đơn vị vào cửa sổ."
	IntakeChanged    = "“%s” đọc là “%s” (%s)"
	IntakeAdded      = "“%s” (%s)"
	IntakePast       = "đã đạt: %s"
	IntakeDone       = "Đã ghi %d dòng"
	IntakeDoneOther  = "; %d dòng có chỗ đọc khác nguyên văn"
	IntakeDoneLeft   = "; %d dòng, cột không ghi"
)

// ImportStates say what becomes of a row.
var ImportStates = map[string]string{
	"known": "đã có", "new": "thêm mới", "same": "gộp", "choose": "chọn người", "waits": "chờ trả lời", "nothing": "không có gì để ghi", "skipped": "bỏ qua", "unchanged": "không đổi",
}
