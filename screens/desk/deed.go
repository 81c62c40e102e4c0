package desk

// Deed (lệnh) is one thing the clerk can do somewhere in the program, found by its name.
type Deed struct {
	Title string
	Where string // the area it is done in, empty for anywhere
	Key   string
	Do    func()
}
