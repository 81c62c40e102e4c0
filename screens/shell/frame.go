package shell

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"sothidua/screens/kit"
)

// The measures of the frame; what holds text is as high as its text asks for.
const (
	topHeight    = 48
	lowTop       = 40 // in a low window
	lowWindow    = 560
	bottomHeight = 26
	frameEdge    = 14
)

func top(window float32) float32 {
	if window < lowWindow {
		return max(lowTop, kit.Scaled(lowTop))
	}
	return max(topHeight, kit.Scaled(topHeight))
}

func bottom() float32 { return max(bottomHeight, kit.Scaled(bottomHeight)) }

// frameLayout places body, top bar, navigation, bottom line and the three rules between them.
type frameLayout struct{}

func (frameLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(objects[2].MinSize().Width, top(0)+bottom())
}

func (frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top, bottom, side := top(size.Height), bottom(), objects[2].MinSize().Width
	room := size.Height - top - bottom
	for i, box := range []struct{ x, y, width, height float32 }{
		{side, top, size.Width - side, room},
		{0, 0, size.Width, top - 1},
		{0, top, side - 1, room},
		{0, size.Height - bottom + 1, size.Width, bottom - 1},
		{0, top - 1, size.Width, 1},
		{side - 1, top, 1, room},
		{0, size.Height - bottom, size.Width, 1},
	} {
		objects[i].Move(fyne.NewPos(box.x, box.y))
		objects[i].Resize(fyne.NewSize(box.width, box.height))
	}
}

// topLayout places mark, name, block, year and the mark of practice at the left, the
// button for the list in view and the search at the right. Where there is no room the name
// goes first, then that button, then the block is cut.
type topLayout struct{ v *view }

const topGap = 14

// yearLayout gives the choice of the year the room of its text: a school year names two.
type yearLayout struct{}

func (yearLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	const least, beside = 112, 50 // beside the text are the arrow and the edges
	year := objects[0].(*kit.ChoiceField)
	text := fyne.MeasureText(year.Text(), theme.TextSize(), fyne.TextStyle{})
	return fyne.NewSize(max(least, text.Width+beside), year.MinSize().Height)
}

func (yearLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

func (l topLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[3].MinSize().Width+objects[6].MinSize().Width, 0)
}

func (l topLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	name, block, list, search := objects[1], l.v.block, objects[5], objects[6]
	room := size.Width
	for i, object := range objects {
		if i != 1 && i != 2 && object != list && object.Visible() {
			room -= object.MinSize().Width + topGap
		}
	}
	block.Text = l.v.blockText
	need := block.MinSize().Width + topGap
	button := list.MinSize().Width + topGap
	show(list, room >= need+button)
	if list.Visible() {
		room -= button
	}
	show(name, room >= need+name.MinSize().Width+topGap)
	if name.Visible() {
		room -= name.MinSize().Width + topGap
	}
	block.Text = kit.Cut(l.v.blockText, room-topGap, block)
	block.Refresh()
	x := float32(0)
	for i, object := range objects {
		least := object.MinSize()
		at := fyne.NewPos(x, (size.Height-least.Height)/2)
		switch object {
		case list:
			at.X = max(size.Width-search.MinSize().Width-topGap-least.Width, x)
		case search:
			at.X = max(size.Width-least.Width, x)
		}
		object.Move(at)
		object.Resize(least)
		if object.Visible() && (i != 2 || block.Text != "") {
			x += least.Width + topGap
		}
	}
}

// show shows or hides an object; one that is so already is left alone.
func show(object fyne.CanvasObject, shown bool) {
	switch {
	case shown == object.Visible():
	case shown:
		object.Show()
	default:
		object.Hide()
	}
}

// bottomLayout places what is said of the book at the left and the keys at the right.
// Where there is no room the name of the file is cut first, then keys are left out, but
// not the last, which lists them all. What is said of what happened takes the left for a while.
type bottomLayout struct{ v *view }

const (
	bottomGap = 22
	keysGap   = "  ·  " // between two keys
)

func (l bottomLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func (l bottomLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	v := l.v
	for _, object := range objects[:3] {
		show(object, v.taken == 0)
	}
	if v.taken > 0 {
		room := size.Width + frameEdge - v.taken - bottomGap
		if v.keys.Text = fewerKeys(v.keysText, room, v.keys); strings.HasSuffix(v.keys.Text, "…") {
			v.keys.Text = "" // no key has room
		}
		least := v.keys.MinSize()
		v.keys.Move(fyne.NewPos(size.Width-least.Width, (size.Height-least.Height)/2))
		v.keys.Resize(least)
		v.keys.Refresh()
		return
	}
	room := size.Width
	for _, object := range objects[:2] {
		if wide := object.MinSize().Width; wide > 0 {
			room -= wide + bottomGap
		}
	}
	v.keys.Text = v.keysText
	keys := min(v.keys.MinSize().Width, max(room, 0))
	v.file.Text = kit.Cut(v.fileText, room-keys-bottomGap, v.file)
	if wide := v.file.MinSize().Width; v.file.Text != "" {
		room -= wide + bottomGap
	}
	v.keys.Text = fewerKeys(v.keysText, room, v.keys)
	x := float32(0)
	for i, object := range objects {
		least := object.MinSize()
		at := fyne.NewPos(x, (size.Height-least.Height)/2)
		if i == len(objects)-1 {
			at.X = size.Width - least.Width
		}
		object.Move(at)
		object.Resize(least)
		if least.Width > 0 {
			x += least.Width + bottomGap
		}
	}
	v.file.Refresh()
	v.keys.Refresh()
}

// fewerKeys leaves out the keys before the last until the line is no wider than room.
func fewerKeys(text string, room float32, like *canvas.Text) string {
	keys := strings.Split(text, keysGap)
	for len(keys) > 1 && fyne.MeasureText(text, like.TextSize, like.TextStyle).Width > room {
		keys = append(keys[:len(keys)-2], keys[len(keys)-1])
		text = strings.Join(keys, keysGap)
	}
	return kit.Cut(text, room, like)
}
