//go:build !windows

package keeping

import "path/filepath"

// sticks are the folders where this system shows what was plugged in.
func sticks() (folders []string) {
	for _, pattern := range []string{"/media/*", "/media/*/*", "/run/media/*/*", "/mnt/*"} {
		found, _ := filepath.Glob(pattern) // fails for a bad pattern alone
		folders = append(folders, found...)
	}
	return folders
}
