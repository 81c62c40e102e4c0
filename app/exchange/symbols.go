package exchange

import (
	"strings"

	"sothidua/data/viet"
)

// symbols are what the fonts of signs show for the letters that are stored, as far as lists
// use them: ticks, crosses, boxes and bullets.
var symbols = map[string]map[rune]string{
	"wingdings": {
		0xfc: "✓", 0xfe: "☑", 0xfd: "☒", 0xfb: "✗", 0x78: "☒", 0xa8: "☐", 0x6f: "☐", 0x71: "☐", 0x72: "☐",
		0x6e: "■", 0x6c: "●", 0xa7: "▪", 0xd8: "•", 0x76: "•", 0xe0: "→", 0xf0: "→",
	},
	"wingdings 2": {0x50: "✓", 0x52: "☑", 0x51: "☒", 0x53: "☒", 0x54: "☒", 0x4f: "✗", 0xa3: "☐", 0x97: "●"},
	"webdings":    {0x61: "✔", 0x72: "✗", 0x63: "☐", 0x67: "■", 0x3d: "•"},
	"marlett":     {0x61: "✓", 0x62: "✓", 0x72: "✗"},
	"symbol":      {0xd6: "√", 0xb4: "×", 0xb7: "•", 0xb0: "°"},
}

// unknownSign stands for a sign of such a font that none of them is: it is neither yes nor no.
const unknownSign = "�"

// isSymbols tells whether a font shows signs for the letters that are stored.
func isSymbols(font string) bool {
	return symbols[strings.ToLower(strings.TrimSpace(font))] != nil
}

// signs are the signs that a font shows for a text. Word stores their letters from F000 on,
// where texts without a font have them too: those are mostly of the first font.
func signs(font, text string) string {
	of := symbols[strings.ToLower(strings.TrimSpace(font))]
	if of == nil && strings.IndexFunc(text, isPrivate) < 0 {
		return text
	}
	letters, _ := viet.LettersOf(font) // some old ones say of themselves that they are signs
	var b strings.Builder
	for _, r := range text {
		at := r
		if isPrivate(r) {
			at -= private
		}
		switch sign := of[at]; {
		case letters != viet.Unicode:
			b.WriteRune(at)
		case sign != "":
			b.WriteString(sign)
		case at != r && of == nil && symbols["wingdings"][at] != "":
			b.WriteString(symbols["wingdings"][at])
		case at != r, of != nil && at > ' ':
			b.WriteString(unknownSign)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// private is where Word stores the letters of fonts of signs.
const private = 0xf000

func isPrivate(r rune) bool { return r >= private+' ' && r <= private+0xff }
