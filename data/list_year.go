package data

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"sothidua/data/viet"
)

// YearFile (hồ sơ năm) is a year with everything that belongs to it alone.
type YearFile struct {
	Year      Year   // ID zero where the book holds no such year
	Regime    Regime // the one the year is kept by; Code empty where none is chosen
	ByDate    Regime // the one in force on the year's first day; Code empty where none is known
	Regimes   []Regime
	Years     []Year // of its block, latest first
	Deadlines []Deadline
	Movements []Movement
	Texts     []LegalText
}

// YearFile returns a year with its lists. An unknown id gives a file without a year.
func (b *Book) YearFile(ctx context.Context, yearID int64) (*YearFile, error) {
	file := &YearFile{}
	err := b.read(ctx).Transaction(func(db *gorm.DB) error { return file.load(db, yearID) })
	if err != nil {
		return nil, explain(b.Path, err)
	}
	return file, nil
}

func (f *YearFile) load(db *gorm.DB, yearID int64) (err error) {
	if err := db.Order("valid_from, code").Find(&f.Regimes).Error; err != nil {
		return err
	}
	if err := db.Where("id = ?", yearID).Limit(1).Find(&f.Year).Error; err != nil || f.Year.ID == 0 {
		return err
	}
	if err := db.Where("block_id = ?", f.Year.BlockID).Order("number DESC").Find(&f.Years).Error; err != nil {
		return err
	}
	for _, regime := range f.Regimes {
		if regime.Code == f.Year.RegimeCode {
			f.Regime = regime
		}
	}
	if f.ByDate, err = regimeOn(db, f.Year.FirstDay()); err != nil {
		return err
	}
	if err := db.Where("year_id = ?", yearID).Order("due, id").Find(&f.Deadlines).Error; err != nil {
		return err
	}
	if err := db.Where("year_id = ?", yearID).Order("position, id").Find(&f.Movements).Error; err != nil {
		return err
	}
	return db.Where("year_id = ?", yearID).Order("position, id").Find(&f.Texts).Error
}

// FirstDay is the first of January of the year.
func (y Year) FirstDay() viet.Date { return viet.Date(fmt.Sprintf("%04d-01-01", y.Number)) }

// LastDay is the last of December of the year.
func (y Year) LastDay() viet.Date { return viet.Date(fmt.Sprintf("%04d-12-31", y.Number)) }
