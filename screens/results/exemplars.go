package results

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sothidua/app/results"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// followStates are how a follow-up can stand; nothing chosen is FollowAwaited.
var followStates = []kit.Option{
	{Value: string(data.FollowGoing), Text: words.FollowGoing},
	{Value: string(data.FollowDone), Text: words.FollowDone},
	{Value: string(data.FollowDropped), Text: words.FollowDropped},
}

// newExemplars is the tab of collectives and people worth spreading: those of the year, and
// below them those of earlier years that are still to be seen to.
func newExemplars(s *Screen) *desk.Lines[data.Exemplar] {
	var subject *subjectField
	name := kit.NewText("name", words.ExemplarName).Require()
	merit := kit.NewArea("merit", words.ExemplarMerit).Rows(3)
	by := kit.NewChoice("proposed-by", words.ExemplarProposedBy).AllowName()
	on, in := kit.NewDate("proposed-on", words.ExemplarProposedOn).Happened(), kit.NewText("proposed-in", words.ExemplarProposedIn)
	in.Placeholder(words.ExemplarPaperLike)
	shared := kit.NewArea("shared", words.ExemplarShared).Rows(2)
	shared.Placeholder(words.ExemplarSharedLike)
	came := kit.NewArea("came-of", words.ExemplarCameOf).Rows(2)
	followUp, note := kit.NewArea("follow-up", words.ExemplarFollowUp).Rows(2), kit.NewArea("follow-note", words.ExemplarFollowNote).Rows(2)
	state := kit.NewChoice("follow-state", words.ExemplarState, followStates...)
	state.Placeholder(words.FollowAwaited)
	subject = s.newSubjectField("who", words.ResultsFor)
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
		Group: s.followedFrom,
		Place: func(r *data.Exemplar) (*int64, *int) { return &r.ID, &r.Position },
		Save:  results.SaveExemplar, Remove: results.RemoveExemplar,
		Arrange: func(tx *data.Tx, rows []data.Exemplar) error { return results.ArrangeExemplars(tx, s.file.Year, rows) },
		New:     func() data.Exemplar { return data.Exemplar{YearID: s.file.Year.ID} },
		Form: s.desk.Form(desk.Results, "exemplar").AddWide(subject.ChoiceField).AddWide(name).AddWide(merit).
			Heading(words.ExemplarProposed).AddWide(by).Add(on).AddWide(in).
			Heading(words.ExemplarSpread).AddWide(shared).AddWide(came).
			Heading(words.ExemplarNextYear).AddWide(followUp).AddWide(state).AddWide(note),
		Fill: func(r data.Exemplar) {
			filling = true
			subject.SetOptions(append(s.collectiveOptions(), bearer(r)...))
			subject.SetValue(bearerValue(r))
			name.SetText(r.Name)
			merit.SetText(r.Merit)
			by.SetOptions(s.unitNames())
			by.SetText(r.ProposedBy)
			on.SetDate(r.ProposedOn)
			in.SetText(r.ProposedIn)
			shared.SetText(r.SharedAt)
			came.SetText(r.CameOf)
			followUp.SetText(r.FollowUp)
			state.SetValue(string(r.FollowState))
			note.SetText(r.FollowNote)
			filling = false
		},
		Read: func(r *data.Exemplar) bool {
			r.PersonID, r.UnitID = nil, nil
			if personID, unitID := whoOf(subject.Value()); personID != 0 {
				r.PersonID = &personID
			} else if unitID != 0 {
				r.UnitID = &unitID
			}
			r.Name, r.Merit, r.SharedAt, r.CameOf = name.Text(), merit.Text(), shared.Text(), came.Text()
			r.ProposedBy, r.ProposedOn, r.ProposedIn = by.Text(), on.Date(), in.Text()
			r.FollowUp, r.FollowState, r.FollowNote = followUp.Text(), data.FollowState(state.Value()), note.Text()
			return true
		},
		Columns: []kit.Column[data.Exemplar]{
			{Title: words.ExemplarName, Width: 190, Text: func(r data.Exemplar) string { return r.Name }},
			{Title: words.ExemplarMerit, Text: func(r data.Exemplar) string { return r.Merit }},
			{Title: words.ExemplarSpread, Width: 170, Text: func(r data.Exemplar) string { return oneLine(r.SharedAt) }},
			{Title: words.ExemplarNextYear, Width: 130, Text: followText, Tone: func(r data.Exemplar) kit.Tone {
				if r.Followed() {
					return kit.Look
				}
				return kit.Plain
			}},
		},
	})
}

// followedFrom is the title above the exemplars of an earlier year; those of the year in view
// have none.
func (s *Screen) followedFrom(r data.Exemplar) string {
	for _, e := range s.file.Earlier {
		if e.YearID == r.YearID {
			return fmt.Sprintf(words.ExemplarOfYear, e.Year().Text())
		}
	}
	return ""
}

// exemplarRows are those of the year, then those of earlier years that are still followed.
func (s *Screen) exemplarRows() []data.Exemplar {
	rows := slices.Clone(s.file.Exemplars)
	for _, e := range s.file.Earlier {
		rows = append(rows, e.Exemplar)
	}
	return rows
}

// followText is how it stands with what is to be seen to, empty where there is nothing.
func followText(r data.Exemplar) string {
	if r.FollowUp == "" {
		return ""
	}
	i := slices.IndexFunc(followStates, func(o kit.Option) bool { return o.Value == string(r.FollowState) })
	if i < 0 {
		return words.FollowAwaited
	}
	return followStates[i].Text
}

// oneLine is a text of several lines in a cell.
func oneLine(text string) string { return strings.Join(strings.Split(text, "\n"), "; ") }

// unitNames are the members of the year, to be offered as who proposed somebody.
func (s *Screen) unitNames() []kit.Option {
	var names []string
	for _, unit := range s.file.Units {
		names = append(names, cmp.Or(unit.ShortName, unit.Name))
	}
	return kit.Options(names...)
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
