package words

// Taking steps back and bringing them again.
const (
	UndoPurgedWhat    = "Nhật ký đến %s đã được dọn, nên không hoàn tác xa hơn được." // time
	UndoPurgedNext    = "Muốn xem sổ trước đó: mở một bản sao lưu từ trước hôm dọn."
	NothingToUndoWhat = "Không còn bước nào để hoàn tác."
	NothingToRedoWhat = "Không có bước nào để làm lại."
	UndoLabel         = "Hoàn tác: %s"
	RedoLabel         = "Làm lại: %s"
	UndoSettledWhat   = "Bước “%s” không còn ở trạng thái vừa xem."
	UndoSettledNext   = "Hãy mở lại nhật ký rồi thử lại."

	// What stands in the way of a step; both take the step and what it is.
	UndoConflictWhat = "Chưa hoàn tác được “%s”: %s"
	UndoConflictNext = "Hãy sửa trực tiếp trên màn hình, hoặc bỏ qua bước này để hoàn tác bước trước nó."
	UndoPastNext     = "Hãy sửa trực tiếp trên màn hình, hoặc thêm --past để bỏ qua bước vướng và hoàn tác bước gần nhất không vướng."
	UndoPassed       = "Đã bỏ qua."
	RedoConflictWhat = "Chưa làm lại được “%s”: %s"
	RedoConflictNext = "Hãy sửa trực tiếp trên màn hình."
	ObstacleMore     = "và những chỗ khác nữa."

	// The obstacles take the record and its name.
	ObstacleChanged  = "%s đã đổi sau đó%s."
	ObstacleGone     = "%s không còn trong sổ%s."
	ObstacleThere    = "%s đã có lại trong sổ%s."
	ObstacleRefers   = "%s thuộc về nó và có sau đó%s."
	ObstacleNeeds    = "%s cần một bản ghi không còn trong sổ."
	ObstacleTwice    = "%s trùng với một bản ghi có sau đó."
	ObstacleEvidence = "%s là bản in chính thức, chỉ thu hồi được."
	// ObstacleBy takes the step and its time.
	ObstacleBy   = " (bước “%s”, %s)"
	ObstacleTime = "15:04 02/01/2006"
)
