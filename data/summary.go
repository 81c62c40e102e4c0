package data

import (
	"time"

	"gorm.io/gorm"
)

// UnitSummary is one row of the summary: a unit and its counts.
type UnitSummary struct {
	Heads
	Unit       Unit
	Headcount  int
	Submission Submission
	Tallies    map[int64]Tally // by AwardKind.ID
}

// Summary (bảng tổng hợp) holds every count of a year's registrations. All
// screens and papers take their figures from here.
type Summary struct {
	Titles
	Year   Year
	Units  []UnitSummary
	Total  UnitSummary // its Unit and Submission are empty; who is registered by several units counts in it once
	Shared int         // subjects that several units register, so that the rows add up to more than the total
}

// Summarise counts the registrations of a year by unit and title.
func (b *Book) Summarise(yearID int64) (*Summary, error) {
	summary := &Summary{}
	err := b.DB.Transaction(func(db *gorm.DB) error { // one moment for all figures
		return summary.load(db, yearID)
	})
	if err != nil {
		return nil, explain(b.Path, err)
	}
	return summary, nil
}

func (s *Summary) load(db *gorm.DB, yearID int64) error {
	if err := db.First(&s.Year, yearID).Error; err != nil {
		return err
	}
	var err error
	if s.Titles, err = titlesOf(db, s.Year); err != nil {
		return err
	}
	if err := s.loadUnits(db); err != nil {
		return err
	}
	return s.count(db)
}

// titlesOf reads the titles of a year's law and how the office counts them.
func titlesOf(db *gorm.DB, year Year) (t Titles, err error) {
	if err := db.Where("regime_code = ?", year.RegimeCode).Order("position, id").Find(&t.Kinds).Error; err != nil {
		return t, err
	}
	var exact Setting
	err = db.Where("key = ?", SettingExactCounting).Limit(1).Find(&exact).Error
	t.Inclusive = exact.Value != Yes
	return t, err
}

// loadUnits takes the block's units of the year, and units that registered
// without being a member, so that no registration is left out of a total.
func (s *Summary) loadUnits(db *gorm.DB) error {
	units, err := unitsOf(db, s.Year)
	if err != nil {
		return err
	}
	members := []int64{0} // an empty list would match nothing
	for _, unit := range units {
		members = append(members, unit.ID)
	}
	var strangers []Unit
	err = db.Where("id IN (SELECT unit_id FROM registrations WHERE year_id = ?)", s.Year.ID).
		Not(map[string]any{"id": members}).Order("sort_key, id").Find(&strangers).Error
	if err != nil {
		return err
	}
	var years []UnitYear
	if err := db.Where("year = ?", s.Year.Number).Find(&years).Error; err != nil {
		return err
	}
	var submissions []Submission
	if err := db.Where("year_id = ?", s.Year.ID).Find(&submissions).Error; err != nil {
		return err
	}
	for _, unit := range append(units, strangers...) {
		row := UnitSummary{Unit: unit}
		for _, y := range years {
			if y.UnitID == unit.ID {
				row.Headcount = y.Headcount
			}
		}
		for _, submission := range submissions {
			if submission.UnitID == unit.ID {
				row.Submission = submission
			}
		}
		s.Units = append(s.Units, row)
	}
	return nil
}

// The registrations of a year as far as counts go. Those whose subject has no
// record are counted by their names.
const (
	countedRows = "SELECT unit_id, award_kind_id, person_id, collective_id FROM registrations WHERE year_id = ?"
	namedRows   = `SELECT r.unit_id, r.award_kind_id AS kind_id, k.subject, r.subject_name AS name
		FROM registrations r JOIN award_kinds k ON k.id = r.award_kind_id
		WHERE r.year_id = ? AND r.person_id IS NULL AND r.collective_id IS NULL`
)

// count scans by hand: there may be a hundred thousand registrations.
func (s *Summary) count(db *gorm.DB) error {
	rows, err := db.Raw(countedRows, s.Year.ID).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	var counted []Counted
	for rows.Next() {
		var unit, kind int64
		var person, collective *int64
		if err := rows.Scan(&unit, &kind, &person, &collective); err != nil {
			return err
		}
		if person != nil || collective != nil {
			key := KeyOf("", idOf(person), idOf(collective), unit, "")
			counted = append(counted, Counted{Subject: key, UnitID: unit, KindID: kind, Whole: idOf(collective) == unit})
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	var named []struct {
		UnitID, KindID int64
		Subject        Subject
		Name           string
	}
	if err := db.Raw(namedRows, s.Year.ID).Scan(&named).Error; err != nil {
		return err
	}
	for _, row := range named {
		counted = append(counted, Counted{Subject: KeyOf(row.Subject, 0, 0, row.UnitID, row.Name), UnitID: row.UnitID, KindID: row.KindID})
	}
	counts := s.Count(counted)
	for i := range s.Units {
		s.take(&s.Units[i], counts)
		s.Total.Headcount += s.Units[i].Headcount
	}
	s.take(&s.Total, counts)
	s.Shared = counts.Shared
	return nil
}

// take fills a row, the total where it has no unit, with its counts.
func (s *Summary) take(row *UnitSummary, counts *Counts) {
	row.Heads, row.Tallies = counts.HeadsOf(row.Unit.ID), map[int64]Tally{}
	for _, kind := range s.Kinds {
		if tally := counts.Of(Place{UnitID: row.Unit.ID}, kind.ID); tally.All > 0 {
			row.Tallies[kind.ID] = tally
		}
	}
}

// LastChange is the time of the data: when the latest step was written, zero
// for a book without steps.
func (b *Book) LastChange() (time.Time, error) {
	var at int64
	err := b.DB.Model(&Step{}).Select("coalesce(max(at), 0)").Scan(&at).Error
	if err != nil || at == 0 {
		return time.Time{}, explain(b.Path, err)
	}
	return time.UnixMilli(at), nil
}
