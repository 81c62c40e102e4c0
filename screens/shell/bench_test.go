package shell

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/app/worlds"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// paced is a window whose work and answers are done one after the other when they are
// asked for, and timed apart: what goes on behind, and what holds the window's thread.
type paced struct {
	*Shell
	waiting      []func() (deliver func())
	working      bool
	held, loaded time.Duration // of the thing asked for: the longest hold; until its rows were shown
	begun        time.Time
}

// large opens the window on the large book.
func large(b *testing.B) *paced {
	b.Helper()
	book, _ := worlds.Large(b)
	folder := b.TempDir()
	p := &paced{}
	p.Shell = newShell(test.NewTempApp(b), func(name string) string {
		return map[string]string{"XDG_DATA_HOME": folder, "LOCALAPPDATA": folder}[name]
	}, kit.By(func(work func() func()) {
		if !p.working {
			p.waiting = append(p.waiting, work)
			return
		}
		p.working = false
		p.hold(work()) // a part of what is worked on
		p.working = true
		if p.loaded == 0 {
			p.loaded = time.Since(p.begun)
		}
	}))
	p.win.Resize(fyne.NewSize(1366, 768))
	p.enter(book)
	p.until(nil)
	return p
}

// hold does something on the window's thread.
func (p *paced) hold(act func()) {
	begun := time.Now()
	act()
	p.held = max(p.held, time.Since(begun))
}

// until does what waits until the area's rows are shown, then all the rest untimed.
func (p *paced) until(area func(desk.Area) bool) {
	shown := false
	if p.desk != nil && area != nil {
		before := p.desk.Loaded
		p.desk.Loaded = func(a desk.Area) {
			before(a)
			shown = shown || area(a)
		}
		defer func() { p.desk.Loaded = before }()
	}
	for len(p.waiting) > 0 {
		work := p.waiting[0]
		p.waiting = p.waiting[1:]
		p.working = true
		deliver := work()
		p.working = false
		p.hold(deliver)
		if shown && p.loaded == 0 {
			p.loaded = time.Since(p.begun)
		}
	}
}

// BenchmarkArea goes to an area that was not in view before: how long until its first
// rows are shown, and how long the window's thread is held at most, all that follows
// among it.
func BenchmarkArea(b *testing.B) {
	for _, area := range (&Shell{}).allPlaces() {
		b.Run(area.title, func(b *testing.B) {
			var held, loaded time.Duration
			for b.Loop() {
				p := large(b)
				if area.area == desk.Overview {
					p.goTo(desk.Place{Area: desk.Journal})
					p.until(nil)
					delete(p.screens, desk.Overview)
				}
				p.held, p.loaded, p.begun = 0, 0, time.Now()
				p.hold(func() { p.goTo(desk.Place{Area: area.area}) })
				p.until(func(a desk.Area) bool { return a == area.area })
				held, loaded = held+p.held, loaded+p.loaded
			}
			b.ReportMetric(float64(loaded.Microseconds())/1000/float64(b.N), "shown-ms")
			b.ReportMetric(float64(held.Microseconds())/1000/float64(b.N), "held-ms")
		})
	}
}

// BenchmarkYear goes to another year, in the area that a book opens with.
func BenchmarkYear(b *testing.B) {
	var held, loaded time.Duration
	for b.Loop() {
		p := large(b)
		other := p.frame.Years[1]
		if p.desk.Year.ID == other.ID { // the book opens with the year that was in view
			other = p.frame.Years[0]
		}
		p.held, p.loaded, p.begun = 0, 0, time.Now()
		p.hold(func() { p.setYear(other) })
		p.until(func(a desk.Area) bool { return a == desk.Overview })
		held, loaded = held+p.held, loaded+p.loaded
	}
	b.ReportMetric(float64(loaded.Microseconds())/1000/float64(b.N), "shown-ms")
	b.ReportMetric(float64(held.Microseconds())/1000/float64(b.N), "held-ms")
}

// BenchmarkMark sets a mark in the grid of a unit by a digit, on a copy of the book: how
// long until it is stored and shown. The first title of the unit is there already: without
// it the line would go, which is asked.
func BenchmarkMark(b *testing.B) {
	path := filepath.Join(b.TempDir(), "so.sothidua")
	content, err := os.ReadFile(os.Getenv("BENCH_BOOK"))
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		b.Fatal(err)
	}
	b.Setenv("BENCH_BOOK", path)
	p := large(b)
	for _, statement := range unsigned { // else every change asks for its reason first
		if err := datatest.DB(p.desk.Book).Exec(statement).Error; err != nil {
			b.Fatal(err)
		}
	}
	p.goTo(desk.Place{Area: desk.Registrations})
	p.until(nil)
	grid := gridOf(p.win)
	p.win.Canvas().Focus(grid)
	grid.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	var held, loaded time.Duration
	for b.Loop() {
		p.held, p.loaded, p.begun = 0, 0, time.Now()
		p.hold(func() { grid.TypedRune('3') })
		p.until(func(a desk.Area) bool { return a == desk.Registrations })
		held, loaded = held+p.held, loaded+p.loaded
	}
	b.ReportMetric(float64(loaded.Microseconds())/1000/float64(b.N), "shown-ms")
	b.ReportMetric(float64(held.Microseconds())/1000/float64(b.N), "held-ms")
}
