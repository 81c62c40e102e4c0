package registration

import (
	"slices"

	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// Commands are the keys of the screen.
func (s *Screen) Commands() []kit.Command {
	inUnit := func() bool { return s.unitID != wholeBlock }
	inList := func() bool { return inUnit() && s.list() != nil }
	return append(s.board.commands(), append([]kit.Command{ // the keys of a tab are told before those of the area
		{ID: "registration.add", Key: "Ctrl+N", Title: words.RegistrationAddLine, Run: s.addLine, Enabled: inUnit},
		{ID: "registration.row", Key: "Insert", Title: words.GridNewRow, Run: s.newRow, Enabled: inList},
		{ID: "registration.batch", Key: "Ctrl+E", Title: words.BatchKey, Run: s.editChosen, Enabled: func() bool { return inList() && len(s.chosenLines()) > 0 }},
		{ID: "registration.initiative", Key: words.GridInitiativeKey, Title: words.GridInitiative, Run: s.toInitiative, Enabled: func() bool { return inUnit() && s.tabs.Current() == peopleTab && s.people.held() }},
		{ID: "registration.save", Key: "Ctrl+S", Title: words.KitSave, Run: s.saveRow, Enabled: func() bool { return inList() && s.list().unsaved() }},
		{ID: "registration.file", Key: "Ctrl+O", Title: words.IntakeRead, Run: s.openList, Enabled: func() bool { return s.summary != nil }},
		{ID: "registration.form", Key: "Ctrl+G", Title: words.FormMake, Run: s.sendForm, Enabled: func() bool { return s.summary != nil }},
		{ID: "registration.submission", Key: "F4", Title: words.RegistrationSubmission, Run: s.editSubmission, Enabled: s.canHandIn},
		{ID: "registration.called", Key: "F6", Title: words.PersonCalledAsk, Run: s.callFirst, Enabled: func() bool { return inList() && len(s.uncalled) > 0 }},
		{ID: "registration.back", Key: "Esc", Run: s.back},
		{ID: "registration.paste", Key: "Ctrl+V", Run: s.pasteCopied, Enabled: func() bool { return s.summary != nil }}, // where the grid does not hold the focus
	}, s.tabs.Commands()...)...)
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
