package gdi

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// node is an object met on a walk through what a window shows.
type node struct {
	object fyne.CanvasObject
	at     fyne.Position // in the window
	clip   area          // what of the window shows it
	depth  int
}

// area is a part of a window, in units of the toolkit.
type area struct{ left, top, right, bottom float32 }

var everywhere = area{-1e6, -1e6, 1e6, 1e6}

func (a area) and(b area) area {
	return area{max(a.left, b.left), max(a.top, b.top), min(a.right, b.right), min(a.bottom, b.bottom)}
}

func (a area) empty() bool { return a.left >= a.right || a.top >= a.bottom }

func (a area) holds(p fyne.Position) bool {
	return p.X >= a.left && p.Y >= a.top && p.X < a.right && p.Y < a.bottom
}

func (n node) area() area {
	size := n.object.Size()
	return area{n.at.X, n.at.Y, n.at.X + size.Width, n.at.Y + size.Height}
}

// children returns what an object is made of and whether it cuts that at its edges. The
// renderer that the toolkit keeps for a widget is handed out by its package test alone.
func children(o fyne.CanvasObject) (inner []fyne.CanvasObject, clips bool) {
	_, clips = o.(fyne.Scrollable)
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects, clips
	case fyne.Widget:
		renderer := test.WidgetRenderer(o)
		_, own := renderer.(interface{ IsClip() }) // internal/driver/util.go, IsClip
		return renderer.Objects(), clips || own
	}
	return nil, clips
}

// walk visits what is visible of an object and in it, from behind to the front; where
// visit returns false, what is in an object is left out.
func walk(root fyne.CanvasObject, visit func(node) bool) {
	if root != nil {
		visitTree(node{object: root, clip: everywhere}, visit)
	}
}

func visitTree(n node, visit func(node) bool) {
	if !n.object.Visible() {
		return
	}
	n.at = n.at.Add(n.object.Position())
	inner, clips := children(n.object)
	if clips {
		n.clip = n.clip.and(n.area())
	}
	if !visit(n) {
		return
	}
	for _, child := range inner {
		if child != nil {
			visitTree(node{child, n.at, n.clip, n.depth + 1}, visit)
		}
	}
}
