package words

// Where books lie, and what is remembered of them on this computer.
const (
	// WreckWhat takes the path, WreckNext the name it was given.
	WreckWhat = "Tệp %s được lập dở dang: trong đó chưa ghi gì."
	WreckNext = "Tệp đã được đổi tên thành %s. Hãy bắt đầu sổ mới, hoặc mở sổ khác."
)
