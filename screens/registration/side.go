package registration

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"sothidua/app/people"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// side says what the chosen line means: who it is, all that is registered, and
// what came of it in the years before.
type side struct {
	screen  *Screen
	content *fyne.Container
	body    *fyne.Container
	head    *fyne.Container
	past    *kit.Table[data.HistoryRow]
	line    *data.RegistrationLine
}

func newSide(s *Screen) *side {
	p := &side{screen: s, head: kit.Stack(6)}
	p.past = kit.NewTable([]kit.Column[data.HistoryRow]{
		{Title: words.RegistrationYear, Width: 60, Text: func(r data.HistoryRow) string { return s.desk.Year.Of(r.Year).Short() }},
		{Title: words.RegistrationTitles, Width: 82, Text: func(r data.HistoryRow) string { return r.Label }},
		{Title: words.RegistrationDecision, Width: 94, Text: decision, Tone: desk.HistoryTone},
	})
	p.past.Empty = words.RegistrationNoPast
	p.body = kit.Beside(kit.Pad(12, 14, 8, 14, p.head), p.past)
	p.content = kit.Panel(p.body)
	return p
}

// decision is the number of what was given, else what came of the title.
func decision(r data.HistoryRow) string {
	if r.Received && !r.Revoked {
		return r.DecisionNumber
	}
	return desk.HistoryState(r)
}

// begin empties the panel.
func (p *side) begin() {
	p.line = nil
	p.screen.past.Cancel()
	p.head.RemoveAll()
	p.past.Hide()
}

// show presents a row, or asks to choose one when there is none.
func (p *side) show(r lineRow) {
	p.begin()
	switch {
	case r.line != nil:
		p.showLine(r.line)
	case r.fresh != nil:
		p.showFresh(r.fresh)
	default:
		p.none()
	}
	p.head.Refresh()
	p.body.Refresh()
}

func (p *side) showLine(line *data.RegistrationLine) {
	s := p.screen
	p.line = line
	p.head.Add(heading(line.Name))
	if whose := join(", ", line.Post, line.Unit); whose != "" {
		p.head.Add(kit.Note(whose))
	}
	p.links(kit.Link(words.RegistrationChange, func() { s.editLine(*line) }),
		kit.Link(words.RegistrationDelete, func() { s.deleteLine(*line) }))
	p.part(fmt.Sprintf(words.RegistrationThisYear, s.desk.Year.Text()), join(", ", line.Titles, line.Commendations))
	p.part(words.RegistrationInitiative, initiativeText(line.Initiative))
	p.part(words.RegistrationNote, line.Note)
	for _, d := range s.alikeOf(line) {
		p.showAlike(d)
	}
	p.findings(line)
	p.head.Add(kit.Small(words.RegistrationPast))
	book, year := s.desk.Book, s.desk.Year.Number
	kit.Load(s.past, func(ctx context.Context) ([]data.HistoryRow, error) {
		return people.HistoryUpTo(ctx, book, line.PersonID, line.CollectiveID, year)
	}, func(rows []data.HistoryRow, err error) {
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

// showAlike says why a line looks doubled, and what can be done about it.
func (p *side) showAlike(d registration.Duplicate) {
	s := p.screen
	text := ""
	if len(d.Lines) == 2 {
		text = d.Lines[0].Name + " – " + d.Lines[1].Name
	}
	p.head.Add(kit.Callout(kit.Look, d.Reason(), text))
	if d.Why == registration.AlikeTwice {
		p.links(kit.Link(words.TwinsDrop, func() { s.dropRepeated(d) }))
		return
	}
	p.links(kit.Link(words.TwinsSame, func() { s.merge(d) }))
	p.links(kit.Link(words.TwinsApart, func() { s.keepApart(d) }))
}

// showFresh says what the line being added still lacks.
func (p *side) showFresh(e *registration.Entry) {
	if l := p.screen.list(); l != nil && l.blank() {
		p.head.Add(kit.Bold(words.GridNewRow))
		p.head.Add(kit.Note(words.GridHelp))
		p.showUsual(l, e)
		return
	}
	if e.Name != "" {
		p.head.Add(heading(e.Name))
	}
	switch {
	case e.Name == "" && p.screen.subject() == data.SubjectCollective:
		p.head.Add(kit.Callout(kit.Look, words.GridNoGroup, ""))
	case e.Name == "":
		p.head.Add(kit.Callout(kit.Look, words.GridNoName, ""))
	case e.PersonID == 0 && e.CollectiveID == 0 && p.screen.subject() == data.SubjectCollective:
		p.head.Add(kit.Note(words.GridGroupWillBeMade))
	case e.PersonID == 0 && e.CollectiveID == 0:
		p.head.Add(kit.Note(words.GridWillBeMade))
	default:
		p.head.Add(kit.Note(words.GridFound))
	}
	p.head.Add(kit.Note(join(", ", e.Honorific, e.Post, e.Room)))
	if len(e.Kinds) == 0 {
		p.head.Add(kit.Callout(kit.Look, words.RegistrationNothingWhat, words.GridNoKinds))
		return
	}
	p.part(fmt.Sprintf(words.RegistrationThisYear, p.screen.desk.Year.Text()), registration.Labels(p.screen.summary.Kinds, e.Kinds))
	if l := p.screen.list(); l != nil {
		p.showUsual(l, e)
	}
	p.showFindings(p.screen.advice.fresh, false)
	p.head.Add(kit.Note(words.GridLeave))
}

// showUsual says of the titles that the line before had and nobody marked in this one where
// they come from, and how they go.
func (p *side) showUsual(l *list, e *registration.Entry) {
	var usual []int64
	for _, id := range e.Kinds {
		if slices.Contains(l.usual, id) {
			usual = append(usual, id)
		}
	}
	if labels := registration.Labels(p.screen.summary.Kinds, usual); labels != "" {
		p.head.Add(kit.Note(fmt.Sprintf(words.GridUsual, labels)))
	}
}

// showChosen offers what can be done with several lines.
func (p *side) showChosen(rows []lineRow) {
	p.begin()
	s := p.screen
	p.head.Add(kit.Bold(fmt.Sprintf(words.BatchChosen, len(linesOf(rows)))))
	p.head.Add(kit.Note(words.BatchHelp))
	p.links(kit.Link(words.BatchKey, s.editChosen))
	p.links(kit.Link(words.RegistrationDelete, func() { s.deleteRows(rows) }))
	p.head.Refresh()
	p.body.Refresh()
}

// links stand flush with the text above: their own margin would set them in.
func (p *side) links(links ...fyne.CanvasObject) {
	p.head.Add(kit.Pad(0, 0, 0, -4, kit.Row(4, links...)))
}

// none shows where the year stands as long as no line is chosen.
func (p *side) none() {
	s := p.screen
	switch {
	case s.summary != nil && s.tabs.Current() == boardTab:
		p.head.Add(kit.Bold(words.BoardTab))
		p.head.Add(kit.Note(words.BoardHelp))
		p.part(words.SubmissionReason, s.row().Submission.Reason)
	case s.tabs.Current() == compareTab:
		p.head.Add(kit.Bold(words.CompareTab))
		p.head.Add(kit.Note(words.CompareHelp))
	case s.tabs.Current() == lateTab:
		p.head.Add(kit.Bold(words.LateTab))
		p.head.Add(kit.Note(words.LateHelp))
		if row, ok := s.late.Selected(); ok {
			p.part(words.LateWhat, row.What)
			p.part(words.LateWhy, row.Why)
		}
	case s.summary != nil && s.unitID == wholeBlock:
		p.head.Add(kit.Bold(words.RegistrationWholeBlock))
		total := s.summary.Total
		p.head.Add(kit.Paragraph(fmt.Sprintf(words.RegistrationHeads, strconv.Itoa(total.Collectives), strconv.Itoa(total.Persons))))
	case s.summary != nil && s.desk.Year.ID != 0 && len(s.summary.Kinds) == 0:
		p.head.Add(kit.Paragraph(words.GridNoRegime))
	default:
		p.head.Add(kit.Note(words.RegistrationNoLine))
		p.head.Add(kit.Note(words.GridHelp))
		if found := s.advice.findings[0]; len(found) > 0 {
			p.head.Add(kit.Bold(words.FindingUnit))
			p.showFindings(found, true)
		}
	}
	if s.standing {
		p.part(words.LateStanding, s.because)
		p.links(kit.Link(words.LateOther, func() {
			s.standing = false
			s.showSide()
		}))
	}
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
