package desk

import (
	"fmt"
	"slices"
	"strconv"

	"sothidua/app/block"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// EditRoom asks for a room (tập thể nhỏ): its names, and the unit or room that it lies in,
// one of the tree, neither itself nor what lies in it. saved hears the key of what was
// written; about says in a draft where a new one was begun.
func (d *Desk) EditRoom(area Area, room data.Unit, tree []data.Collective, saved func(id int64), about ...any) {
	if room.ParentID == nil {
		return
	}
	holder := strconv.FormatInt(*room.ParentID, 10)
	name := kit.NewText("name", words.RoomName).Require()
	within := kit.NewChoice("unit", words.RoomUnit, holders(room, tree)...).Require()
	symbol, headPost := kit.NewText("symbol", words.UnitSymbol), kit.NewText("head-post", words.UnitHeadPost)
	closed := kit.NewCheck("closed", words.UnitClosed)
	report := NewUnitReport(room)
	name.SetText(room.Name)
	within.SetValue(holder)
	symbol.SetText(room.Symbol)
	headPost.SetText(room.HeadPost)
	closed.SetOn(room.Closed)
	form := d.Form(area, "room", append([]any{room.ID}, about...)...).AddWide(name).AddWide(within).Add(symbol).Add(headPost)
	if room.ID != 0 {
		form.AddWide(closed)
		report.AddTo(form)
	} else {
		form.Again(func() { d.EditRoom(area, room, tree, saved, about...) }, "unit")
	}
	form.MarkClean()
	kit.ShowForm(d.Window, words.RoomTitle, form, func(done func(error)) {
		next := room
		next.Name, next.Symbol, next.HeadPost, next.Closed = name.Text(), symbol.Text(), headPost.Text(), closed.On()
		report.Into(&next)
		parent, _ := strconv.ParseInt(within.Value(), 10, 64)
		next.ParentID = &parent
		if parent != *room.ParentID {
			next.Position = 0 // last
		}
		d.Save(fmt.Sprintf(words.RoomSave, next.Name), func(tx *data.Tx) error { return block.SaveRoom(tx, &next) }, func(err error) {
			if err == nil {
				saved(next.ID)
			}
			done(err)
		})
	}, nil)
}

// holders are the units and rooms that a room may lie in.
func holders(room data.Unit, tree []data.Collective) []kit.Option {
	var options []kit.Option
	below := map[int64]bool{room.ID: room.ID != 0}
	for _, c := range tree {
		switch own := c.ID == *room.ParentID; {
		case below[c.ID] || c.ParentID != nil && below[*c.ParentID]:
			below[c.ID] = true
		case !c.Closed || own:
			options = append(options, kit.Option{Value: strconv.FormatInt(c.ID, 10), Text: c.Name, Note: c.Parent})
		}
	}
	return options
}

// Siblings are the rooms that lie in the same as one, with its neighbour in the order
// exchanged for it; nil where there is no neighbour that far.
func Siblings(tree []data.Collective, id int64, by int) []data.Unit {
	var rooms []data.Unit
	holder := int64(0)
	for _, c := range tree {
		if c.ID == id {
			holder = data.IDOf(c.ParentID)
		}
	}
	for _, c := range tree {
		if holder != 0 && data.IDOf(c.ParentID) == holder {
			rooms = append(rooms, c.Unit)
		}
	}
	at := slices.IndexFunc(rooms, func(u data.Unit) bool { return u.ID == id })
	if to := at + by; at >= 0 && to >= 0 && to < len(rooms) {
		rooms[at], rooms[to] = rooms[to], rooms[at]
		return rooms
	}
	return nil
}
