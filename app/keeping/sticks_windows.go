package keeping

import "golang.org/x/sys/windows"

// sticks are the drives that can be taken out or lie on another computer, and the
// second disks of this one.
func sticks() (folders []string) {
	drives, err := windows.GetLogicalDrives()
	if err != nil {
		return nil
	}
	for i := range 26 {
		if drives&(1<<i) == 0 {
			continue
		}
		root := string(rune('A'+i)) + `:\`
		name, err := windows.UTF16PtrFromString(root)
		if err != nil {
			continue
		}
		switch windows.GetDriveType(name) {
		case windows.DRIVE_REMOVABLE, windows.DRIVE_REMOTE:
			folders = append(folders, root)
		case windows.DRIVE_FIXED:
			if root != `C:\` {
				folders = append(folders, root)
			}
		}
	}
	return folders
}
