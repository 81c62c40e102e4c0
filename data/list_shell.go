package data

import (
	"context"
	"strconv"
	"time"

	"gorm.io/gorm"
)

// Frame is what stands around every screen: which book, which years, since when.
type Frame struct {
	Blocks   map[int64]Block // by ID
	Years    []Year          // latest first
	LastYear int64           // ID of the year shown last, zero for none
	Practice bool
	TextSize string // small, normal, large; empty: normal
	Changed  time.Time
}

// Frame returns what stands around every screen.
func (b *Book) Frame(ctx context.Context) (*Frame, error) {
	frame := &Frame{Blocks: map[int64]Block{}}
	err := b.read(ctx).Transaction(func(db *gorm.DB) error {
		var blocks []Block
		if err := db.Find(&blocks).Error; err != nil {
			return err
		}
		for _, block := range blocks {
			frame.Blocks[block.ID] = block
		}
		return db.Order("number DESC, id").Find(&frame.Years).Error
	})
	if err != nil {
		return nil, explain(b.Path, err)
	}
	settings, err := b.Settings(ctx, SettingLastYear, SettingPractice, SettingTextSize)
	if err != nil {
		return nil, err
	}
	frame.LastYear, _ = strconv.ParseInt(settings[SettingLastYear], 10, 64) // no number: no year was shown yet
	frame.Practice, frame.TextSize = settings[SettingPractice] == Yes, settings[SettingTextSize]
	frame.Changed, err = b.LastChange(ctx)
	return frame, err
}

// KeepLastYear remembers the year in view. It is no step: looking at a year is
// nothing to take back.
func (b *Book) KeepLastYear(id int64) error {
	return b.Bulk("", func(tx *Tx) error {
		return tx.Save(&Setting{Key: SettingLastYear, Value: strconv.FormatInt(id, 10)})
	})
}
