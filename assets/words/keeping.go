package words

// Copies of the book, and what is said when one is not sound.
const (
	BookClosedWhat   = "Sổ đã đóng trước khi chép xong."
	BookClosedNext   = "Bản sao lưu trước vẫn còn nguyên."
	CopyDamagedWhat  = "Tệp %s không còn lành lặn."
	CopyDamagedNext  = "Hãy chọn bản sao lưu khác; đừng xoá tệp này."
	CopyForeignWhat  = "Tệp %s có phần không do chương trình này tạo."
	CopyForeignNext  = "Hãy chọn bản sao lưu khác, hoặc hỏi người phụ trách về tệp này."
	CopyCountsWhat   = "Số đếm giữ sẵn trong tệp %s không khớp với các bản ghi."
	CopyCountsNext   = "Hãy mở sổ bằng chương trình để tính lại."
	CopyJournalWhat  = "Tệp %s còn dở một lần lưu chưa xong."
	CopyJournalNext  = "Hãy mở sổ bằng chương trình một lần rồi thử lại."
	CopyMissingWhat  = "Thiếu tệp đính kèm của bản sao lưu %s: %s."
	CopyMissingCount = "%d tệp"
)
