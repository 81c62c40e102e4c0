package page_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sothidua/app/page"
)

// failing is a test of either kind.
type failing interface {
	Helper()
	Fatal(args ...any)
}

// centred gives the lines of a text in the middle of a place of a width in mm.
func centred(t failing, text string, width, size float64) (lines []string) {
	t.Helper()
	return linesOf(t, page.P(page.Center, size, text), width)
}

// left13 gives the lines of a text of 13 points that begin at the left.
func left13(t failing, text string, width float64) []string {
	t.Helper()
	return linesOf(t, page.P(page.Left, 13, text), width)
}

func linesOf(t failing, p page.Paragraph, width float64) (lines []string) {
	t.Helper()
	s := page.Portrait(p)
	s.Right += s.Width() - width
	r, err := page.Layout(&page.Doc{Sections: []page.Section{s}})
	if err != nil {
		t.Fatal(err)
	}
	for _, op := range r.Pages[0].Ops {
		if line, ok := op.(page.Text); ok {
			lines = append(lines, line.Text)
		}
	}
	return lines
}

func TestNamesBreakWhereTheirSenseBreaks(t *testing.T) {
	for text, want := range map[string]string{
		"Bệnh viện Y học cổ truyền và Phục hồi chức năng Sơn Giang":           "BỆNH VIỆN Y HỌC|CỔ TRUYỀN VÀ PHỤC HỒI|CHỨC NĂNG SƠN GIANG",
		"Khối Thi đua Các đơn vị sự nghiệp":                                   "KHỐI THI ĐUA|CÁC ĐƠN VỊ SỰ NGHIỆP",
		"Ủy ban nhân dân phường Nam Sơn Giang, tỉnh Sơn Giang":                "ỦY BAN NHÂN DÂN|PHƯỜNG NAM SƠN GIANG,|TỈNH SƠN GIANG",
		"Trường Cao đẳng Kỹ thuật - Công nghệ, Nông lâm và Du lịch Sơn Giang": "TRƯỜNG CAO ĐẲNG|KỸ THUẬT - CÔNG NGHỆ,|NÔNG LÂM VÀ DU LỊCH|SƠN GIANG",
	} {
		width := 70.0
		if len([]rune(text)) < 40 {
			width = 65
		}
		lines := centred(t, page.Capitals(text), width, 13)
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
}

// Given any name in any place, then it takes at most a line more than it must, nothing of it is
// lost, and no shorter place holds it in as many lines.
func TestCentredLinesAreAboutEquallyLong(t *testing.T) {
	words := []string{
		"Ban", "Quản", "lý", "Khu", "kinh", "tế", "và", "các", "công", "nghiệp", "tỉnh", "Sơn", "Giang", "số", "7", "năm", "2025",
		"Hội", "nghị", "Trường", "Phổ", "thông", "Dân", "tộc", "nội", "trú",
	}
	ruler, err := page.NewRuler()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 30).Draw(t, "words"), " ")
		width := rapid.Float64Range(45, 160).Draw(t, "width")
		lines := centred(t, text, width, 13)
		if strings.Join(lines, " ") != text {
			t.Fatalf("%q", lines)
		}
		if greedy := left13(t, text, width); len(lines) > len(greedy)+1 {
			t.Errorf("%q, %q is enough", lines, greedy)
		}
		if len(lines) == 1 {
			return
		}
		set, free := ruler.Balanced(page.P(page.Center, 13, text), width)
		narrower := left13(t, set.Runs[0].Text, width-2*free-5)
		if len(narrower) == len(lines) && whole(set.Runs[0].Text, narrower) {
			t.Errorf("%q would do in a place 5 mm narrower: %q", lines, narrower)
		}
	})
}

// whole tells whether no line ends within what hard spaces hold together, as one must where
// its place is too narrow for that.
func whole(text string, lines []string) bool {
	for held := range strings.SplitSeq(text, " ") {
		if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, page.Loose(held)) }) {
			return false
		}
	}
	return true
}

// Given a centred name, then what a text editor is told breaks it as the layout does.
func TestAnEditorIsToldTheSamePlace(t *testing.T) {
	ruler, err := page.NewRuler()
	if err != nil {
		t.Fatal(err)
	}
	const width = 70
	p := page.P(page.Center, 13, "Bệnh viện Y học cổ truyền và Phục hồi chức năng Sơn Giang")
	set, free := ruler.Balanced(p, width)
	lines := centred(t, p.Runs[0].Text, width, 13)
	told := left13(t, set.Runs[0].Text, width-2*free)
	if free <= 0 || strings.Join(told, "|") != strings.Join(lines, "|") {
		t.Errorf("%.1f mm free: %q, laid out %q", free, told, lines)
	}
}

// Given a line that nearly fills its place, then a text editor that makes each hard space a little
// wider, as LibreOffice does, is told of a place in which it still is one line.
func TestHardSpacesMayBeWiderInAnEditor(t *testing.T) {
	ruler, err := page.NewRuler()
	if err != nil {
		t.Fatal(err)
	}
	const wider = 1.25 // points
	p := page.P(page.Center, 13, "(Kèm theo Báo cáo số 06/BC-CTĐ7 ngày 20 tháng 8 năm 2025 của Cụm thi đua số 7)")
	needed := ruler.Width(p.Runs[0].Text, false, 13)
	for room := needed + 1; room < needed+8; room++ {
		set, free := ruler.Balanced(p, room)
		held := float64(strings.Count(set.Runs[0].Text, "\u00a0"))
		if held < 4 {
			t.Fatalf("%v hard spaces in %q", held, set.Runs[0].Text)
		}
		if all := needed + held*wider*25.4/72; all > room-2*free {
			t.Errorf("%.1f mm (%.1f and %v) in a place of %.1f, room %.1f", all, needed, held, room-2*free, room)
		}
	}
}
