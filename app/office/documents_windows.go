package office

import "golang.org/x/sys/windows"

// documents is the clerk's folder of documents, which may lie on another disk or in
// a cloud.
func documents(getenv func(string) string) string {
	if folder, err := windows.KnownFolderPath(windows.FOLDERID_Documents, windows.KF_FLAG_CREATE); err == nil {
		return folder
	}
	return homeDocuments(getenv)
}
