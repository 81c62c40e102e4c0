package viet_test

import (
	"math"
	"testing"

	"sothidua/data/viet"
)

func TestNumbers(t *testing.T) {
	tests := []struct{ name, got, want string }{
		{"small", viet.Number(0), "0"},
		{"hundreds", viet.Number(999), "999"},
		{"thousands", viet.Number(1000), "1.000"},
		{"millions", viet.Number(1234567), "1.234.567"},
		{"negative", viet.Number(int64(-123456)), "-123.456"},
		{"lowest", viet.Number(int64(math.MinInt64)), "-9.223.372.036.854.775.808"},
		{"decimal", viet.Decimal(8.55, 2), "8,55"},
		{"half on paper", viet.Decimal(8.545, 2), "8,55"},
		{"no places", viet.Decimal(1234.5, 0), "1.235"},
		{"thousands and places", viet.Decimal(-1234.5, 2), "-1.234,50"},
		{"nearly nothing", viet.Decimal(-0.001, 2), "0,00"},
		{"not a number", viet.Decimal(math.NaN(), 2), ""},
		{"percent", viet.Percent(0.15), "15%"},
		{"percent of all", viet.Percent(1), "100%"},
		{"percent none", viet.Percent(0), "0%"},
		{"percent places", viet.Percent(0.0855), "8,55%"},
		{"percent one place", viet.Percent(0.285), "28,5%"},
		{"percent of a third", viet.Percent(1.0 / 3), "33,33%"},
		{"percent of nothing", viet.Percent(math.Inf(1)), ""},
		{"count", viet.Count(5), "05"},
		{"count of two digits", viet.Count(12), "12"},
		{"roman", viet.Roman(3), "III"},
		{"roman nine", viet.Roman(9), "IX"},
		{"roman year", viet.Roman(1994), "MCMXCIV"},
		{"roman none", viet.Roman(0), ""},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, tt.got, tt.want)
		}
	}
}

// Given numbers as they are typed, then a point before one or two places becomes a comma, and
// what groups thousands or is no number stays as it was typed.
func TestAPointBeforePlacesBecomesAComma(t *testing.T) {
	for text, want := range map[string]string{
		"99.5": "99,5", "-0.25": "-0,25", " 12.50 ": "12,50", "1.250": "1.250", "1.250.000": "1.250.000", "99,5": "99,5",
		"98": "98", "": "", "5.": "5.", ".5": ".5", "v1.2": "v1.2", "01.07": "01,07", "1.2.26": "1.2.26",
	} {
		if got := viet.Comma(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
