// Package office opens the places of work: where the office's book lies, how a
// new one begins, and the practice book (dữ liệu thực hành) beside it.
package office

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"sothidua/app/profile"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// The names of the files. Every book ends in Extension.
const (
	Extension = ".sothidua"
	bookName  = "so" + Extension
)

// practiceNames are those of the practice books.
var practiceNames = map[sample.Kind]string{
	sample.Block:   "thuc-hanh" + Extension,
	sample.Cluster: "thuc-hanh-cum" + Extension,
}

// DefaultPath returns where the office's first book goes unless another file is
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

// Profile returns what is remembered of this computer, beside the default book.
func Profile(getenv func(string) string) *profile.Profile {
	return profile.Open(filepath.Dir(DefaultPath(getenv)))
}

// LastPath returns the book opened last on this computer, the default path where
// none was.
func LastPath(getenv func(string) string) string {
	if last := Profile(getenv).Read().Last; last != "" {
		return last
	}
	return DefaultPath(getenv)
}

// RestorePath returns where a restored book goes: to the path of a book that cannot
// be opened, empty for the one opened last; to the default place, whose folder is made,
// where that one is away. It asks the disk.
func RestorePath(path string, getenv func(string) string) (string, error) {
	own := DefaultPath(getenv)
	if path == "" {
		path = LastPath(getenv)
	}
	if filepath.Dir(path) != filepath.Dir(own) && ReachOf(path) == Away {
		path = own
	}
	if filepath.Dir(path) == filepath.Dir(own) {
		if err := MakeFolder(path); err != nil {
			return "", fault.Wrap(fault.Storage, err, fmt.Sprintf(words.FileUnwrittenWhat, filepath.Dir(path)), words.FileUnwrittenNext)
		}
	}
	return path, nil
}

// PracticePath returns where the practice book of a kind lies: beside the office's own
// book, never in its place.
func PracticePath(getenv func(string) string, kind sample.Kind) string {
	return filepath.Join(filepath.Dir(DefaultPath(getenv)), practiceNames[kind])
}

// DraftFolder returns where what is typed and not saved is kept, on this computer.
func DraftFolder(getenv func(string) string) string {
	return filepath.Join(filepath.Dir(DefaultPath(getenv)), "nhap")
}

// MakeFolder makes the folder of a default path, which is absent at the first start.
func MakeFolder(path string) error {
	return os.MkdirAll(filepath.Dir(path), files.PrivateFolder)
}

// FreePath returns path, or one with a number where that file is taken.
func FreePath(path string) string {
	base := strings.TrimSuffix(path, Extension)
	free := path
	for n := 2; ; n++ {
		if _, err := os.Stat(free); errors.Is(err, fs.ErrNotExist) || n > 99 {
			return free
		}
		free = base + "-" + strconv.Itoa(n) + Extension
	}
}
