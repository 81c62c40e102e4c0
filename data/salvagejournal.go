package data

import (
	"fmt"
	"slices"

	"gorm.io/gorm"
)

// returnFromJournal brings rows of damaged tables back as the journal last saw them: what
// a damaged page held stands there once more, row by row. Where the journal is damaged
// too, its last word of a row can be an older one.
func returnFromJournal(db *gorm.DB, all []Salvaged) error {
	older := slices.ContainsFunc(all, func(s Salvaged) bool { return s.Table == "changes" && s.Lost != 0 })
	for i := range all {
		t, ok := watched(all[i].Table)
		if !ok || all[i].Lost == 0 {
			continue
		}
		rows, err := returnRows(db, t)
		if err != nil {
			return err
		}
		all[i].Saved += rows
		all[i].Returned, all[i].Older = rows, older && rows > 0
		if all[i].Lost > 0 {
			all[i].Lost = max(0, all[i].Lost-rows)
		}
	}
	return nil
}

// returnRows inserts the rows of one table that the journal knows and the table lacks.
// Columns that the journal did not know then have the schema's values.
func returnRows(db *gorm.DB, t table) (returned int64, err error) {
	var columns []string
	if err := db.Raw("SELECT name FROM pragma_table_info(?)", t.name).Scan(&columns).Error; err != nil {
		return 0, err
	}
	const page = 1000
	last := int64(0)
	for {
		var rows []Change
		err := db.Raw(fmt.Sprintf(`SELECT * FROM changes c WHERE record = @record AND id > @last AND after IS NOT NULL
			AND NOT EXISTS (SELECT 1 FROM changes later WHERE later.record = c.record AND later.row_key = c.row_key AND later.id > c.id)
			AND NOT EXISTS (SELECT 1 FROM %s t WHERE t.%s = c.row_key) ORDER BY id LIMIT @page`, t.name, t.key),
			map[string]any{"record": t.name, "last": last, "page": page}).Scan(&rows).Error
		if err != nil {
			return returned, err
		}
		for _, row := range rows {
			known, err := columnsOf(row.After)
			if err != nil {
				return returned, err
			}
			names, values := written(columns, func(column string) bool { _, ok := known[column]; return ok })
			done := db.Exec(fmt.Sprintf("INSERT OR IGNORE INTO %s (%s) SELECT %s", t.name, names, values), *row.After)
			if done.Error != nil {
				continue // a row that this schema cannot hold stays lost
			}
			returned += done.RowsAffected
		}
		if len(rows) < page {
			return returned, nil
		}
		last = rows[len(rows)-1].ID
	}
}
