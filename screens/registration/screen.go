// Package registration is the screen "Đăng ký": what the units register in the
// year, unit by unit, for their collectives and people.
package registration

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/contest"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// The widths of the columns beside the list.
const (
	unitsWidth = 216
	sideWidth  = 222
)

// wholeBlock stands in place of a unit's ID for "Cả khối".
const wholeBlock = 0

// The tabs, in their order.
const (
	collectivesTab = iota
	peopleTab
	duplicatesTab
	boardTab
	compareTab
	lateTab
)

// Screen is the area of registrations.
type Screen struct {
	desk    *desk.Desk
	content *fyne.Container
	frame   *kit.Runner // loads the whole screen
	detail  *kit.Runner // loads one unit
	past    *kit.Runner // loads one line's history
	finder  *kit.Runner // looks for people while a name is typed in the form
	seeker  *kit.Runner // the same in the grid
	aside   *kit.Runner // loads the tabs about the whole year
	advisor *kit.Runner // asks the rules

	summary   *data.Summary
	deadlines contest.Deadlines
	signedOn  viet.Date // empty: nobody signed
	because   string    // the last reason of a change after signing
	standing  bool      // it holds for further changes
	unitID    int64
	loading   bool   // what is in view may be of before
	followed  int64  // a registration whose line is to be under the cursor
	opened    bool   // a unit was chosen once
	sought    int64  // unit of a draft being looked for
	want      string // name of the line to choose after the next load

	lines    []data.RegistrationLine // of the unit in view
	own      []data.PersonAt         // people of the unit
	rooms    []data.Unit             // of the unit
	offered  []data.PersonAt         // people last offered for a name
	wanted   string                  // name being looked for
	seeking  bool
	warm     bool          // the names of the book were read once
	uncalled []data.Person // of the unit, whose names do not say by which they are called
	alike    []registration.Duplicate
	lookedIn registration.Unit // for them
	advice   advice

	units       *kit.Table[unitRow]
	dueNote     *kit.Wrapped
	strip       *fyne.Container
	centre      *fyne.Container // strip and tabs
	people      *list
	collectives *list
	counts      map[data.Subject]*kit.Table[countRow]
	twins       *kit.Table[registration.Duplicate]
	board       *board
	compare     *comparison
	late        *kit.Table[data.LateChange]
	tabs        *kit.Tabs
	side        *side
	add         *kit.Button
	submission  *kit.Button
	file        *kit.Button
	waiting     []string // files to be read after the one in view
}

// New builds the screen.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, counts: map[data.Subject]*kit.Table[countRow]{}}
	for _, runner := range []**kit.Runner{&s.frame, &s.detail, &s.past, &s.finder, &s.seeker, &s.aside, &s.advisor} {
		*runner = d.Runner.Fork()
	}
	s.add = kit.Primary(words.RegistrationAdd, "Ctrl+N", s.addLine)
	s.submission = kit.Secondary(words.RegistrationSubmission, "F4", s.editSubmission)
	s.file = kit.Secondary(words.IntakeRead, "Ctrl+O", s.openList)
	s.side = newSide(s)
	s.units = s.newUnits()
	s.dueNote = kit.Note("")
	s.people, s.collectives = newList(s, data.SubjectIndividual), newList(s, data.SubjectCollective)
	s.people.Empty, s.collectives.Empty = words.RegistrationNoPeople, words.RegistrationNoGroups
	s.twins, s.board, s.compare, s.late = s.newTwins(), newBoard(s), newComparison(s), s.newLate()
	s.tabs = kit.NewTabs(
		kit.Tab{Title: words.RegistrationCollectives, Count: s.collectives.count, Content: s.part(s.collectives)},
		kit.Tab{Title: words.RegistrationPeople, Count: s.people.count, Content: s.part(s.people)},
		kit.Tab{Title: words.TwinsTab, Count: func() int { return len(s.alike) }, Content: s.twins},
		kit.Tab{Title: words.BoardTab, Content: s.board.content},
		kit.Tab{Title: words.CompareTab, Content: s.compare.content},
		kit.Tab{Title: words.LateTab, Content: s.late},
	)
	s.tabs.Select(peopleTab)
	s.tabs.OnSelect = func(int) { s.showTab() }
	s.strip = container.NewStack()
	s.centre = kit.Under(kit.Pad(0, 0, 8, 0, s.strip), kit.Panel(kit.Pad(6, 0, 0, 0, s.tabs)))
	left := kit.Panel(container.NewBorder(nil, kit.Pad(8, 8, 10, 8, s.dueNote), nil, nil, s.units))
	s.content = kit.Page(
		kit.PageHead(words.RegistrationTitle, "", s.submission, s.file, s.add),
		kit.NewSplit(left, unitsWidth, s.centre, s.side.content, sideWidth).Centre(560),
	)
	return s
}

// part shows a list, or the counts of the whole block in its place.
func (s *Screen) part(l *list) fyne.CanvasObject {
	counts := newCounts()
	counts.Hide()
	s.counts[l.subject] = counts
	return container.NewStack(l.Grid, counts)
}

// Content returns the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Leave calls then once the line being added is written or given up.
func (s *Screen) Leave(then func()) {
	for _, l := range []*list{s.people, s.collectives} {
		l.Commit()
		if l.blank() {
			continue
		}
		if !l.writing && l.fresh.Name != "" && len(l.fresh.Kinds) > 0 {
			l.leave(lineRow{fresh: l.fresh})
		}
		if l.blank() {
			continue
		}
		kit.Ask(s.desk.Window, words.GridUnsaved, words.GridUnsavedText+l.fresh.Name, words.GridDrop, words.KitStay, func(yes bool) {
			if yes {
				s.people.anew()
				s.collectives.anew()
				then()
			}
		})
		return
	}
	then()
}

// Show chooses the unit whose ID is what, or a tab by its name.
func (s *Screen) Show(at desk.Place) {
	if tab, ok := parts[at.Part]; ok {
		s.tabs.Select(tab)
	}
	if at.Unit == 0 {
		return
	}
	s.followed = at.ID
	if at.Unit == s.unitID {
		if !s.loading { // else the rows in view are of before, as of another year
			s.seekLine()
		}
		return
	}
	s.Leave(func() {
		s.unitID, s.opened = at.Unit, true
		s.Load()
	})
}

// parts are the tabs about the whole year.
var parts = map[string]int{"submissions": boardTab, "compare": compareTab, "changes": lateTab, "duplicates": duplicatesTab}

// Where is the unit and the line in view.
func (s *Screen) Where() desk.Place {
	at := desk.Place{Unit: s.unitID}
	for name, tab := range parts {
		if tab == s.tabs.Current() {
			at.Part = name
		}
	}
	if l := s.list(); l != nil {
		if row, ok := l.Selected(); ok && row.line != nil && len(row.line.IDs) > 0 {
			at.ID = row.line.IDs[0]
		}
	}
	return at
}

// seekLine brings the line of the registration that was asked for under the cursor.
func (s *Screen) seekLine() {
	if s.followed == 0 {
		return
	}
	for tab, l := range map[int]*list{peopleTab: s.people, collectivesTab: s.collectives} {
		holds := func(r lineRow) bool { return r.line != nil && slices.Contains(r.line.IDs, s.followed) }
		if slices.ContainsFunc(l.Rows(), holds) {
			s.tabs.Select(tab)
			l.SelectWhere(holds)
			s.desk.Window.Canvas().Focus(l.Grid)
		}
	}
	s.followed = 0
}

// Commands are the keys of the screen.
func (s *Screen) Commands() []kit.Command {
	inUnit := func() bool { return s.unitID != wholeBlock }
	inList := func() bool { return inUnit() && s.list() != nil }
	return append([]kit.Command{
		{ID: "registration.add", Key: "Ctrl+N", Title: words.RegistrationAddLine, Run: s.addLine, Enabled: inUnit},
		{ID: "registration.row", Key: "Insert", Title: words.GridNewRow, Run: s.newRow, Enabled: inList},
		{ID: "registration.batch", Key: "Ctrl+E", Title: words.BatchKey, Run: s.editChosen, Enabled: func() bool { return inList() && len(s.chosenLines()) > 0 }},
		{ID: "registration.initiative", Key: words.GridInitiativeKey, Title: words.GridInitiative, Run: s.toInitiative, Enabled: func() bool { return inUnit() && s.tabs.Current() == peopleTab && s.people.held() }},
		{ID: "registration.save", Key: "Ctrl+S", Title: words.KitSave, Run: s.saveRow, Enabled: func() bool { return inList() && s.list().unsaved() }},
		{ID: "registration.file", Key: "Ctrl+O", Title: words.IntakeRead, Run: s.openList, Enabled: func() bool { return s.summary != nil }},
		{ID: "registration.form", Key: "Ctrl+G", Title: words.FormMake, Run: s.sendForm, Enabled: func() bool { return s.summary != nil }},
		{ID: "registration.submission", Key: "F4", Title: words.RegistrationSubmission, Run: s.editSubmission, Enabled: inUnit},
		{ID: "registration.called", Key: "F6", Title: words.PersonCalledAsk, Run: s.callFirst, Enabled: func() bool { return inList() && len(s.uncalled) > 0 }},
		{ID: "registration.back", Key: "Esc", Run: s.back},
	}, append(s.board.commands(), s.tabs.Commands()...)...)
}

// newRow goes to the line being added.
func (s *Screen) newRow() {
	l := s.list()
	s.desk.Window.Canvas().Focus(l.Grid)
	for i, row := range l.Rows() {
		if row.fresh != nil {
			l.Select(i, l.Home)
		}
	}
}

// toInitiative puts the cursor on the initiative of the line under it.
func (s *Screen) toInitiative() {
	s.desk.Window.Canvas().Focus(s.people.Grid)
	s.people.To(slices.Index(s.people.cells, initiativeCell))
}

// saveRow writes what is being typed, and the line being added without leaving it.
func (s *Screen) saveRow() {
	l := s.list()
	l.Commit()
	l.leave(lineRow{fresh: l.fresh})
	if row, ok := l.Selected(); ok && l.writing && row.fresh != nil {
		s.newRow() // the next one begins with its name
	}
}

// back gives up the line being added, else goes back to the units.
func (s *Screen) back() {
	if l := s.list(); l != nil && l.forget() {
		return
	}
	s.desk.Window.Canvas().Focus(s.units)
}

// loaded is what one load of the screen brings.
type loaded struct {
	registration.Frame
	unitID int64
	unit   registration.Unit
}

// Load reads the year's counts and the lines of the chosen unit.
func (s *Screen) Load() {
	s.detail.Cancel()
	s.loading = true
	facts, year, unitID, opened, today := s.desk.Contest, s.desk.Year, s.unitID, s.opened, s.today()
	if year.ID == 0 { // a book without a year
		s.frame.Cancel()
		s.show(loaded{Frame: registration.Frame{Summary: &data.Summary{}}}, nil)
		return
	}
	kit.Load(s.frame, func(ctx context.Context) (loaded, error) {
		var l loaded
		var err error
		if l.Frame, err = registration.ReadFrame(ctx, facts, year.ID); err != nil {
			return l, err
		}
		l.unitID = unitInView(l.Summary, unitID, opened)
		l.unit, err = registration.ReadUnit(ctx, facts, year.ID, l.unitID, today)
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
	s.loading = false
	if err != nil {
		s.desk.ShowErr(err)
		return
	}
	if s.summary != nil && s.summary.Year.ID != l.Summary.Year.ID { // another year: nothing is carried over
		s.because, s.standing = "", false
		s.forgetAdvice()
		s.people.anew()
		s.collectives.anew()
	}
	s.summary, s.unitID, s.opened = l.Summary, l.unitID, true
	s.deadlines, s.signedOn = l.Deadlines, l.SignedOn
	s.people.setKinds(s.summary)
	s.collectives.setKinds(s.summary)
	s.showUnits()
	s.board.show()
	s.showUnit(l.unit)
	if !s.warm && s.desk.Year.ID != 0 { // the names are there before the first letter
		s.warm = true
		s.seek(s.people)
	}
	s.desk.Loaded(desk.Registrations)
}

// open shows another unit; what is being typed is finished first.
func (s *Screen) open(unitID int64) {
	if unitID == s.unitID {
		return
	}
	s.Leave(func() { s.openUnit(unitID) })
	s.units.SelectWhere(func(r unitRow) bool { return r.id == s.unitID })
}

func (s *Screen) openUnit(unitID int64) {
	s.unitID, s.uncalled = unitID, nil
	s.forgetAdvice()
	s.units.SelectWhere(func(r unitRow) bool { return r.id == unitID })
	s.showStrip()
	s.board.mark()
	for _, l := range []*list{s.people, s.collectives} {
		l.ClearChosen()
		l.Select(-1, 0)
		l.anew()
	}
	facts, yearID, today := s.desk.Contest, s.desk.Year.ID, s.today()
	kit.Load(s.detail, func(ctx context.Context) (registration.Unit, error) {
		return registration.ReadUnit(ctx, facts, yearID, unitID, today)
	}, func(u registration.Unit, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.showUnit(u)
	})
}

// showUnit fills both lists with the lines of the unit in view.
func (s *Screen) showUnit(u registration.Unit) {
	s.lines, s.own, s.rooms, s.uncalled = u.Lines, u.Own, u.Rooms, u.Uncalled
	s.offered = u.Own
	var people, collectives []*data.RegistrationLine
	for i := range u.Lines {
		if u.Lines[i].Subject == data.SubjectCollective {
			collectives = append(collectives, &u.Lines[i])
		} else {
			people = append(people, &u.Lines[i])
		}
	}
	inUnit := s.unitID != wholeBlock
	s.lookAlike(u)
	s.people.show(people, inUnit)
	s.collectives.show(collectives, inUnit)
	s.add.SetEnabled(inUnit)
	s.submission.SetEnabled(inUnit)
	s.file.SetEnabled(inUnit)
	for _, l := range []*list{s.people, s.collectives} {
		counts := s.counts[l.subject]
		counts.SetRows(s.countRows(l.subject))
		if inUnit {
			counts.Hide()
			l.Grid.Show()
		} else {
			l.Grid.Hide()
			counts.Show()
		}
	}
	if l := s.list(); s.want != "" && l != nil {
		l.SelectWhere(func(r lineRow) bool { return r.line != nil && r.line.Name == s.want })
		s.want = ""
	}
	s.tabs.Refresh()
	s.seekLine()
	s.showTab()
	s.advise(true)
}

// showTab fits strip and side panel to the tab in view.
func (s *Screen) showTab() {
	if s.summary == nil {
		return
	}
	s.showStrip()
	switch s.tabs.Current() {
	case compareTab:
		s.compare.load()
	case lateTab:
		s.loadLate()
	}
	s.showSide()
}

// showSide says beside the tab in view what its chosen row means.
func (s *Screen) showSide() {
	switch l := s.list(); {
	case s.tabs.Current() == duplicatesTab:
		s.side.showTwin()
	case l == nil || s.unitID == wholeBlock:
		s.side.show(lineRow{})
	case len(l.Chosen()) > 1:
		s.side.showChosen(l.Chosen())
	default:
		row, _ := l.Selected()
		s.side.show(row)
	}
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
	if s.tabs.Current() == collectivesTab {
		return data.SubjectCollective
	}
	return data.SubjectIndividual
}

// list is the part in view, nil for the other tabs.
func (s *Screen) list() *list {
	switch s.tabs.Current() {
	case collectivesTab:
		return s.collectives
	case peopleTab:
		return s.people
	}
	return nil
}

// alikeOf are the pairs that a line belongs to.
func (s *Screen) alikeOf(line *data.RegistrationLine) []registration.Duplicate {
	var found []registration.Duplicate
	for _, d := range s.alike {
		if line != nil && slices.ContainsFunc(d.Lines, func(l data.RegistrationLine) bool {
			return l.PersonID == line.PersonID && l.CollectiveID == line.CollectiveID
		}) {
			found = append(found, d)
		}
	}
	return found
}
