package exchange

import (
	"cmp"
	"strconv"
	"strings"

	"sothidua/data/viet"
)

// readDOCX reads a Word file as one sheet: its paragraphs are rows of one cell, its
// tables rows of cells, in the order of the text.
func readDOCX(a *parts, name string) ([]*table, error) {
	part, err := a.read(name)
	if err != nil {
		return nil, err
	}
	var n nesting
	look := tokens{func(name string, attr map[string]string) {
		switch name {
		case "tbl":
			n.table()
		case "tr":
			n.tr()
		case "tc":
			n.cell(1)
		case "gridSpan":
			n.cell(min(max(number(attr["val"]), 1), MostColumns) - 1)
		}
	}, func(string) {}, func(name string) {
		if name == "tbl" {
			n.end()
		}
	}}
	if err := look.walk(part); err != nil {
		return nil, err
	}
	d := &document{table: newTable(""), counts: map[string]int{}, opened: opened{lays: n.lays}}
	err = tokens{d.start, d.write, d.end}.walk(part)
	return []*table{d.table}, err
}

// document is a Word file while it is read.
type document struct {
	*table
	opened      opened
	row, column int
	depth       int // of tables in tables, but for those that only lay out others
	span        int // columns that the cell takes
	goesOn      bool
	ignored     int              // depth within what Word shows in another way
	box         *strings.Builder // the text of the box that is open; nil for none
	reading     bool
	text        strings.Builder
	font        string
	of          string         // the font of the run
	checked     bool           // the box of a form that is read
	grid        []int          // the widths of the columns, in twentieths of a point
	begun       map[int][]int  // where the cells of each row begin
	striking    bool           // the run's words are struck out
	struck      bool           // some of the cell's are
	list        string         // the list that numbers the paragraph
	counts      map[string]int // of each list
	open        map[int]int    // the row where the cell of a column began
}

func (d *document) start(name string, attr map[string]string) {
	switch name {
	case "txbxContent":
		if d.ignored++; d.ignored == 1 { // within Fallback it comes again
			d.box = &strings.Builder{}
		}
	case "Fallback", "del", "moveFrom":
		d.ignored++
	case "tbl":
		if d.opened.begin() {
			return
		}
		if d.depth++; d.depth == 1 {
			d.open, d.begun, d.grid = map[int]int{}, map[int][]int{}, nil
		}
	case "gridCol":
		if d.depth == 1 {
			d.grid = append(d.grid, number(attr["w"]))
		}
	case "tr":
		if d.depth == 1 && !d.opened.within() {
			d.row, d.column = d.row+1, 0
		}
	case "gridBefore": // the row begins further right
		if d.depth == 1 && !d.opened.within() {
			d.column += min(max(number(attr["val"]), 0), MostColumns)
		}
	case "tc":
		if d.depth == 1 && !d.opened.within() {
			d.clear()
			d.span, d.goesOn = 1, false
		}
	case "gridSpan":
		if d.depth == 1 {
			d.span = min(max(number(attr["val"]), 1), MostColumns)
		}
	case "vMerge":
		d.goesOn = d.goesOn || d.depth == 1 && attr["val"] != "restart"
	case "numId":
		d.list = attr["val"]
	case "rFonts":
		if d.of = attr["ascii"]; d.font == "" && !isSymbols(d.of) {
			d.font = d.of
		}
	case "r":
		d.striking, d.of = false, ""
	case "sym":
		if code, err := strconv.ParseUint(attr["char"], 16, 16); err == nil && d.ignored == 0 {
			d.text.WriteString(signs(cmp.Or(attr["font"], "Wingdings"), string(rune(code))))
		}
	case "checkBox":
		d.checked = false
	case "default", "checked": // of a box: as it was given out, and as it is
		d.checked = isOn(attr)
	case "strike", "dstrike":
		d.striking = isOn(attr)
	case "t":
		d.reading = d.ignored == 0
	case "tab":
		d.text.WriteByte(' ')
	case "noBreakHyphen": // as in 98/2023/NĐ-CP, where a line must not break
		if d.ignored == 0 {
			d.text.WriteByte('-')
		}
	case "br", "cr":
		d.text.WriteByte('\n')
	}
}

func (d *document) write(text string) {
	if d.box != nil {
		d.box.WriteString(text)
	}
	if d.reading {
		d.struck = d.struck || d.striking
		d.text.WriteString(signs(d.of, text))
	}
}

func (d *document) end(name string) {
	switch name {
	case "Fallback", "del", "moveFrom", "txbxContent":
		if d.ignored--; d.ignored == 0 {
			d.endBox()
		}
	case "t":
		d.reading = false
	case "checkBox":
		if d.ignored == 0 {
			d.text.WriteString(map[bool]string{true: "☑", false: "☐"}[d.checked])
		}
	case "p":
		if d.box != nil {
			d.box.WriteByte(' ')
		}
		d.endParagraph()
	case "tc":
		if d.depth == 1 && !d.opened.within() {
			d.endCell()
		}
	case "tbl":
		if !d.opened.end() {
			if d.depth--; d.depth == 0 {
				d.align()
			}
		}
	}
}

// endBox keeps what a box beside the text says.
func (d *document) endBox() {
	const most = 20
	if d.box == nil {
		return
	}
	if text := Flat(viet.NFC(d.box.String())); text != "" && len(d.Boxes) < most {
		d.Boxes = append(d.Boxes, text)
	}
	d.box = nil
}

// endParagraph gives a paragraph of a list without text its number, and makes one
// outside of tables a row.
func (d *document) endParagraph() {
	listed := d.list != "" && d.list != "0"
	if listed && d.depth == 1 {
		d.counts[d.list]++
		if strings.TrimSpace(d.text.String()) == "" {
			d.text.WriteString(strconv.Itoa(d.counts[d.list]))
		}
	}
	d.list = ""
	if d.depth == 0 && d.ignored == 0 {
		d.row++
		text := d.text.String()
		if listed && strings.TrimSpace(text) != "" { // whatever number or sign Word shows before it
			text = "- " + text
		}
		d.put(d.row, 0, cell{text: text, font: d.font, struck: d.struck})
		d.clear()
		return
	}
	d.text.WriteByte('\n')
}

func (d *document) endCell() {
	d.begun[d.row] = append(d.begun[d.row], d.column)
	c := cell{text: strings.TrimSpace(d.text.String()), font: d.font, struck: d.struck}
	began, known := d.open[d.column]
	switch {
	case d.goesOn && known:
		d.Spans = append(d.Spans, Span{Row: began, Rows: d.row - began + 1, Column: d.column, Columns: d.span})
	default:
		d.open[d.column] = d.row
		d.put(d.row, d.column, c)
		if d.span > 1 {
			d.Spans = append(d.Spans, Span{Row: d.row, Rows: 1, Column: d.column, Columns: d.span})
		}
	}
	d.column += d.span
	d.clear()
}

func (d *document) clear() {
	d.text.Reset()
	d.font, d.struck = "", false
}
