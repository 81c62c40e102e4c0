// Package words holds every sentence the clerk reads, one file per area, so
// that the wording can be read, checked and mended in one place.
package words

// What the clerk reads when an error has no sentence of its own.
const (
	InternalWhat = "Có lỗi trong chương trình."
	InternalNext = "Hãy thử lại; nếu còn lỗi, gửi tệp nhật ký cho người phụ trách."
	StoppedWhat  = "Đã dừng theo yêu cầu, việc chưa làm xong."
	StoppedNext  = "Muốn làm tiếp thì làm lại việc đó."
)
