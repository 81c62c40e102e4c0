package data

import "sothidua/data/viet"

// ResultRow (đối chiếu kết quả) is one registration and what came of it, or an
// award of the year that nobody had registered (RegistrationID zero).
type ResultRow struct {
	RegistrationID         int64
	UnitID                 int64 // that registered, zero for an award nobody registered
	Unit                   string
	Subject                Subject
	PersonID, CollectiveID int64
	SubjectName            string
	SubjectPost            string
	KindID                 int64  // registered
	Label                  string // of the title registered, empty where none was
	SelfReview             string
	Outcome                Outcome
	OutcomeReason          string
	AwardID                int64
	AwardKindID            int64
	AwardLabel             string // of the title given, empty while none was
	DecisionNumber         string
	DecisionDate           viet.Date
	Authority              string
	Revoked                bool
	Included               bool // an award that a registered higher title includes
}

// results has the registrations of a year in the order of the block's units,
// collectives before people; awards that nobody registered follow.
const results = `
	SELECT r.id AS registration_id, r.unit_id, u.name AS unit, k.subject, coalesce(r.person_id, 0) AS person_id,
		coalesce(r.collective_id, 0) AS collective_id, r.subject_name, r.subject_post, k.id AS kind_id, k.label, r.self_review,
		r.outcome, r.outcome_reason, coalesce(a.id, 0) AS award_id, coalesce(a.award_kind_id, 0) AS award_kind_id,
		coalesce(ak.label, '') AS award_label, coalesce(a.decision_number, '') AS decision_number,
		coalesce(a.decision_date, '') AS decision_date, coalesce(a.authority, '') AS authority, coalesce(a.revoked, 0) AS revoked, 0 AS included,
		0 AS late, coalesce(m.position, 0) AS place, k.subject = 'individual' AS person, r.sort_key AS name_key, k.position AS kind_place
	FROM registrations r JOIN units u ON u.id = r.unit_id JOIN award_kinds k ON k.id = r.award_kind_id
	LEFT JOIN (SELECT unit_id, min(position) AS position FROM memberships GROUP BY unit_id) m ON m.unit_id = r.unit_id
	LEFT JOIN awards a ON a.id = r.award_id LEFT JOIN award_kinds ak ON ak.id = a.award_kind_id
	WHERE r.year_id = @id
	UNION ALL
	SELECT 0, 0, coalesce(top.name, own.name, ''), k.subject, coalesce(a.person_id, 0), coalesce(a.collective_id, 0), a.subject_name,
		coalesce(p.title, ''), 0, '', '', '', '', a.id, a.award_kind_id, k.label, a.decision_number, a.decision_date, a.authority, a.revoked,
		EXISTS (SELECT 1 FROM registrations r JOIN award_kinds rk ON rk.id = r.award_kind_id
			WHERE r.year_id = @id AND rk.implies = k.code AND (r.person_id = a.person_id OR r.collective_id = a.collective_id)),
		1, 0, k.subject = 'individual', a.sort_key, k.position
	FROM awards a JOIN award_kinds k ON k.id = a.award_kind_id
	LEFT JOIN posts p ON p.id = (SELECT id FROM posts WHERE person_id = a.person_id ORDER BY to_date = '' DESC, from_date DESC, id DESC LIMIT 1)
	LEFT JOIN units own ON own.id = coalesce(a.collective_id, p.unit_id) LEFT JOIN units top ON top.id = own.parent_id
	WHERE a.year = (SELECT number FROM years WHERE id = @id) AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.award_id = a.id)
	ORDER BY late, place, person, name_key, kind_place`

// Results returns every registration of a year with what came of it, then the
// awards of that year that nobody had registered.
func (b *Book) Results(yearID int64) (rows []ResultRow, err error) {
	err = b.DB.Raw(results, map[string]any{"id": yearID}).Scan(&rows).Error
	return rows, explain(b.Path, err)
}

// DecisionRow (quyết định khen thưởng) is one decision and how many it is about.
type DecisionRow struct {
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

// Decisions returns the decisions of a year, latest first.
func (b *Book) Decisions(year int) (rows []DecisionRow, err error) {
	err = b.DB.Raw(`SELECT year, decision_number, decision_date, authority, basis, min(period_from) AS period_from, max(period_to) AS period_to,
			count(*) AS awards, sum(revoked) AS revoked
		FROM awards WHERE year = ? GROUP BY year, decision_number, decision_date, authority, basis
		ORDER BY decision_date DESC, decision_number`, year).Scan(&rows).Error
	return rows, explain(b.Path, err)
}

// Exemplars returns the exemplars of a year in their order.
func (b *Book) Exemplars(yearID int64) (rows []Exemplar, err error) {
	err = b.DB.Where("year_id = ?", yearID).Order("position, id").Find(&rows).Error
	return rows, explain(b.Path, err)
}

// AwardsOf returns the awards of one decision, in the order of names.
func (b *Book) AwardsOf(d DecisionRow) (rows []GivenRow, err error) {
	err = b.DB.Raw(`SELECT a.id, a.subject_name, k.label, a.revoked, a.revoked_reason,
			EXISTS (SELECT 1 FROM registrations r WHERE r.award_id = a.id) AS registered
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
