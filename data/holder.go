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
	Since          time.Time
}

func holderPath(path string) string { return path + ".dangmo" }

func writeHolder(path string, now time.Time) {
	computer, _ := os.Hostname()
	text, err := json.Marshal(holder{currentUser(), computer, now})
	if err == nil {
		os.WriteFile(holderPath(path), text, 0o644) // only a courtesy: failing is no harm
	}
}

func removeHolder(path string) { os.Remove(holderPath(path)) }

func busy(path string, cause error) error {
	var h holder
	text, err := os.ReadFile(holderPath(path))
	if err != nil || json.Unmarshal(text, &h) != nil {
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
