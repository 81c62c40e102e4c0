package words

// Pictures from outside.
const (
	PhotoTooLargeWhat = "Ảnh %s quá lớn để đọc: %s triệu điểm ảnh."
	PhotoTooLargeNext = "Hãy mở ảnh bằng chương trình xem ảnh, lưu lại ở cỡ nhỏ hơn, ví dụ 4000 × 3000, rồi chọn lại."
	PhotoDamagedWhat  = "Ảnh %s bị hỏng hoặc không đủ, không đọc được đến hết."
	PhotoDamagedNext  = "Hãy chọn lại tệp ảnh gốc, hoặc mở ảnh bằng chương trình xem ảnh, lưu lại rồi chọn tệp vừa lưu."
	// PhotoFitted takes the sizes in dots before and after.
	PhotoFitted = "Ảnh được thu nhỏ vừa để in: %d × %d còn %d × %d điểm ảnh. Tệp gốc vẫn nguyên."
)
