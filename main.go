package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	a := app.NewWithID("vn.sothidua")
	w := a.NewWindow("Sổ Thi đua")
	w.SetContent(widget.NewLabel("Sổ Thi đua"))
	w.Resize(fyne.NewSize(1366, 768))
	w.ShowAndRun()
}
