package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Wrapped is text that breaks into as many lines as its width asks for.
type Wrapped struct {
	widget.BaseWidget
	text  string
	tone  Tone
	small bool
	bold  bool

	broken []string // the lines as they were broken last: it is asked for its height again and again
	was    brokenAs

	may    []string // what may stand there
	most   int      // the lines of the longest of these
	mostAs brokenAs
}

// brokenAs is what the lines of a text follow from.
type brokenAs struct {
	text        string
	width, size float32
	bold        bool
}

// Note returns quiet text that wraps.
func Note(text string) *Wrapped { return newWrapped(text, Muted, true) }

// Paragraph returns ordinary text that wraps.
func Paragraph(text string) *Wrapped { return newWrapped(text, Plain, false) }

// Head returns bold text that wraps: the name over the facts of what is chosen.
func Head(text string) *Wrapped {
	w := newWrapped(text, Plain, false)
	w.bold = true
	return w
}

func newWrapped(text string, tone Tone, small bool) *Wrapped {
	w := &Wrapped{text: text, tone: tone, small: small}
	w.ExtendBaseWidget(w)
	return w
}

// SetText replaces the text. Where it breaks into more or fewer lines then, what holds it
// gives it its room.
func (w *Wrapped) SetText(text string) {
	width := w.Size().Width
	height := w.heightAt(width)
	w.text = text
	w.Refresh()
	if width > 0 && w.heightAt(width) != height {
		layOutAround(w)
	}
}

// SetTone replaces the tone.
func (w *Wrapped) SetTone(tone Tone) {
	w.tone = tone
	w.Refresh()
}

// Text returns the whole text.
func (w *Wrapped) Text() string { return w.text }

func (w *Wrapped) size() float32 {
	if w.small {
		return noteSize()
	}
	return textSize()
}

func (w *Wrapped) lines(width float32) []string {
	if w.text == "" {
		return nil
	}
	as := brokenAs{w.text, max(width, fieldWidth), w.size(), w.bold}
	if w.broken == nil || w.was != as {
		w.broken, w.was = wrap(as.text, as.width, as.size, fyne.TextStyle{Bold: as.bold}), as
	}
	return w.broken
}

// wanted is the width at which no line of it breaks.
func (w *Wrapped) wanted() float32 {
	widest := float32(fieldWidth)
	for line := range strings.SplitSeq(w.text, "\n") {
		widest = max(widest, measure(line, w.size(), fyne.TextStyle{Bold: w.bold})+1)
	}
	return widest
}

// KeepRoom keeps the room of the longest of these texts, whichever of them stands there: what
// tells of the chosen row of a list moves no row under the mouse.
func (w *Wrapped) KeepRoom(texts []string) { w.may, w.mostAs = texts, brokenAs{} }

// room is how many lines have their room.
func (w *Wrapped) room(width float32) int {
	as := brokenAs{"", max(width, fieldWidth), w.size(), w.bold}
	if w.mostAs != as {
		w.most, w.mostAs = 0, as
		for _, text := range w.may {
			w.most = max(w.most, len(wrap(text, as.width, as.size, fyne.TextStyle{Bold: as.bold})))
		}
	}
	return max(w.most, len(w.lines(width)))
}

func (w *Wrapped) heightAt(width float32) float32 {
	return float32(w.room(width)) * (lineHeight(w.size()) + 1)
}

// CreateRenderer draws the lines.
func (w *Wrapped) CreateRenderer() fyne.WidgetRenderer {
	v := &wrappedView{w: w}
	v.Refresh()
	return v
}

type wrappedView struct {
	w       *Wrapped
	width   float32
	objects []fyne.CanvasObject
}

func (v *wrappedView) MinSize() fyne.Size {
	width := v.width
	if width == 0 {
		width = 400
	}
	return fyne.NewSize(fieldWidth, v.w.heightAt(width))
}

func (v *wrappedView) Layout(size fyne.Size) {
	if v.width != size.Width {
		v.width = size.Width
		v.Refresh()
	}
}

func (v *wrappedView) Refresh() {
	v.objects = nil
	y := float32(0)
	for _, line := range v.w.lines(v.width) {
		text := newText(line, v.w.size(), v.w.tone)
		text.TextStyle.Bold = v.w.bold
		text.Move(fyne.NewPos(0, y))
		text.Resize(text.MinSize())
		v.objects = append(v.objects, text)
		y += lineHeight(v.w.size()) + 1
	}
	canvas.Refresh(v.w)
}

func (v *wrappedView) Objects() []fyne.CanvasObject { return v.objects }

func (v *wrappedView) Destroy() {}

// stackLayout puts objects below each other. It asks each for its height after telling it
// the width, for text that wraps.
type stackLayout struct{ gap float32 }

func (l stackLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, object := range objects {
		if !object.Visible() {
			continue
		}
		object.Move(fyne.NewPos(0, y))
		height := heightIn(object, size.Width)
		object.Resize(fyne.NewSize(size.Width, height))
		y += height + l.gap
	}
}

func (l stackLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	shown := 0
	for _, object := range objects {
		if object.Visible() {
			least := object.MinSize()
			size.Width = max(size.Width, least.Width)
			size.Height += least.Height
			shown++
		}
	}
	size.Height += float32(max(shown-1, 0)) * l.gap
	return size
}
