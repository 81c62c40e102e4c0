// Sổ Thi đua keeps the year's record of an emulation block (khối thi đua) and
// prints its papers.
package main

import (
	"os"

	"fyne.io/fyne/v2/app"

	"sothidua/app/verbs"
	"sothidua/screens/shell"
)

func main() {
	os.Exit(verbs.Run(os.Args[1:], verbs.Env{
		Stdout: os.Stdout, Stderr: os.Stderr, Window: openWindow, Getenv: os.Getenv,
	}))
}

// openWindow opens the main window on a book and returns when it is closed.
func openWindow(path string) error {
	shell.Run(app.NewWithID("vn.sothidua"), path)
	return nil
}
