package sheet

import (
	"strconv"
	"strings"
	"time"

	"sothidua/app/exchange"
	"sothidua/data/viet"
)

const (
	linePoints = 1.25 // height of a line, of its size
	aside      = 1.5  // mm of a cell that its text does not take, left and right together
	wider      = 1.04 // how much wider a text is set at most by the programs that open it
)

// tall is about the height in points a text needs over its columns. The lines of a cell know
// no space between paragraphs, only above the first and below the last.
func (w *writer) tall(c placed, look look) float64 {
	space := 0.0
	if n := len(c.Paragraphs); n > 0 {
		space = c.Paragraphs[0].Before + c.Paragraphs[n-1].After
	}
	return float64(w.lines(c))*look.size*linePoints + space
}

// lines is about how many lines the text of a cell takes over its columns.
func (w *writer) lines(c placed) (lines int) {
	room := -aside
	for _, mm := range w.columns[c.column : c.column+c.span] {
		room += mm
	}
	look := lookOf(c.Paragraphs)
	width := func(text string) float64 { return w.ruler.Width(text, look.bold, look.size) * wider }
	for _, line := range strings.Split(textOf(c.Paragraphs), "\n") {
		lines += wrapped(line, max(room, 1), width)
	}
	return lines
}

// wrapped is the number of lines that a text takes in a room of so many mm.
func wrapped(text string, room float64, width func(string) float64) int {
	lines, used, space := 1, 0.0, width(" ")
	for _, word := range strings.Fields(text) {
		length := width(word)
		if used > 0 && used+space+length > room {
			lines, used = lines+1, 0
		}
		if used > 0 {
			used += space
		}
		if more := int(length / room); more > 0 { // a word longer than the line
			lines, length = lines+more, length-float64(more)*room
		}
		used += length
	}
	return lines
}

// textFormat keeps a text a text, also when somebody types it anew.
const textFormat = "@"

// valueOf is the number or day the cell holds and the format it shows in; nil
// for a text.
func valueOf(c placed) (value any, format string) {
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
	if n, ok := counted(text); ok && c.column == 0 {
		return n, "0"
	}
	return nil, ""
}

// mostDigits is as many as a number of a row has: longer ones are of a telephone or an account.
const mostDigits = 6

// counted is the number of a row that a text of figures alone in its first column is; 05 is the number of a
// paper and stays as it is written.
func counted(text string) (int, bool) {
	if text == "" || len(text) > mostDigits || text[0] == '0' || strings.Trim(text, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}
