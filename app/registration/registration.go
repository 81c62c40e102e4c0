// Package registration keeps what the units register (đăng ký danh hiệu thi đua,
// hình thức khen thưởng): adding and changing a line, people and rooms made in
// passing, and where a unit's registration stands.
package registration

import (
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Entry is what the clerk says about one person or collective.
type Entry struct {
	Year         data.Year
	Unit         data.Unit // the unit that registers
	Subject      data.Subject
	PersonID     int64  // zero with a name: a new person
	CollectiveID int64  // zero with a name: a new room of the unit
	Name         string // of whoever is new
	Honorific    string
	Post         string
	Room         string // the person's room; one the unit does not have yet is made, empty is the unit itself
	Kinds        []int64
	Initiative   data.Initiative // Title, Kind and Scope; without a title there is none
	Note         string
}

// Label is the name of the step that adds the entry; titles are the labels of its kinds.
func Label(name, titles string) string {
	return fmt.Sprintf(words.RegistrationAddStep, name, titles)
}

// ChangeLabel is the name of the step that changes a line.
func ChangeLabel(name, titles string) string {
	return fmt.Sprintf(words.RegistrationEditStep, name, titles)
}

// DeleteLabel is the name of the step that removes a line.
func DeleteLabel(name, titles string) string {
	return fmt.Sprintf(words.RegistrationDeleteStep, name, titles)
}

// Labels returns the labels of the kinds with these IDs, in the order of kinds.
func Labels(kinds []data.AwardKind, ids []int64) string {
	var labels []string
	for _, kind := range kinds {
		if slices.Contains(ids, kind.ID) {
			labels = append(labels, kind.Label)
		}
	}
	return strings.Join(labels, ", ")
}

// Add writes a new line. Name, post and unit are kept as they are on day. A title
// that the subject already has in the year is refused.
func Add(tx *data.Tx, e Entry, day viet.Date) error {
	if len(e.Kinds) == 0 {
		return fault.New(fault.Invalid, words.RegistrationNothingWhat, words.RegistrationNothingNext)
	}
	subject, err := subjectOf(tx, e, day)
	if err != nil {
		return err
	}
	if err := refuseTwice(tx.DB, e.Year, subject, e.Kinds); err != nil {
		return err
	}
	initiative, err := keepInitiative(tx, e.Year, subject.PersonID, e.Initiative)
	if err != nil {
		return err
	}
	bearers, err := bearers(tx.DB, e.Kinds)
	if err != nil {
		return err
	}
	subject.YearID = e.Year.ID
	return addAll(tx, subject, e.Kinds, bearers, initiative, e.Note)
}

// addAll writes one registration of the subject for each kind; the bearers among
// them name the initiative.
func addAll(tx *data.Tx, subject data.Registration, kinds, bearers []int64, initiative *int64, note string) error {
	for _, kind := range kinds {
		row := subject
		row.ID, row.AwardKindID, row.Note = 0, kind, note
		if slices.Contains(bearers, kind) {
			row.InitiativeID = initiative
		}
		if err := tx.Save(&row); err != nil {
			return err
		}
	}
	return nil
}

// bearers are the kinds an initiative stands with: the titles, or everything where
// there is no title.
func bearers(db *gorm.DB, kinds []int64) ([]int64, error) {
	var titles []int64
	err := db.Model(&data.AwardKind{}).Where("id IN ? AND kind = ?", kinds, data.KindTitle).Pluck("id", &titles).Error
	if len(titles) == 0 {
		titles = kinds
	}
	return titles, err
}

// refuseTwice looks for one of the kinds among what the subject has in the year,
// whichever unit registered it.
func refuseTwice(db *gorm.DB, year data.Year, subject data.Registration, kinds []int64) error {
	query := db.Table("registrations r").Select("k.label, u.name").
		Joins("JOIN award_kinds k ON k.id = r.award_kind_id").Joins("JOIN units u ON u.id = r.unit_id").
		Where("r.year_id = ? AND r.award_kind_id IN ?", year.ID, kinds).Order("k.position").Limit(1)
	if subject.PersonID != nil {
		query = query.Where("r.person_id = ?", *subject.PersonID)
	} else {
		query = query.Where("r.collective_id = ?", *subject.CollectiveID)
	}
	var known []struct{ Label, Name string }
	if err := query.Scan(&known).Error; err != nil || len(known) == 0 {
		return err
	}
	what := fmt.Sprintf(words.RegistrationTwiceWhat, subject.SubjectName, known[0].Label, year.Number, known[0].Name)
	return fault.New(fault.Conflict, what, words.RegistrationTwiceNext)
}
