// Package block is the screen of the block (khối thi đua): its units and their
// rooms, its own data, and who leads it in the year in view.
package block

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	work "sothidua/app/block"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// Screen shows the block of the year in view.
type Screen struct {
	desk    *desk.Desk
	runner  *kit.Runner
	file    *data.BlockFile
	head    *fyne.Container
	content *fyne.Container
	tabs    *kit.Tabs
	units   *units
	offices *offices
	info    *info
}

// The places Show knows; "unit:12" is the unit with that id.
const (
	PlaceUnits   = desk.UnitPart
	PlaceOffices = "offices"
	PlaceInfo    = "info"
)

const (
	tabUnits = iota
	tabOffices
	tabInfo
)

// New returns the screen of the block.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, runner: d.Runner.Fork(), file: &data.BlockFile{}, head: container.NewStack()}
	s.units, s.offices, s.info = newUnits(s), newOffices(s), newInfo(s)
	s.tabs = kit.NewTabs(
		kit.Tab{Title: words.BlockTabUnits, Count: s.members, Content: s.units.object},
		kit.Tab{Title: words.BlockTabOffices, Count: func() int { return len(s.file.Offices) }, Content: s.offices.object},
		kit.Tab{Title: words.BlockTabInfo, Content: s.info.object})
	s.tabs.OnSelect = func(int) { s.drawHead() }
	s.drawHead()
	s.content = kit.Page(s.head, s.tabs)
	return s
}

// Content returns what the screen shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Load reads the block anew.
func (s *Screen) Load() {
	year := s.desk.Year
	kit.Load(s.runner, func(ctx context.Context) (*data.BlockFile, error) { return work.Read(ctx, s.desk.Book, year) }, s.show)
}

func (s *Screen) show(file *data.BlockFile, err error) {
	if err != nil {
		s.desk.ShowErr(err)
		return
	}
	other := file.Block.ID != s.file.Block.ID
	s.file = file
	s.units.show()
	s.offices.show()
	if other || !s.info.form.Changed() { // keep what is being typed
		s.info.show()
	}
	s.tabs.Refresh()
	s.drawHead()
	s.desk.Loaded(desk.Block)
}

// Openers lead to the forms of the screen.
func (s *Screen) Openers() desk.Openers {
	return desk.Openers{
		"unit": desk.InTab(s.tabs, tabUnits, s.units.openUnit), "room": desk.InTab(s.tabs, tabUnits, s.units.openRoom), "deciders": desk.InTab(s.tabs, tabUnits, s.units.openDeciders), "office": desk.InTab(s.tabs, tabOffices, s.offices.open),
		"info": desk.InTab(s.tabs, tabInfo, desk.Standing(s.desk, s.info.form)),
	}
}

func (s *Screen) drawHead() {
	sub, main := "", kit.Primary(words.UnitAdd, "Ctrl+N", s.units.add)
	if s.tabs != nil {
		switch s.tabs.Current() {
		case tabOffices:
			main = kit.Primary(words.OfficeAdd, "Ctrl+N", s.offices.add)
		case tabInfo:
			main = kit.Primary(words.KitSave, "Ctrl+S", func() { s.info.save(nil) })
		}
	}
	if len(s.file.Members) > 0 {
		sub = fmt.Sprintf(words.UnitTotal, s.members(), viet.Number(s.file.Headcount()), s.file.Year.Text())
	}
	s.head.Objects = []fyne.CanvasObject{kit.PageHead(words.BlockTitle, sub, main)}
	s.head.Refresh()
}

// members is the number of units that belong to the block in the year in view.
func (s *Screen) members() int {
	count := 0
	for _, member := range s.file.Members {
		if member.Membership.Holds(s.file.Year) {
			count++
		}
	}
	return count
}

// Show brings a tab or a unit into view.
func (s *Screen) Show(at desk.Place) {
	switch at.Part {
	case PlaceOffices:
		s.tabs.Select(tabOffices)
	case PlaceInfo:
		s.tabs.Select(tabInfo)
		if field := s.info.form.Field(at.Field); field != nil {
			field.Focus(s.desk.Window.Canvas())
		}
	case desk.UnitPart:
		s.tabs.Select(tabUnits)
		if at.ID != 0 {
			s.units.want = at.ID
			s.units.choose()
			s.desk.Window.Canvas().Focus(s.units.table)
		}
	}
}

// Commands returns the keys of the screen.
func (s *Screen) Commands() []kit.Command {
	return append(s.tabs.Commands(),
		s.tabs.On(tabUnits, kit.Command{ID: "block.add", Key: "Ctrl+N", Title: words.UnitAdd, Run: s.units.add}),
		s.tabs.On(tabUnits, kit.Command{ID: "block.deciders", Key: deciderKey, Title: words.DeciderTitle, Run: s.units.decide, Enabled: func() bool { return len(s.file.Members) > 0 }}),
		s.tabs.On(tabUnits, kit.Command{ID: "block.paste", Key: "Ctrl+V", Run: s.desk.TellOfPasting}),
		s.tabs.On(tabOffices, kit.Command{ID: "block.add", Key: "Ctrl+N", Title: words.OfficeAdd, Run: s.offices.add}),
		s.tabs.On(tabInfo, kit.Command{ID: "block.save", Key: "Ctrl+S", Title: words.KitSave, Run: func() { s.info.save(nil) }, Enabled: s.info.form.Changed}),
		s.tabs.On(tabUnits, kit.Command{ID: "block.up", Key: "Alt+Up", Title: words.ListUp, Run: func() { s.units.move(-1) }, Enabled: func() bool { return s.units.mayMove(-1) }}),
		s.tabs.On(tabUnits, kit.Command{ID: "block.down", Key: "Alt+Down", Title: words.ListDown, Run: func() { s.units.move(1) }, Enabled: func() bool { return s.units.mayMove(1) }}))
}

// Leave asks about unsaved information of the block.
func (s *Screen) Leave(then func()) {
	if !s.info.form.Changed() {
		then()
		return
	}
	s.tabs.Select(tabInfo)
	kit.AskSave(s.desk.Window, func(answer kit.Answer) {
		switch answer {
		case kit.Save:
			s.info.save(func(ok bool) {
				if ok {
					then()
				}
			})
		case kit.Discard:
			s.info.show()
			then()
		case kit.Stay:
		}
	})
}

// shown is what follows an action without a form.
func (s *Screen) shown(err error) {
	if err != nil {
		s.desk.ShowErr(err)
	}
}

// delete asks and takes away what act does.
func (s *Screen) delete(question, text, label string, act func(*data.Tx) error) {
	s.desk.Ask(desk.Asked{Title: question, Text: text, Yes: words.ListDelete, Label: label, Act: act})
}

// line is one named fact of a side panel.
func line(name, value string) fyne.CanvasObject {
	if value == "" {
		value = words.NoneYet
	}
	return kit.Stack(0, kit.Note(name), kit.Paragraph(value)) // a name may be longer than its column
}
