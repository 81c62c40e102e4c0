package data

import (
	"slices"

	"gorm.io/gorm"

	"sothidua/data/viet"
)

// A unit (đơn vị) may have rooms, and these rooms of their own. Whatever is in one of
// them is in the unit, however many stand between.

// inside is the condition that a column holds a unit or anything below it. It takes
// one value, the unit.
func inside(column string) string {
	return column + ` IN (WITH RECURSIVE below(id) AS (SELECT id FROM units WHERE id IN (?) UNION
		SELECT u.id FROM units u JOIN below ON u.parent_id = below.id) SELECT id FROM below)`
}

// topOf is the unit that a room, by a column with its key, belongs to: itself where
// nothing stands above it. The column's table has another name than those in here.
func topOf(column string) string {
	return `(WITH RECURSIVE above(id, parent_id) AS (SELECT own.id, own.parent_id FROM units own WHERE own.id = ` + column + ` UNION
		SELECT u.id, u.parent_id FROM units u JOIN above ON u.id = above.parent_id) SELECT id FROM above WHERE parent_id IS NULL)`
}

// roomsBelow returns everything below each of some units: its rooms in their order,
// each followed by its own.
func roomsBelow(db *gorm.DB, units ...int64) (map[int64][]Unit, error) {
	var rooms []Unit
	err := db.Where(`parent_id IN (WITH RECURSIVE below(id) AS (SELECT value FROM json_each(?) UNION
		SELECT u.id FROM units u JOIN below ON u.parent_id = below.id) SELECT id FROM below)`, keyList(units)).
		Order("position, sort_key, id").Find(&rooms).Error
	if err != nil {
		return nil, err
	}
	of := parted(rooms, func(room Unit) int64 { return *room.ParentID })
	below := map[int64][]Unit{}
	known := map[int64]bool{}
	for level := units; len(level) > 0; {
		for _, id := range level {
			known[id] = true
		}
		var next []int64
		for _, id := range level {
			for _, room := range of[id] {
				if !known[room.ID] { // a damaged book may hold a circle
					below[id] = append(below[id], room)
					next = append(next, room.ID)
				}
			}
		}
		level = next
	}
	all := make(map[int64][]Unit, len(units))
	for _, id := range units {
		all[id] = treeOf(below, id)
	}
	return all, nil
}

// treeOf are the rooms below a unit, each followed by its own.
func treeOf(below map[int64][]Unit, id int64) []Unit {
	var rooms []Unit
	for _, room := range below[id] {
		rooms = append(append(rooms, room), treeOf(below, room.ID)...)
	}
	return rooms
}

// Above are the units that hold a room, itself first and the one that registers it
// last; by is every unit by its key.
func Above(by map[int64]Unit, id int64) []int64 {
	var path []int64
	for id != 0 && !slices.Contains(path, id) {
		path = append(path, id)
		id = IDOf(by[id].ParentID)
	}
	return path
}

// RoomsBelow returns everything below a unit: its rooms, closed ones too, and theirs, named
// as RoomsOf names them.
func (tx *Tx) RoomsBelow(unitID int64) ([]Unit, error) {
	below, err := roomsBelow(tx.db, unitID)
	return toldApart(below[unitID]), err
}

// toldApart names the rooms of a unit so that no two are called alike, as far as they lie
// in others: "Tổ 1, Đội A" and "Tổ 1, Đội B". The unit's own room of that name keeps it.
func toldApart(rooms []Unit) []Unit {
	by := make(map[int64]Unit, len(rooms))
	for _, room := range rooms {
		by[room.ID] = room
	}
	named := slices.Clone(rooms)
	for holders, again := 1, true; again; holders++ {
		again = false
		times := make(map[string]int, len(named))
		for _, room := range named {
			times[viet.TextKey(room.Name)]++
		}
		for i := range named {
			path := Above(by, named[i].ID) // its unit, which is none of them, ends it
			if times[viet.TextKey(named[i].Name)] > 1 && holders < len(path)-1 {
				named[i].Name += ", " + by[path[holders]].Name
				named[i].ShortName, again = named[i].Name, true
			}
		}
	}
	return named
}

// Collective is a unit or a room in the tree of collectives.
type Collective struct {
	Unit
	Parent string // name of what it lies in, empty for a unit
	Depth  int    // 0 for a unit, 1 for its rooms, 2 for rooms in these …
}

// collectivesOf are a unit and everything below it, in the order of roomsBelow.
func collectivesOf(unit Unit, rooms []Unit) []Collective {
	tree := append(make([]Collective, 0, len(rooms)+1), Collective{Unit: unit})
	at := map[int64]int{unit.ID: 0}
	for _, room := range rooms {
		holder := tree[at[IDOf(room.ParentID)]]
		at[room.ID] = len(tree)
		tree = append(tree, Collective{room, holder.Name, holder.Depth + 1})
	}
	return tree
}

// Tree is the unit and everything below it, closed rooms too.
func (m Member) Tree() []Collective { return collectivesOf(m.Unit, m.Rooms) }
