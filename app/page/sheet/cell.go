package sheet

import (
	"strings"
	"time"
	"unicode/utf8"

	"sothidua/app/exchange"
	"sothidua/app/page"
	"sothidua/data/viet"
)

const (
	linePoints  = 1.25  // height of a line, of its size
	letterShare = 0.172 // mm of a letter, of its size in points: a tenth more than on a page
	boldShare   = 0.19  // the same of a bold one
)

// tall is about the height in points a text needs over its columns. The lines of a cell know
// no space between paragraphs, only above the first and below the last.
func (w *writer) tall(c placed, look look) float64 {
	room := 0.0
	for _, mm := range w.columns[c.column : c.column+c.span] {
		room += mm
	}
	space, share := 0.0, letterShare
	if n := len(c.Paragraphs); n > 0 {
		space = c.Paragraphs[0].Before + c.Paragraphs[n-1].After
	}
	if look.bold {
		share = boldShare
	}
	lines := 0
	for _, line := range strings.Split(textOf(c.Paragraphs), "\n") {
		lines += wrapped(line, room/(look.size*share))
	}
	return float64(lines)*look.size*linePoints + space
}

// wrapped is about the number of lines a text takes in the room of so many letters.
func wrapped(text string, letters float64) int {
	lines, used := 1, 0.0
	for _, word := range strings.Fields(text) {
		length := float64(utf8.RuneCountInString(word))
		if used > 0 && used+1+length > letters {
			lines, used = lines+1, 0
		}
		lines += int(length / max(letters, 1)) // a word longer than the line
		used += length + 1
	}
	return lines
}

// textFormat keeps a text a text, also when somebody types it anew.
const textFormat = "@"

// valueOf is the number or day the cell holds and the format it shows in; nil
// for a text.
func valueOf(c page.Cell) (value any, format string) {
	text := textOf(c.Paragraphs)
	decimals := 0
	if _, after, ok := strings.Cut(text, ","); ok {
		decimals = len(strings.TrimRight(after, "%"))
	}
	digits := "0"
	if decimals > 0 {
		digits += "." + strings.Repeat("0", decimals)
	}
	switch v := c.Value.(type) {
	case int:
		if strings.Contains(text, ".") {
			return v, "#,##0"
		}
		return v, "0"
	case float64:
		if strings.HasSuffix(text, "%") {
			return v, digits + "%"
		}
		return v, "#,##" + digits
	case viet.Date:
		if day, err := time.Parse(time.DateOnly, string(v)); err == nil {
			return day, "dd/mm/yyyy"
		}
	}
	if exchange.IsFormula(text) {
		return nil, textFormat
	}
	return nil, ""
}
