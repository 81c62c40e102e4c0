// Package gdi shows the toolkit's windows on a computer without OpenGL. The toolkit's own
// app keeps settings, themes and storage; only what lies below it is another: the
// toolkit's software painter draws each frame, icon and picture once, texts are made of
// kept letters, and the parts of the window that changed are handed to Windows (GDI).
//
// It stands on the toolkit's public packages alone. On other systems than Windows its
// windows show nothing, and tests draw in them.
package gdi

import (
	"fyne.io/fyne/v2"
)

// New returns the app with this driver below it, and makes it the current one. It must be
// called before the first window is made. The driver that the app was made with opens
// nothing until then and serves to measure text.
func New(inner fyne.App) fyne.App {
	a := &application{App: inner, driver: &driver{Driver: inner.Driver(), thread: threadID()}}
	fyne.SetCurrentApp(a)
	return a
}

type application struct {
	fyne.App
	driver *driver
}

func (a *application) Driver() fyne.Driver                { return a.driver }
func (a *application) NewWindow(title string) fyne.Window { return a.driver.CreateWindow(title) }
func (a *application) Clipboard() fyne.Clipboard          { return clipboard{} }
func (a *application) Run()                               { a.driver.Run() }
func (a *application) Quit()                              { a.driver.Quit() }

// lifecycle is what the toolkit's own drivers ask its Lifecycle for, beside what the
// public interface has (internal/app/lifecycle.go).
type lifecycle interface {
	OnStarted() func()
	OnStopped() func()
	OnEnteredForeground() func()
	OnExitedForeground() func()
}

// tell calls what the program wants done at a turn of its life.
func tell(turn func(lifecycle) func()) {
	if life, ok := fyne.CurrentApp().Lifecycle().(lifecycle); ok {
		if hook := turn(life); hook != nil {
			hook()
		}
	}
}
