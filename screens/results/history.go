package results

import (
	"cmp"
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/people"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// history is the tab of all years of one person or collective.
type history struct {
	s       *Screen
	looker  *kit.Runner
	who     *subjectField
	table   *kit.Table[data.HistoryRow]
	note    *kit.Wrapped
	content *fyne.Container
}

func newHistory(s *Screen) *history {
	h := &history{s: s, looker: s.desk.Runner.Fork(), note: kit.Note("")}
	h.who = s.newSubjectField("history", words.ResultsFind)
	h.who.OnChange(func() {
		h.who.find()
		h.load()
	})
	h.table = kit.NewTable([]kit.Column[data.HistoryRow]{
		{Title: words.HistoryYear, Width: 60, Text: func(r data.HistoryRow) string { return s.desk.Year.Of(r.Year).Short() }},
		{Title: words.ResultsRegistered, Width: 116, Text: func(r data.HistoryRow) string {
			if r.Registered {
				return r.Label
			}
			return ""
		}},
		{Title: words.ResultsOutcome, Width: 132, Text: historyOutcome, Tone: desk.HistoryTone},
		{Title: words.ResultsDecision, Width: 138, Text: func(r data.HistoryRow) string { return r.DecisionNumber }},
		{Title: words.ResultsDate, Width: 92, Text: func(r data.HistoryRow) string { return r.DecisionDate.Slash() }},
		{Title: words.HistoryAuthority, Text: func(r data.HistoryRow) string { return r.Authority }},
		{Title: words.ResultsBasis, Width: 110, Text: func(r data.HistoryRow) string { return r.Basis }},
		{Title: words.HistoryPeriod, Width: 176, Text: func(r data.HistoryRow) string { return period(r.PeriodFrom, r.PeriodTo) }},
	})
	h.table.Empty = words.HistoryNone
	h.table.OnSelect = func(r data.HistoryRow) { h.note.SetText(r.RevokedReason) }
	h.who.Onward(func() { s.desk.Window.Canvas().Focus(h.table) }) // its rows may still be read
	h.content = container.NewStack(kit.Border(
		kit.Stack(8, kit.NewForm().Add(h.who.ChoiceField), kit.Gap(0)), h.note, nil, nil, kit.Panel(h.table)))
	return h
}

// historyOutcome says what was given that year.
func historyOutcome(r data.HistoryRow) string {
	state := desk.HistoryState(r)
	if r.AwardLabel == "" || r.Received && !r.Revoked && (!r.Registered || r.Outcome == data.OutcomeAchieved) {
		return cmp.Or(r.AwardLabel, state)
	}
	return state + ": " + r.AwardLabel
}

func period(from, to viet.Date) string {
	if from == "" && to == "" {
		return ""
	}
	return from.Slash() + " – " + to.Slash()
}

// show offers the collectives while nobody is sought, and reads the years of whoever is
// chosen.
func (h *history) show() {
	if h.who.Text() == "" {
		h.who.SetOptions(h.s.collectiveOptions())
	}
	h.load()
}

// load reads the years of whoever is chosen.
func (h *history) load() {
	personID, collectiveID := whoOf(h.who.Value())
	if personID == 0 && collectiveID == 0 {
		h.looker.Cancel()
		h.table.Empty = words.HistoryNone
		h.table.SetRows(nil)
		return
	}
	book := h.s.desk.Book
	kit.Load(h.looker, func(ctx context.Context) ([]data.HistoryRow, error) {
		return people.History(ctx, book, personID, collectiveID)
	}, func(rows []data.HistoryRow, err error) {
		if err != nil {
			h.s.desk.ShowErr(err)
			return
		}
		h.table.Empty = words.HistoryEmpty
		h.table.SetRows(rows)
	})
}
