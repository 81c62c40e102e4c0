// Command frames opens the program's window on a book and measures how long a frame takes in
// which one word changed, and how long the window's thread is held when nothing is drawn: before the first copy of the book is
// made, and while it is made and tested.
package main

import (
	"fmt"
	"image"
	"os"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"sothidua/screens/shell"
)

// word is the first word that the window shows.
func word(o fyne.CanvasObject) *canvas.Text {
	var under []fyne.CanvasObject
	switch o := o.(type) {
	case *canvas.Text:
		if o.Text != "" && o.Visible() {
			return o
		}
	case *fyne.Container:
		under = o.Objects
	case fyne.Widget:
		under = test.WidgetRenderer(o).Objects()
	}
	for _, o := range under {
		if found := word(o); found != nil {
			return found
		}
	}
	return nil
}

// frames are the times, in milliseconds, that the window's thread takes for a frame, while
// the first word of the window is drawn anew in each of them. A clear dot that is drawn
// before all else tells when a frame begins; what is asked of the thread then is done after it.
func frames(length time.Duration) []float64 {
	var took []float64
	end := time.Now().Add(length)
	over := make(chan struct{})
	var dot *canvas.Raster
	var changed *canvas.Text
	dot = canvas.NewRaster(func(int, int) image.Image {
		begun := time.Now()
		go fyne.Do(func() {
			took = append(took, time.Since(begun).Seconds()*1000)
			if time.Now().After(end) {
				close(over)
				return
			}
			dot.Refresh()
			changed.Refresh()
		})
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	})
	dot.Resize(fyne.NewSquareSize(1))
	var layer *fyne.Container
	fyne.DoAndWait(func() {
		w := fyne.CurrentApp().Driver().AllWindows()[0]
		changed = word(w.Content())
		layer = w.Content().(*fyne.Container).Objects[0].(*fyne.Container)
		// The layer is not refreshed: that would draw every word of the window anew.
		layer.Objects = slices.Insert(layer.Objects, 0, fyne.CanvasObject(container.NewWithoutLayout(dot)))
		changed.Refresh()
	})
	<-over
	fyne.DoAndWait(func() { layer.Objects = layer.Objects[1:] })
	return took
}

// holds are the times, in milliseconds, that the window's thread lets somebody wait.
func holds(length time.Duration) []float64 {
	var took []float64
	for end := time.Now().Add(length); time.Now().Before(end); time.Sleep(16 * time.Millisecond) {
		begun := time.Now()
		fyne.DoAndWait(func() {})
		took = append(took, time.Since(begun).Seconds()*1000)
	}
	return took
}

func say(name string, took []float64) {
	slices.Sort(took)
	over, _ := slices.BinarySearch(took, 50.0)
	fmt.Printf("%s %.1f %.1f %.1f %d %d\n", name, took[len(took)/2], took[len(took)*99/100], took[len(took)-1], len(took)-over, len(took))
}

func main() {
	go func() {
		time.Sleep(25 * time.Second)
		say("restframe", frames(10*time.Second))
		say("resthold", holds(10*time.Second))
		time.Sleep(15 * time.Second) // the first copy begins a minute after the opening
		var frame, hold []float64
		for range 6 {
			frame = append(frame, frames(5*time.Second)...)
			hold = append(hold, holds(5*time.Second)...)
		}
		say("frame", frame)
		say("hold", hold)
		os.Exit(0)
	}()
	shell.Run(app.NewWithID("vn.sothidua.frames"), os.Args[1], "")
}
