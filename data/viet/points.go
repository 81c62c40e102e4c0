package viet

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// Points returns x with as many places as it has, at most two: 8,5; 1.000.
func Points(x float64) string {
	s := Decimal(x, 2)
	return strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, "0"), "0"), ",")
}

// thousands is a whole number grouped by points.
var thousands = regexp.MustCompile(`^-?\d{1,3}(\.\d{3})+$`)

// ParsePoints reads a number as it is written here (8,5; 1.000; 1.234,5), with a
// point for the comma too where that can only be one (8.5). ok is false for
// anything else.
func ParsePoints(text string) (x float64, ok bool) {
	text = strings.ReplaceAll(strings.TrimSpace(text), " ", "")
	whole, fraction, found := strings.Cut(text, ",")
	switch {
	case thousands.MatchString(whole):
		whole = strings.ReplaceAll(whole, ".", "")
	case found && strings.Contains(whole, "."):
		return 0, false
	}
	if found {
		whole += "." + fraction
	}
	if strings.Trim(whole, "-0123456789.") != "" || len(whole) > 15 {
		return 0, false
	}
	x, err := strconv.ParseFloat(whole, 64)
	return x, err == nil && !math.IsInf(x, 0)
}
