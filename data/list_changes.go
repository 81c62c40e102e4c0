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
// It is empty as long as nobody signed.
func (b *Book) SignedDay(ctx context.Context, yearID int64) (viet.Date, error) {
	var day string
	err := b.read(ctx).Raw(`SELECT coalesce(min(day), '') FROM (
		SELECT signed_on AS day FROM years WHERE id = ? AND signed_on <> ''
		UNION ALL
		SELECT s.signed_on FROM signatories s JOIN ceremonies c ON c.id = s.ceremony_id
		WHERE c.year_id = ? AND s.state = ? AND s.signed_on <> '') AS days`, yearID, yearID, SignatureSigned).Scan(&day).Error
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
