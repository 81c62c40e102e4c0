package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"time"
)

// draftName is a draft's name or that of something beside it.
var draftName = regexp.MustCompile(`^` + draftStart + `([0-9a-f]{8})-([0-9]{1,10})-[0-9a-f]{16}` +
	regexp.QuoteMeta(draftEnding) + `(-[a-z]+|\.[a-z]+)?$`)

// foreignAge is when a draft from another computer, on a share or a stick,
// counts as abandoned: its process cannot be asked for.
const foreignAge = 7 * 24 * time.Hour

// Sweep removes the drafts and the folders of NewFolder in a folder that no living
// process owns, as a power cut leaves them, and nothing else.
func Sweep(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	var failed []error
	for _, entry := range entries {
		if !isAbandoned(entry) {
			continue
		}
		if err := os.RemoveAll(filepath.Join(folder, entry.Name())); err != nil && !errors.Is(err, fs.ErrNotExist) {
			failed = append(failed, err)
		}
	}
	return errors.Join(failed...)
}

func isAbandoned(entry fs.DirEntry) bool {
	parts := draftName.FindStringSubmatch(entry.Name())
	if parts == nil || !entry.Type().IsRegular() && !entry.IsDir() {
		return false
	}
	if parts[1] == computer() {
		process, err := strconv.Atoi(parts[2])
		return err == nil && process > 0 && !isAlive(process)
	}
	info, err := entry.Info()
	return err == nil && time.Since(info.ModTime()) > foreignAge
}
