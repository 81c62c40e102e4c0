package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// Gap returns an empty space of n in both directions.
func Gap(n float32) fyne.CanvasObject {
	gap := canvas.NewRectangle(color.Transparent)
	gap.SetMinSize(fyne.NewSquareSize(n))
	return gap
}

// Pad puts space around content.
func Pad(top, right, bottom, left float32, content fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(top, bottom, left, right), content)
}

// Stack puts objects below each other with gap between them.
func Stack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(stackLayout{gap}, objects...)
}

// Under puts content below top, which has its own height. Tab goes through them in this
// order; a border would send it into the content first.
func Under(top, content fyne.CanvasObject) *fyne.Container {
	return container.New(underLayout{}, top, content)
}

type underLayout struct{ headLayout }

func (underLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	top, content := objects[0].MinSize(), objects[1].MinSize()
	if !objects[0].Visible() {
		top = fyne.NewSize(0, 0)
	}
	return fyne.NewSize(max(top.Width, content.Width), top.Height+content.Height)
}

// Row puts objects side by side with gap between them.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedHBoxLayout(gap), objects...)
}

func middle(object fyne.CanvasObject) fyne.CanvasObject {
	return container.NewVBox(layout.NewSpacer(), object, layout.NewSpacer())
}

// Panel is a white surface with a thin frame; content reaches to the frame.
func Panel(content fyne.CanvasObject) *fyne.Container {
	back := canvas.NewRectangle(Surface)
	back.StrokeColor, back.StrokeWidth, back.CornerRadius = Line, 1, 4
	return container.NewStack(back, Pad(1, 1, 1, 1, content))
}

// Card is a panel with a bold title; corner, which may be nil, stands right of it.
func Card(title string, corner, content fyne.CanvasObject) *fyne.Container {
	head := fyne.CanvasObject(Bold(title))
	if corner != nil {
		head = Ends(head, corner)
	}
	body := container.New(cardLayout{}, head, content)
	return Panel(Pad(12, 14, 12, 14, body))
}

// cardLayout gives the head its height and the content the rest.
type cardLayout struct{}

const cardGap = 8

func (cardLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := heightIn(objects[0], size.Width)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, height))
	objects[1].Move(fyne.NewPos(0, height+cardGap))
	objects[1].Resize(fyne.NewSize(size.Width, max(size.Height-height-cardGap, 0)))
}

func (cardLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	head, body := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(head.Width, body.Width), head.Height+cardGap+body.Height)
}

// Border puts content between what has its own height above and below it, and its own width
// at the sides; nil leaves one out. Text above or below that breaks into lines has the room
// of all of them.
func Border(top, bottom, left, right fyne.CanvasObject, content ...fyne.CanvasObject) *fyne.Container {
	c := container.NewBorder(top, bottom, left, right, content...)
	c.Layout = borderLayout{around: c.Layout, broken: []fyne.CanvasObject{top, bottom}}
	return c
}

type borderLayout struct {
	around fyne.Layout
	broken []fyne.CanvasObject
}

func (l borderLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return l.around.MinSize(objects)
}

func (l borderLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range l.broken {
		if o != nil { // it asks for its height at the width that it has
			o.Resize(fyne.NewSize(size.Width, heightIn(o, size.Width)))
		}
	}
	l.around.Layout(objects, size)
}

// Text is a line of ordinary text in a tone.
func Text(text string, tone Tone) *canvas.Text { return newText(text, textSize(), tone) }

// Bold is a line of bold text.
func Bold(text string) *canvas.Text {
	t := newText(text, textSize(), Plain)
	t.TextStyle.Bold = true
	return t
}

// Small is a line of quiet text.
func Small(text string) *canvas.Text { return newText(text, noteSize(), Muted) }

// Big is a figure that stands out, as on the overview.
func Big(text string, tone Tone) *canvas.Text {
	t := newText(text, textSize()+10, tone)
	t.TextStyle.Bold = true
	return t
}

// PageHead is the title of a screen, its actions at the right, the main one last. In a low
// window it is one line, if need be with the title cut: the navigation says it too.
func PageHead(title, sub string, actions ...fyne.CanvasObject) *fyne.Container {
	return newFlow(&flowLayout{gap: 8, ends: true, head: true, low: lowPages}, append([]fyne.CanvasObject{Title(title, sub)}, actions...))
}

// Page puts content under the head of a screen with the margins of the program.
func Page(head, content fyne.CanvasObject) *fyne.Container {
	return container.New(pageLayout{}, head, content)
}

// pageLayout gives the head 32 and the content the rest, 12 below. A low window has less
// room to spare.
type pageLayout struct{}

const (
	lowPage  = 480
	pageHead = 32
)

// lowPages tells whether the page that was laid out last is low: a head that is made anew for
// it is so from the beginning. The UI thread alone touches it.
var lowPages bool

func pageMargins(height float32) (x, y, gap float32) {
	if height < lowPage {
		return 12, 5, 6
	}
	return 18, 14, 12
}

func (pageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x, y, gap := pageMargins(size.Height)
	lowPages = size.Height < lowPage
	setLow(objects[0], lowPages)
	width := max(size.Width-2*x, 0)
	height := max(heightIn(objects[0], width), pageHead)
	objects[0].Move(fyne.NewPos(x, y))
	objects[0].Resize(fyne.NewSize(width, height))
	objects[1].Move(fyne.NewPos(x, y+height+gap))
	objects[1].Resize(fyne.NewSize(width, max(size.Height-height-gap-2*y, 0)))
}

func (pageLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	x, y, gap := pageMargins(0)
	head, body := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(head.Width, body.Width)+2*x, max(head.Height, pageHead)+gap+body.Height+2*y)
}

// Pill is a small amber mark with a word.
func Pill(text string) *fyne.Container {
	back := canvas.NewRectangle(AmberTint)
	back.StrokeColor, back.StrokeWidth, back.CornerRadius = AmberLine, 1, 11
	return container.NewStack(back, Pad(3, 11, 3, 11, newText(text, noteSize(), Look)))
}

// Mark is an icon with a word in one tone, such as a green check before "đủ".
func Mark(icon, text string, tone Tone) *fyne.Container {
	return Row(6, middle(Icon(icon, tone, 12)), middle(newText(text, textSize(), tone)))
}

// Callout is a tinted block with a bar at its left: a bold title and a reason, both wrapping.
func Callout(tone Tone, what, text string) *fyne.Container {
	bar := canvas.NewRectangle(tone.Color())
	bar.SetMinSize(fyne.NewSize(3, 0))
	content := Pad(6, 10, 8, 10, Stack(2, Head(what), Note(text)))
	return container.NewStack(canvas.NewRectangle(tone.tint()), Border(nil, nil, bar, nil, content))
}

// Rule is a thin line across.
func Rule() fyne.CanvasObject {
	rule := canvas.NewRectangle(Line)
	rule.SetMinSize(fyne.NewSize(1, 1))
	return rule
}

// NameValue is a name with its value at the right, as in a side panel. A long value, such
// as the path of a folder, breaks into lines below its name.
func NameValue(name, value string, tone Tone) *fyne.Container {
	const longest = 340 // of a value beside its name
	called := newText(name, textSize(), Plain)
	if measure(value, textSize(), fyne.TextStyle{}) > longest {
		return Stack(0, Pad(6, 7, 6, 7, Stack(2, called, newWrapped(value, tone, false))), Rule())
	}
	return Stack(0, Pad(6, 7, 6, 7, Ends(called, newText(value, textSize(), tone))), Rule())
}
