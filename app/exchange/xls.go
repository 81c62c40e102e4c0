package exchange

import (
	"encoding/binary"
	"math"
	"strings"
	"unicode/utf16"
)

// The records of an Excel 97–2003 workbook (BIFF8) that are read:
// https://learn.microsoft.com/openspecs/office_file_formats/ms-xls.
const (
	xlsFormula = 0x06
	xlsEOF     = 0x0a
	xlsEpoch   = 0x22
	xlsLocked  = 0x2f
	xlsFont    = 0x31
	xlsMore    = 0x3c
	xlsColumns = 0x7d
	xlsBounds  = 0x85
	xlsMultRK  = 0xbd
	xlsXF      = 0xe0
	xlsMerged  = 0xe5
	xlsTexts   = 0xfc
	xlsShared  = 0xfd
	xlsFloat   = 0x203
	xlsLabel   = 0x204
	xlsBool    = 0x205
	xlsString  = 0x207
	xlsRow     = 0x208
	xlsRK      = 0x27e
	xlsFormat  = 0x41e
	xlsBOF     = 0x809
	xlsVersion = 0x600
)

var le = binary.LittleEndian

// record is a record and what goes on with it.
type record struct {
	kind  uint16
	parts [][]byte
}

// stream is the workbook's stream while it is read. Whatever lies past a record's end
// panics; Read turns that into a refusal.
type stream struct {
	workbook
	b       []byte
	fonts   []face
	formats map[int]string
}

// next reads the record at a place.
func (s *stream) next(at int) (r record, end int, ok bool) {
	part := func() []byte {
		if at+4 > len(s.b) {
			return nil
		}
		n := int(le.Uint16(s.b[at+2:]))
		if at+4+n > len(s.b) {
			return nil
		}
		at += 4 + n
		return s.b[at-n : at]
	}
	if at+4 > len(s.b) {
		return r, at, false
	}
	r.kind = le.Uint16(s.b[at:])
	first := part()
	if first == nil {
		return r, at, false
	}
	r.parts = [][]byte{first}
	for at+4 <= len(s.b) && le.Uint16(s.b[at:]) == xlsMore {
		more := part()
		if more == nil {
			break
		}
		r.parts = append(r.parts, more)
	}
	return r, at, true
}

func readXLS(b []byte) ([]*table, error) {
	s := &stream{b: b, formats: map[int]string{}}
	r, at, ok := s.next(0)
	if !ok || r.kind != xlsBOF || len(r.parts[0]) < 2 {
		return nil, errDamaged
	}
	if le.Uint16(r.parts[0]) != xlsVersion {
		return nil, errAncient
	}
	type place struct {
		at    int
		table *table
	}
	var places []place
	for {
		if r, at, ok = s.next(at); !ok || r.kind == xlsEOF {
			break
		}
		d := r.parts[0]
		switch r.kind {
		case xlsLocked:
			return nil, errLocked
		case xlsEpoch:
			s.d1904 = le.Uint16(d) == 1
		case xlsFont:
			const struckOut = 0x0008
			s.fonts = append(s.fonts, face{font: chars(d[16:], int(d[14]), d[15]&1 != 0), struck: le.Uint16(d[2:])&struckOut != 0})
		case xlsFormat:
			s.formats[int(le.Uint16(d))] = chars(d[5:], int(le.Uint16(d[2:])), d[4]&1 != 0)
		case xlsXF:
			s.style(int(le.Uint16(d)), int(le.Uint16(d[2:])))
		case xlsBounds:
			if d[5] == 0 && len(places) < mostSheets {
				t := newTable(chars(d[8:], int(d[6]), d[7]&1 != 0))
				t.Hidden = d[4]&3 != 0
				places = append(places, place{int(le.Uint32(d)), t})
			}
		case xlsTexts:
			s.readTexts(r)
		}
	}
	var tables []*table
	for _, p := range places {
		if p.at < 0 || p.at >= len(b) {
			return nil, errDamaged
		}
		s.sheet(p.at, p.table)
		tables = append(tables, p.table)
	}
	return tables, nil
}

// style adds the style of cells with a font and a format.
func (s *stream) style(font, format int) {
	of := s.face(font)
	s.styles = append(s.styles, face{font: of.font, struck: of.struck, date: isDateFormat(format, s.formats[format]), percent: isPercent(format, s.formats[format])})
}

// face is the font of a number; font number 4 does not exist.
func (s *stream) face(font int) face {
	if font > 4 {
		font--
	}
	if font >= len(s.fonts) {
		return face{}
	}
	return s.fonts[font]
}

// chars makes text of n characters of one byte or of two each.
func chars(b []byte, n int, wide bool) string {
	if !wide {
		var text strings.Builder
		for _, c := range b[:n] {
			text.WriteRune(rune(c))
		}
		return text.String()
	}
	units := make([]uint16, n)
	for i := range units {
		units[i] = le.Uint16(b[2*i:])
	}
	return string(utf16.Decode(units))
}

// readTexts reads the shared texts. One may go on in the next part, which then begins
// with its own width.
func (s *stream) readTexts(r record) {
	part, at := 0, 8
	need := func(n int) []byte {
		if at == len(r.parts[part]) && part+1 < len(r.parts) {
			part, at = part+1, 0
		}
		at += n
		return r.parts[part][at-n : at]
	}
	letters := 0
	for range int(le.Uint32(r.parts[0][4:])) {
		if at >= len(r.parts[part]) && part+1 >= len(r.parts) {
			return
		}
		head := need(3)
		left, flags := int(le.Uint16(head)), head[2]
		runs, skip := 0, 0 // bytes of the runs of fonts, and of what is not read
		if flags&8 != 0 {
			runs = 4 * int(le.Uint16(need(2)))
		}
		if flags&4 != 0 {
			skip = int(le.Uint32(need(4)))
		}
		var text strings.Builder
		for wide := flags&1 != 0; left > 0; {
			if at == len(r.parts[part]) {
				part, at = part+1, 1
				wide = r.parts[part][0]&1 != 0
			}
			n, size := len(r.parts[part])-at, 1
			if wide {
				n, size = n/2, 2
			}
			if n = min(n, left); n == 0 {
				panic(errDamaged)
			}
			text.WriteString(chars(r.parts[part][at:], n, wide))
			at += n * size
			left -= n
		}
		struck, faces := false, make([]byte, 0, 64)
		for skip += runs; skip > 0; {
			if at == len(r.parts[part]) {
				part, at = part+1, 0
			}
			n := min(skip, len(r.parts[part])-at)
			if n <= 0 {
				panic(errDamaged)
			}
			if more := min(n, runs-len(faces)); more > 0 {
				faces = append(faces, r.parts[part][at:at+more]...)
			}
			at += n
			skip -= n
		}
		for i := 0; i+4 <= len(faces); i += 4 { // where a run begins, and its font
			struck = struck || s.face(int(le.Uint16(faces[i+2:]))).struck
		}
		if letters += text.Len(); letters > 2*MostBytes {
			panic(errLarge)
		}
		s.texts = append(s.texts, run{text: text.String(), struck: struck})
	}
}

// packed is a number in the four bytes that most are stored in.
func packed(v uint32) float64 {
	f := math.Float64frombits(uint64(v&^3) << 32)
	if v&2 != 0 {
		f = float64(int32(v) >> 2)
	}
	if v&1 != 0 {
		f /= 100
	}
	return f
}

// sheet reads the cells of the sheet at a place.
func (s *stream) sheet(at int, t *table) {
	row := func(d []byte) int { return int(le.Uint16(d)) + 1 }
	faceOf := func(xf uint16) face {
		if int(xf) < len(s.styles) {
			return s.styles[xf]
		}
		return face{}
	}
	put := func(d []byte, c cell) {
		of := faceOf(le.Uint16(d[4:]))
		if c.struck = c.struck || of.struck; c.font == "" {
			c.font = of.font
		}
		t.put(row(d), int(le.Uint16(d[2:])), c)
	}
	num := func(d []byte, value float64) { put(d, numeric(value, faceOf(le.Uint16(d[4:])), s.d1904)) }
	var pending []byte // a formula whose text follows
	depth := 0
	for t.err == nil {
		r, end, ok := s.next(at)
		if !ok {
			return
		}
		at = end
		d := r.parts[0]
		switch r.kind {
		case xlsBOF:
			depth++
		case xlsEOF:
			if depth--; depth <= 0 {
				return
			}
		case xlsRow:
			if d[12]&0x20 != 0 {
				t.hidden[row(d)] = true
			}
		case xlsColumns:
			if le.Uint16(d[8:])&1 != 0 {
				for i := int(le.Uint16(d)); i <= min(int(le.Uint16(d[2:])), MostColumns); i++ {
					t.Away[i] = true
				}
			}
		case xlsShared:
			if i := int(le.Uint32(d[6:])); i >= 0 && i < len(s.texts) {
				put(d, cell{text: s.texts[i].text, struck: s.texts[i].struck})
			}
		case xlsLabel:
			put(d, cell{text: chars(d[9:], int(le.Uint16(d[6:])), d[8]&1 != 0)})
		case xlsFloat:
			num(d, math.Float64frombits(le.Uint64(d[6:])))
		case xlsRK:
			num(d, packed(le.Uint32(d[6:])))
		case xlsMultRK:
			for i, o := int(le.Uint16(d[2:])), 4; o+6 <= len(d)-2; i, o = i+1, o+6 {
				c := numeric(packed(le.Uint32(d[o+2:])), faceOf(le.Uint16(d[o:])), s.d1904)
				t.put(row(d), i, c)
			}
		case xlsBool:
			switch {
			case d[7] != 0:
				put(d, cell{text: "#N/A", kind: Wrong})
			case d[6] != 0:
				put(d, cell{text: "TRUE"})
			}
		case xlsFormula:
			pending = nil
			if d[12] != 0xff || d[13] != 0xff {
				num(d, math.Float64frombits(le.Uint64(d[6:])))
				break
			}
			switch d[6] {
			case 0:
				pending = d
			case 1:
				if d[8] != 0 {
					put(d, cell{text: "TRUE"})
				}
			case 2:
				put(d, cell{text: "#N/A", kind: Wrong})
			}
		case xlsString:
			if pending != nil {
				put(pending, cell{text: chars(d[3:], int(le.Uint16(d)), d[2]&1 != 0)})
				pending = nil
			}
		case xlsMerged:
			for i := range int(le.Uint16(d)) {
				m := d[2+8*i:]
				from, to := int(le.Uint16(m)), int(le.Uint16(m[2:]))
				left, right := int(le.Uint16(m[4:])), int(le.Uint16(m[6:]))
				if len(t.Spans) < MostRows {
					t.Spans = append(t.Spans, Span{Row: from + 1, Rows: to - from + 1, Column: left, Columns: right - left + 1})
				}
			}
		}
	}
}
