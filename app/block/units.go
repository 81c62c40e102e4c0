package block

import (
	"cmp"
	"slices"

	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// SaveUnit writes a unit with its time in the block, and its figures of a year where
// known is set. Without a short name the name stands for it. It sets the keys of what
// is new.
func SaveUnit(tx *data.Tx, m *data.Member, known bool) error {
	err := cmp.Or(
		valid.Need("name", words.UnitName, m.Unit.Name),
		valid.Span("to", m.Membership.FromDate, m.Membership.ToDate, words.UnitToBefore),
		valid.Email("contact-email", m.Unit.ContactEmail))
	if err != nil {
		return err
	}
	m.Unit.ShortName = cmp.Or(m.Unit.ShortName, m.Unit.Name)
	return tx.SaveMember(m, known)
}

// RemoveUnit takes a unit that nothing else refers to out of the book, with its place
// in the block.
func RemoveUnit(tx *data.Tx, m data.Member) error { return tx.RemoveMember(m) }

// Arrange writes the order of the units as given.
func Arrange(tx *data.Tx, members []data.Member) error { return tx.Arrange(members) }

// SaveRoom writes a room of a unit (tập thể nhỏ), whose name is its short name too. A
// new one, and one that comes from another unit, stands last where its position is zero.
// It sets the key of a new one.
func SaveRoom(tx *data.Tx, room *data.Unit) error {
	if err := valid.Need("name", words.RoomName, room.Name); err != nil {
		return err
	}
	if room.ParentID == nil || *room.ParentID == 0 || *room.ParentID == room.ID {
		return fault.New(fault.Invalid, words.NeedUnit, words.NeedNext).At("unit")
	}
	below, err := tx.RoomsBelow(room.ID)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(below, func(u data.Unit) bool { return u.ID == *room.ParentID }) {
		return fault.New(fault.Invalid, words.RoomInItself, words.RoomInItselfNext).At("unit")
	}
	if room.Position == 0 {
		rooms, err := tx.Rooms(*room.ParentID)
		if err != nil {
			return err
		}
		for _, other := range rooms {
			room.Position = max(room.Position, other.Position)
		}
		room.Position++
	}
	room.ShortName = room.Name
	return tx.Save(room)
}

// ArrangeRooms writes the order of rooms that lie in the same as given.
func ArrangeRooms(tx *data.Tx, rooms []data.Unit) error {
	for i, room := range rooms {
		if room.Position == i+1 {
			continue
		}
		room.Position = i + 1
		if err := tx.Save(&room); err != nil {
			return err
		}
	}
	return nil
}

// RemoveRoom takes a room that nothing else refers to out of the book.
func RemoveRoom(tx *data.Tx, room data.Unit) error { return tx.Delete(&room) }
