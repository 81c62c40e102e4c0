package exchange

import (
	"testing"

	"sothidua/app/exchange/exchangetest"
)

// Given ticks, boxes and crosses that a font of signs shows for letters, as Excel and Word store
// them, when they are read, then they are what the list shows; a sign that nobody knows is said
// to be none, and letters of other fonts stay.
func TestSignsOfFontsAreReadAsTheyAreShown(t *testing.T) {
	run := func(font, text string) string {
		return `<w:r><w:rPr><w:rFonts w:ascii="` + font + `"/></w:rPr><w:t>` + text + `</w:t></w:r>`
	}
	word := func(inner string) string { return `<w:tc><w:p>` + inner + `</w:p></w:tc>` }
	box := func(inner string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/>` + inner + `</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>`
	}
	for name, c := range map[string]struct {
		content []byte
		want    string
	}{
		"xlsx": {exchangetest.Zipped(t, map[string]string{
			"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="Một" r:id="rId1"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
			"xl/styles.xml":              `<styleSheet><fonts><font><name val="Arial"/></font><font><name val="Wingdings"/></font><font><name val="Wingdings 2"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>`,
			"xl/sharedStrings.xml":       `<sst><si><t>ü</t></si><si><r><rPr><rFont val="Wingdings"/></rPr><t>þ</t></r><r><rPr><rFont val="Arial"/></rPr><t> LĐTT</t></r></si></sst>`,
			"xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>0</v></c><c r="C1" s="2" t="inlineStr"><is><t>P</t></is></c>` +
				`<c r="D1" s="0" t="s"><v>1</v></c><c r="E1" s="1" t="inlineStr"><is><t>B</t></is></c></row></sheetData></worksheet>`,
		}), "1:ü¦✓¦✓¦☑ LĐTT¦�"},
		"docx": {exchangetest.Zipped(t, map[string]string{"word/document.xml": `<w:document><w:body><w:tbl><w:tr>` +
			word(`<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`) + word(run("Wingdings", "\uf0a8")+run("Times New Roman", " LĐTT")) + word(run("Wingdings 2", "P")) +
			word(box(`<w:default w:val="0"/><w:checked/>`)+run("Arial", " có")) + word(box(`<w:default w:val="0"/>`)) + word(box(`<w:default w:val="1"/><w:checked w:val="0"/>`)) +
			word(`<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>`) + `</w:tr></w:tbl></w:body></w:document>`}), "1:✓¦☐ LĐTT¦✓¦☑ có¦☐¦☐¦�"},
		"text": {[]byte("TT\tLĐTT\n1\t\uf0fc\n2\t\uf0a8\n"), "1:TT¦LĐTT / 2:1¦✓ / 3:2¦☐"},
	} {
		if got := shown(read(t, c.content).Sheets[0].Rows); got != c.want {
			t.Errorf("%s: %s\nwant %s", name, got, c.want)
		}
	}
}

// Given a Word table whose edges were drawn by hand in some rows, so that the file has more columns
// than the table shows, and rows that begin further right, when it is read, then each cell stands
// below its heading; edges between which a row has a cell stay apart.
func TestATableOfWordIsReadInTheColumnsThatItShows(t *testing.T) {
	grid := func(widths ...string) (all string) {
		for _, width := range widths {
			all += `<w:gridCol w:w="` + width + `"/>`
		}
		return `<w:tblGrid>` + all + `</w:tblGrid>`
	}
	cell := func(span, text string) string {
		if span != "" {
			span = `<w:gridSpan w:val="` + span + `"/>`
		}
		return `<w:tc><w:tcPr>` + span + `</w:tcPr><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:tc>`
	}
	row := func(cells ...string) (all string) {
		for _, one := range cells {
			all += one
		}
		return `<w:tr>` + all + `</w:tr>`
	}
	src := read(t, exchangetest.Zipped(t, map[string]string{"word/document.xml": `<w:document><w:body><w:tbl>` + grid("500", "2500", "60", "1800", "150", "900") +
		row(cell("", "TT"), cell("", "Họ và tên"), cell("2", "Chức vụ"), cell("2", "LĐTT")) +
		row(cell("", "1"), cell("2", "Vũ Văn Một"), cell("", "Kỹ sư"), cell("2", "x")) +
		row(cell("", "2"), cell("", "Lê Thị Hai"), cell("3", "Văn thư"), cell("", "x")) +
		row(`<w:trPr><w:gridBefore w:val="1"/></w:trPr>`, cell("2", "Bùi Văn Ba"), cell("2", "Lái xe"), cell("", "x")) +
		`</w:tbl><w:p/><w:tbl>` + grid("500", "100", "2000") + row(cell("", "A"), cell("", "x"), cell("", "B")) + row(cell("2", "C"), cell("", "D")) +
		`</w:tbl></w:body></w:document>`}))
	if got := shown(src.Sheets[0].Rows); got != "1:TT¦Họ và tên¦Chức vụ¦LĐTT / 2:1¦Vũ Văn Một¦Kỹ sư¦x / 3:2¦Lê Thị Hai¦Văn thư¦x / 4:¦Bùi Văn Ba¦Lái xe¦x / 6:A¦x¦B / 7:C¦¦D" {
		t.Errorf("%s", got)
	}
	if spans := src.Sheets[0].Spans; len(spans) != 1 || spans[0] != (Span{7, 1, 0, 2}) {
		t.Errorf("%+v", spans)
	}
}

// Given a workbook in Excel's XML of 2003, which programs call .xls, when it is read, then its
// cells stand where it says, with what they cover, hide and strike out.
func TestAWorkbookInXMLOf2003IsRead(t *testing.T) {
	src := read(t, []byte(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="s1"><Font ss:FontName=".VnTime"/></Style><Style ss:ID="s2"><NumberFormat ss:Format="0%"/></Style><Style ss:ID="s3"><Font ss:FontName="Arial" ss:StrikeThrough="1"/></Style></Styles>
<Worksheet ss:Name="Một"><Table><Column ss:Index="2" ss:Hidden="1"/>
<Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">Họ và tên</Data><Comment><ss:Data>bỏ</ss:Data></Comment></Cell><Cell><Data ss:Type="String">LĐTT</Data></Cell></Row>
<Row ss:Hidden="1"><Cell ss:StyleID="s1"><Data ss:Type="String">ThÞ MÉu</Data></Cell><Cell ss:Index="3" ss:StyleID="s2"><Data ss:Type="Number">0.5</Data></Cell><Cell><Data ss:Type="DateTime">2023-03-07T00:00:00.000</Data></Cell></Row>
<Row><Cell ss:StyleID="s3"><Data ss:Type="String">Vũ</Data></Cell><Cell ss:Formula="=1+1"/><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>
</Table></Worksheet><Worksheet ss:Name="Hai"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet></Workbook>`))
	if got := shown(src.Sheets[0].Rows); got != "2:Họ và tên¦¦LĐTT / 3:Thị Mẫu¦¦50%¦07/03/2023 / 4:Vũ¦¦TRUE¦#N/A" {
		t.Errorf("%s", got)
	}
	one := src.Sheets[0]
	if len(src.Sheets) != 2 || one.Name != "Một" || !one.Away[1] || !one.Rows[1].Hidden || !one.Rows[2].Struck || one.Rows[2].Traits[1].Kind != Unknown || len(one.Spans) != 1 || one.Spans[0] != (Span{2, 1, 0, 2}) {
		t.Errorf("%+v", src)
	}
}

// Given files whose main part is called otherwise than Office calls it, as some programs that run
// in a browser do, when they are read, then it is found where the file says.
func TestTheMainPartIsFoundWhereTheFileSays(t *testing.T) {
	begin := func(target string) string {
		return `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="` + target + `"/></Relationships>`
	}
	for name, parts := range map[string]map[string]string{
		"docx": {"_rels/.rels": begin("/word/document2.xml"), "word/document2.xml": `<w:document><w:body><w:p><w:r><w:t>Một</w:t></w:r></w:p></w:body></w:document>`},
		"xlsx": {
			"_rels/.rels": begin("xl/workbook2.xml"), "xl/workbook2.xml": `<workbook xmlns:r="r"><sheets><sheet name="Một" r:id="rId1"/></sheets></workbook>`,
			"xl/_rels/workbook2.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
			"xl/worksheets/sheet1.xml":    `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Một</t></is></c></row></sheetData></worksheet>`,
		},
	} {
		if got := shown(read(t, exchangetest.Zipped(t, parts)).Sheets[0].Rows); got != "1:Một" {
			t.Errorf("%s: %s", name, got)
		}
	}
}
