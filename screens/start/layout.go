package start

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// The widths of the screen: one column of choices or of the form, two with the
// books opened before.
const (
	columnWidth = 720
	wideWidth   = 1120
	margin      = 24
)

// middleColumn keeps heading, fault and content in a column in the middle. The
// content gets the height that is left and stands a little above the middle where
// it needs less.
type middleColumn struct{ width func() float32 }

func (l *middleColumn) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(600, 400) }

func (l *middleColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const gap = 16
	width := min(l.width(), size.Width-2*margin)
	left := (size.Width - width) / 2
	// Twice: text that wraps knows its height only once it knows its width.
	for range 2 {
		var head float32
		for _, object := range objects[:len(objects)-1] {
			object.Resize(fyne.NewSize(width, object.MinSize().Height))
			if height := object.MinSize().Height; height > 0 {
				head += height + gap
			}
		}
		content := objects[len(objects)-1]
		wanted := min(wantedHeight(content), size.Height-head-2*margin)
		y := max((size.Height-head-wanted)*2/5, margin)
		for _, object := range objects[:len(objects)-1] {
			object.Move(fyne.NewPos(left, y))
			if height := object.MinSize().Height; height > 0 {
				y += height + gap
			}
		}
		content.Move(fyne.NewPos(left, y))
		content.Resize(fyne.NewSize(width, max(wanted, 0)))
	}
}

// wantedHeight is how high content would be without scrolling.
func wantedHeight(object fyne.CanvasObject) float32 {
	switch object := object.(type) {
	case *container.Scroll:
		return object.Content.MinSize().Height
	case *fyne.Container:
		height := object.MinSize().Height
		if _, ok := object.Layout.(footed); ok {
			return wantedHeight(object.Objects[0]) + object.Objects[1].MinSize().Height
		}
		for _, part := range object.Objects {
			height = max(height, wantedHeight(part))
		}
		return height
	}
	return object.MinSize().Height
}

// footed keeps the foot, the second object, below what scrolls: in view however long that is.
type footed struct{}

func (footed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	body, foot := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(body.Width, foot.Width), body.Height+foot.Height)
}

func (footed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	foot := objects[1].MinSize().Height
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, size.Height-foot))
	objects[1].Move(fyne.NewPos(0, size.Height-foot))
	objects[1].Resize(fyne.NewSize(size.Width, foot))
}

// besides puts the books opened before left of the choices, which have the width they need.
type besides struct{}

const (
	besidesGap = 16
	listHeight = 330 // nine lines
)

func (besides) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width+besidesGap+objects[1].MinSize().Width, listHeight)
}

func (besides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := max(min((size.Width-besidesGap)*0.58, size.Width-besidesGap-objects[1].MinSize().Width), 0)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(left, size.Height))
	objects[1].Move(fyne.NewPos(left+besidesGap, 0))
	objects[1].Resize(fyne.NewSize(size.Width-left-besidesGap, size.Height))
}
