package data

import (
	"maps"

	"gorm.io/gorm"

	"sothidua/data/viet"
)

// Keys of order and of search (sort_key, folded) follow from what a record says. The
// journal holds them with its rows, but they are never in the way of an undo, and are
// made anew where a row comes back that an earlier program wrote.

func isKeyColumn(column string) bool { return column == "sort_key" || column == "folded" }

// keysSince is the schema since which the stored keys are those of this program.
const keysSince = 11

// ofPerson is a record that bears the name of a person as it was, and its place in the
// order of names.
type ofPerson interface {
	person() (id *int64, name string, key *string)
}

func (r *Registration) person() (*int64, string, *string) {
	return r.PersonID, r.SubjectName, &r.SortKey
}

func (a *Award) person() (*int64, string, *string) { return a.PersonID, a.SubjectName, &a.SortKey }

// sortAs gives the records of people who are called otherwise than by the last word of
// their name the place of their given name.
func sortAs(db *gorm.DB, rows []ofPerson) error {
	var ids []int64
	for _, row := range rows {
		if id, _, _ := row.person(); id != nil {
			ids = append(ids, *id)
		}
	}
	people, err := whereIn[Person](db.Select("id, sort_name").Where("sort_name <> ''"), "id", ids)
	if err != nil || len(people) == 0 {
		return err
	}
	called := map[int64]string{}
	for _, p := range people {
		called[p.ID] = p.SortName
	}
	for _, row := range rows {
		if id, name, key := row.person(); id != nil && called[*id] != "" {
			*key = viet.NameKeyBy(name, called[*id])
		}
	}
	return nil
}

// sortAgain moves what names a person to where the given name of the person belongs. In
// closed years it stays where it was.
func sortAgain(db *gorm.DB, person Person) error {
	const open = "NOT EXISTS (SELECT 1 FROM years y WHERE y.closed_on <> '' AND y."
	err := rekey[Registration](db, "person_id = ? AND "+open+"id = registrations.year_id)", person.ID)
	if err != nil {
		return err
	}
	return rekey[Award](db, "person_id = ? AND "+open+"number = awards.year)", person.ID)
}

// rekeyRows is rekey for the rows of one table by their keys.
func rekeyRows(db *gorm.DB, table string, keys []string) error {
	const these = "id IN ?"
	switch table {
	case "units":
		return rekey[Unit](db, these, keys)
	case "people":
		return rekey[Person](db, these, keys)
	case "registrations":
		return rekey[Registration](db, these, keys)
	case "awards":
		return rekey[Award](db, these, keys)
	}
	return nil
}

// rekeyAll makes the keys of a whole book anew, without a step of the journal.
func rekeyAll(db *gorm.DB) error {
	const all = "true"
	for _, act := range []func() error{
		func() error { return db.Exec("UPDATE journal_state SET muted = 1").Error },
		func() error { return rekey[Unit](db, all) },
		func() error { return rekey[Person](db, all) },
		func() error { return rekey[Registration](db, all) },
		func() error { return rekey[Award](db, all) },
		func() error { return db.Exec("UPDATE journal_state SET muted = 0").Error },
	} {
		if err := act(); err != nil {
			return err
		}
	}
	return nil
}

// sorted is a record with keys of order and search.
type sorted interface {
	setKeys()
	keys() (id int64, columns map[string]any)
}

func (u *Unit) keys() (int64, map[string]any) {
	return u.ID, map[string]any{"sort_key": u.SortKey, "folded": u.Folded}
}

func (p *Person) keys() (int64, map[string]any) {
	return p.ID, map[string]any{"sort_key": p.SortKey, "folded": p.Folded}
}

func (r *Registration) keys() (int64, map[string]any) {
	return r.ID, map[string]any{"sort_key": r.SortKey}
}

func (a *Award) keys() (int64, map[string]any) {
	return a.ID, map[string]any{"sort_key": a.SortKey}
}

// rekey writes the keys of the rows of a kind that have others than they should.
func rekey[T Unit | Person | Registration | Award](db *gorm.DB, where string, values ...any) error {
	return rekeyBy[T](db, keysAnew, where, values...)
}

// keysAnew makes the keys of rows from what they say.
func keysAnew(db *gorm.DB, rows []sorted) error {
	var people []ofPerson
	for _, row := range rows {
		row.setKeys()
		if p, ok := row.(ofPerson); ok {
			people = append(people, p)
		}
	}
	if err := sortAs(db, people); err != nil {
		return err
	}
	return placesAlone(db, rows)
}

// placesAlone gives rows the places that the order of the book asks for; the keys of
// their names stay.
func placesAlone(db *gorm.DB, rows []sorted) error {
	var people []placed
	for _, row := range rows {
		if p, ok := row.(placed); ok {
			people = append(people, p)
		}
	}
	return putInOrder(db, people)
}

// rekeyBy lets anew set the keys of the rows of a kind and writes those that changed.
func rekeyBy[T Unit | Person | Registration | Award](db *gorm.DB, anew func(*gorm.DB, []sorted) error, where string, values ...any) error {
	for last := int64(0); ; {
		var rows []T
		if err := db.Where(where, values...).Where("id > ?", last).Order("id").Limit(most).Find(&rows).Error; err != nil || len(rows) == 0 {
			return err
		}
		was, all := make([]map[string]any, len(rows)), make([]sorted, len(rows))
		for i := range rows {
			all[i] = any(&rows[i]).(sorted)
			last, was[i] = all[i].keys()
		}
		if err := anew(db, all); err != nil {
			return err
		}
		for i := range rows {
			if _, now := all[i].keys(); !maps.Equal(now, was[i]) {
				if err := db.Model(&rows[i]).Updates(now).Error; err != nil {
					return err
				}
			}
		}
	}
}
