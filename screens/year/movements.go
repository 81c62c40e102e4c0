package year

import (
	"cmp"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"sothidua/app/yearbook"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

func newMovements(s *Screen) *list[data.Movement] {
	p := &list[data.Movement]{
		s: s, name: words.YearTabMovements, one: words.MovementTitle,
		pick:     func(file *data.YearFile) []data.Movement { return file.Movements },
		id:       func(m data.Movement) int64 { return m.ID },
		arrange:  yearbook.ArrangeMovements,
		describe: s.describeMovement,
		edit:     s.editMovement,
		remove: func(m data.Movement) {
			s.delete(words.MovementAsk, m.Name, fmt.Sprintf(words.MovementDelete, m.Name),
				func(tx *data.Tx) error { return yearbook.Remove(tx, m) })
		},
	}
	p.build([]kit.Column[data.Movement]{
		{Title: words.MovementNameHead, Text: func(m data.Movement) string { return m.Name }},
		{Title: words.MovementUnit, Width: 150, Text: func(m data.Movement) string { return s.ownerName(m) }},
		{Title: words.MovementBy, Width: 190, Text: func(m data.Movement) string { return m.LaunchedBy }},
	}, words.MovementEmpty)
	return p
}

// ownerName is the unit whose own a movement is, shortly as the office calls it; nothing of one
// that the whole block takes part in.
func (s *Screen) ownerName(m data.Movement) string {
	if m.UnitID == nil {
		return ""
	}
	for _, unit := range s.file.Units {
		if unit.ID == *m.UnitID {
			return cmp.Or(unit.ShortName, unit.Name)
		}
	}
	return words.PledgeFormerUnit
}

func (s *Screen) describeMovement(m data.Movement) fyne.CanvasObject {
	return kit.Stack(8,
		line(words.MovementNameHead, m.Name),
		line(words.MovementUnit, s.ownerName(m)),
		line(words.MovementBy, m.LaunchedBy),
		line(words.MovementGoal, m.Goal),
		line(words.MovementFrom, m.StartsOn.Slash()),
		line(words.MovementTo, m.EndsOn.Slash()),
		line(words.MovementLevel, m.Level),
		line(words.MovementMethod, m.Method),
		line(words.MovementDecision, m.Decision),
		line(words.MovementAudience, m.Audience),
		line(words.MovementCriteria, m.Criteria))
}

// movementUnits offers the units of the year; one that left the block stays chosen.
func movementUnits(units []data.Unit, m data.Movement) (options []kit.Option) {
	known := m.UnitID == nil
	for _, unit := range units {
		known = known || unit.ID == *m.UnitID
		options = append(options, kit.Option{Value: strconv.FormatInt(unit.ID, 10), Text: unit.Name, Note: unit.Symbol})
	}
	if !known {
		options = append(options, kit.Option{Value: strconv.FormatInt(*m.UnitID, 10), Text: words.PledgeFormerUnit})
	}
	return options
}

func (s *Screen) editMovement(m data.Movement) {
	name := kit.NewArea("name", words.MovementName).Rows(2).Require()
	by := kit.NewText("launched-by", words.MovementBy)
	unit := kit.NewChoice("unit", words.MovementUnit, movementUnits(s.file.Units, m)...).Placeholder(words.MovementUnitTip)
	if m.UnitID != nil {
		unit.SetValue(strconv.FormatInt(*m.UnitID, 10))
	}
	from, to := kit.NewDate("starts-on", words.MovementFrom), kit.NewDate("ends-on", words.MovementTo)
	goal := kit.NewArea("goal", words.MovementGoal).Rows(4)
	level := kit.NewChoice("level", words.MovementLevel, kit.Options(words.MovementLevels...)...).Allow()
	method := kit.NewChoice("method", words.MovementMethod, kit.Options(words.MovementMethods...)...).Allow()
	level.SetText(m.Level)
	method.SetText(m.Method)
	decision := kit.NewText("decision", words.MovementDecision).Placeholder(words.MovementAs)
	scope, audience := kit.NewText("scope", words.MovementScope), kit.NewText("audience", words.MovementAudience)
	criteria, measures := kit.NewArea("criteria", words.MovementCriteria).Rows(3), kit.NewArea("measures", words.MovementMeasures).Rows(3)
	decision.SetText(m.Decision)
	scope.SetText(m.Scope)
	audience.SetText(m.Audience)
	criteria.SetText(m.Criteria)
	measures.SetText(m.Measures)
	name.SetText(m.Name)
	by.SetText(m.LaunchedBy)
	from.SetDate(m.StartsOn)
	to.SetDate(m.EndsOn)
	goal.SetText(m.Goal)
	form := s.desk.Form(desk.Year, "movement", m.ID).AddWide(name).AddWide(unit).Add(by).AddTwo(from, to).AddTwo(level, method).AddWide(goal).
		Heading(words.MovementPlan).AddObject(kit.Note(words.MovementPlanTip)).AddWide(decision).Add(scope).Add(audience).AddWide(criteria).AddWide(measures)
	if m.ID == 0 {
		form.Again(s.addHere, "unit", "launched-by", "level", "method", "starts-on", "ends-on")
	}
	form.MarkClean()
	kit.ShowForm(s.desk.Window, words.MovementTitle, form, func(done func(error)) {
		m.YearID, m.Name, m.LaunchedBy, m.Goal = s.file.Year.ID, name.Text(), by.Text(), goal.Text()
		m.Level, m.Method, m.UnitID = level.Text(), method.Text(), nil
		if id, err := strconv.ParseInt(unit.Value(), 10, 64); err == nil {
			m.UnitID = &id
		}
		m.StartsOn, m.EndsOn = from.Date(), to.Date()
		m.Decision, m.Scope, m.Audience, m.Criteria, m.Measures = decision.Text(), scope.Text(), audience.Text(), criteria.Text(), measures.Text()
		if m.ID == 0 {
			m.Position = len(s.file.Movements) + 1
		}
		saved := m
		s.desk.Save(fmt.Sprintf(words.MovementSave, m.Name), func(tx *data.Tx) error { return yearbook.SaveMovement(tx, saved) }, done)
	}, nil)
}
