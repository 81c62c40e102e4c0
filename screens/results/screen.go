// Package results is the area "Kết quả, khen thưởng": what came of the year's
// registrations, the decisions, the history of one person or collective, and the
// exemplars worth spreading.
package results

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/contest"
	"sothidua/app/results"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// The tabs, as names for Show.
const (
	PlaceRows      = "rows"
	PlaceDecisions = "decisions"
	PlaceHistory   = "history"
	PlaceExemplars = "exemplars"
)

var places = []string{PlaceRows, PlaceDecisions, PlaceHistory, PlaceExemplars}

// The same, as they stand beside each other.
const (
	tabRows = iota
	tabDecisions
	tabHistory
	tabExemplars
)

// Screen is the area of results.
type Screen struct {
	desk   *desk.Desk
	runner *kit.Runner
	file   results.File
	sought desk.Place // record that a link leads to, as soon as it is there
	busy   bool       // what is in view may be of before
	tabs   *kit.Tabs
	head   *fyne.Container
	page   fyne.CanvasObject

	rows      *comparison
	decisions *decisions
	history   *history
	exemplars *desk.Lines[data.Exemplar]
}

// New returns the area; it shows nothing until Load.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, runner: d.Runner.Fork(), head: container.NewStack(), file: results.File{Outcomes: &contest.Outcomes{}}}
	s.rows, s.decisions, s.history = newComparison(s), newDecisions(s), newHistory(s)
	s.exemplars = newExemplars(s)
	s.tabs = kit.NewTabs(
		kit.Tab{Title: words.ResultsTabRows, Count: func() int { return len(s.file.Outcomes.Lines) }, Content: s.rows.content},
		kit.Tab{Title: words.ResultsTabMade, Count: func() int { return len(s.file.Decisions) }, Content: s.decisions.content},
		kit.Tab{Title: words.ResultsTabHistory, Content: s.history.content},
		kit.Tab{Title: words.ResultsTabModels, Count: s.exemplars.Count, Content: s.exemplars.Content()},
	)
	s.tabs.OnSelect = func(i int) {
		if i == tabExemplars && !s.exemplars.Changed() {
			s.exemplars.Show(0, "")
		}
	}
	s.page = kit.Page(s.head, s.tabs)
	return s
}

// Content returns the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Load reads the results of the year in view.
func (s *Screen) Load() {
	facts, year := s.desk.Contest, s.desk.Year
	s.busy = true
	kit.Flow(s.runner, func(ctx context.Context, hand func(results.File)) error { return results.Read(ctx, facts, year, hand) },
		s.show, func(err error) {
			if s.busy = false; err != nil {
				s.desk.ShowErr(err)
				return
			}
			s.seek()
			s.desk.Loaded(desk.Results)
		})
}

func (s *Screen) show(l results.File) {
	if l.Year.ID != s.file.Year.ID {
		s.exemplars.Clear()
	}
	s.file = l
	s.head.Objects = []fyne.CanvasObject{kit.PageHead(words.ResultsTitle, fmt.Sprintf(words.ResultsSub, l.Year.Text()))}
	s.rows.show()
	s.decisions.show()
	s.history.show()
	s.exemplars.SetRows(s.exemplarRows())
	s.tabs.Refresh()
	s.page.Refresh()
}

// Openers lead to the forms of the area.
func (s *Screen) Openers() desk.Openers {
	return desk.Openers{
		"grant":  desk.InTab(s.tabs, tabRows, s.rows.withRows(s.rows.grantTo)),
		"miss":   desk.InTab(s.tabs, tabRows, s.rows.withRows(s.rows.missOf)),
		"review": desk.InTab(s.tabs, tabRows, s.rows.withRows(s.rows.reviewOf)),
		"deed":   desk.InTab(s.tabs, tabRows, s.rows.withRows(s.rows.deedOf)),
		"other":  desk.InTab(s.tabs, tabRows, s.rows.withRows(s.rows.editOf)),
		"unregistered": desk.InTab(s.tabs, tabRows, func(desk.About) desk.Found {
			s.rows.add()
			return desk.Opened
		}),
		"revoke":   desk.InTab(s.tabs, tabDecisions, s.decisions.openRevoke),
		"handed":   desk.InTab(s.tabs, tabDecisions, s.decisions.openHanded),
		"exemplar": desk.InTab(s.tabs, tabExemplars, s.exemplars.Open),
	}
}

// Commands returns the keys of the area.
func (s *Screen) Commands() []kit.Command {
	at := func(tab int, id, key, title string, run func()) kit.Command {
		return s.tabs.On(tab, kit.Command{ID: "results." + id, Key: key, Title: title, Run: run})
	}
	exemplars := func() desk.AnyLines {
		if s.tabs.Current() == tabExemplars {
			return s.exemplars
		}
		return nil
	}
	revocable := at(tabDecisions, "revoke", "F4", words.RevokeDo, s.decisions.revoke)
	inDecisions := revocable.Enabled
	revocable.Enabled = func() bool { return inDecisions() && s.decisions.given.Chosen() != nil }
	handed := at(tabDecisions, "handed", "F6", words.HandedDo, s.decisions.hand)
	handed.Enabled = revocable.Enabled
	return slices.Concat([]kit.Command{
		at(tabRows, "grant", "F4", words.ResultsGrant, s.rows.grant),
		at(tabRows, "miss", "F6", words.ResultsMiss, s.rows.miss),
		at(tabRows, "reopen", "F7", words.ResultsReopen, s.rows.reopen),
		at(tabRows, "review", "F8", words.ResultsReviewDo, s.rows.review),
		at(tabRows, "deed", "F9", words.ResultsDeedDo, s.rows.deed),
		at(tabRows, "add", "Ctrl+N", words.ResultsAdd, s.rows.add),
		at(tabRows, "filter", "Ctrl+F", words.ResultsFilter, func() { s.rows.kind.Focus(s.desk.Window.Canvas()) }),
		revocable,
		handed,
		at(tabHistory, "find", "Ctrl+F", words.ResultsFind, func() { s.history.who.Focus(s.desk.Window.Canvas()) }),
		{ID: "results.paste", Key: "Ctrl+V", Run: s.desk.TellOfPasting},
		at(tabExemplars, "line", words.LinesAddKey, words.ExemplarAdd, s.exemplars.Add),
	}, desk.LineCommands(desk.Results, exemplars), s.tabs.Commands())
}

// Leave asks about an exemplar that is not saved.
func (s *Screen) Leave(then func()) {
	if !s.exemplars.Changed() {
		then()
		return
	}
	s.tabs.Select(tabExemplars)
	s.exemplars.Leave(then)
}

// Show brings a tab into view, and a decision, by an award that it is written in, or an
// exemplar into its list.
func (s *Screen) Show(at desk.Place) {
	for i, place := range places {
		if place == at.Part {
			s.tabs.Select(i)
		}
	}
	if s.sought = at; !s.busy {
		s.seek()
	}
}

// seek chooses the wanted record once, when all of the year is there.
func (s *Screen) seek() {
	at := s.sought
	s.sought = desk.Place{}
	switch {
	case at.ID == 0:
	case at.Part == PlaceDecisions:
		s.decisions.choose(at.ID)
	case at.Part == PlaceExemplars:
		s.exemplars.Show(at.ID, at.Field)
	}
}
