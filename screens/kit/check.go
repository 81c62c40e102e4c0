package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
)

// CheckField is one yes-or-no mark; Space turns it, Enter goes on.
type CheckField struct {
	base[*CheckField]
	box *checkBox
}

// NewCheck returns a mark with its text beside it.
func NewCheck(key, text string) *CheckField {
	f := &CheckField{}
	f.box = &checkBox{text: text}
	f.box.ExtendBaseWidget(f.box)
	f.box.changed = func() { f.edited() }
	f.setUp(f, key, "", f.box, f.box)
	f.read = func() string {
		if f.box.on {
			return checked
		}
		return words.KitNo
	}
	f.clean = words.KitNo
	f.ExtendBaseWidget(f)
	return f
}

// checked is how a mark that is set is written down.
const checked = words.KitYes

// Label returns the text beside the mark.
func (f *CheckField) Label() string { return f.box.text }

// On reports whether the mark is set.
func (f *CheckField) On() bool { return f.box.on }

// SetOn sets or clears the mark.
func (f *CheckField) SetOn(on bool) {
	if f.box.on != on {
		f.box.turn()
	}
}

type checkBox struct {
	widget.BaseWidget
	text        string
	on, focused bool
	off         bool
	changed     func()
}

// Disable keeps the mark as it is, Enable lets it be turned again.
func (b *checkBox) Disable() { b.off = true }

// Enable lets the mark be turned.
func (b *checkBox) Enable() { b.off = false }

// Disabled reports whether the mark stays as it is.
func (b *checkBox) Disabled() bool { return b.off }

func (b *checkBox) turn() {
	if b.off {
		return
	}
	b.on = !b.on
	b.Refresh()
	b.changed()
	CommandsOf(b).tell()
}

func (b *checkBox) Tapped(*fyne.PointEvent) {
	focusOn(b)
	b.turn()
}

func (b *checkBox) FocusGained() {
	b.focused = true
	Gained(b)
	b.Refresh()
}

func (b *checkBox) FocusLost() {
	b.focused = false
	b.Refresh()
}

// TypedRune leaves letters to the list in front.
func (b *checkBox) TypedRune(r rune) { TypeAnywhere(canvasOf(b), r) }

func (b *checkBox) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace:
		b.turn()
	case fyne.KeyReturn, fyne.KeyEnter:
		focusNext(b)
	default:
		CommandsOf(b).Fire(keyName(ev.Name))
	}
}

func (b *checkBox) CreateRenderer() fyne.WidgetRenderer {
	v := &checkView{owner: b, box: canvas.NewRectangle(Surface), mark: Icon("check", Blue, 14), text: newText(b.text, textSize(), Plain)}
	v.box.CornerRadius = 3
	v.Refresh()
	return v
}

type checkView struct {
	owner *checkBox
	box   *canvas.Rectangle
	mark  *canvas.Image
	text  *canvas.Text
}

func (v *checkView) Layout(size fyne.Size) {
	y := (size.Height - 16) / 2
	v.box.Move(fyne.NewPos(1, y))
	v.box.Resize(fyne.NewSquareSize(16))
	v.mark.Move(fyne.NewPos(2, y+1))
	v.mark.Resize(fyne.NewSquareSize(14))
	v.text.Move(fyne.NewPos(25, (size.Height-v.text.MinSize().Height)/2))
	v.text.Resize(v.text.MinSize())
}

func (v *checkView) MinSize() fyne.Size {
	return fyne.NewSize(25+v.text.MinSize().Width, 28)
}

func (v *checkView) Refresh() {
	v.mark.Hidden = !v.owner.on
	v.box.StrokeWidth, v.box.StrokeColor = 1, color.Color(fieldLine)
	if v.owner.focused {
		v.box.StrokeWidth, v.box.StrokeColor = 2, Accent
	}
	v.text.TextSize = textSize()
	v.box.Refresh()
	v.mark.Refresh()
	v.text.Refresh()
}

func (v *checkView) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{v.box, v.mark, v.text}
}

func (v *checkView) Destroy() {}
