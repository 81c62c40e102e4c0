// Package shell is the main window: what stands around every screen, the way
// from one to the other, and the keys that work everywhere.
package shell

import (
	"log"
	"os"

	"fyne.io/fyne/v2"

	"sothidua/app/office"
	"sothidua/data"
	"sothidua/screens/kit"
	"sothidua/screens/native"
)

// Run opens the window with the book at path and returns when it is closed. Where
// there is no book at the default place, the first screen offers to begin one. Changes is
// what is new in the program, version by version.
func Run(app fyne.App, path, changes string) {
	if file, err := office.OpenLog(os.Getenv); err == nil {
		log.SetOutput(file)
		file.CatchCrashes()
		defer file.Close()
	}
	if err := kit.SpeakVietnamese(); err != nil {
		log.Print(err)
	}
	if colours, on := native.Contrast(os.Getenv); on {
		kit.UseScheme(kit.Scheme(colours))
	}
	s := newShell(native.App(app, os.Getenv), os.Getenv, kit.NewRunner())
	s.win.Resize(s.lastSize())
	s.win.SetMaster()
	s.timed, s.changes = true, changes
	s.begin(path)
	s.app.Lifecycle().SetOnStarted(func() { fyne.Do(func() { native.Dress(s.win, s.mayEnd, s.end) }) })
	s.win.ShowAndRun()
	s.end()
}

// begin opens the book at path, or shows the first screen with the reason why not.
func (s *Shell) begin(path string) {
	s.showStart()
	usual := office.DefaultPath(s.getenv)
	if path == "" {
		path = usual
	}
	if _, err := os.Stat(path); path == usual && os.IsNotExist(err) && !data.IsExchanging(path) {
		return // nothing is wrong: the first start
	}
	kit.Do(s.runner, func() (*data.Book, error) { return office.Open(path, s.getenv) }, func(book *data.Book, err error) {
		if err != nil {
			s.start.Refuse(err)
			return
		}
		s.enter(book)
	})
}
