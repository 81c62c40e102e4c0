package template_test

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/template"
	"sothidua/assets/words"
	"sothidua/data/fault"
)

func check(file []byte) error {
	return template.Fill(bytes.NewReader(file), int64(len(file)), template.Values{}, io.Discard)
}

const (
	rendered = `<w:p><w:r><w:lastRenderedPageBreak/></w:r></w:p>`
	written  = `<w:p><w:r><w:br w:type="page"/></w:r></w:p>`
)

func TestBrokenMarksAreNamedWithTheirPage(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"unknown":        {p("{{màu sắc}}"), "Gần trang 1: không có trường {{màu sắc}}."},
		"misspelt":       {written + p("{{dia diem}}"), "Gần trang 2: không có trường {{dia diem}}, có thể là {{địa điểm}}."},
		"as laid out":    {written + rendered + rendered + p("{{màu}}"), "Trang 3: không có trường {{màu}}."},
		"not closed":     {p("Năm {{năm} là"), "Gần trang 1: dấu “{{năm} là” thiếu hai ngoặc đóng }}."},
		"opened again":   {p("{{năm {{khối}}"), "Gần trang 1: dấu “{{năm {{khối}}” thiếu hai ngoặc đóng }}."},
		"stray":          {p("năm}} là"), "Gần trang 1: thừa hai ngoặc đóng ở “năm}}”."},
		"over two":       {p("{{nă") + p("m}}"), "Gần trang 1: dấu “{{nă” thiếu hai ngoặc đóng }}. Gần trang 1: thừa hai ngoặc đóng ở “m}}”."},
		"empty":          {p("{{ }}"), "Gần trang 1: không có trường {{ }}."},
		"outside":        {p("{{họ tên}}"), "Gần trang 1: trường {{họ tên}} chỉ viết được giữa {{#đại biểu}} và {{/đại biểu}}."},
		"of another":     {p("{{#đơn vị}}{{họ tên}}{{/đơn vị}}"), "Gần trang 1: không có trường {{họ tên}}."},
		"a list":         {p("{{đơn vị}}"), "Gần trang 1: {{đơn vị}} là danh sách, cần viết {{#đơn vị}} ở đầu và {{/đơn vị}} ở cuối phần lặp lại."},
		"loop open":      {p("{{#đơn vị}}"), "Gần trang 1: phần lặp lại {{#đơn vị}} chưa đóng, thiếu {{/đơn vị}}."},
		"loop only ends": {p("{{/đơn vị}}"), "Gần trang 1: {{/đơn vị}} đóng phần lặp lại chưa mở, thiếu {{#đơn vị}}."},
		"nested": {
			p("{{#đơn vị}}") + p("{{#đại biểu}}") + p("{{/đơn vị}}"),
			"Gần trang 1: phần lặp lại {{#đại biểu}} nằm trong phần lặp lại {{#đơn vị}}.",
		},
		"nested in a row": {
			table(row("{{#đại biểu}}{{/đại biểu}}", "{{#đơn vị}}", "{{/đơn vị}}")),
			"Gần trang 1: phần lặp lại {{#đại biểu}} nằm trong phần lặp lại {{#đơn vị}}.",
		},
		"half in a table": {
			p("{{#đơn vị}}") + table(row("{{/đơn vị}}")),
			"Gần trang 1: phần lặp lại từ {{#đơn vị}} đến {{/đơn vị}} nửa trong nửa ngoài một bảng hoặc khung chữ.",
		},
	} {
		f := fault.Of(check(docx(t, c.body)))
		if f == nil || f.Kind != fault.Invalid || f.What != c.want {
			t.Errorf("%s: got %v, want %s", name, f, c.want)
		}
	}
	err := check(docx(t, p("{{#màu}}")))
	if f := fault.Of(err); f == nil || !strings.HasPrefix(f.What, "Gần trang 1: không có danh sách {{#màu}}. Các danh sách: {{#đơn vị}}, ") {
		t.Errorf("unknown list: %v", err)
	}
}

func TestABrokenTemplateWritesNothing(t *testing.T) {
	file := docx(t, p("{{màu}}"))
	var b bytes.Buffer
	if err := template.Fill(bytes.NewReader(file), int64(len(file)), values, &b); err == nil || b.Len() > 0 {
		t.Errorf("%v, %d bytes", err, b.Len())
	}
}

func TestFilesThatAreNoTemplates(t *testing.T) {
	bomb := document("<!--" + strings.Repeat(" ", 30<<20) + "-->")
	deep := document(strings.Repeat("<w:p>", 1000) + strings.Repeat("</w:p>", 1000))
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"empty":      {nil, words.TemplateForeignWhat},
		"text":       {[]byte("Không phải tệp nén"), words.TemplateForeignWhat},
		"old":        {append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 600)...), words.TemplateLegacyWhat},
		"zip":        {pack(t, "a.txt", "a"), words.TemplateForeignWhat},
		"no main":    {pack(t, "[Content_Types].xml", types), words.TemplateForeignWhat},
		"macros":     {pack(t, "[Content_Types].xml", strings.Replace(types, "openxmlformats-officedocument.wordprocessingml.document", "ms-word.document.macroEnabled", 1), "word/document.xml", document("")), words.TemplateMacrosWhat},
		"not closed": {docx(t, "<w:p>"), words.TemplateDamagedWhat},
		"crossed":    {docx(t, "<w:p><w:r></w:p></w:r>"), words.TemplateDamagedWhat},
		"entity":     {docx(t, "<w:p>&lol;</w:p>"), words.TemplateDamagedWhat},
		"root":       {pack(t, "[Content_Types].xml", types, "word/document.xml", "<w:p "+namespace+"><w:r><w:t>{{#đơn vị}}{{/đơn vị}}</w:t></w:r></w:p>"), words.TemplateDamagedWhat},
		"bomb":       {pack(t, "[Content_Types].xml", types, "word/document.xml", bomb), words.TemplateLargeWhat},
		"deep":       {pack(t, "[Content_Types].xml", types, "word/document.xml", deep), words.TemplateDamagedWhat},
	} {
		if f := fault.Of(check(c.file)); f == nil || f.What != c.want {
			t.Errorf("%s: got %v, want %s", name, f, c.want)
		}
	}
}

// Damaged files give a fault or a file, and never more.
func TestDamagedFilesEndInAFault(t *testing.T) {
	whole, err := os.ReadFile("testdata/office.docx")
	if err != nil {
		t.Fatal(err)
	}
	chance := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		file := bytes.Clone(whole)
		for range 1 + chance.IntN(8) {
			file[chance.IntN(len(file))] ^= byte(1 << chance.IntN(8))
		}
		file = file[:len(file)-chance.IntN(2)*chance.IntN(len(file))]
		err := template.Fill(bytes.NewReader(file), int64(len(file)), values, io.Discard)
		var f *fault.Fault
		if err != nil && !errors.As(err, &f) {
			t.Fatalf("no fault but %v", err)
		}
	}
}

// The body is put together from pieces of marks and tags, in any order.
func FuzzFill(f *testing.F) {
	pieces := []string{
		"<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>",
		"{{", "}}", "{{#đơn vị}}", "{{/đơn vị}}", "{{tên}}", "{{năm}}", "<w:txbxContent>", "</w:txbxContent>", "<w:br/>", "x", "{{#đại biểu}}", "{{/đại biểu}}",
	}
	f.Add([]byte{0, 2, 4, 14, 16, 15, 5, 3, 1})
	f.Add([]byte{6, 8, 10, 0, 2, 4, 14, 5, 3, 1, 11, 10, 0, 2, 4, 15, 5, 3, 1, 11, 9, 7})
	f.Fuzz(func(t *testing.T, order []byte) {
		body := ""
		for _, i := range order {
			body += pieces[int(i)%len(pieces)]
		}
		file := docx(t, body)
		var b bytes.Buffer
		if err := template.Fill(bytes.NewReader(file), int64(len(file)), values, &b); err == nil {
			wellFormed(t, unpack(t, b.Bytes())["word/document.xml"])
		}
	})
}

// A file from outside gives a fault or a file that can be read, and nothing else.
func FuzzFile(f *testing.F) {
	whole, err := os.ReadFile("testdata/office.docx")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	f.Add(docx(f, p("{{#đơn vị}}{{tên}}{{/đơn vị}}")))
	f.Add(pack(f, "[Content_Types].xml", types))
	f.Fuzz(func(t *testing.T, file []byte) {
		var b bytes.Buffer
		err := template.Fill(bytes.NewReader(file), int64(len(file)), values, &b)
		if err != nil && !errors.As(err, new(*fault.Fault)) {
			t.Errorf("no fault but %v", err)
		}
	})
}

func TestAFilledFileNeverTakesThePlaceOfItsTemplate(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "mẫu.docx")
	whole := docx(t, p("{{năm}}"))
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	filled, err := template.FillFile(path, values)
	if err != nil {
		t.Fatal(err)
	}
	if f := fault.Of(template.Save(path, path, filled)); f == nil || f.Kind != fault.Refused {
		t.Errorf("saved onto the template: %v", f)
	}
	if kept, err := os.ReadFile(path); err != nil || !bytes.Equal(kept, whole) {
		t.Error("the template changed", err)
	}
	if err := template.Save(filepath.Join(folder, "kế hoạch.docx"), path, filled); err != nil {
		t.Error(err)
	}
	for _, other := range []string{folder, filepath.Join(folder, "mất.docx")} {
		if _, err := template.FillFile(other, values); fault.Of(err) == nil || fault.Of(err).Kind != fault.Storage {
			t.Errorf("%s: %v", other, err)
		}
	}
}
