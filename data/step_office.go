package data

import (
	"gorm.io/gorm/clause"

	"sothidua/data/viet"
)

// What a step reads and writes of the year, its law and its papers.

// RegimeOn is Book.RegimeAt within a step.
func (tx *Tx) RegimeOn(day viet.Date) (Regime, error) { return regimeOn(tx.db, day) }

// UnitsOf is Book.UnitsOf within a step.
func (tx *Tx) UnitsOf(year Year) ([]Unit, error) { return unitsOf(tx.db, year) }

// KindsOf is Book.KindsOf within a step.
func (tx *Tx) KindsOf(regime string) ([]AwardKind, error) { return kindsOfRegime(tx.db, regime) }

// UnitYear returns the figures of a collective in a year; ID zero where there are none.
func (tx *Tx) UnitYear(unitID int64, year int) (figures UnitYear, err error) {
	err = tx.db.Where("unit_id = ? AND year = ?", unitID, year).Limit(1).Find(&figures).Error
	return figures, err
}

// Score returns what a unit has for a criterion, and an empty one of both where it
// has nothing yet.
func (tx *Tx) Score(criterionID, unitID int64) (Score, error) {
	score := Score{CriterionID: criterionID, UnitID: unitID}
	err := tx.db.Where("criterion_id = ? AND unit_id = ?", criterionID, unitID).Limit(1).Find(&score).Error
	return score, err
}

// Count returns what a nominee got in a ballot, and it as it is given where it is not
// nominated yet.
func (tx *Tx) Count(nominee Count) (Count, error) {
	of := tx.db.Where("ballot_id = ? AND unit_id = ?", nominee.BallotID, nominee.UnitID)
	if nominee.PersonID != nil {
		of = of.Where("person_id = ?", *nominee.PersonID)
	} else {
		of = of.Where("person_id IS NULL AND subject_name = ?", nominee.SubjectName)
	}
	err := of.Limit(1).Find(&nominee).Error
	return nominee, err
}

// Wording returns the office's own sentence in a place of a paper; ID zero where there
// is none.
func (tx *Tx) Wording(paper, key string) (row Wording, err error) {
	err = tx.db.Where("paper = ? AND key = ?", paper, key).Limit(1).Find(&row).Error
	return row, err
}

// Wordings is Book.Wordings within a step.
func (tx *Tx) Wordings() ([]Wording, error) { return wordings(tx.db) }

// AddContent keeps bytes once, and returns the hash under which they are found.
func (tx *Tx) AddContent(bytes []byte) (hash string, err error) {
	hash = HashOf(bytes)
	err = tx.db.Clauses(clause.OnConflict{DoNothing: true}).Create(&Content{Hash: hash, Bytes: bytes}).Error
	return hash, err
}

// Withdraw notes on an official print that it is no longer in force, the one change
// that a print allows.
func (tx *Tx) Withdraw(print *Print, reason, by string) error {
	return tx.db.Model(print).Updates(map[string]any{
		"withdrawn_at": tx.Now().UnixMilli(), "withdrawn_reason": reason, "withdrawn_by": by,
	}).Error
}
