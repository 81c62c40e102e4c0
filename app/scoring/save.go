package scoring

import (
	"context"

	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Read returns the criteria, scores and votes of a year.
func Read(ctx context.Context, book *data.Book, year data.Year) (*data.ContestFile, error) {
	return book.ContestFile(ctx, year)
}

// Score is a change of what a unit has for a criterion.
type Score struct {
	CriterionID, UnitID int64
	Change              func(*data.Score)
}

// GiveAll writes several changes as one.
func GiveAll(tx *data.Tx, scores []Score) error {
	for _, s := range scores {
		if err := Give(tx, s.CriterionID, s.UnitID, s.Change); err != nil {
			return err
		}
	}
	return nil
}

// SaveCriterion writes a criterion; what is below a group takes over its kind. all are
// the criteria of the year. One without a place stands last. It sets the key of a new one.
func SaveCriterion(tx *data.Tx, row *data.Criterion, all []data.Criterion) error {
	if err := valid.Need("text", words.CriterionText, row.Text); err != nil {
		return err
	}
	if _, err := ReadSteps(*row); err != nil {
		return err
	}
	if row.Position == 0 {
		for _, other := range below(row.ParentID, all) {
			row.Position = max(row.Position, other.Position)
		}
		row.Position++
	}
	if err := tx.Save(row); err != nil {
		return err
	}
	for _, child := range below(&row.ID, all) {
		if child.Kind == row.Kind {
			continue
		}
		child.Kind = row.Kind
		if err := tx.Save(&child); err != nil {
			return err
		}
	}
	return nil
}

// below are the criteria right under one, or the groups under none.
func below(parent *int64, all []data.Criterion) (rows []data.Criterion) {
	for _, c := range all {
		if c.ParentID == nil && parent == nil || c.ParentID != nil && parent != nil && *c.ParentID == *parent {
			rows = append(rows, c)
		}
	}
	return rows
}

// Exchange has two criteria of one group, which are all of it in order, change places.
func Exchange(tx *data.Tx, group []data.Criterion, one, other int64) error {
	place := map[int64]int{}
	for i, row := range group {
		place[row.ID] = i + 1
	}
	place[one], place[other] = place[other], place[one]
	for _, row := range group {
		if row.Position == place[row.ID] {
			continue
		}
		row.Position = place[row.ID]
		if err := tx.Save(&row); err != nil {
			return err
		}
	}
	return nil
}

// RemoveCriterion deletes a criterion with all below it, from the leaves upward; the
// scores go with their criterion.
func RemoveCriterion(tx *data.Tx, c data.Criterion, all []data.Criterion) error {
	for _, child := range below(&c.ID, all) {
		if err := RemoveCriterion(tx, child, all); err != nil {
			return err
		}
	}
	return tx.Delete(&c)
}

// SaveBallot writes a vote. It sets the key of a new one. The shares of a council's vote
// are of all its members: where they are listed their number is that of the list.
func SaveBallot(tx *data.Tx, ballot *data.Ballot) error {
	if ballot.AwardKindID == 0 {
		return fault.New(fault.Invalid, words.BallotNoKind, words.NeedNext).At("kind")
	}
	if ballot.StartedAt != "" && ballot.EndedAt != "" && ballot.EndedAt <= ballot.StartedAt {
		return fault.New(fault.Invalid, words.BallotEndsEarly, "").At("ended")
	}
	if ballot.Threshold < 0 || ballot.Threshold > 100 {
		return fault.New(fault.Invalid, words.BallotTooHigh, "").At("threshold")
	}
	if ballot.Body == data.BodyCouncil {
		ballot.Denominator = data.DenominatorMembers
		if roll := RollOf(*ballot); roll.All() > 0 {
			ballot.Members = roll.All()
		}
	}
	return tx.Save(ballot)
}

// RemoveBallot deletes a vote with its counts.
func RemoveBallot(tx *data.Tx, ballot data.Ballot) error { return tx.Delete(&ballot) }

// Nominate makes a unit a nominee in a vote.
func Nominate(tx *data.Tx, count data.Count) error { return tx.Save(&count) }

// Withdraw takes a nominee with its votes out of a vote.
func Withdraw(tx *data.Tx, count data.Count) error { return tx.Delete(&count) }

// SetStages says whether another unit gives points too (chấm chéo), and whether they are
// looked at again in the end (thẩm định).
func SetStages(tx *data.Tx, four bool) error {
	value := ""
	if four {
		value = data.Yes
	}
	return tx.Save(&data.Setting{Key: data.SettingScoreStages, Value: value})
}

// StagesUsed tells whether points stand at one of these stages.
func StagesUsed(scores []data.Score) bool { return Crossed(scores) || Finals(scores) }
