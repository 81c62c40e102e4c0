package gdi

import (
	"image"
	"image/draw"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"
)

// canvas is the toolkit's software canvas, which knows focus, overlays and shortcuts,
// with the sense of when it must be painted.
type canvas struct {
	software.WindowlessCanvas
	win            *window
	paint          painter
	dirty          bool
	keyDown, keyUp func(*fyne.KeyEvent)
}

var _ desktop.Canvas = (*canvas)(nil)

func (c *canvas) OnKeyDown() func(*fyne.KeyEvent)        { return c.keyDown }
func (c *canvas) SetOnKeyDown(call func(*fyne.KeyEvent)) { c.keyDown = call }
func (c *canvas) OnKeyUp() func(*fyne.KeyEvent)          { return c.keyUp }
func (c *canvas) SetOnKeyUp(call func(*fyne.KeyEvent))   { c.keyUp = call }

// Refresh has an object and all that is in it drawn anew with the next frame.
func (c *canvas) Refresh(o fyne.CanvasObject) {
	c.paint.forget(o)
	c.SetDirty()
}

// SetDirty asks for a frame. The toolkit finds it by its name (canvas/canvas.go, repaint).
func (c *canvas) SetDirty() {
	if !c.dirty {
		c.dirty = true
		c.win.native.wake()
	}
}

// SetContent shows other content in the same window; what has the focus keeps it where it
// is in the new content too.
func (c *canvas) SetContent(o fyne.CanvasObject) {
	size, focused, alone := c.Size(), c.Focused(), c.Overlays().Top() == nil
	c.WindowlessCanvas.SetContent(o)
	if c.win.sized {
		c.Resize(size)
	}
	if focused != nil && alone {
		c.Focus(focused)
	}
	c.SetDirty()
}

func (c *canvas) Overlays() fyne.OverlayStack { return overlays{c.WindowlessCanvas.Overlays(), c} }

// overlays asks for a frame when one comes or goes.
type overlays struct {
	fyne.OverlayStack
	canvas *canvas
}

func (o overlays) Add(overlay fyne.CanvasObject) {
	o.OverlayStack.Add(overlay)
	o.canvas.SetDirty()
}

func (o overlays) Remove(overlay fyne.CanvasObject) {
	o.OverlayStack.Remove(overlay)
	o.canvas.SetDirty()
}

// Capture returns a picture of the window as it is now.
func (c *canvas) Capture() image.Image {
	c.win.frame()
	picture := image.NewRGBA(c.paint.screen.Rect)
	draw.Draw(picture, picture.Rect, c.paint.screen, image.Point{}, draw.Src)
	return picture
}

// roots are the content and what lies over it, from behind to the front.
func (c *canvas) roots() []fyne.CanvasObject {
	over := c.Overlays().List()
	if content := c.Content(); content != nil {
		return slices.Concat([]fyne.CanvasObject{content}, over)
	}
	return over
}

// front is what hands reach: the topmost overlay, or the content.
func (c *canvas) front() fyne.CanvasObject {
	if top := c.Overlays().Top(); top != nil {
		return top
	}
	return c.Content()
}
