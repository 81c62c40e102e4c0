package words

// Before a step is taken back or brought again.
const (
	TurnUndoTitle = "Hoàn tác bước này?"
	TurnRedoTitle = "Làm lại bước này?"
	TurnUndo      = "Hoàn tác"
	TurnRedo      = "Làm lại"
	TurnUndone    = "Đã hoàn tác: %s"
	TurnRedone    = "Đã làm lại: %s"
	// TurnRows takes the number of rows.
	TurnRows = "%s dòng sẽ đổi:"
	TurnMore = "Còn %s dòng nữa."
	// TurnPast takes the step before the one that is stuck.
	TurnPast    = "Bỏ qua, xem bước trước: %s"
	TurnNowhere = "Những bước trước nó cũng vướng hoặc không còn bước nào."
)
