package data

import "gorm.io/gorm"

// Overview (tổng quan) is where the work of a year stands.
type Overview struct {
	Summary   *Summary
	Ceremony  *CeremonyFile
	Deadlines []Deadline // earliest first
	HasHead   bool       // the year has a head unit
}

// Overview returns where the work of a year stands.
func (b *Book) Overview(yearID int64) (*Overview, error) {
	overview := &Overview{}
	var err error
	if overview.Summary, err = b.Summarise(yearID); err != nil {
		return nil, err
	}
	if overview.Ceremony, err = b.CeremonyFile(yearID); err != nil {
		return nil, err
	}
	err = b.DB.Transaction(func(db *gorm.DB) error {
		if err := db.Where("year_id = ? AND due <> ''", yearID).Order("due, id").Find(&overview.Deadlines).Error; err != nil {
			return err
		}
		var heads int64
		err := db.Model(&Office{}).Where("year_id = ? AND role = ?", yearID, OfficeHead).Count(&heads).Error
		overview.HasHead = heads > 0
		return err
	})
	if err != nil {
		return nil, explain(b.Path, err)
	}
	return overview, nil
}
