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

// wanted is the width at which its text stands in one line.
func (f *CheckField) wanted() float32 { return f.box.MinSize().Width }

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
	Keyed
	text        string
	on, focused bool
	off         bool
	changed     func()
}

// Disable keeps the mark as it is, Enable lets it be turned again.
func (b *checkBox) Disable() { b.turnOff(true) }

// Enable lets the mark be turned.
func (b *checkBox) Enable() { b.turnOff(false) }

func (b *checkBox) turnOff(off bool) {
	b.off = off
	b.Refresh()
}

// Disabled reports whether the mark stays as it is.
func (b *checkBox) Disabled() bool { return b.off }

// lines are the text as it breaks beside the mark in a width.
func (b *checkBox) lines(width float32) []string {
	return wrap(b.text, max(width-checkText, fieldWidth), textSize(), fyne.TextStyle{})
}

func (b *checkBox) heightAt(width float32) float32 {
	return max(float32(len(b.lines(width)))*lineHeight(textSize())+checkAbove, checkLeast)
}

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
	v := &checkView{owner: b, box: canvas.NewRectangle(Surface), mark: Icon("check", Blue, 14)}
	v.box.CornerRadius = 3
	v.Refresh()
	return v
}

type checkView struct {
	size  fyne.Size // drawn for
	owner *checkBox
	box   *canvas.Rectangle
	mark  *canvas.Image
	texts []*canvas.Text
}

const (
	checkText  = 25 // where the text begins
	checkLeast = 28 // height of one line
	checkAbove = 6  // above and below several
)

// Layout draws anew only for another size: drawing asks for a frame, and each
// frame lays out what is new in it.
func (v *checkView) Layout(size fyne.Size) {
	if v.size != size {
		v.size = size
		v.Refresh()
	}
}

// place puts the mark beside the first line.
func (v *checkView) place() {
	line := lineHeight(textSize())
	lines := v.owner.lines(v.size.Width)
	y := (v.size.Height - float32(len(lines))*line) / 2
	v.box.Move(fyne.NewPos(1, y+(line-16)/2))
	v.box.Resize(fyne.NewSquareSize(16))
	v.mark.Move(fyne.NewPos(2, y+(line-14)/2))
	v.mark.Resize(fyne.NewSquareSize(14))
	v.texts = v.texts[:0]
	for _, text := range lines {
		tone := Plain
		if v.owner.off {
			tone = Muted
		}
		t := newText(text, textSize(), tone)
		t.Move(fyne.NewPos(checkText, y))
		t.Resize(t.MinSize())
		v.texts = append(v.texts, t)
		y += line
	}
}

func (v *checkView) MinSize() fyne.Size {
	return fyne.NewSize(checkText+measure(v.owner.text, textSize(), fyne.TextStyle{}), checkLeast)
}

func (v *checkView) Refresh() {
	v.mark.Hidden = !v.owner.on
	v.box.FillColor, v.box.StrokeWidth, v.box.StrokeColor = Surface, 1, color.Color(fieldLine)
	switch {
	case v.owner.off:
		v.box.FillColor, v.box.StrokeColor = groupTint, Line
	case v.owner.focused:
		v.box.StrokeWidth, v.box.StrokeColor = 2, Accent
	}
	v.place()
	v.box.Refresh()
	v.mark.Refresh()
	canvas.Refresh(v.owner)
}

func (v *checkView) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{v.box, v.mark}
	for _, text := range v.texts {
		objects = append(objects, text)
	}
	return objects
}

func (v *checkView) Destroy() {}
