package people

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/block"
	"sothidua/app/people"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// collectives is the tab with the tree of units and rooms.
type collectives struct {
	s       *Screen
	tree    []data.Collective
	table   *kit.Table[data.Collective]
	runner  *kit.Runner
	want    int64
	facts   *fyne.Container
	beside  *fyne.Container
	history *kit.Table[data.HistoryRow]
	object  fyne.CanvasObject
}

func newCollectives(s *Screen) *collectives {
	p := &collectives{s: s, runner: s.desk.Runner.Fork(), facts: kit.Stack(6), history: s.historyTable()}
	p.table = kit.NewTable([]kit.Column[data.Collective]{
		{Title: words.CollectiveName, Text: func(c data.Collective) string {
			return kit.Indented(c.Name, c.Depth)
		}},
		{Title: words.CollectiveSymbol, Width: 100, Text: func(c data.Collective) string { return c.Symbol }},
		{Title: words.CollectiveKind, Width: 110, Text: kind, Tone: kindTone},
	})
	p.table.Find = func(c data.Collective) string { return c.Name }
	p.table.Empty = words.CollectiveEmpty
	p.table.OnSelect = p.look
	p.table.OnOpen = p.edit
	p.table.OnDelete = p.remove
	p.table.Stays = func(c data.Collective) bool { return c.ParentID == nil }
	p.beside = kit.Beside(kit.Panel(kit.Pad(12, 14, 12, 14, p.facts)),
		kit.Pad(12, 0, 0, 0, titled(kit.Bold(words.HistoryTitle), p.history)))
	p.object = kit.NewSplit(nil, 0, kit.Panel(p.table), p.beside, 430)
	return p
}

func kind(c data.Collective) string {
	switch {
	case c.Closed:
		return words.RoomClosed
	case c.ParentID == nil:
		return words.CollectiveLarge
	}
	return words.CollectiveSmall
}

func kindTone(c data.Collective) kit.Tone {
	if c.ParentID != nil || c.Closed {
		return kit.Muted
	}
	return kit.Plain
}

func (p *collectives) show(tree []data.Collective) {
	keep := p.want
	if row, ok := p.table.Selected(); ok && keep == 0 {
		keep = row.ID
	}
	p.tree, p.want = tree, 0
	p.table.Renew(tree, len(tree), func(c data.Collective) bool { return c.ID == keep })
}

// seek chooses a collective, at once where it is there.
func (p *collectives) seek(id int64) {
	if !p.table.SelectWhere(func(c data.Collective) bool { return c.ID == id }) {
		p.want = id
	}
	p.s.desk.Window.Canvas().Focus(p.table)
}

// look shows the chosen collective and reads its titles.
func (p *collectives) look(c data.Collective) {
	p.facts.Objects = []fyne.CanvasObject{kit.Head(c.Name)}
	if c.ParentID != nil {
		p.facts.Add(line(words.RoomUnit, c.Parent))
	}
	if c.HeadPost != "" {
		p.facts.Add(line(words.UnitHeadPost, c.HeadPost))
	}
	if c.Closed {
		p.facts.Add(kit.Mark("warning", words.UnitClosedMark, kit.Look))
	}
	if c.ParentID == nil {
		p.facts.Add(kit.Bar(8, kit.Secondary(words.CollectiveOpenUnit, "Enter", func() { p.edit(c) }), kit.Secondary(words.PastAdd, "F8", p.s.past)))
	} else {
		p.facts.Add(kit.Bar(8,
			kit.Secondary(words.ListOpen, "Enter", func() { p.edit(c) }),
			kit.Secondary(words.ListDelete, "Del", func() { p.remove(c) }), kit.Secondary(words.PastAdd, "F8", p.s.past)))
	}
	p.beside.Refresh()
	kit.Load(p.runner, func(ctx context.Context) ([]data.HistoryRow, error) {
		if ctx.Err() != nil { // already passed by
			return nil, ctx.Err()
		}
		return people.History(ctx, p.s.desk.Book, 0, c.ID)
	}, func(rows []data.HistoryRow, err error) {
		if err != nil {
			p.s.desk.ShowErr(err)
			return
		}
		p.history.SetRows(rows)
	})
}

// add asks for a room of the chosen unit.
func (p *collectives) add() {
	if len(p.tree) == 0 {
		p.s.desk.ShowErr(fault.New(fault.Missing, words.CollectiveNoUnit, words.CollectiveNoUnitNext))
		return
	}
	chosen, _ := p.table.Selected()
	parent := chosen.ID
	if chosen.ParentID != nil {
		parent = *chosen.ParentID
	}
	p.editRoom(data.Unit{ParentID: &parent})
}

// open opens the form of a room, or of a new one.
func (p *collectives) open(about desk.About) desk.Found {
	id := about.ID(0)
	if id == 0 {
		p.add()
		return desk.Opened
	}
	if !p.table.SelectWhere(func(c data.Collective) bool { return c.ID == id && c.ParentID != nil }) {
		return desk.Gone
	}
	room, _ := p.table.Selected()
	p.edit(room)
	return desk.Opened
}

// edit opens a room's form; units are kept in the screen of the block.
func (p *collectives) edit(c data.Collective) {
	if c.ParentID == nil {
		p.s.desk.Go(desk.Place{Area: desk.Block, Part: desk.UnitPart, ID: c.ID})
		return
	}
	p.editRoom(c.Unit)
}

func (p *collectives) editRoom(room data.Unit) {
	p.s.desk.EditRoom(desk.People, room, p.tree, func(id int64) { p.want = id })
}

// moved is the chosen room and the order of those beside it once it is moved; none where
// it cannot be. Units are ordered in the screen of the block.
func (p *collectives) moved(by int) (data.Collective, []data.Unit) {
	c, ok := p.table.Selected()
	if !ok || c.ParentID == nil {
		return c, nil
	}
	return c, desk.Siblings(p.tree, c.ID, by)
}

// move changes the chosen room's place with its neighbour's.
func (p *collectives) move(by int) {
	if c, rooms := p.moved(by); rooms != nil {
		p.want = c.ID
		p.s.desk.Save(fmt.Sprintf(words.RoomMove, c.Name), func(tx *data.Tx) error { return block.ArrangeRooms(tx, rooms) }, func(err error) {
			if err != nil {
				p.s.desk.ShowErr(err)
			}
		})
	}
}

func (p *collectives) remove(c data.Collective) {
	if c.ParentID == nil { // a unit goes by its place in the block
		p.edit(c)
		return
	}
	p.s.delete(words.RoomAsk, fmt.Sprintf(words.RoomAskText, c.Name), fmt.Sprintf(words.RoomDelete, c.Name),
		func(tx *data.Tx) error { return block.RemoveRoom(tx, c.Unit) })
}
