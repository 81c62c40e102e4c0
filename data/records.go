package data

import (
	"reflect"
	"strconv"
	"sync"
)

// records lists one value of every record type: the tables the journal watches,
// parents before children.
var records = []any{
	Block{},
	Unit{},
	Regime{},
	AwardKind{},
	Rule{},
	Letterhead{},
	Wording{},
	ShippedText{},
	Setting{},
	SavedFilter{},
	Membership{},
	Year{},
	Office{},
	Deadline{},
	Movement{},
	YearTask{},
	HandoverItem{},
	YearReview{},
	LegalText{},
	PledgeItem{},
	Target{},
	UnitYear{},
	Person{},
	Post{},
	PersonYear{},
	NotSame{},
	Ceremony{},
	DocumentNumber{},
	Participant{},
	AgendaItem{},
	Assignment{},
	Signatory{},
	Remark{},
	Motion{},
	Exemplar{},
	Attachment{},
	Submission{},
	KeptFinding{},
	Initiative{},
	Award{},
	Registration{},
	Refusal{},
	Print{},
	Dispatch{},
	Criterion{},
	Score{},
	ScoreLook{},
	Ballot{},
	Count{},
}

// Records returns one value of every record type the journal watches.
func Records() []any { return records }

// tableOf has the table of every record type.
var tableOf = sync.OnceValue(func() map[reflect.Type]string {
	types := map[reflect.Type]string{}
	for i, record := range records {
		types[reflect.TypeOf(record)] = tables()[i].name
	}
	return types
})

// RecordOf finds the saved record that a row of a list shows: the row itself, or the
// first of its fields that is one. Both answers are empty where it shows none.
func RecordOf(row any) (record, key string) {
	value := reflect.ValueOf(row)
	for value.Kind() == reflect.Pointer && !value.IsNil() {
		value = value.Elem()
	}
	if value.Kind() != reflect.Struct {
		return "", ""
	}
	if table, ok := tableOf()[value.Type()]; ok {
		if id := value.FieldByName("ID"); id.IsValid() && id.Int() != 0 {
			return table, strconv.FormatInt(id.Int(), 10)
		}
		return "", ""
	}
	for i := range value.NumField() {
		if field := value.Field(i); field.CanInterface() {
			if record, key := RecordOf(field.Interface()); record != "" {
				return record, key
			}
		}
	}
	return "", ""
}
