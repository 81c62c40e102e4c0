package office

import (
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"sothidua/data/files"
)

// Risk says what endangers a book where it lies. It is also what the profile
// keeps of a warning that was read.
type Risk string

// The risks. A book on a disk of the computer's own has none.
const (
	RiskNone  Risk = ""
	RiskCloud Risk = "cloud" // a program copies the folder while the book is written: half a save can come back
	RiskShare Risk = "share" // on another computer: the line may break within a save
	RiskStick Risk = "stick" // may be pulled out, and wears out
)

// volume is what the system knows of the place of a file.
type volume struct {
	remote    bool
	removable bool
	label     string // the name of the drive
	synced    bool   // the folder is marked as one that a cloud fills
}

// place is what RiskOf looks at, replaceable in tests.
type place struct {
	windows bool
	getenv  func(string) string
	roots   []string // folders that programs synchronise, as they say themselves
	volume  func(folder string) volume
}

// RiskOf tells what endangers a book at path and names the service where it is a
// cloud. It asks the disk, and a share may be slow: not on the window's thread.
func RiskOf(path string, getenv func(string) string) (risk Risk, service string) {
	here := place{windows: runtime.GOOS == "windows", getenv: getenv, roots: syncedFolders(getenv), volume: volumeOf}
	folder := filepath.Dir(path)
	if real, err := filepath.EvalSymlinks(folder); err == nil { // a link may lead into a cloud
		if risk, service := here.judge(real); risk != RiskNone {
			return risk, service
		}
	}
	return here.judge(folder)
}

// clouds are the services by the beginning of the name of their folder or drive.
var clouds = []struct{ service, start string }{
	{"OneDrive", "onedrive"},
	{"Dropbox", "dropbox"},
	{"Google Drive", "google drive"},
	{"Google Drive", "googledrive"},
	{"Google Drive", "my drive"},
	{"Google Drive", "drive của tôi"},
	{"iCloud", "icloud"},
	{"Nextcloud", "nextcloud"},
}

// oneDriveVariables name OneDrive's folders on Windows.
var oneDriveVariables = []string{"OneDrive", "OneDriveConsumer", "OneDriveCommercial"}

func (p place) judge(folder string) (Risk, string) {
	for _, name := range oneDriveVariables {
		if root := p.getenv(name); p.windows && root != "" && p.within(folder, root) {
			return RiskCloud, "OneDrive"
		}
	}
	for _, root := range p.roots {
		if p.within(folder, root) {
			service := serviceOf(root)
			if service == "" {
				service = lastName(root)
			}
			return RiskCloud, service
		}
	}
	if service := serviceOf(folder); service != "" {
		return RiskCloud, service
	}
	volume := p.volume(folder)
	switch {
	case serviceNamed(volume.label) != "":
		return RiskCloud, serviceNamed(volume.label)
	case volume.synced:
		return RiskCloud, lastName(folder)
	case volume.remote || p.isUNC(folder):
		return RiskShare, ""
	case volume.removable:
		return RiskStick, ""
	}
	return RiskNone, ""
}

// serviceOf finds a cloud's folder in a path by its name, as "OneDrive - Sở Nội vụ".
func serviceOf(folder string) string {
	for _, name := range names(folder) {
		if service := serviceNamed(name); service != "" {
			return service
		}
	}
	return ""
}

// names are the folders of a path of either system.
func names(folder string) []string {
	return strings.FieldsFunc(folder, func(r rune) bool { return r == '/' || r == '\\' })
}

func lastName(folder string) string {
	all := names(folder)
	if len(all) == 0 {
		return folder
	}
	return all[len(all)-1]
}

// serviceNamed takes a name that is a service's own or goes on behind it: "Dropbox
// (Sở)", but not "Dropboxer".
func serviceNamed(name string) string {
	name = strings.ToLower(name)
	for _, cloud := range clouds {
		rest, ok := strings.CutPrefix(name, cloud.start)
		if ok && (rest == "" || strings.ContainsAny(rest[:1], " -_(") || rest == "drive") {
			return cloud.service
		}
	}
	return ""
}

// isUNC tells whether a path names another computer, as \\máy\thư-mục does.
func (p place) isUNC(folder string) bool {
	if !p.windows {
		return false
	}
	folder = filepath.ToSlash(strings.ReplaceAll(folder, `\`, "/"))
	if long, ok := strings.CutPrefix(folder, "//?/"); ok {
		return strings.HasPrefix(strings.ToUpper(long), "UNC/")
	}
	return strings.HasPrefix(folder, "//") && !strings.HasPrefix(folder, "//./")
}

// within tells whether a folder is root or lies below it.
func (p place) within(folder, root string) bool {
	clean := func(path string) string {
		path = strings.TrimRight(strings.ReplaceAll(path, `\`, "/"), "/")
		if p.windows {
			path = strings.ToLower(path)
		}
		return path + "/"
	}
	return root != "" && strings.HasPrefix(clean(folder), clean(root))
}

// existing returns the nearest folder above path that is there.
func existing(folder string) string {
	for {
		if _, err := os.Stat(folder); err == nil || filepath.Dir(folder) == folder {
			return folder
		}
		folder = filepath.Dir(folder)
	}
}

// dropboxFolders are the folders that Dropbox notes in its info.json.
func dropboxFolders(info string) (folders []string) {
	text, err := files.Read(info, 1<<16)
	if err != nil {
		return nil
	}
	var accounts map[string]struct{ Path string }
	if err := json.Unmarshal(text, &accounts); err != nil {
		return nil // its folders are still known by their names
	}
	for _, account := range accounts {
		if account.Path != "" {
			folders = append(folders, account.Path)
		}
	}
	return folders
}
