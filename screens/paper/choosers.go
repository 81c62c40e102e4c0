package paper

import (
	"fmt"
	"slices"
	"strconv"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// newChooser is a field that narrows the paper in view; into keeps what is chosen.
func (s *Screen) newChooser(key, label string, into *int64) *kit.ChoiceField {
	field := kit.NewChoice(key, label)
	field.OnChange(func() {
		id, err := strconv.ParseInt(field.Value(), 10, 64)
		if err != nil || id == *into {
			return // nothing is chosen yet
		}
		*into, s.of = id, ""
		s.view.first()
		s.build()
	})
	return field
}

// newSubject is the field that narrows the paper in view to one of what it is of.
func (s *Screen) newSubject() *kit.ChoiceField {
	field := kit.NewChoice("of", words.PaperOf)
	field.OnChange(func() {
		of := ""
		switch at, err := strconv.Atoi(field.Value()); {
		case err != nil || s.built == nil || at > len(s.built.Offers):
			return
		case at > 0:
			of = s.built.Offers[at-1]
		}
		if of != s.of {
			s.of = of
			s.view.first()
			s.build()
		}
	})
	return field
}

// offerSubjects fills the field with what the paper in view can be narrowed to.
func (s *Screen) offerSubjects() {
	options := []kit.Option{{Value: "0", Text: words.PaperOfAll}}
	chosen := 0
	if s.built != nil {
		for i, name := range s.built.Offers {
			options = append(options, kit.Option{Value: strconv.Itoa(i + 1), Text: name})
			if name == s.of {
				chosen = i + 1
			}
		}
	}
	s.subject.SetOptions(options)
	s.subject.SetValue(strconv.Itoa(chosen))
}

// showChoosers shows the choosers that change something for the paper in view.
func (s *Screen) showChoosers() {
	paper, err := papers.Find(s.code)
	none := err != nil || s.desk.Year.ID == 0 || s.blank
	s.unit.Hidden = none || !paper.OfUnit
	s.ceremony.Hidden = none || len(s.options.Ceremonies) < 2 || paper.Meeting() != data.PurposeSigning
	s.subject.Hidden = none || s.built == nil || len(s.built.Offers) == 0
	s.narrow.Hidden = s.unit.Hidden && s.ceremony.Hidden && s.subject.Hidden
	s.content.Refresh()
}

func (s *Screen) unitName() string {
	for _, unit := range s.options.Units {
		if s.built.Paper.OfUnit && unit.ID == s.built.Request.UnitID {
			return unit.Name
		}
	}
	return ""
}

// offerChoices fills the choosers; what is no longer there is not chosen any more.
func (s *Screen) offerChoices() {
	units := []kit.Option{{Value: "0", Text: words.PaperAllUnits}}
	for _, unit := range s.options.Units {
		units = append(units, kit.Option{Value: fmt.Sprint(unit.ID), Text: unit.Name, Note: unit.Symbol})
	}
	var ceremonies []kit.Option
	for _, c := range s.options.Ceremonies {
		value := c.ID
		if c.ID == s.options.Signing {
			value = 0
		}
		ceremonies = append(ceremonies, kit.Option{Value: fmt.Sprint(value), Text: c.Name, Note: c.Date.Slash()})
	}
	unitStays, ceremonyStays := offer(s.unit, units, &s.unitID), offer(s.ceremony, ceremonies, &s.ceremonyID)
	if !unitStays || !ceremonyStays {
		s.build()
	}
}

// offer fills a chooser and reports whether what was chosen is still there.
func offer(field *kit.ChoiceField, offered []kit.Option, id *int64) (stays bool) {
	stays = *id == 0 || slices.ContainsFunc(offered, func(o kit.Option) bool { return o.Value == fmt.Sprint(*id) })
	if !stays {
		*id = 0
	}
	field.SetOptions(offered)
	field.SetValue(fmt.Sprint(*id))
	return stays
}
