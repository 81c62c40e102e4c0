package viet_test

import (
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"sothidua/data/viet"
)

func TestNFC(t *testing.T) {
	for in, want := range map[string]string{
		"Nguye\u0302\u0303n":                 "Nguyễn",
		"\u00d0ức \u00f0i":                   "\u0110ức \u0111i",
		"một\r\nhai\rba\tbốn":                "một\nhai\nba\tbốn",
		"\uFEFFTờ\x00 tri\u200B\u0300nh\x1f": "Tờ trình",
		"sai\xffmã":                          "sai\uFFFDmã",
	} {
		if got := viet.NFC(in); got != want {
			t.Errorf("NFC(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Hoà":                     "hoa",
		"HÒA":                     "hoa",
		"  Đặng\u00a0 Đình\nƯớc ": "dang dinh uoc",
		"Nguye\u0302\u0303n":      "nguyen",
		"\u00d0ức \u00f0":         "duc d",
		"Số 12/QĐ-UBND":           "so 12/qd-ubnd",
		" \t":                     "",
	} {
		if got := viet.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestUpper(t *testing.T) {
	if got, want := viet.Upper("Ủy ban nhân dân tỉnh, đơn vị ve\u0302\u0300"), "ỦY BAN NHÂN DÂN TỈNH, ĐƠN VỊ VỀ"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSplit(t *testing.T) {
	for in, want := range map[string][3]string{
		"Nguyễn Thị Hoa":        {"Nguyễn", "Thị", "Hoa"},
		" Lê  Thị Thanh  Bình ": {"Lê", "Thị Thanh", "Bình"},
		"Phương Anh":            {"Phương", "", "Anh"},
		"Hoa":                   {"", "", "Hoa"},
		"":                      {},
	} {
		family, middle, given := viet.Split(in)
		if got := [3]string{family, middle, given}; got != want {
			t.Errorf("Split(%q) = %q, want %q", in, got, want)
		}
		if viet.Family(in) != want[0] || viet.Given(in) != want[2] {
			t.Errorf("Family, Given of %q = %q, %q", in, viet.Family(in), viet.Given(in))
		}
	}
}

func BenchmarkFold(b *testing.B) {
	for b.Loop() {
		viet.Fold("Nguyễn Thị Phương Hoà")
	}
}

// Given any text, when it is folded by the table of Latin writing, then it is what the
// tables of Unicode give.
func TestFoldIsWhatUnicodeSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		latin := rapid.OneOf(rapid.RuneFrom(nil, unicode.Latin, unicode.Mn, unicode.Zs, unicode.Cf), rapid.Rune())
		text := rapid.StringOf(latin).Draw(t, "text")
		if got, want := viet.Fold(text), viet.FoldAny(text); got != want {
			t.Fatalf("Fold(%+q) = %+q, want %+q", text, got, want)
		}
	})
	for r := range rune(0x2000) {
		text := " a" + string(r) + "B "
		if got, want := viet.Fold(text), viet.FoldAny(text); got != want {
			t.Errorf("Fold(%+q) = %+q, want %+q", text, got, want)
		}
	}
}
