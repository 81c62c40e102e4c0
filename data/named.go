package data

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm"
)

// NamedRow (chỗ nêu tên) is a row that is of a person, or that may name them in its text.
type NamedRow struct {
	Record string
	RowKey string
	Row    string // JSON of the row, as the journal keeps it
	Own    bool   // it refers to the person; else one of the spellings stands in it
}

// NamedRows returns what the book holds of a person: the rows that refer to them, and
// those in whose text one of the spellings of the name stands, be it as part of another
// word. It goes through the whole book.
func (b *Book) NamedRows(ctx context.Context, personID int64, spellings []string) (all []NamedRow, err error) {
	err = b.read(ctx).Transaction(func(db *gorm.DB) error {
		all, err = rowsNaming(db, personID, spellings)
		return err
	})
	return all, explain(b.Path, err)
}

func rowsNaming(db *gorm.DB, personID int64, spellings []string) (all []NamedRow, err error) {
	for _, t := range tables() {
		query := fmt.Sprintf(`SELECT * FROM (SELECT '%s' AS record, CAST(%s AS TEXT) AS row_key, json_object(%s) AS row, (%s) AS own, (%s) AS named FROM %[1]s row)
			WHERE own OR named ORDER BY row_key`, t.name, t.key, t.pairs("row"), t.ownOf(), standsIn(t.texts(), spellings))
		var rows []NamedRow
		if err := db.Raw(query, withSpellings(map[string]any{"person": personID}, spellings)).Scan(&rows).Error; err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	return all, nil
}

// ownOf is the condition by which rows of a table are of a person.
func (t table) ownOf() string {
	var is []string
	switch {
	case t.name == "people":
		is = append(is, "id = @person")
	case t.name == "refusals":
		is = append(is, "registration_id IN (SELECT id FROM registrations WHERE person_id = @person)")
	}
	for _, column := range []string{"person_id", "other_person_id"} {
		if slices.Contains(t.columns, column) {
			is = append(is, column+" IS @person")
		}
	}
	if len(is) == 0 {
		return "0"
	}
	return strings.Join(is, " OR ")
}

// texts are the columns of a table in which a name can stand as it is written.
func (t table) texts() []string {
	return slices.DeleteFunc(slices.Clone(t.columns), func(column string) bool {
		return isKeyColumn(column) || column == t.key && t.key == "id" || column == "hash" || strings.HasSuffix(column, "_id")
	})
}

// standsIn is the condition that one of the spellings stands in one of the columns.
func standsIn(columns, spellings []string) string {
	var is []string
	for _, column := range columns {
		for i := range spellings {
			is = append(is, fmt.Sprintf("coalesce(instr(%s, @spelling%d), 0) > 0", column, i))
		}
	}
	if len(is) == 0 {
		return "0"
	}
	return strings.Join(is, " OR ")
}

func withSpellings(values map[string]any, spellings []string) map[string]any {
	for i, spelling := range spellings {
		values[fmt.Sprintf("spelling%d", i)] = spelling
	}
	return values
}

// namedStep is the condition that a step is about a person or names them, in its own text
// or in a row that it changed.
func namedStep(spellings []string) string {
	return standsIn([]string{"label", "reason"}, spellings) + ` OR id IN (SELECT step_id FROM changes
		WHERE record = 'people' AND row_key = CAST(@person AS TEXT) OR json_extract(coalesce(after, before), '$.person_id') = @person
		OR ` + standsIn([]string{"before", "after"}, spellings) + ")"
}

// NamedSteps returns the steps of the journal that are about a person or whose text, or
// rows, have one of the spellings; the latest first.
func (b *Book) NamedSteps(ctx context.Context, personID int64, spellings []string) (steps []Step, err error) {
	err = b.read(ctx).Raw("SELECT * FROM steps WHERE "+namedStep(spellings)+" ORDER BY id DESC",
		withSpellings(map[string]any{"person": personID}, spellings)).Scan(&steps).Error
	return steps, explain(b.Path, err)
}

// ContentUse is a row that has bytes of a file: an attachment, a print, a scan, an evidence.
type ContentUse struct {
	NamedRow
	Hash string
}

// ContentUses returns the rows that have bytes of files.
func (b *Book) ContentUses(ctx context.Context) (all []ContentUse, err error) {
	for _, t := range tables() {
		if !slices.Contains(t.columns, "hash") {
			continue
		}
		var rows []ContentUse
		query := fmt.Sprintf("SELECT '%[1]s' AS record, CAST(%[2]s AS TEXT) AS row_key, json_object(%[3]s) AS row, hash FROM %[1]s row WHERE hash <> '' ORDER BY %[2]s",
			t.name, t.key, t.pairs("row"))
		if err := b.read(ctx).Raw(query).Scan(&rows).Error; err != nil {
			return nil, explain(b.Path, err)
		}
		all = append(all, rows...)
	}
	return all, nil
}

// Namesakes are the other people of the book whose name is, or has in it, that of a person,
// however it is written: what names the one may mean them.
func (b *Book) Namesakes(ctx context.Context, person Person) (others []Person, err error) {
	err = b.read(ctx).Where("instr(folded, ?) > 0 AND id <> ?", person.Folded, person.ID).Order("id").Find(&others).Error
	return others, explain(b.Path, err)
}
