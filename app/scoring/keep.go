package scoring

import "sothidua/data"

// Give changes what a unit has for a criterion, and makes its score where there is
// none yet. A score with nothing left in it is removed.
func Give(tx *data.Tx, criterionID, unitID int64, change func(*data.Score)) error {
	score, err := tx.Score(criterionID, unitID)
	if err != nil {
		return err
	}
	change(&score)
	switch {
	case !empty(score):
		return tx.Save(&score)
	case score.ID != 0:
		return tx.Delete(&score)
	}
	return nil
}

// empty tells whether nothing is left in a score.
func empty(s data.Score) bool {
	s.ID, s.CriterionID, s.UnitID = 0, 0, 0
	return s == data.Score{}
}

// Count changes what a nominee got in a ballot, and nominates it where it was not.
func Count(tx *data.Tx, nominee data.Count, change func(*data.Count)) error {
	count, err := tx.Count(nominee)
	if err != nil {
		return err
	}
	change(&count)
	return tx.Save(&count)
}
