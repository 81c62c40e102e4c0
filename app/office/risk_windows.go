package office

import (
	"path/filepath"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// volumeOf asks Windows about the drive and the folder.
func volumeOf(folder string) volume {
	folder = existing(folder)
	var v volume
	path, err := windows.UTF16PtrFromString(folder)
	if err != nil {
		return v
	}
	var buffer [windows.MAX_LONG_PATH]uint16
	if windows.GetVolumePathName(path, &buffer[0], uint32(len(buffer))) != nil {
		return v
	}
	switch windows.GetDriveType(&buffer[0]) {
	case windows.DRIVE_REMOTE:
		v.remote = true
	case windows.DRIVE_REMOVABLE:
		v.removable = true
	}
	var label [windows.MAX_PATH + 1]uint16
	if windows.GetVolumeInformation(&buffer[0], &label[0], uint32(len(label)), nil, nil, nil, nil, 0) == nil {
		v.label = windows.UTF16ToString(label[:])
	}
	v.synced = isCloudFolder(folder)
	return v
}

// isCloudFolder looks for the mark that Windows' cloud filter puts on the folders
// of OneDrive and its like.
func isCloudFolder(folder string) bool {
	const (
		anyCloud  = 0x9000001A // IO_REPARSE_TAG_CLOUD, and with a number in its third digit
		cloudMask = 0xFFFF0FFF
	)
	for {
		path, err := windows.UTF16PtrFromString(folder)
		if err != nil {
			return false
		}
		var found windows.Win32finddata
		if handle, err := windows.FindFirstFile(path, &found); err == nil {
			windows.FindClose(handle)
			if found.FileAttributes&windows.FILE_ATTRIBUTE_REPARSE_POINT != 0 && found.Reserved0&cloudMask == anyCloud {
				return true
			}
		}
		up := filepath.Dir(folder)
		if up == folder {
			return false
		}
		folder = up
	}
}

// syncedFolders are the folders that synchronising programs note for themselves.
func syncedFolders(getenv func(string) string) (folders []string) {
	for _, base := range []string{getenv("APPDATA"), getenv("LOCALAPPDATA")} {
		if base != "" {
			folders = append(folders, dropboxFolders(filepath.Join(base, "Dropbox", "info.json"))...)
		}
	}
	const accounts = `Software\Microsoft\OneDrive\Accounts`
	key, err := registry.OpenKey(registry.CURRENT_USER, accounts, registry.ENUMERATE_SUB_KEYS)
	if err != nil {
		return folders
	}
	defer key.Close()
	names, _ := key.ReadSubKeyNames(-1) // without them the folder's name still tells
	for _, name := range names {
		account, err := registry.OpenKey(registry.CURRENT_USER, accounts+`\`+name, registry.QUERY_VALUE)
		if err != nil {
			continue
		}
		if folder, _, err := account.GetStringValue("UserFolder"); err == nil && folder != "" {
			folders = append(folders, folder)
		}
		account.Close()
	}
	return folders
}
