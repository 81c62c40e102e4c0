package shell

import "golang.org/x/sys/windows"

// openFile opens a file with the program the system keeps for it.
func openFile(path string) error {
	file, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return cannotOpen(path, err)
	}
	verb, err := windows.UTF16PtrFromString("open")
	if err != nil {
		return cannotOpen(path, err)
	}
	if err := windows.ShellExecute(0, verb, file, nil, nil, windows.SW_SHOWNORMAL); err != nil {
		return cannotOpen(path, err)
	}
	return nil
}
