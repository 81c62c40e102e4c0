package page

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// style is how a piece of text looks.
type style struct {
	face      Face
	size      float64
	underline bool
}

type pieceKind uint8

const (
	letters pieceKind = iota
	spaces
	tabulator
	newline
)

// piece is the smallest part of a paragraph that is not broken without need.
type piece struct {
	kind  pieceKind
	text  string
	style style
	width float64
}

// box stands for every rune the fonts lack.
const box = '□'

// styleOf is the style of a run of the paragraph.
func (p *Paragraph) styleOf(r *Run) style {
	s := style{size: p.size(), underline: r.Underline}
	if r.Size > 0 {
		s.size = r.Size
	}
	if r.Bold {
		s.face |= BoldFace
	}
	if r.Italic {
		s.face |= ItalicFace
	}
	return s
}

// pieces cuts runs of a paragraph at spaces, tabs and breaks.
func (e *engine) pieces(p *Paragraph, runs []Run) []piece {
	var all []piece
	for _, r := range runs {
		s := p.styleOf(&r)
		if r.Break {
			all = append(all, piece{kind: newline, style: s})
		}
		if r.Tab {
			all = append(all, piece{kind: tabulator, style: s})
		}
		text := e.clean(r.Text, s.face)
		for text != "" {
			var next piece
			next, text = cut(text)
			next.style = s
			next.width = e.metrics.width(next.text, s)
			all = append(all, next)
		}
	}
	return all
}

// cut takes the first piece off a text that is not empty.
func cut(text string) (first piece, rest string) {
	switch text[0] {
	case '\n':
		return piece{kind: newline}, text[1:]
	case '\t':
		return piece{kind: tabulator}, text[1:]
	case ' ':
		rest = strings.TrimLeft(text, " ")
		return piece{kind: spaces, text: text[:len(text)-len(rest)]}, rest
	}
	end := strings.IndexAny(text, " \t\n")
	if end < 0 {
		end = len(text)
	}
	return piece{kind: letters, text: text[:end]}, text[end:]
}

// clean composes the text, drops what has no shape and puts a box for each rune
// that the face lacks, remembering which.
func (e *engine) clean(text string, face Face) string {
	if plain(text) {
		return text
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '☐': // an empty tick box is a box: nothing is lost
			return box
		case shapeless(r):
			return -1
		}
		// The file's writer knows no rune beyond the basic plane.
		if _, ok := e.metrics.advance(face, r); ok && r <= 0xFFFF {
			return r
		}
		e.replace(r)
		return box
	}, norm.NFC.String(text))
}

// plain tells whether a text is printable ASCII, the common quick case.
func plain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// shapeless tells whether a rune is a control, a joiner or a selector, which
// would print as nothing or as a stray box.
func shapeless(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector)
}

func (e *engine) replace(r rune) {
	if !e.seen[r] {
		e.seen[r] = true
		e.replaced = append(e.replaced, r)
	}
}
