package docx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"

	"sothidua/app/page"
	"sothidua/app/page/docx"
)

func write(t *testing.T, doc *page.Doc) map[string]string {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, doc); err != nil {
		t.Fatal(err)
	}
	return parts(t, b.Bytes())
}

func parts(t *testing.T, file []byte) map[string]string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range r.File {
		from, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(from)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(text)
	}
	return all
}

// one writes a document of one upright section and gives its body.
func one(t *testing.T, blocks ...page.Block) string {
	t.Helper()
	return write(t, &page.Doc{Sections: []page.Section{page.Portrait(blocks...)}})["word/document.xml"]
}

func dot(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 3))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sample is a document with all kinds of blocks in three sections.
func sample(t *testing.T) *page.Doc {
	t.Helper()
	cell := func(text string) page.Cell { return page.C(page.P(page.Center, 12, text)) }
	shaded := cell("Đơn vị").Spanning(1, 2).Centred()
	shaded.Shade = 235
	list := page.Table{
		Columns: []float64{12, 48, 50, 30}, Borders: true, Padding: 1.5,
		Header: []page.Row{
			{Cells: []page.Cell{cell("TT").Spanning(1, 2), shaded, cell("Danh hiệu").Spanning(2, 1)}},
			{Cells: []page.Cell{cell("LĐTT"), cell("CSTĐCS")}},
		},
		Rows: func(yield func(page.Row) bool) {
			for i := range 80 {
				row := page.Row{CantSplit: true, MinHeight: 6}
				if i%4 == 0 {
					row.Cells = []page.Cell{cell(fmt.Sprint(i)).Spanning(2, min(4, 80-i)).Centred()}
				}
				row.Cells = append(row.Cells, cell(fmt.Sprintf("Đồng chí thứ %d", i+1)))
				if !yield(row) {
					return
				}
			}
		},
	}
	upright := page.Portrait(
		page.P(page.Center, 14, "BIÊN BẢN").Bolded().Spaced(18, 0).Kept(),
		page.P(page.Center, 14, "Lễ ký kết giao ước thi đua").Bolded().Ruled(0.4).Spaced(6, 12),
		page.Body(14, page.Plain("Một dòng.\nDòng thứ hai. "), page.Italic("Nghiêng, "), page.Run{Text: "gạch chân", Underline: true, Size: 16}),
		page.Paragraph{Indent: 20, FirstLine: -5, LineFactor: 1.5, Runs: []page.Run{{Text: "-"}, {Tab: true, Text: "treo"}, {Break: true, Text: "xuống dòng"}}},
		page.Paragraph{Tabs: []page.Tab{{At: 40}, {At: 160, Align: page.Right, Leader: "."}}, Runs: []page.Run{{Text: "Họ và tên:"}, {Tab: true}, {Tab: true, Text: "hết"}}},
		list,
		page.Signatures(160, 22, 2,
			page.Signature{Above: []page.Paragraph{page.P(page.Left, 12, "Nơi nhận:")}},
			page.Signature{Above: []page.Paragraph{page.P(page.Center, 14, "CHỦ TỌA")}, Name: page.P(page.Center, 14, "Nguyễn Thị Hoa")},
		),
		page.PageBreak{},
		page.Image{PNG: dot(t), Width: 60, Height: 40},
	)
	upright.Footing = "Dòng kiểm soát\nSố liệu đã đổi"
	lying := page.Landscape(page.P(page.Center, 14, "DANH SÁCH"), page.PageBreak{}, list)
	lying.RestartNumbering, lying.Footing = true, "Dòng kiểm soát 2"
	plate := page.Portrait(page.P(page.Center, 60, "Báo Thanh tra"), page.PageBreak{}, page.P(page.Center, 60, "Tạp chí"))
	plate.NoNumbers, plate.Top = true, 8
	return &page.Doc{
		Title: "Biên bản <lễ> & ký", Author: "Khối", Created: 1700000000, Mark: "DỮ LIỆU THỰC HÀNH",
		Sections: []page.Section{upright, lying, plate},
	}
}

func TestPartsFollowTheSchema(t *testing.T) {
	for name, text := range write(t, sample(t)) {
		if strings.HasPrefix(name, "word/") && strings.HasSuffix(name, ".xml") {
			for _, problem := range check(text) {
				t.Errorf("%s: %s", name, problem)
			}
		}
	}
}

func TestSameBytesTwice(t *testing.T) {
	var first, second bytes.Buffer
	if err := errors.Join(docx.Write(&first, sample(t)), docx.Write(&second, sample(t))); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("written twice, two files")
	}
	if got := parts(t, first.Bytes())["docProps/core.xml"]; !strings.Contains(got, "2023-11-14T22:13:20Z</dcterms:created>") {
		t.Errorf("the time is not the document's: %s", got)
	}
}

func TestTextIsComposedAndWhatXMLCannotHoldIsDropped(t *testing.T) {
	// given text in decomposed letters, with markup, a control and a joiner
	got := one(t, page.P(page.Left, 14, "thu\u031bo\u031b\u0309ng <b> & \x01a\u200b\ufffe\tb"))
	// then
	if want := `<w:t xml:space="preserve">thưởng &lt;b&gt; &amp; a</w:t><w:tab/><w:t xml:space="preserve">b</w:t>`; !strings.Contains(got, want) {
		t.Errorf("no %s in %s", want, got)
	}
}

func TestLinesBreakAtSpacesOnly(t *testing.T) {
	got := one(t, page.P(page.Left, 14, "Nghị định 98/2023/NĐ-CP - sửa"))
	if want := "98/2023/NĐ</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">CP\u00a0- sửa</w:t>"; !strings.Contains(got, want) {
		t.Errorf("no %s in %s", want, got)
	}
}

func TestNumbersAreMissingOnPageOneOfEachRun(t *testing.T) {
	got := sections(write(t, sample(t))["word/document.xml"])
	for i, want := range []struct{ first, numbered bool }{{true, true}, {true, true}, {false, false}} {
		if strings.Contains(got[i], "<w:titlePg/>") != want.first || strings.Contains(got[i], "rIdNumbered") != want.numbered {
			t.Errorf("section %d: %s", i+1, got[i])
		}
	}
	if !strings.Contains(got[1], `w:orient="landscape"`) || !strings.Contains(got[1], `<w:pgNumType w:start="1"/>`) {
		t.Errorf("section 2: %s", got[1])
	}
}

// sections are the properties of the sections of a body.
func sections(body string) []string {
	var all []string
	for _, part := range strings.Split(body, "<w:sectPr>")[1:] {
		text, _, _ := strings.Cut(part, "</w:sectPr>")
		all = append(all, text)
	}
	return all
}

func TestMarkStandsInBothHeaders(t *testing.T) {
	got := write(t, sample(t))
	for _, name := range []string{"word/header1.xml", "word/header2.xml"} {
		if !strings.Contains(got[name], "DỮ LIỆU THỰC HÀNH") {
			t.Errorf("%s: %s", name, got[name])
		}
	}
	if strings.Contains(got["word/header1.xml"], "PAGE") || !strings.Contains(got["word/header2.xml"], "PAGE") {
		t.Error("the number is in the wrong header")
	}
}

func TestFootingBelongsToTheLastPageOfItsSection(t *testing.T) {
	body := write(t, sample(t))["word/document.xml"]
	// the frame's page is that of the next paragraph, which holds the section's end
	_, after, ok := strings.Cut(body, "Số liệu đã đổi")
	if end, _, _ := strings.Cut(after, "<w:sectPr>"); !ok || strings.Count(end, "<w:p>") != 1 || strings.Contains(end, "<w:t") {
		t.Errorf("between footing and the section's end: %s", end)
	}
}

// A paper that fills its last page has room for the tiny paragraph after its table, or an empty
// page came after it; one that leaves room has its pages as the layout has them.
func TestAFullLastPageHasRoomForTheParagraphAfterItsTable(t *testing.T) {
	bottom := func(rowHeight float64) (twips int) {
		row := page.Rows(page.Row{MinHeight: rowHeight, Cells: []page.Cell{page.C(page.P(page.Left, 12, "Cuối"))}})
		section := page.Portrait(page.P(page.Left, 12, "Đầu"), page.Table{Columns: []float64{100}, Rows: row})
		section.Footing = "Dòng kiểm soát"
		_, after, _ := strings.Cut(write(t, &page.Doc{Sections: []page.Section{section}})["word/document.xml"], "<w:pgMar ")
		_, after, _ = strings.Cut(after, `w:bottom="`)
		fmt.Sscanf(after, "%d", &twips)
		return twips
	}
	if free, full := bottom(200), bottom(251); free-full != 50 {
		t.Errorf("margin of a page that is full: %d, of one that is not: %d", full, free)
	}
}

// A line in the middle that fills its place to a hair is given a little more, as other readers
// would break it once more.
func TestALineThatFillsItsPlaceIsNotBrokenOnceMore(t *testing.T) {
	text := "(Kèm theo Báo cáo số 06 ngày 20 tháng 8 năm 2025 của Cụm thi đua)"
	wide := func(text string, width float64) string {
		return one(t, page.Table{Columns: []float64{width}, Rows: page.Rows(page.Row{Cells: []page.Cell{page.C(page.P(page.Center, 13, text))}})})
	}
	ruler, err := page.NewRuler()
	if err != nil {
		t.Fatal(err)
	}
	width := 100.0
	for h, _ := ruler.Height(width, page.P(page.Center, 13, text)); h > 6; h, _ = ruler.Height(width, page.P(page.Center, 13, text)) {
		width += 0.25
	}
	if got := wide(text, width); !strings.Contains(got, `<w:ind w:left="-`) || !strings.Contains(got, ` w:right="-`) {
		t.Errorf("no room: %s", got)
	}
	if got := wide(text, width+10); strings.Contains(got, `<w:ind `) {
		t.Errorf("room where there is enough: %s", got)
	}
}

func TestTablesThatTouchStayTwo(t *testing.T) {
	row := page.Rows(page.Row{Cells: []page.Cell{page.C(page.P(page.Left, 12, "một"))}})
	got := one(t, page.Table{Columns: []float64{50}, Rows: row}, page.Table{Columns: []float64{50}, Rows: row})
	if strings.Contains(got, "</w:tbl><w:tbl>") || strings.Contains(got, "</w:tbl><w:sectPr>") {
		t.Errorf("no paragraph after a table: %s", got)
	}
}

// Between two name plates stands a paragraph: the row gives up its height.
func TestARowAsHighAsThePageLeavesRoomForAParagraph(t *testing.T) {
	got := one(t, page.Table{Columns: []float64{50}, Rows: page.Rows(page.Row{MinHeight: 257})})
	var height int
	_, after, _ := strings.Cut(got, "<w:trHeight ")
	fmt.Sscanf(after, `w:val="%d"`, &height)
	if whole := 257 * 1440 / 25.4; float64(height) > whole-40 || float64(height) < whole-80 {
		t.Errorf("row of %d in a text area of %.0f", height, whole)
	}
}

func TestATableWithoutRowsIsNone(t *testing.T) {
	if got := one(t, page.Table{Columns: []float64{50}}); strings.Contains(got, "tbl") {
		t.Error(got)
	}
}

func TestPageBreakStartsAPageUnlessItIsEmpty(t *testing.T) {
	text := page.P(page.Left, 12, "một")
	for _, c := range []struct {
		blocks []page.Block
		breaks int
	}{
		{[]page.Block{page.PageBreak{}, text}, 0},
		{[]page.Block{text, page.PageBreak{}, page.PageBreak{}, text}, 1},
		{[]page.Block{text, page.PageBreak{}}, 1},
	} {
		got := one(t, c.blocks...)
		laid, err := page.Layout(&page.Doc{Sections: []page.Section{page.Portrait(c.blocks...)}})
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(got, "<w:pageBreakBefore/>"); n != c.breaks || len(laid.Pages) != n+1 {
			t.Errorf("%d breaks, %d pages laid out, want %d breaks", n, len(laid.Pages), c.breaks)
		}
	}
}

func TestRuleIsAsLongAsTheLayoutHasIt(t *testing.T) {
	// given a rule of half its text's width, in the middle of 160 mm
	got := one(t, page.P(page.Center, 14, "mmmmmmmmmm").Ruled(0.5))
	// then it is 10 × 0.778 × 14 pt / 2 = 54 pt long
	side := (160*1440/25.4 - 10*1593.0/2048*14*20/2) / 2
	if want := fmt.Sprintf(`<w:ind w:left="%.0f" w:right="%.0f"/>`, side, side); !strings.Contains(got, want) {
		t.Errorf("no %s in %s", want, got)
	}
	// and takes 5 pt with its own thickness
	if want := `w:sz="5" w:space="0" w:color="000000"/></w:pBdr><w:spacing w:before="50" w:after="0" w:line="38"`; !strings.Contains(got, want) {
		t.Errorf("no %s in %s", want, got)
	}
}

func TestSpacesBetweenParagraphsAddUp(t *testing.T) {
	got := one(t,
		page.P(page.Left, 12, "một").Spaced(7, 3),
		page.P(page.Left, 12, "hai").Spaced(5, 0),
	)
	var found []string
	for _, part := range strings.Split(got, "<w:spacing ")[1:] {
		before, _, _ := strings.Cut(part, " w:line")
		found = append(found, before)
	}
	if want := []string{`w:before="0" w:after="160"`, `w:before="0" w:after="0"`}; !slices.Equal(found, want) {
		t.Errorf("got %q, want %q", found, want)
	}
}

func TestAnEmptyLineBelowATableIsSpace(t *testing.T) {
	table := page.Table{Columns: []float64{50}, Rows: page.Rows(page.Row{Cells: []page.Cell{page.C(page.P(page.Left, 12, "một"))}})}
	got := one(t, table, page.Blank(10), page.P(page.Left, 12, "hai").Spaced(4, 0), page.Blank(10), page.P(page.Left, 12, "ba"))
	_, got, _ = strings.Cut(got, "</w:tbl>")
	if want := `<w:p><w:pPr><w:pStyle w:val="r4s24"/><w:spacing w:before="310" w:after="0"`; !strings.HasPrefix(got, want) || strings.Count(got, "<w:p>") != 3 {
		t.Error(got)
	}
}

func TestEqualPicturesAreKeptOnce(t *testing.T) {
	im := page.Image{PNG: dot(t), Width: 400, Height: 300}
	got := write(t, &page.Doc{Sections: []page.Section{page.Portrait(im, im)}})
	if got["word/media/image1.png"] != string(im.PNG) || got["word/media/image2.png"] != "" {
		t.Error("not one picture")
	}
	if n := strings.Count(got["word/document.xml"], fmt.Sprintf(`<wp:extent cx="%d" cy="%d"/>`, 160*36000, 120*36000)); n != 2 {
		t.Errorf("%d pictures shrunk to the text's width, want 2", n)
	}
}

func TestErrors(t *testing.T) {
	narrow := page.Portrait(page.Blank(12))
	narrow.Left, narrow.Right = 150, 60
	for name, s := range map[string]page.Section{
		"no room":    narrow,
		"no columns": page.Portrait(page.Table{Columns: []float64{10, 0}}),
		"no picture": page.Portrait(page.Image{PNG: []byte("không phải ảnh"), Width: 10, Height: 10}),
	} {
		if err := docx.Write(io.Discard, &page.Doc{Sections: []page.Section{s}}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if err := docx.Write(full{}, sample(t)); !errors.Is(err, errFull) {
		t.Errorf("a full disk gives %v", err)
	}
}

var errFull = errors.New("full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

// long is a list of 10 000 rows; look is called now and then while it is read.
func long(look func()) *page.Doc {
	rows := func(yield func(page.Row) bool) {
		for i := range 10000 {
			row := page.Row{CantSplit: true}
			for range 8 {
				row.Cells = append(row.Cells, page.C(page.P(page.Left, 11, strings.Repeat("Chiến sĩ thi đua ", 4))))
			}
			if i%2000 == 1999 {
				look()
			}
			if !yield(row) {
				return
			}
		}
	}
	return &page.Doc{Sections: []page.Section{page.Landscape(page.Table{Columns: slices.Repeat([]float64{30}, 8), Rows: rows, Borders: true})}}
}

// A list is written row by row: its memory does not grow with its length.
func TestLongListsNeedLittleMemory(t *testing.T) {
	highest := uint64(0)
	doc := long(func() {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		highest = max(highest, m.HeapAlloc)
	})
	if err := docx.Write(io.Discard, doc); err != nil {
		t.Fatal(err)
	}
	if highest > 30<<20 {
		t.Errorf("%d MB in use while writing", highest>>20)
	}
}

// Run with -bench to see how long a list of 10 000 rows takes.
func BenchmarkWrite(b *testing.B) {
	for b.Loop() {
		if err := docx.Write(io.Discard, long(func() {})); err != nil {
			b.Fatal(err)
		}
	}
}

func TestChartsArePictures(t *testing.T) {
	chart := page.Chart{Title: "Đăng ký theo đơn vị", Groups: []string{"Báo Thanh tra", "Tạp chí Thanh tra"}, Series: []page.Series{{Name: "LĐTT", Values: []float64{57, 23}}}}
	got := write(t, &page.Doc{Sections: []page.Section{page.Portrait(chart, page.PageBreak{}, chart)}})
	im, err := png.Decode(strings.NewReader(got["word/media/image1.png"]))
	if err != nil {
		t.Fatal(err)
	}
	// then it is as wide as the text, and as high as its picture asks for
	height := 160 * im.Bounds().Dy() / im.Bounds().Dx()
	var x, y int
	_, extent, _ := strings.Cut(got["word/document.xml"], "<wp:extent ")
	fmt.Sscanf(extent, `cx="%d" cy="%d"`, &x, &y)
	if x != 160*36000 || y/36000 < height-1 || y/36000 > height+1 {
		t.Errorf("%d × %d mm, want 160 × %d", x/36000, y/36000, height)
	}
	if n := strings.Count(got["word/document.xml"], `descr="Đăng ký theo đơn vị"`); n != 2 {
		t.Errorf("%d charts, want 2", n)
	}
}

func TestLastRowStaysWithTheBlockAfterTheTable(t *testing.T) {
	for _, kept := range []bool{false, true} {
		// given two tables, the last row of the first bound to what follows or not
		first := page.Table{Columns: []float64{160}, Rows: page.Rows(
			page.Row{Cells: []page.Cell{page.C(page.P(page.Left, 12, "đầu"))}},
			page.Row{KeepNext: kept, Cells: []page.Cell{page.C(page.P(page.Left, 12, "cuối"))}})}
		second := page.Table{Columns: []float64{160}, Rows: page.Rows(page.Row{Cells: []page.Cell{page.C(page.P(page.Left, 12, "ký"))}})}
		body := one(t, first, second)
		// then its paragraph and the one between the tables stay with the next
		want := 0
		if kept {
			want = 2
		}
		last, _, _ := strings.Cut(body[strings.Index(body, "đầu"):], "ký")
		if got := strings.Count(last, "<w:keepNext/>"); got != want {
			t.Errorf("kept %v: %d paragraphs stay with the next, want %d", kept, got, want)
		}
	}
}

// Given parts that are each a heading and a table whose last row stays with what follows, and empty
// lines between them that stay with nothing, then no row does: else a text editor would keep all
// parts on one page, as the layout does not.
func TestALineThatIsFreePartsWhatIsKept(t *testing.T) {
	table := page.Table{Columns: []float64{160}, Rows: page.Rows(page.Row{KeepNext: true, Cells: []page.Cell{page.C(page.P(page.Left, 12, "tài sản"))}})}
	for _, kept := range []bool{false, true} {
		empty := page.Blank(6)
		if kept {
			empty = empty.Kept()
		}
		body := one(t, table, empty, page.P(page.Left, 13, "2. Kinh phí").Bolded().Kept(), table, page.P(page.Left, 13, "hết"))
		row, _, _ := strings.Cut(body, "2. Kinh phí")
		row, _, _ = strings.Cut(row, "</w:tbl>")
		if got := strings.Contains(row, "<w:keepNext/>"); got != kept {
			t.Errorf("the line kept %v: the row above it is kept %v", kept, got)
		}
	}
}
