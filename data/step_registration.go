package data

// What a step reads and writes of registrations.

// Rooms returns all rooms of a unit, also those that are closed.
func (tx *Tx) Rooms(unitID int64) (rooms []Unit, err error) {
	err = tx.db.Where("parent_id = ?", unitID).Order("position").Find(&rooms).Error
	return rooms, err
}

// EverPlaced tells who of some people holds or held any post.
func (tx *Tx) EverPlaced(people []int64) (map[int64]bool, error) {
	held, err := whereIn[Post](tx.db.Distinct("person_id"), "person_id", people)
	placed := make(map[int64]bool, len(held))
	for _, post := range held {
		placed[post.PersonID] = true
	}
	return placed, err
}

// RegisteredBy returns what some people and collectives register in a year, in any
// unit: keys, kinds, subjects and units alone.
func (tx *Tx) RegisteredBy(yearID int64, people, collectives []int64) (rows []Registration, err error) {
	for column, ids := range map[string][]int64{"person_id": people, "collective_id": collectives} {
		ofYear := tx.db.Select("id, award_kind_id, person_id, collective_id, unit_id").Where("+year_id = ?", yearID) // by whom: a large year is not walked through
		some, err := whereIn[Registration](ofYear, column, ids)
		if err != nil {
			return nil, err
		}
		rows = append(rows, some...)
	}
	return rows, nil
}

// FirstRegistered returns what a person or a collective registers in a year of some
// kinds, in any unit, the first in the order of kinds; ID zero where there is none.
func (tx *Tx) FirstRegistered(yearID int64, personID, collectiveID *int64, kinds []int64) (row Registration, err error) {
	query := tx.db.Model(&Registration{}).Select("registrations.*").Joins("JOIN award_kinds k ON k.id = award_kind_id").
		Where("+year_id = ? AND award_kind_id IN ?", yearID, kinds).Order("k.position").Limit(1)
	if personID != nil {
		query = query.Where("person_id = ?", *personID)
	} else {
		query = query.Where("collective_id = ?", *collectiveID)
	}
	err = query.Find(&row).Error
	return row, err
}

// TitleIDs returns the keys of the award kinds of all regimes that are titles (danh
// hiệu) and not commendations.
func (tx *Tx) TitleIDs() (ids []int64, err error) {
	err = tx.db.Model(&AwardKind{}).Where("kind = ?", KindTitle).Pluck("id", &ids).Error
	return ids, err
}

// InitiativeInUse tells whether a registration names an initiative.
func (tx *Tx) InitiativeInUse(id int64) (bool, error) {
	var n int64
	err := tx.db.Model(&Registration{}).Where("initiative_id = ?", id).Count(&n).Error
	return n > 0, err
}

// KeptFindings returns the reasons of a year why findings of one rule stand.
func (tx *Tx) KeptFindings(yearID int64, ruleKey string) (rows []KeptFinding, err error) {
	err = tx.db.Where("year_id = ? AND rule_key = ?", yearID, ruleKey).Find(&rows).Error
	return rows, err
}

// Apart returns the pairs in which somebody said that a person is another one.
func (tx *Tx) Apart(personID int64) (pairs []NotSame, err error) {
	err = tx.db.Where("person_id = ? OR other_person_id = ?", personID, personID).Order("id").Find(&pairs).Error
	return pairs, err
}

// HandOver gives what names one person and can stand beside what another has to that
// other: initiatives, awards, places in ceremonies, exemplars.
func (tx *Tx) HandOver(from, to int64) error {
	for _, record := range []any{&Initiative{}, &Award{}, &Participant{}, &Exemplar{}} {
		if err := tx.db.Model(record).Where("person_id = ?", from).Update("person_id", to).Error; err != nil {
			return err
		}
	}
	return nil
}

// HandRefusal gives the refusal of one registration to another that has none.
func (tx *Tx) HandRefusal(from, to int64) error {
	has := tx.db.Model(&Refusal{}).Select("registration_id").Where("registration_id = ?", to)
	return tx.db.Model(&Refusal{}).Where("registration_id = ? AND ? NOT IN (?)", from, to, has).Update("registration_id", to).Error
}

// DropRefusal removes the refusal of a registration where it has one.
func (tx *Tx) DropRefusal(registrationID int64) error {
	return tx.db.Where("registration_id = ?", registrationID).Delete(&Refusal{}).Error
}
