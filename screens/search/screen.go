// Package search is the area "Tra cứu": one box that finds anything in the book,
// filters beside it, and filters kept for another day.
package search

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/search"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

const savedWidth = 236

// Screen is the area of search.
type Screen struct {
	desk    *desk.Desk
	content *fyne.Container
	loader  *kit.Runner // of the fields
	reader  *kit.Runner // of what can be found
	finder  *kit.Runner // of what is asked
	lister  *kit.Runner // of the saved filters

	records *search.Records
	years   []data.Year
	filling bool // the fields are being filled, not edited
	reading bool // what can be found
	asked   search.Query
	reach   search.Reach  // of what is asked
	line    int           // to be chosen with the answer; 0 for none
	counted bool          // each subject once, as the summary counts
	wanted  *search.Query // to be asked once the fields are read

	text                               *kit.TextField
	year, unit, kind, subject, outcome *kit.ChoiceField
	results                            *kit.Table[hit]
	note                               *kit.Wrapped // how the list counts
	saved                              *kit.Table[data.SavedFilter]
}

// New builds the screen.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, records: search.NewRecords(d.People), loader: d.Runner.Fork(), reader: d.Runner.Fork(), finder: d.Runner.Fork(), lister: d.Runner.Fork()}
	s.text = kit.NewText("text", words.SearchText).Placeholder(words.SearchTip)
	s.text.Input.OnEnter, s.text.Input.Enters = s.enter, s.enters
	s.text.Input.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyDown {
			s.intoResults()
		}
		return key == fyne.KeyDown
	}
	s.year = kit.NewChoice("year", words.SearchYear).Placeholder(words.SearchAll)
	s.unit = kit.NewChoice("unit", words.SearchUnit).Placeholder(words.SearchAll)
	s.kind = kit.NewChoice("kind", words.SearchKind).Placeholder(words.SearchAll)
	s.subject = kit.NewChoice("subject", words.SearchSubject,
		kit.Option{Value: string(data.SubjectIndividual), Text: words.SearchIndividual},
		kit.Option{Value: string(data.SubjectCollective), Text: words.SearchCollective}).Placeholder(words.SearchAll)
	s.outcome = kit.NewChoice("outcome", words.SearchOutcome,
		kit.Option{Value: outcomeOpen, Text: words.SearchOpen},
		kit.Option{Value: string(data.OutcomeAchieved), Text: words.SearchAchieved},
		kit.Option{Value: string(data.OutcomeExceeded), Text: words.SearchExceeded},
		kit.Option{Value: string(data.OutcomeOther), Text: words.SearchOther},
		kit.Option{Value: string(data.OutcomeNotAchieved), Text: words.SearchNotAchieved}).Placeholder(words.SearchAll)
	for _, choice := range []*kit.ChoiceField{s.year, s.unit, s.kind, s.subject, s.outcome} {
		choice.OnChange(s.find)
	}
	s.text.OnChange(s.find)
	s.note = kit.Note("")
	s.results, s.saved = s.newResults(), s.newSaved()
	filters := container.NewGridWithColumns(5, s.year, s.unit, s.kind, s.subject, s.outcome)
	found := kit.Under(kit.Stack(8, s.text, filters, s.note), kit.Panel(s.results))
	s.content = kit.Page(
		kit.PageHead(words.SearchTitle, words.SearchSub,
			kit.Secondary(words.SearchClear, "Esc", s.clear), kit.Primary(words.SearchSave, "Ctrl+S", s.keep)),
		kit.NewSplit(kit.Card(words.SearchSaved, nil, s.saved), savedWidth, found, nil, 0),
	)
	return s
}

// outcomeOpen stands for registrations without a result among the choices.
const outcomeOpen = "open"

// Content returns the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Leave calls then at once: nothing is edited here.
func (s *Screen) Leave(then func()) { then() }

// Openers lead to the form of the area.
func (s *Screen) Openers() desk.Openers { return desk.Openers{"filter": s.open} }

// Show puts the cursor into the box; what is a text to find, if not empty.
func (s *Screen) Show(at desk.Place) {
	s.desk.Window.Canvas().Focus(s.text.Input)
	if at.Part == desk.CountedPart {
		q := search.Query{Year: int(at.ID), UnitID: max(at.Unit, 0), Code: at.Text, Subject: data.Subject(at.Field), Counted: true}
		if s.wanted = &q; s.years != nil {
			s.ask()
		}
		return
	}
	if s.counted { // whoever comes to search is not held to the figure that was looked at
		s.fill(search.Query{})
	}
	if at.Text != "" {
		s.text.SetText(at.Text)
	}
}

// Where is the figure whose list is in view, so that a link out of it can be gone back.
func (s *Screen) Where() desk.Place {
	q := s.query()
	if !q.Counts() {
		return desk.Place{}
	}
	return desk.Place{Part: desk.CountedPart, ID: int64(q.Year), Unit: q.UnitID, Field: string(q.Subject), Text: q.Code}
}

// Commands are the keys of the screen.
func (s *Screen) Commands() []kit.Command {
	asked := func() bool { return !s.query().Empty() }
	return []kit.Command{
		{ID: "search.box", Key: "Ctrl+K", Title: words.SearchText, Run: func() { s.Show(desk.Place{}) }},
		{ID: "search.keep", Key: "Ctrl+S", Title: words.SearchSave, Run: s.keep, Enabled: asked},
		{ID: "search.clear", Key: "Esc", Title: words.SearchClear, Run: s.clear, Enabled: asked},
	}
}

// Load reads what a search can be narrowed by, and then what can be found.
func (s *Screen) Load() {
	if c := s.desk.Window.Canvas(); kit.Unheld(c) && c.Overlays().Top() == nil {
		s.Show(desk.Place{})
	}
	book, year, records := s.desk.Book, s.desk.Year, s.records
	kit.Load(s.loader, func(ctx context.Context) (search.Fields, error) {
		return search.ReadFields(ctx, book, year, string(desk.Search))
	}, func(fields search.Fields, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.offer(fields)
		s.ask()
		s.desk.Loaded(desk.Search)
		// A large book takes a second. What she types meanwhile waits for it.
		s.reading = true
		kit.Load(s.reader, records.Index, func(_ *search.Index, err error) {
			if s.reading = false; err != nil {
				s.desk.ShowErr(err)
			}
		})
		s.find()
	})
}

// offer fills the choices and the list of filters.
func (s *Screen) offer(l search.Fields) {
	s.filling = true
	defer func() { s.filling = false }()
	s.years = l.Years
	var years, units, kinds []kit.Option
	for _, year := range l.Years {
		number := strconv.Itoa(year.Number)
		years = append(years, kit.Option{Value: number, Text: year.Span()})
	}
	for _, unit := range l.Units {
		if unit.ParentID == nil {
			units = append(units, kit.Option{Value: strconv.FormatInt(unit.ID, 10), Text: unit.Name, Note: unit.Symbol})
		}
	}
	seen := map[string]bool{}
	for _, kind := range l.Kinds {
		if !seen[kind.Code] {
			seen[kind.Code] = true
			kinds = append(kinds, kit.Option{Value: kind.Code, Text: kind.Label, Note: kind.Name})
		}
	}
	s.year.SetOptions(years)
	s.unit.SetOptions(units)
	s.kind.SetOptions(kinds)
	s.saved.SetRows(l.Filters)
}

// ask fills in what was asked for from elsewhere.
func (s *Screen) ask() {
	if s.wanted == nil {
		return
	}
	q := *s.wanted
	s.wanted = nil
	s.fill(q)
}

// query is what the fields ask.
func (s *Screen) query() search.Query {
	q := search.Query{Text: s.text.Text(), Code: s.kind.Value(), Subject: data.Subject(s.subject.Value()), Counted: s.counted}
	q.Year, _ = strconv.Atoi(s.year.Value())
	q.UnitID, _ = strconv.ParseInt(s.unit.Value(), 10, 64)
	if q.Open = s.outcome.Value() == outcomeOpen; !q.Open {
		q.Outcome = data.Outcome(s.outcome.Value())
	}
	return q
}

// fill puts a query into the fields and asks it.
func (s *Screen) fill(q search.Query) {
	s.filling, s.counted = true, q.Counted
	s.text.SetText(q.Text)
	s.kind.SetValue(q.Code)
	s.subject.SetValue(string(q.Subject))
	s.year.SetValue(optional(int64(q.Year)))
	s.unit.SetValue(optional(q.UnitID))
	s.outcome.SetValue(string(q.Outcome))
	if q.Open {
		s.outcome.SetValue(outcomeOpen)
	}
	s.filling = false
	s.find()
}

func optional(n int64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

func (s *Screen) clear() {
	if s.query().Empty() {
		s.desk.Tell(words.SearchClearNone)
	}
	s.fill(search.Query{})
	s.Show(desk.Place{})
}

// enter does the command that is marked among those found by what is typed, as the one key that
// ends it, and goes into the list of everything else.
func (s *Screen) enter() {
	if deed, ok := s.marked(); ok {
		s.visit(deed)
		return
	}
	s.intoResults()
}

// enters says what enter does now.
func (s *Screen) enters() string {
	if deed, ok := s.marked(); ok {
		return deed.name
	}
	if len(s.results.Rows()) > 0 {
		return words.KeyIntoList
	}
	return ""
}

// marked is the command that is chosen while its name is typed.
func (s *Screen) marked() (hit, bool) {
	if !s.commanded() {
		return hit{}, false
	}
	return s.results.Selected()
}

// commanded tells whether the name of a command is typed, or a part of it.
func (s *Screen) commanded() bool {
	text, ok := strings.CutPrefix(strings.TrimSpace(s.text.Text()), deedMark)
	return ok && strings.TrimSpace(text) != ""
}

func (s *Screen) intoResults() {
	if len(s.results.Rows()) > 0 {
		if _, chosen := s.results.Selected(); !chosen {
			s.results.Select(1)
		}
		s.desk.Window.Canvas().Focus(s.results)
	}
}
