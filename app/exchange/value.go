package exchange

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// numeric makes a cell of a number as its style shows it: days since 1900 as a date,
// or the number with a decimal comma.
func numeric(value float64, f face, d1904 bool) cell {
	if f.date && value >= 1 && value < 2_958_466 {
		if d1904 {
			value += 1462
		}
		day := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(value))
		return cell{text: day.Format("02/01/2006"), kind: Date, font: f.font, struck: f.struck}
	}
	suffix := ""
	if f.percent {
		value, suffix = value*100, "%"
	}
	if math.IsNaN(value) || math.IsInf(value, 0) {
		return cell{text: "#", kind: Wrong}
	}
	value, _ = strconv.ParseFloat(strconv.FormatFloat(value, 'g', 15, 64), 64) // as many digits as Excel shows
	text := strconv.FormatFloat(value, 'f', -1, 64)
	return cell{text: strings.Replace(text, ".", ",", 1) + suffix, kind: Number, font: f.font, struck: f.struck}
}

// isoDate makes a cell of a date as the standard writes it, 2023-03-17.
func isoDate(text string) cell {
	day, err := time.Parse("2006-01-02", text[:min(len(text), 10)])
	if err != nil {
		return cell{text: text}
	}
	return cell{text: day.Format("02/01/2006"), kind: Date}
}

// isDateFormat tells whether a format shows days; the numbers are Excel's own formats.
func isDateFormat(id int, format string) bool {
	if id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58 {
		return true
	}
	return strings.ContainsAny(bareFormat(format), "dy")
}

func isPercent(id int, format string) bool {
	return id == 9 || id == 10 || strings.Contains(bareFormat(format), "%")
}

// bareFormat is a format in small letters without what it shows as it stands.
func bareFormat(format string) string {
	var b strings.Builder
	quoted, bracket, skip := false, false, false
	for _, r := range strings.ToLower(format) {
		switch {
		case skip:
			skip = false
		case r == '"':
			quoted = !quoted
		case quoted:
		case r == '\\' || r == '_' || r == '*':
			skip = true
		case r == '[' || r == ']':
			bracket = r == '['
		case !bracket:
			b.WriteRune(r)
		}
	}
	return strings.ReplaceAll(b.String(), "general", "")
}
