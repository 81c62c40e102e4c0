package contest

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
)

// Usual (hạn thường lệ) is a last day where the year's calendar sets none.
type Usual struct {
	Kind                      data.DeadlineKind
	WorkingDaysBeforeCeremony int `json:"working_days_before_ceremony,omitempty"`
	Month                     int `json:",omitempty"`
	Day                       int `json:",omitempty"`
	Basis                     string
	Set                       string `json:",omitempty"` // the ready set of the sort of office that has it; empty: every one
}

// Usuals reads the usual days of offices of a ready set as the program ships them; those of
// a text that cannot be read are this program's.
func Usuals(text, set string) (list []Usual) {
	if json.Unmarshal([]byte(text), &list) != nil {
		if err := json.Unmarshal(assets.Deadlines, &list); err != nil {
			panic(err) // shipped with the program
		}
	}
	list = slices.DeleteFunc(list, func(u Usual) bool { return u.Set != "" && u.Set != set })
	for i := range list {
		list[i].Set = "" // whose it is says nothing of the day
	}
	return list
}

// UsualOf is the usual day of a kind; its kind is empty where there is none.
func UsualOf(list []Usual, kind data.DeadlineKind) Usual {
	for _, u := range list {
		if u.Kind == kind {
			return u
		}
	}
	return Usual{}
}

// Mark is the usual day as what the office sets beside it remembers it.
func (u Usual) Mark() string {
	if u.Kind == "" {
		return ""
	}
	text, err := json.Marshal(u)
	if err != nil {
		panic(err) // plain fields
	}
	return string(text)
}

// MarkedUsual is the usual day that a mark remembers.
func MarkedUsual(mark string) (u Usual, ok bool) {
	return u, json.Unmarshal([]byte(mark), &u) == nil && u.Kind != ""
}

// String says when the usual day is.
func (u Usual) String() string {
	switch {
	case u.WorkingDaysBeforeCeremony > 0:
		return fmt.Sprintf(words.UsualBeforeCeremony, u.WorkingDaysBeforeCeremony)
	case u.Month > 0 && u.Basis != "":
		return fmt.Sprintf(words.UsualDayBy, u.Day, u.Month, u.Basis)
	case u.Month > 0:
		return fmt.Sprintf(words.UsualDay, u.Day, u.Month)
	}
	return cmp.Or(u.Basis, words.UsualNone)
}

// Beside notes, with a day that the office sets, which usual day it takes the place of.
func Beside(tx *data.Tx, d *data.Deadline) error {
	text, err := tx.TextAsTaken(assets.TextDeadlines)
	if err != nil {
		return err
	}
	began, err := tx.Began()
	d.Shipped = UsualOf(Usuals(text, began.Code()), d.Kind).Mark()
	return err
}

// DeadlineName is what the deadlines of a kind are called.
func DeadlineName(kind data.DeadlineKind) string {
	for _, k := range DeadlineKinds {
		if k.Kind == kind {
			return k.Name
		}
	}
	return string(kind)
}
