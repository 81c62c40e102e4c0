package results

import (
	"context"
	"fmt"

	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// subjectField is a choice of the book's collectives and of all its people, who are found
// while typing.
type subjectField struct {
	*kit.ChoiceField
	s      *Screen
	finder *kit.Runner
	asked  string
}

func (s *Screen) newSubjectField(key, label string) *subjectField {
	w := &subjectField{ChoiceField: kit.NewChoice(key, label), s: s, finder: s.desk.Runner.Fork()}
	w.SetOptions(s.collectiveOptions())
	w.OnChange(w.find)
	return w
}

// Require marks the field as one that must be filled.
func (w *subjectField) Require() *subjectField {
	w.ChoiceField.Require()
	return w
}

func (s *Screen) collectiveOptions() []kit.Option {
	var options []kit.Option
	for _, c := range s.file.Tree {
		options = append(options, kit.Option{Value: fmt.Sprintf("collective/%d", c.ID), Text: c.Name, Note: c.Parent})
	}
	return options
}

// find adds the people whose names hold what is typed.
func (w *subjectField) find() {
	text := w.Text()
	if text == w.asked || viet.Fold(text) == "" || w.Value() != "" {
		return
	}
	w.asked = text
	found, today := w.s.desk.People, w.s.desk.Today()
	kit.Load(w.finder, func(ctx context.Context) (data.Part[data.PersonAt], error) {
		return found.Find(ctx, text, today)
	}, func(people data.Part[data.PersonAt], err error) {
		if err != nil {
			w.s.desk.ShowErr(err)
			return
		}
		var options []kit.Option
		for _, p := range people.Rows {
			note := p.Unit
			if p.Room != "" && p.Room != p.Unit {
				note = p.Room + ", " + p.Unit
			}
			options = append(options, kit.Option{Value: fmt.Sprintf("person/%d", p.ID), Text: p.FullName, Note: note})
		}
		w.Offer(text, append(options, w.s.collectiveOptions()...), people.Total-len(people.Rows))
	})
}
