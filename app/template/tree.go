package template

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
)

// part is a part of the file with text: the document, a header, a footer.
type part struct {
	kind     string
	source   []byte
	prefix   string // of the text's name space, with its colon
	root     *element
	breaks   pageBreaks
	loops    []*loop
	problems []string // sentences, each naming a mark and its page
}

// element is a piece of a part, by its place in the source.
type element struct {
	name       string // local, where it is an element of text; else empty
	start, end int
	// The text inside, between the start tag and the end tag; equal where there is none.
	open, close int
	parent      *element
	index       int // among the parent's children
	children    []*element
	marked      bool          // it or something inside has a mark
	text        string        // of a text
	keepsSpace  bool          // of a text: spaces at its ends count
	paragraph   *paragraph    // of a paragraph with marks
	loops       map[int]*loop // by the child with which they begin
}

// The name space of text, in its two editions.
const (
	transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict       = "http://purl.oclc.org/ooxml/wordprocessingml/main"
)

// Limits far beyond what a person writes: a hundred pages have 50 000 elements.
const (
	depthLimit   = 400
	elementLimit = 1 << 20
)

// parse reads the source into a tree. What is not well-formed is an error.
func (p *part) parse() error {
	decoder := xml.NewDecoder(bytes.NewReader(p.source))
	var at *element
	for depth, count, from := 0, 0, 0; ; {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		to := int(decoder.InputOffset())
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{start: from, open: to, parent: at}
			if at == nil {
				if p.root != nil {
					return errors.New("two roots")
				}
				p.root = e
				p.setPrefix(token)
			} else {
				e.index = len(at.children)
				at.children = append(at.children, e)
			}
			p.name(e, token)
			if depth++; depth > depthLimit {
				return errors.New("nested too deep")
			}
			if count++; count > elementLimit {
				return errTooLarge
			}
			at = e
		case xml.EndElement:
			if at == nil || !p.ends(at, token.Name) {
				return fmt.Errorf("</%s:%s> has no beginning", token.Name.Space, token.Name.Local)
			}
			at.close, at.end = from, to
			at = at.parent
			depth--
		case xml.CharData:
			if at != nil && at.name == "t" {
				at.text += string(token)
			}
		}
		from = to
	}
	if p.root == nil || at != nil {
		return errors.New("not closed")
	}
	if !roots[p.root.name] {
		return errors.New("not the root of a part with text")
	}
	return nil
}

// roots are what a part with text begins with.
var roots = map[string]bool{"document": true, "hdr": true, "ftr": true, "footnotes": true, "endnotes": true}

func (p *part) setPrefix(root xml.StartElement) {
	for _, a := range root.Attr {
		if a.Value != transitional && a.Value != strict {
			continue
		}
		p.prefix = ""
		if a.Name.Space == "xmlns" {
			p.prefix = a.Name.Local + ":"
			return
		}
	}
}

func (p *part) name(e *element, token xml.StartElement) {
	full := token.Name.Local
	if token.Name.Space != "" {
		full = token.Name.Space + ":" + full
	}
	if full != p.prefix+token.Name.Local {
		return
	}
	e.name = token.Name.Local
	switch e.name {
	case "lastRenderedPageBreak":
		p.breaks.rendered = append(p.breaks.rendered, e.start)
	case "br", "t":
		for _, a := range token.Attr {
			switch {
			case a.Name.Local == "type" && a.Value == "page":
				p.breaks.written = append(p.breaks.written, e.start)
			case a.Name.Local == "space" && a.Value == "preserve":
				e.keepsSpace = true
			}
		}
	case "pageBreakBefore":
		p.breaks.written = append(p.breaks.written, e.start)
	}
}

// ends tells whether an end tag is that of an element.
func (p *part) ends(e *element, name xml.Name) bool {
	full := name.Local
	if name.Space != "" {
		full = name.Space + ":" + full
	}
	tag := p.source[e.start+1 : e.open]
	if !bytes.HasPrefix(tag, []byte(full)) {
		return false
	}
	next := tag[len(full)]
	return next == '>' || next == '/' || next == ' ' || next == '\t' || next == '\n' || next == '\r'
}

// count is how many children of a name e has.
func (e *element) count(name string) int {
	n := 0
	for _, c := range e.children {
		if c.name == name {
			n++
		}
	}
	return n
}

// holds tells whether something of one of the names stands below e.
func (e *element) holds(names ...string) bool {
	for _, c := range e.children {
		if c.name != "" && slices.Contains(names, c.name) || c.holds(names...) {
			return true
		}
	}
	return false
}

// words is the text below e.
func (e *element) words() string {
	text := e.text
	for _, c := range e.children {
		text += c.words()
	}
	return text
}

// child gives the child of e that is or holds inner; nil where inner is elsewhere.
func (e *element) child(inner *element) *element {
	for inner != nil && inner.parent != e {
		inner = inner.parent
	}
	return inner
}

// common is the innermost element that holds both.
func common(a, b *element) *element {
	around := map[*element]bool{}
	for ; a != nil; a = a.parent {
		around[a] = true
	}
	for ; !around[b]; b = b.parent {
	}
	return b
}
