package words

// Why a file from a unit cannot be read, and how to save it so that it can be.
const (
	FileSaveNext     = "Hãy mở tệp bằng chương trình đã làm ra nó, chọn Lưu thành (Save As), loại Sổ tính Excel (.xlsx), rồi đọc lại."
	FileForeign      = "Tệp này không phải bảng tính, tệp Word hay tệp văn bản."
	FilePDF          = "Tệp này là PDF; không đọc được bảng từ PDF."
	FilePicture      = "Tệp này là ảnh hoặc bản quét; không đọc được bảng từ ảnh."
	FileRTF          = "Tệp này là văn bản RTF; không đọc được bảng từ đó."
	FilePacked       = "Tệp này là tệp nén hoặc loại khác, không phải bảng tính."
	FileXLSB         = "Tệp này là sổ tính nhị phân (.xlsb); không đọc được."
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
