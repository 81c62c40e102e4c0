// Sổ Thi đua keeps the year's record of an emulation block (khối thi đua) and
// prints its papers.
package main

import (
	_ "embed"
	"os"

	"fyne.io/fyne/v2/app"

	"sothidua/app/verbs"
	"sothidua/assets"
	"sothidua/screens/native"
	"sothidua/screens/shell"
)

// changes is what is new in the program, as the clerk reads it.
//
//go:embed CHANGELOG.md
var changes []byte

func main() {
	speech := native.Speak()
	code := verbs.Run(os.Args[1:], verbs.Env{
		Stdin: os.Stdin, Stdout: speech.Stdout, Stderr: speech.Stderr, Window: openWindow, Getenv: os.Getenv,
	})
	speech.Close(code)
	os.Exit(code)
}

// openWindow opens the main window on a book and returns when it is closed.
func openWindow(path string) error {
	text, err := assets.Unpacked(changes)
	if err == nil && native.Prepare(path) {
		shell.Run(app.NewWithID("vn.sothidua"), path, string(text))
	}
	return err
}
