package data

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log"
	"os"
	"os/user"
	"time"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// holder is written beside an open book, for whoever is refused. It holds
// nobody up by itself: the locks do. What is left of one tells that the book was
// not closed, and by which sitting its last save was.
type holder struct {
	User, Computer string
	Process        int // its number on that computer
	Since          time.Time
	Sitting        string
}

func holderPath(path string) string { return path + ".dangmo" }

// writeHolder returns errReadOnly for a folder that may not be written, where
// SQLite could not save either. Whatever else fails does so without a word: the
// book is held without the file.
func writeHolder(path, sitting string, now time.Time) error {
	computer, _ := os.Hostname()
	text, err := json.Marshal(holder{currentUser(), computer, os.Getpid(), now, sitting})
	if err == nil {
		err = files.Put(holderPath(path), text)
	}
	held := false // by a virus scanner or a synchroniser: the folder itself may be written
	if f := fault.Of(err); f != nil {
		held = f.Kind == fault.Busy
	}
	if !held && (errors.Is(err, fs.ErrPermission) || readOnlyMedium(err)) {
		return errReadOnly
	}
	if err != nil {
		log.Print(err)
	}
	return nil
}

func removeHolder(path string) { os.Remove(holderPath(path)) }

const longestHolder = 1 << 16 // bytes; ours have some hundred

func readHolder(path string) (holder, bool) {
	var h holder
	if info, err := os.Lstat(holderPath(path)); err != nil || !info.Mode().IsRegular() {
		return h, false // through a link it would be another's
	}
	text, err := files.Read(holderPath(path), longestHolder)
	if err != nil || json.Unmarshal(text, &h) != nil {
		return holder{}, false
	}
	return h, true
}

// sittingOf is the sitting of the holder file, empty without one.
func sittingOf(path string) string {
	h, _ := readHolder(path)
	return h.Sitting
}

// HolderHere returns the number of the process on this computer that opened the
// book at path last, and false where none did. It may have ended since.
func HolderHere(path string) (process int, ok bool) {
	h, ok := readHolder(path)
	computer, err := os.Hostname()
	if !ok || err != nil || h.Computer != computer || h.Process == 0 {
		return 0, false
	}
	return h.Process, true
}

func busy(path string, cause error) error {
	h, ok := readHolder(path)
	if !ok {
		return fault.Wrap(fault.Busy, cause, fmt.Sprintf(words.BookBusyWhat, path), words.BookBusyNext).About(path)
	}
	what := fmt.Sprintf(words.BookBusyByWhat, path, cmp.Or(h.User, words.UnknownUser), cmp.Or(h.Computer, words.UnknownComputer),
		h.Since.Local().Format(words.HolderTime))
	return fault.Wrap(fault.Busy, cause, what, words.BookBusyNext).About(path)
}

func currentUser() string {
	if u, err := user.Current(); err == nil {
		if u.Name != "" {
			return u.Name
		}
		return u.Username
	}
	return os.Getenv("USERNAME")
}
