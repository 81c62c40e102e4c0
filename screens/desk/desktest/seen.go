package desktest

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// Box is where something stands in a window.
type Box struct{ X, Y, Width, Height float32 }

// Has reports whether the other box lies wholly in b, but for half a unit.
func (b Box) Has(o Box) bool {
	const slack = 0.5
	return o.X >= b.X-slack && o.Y >= b.Y-slack && o.X+o.Width <= b.X+b.Width+slack && o.Y+o.Height <= b.Y+b.Height+slack
}

// Cut is what two boxes share.
func (b Box) Cut(o Box) Box {
	x, y := max(b.X, o.X), max(b.Y, o.Y)
	return Box{x, y, max(min(b.X+b.Width, o.X+o.Width)-x, 0), max(min(b.Y+b.Height, o.Y+o.Height)-y, 0)}
}

// Seen is one object of a window.
type Seen struct {
	Object fyne.CanvasObject
	Box    Box
	Clip   Box  // what of the window shows it now
	Reach  Box  // what shows it once all around it is scrolled
	Turned bool // something around it scrolls up and down
}

// Look lists all that stands in what is in front in a window, by its own count of what
// clips and what scrolls.
func Look(win fyne.Window) []Seen {
	c := win.Canvas()
	if top := c.Overlays().Top(); top != nil {
		return LookIn(c, top)
	}
	return LookIn(c, c.Content())
}

// LookIn lists all that stands in one of the layers of a canvas.
func LookIn(c fyne.Canvas, layer fyne.CanvasObject) []Seen {
	size := c.Size()
	whole := Box{0, 0, size.Width, size.Height}
	var all []Seen
	look(layer, fyne.NewPos(0, 0), Seen{Clip: whole, Reach: whole}, &all)
	return all
}

// Below lists an object and all that is seen below it as it lies there, and lays out nothing.
func Below(object fyne.CanvasObject) []fyne.CanvasObject {
	var all []Seen
	look(object, fyne.NewPos(0, 0), Seen{}, &all)
	below := make([]fyne.CanvasObject, len(all))
	for i, seen := range all {
		below[i] = seen.Object
	}
	return below
}

// look adds what it sees from an object on; around is what holds for what is around that.
func look(object fyne.CanvasObject, offset fyne.Position, around Seen, all *[]Seen) {
	if object == nil || !object.Visible() {
		return
	}
	at, size := offset.Add(object.Position()), object.Size()
	box := Box{at.X, at.Y, size.Width, size.Height}
	*all = append(*all, Seen{object, box, around.Clip, around.Reach, around.Turned})
	switch o := object.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			look(child, at, around, all)
		}
	case fyne.Widget:
		scroll, scrolls := scrollOf(o)
		for i, child := range test.WidgetRenderer(o).Objects() {
			in := around
			if scrolls && i == 0 {
				in.Clip = around.Clip.Cut(box)
				content := scroll.Content.Size()
				inReach := box // all of the content can be brought into the box, as far as that can be reached
				inReach.X, inReach.Y = at.X-scroll.Offset.X, at.Y-scroll.Offset.Y
				inReach.Width, inReach.Height = max(content.Width, size.Width), max(content.Height, size.Height)
				if scroll.Direction == container.ScrollVerticalOnly {
					inReach.X, inReach.Width = box.X, size.Width
				}
				if !around.Reach.Has(box) {
					inReach = around.Reach.Cut(box)
				}
				in.Reach, in.Turned = inReach, around.Turned || content.Height > size.Height+0.5
			}
			look(child, at, in, all)
		}
	}
}

func scrollOf(object fyne.CanvasObject) (*container.Scroll, bool) {
	scroll, ok := object.(*container.Scroll)
	return scroll, ok
}

// Where returns what Look saw of an object.
func Where(all []Seen, object fyne.CanvasObject) (Seen, bool) {
	for _, seen := range all {
		if seen.Object == object {
			return seen, true
		}
	}
	return Seen{}, false
}

// String is for the reports of tests.
func (b Box) String() string { return fmt.Sprintf("%.0f,%.0f %.0f×%.0f", b.X, b.Y, b.Width, b.Height) }
