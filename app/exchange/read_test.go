package exchange

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"sothidua/app/exchange/exchangetest"
	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// book makes a workbook of one sheet.
func book(t testing.TB, sheet string) []byte {
	return exchangetest.Zipped(t, map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="Một" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\/mm\/yyyy"/></numFmts><fonts><font><name val="Arial"/></font><font><name val=".VnTimeH"/></font></fonts>` +
			`<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="9" fontId="0"/></cellXfs></styleSheet>`,
		"xl/sharedStrings.xml":     `<sst><si><t>Họ và tên</t></si><si><r><rPr><rFont val=".VnTime"/></rPr><t>ThÞ </t></r><r><t>MÉu</t></r><rPh><t>x</t></rPh></si></sst>`,
		"xl/worksheets/sheet1.xml": sheet,
	})
}

func read(t *testing.T, content []byte) Source {
	t.Helper()
	src, err := Read(content)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func TestAWorkbookIsReadAsItShows(t *testing.T) {
	src := read(t, book(t, `<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData>`+
		`<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>44992</v></c><c r="D2"><v>0.30000000000000004</v></c><c r="E2" s="3"><v>0.5</v></c></row>`+
		`<row r="4" hidden="1"><c r="A4" t="inlineStr" s="2"><is><t>danh s¸ch</t></is></c><c r="C4" t="e"><v>#N/A</v></c><c r="D4"><f>1+1</f></c><c r="E4" t="str"><f>"a"</f><v>a</v></c><c r="F4" t="b"><v>1</v></c></row>`+
		`</sheetData><mergeCells><mergeCell ref="A2:B3"/></mergeCells></worksheet>`))
	if got := shown(src.Sheets[0].Rows); got != "2:Họ và tên¦Thị Mẫu¦07/03/2023¦0,3¦50% / 4:DANH SÁCH¦¦#N/A¦¦a¦TRUE" {
		t.Errorf("%s", got)
	}
	s := src.Sheets[0]
	if src.Letters != viet.TCVN3 || s.Name != "Một" || !s.Away[1] || s.Away[0] || s.Rows[0].Hidden || !s.Rows[1].Hidden || s.Spans[0] != (Span{2, 2, 0, 2}) {
		t.Errorf("%+v", src)
	}
	r := s.Rows
	if r[0].Traits[1].Was != "ThÞ MÉu" || r[0].Traits[2].Kind != Date || r[1].Traits[2].Kind != Wrong || r[1].Traits[3].Kind != Unknown || r[1].Traits[4].Kind != Text {
		t.Errorf("%+v", r)
	}
}

func TestAWordFileIsReadInTheOrderOfItsText(t *testing.T) {
	cell := func(inner, text string) string {
		return `<w:tc><w:tcPr>` + inner + `</w:tcPr><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:tc>`
	}
	src := read(t, exchangetest.Zipped(t, map[string]string{"word/document.xml": `<w:document><w:body><w:p><w:r><w:t>DANH SÁCH</w:t></w:r></w:p><w:tbl>` +
		`<w:tr>` + cell("", "TT") + cell(`<w:gridSpan w:val="2"/>`, "Họ và tên") + cell("", "LĐTT") + `</w:tr>` +
		`<w:tr><w:tc><w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:p></w:tc>` + cell("", "Vũ Văn") + cell(`<w:vMerge w:val="restart"/>`, "Một") + cell("", "x") + `</w:tr>` +
		`<w:tr><w:tc><w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:p></w:tc>` + cell("", "Vũ") + cell(`<w:vMerge/>`, "") +
		`<w:tc><w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p></w:tc></w:tr>` +
		`</w:tbl><w:p><w:r><w:rPr><w:rFonts w:ascii="VNI-Times"/></w:rPr><w:t>Ngöôøi laäp</w:t></w:r></w:p></w:body></w:document>`}))
	if got := shown(src.Sheets[0].Rows); got != "1:DANH SÁCH / 2:TT¦Họ và tên¦¦LĐTT / 3:1¦Vũ Văn¦Một¦x / 4:2¦Vũ¦¦a⏎b / 5:Người lập" {
		t.Errorf("%s", got)
	}
	if spans := src.Sheets[0].Spans; len(spans) != 2 || spans[0] != (Span{2, 1, 1, 2}) || spans[1] != (Span{3, 2, 2, 1}) {
		t.Errorf("%+v", spans)
	}
}

func TestAPageIsReadAsATable(t *testing.T) {
	src := read(t, []byte("\xef\xbb\xbf"+`<html><head><style>td{x}</style></head><body><![if !x]><h3>Danh s&aacute;ch</h3><table border=1><tr><th rowspan=2>TT<th colspan=2>Họ
 và tên</tr><tr><td>a<br>b</td><td>c&nbsp;</td></tr></table></body></html>`))
	if got := shown(src.Sheets[0].Rows); got != "1:Danh sách / 2:TT¦Họ và tên / 3:¦a⏎b¦c" && got != "1:Danh sách / 2:TT¦Họ⏎và tên / 3:¦a⏎b¦c" {
		t.Errorf("%s", got)
	}
}

func TestWordsThatAreStruckOutAreToldInEveryKindOfFile(t *testing.T) {
	cell := func(run, text string) string {
		return `<w:tc><w:p><w:pPr><w:rPr><w:strike/></w:rPr></w:pPr><w:r><w:rPr>` + run + `</w:rPr><w:t>` + text + `</w:t></w:r></w:p></w:tc>`
	}
	row := func(cells ...string) string { return `<w:tr>` + strings.Join(cells, "") + `</w:tr>` }
	for name, content := range map[string][]byte{
		"xlsx": exchangetest.Zipped(t, map[string]string{
			"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="Một" r:id="rId1"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
			"xl/styles.xml":              `<styleSheet><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>`,
			"xl/sharedStrings.xml":       `<sst><si><t>Một</t></si><si><r><rPr><strike/></rPr><t>Ba</t></r><r><t> Tư</t></r></si></sst>`,
			"xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1"><c r="A1" s="2" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="1" t="s"><v>0</v></c></row>` +
				`<row r="3"><c r="A3" t="inlineStr"><is><r><rPr><strike/></rPr><t>Ba</t></r><r><t> Tư</t></r></is></c></row><row r="4"><c r="A4" s="1"><v>4</v></c></row>` +
				`<row r="5"><c r="A5" t="s"><v>1</v></c></row><row r="6"><c r="A6" t="s"><v>0</v></c><c r="B6" s="1"><v>1</v></c></row></sheetData></worksheet>`,
		}),
		"docx": exchangetest.Zipped(t, map[string]string{"word/document.xml": `<w:document><w:body><w:tbl>` +
			row(cell(`<w:strike w:val="0"/>`, "Một")) + row(cell(`<w:strike/>`, "Hai")) + row(cell(`<w:dstrike/>`, "Ba")) + row(cell(`<w:strike/>`, "4")) +
			row(cell(`<w:strike/>`, "Tư")) + row(cell("", "Một"), cell(`<w:strike/>`, "1")) +
			`</w:tbl></w:body></w:document>`}),
		"page": []byte(`<html><body><table><tr><td>Một</tr><tr><td><s>Hai</s></tr><tr><td>Ba <del>Tư</del></tr><tr><td><strike>4</strike></tr><tr><td><s>Tư</s></tr><tr><td>Một<td><s>1</s></tr></table></body></html>`),
	} {
		var struck []bool
		for _, row := range read(t, content).Sheets[0].Rows {
			struck = append(struck, row.Struck)
		}
		if !slices.Equal(struck, []bool{false, true, true, false, true, true}) { // a number alone is nobody
			t.Errorf("%s: %v", name, struck)
		}
	}
}

// Given an old workbook with a text of which a part is struck out, a name beside a struck
// number among several in one record, and one beside a number that is not.
func TestWhatIsStruckOutInAnOldWorkbookIsTold(t *testing.T) {
	var b []byte
	record := func(kind uint16, data ...byte) {
		b = le.AppendUint16(le.AppendUint16(b, kind), uint16(len(data)))
		b = append(b, data...)
	}
	u16 := func(values ...int) (data []byte) {
		for _, v := range values {
			data = le.AppendUint16(data, uint16(v))
		}
		return data
	}
	record(xlsBOF, u16(xlsVersion, 5)...)
	for _, flags := range []int{0, 8} { // the second font is struck out
		record(xlsFont, append(u16(200, flags, 0, 400, 0, 0, 0), 1, 0, 'A')...)
	}
	for font := range 2 {
		record(xlsXF, u16(font, 0)...)
	}
	name := len(b) + 4
	record(xlsBounds, append(make([]byte, 6), 1, 0, 'S')...)
	texts := append(u16(2, 0, 2, 0), append(u16(3), 0, 'V', 'u', 'A')...)
	texts = append(append(append(texts, append(u16(4), 8)...), u16(1)...), 'L', 'e', ' ', 'B') // from its second letter in the other font
	record(xlsTexts, append(texts, u16(1, 1)...)...)
	record(xlsEOF)
	le.PutUint32(b[name:], uint32(len(b)))
	record(xlsBOF, u16(xlsVersion, 0x10)...)
	for row, text := range []int{0, 1, 0} {
		record(xlsShared, u16(row, 0, 0, text, 0)...)
	}
	one := []byte{0, 0, 0xf0, 0x3f}
	for row, style := range []int{0, 0, 1} {
		data := u16(row, 1)
		for _, xf := range []int{style, 0} {
			data = append(append(data, u16(xf)...), one...)
		}
		record(xlsMultRK, append(data, u16(2)...)...)
	}
	record(xlsEOF)
	tables, err := readXLS(b)
	if err != nil {
		t.Fatal(err)
	}
	src, err := settle(tables)
	if err != nil {
		t.Fatal(err)
	}
	var struck []bool
	for _, row := range src.Sheets[0].Rows {
		struck = append(struck, row.Struck)
	}
	if got := shown(src.Sheets[0].Rows); got != "1:VuA¦1¦1 / 2:Le B¦1¦1 / 3:VuA¦1¦1" || !slices.Equal(struck, []bool{false, true, true}) {
		t.Errorf("%s %v", got, struck)
	}
}

// Given paragraphs that Word numbers, when the file is read, then each says that it is of a
// list, and a heading does not.
func TestParagraphsOfAListSayThatTheyAre(t *testing.T) {
	p := func(list, text string) string {
		return `<w:p><w:pPr><w:numPr><w:numId w:val="` + list + `"/></w:numPr></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	src := read(t, exchangetest.Zipped(t, map[string]string{"word/document.xml": `<w:document><w:body>` +
		p("0", "Lao động tiên tiến:") + p("1", "Vũ Văn Một") + p("1", " ") + p("1", "Lê Thị Hai") + `</w:body></w:document>`}))
	if got := shown(src.Sheets[0].Rows); got != "1:Lao động tiên tiến: / 2:- Vũ Văn Một / 4:- Lê Thị Hai" {
		t.Errorf("%s", got)
	}
}

func TestABoxBesideTheTextIsNotForgotten(t *testing.T) {
	box := func(text string) string {
		return `<w:txbxContent><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p><w:p><w:r><w:t>hai</w:t></w:r></w:p></w:txbxContent>`
	}
	src := read(t, exchangetest.Zipped(t, map[string]string{"word/document.xml": `<w:document><w:body><w:p><w:r><w:t>DANH SÁCH</w:t></w:r>` +
		`<mc:AlternateContent><mc:Choice>` + box("Mẫu số 01") + `</mc:Choice><mc:Fallback>` + box("Mẫu số 01") + `</mc:Fallback></mc:AlternateContent></w:p>` +
		`<w:p><w:r>` + box(" ") + `<w:t>năm 2023</w:t></w:r></w:p></w:body></w:document>`}))
	if got := src.Sheets[0].Boxes; !slices.Equal(got, []string{"Mẫu số 01 hai", "hai"}) {
		t.Errorf("%q", got)
	}
	if got := shown(src.Sheets[0].Rows); got != "1:DANH SÁCH / 2:năm 2023" {
		t.Errorf("%s", got)
	}
}

// A table that only lays out another is as if it were not there; a small one in a cell is
// text of that cell.
func TestATableInATableIsReadByWhatItIs(t *testing.T) {
	p := func(text string) string { return `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p>` }
	tc := func(inner string) string { return `<w:tc>` + inner + `</w:tc>` }
	tr := func(cells ...string) string { return `<w:tr>` + strings.Join(cells, "") + `</w:tr>` }
	tbl := func(rows ...string) string { return `<w:tbl>` + strings.Join(rows, "") + `</w:tbl>` }
	list := tbl(tr(tc(p("TT")), tc(p("Họ và tên")), tc(p("LĐTT"))), tr(tc(p("1")), tc(p("Vũ Văn Một")), tc(p("x"))))
	for want, body := range map[string]string{
		"1:BÁO THANH TRA / 2:Số 1 / 3:DANH SÁCH / 4:TT¦Họ và tên¦LĐTT / 5:1¦Vũ Văn Một¦x / 7:Người lập": tbl(
			tr(tc(p("BÁO THANH TRA")), tc(p("Số 1"))), tr(tc(p("DANH SÁCH")+list+p("")), tc("")), tr(tc(p("Người lập")))),
		"1:TT¦Họ và tên¦Danh hiệu / 2:1¦Vũ Văn Một¦LĐTT⏎2022⏎CSTĐCS⏎2023": tbl(tr(tc(p("TT")), tc(p("Họ và tên")), tc(p("Danh hiệu"))),
			tr(tc(p("1")), tc(p("Vũ Văn Một")), tc(tbl(tr(tc(p("LĐTT")), tc(p("2022"))), tr(tc(p("CSTĐCS")), tc(p("2023"))))))),
	} {
		src := read(t, exchangetest.Zipped(t, map[string]string{"word/document.xml": `<w:document><w:body>` + body + `</w:body></w:document>`}))
		if got := shown(src.Sheets[0].Rows); got != want {
			t.Errorf("Word:\n%s\n%s", got, want)
		}
		html := strings.NewReplacer("<w:tbl>", "<table>", "</w:tbl>", "</table>", "<w:", "<", "</w:", "</", "tc>", "td>").Replace(body)
		src = read(t, []byte("<html><body>"+html+"</body></html>"))
		if got := shown(src.Sheets[0].Rows); strings.NewReplacer("6:", "7:").Replace(got) != want {
			t.Errorf("page:\n%s\n%s", got, want)
		}
	}
}

func TestTextIsReadInWhateverLettersAndSigns(t *testing.T) {
	const text = "TT;Họ và tên;Chức vụ, đơn vị\r\n1;Đặng Thị Mẫu;\"Giảng viên; Khoa Một\"\r\n2;Vũ Đức Thử;Kế toán\r\n"
	const want = "1:TT¦Họ và tên¦Chức vụ, đơn vị / 2:1¦Đặng Thị Mẫu¦Giảng viên; Khoa Một / 3:2¦Vũ Đức Thử¦Kế toán"
	utf16 := func(order binary.AppendByteOrder, mark bool) []byte {
		var b []byte
		if mark {
			b = order.AppendUint16(b, 0xfeff)
		}
		for _, unit := range utf16.Encode([]rune(text)) {
			b = order.AppendUint16(b, unit)
		}
		return b
	}
	var vietnamese strings.Builder
	for _, r := range text { // Windows-1258 keeps the tone apart from the letter
		for _, part := range []string{string(r), norm.NFD.String(string(r))} {
			if b, err := charmap.Windows1258.NewEncoder().String(part); err == nil {
				vietnamese.WriteString(b)
				break
			}
			if tone := norm.NFD.String(string(r)); part != string(r) {
				runes := []rune(tone)
				at := len(runes) - 1
				if runes[at] == 0x302 || runes[at] == 0x306 || runes[at] == 0x31b { // the tone stands first
					runes = append([]rune{runes[0]}, runes[2], runes[1])
				}
				b, err := charmap.Windows1258.NewEncoder().String(norm.NFC.String(string(runes[:2])) + string(runes[2:]))
				if err != nil {
					t.Fatalf("%q: %v", string(r), err)
				}
				vietnamese.WriteString(b)
			}
		}
	}
	for name, content := range map[string][]byte{
		"UTF-8": []byte(text), "with its mark": []byte("\xef\xbb\xbf" + text), "decomposed": []byte(norm.NFD.String(text)),
		"UTF-16": utf16(binary.LittleEndian, true), "big": utf16(binary.BigEndian, true), "without its mark": utf16(binary.LittleEndian, false),
		"Windows-1258": []byte(vietnamese.String()),
	} {
		if got := shown(read(t, content).Sheets[0].Rows); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
	for _, sign := range []string{"\t", ",", "|"} {
		changed := strings.ReplaceAll(strings.ReplaceAll(text, "; Khoa", " – Khoa"), ";", sign)
		if sign == "\t" { // quotes are a cell's own where nothing in it needs them
			changed = strings.ReplaceAll(changed, `"`, "")
		}
		if sign == "," {
			changed = strings.ReplaceAll(changed, "Chức vụ, đơn vị", `"Chức vụ, đơn vị"`)
		}
		if got := shown(read(t, []byte(changed)).Sheets[0].Rows); got != strings.ReplaceAll(want, "; Khoa", " – Khoa") {
			t.Errorf("%q: %s", sign, got)
		}
	}
	if got := shown(read(t, []byte("sep=;\na;b,c,d\n")).Sheets[0].Rows); got != "1:a¦b,c,d" {
		t.Error(got)
	}
}

func TestOldLettersInATextFile(t *testing.T) {
	latin, err := charmap.Windows1252.NewEncoder().String("TT;Hä vµ tªn;Danh hiÖu\n1;§Æng ThÞ MÉu;Lao ®éng tiªn tiÕn\n")
	if err != nil {
		t.Fatal(err)
	}
	src := read(t, []byte(latin))
	if got := shown(src.Sheets[0].Rows); src.Letters != viet.TCVN3 || got != "1:TT¦Họ và tên¦Danh hiệu / 2:1¦Đặng Thị Mẫu¦Lao động tiên tiến" {
		t.Errorf("%s %s", src.Letters, got)
	}
}

// What cannot be read is refused in words that say how to save it.
func TestFilesThatAreNoTablesAreRefusedWithAWayOut(t *testing.T) {
	million := strings.Repeat(`<row r="1"/>`, 1<<20)
	for name, c := range map[string]struct {
		content []byte
		what    string
	}{
		"pdf": {[]byte("%PDF-1.7"), words.FilePDF}, "picture": {[]byte("\x89PNG\r\n"), words.FilePicture}, "rtf": {[]byte(`{\rtf1`), words.FileRTF},
		"zip": {exchangetest.Zipped(t, map[string]string{"a.txt": "x"}), words.FilePacked}, "ods": {exchangetest.Zipped(t, map[string]string{"mimetype": "x", "content.xml": "x"}), words.FileODS},
		"cut": {book(t, "<worksheet/>")[:200], words.FileDamaged}, "nothing": {nil, words.FileNoTables}, "bytes": {[]byte("a\x00b\xff"), words.FileForeign},
		"bomb":       {book(t, strings.Repeat(" ", mostPart+1)), words.FileLarge},
		"empty rows": {book(t, "<worksheet><sheetData>"+million+"</sheetData></worksheet>"), words.FileNoTables},
		"columns":    {book(t, `<worksheet><sheetData><row r="1"><c r="WVP1" t="str"><v>a</v></c></row></sheetData></worksheet>`), ""},
		"letters":    {book(t, `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>`+strings.Repeat("ạ", MostLetters+1)+`</v></c></row></sheetData></worksheet>`), ""},
	} {
		src, err := Read(c.content)
		f := fault.Of(err)
		if err == nil || f.Kind != fault.Invalid || f.Next == "" || c.what != "" && f.What != c.what || src.Sheets != nil {
			t.Errorf("%s: %v, %+v", name, err, src)
		}
	}
}

func FuzzRead(f *testing.F) {
	cases, _ := filepath.Glob("../intake/testdata/*.*")
	for _, name := range cases {
		f.Add(exchangetest.Content(f, name))
	}
	f.Add([]byte("<table><tr><td rowspan=99999999 colspan=99999999>a<td>b</table>"))
	f.Fuzz(func(t *testing.T, content []byte) {
		src, err := Read(content)
		if err != nil {
			if known := fault.Of(err); known.Kind != fault.Invalid || known.What == "" || known.Next == "" {
				t.Fatalf("%v", err)
			}
			return
		}
		for _, sheet := range src.Sheets {
			last := 0
			for _, row := range sheet.Rows {
				if row.Number <= last || len(row.Cells) == 0 || len(row.Cells) > MostColumns {
					t.Fatalf("row %+v after %d", row, last)
				}
				last = row.Number
			}
		}
	})
}

// Damaged files are read or refused, whatever byte is wrong.
func TestDamagedFilesAreReadOrRefused(t *testing.T) {
	for _, name := range []string{"12_collectives_xls.xls.gz", "05_marks_groups_totals.xlsx", "08_tcvn3_vntime.xlsx"} {
		whole := exchangetest.Content(t, filepath.Join("../intake/testdata", name))
		r := rand.New(rand.NewPCG(7, 1))
		for range 300 {
			damaged := bytes.Clone(whole)
			for range 1 + r.IntN(12) {
				damaged[r.IntN(len(damaged))] = byte(r.IntN(256))
			}
			damaged = damaged[:len(damaged)-r.IntN(2)*r.IntN(len(damaged))]
			if _, err := Read(damaged); err != nil {
				if f := fault.Of(err); f.Kind != fault.Invalid || f.Next == "" {
					t.Fatalf("%s: %v", name, err)
				}
			}
		}
	}
}
