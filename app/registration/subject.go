package registration

import (
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// subjectOf returns a registration that names whom the entry is for, as of day.
func subjectOf(tx *data.Tx, e Entry, day viet.Date) (data.Registration, error) {
	row := data.Registration{UnitID: e.Unit.ID}
	if e.PersonID == 0 && e.CollectiveID == 0 && strings.TrimSpace(e.Name) == "" {
		return row, fault.New(fault.Invalid, words.RegistrationNobodyWhat, words.RegistrationNobodyNext)
	}
	if e.Subject == data.SubjectCollective {
		return collective(tx, e)
	}
	person, err := person(tx, e)
	if err != nil {
		return row, err
	}
	row.PersonID, row.SubjectName = &person.ID, person.FullName
	var post data.Post
	err = tx.DB.Where("person_id = ? AND (to_date = '' OR to_date >= ?)", person.ID, day).
		Order("from_date DESC, id DESC").Limit(1).Find(&post).Error
	if err != nil {
		return row, err
	}
	if post.ID == 0 {
		if post, err = firstPost(tx, e, person.ID); err != nil {
			return row, err
		}
	}
	var place data.Unit
	if err := tx.DB.First(&place, post.UnitID).Error; err != nil {
		return row, err
	}
	row.SubjectPost, row.SubjectUnit = post.Title, place.Name
	return row, nil
}

func collective(tx *data.Tx, e Entry) (data.Registration, error) {
	var unit data.Unit
	var err error
	if e.CollectiveID == 0 {
		unit, err = room(tx, e.Unit, e.Name)
	} else {
		err = tx.DB.First(&unit, e.CollectiveID).Error
	}
	row := data.Registration{UnitID: e.Unit.ID, CollectiveID: &unit.ID, SubjectName: unit.Name}
	if unit.ID != e.Unit.ID {
		row.SubjectUnit = e.Unit.Name
	}
	return row, err
}

// person returns the person of the entry and makes whoever is new.
func person(tx *data.Tx, e Entry) (data.Person, error) {
	var person data.Person
	if e.PersonID != 0 {
		return person, tx.DB.First(&person, e.PersonID).Error
	}
	person.Honorific, person.FullName = e.Honorific, strings.Join(strings.Fields(e.Name), " ")
	return person, tx.Save(&person)
}

// firstPost gives a person without a post the one the entry says. Since when it
// holds is not known.
func firstPost(tx *data.Tx, e Entry, personID int64) (data.Post, error) {
	place, err := room(tx, e.Unit, e.Room)
	if err != nil {
		return data.Post{}, err
	}
	post := data.Post{PersonID: personID, UnitID: place.ID, Title: e.Post}
	return post, tx.Save(&post)
}

// room finds a room of the unit by its name, and makes it where the unit has none
// of that name; no name, or the unit's own, is the unit itself.
func room(tx *data.Tx, unit data.Unit, name string) (data.Unit, error) {
	name = strings.Join(strings.Fields(viet.NFC(name)), " ")
	if name == "" || name == unit.Name {
		return unit, nil
	}
	var rooms []data.Unit
	if err := tx.DB.Where("parent_id = ?", unit.ID).Order("position").Find(&rooms).Error; err != nil {
		return data.Unit{}, err
	}
	last := 0
	for _, known := range rooms {
		if strings.EqualFold(known.Name, name) {
			return known, nil
		}
		last = max(last, known.Position)
	}
	made := data.Unit{ParentID: &unit.ID, Name: name, Position: last + 1}
	return made, tx.Save(&made)
}
