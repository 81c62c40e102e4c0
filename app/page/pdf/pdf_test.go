package pdf_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/page"
	"sothidua/app/page/pdf"
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
