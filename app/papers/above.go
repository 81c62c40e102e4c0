package papers

import (
	"strings"

	"sothidua/data"
)

// above is what a collective of a unit lies in, what is right above it first: "Chi cục Kiểm
// lâm, Sở Nông nghiệp và Môi trường"; unit is what the paper calls the unit.
func (b *builder) above(unitID, collectiveID int64, unit string) string {
	if unitID == collectiveID || b.err != nil {
		return unit
	}
	rooms := b.roomsOf(unitID)
	var names []string
	for _, id := range data.Above(rooms, collectiveID) {
		if id != collectiveID && id != unitID && rooms[id].Name != "" {
			names = append(names, rooms[id].Name)
		}
	}
	return strings.Join(append(names, unit), ", ")
}

// roomsOf are the unit and its rooms.
func (b *builder) roomsOf(unitID int64) map[int64]data.Unit {
	if b.rooms == nil {
		b.rooms = map[int64]map[int64]data.Unit{}
	}
	if b.rooms[unitID] == nil && b.err == nil {
		var rooms []data.Unit
		rooms, b.err = b.book.RoomsOf(b.ctx, unitID)
		b.rooms[unitID] = map[int64]data.Unit{unitID: {ID: unitID}}
		for _, room := range rooms {
			b.rooms[unitID][room.ID] = room
		}
	}
	return b.rooms[unitID]
}
