// Package desk is what every screen works on: the open book, the year in view,
// the window, and the one way to save. The shell sets it up; screens import it
// and never each other.
package desk

import (
	"fyne.io/fyne/v2"

	"sothidua/app/contest"
	"sothidua/app/keeping"
	"sothidua/app/opened"
	"sothidua/app/search"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// Area names a place of the navigation.
type Area string

// Start stands for the first screen, which is no place of the navigation.
const Start Area = "start"

// The areas, in the order of the year's work.
const (
	Overview      Area = "overview"
	Year          Area = "year"
	Ceremony      Area = "ceremony"
	Pledge        Area = "pledge"
	Registrations Area = "registrations"
	Papers        Area = "papers"
	Results       Area = "results"
	Scoring       Area = "scoring"
	Block         Area = "block"
	People        Area = "people"
	Search        Area = "search"
	Journal       Area = "journal"
	Rules         Area = "rules"
	Titles        Area = "titles"
	Wording       Area = "wording"
	Settings      Area = "settings"
)

// Desk is shared by all screens of a window.
type Desk struct {
	Window   fyne.Window
	Book     *data.Book
	Contest  *contest.Contest // what the years of the book hold
	Year     data.Year        // in view; screens read it in Load
	People   *search.People   // finds people by name, for every field and list
	Runner   *kit.Runner      // a screen forks its own for what it loads
	Commands *kit.Commands
	Drafts   *Drafts        // of what is typed and not saved
	Opened   *opened.Folder // where files for other programs go

	Go        func(to Place)                      // shows a place
	InView    func() Area                         // the area that is shown
	Reload    func()                              // reloads the frame and the screen in view
	Saved     func(label string)                  // shows when something was saved
	Saving    func(slow bool)                     // shows that a save takes long, or no longer
	Tell      func(text string)                   // says something for a few seconds
	ShowErr   func(err error)                     // shows a fault and logs its cause
	SetYear   func(year data.Year)                // changes the year in view
	SetPerson func(name string, done func(error)) // names who works on this computer
	OpenURL   func(path string) error             // opens a file with the system's program
	Deeds     func() []Deed                       // all that can be done, by name
	Loaded    func(area Area)                     // a screen shows what it loaded
	Move      func()                              // offers to take the book to this computer's own disk; nil where it cannot

	Keeper  *keeping.Keeper // keeps the book's copies; nil for a practice book
	Kept    func()          // shows what became of the copies
	Restore func()          // leads to the copies of the book
	Health  func()          // shows how the book is
	News    func()          // shows what is new, in the program and for the book

	underWay int // saves that were begun and are not over

	because string // why closed years are changed, where one reason stands for all until the book is left

	// Before copies the book before the step with a label, says what kept it from
	// being copied, and calls then; nil where nobody keeps copies.
	Before func(label string, then func())
}

// Today is the day by the book's clock: the one clock of screens, steps and papers.
func (d *Desk) Today() viet.Date { return viet.DateOf(d.Book.Now()) }

// Screen is one area of work. It is built once and loaded each time it comes
// into view or a step was written.
type Screen interface {
	Content() fyne.CanvasObject
	Load()
	Commands() []kit.Command
	// Leave calls then when the screen may go out of view: at once, or after
	// the clerk answered what to do with unsaved changes.
	Leave(then func())
}

// Save writes one step off the window's thread, says so in the frame, reloads
// the screens and calls done. An error goes to done alone: forms show it inside;
// but that the book's file is gone comes up wherever she is, and a closed year asks
// why it is changed.
func (d *Desk) Save(label string, act func(*data.Tx) error, done func(error)) {
	ended, release := d.saving(), kit.Hold()
	kit.Do(d.Runner, func() (struct{}, error) {
		return struct{}{}, d.Book.Do(label, act)
	}, func(_ struct{}, err error) {
		ended()
		f := fault.Of(err)
		if f != nil && f.Kind == fault.Closed {
			release(nil) // it goes on when she has said why
			d.saveClosed(f, label, act, done)
			return
		}
		if err == nil {
			d.Saved(label)
		} else {
			release(err)
		}
		if done != nil {
			done(err)
		}
		if err == nil {
			kit.Following(d.Reload, func() { release(nil) })
		}
		if f != nil && f.Kind == fault.Gone {
			d.ShowErr(err) // whatever form shows it too: what to do is offered there alone
		}
	})
}
