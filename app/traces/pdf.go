package traces

import (
	"bytes"
	"strings"
	"unicode/utf16"
)

// shownText is the text that the drawing of a PDF page shows, as far as its letters are
// written as UTF-16, which is how our own papers have them; empty for anything else. Each
// piece stands beside the next with a space.
func shownText(content []byte) string {
	if !bytes.Contains(content, []byte("Tj")) && !bytes.Contains(content, []byte("TJ")) {
		return ""
	}
	var text strings.Builder
	inArray := false
	for at := 0; at < len(content); at++ {
		switch content[at] {
		case '[':
			inArray = true
		case ']':
			inArray = false
			text.WriteByte(' ')
		case '(':
			var piece []byte
			piece, at = literal(content, at+1)
			text.WriteString(decode16(piece))
			if !inArray {
				text.WriteByte(' ')
			}
		}
	}
	return strings.Join(strings.Fields(text.String()), " ")
}

// literal reads a string of a PDF and returns where it ends.
func literal(content []byte, at int) (piece []byte, end int) {
	for open := 1; at < len(content); at++ {
		c := content[at]
		switch c {
		case '\\':
			at++
			if at == len(content) {
				return piece, at
			}
			if c = content[at]; c == 'r' {
				c = '\r'
			}
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return piece, at
			}
		}
		piece = append(piece, c)
	}
	return piece, at
}

func decode16(piece []byte) string {
	var units []uint16
	for i := 0; i+1 < len(piece); i += 2 {
		units = append(units, uint16(piece[i])<<8|uint16(piece[i+1]))
	}
	return string(utf16.Decode(units))
}
