package data

// CeremoniesOf lists the ceremonies of a year, the earliest first.
func (b *Book) CeremoniesOf(yearID int64) ([]Ceremony, error) {
	var all []Ceremony
	err := b.DB.Where("year_id = ?", yearID).Order("date, id").Find(&all).Error
	return all, explain(b.Path, err)
}
