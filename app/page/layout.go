package page

import "fmt"

// mm is a millimetre in points.
const mm = 72 / 25.4

// Result is a document laid out.
type Result struct {
	Pages []*Page
	// Replaced are the runes that the fonts lack and that are printed as a box,
	// each once, in the order they came.
	Replaced []rune
}

// Layout lays out the whole document.
func Layout(doc *Doc) (*Result, error) {
	r := &Result{}
	replaced, err := Stream(doc, func(p *Page) error {
		r.Pages = append(r.Pages, p)
		return nil
	})
	if err != nil {
		return nil, err
	}
	r.Replaced = replaced
	return r, nil
}

// Stream lays out the document and hands over each page as soon as it is full. It
// returns the replaced runes, see Result. An error of out ends it at once; other
// errors name a section whose margins or a table whose columns leave no room.
func Stream(doc *Doc, out func(*Page) error) (replaced []rune, err error) {
	m, err := borrowed()
	if err != nil {
		return nil, err
	}
	defer idle.Put(m)
	e := &engine{metrics: m, doc: doc, out: out, seen: map[rune]bool{}}
	for i := range doc.Sections {
		if err := e.run(&doc.Sections[i]); err != nil {
			return nil, fmt.Errorf("page: section %d: %w", i+1, err)
		}
	}
	return e.replaced, nil
}
