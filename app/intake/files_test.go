package intake_test

import (
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"sothidua/app/exchange/exchangetest"
	"sothidua/data/viet"
)

// grid is a list as it stands on a sheet, and the cells that cover several.
type grid struct {
	rows  [][]string
	spans []span
}

type span struct{ row, rows, column, columns int } // from 0

// fileKinds are the ways in which a list comes, by their names.
var fileKinds = map[string]func(t testing.TB, g grid) []byte{
	"xlsx":          func(t testing.TB, g grid) []byte { return workbook(t, g, viet.Unicode) },
	"xlsx in TCVN3": func(t testing.TB, g grid) []byte { return workbook(t, g, viet.TCVN3) },
	"xlsx in VNI":   func(t testing.TB, g grid) []byte { return workbook(t, g, viet.VNI) },
	"xls":           biff,
	"docx":          document,
	"page":          page,
	"csv":           func(_ testing.TB, g grid) []byte { return []byte(separated(g, ",")) },
	"csv, decomposed, semicolons": func(_ testing.TB, g grid) []byte {
		return []byte("\ufeff" + norm.NFD.String(separated(g, ";")))
	},
	"Unicode text": func(_ testing.TB, g grid) []byte {
		b := []byte{0xff, 0xfe}
		for _, unit := range utf16.Encode([]rune(separated(g, "\t"))) {
			b = binary.LittleEndian.AppendUint16(b, unit)
		}
		return b
	},
	"Windows-1258": func(t testing.TB, g grid) []byte {
		return windows1258(t, strings.NewReplacer("✓", "x", "√", "x").Replace(separated(g, ";")))
	},
}

// spansKept tells whether a kind of file keeps what cells cover several.
func spansKept(kind string) bool {
	return strings.HasPrefix(kind, "xls") || kind == "docx" || kind == "page"
}

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}

func column(i int) string { return string(rune('A' + i)) }

// sheet is a sheet of a workbook with what it hides.
type sheet struct {
	name string
	grid
	hidden []int // rows, from 0
	struck []int // rows, from 0
}

// workbook writes the grid as Excel does, in letters of a font.
func workbook(t testing.TB, g grid, letters viet.Letters) []byte {
	return excel(t, []sheet{{name: "Sheet1", grid: g}}, "", letters)
}

// excel writes sheets as Excel does; hide is the letters of hidden columns.
func excel(t testing.TB, sheets []sheet, hide string, letters viet.Letters) []byte {
	var names, targets strings.Builder
	parts := map[string]string{}
	for i, s := range sheets {
		fmt.Fprintf(&names, `<sheet name="%s" r:id="rId%d"/>`, escaped(s.name), i+1)
		fmt.Fprintf(&targets, `<Relationship Id="rId%d" Target="worksheets/sheet%d.xml"/>`, i+1, i+1)
		parts[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)] = worksheet(t, s, hide, letters)
	}
	fonts := map[viet.Letters][2]string{viet.Unicode: {"Arial", "Arial"}, viet.TCVN3: {".VnTime", ".VnTimeH"}, viet.VNI: {"VNI-Times", "VNI-Times"}}[letters]
	parts["xl/workbook.xml"] = `<workbook xmlns:r="r"><sheets>` + names.String() + `</sheets></workbook>`
	parts["xl/_rels/workbook.xml.rels"] = `<Relationships>` + targets.String() + `</Relationships>`
	parts["xl/styles.xml"] = `<styleSheet><fonts><font><name val="` + fonts[0] + `"/></font><font><name val="` + fonts[1] + `"/></font><font><strike/><name val="` + fonts[0] + `"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs></styleSheet>`
	return exchangetest.Zipped(t, parts)
}

func worksheet(t testing.TB, s sheet, hide string, letters viet.Letters) string {
	var b strings.Builder
	b.WriteString(`<worksheet><cols>`)
	for _, letter := range hide {
		fmt.Fprintf(&b, `<col min="%d" max="%d" hidden="1"/>`, letter-'A'+1, letter-'A'+1)
	}
	b.WriteString(`</cols><sheetData>`)
	for r, row := range s.rows {
		hidden := ""
		if slices.Contains(s.hidden, r) {
			hidden = ` hidden="1"`
		}
		fmt.Fprintf(&b, `<row r="%d"%s>`, r+1, hidden)
		for c, text := range row {
			if text == "" {
				continue
			}
			style := 0
			if letters == viet.TCVN3 && text == viet.Upper(text) && viet.Fold(text) != text && strings.ToLower(text) != text {
				text, style = strings.ToLower(text), 1 // a font of capitals
			}
			if slices.Contains(s.struck, r) {
				style = 2
			}
			fmt.Fprintf(&b, `<c r="%s%d" s="%d" t="inlineStr"><is><t>%s</t></is></c>`, column(c), r+1, style, escaped(inLetters(t, letters, text)))
		}
		b.WriteString(`</row>`)
	}
	b.WriteString(`</sheetData><mergeCells>`)
	for _, p := range s.spans {
		fmt.Fprintf(&b, `<mergeCell ref="%s%d:%s%d"/>`, column(p.column), p.row+1, column(p.column+p.columns-1), p.row+p.rows)
	}
	b.WriteString(`</mergeCells></worksheet>`)
	return b.String()
}

// inLetters writes a text in old letters: the way back of Convert.
func inLetters(t testing.TB, letters viet.Letters, text string) string {
	t.Helper()
	if letters == viet.Unicode {
		return text
	}
	back := map[string]string{}
	for r := rune(0xa1); r <= 0xff; r++ {
		if to := letters.Convert(string(r)); to != string(r) {
			back[to] = string(r)
		}
	}
	if letters == viet.VNI {
		for _, base := range "aeouyAEOUYôöÔÖ" {
			for r := rune(0xc0); r <= 0xff; r++ {
				if to := letters.Convert(string(base) + string(r)); len([]rune(to)) == 1 && back[to] == "" {
					back[to] = string(base) + string(r)
				}
			}
		}
	}
	var b strings.Builder
	for _, r := range text {
		switch old, ok := back[string(r)]; {
		case ok:
			b.WriteString(old)
		default:
			b.WriteRune(r)
		}
	}
	if letters.Convert(b.String()) != text {
		t.Fatalf("%q cannot be written in %s", text, letters)
	}
	return b.String()
}

// document writes the grid as the table of a Word file; a row of one text is a paragraph.
func document(t testing.TB, g grid) []byte {
	var b strings.Builder
	b.WriteString(`<w:document><w:body>`)
	in := false
	for r, row := range g.rows {
		filled := 0
		for _, text := range row {
			if text != "" {
				filled++
			}
		}
		if filled == 0 || filled == 1 && row[0] != "" && !in {
			fmt.Fprintf(&b, `<w:p><w:r><w:t>%s</w:t></w:r></w:p>`, escaped(row[0]))
			continue
		}
		if !in {
			b.WriteString(`<w:tbl>`)
			in = true
		}
		b.WriteString(`<w:tr>`)
		for c := 0; c < len(row); c++ {
			inner, skip := "", 0
			for _, s := range g.spans {
				switch {
				case s.row == r && s.column == c && s.columns > 1:
					inner += fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, s.columns)
					skip = s.columns - 1
				case s.row == r && s.column == c && s.rows > 1:
					inner += `<w:vMerge w:val="restart"/>`
				case s.column == c && s.row < r && r < s.row+s.rows:
					inner += `<w:vMerge/>`
				}
			}
			fmt.Fprintf(&b, `<w:tc><w:tcPr>%s</w:tcPr>`, inner)
			for _, line := range strings.Split(row[c], "\n") {
				fmt.Fprintf(&b, `<w:p><w:r><w:t>%s</w:t></w:r></w:p>`, escaped(line))
			}
			b.WriteString(`</w:tc>`)
			c += skip
		}
		b.WriteString(`</w:tr>`)
	}
	if in {
		b.WriteString(`</w:tbl>`)
	}
	b.WriteString(`</w:body></w:document>`)
	return exchangetest.Zipped(t, map[string]string{"word/document.xml": b.String()})
}

// page writes the grid as the pages that programs call .xls.
func page(_ testing.TB, g grid) []byte {
	var b strings.Builder
	b.WriteString(`<html><head><meta charset="utf-8"></head><body><table border=1>`)
	for r, row := range g.rows {
		b.WriteString(`<tr>`)
	cells:
		for c := 0; c < len(row); c++ {
			wide, down := 1, 1
			for _, s := range g.spans {
				if s.row == r && s.column == c {
					wide, down = s.columns, s.rows
				}
				if s.column == c && s.row < r && r < s.row+s.rows {
					continue cells
				}
			}
			fmt.Fprintf(&b, `<td colspan=%d rowspan="%d">%s`, wide, down, strings.ReplaceAll(escaped(row[c]), "&#xA;", "<br>"))
			c += wide - 1
		}
		b.WriteString(`</tr>`)
	}
	b.WriteString(`</table></body></html>`)
	return []byte(b.String())
}

// separated writes the grid as text, quoted where a cell needs it.
func separated(g grid, sign string) string {
	var b strings.Builder
	for _, row := range g.rows {
		for i, text := range row {
			if i > 0 {
				b.WriteString(sign)
			}
			if strings.ContainsAny(text, "\n\""+sign) {
				text = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
			}
			b.WriteString(text)
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

// windows1258 keeps tones apart from their letters, as a Windows set to Vietnamese does.
func windows1258(t testing.TB, text string) []byte {
	t.Helper()
	encode := charmap.Windows1258.NewEncoder()
	var b []byte
	for _, r := range text {
		if one, err := encode.Bytes([]byte(string(r))); err == nil {
			b = append(b, one...)
			continue
		}
		parts := []rune(norm.NFD.String(string(r)))
		if last := parts[len(parts)-1]; len(parts) == 3 && (last == 0x302 || last == 0x306 || last == 0x31b) {
			parts[1], parts[2] = parts[2], parts[1] // the tone stands first
		}
		tone := len(parts) - 1
		one, err := encode.Bytes([]byte(norm.NFC.String(string(parts[:tone])) + string(parts[tone])))
		if err != nil {
			t.Fatalf("%q: %v", string(r), err)
		}
		b = append(b, one...)
	}
	return b
}

// biff writes the grid as Excel 97 does: records in a stream, the stream in a file of
// sectors.
func biff(_ testing.TB, g grid) []byte {
	var b []byte
	record := func(kind uint16, data ...byte) {
		b = binary.LittleEndian.AppendUint16(b, kind)
		b = binary.LittleEndian.AppendUint16(b, uint16(len(data)))
		b = append(b, data...)
	}
	u16 := func(values ...int) (data []byte) {
		for _, v := range values {
			data = binary.LittleEndian.AppendUint16(data, uint16(v))
		}
		return data
	}
	wide := func(text string) (data []byte, n int) {
		units := utf16.Encode([]rune(text))
		for _, unit := range units {
			data = binary.LittleEndian.AppendUint16(data, unit)
		}
		return data, len(units)
	}
	record(0x809, u16(0x600, 5, 0, 0, 0, 0, 0, 0)...)
	name, n := wide("Trang 1")
	bound := len(b)
	record(0x85, append(append(make([]byte, 6), byte(n), 1), name...)...)
	record(0x0a)
	binary.LittleEndian.PutUint32(b[bound+4:], uint32(len(b)))
	record(0x809, u16(0x600, 0x10, 0, 0, 0, 0, 0, 0)...)
	for r, row := range g.rows {
		for c, text := range row {
			if text == "" {
				continue
			}
			letters, n := wide(text)
			record(0x204, append(append(u16(r, c, 0, n), 1), letters...)...)
		}
	}
	merged := u16(len(g.spans))
	for _, s := range g.spans {
		merged = append(merged, u16(s.row, s.row+s.rows-1, s.column, s.column+s.columns-1)...)
	}
	record(0xe5, merged...)
	record(0x0a)
	return compound(b)
}

// compound is a file of sectors with one stream, the workbook.
func compound(stream []byte) []byte {
	const sector, end, free, fat = 512, 0xfffffffe, 0xffffffff, 0xfffffffd
	for len(stream) < 4096 || len(stream)%sector != 0 {
		stream = append(stream, 0)
	}
	count := len(stream) / sector
	var b []byte
	u32 := func(values ...uint32) {
		for _, v := range values {
			b = binary.LittleEndian.AppendUint32(b, v)
		}
	}
	tables := (count + 1 + 127) / 126 // sectors of the table
	b = append(b, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
	b = append(b, make([]byte, 16)...)
	b = append(b, 0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0, 0, 0, 0, 0, 0, 0)
	u32(0, uint32(tables), uint32(tables), 0, 4096, end, 0, end, 0)
	for i := range 109 {
		if i < tables {
			u32(uint32(i))
		} else {
			u32(free)
		}
	}
	// The table of sectors, the directory, the stream.
	for range tables {
		u32(fat)
	}
	u32(end)
	for i := range count {
		if i == count-1 {
			u32(end)
		} else {
			u32(uint32(tables + 2 + i))
		}
	}
	for len(b)%sector != 0 {
		u32(free)
	}
	for len(b) < sector*(1+tables) {
		u32(free)
	}
	entry := func(name string, kind byte, child, start, size uint32) {
		units := utf16.Encode([]rune(name))
		field := make([]byte, 64)
		for i, unit := range units {
			binary.LittleEndian.PutUint16(field[2*i:], unit)
		}
		b = append(b, field...)
		b = binary.LittleEndian.AppendUint16(b, uint16(2*len(units)+2))
		b = append(b, kind, 1)
		u32(free, free, child)
		b = append(b, make([]byte, 36)...)
		u32(start, size, 0)
	}
	entry("Root Entry", 5, 1, end, 0)
	entry("Workbook", 2, free, uint32(tables+1), uint32(len(stream)))
	b = append(b, make([]byte, 256)...)
	return append(b, stream...)
}
