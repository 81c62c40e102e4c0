// Package shell is the main window: what stands around every screen, the way
// from one to the other, and the keys that work everywhere.
package shell

import (
	"log"
	"os"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/office"
	"sothidua/assets/words"
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
	open := opener(path, os.Getenv)
	if open != nil {
		go ahead(open) // the file is read while the window is made
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
	s.begin(open)
	s.app.Lifecycle().SetOnStarted(func() { fyne.Do(func() { native.Dress(s.win, s.mayEnd, s.end) }) })
	s.ended = make(chan struct{})
	go s.told()
	s.win.ShowAndRun()
	close(s.ended)
	s.end()
	s.endOpening(open, time.After(mostEnding))
}

// opener opens the book at path, or the usual one, once however often it is called; nil
// at the first start, where there is none and nothing is wrong.
func opener(path string, getenv func(string) string) func() (*data.Book, error) {
	usual := office.DefaultPath(getenv)
	if path == "" {
		path = usual
	}
	if _, err := os.Stat(path); path == usual && os.IsNotExist(err) && !data.IsExchanging(path) {
		return nil
	}
	return sync.OnceValues(func() (*data.Book, error) { return office.Open(path, getenv) })
}

// ahead begins with what is called for later. A panic is that later call's.
func ahead[T any](call func() (T, error)) {
	defer func() { _ = recover() }()
	_, _ = call()
}

// begin shows the book that open opens, or the first screen, with the reason where it is
// refused; nil opens nothing.
func (s *Shell) begin(open func() (*data.Book, error)) {
	if open == nil {
		s.showStart()
		return
	}
	s.showOpening()
	kit.Do(s.runner, open, func(book *data.Book, err error) {
		if s.isOver() {
			return // see endOpening
		}
		if s.answered = true; err != nil {
			s.showStart()
			s.start.Refuse(err)
			return
		}
		s.enter(book)
	})
}

// showOpening shows an empty window until the book is open, and says so once that lasts:
// the first screen would be gone before she had read it.
func (s *Shell) showOpening() {
	place := container.NewCenter()
	kit.SetContent(s.win, place)
	s.runner.After(openingLasts, func() { place.Add(kit.Note(words.ShellOpening)) })
}

const openingLasts = time.Second
