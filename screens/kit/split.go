package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Split has panels around a centre: at its left and right, or above or below it. Where the
// centre would become too narrow, or a list too low, they fold: an edge is left of each, and
// the panel that holds the focus, or was asked for, lies over the centre.
type Split struct {
	widget.BaseWidget
	centre fyne.CanvasObject
	panels []*sidePanel // in the order of Tab
	open   *sidePanel   // of the folded ones; nil for none
	least  float32      // the centre has at least so much width, or panels fold
}

const (
	splitGap    = 12
	foldWidth   = 18  // of the edge of a side panel
	foldPad     = 8   // around what lies over the centre from above
	centreWidth = 470 // below it the side panels fold
)

// NewSplit returns side panels of a width, for the text size of everyday, around centre;
// nil leaves one out.
func NewSplit(left fyne.CanvasObject, leftWidth float32, centre, right fyne.CanvasObject, rightWidth float32) *Split {
	var panels []*sidePanel
	if left != nil {
		panels = append(panels, newSidePanel(left, atLeft, leftWidth, ""))
	}
	if right != nil {
		panels = append(panels, newSidePanel(right, atRight, rightWidth, ""))
	}
	return newSplit(centre, panels...)
}

// Above puts content below top, which has its own height. Where a list in content would show
// fewer rows than it should, top folds into one line, which says what it is.
func Above(says string, top, content fyne.CanvasObject) *Split {
	return newSplit(content, newSidePanel(top, atTop, 0, says))
}

// Below is Above the other way round: what folds is below, into a line at the foot of top.
func Below(says string, top, content fyne.CanvasObject) *Split {
	return newSplit(top, newSidePanel(content, atFoot, 0, says))
}

func newSplit(centre fyne.CanvasObject, panels ...*sidePanel) *Split {
	s := &Split{centre: centre, panels: panels, least: centreWidth}
	for _, p := range panels {
		p.edge.tap = func() { s.toggle(p) }
	}
	s.ExtendBaseWidget(s)
	return s
}

// Centre sets from which width of the centre on side panels have room beside it.
func (s *Split) Centre(least float32) *Split {
	s.least = least
	return s
}

// Say has what is left of a folded panel say something: of one at a side it lies across then,
// above the centre.
func (s *Split) Say(text string) *Split {
	for _, p := range s.panels {
		if p.edge.says != text {
			p.edge.says = text
			p.edge.Refresh()
		}
	}
	return s
}

// Scaled is a measure for the text size of everyday under the size in use.
func Scaled(n float32) float32 { return n * textSize() / TextNormal }

// Parts are in the order of Tab, but that the open panel lies over the centre.
func (s *Split) Parts() []fyne.CanvasObject {
	var before, after []fyne.CanvasObject
	for _, p := range s.panels {
		switch {
		case p == s.open:
			after = append(after, p.back, p.scroll)
		case p.at == atRight || p.at == atFoot:
			after = append([]fyne.CanvasObject{p.scroll}, after...)
		default:
			before = append(before, p.scroll)
		}
	}
	parts := append(append(before, s.centre), after...)
	for _, p := range s.panels {
		parts = append(parts, p.edge)
	}
	return parts
}

// Folded tells whether a panel has no room around the centre.
func (s *Split) Folded() bool { return len(s.folded()) > 0 }

// folded are the panels without room, in the order of the key that shows them: the right one,
// which tells of what is chosen, comes first.
func (s *Split) folded() []*sidePanel {
	var all []*sidePanel
	for _, p := range slices.Backward(s.panels) {
		if p.folded && p.content.Visible() {
			all = append(all, p)
		}
	}
	return all
}

// unfold shows the panel that part is, or the centre.
func (s *Split) unfold(part fyne.CanvasObject) {
	var open *sidePanel
	for _, p := range s.panels {
		if p.scroll == part && p.folded {
			open = p
		}
	}
	s.show(open)
}

// hides tells whether part is a panel that is folded and not open.
func (s *Split) hides(part fyne.CanvasObject) bool {
	return slices.ContainsFunc(s.panels, func(p *sidePanel) bool { return p.scroll == part && p.folded && p != s.open })
}

// show shows a folded panel, nil for the centre. One such panel is open at a time in what is in
// front, but for those that hold another.
func (s *Split) show(open *sidePanel) {
	if s.open == open {
		return
	}
	s.open = open
	s.Refresh()
	c := canvasOf(s)
	if open == nil || c == nil {
		return
	}
	for _, other := range foldsIn(front(c)) {
		if other.of != s && other.of.open == other.panel && way(other.panel.scroll, s) == nil {
			other.of.show(nil)
		}
	}
}

// toggle shows a folded panel, or the centre where it is shown.
func (s *Split) toggle(p *sidePanel) {
	open := s.open != p
	if !open || !focusIn(s, p.content) {
		focusIn(s, s.centre) // the click took it away; it would stay in what is shut
	}
	if open {
		s.show(p)
		return
	}
	s.show(nil)
}

func (s *Split) arrange(size fyne.Size) {
	room := size.Width
	for _, p := range s.panels { // the right one folds first
		p.folded = false
		if p.sideways() && p.content.Visible() {
			room -= Scaled(p.width) + splitGap
		}
	}
	for _, p := range slices.Backward(s.panels) {
		if p.sideways() && p.content.Visible() && room < max(Scaled(s.least), s.centre.MinSize().Width) {
			p.folded = true
			room += Scaled(p.width) - foldWidth
		}
	}
	at, left := fyne.NewPos(0, 0), size
	for _, p := range s.panels {
		if !p.sideways() && p.content.Visible() {
			p.folded = s.low(p, size)
		}
		if s.open == p && (!p.folded || !p.content.Visible()) {
			s.open = nil
		}
		p.edge.Hidden = !p.folded || !p.content.Visible()
		p.back.Hidden = p != s.open
		if shown := p.content.Visible(); shown != p.scroll.Visible() {
			if p.scroll.Show(); !shown {
				p.scroll.Hide()
			}
		}
		if p.content.Visible() {
			at, left = s.put(p, size, at, left)
		}
	}
	s.centre.Move(at)
	s.centre.Resize(fyne.NewSize(max(left.Width, 0), max(left.Height, 0)))
}

// low tells whether centre and a panel above or below it have no room for the rows that are
// seen of a list in one of them; the other has its own height.
func (s *Split) low(p *sidePanel, size fyne.Size) bool {
	own, list := p.content, s.centre
	if p.at == atFoot {
		own, list = s.centre, p.content
	}
	height := heightIn(own, size.Width)
	if list.Size().Width != size.Width { // the head over its columns may break into more lines
		list.Resize(fyne.NewSize(size.Width, list.Size().Height))
	}
	return height > foldLine()+foldGap && height+list.MinSize().Height+(seenRows-leastRows)*rowHeight() > size.Height+0.5
}

// put places a panel and its edge, and returns where the centre lies then.
func (s *Split) put(p *sidePanel, size fyne.Size, at fyne.Position, left fyne.Size) (fyne.Position, fyne.Size) {
	box, edge := p.boxes(size, s.centre)
	where := box.at
	if p.folded && p != s.open {
		where = fyne.NewPos(4*size.Width, 0) // out of view, where the focus still finds it
	}
	inner := float32(0)
	if p == s.open && !p.sideways() {
		inner = foldPad
	}
	p.scroll.Move(where.AddXY(inner, inner))
	p.scroll.Resize(fyne.NewSize(max(box.size.Width-2*inner, 0), max(box.size.Height-2*inner, 0)))
	if p.content.MinSize().Height > p.content.Size().Height { // text in it breaks into more lines at this width
		p.scroll.Refresh()
	}
	p.back.Move(where)
	p.back.Resize(box.size)
	p.edge.Move(edge.at)
	p.edge.Resize(edge.size)
	p.edge.turn(p == s.open)
	switch {
	case p.folded && p.across():
		left.Height -= foldLine() + foldGap
		if p.at != atFoot {
			at.Y += foldLine() + foldGap
		}
	case !p.sideways():
		left.Height -= box.size.Height
		if p.at == atTop {
			at.Y += box.size.Height
		}
	default:
		taken := box.size.Width + splitGap
		if p.folded {
			taken = foldWidth + splitGap/2
		}
		left.Width -= taken
		if p.at == atLeft {
			at.X += taken
		}
	}
	return at, left
}

// CreateRenderer draws the centre and what is around it.
func (s *Split) CreateRenderer() fyne.WidgetRenderer { return &splitView{s: s} }

type splitView struct {
	s      *Split
	folded bool
}

func (v *splitView) Layout(size fyne.Size) {
	v.s.arrange(size)
	if folded := v.s.Folded(); folded != v.folded {
		v.folded = folded
		tellAll()
	}
}

func (v *splitView) MinSize() fyne.Size {
	least := v.s.centre.MinSize()
	edges := fyne.NewSize(0, 0)
	for _, p := range v.s.panels {
		if !p.content.Visible() {
			continue
		}
		least.Width = max(least.Width, p.scroll.MinSize().Width)
		switch {
		case !p.sideways():
			edges.Height += min(foldLine()+foldGap, p.content.MinSize().Height)
		case p.across():
			edges.Height += foldLine() + foldGap
		default:
			least.Height = max(least.Height, p.scroll.MinSize().Height)
			edges.Width += foldWidth + splitGap/2
		}
	}
	return least.Add(edges)
}

func (v *splitView) Refresh() {
	v.Layout(v.s.Size())
	canvas.Refresh(v.s)
}

func (v *splitView) Objects() []fyne.CanvasObject { return v.s.Parts() }

func (v *splitView) Destroy() {}
