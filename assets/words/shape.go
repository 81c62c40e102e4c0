package words

// What is said of a file that is no book inside, or has something strange beside it.
const (
	BookShapeWhat  = "Tệp %s không còn đúng là sổ: có phần bị thiếu hoặc do chương trình khác thêm vào."
	BookBesideWhat = "%s là thư mục hoặc lối tắt, không phải tệp."
	BookBesideNext = "Hãy chuyển nó sang chỗ khác rồi mở lại sổ."
)
