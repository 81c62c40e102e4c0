package pdf_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/app/page"
	"sothidua/app/page/pdf"
	"sothidua/assets"
)

// write writes a document and gives the bytes.
func write(t *testing.T, doc *page.Doc) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := pdf.Write(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// tool runs one of Poppler's programs on a file of these bytes.
func tool(t *testing.T, data []byte, name string, args ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	args = append(args, file)
	if name == "pdftotext" {
		args = append(args, "-")
	}
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return string(out)
}

func TestTextOutIsTextIn(t *testing.T) {
	// given every Vietnamese letter and sentences, justified, in all faces and sizes
	text := alphabet + " " + sentence + " Số\u00a098 – “trích” (5%) \\ …"
	var blocks []page.Block
	var want []string
	for _, size := range []float64{11, 13, 14} {
		for _, run := range []page.Run{page.Plain(text), page.Bold(text), page.Italic(text), page.BoldItalic(text)} {
			blocks = append(blocks, page.Body(size, run))
			want = append(want, text)
		}
		mixed := page.Body(size, page.Plain("Một "), page.Bold("hai"), page.Italic(" ba bốn"), page.Plain(" "+sentence+" "), page.Bold(sentence))
		blocks = append(blocks, mixed)
		want = append(want, "Một hai ba bốn "+sentence+" "+sentence)
	}
	s := page.Portrait(blocks...)
	s.NoNumbers = true
	data := write(t, &page.Doc{Sections: []page.Section{s}})
	// then each way of reading gives exactly the text
	for _, mode := range [][]string{{"-raw"}, {"-layout"}, {}} {
		got, want := strings.Fields(tool(t, data, "pdftotext", mode...)), strings.Fields(strings.Join(want, " "))
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) || got[i] != want[i] {
				t.Errorf("%v: %d words for %d, the first difference at word %d: %q", mode, len(got), len(want), i, got[i:min(i+5, len(got))])
				break
			}
		}
	}
}

func TestEveryLetterInEveryFace(t *testing.T) {
	// given all Vietnamese letters, on a page of each face
	letters := map[rune]bool{}
	for _, r := range strings.ReplaceAll(alphabet, " ", "") {
		letters[r] = true
	}
	if len(letters) != 146 {
		t.Fatalf("%d letters", len(letters))
	}
	doc := &page.Doc{}
	for _, run := range []page.Run{page.Plain(alphabet), page.Bold(alphabet), page.Italic(alphabet), page.BoldItalic(alphabet)} {
		s := page.Portrait(page.Rich(page.Justify, 13, run))
		s.NoNumbers = true
		doc.Sections = append(doc.Sections, s)
	}
	data := write(t, doc)
	// then each page reads as it was written, letter by letter
	pages := strings.Split(tool(t, data, "pdftotext", "-raw"), "\f")
	for face := range doc.Sections {
		got, want := []rune(strings.Join(strings.Fields(pages[face]), " ")), []rune(alphabet)
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) || got[i] != want[i] {
				t.Errorf("face %d: letter %d of %d differs, %d read: %q", face, i+1, len(want), len(got), string(got))
				break
			}
		}
	}
	// and the four faces are in the file, cut down to these letters
	fonts := strings.Split(strings.TrimSpace(tool(t, data, "pdffonts")), "\n")[2:]
	if len(fonts) != 4 {
		t.Errorf("fonts %q", fonts)
	}
	whole := 0
	for _, font := range assets.Fonts() {
		whole += len(font)
	}
	if len(data) > whole/10 {
		t.Errorf("%d bytes, the whole fonts are %d", len(data), whole)
	}
}

func TestSameBytesTwice(t *testing.T) {
	first, second := write(t, sample()), write(t, sample())
	if !bytes.Equal(first, second) {
		t.Error("two files of one document differ")
	}
	// and its times are the document's, not the clock's
	info := tool(t, first, "pdfinfo", "-rawdates")
	if strings.Count(info, "D:20231114221320") != 2 {
		t.Errorf("times in\n%s", info)
	}
}

func TestInfo(t *testing.T) {
	data := write(t, sample())
	info := tool(t, data, "pdfinfo", "-l", "9")
	for _, want := range []string{"Biên bản lễ ký kết", "Pages:           3", "Page    1 size:  595.28 x 841.89", "Page    3 size:  841.89 x 595.28"} {
		if !strings.Contains(info, want) {
			t.Errorf("no %q in\n%s", want, info)
		}
	}
	if !bytes.Contains(data, []byte("/Lang (vi-VN)")) {
		t.Error("no language")
	}
	// and all fonts are embedded as subsets, with their letters' code points
	for _, line := range strings.Split(strings.TrimSpace(tool(t, data, "pdffonts")), "\n")[2:] {
		if !strings.Contains(line, "yes yes yes") && !strings.Contains(line, "yes no  yes") {
			t.Errorf("font %q", line)
		}
	}
	if len(data) > 200_000 {
		t.Errorf("%d bytes: the fonts are whole", len(data))
	}
}

func TestSampleReads(t *testing.T) {
	pages := strings.Split(tool(t, write(t, sample()), "pdftotext", "-layout"), "\f")
	lines := func(p int) []string { return strings.Split(strings.TrimSpace(pages[p]), "\n") }
	for i, want := range []string{"BẢN THỬ", "BẢN THỬ", "BẢN THỬ"} {
		if got := strings.TrimSpace(lines(i)[0]); got != want {
			t.Errorf("page %d begins with %q", i+1, got)
		}
		if strings.Count(pages[i], "CSTĐ cơ sở") != 1 {
			t.Errorf("page %d has not one table header", i+1)
		}
	}
	if got := strings.TrimSpace(lines(1)[1]); got != "2" {
		t.Errorf("page 2 has number %q", got)
	}
	if got := strings.TrimSpace(lines(0)[1]); got == "1" {
		t.Error("page 1 has a number")
	}
	last := lines(1)
	if got := strings.TrimSpace(last[len(last)-1]); got != sample().Sections[0].Footing {
		t.Errorf("the last line is %q", got)
	}
}

func TestForeignRunesDoNotStopTheFile(t *testing.T) {
	data := write(t, &page.Doc{Title: "Tốt 🎉", Mark: "🎉", Sections: []page.Section{page.Portrait(page.P(page.Left, 14, "Tốt 🎉 lắm"))}})
	if got := tool(t, data, "pdftotext"); !strings.Contains(got, "Tốt □ lắm") {
		t.Errorf("got %q", got)
	}
	// and the writer's caller hears of them
	replaced, err := pdf.Write(io.Discard, &page.Doc{Sections: []page.Section{page.Portrait(page.P(page.Left, 14, "漢 🎉 漢"))}})
	if err != nil || !slices.Equal(replaced, []rune("漢🎉")) {
		t.Errorf("replaced %q, error %v", replaced, err)
	}
}

func TestImageOfAnyDepth(t *testing.T) {
	// given a picture of 16 bits with a clear corner, wider than the page
	im := image.NewNRGBA64(image.Rect(0, 0, 40, 20))
	im.Set(1, 1, color.Black)
	var b bytes.Buffer
	if err := png.Encode(&b, im); err != nil {
		t.Fatal(err)
	}
	picture := page.Image{PNG: b.Bytes(), Width: 300, Height: 150}
	// when it is placed twice, then the file holds it once, with its mask
	data := write(t, &page.Doc{Sections: []page.Section{page.Portrait(picture, picture)}})
	if got := strings.Count(tool(t, data, "pdfimages", "-list"), "smask"); got != 2 {
		t.Errorf("%d pictures placed", got)
	}
	if got := bytes.Count(data, []byte("/Subtype /Image")); got != 2 {
		t.Errorf("%d images in the file, want one and its mask", got)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestErrorsReachTheCaller(t *testing.T) {
	// given a full disk, a table without room, and a picture whose body is damaged
	if _, err := pdf.Write(full{}, sample()); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("full disk: %v", err)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 9, 9))); err != nil {
		t.Fatal(err)
	}
	for _, block := range []page.Block{page.Table{}, page.Image{PNG: b.Bytes()[:b.Len()-20], Width: 10, Height: 10}} {
		var out bytes.Buffer
		if _, err := pdf.Write(&out, &page.Doc{Sections: []page.Section{page.Portrait(block)}}); err == nil || out.Len() > 0 {
			t.Errorf("%T: error %v, %d bytes written", block, err, out.Len())
		}
	}
}

func TestGreyLinesStayGreyOverPages(t *testing.T) {
	// given a chart, a rule below a heading, and the chart again overleaf
	chart := page.Chart{Groups: []string{"A", "B"}, Series: []page.Series{{Values: []float64{1, 2}}}}
	rule := page.P(page.Center, 14, "TIÊU ĐỀ").Ruled(1)
	data := write(t, &page.Doc{Sections: []page.Section{page.Portrait(rule, chart, rule, page.PageBreak{}, rule, chart)}})
	file, out := filepath.Join(t.TempDir(), "a.pdf"), filepath.Join(t.TempDir(), "a")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := exec.Command("pdftoppm", "-r", "72", "-gray", "-png", file, out).Run(); err != nil {
		t.Fatal(err)
	}
	// then both pages have grid lines of the grey, and the rules are black
	for _, name := range []string{out + "-1.png", out + "-2.png"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		im, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		lines := map[string]int{}
		for y := range im.Bounds().Dy() {
			black, grey := 0, 0
			for x := range im.Bounds().Dx() {
				switch g := color.GrayModel.Convert(im.At(x, y)).(color.Gray).Y; {
				case g < 140:
					black++
				case g > 190 && g < 250:
					grey++
				}
			}
			if grey > 200 {
				lines["grid"]++
			}
			if black > 300 {
				lines["axis"]++
			}
		}
		if lines["grid"] < 2 || lines["axis"] != 1 {
			t.Errorf("%s: %v", filepath.Base(name), lines)
		}
	}
}

func TestTurnedTextStaysText(t *testing.T) {
	section := page.Section{Landscape: true, Top: 120, Bottom: 10, Left: 20, Right: 20, Folded: true}
	section.Blocks = []page.Block{page.P(page.Center, 40, "Nguyễn Thị Hoa")}
	out := tool(t, write(t, &page.Doc{Sections: []page.Section{section}}), "pdftotext")
	if n := strings.Count(out, "Nguyễn Thị Hoa"); n != 2 {
		t.Errorf("the name stands %d times in %q", n, out)
	}
}
