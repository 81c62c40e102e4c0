package words

// The whole book in open formats.
const (
	ExportExistsWhat = "Đã có tệp hoặc thư mục %s."
	ExportExistsNext = "Hãy chọn một tên thư mục chưa có."
	ExportWhichWhat  = "Chưa biết ghi gì ra."
	ExportWhichNext  = "Hãy ghi --book để lấy toàn bộ sổ, hoặc --year để ghi bảng gửi đơn vị điền."
	ExportTwoWhat    = "--book lấy toàn bộ sổ nên không đi cùng --year và --unit."
	ExportTwoNext    = "Hãy bỏ một trong các tuỳ chọn đó."
	ExportTitle      = "SỔ THI ĐUA: TOÀN BỘ DỮ LIỆU CỦA SỔ %s"
	ExportWhen       = "Ghi ngày %s, lúc %s."                                                           // day, hour
	ExportFiles      = "Thư mục %s: %s tệp đính kèm và bản đã in chính thức; tên tệp là mã ở cột hash." // folder, count
	ExportFilesAway  = "Tệp đính kèm không nằm ở đây mà ở thư mục dinh-kem của nơi sao lưu; tên tệp là mã ở cột hash."
	ExportTable      = "%s: %s (%s dòng)" // file, kind of record, rows
	ExportColumn     = "  %s: %s"         // column, what it holds
	ExportInternal   = "dùng riêng trong chương trình"
	ExportDone       = "Đã ghi toàn bộ sổ vào thư mục %s: %s loại dữ liệu, %s dòng, %s tệp đính kèm."
)

// ExportReadMe explains the folder.
var ExportReadMe = []string{
	"Thư mục này chứa mọi dữ liệu của sổ ở dạng tệp mở, đọc được mà không cần chương trình Sổ Thi đua.",
	"Thư mục csv: mỗi loại dữ liệu một tệp, mở được bằng Excel (mã UTF-8, ngăn cách bằng dấu phẩy).",
	"Thư mục json: cùng dữ liệu đó, giữ đúng từng ký tự, dành cho người viết chương trình.",
	"Trong tệp csv, ô bắt đầu bằng dấu =, +, - hoặc @ có thêm dấu ' ở trước để Excel không tính thành công thức.",
	"Cột id là mã của dòng; cột có tên kết thúc bằng _id ghi mã của dòng ở loại dữ liệu khác. Ngày ghi theo năm-tháng-ngày.",
	"Nhật ký thay đổi không có ở đây; hãy giữ tệp sổ và các bản sao lưu. Không nạp lại sổ từ thư mục này.",
}

// ExportColumns calls the columns that the journal does not tell of.
var ExportColumns = map[string]string{
	"id": "mã của dòng", "sort_key": "khoá để xếp thứ tự", "folded": "viết không dấu, để tìm", "hash": "mã nội dung tệp",
	"media_type": "kiểu tệp", "size": "cỡ tệp, tính bằng byte",
}
