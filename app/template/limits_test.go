package template_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"sothidua/app/template"
	"sothidua/assets/words"
	"sothidua/data/fault"
)

// many are values with a long list of people.
func many() template.Values {
	people := make([]template.Item, 10_000)
	for i := range people {
		people[i] = template.Item{"họ tên": fmt.Sprint("Nguyễn Văn ", i)}
	}
	return template.Values{Fields: values.Fields, Lists: map[string][]template.Item{"cá nhân đăng ký": people}}
}

// taken is how many bytes work allocates: what grows with the square of a file
// takes gigabytes here.
func taken(work func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// Each file is as hard as its size allows; none may cost more than its share.
func TestHostileTemplatesAreBounded(t *testing.T) {
	const each, end = "{{#cá nhân đăng ký}}", "{{/cá nhân đăng ký}}"
	again := strings.Repeat
	for name, c := range map[string]struct {
		body string
		want string // how the fault begins; empty: it is filled
	}{
		"unknown marks":            {again(p("{{màu sắc}}"), 50_000), "Gần trang 1: không có trường {{màu sắc}}."},
		"unknown marks in a line":  {p(again("{{màu sắc}}", 50_000)), "Gần trang 1: không có trường {{màu sắc}}."},
		"unknown lists":            {again(p("{{#màu}}"), 50_000), "Gần trang 1: không có danh sách {{#màu}}."},
		"one endless mark":         {p("{{" + again("màu ", 500_000) + "}}"), "Gần trang 1: không có trường {{màu"},
		"much that is repeated":    {p(each) + again(p("Một dòng chữ"), 50_000) + p(end), words.TemplateLongWhat},
		"a long line repeated":     {p("Danh sách: " + each + again("chữ ", 500_000) + end), words.TemplateLongWhat},
		"much that says nothing":   {p(each) + "<w:tbl>" + again("<w:tblPr/>", 200_000) + "</w:tbl>" + p(end), words.TemplateLongWhat},
		"bookmarks repeated":       {p(each) + "<w:p>" + again("<w:bookmarkStart/>", 200_000) + "</w:p>" + p(end), words.TemplateLongWhat},
		"a text in splinters":      {"<w:p><w:r><w:t>" + again("a<!-- -->", 500_000) + "{{năm}}</w:t></w:r></w:p>", ""},
		"a line in splinters":      {"<w:p>" + again("<w:r><w:t>a</w:t></w:r>", 100_000) + "<w:r><w:t>" + "{{#đơn vị}}</w:t></w:r></w:p>" + p("{{/đơn vị}}"), ""},
		"loops in lines":           {again(p("Các đơn vị: {{#đơn vị}}{{tên}}{{/đơn vị}}, năm {{năm}}"), 30_000), ""},
		"loops in one line":        {p("Các đơn vị: " + again("{{#đơn vị}}{{tên}}{{/đơn vị}}, năm {{năm}} ", 30_000)), ""},
		"loops in one cell":        {"<w:tbl><w:tr><w:tc>" + again(p("{{#đơn vị}}{{/đơn vị}}"), 60_000) + "</w:tc></w:tr></w:tbl>", ""},
		"more elements than Word":  {again("<w:p/>", 400_000), words.TemplateLargeWhat},
		"more text than Word":      {p(again("chữ ", 2_000_000)), words.TemplateLargeWhat},
		"a tag without an end":     {"<w:p " + again(`a="" `, 300_000) + "/>", words.TemplateLargeWhat},
		"paragraphs in paragraphs": {again("<w:p>", 399) + again("</w:p>", 399), words.TemplateDamagedWhat},
	} {
		t.Run(name, func(t *testing.T) {
			file := docx(t, c.body)
			var err error
			bytesTaken := taken(func() {
				err = template.Fill(bytes.NewReader(file), int64(len(file)), many(), io.Discard)
			})
			f := fault.Of(err)
			if (f == nil) != (c.want == "") || f != nil && (!strings.HasPrefix(f.What, c.want) || len(f.What) > 1500 || f.Next == "") {
				t.Errorf("got %.300v, want %q", f, c.want)
			}
			if most := uint64(800 << 20); bytesTaken > most {
				t.Errorf("it took %d MB", bytesTaken>>20)
			}
		})
	}
}

// twins makes the files of an archive after the first of the same length of name
// point at the bytes of the first: small, but copied it is many times as large.
func twins(file []byte, first, second string) []byte {
	file = bytes.Clone(file)
	record := func(name string) []byte {
		at := bytes.LastIndex(file, []byte(name)) - 46
		return file[at : at+46]
	}
	copy(record(second), record(first))
	return file
}

func TestArchivesThatUnfoldAreRefused(t *testing.T) {
	var parts []string
	for i := range 6000 {
		parts = append(parts, fmt.Sprint("a", i), "")
	}
	whole := []string{"[Content_Types].xml", types, "word/document.xml", document(p("{{năm}}"))}
	noise := make([]byte, 300_000)
	for i := range noise {
		noise[i] = byte(i * i >> 5 * i)
	}
	shared := twins(pack(t, append(whole, "media/1.png", string(noise), "media/2.png", "x")...), "media/1.png", "media/2.png")
	if n := binary.LittleEndian.Uint32(shared[bytes.LastIndex(shared, []byte("media/2.png"))-46+20:]); n < 1000 {
		t.Fatalf("the second file has %d bytes", n)
	}
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"many files":   {pack(t, append(whole, parts...)...), words.TemplateLargeWhat},
		"a huge file":  {append(make([]byte, 21<<20), docx(t, p("{{năm}}"))...), words.TemplateLargeWhat},
		"shared bytes": {shared, words.TemplateDamagedWhat},
		"long list":    {pack(t, "[Content_Types].xml", types+strings.Repeat(" ", 2<<20), "word/document.xml", document("")), words.TemplateLargeWhat},
	} {
		if f := fault.Of(check(c.file)); f == nil || f.What != c.want {
			t.Errorf("%s: got %v, want %s", name, f, c.want)
		}
	}
}
