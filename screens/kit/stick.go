package kit

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// A list that shows all its rows in what scrolls keeps its titles in view: while their own
// place is scrolled away, a second head lies over the rows.

// titled is a list whose titles stay in view.
type titled interface {
	// stick is told how much of the list's top is scrolled away; nothing of it, zero or less.
	stick(away float32)
}

// Scroll lets content be taller than its place. The titles of the lists in it stay in view.
func Scroll(content fyne.CanvasObject) *container.Scroll {
	s := container.NewVScroll(content)
	s.Content = container.New(stickLayout{s}, content)
	s.OnScrolled = func(fyne.Position) { stickTitles(s) }
	return s
}

// BesideBar is Scroll for what reaches to its right edge: the bar stands beside it.
func BesideBar(content fyne.CanvasObject) *container.Scroll {
	return Scroll(Pad(0, barWidth, 0, 0, content))
}

// stickLayout gives the content all room. What becomes so low that nothing scrolls any more
// is laid out anew, and no scrolling is told of.
type stickLayout struct{ scroll *container.Scroll }

func (l stickLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (l stickLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
	stickTitles(l.scroll)
}

func stickTitles(s *container.Scroll) {
	away := min(s.Offset.Y, max(s.Content.Size().Height-s.Size().Height, 0))
	stickBelow(s.Content, away)
}

// stickBelow tells the lists below an object whose top is scrolled away so far.
func stickBelow(object fyne.CanvasObject, away float32) {
	switch o := object.(type) {
	case titled:
		o.stick(away)
		return
	case *container.Scroll:
		return // its own lists go by it
	}
	for _, part := range partsOf(object) {
		if part != nil && part.Visible() {
			stickBelow(part, away-part.Position().Y)
		}
	}
}

// lieOver lays the head over the rows of a list of a size, in the place of its own head, which
// is scrolled away so far. Down to the next row it is filled: no half row is seen under it.
func (h *tableHead) lieOver(own *tableHead, away float32, list fyne.Size) {
	height := own.Size().Height
	y := min(away, list.Height-height)
	if y <= 0 || height == 0 {
		h.Hide()
		return
	}
	row := float64(rowHeight())
	h.filled = min(float32(math.Ceil(float64(y)/row)*row)-y, list.Height-height-y)
	const lap = 1 // its edge may lie between two pixels, with a line of the row behind it above
	h.Move(fyne.NewPos(0, y-lap))
	h.Resize(fyne.NewSize(own.Size().Width, height+h.filled+lap))
	h.Show()
	h.Refresh()
}

// newTitles are the head of a list, and the one that lies over its rows.
func newTitles(list tableColumns, sort func(int)) (head, over *tableHead) {
	head, over = newTableHead(list, sort), newTableHead(list, sort)
	over.Hide()
	return head, over
}
