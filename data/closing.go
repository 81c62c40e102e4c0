package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// partOfYear tells whether a change (c, its row as JSON in row) belongs to a year (y): by the
// year itself, by what hangs on a record of it, by the number that records of people and
// units bear, or by the rules that it keeps: to keep them changes nothing. Prints are
// evidence and change nothing of a year, and how an exemplar is followed up is written in the
// years after.
const partOfYear = `(c.record <> 'prints' AND NOT (c.record = 'exemplars' AND c.op = 'update'
		AND json_remove(c.before, '$.follow_state', '$.follow_note') = json_remove(c.after, '$.follow_state', '$.follow_note'))
	AND (json_extract(row, '$.year_id') = y.id
	OR c.record = 'years' AND c.row_key = CAST(y.id AS TEXT) AND coalesce(json_extract(c.before, '$.closed_on'), '') <> ''
	OR c.record IN ('unit_years', 'person_years', 'awards') AND json_extract(row, '$.year') = y.number
	OR c.record = 'rules' AND c.op = 'update' AND json_extract(row, '$.kept_for') = y.id
	OR EXISTS (SELECT 1 FROM ceremonies o WHERE o.id = json_extract(row, '$.ceremony_id') AND o.year_id = y.id)
	OR EXISTS (SELECT 1 FROM prints o WHERE o.id = json_extract(row, '$.print_id') AND o.year_id = y.id)
	OR EXISTS (SELECT 1 FROM registrations o WHERE o.id = json_extract(row, '$.registration_id') AND o.year_id = y.id)
	OR EXISTS (SELECT 1 FROM criterions o WHERE o.id = json_extract(row, '$.criterion_id') AND o.year_id = y.id)
	OR EXISTS (SELECT 1 FROM ballots o WHERE o.id = json_extract(row, '$.ballot_id') AND o.year_id = y.id)))`

// keepClosed refuses a step without a reason that changes a closed year (năm đã khoá sổ).
// Turning a step that had a reason needs none of its own.
func keepClosed(db *gorm.DB, step *Step) error {
	if step.Reason != "" {
		return nil
	}
	var id int64
	err := ask(db, `SELECT y.id FROM years y WHERE y.closed_on <> ''
			AND NOT EXISTS (SELECT 1 FROM steps s WHERE s.id = @of AND s.reason <> '')
			AND EXISTS (SELECT 1 FROM (SELECT c.*, coalesce(c.after, c.before) AS row FROM changes c WHERE c.step_id = @step) c WHERE `+partOfYear+`)
		ORDER BY y.number LIMIT 1`, sql.Named("step", step.ID), sql.Named("of", step.OfStep)).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	var year Year
	if err == nil {
		err = db.First(&year, id).Error
	}
	if err != nil {
		return err
	}
	return fault.New(fault.Closed, fmt.Sprintf(words.ClosedWhat, year.Text(), year.ClosedOn.Slash()), words.ClosedNext)
}

// EditsSinceClosing counts the steps that changed a closed year after it was closed and
// still stand.
func (b *Book) EditsSinceClosing(ctx context.Context, year Year) (int, error) {
	n, err := editsSinceClosing(b.read(ctx), year)
	return n, explain(b.Path, err)
}

func editsSinceClosing(db *gorm.DB, year Year) (n int, err error) {
	if year.ClosedOn == "" {
		return 0, nil
	}
	err = db.Raw(`SELECT count(DISTINCT s.id) FROM years y
		JOIN steps s ON s.reason <> '' AND s.kind = 'do' AND s.undone_by IS NULL AND s.id > (
			SELECT coalesce(max(step_id), 0) FROM changes INDEXED BY changes_row WHERE record = 'years' AND row_key = CAST(@year AS TEXT)
				AND coalesce(json_extract(before, '$.closed_on'), '') = '' AND json_extract(after, '$.closed_on') <> '')
		JOIN (SELECT c.*, coalesce(c.after, c.before) AS row FROM changes c) c ON c.step_id = s.id
		WHERE y.id = @year AND `+partOfYear, map[string]any{"year": year.ID}).Scan(&n).Error
	return n, err
}
