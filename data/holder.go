package data

import (
	"encoding/json"
	"fmt"
	"os"
	"os/user"
	"time"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// holder is written beside an open book, for whoever is refused. It holds
// nobody up by itself: SQLite's lock does.
type holder struct {
	User, Computer string
	Process        int // its number on that computer
	Since          time.Time
}

func holderPath(path string) string { return path + ".dangmo" }

func writeHolder(path string, now time.Time) {
	computer, _ := os.Hostname()
	text, err := json.Marshal(holder{currentUser(), computer, os.Getpid(), now})
	if err == nil {
		os.WriteFile(holderPath(path), text, 0o644) // only a courtesy: failing is no harm
	}
}

func removeHolder(path string) { os.Remove(holderPath(path)) }

func readHolder(path string) (holder, bool) {
	var h holder
	text, err := os.ReadFile(holderPath(path))
	return h, err == nil && json.Unmarshal(text, &h) == nil
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
		return fault.Wrap(fault.Busy, cause, fmt.Sprintf(words.BookBusyWhat, path), words.BookBusyNext)
	}
	what := fmt.Sprintf(words.BookBusyByWhat, path, or(h.User, words.UnknownUser), or(h.Computer, words.UnknownComputer),
		h.Since.Local().Format(words.HolderTime))
	return fault.Wrap(fault.Busy, cause, what, words.BookBusyNext)
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

func or(text, fallback string) string {
	if text == "" {
		return fallback
	}
	return text
}
