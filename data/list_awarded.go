package data

import (
	"context"

	"gorm.io/gorm"

	"sothidua/data/viet"
)

// TitleWon is one award of a person or a collective in an earlier year.
type TitleWon struct {
	PersonID, CollectiveID int64 // one of them is zero
	Year                   int
	Code, Label, Name      string
	Kind                   Kind
	Position               int // of the title in its catalogue
	DecisionNumber         string
	DecisionDate           viet.Date
	Authority              string
}

// WonBefore returns what the subjects of a year's registrations were awarded in
// earlier years and was not revoked, latest first, the highest title first. With
// a unit, only what concerns its registrations.
func (b *Book) WonBefore(ctx context.Context, year Year, unitID int64) ([]TitleWon, error) {
	const of = `SELECT coalesce(a.person_id, 0) AS person_id, coalesce(a.collective_id, 0) AS collective_id,
			a.year, k.code, k.label, k.name, k.kind, k.position, a.decision_number, a.decision_date, a.authority
		FROM awards a JOIN award_kinds k ON k.id = a.award_kind_id
		WHERE a.year < @year AND a.revoked = 0 AND `
	const query = of + `a.person_id IN (SELECT r.person_id` + registeredThere +
		` UNION ALL ` + of + `a.collective_id IN (SELECT r.collective_id` + registeredThere + ` ORDER BY 3 DESC, 8 DESC`
	var won []TitleWon
	err := b.read(ctx).Raw(query, map[string]any{"year": year.Number, "id": year.ID, "unit": unitID}).Scan(&won).Error
	return won, explain(b.Path, err)
}

// registeredThere ends a query of the subjects registered in the year @id by the unit @unit, or
// by any where that is zero.
const registeredThere = ` FROM registrations r WHERE r.year_id = @id AND (@unit = 0 OR r.unit_id = @unit))`

// Merits are what the book knows, besides awards, of those who are registered in a year, each
// list from the earliest year on.
type Merits struct {
	People      map[int64]Person
	Initiatives map[int64][]MeritInitiative // by person
	Ratings     map[int64][]PersonYear      // by person
	Figures     map[int64][]UnitYear        // of units and rooms
	Units       map[int64]Unit              // units and rooms themselves
}

// MeritInitiative is an initiative with the number of the year it is of.
type MeritInitiative struct {
	Initiative
	Year int
}

// Merits returns what is known up to a year of the subjects of its registrations; with a
// unit, of those it registers.
func (b *Book) Merits(ctx context.Context, year Year, unitID int64) (*Merits, error) {
	m := &Merits{People: map[int64]Person{}, Units: map[int64]Unit{}}
	var initiatives []MeritInitiative
	var ratings []PersonYear
	var figures []UnitYear
	of := map[string]any{"year": year.Number, "id": year.ID, "unit": unitID}
	err := b.read(ctx).Transaction(func(db *gorm.DB) error {
		var people []Person
		if err := db.Raw(`SELECT * FROM people WHERE id IN (SELECT r.person_id`+registeredThere, of).Scan(&people).Error; err != nil {
			return err
		}
		for _, p := range people {
			m.People[p.ID] = p
		}
		var units []Unit
		if err := db.Raw(`SELECT * FROM units WHERE id IN (SELECT r.collective_id`+registeredThere, of).Scan(&units).Error; err != nil {
			return err
		}
		for _, u := range units {
			m.Units[u.ID] = u
		}
		err := db.Raw(`SELECT i.*, y.number AS year FROM initiatives i JOIN years y ON y.id = i.year_id
			WHERE y.number <= @year AND i.person_id IN (SELECT r.person_id`+registeredThere+` ORDER BY y.number, i.id`, of).Scan(&initiatives).Error
		if err != nil {
			return err
		}
		err = db.Raw(`SELECT * FROM person_years WHERE year <= @year AND person_id IN (SELECT r.person_id`+registeredThere+` ORDER BY year`, of).Scan(&ratings).Error
		if err != nil {
			return err
		}
		return db.Raw(`SELECT * FROM unit_years WHERE year <= @year AND unit_id IN (SELECT r.collective_id`+registeredThere+` ORDER BY year`, of).Scan(&figures).Error
	})
	m.Initiatives = parted(initiatives, func(i MeritInitiative) int64 { return IDOf(i.PersonID) })
	m.Ratings = parted(ratings, func(y PersonYear) int64 { return y.PersonID })
	m.Figures = parted(figures, func(y UnitYear) int64 { return y.UnitID })
	return m, explain(b.Path, err)
}

// HeadOfYear is a unit that leads a block in a year, or helps to.
type HeadOfYear struct {
	Year Year // its number and kind alone
	Role OfficeRole
	Unit string
}

// HeadsOf returns which units lead a block in the years that the book holds, the earliest
// year first.
func (b *Book) HeadsOf(ctx context.Context, blockID int64) ([]HeadOfYear, error) {
	var rows []struct {
		Number int
		Kind   YearKind
		Role   OfficeRole
		Unit   string
	}
	err := b.read(ctx).Raw(`SELECT y.number, y.kind, o.role, u.name AS unit FROM offices o JOIN years y ON y.id = o.year_id JOIN units u ON u.id = o.unit_id
		WHERE y.block_id = ? AND o.role IN ? ORDER BY y.number, o.role = ?, o.id`, blockID, []OfficeRole{OfficeHead, OfficeDeputy}, OfficeDeputy).Scan(&rows).Error
	heads := make([]HeadOfYear, len(rows))
	for i, r := range rows {
		heads[i] = HeadOfYear{Year{Number: r.Number, Kind: r.Kind}, r.Role, r.Unit}
	}
	return heads, explain(b.Path, err)
}
