package template

import (
	"bufio"
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sothidua/data/viet"
)

// renderer writes a part with its marks filled.
type renderer struct {
	part   *part
	out    *bufio.Writer
	values Values
	texts  map[*element]string // of the pieces a mark changed
	left   *int                // work that may still be done; below zero nothing is written
}

// step is the work of looking at an element, a mark or an item, written or not.
const step = 4

// spend takes work from what is left and tells whether it may be done.
func (r *renderer) spend(work int) bool {
	*r.left -= work
	return *r.left >= 0
}

func (r *renderer) write(text string) {
	if r.spend(len(text)) {
		r.out.WriteString(text)
	}
}

// scope is the item of a list that is written.
type scope struct {
	item  Item
	index int // from 0; all but the first are copies
}

func (s *scope) copied() bool { return s != nil && s.index > 0 }

func (r *renderer) source(from, to int) {
	if r.spend(to - from) {
		r.out.Write(r.part.source[from:to])
	}
}

func (r *renderer) element(e *element, s *scope) {
	switch {
	case !e.marked && !s.copied():
		r.source(e.start, e.end)
		return
	case s.copied() && (e.name == "bookmarkStart" || e.name == "bookmarkEnd"):
		return // a bookmark's name stands once in a document
	case e.paragraph != nil:
		r.fill(e.paragraph, s)
	case e.name == "t":
		if text, ok := r.texts[e]; ok {
			r.write(r.tags(`<w:t xml:space="preserve">` + text + `</w:t>`))
			return
		}
	}
	r.start(e, s)
	r.children(e, s)
	r.source(e.close, e.end)
}

// identity is what a paragraph or a row is known by; no two have the same.
var identity = regexp.MustCompile(` [A-Za-z0-9]+:(?:paraId|textId)="[^"]*"`)

func (r *renderer) start(e *element, s *scope) {
	tag := r.part.source[e.start:e.open]
	if s.copied() && (e.name == "p" || e.name == "tr") {
		tag = identity.ReplaceAll(tag, nil)
	}
	if r.spend(len(tag)) {
		r.out.Write(tag)
	}
}

// children writes what is inside e, repeating what loops repeat.
func (r *renderer) children(e *element, s *scope) {
	at, last := e.open, "" // last is the name of the latest child written
	child := func(c *element, s *scope) {
		if len(e.loops) > 0 && c.name == "tbl" && last == "tbl" {
			r.write(r.tags(apart))
		}
		if c.name == "tbl" && r.rows(c) == 0 {
			return
		}
		r.element(c, s)
		last = c.name
	}
	for i := 0; i < len(e.children) && r.spend(step); i++ {
		c := e.children[i]
		r.source(at, c.start)
		if l := e.loops[i]; l != nil {
			for index, item := range r.values.Lists[l.list.Name] {
				if !r.spend(step) {
					return
				}
				r.repeat(l, &scope{item, index}, child)
			}
			i = l.last
			c = e.children[i]
		} else {
			child(c, s)
		}
		at = c.end
	}
	if len(e.loops) > 0 && last != "p" && endsInParagraph[e.name] {
		r.write(r.tags(`<w:p/>`))
	}
	r.source(at, max(e.close, at))
}

// repeat writes the children of a loop once.
func (r *renderer) repeat(l *loop, s *scope, child func(*element, *scope)) {
	for i := l.first; i <= l.last && r.spend(step); i++ {
		c := l.around.children[i]
		if i > l.first {
			r.source(l.around.children[i-1].end, c.start)
		}
		if i == l.first && l.skipFirst || i == l.last && l.skipLast {
			continue
		}
		child(c, s)
	}
}

// endsInParagraph are the elements whose last child must be a paragraph.
var endsInParagraph = map[string]bool{"tc": true, "txbxContent": true, "hdr": true, "ftr": true, "footnote": true, "endnote": true}

// apart is a paragraph of one point: tables that touch become one.
const apart = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>`

// rows counts what will be left of a table; one without rows is no table.
func (r *renderer) rows(table *element) int {
	n := 0
	for i := 0; i < len(table.children) && r.spend(step); i++ {
		if l := table.loops[i]; l != nil {
			n += len(r.values.Lists[l.list.Name])
			i = l.last
			continue
		}
		switch table.children[i].name {
		case "tblPr", "tblGrid":
		default:
			n++
		}
	}
	return n
}

// tags gives XML with the prefix that the part uses.
func (r *renderer) tags(xml string) string {
	if r.part.prefix == "w:" {
		return xml
	}
	return strings.NewReplacer("</w:", "</"+r.part.prefix, "<w:", "<"+r.part.prefix, " w:", " "+r.part.prefix).Replace(xml)
}

// fill finds the new texts of a paragraph's pieces.
func (r *renderer) fill(para *paragraph, s *scope) {
	if !r.spend(len(para.pieces) + len(para.text)) {
		return
	}
	f := filler{renderer: r, paragraph: para, texts: make([]strings.Builder, len(para.pieces))}
	f.span(0, len(para.text), s, -1)
	for i, piece := range para.pieces {
		r.texts[piece.element] = f.texts[i].String()
		if r.texts[piece.element] == escaper.Replace(para.text[piece.from:piece.to]) {
			delete(r.texts, piece.element) // it stays as it is, byte for byte
		}
	}
}

// filler puts a paragraph's text together anew. What stood in a piece stays in
// it; a value goes where its mark begins.
type filler struct {
	*renderer
	*paragraph
	texts []strings.Builder
}

// span writes a stretch of the text, into one piece where it is not negative.
func (f *filler) span(from, to int, s *scope, into int) {
	first, _ := slices.BinarySearchFunc(f.marks, from, func(m mark, at int) int { return cmp.Compare(m.from, at) })
	for i := first; i < len(f.marks) && f.marks[i].to <= to && f.spend(step); i++ {
		m := &f.marks[i]
		if m.from < from {
			continue // it was written with the loop around it
		}
		f.literal(from, m.from, into)
		from = m.to
		piece := into
		if piece < 0 {
			piece = f.at(m.from)
		}
		switch {
		case m.kind == 0:
			if text := f.value(m.name, s); f.spend(len(text)) {
				f.texts[piece].WriteString(text)
			}
		case m.kind == '#' && m.loop.inline:
			for index, item := range f.values.Lists[m.loop.list.Name] {
				if !f.spend(step) {
					return
				}
				f.span(m.to, m.loop.close.from, &scope{item, index}, piece)
			}
			from = m.loop.close.to
		}
	}
	f.literal(from, to, into)
}

func (f *filler) literal(from, to, into int) {
	for from < to {
		i := f.at(from)
		end := min(to, f.pieces[i].to)
		if into >= 0 {
			i = into
		}
		if f.spend(end - from) {
			f.texts[i].WriteString(escaper.Replace(f.text[from:end]))
		}
		from = end
	}
}

var (
	escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	breaker = strings.NewReplacer(
		"\n", `</w:t><w:br/><w:t xml:space="preserve">`,
		"\t", `</w:t><w:tab/><w:t xml:space="preserve">`,
	)
)

// value is what a field is filled with, as XML.
func (r *renderer) value(name string, s *scope) string {
	text, ok := "", false
	if s != nil {
		if name == numbering {
			return strconv.Itoa(s.index + 1)
		}
		text, ok = s.item[name]
	}
	if !ok {
		text = r.values.Fields[name]
	}
	return r.tags(breaker.Replace(escaper.Replace(strings.Map(valid, viet.NFC(text)))))
}

// valid drops what no XML can hold and clean text may.
func valid(r rune) rune {
	if r == 0xFFFE || r == 0xFFFF {
		return -1
	}
	return r
}
