package words

// The page on what to do when something went wrong.
const (
	TroubleTitle = "Khi có sự cố"
	// TroubleStep takes the number of a step and what to do.
	TroubleStep = "%d. %s"
)
