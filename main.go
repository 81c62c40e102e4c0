// Sổ Thi đua keeps the year's record of an emulation block (khối thi đua) and
// prints its papers.
package main

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"

	"sothidua/app/verbs"
)

func main() {
	os.Exit(verbs.Run(os.Args[1:], verbs.Env{
		Stdout: os.Stdout, Stderr: os.Stderr, Window: openWindow, Getenv: os.Getenv,
	}))
}

// openWindow opens the main window on a book and returns when it is closed.
func openWindow(string) error {
	a := app.NewWithID("vn.sothidua")
	w := a.NewWindow("Sổ Thi đua")
	w.SetContent(widget.NewLabel("Sổ Thi đua"))
	w.Resize(fyne.NewSize(1366, 768))
	w.ShowAndRun()
	return nil
}
