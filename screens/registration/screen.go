// Package registration is the screen "Đăng ký": what the units register in the
// year, unit by unit, for their collectives and people.
package registration

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// The widths of the columns beside the list.
const (
	unitsWidth = 270
	sideWidth  = 238
)

// wholeBlock stands in place of a unit's ID for "Cả khối".
const wholeBlock = 0

// Screen is the area of registrations.
type Screen struct {
	desk    *desk.Desk
	content *fyne.Container
	frame   *kit.Runner // loads the whole screen
	detail  *kit.Runner // loads one unit
	past    *kit.Runner // loads one line's history
	finder  *kit.Runner // looks for people while a name is typed

	summary *data.Summary
	due     viet.Date // the year's deadline of submission
	unitID  int64
	opened  bool   // a unit was chosen once
	want    string // name of the line to choose after the next load

	units       *kit.Table[unitRow]
	dueNote     *canvas.Text
	strip       *fyne.Container
	people      *kit.Table[lineRow]
	collectives *kit.Table[lineRow]
	tabs        *kit.Tabs
	unitView    *fyne.Container
	counts      *kit.Table[countRow]
	countsView  *fyne.Container
	side        *side
	add         *kit.Button
	submission  *kit.Button
}

// New builds the screen.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, frame: d.Runner.Fork(), detail: d.Runner.Fork(), past: d.Runner.Fork(), finder: d.Runner.Fork()}
	s.add = kit.Primary(words.RegistrationAdd, "Ctrl+N", s.addLine)
	s.submission = kit.Secondary(words.RegistrationSubmission, "F4", s.editSubmission)
	s.side = newSide(s)
	s.units = s.newUnits()
	s.dueNote = kit.Small("")
	s.people, s.collectives = s.newPeople(), s.newCollectives()
	s.tabs = kit.NewTabs(
		kit.Tab{Title: words.RegistrationCollectives, Count: func() int { return lines(s.collectives) }, Content: s.collectives},
		kit.Tab{Title: words.RegistrationPeople, Count: func() int { return lines(s.people) }, Content: s.people},
	)
	s.tabs.Select(1)
	s.tabs.OnSelect = func(int) { s.showTab() }
	s.strip = container.NewStack()
	s.unitView = container.NewBorder(kit.Pad(0, 0, 8, 0, s.strip), nil, nil, nil, kit.Panel(kit.Pad(6, 0, 0, 0, s.tabs)))
	s.counts = newCounts()
	s.countsView = kit.Panel(s.counts)
	s.countsView.Hide()
	left := kit.Panel(container.NewBorder(nil, kit.Pad(8, 8, 10, 8, s.dueNote), nil, nil, s.units))
	s.content = kit.Page(
		kit.PageHead(words.RegistrationTitle, "", s.submission, s.add),
		kit.Split(left, unitsWidth, container.NewStack(s.unitView, s.countsView), s.side.content, sideWidth),
	)
	return s
}

// Content returns the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Leave calls then at once: forms are dialogs and ask by themselves.
func (s *Screen) Leave(then func()) { then() }

// Show chooses the unit whose ID is what.
func (s *Screen) Show(what string) {
	id, err := strconv.ParseInt(what, 10, 64)
	if err == nil {
		s.unitID, s.opened = id, true
		s.Load()
	}
}

// Commands are the keys of the screen.
func (s *Screen) Commands() []kit.Command {
	inUnit := func() bool { return s.unitID != wholeBlock }
	return append([]kit.Command{
		{ID: "registration.add", Key: "Ctrl+N", Title: words.RegistrationAdd, Run: s.addLine, Enabled: inUnit},
		{ID: "registration.submission", Key: "F4", Title: words.RegistrationSubmission, Run: s.editSubmission, Enabled: inUnit},
	}, s.tabs.Commands()...)
}

// loaded is what one load of the screen brings.
type loaded struct {
	summary *data.Summary
	due     viet.Date
	unitID  int64
	lines   []data.RegistrationLine
}

// Load reads the year's counts and the lines of the chosen unit.
func (s *Screen) Load() {
	s.detail.Cancel()
	book, year, unitID, opened := s.desk.Book, s.desk.Year, s.unitID, s.opened
	if year.ID == 0 { // a book without a year
		s.frame.Cancel()
		s.show(loaded{summary: &data.Summary{}}, nil)
		return
	}
	kit.Load(s.frame, func(context.Context) (loaded, error) {
		l := loaded{}
		var err error
		if l.summary, err = book.Summarise(year.ID); err != nil {
			return l, err
		}
		if l.due, err = book.DeadlineOf(year.ID, data.DeadlineSubmission); err != nil {
			return l, err
		}
		l.unitID = unitInView(l.summary, unitID, opened)
		if l.unitID != wholeBlock {
			l.lines, err = book.RegistrationLines(year.ID, l.unitID)
		}
		return l, err
	}, s.show)
}

// unitInView keeps the chosen unit while it is there, else takes the first.
func unitInView(summary *data.Summary, unitID int64, opened bool) int64 {
	for _, row := range summary.Units {
		if row.Unit.ID == unitID {
			return unitID
		}
	}
	if len(summary.Units) == 0 || opened && unitID == wholeBlock {
		return wholeBlock
	}
	return summary.Units[0].Unit.ID
}

func (s *Screen) show(l loaded, err error) {
	if err != nil {
		s.desk.ShowErr(err)
		return
	}
	s.summary, s.due, s.unitID, s.opened = l.summary, l.due, l.unitID, true
	s.showUnits()
	s.showLines(l.lines)
	if c := s.desk.Window.Canvas(); c.Focused() == nil && c.Overlays().Top() == nil {
		c.Focus(s.units)
	}
}

// open shows another unit.
func (s *Screen) open(unitID int64) {
	if unitID == s.unitID {
		return
	}
	s.unitID = unitID
	s.people.Select(-1)
	s.collectives.Select(-1)
	if unitID == wholeBlock {
		s.detail.Cancel()
		s.showLines(nil)
		return
	}
	book, yearID := s.desk.Book, s.desk.Year.ID
	kit.Load(s.detail, func(context.Context) ([]data.RegistrationLine, error) {
		return book.RegistrationLines(yearID, unitID)
	}, func(lines []data.RegistrationLine, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.showLines(lines)
	})
}

// row returns the counts of the unit in view, or of the whole block.
func (s *Screen) row() data.UnitSummary {
	for _, row := range s.summary.Units {
		if row.Unit.ID == s.unitID {
			return row
		}
	}
	return s.summary.Total
}

// subject is whom the tab in view is about.
func (s *Screen) subject() data.Subject {
	if s.tabs.Current() == 0 {
		return data.SubjectCollective
	}
	return data.SubjectIndividual
}

func (s *Screen) table() *kit.Table[lineRow] {
	if s.subject() == data.SubjectCollective {
		return s.collectives
	}
	return s.people
}
