package files

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sothidua/assets/words"
)

// maxName is the longest name in bytes, without its ending: Word opens no path
// over 259 letters, and Linux no name over 255 bytes.
const maxName = 160

// reserved are the names that Windows keeps for devices, with any ending.
var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³]) *(\.|$)`)

// Name makes of any text the name of a file, without its ending, that Windows
// and Linux take: words of what the clerk wrote, in NFC.
func Name(text string) string {
	text = norm.NFC.String(strings.ToValidUTF8(text, ""))
	text = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>?*|:/\`, r):
			return '-'
		case r == '"':
			return '\''
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == utf8.RuneError:
			return -1
		}
		return r
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	text = trim(shorten(trim(text), maxName))
	if text == "" {
		return words.FileUnnamed
	}
	if reserved.MatchString(text) {
		return "_" + text
	}
	return text
}

// trim takes away the dots and spaces at the ends: Windows drops those at the
// end, and a dot at the beginning hides a file on Linux.
func trim(text string) string { return strings.Trim(text, ". ") }

// shorten cuts at the last space that fits, or at a letter where that would lose
// half of the text.
func shorten(text string, most int) string {
	if len(text) <= most {
		return text
	}
	cut := most
	for cut > 0 && !(utf8.RuneStart(text[cut]) && norm.NFC.PropertiesString(text[cut:]).BoundaryBefore()) {
		cut--
	}
	if space := strings.LastIndexByte(text[:cut], ' '); space > most/2 {
		cut = space
	}
	return text[:cut]
}
