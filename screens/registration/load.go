package registration

import (
	"context"

	"sothidua/app/registration"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

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
	s.submission.SetEnabled(s.canHandIn())
	s.file.SetEnabled(s.summary != nil)
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
