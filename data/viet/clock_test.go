package viet_test

import (
	"testing"

	"sothidua/data/fault"
	"sothidua/data/viet"
)

func TestParseTime(t *testing.T) {
	for in, want := range map[string]string{
		"14":              "14:00",
		"8":               "08:00",
		"14h":             "14:00",
		"14h30":           "14:30",
		"8H05":            "08:05",
		"1430":            "14:30",
		"830":             "08:30",
		"14:30":           "14:30",
		"14.30":           "14:30",
		"14 giờ":          "14:00",
		" 14 giờ 30 phút": "14:30",
		"0:00":            "00:00",
		"23g59":           "23:59",
		"":                "",
	} {
		got, err := viet.ParseTime(in)
		if err != nil || got != want {
			t.Errorf("ParseTime(%q) = %q, %v; want %q", in, got, err, want)
		}
	}
}

func TestParseTimeRefuses(t *testing.T) {
	for _, in := range []string{"24:00", "12:60", "14:5", "14:30:00", ":30", "chiều", "-1", "12345", "2460"} {
		got, err := viet.ParseTime(in)
		if err == nil {
			t.Errorf("ParseTime(%q) = %q, want a fault", in, got)
			continue
		}
		want := "Chưa đọc được giờ “" + in + "”. Hãy ghi giờ và phút từ 0:00 đến 23:59, ví dụ 14:30."
		if f := fault.Of(err); f.Kind != fault.Invalid || f.Error() != want {
			t.Errorf("ParseTime(%q): %s fault %q, want %q", in, f.Kind, f, want)
		}
	}
}

func TestLongTime(t *testing.T) {
	for in, want := range map[string]string{"14:30": "14 giờ 30", "08:00": "08 giờ 00", "": ""} {
		if got := viet.LongTime(in); got != want {
			t.Errorf("LongTime(%q) = %q, want %q", in, got, want)
		}
	}
}
