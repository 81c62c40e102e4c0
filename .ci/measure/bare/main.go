// Command bare is the yardstick: an empty Fyne window of the program's size.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("vn.sothidua.bare").NewWindow("Bare window – 2026")
	w.SetContent(widget.NewLabel("Bare"))
	w.Resize(fyne.NewSize(1366, 768))
	w.ShowAndRun()
}
