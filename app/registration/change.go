package registration

import (
	"reflect"
	"slices"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Change brings the line to the kinds, initiative and note of the entry. Name,
// post and unit stay as they were; what is registered anew takes them over.
func Change(tx *data.Tx, line data.RegistrationLine, e Entry) error {
	if len(e.Kinds) == 0 {
		return fault.New(fault.Invalid, words.RegistrationNothingWhat, words.RegistrationNothingNext)
	}
	rows, err := rowsOf(tx, line)
	if err != nil {
		return err
	}
	subject := rows[0]
	subject.InitiativeID = nil                                                                            // what follows is registered anew
	subject.AwardID, subject.AwardHigher, subject.DecisionRegime, subject.SelfReview = nil, false, "", "" // the deed is whose it is
	e.Initiative.ID = line.Initiative.ID
	initiative, err := keepInitiative(tx, e.Year, subject.PersonID, e.Initiative)
	if err != nil {
		return err
	}
	bearers, err := bearers(tx, e.Kinds)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := change(tx, row, line, e, bearers, initiative); err != nil {
			return err
		}
	}
	var added []int64
	for _, kind := range e.Kinds {
		if !slices.Contains(line.KindIDs, kind) {
			added = append(added, kind)
		}
	}
	if len(added) > 0 {
		if err := refuseTwice(tx, e.Year, subject, added); err != nil {
			return err
		}
	}
	if err := addAll(tx, subject, added, bearers, initiative, e.Note); err != nil {
		return err
	}
	return dropInitiative(tx, line.Initiative.ID)
}

// change brings one row of the line to what the entry says. An initiative of its
// own, which the line does not show, is left alone.
func change(tx *data.Tx, row data.Registration, line data.RegistrationLine, e Entry, bearers []int64, initiative *int64) error {
	if !slices.Contains(e.Kinds, row.AwardKindID) {
		return tx.Delete(&row)
	}
	was := row
	if row.InitiativeID == nil || *row.InitiativeID == line.Initiative.ID {
		row.InitiativeID = nil
		if slices.Contains(bearers, row.AwardKindID) {
			row.InitiativeID = initiative
		}
	}
	if e.Note != line.Note {
		row.Note = e.Note
	}
	if reflect.DeepEqual(row, was) {
		return nil
	}
	return tx.Save(&row)
}

// Delete removes a line with everything registered in it.
func Delete(tx *data.Tx, line data.RegistrationLine) error {
	rows, err := rowsOf(tx, line)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := tx.Delete(&row); err != nil {
			return err
		}
	}
	return dropInitiative(tx, line.Initiative.ID)
}

// rowsOf reads the registrations of a line; a line that is gone is a fault.
func rowsOf(tx *data.Tx, line data.RegistrationLine) ([]data.Registration, error) {
	rows, err := data.GetAll[data.Registration](tx, line.IDs)
	if err == nil && len(rows) == 0 {
		err = fault.New(fault.Missing, words.RegistrationGoneWhat, words.RegistrationGoneNext)
	}
	return rows, err
}

// keepInitiative writes the initiative of a person and returns its ID, nil without a title.
func keepInitiative(tx *data.Tx, year data.Year, personID *int64, said data.Initiative) (*int64, error) {
	if said.Title == "" {
		return nil, nil
	}
	kept := data.Initiative{YearID: year.ID, PersonID: personID}
	if said.ID != 0 {
		var err error
		if kept, err = data.Get[data.Initiative](tx, said.ID); err != nil {
			return nil, err
		}
	}
	kept.Title, kept.Kind, kept.Scope = said.Title, said.Kind, said.Scope
	return &kept.ID, tx.Save(&kept)
}

// dropInitiative removes an initiative that no registration names any more, unless
// a decision recognised it: then it is part of the history.
func dropInitiative(tx *data.Tx, id int64) error {
	if id == 0 {
		return nil
	}
	if used, err := tx.InitiativeInUse(id); err != nil || used {
		return err
	}
	initiative, err := data.GetAll[data.Initiative](tx, []int64{id})
	if err != nil || len(initiative) == 0 || initiative[0].DecisionNumber != "" {
		return err
	}
	return tx.Delete(&initiative[0])
}
