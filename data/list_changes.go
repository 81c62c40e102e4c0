package data

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"sothidua/data/viet"
)

// LateChange is a step that changed registrations of a year after it was signed.
type LateChange struct {
	StepID int64
	At     time.Time
	Who    string
	What   string // label of the step
	Why    string
	Rows   int // registrations it touched
}

// SignedDay returns the day from which changes of a year's registrations want a
// reason: the day the pledge was signed, or the first signature of its ceremony.
// It is empty as long as nobody signed: where it is written down who is to sign, the day
// of the year alone is a plan.
func (b *Book) SignedDay(ctx context.Context, yearID int64) (viet.Date, error) {
	var day string
	err := b.read(ctx).Raw(`SELECT coalesce(min(day), '') FROM (
		SELECT y.signed_on AS day FROM years y WHERE y.id = ? AND y.signed_on <> '' AND (
			EXISTS (SELECT 1 FROM signatories s JOIN ceremonies c ON c.id = s.ceremony_id WHERE c.year_id = y.id AND s.state = ?)
			OR NOT EXISTS (SELECT 1 FROM signatories s JOIN ceremonies c ON c.id = s.ceremony_id WHERE c.year_id = y.id))
		UNION ALL
		SELECT s.signed_on FROM signatories s JOIN ceremonies c ON c.id = s.ceremony_id
		WHERE c.year_id = ? AND s.state = ? AND s.signed_on <> '') AS days`, yearID, SignatureSigned, yearID, SignatureSigned).Scan(&day).Error
	return viet.Date(day), explain(b.Path, err)
}

// LateChanges returns the steps that changed registrations of a year for a stated
// reason, or after the day, latest first. The step that made the
// year itself is none of them.
func (b *Book) LateChanges(ctx context.Context, yearID int64, signed viet.Date) ([]LateChange, error) {
	if signed == "" {
		return nil, nil
	}
	y, m, d := signed.Time().Date()
	after := time.Date(y, m, d+1, 0, 0, 0, 0, b.Now().Location()).UnixMilli()
	var rows []struct {
		ID, At             int64
		Who, Label, Reason string
		Before, After      *string
	}
	err := b.read(ctx).Raw(`SELECT s.id, s.at, s.who, s.label, s.reason, c.before, c.after
		FROM steps s JOIN changes c ON c.step_id = s.id
		WHERE c.record = 'registrations' AND (s.reason <> '' OR s.at >= ?)
		AND NOT EXISTS (SELECT 1 FROM changes y WHERE y.step_id = s.id AND y.record = 'years' AND y.op = 'insert')
		ORDER BY s.id DESC, c.id`, after).Scan(&rows).Error
	if err != nil {
		return nil, explain(b.Path, err)
	}
	var changes []LateChange
	for _, row := range rows {
		if !ofYear(row.Before, yearID) && !ofYear(row.After, yearID) {
			continue
		}
		if n := len(changes); n > 0 && changes[n-1].StepID == row.ID {
			changes[n-1].Rows++
			continue
		}
		changes = append(changes, LateChange{
			StepID: row.ID, At: time.UnixMilli(row.At), Who: row.Who, What: row.Label, Why: row.Reason, Rows: 1,
		})
	}
	return slices.Clip(changes), nil
}

// ToldDays are the latest days of what papers of a year tell of; empty for what there is none of.
type ToldDays struct {
	Registered map[int64]viet.Date // registrations and initiatives that were written after a day, by the unit; 0: of no unit that is known
	Decided    viet.Date           // awards of the year
	Proposed   viet.Date           // exemplars
}

// writtenAfter are the steps from a moment on whose work stands: what was done since the year
// was made, and what was taken back of before.
const writtenAfter = `(s.at >= @after AND s.id > coalesce((
	SELECT max(step_id) FROM changes INDEXED BY changes_row WHERE record = 'years' AND row_key = CAST(@year AS TEXT) AND op = 'insert'), 0) AND (s.kind = 'do' AND s.undone_by IS NULL
	OR s.kind = 'undo' AND EXISTS (SELECT 1 FROM steps o WHERE o.id = s.of_step AND o.undone_by = s.id AND o.at < @after)))`

// ToldDays returns the days of what papers of a year tell of. What was written is looked at
// past a day, where there is one.
func (b *Book) ToldDays(ctx context.Context, year Year, past viet.Date) (days ToldDays, err error) {
	db := b.read(ctx)
	var known struct{ Decided, Proposed viet.Date }
	err = db.Raw(`SELECT coalesce((SELECT max(decision_date) FROM awards WHERE year = @number AND NOT revoked), '') AS decided,
		coalesce((SELECT max(proposed_on) FROM exemplars WHERE year_id = @year), '') AS proposed`,
		map[string]any{"number": year.Number, "year": year.ID}).Scan(&known).Error
	days.Decided, days.Proposed = known.Decided, known.Proposed
	if err != nil || past == "" {
		return days, explain(b.Path, err)
	}
	var rows []struct {
		UnitID *int64
		At     int64
	}
	err = db.Raw(`SELECT json_extract(coalesce(c.after, c.before), '$.unit_id') AS unit_id, max(s.at) AS at
		FROM steps s JOIN changes c ON c.step_id = s.id
		WHERE `+writtenAfter+` AND c.record IN ('registrations', 'initiatives') AND json_extract(coalesce(c.after, c.before), '$.year_id') = @year
		GROUP BY 1`, b.after(year, past)).Scan(&rows).Error
	if err != nil {
		return days, explain(b.Path, err)
	}
	days.Registered = map[int64]viet.Date{}
	for _, row := range rows {
		days.Registered[IDOf(row.UnitID)] = viet.DateOf(time.UnixMilli(row.At))
	}
	return days, nil
}

// WorkedAfter is the latest day past another on which anything was written since a year was
// made; empty where nothing was.
func (b *Book) WorkedAfter(ctx context.Context, year Year, past viet.Date) (viet.Date, error) {
	var worked int64
	err := b.read(ctx).Raw("SELECT coalesce(max(s.at), 0) FROM steps s WHERE "+writtenAfter, b.after(year, past)).Scan(&worked).Error
	if err != nil || worked == 0 {
		return "", explain(b.Path, err)
	}
	return viet.DateOf(time.UnixMilli(worked)), nil
}

// after are the values of writtenAfter.
func (b *Book) after(year Year, past viet.Date) map[string]any {
	y, m, d := past.Time().Date()
	return map[string]any{"year": year.ID, "after": time.Date(y, m, d+1, 0, 0, 0, 0, b.Now().Location()).UnixMilli()}
}

// ofYear tells whether a row of the journal belongs to a year.
func ofYear(row *string, yearID int64) bool {
	if row == nil {
		return false
	}
	var kept struct {
		YearID int64 `json:"year_id"`
	}
	return json.Unmarshal([]byte(*row), &kept) == nil && kept.YearID == yearID
}
