package docx

import (
	"cmp"
	"strings"

	"sothidua/app/page"
)

// aligned are the format's names of the alignments.
var aligned = [...]string{page.Left: "left", page.Center: "center", page.Right: "right", page.Justify: "both"}

// setting is what a paragraph's place adds to it.
type setting struct {
	pageBreak bool    // begins a page
	keep      bool    // with the next paragraph, whatever the paragraph says
	above     bool    // whether the space above counts
	more      float64 // points, added to the space below
	frame     string  // the property of a paragraph that stands at a place of the sheet
}

// paragraphs writes paragraphs that follow each other, as in a cell.
func (b *body) paragraphs(all []page.Paragraph, keep bool) error {
	for i := range all {
		s := setting{keep: keep, above: i == 0}
		if i+1 < len(all) {
			s.more = all[i+1].Before
		}
		if err := b.paragraph(&all[i], s); err != nil {
			return err
		}
	}
	return nil
}

// paragraph writes a paragraph. Where two spaces meet, readers differ in whether
// both count, as they do in the layout: so the upper paragraph has them all.
func (b *body) paragraph(p *page.Paragraph, s setting) error {
	size, keep := cmp.Or(p.Size, page.DefaultSize), s.keep || p.KeepNext
	set, free := p.Bound(), 0.0
	if p.Align == page.Center {
		set, free = b.file.ruler.Balanced(*p, b.width)
	}
	set = b.file.ruler.Loosened(set, b.width)
	before, after := 0.0, p.After+s.more
	if s.above {
		before = p.Before
	}
	b.write(`<w:p><w:pPr>`, b.file.styled(styleOf(p)))
	// As LibreOffice opens a file it guesses where pages begin by counting paragraphs and rows, and
	// forgets this of the one before such a guess (the 25th of a text without tables) until the
	// page is touched. Nothing that a paragraph can say helps: tried on two regulations.
	if keep || p.Rule > 0 {
		b.write(`<w:keepNext/>`)
	}
	if s.pageBreak {
		b.write(`<w:pageBreakBefore/>`)
	}
	b.write(s.frame)
	item, runs := b.file.listed(&set)
	b.write(item)
	b.tabs(p.Tabs)
	below := after
	if p.Rule > 0 {
		below = 0
	}
	b.spacing(before, below, p.LineFactor)
	if p.Indent != 0 || p.FirstLine != 0 || free != 0 {
		b.format(`<w:ind w:left="%d"`, twips(p.Indent+free))
		switch {
		case free != 0:
			b.format(` w:right="%d"`, twips(free))
		case p.FirstLine > 0:
			b.format(` w:firstLine="%d"`, twips(p.FirstLine))
		case p.FirstLine < 0:
			b.format(` w:hanging="%d"`, twips(-p.FirstLine))
		}
		b.write(`/>`)
	}
	b.format(`<w:jc w:val="%s"/></w:pPr>`, aligned[p.Align])
	for i := range runs {
		b.run(&runs[i], size)
	}
	b.write(`</w:p>`)
	if p.Rule > 0 {
		return b.rule(p, after, keep)
	}
	return nil
}

func (b *body) tabs(tabs []page.Tab) {
	if len(tabs) == 0 {
		return
	}
	b.write(`<w:tabs>`)
	for _, t := range tabs {
		b.format(`<w:tab w:val="%s"`, aligned[t.Align])
		switch t.Leader {
		case ".", "…":
			b.write(` w:leader="dot"`)
		case "_":
			b.write(` w:leader="underscore"`)
		case "-":
			b.write(` w:leader="hyphen"`)
		}
		b.format(` w:pos="%d"/>`, twips(t.At))
	}
	b.write(`</w:tabs>`)
}

// spacing is in points, but for the factor of the single line pitch.
func (b *body) spacing(before, after, factor float64) {
	if factor <= 0 {
		factor = 1
	}
	b.format(`<w:spacing w:before="%d" w:after="%d" w:line="%d" w:lineRule="auto"/>`, points(before), points(after), int(240*factor+0.5))
}

func (b *body) run(r *page.Run, size float64) {
	b.write(`<w:r><w:rPr>`)
	if r.Bold {
		b.write(`<w:b/><w:bCs/>`)
	}
	if r.Italic {
		b.write(`<w:i/><w:iCs/>`)
	}
	if r.Size > 0 && r.Size != size { // the style says the size of the others
		b.format(`<w:sz w:val="%d"/><w:szCs w:val="%[1]d"/>`, halves(r.Size))
	}
	if r.Underline {
		b.write(`<w:u w:val="single"/>`)
	}
	b.write(`</w:rPr>`)
	if r.Break {
		b.write(`<w:br/>`)
	}
	if r.Tab {
		b.write(`<w:tab/>`)
	}
	b.text(clean(r.Text))
	b.write(`</w:r>`)
}

// text writes a run's text; line ends, tabs and the hyphens within words are
// elements. Lines break at spaces only, as in the layout: not within 98/2023/NĐ-CP.
func (b *body) text(text string) {
	for text != "" {
		at, kind := special(text)
		if at > 0 {
			b.write(`<w:t xml:space="preserve">`, escaper.Replace(text[:at]), `</w:t>`)
		}
		if kind == "" {
			return
		}
		b.write(`<w:`, kind, `/>`)
		text = text[at+1:]
	}
}

// special is the place of the first byte that is an element of its own, and the
// element's name; without one the place is the text's end.
func special(text string) (at int, kind string) {
	for i := range len(text) {
		switch {
		case text[i] == '\n':
			return i, "br"
		case text[i] == '\t':
			return i, "tab"
		case text[i] == '-' && i+1 < len(text) && strings.IndexByte(" \n\t-", text[i+1]) < 0:
			return i, "noBreakHyphen"
		}
	}
	return len(text), ""
}

// ruleHeight is what a rule takes below its paragraph, in points, as in the layout.
const ruleHeight = 5.0

// rule writes the line below a paragraph: the top border of a paragraph without
// text, indented from both sides.
func (b *body) rule(p *page.Paragraph, after float64, keep bool) error {
	from, to, err := b.ruled(p)
	if err != nil {
		return err
	}
	b.write(`<w:p><w:pPr>`)
	if keep {
		b.write(`<w:keepNext/>`)
	}
	b.write(`<w:pBdr><w:top w:val="single" w:sz="5" w:space="0" w:color="000000"/></w:pBdr>`)
	b.format(`<w:spacing w:before="%d" w:after="%d" w:line="%d" w:lineRule="exact"/>`,
		points(ruleHeight/2), points(after), points(ruleHeight/2-0.6))
	b.format(`<w:ind w:left="%d" w:right="%d"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>`,
		twips(from), twips(b.width-to))
	return nil
}

// ruled asks the layout where the rule below a paragraph lies, in mm from the
// left of the place where the paragraph stands.
func (b *body) ruled(p *page.Paragraph) (from, to float64, err error) {
	place := page.Section{Landscape: true, A3: true}
	place.Right = place.Width() - b.width
	place.Blocks = []page.Block{*p}
	laid, err := page.Layout(&page.Doc{Sections: []page.Section{place}})
	if err != nil {
		return 0, 0, err
	}
	for _, op := range laid.Pages[len(laid.Pages)-1].Ops {
		if line, ok := op.(page.Line); ok {
			from, to = line.X1, line.X2 // the last one: underlined words come before it
		}
	}
	return from * point, to * point, nil
}

// tiny writes a paragraph of one point, for what the format asks for and the
// paper does not. Properties come before its own, a section's after them.
func (b *body) tiny(properties, section string) {
	b.write(`<w:p><w:pPr>`, properties, tinySpacing, section, `</w:pPr></w:p>`)
}

const tinySpacing = `<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>`
