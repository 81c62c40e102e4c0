package exchange

import (
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// isHTML tells whether a text is a page, as programs write tables that they call .xls.
func isHTML(text string) bool {
	head := strings.ToLower(text[:min(len(text), 4096)])
	return strings.Contains(head, "<html") || strings.Contains(head, "<table") || strings.HasPrefix(strings.TrimSpace(head), "<!doctype html")
}

// readHTML reads a page as one sheet: its tables are rows of cells, the lines between
// them rows of one.
func readHTML(text string) ([]*table, error) {
	p := &page{table: newTable(""), z: html.NewTokenizer(strings.NewReader(text)), opened: opened{lays: layingOut(text)}}
	p.z.SetMaxBuf(1 << 20)
	for {
		switch p.z.Next() {
		case html.ErrorToken:
			if err := p.z.Err(); !errors.Is(err, io.EOF) {
				return nil, err
			}
			p.line()
			return []*table{p.table}, nil
		case html.TextToken:
			if p.skipped == 0 {
				p.struck = p.struck || p.striking > 0
				p.text.Write(p.z.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			p.start()
		case html.EndTagToken:
			p.end()
		}
	}
}

// layingOut tells of each table of a page whether it only lays out others.
func layingOut(text string) []bool {
	var n nesting
	z := html.NewTokenizer(strings.NewReader(text))
	z.SetMaxBuf(1 << 20)
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return n.lays
		}
		name, more := z.TagName()
		switch tag := string(name); {
		case kind == html.EndTagToken && tag == "table":
			n.end()
		case kind != html.StartTagToken && kind != html.SelfClosingTagToken:
		case tag == "table":
			n.table()
		case tag == "tr":
			n.tr()
		case tag == "td" || tag == "th":
			columns := 1
			for more {
				var key, value []byte
				if key, value, more = z.TagAttr(); string(key) == "colspan" {
					columns = min(max(number(string(value)), 1), MostColumns)
				}
			}
			n.cell(columns)
		}
	}
}

// page is an HTML page while it is read.
type page struct {
	*table
	z           *html.Tokenizer
	opened      opened
	row, column int
	depth       int // of tables in tables, but for those that only lay out others
	skipped     int
	in          bool // within a cell
	striking    int  // depth within what is struck out
	struck      bool // some of the cell is
	down, wide  int
	taken       map[[2]int]bool // places under cells that go down
	text        strings.Builder
}

func (p *page) start() {
	name, more := p.z.TagName()
	tag := string(name)
	attr := map[string]string{}
	for more {
		var key, value []byte
		key, value, more = p.z.TagAttr()
		attr[string(key)] = string(value)
	}
	switch tag {
	case "script", "style", "title":
		p.skipped++
	case "s", "strike", "del":
		p.striking++
	case "table":
		if p.opened.begin() {
			p.line()
			return
		}
		if p.depth++; p.depth == 1 {
			p.line()
			p.taken = map[[2]int]bool{}
		}
	case "tr":
		if p.depth == 1 {
			p.cell()
			p.row, p.column = p.row+1, 0
		}
	case "td", "th":
		switch {
		case p.depth == 0:
			p.line()
		case p.depth == 1:
			p.cell()
			p.in = true
			p.down, p.wide = max(number(attr["rowspan"]), 1), min(max(number(attr["colspan"]), 1), MostColumns)
			for p.taken[[2]int{p.row, p.column}] {
				p.column++
			}
		}
	case "br", "p", "div", "li":
		if p.depth == 0 {
			p.line()
		} else if p.text.Len() > 0 {
			p.text.WriteByte('\n')
		}
	}
}

func (p *page) end() {
	name, _ := p.z.TagName()
	switch string(name) {
	case "script", "style", "title":
		p.skipped = max(p.skipped-1, 0)
	case "s", "strike", "del":
		p.striking = max(p.striking-1, 0)
	case "td", "th":
		switch p.depth {
		case 0:
			p.line()
		case 1:
			p.cell()
		}
	case "table":
		if p.opened.end() {
			p.line()
			return
		}
		if p.depth == 1 {
			p.cell()
		}
		p.depth = max(p.depth-1, 0)
	case "p", "div", "h1", "h2", "h3", "h4":
		if p.depth == 0 {
			p.line()
		}
	}
}

// cell ends the cell that is open.
func (p *page) cell() {
	if p.in {
		p.put(p.row, p.column, cell{text: spaced(p.text.String()), struck: p.struck})
		if (p.down > 1 || p.wide > 1) && len(p.Spans) < MostRows {
			p.Spans = append(p.Spans, Span{Row: p.row, Rows: p.down, Column: p.column, Columns: p.wide})
		}
		for row := p.row + 1; row < p.row+min(p.down, 1000) && len(p.taken) < MostRows; row++ {
			for column := p.column; column < p.column+p.wide; column++ {
				p.taken[[2]int{row, column}] = true
			}
		}
		p.column += p.wide
	}
	p.in, p.struck = false, false
	p.text.Reset()
}

// line ends a line outside of tables.
func (p *page) line() {
	if text := spaced(p.text.String()); text != "" {
		p.row++
		p.put(p.row, 0, cell{text: text, struck: p.struck})
	}
	p.struck = false
	p.text.Reset()
}

// spaced is a text as a page shows it: one space between words, its line breaks kept
// where tags made them.
func spaced(text string) string {
	var kept []string
	for _, line := range strings.Split(text, "\n") {
		if line = Flat(line); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}
