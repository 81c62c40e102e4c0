package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// holder is a widget that holds others and says so: the toolkit tells nobody what lies in
// one. One that does not say so loses the focus of what it holds.
type holder interface{ Parts() []fyne.CanvasObject }

func partsOf(object fyne.CanvasObject) []fyne.CanvasObject {
	switch o := object.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case holder:
		return o.Parts()
	}
	return nil
}

// way lists what holds object below root, the nearest last; nil where root does not.
func way(root, object fyne.CanvasObject) []fyne.CanvasObject {
	if root == object {
		return []fyne.CanvasObject{object}
	}
	for _, part := range partsOf(root) {
		if part == nil || !part.Visible() {
			continue
		}
		if rest := way(part, object); rest != nil {
			return append([]fyne.CanvasObject{root}, rest...)
		}
	}
	return nil
}

// layOutAround lays out again what holds an object, from without: there its height follows
// from what it says now. It may be in a tab that is not in view.
func layOutAround(object fyne.CanvasObject) {
	c := canvasOf(object)
	if c == nil {
		return
	}
	path := wayIn(front(c), object)
	if path == nil {
		path = wayIn(c.Content(), object)
	}
	for _, outer := range path {
		if held, ok := outer.(*fyne.Container); ok && held.Layout != nil {
			held.Layout.Layout(held.Objects, held.Size())
		}
	}
}

// wayIn is way also through what is not in view.
func wayIn(root, object fyne.CanvasObject) []fyne.CanvasObject {
	if root == object {
		return []fyne.CanvasObject{object}
	}
	for _, part := range partsOf(root) {
		if part == nil {
			continue
		}
		if rest := wayIn(part, object); rest != nil {
			return append([]fyne.CanvasObject{root}, rest...)
		}
	}
	return nil
}

// seek returns the first object in view below root that is wanted, nil for none.
func seek(root fyne.CanvasObject, wanted func(fyne.CanvasObject) bool) fyne.CanvasObject {
	if root == nil || !root.Visible() {
		return nil
	}
	if wanted(root) {
		return root
	}
	for _, part := range partsOf(root) {
		if found := seek(part, wanted); found != nil {
			return found
		}
	}
	return nil
}

// canFocus tells whether the keyboard can reach an object.
func canFocus(object fyne.CanvasObject) bool {
	if off, ok := object.(fyne.Disableable); ok && off.Disabled() {
		return false
	}
	_, ok := object.(fyne.Focusable)
	return ok
}

// fronts are the contents of the open dialogs of each window, the last in front. The UI
// thread alone touches it.
var fronts = map[fyne.Canvas][]fyne.CanvasObject{}

// front is what the clerk works in: the dialog in front, else the window's content.
func front(c fyne.Canvas) fyne.CanvasObject {
	if open := fronts[c]; len(open) > 0 {
		return open[len(open)-1]
	}
	return c.Content()
}

// Gained notes that object holds the focus now, and brings it into view. Each widget
// that takes the focus calls it.
func Gained(object interface {
	fyne.CanvasObject
	fyne.Focusable
},
) {
	lastFocus = object
	if c := windowOf(object); c != nil {
		heldIn[front(c)] = object
		bringIntoView(front(c), object)
		commandsOn(c).tell()
	}
}

// windowOf is where something has the focus. The driver knows it of what was drawn for a frame
// alone, and a dialog takes the focus before.
func windowOf(focused interface {
	fyne.CanvasObject
	fyne.Focusable
},
) fyne.Canvas {
	if c := canvasOf(focused); c != nil {
		return c
	}
	for c := range tables {
		if c.Focused() == fyne.Focusable(focused) {
			return c
		}
	}
	return nil
}

// stayInView brings what holds the focus into view again.
func stayInView(c fyne.Canvas) {
	if focused, ok := c.Focused().(fyne.CanvasObject); ok {
		bringIntoView(front(c), focused)
	}
}

// bringIntoView unfolds and scrolls all that holds object.
func bringIntoView(root, object fyne.CanvasObject) {
	path := way(root, object)
	if len(path) == 0 {
		return
	}
	for i, outer := range path[:len(path)-1] {
		if split, ok := outer.(*Split); ok {
			split.unfold(path[i+1])
		}
	}
	scrollAll(path)
}

// scrollAll scrolls all that holds the last object of a path; what was clicked scrolls nothing.
func scrollAll(path []fyne.CanvasObject) {
	for i := len(path) - 2; i >= 0 && !clicking; i-- { // what lies further in first: it moves the object
		if scroll, ok := path[i].(*container.Scroll); ok {
			scrollTo(scroll, path[i+1:])
		}
	}
}

// seenMargin is how much of its surroundings stays in view with what holds the focus.
const seenMargin = 12

// pointed is what has a part that has to be seen before the rest of it, such as a list its
// chosen row.
type pointed interface {
	pointedAt() (at fyne.Position, size fyne.Size, ok bool)
}

// scrollTo scrolls as little as shows the last object of the path from the content down.
func scrollTo(s *container.Scroll, path []fyne.CanvasObject) {
	if s.Content.MinSize().Height > s.Content.Size().Height { // text in it broke into more lines
		s.Refresh()
	}
	at := fyne.NewPos(0, 0)
	for _, object := range path[1:] {
		at = at.Add(object.Position())
	}
	size, room := path[len(path)-1].Size(), s.Size()
	if list, ok := path[len(path)-1].(pointed); ok && size.Height > room.Height {
		if part, partSize, ok := list.pointedAt(); ok {
			at, size = at.Add(part), partSize
		}
	}
	if size.Height == 0 || room.Height == 0 {
		return // not laid out yet
	}
	offset := fyne.NewPos(
		nearest(s.Offset.X, at.X, size.Width, room.Width),
		nearest(s.Offset.Y, at.Y, size.Height, room.Height))
	most := s.Content.Size().Subtract(room)
	offset.X, offset.Y = min(offset.X, max(most.Width, 0)), min(offset.Y, max(most.Height, 0))
	if offset != s.Offset {
		s.ScrollToOffset(offset)
		if s.OnScrolled != nil {
			s.OnScrolled(offset)
		}
	}
}

// nearest is the offset closest to now that shows size from at on, its beginning where
// not all of it fits.
func nearest(now, at, size, room float32) float32 {
	margin := min(max((room-size)/2, 0), seenMargin)
	switch {
	case size > room && now >= at && now+room <= at+size: // it fills the view
		return now
	case at-margin < now || size > room:
		return max(at-margin, 0)
	case at+size+margin > now+room:
		return at + size + margin - room
	}
	return now
}
