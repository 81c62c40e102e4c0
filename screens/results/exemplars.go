package results

import (
	"fmt"

	"sothidua/app/results"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// newExemplars is the tab of collectives and people worth spreading.
func newExemplars(s *Screen) *desk.Lines[data.Exemplar] {
	var subject *who
	name := kit.NewText("name", words.ExemplarName).Require()
	merit := kit.NewArea("merit", words.ExemplarMerit).Rows(5)
	shared := kit.NewText("shared", words.ExemplarShared)
	subject = s.newWho("who", words.ResultsFor)
	filling := false
	subject.OnChange(func() {
		subject.find()
		if !filling && subject.Value() != "" && name.Text() == "" {
			name.SetText(subject.Text()) // an empty field she has not reached yet
		}
	})
	return desk.NewLines(s.desk, desk.Plan[data.Exemplar]{
		Thing: words.ExemplarThing, Empty: words.ExemplarEmpty,
		Name:  func(r data.Exemplar) string { return r.Name },
		Place: func(r *data.Exemplar) (*int64, *int) { return &r.ID, &r.Position },
		Save:  results.SaveExemplar, Remove: results.RemoveExemplar, Arrange: results.ArrangeExemplars,
		New:  func() data.Exemplar { return data.Exemplar{YearID: s.file.Year.ID} },
		Form: s.desk.Form(desk.Results, "exemplar").AddWide(subject.ChoiceField).AddWide(name).AddWide(merit).AddWide(shared),
		Fill: func(r data.Exemplar) {
			filling = true
			subject.SetOptions(append(s.collectiveOptions(), bearer(r)...))
			subject.SetValue(bearerValue(r))
			name.SetText(r.Name)
			merit.SetText(r.Merit)
			shared.SetText(r.SharedAt)
			filling = false
		},
		Read: func(r *data.Exemplar) bool {
			r.PersonID, r.UnitID = nil, nil
			if personID, unitID := whoOf(subject.Value()); personID != 0 {
				r.PersonID = &personID
			} else if unitID != 0 {
				r.UnitID = &unitID
			}
			r.Name, r.Merit, r.SharedAt = name.Text(), merit.Text(), shared.Text()
			return true
		},
		Columns: []kit.Column[data.Exemplar]{
			{Title: words.ExemplarName, Width: 190, Text: func(r data.Exemplar) string { return r.Name }},
			{Title: words.ExemplarMerit, Text: func(r data.Exemplar) string { return r.Merit }},
			{Title: words.ExemplarShared, Width: 170, Text: func(r data.Exemplar) string { return r.SharedAt }},
		},
	})
}

// bearer offers the person of an exemplar, whom the list of collectives lacks.
func bearer(r data.Exemplar) []kit.Option {
	if r.PersonID == nil {
		return nil
	}
	return []kit.Option{{Value: bearerValue(r), Text: r.Name}}
}

func bearerValue(r data.Exemplar) string {
	switch {
	case r.PersonID != nil:
		return fmt.Sprintf("person/%d", *r.PersonID)
	case r.UnitID != nil:
		return fmt.Sprintf("collective/%d", *r.UnitID)
	}
	return ""
}
