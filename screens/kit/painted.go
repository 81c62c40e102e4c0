package kit

import (
	"image"
	"slices"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Painted calls done on the UI thread once the window has drawn what a place holds now and
// is free again. The toolkit tells of no drawing; it asks a picture for its dots then, and
// this is one of a single clear dot that goes afterwards.
func Painted(place *fyne.Container, done func()) {
	var once sync.Once
	var spot *fyne.Container
	dot := canvas.NewRaster(func(int, int) image.Image {
		once.Do(func() {
			go fyne.Do(func() {
				place.Objects = slices.DeleteFunc(place.Objects, func(o fyne.CanvasObject) bool { return o == spot })
				done()
			})
		})
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	})
	dot.Resize(fyne.NewSquareSize(1))
	spot = container.NewWithoutLayout(dot)
	place.Add(spot)
}
