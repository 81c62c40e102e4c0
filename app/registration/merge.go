package registration

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Merge says that the person gone is the person kept: everything that names the
// one names the other then, and the person is deleted. What years of the past
// called them stays as it was. Facts of one year that contradict each other are a
// Conflict fault that names them, and nothing is changed.
func Merge(tx *data.Tx, kept, gone int64) error {
	person, err := data.Get[data.Person](tx, kept)
	if err != nil {
		return err
	}
	other, err := data.Get[data.Person](tx, gone)
	if err != nil {
		return err
	}
	for _, move := range []func(*data.Tx, data.Person, data.Person) error{moveRegistrations, movePosts, moveYears, moveKept, moveApart} {
		if err := move(tx, person, other); err != nil {
			return err
		}
	}
	if err := tx.HandOver(gone, kept); err != nil {
		return err
	}
	if err := fillPerson(tx, &person, other); err != nil {
		return err
	}
	return tx.Delete(&other)
}

// fillPerson takes over what only the other's card says.
func fillPerson(tx *data.Tx, kept *data.Person, gone data.Person) error {
	kept.Honorific, kept.SortName = cmp.Or(kept.Honorific, gone.Honorific), cmp.Or(kept.SortName, gone.SortName)
	kept.HiredOn = cmp.Or(kept.HiredOn, gone.HiredOn)
	kept.Hometown, kept.Dwelling = cmp.Or(kept.Hometown, gone.Hometown), cmp.Or(kept.Dwelling, gone.Dwelling)
	kept.OtherPosts, kept.Qualification, kept.Degrees = cmp.Or(kept.OtherPosts, gone.OtherPosts), cmp.Or(kept.Qualification, gone.Qualification), cmp.Or(kept.Degrees, gone.Degrees)
	kept.Note = both(kept.Note, gone.Note)
	return tx.Save(kept)
}

// both joins two notes; one that is there already is not written twice.
func both(one, other string) string {
	switch {
	case strings.Contains(one, other):
		return one
	case strings.Contains(other, one):
		return other
	}
	return one + "; " + other
}

// moveRegistrations hands the registrations over. A title that both registered in
// one year and unit stays once, with what either said of it.
func moveRegistrations(tx *data.Tx, kept, gone data.Person) error {
	theirs, err := data.OfPerson[data.Registration](tx, gone.ID)
	if err != nil {
		return err
	}
	own, err := data.OfPerson[data.Registration](tx, kept.ID)
	if err != nil {
		return err
	}
	for _, row := range theirs {
		line := func(o data.Registration) bool { return o.YearID == row.YearID && o.UnitID == row.UnitID }
		at := slices.IndexFunc(own, func(o data.Registration) bool { return line(o) && o.AwardKindID == row.AwardKindID })
		if at >= 0 {
			if err := joinRegistrations(tx, &own[at], row); err != nil {
				return err
			}
			continue
		}
		row.PersonID = &kept.ID
		if same := slices.IndexFunc(own, line); same >= 0 { // one line has one name
			row.SubjectName, row.SubjectPost = own[same].SubjectName, own[same].SubjectPost
			row.SubjectUnit, row.RoomID = own[same].SubjectUnit, own[same].RoomID
		}
		if err := tx.Save(&row); err != nil {
			return err
		}
		own = append(own, row)
	}
	return nil
}

func joinRegistrations(tx *data.Tx, own *data.Registration, row data.Registration) error {
	if own.InitiativeID == nil {
		own.InitiativeID = row.InitiativeID
	}
	if own.AwardID == nil {
		own.AwardID, own.AwardHigher, own.DecisionRegime = row.AwardID, row.AwardHigher, row.DecisionRegime
	}
	own.Note, own.SelfReview = both(own.Note, row.Note), both(own.SelfReview, row.SelfReview)
	own.Deed, own.Class = both(own.Deed, row.Deed), cmp.Or(own.Class, row.Class)
	if err := tx.Save(own); err != nil {
		return err
	}
	if err := tx.HandRefusal(row.ID, own.ID); err != nil {
		return err
	}
	return tx.Delete(&row)
}

// movePosts hands the posts over; one that both cards have stays once, for as long
// as either says.
func movePosts(tx *data.Tx, kept, gone data.Person) error {
	theirs, err := data.OfPerson[data.Post](tx, gone.ID)
	if err != nil {
		return err
	}
	own, err := data.OfPerson[data.Post](tx, kept.ID)
	if err != nil {
		return err
	}
	for _, post := range theirs {
		twice := slices.ContainsFunc(own, func(o data.Post) bool {
			return o.UnitID == post.UnitID && o.Title == post.Title &&
				(post.FromDate == "" || o.FromDate == post.FromDate) && (post.ToDate == "" || o.ToDate == post.ToDate)
		})
		if twice {
			if err := tx.Delete(&post); err != nil {
				return err
			}
			continue
		}
		post.PersonID = kept.ID
		if err := tx.Save(&post); err != nil {
			return err
		}
	}
	return nil
}

// moveYears hands over what is known of each year.
func moveYears(tx *data.Tx, kept, gone data.Person) error {
	theirs, err := data.OfPerson[data.PersonYear](tx, gone.ID)
	if err != nil {
		return err
	}
	own, err := data.OfPerson[data.PersonYear](tx, kept.ID)
	if err != nil {
		return err
	}
	slices.SortFunc(theirs, func(a, b data.PersonYear) int { return cmp.Compare(a.Year, b.Year) })
	var years []string
	for _, year := range theirs {
		at := slices.IndexFunc(own, func(o data.PersonYear) bool { return o.Year == year.Year })
		if at < 0 {
			year.PersonID = kept.ID
			if err := tx.Save(&year); err != nil {
				return err
			}
			continue
		}
		same := year
		same.ID, same.PersonID = own[at].ID, kept.ID
		if !sameYear(same, own[at]) {
			years = append(years, strconv.Itoa(year.Year))
			continue
		}
		if err := tx.Delete(&year); err != nil {
			return err
		}
	}
	if len(years) > 0 {
		return fault.New(fault.Conflict, fmt.Sprintf(words.MergeYearsWhat, kept.FullName, gone.FullName, strings.Join(years, ", ")), words.MergeYearsNext)
	}
	return nil
}

func sameYear(a, b data.PersonYear) bool {
	months := func(y data.PersonYear) int {
		if y.MonthsWorked == nil {
			return -1
		}
		return *y.MonthsWorked
	}
	same := months(a) == months(b)
	a.MonthsWorked, b.MonthsWorked = nil, nil
	return same && a == b
}

// moveApart hands over of whom somebody said that they are other people.
func moveApart(tx *data.Tx, kept, gone data.Person) error {
	pairs, err := tx.Apart(gone.ID)
	if err != nil {
		return err
	}
	known, err := tx.Apart(kept.ID)
	if err != nil {
		return err
	}
	for _, pair := range pairs {
		third := pair.PersonID + pair.OtherPersonID - gone.ID
		if err := tx.Delete(&pair); err != nil {
			return err
		}
		if third != kept.ID && !saidApart(known, kept.ID, third) {
			if err := KeepApart(tx, kept.ID, third); err != nil {
				return err
			}
		}
	}
	return nil
}
