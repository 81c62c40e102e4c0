// Package privacy answers for the personal data (dữ liệu cá nhân) that a book holds: what
// it holds of one person, and how it is given out, made nameless and removed.
package privacy

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"sothidua/app/journal"
	"sothidua/app/traces"
	"sothidua/assets/words"
	"sothidua/data"
)

// Part says how an entry is about a person.
type Part int

// The parts of a file, in its order.
const (
	Own   Part = iota // a record that is of the person
	Named             // the text of another record has the name
	Step              // a step of the journal
	Bytes             // an attached file or an official print has the name inside
)

// Entry is one thing that the book holds of a person.
type Entry struct {
	Part        Part
	Record, Key string // of the record; of a step empty
	Title, Text string // in words
	row         string // JSON, as the book has it
}

// File (toàn bộ dữ liệu về một người) is all that the book holds of one person.
type File struct {
	Person    data.Person
	Entries   []Entry       // part by part
	Steps     []data.Step   // those among the entries
	Names     traces.Names  // the person's, also earlier ones
	Namesakes []data.Person // whose name is or has in it that of the person: what is not of the person's own may be theirs
}

// Count is how many entries a part has.
func (f *File) Count(part Part) (n int) {
	for _, entry := range f.Entries {
		if entry.Part == part {
			n++
		}
	}
	return n
}

// Of reads all that the book holds of one person: it goes through every record, the journal,
// and the bytes of every attached file and print. That takes seconds in a large book.
func Of(ctx context.Context, book *data.Book, personID int64) (*File, error) {
	person, err := data.Read[data.Person](ctx, book, personID)
	if err != nil {
		return nil, err
	}
	f := &File{Person: person}
	if f.Namesakes, err = book.Namesakes(ctx, person); err != nil {
		return nil, err
	}
	called, err := book.CalledBefore(ctx, personID)
	if err != nil {
		return nil, err
	}
	f.Names = traces.OfAll(called)
	if err := f.addRows(ctx, book); err != nil {
		return nil, err
	}
	if f.Steps, err = book.NamedSteps(ctx, person.ID, f.Names.Spellings()); err != nil {
		return nil, err
	}
	for _, step := range f.Steps {
		f.Entries = append(f.Entries, Entry{Part: Step, Title: step.Label, Text: stepText(step)})
	}
	return f, f.addFiles(ctx, book)
}

func stepText(step data.Step) string {
	at := time.UnixMilli(step.At).Format(words.JournalTime)
	if step.Reason != "" {
		return fmt.Sprintf(words.PersonAllStepWhy, at, step.Who, step.Reason)
	}
	return fmt.Sprintf(words.PersonAllStepText, at, step.Who)
}

// addRows adds the records that are of the person, then those that name them.
func (f *File) addRows(ctx context.Context, book *data.Book) error {
	rows, err := book.NamedRows(ctx, f.Person.ID, f.Names.Spellings())
	if err != nil {
		return err
	}
	for _, part := range []Part{Own, Named} {
		var of []data.NamedRow
		for _, row := range rows {
			if row.Own == (part == Own) && (row.Own || naming(row.Row, f.Names)) {
				of = append(of, row)
			}
		}
		entries, err := told(ctx, book, part, of)
		if err != nil {
			return err
		}
		f.Entries = append(f.Entries, entries...)
	}
	return nil
}

// told puts rows into words.
func told(ctx context.Context, book *data.Book, part Part, rows []data.NamedRow) ([]Entry, error) {
	changes := make([]data.Change, len(rows))
	for i, row := range rows {
		changes[i] = data.Change{Record: row.Record, RowKey: row.RowKey, After: &rows[i].Row}
	}
	said, err := journal.Standing(ctx, book, changes)
	if err != nil {
		return nil, err
	}
	entries := make([]Entry, len(rows))
	for i, row := range rows {
		var fields []string
		for _, field := range said[i].Fields {
			fields = append(fields, field.Name+": "+field.After)
		}
		entries[i] = Entry{part, row.Record, row.RowKey, said[i].Title, strings.Join(fields, "; "), row.Row}
	}
	return entries, nil
}

// naming tells whether a name stands in a text of a row as words of its own.
func naming(row string, names traces.Names) bool {
	for _, value := range valuesOf(row) {
		if text, ok := value.(string); ok && names.StandsIn(text) {
			return true
		}
	}
	return false
}

func valuesOf(row string) (values map[string]any) {
	_ = json.Unmarshal([]byte(row), &values) // SQLite made it
	return values
}

// addFiles adds the attached files and prints in whose bytes the name stands.
func (f *File) addFiles(ctx context.Context, book *data.Book) error {
	uses, err := book.ContentUses(ctx)
	if err != nil {
		return err
	}
	named := map[string]bool{}
	var rows []data.NamedRow
	for _, use := range uses {
		known, ok := named[use.Hash]
		if !ok {
			content, err := book.Content(ctx, use.Hash)
			if err != nil {
				continue // bytes that are gone name nobody
			}
			known = f.Names.Name(content)
			named[use.Hash] = known
		}
		if known {
			rows = append(rows, use.NamedRow)
		}
	}
	entries, err := told(ctx, book, Bytes, rows)
	for i := range entries {
		entries[i].Text = words.PersonAllFileNamed + ". " + entries[i].Text
	}
	f.Entries = append(f.Entries, entries...)
	return err
}
