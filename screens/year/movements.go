package year

import (
	"fmt"

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
		describe: describeMovement,
		edit:     s.editMovement,
		remove: func(m data.Movement) {
			s.delete(words.MovementAsk, m.Name, fmt.Sprintf(words.MovementDelete, m.Name),
				func(tx *data.Tx) error { return yearbook.Remove(tx, m) })
		},
	}
	p.build([]kit.Column[data.Movement]{
		{Title: words.MovementNameHead, Text: func(m data.Movement) string { return m.Name }},
		{Title: words.MovementBy, Width: 190, Text: func(m data.Movement) string { return m.LaunchedBy }},
	}, words.MovementEmpty)
	return p
}

func describeMovement(m data.Movement) fyne.CanvasObject {
	return kit.Stack(8,
		line(words.MovementNameHead, m.Name),
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

func (s *Screen) editMovement(m data.Movement) {
	name := kit.NewArea("name", words.MovementName).Rows(2).Require()
	by := kit.NewText("launched-by", words.MovementBy)
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
	form := s.desk.Form(desk.Year, "movement", m.ID).AddWide(name).Add(by).AddTwo(from, to).AddTwo(level, method).AddWide(goal).
		Heading(words.MovementPlan).AddObject(kit.Note(words.MovementPlanTip)).AddWide(decision).Add(scope).Add(audience).AddWide(criteria).AddWide(measures)
	if m.ID == 0 {
		form.Again(s.addHere, "launched-by", "level", "method", "starts-on", "ends-on")
	}
	form.MarkClean()
	kit.ShowForm(s.desk.Window, words.MovementTitle, form, func(done func(error)) {
		m.YearID, m.Name, m.LaunchedBy, m.Goal = s.file.Year.ID, name.Text(), by.Text(), goal.Text()
		m.Level, m.Method = level.Text(), method.Text()
		m.StartsOn, m.EndsOn = from.Date(), to.Date()
		m.Decision, m.Scope, m.Audience, m.Criteria, m.Measures = decision.Text(), scope.Text(), audience.Text(), criteria.Text(), measures.Text()
		if m.ID == 0 {
			m.Position = len(s.file.Movements) + 1
		}
		saved := m
		s.desk.Save(fmt.Sprintf(words.MovementSave, m.Name), func(tx *data.Tx) error { return yearbook.SaveMovement(tx, saved) }, done)
	}, nil)
}
