package data

import (
	"context"

	"gorm.io/gorm"
)

// CeremonyFile (hồ sơ buổi lễ) is a ceremony with everything that belongs to it,
// each list in its own order. Ceremony.ID is zero where the year has none.
type CeremonyFile struct {
	Year         Year
	Block        Block
	Ceremony     Ceremony
	All          []Ceremony // of the year, the earliest first
	Numbers      []DocumentNumber
	Participants []Participant
	Agenda       []AgendaItem
	Signatories  []Signatory
	Remarks      []Remark
	Motions      []Motion
	Assignments  []Assignment
	Attachments  []Attachment
	Letterheads  []Letterhead
	Units        []Unit // of the block in that year, in the order of membership
	Pledged      int    // number of groups of the pledge
}

// CeremonyFile returns a ceremony of a year with all its lists: that of signing, where none
// is asked for or the one asked for is no more.
func (b *Book) CeremonyFile(ctx context.Context, yearID, ceremonyID int64) (*CeremonyFile, error) {
	file := &CeremonyFile{}
	err := b.read(ctx).Transaction(func(db *gorm.DB) error { return file.load(db, yearID, ceremonyID) })
	if err != nil {
		return nil, explain(b.Path, err)
	}
	return file, nil
}

func (f *CeremonyFile) load(db *gorm.DB, yearID, ceremonyID int64) (err error) {
	if err := db.First(&f.Year, yearID).Error; err != nil {
		return err
	}
	if err := db.First(&f.Block, f.Year.BlockID).Error; err != nil {
		return err
	}
	if f.Units, err = unitsOf(db, f.Year); err != nil {
		return err
	}
	if err := db.Order("position, id").Find(&f.Letterheads).Error; err != nil {
		return err
	}
	var pledged int64
	if err := db.Model(&PledgeItem{}).Where("year_id = ?", yearID).Count(&pledged).Error; err != nil {
		return err
	}
	f.Pledged = int(pledged)
	if f.All, err = ceremoniesOf(db, yearID); err != nil {
		return err
	}
	if f.Ceremony, err = ceremonyOf(db, yearID); err != nil || f.Ceremony.ID == 0 {
		return err
	}
	for _, ceremony := range f.All {
		if ceremony.ID == ceremonyID {
			f.Ceremony = ceremony
		}
	}
	for _, list := range []any{&f.Numbers, &f.Participants, &f.Agenda, &f.Signatories, &f.Remarks, &f.Motions, &f.Assignments, &f.Attachments} {
		order := "position, id"
		if list == any(&f.Numbers) {
			order = "number, id"
		}
		if err := db.Where("ceremony_id = ?", f.Ceremony.ID).Order(order).Find(list).Error; err != nil {
			return err
		}
	}
	return nil
}

func ceremonyOf(db *gorm.DB, yearID int64) (Ceremony, error) {
	var ceremony Ceremony
	err := db.Where("year_id = ?", yearID).Order("CASE WHEN purposes LIKE '%signing%' THEN 0 ELSE 1 END, id").
		Limit(1).Find(&ceremony).Error
	return ceremony, err
}

// PledgeFile is what a year's units pledged.
type PledgeFile struct {
	Items   []PledgeItem
	Targets []Target // of the whole block first, then unit by unit
	Units   []Unit   // of the block in that year
}

// PledgeFile returns the pledge of a year.
func (b *Book) PledgeFile(ctx context.Context, year Year) (*PledgeFile, error) {
	file := &PledgeFile{}
	err := b.read(ctx).Transaction(func(db *gorm.DB) (err error) {
		if file.Units, err = unitsOf(db, year); err != nil {
			return err
		}
		if err := db.Where("year_id = ?", year.ID).Order("position, id").Find(&file.Items).Error; err != nil {
			return err
		}
		file.Targets, err = targetsOf(db, year)
		return err
	})
	if err != nil {
		return nil, explain(b.Path, err)
	}
	return file, nil
}

// targetsOf returns a year's targets: those of the block, then unit by unit.
func targetsOf(db *gorm.DB, year Year) (targets []Target, err error) {
	err = db.Select("targets.*").Joins("LEFT JOIN memberships m ON m.unit_id = targets.unit_id AND m.block_id = ?", year.BlockID).
		Where("year_id = ?", year.ID).Group("targets.id").
		Order("targets.unit_id IS NOT NULL, min(m.position), targets.unit_id, targets.position, targets.id").
		Find(&targets).Error
	return targets, err
}

// Content returns the bytes kept under a hash.
func (b *Book) Content(ctx context.Context, hash string) ([]byte, error) {
	var content Content
	err := b.read(ctx).Where("hash = ?", hash).First(&content).Error
	return content.Bytes, explain(b.Path, err)
}
