package data

import (
	"context"
	"maps"
	"math"
	"slices"

	"gorm.io/gorm"
)

// Reading what came of a year. It has a hundred thousand lines in a large block, most of them
// without a result: the lines come without their titles, units and results, which few rows hold
// for all of them.

// registeredRows are the registrations of a year without what came of them.
const registeredRows = `SELECT r.id, r.unit_id, coalesce(r.person_id, 0), coalesce(r.collective_id, 0), r.award_kind_id,
		r.subject_name, r.subject_post, r.self_review, r.deed, r.class, r.sort_key
	FROM registrations r WHERE r.year_id = @id`

// resultRows are what came of them.
var resultRows = `SELECT r.id AS registration_id, ` + outcomeValue + ` AS outcome, coalesce(f.reason, '') AS reason,
		coalesce(a.id, 0) AS award_id, coalesce(ak.id, 0) AS award_kind_id,
		coalesce(a.decision_number, '') AS decision_number, coalesce(a.decision_date, '') AS decision_date, coalesce(a.authority, '') AS authority,
		EXISTS (SELECT 1 FROM awards v JOIN award_kinds vk ON vk.id = v.award_kind_id
			WHERE (v.person_id = r.person_id OR v.collective_id = r.collective_id) AND v.year = y.number AND v.revoked = 1
				AND (vk.code = k.code OR v.id = r.award_id)) AS revoked
	FROM registrations r JOIN years y ON y.id = r.year_id JOIN award_kinds k ON k.id = r.award_kind_id` + outcomeOf + `
	WHERE r.year_id = @id`

// decidedOn narrows both to all registrations of whoever a decision of the year is known of.
// Whoever the book has no record of is among them: these are few, and told apart by name alone.
const decidedOn = ` AND r.id IN (
		SELECT s.id FROM registrations s WHERE s.year_id = @id AND s.person_id IN (SELECT w.person_id FROM awards w WHERE w.year = @year
			UNION SELECT x.person_id FROM ` + refusedLines + `)
		UNION SELECT s.id FROM registrations s WHERE +s.year_id = @id AND s.collective_id IN (SELECT w.collective_id FROM awards w WHERE w.year = @year
			UNION SELECT x.collective_id FROM ` + refusedLines + `)
		UNION SELECT s.id FROM registrations s WHERE s.person_id IS NULL AND s.year_id = @id AND s.collective_id IS NULL)`

// DecidedOutcomes is Outcomes of those alone of whom a decision of the year is known.
func (b *Book) DecidedOutcomes(ctx context.Context, year Year) ([]OutcomeLine, error) {
	q := b.outcomesIn(ctx, year)
	err := q.registered(byKey(registeredRows, "r.year_id")+decidedOn, byKey(resultRows, "r.year_id")+decidedOn)
	if err == nil {
		err = q.beside(awardsBeside)
	}
	return q.inOrder(), explain(b.Path, err)
}

// OutcomesOf returns what came of the registrations of some units of a year, in order.
func (b *Book) OutcomesOf(ctx context.Context, year Year, units []int64) ([]OutcomeLine, error) {
	q := b.outcomesIn(ctx, year)
	q.values["units"] = units
	err := q.registered(registeredRows+" AND r.unit_id IN @units", resultRows+" AND r.unit_id IN @units")
	return q.inOrder(), explain(b.Path, err)
}

// Outcomes returns what came of a year's registrations, and the awards of the year
// that nobody had registered, in order; of some subjects alone where these are named.
func (b *Book) Outcomes(ctx context.Context, year Year, of *Subjects) ([]OutcomeLine, error) {
	q := b.outcomesIn(ctx, year)
	rows, results, beside := registeredRows, byKey(resultRows, "r.year_id")+decidedOn, awardsBeside
	if of != nil {
		q.values["people"], q.values["collectives"] = of.People, of.Collectives
		rows = byKey(rows, "r.year_id") + ofSubjects("registrations", "r")
		results = byKey(resultRows, "r.year_id") + ofSubjects("registrations", "r")
		beside = byKey(beside, "a.year") + ofSubjects("awards", "a")
	}
	err := q.registered(rows, results)
	if err == nil {
		err = q.beside(beside)
	}
	return q.inOrder(), explain(b.Path, err)
}

// RoomsRegistered are the rooms below their units that people are registered of in a year, by
// the keys of the registrations.
func (b *Book) RoomsRegistered(ctx context.Context, yearID int64) (map[int64]string, error) {
	var rows []struct {
		ID          int64
		SubjectUnit string
	}
	err := b.read(ctx).Raw(`SELECT id, subject_unit FROM registrations
		WHERE year_id = ? AND person_id IS NOT NULL AND room_id <> unit_id`, yearID).Scan(&rows).Error
	rooms := make(map[int64]string, len(rows))
	for _, row := range rows {
		rooms[row.ID] = row.SubjectUnit
	}
	return rooms, explain(b.Path, err)
}

// outcomeQuery reads lines of a year.
type outcomeQuery struct {
	db     *gorm.DB
	values map[string]any
	lines  []*OutcomeLine
	room   []OutcomeLine // where the next of them go: a list that grows would be copied again and again
	units  map[int64]*OutcomeUnit
	titles map[int64]*OutcomeTitle
	notes  map[OutcomeNote]*OutcomeNote
	texts  map[string]string // what many lines say alike is held once
}

// add takes a line.
func (q *outcomeQuery) add(l OutcomeLine) {
	if len(q.room) == cap(q.room) {
		q.room = make([]OutcomeLine, 0, 1024)
	}
	q.room = append(q.room, l)
	q.lines = append(q.lines, &q.room[len(q.room)-1])
}

func (b *Book) outcomesIn(ctx context.Context, year Year) *outcomeQuery {
	return &outcomeQuery{db: b.read(ctx), units: map[int64]*OutcomeUnit{}, titles: map[int64]*OutcomeTitle{}, notes: map[OutcomeNote]*OutcomeNote{}, texts: map[string]string{}, values: map[string]any{
		"id": year.ID, "year": year.Number, "block": year.BlockID, "last": year.LastDay(), "beyond": math.MaxInt32,
	}}
}

// registered reads registrations, and what came of them.
func (q *outcomeQuery) registered(lines, results string) error {
	if err := q.scan(lines); err != nil {
		return err
	}
	kinds, err := q.kinds()
	if err == nil {
		err = q.name(kinds)
	}
	if err == nil {
		err = q.decide(results, kinds)
	}
	return err
}

// scan reads the lines by hand.
func (q *outcomeQuery) scan(lines string) error {
	rows, err := q.db.Raw(lines, q.values).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		l := OutcomeLine{OutcomeResult: Undecided}
		var unit, kind int64
		var note OutcomeNote
		err := rows.Scan(&l.RegistrationID, &unit, &l.PersonID, &l.CollectiveID, &kind, &l.Name, &note.Post, &note.SelfReview, &note.Deed, &note.Class, &l.SortKey)
		if err != nil {
			return err
		}
		l.Below = l.CollectiveID != 0 && l.CollectiveID != unit
		l.OutcomeNote, l.OutcomeUnit, l.OutcomeTitle = q.noted(note), q.unit(unit), q.title(kind)
		q.add(l)
	}
	return rows.Err()
}

// noted is the place for what is noted, held once for all lines that have it alike.
func (q *outcomeQuery) noted(note OutcomeNote) *OutcomeNote {
	known, ok := q.notes[note]
	if !ok {
		known = new(note)
		q.notes[note] = known
	}
	return known
}

func (q *outcomeQuery) once(text string) string {
	known, ok := q.texts[text]
	if !ok {
		known, q.texts[text] = text, text
	}
	return known
}

// unit is the place for what a unit is called, held once for all its lines.
func (q *outcomeQuery) unit(id int64) *OutcomeUnit {
	if q.units[id] == nil {
		q.units[id] = &OutcomeUnit{UnitID: id}
	}
	return q.units[id]
}

// title is the place for what a title is called, held once for all its lines.
func (q *outcomeQuery) title(id int64) *OutcomeTitle {
	if q.titles[id] == nil {
		q.titles[id] = &OutcomeTitle{KindID: id}
	}
	return q.titles[id]
}

// name says the titles and the units of the lines.
func (q *outcomeQuery) name(kinds map[int64]*AwardKind) error {
	for id, title := range q.titles {
		kind := kinds[id]
		title.Subject, title.Code, title.Label, title.KindPosition = kind.Subject, kind.Code, kind.Label, kind.Position
	}
	ids := slices.Collect(maps.Keys(q.units))
	var all []OutcomeUnit
	err := q.db.Raw(`SELECT u.id AS unit_id, u.name AS unit, coalesce((SELECT min(m.position) FROM memberships m WHERE m.block_id = @block AND m.unit_id = u.id), @beyond) AS unit_position
		FROM units u WHERE u.id IN @ids`, q.values, map[string]any{"ids": ids}).Scan(&all).Error
	for _, unit := range all {
		*q.units[unit.UnitID] = unit
	}
	return err
}

// kinds are all titles, by their keys.
func (q *outcomeQuery) kinds() (map[int64]*AwardKind, error) {
	var all []AwardKind
	if err := q.db.Select("id, subject, code, label, position").Find(&all).Error; err != nil {
		return nil, err
	}
	byID := map[int64]*AwardKind{}
	for i := range all {
		byID[all[i].ID] = &all[i]
	}
	return byID, nil
}

// decide puts the results to the lines that have one.
func (q *outcomeQuery) decide(results string, kinds map[int64]*AwardKind) error {
	var found []struct {
		RegistrationID int64
		OutcomeResult
	}
	if err := q.db.Raw(results, q.values).Scan(&found).Error; err != nil {
		return err
	}
	at := make(map[int64]*OutcomeResult, len(found))
	for i := range found {
		at[found[i].RegistrationID] = &found[i].OutcomeResult
	}
	for _, l := range q.lines {
		result, known := at[l.RegistrationID]
		if !known || *result == *Undecided {
			continue
		}
		if result.AwardID != 0 {
			result.AwardCode, result.Awarded = kinds[result.AwardKindID].Code, kinds[result.AwardKindID].Label
		}
		l.OutcomeResult = q.held(*result)
	}
	return nil
}

// held is a result whose words, which many have alike, are held once.
func (q *outcomeQuery) held(r OutcomeResult) *OutcomeResult {
	r.Outcome, r.Reason = Outcome(q.once(string(r.Outcome))), q.once(r.Reason)
	r.AwardCode, r.Awarded = q.once(r.AwardCode), q.once(r.Awarded)
	r.DecisionNumber, r.Authority = q.once(r.DecisionNumber), q.once(r.Authority)
	return &r
}

// beside reads the awards that no registration led to.
func (q *outcomeQuery) beside(awards string) error {
	var more []struct {
		PersonID, CollectiveID int64
		Name, SortKey          string
		OutcomeUnit
		OutcomeTitle
		OutcomeResult
	}
	err := q.db.Raw(awards, q.values).Scan(&more).Error
	for i := range more {
		m := &more[i]
		m.Unit = q.once(m.Unit)
		q.add(OutcomeLine{
			PersonID: m.PersonID, CollectiveID: m.CollectiveID, Name: m.Name, SortKey: m.SortKey,
			OutcomeNote: q.noted(OutcomeNote{}), OutcomeUnit: &m.OutcomeUnit, OutcomeTitle: &m.OutcomeTitle, OutcomeResult: q.held(m.OutcomeResult),
		})
	}
	return err
}

// inOrder are the lines in their order. Their places are sorted and not they, which are large.
func (q *outcomeQuery) inOrder() []OutcomeLine {
	slices.SortFunc(q.lines, (*OutcomeLine).before)
	sorted := make([]OutcomeLine, len(q.lines))
	for i, l := range q.lines {
		sorted[i] = *l
	}
	return sorted
}
