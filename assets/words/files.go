package words

// Writing files outside the book.
const (
	FileNotPlainWhat  = "%s là thư mục hoặc thiết bị, không phải tệp."
	FileNotPlainNext  = "Hãy ghi tên tệp, ví dụ van-ban.pdf."
	FileOntoBookWhat  = "%s là tệp sổ; ghi ra đó sẽ làm mất sổ."
	FileOntoBookNext  = "Hãy chọn tên tệp khác."
	FileReadOnlyWhat  = "Tệp %s được đặt chỉ đọc."
	FileReadOnlyNext  = "Hãy chọn tên tệp khác, hoặc bỏ dấu chỉ đọc của tệp rồi làm lại."
	FileHeldWhat      = "Chương trình khác đang giữ tệp %s; tệp cũ vẫn nguyên."
	FileHeldNext      = "Hãy đóng tệp ở chương trình đó rồi làm lại."
	FileFullWhat      = "Chưa ghi được tệp %s: ổ đĩa đầy."
	FileFullNext      = "Hãy xoá bớt tệp trên ổ đĩa, hoặc chọn ổ khác, rồi làm lại."
	OutputCutWhat     = "Kết quả chưa ghi ra được trọn vẹn; phần đã ghi ra không dùng được."
	OutputCutNext     = "Hãy xem chỗ ghi kết quả còn trống không rồi chạy lại lệnh."
	FileUnwrittenWhat = "Không ghi được tệp %s."
	FileUnwrittenNext = "Hãy kiểm tra ổ đĩa và quyền ghi vào thư mục, hoặc chọn nơi khác, rồi làm lại."
	FileUnnamed       = "Không tên"

	// PaperEndingWhat takes a name and a format, PaperUnplacedWhat two counts and the names.
	PaperEndingWhat   = "Đuôi của tên tệp %s là của dạng khác, không phải .%s."
	PaperEndingNext   = "Hãy đổi đuôi thành .%s, hoặc chọn dạng tệp đúng với đuôi."
	PaperUnplacedWhat = "%d trong %d tệp chưa thay được vì chương trình khác đang giữ: %s. Các tệp còn lại đã ghi xong."
)
