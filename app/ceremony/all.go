package ceremony

import (
	"strings"

	"sothidua/data"
	"sothidua/data/viet"
)

// Unmarked are the participants of whom nobody noted whether they came.
func Unmarked(file *data.CeremonyFile) (rows []data.Participant) {
	for _, r := range file.Participants {
		if r.Attendance == data.AttendanceUnknown {
			rows = append(rows, r)
		}
	}
	return rows
}

// MarkPresent notes that participants came.
func MarkPresent(tx *data.Tx, rows []data.Participant) error {
	for _, r := range rows {
		r.Attendance = data.AttendancePresent
		if err := SaveParticipant(tx, &r); err != nil {
			return err
		}
	}
	return nil
}

// Unsigned are the signatories of whom nobody noted what became of the signature, and the
// units among them of which nobody said who signs: nobody can have signed there yet.
func Unsigned(file *data.CeremonyFile) (rows []data.Signatory, nameless []string) {
	for _, r := range file.Signatories {
		switch {
		case r.State != data.SignatureOpen:
		case strings.TrimSpace(r.FullName) == "":
			nameless = append(nameless, r.UnitName)
		default:
			rows = append(rows, r)
		}
	}
	return rows, nameless
}

// MarkSigned notes that signatories signed on the day of the ceremony, which cannot be one
// that is to come.
func MarkSigned(tx *data.Tx, ceremony data.Ceremony, rows []data.Signatory) error {
	if err := viet.Happened(ceremony.Date, tx.Today()); err != nil {
		return err
	}
	for _, r := range rows {
		r.State, r.SignedOn = data.SignatureSigned, ceremony.Date
		if err := SaveSignatory(tx, &r); err != nil {
			return err
		}
	}
	return nil
}
