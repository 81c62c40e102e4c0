package exchange

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"
)

// A workbook is read as a stream, part by part: a library that holds a sheet as a whole
// takes more memory for a million empty rows than the program may have.

// workbook is what the cells of a workbook are written with.
type workbook struct {
	texts  []run  // shared
	styles []face // of cells, by their number
	d1904  bool
}

// run is a text with its font, where it tells one, and whether some of it is struck out.
type run struct {
	text, font string
	struck     bool
}

// face is what a cell's style says.
type face struct {
	font    string
	struck  bool
	date    bool
	percent bool
}

// tokens goes through a part: start is told of each element that begins, with its
// attributes by name without prefix, text of what stands between, end of what ends.
type tokens struct {
	start func(name string, attr map[string]string)
	text  func(text string)
	end   func(name string)
}

func (h tokens) walk(part []byte) error {
	d := xml.NewDecoder(bytes.NewReader(part))
	d.Strict = true
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	attr := map[string]string{}
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.StartElement:
			clear(attr)
			for _, a := range e.Attr {
				attr[a.Name.Local] = a.Value
			}
			h.start(e.Name.Local, attr)
		case xml.EndElement:
			h.end(e.Name.Local)
		case xml.CharData:
			h.text(string(e))
		}
	}
}

// readXLSX reads a workbook whose main part has this name.
func readXLSX(a *parts, name string) ([]*table, error) {
	w := &workbook{}
	if err := w.readTexts(a); err != nil {
		return nil, err
	}
	if err := w.readStyles(a); err != nil {
		return nil, err
	}
	targets, err := relations(a, path.Join("xl/_rels", path.Base(name)+".rels"), "xl")
	if err != nil {
		return nil, err
	}
	part, err := a.read(name)
	if err != nil {
		return nil, err
	}
	var tables []*table
	var failed error
	nothing := func(string) {}
	err = tokens{func(name string, attr map[string]string) {
		switch name {
		case "workbookPr":
			w.d1904 = attr["date1904"] == "1" || attr["date1904"] == "true"
		case "sheet":
			if failed != nil || len(tables) == mostSheets {
				return
			}
			t := newTable(attr["name"])
			t.Hidden = attr["state"] == "hidden" || attr["state"] == "veryHidden"
			if failed = w.readSheet(a, targets[attr["id"]], t); failed == nil {
				tables = append(tables, t)
			}
		}
	}, nothing, nothing}.walk(part)
	if failed != nil {
		err = failed
	}
	return tables, err
}

// relations are the parts that a part names, by their IDs.
func relations(a *parts, name, folder string) (map[string]string, error) {
	part, err := a.read(name)
	targets := map[string]string{}
	if err != nil {
		return nil, err
	}
	nothing := func(string) {}
	return targets, tokens{func(name string, attr map[string]string) {
		if name != "Relationship" || attr["TargetMode"] == "External" {
			return
		}
		target := attr["Target"]
		if !strings.HasPrefix(target, "/") {
			target = path.Join(folder, target)
		}
		targets[attr["Id"]] = strings.TrimPrefix(target, "/")
	}, nothing, nothing}.walk(part)
}

// readTexts reads the shared texts.
func (w *workbook) readTexts(a *parts) error {
	part, err := a.read("xl/sharedstrings.xml")
	if err != nil {
		return err
	}
	var text strings.Builder
	var font, of string // the first of the text, and that of the run
	in, phonetic, struck := false, false, false
	return tokens{func(name string, attr map[string]string) {
		switch name {
		case "si":
			text.Reset()
			font, of, struck = "", "", false
		case "r":
			of = ""
		case "rPh":
			phonetic = true
		case "t":
			in = true
		case "strike":
			struck = struck || isOn(attr)
		case "rFont":
			if of = attr["val"]; font == "" && !isSymbols(of) {
				font = of
			}
		}
	}, func(s string) {
		if in && !phonetic {
			text.WriteString(signs(of, s))
		}
	}, func(name string) {
		switch name {
		case "t":
			in = false
		case "rPh":
			phonetic = false
		case "si":
			w.texts = append(w.texts, run{text.String(), font, struck})
		}
	}}.walk(part)
}

// readStyles reads the fonts and formats of cells.
func (w *workbook) readStyles(a *parts) error {
	part, err := a.read("xl/styles.xml")
	if err != nil {
		return err
	}
	formats := map[string]string{}
	var fonts []face
	within := ""
	return tokens{func(name string, attr map[string]string) {
		switch name {
		case "fonts", "cellXfs", "cellStyleXfs", "dxfs":
			within = name
		case "numFmt":
			formats[attr["numFmtId"]] = attr["formatCode"]
		case "font":
			if within == "fonts" {
				fonts = append(fonts, face{})
			}
		case "name":
			if within == "fonts" && len(fonts) > 0 {
				fonts[len(fonts)-1].font = attr["val"]
			}
		case "strike":
			if within == "fonts" && len(fonts) > 0 {
				fonts[len(fonts)-1].struck = isOn(attr)
			}
		case "xf":
			if within != "cellXfs" {
				return
			}
			f := face{date: isDateFormat(number(attr["numFmtId"]), formats[attr["numFmtId"]]), percent: isPercent(number(attr["numFmtId"]), formats[attr["numFmtId"]])}
			if at := number(attr["fontId"]); at >= 0 && at < len(fonts) {
				f.font, f.struck = fonts[at].font, fonts[at].struck
			}
			w.styles = append(w.styles, f)
		}
	}, func(string) {}, func(name string) {
		if name == within {
			within = ""
		}
	}}.walk(part)
}

// isOn tells whether an element that says yes by standing there does so.
func isOn(attr map[string]string) bool {
	switch attr["val"] {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// number reads a whole number that is written in a part; -1 for none.
func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return -1
	}
	return n
}

// readSheet reads one sheet into its table.
func (w *workbook) readSheet(a *parts, name string, t *table) error {
	part, err := a.read(name)
	if err != nil || part == nil {
		return err
	}
	var text strings.Builder
	var c struct {
		column, style            int
		kind                     string
		formula, valued, reading bool
		struck                   bool
		font, of                 string // the first of the text, and that of the run
	}
	row, column, phonetic := 0, 0, false
	err = tokens{func(name string, attr map[string]string) {
		switch name {
		case "row":
			if row++; attr["r"] != "" {
				row = number(attr["r"])
			}
			column = 0
			if attr["hidden"] == "1" || attr["hidden"] == "true" {
				t.hidden[row] = true
			}
		case "col":
			if attr["hidden"] != "1" && attr["hidden"] != "true" {
				return
			}
			for i := max(number(attr["min"]), 1); i <= min(number(attr["max"]), MostColumns); i++ {
				t.Away[i-1] = true
			}
		case "c":
			if at := columnAt(attr["r"]); at >= 0 {
				column = at
			}
			c.column, c.style, c.kind = column, number(attr["s"]), attr["t"]
			c.formula, c.valued, c.reading, c.font, c.of, c.struck = false, false, false, "", "", false
			text.Reset()
			column++
		case "f":
			c.formula = true
		case "v":
			c.reading, c.valued = true, true
		case "t":
			c.reading = !phonetic
			c.valued = true
		case "rPh":
			phonetic = true
		case "r":
			c.of = ""
		case "rFont":
			if c.of = attr["val"]; c.font == "" && !isSymbols(c.of) {
				c.font = c.of
			}
		case "strike":
			c.struck = c.struck || isOn(attr)
		case "mergeCell":
			if from, to, ok := strings.Cut(attr["ref"], ":"); ok && len(t.Spans) < MostRows {
				t.Spans = append(t.Spans, spanOf(from, to))
			}
		}
	}, func(s string) {
		if c.reading {
			text.WriteString(signs(c.of, s))
		}
	}, func(name string) {
		switch name {
		case "v", "t":
			c.reading = false
		case "rPh":
			phonetic = false
		case "c":
			if c.valued || c.formula {
				one := w.cell(c.kind, text.String(), c.style, c.font, c.formula && text.Len() == 0 && c.kind != "str")
				one.struck = one.struck || c.struck
				t.put(row, c.column, one)
			}
		}
	}}.walk(part)
	return err
}

// cell makes a cell of what stands in the file.
func (w *workbook) cell(kind, text string, style int, font string, unknown bool) cell {
	var f face
	if style >= 0 && style < len(w.styles) {
		f = w.styles[style]
	}
	c := cell{text: text, font: f.font, struck: f.struck}
	if font != "" {
		c.font = font
	}
	if unknown {
		return cell{kind: Unknown}
	}
	switch kind {
	case "s":
		if at := number(strings.TrimSpace(text)); at >= 0 && at < len(w.texts) {
			c.text, c.struck = w.texts[at].text, c.struck || w.texts[at].struck
			if w.texts[at].font != "" {
				c.font = w.texts[at].font
			}
			return c
		}
		return cell{}
	case "inlineStr", "str":
		return c
	case "b":
		return cell{text: map[string]string{"1": "TRUE", "true": "TRUE"}[text], kind: Text}
	case "e":
		return cell{text: text, kind: Wrong}
	case "d":
		return isoDate(text)
	}
	value, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil {
		return c
	}
	return numeric(value, f, w.d1904)
}

// columnAt is the column of a cell's name, such as 2 of "C7"; -1 for none.
func columnAt(name string) int {
	at := 0
	for i, r := range name {
		if r < 'A' || r > 'Z' {
			if i == 0 {
				return -1
			}
			return at - 1
		}
		if at = at*26 + int(r-'A'+1); at > 1<<15 {
			return 1 << 15
		}
	}
	return -1
}

// spanOf is what a range of cells covers.
func spanOf(from, to string) Span {
	rowOf := func(name string) int { return number(strings.TrimLeft(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")) }
	s := Span{Row: rowOf(from), Column: columnAt(from)}
	s.Rows, s.Columns = rowOf(to)-s.Row+1, columnAt(to)-s.Column+1
	return s
}
