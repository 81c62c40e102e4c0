package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
)

// Field (ô nhập) is one labelled input of a form.
type Field interface {
	fyne.CanvasObject
	Key() string
	Label() string
	Error() string        // the sentence shown under the field; empty when all is well
	SetError(text string) // shows text under the field until the next edit
	Check() bool          // examines the input and shows what is wrong
	Focus(c fyne.Canvas)
	Changed() bool // differs from the last MarkClean
	MarkClean()
}

// base is the common part of all kinds of fields; F is the kind itself, so that
// the setters can be chained.
type base[F any] struct {
	widget.BaseWidget
	self       F
	key, label string
	required   bool
	fault      string
	note       func(text string) string
	longest    func() string // a note as long as they become; nil where one line is enough
	listeners  []func()
	clean      string
	grown      func() // its form makes room for another height; nil outside of one

	input fyne.CanvasObject
	focus fyne.Focusable
	read  func() string // what the field holds, as text
	judge func() string // what is wrong with it, "" for nothing
	view  *fieldView
}

func (b *base[F]) setUp(self F, key, label string, input fyne.CanvasObject, focus fyne.Focusable) {
	b.self, b.key, b.label, b.input, b.focus = self, key, label, input, focus
}

// Key returns the name the program knows the field by.
func (b *base[F]) Key() string { return b.key }

// Label returns the text above the field.
func (b *base[F]) Label() string { return b.label }

// Error returns the sentence shown under the field.
func (b *base[F]) Error() string { return b.fault }

// SetError shows text under the field until the next edit.
func (b *base[F]) SetError(text string) {
	if b.fault != text {
		b.fault = text
		b.Refresh()
		b.grow()
	}
}

// Require marks the field as one that must be filled.
func (b *base[F]) Require() F {
	b.required = true
	b.Refresh()
	return b.self
}

// WithNote shows a quiet line under the field, made from its text. Its room is kept while
// there is nothing to say, so that nothing below moves while she types.
func (b *base[F]) WithNote(note func(text string) string) F {
	b.note = note
	b.Refresh()
	return b.self
}

// OnChange calls fn after each edit.
func (b *base[F]) OnChange(fn func()) F {
	b.listeners = append(b.listeners, fn)
	return b.self
}

func (b *base[F]) listen(fn func()) { b.listeners = append(b.listeners, fn) }

// Check examines the input and shows what is wrong.
func (b *base[F]) Check() bool {
	text := ""
	if strings.TrimSpace(b.read()) == "" {
		if b.required {
			text = words.KitRequired
		}
	} else if b.judge != nil {
		text = b.judge()
	}
	b.SetError(text)
	return text == ""
}

// Focus puts the cursor into the field.
func (b *base[F]) Focus(c fyne.Canvas) { c.Focus(b.focus) }

// Tapped puts the cursor into the field: a click on its label is meant for it.
func (b *base[F]) Tapped(*fyne.PointEvent) {
	if field, ok := b.focus.(fyne.CanvasObject); ok && canFocus(field) {
		if c := canvasOf(b.input); c != nil {
			c.Focus(b.focus)
		}
	}
}

// typedInto is what takes the focus, and is typed into.
func (b *base[F]) typedInto() fyne.Focusable { return b.focus }

// Changed reports whether the field differs from the last MarkClean.
func (b *base[F]) Changed() bool { return b.read() != b.clean }

// MarkClean takes what the field holds now as saved.
func (b *base[F]) MarkClean() {
	b.clean = b.read()
	if b.view != nil && b.view.kept > 0 { // of the record before
		b.view.kept = 0
		b.grow()
	}
}

func (b *base[F]) edited() {
	had, rows := b.fault, b.rows()
	b.fault = ""
	if had != "" || b.note != nil {
		b.Refresh()
	}
	if b.rows() > rows { // a longer note needs room too; what is no longer needed stays until she goes on
		b.grow()
	}
	for _, fn := range b.listeners {
		fn()
	}
	CommandsOf(b.input).tell() // what can be saved now has a key
}

// rows is how many lines stand under the field.
func (b *base[F]) rows() int {
	if b.view == nil {
		return 0
	}
	return len(b.view.lines)
}

func (b *base[F]) grow() {
	if b.grown != nil {
		b.grown()
	}
}

func (b *base[F]) onGrow(fn func()) { b.grown = fn }

// message is the line under the field: what is wrong, else the note.
func (b *base[F]) message() (string, Tone) {
	if b.fault != "" {
		return b.fault, Bad
	}
	if b.note != nil {
		text, _, _ := strings.Cut(b.read(), valueMark) // of a choice the text alone
		return b.note(text), Muted
	}
	return "", Muted
}

// MinSize returns the height the field needs at the width it has.
func (b *base[F]) MinSize() fyne.Size {
	b.ExtendBaseWidget(b.widget())
	return b.BaseWidget.MinSize()
}

// Parts are what lies in it.
func (b *base[F]) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{b.input} }

func (b *base[F]) widget() fyne.Widget { return any(b.self).(fyne.Widget) }

// CreateRenderer draws label, input and the line below.
func (b *base[F]) CreateRenderer() fyne.WidgetRenderer {
	v := &fieldView{
		name: b.label, label: newText(b.label, noteSize(), Muted),
		star:  newText(" *", noteSize(), Bad),
		input: b.input,
		state: func() (bool, string, Tone) {
			text, tone := b.message()
			return b.required, text, tone
		},
		room: func() string {
			switch {
			case b.note == nil:
				return ""
			case b.longest != nil:
				return b.longest()
			}
			return "…"
		},
	}
	if box, is := b.focus.(*Input); is && !box.MultiLine {
		v.over = overBox(box)
	}
	b.view = v
	v.Refresh()
	return v
}

// heightAt returns the height the field needs at width.
func (b *base[F]) heightAt(width float32) float32 {
	b.ExtendBaseWidget(b.widget())
	b.MinSize()
	return b.view.heightAt(width)
}

const (
	fieldGap   = 2
	fieldWidth = 90
)

type fieldView struct {
	name        string // whole; the label is cut where it has no room
	label, star *canvas.Text
	input       fyne.CanvasObject
	over        *wheel // over a box of one line; nil for another input
	lines       []*canvas.Text
	state       func() (required bool, message string, tone Tone)
	room        func() string // a text that always has its room below
	size        fyne.Size
	kept        int     // lines that had their room since the record was taken up,
	keptAt      float32 // at that width
}

func (v *fieldView) labelHeight() float32 {
	if v.name == "" {
		return 0
	}
	return lineHeight(v.label.TextSize) + fieldGap
}

func (v *fieldView) messageLines(width float32) ([]string, Tone) {
	_, message, tone := v.state()
	if message == "" {
		return nil, tone
	}
	return wrap(message, max(width, fieldWidth), noteSize(), fyne.TextStyle{}), tone
}

// roomBelow is the height for the lines under the field: what they need, or needed before,
// or will once there is something to say.
func (v *fieldView) roomBelow(width float32) float32 {
	if v.keptAt != width {
		v.kept, v.keptAt = 0, width
	}
	lines, _ := v.messageLines(width)
	v.kept = max(v.kept, len(lines))
	most := v.kept
	if text := v.room(); text != "" {
		most = max(most, len(wrap(text, max(width, fieldWidth), noteSize(), fyne.TextStyle{})))
	}
	if most == 0 {
		return 0
	}
	return fieldGap + float32(most)*lineHeight(noteSize())
}

func (v *fieldView) heightAt(width float32) float32 {
	return v.labelHeight() + v.inputHeight(width) + v.roomBelow(width)
}

// inputHeight is the height of what is typed into or marked, whose text may break into lines.
func (v *fieldView) inputHeight(width float32) float32 {
	if breaks, ok := v.input.(interface{ heightAt(width float32) float32 }); ok {
		return breaks.heightAt(width)
	}
	return v.input.MinSize().Height
}

func (v *fieldView) MinSize() fyne.Size {
	width := v.size.Width
	if width == 0 {
		width = 400
	}
	return fyne.NewSize(fieldWidth, v.heightAt(width))
}

func (v *fieldView) Layout(size fyne.Size) {
	v.size = size
	v.place()
}

func (v *fieldView) place() {
	y := float32(0)
	required, _, _ := v.state()
	v.star.Hidden = !required || v.name == ""
	if v.name != "" {
		v.label.Text = ellipsize(v.name, v.size.Width-v.star.MinSize().Width, v.label.TextSize, v.label.TextStyle)
		v.label.Move(fyne.NewPos(0, 0))
		v.label.Resize(v.label.MinSize())
		v.star.Move(fyne.NewPos(v.label.MinSize().Width, 0))
		v.star.Resize(v.star.MinSize())
		y = v.labelHeight()
	}
	lines, tone := v.messageLines(v.size.Width)
	inputHeight := v.inputHeight(v.size.Width)
	inputHeight = max(inputHeight, v.size.Height-y-v.roomBelow(v.size.Width))
	v.input.Move(fyne.NewPos(0, y))
	v.input.Resize(fyne.NewSize(v.size.Width, inputHeight))
	if v.over != nil {
		v.over.Move(v.input.Position())
		v.over.Resize(v.input.Size())
	}
	y += inputHeight + fieldGap
	for len(v.lines) < len(lines) {
		v.lines = append(v.lines, newText("", noteSize(), Muted))
	}
	v.lines = v.lines[:len(lines)]
	for i, line := range lines {
		text := v.lines[i]
		text.Text, text.Color, text.TextSize = line, tone.Color(), noteSize()
		text.Move(fyne.NewPos(0, y))
		text.Resize(text.MinSize())
		y += lineHeight(noteSize())
	}
}

func (v *fieldView) Refresh() {
	v.label.TextSize, v.star.TextSize = noteSize(), noteSize()
	v.place()
	v.label.Refresh()
	v.star.Refresh()
	for _, line := range v.lines {
		line.Refresh()
	}
}

func (v *fieldView) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{v.label, v.star, v.input}
	if v.over != nil {
		objects = append(objects, v.over)
	}
	for _, line := range v.lines {
		objects = append(objects, line)
	}
	return objects
}

func (v *fieldView) Destroy() {}
