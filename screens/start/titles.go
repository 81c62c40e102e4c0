package start

import (
	"fmt"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// titles is the part of the form of a new book that says which titles it has: the sort of
// office, and the names that this sort asks for.
type titles struct {
	set    *kit.ChoiceField
	year   *kit.ChoiceField // when the year begins: as the set says, until she says otherwise
	of     string           // the set that the year was chosen for
	blanks []blank
	note   *kit.Wrapped
}

// blank is the field of a name, in view while its set is chosen.
type blank struct {
	*kit.TextField
	set, key string
	required bool
}

func newTitles() *titles {
	t := &titles{note: kit.Note("")}
	var options []kit.Option
	for _, set := range data.ReadySets() {
		options = append(options, kit.Option{Value: set.Code, Text: set.Name})
		for _, b := range set.Blanks {
			field := kit.NewText(set.Code+" "+b.Key, b.Title).Placeholder(b.Hint)
			field.SetText(b.Value)
			if b.Required {
				field.Require()
			}
			t.blanks = append(t.blanks, blank{field, set.Code, b.Key, b.Required})
		}
	}
	t.set = kit.NewChoice("set", words.StartSet, options...).Require()
	t.set.SetValue(data.LawSet)
	t.year = desk.YearKind()
	return t
}

// into puts the fields into the form.
func (t *titles) into(form *kit.Form) {
	form.AddWide(t.set).AddWide(t.year)
	for _, b := range t.blanks {
		form.AddWide(b.TextField)
	}
	form.AddObject(t.note)
}

// follow shows what the chosen set asks for, and what a new book would lack.
func (t *titles) follow() {
	chosen, open := t.read(), false
	for _, b := range t.blanks {
		if b.set == chosen.Set {
			b.Show()
			open = open || b.required && b.Text() == ""
		} else {
			b.Hide()
		}
	}
	set, _ := chosen.ReadySet()
	if t.of != chosen.Set {
		t.of = chosen.Set
		t.year.SetValue(string(set.Year))
	}
	said := set.Note
	if left := chosen.Left(); len(left) > 0 && !open { // else she is asked for the name anyway
		said = strings.TrimSpace(said + " " + fmt.Sprintf(words.StartSetLeft, strings.Join(left, "; ")))
	}
	t.note.SetText(said)
}

func (t *titles) read() data.Catalogue {
	chosen := data.Catalogue{Set: t.set.Value(), Filled: map[string]string{}}
	for _, b := range t.blanks {
		if b.set == chosen.Set {
			chosen.Filled[b.key] = b.Text()
		}
	}
	return chosen
}
