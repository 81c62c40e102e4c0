package words

// What the book holds of one person.
const (
	PersonAll          = "Dữ liệu về người này"
	PersonAllKey       = "F7"
	PersonAllTitle     = "Toàn bộ dữ liệu về %s"                                                          // full name
	PersonAllCount     = "%s mục ghi về người này, %s chỗ khác nêu tên, %s bước nhật ký, %s tệp nêu tên." // numbers
	PersonAllSame      = "Sổ còn %s người có tên trùng hoặc chứa tên này: mục nêu tên, nhật ký, tệp có thể là của họ."
	PersonAllNone      = "Chọn một người trong bảng trước."
	PersonAllReading   = "Đang tìm trong cả sổ …"
	PersonAllKind      = "Thuộc phần"
	PersonAllWhat      = "Mục"
	PersonAllText      = "Nội dung"
	PersonAllEdit      = "Sửa thông tin"
	PersonAllEditKey   = "Ctrl+E"
	PersonAllOut       = "Ghi ra tệp"
	PersonAllOutKey    = "Ctrl+S"
	PersonAllDone      = "Đã ghi dữ liệu về %s vào thư mục %s: tệp PDF, Excel và tệp mở (JSON). Nhật ký có ghi việc này." // full name, folder
	PersonAllStep      = "Dữ liệu cá nhân: ghi ra tệp dữ liệu về %s"                                                      // full name
	PersonAllFolder    = "Dữ liệu về %s, ngày %s"                                                                         // full name, day
	PersonAllFile      = "du-lieu-ca-nhan"
	PersonAllWhen      = "Lập lúc %s, từ sổ %s." // time, name of the book's file
	PersonAllOwn       = "Ghi về người này"
	PersonAllNamed     = "Nêu tên ở chỗ khác"
	PersonAllSteps     = "Nhật ký"
	PersonAllFiles     = "Bản in, tệp đính kèm"
	PersonAllStepText  = "%s, người làm: %s"            // time, who
	PersonAllStepWhy   = "%s, người làm: %s, lý do: %s" // time, who, reason
	PersonAllFileNamed = "Trong tệp có tên người này"
)
