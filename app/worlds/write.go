package worlds

import (
	"context"

	"sothidua/data"
)

// title is a code of people or of collectives.
type title struct {
	code   string
	people bool
}

type kindIDs map[title]int64

// Label is that of the step that enters a world.
const Label = "Một năm"

// Write enters the world into a book as one step and sets its ids.
func (w *World) Write(book *data.Book) error {
	kinds, err := book.KindsOf(context.Background(), w.Year.RegimeCode)
	if err != nil {
		return err
	}
	of := kindIDs{}
	for _, kind := range kinds {
		of[title{kind.Code, kind.Subject == data.SubjectIndividual}] = kind.ID
	}
	return book.Do(Label, func(tx *data.Tx) error {
		for _, part := range []func(*data.Tx) error{w.writeUnits, w.writePeople} {
			if err := part(tx); err != nil {
				return err
			}
		}
		for i := range w.Registrations {
			if err := w.writeRegistration(tx, &w.Registrations[i], of); err != nil {
				return err
			}
		}
		for _, award := range w.Awards {
			if err := w.writeAward(tx, award, of); err != nil {
				return err
			}
		}
		if w.Day == nil {
			return nil
		}
		for i := range w.Day.Ballots {
			w.Day.Ballots[i].AwardKindID = of[title{"TTLĐXS", false}]
		}
		return w.Day.write(tx, w)
	})
}

func (w *World) writeUnits(tx *data.Tx) error {
	block := data.Block{Name: "Cụm thi đua số 3"}
	if err := tx.Save(&block); err != nil {
		return err
	}
	w.Year.BlockID = block.ID
	if err := tx.Save(&w.Year); err != nil {
		return err
	}
	highest := ""
	if w.Highest {
		highest = data.Yes
	}
	if err := tx.Save(&data.Setting{Key: data.SettingExactCounting, Value: highest}); err != nil {
		return err
	}
	for i := range w.Units {
		unit := &w.Units[i]
		if err := tx.Save(&unit.Unit); err != nil {
			return err
		}
		for _, span := range unit.Spans {
			m := data.Membership{BlockID: block.ID, UnitID: unit.ID, Position: i + 1, FromDate: span.From, ToDate: span.To}
			if err := tx.Save(&m); err != nil {
				return err
			}
		}
		for j := range unit.Rooms {
			unit.Rooms[j].ParentID, unit.Rooms[j].Position = &unit.ID, j+1
			if err := tx.Save(&unit.Rooms[j]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *World) writePeople(tx *data.Tx) error {
	for i := range w.People {
		person := &w.People[i]
		if err := tx.Save(&person.Person); err != nil {
			return err
		}
		for _, post := range person.Posts {
			row := data.Post{PersonID: person.ID, UnitID: w.Place(post.Unit, post.Room).ID, Title: post.Title, FromDate: post.From, ToDate: post.To}
			if err := tx.Save(&row); err != nil {
				return err
			}
		}
	}
	return nil
}

// Place is a room of a unit, or the unit itself.
func (w *World) Place(unit, room int) data.Unit {
	if room < 0 {
		return w.Units[unit].Unit
	}
	return w.Units[unit].Rooms[room]
}

func (w *World) writeRegistration(tx *data.Tx, r *Registration, kinds kindIDs) error {
	row := data.Registration{YearID: w.Year.ID, UnitID: w.Units[r.Unit].ID, AwardKindID: kinds[title{r.Code, r.ofPerson()}]}
	switch {
	case r.Name != "":
		row.SubjectName = r.Name
	case r.Person >= 0:
		person := w.People[r.Person]
		row.PersonID, row.SubjectName = &person.ID, person.FullName
	default:
		place := w.Place(r.Unit, r.Room)
		row.CollectiveID, row.SubjectName = &place.ID, place.Name
	}
	if err := tx.Save(&row); err != nil {
		return err
	}
	r.ID = row.ID
	if r.Refused {
		return tx.Save(&data.Refusal{RegistrationID: row.ID, Reason: "Chưa đủ"})
	}
	return nil
}

func (w *World) writeAward(tx *data.Tx, a Award, kinds kindIDs) error {
	row := data.Award{AwardKindID: kinds[title{a.Code, a.Person >= 0}], Year: w.Year.Number, Revoked: a.Revoked}
	if a.Person >= 0 {
		row.PersonID, row.SubjectName = &w.People[a.Person].ID, w.People[a.Person].FullName
	} else {
		place := w.Place(a.Unit, a.Room)
		row.CollectiveID, row.SubjectName = &place.ID, place.Name
	}
	if err := tx.Save(&row); err != nil || a.For < 0 {
		return err
	}
	registration, err := data.Get[data.Registration](tx, w.Registrations[a.For].ID)
	if err != nil {
		return err
	}
	registration.AwardID, registration.AwardHigher = &row.ID, a.Higher
	return tx.Save(&registration)
}
