package viet

import (
	"fmt"
	"strings"
	"time"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// clockWords turns the folded ways to part hours from minutes into a colon.
var clockWords = strings.NewReplacer(
	"gio", ":", "phut", "", "h", ":", "g", ":", "p", "", ".", ":", " ", "")

// ParseTime reads a time of day as clerks type it (14, 14h, 14h30, 14:30,
// 14 giờ 30, 1430) and returns it as "14:30". Blank text gives "". Anything
// else is an Invalid fault.
func ParseTime(s string) (string, error) {
	s = strings.TrimSpace(NFC(s))
	if s == "" {
		return "", nil
	}
	hour, minute := timeParts(clockWords.Replace(Fold(s)))
	h, m, ok := twoDigits(hour, minute)
	if !ok || len(minute) != 2 || h > 23 || m > 59 {
		return "", fault.New(fault.Invalid, fmt.Sprintf(words.BadTimeWhat, s), words.BadTimeNext)
	}
	return fmt.Sprintf("%02d:%02d", h, m), nil
}

func timeParts(s string) (hour, minute string) {
	hour, minute, _ = strings.Cut(s, ":")
	if minute == "" {
		minute = "00"
		if n := len(s) - 2; isDigits(s) && (n == 1 || n == 2) {
			hour, minute = s[:n], s[n:]
		}
	}
	return hour, minute
}

// LongTime returns a time "14:30" as papers write it, "14 giờ 30"; "" stays "".
func LongTime(clock string) string {
	hour, minute, ok := strings.Cut(clock, ":")
	if !ok {
		return ""
	}
	return fmt.Sprintf(words.LongTime, hour, minute)
}

// Between is how many minutes a time "14:30" is before another of the same day; zero where one
// is not known or the other comes first.
func Between(from, to string) int {
	at := func(clock string) int {
		t, err := time.Parse("15:04", clock)
		if err != nil {
			return -1
		}
		return t.Hour()*60 + t.Minute()
	}
	if at(from) < 0 || at(to) < 0 {
		return 0
	}
	return max(at(to)-at(from), 0)
}
