package words

// The password of the program.
const (
	LockTitle        = "Mật khẩu chương trình"
	LockKey          = "F8"
	LockNote         = "Chương trình hỏi mật khẩu trước khi hiện sổ này. Mật khẩu chỉ ngăn người khác ngồi vào máy; ai chép được tệp sổ vẫn đọc được tệp. Cần giữ kín tệp thì dùng bản sao lưu hoặc gói bàn giao có mật khẩu."
	LockIsSet        = "Đang đặt mật khẩu."
	LockIsNone       = "Chưa đặt mật khẩu."
	LockSet          = "Đặt mật khẩu"
	LockChange       = "Đổi, bỏ mật khẩu"
	LockBefore       = "Mật khẩu đang dùng (hoặc mã trên tờ giấy)"
	LockPassword     = "Mật khẩu mới"
	LockPasswordGone = "Mật khẩu mới (để trống là bỏ)"
	LockAgain        = "Ghi lại lần nữa"
	LockDiffers      = "Hai lần ghi khác nhau."
	LockWrongWhat    = "Mật khẩu không đúng."
	LockWrongNext    = "Xem lại bộ gõ, phím Caps Lock. Quên thì ghi mã trên tờ giấy đã in hôm đặt."
	LockShortWhat    = "Mật khẩu ngắn quá."
	LockShortNext    = "Hãy ghi ít nhất 6 chữ."
	LockSetStep      = "Mật khẩu chương trình: đặt mật khẩu mới"
	LockRemovedStep  = "Mật khẩu chương trình: bỏ mật khẩu"
	LockRemovedDone  = "Đã bỏ mật khẩu. Mở sổ không hỏi nữa."
	LockCode         = "Đã đặt mật khẩu. Mã để đặt lại khi quên:"
	LockCodeNote     = "Mã chỉ hiện lần này. In tờ giấy, cất ở nơi không phải máy này; lưu tệp xong thì in rồi xoá tệp."
	LockLeaveAsk     = "Đóng khi chưa ghi tờ giấy?"
	LockLeaveText    = "Mã chỉ hiện lần này. Chưa chép mã thì quên mật khẩu là không mở được sổ trong chương trình."
	LockLeave        = "Đã chép mã, đóng"
	LockSheet        = "Ghi tờ giấy ra tệp PDF"
	LockSheetKey     = "Ctrl+S"
	LockSheetName    = "Mã mở sổ khi quên mật khẩu"
	LockSheetDone    = "Đã ghi tờ giấy vào %s. Hãy in, cất đi, rồi xoá tệp." // path
	LockSheetTitle   = "Mã mở sổ khi quên mật khẩu"
	LockSheetBook    = "Sổ: %s; đặt lúc %s" // name of the file, time
	LockAsk          = "Sổ này có mật khẩu"
	LockAskField     = "Mật khẩu"
	LockAskNote      = "Quên mật khẩu: ghi mã trên tờ giấy đã in hôm đặt, rồi đặt mật khẩu mới ở Cài đặt."
	LockOpen         = "Mở sổ"
	LockVerbWhat     = "Sổ này có mật khẩu chương trình."
	LockVerbNext     = "Ghi mật khẩu ở dòng đầu một tệp chỉ mình bạn đọc được rồi thêm --password-file, hoặc đưa vào qua đầu vào chuẩn."
	LockFileWhat     = "Tệp mật khẩu %s người khác cũng đọc được." // path
	LockFileNext     = "Hãy để tệp chỉ tài khoản này đọc được (chmod 600, hoặc bỏ quyền của người khác ở thẻ Security)."
)

// LockSheetLines are what the sheet says below the code.
var LockSheetLines = []string{
	"Khi quên mật khẩu: mở sổ, ghi mã này vào ô mật khẩu; rồi vào Cài đặt đặt mật khẩu mới.",
	"Cất tờ này ở nơi không phải máy tính đang dùng, như tủ hồ sơ của cơ quan. Ai có tờ này mở được sổ.",
	"Đặt mật khẩu mới thì mã này hết dùng được; in tờ mới và huỷ tờ này.",
}
