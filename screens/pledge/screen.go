// Package pledge is the area of what the units pledge for a year: the numbered
// groups of the pledge, and the targets of the block and its units.
package pledge

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	work "sothidua/app/pledge"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// The tabs, as names for Show.
const (
	Items   = "items"
	Targets = "targets"
)

// Screen is the area of the pledge.
type Screen struct {
	desk    *desk.Desk
	runner  *kit.Runner
	year    data.Year
	loading bool
	pending desk.Place // to be shown as soon as the pledge is loaded
	units   []data.Unit
	unit    *kit.ChoiceField // of the target in view
	items   *desk.Lines[data.PledgeItem]
	targets *desk.Lines[data.Target]
	tabs    *kit.Tabs
	head    *fyne.Container
	page    fyne.CanvasObject
}

// New returns the area; it shows nothing until Load.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, runner: d.Runner.Fork(), head: container.NewStack()}
	s.items, s.targets = newItems(s), newTargets(s)
	s.tabs = kit.NewTabs(
		kit.Tab{Title: words.PledgeTabItems, Count: s.items.Count, Content: s.items.Content()},
		kit.Tab{Title: words.PledgeTabTargets, Count: s.targets.Count, Content: s.targets.Content()},
	)
	s.tabs.OnSelect = func(int) {
		if l := s.list(); !l.Changed() {
			l.Show(0, "")
		}
	}
	s.page = kit.Page(s.head, s.tabs)
	return s
}

// Content returns the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Load reads the pledge of the year in view.
func (s *Screen) Load() {
	book, year := s.desk.Book, s.desk.Year
	s.loading = true
	kit.Load(s.runner, func(ctx context.Context) (*data.PledgeFile, error) {
		return work.Read(ctx, book, year)
	}, func(file *data.PledgeFile, err error) {
		s.loading = false
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.show(year, file)
	})
}

func (s *Screen) show(year data.Year, file *data.PledgeFile) {
	if year.ID != s.year.ID {
		s.items.Clear()
		s.targets.Clear()
	}
	s.year, s.units = year, file.Units
	s.head.Objects = []fyne.CanvasObject{kit.PageHead(words.PledgeArea, fmt.Sprintf(words.PledgeSub, year.Text()),
		kit.Primary(words.KitSave, "Ctrl+S", func() { s.list().Save(nil) }))}
	s.unit.SetOptions(s.owners())
	s.items.SetRows(file.Items)
	s.targets.SetRows(file.Targets)
	s.tabs.Refresh()
	s.page.Refresh()
	if s.pending != (desk.Place{}) {
		s.Show(s.pending)
	}
	s.desk.Loaded(desk.Pledge)
}

// Openers lead to the forms of the area.
func (s *Screen) Openers() desk.Openers {
	return desk.Openers{"item": desk.InTab(s.tabs, 0, s.items.Open), "target": desk.InTab(s.tabs, 1, s.targets.Open)}
}

func (s *Screen) list() desk.AnyLines {
	if s.tabs.Current() == 0 {
		return s.items
	}
	return s.targets
}

// Commands returns the keys of the area.
func (s *Screen) Commands() []kit.Command {
	return slices.Concat([]kit.Command{
		s.tabs.On(0, kit.Command{ID: "pledge.add", Key: words.LinesAddKey, Title: words.PledgeItemAdd, Run: s.items.Add}),
		s.tabs.On(1, kit.Command{ID: "pledge.add", Key: words.LinesAddKey, Title: words.PledgeTargetAdd, Run: s.targets.Add}),
	}, desk.LineCommands(desk.Pledge, s.list), s.tabs.Commands())
}

// Leave asks about each form that holds something unsaved, in view.
func (s *Screen) Leave(then func()) {
	for i, l := range []desk.AnyLines{s.items, s.targets} {
		if l.Changed() {
			s.tabs.Select(i)
			l.Leave(func() { s.Leave(then) })
			return
		}
	}
	then()
}

// Show brings a tab into view, with the id of a line behind it: "targets/12".
func (s *Screen) Show(at desk.Place) {
	if s.loading {
		s.pending = at
		return
	}
	s.pending = desk.Place{}
	if at.Part == Targets {
		s.tabs.Select(1)
	} else {
		s.tabs.Select(0)
	}
	s.list().Show(at.ID, at.Field)
}
