package registration

import "sothidua/data"

// Keep writes why a finding of a year stands; an empty reason takes it back. Other
// findings, also of the same line, are not touched.
func Keep(tx *data.Tx, yearID int64, finding data.FindingKey, reason string) error {
	kept := finding.Kept(yearID, reason)
	known, err := tx.KeptFindings(yearID, finding.RuleKey)
	if err != nil {
		return err
	}
	for _, other := range known {
		if other.Key() == finding {
			kept.ID = other.ID
		}
	}
	switch {
	case reason != "":
		return tx.Save(&kept)
	case kept.ID != 0:
		return tx.Delete(&kept)
	}
	return nil
}

// moveKept hands over why findings about a person stand. What both have a reason for
// has both.
func moveKept(tx *data.Tx, kept, gone data.Person) error {
	theirs, err := data.OfPerson[data.KeptFinding](tx, gone.ID)
	if err != nil {
		return err
	}
	own, err := data.OfPerson[data.KeptFinding](tx, kept.ID)
	if err != nil {
		return err
	}
	for _, finding := range theirs {
		finding.PersonID = &kept.ID
		for i := range own {
			if own[i].YearID != finding.YearID || own[i].Key() != finding.Key() {
				continue
			}
			own[i].Reason = both(own[i].Reason, finding.Reason)
			own[i].Inherited = own[i].Inherited && finding.Inherited
			if err := tx.Save(&own[i]); err != nil {
				return err
			}
			if err := tx.Delete(&finding); err != nil {
				return err
			}
			finding.ID = 0
			break
		}
		if finding.ID == 0 {
			continue
		}
		if err := tx.Save(&finding); err != nil {
			return err
		}
	}
	return nil
}
