// Package shell is the main window: what stands around every screen, the way
// from one to the other, and the keys that work everywhere.
package shell

import (
	"context"
	"log"
	"os"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/contest"
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
		go ahead(open) // while the window is made
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
	fonts := make(chan struct{})
	go func() { // while the toolkit makes its window, which holds no text yet
		defer close(fonts)
		kit.LoadFonts()
	}()
	s.app.Lifecycle().SetOnStarted(func() {
		<-fonts
		fyne.Do(func() {
			native.Dress(s.win, s.mayEnd, s.end)
			s.begin(open)
		})
	})
	s.ended = make(chan struct{})
	go s.told()
	s.win.ShowAndRun()
	close(s.ended)
	s.end()
	s.endOpening(open, time.After(mostEnding))
}

// opener opens the book at path, or the usual one, once however often it is called; nil
// at the first start, where there is none and nothing is wrong.
func opener(path string, getenv func(string) string) func() (*contest.Contest, error) {
	usual := office.DefaultPath(getenv)
	if path == "" {
		path = usual
	}
	if _, err := os.Stat(path); path == usual && os.IsNotExist(err) && !data.IsExchanging(path) {
		return nil
	}
	return sync.OnceValues(func() (*contest.Contest, error) {
		book, err := office.Open(path, getenv)
		if err != nil {
			return nil, err
		}
		return contest.New(book), nil
	})
}

// ahead opens the book and reads of it what is shown first, which is then known to its
// contest. An error or a panic is that of whoever calls for the same later.
func ahead(open func() (*contest.Contest, error)) {
	defer func() { _ = recover() }()
	facts, err := open()
	if err != nil {
		return
	}
	if frame, err := office.ReadFrame(context.Background(), facts, true); err == nil {
		_, _ = facts.Records(context.Background(), yearInView(frame, 0), 0)
	}
}

// begin shows the book that open opens, or the first screen, with the reason where it is
// refused; nil opens nothing.
func (s *Shell) begin(open func() (*contest.Contest, error)) {
	if open == nil {
		s.showStart()
		return
	}
	s.showOpening()
	kit.Load(s.runner.Fork(), func(context.Context) (*contest.Contest, error) { return open() }, func(facts *contest.Contest, err error) {
		if s.isOver() {
			return // see endOpening
		}
		if s.answered = true; err != nil {
			s.showStart()
			s.start.Refuse(err)
			return
		}
		s.facts = facts
		s.enter(facts.Book)
	})
}

// factsOf are the facts of a book: those read ahead where it is the one opened first.
func (s *Shell) factsOf(book *data.Book) *contest.Contest {
	if s.facts != nil && s.facts.Book == book {
		return s.facts
	}
	return contest.New(book)
}

// showOpening shows an empty window until the book is open, and says so once that lasts:
// the first screen would be gone before she had read it.
func (s *Shell) showOpening() {
	place := container.NewCenter()
	kit.SetContent(s.win, place)
	s.runner.After(openingLasts, func() { place.Add(kit.Note(words.ShellOpening)) })
}

const openingLasts = time.Second
