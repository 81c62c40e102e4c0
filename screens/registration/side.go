package registration

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// side says what the chosen line means: who it is, all that is registered, and
// what came of it in the years before.
type side struct {
	screen  *Screen
	content *fyne.Container
	body    *fyne.Container
	head    *fyne.Container
	past    *kit.Table[data.PastAward]
	line    *data.RegistrationLine
}

func newSide(s *Screen) *side {
	p := &side{screen: s, head: kit.Stack(6)}
	p.past = kit.NewTable([]kit.Column[data.PastAward]{
		{Title: words.RegistrationYear, Width: 48, Text: func(r data.PastAward) string { return strconv.Itoa(r.Year) }},
		{Title: words.RegistrationTitles, Width: 78, Text: func(r data.PastAward) string { return r.Label }},
		{Title: words.RegistrationDecision, Width: 110, Text: decision, Tone: decisionTone},
	})
	p.past.Empty = words.RegistrationNoPast
	p.body = container.NewBorder(kit.Pad(12, 14, 8, 14, p.head), nil, nil, nil, p.past)
	p.content = kit.Panel(p.body)
	p.show(nil)
	return p
}

func decision(r data.PastAward) string {
	switch {
	case r.Revoked:
		return words.RegistrationRevoked
	case r.Awarded:
		return r.DecisionNumber
	}
	return words.RegistrationPlanned
}

func decisionTone(r data.PastAward) kit.Tone {
	switch {
	case r.Revoked:
		return kit.Bad
	case r.Awarded:
		return kit.Plain
	}
	return kit.Muted
}

// show presents a line, or asks to choose one when there is none.
func (p *side) show(line *data.RegistrationLine) {
	s := p.screen
	p.line = line
	p.head.RemoveAll()
	if line == nil {
		s.past.Cancel()
		p.past.Hide()
		p.none()
		p.body.Refresh()
		return
	}
	p.head.Add(heading(line.Name))
	if whose := join(", ", line.Post, line.Unit); whose != "" {
		p.head.Add(kit.Note(whose))
	}
	p.head.Add(kit.Pad(0, 0, 0, -4, kit.Row(4, // the links' own margin would set them in
		kit.Link(words.RegistrationChange, func() { s.editLine(*line) }),
		kit.Link(words.RegistrationDelete, func() { s.deleteLine(*line) }))))
	p.part(fmt.Sprintf(words.RegistrationThisYear, s.desk.Year.Number), join(", ", line.Titles, line.Commendations))
	p.part(words.RegistrationInitiative, initiativeText(line.Initiative))
	p.part(words.RegistrationNote, line.Note)
	p.head.Add(kit.Small(words.RegistrationPast))
	book, year := s.desk.Book, s.desk.Year.Number
	kit.Load(s.past, func(context.Context) ([]data.PastAward, error) {
		return book.PastAwards(line.PersonID, line.CollectiveID, year)
	}, func(rows []data.PastAward, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		p.past.SetRows(rows)
		p.past.Select(-1)
		p.past.Show()
		p.body.Refresh()
	})
}

// none shows where the year stands as long as no line is chosen.
func (p *side) none() {
	s := p.screen
	if s.summary != nil && s.unitID == wholeBlock {
		p.head.Add(kit.Bold(words.RegistrationWholeBlock))
		total := s.summary.Total
		p.head.Add(kit.Paragraph(fmt.Sprintf(words.RegistrationHeads, strconv.Itoa(total.Collectives), strconv.Itoa(total.Persons))))
		return
	}
	p.head.Add(kit.Note(words.RegistrationNoLine))
}

func (p *side) part(name, text string) {
	if text != "" {
		p.head.Add(kit.Stack(0, kit.Small(name), kit.Paragraph(text)))
	}
}

func initiativeText(i data.Initiative) string {
	if about := join(", ", i.Kind, i.Scope); i.Title != "" && about != "" {
		return fmt.Sprintf("%s (%s)", i.Title, about)
	}
	return i.Title
}

// join sets the mark between the parts that are not empty.
func join(mark string, parts ...string) string {
	text := ""
	for _, part := range parts {
		if text != "" && part != "" {
			text += mark
		}
		text += part
	}
	return text
}

// heading is the name in bold, or as a paragraph where it needs more than one line.
func heading(name string) fyne.CanvasObject {
	if bold := kit.Bold(name); bold.MinSize().Width <= sideWidth-2*14 {
		return bold
	}
	return kit.Paragraph(name)
}
