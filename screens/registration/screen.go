// Package registration is the screen "Đăng ký": what the units register in the
// year, unit by unit, for their collectives and people.
package registration

import (
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
	centre      *kit.Split // strip and tabs
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
	told        bool     // she said whose the next of them is
	afar        bool     // they were dropped in another area
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
	s.centre = kit.Above("", kit.Pad(0, 0, 8, 0, s.strip), kit.Panel(kit.Pad(6, 0, 0, 0, s.tabs)))
	left := kit.Panel(kit.Border(nil, kit.Pad(8, 8, 10, 8, s.dueNote), nil, nil, s.units))
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
		if l.writing { // it is on its way: what comes next waits for it, and nothing is asked
			l.after = func() { s.Leave(then) }
			return
		}
		if l.blank() {
			continue
		}
		kit.Ask(s.desk.Window, words.GridUnsaved, words.GridUnsavedText+l.fresh.Name, words.GridDrop, func(yes bool) {
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
