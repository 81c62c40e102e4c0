package files_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sothidua/data/files"
)

func TestNameKeepsWhatTheClerkWrote(t *testing.T) {
	for text, want := range map[string]string{
		"Giấy mời năm 2023 - Công an tỉnh": "Giấy mời năm 2023 - Công an tỉnh",
		`Đơn vị "A" <mới> 1/2: x|y? *\`:    `Đơn vị 'A' -mới- 1-2- x-y- --`,
		" Phòng\tTổ chức\r\ncán bộ. ":      "Phòng Tổ chức cán bộ",
		"con":                              "_con",
		"Com1.báo":                         "_Com1.báo",
		"LPT² .a":                          "_LPT² .a",
		"Công ty":                          "Công ty",
		"console":                          "console",
		"...":                              "Không tên",
		"":                                 "Không tên",
		"\x00\u202e":                       "Không tên",
		"ho\u0302i":                        "hôi",
	} {
		if got := files.Name(text); got != want {
			t.Errorf("Name(%q) = %q, want %q", text, got, want)
		}
	}
	long := strings.Repeat("Phòng Nghiệp vụ ", 40)
	if got := files.Name(long); !strings.HasPrefix(long, got) || !strings.HasSuffix(got, "Nghiệp") && !strings.HasSuffix(got, "vụ") && !strings.HasSuffix(got, "Phòng") {
		t.Errorf("Name of a long text = %q", got)
	}
}

func TestANameIsOfABoundedLength(t *testing.T) {
	for text, want := range map[string]int{
		strings.Repeat("a", 159): 159, strings.Repeat("a", 160): 160, strings.Repeat("a", 161): 160, strings.Repeat("a", 400): 160,
		strings.Repeat("đ", 80): 160, strings.Repeat("đ", 81): 160,
	} {
		if got := files.Name(text); len(got) != want {
			t.Errorf("%d bytes of %d", len(got), len(text))
		}
	}
}

func FuzzName(f *testing.F) {
	for _, seed := range []string{"", "CON", "a.", " NUL .x", "Đơn vị \"A\"?", strings.Repeat("ễ", 300), "\xff\x00", strings.Repeat("a\u0300", 300), "AUX\u200b"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		name := files.Name(text)
		stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
		switch {
		case name == "" || !utf8.ValidString(name) || !norm.NFC.IsNormalString(name):
			t.Errorf("%q is empty or no NFC", name)
		case strings.ContainsAny(name, `<>:"/\|?*`) || strings.ContainsFunc(name, unicode.IsControl):
			t.Errorf("%q holds what Windows forbids", name)
		case strings.Trim(name, " .") != name:
			t.Errorf("%q begins or ends with a dot or a space", name)
		case len(name) > 200 || len(utf16.Encode([]rune(name))) > 200:
			t.Errorf("%q is too long", name)
		case strings.Contains(" CON PRN AUX NUL COM1 COM9 LPT1 ", " "+strings.TrimSpace(stem)+" "):
			t.Errorf("%q is a device", name)
		case files.Name(name) != name:
			t.Errorf("the name of %q is %q", name, files.Name(name))
		}
	})
}
