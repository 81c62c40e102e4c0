package template

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"sothidua/assets/words"
)

// loop repeats children of an element, or a stretch of a paragraph's text, for
// each item of a list.
type loop struct {
	open, close *mark
	list        *Field
	inline      bool // within one paragraph that says more than the loop
	around      *element
	first, last int // children of around, both included
	// The paragraphs of the marks where they say nothing else: they vanish.
	skipFirst, skipLast bool
}

// check finds the part's marks and what is wrong with them.
func (p *part) check() {
	var marks []*mark
	for _, para := range p.collect(p.root) {
		para.element.paragraph = para
		para.element.mark(nil)
		for _, piece := range para.pieces {
			piece.element.mark(para.element)
		}
		for i := range para.marks {
			marks = append(marks, &para.marks[i])
		}
	}
	p.pair(marks)
	p.checkLoops()
	for _, m := range marks {
		if len(p.problems) == problemLimit {
			return // nobody reads more of them
		}
		if m.kind == 0 {
			p.checkField(m)
		}
	}
}

// mark notes in e and what is around it, up to an element, that there are marks.
func (e *element) mark(upTo *element) {
	for ; e != upTo; e = e.parent {
		e.marked = true
	}
}

// pair joins the marks that open and close loops.
func (p *part) pair(marks []*mark) {
	var open *mark
	for _, m := range marks {
		if len(p.problems) == problemLimit {
			return
		}
		switch {
		case m.kind == 0:
			m.after = open
		case m.kind == '#':
			switch m.list = listNamed(m.name); {
			case m.list == nil:
				p.problem(m.offset, words.TemplateNoList, m.cited(), listNames())
			case open != nil:
				p.problem(m.offset, words.TemplateNested, m.cited(), open.cited())
			default:
				open = m
			}
		case m.kind == '/' && open != nil && open.list.Name == m.name:
			p.join(open, m)
			open = nil
		case m.kind == '/' && (open != nil || listNamed(m.name) != nil):
			p.problem(m.offset, words.TemplateNotOpened, m.cited(), excerpt(opening+"#"+m.name+closing, false))
		case m.kind == '/':
			p.problem(m.offset, words.TemplateNoList, m.cited(), listNames())
		}
	}
	if open != nil {
		p.problem(open.offset, words.TemplateNotClosed, open.cited(), opening+"/"+open.name+closing)
	}
}

// join makes the loop between two marks: rows where they stand in several cells,
// else paragraphs, else a stretch of text.
func (p *part) join(open, close *mark) {
	l := &loop{open: open, close: close, list: open.list}
	first, last := open.owner.element, close.owner.element
	around := common(first, last)
	switch {
	case first == last:
		text := open.owner.text
		// Trimmed toward the marks alone: a line may hold as many loops as letters.
		l.inline = strings.TrimRightFunc(text[:open.from], unicode.IsSpace) != "" ||
			strings.TrimLeftFunc(text[close.to:], unicode.IsSpace) != ""
		if row := first.onlyText(); row != nil && !l.inline {
			first, last = row, row
		}
		around = first.parent
	case around.name == "tr":
		first, last, around = around, around, around.parent
	}
	from, to := around.child(first), around.child(last)
	if from == nil || to == nil || leaves(first, around) || leaves(last, around) {
		p.problem(open.offset, words.TemplateCrossing, open.cited(), close.cited())
		return
	}
	l.around, l.first, l.last = around, from.index, to.index
	open.loop, close.loop = l, l
	l.skipFirst = from != to && open.alone(from)
	l.skipLast = from != to && close.alone(to)
	p.loops = append(p.loops, l)
	if l.inline {
		return
	}
	if around.loops == nil {
		around.loops = map[int]*loop{}
	}
	around.loops[l.first] = l
}

// onlyText is the row of which a paragraph is all the text; nil where there is more.
func (e *element) onlyText() *element {
	cell := e.parent
	if cell == nil || cell.name != "tc" || !cell.hasOne("p") || slices.ContainsFunc(cell.children, isTable) {
		return nil
	}
	if row := cell.parent; row.name == "tr" && row.hasOne("tc") {
		return row
	}
	return nil
}

func isTable(e *element) bool { return e.name == "tbl" }

// leaves tells whether the way from e out to an element leads out of a table or a
// text box: what is repeated must hold them whole.
func leaves(e, around *element) bool {
	for ; e != around; e = e.parent {
		if e.name == "tbl" || e.name == "txbxContent" {
			return true
		}
	}
	return false
}

// alone tells whether a paragraph or a row says nothing but the mark.
func (m *mark) alone(e *element) bool {
	return (e == m.owner.element || e.name == "tr") && strings.TrimSpace(e.words()) == m.String() &&
		!e.holds("sectPr", "drawing", "pict", "object", "br")
}

// from is where in the source the repeated text begins.
func (l *loop) from() int {
	if l.inline {
		return l.open.offset
	}
	return l.around.children[l.first].start
}

// to is where in the source the repeated text ends.
func (l *loop) to() int {
	if l.inline {
		return l.close.offset + 1
	}
	return l.around.children[l.last].end
}

// checkLoops finds loops that stand in what another one repeats. Those of one
// paragraph follow each other.
func (p *part) checkLoops() {
	slices.SortStableFunc(p.loops, func(a, b *loop) int { return cmp.Compare(a.from(), b.from()) })
	for _, l := range p.loops {
		if !l.inline {
			p.blocks = append(p.blocks, l)
		}
	}
	for i := 1; i < len(p.loops); i++ {
		before, l := p.loops[i-1], p.loops[i]
		if l.inline && before.inline && l.open.owner == before.open.owner {
			continue
		}
		if l.from() < before.to() {
			inner, outer := l, before
			if before.to()-before.from() < l.to()-l.from() {
				inner, outer = before, l
			}
			p.problem(inner.open.offset, words.TemplateNested, inner.open.cited(), outer.open.cited())
		}
	}
}

// loopOf is the loop a mark stands in; nil: none.
func (p *part) loopOf(m *mark) *loop {
	if m.after != nil && m.after.loop != nil && m.after.loop.inline {
		return m.after.loop
	}
	after, _ := slices.BinarySearchFunc(p.blocks, m.offset+1, func(l *loop, at int) int { return cmp.Compare(l.from(), at) })
	if after > 0 && m.offset < p.blocks[after-1].to() {
		return p.blocks[after-1]
	}
	return nil
}
