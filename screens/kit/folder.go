package kit

// Folder returns where the clerk chose a file last, empty for nowhere yet.
func Folder() string { return lastFolder }

// SetFolder lets the next dialog for files begin in folder.
func SetFolder(folder string) { lastFolder = folder }
