package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
)

// Button is pressed by mouse, Enter or Space; its key stands on it in quiet type.
type Button struct {
	widget.BaseWidget
	Keyed
	text, key string
	style     buttonStyle
	press     func()
	off       bool
	focused   bool
	hovered   bool
	short     bool   // without its key: the line is too narrow for it
	breaks    bool   // its text breaks into lines, as wide as its place
	called    string // for who listens, where its text is a sign; empty for the text
}

type buttonStyle int

const (
	secondary buttonStyle = iota
	primary
	link
)

// Primary returns the filled button, the main thing to do on a screen.
func Primary(text, key string, press func()) *Button { return newButton(text, key, primary, press) }

// Secondary returns a plain button.
func Secondary(text, key string, press func()) *Button { return newButton(text, key, secondary, press) }

// Link returns a button that looks like a link.
func Link(text string, press func()) *Button { return newButton(text, "", link, press) }

// LinkLine is a link in a list, behind an icon: its text breaks where it has no room.
func LinkLine(icon fyne.CanvasObject, text string, press func()) *fyne.Container {
	b := Link(text, press)
	b.breaks = true
	return Border(nil, nil, container.NewCenter(icon), nil, b)
}

func newButton(text, key string, style buttonStyle, press func()) *Button {
	b := &Button{text: text, key: key, style: style, press: press}
	b.ExtendBaseWidget(b)
	return b
}

// Called names a button whose text is a sign, for who listens.
func (b *Button) Called(name string) *Button {
	b.called = name
	return b
}

// Text returns what stands on the button.
func (b *Button) Text() string { return b.text }

// SetText changes what stands on the button.
func (b *Button) SetText(text string) {
	b.text = text
	b.Refresh()
}

// SetEnabled lets the button be pressed or not.
func (b *Button) SetEnabled(enabled bool) {
	b.off = !enabled
	b.Refresh()
}

// Disabled reports whether the button cannot be pressed; the focus skips it then.
func (b *Button) Disabled() bool { return b.off }

// Enable lets the button be pressed.
func (b *Button) Enable() { b.SetEnabled(true) }

// Disable keeps the button from being pressed.
func (b *Button) Disable() { b.SetEnabled(false) }

// Tapped presses the button.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.off {
		return
	}
	focusOn(b)
	clear(standIns)
	b.fire()
}

func (b *Button) fire() {
	if !b.off && b.idle() {
		toastOn(canvasOf(b), words.KitNothingToSave)
		return
	}
	if !b.off && b.press != nil {
		b.press()
		tellAll() // what it did may have taken the focus away, and changed what the keys do
	}
}

// saveKey is that of the one command that is often shown where it has nothing to do.
const saveKey = "Ctrl+S"

// idle tells whether a button that saves stands where its key does nothing now: it says so,
// and writes nothing.
func (b *Button) idle() bool {
	if b.key != saveKey {
		return false
	}
	found := false
	for _, cmd := range CommandsOf(b).Near() {
		if cmd.Key == b.key {
			if cmd.Enabled == nil || cmd.Enabled() {
				return false
			}
			found = true
		}
	}
	return found
}

// FocusGained shows the ring.
func (b *Button) FocusGained() {
	b.focused = true
	Gained(b)
	b.Refresh()
}

// FocusLost hides the ring.
func (b *Button) FocusLost() {
	b.focused = false
	b.Refresh()
}

// TypedRune leaves letters to the list in front.
func (b *Button) TypedRune(r rune) { TypeAnywhere(canvasOf(b), r) }

// TypedKey presses by Enter or Space and passes the rest to the window.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.fire()
	case fyne.KeyRight, fyne.KeyDown:
		focusNext(b)
	case fyne.KeyLeft, fyne.KeyUp:
		if c := canvasOf(b); c != nil {
			c.FocusPrevious()
		}
	default:
		CommandsOf(b).Fire(keyName(ev.Name))
	}
}

// MouseIn tints the button.
func (b *Button) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
}

// MouseMoved does nothing.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the tint.
func (b *Button) MouseOut() {
	b.hovered = false
	b.Refresh()
}

// Cursor is the hand over a link.
func (b *Button) Cursor() desktop.Cursor {
	if b.style == link && !b.off {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer draws the button.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	v := &buttonView{b: b, back: canvas.NewRectangle(Surface), text: newText("", textSize(), Plain), key: newText("", noteSize()-1, Muted)}
	v.back.CornerRadius = 4
	v.Refresh()
	return v
}

type buttonView struct {
	more      []*canvas.Text // further lines
	b         *Button
	back      *canvas.Rectangle
	text, key *canvas.Text
}

func (v *buttonView) padding() float32 {
	if v.b.style == link {
		return 4
	}
	return 12
}

func (v *buttonView) contentWidth() float32 {
	width := v.text.MinSize().Width
	if v.key.Text != "" && !v.b.short {
		width += 10 + v.key.MinSize().Width
	}
	return width
}

// lines are those of a text that breaks, at the width it has.
func (v *buttonView) lines() []string {
	width := v.b.Size().Width
	if width == 0 {
		width = 400
	}
	return wrap(v.b.text, max(width-2*v.padding(), fieldWidth), textSize(), fyne.TextStyle{})
}

// breakText puts the lines of the text below each other.
func (v *buttonView) breakText() {
	lines, y := v.lines(), (textSize()+11-lineHeight(textSize()))/2
	for len(v.more) < len(lines)-1 {
		v.more = append(v.more, newText("", textSize(), Plain))
	}
	v.more = v.more[:max(len(lines)-1, 0)]
	for i, text := range append([]*canvas.Text{v.text}, v.more...) {
		if i < len(lines) {
			text.Text = lines[i]
		}
		text.Color, text.TextSize = v.text.Color, textSize()
		text.Move(fyne.NewPos(v.padding(), y))
		text.Resize(text.MinSize())
		y += lineHeight(textSize())
	}
}

func (v *buttonView) MinSize() fyne.Size {
	if v.b.breaks {
		return fyne.NewSize(fieldWidth, textSize()+11+float32(max(len(v.lines())-1, 0))*lineHeight(textSize()))
	}
	height := textSize() + 18
	if v.b.style == link {
		height = textSize() + 11
	}
	return fyne.NewSize(v.contentWidth()+2*v.padding(), height)
}

func (v *buttonView) Layout(size fyne.Size) {
	v.key.Hidden = v.b.short
	v.back.Resize(size)
	if v.b.breaks {
		v.breakText()
		return
	}
	x := max((size.Width-v.contentWidth())/2, 0)
	v.text.Move(fyne.NewPos(x, (size.Height-v.text.MinSize().Height)/2))
	v.text.Resize(v.text.MinSize())
	v.key.Move(fyne.NewPos(x+v.text.MinSize().Width+10, (size.Height-v.key.MinSize().Height)/2+0.5))
	v.key.Resize(v.key.MinSize())
}

func (v *buttonView) Refresh() {
	b := v.b
	v.text.Text, v.key.Text = b.text, KeyText(b.key)
	v.text.TextSize, v.key.TextSize = textSize(), noteSize()-1
	fill, stroke, ink, keyInk := color.Color(Surface), color.Color(fieldLine), color.Color(Ink), color.Color(Quiet)
	switch b.style {
	case primary:
		fill, stroke, ink, keyInk = Accent, Accent, Surface, accentInk
		v.text.TextStyle.Bold = true
		if b.hovered {
			fill = accentHover
		}
	case link:
		fill, stroke, ink = color.Transparent, color.Transparent, Accent
	}
	if b.hovered && b.style != primary {
		fill = hoverTint
	}
	if b.off {
		fill, stroke, ink, keyInk = groupTint, Line, Quiet, Quiet
		if b.style == link {
			fill, stroke = color.Transparent, color.Transparent
		}
	}
	v.back.StrokeWidth = 1
	if b.focused {
		v.back.StrokeWidth, stroke = 2, Accent
		if b.style == primary {
			stroke = Ink
		}
	}
	v.back.FillColor, v.back.StrokeColor = fill, stroke
	v.text.Color, v.key.Color = ink, keyInk
	v.Layout(b.Size())
	v.back.Refresh()
	v.text.Refresh()
	v.key.Refresh()
}

func (v *buttonView) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{v.back, v.text, v.key}
	for _, line := range v.more {
		objects = append(objects, line)
	}
	return objects
}

func (v *buttonView) Destroy() {}
