package words

// What a screen reader says beside what stands in the window.
const (
	HeardNeeded  = "phải điền"
	HeardEmpty   = "trống"
	HeardList    = "Danh sách, %s dòng" // how many
	HeardLine    = "dòng %s trên %s"    // number, of how many
	HeardLineOn  = "dòng %s"            // number, in a list that goes on
	HeardCell    = "%s, cột %s"         // what the row is called, title of the column
	HeardNamed   = "%s: %s"             // title of the column, text
	HeardShare   = "%d phần trăm"       // of work
	HeardTab     = "%s, %s"             // title of the tab, how many
	HeardAreas   = "Các mục của chương trình"
	HeardUnsaved = "có phần chưa lưu"
	HeardYear    = "Năm đang xem"
	HeardBars    = "%s: %s" // name, then the figures of the years
	HeardBar     = "%s %s"  // year, figure
	HeardMenu    = "Bảng lệnh của chuột phải"
	HeardText    = "Nội dung đã gõ"
	HeardWith    = "%s, %s"                       // text of a cell, what its mark adds
	HeardUp      = "xếp theo %s, từ đầu đến cuối" // title of the column
	HeardDown    = "xếp theo %s, từ cuối lên đầu" // title of the column
	HeardCaret   = "Con trỏ"
	HeardLineEnd = "hết dòng"
	HeardChosen  = "đã chọn: %s" // text
)

// What a click on something does, as a screen reader says it.
const (
	HeardPress = "bấm"
	HeardTurn  = "đánh dấu"
	HeardPick  = "chọn"
	HeardOpen  = "mở"
)

// HeardIcons are marks that stand in a cell for words.
var HeardIcons = map[string]string{"check": KitYes, "warning": markLook, "dot": "đạt", "ring": "chưa đủ để xét", "plus": markNew}

// HeardBeside is what a mark beside a text adds to it; what only adorns it is not here.
var HeardBeside = map[string]string{"warning": markLook, "plus": markNew, "close": "không ghi", "open": "thư mục"}

const (
	markLook = "cần xem"
	markNew  = "mới"
)
