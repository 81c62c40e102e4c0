package viet_test

import (
	"testing"

	"sothidua/data/viet"
)

func TestPointsAreReadAndWritten(t *testing.T) {
	for text, want := range map[string]struct {
		x    float64
		ok   bool
		back string
	}{
		"8,5": {8.5, true, "8,5"}, "8.5": {8.5, true, "8,5"}, "1.000": {1000, true, "1.000"}, "1.234,25": {1234.25, true, "1.234,25"},
		" 12 ": {12, true, "12"}, "-5": {-5, true, "-5"}, "0": {0, true, "0"}, "100": {100, true, "100"}, "10,50": {10.5, true, "10,5"},
		"": {}, "năm": {}, "1e3": {}, "1.23,4": {}, "8,5,1": {}, "--1": {}, "NaN": {}, "0x10": {},
	} {
		x, ok := viet.ParsePoints(text)
		if ok != want.ok || ok && x != want.x {
			t.Errorf("%q: %v, %v", text, x, ok)
		}
		if ok && viet.Points(x) != want.back {
			t.Errorf("%q: %q", text, viet.Points(x))
		}
	}
}
