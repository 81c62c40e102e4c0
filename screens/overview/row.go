package overview

import (
	"cmp"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// opener is something that leads to what it tells of: a click, Enter or Space goes there.
type opener struct {
	widget.BaseWidget
	kit.Keyed
	open    func()
	name    string // what is heard of it; empty: what stands in it
	back    *canvas.Rectangle
	content *fyne.Container
	among   *openers // nil for one that stands alone
	focused bool
	hovered bool
}

// openers are a list of them: one stop of Tab, and the arrows go on inside.
type openers struct {
	all []*opener
	at  int // the one that Tab comes to
}

func (l *openers) add(o *opener) {
	o.among = l
	l.all = append(l.all, o)
}

// focus puts the focus on one of the list, as far as it goes.
func (l *openers) focus(at int) {
	l.at = min(max(at, 0), len(l.all)-1)
	o := l.all[l.at]
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		c.Focus(o)
	}
}

func newOpener(content fyne.CanvasObject, open func()) *opener {
	r := &opener{open: open, back: canvas.NewRectangle(color.Transparent)}
	r.back.CornerRadius = 4
	r.content = container.NewStack(content, r.back) // over a panel, which has a colour
	r.ExtendBaseWidget(r)
	return r
}

// newTaskRow is one thing to do.
func newTaskRow(t task, open func()) *opener {
	text := kit.Stack(1, kit.Paragraph(t.title))
	if t.note != "" {
		text.Add(kit.Note(t.note))
	}
	dot := kit.Pad(8, 8, 0, 2, container.NewVBox(kit.Icon("dot", t.tone, 14)))
	return newOpener(kit.Border(nil, kit.Rule(), dot, nil, kit.Pad(6, 4, 6, 0, text)), open)
}

// Disabled is what the toolkit asks before Tab stops somewhere: of a list one alone is a stop.
func (r *opener) Disabled() bool { return r.among != nil && r.among.all[r.among.at] != r }

// Enable and Disable do nothing: which of a list is the stop follows from where she is.
func (r *opener) Enable() {}

// Disable does nothing.
func (r *opener) Disable() {}

// Tapped opens it; whoever comes back is where she was.
func (r *opener) Tapped(*fyne.PointEvent) {
	if r.among != nil {
		r.among.at = slices.Index(r.among.all, r)
	}
	r.open()
}

func (r *opener) FocusGained() {
	r.focused = true
	kit.Gained(r)
	r.paint()
}

func (r *opener) FocusLost() {
	r.focused = false
	r.paint()
}

// TypedRune leaves letters to the list in front, as a button does.
func (r *opener) TypedRune(letter rune) {
	kit.TypeAnywhere(fyne.CurrentApp().Driver().CanvasForObject(r), letter)
}

// Hear is all that stands in it, as a link.
func (r *opener) Hear() *kit.Heard {
	return &kit.Heard{Role: kit.RoleLink, State: kit.CanFocus, Name: cmp.Or(r.name, kit.HeardIn(r.content)), Do: r.open}
}

// Hints says where Enter leads.
func (r *opener) Hints() []kit.Hint {
	hints := []kit.Hint{{Key: words.KeyEnter, Title: words.KeyOpen}}
	if r.among != nil && len(r.among.all) > 1 {
		hints = append(hints, kit.Hint{Key: words.KeyLines, Title: words.KeyOtherLine})
	}
	return hints
}

// Takes is true of what opens the task and goes to its neighbours.
func (r *opener) Takes(key string) bool {
	return slices.Contains([]string{"Enter", "Space", "Up", "Down", "Home", "End"}, key)
}

func (r *opener) TypedKey(ev *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(r)
	switch list := r.among; {
	case slices.Contains([]fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace}, ev.Name):
		r.open()
	case list != nil && ev.Name == fyne.KeyDown:
		list.focus(list.at + 1)
	case list != nil && ev.Name == fyne.KeyUp:
		list.focus(list.at - 1)
	case list != nil && ev.Name == fyne.KeyHome:
		list.focus(0)
	case list != nil && ev.Name == fyne.KeyEnd:
		list.focus(len(list.all) - 1)
	case ev.Name == fyne.KeyDown:
		c.FocusNext()
	case ev.Name == fyne.KeyUp:
		c.FocusPrevious()
	default:
		if window := c.OnTypedKey(); window != nil {
			window(ev)
		}
	}
}

func (r *opener) MouseIn(*desktop.MouseEvent) {
	r.hovered = true
	r.paint()
}

func (r *opener) MouseMoved(*desktop.MouseEvent) {}

func (r *opener) MouseOut() {
	r.hovered = false
	r.paint()
}

func (r *opener) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (r *opener) paint() {
	r.back.FillColor, r.back.StrokeWidth = color.Transparent, 0
	if r.hovered {
		r.back.FillColor = kit.HoverVeil
	}
	if r.focused {
		r.back.StrokeColor, r.back.StrokeWidth = kit.Accent, 2
	}
	r.back.Refresh()
}

func (r *opener) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }
