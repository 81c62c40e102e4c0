package traces_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"sothidua/app/page"
	"sothidua/app/page/docx"
	"sothidua/app/page/pdf"
	"sothidua/app/page/sheet"
	"sothidua/app/traces"
	"sothidua/data/viet"
)

const name = "Đỗ Thị Ước"

func packed(content []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(content)
	w.Close()
	return b.Bytes()
}

func zipped(content []byte) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	in, _ := w.Create("word/document.xml")
	in.Write(content)
	w.Close()
	return b.Bytes()
}

// Given a name planted in every way in which a file can hold it, then it is found; in the
// same bytes without it, and within longer words, it is not.
func TestANameIsFoundHoweverItIsWritten(t *testing.T) {
	ways := map[string]func(text string) []byte{
		"NFC":      func(text string) []byte { return []byte(text) },
		"NFD":      func(text string) []byte { return []byte(norm.NFD.String(text)) },
		"capitals": func(text string) []byte { return []byte(viet.Upper(text)) },
		"small":    func(text string) []byte { return []byte(strings.ToLower(text)) },
		"UTF-16LE": func(text string) []byte { return traces.UTF16(text, false) },
		"UTF-16BE": func(text string) []byte { return traces.UTF16(text, true) },
		"NFD in UTF-16": func(text string) []byte {
			return traces.UTF16(norm.NFD.String(text), true)
		},
	}
	packs := map[string]func(content []byte) []byte{
		"plain": func(content []byte) []byte { return content }, "zlib": packed, "zip": zipped,
		"zlib in zip": func(content []byte) []byte { return zipped(packed(content)) },
		"zip in mid":  func(content []byte) []byte { return slices.Concat([]byte("\x78\x9crác PK\x03\x04"), zipped(content)) },
	}
	wanted := traces.Of(name)
	for way, write := range ways {
		for pack, put := range packs {
			if !wanted.Names(put(write("Ông " + name + ", Trưởng phòng"))) {
				t.Errorf("%s, %s: not found", way, pack)
			}
			for _, other := range []string{"Ông Đỗ Thị Ướcx, Trưởng phòng", "Ông xĐỗ Thị Ước", "Đỗ Thị Ươc", "Đỗ Thị"} {
				if wanted.Names(put(write(other))) {
					t.Errorf("%s, %s: found in %q", way, pack, other)
				}
			}
		}
	}
	if how := wanted.In([]byte("do thi uoc")); !slices.Equal(how, []traces.How{traces.Folded}) {
		t.Errorf("folded: %v", how)
	}
	if how := wanted.In([]byte("x" + viet.NameKey(name))); !slices.Equal(how, []traces.How{traces.Keyed}) {
		t.Errorf("keyed: %v", how)
	}
}

// Given a paper of ours with a name, justified and not, in each format, then the name is
// found in its file, and one that is not on it is not.
func TestANameIsFoundInOurOwnPapers(t *testing.T) {
	long := "Ông " + name + " cùng các đồng chí trong khối đã hoàn thành xuất sắc nhiệm vụ được giao trong năm, được tập thể ghi nhận và biểu dương tại hội nghị."
	doc := &page.Doc{Title: "Biên bản", Sections: []page.Section{page.Portrait(page.P(page.Justify, 13, long), page.P(page.Left, 13, "Không ai khác"))}}
	var asPDF, asWord, asSheet bytes.Buffer
	if _, err := pdf.Write(&asPDF, doc); err != nil {
		t.Fatal(err)
	}
	if err := docx.Write(&asWord, doc); err != nil {
		t.Fatal(err)
	}
	table := page.Table{Columns: []float64{200}, Borders: true, Rows: page.Rows(page.Row{Cells: []page.Cell{page.C(page.P(page.Left, 11, name))}})}
	if err := sheet.Write(&asSheet, &page.Doc{Title: "Danh sách", Sections: []page.Section{page.Portrait(table)}}); err != nil {
		t.Fatal(err)
	}
	for format, content := range map[string][]byte{"pdf": asPDF.Bytes(), "docx": asWord.Bytes(), "xlsx": asSheet.Bytes()} {
		if !traces.Of(name).Names(content) {
			t.Errorf("%s: not found", format)
		}
		if traces.Of("Trần Văn Khác").Names(content) {
			t.Errorf("%s: found who is not there", format)
		}
	}
}

func TestANameIsReplacedAsAWordOfItsOwn(t *testing.T) {
	for text, want := range map[string]string{
		"Cá nhân: ghi Đỗ Thị Ước":         "Cá nhân: ghi X",
		"ĐỖ THỊ ƯỚC, đỗ thị ước":          "X, X",
		"Đỗ Thị Ướcn; Đỗ Thị Ước":         "Đỗ Thị Ướcn; X",
		"Nguyễn Đỗ Thị Ước":               "Nguyễn X",
		"Đỗ Thị Ước Đỗ Thị Ước":           "X X",
		"không có tên nào, ướcĐỗ Thị Ước": "không có tên nào, ướcĐỗ Thị Ước",
	} {
		if got, _ := traces.Of(name).Replace(text, "X"); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func FuzzIn(f *testing.F) {
	f.Add([]byte("PK\x03\x04"))
	f.Add(packed([]byte(name)))
	f.Add([]byte("BT [(a) 1 (\\"))
	f.Fuzz(func(t *testing.T, content []byte) { traces.Of(name).In(content) })
}
