package health

import (
	"path/filepath"
	"slices"
	"strings"

	"sothidua/app/office"
)

// usual are the names in paths that say nothing of whose they are.
var usual = []string{
	"users", "home", "appdata", "local", "roaming", "sothidua", "programs", "documents", "desktop", "downloads",
	"onedrive", "dropbox", "google drive", "share", ".local", "so.sothidua", "thuc-hanh.sothidua", "thuc-hanh-cum.sothidua",
}

// anonymous is a path without the names in it that somebody gave: of a person, an office,
// a file. What help needs stays: the drive, how deep it lies, the folders of the system.
func anonymous(path string) string {
	drive := filepath.VolumeName(path)
	if len(drive) > 2 { // \\computer\folder
		drive = `\\…\…`
	}
	rest := path[len(filepath.VolumeName(path)):]
	separator := string(filepath.Separator)
	names := strings.Split(rest, separator)
	for i, name := range names {
		switch {
		case name == "" || isUsual(name):
		case i == len(names)-1 && strings.EqualFold(filepath.Ext(name), office.Extension):
			names[i] = "…" + office.Extension
		default:
			names[i] = "…"
		}
	}
	return drive + strings.Join(names, separator)
}

func isUsual(name string) bool {
	return slices.ContainsFunc(usual, func(known string) bool { return strings.EqualFold(name, known) })
}
