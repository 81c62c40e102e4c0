package registration

import (
	"cmp"
	"slices"

	"sothidua/screens/desk"
)

// Show chooses the unit whose ID is what, or a tab by its name.
func (s *Screen) Show(at desk.Place) {
	if tab, ok := parts[at.Part]; ok {
		s.tabs.Select(tab)
	}
	if at.Unit == 0 {
		return
	}
	s.followed = at.ID
	if at.Unit == desk.AllUnits {
		at.Unit = wholeBlock
	}
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

// parts are the tabs by their names.
var parts = map[string]int{
	desk.PersonPart: peopleTab, desk.CollectivePart: collectivesTab,
	desk.SubmissionPart: boardTab, "compare": compareTab, "changes": lateTab, "duplicates": duplicatesTab,
}

// Where is the unit and the line in view.
func (s *Screen) Where() desk.Place {
	at := desk.Place{Unit: cmp.Or(s.unitID, desk.AllUnits)}
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
