package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
)

// menu lists commands beside the place that was clicked, each with its key. It holds the focus
// while it is open; nothing is pointed at until she walks.
type menu struct {
	widget.BaseWidget
	lines  []menuLine
	cursor int
	popup  *widget.PopUp
}

type menuLine struct {
	title, key string
	do         func()
}

// showMenu opens a menu at a place of the window, as far as it has room there.
func showMenu(c fyne.Canvas, at fyne.Position, lines []menuLine) {
	m := &menu{lines: lines, cursor: -1}
	m.ExtendBaseWidget(m)
	m.popup = widget.NewPopUp(m, c)
	size, room := m.popup.MinSize(), c.Size()
	m.popup.ShowAtPosition(fyne.NewPos(max(min(at.X, room.Width-size.Width), 0), max(min(at.Y, room.Height-size.Height), 0)))
	c.Focus(m)
}

func (m *menu) point(line int) {
	if m.cursor != line {
		m.cursor = line
		m.Refresh()
		heardAnew(m.popup.Canvas)
	}
}

// take closes the menu and does what a line says.
func (m *menu) take(line int) {
	m.popup.Hide()
	if line >= 0 && line < len(m.lines) {
		m.lines[line].do()
	}
}

func (m *menu) FocusGained() {}

func (m *menu) FocusLost() {}

func (m *menu) TypedRune(rune) {}

// TypedKey walks, takes a line, or closes the menu.
func (m *menu) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown:
		m.point(min(m.cursor+1, len(m.lines)-1))
	case fyne.KeyUp:
		if m.cursor < 0 {
			m.cursor = len(m.lines)
		}
		m.point(max(m.cursor-1, 0))
	case fyne.KeyHome:
		m.point(0)
	case fyne.KeyEnd:
		m.point(len(m.lines) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if m.cursor >= 0 {
			m.take(m.cursor)
		}
	case fyne.KeyEscape:
		m.take(-1)
	}
}

func (m *menu) lineAt(y float32) int { return min(max(int(y/dropHeight), 0), len(m.lines)-1) }

// Tapped takes the line under the pointer.
func (m *menu) Tapped(ev *fyne.PointEvent) { m.take(m.lineAt(ev.Position.Y)) }

// MouseIn points at the line under the pointer.
func (m *menu) MouseIn(ev *desktop.MouseEvent) { m.point(m.lineAt(ev.Position.Y)) }

// MouseMoved points at the line under the pointer.
func (m *menu) MouseMoved(ev *desktop.MouseEvent) { m.point(m.lineAt(ev.Position.Y)) }

// MouseOut points at nothing.
func (m *menu) MouseOut() { m.point(-1) }

// Hear is the menu with its lines; the keys go to the one that is pointed at.
func (m *menu) Hear() *Heard {
	h := &Heard{Role: RoleMenu, State: CanFocus, Name: words.HeardMenu}
	for i, line := range m.lines {
		part := &Heard{
			Role: RoleMenuLine, State: CanFocus, Name: line.title, Key: line.key, Line: i + 1, More: lineOf(i, len(m.lines)),
			At: fyne.NewPos(0, float32(i)*dropHeight), Size: fyne.NewSize(m.Size().Width, dropHeight),
			Do: func() { m.take(i) }, Choose: func() { m.point(i) },
		}
		part.set(Cursor|Selected, i == m.cursor)
		h.Parts = append(h.Parts, part)
	}
	return h
}

// CreateRenderer draws the lines.
func (m *menu) CreateRenderer() fyne.WidgetRenderer {
	v := &menuView{m: m}
	for _, line := range m.lines {
		back := canvas.NewRectangle(color.Transparent)
		back.CornerRadius = 4
		title, key := newText(line.title, textSize(), Plain), newText(KeyText(line.key), noteSize(), Muted)
		v.backs, v.titles, v.keys = append(v.backs, back), append(v.titles, title), append(v.keys, key)
		v.objects = append(v.objects, back, title, key)
	}
	v.mark()
	return v
}

type menuView struct {
	m            *menu
	backs        []*canvas.Rectangle
	titles, keys []*canvas.Text
	objects      []fyne.CanvasObject
}

func (v *menuView) MinSize() fyne.Size {
	width := float32(0)
	for i, title := range v.titles {
		width = max(width, 8+title.MinSize().Width+24+v.keys[i].MinSize().Width+8)
	}
	return fyne.NewSize(width, float32(len(v.m.lines))*dropHeight)
}

func (v *menuView) Layout(size fyne.Size) {
	middle := func(text *canvas.Text, x float32, line int) {
		least := text.MinSize()
		text.Move(fyne.NewPos(x, float32(line)*dropHeight+(dropHeight-least.Height)/2))
		text.Resize(least)
	}
	for i, back := range v.backs {
		back.Move(fyne.NewPos(0, float32(i)*dropHeight))
		back.Resize(fyne.NewSize(size.Width, dropHeight))
		middle(v.titles[i], 8, i)
		middle(v.keys[i], size.Width-8-v.keys[i].MinSize().Width, i)
	}
}

func (v *menuView) mark() {
	for i, back := range v.backs {
		back.FillColor = color.Transparent
		if i == v.m.cursor {
			back.FillColor = AccentTint
		}
		back.Refresh()
	}
}

func (v *menuView) Refresh() {
	v.mark()
	canvas.Refresh(v.m)
}

func (v *menuView) Objects() []fyne.CanvasObject { return v.objects }

func (v *menuView) Destroy() {}
