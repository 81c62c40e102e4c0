package words

// Files that are opened in other programs.
const (
	OpenedFolder    = "Văn bản"            // beside the book
	OpenedDocuments = "Văn bản Sổ Thi đua" // among the clerk's documents
	OpenedAt        = "Tệp nằm trong thư mục %s"
	OpenedNew       = "Đã mở bản mới"
	// OpenedKept takes the name that is kept, the new name and the folder.
	OpenedKept = "Tệp “%s” đã được sửa hoặc đang mở nên giữ nguyên. Bản mới là “%s”, trong thư mục %s."
)
