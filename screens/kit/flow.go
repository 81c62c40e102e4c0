package kit

import "fyne.io/fyne/v2"

// Bar puts objects side by side with gap between them, in as many lines as their place
// asks for.
func Bar(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return newFlow(&flowLayout{gap: gap}, objects)
}

// Ends puts one object at the left end of a line and others at the right; where they do
// not fit they go into lines of their own.
func Ends(left fyne.CanvasObject, right ...fyne.CanvasObject) *fyne.Container {
	return newFlow(&flowLayout{gap: 8, ends: true}, append([]fyne.CanvasObject{left}, right...))
}

// newFlow is a container whose least width is that of its widest part.
func newFlow(l *flowLayout, objects []fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: l, Objects: objects}
}

// flowLayout breaks a line where it is full. It knows how high it is only at the width it
// had last; who lays it out asks again (heightIn).
type flowLayout struct {
	gap   float32
	ends  bool // the first object stands at the left, the others at the right
	head  bool // of a page: the first object is cut where the window is low
	low   bool // it is
	width float32
}

// setLow tells the heads of a page in object whether the window is low.
func setLow(object fyne.CanvasObject, low bool) {
	if c, ok := object.(*fyne.Container); ok {
		if l, ok := c.Layout.(*flowLayout); ok && l.head {
			l.low = low
		}
		for _, part := range c.Objects {
			setLow(part, low)
		}
	}
}

// wanter is an object that takes less room than it would like, as text that is cut.
type wanter interface{ wanted() float32 }

// wantedWidth is how wide an object would like to be.
func wantedWidth(object fyne.CanvasObject) float32 {
	if w, ok := object.(wanter); ok {
		return w.wanted()
	}
	if c, ok := object.(*fyne.Container); ok {
		if l, ok := c.Layout.(*flowLayout); ok {
			return l.wanted(c.Objects)
		}
	}
	return object.MinSize().Width
}

func (l *flowLayout) wanted(objects []fyne.CanvasObject) float32 {
	width, shown := float32(0), 0
	for _, object := range objects {
		if object.Visible() {
			width += wantedWidth(object)
			shown++
		}
	}
	return width + float32(max(shown-1, 0))*l.gap
}

// shorten has buttons show their keys or not; the bottom line says them too.
func shorten(objects []fyne.CanvasObject, short bool) {
	for _, object := range objects {
		switch o := object.(type) {
		case *Button:
			o.short = short
		case *fyne.Container:
			if _, ok := o.Layout.(*flowLayout); ok {
				shorten(o.Objects, short)
			}
		}
	}
}

// lines breaks the objects that are shown into lines no wider than width.
func (l *flowLayout) lines(objects []fyne.CanvasObject, width float32) [][]fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for _, object := range objects {
		if object.Visible() {
			shown = append(shown, object)
		}
	}
	if len(shown) == 0 {
		return nil
	}
	for _, short := range []bool{false, true} { // a line less is worth more than the keys
		shorten(shown, short)
		if l.wanted(shown) <= width+0.5 {
			return [][]fyne.CanvasObject{shown}
		}
	}
	if l.cut(shown, width) >= headLeast {
		return [][]fyne.CanvasObject{shown}
	}
	shorten(shown, false)
	var lines [][]fyne.CanvasObject
	if l.ends && len(shown) > 1 {
		lines, shown = [][]fyne.CanvasObject{shown[:1]}, shown[1:]
		shorten(shown, l.wanted(shown) > width)
	}
	var line []fyne.CanvasObject
	x := float32(0)
	for _, object := range shown {
		wide := wantedWidth(object)
		if len(line) > 0 && x+l.gap+wide > width {
			lines, line, x = append(lines, line), nil, 0
		}
		if len(line) > 0 {
			x += l.gap
		}
		line, x = append(line, object), x+wide
	}
	return append(lines, line)
}

// headLeast is the least room for the title of a page beside what can be done there.
const headLeast = 90

// cut is how much room the head of a page in a low window has beside the others; 0 elsewhere.
func (l *flowLayout) cut(shown []fyne.CanvasObject, width float32) float32 {
	if !l.low || len(shown) < 2 {
		return 0
	}
	return width - l.wanted(shown) + wantedWidth(shown[0])
}

const flowLine = 6 // between two lines

func (l *flowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	y := float32(0)
	lines := l.lines(objects, size.Width)
	for n, line := range lines {
		height := float32(0)
		for _, object := range line {
			height = max(height, heightIn(object, min(wantedWidth(object), size.Width)))
		}
		if len(lines) == 1 {
			height = max(height, size.Height)
		}
		x, used := float32(0), l.wanted(line)
		for i, object := range line {
			if l.ends && (i == 1 && n == 0 || i == 0 && n > 0) {
				x += max(size.Width-used, 0)
			}
			wide := min(wantedWidth(object), size.Width)
			if i == 0 && len(lines) == 1 && used > size.Width+0.5 {
				wide -= used - size.Width
			}
			tall := object.MinSize().Height
			object.Move(fyne.NewPos(x, y+(height-tall)/2))
			object.Resize(fyne.NewSize(wide, tall))
			x += wide + l.gap
		}
		y += height + flowLine
	}
}

func (l *flowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := l.width
	if width == 0 {
		width = l.wanted(objects)
	}
	size := fyne.NewSize(0, -flowLine)
	for _, line := range l.lines(objects, width) {
		height := float32(0)
		for _, object := range line {
			least := object.MinSize()
			size.Width = max(size.Width, least.Width)
			height = max(height, least.Height)
		}
		size.Height += height + flowLine
	}
	return size.Max(fyne.NewSize(0, 0))
}

// heightIn is the height object needs at a width: text and lines that break know it only
// once they have that width.
func heightIn(object fyne.CanvasObject, width float32) float32 {
	if !object.Visible() {
		return 0
	}
	if at, ok := object.(interface{ heightAt(width float32) float32 }); ok {
		return at.heightAt(width)
	}
	height := object.MinSize().Height
	object.Resize(fyne.NewSize(width, height))
	return object.MinSize().Height
}
