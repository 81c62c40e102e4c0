package page_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"sothidua/app/page"
)

func layout(t *testing.T, sections ...page.Section) *page.Result {
	t.Helper()
	return layoutDoc(t, &page.Doc{Sections: sections})
}

func layoutDoc(t *testing.T, doc *page.Doc) *page.Result {
	t.Helper()
	r, err := page.Layout(doc)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// texts are a page's texts in drawing order.
func texts(p *page.Page) []page.Text {
	var all []page.Text
	for _, o := range p.Ops {
		if text, ok := o.(page.Text); ok {
			all = append(all, text)
		}
	}
	return all
}

// rows are a page's texts joined where they share a baseline.
func rows(p *page.Page) []string {
	var all []string
	last := math.NaN()
	for _, text := range texts(p) {
		if text.Y == last {
			all[len(all)-1] += text.Text
			continue
		}
		all, last = append(all, text.Text), text.Y
	}
	return all
}

// find gives the page on which a text stands, counted from 0, and the text.
func find(t *testing.T, r *page.Result, want string) (int, page.Text) {
	t.Helper()
	for i, p := range r.Pages {
		for _, text := range texts(p) {
			if text.Text == want {
				return i, text
			}
		}
	}
	t.Fatalf("no text %q on any page", want)
	return 0, page.Text{}
}

func fill(lines int) []page.Block {
	var all []page.Block
	for i := range lines {
		all = append(all, page.P(page.Left, 14, fmt.Sprint("dòng ", i)))
	}
	return all
}

// linesOnPage is how many lines of 14 points a page of Portrait holds:
// 257 mm over 16.1 pt.
const linesOnPage = 45

func TestPageNumbersBeginOnPageTwoOfEachCopy(t *testing.T) {
	// given two copies of two pages, and name plates without numbers
	first, second, plates := page.Portrait(fill(60)...), page.Portrait(fill(60)...), page.Portrait(fill(60)...)
	second.RestartNumbering = true
	plates.NoNumbers = true
	// when
	r := layout(t, first, second, plates)
	// then only the second page of each copy bears a number, centred, above the text
	for i, want := range []string{"dòng 0", "2", "dòng 0", "2", "dòng 0", "dòng 45"} {
		if got := texts(r.Pages[i])[0].Text; got != want {
			t.Errorf("page %d begins with %q, want %q", i+1, got, want)
		}
	}
	number := texts(r.Pages[1])[0]
	if middle := (30 + 160/2) * 72 / 25.4; number.Size != 13 || number.Y > 20*72/25.4 || math.Abs(number.X+13.0/4-middle) > 0.1 {
		t.Errorf("the number stands at %v, %v in size %v", number.X, number.Y, number.Size)
	}
}

func TestMarkStandsOnEveryPageRightOfTheTopMargin(t *testing.T) {
	doc := &page.Doc{Mark: "TẬP DƯỢT", Sections: []page.Section{page.Portrait(fill(60)...), page.Landscape(fill(1)...)}}
	r := layoutDoc(t, doc)
	for i, p := range r.Pages {
		mark := texts(p)[0]
		if mark.Text != doc.Mark || mark.Y > 20*72/25.4 || mark.X < p.Width*2/3 {
			t.Errorf("page %d: first text %+v", i+1, mark)
		}
	}
}

func TestFootingIsTheLastLineAndNeedsNoPage(t *testing.T) {
	for _, lines := range []int{1, linesOnPage, linesOnPage + 5} {
		s := page.Portrait(fill(lines)...)
		s.Footing = "Dòng kiểm soát"
		r := layout(t, s)
		if want := (lines-1)/linesOnPage + 1; len(r.Pages) != want {
			t.Fatalf("%d lines: %d pages, want %d", lines, len(r.Pages), want)
		}
		all := texts(r.Pages[len(r.Pages)-1])
		last, above := all[len(all)-1], all[len(all)-2]
		if last.Text != s.Footing || last.Y <= above.Y || last.Y > 290*72/25.4 {
			t.Errorf("%d lines: last %+v after %+v", lines, last, above)
		}
	}
}

func TestLinesBreakAtSpacesOnly(t *testing.T) {
	// given a no-break space and a reference that must stay whole
	text := strings.Repeat("Nghị định số\u00a098/2023/NĐ-CP của Chính phủ ", 12)
	// when
	r := layout(t, page.Portrait(page.P(page.Justify, 14, text)))
	// then each line ends and begins with a whole word, nothing is lost, and the no-break
	// space holds
	got := rows(r.Pages[0])
	if joined := strings.Join(got, " "); joined != strings.ReplaceAll(strings.TrimSpace(text), "\u00a0", " ") {
		t.Errorf("got %q", joined)
	}
	for _, line := range got {
		if strings.HasSuffix(line, "số") {
			t.Errorf("a line ends in %q", line)
		}
	}
	if len(got) < 5 {
		t.Errorf("%d lines", len(got))
	}
	// and all lines but the last are stretched
	for i, line := range texts(r.Pages[0]) {
		if stretched := line.Space > 0; stretched == (i == len(got)-1) {
			t.Errorf("line %d: space %v", i, line.Space)
		}
	}
}

func TestLongWordBreaksByLetters(t *testing.T) {
	// given a word of two styles longer than two lines
	a, b := strings.Repeat("đường", 30), strings.Repeat("Ứng", 40)
	r := layout(t, page.Portrait(page.Rich(page.Left, 14, page.Plain("Trước "+a), page.Bold(b), page.Plain(" sau"))))
	got := rows(r.Pages[0])
	// then it stays inside the area: "Trước" ends its line, and no letter is lost
	if got[0] != "Trước" || strings.Join(got[1:], "") != a+b+" sau" || len(got) < 4 {
		t.Errorf("got %q", got)
	}
	if got := layout(t, page.Section{Left: 104.99, Right: 104.99, Blocks: []page.Block{page.P(page.Left, 14, "abc")}}); len(rows(got.Pages[0])) != 3 {
		t.Errorf("a column narrower than a letter: %q", rows(got.Pages[0]))
	}
}

func TestForeignRunesAreBoxedAndReported(t *testing.T) {
	r := layout(t, page.Portrait(page.P(page.Left, 14, "Tốt 🎉🎉 漢 ☐ \u200bnguye\u0302\u0303n\x00👍")))
	if got, want := rows(r.Pages[0])[0], "Tốt □□ □ □ nguyễn□"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if want := []rune("🎉漢👍"); !slices.Equal(r.Replaced, want) {
		t.Errorf("reported %q, want %q", r.Replaced, want)
	}
}

func TestTabsAndBreaks(t *testing.T) {
	p := page.Paragraph{Size: 14, Tabs: []page.Tab{{At: 100, Align: page.Right, Leader: "."}, {At: 120}}}
	p.Runs = []page.Run{{Text: "Họ tên"}, {Tab: true, Text: "12\tsau\nmới"}}
	all := texts(layout(t, page.Portrait(p)).Pages[0])
	var got []string
	for _, text := range all {
		got = append(got, strings.Trim(text.Text, "."))
	}
	if want := []string{"Họ tên", "", "12", "sau", "mới"}; !slices.Equal(got, want) {
		t.Fatalf("got %q", got)
	}
	// then two digits of half the size end at 100 mm, and the next text begins at 120
	if end := all[2].X + 14; math.Abs(end-130*72/25.4) > 0.1 || math.Abs(all[3].X-150*72/25.4) > 0.1 {
		t.Errorf("stops at %v and %v", end, all[3].X)
	}
}

func TestRuleIsAShareOfTheText(t *testing.T) {
	r := layout(t, page.Portrait(page.P(page.Center, 14, "Độc lập - Tự do - Hạnh phúc").Ruled(1), page.P(page.Center, 14, "Độc lập - Tự do - Hạnh phúc").Ruled(0.5)))
	var widths []float64
	for _, o := range r.Pages[0].Ops {
		if l, ok := o.(page.Line); ok {
			widths = append(widths, l.X2-l.X1)
			if math.Abs((l.X1+l.X2)/2-110*72/25.4) > 0.01 {
				t.Errorf("not centred: %+v", l)
			}
		}
	}
	if len(widths) != 2 || math.Abs(widths[0]-2*widths[1]) > 0.01 || widths[0] < 100 {
		t.Errorf("widths %v", widths)
	}
}

func TestKeepNextHoldsAChainTogether(t *testing.T) {
	for before := linesOnPage - 6; before <= linesOnPage; before++ {
		// given a heading, kept with a second, kept with a paragraph of four lines
		blocks := append(fill(before), page.P(page.Left, 14, "Mục").Kept(), page.P(page.Left, 14, "Điều").Kept(),
			page.P(page.Left, 14, "một\nhai\nba\nbốn"))
		r := layout(t, page.Portrait(blocks...))
		// then they stand on the page of its first two lines
		head, _ := find(t, r, "Mục")
		for _, text := range []string{"Điều", "một", "hai"} {
			if at, _ := find(t, r, text); at != head {
				t.Errorf("%d lines before: %q on page %d, heading on %d", before, text, at+1, head+1)
			}
		}
		// and its last two lines are not parted either
		three, _ := find(t, r, "ba")
		if four, _ := find(t, r, "bốn"); three != four {
			t.Errorf("%d lines before: the last line stands alone", before)
		}
	}
}

func TestSignatureBlocksNeverSplit(t *testing.T) {
	block := func(i int) page.Signature {
		return page.Signature{
			Above: []page.Paragraph{page.P(page.Center, 14, fmt.Sprint("ĐẠI DIỆN ", i)), page.P(page.Center, 14, strings.Repeat("chức vụ dài ", i))},
			Name:  page.P(page.Center, 14, fmt.Sprint("Họ tên ", i)),
		}
	}
	for before := 20; before <= linesOnPage; before++ {
		// given nine signers, three side by side, below some lines
		var all []page.Signature
		for i := range 9 {
			all = append(all, block(i))
		}
		r := layout(t, page.Portrait(append(fill(before), page.Signatures(160, 25, 3, all...))...))
		for i := range 9 {
			top, above := find(t, r, fmt.Sprint("ĐẠI DIỆN ", i))
			bottom, name := find(t, r, fmt.Sprint("Họ tên ", i))
			if top != bottom || name.Y-above.Y < 25*72/25.4 {
				t.Fatalf("%d lines before, signer %d: pages %d and %d", before, i, top+1, bottom+1)
			}
			// and names side by side stand on one line
			if _, first := find(t, r, fmt.Sprint("Họ tên ", i/3*3)); first.Y != name.Y {
				t.Errorf("name %d at %v, first of its row at %v", i, name.Y, first.Y)
			}
		}
	}
}

func TestPageBreakMakesNoEmptyPage(t *testing.T) {
	r := layout(t, page.Portrait(page.PageBreak{}, page.P(page.Left, 14, "một"), page.PageBreak{}, page.PageBreak{}, page.P(page.Left, 14, "hai")))
	if len(r.Pages) != 2 {
		t.Errorf("%d pages, want 2", len(r.Pages))
	}
}

func TestEmptyLinesOpenNoPage(t *testing.T) {
	blocks := append(fill(linesOnPage), page.Blank(14), page.Blank(14))
	if r := layout(t, page.Portrait(blocks...)); len(r.Pages) != 1 {
		t.Errorf("%d pages, want 1", len(r.Pages))
	}
	r := layout(t, page.Portrait(append(blocks, page.P(page.Left, 14, "sau"))...))
	if at, after := find(t, r, "sau"); at != 1 || after.Y > 25*72/25.4 {
		t.Errorf("what follows stands on page %d at %.0f", at+1, after.Y)
	}
}

func TestErrors(t *testing.T) {
	stop := errors.New("stop")
	doc := &page.Doc{Sections: []page.Section{page.Portrait(fill(500)...)}}
	n := 0
	if _, err := page.Stream(doc, func(*page.Page) error { n++; return stop }); !errors.Is(err, stop) || n != 1 {
		t.Errorf("error of out: got %v after %d pages", err, n)
	}
	for _, s := range []page.Section{
		{Left: 150, Right: 100},
		page.Portrait(page.Table{}),
		page.Portrait(page.Image{PNG: []byte("no picture"), Width: 10, Height: 10}),
	} {
		if _, err := page.Layout(&page.Doc{Sections: []page.Section{s}}); err == nil {
			t.Errorf("no error for %+v", s)
		}
	}
}
