// Command frames opens the program's window on a book and measures how long the
// window takes to draw one changed word, and how long its thread is held when nothing
// is drawn: before the first copy of the book is made, and while it is made and tested.
package main

import (
	"fmt"
	"os"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
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

func draw() {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if found := word(w.Content()); found != nil {
			found.Refresh()
		}
	}
}

// measure asks act of the window for a time and returns how long each answer took.
func measure(length time.Duration, act func()) []float64 {
	var took []float64
	for end := time.Now().Add(length); time.Now().Before(end); time.Sleep(16 * time.Millisecond) {
		begun := time.Now()
		fyne.DoAndWait(act)
		fyne.DoAndWait(func() {}) // after the drawing
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
		say("restframe", measure(10*time.Second, draw))
		say("resthold", measure(10*time.Second, func() {}))
		time.Sleep(15 * time.Second) // the first copy begins a minute after the opening
		var frame, hold []float64
		for range 6 {
			frame = append(frame, measure(5*time.Second, draw)...)
			hold = append(hold, measure(5*time.Second, func() {})...)
		}
		say("frame", frame)
		say("hold", hold)
		os.Exit(0)
	}()
	shell.Run(app.NewWithID("vn.sothidua.frames"), os.Args[1], "")
}
