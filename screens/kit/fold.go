package kit

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
)

// What a Split has around its centre, and the key that shows what is folded of it.

type panelPlace int

const (
	atLeft panelPlace = iota
	atRight
	atTop
	atFoot
)

type sidePanel struct {
	content fyne.CanvasObject // as it was given; hidden, its room is the centre's
	scroll  *container.Scroll // around it, for a panel taller than the window
	back    *canvas.Rectangle // behind it where it lies over the centre
	edge    *foldEdge
	width   float32 // of one at a side
	at      panelPlace
	folded  bool
}

func newSidePanel(content fyne.CanvasObject, at panelPlace, width float32, says string) *sidePanel {
	p := &sidePanel{content: content, at: at, width: width, scroll: Scroll(content), back: canvas.NewRectangle(Paper)}
	p.back.StrokeColor, p.back.StrokeWidth = fieldLine, 1
	p.edge = newFoldEdge(at, says)
	return p
}

func (p *sidePanel) sideways() bool { return p.at == atLeft || p.at == atRight }

// across tells whether the edge of the folded panel is a line over the whole width.
func (p *sidePanel) across() bool { return !p.sideways() || p.edge.says != "" }

type spot struct {
	at   fyne.Position
	size fyne.Size
}

// foldLine is the height of the line that is left of a panel above or below.
func foldLine() float32 { return lineHeight(noteSize()) + 4 }

const foldGap = 6 // between that line and the centre

// boxes are where a panel lies in a room of a size, over the centre if it is folded, and
// where its edge does.
func (p *sidePanel) boxes(size fyne.Size, centre fyne.CanvasObject) (panel, edge spot) {
	line := foldLine()
	edge = spot{size: fyne.NewSize(size.Width, line)}
	if !p.across() {
		edge.size = fyne.NewSize(foldWidth, size.Height)
	}
	if p.sideways() {
		width := Scaled(p.width)
		panel.size = fyne.NewSize(width, size.Height)
		switch {
		case p.folded && p.across():
			panel.size = fyne.NewSize(min(width, size.Width), max(size.Height-line, 0))
			panel.at.Y = line
		case p.folded:
			panel.size.Width = min(width, size.Width-foldWidth)
			panel.at.X = foldWidth
		}
		if p.at == atRight {
			panel.at.X = size.Width - panel.size.Width - panel.at.X
			if !p.across() {
				edge.at.X = size.Width - foldWidth
			}
		}
		return panel, edge
	}
	if p.at == atFoot {
		edge.at.Y = size.Height - line
	}
	height := float32(0)
	switch {
	case p.folded: // lies over the centre, as high as it would like to be
		height = heightIn(p.content, size.Width-2*foldPad) + 2*foldPad
		if p.at == atFoot {
			height += (seenRows - leastRows) * rowHeight()
		}
		height = max(min(height, size.Height-line), 0)
		panel.at.Y = line
		if p.at == atFoot {
			panel.at.Y = size.Height - line - height
		}
	case p.at == atFoot:
		panel.at.Y = min(heightIn(centre, size.Width), size.Height)
		height = size.Height - panel.at.Y
	default:
		height = heightIn(p.content, size.Width)
	}
	panel.size = fyne.NewSize(size.Width, height)
	return panel, edge
}

// Filtered says what the filters above a list are set to, for the line that is left of them.
func Filtered(filters ...*ChoiceField) string {
	var set []string
	for _, f := range filters {
		if f.Value() != "" {
			set = append(set, f.Text())
		}
	}
	if len(set) == 0 {
		return words.KitFilters
	}
	return fmt.Sprintf(words.KitFiltered, strings.Join(set, ", "))
}

// foldEdge is what is seen of a folded panel; a click shows it.
type foldEdge struct {
	widget.BaseWidget
	at   panelPlace
	says string // along one that lies across
	open bool
	tap  func()
}

func newFoldEdge(at panelPlace, says string) *foldEdge {
	e := &foldEdge{at: at, says: says}
	e.ExtendBaseWidget(e)
	return e
}

// Tapped shows the panel, or folds it again.
func (e *foldEdge) Tapped(*fyne.PointEvent) { e.tap() }

// turn has the arrow point where a click brings the panel.
func (e *foldEdge) turn(open bool) {
	if e.open != open {
		e.open = open
		e.Refresh()
	}
}

func (e *foldEdge) arrow() string {
	closed, open := "right", "left"
	switch {
	case e.at == atFoot:
		closed, open = "up", "down"
	case e.says != "":
		closed, open = "down", "up"
	case e.at == atRight:
		closed, open = "left", "right"
	}
	if e.open {
		return open
	}
	return closed
}

// CreateRenderer draws a narrow strip with an arrow, and with what it is where there is room
// for it.
func (e *foldEdge) CreateRenderer() fyne.WidgetRenderer {
	v := &edgeView{e: e, back: canvas.NewRectangle(AccentTint), icon: Icon(e.arrow(), Blue, 12), says: Small(""), key: Small(SideKey)}
	v.back.CornerRadius = 4
	return v
}

type edgeView struct {
	e         *foldEdge
	back      *canvas.Rectangle
	icon      *canvas.Image
	says, key *canvas.Text
}

func (v *edgeView) Layout(size fyne.Size) {
	const icon, gap = 12, 8
	v.back.Resize(size)
	v.icon.Resize(fyne.NewSquareSize(icon))
	if v.says.Hidden = v.e.says == ""; v.says.Hidden {
		v.key.Hide()
		v.icon.Move(fyne.NewPos((size.Width-icon)/2, (size.Height-icon)/2))
		return
	}
	v.icon.Move(fyne.NewPos(gap, (size.Height-icon)/2))
	key := v.key.MinSize()
	v.key.Move(fyne.NewPos(size.Width-key.Width-gap, (size.Height-key.Height)/2))
	v.key.Resize(key)
	v.says.Text = ellipsize(v.e.says, size.Width-key.Width-icon-4*gap, v.says.TextSize, v.says.TextStyle)
	v.key.Show()
	v.says.Move(fyne.NewPos(icon+2*gap, (size.Height-key.Height)/2))
	v.says.Resize(v.says.MinSize())
}

func (v *edgeView) MinSize() fyne.Size { return fyne.NewSize(foldWidth, foldWidth) }

func (v *edgeView) Refresh() {
	v.icon.Resource = IconResource(v.e.arrow(), Blue)
	v.icon.Refresh()
	v.Layout(v.e.Size())
	canvas.Refresh(v.e)
}

func (v *edgeView) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{v.back, v.icon, v.says, v.key}
}

func (v *edgeView) Destroy() {}

// SideKey shows the folded panels of what is in front one after the other.
const SideKey = "Ctrl+U"

// SideCommand is the command of SideKey for what is shown in c.
func SideCommand(c fyne.Canvas, title string) Command {
	return Command{
		ID: "side", Key: SideKey, Title: title,
		Run:     func() { turnFolds(foldsIn(front(c))) },
		Enabled: func() bool { return len(foldsIn(front(c))) > 0 },
	}
}

// fold is a panel that is folded, and the Split it is of.
type fold struct {
	of    *Split
	panel *sidePanel
}

// foldsIn are the folded panels in view below root, outer ones first.
func foldsIn(root fyne.CanvasObject) []fold {
	if root == nil || !root.Visible() {
		return nil
	}
	var all []fold
	if s, ok := root.(*Split); ok {
		for _, p := range s.folded() {
			all = append(all, fold{s, p})
		}
	}
	for _, part := range partsOf(root) {
		all = append(all, foldsIn(part)...)
	}
	return all
}

// turnFolds shows the panel after the one that is open, or the centre after the last, and
// gives it the focus; one without anything to focus lies over the centre that has it.
func turnFolds(all []fold) {
	open := -1
	for i, f := range all {
		if f.of.open == f.panel {
			open = i
		}
	}
	if open >= 0 {
		all[open].of.show(nil)
	}
	switch {
	case open+1 < len(all):
		next := all[open+1]
		if !focusIn(next.of, next.panel.content) && open >= 0 {
			focusIn(all[open].of, all[open].of.centre) // it would stay in what is shut
		}
		next.of.show(next.panel)
	case open >= 0:
		focusIn(all[open].of, all[open].of.centre)
	}
}

// focusIn gives the focus to where work begins in part, without opening what is folded in it,
// and reports whether it does anywhere.
func focusIn(s *Split, part fyne.CanvasObject) bool {
	start, c := startOf(part, false), canvasOf(s)
	if start == nil {
		start = startOf(part, false, canFocus)
	}
	if start != nil && c != nil {
		c.Focus(start)
		stayInView(c) // it may have held the focus before
	}
	return start != nil
}
