package data

import (
	"cmp"

	"sothidua/data/viet"
)

// Outcome (kết quả) is what came of a registration. It is stored nowhere: it
// follows from the awards of the year and from refusals.
type Outcome string

// The outcomes.
const (
	OutcomeOpen        Outcome = ""             // chưa có kết quả
	OutcomeAchieved    Outcome = "achieved"     // đạt: the title registered
	OutcomeExceeded    Outcome = "exceeded"     // vượt: a higher one
	OutcomeOther       Outcome = "other"        // khác: another one that is not higher
	OutcomeNotAchieved Outcome = "not-achieved" // không đạt
)

// Refusal (không đạt) says that a registration did not reach its title.
type Refusal struct {
	ID             int64
	RegistrationID int64
	Day            viet.Date // empty: not known
	Reason         string
	RefusedBy      string // the authority or council that decided
}

// refusedLines are the registrations (x) of a year that were refused. They are few: the year's
// lines, which are many, are not walked through for them.
const refusedLines = `refusals d CROSS JOIN registrations x ON x.id = d.registration_id WHERE x.year_id = @id`

// outcomeOf joins to a registration (r) of a title (k) in a year (y) the award
// that it led to (a) with its title (ak), and its refusal (f). A revoked award
// leads nowhere. Of several awards of one year the title registered comes first,
// then the award the registration itself names, then one that includes the title.
var outcomeOf = `
	LEFT JOIN awards a ON a.id = (SELECT w.id FROM awards w JOIN award_kinds wk ON wk.id = w.award_kind_id
		WHERE (w.person_id = r.person_id OR w.collective_id = r.collective_id) AND w.year = y.number AND w.revoked = 0
			AND (wk.code = k.code OR w.id = r.award_id OR ` + includes("wk", "k") + `)
		ORDER BY wk.code = k.code DESC, coalesce(w.id = r.award_id, 0) DESC, w.id LIMIT 1)
	LEFT JOIN award_kinds ak ON ak.id = a.award_kind_id
	LEFT JOIN refusals f ON f.registration_id = r.id`

// outcomeValue is the outcome of a row joined by outcomeOf.
var outcomeValue = `CASE WHEN a.id IS NULL THEN CASE WHEN f.id IS NULL THEN '' ELSE 'not-achieved' END
	WHEN ak.code = k.code THEN 'achieved' WHEN ` + includes("ak", "k") + ` OR r.award_higher THEN 'exceeded' ELSE 'other' END`

// AwardFor is an award that a registration led to.
type AwardFor struct {
	Award
	Same  bool   // of the title registered
	Other string // another title of the same subject that it was entered for, empty for none
}

// AwardsFor returns the awards of a registration's year, not revoked, that are of
// its title or were entered for it.
func (tx *Tx) AwardsFor(r Registration) (awards []AwardFor, err error) {
	err = tx.db.Raw(`SELECT a.*, ak.code = k.code AS same, coalesce((SELECT ok.label FROM registrations o
			JOIN award_kinds ok ON ok.id = o.award_kind_id WHERE o.award_id = a.id AND o.id <> ? LIMIT 1), '') AS other FROM awards a JOIN award_kinds ak ON ak.id = a.award_kind_id
		JOIN award_kinds k ON k.id = ? JOIN years y ON y.id = ?
		WHERE (a.person_id = ? OR a.collective_id = ?) AND a.year = y.number AND a.revoked = 0 AND (ak.code = k.code OR a.id = ?)
		ORDER BY a.id`, r.ID, r.AwardKindID, r.YearID, r.PersonID, r.CollectiveID, r.AwardID).Scan(&awards).Error
	return awards, err
}

// OutcomeLine (đối chiếu kết quả) is a registration and what came of it, or an
// award of the year that nobody had registered. A large block has a hundred thousand in a
// year: what many of them have alike they point to. No pointer is nil: NoOutcome is the
// line of nothing.
type OutcomeLine struct {
	RegistrationID         int64 // zero: awarded without having been registered
	PersonID, CollectiveID int64 // one of them is zero
	Name                   string
	SortKey                string // of the name
	Below                  bool   // a room, not the unit as a whole
	*OutcomeNote
	*OutcomeUnit
	*OutcomeTitle
	*OutcomeResult
}

// OutcomeNote is what is noted of a line.
type OutcomeNote struct {
	Post        string
	SelfReview  string
	Deed, Class string // of who is proposed
}

// OutcomeUnit is the unit of a line.
type OutcomeUnit struct {
	UnitID       int64 // that registered; of the subject where nobody did
	Unit         string
	UnitPosition int // among the block's members, beyond them all for others
}

// OutcomeTitle is what a line was registered for; of an award that nobody had registered
// it says whose it is and where it stands.
type OutcomeTitle struct {
	Subject      Subject
	KindID       int64 // registered
	Code, Label  string
	KindPosition int
}

// OutcomeResult is what came of a line.
type OutcomeResult struct {
	Outcome            Outcome
	Reason             string // of the refusal
	AwardID            int64  // zero: nothing was awarded, or what was is revoked
	AwardKindID        int64
	AwardCode, Awarded string
	DecisionNumber     string
	DecisionDate       viet.Date
	Authority          string
	Revoked            bool // an award of this title was revoked
	Included           bool // an award that a registered higher title includes
}

// NoOutcome is a line of nothing.
func NoOutcome() OutcomeLine {
	return OutcomeLine{OutcomeNote: &OutcomeNote{}, OutcomeUnit: &OutcomeUnit{}, OutcomeTitle: &OutcomeTitle{}, OutcomeResult: Undecided}
}

// Undecided is the result of all lines that have none.
var Undecided = &OutcomeResult{}

// Before is the order of lines: the registrations unit by unit, collectives before
// people, and after them the awards that nobody had registered.
func (l OutcomeLine) Before(o OutcomeLine) int { return l.before(&o) }

func (l *OutcomeLine) before(o *OutcomeLine) int {
	return cmp.Or(
		order(l.RegistrationID == 0, o.RegistrationID == 0),
		cmp.Compare(l.UnitPosition, o.UnitPosition), cmp.Compare(l.UnitID, o.UnitID),
		order(l.PersonID != 0, o.PersonID != 0), order(l.Below, o.Below),
		cmp.Compare(l.SortKey, o.SortKey), cmp.Compare(l.PersonID, o.PersonID), cmp.Compare(l.CollectiveID, o.CollectiveID),
		cmp.Compare(l.KindPosition, o.KindPosition),
		cmp.Compare(l.RegistrationID, o.RegistrationID), cmp.Compare(l.AwardID, o.AwardID))
}

// order puts no before yes.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// unitOfAward is the unit that an award (a) of a year belongs to: of whoever registers
// in the year the one that registers, of others that of the last post of that year.
var unitOfAward = `coalesce((SELECT min(r.unit_id) FROM registrations r WHERE r.year_id = @id AND r.person_id = a.person_id),
			(SELECT ` + topOf("o.unit_id") + ` FROM posts o
				WHERE o.person_id = a.person_id AND o.from_date <= @last
				ORDER BY o.to_date = '' OR o.to_date >= @last DESC, o.to_date DESC, ` + mainPost + ` LIMIT 1),
			` + topOf("a.collective_id") + `)`

// awardsBeside are the awards of a year that no registration led to.
var awardsBeside = `SELECT k.subject, coalesce(a.person_id, 0) AS person_id, coalesce(a.collective_id, 0) AS collective_id,
		a.subject_name AS name, a.sort_key, a.id AS award_id, k.id AS award_kind_id, k.code AS award_code, k.label AS awarded,
		k.position AS kind_position, @beyond AS unit_position,
		a.decision_number, a.decision_date, a.authority, a.revoked,
		EXISTS (SELECT 1 FROM registrations r JOIN award_kinds rk ON rk.id = r.award_kind_id
			WHERE r.year_id = @id AND ` + includes("rk", "k") + ` AND (r.person_id = a.person_id OR r.collective_id = a.collective_id)) AS included,
		u.id AS unit_id, coalesce(u.name, '') AS unit
	FROM awards a JOIN award_kinds k ON k.id = a.award_kind_id
	LEFT JOIN units u ON u.id = ` + unitOfAward + `
	WHERE a.year = @year AND NOT EXISTS (
		SELECT 1 FROM registrations r JOIN award_kinds rk ON rk.id = r.award_kind_id
		WHERE r.year_id = @id AND (r.person_id = a.person_id OR r.collective_id = a.collective_id)
			AND (rk.code = k.code OR r.award_id = a.id OR ` + includes("k", "rk") + `))`

// Subjects are people and collectives (cá nhân, tập thể), by their keys.
type Subjects struct{ People, Collectives []int64 }

// Keys are the keys that the subjects are counted by.
func (s Subjects) Keys() (keys []SubjectKey) {
	for _, id := range s.People {
		keys = append(keys, KeyOf("", id, 0, 0, ""))
	}
	for _, id := range s.Collectives {
		keys = append(keys, KeyOf("", 0, id, 0, ""))
	}
	return keys
}
