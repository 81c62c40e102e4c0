// Package office opens the places of work: where the office's book lies, how a
// new one begins, and the practice book (dữ liệu thực hành) beside it.
package office

import (
	"os"
	"path/filepath"
	"runtime"
)

// The names of the files. Every book ends in Extension.
const (
	Extension    = ".sothidua"
	bookName     = "so" + Extension
	practiceName = "thuc-hanh" + Extension
)

// DefaultPath returns where the office's book lies unless another file is
// named: below %LOCALAPPDATA% on Windows, below $XDG_DATA_HOME elsewhere.
func DefaultPath(getenv func(string) string) string {
	return filepath.Join(folder(runtime.GOOS, getenv), bookName)
}

func folder(system string, getenv func(string) string) string {
	if system == "windows" {
		if base := getenv("LOCALAPPDATA"); base != "" {
			return filepath.Join(base, "SoThiDua")
		}
		return filepath.Join(getenv("USERPROFILE"), "AppData", "Local", "SoThiDua")
	}
	// The specification lets a relative XDG_DATA_HOME be ignored.
	if base := getenv("XDG_DATA_HOME"); filepath.IsAbs(base) {
		return filepath.Join(base, "sothidua")
	}
	return filepath.Join(getenv("HOME"), ".local", "share", "sothidua")
}

// PracticePath returns where the practice book lies: beside the office's own
// book, never in its place.
func PracticePath(getenv func(string) string) string {
	return filepath.Join(filepath.Dir(DefaultPath(getenv)), practiceName)
}

// MakeFolder makes the folder of a default path, which is absent at the first start.
func MakeFolder(path string) error {
	return os.MkdirAll(filepath.Dir(path), 0o755)
}
