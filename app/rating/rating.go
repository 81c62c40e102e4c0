package rating

import (
	"context"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// OfPeople returns the people of a unit with what is known of their year.
func OfPeople(ctx context.Context, book *data.Book, year data.Year, unitID int64) ([]data.PersonOfYear, error) {
	return book.PeopleOfYear(ctx, year, unitID)
}

// OfCollectives returns the units of the year's block and their rooms with what is
// known of their year.
func OfCollectives(ctx context.Context, book *data.Book, year data.Year) ([]data.CollectiveOfYear, error) {
	return book.CollectivesOfYear(ctx, year)
}

// ChangePeople changes the year of people. differ gets each record as the book holds
// it now, so that two who write different facts lose none; its error refuses all.
func ChangePeople(tx *data.Tx, year int, ids []int64, differ func(id int64, y *data.PersonYear) error) error {
	known, err := tx.PersonYears(year, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		y := known[id]
		y.PersonID, y.Year = id, year
		if err := differ(id, &y); err != nil {
			return err
		}
		if y.DisciplineOn != "" && y.DisciplineEnds != "" && y.DisciplineEnds < y.DisciplineOn {
			return fault.New(fault.Invalid, words.RatingEndsBefore, words.RatingEndsNext)
		}
		if y.Personnel != known[id].Personnel {
			person, err := data.Get[data.Person](tx, id)
			if err != nil {
				return err
			}
			person.Personnel = y.Personnel
			if err := tx.Save(&person); err != nil {
				return err
			}
		}
		if err := keep(tx, &y, y.ID, y == (data.PersonYear{ID: y.ID, PersonID: id, Year: year, Personnel: y.Personnel})); err != nil {
			return err
		}
	}
	return nil
}

// ChangeCollectives is ChangePeople for units and rooms.
func ChangeCollectives(tx *data.Tx, year int, ids []int64, differ func(id int64, y *data.UnitYear) error) error {
	known, err := tx.UnitYears(year, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		y := known[id]
		y.UnitID, y.Year = id, year
		if err := differ(id, &y); err != nil {
			return err
		}
		if y.Completed != nil && *y.Completed > y.Headcount && y.Headcount > 0 {
			return fault.New(fault.Invalid, words.RatingTooMany, words.RatingTooManyNext)
		}
		if err := keep(tx, &y, y.ID, y == (data.UnitYear{ID: y.ID, UnitID: id, Year: year})); err != nil {
			return err
		}
	}
	return nil
}

// keep writes a record, and takes one away that says nothing any more.
func keep(tx *data.Tx, record any, id int64, empty bool) error {
	switch {
	case !empty:
		return tx.Save(record)
	case id != 0:
		return tx.Delete(record)
	}
	return nil
}
