//go:build !windows

package office

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"sothidua/data/files"
)

// documentsLine names the folder in the file that desktops keep for it.
var documentsLine = regexp.MustCompile(`(?m)^XDG_DOCUMENTS_DIR="([^"]+)"`)

// documents is the clerk's folder of documents, the home folder where there is none.
func documents(getenv func(string) string) string {
	home := getenv("HOME")
	config := getenv("XDG_CONFIG_HOME")
	if !filepath.IsAbs(config) {
		config = filepath.Join(home, ".config")
	}
	folder := homeDocuments(getenv)
	if text, err := files.Read(filepath.Join(config, "user-dirs.dirs"), 1<<16); err == nil {
		if found := documentsLine.FindStringSubmatch(string(text)); found != nil {
			folder = strings.Replace(found[1], "$HOME", home, 1)
		}
	}
	if info, err := os.Stat(folder); err == nil && info.IsDir() {
		return folder
	}
	return home
}
