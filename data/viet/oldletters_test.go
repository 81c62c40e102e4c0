package viet

import (
	"strings"
	"testing"
)

func TestOldLettersAreReadAsTheyWereMeant(t *testing.T) {
	for _, c := range []struct {
		letters    Letters
		text, want string
	}{
		{TCVN3, "§Æng ThÞ MÉu, Phãng viªn, Ban Thêi sù", "Đặng Thị Mẫu, Phóng viên, Ban Thời sự"},
		{TCVN3, "Ng« ¦íc Nh¸p, th\u00ad viÖn, s¸ng kiÕn, Ðp", "Ngô Ước Nháp, thư viện, sáng kiến, ép"},
		{VNI, "Ñaëng Thò Maãu, Phoøng Toå chöùc, Ngöôøi lao ñoäng", "Đặng Thị Mẫu, Phòng Tổ chức, Người lao động"},
		{VNI, "NGUYEÃN THÒ HOÀNG, Chieán só thi ñua cô sôû", "NGUYỄN THỊ HỒNG, Chiến sĩ thi đua cơ sở"},
	} {
		if got := c.letters.Convert(c.text); got != c.want {
			t.Errorf("%s: %s, want %s", c.letters, got, c.want)
		}
		if got := Recognise(c.text); got != c.letters {
			t.Errorf("%s is taken for %q", c.text, got)
		}
	}
}

func TestUnicodeIsNoOldLetters(t *testing.T) {
	for _, text := range []string{
		"Đặng Thị Mẫu, có sáng kiến", "Hoà", "Nguyễn Thị Hoà", "H’ Mẫu Niê", "Trần", "LĐTT", "CSTĐCS; BK Tổng TTCP", "Giảng viên", "",
		"Tôn Nữ Diệu Ỷ", "nghỉ thai sản 3 tháng", "Quy trình «một cửa»", "café", "x", "✓",
	} {
		if got := Recognise(text); got != Unicode {
			t.Errorf("%s is taken for %s", text, got)
		}
	}
	for _, word := range strings.Fields("Nguyễn Quốc Khuê Giếng Gìn Ỷ Yến Tuyết Thuở Nghiêng quyển xoong khuỷu cửa Trưởng") {
		if !IsSyllable(word) {
			t.Errorf("%s is a syllable", word)
		}
	}
	for _, word := range strings.Fields("ThÞ MÉu viªn Thêi sùr kiÕn cat bãc đđa Ñaëng") {
		if IsSyllable(word) {
			t.Errorf("%s is no syllable", word)
		}
	}
}

func TestFontsTellTheirLetters(t *testing.T) {
	for font, want := range map[string]Letters{".VnTime": TCVN3, ".VnArialH": TCVN3, "VNI-Times": VNI, "Times New Roman": Unicode, "": Unicode} {
		if got, _ := LettersOf(font); got != want {
			t.Errorf("%s: %q", font, got)
		}
	}
	if _, capitals := LettersOf(".VnTimeH"); !capitals {
		t.Error(".VnTimeH shows capitals")
	}
	if _, capitals := LettersOf(".VnTime"); capitals {
		t.Error(".VnTime shows small letters too")
	}
}
