// Package year is the screen of an emulation year (năm thi đua): what it is about,
// its deadlines, its movements, the texts papers cite, its work and what is handed over.
package year

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/yearbook"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// Screen shows the year in view.
type Screen struct {
	desk    *desk.Desk
	runner  *kit.Runner
	file    *data.YearFile
	head    *fyne.Container
	content *fyne.Container
	tabs    *kit.Tabs
	parts   []part
	openers desk.Openers
}

// part is one tab.
type part interface {
	title() string
	count() func() int
	content() fyne.CanvasObject
	show(file *data.YearFile)
	main() *kit.Button          // the filled button of the page head
	form() *kit.Form            // nil for a list
	save(done func(ok bool))    // saves the form
	key(id string) (run func()) // what a command of the page does here now, nil for nothing
}

// The places Show knows.
const (
	PlaceInfo      = "info"
	PlaceDeadlines = "deadlines"
	PlaceMovements = "movements"
	PlaceTexts     = "texts"
	PlaceTasks     = "tasks"
	PlaceHandover  = "handover"
	PlaceReview    = "review"
	PlaceOpen      = "open" // the dialog that opens a new year
)

// The tabs, in their order.
const (
	tabInfo      = 0
	tabDeadlines = 1
	tabMovements = 2
	tabTexts     = 3
	tabTasks     = 4
	tabHandover  = 5
	tabReview    = 6
)

var places = []string{PlaceInfo, PlaceDeadlines, PlaceMovements, PlaceTexts, PlaceTasks, PlaceHandover, PlaceReview}

// New returns the screen of the year in view.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, runner: d.Runner.Fork(), file: &data.YearFile{}, head: container.NewStack()}
	info, deadlines, movements, texts := newInfo(s), newDeadlines(s), newMovements(s), newTexts(s)
	tasks, handover, review := newTasks(s), newHandover(s), newReview(s)
	s.parts = []part{info, deadlines, movements, texts, tasks, handover, review}
	tabs := make([]kit.Tab, len(s.parts))
	for i, p := range s.parts {
		tabs[i] = kit.Tab{Title: p.title(), Count: p.count(), Content: p.content()}
	}
	s.tabs = kit.NewTabs(tabs...)
	s.tabs.OnSelect = func(int) { s.drawHead() }
	s.openers = desk.Openers{
		"info":      desk.InTab(s.tabs, tabInfo, desk.Standing(d, info.fields)),
		"deadlines": desk.InTab(s.tabs, tabDeadlines, desk.Standing(d, deadlines.fields)),
		"movement":  desk.InTab(s.tabs, tabMovements, movements.open),
		"text":      desk.InTab(s.tabs, tabTexts, texts.open),
		"task":      desk.InTab(s.tabs, tabTasks, tasks.open),
		"handover":  desk.InTab(s.tabs, tabHandover, handover.open),
		"review":    desk.InTab(s.tabs, tabReview, desk.Standing(d, review.fields)),
		"close":     opening(info.close),
		"reopen":    opening(info.reopen),
		"open":      opening(s.open),
	}
	s.content = kit.Page(s.head, s.tabs)
	return s
}

// Content returns what the screen shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Load reads the year in view anew.
func (s *Screen) Load() {
	id := s.desk.Year.ID
	kit.Load(s.runner, func(ctx context.Context) (*data.YearFile, error) { return yearbook.Read(ctx, s.desk.Book, id) }, s.show)
}

func (s *Screen) show(file *data.YearFile, err error) {
	if err != nil {
		s.desk.ShowErr(err)
		return
	}
	other := file.Year.ID != s.file.Year.ID
	renamed := other || file.Year.Kind != s.file.Year.Kind
	s.file = file
	for _, p := range s.parts {
		if form := p.form(); form == nil || other || !form.Changed() { // keep what is being typed
			p.show(file)
		}
	}
	s.tabs.Refresh()
	if renamed {
		s.drawHead()
	}
	s.desk.Loaded(desk.Year)
}

// Openers lead to the forms of the screen.
func (s *Screen) Openers() desk.Openers { return s.openers }

func (s *Screen) drawHead() {
	open := kit.Secondary(words.YearOpen, "Ctrl+M", s.open)
	title := fmt.Sprintf(words.YearTitle, s.file.Year.Number)
	if s.file.Year.Kind == data.SchoolYear {
		title = fmt.Sprintf(words.ShellYear, s.file.Year.Text())
	}
	s.head.Objects = []fyne.CanvasObject{kit.PageHead(title, "", open, s.part().main())}
	s.head.Refresh()
}

// addHere adds to the list in view.
func (s *Screen) addHere() { s.part().key(cmdAdd)() }

func (s *Screen) part() part { return s.parts[s.tabs.Current()] }

// Show brings a tab into view, with a record of its list or a field of its form.
func (s *Screen) Show(at desk.Place) {
	for i, place := range places {
		if place == at.Part {
			s.tabs.Select(i)
		}
	}
	if seeking, ok := s.part().(interface{ seek(id int64) }); ok && at.ID != 0 {
		seeking.seek(at.ID)
	}
	if form := s.part().form(); form != nil && at.Field != "" {
		if field := form.Field(at.Field); field != nil {
			field.Focus(s.desk.Window.Canvas())
		}
	}
	if at.Part == PlaceOpen {
		s.open()
	}
}

// The commands of the page; what they do depends on the tab.
const (
	cmdAdd    = "year.add"
	cmdSave   = "year.save"
	cmdClose  = "year.close"
	cmdReopen = "year.reopen"
	cmdUp     = "year.up"
	cmdDown   = "year.down"
)

// Commands returns the keys of the screen.
func (s *Screen) Commands() []kit.Command {
	here := func(id, key, title string) kit.Command {
		return kit.Command{
			ID: id, Key: key, Title: title,
			Run:     func() { s.part().key(id)() },
			Enabled: func() bool { return s.part().key(id) != nil },
		}
	}
	return append(s.tabs.Commands(),
		kit.Command{ID: "year.open", Key: "Ctrl+M", Title: words.YearOpen, Run: s.open},
		here(cmdSave, "Ctrl+S", words.KitSave),
		s.tabs.On(0, here(cmdClose, "", words.ClosingDo)),
		s.tabs.On(0, here(cmdReopen, "", words.ClosingUndo)),
		s.tabs.On(tabMovements, kit.Command{ID: cmdAdd, Key: "Ctrl+N", Title: words.MovementAdd, Run: s.addHere}),
		s.tabs.On(tabTexts, kit.Command{ID: cmdAdd, Key: "Ctrl+N", Title: words.TextAdd, Run: s.addHere}),
		s.tabs.On(tabTasks, kit.Command{ID: cmdAdd, Key: "Ctrl+N", Title: words.TaskAdd, Run: s.addHere}),
		s.tabs.On(tabHandover, kit.Command{ID: cmdAdd, Key: "Ctrl+N", Title: words.HandoverAdd, Run: s.addHere}),
		here(cmdUp, "Alt+Up", words.ListUp),
		here(cmdDown, "Alt+Down", words.ListDown))
}

// Leave asks about unsaved forms, one after the other.
func (s *Screen) Leave(then func()) {
	for i, p := range s.parts {
		if p.form() == nil || !p.form().Changed() {
			continue
		}
		s.tabs.Select(i)
		kit.AskSave(s.desk.Window, func(answer kit.Answer) {
			switch answer {
			case kit.Save:
				p.save(func(ok bool) {
					if ok {
						s.Leave(then)
					}
				})
			case kit.Discard:
				p.show(s.file)
				s.Leave(then)
			case kit.Stay:
			}
		})
		return
	}
	then()
}

// opening is an opener of a form that is about the year alone.
func opening(open func()) func(desk.About) desk.Found {
	return func(desk.About) desk.Found {
		open()
		return desk.Opened
	}
}
