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
	blanks []*blank
	note   *kit.Wrapped
	agency *kit.TextField // the office above the block
}

// blank is the field of a name, in view while its set is chosen.
type blank struct {
	*kit.TextField
	data.Blank
	set      string
	proposed string // what stands there by the name of the office above, until she says otherwise
}

func newTitles(agency *kit.TextField) *titles {
	t := &titles{note: kit.Note(""), agency: agency}
	var options []kit.Option
	for _, set := range data.ReadySets() {
		options = append(options, kit.Option{Value: set.Code, Text: set.Name})
		for _, b := range set.Blanks {
			field := kit.NewText(set.Code+" "+b.Key, b.Title).Placeholder(b.Hint)
			field.SetText(b.Value)
			if b.Required {
				field.Require()
			}
			named := &blank{TextField: field, Blank: b, set: set.Code}
			field.WithNote(func(text string) string {
				if text != "" && text == named.proposed {
					return words.StartProposed
				}
				return ""
			})
			t.blanks = append(t.blanks, named)
		}
	}
	t.set = kit.NewChoice("set", words.StartSet, options...).Require()
	t.set.SetValue(data.LawSet)
	t.year = desk.YearKind()
	return t
}

// into puts the sort of office and the names it asks for into the form.
func (t *titles) into(form *kit.Form) {
	form.AddWide(t.set)
	for _, b := range t.blanks {
		form.Add(b.TextField)
	}
	form.AddObject(t.note)
}

// propose takes over what a blank has of the office above the block, or of a blank before it,
// as long as nothing else was written there.
func (t *titles) propose() {
	for _, b := range t.blanks {
		text := b.Blank.Proposed(func(key string) string {
			for _, other := range t.blanks {
				if key != "" && other.set == b.set && other.Key == key {
					return other.Text()
				}
			}
			return t.agency.Text()
		})
		if text == b.proposed || b.Text() != b.proposed {
			continue
		}
		b.proposed = text
		b.SetText(text)
	}
}

// follow shows what the chosen set asks for, and what a new book would lack.
func (t *titles) follow() {
	t.propose()
	chosen, open := t.read(), false
	for _, b := range t.blanks {
		if b.set == chosen.Set {
			b.Show()
			open = open || b.Required && b.Text() == ""
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
			chosen.Filled[b.Key] = b.Text()
		}
	}
	return chosen
}
