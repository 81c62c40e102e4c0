package data

import "time"

// CeremoniesOf lists the ceremonies of a year, the earliest first.
func (b *Book) CeremoniesOf(yearID int64) ([]Ceremony, error) {
	var all []Ceremony
	err := b.DB.Where("year_id = ?", yearID).Order("date, id").Find(&all).Error
	return all, explain(b.Path, err)
}

// DataTime is the time of the data that papers show: when the latest step was
// written that did more than keep an official print or the look of a screen. It is
// zero for a book without steps.
func (b *Book) DataTime() (time.Time, error) {
	var latest []int64
	err := b.DB.Model(&Step{}).Where("kind NOT IN ?", []StepKind{StepKept, StepAside}).
		Order("id DESC").Limit(1).Pluck("at", &latest).Error
	if err != nil || len(latest) == 0 {
		return time.Time{}, explain(b.Path, err)
	}
	return time.UnixMilli(latest[0]), nil
}
