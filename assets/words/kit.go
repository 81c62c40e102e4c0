package words

// Texts of the common controls.
const (
	KitSave          = "Lưu"
	KitChooseLine    = "Chọn một dòng trước."
	KitNothingToSave = "Chưa có gì thay đổi để lưu."
	KitCancel        = "Huỷ"
	KitClose         = "Đóng"
	KitYes           = "Có"
	KitNo            = "Không"
	KitDiscard       = "Bỏ thay đổi"
	KitUnsaved       = "Có thay đổi chưa lưu"
	KitKeepAsk       = "Lưu các thay đổi trước khi đóng?"
	KitOnPaper       = "Trên văn bản: "
	KitAgain         = "Lưu và thêm tiếp"
	KitAgainKey      = "Ctrl+Enter"
	KitNoRows        = "Chưa có dòng nào."
	// Behind a save that failed, more was typed into a grid.
	KitKeysNotTaken = "Lần lưu vừa rồi không thành nên phần gõ tiếp sau đó chưa được nhận; hãy gõ lại."
	KitFigure       = "Danh sách: %s (%s)" // what is counted, its figure as shown
	// KitPart takes how many rows are shown of how many.
	KitPart = "%s của %s dòng"
	// KitPartFirst takes how many rows are shown of a list that nobody counted.
	KitPartFirst = "%s dòng đầu, còn nữa"
	// KitPartOn takes one of the two.
	KitPartOn = "%s – kéo xuống để xem tiếp, bấm End để tới dòng cuối"
	// KitUnseen takes how many more were found than the list under a field offers.
	KitUnseen = "Còn %s kết quả nữa – gõ thêm để thu hẹp"
	// KitDropPart takes the first and the last line of a list under a field that are seen, and how many there are.
	KitDropPart = "%s–%s của %s dòng – cuộn để xem tiếp"
	// KitPasteLong takes how many letters were copied, and the most that a field of one line takes.
	KitPasteLong = "Chưa dán: đã chép %s chữ, ô một dòng nhận nhiều nhất %s. Bảng thì dán vào danh sách, hoặc đọc bằng tệp (Ctrl+O)."
	KitNoMatch   = "Không có mục nào khớp."
	KitWorking   = "Đang làm việc"
	KitStop      = "Dừng"
	KitFurther   = "xem tiếp"
	KitSide      = "Khung bên"
	KitFilters   = "Lọc danh sách"
	// KitFiltered takes what is left of a list.
	KitFiltered = "Lọc: %s"
)

// Lists that leave the program.
const (
	ListOutButton = "Ra Excel"
	ListOut       = "Mở danh sách bằng Excel"
	ListCopy      = "Sao chép cả danh sách"
	ListCopied    = "Đã sao chép %s dòng cùng tiêu đề cột; hãy dán vào Excel hoặc Word." // rows
)

// What is wrong in a field.
const (
	KitRequired  = "Cần điền ô này."
	NeedWhat     = "Chưa điền “%s”."
	NeedUnit     = "Chưa chọn đơn vị."
	NeedNext     = "Hãy điền rồi lưu lại."
	KitBadNumber = "Cần một số nguyên, không âm."
	KitBadPoints = "Cần một số, ví dụ 50 hoặc 12,5."
	KitNotInList = "Chưa có trong danh sách; hãy chọn một dòng."
)

// The dialogs that choose files.
const (
	KitOpenFile    = "Mở tệp"
	KitSaveFile    = "Lưu tệp"
	KitPickFolder  = "Chọn thư mục"
	KitFolder      = "Thư mục"
	KitParent      = "Lên một cấp"
	KitFileName    = "Tên"
	KitFileDate    = "Ngày sửa"
	KitEmptyFolder = "Thư mục này không có tệp nào chọn được."
	KitNoFile      = "Không có tệp này."
	KitNeedName    = "Hãy gõ tên tệp."
	KitReplace     = "Đã có tệp này. Ghi đè?"
	KitReplaceYes  = "Ghi đè"
	KitFileFault   = "Không đọc được thư mục này."
	KitFileNext    = "Hãy chọn thư mục khác."
)

// KitFrame holds the Vietnamese texts of the toolkit's own dialogs and menus, by its message keys.
var KitFrame = map[string]string{
	"Advanced":          "Nâng cao",
	"Cancel":            "Huỷ",
	"Confirm":           "Xác nhận",
	"Copy":              "Sao chép",
	"Create Folder":     "Tạo thư mục",
	"Cut":               "Cắt",
	"Enter filename":    "Gõ tên tệp",
	"Error":             "Lỗi",
	"Favourites":        "Mục ưa dùng",
	"File":              "Tệp",
	"Folder":            "Thư mục",
	"New Folder":        "Thư mục mới",
	"No":                "Không",
	"OK":                "Đồng ý",
	"Open":              "Mở",
	"Paste":             "Dán",
	"Quit":              "Thoát",
	"Redo":              "Làm lại",
	"Save":              "Lưu",
	"Select all":        "Chọn hết",
	"Show Hidden Files": "Hiện tệp ẩn",
	"Undo":              "Hoàn tác",
	"Yes":               "Có",
	"file.name":         "Tên",
	"file.parent":       "Thư mục trên",
	"monday":            "thứ Hai",
	"monday.short":      "T2",
	"tuesday":           "thứ Ba",
	"tuesday.short":     "T3",
	"wednesday":         "thứ Tư",
	"wednesday.short":   "T4",
	"thursday":          "thứ Năm",
	"thursday.short":    "T5",
	"friday":            "thứ Sáu",
	"friday.short":      "T6",
	"saturday":          "thứ Bảy",
	"saturday.short":    "T7",
	"sunday":            "Chủ nhật",
	"sunday.short":      "CN",
}
