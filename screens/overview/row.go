package overview

import (
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

// taskRow is one thing to do: a click, Enter or Space goes there.
type taskRow struct {
	widget.BaseWidget
	task    task
	open    func()
	back    *canvas.Rectangle
	content *fyne.Container
	focused bool
	hovered bool
}

func newTaskRow(t task, open func()) *taskRow {
	r := &taskRow{task: t, open: open, back: canvas.NewRectangle(color.Transparent)}
	text := kit.Stack(1, kit.Paragraph(t.title))
	if t.note != "" {
		text.Add(kit.Note(t.note))
	}
	dot := kit.Pad(8, 8, 0, 2, container.NewVBox(kit.Icon("dot", t.tone, 14)))
	r.back.CornerRadius = 4
	line := container.NewBorder(nil, kit.Rule(), dot, nil, kit.Pad(6, 4, 6, 0, text))
	r.content = container.NewStack(r.back, line)
	r.ExtendBaseWidget(r)
	return r
}

func (r *taskRow) Tapped(*fyne.PointEvent) { r.open() }

func (r *taskRow) FocusGained() {
	r.focused = true
	kit.Gained(r)
	r.paint()
}

func (r *taskRow) FocusLost() {
	r.focused = false
	r.paint()
}

// TypedRune leaves letters to the list in front, as a button does.
func (r *taskRow) TypedRune(letter rune) {
	kit.TypeAnywhere(fyne.CurrentApp().Driver().CanvasForObject(r), letter)
}

// Hints says where Enter leads.
func (r *taskRow) Hints() []kit.Hint {
	return []kit.Hint{{Key: words.KeyEnter, Title: words.KeyOpen}}
}

// Takes is true of what opens the task and goes to its neighbours.
func (r *taskRow) Takes(key string) bool {
	return slices.Contains([]string{"Enter", "Space", "Up", "Down"}, key)
}

func (r *taskRow) TypedKey(ev *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(r)
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.open()
	case fyne.KeyDown:
		c.FocusNext()
	case fyne.KeyUp:
		c.FocusPrevious()
	default:
		if window := c.OnTypedKey(); window != nil {
			window(ev)
		}
	}
}

func (r *taskRow) MouseIn(*desktop.MouseEvent) {
	r.hovered = true
	r.paint()
}

func (r *taskRow) MouseMoved(*desktop.MouseEvent) {}

func (r *taskRow) MouseOut() {
	r.hovered = false
	r.paint()
}

func (r *taskRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (r *taskRow) paint() {
	r.back.FillColor, r.back.StrokeWidth = color.Transparent, 0
	if r.hovered {
		r.back.FillColor = kit.Paper
	}
	if r.focused {
		r.back.StrokeColor, r.back.StrokeWidth = kit.Accent, 2
	}
	r.back.Refresh()
}

func (r *taskRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }
