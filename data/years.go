package data

import (
	"gorm.io/gorm"

	"sothidua/data/viet"
)

// Years returns the years of all blocks, latest first.
func (b *Book) Years() ([]Year, error) {
	var years []Year
	err := b.DB.Order("number DESC, id").Find(&years).Error
	return years, explain(b.Path, err)
}

// YearNumbered returns the year of that number, and a missing record's fault where there is none.
func (b *Book) YearNumbered(number int) (Year, error) {
	var year Year
	err := b.DB.Where("number = ?", number).First(&year).Error
	return year, explain(b.Path, err)
}

// UnitsOf returns the units that belong to the year's block in any part of
// that year, in the order of the membership list.
func (b *Book) UnitsOf(year Year) ([]Unit, error) {
	units, err := unitsOf(b.DB, year)
	return units, explain(b.Path, err)
}

func unitsOf(db *gorm.DB, year Year) ([]Unit, error) {
	var units []Unit
	err := MembersOf(db, year).Find(&units).Error
	return units, err
}

// MembersOf asks for the units that belong to the year's block, see UnitsOf.
func MembersOf(db *gorm.DB, year Year) *gorm.DB {
	members := "JOIN (SELECT unit_id, min(position) AS position FROM memberships WHERE block_id = ? AND " + heldIn("memberships") +
		" GROUP BY unit_id) m ON m.unit_id = units.id" // a unit may leave and come back within the year
	return db.Joins(members, year.BlockID, year.LastDay(), year.FirstDay()).Order("m.position, units.id")
}

// RegimeAt returns the legal regime in force on a day; its Code is empty where
// the book knows none.
func (b *Book) RegimeAt(day viet.Date) (Regime, error) {
	regime, err := RegimeOn(b.DB, day)
	return regime, explain(b.Path, err)
}

// CeremonyOf returns the signing ceremony of a year; its ID is zero where there is none.
func (b *Book) CeremonyOf(yearID int64) (Ceremony, error) {
	ceremony, err := ceremonyOf(b.DB, yearID)
	return ceremony, explain(b.Path, err)
}
