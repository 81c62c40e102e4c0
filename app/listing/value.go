package listing

import (
	"strconv"
	"strings"

	"sothidua/data/viet"
)

// valueOf is what a spreadsheet counts with where a cell shows it: a day anywhere, a
// number in a column of figures. Anything that would not be written back just so stays
// text: codes that begin with 0, long numbers.
func valueOf(text string, figures bool) any {
	if day, err := viet.ParseDate(text); err == nil && day.Slash() == text {
		return day
	}
	if !figures {
		return nil
	}
	if value, ok := number(text); ok {
		return value
	}
	return nil
}

// number reads a number that the program writes in exactly this way: 2023, 1.234, 12,5%.
func number(text string) (value any, ok bool) {
	bare, percent := strings.CutSuffix(text, "%")
	x, ok := viet.ParsePoints(bare)
	_, fraction, decimal := strings.Cut(bare, ",")
	plain := strconv.FormatFloat(x, 'f', -1, 64) == bare && !strings.Contains(bare, ".")
	switch {
	case !ok || !plain && viet.Decimal(x, len(fraction)) != bare:
		return nil, false
	case percent:
		return x / 100, true
	case decimal:
		return x, true
	}
	return int(x), true
}
