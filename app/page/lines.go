package page

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// slack keeps rounding from pushing a fitting word or line over an edge.
const slack = 0.01

// defaultStop is the distance of tab stops where a paragraph names none, mm.
const defaultStop = 12.7

// minTab is the least width of a tab in points, so that words never touch.
const minTab = 2

// segment is a part of a line in one style, or a tab.
type segment struct {
	text   string
	style  style
	width  float64
	tab    bool
	leader string
}

// line is one line of a paragraph, in points.
type line struct {
	segments []segment
	start    float64 // from the left edge of the area
	room     float64 // from start to the right edge
	width    float64 // of the segments
	height   float64
	hard     int  // how many hard spaces it has
	last     bool // of the paragraph, or before a forced break: never stretched
}

// laid is a paragraph broken into lines.
type laid struct {
	*Paragraph
	runs   []Run // with hard spaces
	lines  []line
	area   float64 // width of the area
	free   float64 // of it on each side of a centred paragraph
	inCell bool
}

// breaker breaks one paragraph.
type breaker struct {
	e      *engine
	laid   *laid
	pieces []piece
	at     int // next piece
	line   line
	cut    bool // a word was broken by letters
	parted bool // so were words that are held together, between them
}

// lay breaks a paragraph into lines for an area of the given width in points.
func (e *engine) lay(p *Paragraph, area float64) *laid {
	return e.fill(&laid{Paragraph: p, area: area})
}

// layCell breaks a paragraph of a cell, in which a word of unreasonable length
// is set small.
func (e *engine) layCell(p *Paragraph, area float64) *laid {
	return e.fill(&laid{Paragraph: p, area: area, inCell: true})
}

func (e *engine) fill(l *laid) *laid {
	l.runs = l.Bound().Runs
	if l.Align == Center {
		e.balance(l)
	}
	b := &breaker{e: e, laid: l, pieces: e.pieces(l.Paragraph, l.runs)}
	b.all()
	return l
}

// all breaks all pieces into lines.
func (b *breaker) all() {
	b.begin()
	for b.at < len(b.pieces) {
		next := b.pieces[b.at]
		switch next.kind {
		case newline:
			b.at++
			b.end(next.style.size, true)
		case tabulator:
			b.at++
			b.tab(next)
		case spaces:
			b.at++
			b.put(next) // what is too much hangs over the edge and is cut
		case letters:
			b.word()
		}
	}
	b.end(b.laid.size(), true)
}

// begin starts a line.
func (b *breaker) begin() {
	p := b.laid.Paragraph
	start := p.Indent*mm + b.laid.free
	if len(b.laid.lines) == 0 {
		start += p.FirstLine * mm
	}
	b.line = line{start: start, room: max(b.laid.area-b.laid.free-start, 1)}
}

// end finishes the line; size counts where the line is empty.
func (b *breaker) end(size float64, last bool) {
	b.trim()
	tallest := 0.0
	for _, s := range b.line.segments {
		tallest = max(tallest, s.style.size)
	}
	if tallest == 0 {
		tallest = size
	}
	factor := b.laid.LineFactor
	if factor <= 0 {
		factor = 1
	}
	b.line.height = tallest * linePitch * factor
	b.line.last = last
	b.laid.lines = append(b.laid.lines, b.line)
	b.begin()
}

// trim takes the spaces off the line's end.
func (b *breaker) trim() {
	for n := len(b.line.segments); n > 0; n-- {
		s := &b.line.segments[n-1]
		text := strings.TrimRight(s.text, " ")
		if s.tab || text == s.text {
			return
		}
		hanging := b.e.metrics.width(s.text[len(text):], s.style)
		s.text, s.width = text, s.width-hanging
		b.line.width -= hanging
		if text != "" {
			return
		}
		b.line.segments = b.line.segments[:n-1]
	}
}

// put adds a piece to the line, to its last segment where the style is the same.
func (b *breaker) put(p piece) {
	b.line.hard += strings.Count(p.text, hard)
	p.text = strings.ReplaceAll(p.text, hard, " ") // on its line it is a space like others
	b.line.width += p.width
	if n := len(b.line.segments); n > 0 {
		if s := &b.line.segments[n-1]; !s.tab && s.style == p.style {
			s.text += p.text
			s.width += p.width
			return
		}
	}
	b.line.segments = append(b.line.segments, segment{text: p.text, style: p.style, width: p.width})
}

// word adds the next word, which may be several pieces in several styles.
func (b *breaker) word() {
	from, width := b.at, 0.0
	for ; b.at < len(b.pieces) && b.pieces[b.at].kind == letters; b.at++ {
		width += b.pieces[b.at].width
	}
	if width > b.line.room+slack && b.part(from) {
		b.at, b.parted = from, true
		return // the first of what was held together comes next
	}
	word := b.pieces[from:b.at]
	if b.line.width+width > b.line.room+slack && len(b.line.segments) > 0 {
		b.end(word[0].style.size, false)
	}
	if width > b.line.room+slack {
		b.cut = true
		if b.laid.inCell {
			shrink(word, math.Sqrt(wordLines*b.line.room/width))
		}
		b.byLetter(word)
		return
	}
	for _, p := range word {
		b.put(p)
	}
}

// part breaks words apart that are held together and are longer than a line; it tells
// whether there were any.
func (b *breaker) part(from int) bool {
	for i := from; i < b.at; i++ {
		p := b.pieces[i]
		first, rest, ok := strings.Cut(p.text, hard)
		if !ok {
			continue
		}
		measured := func(kind pieceKind, text string) piece {
			return piece{kind: kind, text: text, style: p.style, width: b.e.metrics.width(text, p.style)}
		}
		var parts []piece
		if first != "" {
			parts = append(parts, measured(letters, first))
		}
		parts = append(parts, measured(spaces, " "))
		if rest != "" {
			parts = append(parts, measured(letters, rest))
		}
		b.pieces = slices.Replace(b.pieces, i, i+1, parts...)
		return true
	}
	return false
}

// A word that takes more lines of a cell than wordLines is no word but a slip,
// such as a file pasted into a name. It is set so small that it takes their
// height, though no smaller than smallest points, and nothing of it is lost.
const (
	wordLines = 10
	smallest  = 4
)

// shrink makes the letters of a word smaller, where the factor is below 1.
func shrink(word []piece, factor float64) {
	for i := range word {
		size := &word[i].style.size
		*size = min(*size, max(*size*factor, smallest))
	}
}

// byLetter adds a word longer than a line. A mark stays with its letter.
func (b *breaker) byLetter(word []piece) {
	for _, p := range word {
		for text := p.text; text != ""; {
			_, n := utf8.DecodeRuneInString(text)
			for n < len(text) {
				r, size := utf8.DecodeRuneInString(text[n:])
				if !unicode.Is(unicode.M, r) {
					break
				}
				n += size
			}
			letter := piece{text: text[:n], style: p.style, width: b.e.metrics.width(text[:n], p.style)}
			text = text[n:]
			if b.line.width+letter.width > b.line.room+slack && len(b.line.segments) > 0 {
				b.end(p.style.size, false)
			}
			b.put(letter)
		}
	}
}

// tab adds the way to the next stop. After a right stop the text ends there,
// after a centre stop it stands around it.
func (b *breaker) tab(p piece) {
	here := b.line.start + b.line.width
	stop := b.stop(here)
	follow := 0.0
	for _, next := range b.pieces[b.at:] {
		if next.kind == tabulator || next.kind == newline {
			break
		}
		follow += next.width
	}
	width := stop.At*mm - here
	switch stop.Align {
	case Right:
		width -= follow
	case Center:
		width -= follow / 2
	}
	width = max(width, minTab)
	b.line.segments = append(b.line.segments, segment{tab: true, leader: stop.Leader, style: p.style, width: width})
	b.line.width += width
}

// stop is the first stop after a place given in points. The indent of a hanging
// first line is one.
func (b *breaker) stop(here float64) Tab {
	for _, t := range b.laid.Tabs {
		if t.At*mm > here+slack {
			return t
		}
	}
	if indent := b.laid.Indent; indent*mm > here+slack {
		return Tab{At: indent}
	}
	return Tab{At: (float64(int(here/(defaultStop*mm)+slack)) + 1) * defaultStop}
}

// ruleHeight is what a rule below a paragraph takes, in points: clear of tails.
const ruleHeight = 5

// height is the paragraph's height with the spacing after it, not before.
func (l *laid) height() float64 {
	h := l.After + l.tail()
	for i := range l.lines {
		h += l.lines[i].height
	}
	return h
}

// tail is what stands below the last line.
func (l *laid) tail() float64 {
	if l.Rule > 0 {
		return ruleHeight
	}
	return 0
}

// widest is the width of the widest line.
func (l *laid) widest() float64 {
	w := 0.0
	for i := range l.lines {
		w = max(w, l.lines[i].width)
	}
	return w
}

// longestWord is the width of the longest word of a paragraph of one run.
func (e *engine) longestWord(p *Paragraph) float64 {
	w := 0.0
	for _, piece := range e.pieces(p, p.Runs) {
		if piece.kind == letters {
			w = max(w, piece.width)
		}
	}
	return w
}
