package exchange

import (
	"strings"
	"testing"
)

// Given texts with spaces of every kind, at their ends and within, when they are made one
// line, then one plain space stands between words, whichever way that is found out.
func TestACellIsMadeOneLineWhateverItsSpaces(t *testing.T) {
	spaces := []string{"", " ", "  ", "\t", "\n", "\v", "\f", "\r\n", "\u0085", "\u00a0", "\u1680", "\u2003", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000"}
	for _, before := range spaces {
		for _, within := range spaces {
			for _, behind := range spaces {
				text := before + "Phòng" + within + "Tổ chức – Hành chính “ẩẵ”" + behind
				if got, want := Flat(text), strings.Join(strings.Fields(text), " "); got != want {
					t.Errorf("%q is made %q, want %q", text, got, want)
				}
			}
		}
	}
}
