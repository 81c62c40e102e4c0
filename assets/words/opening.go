package words

// A book that was cut off, damaged, or taken away while it was open.
const (
	BookUnreadableWhat = "Không đọc được tệp %s."
	BookUnreadableNext = "Hãy kiểm tra ổ đĩa, kết nối mạng và quyền đọc tệp rồi mở lại."
	BookGoneWhat       = "Tệp sổ %s đã bị xoá, chuyển đi hoặc thay bằng tệp khác trong khi đang mở; việc vừa làm chưa được lưu."
	BookGoneNext       = "Hãy lưu sổ đang mở thành một tệp mới rồi làm tiếp trên tệp đó."
	BookChangedWhat    = "Chương trình khác đã ghi vào tệp sổ %s trong khi đang mở; việc vừa làm chưa được lưu."
	BookTwoStatesWhat  = "Lần lưu cuối của sổ %s bị ngắt, và không chắc tệp ghi dở bên cạnh có phải của sổ này."
	BookTwoStatesNext  = "Hãy mở sổ này bằng cửa sổ chương trình, xem hai bản rồi chọn một. Chưa có gì bị đổi; bản kia sẽ được giữ lại."
	BookStateMovedWhat = "Sổ %s đã đổi từ lúc xem."
	BookStateMovedNext = "Hãy mở lại để xem hai bản như bây giờ."
	// BookMigrateDiskWhat takes the book and a sentence that says what is wrong with the disk.
	BookMigrateDiskWhat = "Chưa nâng cấp được sổ %s. %s"
	BookMigrateDiskNext = "Sổ vẫn như cũ. Hãy xoá bớt tệp trên ổ đĩa rồi mở lại."
	BookJudgeFullWhat   = "Lần lưu cuối của sổ bị ngắt; không ghi được vào %s để khôi phục thử trên bản sao, có thể ổ đĩa đầy."
	BookJudgeFullNext   = "Hãy xoá bớt tệp rồi mở lại. Sổ vẫn như cũ."
	BookViewOnlyWhat    = "Sổ %s đang mở ở chế độ chỉ xem; không lưu được."
	BookViewOnlyNext    = "Muốn ghi, hãy chép sổ sang thư mục được phép ghi rồi mở bản đó."
	// CopyViewOnlyWhat takes the moment of a copy.
	CopyViewOnlyWhat = "Đang chỉ xem bản sao lưu ghi đến %s; không lưu được."
	CopyViewOnlyNext = "Muốn ghi, hãy mở chính sổ đó khi không còn ai mở, hoặc khôi phục bản này thành sổ."
	CountsMendedStep = "Tính lại số đếm giữ sẵn từ các bản ghi"
	// SalvageStep takes the damaged file.
	SalvageStep = "Cứu dữ liệu từ %s"
	// SalvageStepAll is added to it with what was lost: a kind of record and its number.
	SalvageStepAll  = "; mất: %s"
	SalvageStepLost = "%s %s"
	SalvageStepSome = "%s, không rõ bao nhiêu"
	SalvageStandIn  = "(mất trong tệp hỏng)"
	// BookOtherState is added to the name of the file that keeps the state she did not choose.
	BookOtherState = " (bản không chọn)"
)
