package words

// What is said after a book was opened, and when its file went away.
const (
	ViewOnlyMark = "chỉ xem"
	// ViewCopyMark takes the moment of a copy.
	ViewCopyMark    = "bản sao lưu ghi đến %s"
	CutChecked      = "Lần trước sổ chưa được đóng. Đã kiểm tra cả sổ: lành lặn."
	CutMendedWhat   = "Lần trước sổ chưa được đóng. Kiểm tra lại thấy số đếm giữ sẵn sai ở %s chỗ."
	CutMendedNext   = "Đã tính lại từ các bản ghi. Hãy so lại văn bản mới in gần đây với số trên màn hình."
	ClockBehindWhat = "Đồng hồ máy đang là %s, trước việc cuối đã ghi trong sổ: %s."
	ClockBehindNext = "Hãy chỉnh ngày giờ của máy trước khi làm tiếp, để nhật ký và bản sao lưu ghi đúng ngày."
	GoneWay         = "Lưu thành tệp mới"
	GoneSaving      = "Đang lưu sổ thành tệp mới"
	// GoneName is added to the name of the book whose file is gone.
	GoneName = " (lưu lại)"
	// GoneSaved takes the path of the new file.
	GoneSaved = "Sổ đã được lưu vào %s và đang mở ở đó. Việc chưa lưu hãy làm lại."
	Moment    = "15:04 ngày 02/01/2006"
)
