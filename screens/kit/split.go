package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Split has side panels at the left and right of a centre. Where the centre would become
// too narrow they fold: an edge is left of each, and the panel that holds the focus, or
// was asked for, lies over the centre.
type Split struct {
	widget.BaseWidget
	centre      fyne.CanvasObject
	left, right *sidePanel // nil for none
	open        *sidePanel // of the folded ones; nil for none
	least       float32    // the centre has at least so much, or panels fold
}

type sidePanel struct {
	content fyne.CanvasObject // as it was given; hidden, its room is the centre's
	scroll  *container.Scroll // around it, for a panel taller than the window
	back    *canvas.Rectangle // behind it where it lies over the centre
	edge    *foldEdge
	width   float32
	atRight bool
	folded  bool
}

const (
	splitGap    = 12
	foldWidth   = 18
	centreWidth = 470 // below it the side panels fold
)

// NewSplit returns side panels of a width, for the text size of everyday, around centre;
// nil leaves one out.
func NewSplit(left fyne.CanvasObject, leftWidth float32, centre, right fyne.CanvasObject, rightWidth float32) *Split {
	s := &Split{centre: centre, left: newSidePanel(left, leftWidth, false), right: newSidePanel(right, rightWidth, true), least: centreWidth}
	for _, p := range s.panels() {
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

func newSidePanel(content fyne.CanvasObject, width float32, atRight bool) *sidePanel {
	if content == nil {
		return nil
	}
	p := &sidePanel{content: content, width: width, atRight: atRight, scroll: container.NewVScroll(content), back: canvas.NewRectangle(Paper)}
	p.back.StrokeColor, p.back.StrokeWidth = fieldLine, 1
	p.edge = newFoldEdge(p)
	return p
}

// Scaled is a measure for the text size of everyday under the size in use.
func Scaled(n float32) float32 { return n * textSize() / TextNormal }

func (s *Split) panels() []*sidePanel {
	var panels []*sidePanel
	for _, p := range []*sidePanel{s.left, s.right} {
		if p != nil {
			panels = append(panels, p)
		}
	}
	return panels
}

// Parts are in the order of Tab, but that the open panel lies over the centre.
func (s *Split) Parts() []fyne.CanvasObject {
	var before, after []fyne.CanvasObject
	for _, p := range s.panels() {
		switch {
		case p == s.open:
			after = append(after, p.back, p.scroll)
		case p.atRight:
			after = append([]fyne.CanvasObject{p.scroll}, after...)
		default:
			before = append(before, p.scroll)
		}
	}
	parts := append(append(before, s.centre), after...)
	for _, p := range s.panels() {
		parts = append(parts, p.edge)
	}
	return parts
}

// Folded tells whether a side panel has no room beside the centre.
func (s *Split) Folded() bool {
	for _, p := range s.panels() {
		if p.folded && p.content.Visible() {
			return true
		}
	}
	return false
}

// unfold shows the side panel that part is, or the centre.
func (s *Split) unfold(part fyne.CanvasObject) {
	var open *sidePanel
	for _, p := range s.panels() {
		if p.scroll == part && p.folded {
			open = p
		}
	}
	s.show(open)
}

// hides tells whether part is a side panel that is folded and not open.
func (s *Split) hides(part fyne.CanvasObject) bool {
	for _, p := range s.panels() {
		if p.scroll == part {
			return p.folded && p != s.open
		}
	}
	return false
}

func (s *Split) show(open *sidePanel) {
	if s.open != open {
		s.open = open
		s.Refresh()
	}
}

func (s *Split) toggle(p *sidePanel) {
	if s.open == p {
		s.Turn(p)
		return
	}
	s.show(p)
}

// Turn shows the folded panel after p, or the centre after the last, and gives it the focus.
func (s *Split) Turn(p *sidePanel) {
	var next *sidePanel
	found := p == nil
	for _, other := range []*sidePanel{s.right, s.left} {
		if other != nil && other.folded && other.content.Visible() && found && next == nil {
			next = other
		}
		found = found || other != nil && other == p
	}
	s.show(next)
	part := s.centre
	if next != nil {
		part = next.content
	}
	if first, ok := seek(part, canFocus).(fyne.Focusable); ok {
		if c := canvasOf(s); c != nil {
			c.Focus(first)
			stayInView(c) // it may have held the focus before
		}
	}
}

func (s *Split) arrange(size fyne.Size) {
	room := size.Width
	for _, p := range s.panels() { // the right one folds first
		p.folded = false
		if p.content.Visible() {
			room -= Scaled(p.width) + splitGap
		}
	}
	for _, p := range []*sidePanel{s.right, s.left} {
		if p != nil && p.content.Visible() && room < max(Scaled(s.least), s.centre.MinSize().Width) {
			p.folded = true
			room += Scaled(p.width) - foldWidth
		}
	}
	if s.open != nil && (!s.open.folded || !s.open.content.Visible()) {
		s.open = nil
	}
	x, end := float32(0), size.Width
	for _, p := range s.panels() {
		p.edge.Hidden = !p.folded
		p.back.Hidden = p != s.open
		if shown := p.content.Visible(); shown != p.scroll.Visible() {
			if p.scroll.Show(); !shown {
				p.scroll.Hide()
			}
		}
		if !p.content.Visible() {
			continue
		}
		width, taken := Scaled(p.width), Scaled(p.width)+splitGap
		if p.folded {
			width, taken = min(width, size.Width-foldWidth), foldWidth+splitGap/2
		}
		at := float32(0)
		switch {
		case p.folded && p != s.open:
			at = 4 * size.Width // out of view, where the focus still finds it
		case p.folded && p.atRight:
			at = size.Width - foldWidth - width
		case p.folded:
			at = foldWidth
		case p.atRight:
			at = size.Width - width
		}
		p.scroll.Move(fyne.NewPos(at, 0))
		p.scroll.Resize(fyne.NewSize(width, size.Height))
		p.back.Move(fyne.NewPos(at, 0))
		p.back.Resize(fyne.NewSize(width, size.Height))
		p.edge.Resize(fyne.NewSize(foldWidth, size.Height))
		if p.atRight {
			p.edge.Move(fyne.NewPos(size.Width-foldWidth, 0))
			end -= taken
		} else {
			p.edge.Move(fyne.NewPos(0, 0))
			x += taken
		}
	}
	s.centre.Move(fyne.NewPos(x, 0))
	s.centre.Resize(fyne.NewSize(max(end-x, 0), size.Height))
}

// CreateRenderer draws the three beside each other.
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
	edges := float32(0)
	for _, p := range v.s.panels() {
		if p.content.Visible() {
			least.Width = max(least.Width, p.scroll.MinSize().Width)
			least.Height = max(least.Height, p.scroll.MinSize().Height)
			edges += foldWidth + splitGap/2
		}
	}
	return least.AddWidthHeight(edges, 0)
}

func (v *splitView) Refresh() {
	v.Layout(v.s.Size())
	canvas.Refresh(v.s)
}

func (v *splitView) Objects() []fyne.CanvasObject { return v.s.Parts() }

func (v *splitView) Destroy() {}

// foldEdge is what is seen of a folded panel; a click shows it.
type foldEdge struct {
	widget.BaseWidget
	panel *sidePanel
	tap   func()
}

func newFoldEdge(p *sidePanel) *foldEdge {
	e := &foldEdge{panel: p}
	e.ExtendBaseWidget(e)
	return e
}

// Tapped shows the panel, or folds it again.
func (e *foldEdge) Tapped(*fyne.PointEvent) { e.tap() }

// CreateRenderer draws a narrow strip with an arrow.
func (e *foldEdge) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(AccentTint)
	back.CornerRadius = 4
	name := "right"
	if e.panel.atRight {
		name = "left"
	}
	return widget.NewSimpleRenderer(container.NewStack(back, container.NewCenter(Icon(name, Blue, 12))))
}

// SideKey shows the folded side panels of what is in front one after the other.
const SideKey = "Ctrl+U"

// SideCommand is the command of SideKey for what is shown in c.
func SideCommand(c fyne.Canvas, title string) Command {
	folded := func() *Split {
		split, _ := seek(front(c), func(object fyne.CanvasObject) bool {
			s, ok := object.(*Split)
			return ok && s.Folded()
		}).(*Split)
		return split
	}
	return Command{
		ID: "side", Key: SideKey, Title: title,
		Run:     func() { s := folded(); s.Turn(s.open) },
		Enabled: func() bool { return folded() != nil },
	}
}
