package docx

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// twips turns millimetres into twentieths of a point, the format's unit.
func twips(mm float64) int { return int(math.Round(mm * 1440 / 25.4)) }

// points turns points into twentieths of a point.
func points(pt float64) int { return int(math.Round(pt * 20)) }

// halves turns a font size into half points.
func halves(size float64) int { return int(math.Round(size * 2)) }

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// clean composes a text as the layout does and drops what has no shape, which
// also takes out what no XML can hold. Tabs and line ends stay.
func clean(text string) string {
	text = norm.NFC.String(strings.ReplaceAll(strings.ToValidUTF8(text, ""), "\r\n", "\n"))
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t', latin(r):
			return r
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector, unicode.Noncharacter_Code_Point):
			return -1
		}
		return r
	}, text)
}

// latin tells most letters of a paper apart without a look into tables.
func latin(r rune) bool {
	return ' ' <= r && r <= '~' || 'À' <= r && r < 0x300 || 0x1E00 <= r && r < 0x2000
}

// escaped is clean text as XML has it.
func escaped(text string) string { return escaper.Replace(clean(text)) }
