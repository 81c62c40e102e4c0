// Package registration keeps what the units register (đăng ký danh hiệu thi đua,
// hình thức khen thưởng): adding and changing a line, people and rooms made in
// passing, and where a unit's registration stands.
package registration

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/intake"
	"sothidua/assets/words"
	"sothidua/data"
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
	Past         []intake.Past // titles of earlier years that a list tells of a person
	// Line is what is registered already and is brought to what the entry says; nil for
	// what is registered anew.
	Line *data.RegistrationLine
	// Gone takes the line out, Moved brings it to the entry's room.
	Gone, Moved bool
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
func Add(tx *data.Tx, e Entry, day viet.Date) error { return AddMany(tx, []Entry{e}, day) }

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
func bearers(tx *data.Tx, kinds []int64) ([]int64, error) {
	titles, err := tx.TitleIDs()
	if err != nil {
		return nil, err
	}
	var bearing []int64
	for _, kind := range kinds {
		if slices.Contains(titles, kind) {
			bearing = append(bearing, kind)
		}
	}
	if len(bearing) == 0 {
		return kinds, nil
	}
	return bearing, nil
}

// refuseTwice looks for one of the kinds among what the subject has in the year,
// whichever unit registered it.
func refuseTwice(tx *data.Tx, year data.Year, subject data.Registration, kinds []int64) error {
	known, err := tx.FirstRegistered(year.ID, subject.PersonID, subject.CollectiveID, kinds)
	if err != nil || known.ID == 0 {
		return err
	}
	return twice(tx, year, subject.SubjectName, known.AwardKindID, known.UnitID)
}
