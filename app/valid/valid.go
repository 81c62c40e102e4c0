// Package valid refuses what a record cannot be without, whoever writes it: a form, a
// grid, a pasted list. Its faults name the field of the form they are about.
package valid

import (
	"fmt"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Need refuses an empty text. Label is what the clerk calls the field with a key.
func Need(key, label, text string) error {
	if strings.TrimSpace(text) != "" {
		return nil
	}
	return fault.New(fault.Invalid, fmt.Sprintf(words.NeedWhat, label), words.NeedNext).At(key)
}

// Span refuses a last day before the first one, in the words of what. Either may be
// empty.
func Span(key string, from, to viet.Date, what string) error {
	if to == "" || to >= from {
		return nil
	}
	return fault.New(fault.Invalid, what, "").At(key)
}

// Email refuses what is no address; it may be empty.
func Email(key, text string) error {
	name, host, _ := strings.Cut(text, "@")
	if text == "" || name != "" && strings.Contains(host, ".") && !strings.ContainsAny(text, " ,;<>") {
		return nil
	}
	return fault.New(fault.Invalid, words.ContactBad, "").At(key)
}
