package words

// The settings.
const (
	SettingsTitle      = "Cài đặt"
	SettingsLabels     = "Cách gọi người đứng đầu"
	SettingsHead       = "Người đứng đầu"
	SettingsDeputy     = "Cấp phó"
	SettingsLabelsNote = "Dùng trên màn hình và ở chỗ ký của văn bản."
	SettingsScreen     = "Màn hình"
	SettingsText       = "Cỡ chữ"
	SettingsSmall      = "nhỏ"
	SettingsNormal     = "vừa"
	SettingsLarge      = "lớn"
	SettingsCounting   = "Cách đếm"
	SettingsExact      = "LĐTT chỉ đếm người không đăng ký danh hiệu cao hơn"
	SettingsExactNote  = "Không đánh dấu: người đăng ký CSTĐCS được tính cả vào LĐTT. Mức tối đa và tỷ lệ của quy tắc cũng đếm như vậy."
	SettingsShowAll    = "Bảng tổng hợp giữ cả cột chưa có đăng ký"
	SettingsColumns    = "Cột bảng tổng hợp"
	SettingsFile       = "Tệp sổ"
	SettingsFileNote   = "Mỗi lúc chỉ một máy mở được sổ."
	SettingsOther      = "Mở sổ khác"

	SettingsComputer       = "Máy này"
	SettingsDrawing        = "Cách vẽ cửa sổ"
	SettingsDrawnByChoice  = "tự chọn"
	SettingsDrawnByOpenGL  = "dùng OpenGL của card màn hình"
	SettingsDrawnByProgram = "không dùng OpenGL"
	SettingsDrawingNote    = "Không có OpenGL thì chương trình tự vẽ. Cửa sổ trống, nhấp nháy hoặc đứng hình thì chọn không dùng OpenGL."
	SettingsOpenGLFailed   = "Cửa sổ vẽ bằng OpenGL đã không mở được, nên chương trình tự vẽ. Muốn thử lại OpenGL thì chọn cách vẽ khác, dùng từ lần mở sau."
	SettingsDrawingKept    = "Đã ghi cách vẽ cửa sổ, dùng từ lần mở sau."
	// SettingsSaved takes what was changed.
	SettingsSaved = "Cài đặt: %s"
)

// The letterheads.
const (
	LetterheadTitle    = "Mẫu đầu văn bản"
	LetterheadForm     = "Mẫu đầu văn bản"
	LetterheadName     = "Tên mẫu"
	LetterheadSuperior = "Cơ quan chủ quản"
	LetterheadIssuer   = "Cơ quan ban hành"
	LetterheadSymbol   = "Ký hiệu"
	LetterheadLocality = "Địa danh"
	LetterheadSeal     = "Dấu"
	LetterheadSealed   = "có"
	LetterheadHasSeal  = "Văn bản theo mẫu này được đóng dấu"
	LetterheadParty    = "Văn bản của tổ chức đảng: “ĐẢNG CỘNG SẢN VIỆT NAM” thay Quốc hiệu, số ghi như 04-BB/KTĐ"
	LetterheadBreaks   = "Xuống dòng ở đâu thì văn bản xuống dòng ở đó."
	LetterheadAdd      = "Thêm mẫu"
	LetterheadEdit     = "Sửa"
	LetterheadDelete   = "Xoá"
	LetterheadEmpty    = "Chưa có mẫu nào; bấm Ctrl+N để thêm."
	// LetterheadSaved and LetterheadDeleted take the name.
	LetterheadSaved   = "Mẫu đầu văn bản: ghi %s"
	LetterheadDeleted = "Mẫu đầu văn bản: xoá %s"
)

// SettingsHeads and SettingsDeputies are the usual names of the offices of a block.
var (
	SettingsHeads    = []string{"Khối trưởng", "Trưởng khối", "Cụm trưởng", "Trưởng cụm"}
	SettingsDeputies = []string{"Khối phó", "Phó Trưởng khối", "Cụm phó", "Phó Trưởng cụm"}
)

// The order of people.
const (
	SettingsOrder      = "Thứ tự xếp người"
	SettingsOrderName  = "theo tên"
	SettingsOrderRank  = "theo chức vụ"
	SettingsOrderTyped = "như đã nhập"
	SettingsOrderNote  = "Dùng cho mọi danh sách người, trên màn hình và trên văn bản."
	SettingsRanks      = "Thứ tự chức vụ"
	SettingsRanksNote  = "Mỗi dòng một bậc, bậc cao ở trên; các chức vụ cùng bậc cách nhau bằng dấu phẩy. Cùng bậc thì xếp theo tên, chức vụ không có ở đây xếp sau cùng."
)

// PostRanks are the posts that lists by rank know until the office names its own: a line
// for each rank, the highest first. What else begins with one of them is of its rank.
const PostRanks = `Bộ trưởng, Chủ nhiệm, Tổng Thanh tra, Thống đốc, Chủ tịch, Bí thư
Thứ trưởng, Phó Chủ nhiệm, Phó Tổng Thanh tra, Phó Thống đốc, Phó Chủ tịch, Phó Bí thư
Tổng cục trưởng, Tổng Giám đốc, Cục trưởng, Vụ trưởng, Viện trưởng, Giám đốc, Hiệu trưởng, Tổng Biên tập, Chánh Thanh tra, Chánh Văn phòng, Chánh án, Chi cục trưởng, Thủ trưởng
Phó Tổng cục trưởng, Phó Tổng Giám đốc, Phó Cục trưởng, Phó Vụ trưởng, Phó Viện trưởng, Phó Giám đốc, Phó Hiệu trưởng, Phó Tổng Biên tập, Phó Chánh Thanh tra, Phó Chánh Văn phòng, Phó Chánh án, Phó Chi cục trưởng
Ủy viên, Kế toán trưởng, Tổng Thư ký Tòa soạn, Thư ký Tòa soạn
Trưởng phòng, Trưởng ban, Trưởng khoa, Trưởng bộ môn, Trưởng trạm, Hạt trưởng, Đội trưởng, Tổ trưởng, Trưởng bộ phận
Phó Trưởng phòng, Phó phòng, Phó Trưởng ban, Phó ban, Phó Trưởng khoa, Phó khoa, Phó Trưởng bộ môn, Phó Trưởng trạm, Phó Hạt trưởng, Đội phó, Phó Đội trưởng, Tổ phó, Phó Tổ trưởng`
