package data

import (
	"context"

	"sothidua/data/viet"
)

// DecisionRow (quyết định khen thưởng) is one decision and how many it is about.
type DecisionRow struct {
	ID             int64 // of the first award that it is written in
	Year           int
	DecisionNumber string
	DecisionDate   viet.Date
	Authority      string
	Basis          string
	PeriodFrom     viet.Date
	PeriodTo       viet.Date
	Awards         int
	Revoked        int
}

// oneDecision is what the awards of one decision have in common.
const oneDecision = "year, decision_number, decision_date, authority, basis"

// Decisions returns the decisions of a year, latest first.
func (b *Book) Decisions(ctx context.Context, year int) (rows []DecisionRow, err error) {
	err = b.read(ctx).Raw(`SELECT min(id) AS id, year, decision_number, decision_date, authority, basis, min(period_from) AS period_from, max(period_to) AS period_to,
			count(*) AS awards, sum(revoked) AS revoked
		FROM awards WHERE year = ? GROUP BY `+oneDecision+`
		ORDER BY decision_date DESC, decision_number`, year).Scan(&rows).Error
	return rows, explain(b.Path, err)
}

// Exemplars returns the exemplars of a year in their order.
func (b *Book) Exemplars(ctx context.Context, yearID int64) (rows []Exemplar, err error) {
	err = b.read(ctx).Where("year_id = ?", yearID).Order("position, id").Find(&rows).Error
	return rows, explain(b.Path, err)
}

// EarlierExemplar is an exemplar of a year before.
type EarlierExemplar struct {
	Exemplar
	Number int // of its year
	Kind   YearKind
}

// Year is the year it is of.
func (e EarlierExemplar) Year() Year { return Year{ID: e.YearID, Number: e.Number, Kind: e.Kind} }

// EarlierExemplars returns what a year is to see to of exemplars of the years before it, and
// what it saw to: all that is still open, and of the year right before also what is not. The
// latest year comes first.
func (b *Book) EarlierExemplars(ctx context.Context, year Year) (rows []EarlierExemplar, err error) {
	err = b.read(ctx).Raw(`SELECT e.*, y.number, y.kind FROM exemplars e JOIN years y ON y.id = e.year_id
		WHERE y.block_id = ? AND y.number < ? AND e.follow_up <> '' AND (y.number = ? OR e.follow_state IN ?)
		ORDER BY y.number DESC, e.position, e.id`, year.BlockID, year.Number, year.Before().Number,
		[]FollowState{FollowAwaited, FollowGoing}).Scan(&rows).Error
	return rows, explain(b.Path, err)
}

// AwardsOf returns the awards of one decision, in the order of names.
func (b *Book) AwardsOf(ctx context.Context, d DecisionRow) (rows []GivenRow, err error) {
	err = b.read(ctx).Raw(`SELECT a.id, a.subject_name, k.label, a.revoked, a.revoked_reason,
			EXISTS (SELECT 1 FROM registrations r JOIN years y ON y.id = r.year_id JOIN award_kinds rk ON rk.id = r.award_kind_id
				WHERE y.number = a.year AND (r.person_id = a.person_id OR r.collective_id = a.collective_id)
					AND (rk.code = k.code OR r.award_id = a.id)) AS registered
		FROM awards a JOIN award_kinds k ON k.id = a.award_kind_id
		WHERE a.year = ? AND a.decision_number = ? AND a.decision_date = ? AND a.authority = ? AND a.basis = ?
		ORDER BY k.subject, k.position, a.sort_key, a.id`, d.Year, d.DecisionNumber, d.DecisionDate, d.Authority, d.Basis).Scan(&rows).Error
	return rows, explain(b.Path, err)
}

// GivenRow is one award of a decision.
type GivenRow struct {
	ID            int64
	SubjectName   string
	Label         string
	Registered    bool
	Revoked       bool
	RevokedReason string
}
