package docx

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sothidua/app/page"
)

// section writes the section of an index: its blocks, the control line, and how
// its pages are.
func (b *body) section(index int) error {
	s := &b.file.doc.Sections[index]
	_, height := s.Paper()
	b.width, b.height = s.Width(), height-s.Top-s.Bottom
	if b.width <= 0 || b.height <= 0 || min(s.Left, s.Right, s.Top, s.Bottom) < 0 {
		return errNoRoom
	}
	f := flow{body: b, landscape: s.Landscape, fresh: true}
	if err := f.content(s); err != nil {
		return err
	}
	if s.Footing != "" {
		b.footing(s)
	}
	below, err := f.below(s)
	if err != nil {
		return err
	}
	last := index == len(b.file.doc.Sections)-1
	properties := b.properties(s, index == 0, below)
	switch {
	case !last:
		b.tiny(f.pageBreak(), properties)
	case s.Footing != "" || f.afterTable || f.pending:
		b.tiny(f.pageBreak(), "")
		fallthrough
	default:
		b.write(properties)
	}
	return nil
}

func (f *flow) content(s *page.Section) error {
	if s.Folded {
		return f.folded(s)
	}
	return f.blocks(s.Blocks)
}

// flow is a section's blocks on their way into the body.
type flow struct {
	*body
	landscape  bool
	fresh      bool // nothing stands on the page yet
	pending    bool // the next paragraph begins a page
	afterTable bool
	kept       bool    // the last row of the table above stays with what follows
	afterText  bool    // the paragraph above has the space below it already
	empty      float64 // points, of empty lines that the next paragraph has as space above
}

func (f *flow) blocks(blocks []page.Block) error {
	for i, block := range blocks {
		if _, ok := block.(page.PageBreak); ok {
			f.pending = f.pending || !f.fresh
			f.fresh = true
			continue
		}
		var next page.Block
		if i+1 < len(blocks) {
			next = blocks[i+1]
		}
		if f.afterTable && f.blank(block, next) {
			continue
		}
		if err := f.block(block, next); err != nil {
			return err
		}
		f.empty = 0
		_, f.afterTable = block.(page.Table)
		_, placed := block.(page.Placed)
		f.afterTable = f.afterTable || placed // a frame stands at the paragraph after it
		_, f.afterText = block.(page.Paragraph)
		f.fresh, f.pending = false, false
	}
	return nil
}

// blank makes an empty line between a table and a paragraph a space, which is
// left out where a page begins, as the layout leaves out the line.
func (f *flow) blank(block, next page.Block) bool {
	p, ok := block.(page.Paragraph)
	_, before := next.(page.Paragraph)
	if !ok || !before || f.pending || len(p.Runs) > 0 || p.Rule > 0 {
		return false
	}
	f.empty += p.Before + cmp.Or(p.Size, page.DefaultSize)*pitch*cmp.Or(p.LineFactor, 1) + p.After
	return true
}

// loose tells whether a block is an empty line that stays with nothing: what ends above it does
// not stay with what stands below, to which the line becomes a space.
func loose(block page.Block) bool {
	p, ok := block.(page.Paragraph)
	return ok && !p.KeepNext && len(p.Runs) == 0 && p.Rule == 0
}

func (f *flow) block(block, next page.Block) error {
	switch block := block.(type) {
	case page.Paragraph:
		s := setting{pageBreak: f.pending, above: !f.fresh && !f.afterText}
		block.Before += f.empty
		if below, ok := next.(page.Paragraph); ok {
			s.more = below.Before
		}
		return f.paragraph(&block, s)
	case page.Table:
		if f.pending || f.afterTable { // tables that touch become one
			f.tiny(f.bound()+f.pageBreak(), "")
		}
		return f.table(&block, loose(next))
	case page.Placed:
		return f.placed(block)
	case page.Image:
		return f.image(block, f.pageBreak())
	case page.Chart:
		return f.chart(block, f.pageBreak())
	default:
		return fmt.Errorf("unknown block %T", block)
	}
}

// pageBreak is the property of a paragraph that begins a page, if it does.
func (f *flow) pageBreak() string {
	if f.pending {
		return `<w:pageBreakBefore/>`
	}
	return ""
}

// bound is the property of a paragraph between two tables of which the first is
// kept with the second.
func (f *flow) bound() string {
	if f.kept && !f.pending {
		return `<w:keepNext/>`
	}
	return ""
}

const (
	footingSize  = 9 // points
	footingBelow = 5 // mm, of the text area: clear of a signature
)

// footing writes the control line as a frame in the bottom margin of the page on
// which the next paragraph stands: the section's last. There it never needs a page.
func (b *body) footing(s *page.Section) {
	_, height := s.Paper()
	b.format(`<w:p><w:pPr>`+b.file.styled(styleOf(&page.Paragraph{Size: footingSize}))+`<w:framePr w:w="%d" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:xAlign="left" w:y="%d"/>`,
		twips(b.width), twips(height-s.Bottom+footingBelow))
	b.write(`</w:pPr>`)
	b.run(&page.Run{Text: s.Footing}, footingSize)
	b.write(`</w:p>`)
}

// The text area is higher than that of the layout, in points: other programs want room for the
// line below a table that ends with the page. Where the last page of a section is full, so does
// the tiny paragraph after its table, which else stood on an empty page.
const (
	border = 0.5
	spare  = 3
	full   = 6 // points left on a page
)

// below is what the text area of a section is higher than that of the layout, in points.
func (f *flow) below(s *page.Section) (float64, error) {
	if s.Folded || s.Footing == "" && !f.afterTable || !slices.ContainsFunc(s.Blocks, flows) {
		return border, nil
	}
	left := 0.0
	_, err := page.Stream(&page.Doc{Sections: []page.Section{*s}}, func(p *page.Page) error {
		left = p.Height - s.Bottom*72/25.4 - p.End
		return nil
	})
	if left > full {
		return border, err
	}
	return spare, err
}

// flows tells whether a block fills the page, and does not stand at a place of it.
func flows(block page.Block) bool {
	_, placed := block.(page.Placed)
	_, ends := block.(page.PageBreak)
	return !placed && !ends
}

// properties are how a section's pages are. Every section names its headers, or
// it would take over those of the section before.
func (b *body) properties(s *page.Section, first bool, below float64) string {
	var p strings.Builder
	restart := first || s.RestartNumbering
	p.WriteString(`<w:sectPr>`)
	if s.NoNumbers {
		p.WriteString(`<w:headerReference w:type="default" r:id="rIdPlain"/>`)
	} else {
		p.WriteString(`<w:headerReference w:type="default" r:id="rIdNumbered"/><w:headerReference w:type="first" r:id="rIdPlain"/>`)
	}
	p.WriteString(`<w:type w:val="nextPage"/>`)
	width, height := s.Paper()
	fmt.Fprintf(&p, `<w:pgSz w:w="%d" w:h="%d"`, twips(width), twips(height))
	if s.Landscape {
		p.WriteString(` w:orient="landscape"`)
	}
	above, top := max(s.Top-headAbove, 0), twips(s.Top)
	if above+headHeight > s.Top {
		top = -top // the header does not push the text down
	}
	fmt.Fprintf(&p, `/><w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="0" w:gutter="0"/>`,
		top, twips(s.Right), max(twips(s.Bottom)-points(below), 0), twips(s.Left), twips(above))
	if restart {
		p.WriteString(`<w:pgNumType w:start="1"/>`)
	}
	p.WriteString(`<w:cols w:space="720"/>`)
	if restart && !s.NoNumbers {
		p.WriteString(`<w:titlePg/>`)
	}
	p.WriteString(`</w:sectPr>`)
	return p.String()
}

// placed writes paragraphs as a frame at their place of the sheet.
func (f *flow) placed(at page.Placed) error {
	width := f.width
	defer func() { f.width = width }()
	f.width = at.Width
	frame := fmt.Sprintf(`<w:framePr w:w="%d" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="%d" w:y="%d"/>`,
		twips(at.Width), max(twips(at.X), 1), max(twips(at.Y), 1))
	for i := range at.Paragraphs {
		if err := f.paragraph(&at.Paragraphs[i], setting{frame: frame}); err != nil {
			return err
		}
	}
	return nil
}
