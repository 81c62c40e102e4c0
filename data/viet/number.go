package viet

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// Number returns n with points between the thousands: 1.234.567.
func Number[N int | int64](n N) string {
	s := strconv.FormatInt(int64(n), 10)
	if n < 0 {
		return "-" + group(s[1:])
	}
	return group(s)
}

// group sets a point before every third digit from the right.
func group(digits string) string {
	if n := len(digits) - 3; n > 0 {
		return group(digits[:n]) + "." + digits[n:]
	}
	return digits
}

// Decimal returns x with so many places after the comma, halves rounded away
// from zero as on paper: Decimal(8.545, 2) is 8,55. A value that is not a
// number gives "".
func Decimal(x float64, places int) string {
	r := decimal(x)
	if r == nil {
		return ""
	}
	return comma(r, places)
}

// Percent returns a share as a percentage with at most two places: 0.15 is
// 15%, 0.0855 is 8,55%. A value that is not a number gives "".
func Percent(share float64) string {
	r := decimal(share)
	if r == nil {
		return ""
	}
	s := comma(r.Mul(r, big.NewRat(100, 1)), 2)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ",") + "%"
}

// decimal returns the number a reader sees in x (8.545 and not the binary
// 8.5449…), or nil where x is no finite number.
func decimal(x float64) *big.Rat {
	r, ok := new(big.Rat).SetString(strconv.FormatFloat(x, 'f', -1, 64))
	if !ok {
		return nil
	}
	return r
}

func comma(r *big.Rat, places int) string {
	whole, fraction, found := strings.Cut(r.FloatString(places), ".")
	whole, negative := strings.CutPrefix(whole, "-")
	s := group(whole)
	if found {
		s += "," + fraction
	}
	if negative && strings.Trim(s, "0,") != "" { // nothing is written as -0,00
		s = "-" + s
	}
	return s
}

// Count returns n as papers write small counts: 05, 12.
func Count(n int) string {
	return fmt.Sprintf("%02d", n)
}

// Roman returns n in Roman numerals, "" below 1.
func Roman(n int) string {
	steps := []struct {
		value int
		sign  string
	}{
		{1000, "M"},
		{900, "CM"},
		{500, "D"},
		{400, "CD"},
		{100, "C"},
		{90, "XC"},
		{50, "L"},
		{40, "XL"},
		{10, "X"},
		{9, "IX"},
		{5, "V"},
		{4, "IV"},
		{1, "I"},
	}
	var b strings.Builder
	for _, s := range steps {
		for ; n >= s.value; n -= s.value {
			b.WriteString(s.sign)
		}
	}
	return b.String()
}

// Comma writes a number that was typed with a point before one or two places with the comma
// that papers have: 99.5 is 99,5. What groups thousands, 1.250, and what is no number stay.
func Comma(text string) string {
	whole, places, ok := strings.Cut(strings.TrimSpace(text), ".")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	if !ok || !digits(strings.TrimPrefix(whole, "-")) || !digits(places) || len(places) > 2 {
		return text
	}
	return whole + "," + places
}
