package data

import (
	"context"
	"database/sql"

	"sothidua/assets"
)

// textsSince is the schema since which a book keeps the shipped texts as it took them.
// Older books spoke by those of whichever program they were open in.
const textsSince = 18

// takeTexts keeps the texts of this program in a book that has none yet.
func takeTexts(ctx context.Context, tx *sql.Tx) error {
	for name, text := range assets.Texts() {
		if _, err := tx.ExecContext(ctx, "INSERT INTO shipped_texts (name, text) VALUES (?, ?)", name, text); err != nil {
			return err
		}
	}
	return nil
}

// ShippedTexts returns the texts of the program as the book took them, by name; those that
// a later program added are not among them.
func (b *Book) ShippedTexts(ctx context.Context, names ...string) (map[string]string, error) {
	var rows []ShippedText
	of := b.read(ctx)
	if len(names) > 0 {
		of = of.Where("name IN ?", names)
	}
	err := of.Find(&rows).Error
	texts := make(map[string]string, len(rows))
	for _, row := range rows {
		texts[row.Name] = row.Text
	}
	return texts, explain(b.Path, err)
}

// TextAsTaken returns a text of the program as the book took it; empty where it took none.
func (tx *Tx) TextAsTaken(name string) (string, error) {
	var row ShippedText
	err := tx.db.Where("name = ?", name).Limit(1).Find(&row).Error
	return row.Text, err
}

// OpenDeadlines returns the days that the office set in years in which nothing is decided
// yet, with these years by their keys.
func (b *Book) OpenDeadlines(ctx context.Context) (rows []Deadline, years map[int64]Year, err error) {
	var open []Year
	if err := b.read(ctx).Where("NOT " + decided).Find(&open).Error; err != nil {
		return nil, nil, explain(b.Path, err)
	}
	years = map[int64]Year{}
	for _, year := range open {
		years[year.ID] = year
	}
	var all []Deadline
	err = b.read(ctx).Where("due <> ''").Order("year_id, due, id").Find(&all).Error
	for _, row := range all {
		if _, is := years[row.YearID]; is {
			rows = append(rows, row)
		}
	}
	return rows, years, explain(b.Path, err)
}
