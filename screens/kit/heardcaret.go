package kit

import (
	"cmp"
	"strings"
	"unicode"

	"sothidua/assets/words"
)

// caret is where typing goes, with what stands there; nil where nothing is typed now, and for
// a password.
func (i *Input) caret() *Caret {
	if !i.focused || i.Password || i.Disabled() {
		return nil
	}
	at := i.CursorTextOffset()
	text := []rune(i.Text)
	at = min(max(at, 0), len(text))
	return &Caret{
		At: i.CursorPosition(), Height: lineHeight(textSize()), Offset: at, Row: i.CursorRow,
		Letter: saidLetter(text[at:]), Line: saidLine(text, min(max(at-i.CursorColumn, 0), at)), Selected: i.SelectedText(),
	}
}

// saidLetter is the first letter of a text with its marks; what is no letter is called.
func saidLetter(text []rune) string {
	if len(text) == 0 || text[0] == '\n' {
		return words.HeardLineEnd
	}
	if text[0] == ' ' {
		return words.KeySpace
	}
	end := 1
	for end < len(text) && unicode.Is(unicode.Mn, text[end]) {
		end++
	}
	return string(text[:end])
}

// saidLine is what is written from a letter to the end of its line.
func saidLine(text []rune, from int) string {
	line, _, _ := strings.Cut(string(text[from:]), "\n")
	return cmp.Or(strings.TrimSpace(line), words.HeardEmpty)
}
