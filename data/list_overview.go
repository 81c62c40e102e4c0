package data

// Overview (tổng quan) is where the work of a year stands.
type Overview struct {
	Ceremony  *CeremonyFile
	Deadlines []Deadline // earliest first
	HasHead   bool       // the year has a head unit
}

// Overview returns where the work of a year stands.
func (b *Book) Overview(yearID int64) (*Overview, error) {
	overview := &Overview{}
	var err error
	if overview.Ceremony, err = b.CeremonyFile(yearID); err != nil {
		return nil, err
	}
	if overview.Deadlines, err = b.Deadlines(yearID); err != nil {
		return nil, err
	}
	var heads int64
	err = b.DB.Model(&Office{}).Where("year_id = ? AND role = ?", yearID, OfficeHead).Count(&heads).Error
	overview.HasHead = heads > 0
	return overview, explain(b.Path, err)
}
