package registration

import (
	"cmp"
	"context"

	"sothidua/app/contest"
	"sothidua/app/people"
	"sothidua/data"
	"sothidua/data/viet"
)

// Frame is what a year's registrations are entered by.
type Frame struct {
	Summary   *data.Summary
	Deadlines contest.Deadlines
	SignedOn  viet.Date // the day after which changes want a reason; empty where nothing is signed
}

// ReadFrame returns the frame of a year.
func ReadFrame(ctx context.Context, c *contest.Contest, yearID int64) (f Frame, err error) {
	if f.Summary, err = c.Summary(ctx, yearID); err != nil {
		return f, err
	}
	if f.Deadlines, err = c.Deadlines(ctx, f.Summary.Year); err != nil {
		return f, err
	}
	f.SignedOn, err = c.SignedOn(ctx, yearID)
	return f, err
}

// Unit is what one unit registers, and by whom and where it may.
type Unit struct {
	Lines []data.RegistrationLine
	Own   []data.PersonAt // its people on the day
	Rooms []data.Unit
	Alike []data.RegistrationLine // among which to look for people registered twice
	Part  bool                    // those are the first of them alone
	Apart []data.NotSame
	// Uncalled are its registered people of whom nobody said by which name they are called.
	Uncalled []data.Person
}

// ReadUnit returns a unit of a year as of a day, or for zero the whole block: then only
// what is alike in it.
func ReadUnit(ctx context.Context, c *contest.Contest, yearID, unitID int64, day viet.Date) (u Unit, err error) {
	book := c.Book
	if u.Apart, err = c.Apart(ctx); err != nil {
		return u, err
	}
	if unitID == 0 {
		u.Alike, u.Part, err = book.LinesOfOneName(ctx, yearID)
		return u, err
	}
	if u.Lines, u.Rooms, err = book.LinesAndRooms(ctx, yearID, unitID); err != nil {
		return u, err
	}
	u.Alike = u.Lines
	if u.Own, err = book.PeopleOf(ctx, unitID, day); err != nil {
		return u, err
	}
	placed(u.Own, u.Rooms)
	u.Uncalled, err = people.Uncalled(ctx, book, u.Lines)
	return u, err
}

// UnitNow returns the people of a unit on a day, and its rooms.
func UnitNow(ctx context.Context, book *data.Book, unitID int64, day viet.Date) (own []data.PersonAt, rooms []data.Unit, err error) {
	if own, err = book.PeopleOf(ctx, unitID, day); err != nil {
		return nil, nil, err
	}
	rooms, err = book.RoomsOf(ctx, unitID)
	placed(own, rooms)
	return own, rooms, err
}

// placed names the rooms of people as those of their unit are told apart.
func placed(people []data.PersonAt, rooms []data.Unit) {
	names := make(map[int64]string, len(rooms))
	for _, room := range rooms {
		names[room.ID] = room.Name
	}
	for i, person := range people {
		people[i].Room = cmp.Or(names[person.RoomID], person.Room)
	}
}

// CompareYears sets the lines of a unit, or for zero of the block, beside those of the
// year before.
func CompareYears(ctx context.Context, book *data.Book, yearID, unitID int64) ([]data.ComparedLine, error) {
	return book.Compare(ctx, yearID, unitID)
}

// LateChanges returns what was changed after the signing, the latest first.
func LateChanges(ctx context.Context, book *data.Book, yearID int64, signed viet.Date) ([]data.LateChange, error) {
	return book.LateChanges(ctx, yearID, signed)
}
