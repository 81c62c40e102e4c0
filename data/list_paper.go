package data

import (
	"context"
	"time"

	"gorm.io/gorm"
)

// CeremoniesOf lists the ceremonies of a year, the earliest first.
func (b *Book) CeremoniesOf(ctx context.Context, yearID int64) ([]Ceremony, error) {
	var all []Ceremony
	err := b.read(ctx).Where("year_id = ?", yearID).Order("date, id").Find(&all).Error
	return all, explain(b.Path, err)
}

// DataTime is the time of the data that papers show: when the latest step was
// written that did more than keep an official print or the look of a screen. It is
// zero for a book without steps.
func (b *Book) DataTime(ctx context.Context) (time.Time, error) {
	var latest []int64
	err := b.read(ctx).Model(&Step{}).Where("kind NOT IN ?", []StepKind{StepKept, StepAside}).
		Order("id DESC").Limit(1).Pluck("at", &latest).Error
	if err != nil || len(latest) == 0 {
		return time.Time{}, explain(b.Path, err)
	}
	return time.UnixMilli(latest[0]), nil
}

// PrintsOf returns the official prints of a year, the latest first, also withdrawn
// ones, and those whose year was taken back.
func (b *Book) PrintsOf(ctx context.Context, yearID int64) (prints []Print, err error) {
	err = b.read(ctx).Where("year_id = ? OR year_id IS NULL", yearID).Order("printed_at DESC, id DESC").Find(&prints).Error
	return prints, explain(b.Path, err)
}

// StandingPrints returns the official prints of a year that are in force, the latest first.
func (b *Book) StandingPrints(ctx context.Context, yearID int64) (prints []Print, err error) {
	err = b.read(ctx).Where("year_id = ? AND withdrawn_at = 0", yearID).Order("printed_at DESC, id DESC").Find(&prints).Error
	return prints, explain(b.Path, err)
}

// Wordings returns the sentences that the office has of its own.
func (b *Book) Wordings(ctx context.Context) ([]Wording, error) {
	rows, err := wordings(b.read(ctx))
	return rows, explain(b.Path, err)
}

func wordings(db *gorm.DB) (rows []Wording, err error) {
	err = db.Where("text <> ''").Order("id").Find(&rows).Error
	return rows, err
}

// Headcounts returns the numbers of people of all collectives in a year, by their keys.
func (b *Book) Headcounts(ctx context.Context, year int) (map[int64]int, error) {
	var rows []UnitYear
	err := b.read(ctx).Where("year = ?", year).Find(&rows).Error
	people := make(map[int64]int, len(rows))
	for _, row := range rows {
		people[row.UnitID] = row.Headcount
	}
	return people, explain(b.Path, err)
}
