//go:build !windows

package native

import (
	"os"

	"fyne.io/fyne/v2"
)

// Speak finds where the program speaks.
func Speak() *Speech { return &Speech{Stdout: os.Stdout, Stderr: os.Stderr} }

// Choice tells whether this system has more than one way to draw a window.
const Choice = false

// Contrast returns the colours of a system that is set to high contrast, and false where
// it is not.
func Contrast(getenv func(string) string) (Colours, bool) { return wished(getenv) }

// App returns the app that shows the program's windows.
func App(inner fyne.App, getenv func(string) string) fyne.App { return inner }

// Prepare gets the system ready for a window on the book at path. It returns
// false where there is nothing left to do.
func Prepare(path string) bool { return true }

// Dress makes an open window one of the system's. mayEnd is asked before the
// session of the system ends and returns false while something is unsaved; end is
// told when it does.
func Dress(win fyne.Window, mayEnd func() bool, end func()) {}
