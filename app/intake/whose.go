package intake

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// bearer is whose name a text is that begins as the names of rooms do.
type bearer int

const (
	aRoom bearer = iota
	aPerson
	either // somebody must be asked
)

// bearerOf tells whose name a text in the column of names is: a person's by a middle name
// behind a family name ("Ban Văn Thử"); perhaps a person's by the post beside it, or under
// a heading of people.
func (r *reader) bearerOf(t *table, row exchange.Row, called string) bearer {
	fields := strings.Fields(strings.ToLower(called))
	if len(fields) < 2 || len(fields) > mostWords || !allGreat(called) || strings.ContainsAny(called, "0123456789,;:-–/()&.") ||
		!slices.Contains(words.RoomWords, fields[0]) || r.roomCalled(called) != "" || r.isUnit(called) || r.otherUnit(called) != "" {
		return aRoom
	}
	middle := len(fields) > 2 && slices.Contains(words.MiddleNames, fields[1])
	people := !t.mixed && t.namesPeople()
	switch {
	case isBearer(called):
		return aPerson
	case middle, isPost(cellAt(row, columnOf(t.columns, PostField))), people && len(fields) < mostWords:
		return either
	}
	return aRoom
}

// askBearer asks whether a name is a person's or a collective's; until that is answered it
// stays what the table says, and waits.
func (r *reader) askBearer(line *Row, called string) bearer {
	switch r.asked.ask(question{
		key: "person:" + viet.Fold(called), text: fmt.Sprintf(words.AskPerson, called), row: line.Number,
		options: []Option{{Value: answerYes, Text: words.AskPersonYes}, {Value: answerNo, Text: words.AskPersonNo}},
	}) {
	case answerYes:
		return aPerson
	case answerNo:
		return aRoom
	}
	line.Open = true
	if line.Subject == data.SubjectIndividual {
		return aPerson
	}
	return aRoom
}

// settleMixed takes a list of people for one of collectives too, where the heading of its
// names begins with rooms and one of them registers what collectives alone can: "Khoa/Họ và
// tên".
func (r *reader) settleMixed(t *table) {
	at := nameOf(t.columns)
	if t.subject != data.SubjectIndividual || at < 0 || r.List != nil {
		return
	}
	left, _, is := strings.Cut(t.columns[at].Title, "/")
	if m, _ := r.titled(left); !is || m.Field != RoomField {
		return
	}
	for _, row := range t.body {
		if roomy(cellAt(row, at)) && r.onlyOfGroups(t, row) {
			t.subject, t.mixed = "", true
			return
		}
	}
}

// namesPeople tells whether the heading of the names is of people and nothing else.
func (t *table) namesPeople() bool {
	at := nameOf(t.columns)
	if at < 0 {
		return false
	}
	key := keyOf(t.columns[at].Title)
	return (strings.Contains(key, "hovaten") || strings.Contains(key, "hoten")) && !holds(key, words.HeadGroups)
}
