package data

import (
	"cmp"
	"context"
	"slices"

	"gorm.io/gorm"
)

// PersonOfYear is a person of a unit with what is known of one year.
type PersonOfYear struct {
	PersonID int64
	FullName string
	SortKey  string
	Post     string // the last one held in the unit in the year
	Room     string
	Known    PersonYear `gorm:"-"` // its ID is zero where nothing was recorded
}

// PeopleOfYear returns whoever held a post in the unit or in anything below it in the
// year, or registers there, in the order of names.
func (b *Book) PeopleOfYear(ctx context.Context, year Year, unitID int64) ([]PersonOfYear, error) {
	var rows []PersonOfYear
	err := b.read(ctx).Transaction(func(db *gorm.DB) error {
		inUnit := inside("o.unit_id") + " AND " + heldIn("o")
		held := []any{unitID, year.LastDay(), year.FirstDay()}
		err := db.Raw(`SELECT id AS person_id, full_name, sort_key FROM people WHERE id IN (
				SELECT o.person_id FROM posts o WHERE `+inUnit+`
				UNION SELECT person_id FROM registrations WHERE year_id = ? AND unit_id = ?)`,
			append(slices.Clone(held), year.ID, unitID)...).Scan(&rows).Error
		if err != nil {
			return err
		}
		// Sorted here: in the query the order would lead through all people of the book.
		slices.SortFunc(rows, func(a, b PersonOfYear) int {
			return cmp.Or(cmp.Compare(a.SortKey, b.SortKey), cmp.Compare(a.PersonID, b.PersonID))
		})
		at := make(map[int64]*PersonOfYear, len(rows))
		ids := make([]int64, len(rows))
		for i := range rows {
			at[rows[i].PersonID], ids[i] = &rows[i], rows[i].PersonID
		}
		var posts []struct {
			PersonID    int64
			Title, Room string
		}
		err = db.Raw(`SELECT o.person_id, o.title, CASE WHEN u.parent_id IS NULL THEN '' ELSE u.name END AS room
			FROM posts o JOIN units u ON u.id = o.unit_id WHERE `+inUnit+` ORDER BY `+mainPost, held...).Scan(&posts).Error
		if err != nil {
			return err
		}
		for _, post := range posts {
			if row := at[post.PersonID]; row.Post == "" {
				row.Post, row.Room = post.Title, post.Room
			}
		}
		known, err := yearsOfPeople(db, year.Number, ids)
		for id, y := range known {
			at[id].Known = y
		}
		return err
	})
	return rows, explain(b.Path, err)
}

func yearsOfPeople(db *gorm.DB, year int, ids []int64) (map[int64]PersonYear, error) {
	years, err := whereIn[PersonYear](db.Where("year = ?", year), "person_id", ids)
	known := make(map[int64]PersonYear, len(years))
	for _, y := range years {
		known[y.PersonID] = y
	}
	if err != nil {
		return nil, err
	}
	people, err := whereIn[Person](db.Select("id, personnel").Where("personnel <> ''"), "id", ids)
	for _, p := range people {
		y := known[p.ID]
		y.Personnel = p.Personnel
		known[p.ID] = y
	}
	return known, err
}

func yearsOfUnits(db *gorm.DB, year int, ids []int64) (map[int64]UnitYear, error) {
	years, err := whereIn[UnitYear](db.Where("year = ?", year), "unit_id", ids)
	known := make(map[int64]UnitYear, len(years))
	for _, y := range years {
		known[y.UnitID] = y
	}
	return known, err
}

// PersonYears returns what is known of people in a year, by person, within a step.
func (tx *Tx) PersonYears(year int, ids []int64) (map[int64]PersonYear, error) {
	return yearsOfPeople(tx.db, year, ids)
}

// UnitYears returns what is known of units and rooms in a year, within a step.
func (tx *Tx) UnitYears(year int, ids []int64) (map[int64]UnitYear, error) {
	return yearsOfUnits(tx.db, year, ids)
}

// CollectiveOfYear is a unit of the block or one of its rooms with what is known of
// one year.
type CollectiveOfYear struct {
	Collective
	Known UnitYear // its ID is zero where nothing was recorded
}

// CollectivesOfYear returns the units that belong to the year's block in any part of
// the year, each followed by all that is below it. Closed rooms are not among them.
func (b *Book) CollectivesOfYear(ctx context.Context, year Year) ([]CollectiveOfYear, error) {
	var rows []CollectiveOfYear
	err := b.read(ctx).Transaction(func(db *gorm.DB) error {
		units, err := unitsOf(db, year)
		if err != nil {
			return err
		}
		ids := make([]int64, len(units))
		for i, unit := range units {
			ids[i] = unit.ID
		}
		rooms, err := roomsBelow(db, ids...)
		if err != nil {
			return err
		}
		ids = nil
		for _, unit := range units {
			for _, c := range collectivesOf(unit, rooms[unit.ID]) {
				if c.ID == unit.ID || !c.Closed {
					rows, ids = append(rows, CollectiveOfYear{Collective: c}), append(ids, c.ID)
				}
			}
		}
		known, err := yearsOfUnits(db, year.Number, ids)
		for i := range rows {
			rows[i].Known = known[rows[i].ID]
		}
		return err
	})
	return rows, explain(b.Path, err)
}
