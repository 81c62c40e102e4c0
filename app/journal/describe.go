// Package journal puts what the journal of a book holds into words.
package journal

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Told is one changed record in words.
type Told struct {
	Title  string
	Fields []Field
}

// Field is one value of a record, before and after.
type Field struct {
	Name, Before, After string
	Changed             bool // else added or removed with the record, as After says
}

// refersTo says which table's records a column points at, with the table's name in
// front where that matters.
var refersTo = map[string]string{
	"criterions.parent_id": "criterions", "criterion_id": "criterions",
	"unit_id": "units", "parent_id": "units", "collective_id": "units", "block_id": "blocks", "year_id": "years",
	"person_id": "people", "other_person_id": "people", "ceremony_id": "ceremonies", "print_id": "prints", "award_kind_id": "award_kinds",
	"initiative_id": "initiatives", "letterhead_id": "letterheads", "chair_id": "participants",
	"secretary_id": "participants", "concluder_id": "participants", "regime_code": "regimes", "decision_regime": "regimes",
	"rule_key": "rules", "room_id": "units", "registration_id": "registrations", "award_id": "awards", "ballot_id": "ballots",
}

// referred is the table that a column of another points at, empty for none.
func referred(table, column string) string {
	if to, ok := refersTo[table+"."+column]; ok {
		return to
	}
	return refersTo[column]
}

// nameColumns are where a record's own name may stand, the best first.
var nameColumns = []string{
	"full_name", "subject_name", "name", "title", "citation", "speaker", "content", "caption", "text", "person_name", "kind", "theme",
}

// values is a row as the journal keeps it; order lists its columns.
type values struct {
	of    map[string]any
	order []string
}

// Describe puts changes into words; what they refer to is called by name.
func Describe(ctx context.Context, book *data.Book, changes []data.Change) ([]Told, error) {
	return describe(ctx, book, changes, (*teller).tell)
}

// Standing puts rows into words as they stand in the book: each is the After of a change.
func Standing(ctx context.Context, book *data.Book, rows []data.Change) ([]Told, error) {
	return describe(ctx, book, rows, func(t *teller, _, row values) Told {
		return Told{t.called(words.JournalRecords[t.table], row), t.filled(row)}
	})
}

func describe(ctx context.Context, book *data.Book, changes []data.Change, tell func(t *teller, before, after values) Told) ([]Told, error) {
	type pair struct{ before, after values }
	rows := make([]pair, len(changes))
	wanted := map[string][]any{}
	for i, change := range changes {
		rows[i] = pair{read(change.Before), read(change.After)}
		for _, row := range []values{rows[i].before, rows[i].after} {
			for column, value := range row.of {
				if table := referred(change.Record, column); table != "" && value != nil && value != "" {
					wanted[table] = append(wanted[table], value)
				}
			}
		}
	}
	names := map[string]map[string]string{}
	for table, keys := range wanted {
		found, err := book.Names(ctx, table, keys)
		if err != nil {
			return nil, err
		}
		names[table] = found
	}
	blocks := make([]Told, len(changes))
	for i, change := range changes {
		blocks[i] = tell(&teller{change.Record, names}, rows[i].before, rows[i].after)
	}
	return blocks, nil
}

// read takes a row of the journal apart and keeps the order of its columns.
func read(text *string) values {
	row := values{of: map[string]any{}}
	if text == nil {
		return row
	}
	decoder := json.NewDecoder(bytes.NewBufferString(*text))
	decoder.UseNumber()
	if _, err := decoder.Token(); err != nil {
		return row
	}
	for decoder.More() {
		column, err := decoder.Token()
		if err != nil {
			return row
		}
		var value any
		if err := decoder.Decode(&value); err != nil {
			return row
		}
		name := fmt.Sprint(column)
		if number, ok := value.(json.Number); ok {
			if whole, err := number.Int64(); err == nil {
				value = whole
			}
		}
		row.of[name] = value
		row.order = append(row.order, name)
	}
	return row
}

// teller puts the values of one record into words.
type teller struct {
	table string
	names map[string]map[string]string
}

func (t *teller) tell(before, after values) Told {
	record := words.JournalRecords[t.table]
	switch {
	case len(before.order) == 0:
		return Told{fmt.Sprintf(words.JournalAdded, t.called(record, after)), t.filled(after)}
	case len(after.order) == 0:
		return Told{fmt.Sprintf(words.JournalRemoved, t.called(record, before)), t.filled(before)}
	}
	b := Told{Title: fmt.Sprintf(words.JournalChanged, t.called(record, before))}
	for _, column := range after.order {
		name := t.field(column)
		if name == "" || before.of[column] == after.of[column] {
			continue
		}
		if t.table == "rules" && column == "parameters" {
			if changed, ok := parameters(before, after); ok {
				b.Fields = append(b.Fields, changed...)
				continue
			}
		}
		b.Fields = append(b.Fields, Field{name, t.value(column, before.of[column]), t.value(column, after.of[column]), true})
	}
	return b
}

// called is the kind of a record with its own name.
func (t *teller) called(record string, row values) string {
	if t.table == "years" { // called by its number, not by its theme
		return record + " " + t.value("number", row.of["number"])
	}
	for _, column := range nameColumns {
		if text, ok := row.of[column].(string); ok && text != "" {
			return record + ": " + t.value(column, text)
		}
	}
	for _, column := range []string{"unit_id", "person_id", "number"} {
		if value := row.of[column]; value != nil {
			return record + ": " + t.value(column, value)
		}
	}
	return record
}

// filled lists what a row holds that is worth reading.
func (t *teller) filled(row values) []Field {
	var fields []Field
	for _, column := range row.order {
		value := row.of[column]
		name := t.field(column)
		if name == "" || value == nil || value == "" || value == int64(0) {
			continue
		}
		fields = append(fields, Field{Name: name, After: t.value(column, value)})
	}
	return fields
}

// field is what a column is called, empty for one nobody reads.
func (t *teller) field(column string) string {
	if name, ok := words.JournalFields[t.table+"."+column]; ok {
		return name
	}
	return words.JournalFields[column]
}

func (t *teller) value(column string, value any) string {
	switch {
	case value == nil || value == "":
		return words.JournalBlank
	case referred(t.table, column) != "":
		if name := t.names[referred(t.table, column)][fmt.Sprint(value)]; name != "" {
			return name
		}
		return words.JournalGone
	case slices.Contains(words.JournalTruths, column):
		if value == int64(0) {
			return words.JournalNo
		}
		return words.JournalYes
	}
	text := fmt.Sprint(value)
	if number, ok := value.(json.Number); ok {
		if x, err := number.Float64(); err == nil {
			return viet.Points(x)
		}
	}
	if said := words.JournalValues[t.table+"."+column][text]; said != "" {
		return said
	}
	if column == "paper" {
		if paper, err := papers.Find(text); err == nil {
			return paper.Title
		}
	}
	if day, ok := isDay(text); ok {
		return day.Slash()
	}
	return text
}

// isDay recognises the form in which the book keeps days.
func isDay(text string) (viet.Date, bool) {
	if len(text) != len("2006-01-02") || text[4] != '-' || text[7] != '-' || strings.Trim(text, "0123456789-") != "" {
		return "", false
	}
	return viet.Date(text), true
}
