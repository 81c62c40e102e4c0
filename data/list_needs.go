package data

// UnitsWithInitiatives returns the units some of whose people register an
// initiative in a year.
func (b *Book) UnitsWithInitiatives(yearID int64) ([]int64, error) {
	var units []int64
	err := b.DB.Raw(`SELECT unit_id FROM (SELECT DISTINCT unit_id FROM registration_counts WHERE year_id = @id AND n > 0) AS c
		WHERE EXISTS (SELECT 1 FROM registrations r WHERE r.year_id = @id AND r.unit_id = c.unit_id
			AND r.person_id IS NOT NULL AND r.initiative_id IS NOT NULL)`, map[string]any{"id": yearID}).Scan(&units).Error
	return units, explain(b.Path, err)
}

// HasResults tells whether an award of a year, not revoked, or a refusal of one of
// its registrations is known.
func (b *Book) HasResults(year Year) (bool, error) {
	var has bool
	err := b.DB.Raw(`SELECT EXISTS (SELECT 1 FROM awards WHERE year = ? AND revoked = 0)
		OR EXISTS (SELECT 1 FROM refusals f JOIN registrations r ON r.id = f.registration_id WHERE r.year_id = ?)`,
		year.Number, year.ID).Scan(&has).Error
	return has, explain(b.Path, err)
}
