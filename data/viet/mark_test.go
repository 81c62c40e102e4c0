package viet

import "testing"

func TestMarksAreReadByClosedLists(t *testing.T) {
	for want, cells := range map[Mark][]string{
		Marked:      {"x", "X", " x ", "v", "V", "✓", "✔", "√", "có", "Co", "CÓ", "1", "×", "đăng ký", "c\u006f\u0301"},
		NotMarked:   {"", " ", "-", "–", "—", "--", "- -", "…", "...", "0", "Không", "ko", "K", "không đăng ký", "k\u0068ông", "\u00a0"},
		UnclearMark: {"2", "3", "?", "xx", "b", "chưa rõ", "x?", "#N/A", "LĐTT", "10", "✗", "có thể", "0.", "x;"},
	} {
		for _, cell := range cells {
			if got := ReadMark(cell); got != want {
				t.Errorf("%q: %d, want %d", cell, got, want)
			}
		}
	}
}
