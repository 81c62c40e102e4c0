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
	case score.Self != nil || score.Block != nil || score.Reason != "":
		return tx.Save(&score)
	case score.ID != 0:
		return tx.Delete(&score)
	}
	return nil
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
