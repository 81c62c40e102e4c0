package words

// The work on a list of numbered lines.
const (
	LinesAdd         = "Thêm"
	LinesDelete      = "Xoá"
	LinesBack        = "Về danh sách"
	LinesUp          = "Lên"
	LinesDown        = "Xuống"
	LinesNumber      = "TT"
	LinesNew         = "Thêm mới"
	LinesTitle       = "%s %d"
	LinesUnsaved     = "chưa lưu"
	LinesFirst       = "Ctrl+N thêm dòng đầu tiên; Enter ở danh sách mở dòng để sửa."
	LinesDeleteAsk   = "Xoá dòng này?"
	LinesAddLabel    = "%s: thêm %s"
	LinesEditLabel   = "%s: sửa %s"
	LinesDeleteLabel = "%s: xoá %s"
	LinesMoveLabel   = "%s: đổi thứ tự %s"
	LinesAddKey      = "Ctrl+N"
	LinesDeleteKey   = "Del"
	LinesUpKey       = "Alt+Up"
	LinesDownKey     = "Alt+Down"
	LinesUsualKey    = "F5"
	LinesAllKey      = "F6"
	LinesOneKey      = "F8"
	LinesOneLabel    = "%s: %s, %s"
)
