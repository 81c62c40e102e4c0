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
