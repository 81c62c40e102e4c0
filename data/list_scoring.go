package data

import (
	"context"

	"gorm.io/gorm"
)

// ContestFile (chấm điểm, bình xét) is everything about the scores and the votes
// of one year.
type ContestFile struct {
	Year     Year
	Criteria []Criterion // by place, those below a head among the others
	Scores   []Score
	Looks    []ScoreLook                   // who gave the points, and when
	Typed    map[int64]map[ScoreStage]Step // when the points of a unit were last typed, by the journal
	Units    []Unit
	Ballots  []Ballot // by day
	Counts   []Count
	Kinds    []AwardKind // in use under the law of the year, those for collectives first

	Candidates []Registration // people who register what is voted on
	FourStages bool           // points are given by another unit too, and looked at again in the end
}

// ContestFile reads the scores and the votes of a year.
func (b *Book) ContestFile(ctx context.Context, year Year) (*ContestFile, error) {
	f := &ContestFile{Year: year}
	units, err := b.UnitsOf(ctx, year)
	if err != nil {
		return nil, err
	}
	f.Units = units
	for _, read := range []func() error{
		func() error {
			return b.read(ctx).Where("year_id = ?", year.ID).Order("position, id").Find(&f.Criteria).Error
		},
		func() error {
			return b.read(ctx).Where("criterion_id IN (SELECT id FROM criterions WHERE year_id = ?)", year.ID).Order("id").Find(&f.Scores).Error
		},
		func() error {
			return b.read(ctx).Where("year_id = ?", year.ID).Order("id").Find(&f.Looks).Error
		},
		func() (err error) {
			f.Typed, err = scoresTyped(b.read(ctx), year)
			return err
		},
		func() error {
			return b.read(ctx).Where("year_id = ?", year.ID).Order("held_on, id").Find(&f.Ballots).Error
		},
		func() error {
			return b.read(ctx).Where("ballot_id IN (SELECT id FROM ballots WHERE year_id = ?)", year.ID).Order("id").Find(&f.Counts).Error
		},
		func() error {
			return b.read(ctx).Where("regime_code = ? AND in_use = 1 OR id IN (SELECT award_kind_id FROM ballots WHERE year_id = ?)",
				year.RegimeCode, year.ID).Order("subject, position, id").Find(&f.Kinds).Error
		},
		func() error {
			value, err := b.Setting(ctx, SettingScoreStages)
			f.FourStages = value == Yes
			return err
		},
		func() (err error) {
			f.Candidates, err = candidates(b.read(ctx), year.ID)
			return err
		},
	} {
		if err := read(); err != nil {
			return nil, explain(b.Path, err)
		}
	}
	return f, nil
}

// candidates are the people who register, in a year, a title or form that is voted on.
func candidates(db *gorm.DB, yearID int64) (rows []Registration, err error) {
	err = db.Where(`id IN (SELECT r.id FROM ballots b JOIN award_kinds k ON k.id = b.award_kind_id AND k.subject = @subject
		CROSS JOIN registration_counts c ON c.year_id = b.year_id AND c.award_kind_id = k.id AND c.n > 0
		CROSS JOIN registrations r ON r.year_id = c.year_id AND r.unit_id = c.unit_id AND r.award_kind_id = c.award_kind_id
		WHERE b.year_id = @year)`, map[string]any{"year": yearID, "subject": SubjectIndividual}).Order("unit_id, sort_key, id").Find(&rows).Error
	return rows, err
}
