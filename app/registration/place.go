package registration

import (
	"cmp"

	"sothidua/app/intake"
	"sothidua/data"
	"sothidua/data/viet"
)

// Place finds or makes the people of entries of one unit as AddMany does, each with the
// first post, and registers nothing. They stand in the order of the entries.
func Place(tx *data.Tx, entries []Entry, day viet.Date) ([]data.Person, error) {
	if len(entries) == 0 {
		return nil, nil
	}
	m := newMany(tx, entries[0], day)
	for _, act := range []func([]Entry) error{m.readRooms, m.makePeople, m.makePlaces, m.readPosts} {
		if err := act(entries); err != nil {
			return nil, err
		}
	}
	return m.people, nil
}

// RoomOf finds or makes a room of a unit; no name is the unit itself.
func RoomOf(tx *data.Tx, unit data.Unit, name string) (data.Unit, error) {
	m := newMany(tx, Entry{Unit: unit}, tx.Today())
	if err := m.readRooms(nil); err != nil {
		return unit, err
	}
	return m.room(name)
}

func newMany(tx *data.Tx, of Entry, day viet.Date) *many {
	return &many{tx: tx, unit: of.Unit, year: of.Year, day: day, places: map[string]data.Unit{}, names: map[int64]string{}}
}

// PastAward is the award of a title of an earlier year as lists of a year tell it of
// somebody of a unit.
func PastAward(past intake.Past, kind data.AwardKind, unit data.Unit, year data.Year) data.Award {
	of := year.Of(past.Year)
	return data.Award{
		AwardKindID: kind.ID, Year: past.Year, DecisionNumber: past.Decision, DecisionDate: past.Date, Authority: cmp.Or(past.By, kind.DecidedBy(unit)),
		PeriodFrom: of.FirstDay(), PeriodTo: of.LastDay(),
	}
}
