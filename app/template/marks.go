package template

import (
	"sort"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// paragraph is a paragraph with marks. Word splits its text into pieces at every
// change of look and every spelling mistake, also in the middle of a mark.
type paragraph struct {
	element *element
	text    string // of all pieces
	pieces  []piece
	marks   []mark
}

// piece is a text element and where its text begins in the paragraph's.
type piece struct {
	element  *element
	from, to int
}

// mark is {{năm}}, {{#đơn vị}} or {{/đơn vị}}.
type mark struct {
	kind     byte   // 0, '#' or '/'
	name     string // as names are compared
	from, to int    // in the paragraph's text
	offset   int    // in the source, of the element it begins in
	owner    *paragraph
	list     *Field // that a mark which opens loops over
	loop     *loop  // that the mark opens or closes
	after    *mark  // that opens a loop not yet closed before this mark
}

// String is the mark as the clerk wrote it.
func (m *mark) String() string { return m.owner.text[m.from:m.to] }

// cited is the mark as a sentence names it: a long one by its beginning.
func (m *mark) cited() string {
	const longest = 60
	if text := m.String(); len([]rune(text)) > longest {
		return excerpt(text, false)
	}
	return m.String()
}

// collect finds the paragraphs with marks below e, in the order of the source.
// A text box holds paragraphs inside a paragraph: each text belongs to the
// innermost one.
func (p *part) collect(e *element) []*paragraph {
	var all []*paragraph
	var walk func(*element, *paragraph)
	walk = func(e *element, around *paragraph) {
		switch e.name {
		case "p":
			around = &paragraph{element: e}
			all = append(all, around)
		case "t":
			if around != nil && e.text != "" {
				around.pieces = append(around.pieces, piece{element: e})
			}
		}
		for _, child := range e.children {
			walk(child, around)
		}
	}
	walk(e, nil)
	marked := all[:0]
	for _, para := range all {
		para.read()
		p.scan(para)
		if len(para.marks) > 0 {
			marked = append(marked, para)
		}
	}
	return marked
}

// read puts the paragraph's text together from its pieces.
func (para *paragraph) read() {
	var all strings.Builder
	for i := range para.pieces {
		piece := &para.pieces[i]
		text := piece.element.text
		if !piece.element.keepsSpace {
			text = strings.Trim(text, " \t\r\n")
		}
		piece.from = all.Len()
		all.WriteString(text)
		piece.to = all.Len()
	}
	para.text = all.String()
}

// at is the piece that holds a byte of the paragraph's text.
func (para *paragraph) at(byte int) int {
	return sort.Search(len(para.pieces), func(i int) bool { return para.pieces[i].to > byte })
}

const (
	opening = "{{"
	closing = "}}"
)

// scan finds the marks of a paragraph, and braces that are none.
func (p *part) scan(para *paragraph) {
	at, text := 0, para.text
	for len(p.problems) < problemLimit {
		from := strings.Index(text[at:], opening)
		stray := strings.Index(text[at:], closing)
		if stray >= 0 && (from < 0 || stray < from) {
			p.problem(para.offset(at+stray), words.TemplateStray, excerpt(text[:at+stray+len(closing)], true))
			at += stray + len(closing)
			continue
		}
		if from < 0 {
			return
		}
		from += at
		length := strings.Index(text[from:], closing)
		again := strings.Index(text[from+len(opening):], opening)
		if length < 0 || again >= 0 && again+len(opening) < length {
			p.problem(para.offset(from), words.TemplateUnclosed, excerpt(text[from:], false))
			at = from + len(opening)
			continue
		}
		to := from + length + len(closing)
		m := mark{from: from, to: to, offset: para.offset(from), owner: para}
		m.kind, m.name = parts(text[from+len(opening) : to-len(closing)])
		para.marks = append(para.marks, m)
		at = to
	}
}

// parts are the kind of a mark and its name, as names are compared.
func parts(inside string) (kind byte, name string) {
	inside = strings.TrimSpace(inside)
	if inside != "" && (inside[0] == '#' || inside[0] == '/') {
		kind, inside = inside[0], inside[1:]
	}
	name = key(inside)
	if usual, ok := aliases[name]; ok && kind == 0 {
		name = usual
	}
	return kind, name
}

// key is how names are compared: letters composed and small, single spaces.
func key(name string) string {
	return strings.Join(strings.Fields(strings.ToLower(viet.NFC(name))), " ")
}

func (para *paragraph) offset(byte int) int {
	return para.pieces[para.at(byte)].element.start
}

// excerpt is the beginning or the end of a text, so short that a sentence can
// cite it.
func excerpt(text string, end bool) string {
	const letters = 24
	runes := []rune(strings.TrimSpace(text))
	switch {
	case len(runes) <= letters:
		return string(runes)
	case end:
		return "…" + string(runes[len(runes)-letters:])
	}
	return string(runes[:letters]) + "…"
}
