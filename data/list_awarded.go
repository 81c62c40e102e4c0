package data

import "context"

// TitleWon is one award of a person or a collective in an earlier year.
type TitleWon struct {
	PersonID, CollectiveID int64 // one of them is zero
	Year                   int
	Code, Label            string
	Kind                   Kind
	Position               int // of the title in its catalogue
	DecisionNumber         string
}

// WonBefore returns what the subjects of a year's registrations were awarded in
// earlier years and was not revoked, latest first, the highest title first. With
// a unit, only what concerns its registrations.
func (b *Book) WonBefore(ctx context.Context, year Year, unitID int64) ([]TitleWon, error) {
	const of = `SELECT coalesce(a.person_id, 0) AS person_id, coalesce(a.collective_id, 0) AS collective_id,
			a.year, k.code, k.label, k.kind, k.position, a.decision_number
		FROM awards a JOIN award_kinds k ON k.id = a.award_kind_id
		WHERE a.year < @year AND a.revoked = 0 AND `
	const registered = ` FROM registrations r WHERE r.year_id = @id AND (@unit = 0 OR r.unit_id = @unit))`
	const query = of + `a.person_id IN (SELECT r.person_id` + registered +
		` UNION ALL ` + of + `a.collective_id IN (SELECT r.collective_id` + registered + ` ORDER BY 3 DESC, 7 DESC`
	var won []TitleWon
	err := b.read(ctx).Raw(query, map[string]any{"year": year.Number, "id": year.ID, "unit": unitID}).Scan(&won).Error
	return won, explain(b.Path, err)
}
