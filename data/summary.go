package data

import (
	"time"

	"gorm.io/gorm"
)

// Tally counts the registrations of one title by one unit.
type Tally struct {
	All   int
	Whole int // of these for the unit as a whole (tập thể lớn); the others are its rooms
}

// UnitSummary is one row of the summary: a unit and its counts.
type UnitSummary struct {
	Unit        Unit
	Headcount   int
	Persons     int // people with at least one registration
	Collectives int // collectives with at least one registration
	Submission  Submission
	Tallies     map[int64]Tally // by AwardKind.ID
}

// Summary (bảng tổng hợp) holds every count of a year's registrations. All
// screens and papers take their figures from here.
type Summary struct {
	Year      Year
	Kinds     []AwardKind // of the year's regime, in order
	Units     []UnitSummary
	Total     UnitSummary // its Unit and Submission are empty
	Inclusive bool        // whoever registers a title that implies another counts for both
}

// ByCode returns the kind of a code and subject, and false where the regime lacks it.
func (s *Summary) ByCode(code string, subject Subject) (AwardKind, bool) {
	for _, kind := range s.Kinds {
		if kind.Code == code && kind.Subject == subject {
			return kind, true
		}
	}
	return AwardKind{}, false
}

// Summarise counts the registrations of a year by unit and title. Whether
// CSTĐCS counts for LĐTT too is the office's choice (SettingExactCounting).
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
	if err := db.Where("regime_code = ?", s.Year.RegimeCode).Order("position, id").Find(&s.Kinds).Error; err != nil {
		return err
	}
	var exact Setting
	if err := db.Where("key = ?", SettingExactCounting).Limit(1).Find(&exact).Error; err != nil {
		return err
	}
	s.Inclusive = exact.Value != Yes
	if err := s.loadUnits(db); err != nil {
		return err
	}
	rows := map[int64]*UnitSummary{}
	for i := range s.Units {
		rows[s.Units[i].Unit.ID] = &s.Units[i]
	}
	if err := s.count(db, rows); err != nil {
		return err
	}
	if s.Inclusive {
		if err := s.countImplied(db, rows); err != nil {
			return err
		}
	}
	s.add()
	return nil
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
		row := UnitSummary{Unit: unit, Tallies: map[int64]Tally{}}
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

// SummaryQuery reads the counts of one year by unit and title, kept by triggers.
const SummaryQuery = `SELECT unit_id, award_kind_id, n, whole FROM registration_counts WHERE year_id = ? AND n > 0`

// AllYearsQuery reads the counts of every year.
const AllYearsQuery = `SELECT year_id, unit_id, award_kind_id, n FROM registration_counts WHERE n > 0`

func (s *Summary) count(db *gorm.DB, rows map[int64]*UnitSummary) error {
	var counts []struct {
		UnitID, AwardKindID int64
		N, Whole            int
	}
	if err := db.Raw(SummaryQuery, s.Year.ID).Scan(&counts).Error; err != nil {
		return err
	}
	for _, c := range counts {
		if row := rows[c.UnitID]; row != nil {
			row.Tallies[c.AwardKindID] = Tally{c.N, c.Whole}
		}
	}
	var heads []struct {
		UnitID               int64
		Persons, Collectives int
	}
	err := db.Raw(`SELECT unit_id, count(DISTINCT person_id) AS persons, count(DISTINCT collective_id) AS collectives
		FROM registrations WHERE year_id = ? GROUP BY unit_id`, s.Year.ID).Scan(&heads).Error
	for _, h := range heads {
		if row := rows[h.UnitID]; row != nil {
			row.Persons, row.Collectives = h.Persons, h.Collectives
		}
	}
	return err
}

// countImplied adds to each implied title whoever registered the title that
// implies it and not the implied one itself.
func (s *Summary) countImplied(db *gorm.DB, rows map[int64]*UnitSummary) error {
	for _, kind := range s.Kinds {
		implied, ok := s.ByCode(kind.Implies, kind.Subject)
		if !ok {
			continue
		}
		var counts []struct {
			UnitID int64
			N      int
		}
		err := db.Raw(`SELECT unit_id, count(*) AS n FROM registrations r WHERE year_id = ? AND award_kind_id = ?
			AND NOT EXISTS (SELECT 1 FROM registrations o WHERE o.person_id = r.person_id AND o.year_id = r.year_id AND o.award_kind_id = ?)
			GROUP BY unit_id`, s.Year.ID, kind.ID, implied.ID).Scan(&counts).Error
		if err != nil {
			return err
		}
		for _, c := range counts {
			if row := rows[c.UnitID]; row != nil {
				tally := row.Tallies[implied.ID]
				tally.All += c.N
				row.Tallies[implied.ID] = tally
			}
		}
	}
	return nil
}

func (s *Summary) add() {
	s.Total = UnitSummary{Tallies: map[int64]Tally{}}
	for _, row := range s.Units {
		s.Total.Headcount += row.Headcount
		s.Total.Persons += row.Persons
		s.Total.Collectives += row.Collectives
		for kind, tally := range row.Tallies {
			sum := s.Total.Tallies[kind]
			s.Total.Tallies[kind] = Tally{sum.All + tally.All, sum.Whole + tally.Whole}
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
