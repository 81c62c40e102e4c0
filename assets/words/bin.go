package words

// What was deleted, and what became of one record.
const (
	BinTitle  = "Đã xoá"
	BinKey    = "F6"
	BinEmpty  = "Chưa có gì bị xoá, hoặc mọi thứ đã được khôi phục."
	BinWhen   = "Xoá lúc"
	BinRecord = "Bản ghi"
	BinStep   = "Việc"
	BinNote   = "Enter: khôi phục dòng đang chọn cùng những gì thuộc về nó."
	// BinAsk takes the record.
	BinAsk   = "Khôi phục “%s”?"
	BinAlone = "Không có gì khác thuộc về nó."
	// BinWith takes the number of rows and the first of them.
	BinWith     = "Cùng %s bản ghi thuộc về nó: %s."
	BinRestore  = "Khôi phục"
	BinRestored = "Đã khôi phục: %s"

	RestoreLabel     = "Khôi phục: %s"
	RestoreNext      = "Hãy sửa bản ghi đang có thay vì khôi phục."
	RestoreNeedsNext = "Hãy khôi phục bản ghi đó trước."

	RecordTitle   = "Lịch sử: %s"
	HistoryOf     = "Lịch sử dòng đang chọn"
	HistoryKey    = "Ctrl+H"
	HistoryChoose = "Hãy chọn một dòng trong danh sách rồi bấm Ctrl+H."
	HistoryShow   = "Lịch sử"
	RecordNone    = "Nhật ký chưa ghi thay đổi nào của dòng này: nó có từ khi lập sổ."
	HistoryStart  = "Trước đó: có từ khi lập sổ."
	// HistoryStep takes the time, the person and the step.
	HistoryStep = "%s  %s  ·  %s"
	// HistoryMore takes the number of changes shown.
	HistoryMore = "Chỉ hiện %s thay đổi gần nhất."
)

// Who works on this computer.
const (
	WorkerTitle = "Người làm trên máy này"
	WorkerKey   = "F7"
	WorkerName  = "Họ và tên ghi trong nhật ký"
	WorkerNote  = "Tên này ghi bên mỗi việc làm từ nay trên máy này. Để trống thì ghi tên đăng nhập của máy."
)
