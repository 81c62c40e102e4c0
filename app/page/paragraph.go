package page

// DefaultSize is the size in points of text that names none.
const DefaultSize = 13

// Align says how the lines of a paragraph stand between its edges.
type Align uint8

// Justify spreads all lines but the last over the whole width.
const (
	Left Align = iota
	Center
	Right
	Justify
)

// Run is a piece of text in one style. A Tab or Break comes before its Text.
type Run struct {
	Text                    string
	Bold, Italic, Underline bool
	Size                    float64 // points; 0: the paragraph's
	Tab                     bool
	Break                   bool // a new line in the same paragraph
}

// Tab is a stop at a distance from the left edge of the text area or cell. Past
// the last stop, tabs go by half inches.
type Tab struct {
	At     float64 // mm
	Align  Align   // Left, Center or Right: how the text after the tab stands at the stop
	Leader string  // fills the way to the stop, usually "." or ""
}

// Paragraph is text (đoạn văn). Lines break at spaces only; a no-break space
// holds, and a word longer than a line breaks by letters.
type Paragraph struct {
	Runs          []Run
	Size          float64 // points; 0: DefaultSize
	Align         Align
	Indent        float64 // mm, all lines
	FirstLine     float64 // mm, added to Indent on the first line; negative hangs
	Before, After float64 // points; Before is dropped at the top of a page
	LineFactor    float64 // of the single line pitch; 0: 1
	KeepNext      bool    // on one page with the first lines of what follows
	// Rule draws a centred line below, as a share of the widest line's width:
	// 1 under the motto, about 0.4 under an agency's name or a subject. 0: none.
	Rule float64
	Tabs []Tab
	// Item is the mark with which the text of a list's item begins: "-", "+", or a number as
	// "3." or "3)". A text editor is told so, and counts the items by itself.
	Item string
}

// P is a paragraph of one plain run.
func P(align Align, size float64, text string) Paragraph {
	return Paragraph{Runs: []Run{{Text: text}}, Align: align, Size: size}
}

// Rich is a paragraph of several runs.
func Rich(align Align, size float64, runs ...Run) Paragraph {
	return Paragraph{Runs: runs, Align: align, Size: size}
}

// Body is a paragraph of running text as the office sets it: justified, first
// line indented by 10 mm, 6 pt below.
func Body(size float64, runs ...Run) Paragraph {
	return Paragraph{Runs: runs, Size: size, Align: Justify, FirstLine: 10, After: 6}
}

// Blank is an empty line of the given size in points. It is left out where the
// page has no room for it.
func Blank(size float64) Paragraph { return Paragraph{Size: size} }

// Plain is a run of plain text.
func Plain(text string) Run { return Run{Text: text} }

// Bold is a run of bold text.
func Bold(text string) Run { return Run{Text: text, Bold: true} }

// Italic is a run of italic text.
func Italic(text string) Run { return Run{Text: text, Italic: true} }

// BoldItalic is a run of bold italic text.
func BoldItalic(text string) Run { return Run{Text: text, Bold: true, Italic: true} }

// Bolded gives the paragraph with all its runs bold.
func (p Paragraph) Bolded() Paragraph {
	return p.each(func(r *Run) { r.Bold = true })
}

// Slanted gives the paragraph with all its runs italic.
func (p Paragraph) Slanted() Paragraph {
	return p.each(func(r *Run) { r.Italic = true })
}

// Spaced gives the paragraph with this much space around it, in points.
func (p Paragraph) Spaced(before, after float64) Paragraph {
	p.Before, p.After = before, after
	return p
}

// Ruled gives the paragraph with a line below it, see Rule.
func (p Paragraph) Ruled(share float64) Paragraph {
	p.Rule = share
	return p
}

// Kept gives the paragraph kept with what follows it.
func (p Paragraph) Kept() Paragraph {
	p.KeepNext = true
	return p
}

func (p Paragraph) each(change func(*Run)) Paragraph {
	p.Runs = append([]Run(nil), p.Runs...)
	for i := range p.Runs {
		change(&p.Runs[i])
	}
	return p
}

func (p *Paragraph) size() float64 {
	if p.Size > 0 {
		return p.Size
	}
	return DefaultSize
}
