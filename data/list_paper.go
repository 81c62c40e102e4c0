package data

import (
	"context"
	"time"

	"gorm.io/gorm"
)

// CeremoniesOf lists the ceremonies of a year, the earliest first.
func (b *Book) CeremoniesOf(ctx context.Context, yearID int64) ([]Ceremony, error) {
	all, err := ceremoniesOf(b.read(ctx), yearID)
	return all, explain(b.Path, err)
}

func ceremoniesOf(db *gorm.DB, yearID int64) (all []Ceremony, err error) {
	err = db.Where("year_id = ?", yearID).Order("date, id").Find(&all).Error
	return all, err
}

// CeremonyFor returns the meeting of a year that a purpose is its own: a closing held with
// the signing is that of the year before. Its ID is zero where there is none. The signing
// ceremony itself is told by CeremonyOf.
func (b *Book) CeremonyFor(ctx context.Context, yearID int64, purpose Purpose) (Ceremony, error) {
	all, err := b.CeremoniesOf(ctx, yearID)
	for _, c := range all {
		if c.Serves(purpose) && !c.Serves(PurposeSigning) {
			return c, err
		}
	}
	return Ceremony{}, err
}

// nextOffices are who leads the block in the year after one: those chosen in that year, else
// the offices of the next, with the roles of the next year; none where the book does not know.
func nextOffices(db *gorm.DB, year Year) (next []Office, err error) {
	chosen := []OfficeRole{OfficeNextHead, OfficeNextDeputy}
	err = db.Where("role IN ? AND year_id = ?", chosen, year.ID).Order("role DESC, id").Find(&next).Error
	if err != nil || len(next) > 0 {
		return next, err
	}
	err = db.Where("role IN ? AND year_id IN (SELECT id FROM years WHERE block_id = ? AND number = ?)",
		[]OfficeRole{OfficeHead, OfficeDeputy}, year.BlockID, year.Number+1).Order("role DESC, id").Find(&next).Error
	for i := range next {
		next[i].Role = "next-" + next[i].Role
	}
	return next, err
}

// DataTime is the time of the data that papers show: when the latest step was
// written that did more than keep an official print, the look of a screen or what left the
// book. It is zero for a book without steps.
func (b *Book) DataTime(ctx context.Context) (time.Time, error) {
	var latest []int64
	err := b.read(ctx).Model(&Step{}).Where("kind NOT IN ?", []StepKind{StepKept, StepAside, StepTold}).
		Order("id DESC").Limit(1).Pluck("at", &latest).Error
	if err != nil || len(latest) == 0 {
		return time.Time{}, explain(b.Path, err)
	}
	return time.UnixMilli(latest[0]), nil
}

// PrintsOf returns the official prints of a year, the latest first, also withdrawn
// ones, and those whose year was taken back.
func (b *Book) PrintsOf(ctx context.Context, yearID int64) (prints []Print, err error) {
	err = b.read(ctx).Where("year_id = ? OR year_id IS NULL", yearID).Order("printed_at DESC, id DESC").Find(&prints).Error
	return prints, explain(b.Path, err)
}

// StandingPrints returns the official prints of a year that are in force, the latest first.
func (b *Book) StandingPrints(ctx context.Context, yearID int64) (prints []Print, err error) {
	err = b.read(ctx).Where("year_id = ? AND withdrawn_at = 0", yearID).Order("printed_at DESC, id DESC").Find(&prints).Error
	return prints, explain(b.Path, err)
}

// Dispatched is the number that a signed paper bears, with the print that it is of.
type Dispatched struct {
	Dispatch
	Paper, Title, Subject string
	CeremonyID, UnitID    *int64
}

// Whole tells whether it is the paper of the whole year, not narrowed to a unit or subject.
func (d Dispatched) Whole() bool { return d.UnitID == nil && d.Subject == "" }

// dispatchedIn returns the numbers of the signed papers of a year that stand, the latest
// print first.
func dispatchedIn(db *gorm.DB, yearID int64) (all []Dispatched, err error) {
	err = db.Table("dispatches d").Joins("JOIN prints p ON p.id = d.print_id").
		Select("d.*, p.paper, p.title, p.subject, p.ceremony_id, p.unit_id").
		Where("p.year_id = ? AND p.withdrawn_at = 0 AND d.number > 0", yearID).
		Order("p.printed_at DESC, p.id DESC").Find(&all).Error
	return all, err
}

// DispatchesOf returns what became of the official prints of a year, by the prints, also of
// those whose year was taken back.
func (b *Book) DispatchesOf(ctx context.Context, yearID int64) (map[int64]Dispatch, error) {
	var all []Dispatch
	err := b.read(ctx).Where("print_id IN (SELECT id FROM prints WHERE year_id = ? OR year_id IS NULL)", yearID).Find(&all).Error
	of := make(map[int64]Dispatch, len(all))
	for _, d := range all {
		of[d.PrintID] = d
	}
	return of, explain(b.Path, err)
}

// Wordings returns the sentences that the office has of its own.
func (b *Book) Wordings(ctx context.Context) ([]Wording, error) {
	rows, err := wordings(b.read(ctx))
	return rows, explain(b.Path, err)
}

func wordings(db *gorm.DB) (rows []Wording, err error) {
	err = db.Where("text <> ''").Order("id").Find(&rows).Error
	return rows, err
}

// Headcounts returns the numbers of people of all collectives in a year, by their keys.
func (b *Book) Headcounts(ctx context.Context, year int) (map[int64]int, error) {
	var rows []UnitYear
	err := b.read(ctx).Where("year = ?", year).Find(&rows).Error
	people := make(map[int64]int, len(rows))
	for _, row := range rows {
		people[row.UnitID] = row.Headcount
	}
	return people, explain(b.Path, err)
}

// PrintsBefore returns the official prints of before a moment, the earliest first, also
// withdrawn ones.
func (b *Book) PrintsBefore(ctx context.Context, moment time.Time) (prints []Print, err error) {
	err = b.read(ctx).Where("printed_at < ?", moment.UnixMilli()).Order("printed_at, id").Find(&prints).Error
	return prints, explain(b.Path, err)
}
