package data

import (
	"context"
	"slices"
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

// SummaryFrame is all of a summary but its counts.
type SummaryFrame struct {
	Titles
	Year       Year
	Members    []Unit // of the block in the year, in order
	headcounts map[int64]int
	submitted  map[int64]Submission
}

// SummaryFrame reads what the counts of a year stand in.
func (b *Book) SummaryFrame(ctx context.Context, yearID int64) (*SummaryFrame, error) {
	f := &SummaryFrame{headcounts: map[int64]int{}, submitted: map[int64]Submission{}}
	err := b.read(ctx).Transaction(func(db *gorm.DB) error { return f.load(db, yearID) })
	if err != nil {
		return nil, explain(b.Path, err)
	}
	return f, nil
}

func (f *SummaryFrame) load(db *gorm.DB, yearID int64) (err error) {
	if err := db.First(&f.Year, yearID).Error; err != nil {
		return err
	}
	if f.Titles, err = titlesOf(db, f.Year); err != nil {
		return err
	}
	if f.Members, err = unitsOf(db, f.Year); err != nil {
		return err
	}
	var years []UnitYear
	if err := db.Select("unit_id, headcount").Where("year = ?", f.Year.Number).Find(&years).Error; err != nil {
		return err
	}
	for _, y := range years {
		f.headcounts[y.UnitID] = y.Headcount
	}
	var submissions []Submission
	if err := db.Where("year_id = ?", f.Year.ID).Find(&submissions).Error; err != nil {
		return err
	}
	for _, s := range submissions {
		f.submitted[s.UnitID] = s
	}
	return nil
}

// Summarise puts counts into the frame. Units that register without being a member
// come last, so that no registration is left out of a total.
func (b *Book) Summarise(ctx context.Context, f *SummaryFrame, counts *Counts) (*Summary, error) {
	members := map[int64]bool{}
	for _, unit := range f.Members {
		members[unit.ID] = true
	}
	var others []int64
	for _, id := range counts.Units() {
		if !members[id] {
			others = append(others, id)
		}
	}
	var strangers []Unit
	if len(others) > 0 {
		if err := b.read(ctx).Where("id IN ?", others).Order("sort_key, id").Find(&strangers).Error; err != nil {
			return nil, explain(b.Path, err)
		}
	}
	s := &Summary{Titles: f.Titles, Year: f.Year, Shared: counts.Shared}
	for _, unit := range slices.Concat(f.Members, strangers) {
		row := UnitSummary{Unit: unit, Headcount: f.headcounts[unit.ID], Submission: f.submitted[unit.ID]}
		s.take(&row, counts)
		s.Units = append(s.Units, row)
		s.Total.Headcount += row.Headcount
	}
	s.take(&s.Total, counts)
	return s, nil
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
func (b *Book) LastChange(ctx context.Context) (time.Time, error) {
	var at int64
	err := b.read(ctx).Model(&Step{}).Select("coalesce(max(at), 0)").Scan(&at).Error
	if err != nil || at == 0 {
		return time.Time{}, explain(b.Path, err)
	}
	return time.UnixMilli(at), nil
}
