package registration

import (
	"fmt"

	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// newTwins lists what looks like one person registered twice.
func (s *Screen) newTwins() *kit.Table[registration.Duplicate] {
	name := func(i int) func(registration.Duplicate) string {
		return func(d registration.Duplicate) string {
			if i >= len(d.Lines) {
				return ""
			}
			return join(", ", d.Lines[i].Name, d.Lines[i].Post, d.Lines[i].Unit)
		}
	}
	t := kit.NewTable([]kit.Column[registration.Duplicate]{
		{Title: words.TwinsOne, Text: name(0)},
		{Title: words.TwinsOther, Text: name(1)},
		{Title: words.TwinsWhy, Width: 190, Text: registration.Duplicate.Reason, Tone: func(registration.Duplicate) kit.Tone { return kit.Look }},
	})
	t.Empty = words.TwinsNone
	t.OnMore = func() { s.lookAlike(s.lookedIn) }
	t.OnSelect = func(registration.Duplicate) { s.showSide() }
	t.OnOpen = s.merge
	t.Opening = words.KeyMerge
	return t
}

// lookAlike lists what is alike in a unit, as far as the list was asked for.
func (s *Screen) lookAlike(u registration.Unit) {
	s.lookedIn, s.alike = u, nil
	more := u.Part
	for d := range registration.Duplicates(u.Alike, s.summary.Kinds, u.Apart) {
		if len(s.alike) == s.twins.Limit() {
			more = true
			break
		}
		s.alike = append(s.alike, d)
	}
	total := len(s.alike)
	if more {
		total = kit.Uncounted
	}
	s.twins.SetPart(s.alike, total)
}

// showTwin presents the chosen pair.
func (p *side) showTwin() {
	p.begin()
	if d, ok := p.screen.twins.Selected(); ok {
		p.showAlike(d)
	}
	p.head.Add(kit.Note(words.TwinsHelp))
	p.head.Refresh()
	p.body.Refresh()
}

// merge asks and makes one person of two; the one with more years keeps the name,
// here the first.
func (s *Screen) merge(d registration.Duplicate) {
	if d.Why == registration.AlikeTwice {
		s.dropRepeated(d)
		return
	}
	kept, gone := d.Lines[0], d.Lines[1]
	if d.Why == registration.AlikeMiddle && len(gone.Name) > len(kept.Name) {
		kept, gone = gone, kept // the full name stays
	}
	text := fmt.Sprintf(words.TwinsAskText, gone.Name, kept.Name)
	s.desk.Ask(desk.Asked{
		Title: words.TwinsSame, Text: text, Yes: words.TwinsMerge, Label: fmt.Sprintf(words.TwinsSameStep, gone.Name, kept.Name), Write: s.write,
		Act: func(tx *data.Tx) error { return registration.Merge(tx, kept.PersonID, gone.PersonID) },
	})
}

// keepApart remembers that two alike names are two people; no registration changes.
func (s *Screen) keepApart(d registration.Duplicate) {
	one, other := d.Lines[0], d.Lines[1]
	s.desk.Save(fmt.Sprintf(words.TwinsApartStep, one.Name, other.Name), func(tx *data.Tx) error {
		return registration.KeepApart(tx, one.PersonID, other.PersonID)
	}, s.desk.Failed)
}

func (s *Screen) dropRepeated(d registration.Duplicate) {
	line := d.Lines[0]
	s.desk.Ask(desk.Asked{
		Title: words.TwinsDropAsk, Text: fmt.Sprintf(words.TwinsDropText, line.Name, d.Label), Yes: words.TwinsDrop,
		Label: registration.ChangeLabel(line.Name, d.Label), Write: s.write,
		Act: func(tx *data.Tx) error { return registration.DropRepeated(tx, line) },
	})
}
