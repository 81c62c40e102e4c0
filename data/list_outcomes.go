package data

import "sothidua/data/viet"

// OutcomeLine is what came of one registration, or an award without registration.
type OutcomeLine struct {
	RegistrationID         int64 // zero: awarded without having been registered
	UnitID                 int64
	PersonID, CollectiveID int64 // one of them is zero
	Name                   string
	Code, Label            string // registered
	Implies                string // code that counts as registered too
	SelfReview             string
	Outcome                Outcome
	Reason                 string
	AwardCode, Awarded     string // empty: nothing was awarded
	DecisionNumber         string
	DecisionDate           viet.Date
	Authority              string
	Included               bool // an award that a registered higher title includes
	SortKey                string
	Position               int // of the registered title in the catalogue
}

// Subject says whom the line is for.
func (l OutcomeLine) Subject() Subject {
	if l.PersonID != 0 {
		return SubjectIndividual
	}
	return SubjectCollective
}

const outcomesOfRegistrations = `SELECT r.id AS registration_id, r.unit_id, coalesce(r.person_id, 0) AS person_id,
		coalesce(r.collective_id, 0) AS collective_id, r.subject_name AS name, r.sort_key, k.code, k.label, k.implies, k.position,
		r.self_review, r.outcome, r.outcome_reason AS reason, coalesce(ak.code, '') AS award_code, coalesce(ak.label, '') AS awarded,
		coalesce(a.decision_number, '') AS decision_number, coalesce(a.decision_date, '') AS decision_date,
		coalesce(a.authority, '') AS authority
	FROM registrations r JOIN award_kinds k ON k.id = r.award_kind_id
	LEFT JOIN awards a ON a.id = r.award_id AND a.revoked = 0 LEFT JOIN award_kinds ak ON ak.id = a.award_kind_id
	WHERE r.year_id = ?
	ORDER BY r.unit_id, CASE WHEN r.person_id IS NULL THEN 0 ELSE 1 END,
		CASE WHEN r.collective_id = r.unit_id THEN 0 ELSE 1 END, r.sort_key, r.person_id, r.collective_id, k.position, r.id`

// awardsBeside are the awards of a year that no registration leads to.
const awardsBeside = `SELECT coalesce(a.person_id, 0) AS person_id, coalesce(a.collective_id, 0) AS collective_id,
		a.subject_name AS name, a.sort_key, k.code AS award_code, k.label AS awarded, k.position,
		a.decision_number, a.decision_date, a.authority,
		coalesce((SELECT min(r.unit_id) FROM registrations r WHERE r.year_id = @id AND r.person_id = a.person_id),
			(SELECT coalesce(u.parent_id, u.id) FROM posts p JOIN units u ON u.id = p.unit_id WHERE p.person_id = a.person_id
				ORDER BY CASE WHEN p.to_date = '' THEN 0 ELSE 1 END, p.from_date DESC LIMIT 1),
			(SELECT coalesce(c.parent_id, c.id) FROM units c WHERE c.id = a.collective_id), 0) AS unit_id
	FROM awards a JOIN award_kinds k ON k.id = a.award_kind_id
	WHERE a.year = @year AND a.revoked = 0
		AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.award_id = a.id)
		AND NOT EXISTS (SELECT 1 FROM registrations r JOIN award_kinds rk ON rk.id = r.award_kind_id
			WHERE r.year_id = @id AND rk.code = k.code AND (r.person_id = a.person_id OR r.collective_id = a.collective_id))
	ORDER BY unit_id, a.sort_key, k.position, a.id`

// Outcomes returns what came of a year's registrations, by unit, and after them
// the awards of the year that nobody registered.
func (b *Book) Outcomes(year Year) ([]OutcomeLine, error) {
	var lines, beside []OutcomeLine
	if err := b.DB.Raw(outcomesOfRegistrations, year.ID).Scan(&lines).Error; err != nil {
		return nil, explain(b.Path, err)
	}
	if err := b.DB.Raw(awardsBeside, map[string]any{"id": year.ID, "year": year.Number}).Scan(&beside).Error; err != nil {
		return nil, explain(b.Path, err)
	}
	type aim struct {
		person, collective int64
		code               string
	}
	included := map[aim]bool{}
	for _, line := range lines {
		if line.Implies != "" {
			included[aim{line.PersonID, line.CollectiveID, line.Implies}] = true
		}
	}
	for _, line := range beside {
		line.Included = included[aim{line.PersonID, line.CollectiveID, line.AwardCode}]
		lines = append(lines, line)
	}
	return lines, nil
}
