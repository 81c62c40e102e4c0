package data

import "context"

// UnitsWithInitiatives returns the units some of whose people register an
// initiative in a year.
func (b *Book) UnitsWithInitiatives(ctx context.Context, yearID int64) ([]int64, error) {
	var units []int64
	err := b.read(ctx).Raw(`SELECT DISTINCT unit_id FROM registrations
		WHERE year_id = ? AND initiative_id IS NOT NULL AND person_id IS NOT NULL`, yearID).Scan(&units).Error
	return units, explain(b.Path, err)
}

// hasResults asks for an award of one of the units @units, that was not revoked, or a
// refusal. What a registration led to is found without asking whose it is.
var hasResults = `SELECT EXISTS (SELECT 1 FROM ` + refusedLines + `)
	OR EXISTS (SELECT 1 FROM registrations r CROSS JOIN awards a ON a.id = r.award_id WHERE r.year_id = @id AND a.revoked = 0)
	OR EXISTS (SELECT 1 FROM awards a WHERE a.year = @year AND a.revoked = 0 AND ` + unitOfAward + ` IN @units)`

// HasResults tells whether an award of a year to one of some units and their people,
// not revoked, or a refusal of one of its registrations is known. What others got in
// that year is no result of it.
func (b *Book) HasResults(ctx context.Context, year Year, units []int64) (bool, error) {
	var has bool
	err := b.read(ctx).Raw(hasResults, map[string]any{
		"id": year.ID, "year": year.Number, "last": year.LastDay(), "units": units,
	}).Scan(&has).Error
	return has, explain(b.Path, err)
}

// InitiativeLine is an initiative (sáng kiến) with its author's name, empty where
// the book has nobody.
type InitiativeLine struct {
	Initiative
	Author string
}

// InitiativesOf returns the initiatives of a year by their authors' names.
func (b *Book) InitiativesOf(ctx context.Context, yearID int64) ([]InitiativeLine, error) {
	var lines []InitiativeLine
	err := b.read(ctx).Raw(`SELECT i.*, coalesce(p.full_name, '') AS author FROM initiatives i
		LEFT JOIN people p ON p.id = i.person_id WHERE i.year_id = ? ORDER BY p.sort_key, i.id`, yearID).Scan(&lines).Error
	return lines, explain(b.Path, err)
}

// UnitTitle is a title that a unit registers somebody for.
type UnitTitle struct{ UnitID, AwardKindID int64 }

// TitlesByUnit returns which titles the units of a year register, exactly these and not
// those that they include.
func (b *Book) TitlesByUnit(ctx context.Context, yearID int64) (titles []UnitTitle, err error) {
	err = b.read(ctx).Raw("SELECT unit_id, award_kind_id FROM registration_counts WHERE year_id = ? AND n > 0", yearID).Scan(&titles).Error
	return titles, explain(b.Path, err)
}
