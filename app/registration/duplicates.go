package registration

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Alike says why two lines may be one person, or why one line is doubled.
type Alike string

// The reasons.
const (
	AlikeTwice  Alike = "twice"  // the same title twice for one subject
	AlikeTyping Alike = "typing" // the same name, or the tone put elsewhere: Hoà, Hòa
	AlikeTones  Alike = "tones"  // other tones or marks only
	AlikeMiddle Alike = "middle" // a middle name is missing
)

// Duplicate is one or two lines that look like the same person registered twice.
type Duplicate struct {
	Why   Alike
	Lines []data.RegistrationLine // one for AlikeTwice, else two
	Label string                  // AlikeTwice: the title
}

// Reason says it in words.
func (d Duplicate) Reason() string {
	switch d.Why {
	case AlikeTwice:
		return fmt.Sprintf(words.AlikeTwice, d.Label)
	case AlikeTones:
		return words.AlikeTones
	case AlikeMiddle:
		return words.AlikeMiddle
	}
	return words.AlikeTyping
}

// Duplicates looks through lines for people registered twice, up to some hundred
// pairs. Pairs that somebody said are two people are left out.
func Duplicates(lines []data.RegistrationLine, kinds []data.AwardKind, apart []data.NotSame) []Duplicate {
	var found []Duplicate
	families := map[string][]int{} // people by first and last word of the folded name
	for i, line := range lines {
		if len(found) >= most {
			break
		}
		if kind, twice := repeated(line.KindIDs); twice {
			found = append(found, Duplicate{Why: AlikeTwice, Lines: lines[i : i+1], Label: Labels(kinds, []int64{kind})})
		}
		if line.PersonID == 0 {
			continue
		}
		parts := strings.Fields(viet.Fold(line.Name))
		if len(parts) == 0 {
			continue
		}
		key := parts[0] + " " + parts[len(parts)-1]
		for _, other := range families[key] {
			if why, alike := compare(lines[other].Name, line.Name); alike && !saidApart(apart, lines[other].PersonID, line.PersonID) {
				found = append(found, Duplicate{Why: why, Lines: []data.RegistrationLine{lines[other], line}})
			}
		}
		families[key] = append(families[key], i)
	}
	return found
}

func repeated(ids []int64) (int64, bool) {
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			return id, true
		}
	}
	return 0, false
}

// compare tells how two names with the same family and given name are alike.
func compare(a, b string) (Alike, bool) {
	if viet.TextKey(a) == viet.TextKey(b) {
		return AlikeTyping, true
	}
	short, long := strings.Fields(viet.Fold(a)), strings.Fields(viet.Fold(b))
	if slices.Equal(short, long) {
		return AlikeTones, true
	}
	if len(short) > len(long) {
		short, long, a, b = long, short, b, a
	}
	// With all marks alike apart from the words left out.
	rest := strings.Fields(viet.NFC(b))
	for _, word := range strings.Fields(viet.NFC(a)) {
		at := slices.IndexFunc(rest, func(other string) bool { return viet.TextKey(other) == viet.TextKey(word) })
		if at < 0 {
			return "", false
		}
		rest = rest[at+1:]
	}
	return AlikeMiddle, len(short) < len(long)
}

func saidApart(apart []data.NotSame, a, b int64) bool {
	return slices.ContainsFunc(apart, func(n data.NotSame) bool {
		return n.PersonID == a && n.OtherPersonID == b || n.PersonID == b && n.OtherPersonID == a
	})
}

// KeepApart remembers that two people are not the same.
func KeepApart(tx *data.Tx, a, b int64) error {
	return tx.Save(&data.NotSame{PersonID: a, OtherPersonID: b})
}

// DropRepeated deletes what a line registers twice and keeps the first of each.
func DropRepeated(tx *data.Tx, line data.RegistrationLine) error {
	rows, err := rowsOf(tx, line)
	if err != nil {
		return err
	}
	seen := map[int64]bool{}
	for _, row := range rows {
		if seen[row.AwardKindID] {
			if err := tx.Delete(&row); err != nil {
				return err
			}
		}
		seen[row.AwardKindID] = true
	}
	return nil
}

// Merge says that the person gone is the person kept: registrations of all years,
// initiatives, awards and posts become those of kept; a title both registered in a
// year stays once. The other person is deleted when nothing names it any more.
func Merge(tx *data.Tx, kept, gone int64) error {
	var person, other data.Person
	if err := tx.DB.First(&person, kept).Error; err != nil {
		return err
	}
	if err := tx.DB.First(&other, gone).Error; err != nil {
		return err
	}
	if err := moveRegistrations(tx, person, gone); err != nil {
		return err
	}
	for _, record := range []any{&data.Initiative{}, &data.Award{}, &data.Participant{}} {
		if err := tx.DB.Model(record).Where("person_id = ?", gone).Update("person_id", kept).Error; err != nil {
			return err
		}
	}
	var held int64
	if err := tx.DB.Model(&data.Post{}).Where("person_id = ?", kept).Count(&held).Error; err != nil {
		return err
	}
	if held == 0 { // the posts of the other are all there is
		if err := tx.DB.Model(&data.Post{}).Where("person_id = ?", gone).Update("person_id", kept).Error; err != nil {
			return err
		}
	}
	taken := tx.DB.Model(&data.PersonYear{}).Select("year").Where("person_id = ?", kept)
	err := tx.DB.Model(&data.PersonYear{}).Where("person_id = ? AND year NOT IN (?)", gone, taken).Update("person_id", kept).Error
	if err != nil {
		return err
	}
	return tx.Delete(&other)
}

func moveRegistrations(tx *data.Tx, kept data.Person, gone int64) error {
	var theirs, own []data.Registration
	if err := tx.DB.Where("person_id = ?", gone).Order("id").Find(&theirs).Error; err != nil {
		return err
	}
	if err := tx.DB.Where("person_id = ?", kept.ID).Order("id").Find(&own).Error; err != nil {
		return err
	}
	for _, row := range theirs {
		at := slices.IndexFunc(own, func(o data.Registration) bool { return o.YearID == row.YearID && o.AwardKindID == row.AwardKindID })
		if at >= 0 {
			if own[at].InitiativeID == nil && row.InitiativeID != nil {
				own[at].InitiativeID = row.InitiativeID
				if err := tx.Save(&own[at]); err != nil {
					return err
				}
			}
			if err := tx.Delete(&row); err != nil {
				return err
			}
			continue
		}
		row.PersonID = &kept.ID
		same := slices.IndexFunc(own, func(o data.Registration) bool { return o.YearID == row.YearID && o.UnitID == row.UnitID })
		row.SubjectName = kept.FullName
		if same >= 0 { // one line: as the kept person is called there
			row.SubjectName, row.SubjectPost, row.SubjectUnit = own[same].SubjectName, own[same].SubjectPost, own[same].SubjectUnit
		}
		if err := tx.Save(&row); err != nil {
			return err
		}
		own = append(own, row)
	}
	return nil
}
