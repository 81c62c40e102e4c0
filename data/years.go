package data

import (
	"context"

	"gorm.io/gorm"

	"sothidua/data/viet"
)

// Years returns the years of all blocks, latest first.
func (b *Book) Years(ctx context.Context) ([]Year, error) {
	var years []Year
	err := b.read(ctx).Order("number DESC, id").Find(&years).Error
	return years, explain(b.Path, err)
}

// YearNumbered returns the year of that number, and a missing record's fault where there is none.
func (b *Book) YearNumbered(ctx context.Context, number int) (Year, error) {
	var year Year
	err := b.read(ctx).Where("number = ?", number).First(&year).Error
	return year, explain(b.Path, err)
}

// UnitsOf returns the units that belong to the year's block in any part of
// that year, in the order of the membership list.
func (b *Book) UnitsOf(ctx context.Context, year Year) ([]Unit, error) {
	units, err := unitsOf(b.read(ctx), year)
	return units, explain(b.Path, err)
}

func unitsOf(db *gorm.DB, year Year) (units []Unit, err error) {
	members := "JOIN (SELECT unit_id, min(position) AS position FROM memberships WHERE block_id = ? AND " + heldIn("memberships") +
		" GROUP BY unit_id) m ON m.unit_id = units.id" // a unit may leave and come back within the year
	err = db.Joins(members, year.BlockID, year.LastDay(), year.FirstDay()).Order("m.position, units.id").Find(&units).Error
	return units, err
}

// RegimeAt returns the legal regime in force on a day; its Code is empty where
// the book knows none.
func (b *Book) RegimeAt(ctx context.Context, day viet.Date) (Regime, error) {
	regime, err := regimeOn(b.read(ctx), day)
	return regime, explain(b.Path, err)
}

// Regime returns the regime with a code; its Code is empty where the book has none.
func (b *Book) Regime(ctx context.Context, code string) (regime Regime, err error) {
	err = b.read(ctx).Where("code = ?", code).Limit(1).Find(&regime).Error
	return regime, explain(b.Path, err)
}

// CeremonyOf returns the signing ceremony of a year; its ID is zero where there is none.
func (b *Book) CeremonyOf(ctx context.Context, yearID int64) (Ceremony, error) {
	ceremony, err := ceremonyOf(b.read(ctx), yearID)
	return ceremony, explain(b.Path, err)
}
