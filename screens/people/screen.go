// Package people is the screen of people and collectives (cá nhân, tập thể): who
// they are, what posts they hold, what they registered and received.
package people

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/people"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// Screen shows the people and collectives of the book.
type Screen struct {
	Wait func(ctx context.Context, pause time.Duration) bool // replaceable in tests; false when cancelled

	desk        *desk.Desk
	runner      *kit.Runner
	head        *fyne.Container
	content     *fyne.Container
	tabs        *kit.Tabs
	persons     *persons
	collectives *collectives
	years       *peopleYears
	units       *collectiveYears

	given   []data.AwardKind // what may have been given in an earlier year, read for its form; nil: not read
	givenTo data.Subject     // whom
}

const (
	tabPersons = iota
	tabCollectives
	tabYears
	tabUnitYears
)

// New returns the screen of people and collectives.
func New(d *desk.Desk) *Screen {
	s := &Screen{Wait: wait, desk: d, runner: d.Runner.Fork(), head: container.NewStack()}
	s.persons, s.collectives = newPersons(s), newCollectives(s)
	s.years, s.units = newPeopleYears(s), newCollectiveYears(s)
	s.tabs = kit.NewTabs(
		kit.Tab{Title: words.PeopleTab, Content: s.persons.object},
		kit.Tab{Title: words.CollectivesTab, Count: func() int { return len(s.collectives.tree) }, Content: s.collectives.object},
		kit.Tab{Title: words.RatingPeopleTab, Content: s.years.object},
		kit.Tab{Title: words.RatingCollectivesTab, Content: s.units.object})
	s.tabs.OnSelect = func(int) {
		s.drawHead()
		s.loadYears()
	}
	s.drawHead()
	s.content = kit.Page(s.head, s.tabs)
	return s
}

func wait(ctx context.Context, pause time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(pause):
		return true
	}
}

// Content returns what the screen shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Load reads the lists anew; what is searched for and chosen stays.
func (s *Screen) Load() {
	kit.Load(s.runner, func(ctx context.Context) ([]data.Collective, error) { return people.Collectives(ctx, s.desk.Book) },
		func(tree []data.Collective, err error) {
			if err != nil {
				s.desk.ShowErr(err)
				return
			}
			s.collectives.show(tree)
			s.persons.offerUnits(tree)
			s.tabs.Refresh()
			s.desk.Loaded(desk.People)
		})
	s.persons.find(0, s.persons.show)
	s.loadYears()
}

// loadYears reads what is known of the year while it is in view.
func (s *Screen) loadYears() {
	if s.tabs.Current() >= tabYears {
		s.units.load(s.years.offer)
	}
}

// Openers lead to the forms of the screen.
func (s *Screen) Openers() desk.Openers {
	return desk.Openers{
		"person": desk.InTab(s.tabs, tabPersons, s.persons.open), "post": desk.InTab(s.tabs, tabPersons, s.persons.openPost), "room": desk.InTab(s.tabs, tabCollectives, s.collectives.open),
		"past":           s.openPast,
		cellOfPerson:     s.years.openCell,
		cellOfCollective: s.units.openCell,
	}
}

func (s *Screen) drawHead() {
	actions, said := []fyne.CanvasObject{kit.Primary(words.PersonAdd, "Ctrl+N", s.add)}, ""
	if s.tabs != nil {
		switch s.tabs.Current() {
		case tabPersons:
			if said = s.persons.said; len(s.persons.unclear) > 0 {
				actions = append([]fyne.CanvasObject{kit.Secondary(words.PersonCalledAsk, "F6", s.persons.ask)}, actions...)
			}
		case tabCollectives:
			actions = []fyne.CanvasObject{kit.Primary(words.CollectiveAdd, "Ctrl+N", s.add)}
		case tabYears:
			actions, said = []fyne.CanvasObject{kit.Primary(words.RatingRest, "F4", s.rest)}, s.years.said
		case tabUnitYears:
			actions, said = []fyne.CanvasObject{kit.Primary(words.RatingRest, "F4", s.rest)}, s.units.said
		}
	}
	s.head.Objects = []fyne.CanvasObject{kit.PageHead(words.PeopleTitle, said, actions...)}
	s.head.Refresh()
}

func (s *Screen) add() {
	switch s.tabs.Current() {
	case tabCollectives:
		s.collectives.add()
	case tabPersons:
		s.persons.edit(data.Person{})
	}
}

// rest rates whoever has no rating in the tab in view.
func (s *Screen) rest() {
	switch s.tabs.Current() {
	case tabYears:
		s.years.grid.rest()
	case tabUnitYears:
		s.units.grid.rest()
	}
}

// Show brings a tab or a person into view.
func (s *Screen) Show(at desk.Place) {
	switch at.Part {
	case desk.PersonPart:
		s.tabs.Select(tabPersons)
		if at.ID != 0 {
			s.persons.seek(at.ID)
		}
	case desk.CollectivePart:
		s.tabs.Select(tabCollectives)
		if at.ID != 0 {
			s.collectives.seek(at.ID)
		}
	case desk.RatingPart:
		s.tabs.Select(tabYears)
		s.years.seek(at.Unit, at.ID)
	case desk.UnitRatingPart:
		s.tabs.Select(tabUnitYears)
		s.units.seek(at.ID)
	}
}

// Where is the person, or the tab, in view.
func (s *Screen) Where() desk.Place {
	switch s.tabs.Current() {
	case tabCollectives:
		return desk.Place{Part: desk.CollectivePart}
	case tabYears:
		return desk.Place{Part: desk.RatingPart, Unit: s.years.unitID}
	case tabUnitYears:
		return desk.Place{Part: desk.UnitRatingPart}
	}
	return desk.Place{Part: desk.PersonPart, ID: s.persons.file.Person.ID}
}

// Commands returns the keys of the screen.
func (s *Screen) Commands() []kit.Command {
	return append(s.tabs.Commands(),
		s.tabs.On(tabPersons, kit.Command{ID: "people.add", Key: "Ctrl+N", Title: words.PersonAdd, Run: s.add}),
		s.tabs.On(tabCollectives, kit.Command{ID: "people.add", Key: "Ctrl+N", Title: words.CollectiveAdd, Run: s.add}),
		s.tabs.On(tabCollectives, kit.Command{ID: "people.up", Key: "Alt+Up", Title: words.ListUp, Run: func() { s.collectives.move(-1) }, Enabled: func() bool { _, rooms := s.collectives.moved(-1); return rooms != nil }}),
		s.tabs.On(tabCollectives, kit.Command{ID: "people.down", Key: "Alt+Down", Title: words.ListDown, Run: func() { s.collectives.move(1) }, Enabled: func() bool { _, rooms := s.collectives.moved(1); return rooms != nil }}),
		s.tabs.On(tabPersons, kit.Command{ID: "people.called", Key: "F6", Title: words.PersonCalledAsk, Run: s.persons.ask}),
		s.tabs.On(tabPersons, kit.Command{ID: "people.holding", Key: words.PersonAllKey, Title: words.PersonAll, Run: s.persons.showHolding}),
		kit.Command{ID: "people.past", Key: "F8", Title: words.PastAdd, Enabled: func() bool { return s.tabs.Current() < tabYears }, Run: s.past},
		s.tabs.On(tabYears, kit.Command{
			ID: "people.unit", Key: "Esc", Title: words.RatingOtherUnit, Run: s.otherUnit,
			Enabled: func() bool { return s.desk.Window.Canvas().Focused() == fyne.Focusable(s.years.grid.Grid) },
		}),
		kit.Command{ID: "people.rest", Key: "F4", Title: words.RatingRest, Enabled: func() bool { return s.tabs.Current() >= tabYears }, Run: s.rest},
		s.tabs.On(tabPersons, kit.Command{ID: "people.find", Key: "Ctrl+F", Title: words.PeopleSearch, Run: func() { s.persons.search.Focus(s.desk.Window.Canvas()) }}),
		s.tabs.On(tabCollectives, kit.Command{ID: "people.find", Key: "Ctrl+F", Title: words.CollectivesFind, Run: func() { s.desk.Window.Canvas().Focus(s.collectives.table) }}),
		s.tabs.On(tabYears, kit.Command{ID: "people.find", Key: "Ctrl+F", Title: words.RatingChoose, Run: s.otherUnit}),
		kit.Command{ID: "people.paste", Key: "Ctrl+V", Run: s.desk.TellOfPasting}) // where no grid holds the focus
}

// otherUnit leads to the unit whose people are rated.
func (s *Screen) otherUnit() { s.years.unit.Focus(s.desk.Window.Canvas()) }

// Leave writes the cell that is being typed in; forms are dialogs and ask by themselves.
func (s *Screen) Leave(then func()) {
	s.years.grid.Commit()
	s.units.grid.Commit()
	then()
}

// delete asks and takes away what act does.
func (s *Screen) delete(question, text, label string, act func(*data.Tx) error) {
	s.desk.Ask(desk.Asked{Title: question, Text: text, Yes: words.ListDelete, Label: label, Act: act})
}

// historyTable lists the titles of a person or collective by year.
func (s *Screen) historyTable() *kit.Table[data.HistoryRow] {
	table := kit.NewTable([]kit.Column[data.HistoryRow]{
		{Title: words.HistoryYear, Width: 60, Text: func(r data.HistoryRow) string { return s.desk.Year.Of(r.Year).Short() }},
		{Title: words.HistoryLabel, Text: func(r data.HistoryRow) string { return r.Label }},
		{Title: words.HistoryState, Width: 84, Text: desk.HistoryState, Tone: desk.HistoryTone},
		{Title: words.HistoryDecision, Width: 116, Text: func(r data.HistoryRow) string { return r.DecisionNumber }},
	})
	table.Empty = words.HistoryEmpty
	return table
}

// titled is a table on a panel under a bold line.
func titled(head, table fyne.CanvasObject) fyne.CanvasObject {
	return kit.Panel(kit.Border(kit.Pad(8, 10, 6, 14, head), nil, nil, nil, table))
}

// line is one named fact of a side panel.
func line(name, value string) fyne.CanvasObject {
	if value == "" {
		value = words.NoneYet
	}
	return kit.Stack(0, kit.Small(name), kit.Paragraph(value))
}
