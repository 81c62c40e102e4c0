// Package rules is the area "Quy tắc xét": the rules of the year's law with their
// numbers, and what they find in the registrations of the whole year.
package rules

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	checks "sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// The tabs, as names for Show.
const (
	PlaceRules    = "rules"
	PlaceFindings = "findings"
)

// The tabs, in their order.
const (
	tabRules = iota
	tabFindings
)

// Screen is the area of rules.
type Screen struct {
	desk   *desk.Desk
	runner *kit.Runner
	file   checks.Book
	tabs   *kit.Tabs
	head   *fyne.Container
	page   fyne.CanvasObject

	rules    *ruleList
	findings *findings
}

// New returns the area; it shows nothing until Load.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, runner: d.Runner.Fork(), head: container.NewStack(), file: checks.Book{RuleBook: &data.RuleBook{}}}
	s.rules, s.findings = newRuleList(s), newFindings(s)
	s.tabs = kit.NewTabs(
		kit.Tab{Title: words.RulesTabRules, Count: func() int { return len(s.file.Rules) }, Content: s.rules.content},
		kit.Tab{Title: words.RulesTabFindings, Content: s.findings.content},
	)
	s.tabs.OnSelect = func(i int) {
		if i == tabFindings {
			s.findings.open()
		}
	}
	s.page = kit.Page(s.head, s.tabs)
	return s
}

// Content returns the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Load reads the rules of the year's law.
func (s *Screen) Load() {
	book, year := s.desk.Book, s.desk.Year
	kit.Load(s.runner, func(ctx context.Context) (checks.Book, error) { return checks.ReadBook(ctx, book, year) }, func(l checks.Book, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		if was := s.file; was.RuleBook != nil && was.Year.ID == l.Year.ID && l.Judged && !was.Judged {
			s.desk.Tell(fmt.Sprintf(words.RulesNowKept, year.Text()))
		}
		s.file = l
		sub := fmt.Sprintf(words.RulesSubNone, year.Text())
		if l.Regime.Code != "" {
			sub = fmt.Sprintf(words.RulesSub, l.Regime.Name, year.Text())
		}
		if l.Judged {
			sub = fmt.Sprintf(words.RulesSubJudged, l.Regime.Name, year.Text())
		}
		s.head.Objects = []fyne.CanvasObject{kit.PageHead(words.RulesTitle, sub)}
		s.rules.show()
		s.findings.forget()
		if s.tabs.Current() == tabFindings {
			s.findings.open()
		}
		s.tabs.Refresh()
		s.page.Refresh()
		s.desk.Loaded(desk.Rules)
	})
}

// Openers lead to the forms of the area.
func (s *Screen) Openers() desk.Openers {
	return desk.Openers{"rule": desk.InTab(s.tabs, tabRules, s.rules.open), "own": desk.InTab(s.tabs, tabRules, s.rules.openOwn), "kept": desk.InTab(s.tabs, tabFindings, s.findings.keeper().Open)}
}

// Commands returns the keys of the area.
func (s *Screen) Commands() []kit.Command {
	when := func(tab int, id, key, title string, run func(), may func() bool) kit.Command {
		return s.tabs.On(tab, kit.Command{ID: "rules." + id, Key: key, Title: title, Run: run, Enabled: may})
	}
	at := func(tab int, id, key, title string, run func()) kit.Command {
		return when(tab, id, key, title, run, nil)
	}
	return append([]kit.Command{
		at(tabRules, "own", "Ctrl+N", words.OwnAdd, s.rules.addOwn),
		when(tabRules, "save", "Ctrl+S", words.KitSave, func() { s.rules.save(nil) }, s.rules.changed),
		at(tabRules, "turn", "F4", words.RulesTurnOff, s.rules.turn),
		when(tabRules, "shipped", "F6", words.RulesShipped, s.rules.restore, s.rules.otherwise),
		at(tabRules, "news", "F7", words.RulesNews, s.rules.takeNews),
		at(tabRules, "file", "F8", words.RulesFile, s.rules.pickFile),
		when(tabRules, "escape", "Esc", words.LinesBack, s.rules.escape, func() bool { return s.rules.changed() || s.desk.Window.Canvas().Focused() != s.rules.table }),
		when(tabFindings, "stop", "Esc", words.FindingsStop, s.findings.stop, s.findings.working.Visible),
		at(tabFindings, "filter", "Ctrl+F", words.FindingsFilter, func() { s.findings.state.Focus(s.desk.Window.Canvas()) }),
		at(tabFindings, "again", "F5", words.FindingsAgain, s.findings.again),
		when(tabFindings, "keep", "F4", words.FindingKeep, s.findings.keep, func() bool { return s.findings.keepable() }),
		when(tabFindings, "drop", "F7", words.FindingDrop, s.findings.takeBack, func() bool {
			r, _ := s.findings.table.Selected()
			return s.findings.keepable() && r.Kept != ""
		}),
	}, s.tabs.Commands()...)
}

// Leave asks about a rule that is not saved.
func (s *Screen) Leave(then func()) { s.rules.guard(then, nil) }

// Show brings a tab into view.
func (s *Screen) Show(at desk.Place) {
	for i, place := range []string{PlaceRules, PlaceFindings} {
		if place == at.Part {
			s.tabs.Select(i)
		}
	}
}
