//go:build !windows

package office

import "path/filepath"

// syncedFolders are the folders that synchronising programs note for themselves.
func syncedFolders(getenv func(string) string) []string {
	return dropboxFolders(filepath.Join(getenv("HOME"), ".dropbox", "info.json"))
}
