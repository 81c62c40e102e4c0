package data

import (
	"context"
	"slices"

	"gorm.io/gorm"
)

// PersonOfYear is a person of a unit with what is known of one year.
type PersonOfYear struct {
	PersonID  int64
	Honorific string
	FullName  string
	Post      string // the last one held in the unit in the year
	Room      string
	Titles    bool       // registers something in the unit that year
	Known     PersonYear `gorm:"-"` // its ID is zero where nothing was recorded
}

// PeopleOfYear returns whoever held a post in the unit or one of its rooms in the
// year, or registers there, in the order of names.
func (b *Book) PeopleOfYear(ctx context.Context, year Year, unitID int64) ([]PersonOfYear, error) {
	var rows []PersonOfYear
	err := b.read(ctx).Transaction(func(db *gorm.DB) error {
		inUnit := "o.unit_id IN (SELECT id FROM units WHERE id = @unit OR parent_id = @unit) AND " +
			"o.from_date <= @last AND (o.to_date = '' OR o.to_date >= @first)"
		about := map[string]any{"unit": unitID, "year": year.ID, "first": year.FirstDay(), "last": year.LastDay()}
		err := db.Raw(`SELECT p.id AS person_id, p.honorific, p.full_name,
				EXISTS (SELECT 1 FROM registrations r WHERE r.year_id = @year AND r.unit_id = @unit AND r.person_id = p.id) AS titles
			FROM people p
			WHERE p.id IN (SELECT o.person_id FROM posts o WHERE `+inUnit+`)
				OR p.id IN (SELECT person_id FROM registrations WHERE year_id = @year AND unit_id = @unit)
			ORDER BY p.sort_key, p.id`, about).Scan(&rows).Error
		if err != nil {
			return err
		}
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
			FROM posts o JOIN units u ON u.id = o.unit_id WHERE `+inUnit+` ORDER BY `+mainPost, about).Scan(&posts).Error
		if err != nil {
			return err
		}
		for _, post := range posts {
			if row := at[post.PersonID]; row != nil && row.Post == "" {
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
	return keyedBy(db.Where("year = ?", year), "person_id", ids, func(y PersonYear) int64 { return y.PersonID })
}

func yearsOfUnits(db *gorm.DB, year int, ids []int64) (map[int64]UnitYear, error) {
	return keyedBy(db.Where("year = ?", year), "unit_id", ids, func(y UnitYear) int64 { return y.UnitID })
}

// keyedBy reads the records of which a column is one of the keys.
func keyedBy[T any](db *gorm.DB, column string, ids []int64, key func(T) int64) (map[int64]T, error) {
	found := make(map[int64]T, len(ids))
	for part := range slices.Chunk(ids, most) {
		var some []T
		if err := db.Session(&gorm.Session{}).Where(column+" IN ?", part).Find(&some).Error; err != nil {
			return nil, err
		}
		for _, row := range some {
			found[key(row)] = row
		}
	}
	return found, nil
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
	Unit  Unit
	Known UnitYear // its ID is zero where nothing was recorded
}

// CollectivesOfYear returns the units that belong to the year's block in any part of
// the year, each followed by its rooms. Closed rooms are not among them.
func (b *Book) CollectivesOfYear(ctx context.Context, year Year) ([]CollectiveOfYear, error) {
	var rows []CollectiveOfYear
	err := b.read(ctx).Transaction(func(db *gorm.DB) error {
		var units []Unit
		err := db.Raw(`SELECT u.* FROM units u
			JOIN (SELECT unit_id, min(position) AS place FROM memberships
				WHERE block_id = @block AND from_date <= @last AND (to_date = '' OR to_date >= @first) GROUP BY unit_id) m
				ON m.unit_id = coalesce(u.parent_id, u.id)
			WHERE u.parent_id IS NULL OR NOT u.closed
			ORDER BY m.place, coalesce(u.parent_id, u.id), u.parent_id IS NOT NULL, u.position, u.sort_key, u.id`,
			map[string]any{"block": year.BlockID, "first": year.FirstDay(), "last": year.LastDay()}).Scan(&units).Error
		if err != nil {
			return err
		}
		ids := make([]int64, len(units))
		for i, unit := range units {
			ids[i] = unit.ID
		}
		known, err := yearsOfUnits(db, year.Number, ids)
		for _, unit := range units {
			rows = append(rows, CollectiveOfYear{unit, known[unit.ID]})
		}
		return err
	})
	return rows, explain(b.Path, err)
}
