package template_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"sothidua/app/template"
)

const (
	namespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`
	types     = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
		`<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`
)

// pack makes a file of parts, in the order given: names and texts in turn.
func pack(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, parts[i+1])
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// docx makes a template of a body.
func docx(t testing.TB, body string) []byte {
	t.Helper()
	return pack(t, "[Content_Types].xml", types, "word/document.xml", document(body), "word/strange.bin", "\x00\x01{{năm}}")
}

func document(body string) string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n<w:document " + namespace + "><w:body>" + body + "</w:body></w:document>"
}

// p is a paragraph of one piece.
func p(text string) string { return `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p>` }

// row is a row of cells with a paragraph each.
func row(cells ...string) string {
	text := "<w:tr>"
	for _, c := range cells {
		text += "<w:tc><w:tcPr/>" + p(c) + "</w:tc>"
	}
	return text + "</w:tr>"
}

func table(rows ...string) string {
	return "<w:tbl><w:tblPr/><w:tblGrid/>" + strings.Join(rows, "") + "</w:tbl>"
}

var values = template.Values{
	Fields: template.Item{"năm": "2023", "khối": "Khối <A> & B", "địa điểm": "Hội trường\nTầng 2", "chủ đề": "thi đua"},
	Lists: map[string][]template.Item{
		"đơn vị":   {{"tên": "Báo Thanh tra", "số người": "60"}, {"tên": "Tạp chí Thanh tra", "số người": "24"}},
		"đại biểu": {},
	},
}

// fill fills a template and gives the parts of the result.
func fill(t *testing.T, file []byte) map[string]string {
	t.Helper()
	var b bytes.Buffer
	if err := template.Fill(bytes.NewReader(file), int64(len(file)), values, &b); err != nil {
		t.Fatal(err)
	}
	return unpack(t, b.Bytes())
}

func unpack(t *testing.T, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
	}
	return parts
}

// filled gives the body of a template's result, well-formed.
func filled(t *testing.T, body string) string {
	t.Helper()
	text := fill(t, docx(t, body))["word/document.xml"]
	wellFormed(t, text)
	_, text, _ = strings.Cut(text, "<w:body>")
	text, _, _ = strings.Cut(text, "</w:body>")
	return text
}

func wellFormed(t *testing.T, text string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%v in %s", err, text)
		}
	}
}

var (
	newParagraph = regexp.MustCompile(`</w:p>|<w:br/>`)
	tag          = regexp.MustCompile(`<[^>]*>`)
)

// lines are the paragraphs' texts, a line each; rows of tables end with a bar.
func lines(body string) string {
	body = strings.ReplaceAll(body, "</w:tr>", "|")
	return strings.TrimSpace(tag.ReplaceAllString(newParagraph.ReplaceAllString(body, "\n"), ""))
}

func TestMarksTakeValues(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"plain":      {p("Năm {{năm}}, {{ Năm }}."), "Năm 2023, 2023."},
		"escaped":    {p("{{khối}}"), "Khối &lt;A&gt; &amp; B"},
		"two lines":  {p("Tại {{địa điểm}}"), "Tại Hội trường\nTầng 2"},
		"decomposed": {p("{{n\u0061\u0306m}}"), "2023"},
		"of wording": {p("{{địa điểm lễ}}"), "Hội trường\nTầng 2"},
		"one brace":  {p("{a} {năm}"), "{a} {năm}"},
		"split": {
			`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Năm {</w:t></w:r><w:proofErr/><w:r><w:rPr><w:i/></w:rPr><w:t>{nă</w:t></w:r>` +
				`<w:r><w:t>m}</w:t></w:r><w:r><w:t xml:space="preserve">} và {{khối}}</w:t></w:r></w:p>`,
			"Năm 2023 và Khối &lt;A&gt; &amp; B",
		},
	} {
		if got := lines(filled(t, c.body)); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestAValueLooksLikeTheBeginningOfItsMark(t *testing.T) {
	got := filled(t, `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{n</w:t></w:r><w:r><w:t>ăm}} hết</w:t></w:r></w:p>`)
	want := `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">2023</w:t></w:r><w:r><w:t xml:space="preserve"> hết</w:t></w:r></w:p>`
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestLoops(t *testing.T) {
	two := "Báo Thanh tra\n60\n|Tạp chí Thanh tra\n24\n|"
	for name, c := range map[string]struct{ body, want string }{
		"row":         {table(row("Tên", "Số"), row("{{#đơn vị}}{{tên}}", "{{số người}}{{/đơn vị}}")) + p("hết"), "Tên\nSố\n|" + two + "hết"},
		"late mark":   {table(row("{{thứ tự}}", "{{#đơn vị}}{{tên}}", "{{/đơn vị}}")), "1\nBáo Thanh tra\n\n|2\nTạp chí Thanh tra\n\n|"},
		"two rows":    {table(row("{{#đơn vị}}{{tên}}"), row("{{số người}}{{/đơn vị}}")), "Báo Thanh tra\n|60\n|Tạp chí Thanh tra\n|24\n|"},
		"rows around": {table(row("{{#đơn vị}}", ""), row("{{tên}}", "{{số người}}"), row("{{/đơn vị}}", "")), two},
		"only cell":   {table(row("{{#đơn vị}}{{tên}}{{/đơn vị}}")), "Báo Thanh tra\n|Tạp chí Thanh tra\n|"},
		"in a cell":   {table(row("{{#đơn vị}}{{tên}}{{/đơn vị}}", "x")), "Báo Thanh tra\nTạp chí Thanh tra\nx\n|"},
		"paragraphs":  {p("a") + p("{{#đơn vị}}") + p("{{tên}}, {{năm}}") + p("{{/đơn vị}}") + p("b"), "a\nBáo Thanh tra, 2023\nTạp chí Thanh tra, 2023\nb"},
		"paragraph":   {p("{{#đơn vị}}- {{tên}}{{/đơn vị}}"), "- Báo Thanh tra\n- Tạp chí Thanh tra"},
		"inline":      {p("Gồm: {{#đơn vị}}{{tên}}; {{/đơn vị}}hết"), "Gồm: Báo Thanh tra; Tạp chí Thanh tra; hết"},
		"two inline":  {p("{{#đơn vị}}{{tên}} {{/đơn vị}}{{#đơn vị}}{{số người}} {{/đơn vị}}"), "Báo Thanh tra Tạp chí Thanh tra 60 24"},
		"none":        {p("{{#đại biểu}}") + p("{{họ tên}}") + p("{{/đại biểu}}") + p("b"), "b"},
		"no rows":     {table(row("{{#đại biểu}}{{họ tên}}", "{{/đại biểu}}")) + p("b"), "b"},
		"whole table": {p("{{#đơn vị}}") + table(row("{{tên}}")) + p("{{/đơn vị}}"), "Báo Thanh tra\n|\nTạp chí Thanh tra\n|"},
	} {
		if got := lines(filled(t, c.body)); got != strings.TrimSpace(c.want) {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestACellNeverLosesItsLastParagraph(t *testing.T) {
	got := filled(t, table(row("{{#đại biểu}}{{họ tên}}{{/đại biểu}}", "x")))
	if !strings.Contains(got, "<w:tc><w:tcPr/><w:p/></w:tc>") {
		t.Error(got)
	}
}

func TestCopiesBearNoIdentityOfTheFirst(t *testing.T) {
	got := filled(t, `<w:p w14:paraId="1A" w14:textId="77" w:rsidR="00"><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/><w:r><w:t>{{#đơn vị}}{{tên}}{{/đơn vị}}</w:t></w:r></w:p>`)
	if strings.Count(got, "paraId") != 1 || strings.Count(got, "bookmarkStart") != 1 || strings.Count(got, "rsidR") != 2 {
		t.Error(got)
	}
}

func TestTextBoxesAreParagraphsInParagraphs(t *testing.T) {
	// given a text box, as Word writes it twice, within a paragraph with a split mark
	box := `<w:txbxContent>` + p("Hộp {{năm}}") + p("{{#đơn vị}}{{tên}}{{/đơn vị}}") + `</w:txbxContent>`
	got := filled(t, `<w:p><w:r><w:t>{{n</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps">`+box+
		`</mc:Choice><mc:Fallback>`+box+`</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>ăm}} ngoài</w:t></w:r></w:p>`)
	in := "Hộp 2023\nBáo Thanh tra\nTạp chí Thanh tra\n"
	if want := "2023" + in + in + " ngoài"; lines(got) != want {
		t.Errorf("got %q, want %q", lines(got), want)
	}
}

func TestHeadersAreFilledAndOtherPartsKept(t *testing.T) {
	header := "<w:hdr " + namespace + ">" + p("{{năm}}") + "</w:hdr>"
	untouched := document("<w:p  w:rsidR='1' ><w:r><w:t>Không có dấu &#x2026;</w:t></w:r></w:p>\r\n<!-- ghi chú --><w:sectPr/>")
	file := pack(t, "[Content_Types].xml", types, "word/document.xml", untouched, "word/header1.xml", header, "word/strange.bin", "\x00{{năm}}")
	got := fill(t, file)
	if want := strings.Replace(header, "<w:t>{{năm}}", `<w:t xml:space="preserve">2023`, 1); got["word/header1.xml"] != want {
		t.Errorf("header: %s", got["word/header1.xml"])
	}
	if got["word/document.xml"] != untouched || got["word/strange.bin"] != "\x00{{năm}}" || got["[Content_Types].xml"] != types {
		t.Errorf("changed: %q", got)
	}
}

func TestAWordTemplateBecomesADocument(t *testing.T) {
	dotx := strings.Replace(types, "wordprocessingml.document.main", "wordprocessingml.template.main", 1)
	got := fill(t, pack(t, "[Content_Types].xml", dotx, "word/document.xml", document(p("{{năm}}"))))
	if got["[Content_Types].xml"] != types || !strings.Contains(got["word/document.xml"], "2023") {
		t.Error(got)
	}
}

func TestAnotherPrefixIsAsGood(t *testing.T) {
	text := strings.NewReplacer("w:", "ns0:", "xmlns:w=", "xmlns:ns0=").Replace(document(p("{{địa điểm}}") + p("{{#đại biểu}}{{/đại biểu}}")))
	got := fill(t, pack(t, "[Content_Types].xml", types, "word/document.xml", text))["word/document.xml"]
	if !strings.Contains(got, `Hội trường</ns0:t><ns0:br/><ns0:t xml:space="preserve">Tầng 2</ns0:t>`) || strings.Contains(got, "<w:") {
		t.Error(got)
	}
}
