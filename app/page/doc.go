// Package page is the one way from a paper's content to its pages.
//
// A paper is a Doc of blocks (paragraphs, tables, images). Layout and Stream break
// it into pages of drawing operations; the packages below (pdf, picture) draw
// these operations and decide nothing, so that the preview, the printer and the
// file show the same lines.
//
// In the model lengths are millimetres, font sizes and spacings points; on a
// laid out page everything is in points.
package page

// Doc is one document (văn bản), or several merged into one file.
type Doc struct {
	Title   string // the file's title, not printed
	Author  string // the file's author, not printed
	Created int64  // Unix seconds; the only time that enters a file
	// Mark stands small at the right of the top margin of every page; a
	// practice book says there that its papers are not real.
	Mark     string
	Sections []Section
}

// Section is a run of pages of one size, with one orientation and one set of margins. It
// begins on a new page. Lengths are millimetres.
type Section struct {
	Landscape                bool
	A3                       bool // of twice the size of A4, for tables that no A4 sheet holds readably
	Top, Bottom, Left, Right float64
	// RestartNumbering makes this section's first page page 1 again: the first
	// section of each copy in a merged document has it. Page 1 shows no number.
	RestartNumbering bool
	Bookmark         string // the entry in a file's outline that leads here; empty: none
	NoNumbers        bool   // no page numbers at all (name plates, ballots)
	// Folded repeats all that stands on a page turned upside down about the
	// sheet's middle: with a top margin beyond the middle, a sheet folded there
	// reads right from both sides (name plates).
	Folded bool
	// Footing is the control line (dòng kiểm soát): small, the last line of the
	// section's last page.
	Footing string
	Blocks  []Block
}

// Portrait is an upright section with the margins of the office's papers, which
// leave a text width of 160 mm.
func Portrait(blocks ...Block) Section {
	return Section{Top: 20, Bottom: 20, Left: 30, Right: 20, Blocks: blocks}
}

// Landscape is a section lying on its side, with the same margins and a text
// width of 247 mm.
func Landscape(blocks ...Block) Section {
	s := Portrait(blocks...)
	s.Landscape = true
	return s
}

// Width is the width of the text area in millimetres.
func (s Section) Width() float64 {
	w, _ := s.Paper()
	return w - s.Left - s.Right
}

// Height is the height of the text area in millimetres.
func (s Section) Height() float64 {
	_, h := s.Paper()
	return h - s.Top - s.Bottom
}

// Paper is the sheet's size in millimetres.
func (s Section) Paper() (w, h float64) {
	if w, h = 210, 297; s.A3 {
		w, h = 297, 420
	}
	if s.Landscape {
		return h, w
	}
	return w, h
}

// Block is a Paragraph, Table, Image, Chart, Placed or PageBreak.
type Block interface{ block() }

// Image is a PNG picture, centred. A picture larger than the text area is
// shrunk to fit it. It stays on one page with the block below it, its caption.
type Image struct {
	PNG           []byte
	Width, Height float64 // mm
}

// Chart (biểu đồ) draws groups of bars, one bar for each series in each group, as
// lines and fills of the page itself. The bars stand where every label below
// them has room, and lie otherwise; then many groups go on over pages. Every
// label shows; long ones take several lines.
type Chart struct {
	Title  string
	Groups []string // what stands below or beside each group of bars: units, titles or years
	Series []Series
	Height float64 // mm, all in all, of a chart with standing bars; 0: as its labels need
}

// Series is the bars of one grey, one value for each group of the chart. A
// missing value, or one that is no number, has no bar.
type Series struct {
	Name   string // in the legend; a single series needs none
	Values []float64
}

// PageBreak starts a new page, unless the page is still empty.
type PageBreak struct{}

func (Paragraph) block() {}
func (Table) block()     {}
func (Image) block()     {}
func (Chart) block()     {}
func (PageBreak) block() {}
