package data

import (
	"context"
	"strconv"

	"gorm.io/gorm"
)

// Frame is what stands around every screen: which book, which years, since when.
type Frame struct {
	Blocks   map[int64]Block // by ID
	Years    []Year          // latest first
	Practice bool
	TextSize string // small, normal, large; empty: normal
}

// FrameRecords are the records that a frame follows from.
var FrameRecords = []string{"blocks", "years", "settings"}

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
	settings, err := b.Settings(ctx, SettingPractice, SettingTextSize)
	frame.Practice, frame.TextSize = settings[SettingPractice] == Yes, settings[SettingTextSize]
	return frame, err
}

// LastYear returns the ID of the year that was shown last, zero for none.
func (b *Book) LastYear(ctx context.Context) (int64, error) {
	settings, err := b.Settings(ctx, SettingLastYear)
	id, _ := strconv.ParseInt(settings[SettingLastYear], 10, 64) // no number: no year was shown yet
	return id, err
}

// KeepLastYear remembers the year in view. It is no step: looking at a year is
// nothing to take back. Nothing else of the book follows from it.
func (b *Book) KeepLastYear(id int64) error {
	var saved Moment
	err := b.Bulk("", func(tx *Tx) (err error) {
		if err = tx.Save(&Setting{Key: SettingLastYear, Value: strconv.FormatInt(id, 10)}); err == nil {
			saved, err = momentOf(tx.db)
		}
		return err
	})
	if err == nil {
		b.moments.pass(saved)
	}
	return err
}
