package registration

import (
	"context"

	"sothidua/app/intake"
	"sothidua/data"
	"sothidua/data/viet"
)

// ReadAround returns what a list of a unit is read and matched against on a day; subject
// is whose list it is where it does not say.
func ReadAround(ctx context.Context, book *data.Book, year data.Year, unit data.Unit, subject data.Subject, day viet.Date) (a Around, err error) {
	a.Around, a.Day = intake.Around{Year: year, Unit: unit, Subject: subject}, day
	kinds, err := book.KindsOf(ctx, year.RegimeCode)
	if err != nil {
		return a, err
	}
	if unit.ID != 0 { // none: a list of the whole block
		if a.Lines, err = book.RegistrationLines(ctx, year.ID, unit.ID); err != nil {
			return a, err
		}
	}
	used := map[int64]bool{}
	for _, line := range a.Lines {
		for _, id := range line.KindIDs {
			used[id] = true
		}
	}
	for _, kind := range kinds {
		if kind.OfferedIn(year) || used[kind.ID] {
			a.Kinds = append(a.Kinds, kind)
		}
	}
	if a.Units, err = book.UnitsOf(ctx, year); err != nil || unit.ID == 0 {
		return a, err
	}
	a.People, a.Rooms, err = UnitNow(ctx, book, unit.ID, day)
	return a, err
}
