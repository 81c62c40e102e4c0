package registration

import (
	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Enter writes the entries of one unit and year as of the day of the step: what is
// registered already is brought to what they say, the rest is added, see AddMany.
func Enter(tx *data.Tx, entries ...Entry) error {
	var added []Entry
	for _, e := range entries {
		if e.Line == nil {
			added = append(added, e)
			continue
		}
		if err := bring(tx, *e.Line, e); err != nil {
			return err
		}
	}
	return AddMany(tx, added, tx.Today())
}

// SaveSubmission writes where a unit's registration stands; what is sent back says why.
func SaveSubmission(tx *data.Tx, s data.Submission) error {
	if s.State == data.SubmissionReturned {
		if err := valid.Need("reason", words.SubmissionReason, s.Reason); err != nil {
			return err
		}
	}
	return tx.Save(&s)
}

// Step writes what next makes of a submission on the day of the step.
func Step(tx *data.Tx, s data.Submission, next func(data.Submission, viet.Date) data.Submission) error {
	return SaveSubmission(tx, next(s, tx.Today()))
}
