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
			fmt.Fprintf(&b, format, value)
		}
	}
	if slices.Contains(words.BareKinds, t.Kind) {
		add(" %s", t.Subject)
		add(" %s", long(t.IssuedOn))
		return b.String()
	}
	add(words.TextCiteNumber, t.Number)
	add(" %s", long(t.IssuedOn))
	add(words.TextCiteOf, t.Issuer)
	add(words.TextCiteAbout, t.Subject)
	return b.String()
}

// long is a day as papers write it, empty for none.
func long(day viet.Date) string {
	if day == "" {
		return ""
	}
	return day.Long()
}
