package data

import (
	"context"

	"gorm.io/gorm"

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

// givenRows are awards as the lists of decisions have them.
const givenRows = `SELECT a.id, a.subject_name, k.label, a.revoked, a.revoked_reason, a.golden_book, a.handed_on, a.money, a.reissue, a.reissued_on, a.reissued_by, a.received_by,
			EXISTS (SELECT 1 FROM registrations r JOIN years y ON y.id = r.year_id JOIN award_kinds rk ON rk.id = r.award_kind_id
				WHERE y.number = a.year AND (r.person_id = a.person_id OR r.collective_id = a.collective_id)
					AND (rk.code = k.code OR r.award_id = a.id)) AS registered
		FROM awards a JOIN award_kinds k ON k.id = a.award_kind_id`

// inDecision is the order of the awards of a decision: collectives and people, title by title.
const inDecision = " ORDER BY k.subject, k.position, a.sort_key, a.id"

// AwardsOf returns the awards of one decision, in the order of names.
func (b *Book) AwardsOf(ctx context.Context, d DecisionRow) (rows []GivenRow, err error) {
	err = b.read(ctx).Raw(givenRows+`
		WHERE a.year = ? AND a.decision_number = ? AND a.decision_date = ? AND a.authority = ? AND a.basis = ?`+inDecision, d.Year, d.DecisionNumber, d.DecisionDate, d.Authority, d.Basis).Scan(&rows).Error
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
	GoldenBook    int
	HandedOn      viet.Date
	Money         int
	Reissue       string
	ReissuedOn    viet.Date
	ReissuedBy    string
	ReceivedBy    string
}

// AwardsIn returns the awards of a year that stand, by key.
func (b *Book) AwardsIn(ctx context.Context, year int) (map[int64]Award, error) {
	var rows []Award
	err := b.read(ctx).Where("year = ? AND revoked = 0", year).Find(&rows).Error
	by := make(map[int64]Award, len(rows))
	for _, a := range rows {
		by[a.ID] = a
	}
	return by, explain(b.Path, err)
}

// AwardGiven returns one award as the list of its decision has it; an unknown one is a Missing
// fault.
func (b *Book) AwardGiven(ctx context.Context, id int64) (row GivenRow, err error) {
	err = b.read(ctx).Raw(givenRows+" WHERE a.id = ?", id).Scan(&row).Error
	if err == nil && row.ID == 0 {
		err = gorm.ErrRecordNotFound
	}
	return row, explain(b.Path, err)
}

// GivenIn is what a person or a collective, one of the keys being zero, was given of a title or
// commendation in a year, by its code, and was not revoked; its ID is zero for nothing.
func (tx *Tx) GivenIn(year int, code string, personID, collectiveID int64) (given Award, err error) {
	err = tx.db.Raw(`SELECT a.* FROM awards a JOIN award_kinds k ON k.id = a.award_kind_id
		WHERE a.year = ? AND k.code = ? AND a.revoked = 0 AND (a.person_id = ? OR a.collective_id = ?)
		ORDER BY a.id LIMIT 1`, year, code, personID, collectiveID).Scan(&given).Error
	return given, err
}

// FollowingAwards returns an award and those that follow it in the order of its decision, but
// for revoked ones.
func (tx *Tx) FollowingAwards(a Award) ([]Award, error) {
	var rows []Award
	err := tx.db.Raw("SELECT a.* FROM awards a JOIN award_kinds k ON k.id = a.award_kind_id WHERE a.revoked = 0 AND a.year = ? AND a.decision_number = ? AND a.decision_date = ? AND a.authority = ? AND a.basis = ?"+inDecision,
		a.Year, a.DecisionNumber, a.DecisionDate, a.Authority, a.Basis).Scan(&rows).Error
	for i, row := range rows {
		if row.ID == a.ID {
			return rows[i:], err
		}
	}
	return []Award{a}, err
}

// TwiceInGoldenBook returns a number of the golden book that two awards of a year have, and
// whose the first of them is; zero where there is none.
func (tx *Tx) TwiceInGoldenBook(year int) (number int, name string, err error) {
	var row struct {
		GoldenBook  int
		SubjectName string
	}
	err = tx.db.Raw(`SELECT a.golden_book, a.subject_name FROM awards a WHERE a.year = ? AND a.golden_book <> 0 AND a.revoked = 0
		AND EXISTS (SELECT 1 FROM awards o WHERE o.year = a.year AND o.golden_book = a.golden_book AND o.revoked = 0 AND o.id > a.id) LIMIT 1`, year).Scan(&row).Error
	return row.GoldenBook, row.SubjectName, err
}
