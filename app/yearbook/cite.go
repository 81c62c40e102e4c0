package yearbook

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Cite makes the line that papers print after "Căn cứ" out of what is known of a text.
func Cite(t data.LegalText) string {
	var b strings.Builder
	b.WriteString(t.Kind)
	add := func(format, value string) {
		if value != "" {
			fmt.Fprintf(&b, format, without(strings.TrimSuffix(format, "%s"), value))
		}
	}
	if slices.Contains(words.BareKinds, t.Kind) {
		add(" %s", without(t.Kind, t.Subject))
		add(" %s", long(t.IssuedOn))
		return b.String()
	}
	add(words.TextCiteNumber, t.Number)
	add(" %s", long(t.IssuedOn))
	add(words.TextCiteOf, t.Issuer)
	if short, rest, ok := strings.Cut(t.Subject, " "); ok && viet.Fold(short) == viet.Fold(words.TextShortMatter) {
		t.Subject = words.TextMatter + rest
	}
	add(words.TextCiteAbout, t.Subject)
	return b.String()
}

// without is a text without the word that the line has already before it: whoever copies
// "Về việc …" from the head of a paper would read it twice.
func without(said, text string) string {
	said = strings.TrimSpace(said)
	first := strings.Fields(text)
	if n := len(strings.Fields(said)); n > 0 && len(first) > n && strings.EqualFold(strings.Join(first[:n], " "), said) {
		return strings.Join(first[n:], " ")
	}
	return text
}

// long is a day as papers write it, empty for none.
func long(day viet.Date) string {
	if day == "" {
		return ""
	}
	return day.Long()
}
