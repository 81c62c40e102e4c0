package template

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// part is a part of the file with text: the document, a header, a footer.
type part struct {
	kind     string
	source   []byte
	prefix   string // of the text's name space, with its colon
	root     *element
	elements int
	breaks   pageBreaks
	loops    []*loop
	blocks   []*loop  // those of the loops that repeat paragraphs or rows
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
	chars       []byte        // of a text, while it is read
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
	elementLimit = 1 << 18 // of all parts
	tagLimit     = 1 << 20 // bytes
)

// parse reads the source into a tree of at most so many elements. What is not
// well-formed is an error.
func (p *part) parse(most int) error {
	if longestTag(p.source) > tagLimit {
		return errTooLarge
	}
	decoder := xml.NewDecoder(bytes.NewReader(p.source))
	var at *element
	for depth, from := 0, 0; ; {
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
			if p.elements++; p.elements > most {
				return errTooLarge
			}
			at = e
		case xml.EndElement:
			if at == nil || !p.ends(at, token.Name) {
				return fmt.Errorf("</%s:%s> has no beginning", token.Name.Space, token.Name.Local)
			}
			at.close, at.end = from, to
			at.text, at.chars = string(at.chars), nil
			at = at.parent
			depth--
		case xml.CharData:
			if at != nil && at.name == "t" {
				at.chars = append(at.chars, token...)
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

// hasOne tells whether just one child of e has a name.
func (e *element) hasOne(name string) bool {
	n := 0
	for _, c := range e.children {
		if c.name == name {
			if n++; n > 1 {
				return false
			}
		}
	}
	return n == 1
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
	var all strings.Builder
	e.say(&all)
	return all.String()
}

func (e *element) say(all *strings.Builder) {
	all.WriteString(e.text)
	for _, c := range e.children {
		c.say(all)
	}
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
	for deepA, deepB := a.depth(), b.depth(); a != b; {
		if deepA >= deepB {
			a, deepA = a.parent, deepA-1
		} else {
			b, deepB = b.parent, deepB-1
		}
	}
	return a
}

func (e *element) depth() int {
	n := 0
	for ; e.parent != nil; e = e.parent {
		n++
	}
	return n
}

// longestTag is the length of the longest stretch from a "<" to the next ">".
// The attributes of a tag take many times its length when they are read.
func longestTag(source []byte) int {
	longest := 0
	for len(source) > 0 {
		from := bytes.IndexByte(source, '<')
		if from < 0 {
			break
		}
		source = source[from:]
		to := bytes.IndexByte(source, '>')
		if to < 0 {
			to = len(source) - 1
		}
		longest = max(longest, to+1)
		source = source[to+1:]
	}
	return longest
}
