package exchange

import (
	"strings"
	"unicode/utf8"
)

// formulaSigns begin what a spreadsheet takes for a formula when a text is typed,
// pasted or opened; the wide ones count in some languages.
const formulaSigns = "=+-@＝＋－＠"

// IsFormula tells whether a spreadsheet would count with a text.
func IsFormula(text string) bool {
	text = strings.TrimLeft(text, " \t\r\n'")
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 || !strings.ContainsRune(formulaSigns, first) {
		return false
	}
	return strings.Trim(text, "-–—") != "" // dashes alone stand for nothing
}

// Guard puts an apostrophe before what a spreadsheet would take for a formula; what
// has one already gets one more, so that Unguard gives every text back.
func Guard(text string) string {
	if IsFormula(text) {
		return "'" + text
	}
	return text
}

// Unguard takes away the apostrophe that keeps a text from being a formula.
func Unguard(text string) string {
	if bare, ok := strings.CutPrefix(text, "'"); ok && IsFormula(bare) {
		return bare
	}
	return text
}
