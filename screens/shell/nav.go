package shell

import (
	"fmt"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// nav is the list of areas. It is one stop for Tab: arrows move in it, Enter opens.
type nav struct {
	widget.BaseWidget
	kit.Keyed
	places  []place
	open    func(desk.Area)
	chosen  desk.Area
	cursor  int // under the keyboard while focused
	hovered int // under the mouse, -1 for none
	unsaved []desk.Area
	focused bool
	scroll  *container.Scroll // around it
}

const (
	navTop   = 10
	navEdge  = 8
	navLine  = 30
	navWidth = 196 // at least
	navGap   = 6   // between a name and its key
)

// navRow is the height of a line, navGroup that of a heading, under the text size in use.
func navRow() float32 { return kit.Scaled(navLine) }

func navGroup() float32 { return kit.Scaled(navLine + 2) }

func newNav(places []place, open func(desk.Area)) *nav {
	n := &nav{places: places, open: open, hovered: -1}
	n.ExtendBaseWidget(n)
	n.scroll = container.NewVScroll(n)
	return n
}

// reveal scrolls as little as brings a line into view.
func (n *nav) reveal(i int) {
	top, room := n.top(i), n.scroll.Size().Height
	y := n.scroll.Offset.Y
	if i == 0 || n.places[i].group != "" {
		top -= navGroup()
	}
	switch end := n.top(i) + navRow(); {
	case room == 0:
		return
	case top < y:
		y = max(top, 0)
	case end > y+room:
		y = end - room
	}
	n.scroll.ScrollToOffset(fyne.NewPos(0, y))
}

func (n *nav) choose(area desk.Area) {
	n.chosen = area
	for i, p := range n.places {
		if p.area == area {
			n.cursor = i
			n.reveal(i)
		}
	}
	n.Refresh()
}

// mark puts a dot beside the areas that hold something unsaved.
func (n *nav) mark(areas []desk.Area) {
	n.unsaved = areas
	n.Refresh()
}

// top is where the i-th line begins, below its group's heading.
func (n *nav) top(i int) float32 {
	y := float32(navTop)
	for at := 0; at <= i; at++ {
		if n.places[at].group != "" {
			y += navGroup()
		}
	}
	return y + float32(i)*navRow()
}

// at finds the line under a height, -1 for none.
func (n *nav) at(y float32) int {
	for i := range n.places {
		if top := n.top(i); y >= top && y < top+navRow() {
			return i
		}
	}
	return -1
}

func (n *nav) Tapped(ev *fyne.PointEvent) {
	if i := n.at(ev.Position.Y); i >= 0 {
		n.open(n.places[i].area)
	}
}

func (n *nav) MouseIn(ev *desktop.MouseEvent) { n.MouseMoved(ev) }

func (n *nav) MouseMoved(ev *desktop.MouseEvent) {
	if i := n.at(ev.Position.Y); i != n.hovered {
		n.hovered = i
		n.Refresh()
	}
}

func (n *nav) MouseOut() {
	n.hovered = -1
	n.Refresh()
}

func (n *nav) FocusGained() {
	n.focused = true
	kit.Gained(n)
	n.reveal(n.cursor)
	n.Refresh()
}

func (n *nav) FocusLost() {
	n.focused = false
	n.Refresh()
}

func (n *nav) TypedRune(r rune) { kit.TypeAnywhere(fyne.CurrentApp().Driver().CanvasForObject(n), r) }

// Hear is the list of areas; the keys go to the line that has the frame.
func (n *nav) Hear() *kit.Heard {
	h := &kit.Heard{Role: kit.RoleList, State: kit.CanFocus, Name: words.HeardAreas}
	for i, p := range n.places {
		part := &kit.Heard{
			Role: kit.RoleLine, State: kit.CanFocus, Name: p.title, Key: p.key, Line: i + 1, Do: func() { n.open(p.area) },
			At: fyne.NewPos(navEdge, n.top(i)), Size: fyne.NewSize(n.Size().Width-2*navEdge, navRow()),
		}
		if slices.Contains(n.unsaved, p.area) {
			part.More = words.HeardUnsaved
		}
		if p.area == n.chosen {
			part.State |= kit.Selected
		}
		if i == n.cursor {
			part.State |= kit.Cursor
		}
		h.Parts = append(h.Parts, part)
	}
	return h
}

// Hints says where Enter leads.
func (n *nav) Hints() []kit.Hint {
	return []kit.Hint{{Key: words.KeyEnter, Title: fmt.Sprintf(words.DeedOpen, n.places[n.cursor].title)}}
}

// Takes is true of what moves in the areas and opens one.
func (n *nav) Takes(key string) bool {
	return slices.Contains([]string{"Enter", "Space", "Up", "Down"}, key)
}

func (n *nav) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown:
		n.move(1)
	case fyne.KeyUp:
		n.move(-1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		n.open(n.places[n.cursor].area)
	default:
		// What the window does while nothing holds the focus.
		if window := fyne.CurrentApp().Driver().CanvasForObject(n).OnTypedKey(); window != nil {
			window(ev)
		}
	}
}

func (n *nav) move(by int) {
	n.cursor = min(max(n.cursor+by, 0), len(n.places)-1)
	n.reveal(n.cursor)
	n.Refresh()
	kit.Gained(n)
}

func (n *nav) MinSize() fyne.Size {
	return fyne.NewSize(n.width(), n.top(len(n.places)-1)+navRow()+navTop)
}

// width has room for every name with its key, also while it is the chosen one.
func (n *nav) width() float32 {
	width := kit.Scaled(navWidth)
	for _, p := range n.places {
		title, key := kit.Bold(p.title), kit.Small(p.key)
		key.TextStyle.Bold = true
		width = max(width, 2*(navEdge+10)+title.MinSize().Width+navGap+key.MinSize().Width)
	}
	return width
}

func (n *nav) CreateRenderer() fyne.WidgetRenderer {
	v := &navView{n: n}
	v.Refresh()
	return v
}

type navView struct {
	size    fyne.Size // drawn for
	n       *nav
	objects []fyne.CanvasObject
}

// Layout draws anew only for another size: drawing asks for a frame, and each
// frame lays out what is new in it.
func (v *navView) Layout(size fyne.Size) {
	if v.size != size {
		v.size = size
		v.Refresh()
	}
}

func (v *navView) MinSize() fyne.Size { return v.n.MinSize() }

func (v *navView) Destroy() {}

func (v *navView) Objects() []fyne.CanvasObject { return v.objects }

func (v *navView) Refresh() {
	v.objects = nil
	for i, p := range v.n.places {
		y := v.n.top(i)
		if p.group != "" {
			heading := kit.Small(p.group)
			heading.TextStyle.Bold = true
			heading.TextSize--
			v.text(heading, navEdge+10, y-navGroup()+2, navGroup())
		}
		v.line(i, p, y)
	}
	canvas.Refresh(v.n)
}

func (v *navView) line(i int, p place, y float32) {
	title, key := kit.Text(p.title, kit.Plain), kit.Small(p.key)
	back := canvas.NewRectangle(color.Transparent)
	back.CornerRadius = 4
	switch {
	case p.area == v.n.chosen:
		back.FillColor = kit.AccentTint
		title.Color, title.TextStyle.Bold = kit.Accent, true
		key.Color, key.TextStyle.Bold = kit.Accent, true
	case i == v.n.hovered:
		back.FillColor = kit.Paper
	}
	if v.n.focused && i == v.n.cursor {
		back.StrokeColor, back.StrokeWidth = kit.Accent, 2
	}
	back.Move(fyne.NewPos(navEdge, y))
	back.Resize(fyne.NewSize(v.n.Size().Width-2*navEdge, navRow()))
	v.objects = append(v.objects, back)
	v.text(title, navEdge+10, y, navRow())
	if slices.Contains(v.n.unsaved, p.area) {
		dot := kit.Icon("dot", kit.Look, 8)
		dot.Resize(dot.MinSize())
		dot.Move(fyne.NewPos(navEdge+1, y+(navRow()-dot.MinSize().Height)/2))
		v.objects = append(v.objects, dot)
	}
	v.text(key, v.n.Size().Width-navEdge-10-key.MinSize().Width, y, navRow())
}

func (v *navView) text(t *canvas.Text, x, y, height float32) {
	size := t.MinSize()
	t.Resize(size)
	t.Move(fyne.NewPos(x, y+(height-size.Height)/2))
	v.objects = append(v.objects, t)
}
