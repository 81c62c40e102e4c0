package data

import (
	"context"

	"gorm.io/gorm"
)

// The values of SettingTextSize.
const (
	TextSizeSmall  = "small"
	TextSizeNormal = "normal"
	TextSizeLarge  = "large"
)

// OfficeSettings (cài đặt) is what the office chose for its book.
type OfficeSettings struct {
	Block         Block
	Letterheads   []Letterhead // in order
	TextSize      string
	ExactCounting bool
	ShowAll       bool
	Order         PeopleOrder
	Ranks         string // posts, the highest first, a line for each rank; empty: those of the program
}

// OfficeSettings returns what the office chose, with the labels of one block.
func (b *Book) OfficeSettings(ctx context.Context, blockID int64) (*OfficeSettings, error) {
	chosen := &OfficeSettings{}
	err := b.read(ctx).Transaction(func(db *gorm.DB) error {
		if err := db.First(&chosen.Block, blockID).Error; err != nil {
			return err
		}
		return db.Order("position, id").Find(&chosen.Letterheads).Error
	})
	if err != nil {
		return nil, explain(b.Path, err)
	}
	for key, take := range map[string]func(value string){
		SettingTextSize:       func(value string) { chosen.TextSize = value },
		SettingExactCounting:  func(value string) { chosen.ExactCounting = value == Yes },
		SettingSummaryShowAll: func(value string) { chosen.ShowAll = value == Yes },
		SettingPeopleOrder:    func(value string) { chosen.Order = PeopleOrder(value) },
		SettingPostRanks:      func(value string) { chosen.Ranks = value },
	} {
		value, err := b.Setting(ctx, key)
		if err != nil {
			return nil, err
		}
		take(value)
	}
	return chosen, nil
}
