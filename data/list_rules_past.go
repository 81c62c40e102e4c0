package data

import (
	"fmt"
	"maps"
	"slices"
)

// everybody lists whose facts are read, once for all that asks for them.
func (q *checkQuery) everybody() error {
	persons, collectives := map[int64]bool{}, map[int64]bool{} // whether the past is read too
	for _, id := range q.PersonIDs {
		persons[id] = true
	}
	for _, id := range q.CollectiveIDs {
		collectives[id] = true
	}
	if q.Everybody {
		back := q.lookingBack()
		for _, line := range q.Registrations {
			switch {
			case line.PersonID != nil:
				persons[*line.PersonID] = persons[*line.PersonID] || back[line.AwardKindID]
			case line.CollectiveID != nil:
				collectives[*line.CollectiveID] = collectives[*line.CollectiveID] || back[line.AwardKindID]
			}
		}
	}
	past := func(of map[int64]bool) string {
		return keyList(slices.DeleteFunc(slices.Sorted(maps.Keys(of)), func(id int64) bool { return !of[id] }))
	}
	q.persons, q.pastPersons, q.pastCollectives = keyList(slices.Sorted(maps.Keys(persons))), past(persons), past(collectives)
	return nil
}

// ofEach begins a query that follows a keyList to the rows of a table under the alias t,
// by the index of a column, so that the list is gone through once and never searched.
func ofEach(table, column string) string {
	return "FROM json_each(?) s CROSS JOIN " + table + " t ON t." + column + " = s.value "
}

// people reads the year's facts of everybody who registers.
func (q *checkQuery) people() error {
	var now, before []PersonYear
	err := q.db.Raw("SELECT t.* "+ofEach("person_years", "person_id")+"WHERE t.year = ?", q.persons, q.Year.Number).Scan(&now).Error
	if err != nil {
		return err
	}
	// A discipline of an earlier year can reach into this one, and one of this year can
	// stand in a later record. There are few: all are read.
	err = q.db.Raw("SELECT t.* "+ofEach("person_years", "person_id")+"WHERE t.year <> ? AND "+disciplined+
		" AND (t.year < ? OR discipline_on <> '' AND discipline_on <= ?) ORDER BY t.year",
		q.persons, q.Year.Number, q.Year.Number, q.Year.LastDay()).Scan(&before).Error
	if err != nil {
		return err
	}
	q.PersonYears = parted(append(before, now...), func(y PersonYear) int64 { return y.PersonID })
	var posts []Post
	err = q.db.Raw("SELECT o.* FROM posts o WHERE o.person_id IN (SELECT t.person_id "+ofEach("posts", "person_id")+
		"WHERE t.to_date <> '' AND t.to_date <= ?) ORDER BY o.from_date, o.id", q.persons, q.Year.LastDay()).Scan(&posts).Error
	q.Ended = parted(posts, func(post Post) int64 { return post.PersonID })
	return err
}

// disciplined tells of a person's year that it holds a discipline.
const disciplined = "discipline NOT IN ('', '" + NoDiscipline + "')"

// members reads what concerns whole collectives: discipline and ratings.
func (q *checkQuery) members() error {
	held := `FROM person_years y JOIN posts o ON o.person_id = y.person_id AND ` + heldIn("o")
	of, first, last := " AND "+inside("o.unit_id"), q.Year.FirstDay(), q.Year.LastDay()
	// By the day of the discipline, whichever year's record it stands in; without a day by its record.
	const inYear = ` JOIN people p ON p.id = y.person_id WHERE (y.discipline_on = '' AND y.year = ? OR y.discipline_on BETWEEN ? AND ?) AND y.` + disciplined
	err := q.db.Raw(`SELECT y.person_id, o.unit_id, p.full_name, y.discipline `+held+inYear+of,
		last, first, q.Year.Number, first, last, q.Units).Scan(&q.Disciplined).Error
	if err != nil {
		return err
	}
	if !q.uses(q.For.Ratings) {
		return nil
	}
	return q.rated(held, of, []any{last, first, q.Year.Number, q.Units})
}

// rated counts the people of every unit by their rating.
func (q *checkQuery) rated(held, of string, values []any) error {
	var rated []struct {
		UnitID int64
		RatedPeople
		N int
	}
	err := q.db.Raw(`WITH tops AS MATERIALIZED (SELECT id, `+topOf("units.id")+` AS top FROM units)
		SELECT t.top AS unit_id, y.rating, p.personnel, count(DISTINCT y.person_id) AS n `+held+
		` JOIN tops t ON t.id = o.unit_id JOIN people p ON p.id = y.person_id
		WHERE y.year = ? AND y.rating <> ''`+of+` GROUP BY t.top, y.rating, p.personnel`, values...).Scan(&rated).Error
	if err != nil {
		return err
	}
	q.Rated = map[int64]map[RatedPeople]int{}
	for _, line := range rated {
		if q.Rated[line.UnitID] == nil {
			q.Rated[line.UnitID] = map[RatedPeople]int{}
		}
		q.Rated[line.UnitID][line.RatedPeople] = line.N
	}
	return nil
}

// history reads the past of the subjects whose rules look back: those that
// register a commendation or a title with a rule on earlier years.
func (q *checkQuery) history() error {
	var err error
	if q.OfPerson, err = q.awards("person_id", q.pastPersons, func(a Award) *int64 { return a.PersonID }); err != nil {
		return err
	}
	if q.OfCollective, err = q.awards("collective_id", q.pastCollectives, func(a Award) *int64 { return a.CollectiveID }); err != nil {
		return err
	}
	if err := q.ratings(); err != nil {
		return err
	}
	return q.initiatives()
}

// lookingBack are the kinds whose subjects' past is read.
func (q *checkQuery) lookingBack() map[int64]bool {
	kinds := map[int64]bool{}
	for id, kind := range q.Kinds {
		kinds[id] = kind.Kind == KindCommendation || slices.ContainsFunc(q.Rules, func(rule Rule) bool {
			return rule.AwardCode == kind.Judged() && slices.Contains(q.For.Past, rule.Condition)
		})
	}
	return kinds
}

func (q *checkQuery) awards(column, past string, key func(Award) *int64) (map[int64][]Award, error) {
	of := map[int64][]Award{}
	rows, err := q.db.Raw(`SELECT t.id, t.award_kind_id, t.person_id, t.collective_id, t.subject_name, t.year, t.decision_number, t.decision_date,
		t.basis, t.period_from, t.period_to, t.revoked `+ofEach("awards", column)+`WHERE t.year <= ? ORDER BY t.year, t.id`, past, q.Year.Number).Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var a Award
		err := rows.Scan(&a.ID, &a.AwardKindID, &a.PersonID, &a.CollectiveID, &a.SubjectName, &a.Year, &a.DecisionNumber, &a.DecisionDate,
			&a.Basis, &a.PeriodFrom, &a.PeriodTo, &a.Revoked)
		if err != nil {
			return nil, err
		}
		if id := key(a); id != nil {
			of[*id] = append(of[*id], a)
		}
	}
	return of, rows.Err()
}

// ratings reads the ratings of earlier years; disciplines were read with the year's facts.
func (q *checkQuery) ratings() error {
	rows, err := q.db.Raw("SELECT t.person_id, t.year, t.rating "+ofEach("person_years", "person_id")+
		"WHERE t.year BETWEEN ? AND ? AND NOT "+disciplined, q.pastPersons, q.Year.Number-yearsBack, q.Year.Number-1).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var y PersonYear
		if err := rows.Scan(&y.PersonID, &y.Year, &y.Rating); err != nil {
			return err
		}
		q.PersonYears[y.PersonID] = append(q.PersonYears[y.PersonID], y)
	}
	return rows.Err()
}

func (q *checkQuery) initiatives() error {
	rows, err := q.db.Raw(`SELECT t.id, t.person_id, t.title, t.kind, t.scope, t.recognised_by, t.decision_number, y.number `+
		ofEach("initiatives", "person_id")+`JOIN years y ON y.id = t.year_id WHERE y.number BETWEEN ? AND ?`,
		q.pastPersons, q.Year.Number-yearsBack, q.Year.Number).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	q.Initiatives = map[int64][]PastInitiative{}
	for rows.Next() {
		var i PastInitiative
		err := rows.Scan(&i.ID, &i.PersonID, &i.Title, &i.Kind, &i.Scope, &i.RecognisedBy, &i.DecisionNumber, &i.Year)
		if err != nil {
			return err
		}
		q.Initiatives[*i.PersonID] = append(q.Initiatives[*i.PersonID], i)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	var spent []SpentInitiative
	err = q.db.Raw(`SELECT t.person_id, t.award_kind_id, y.number AS year, i.title `+ofEach("registrations", "person_id")+
		`JOIN years y ON y.id = t.year_id JOIN initiatives i ON i.id = t.initiative_id JOIN awards a ON a.id = t.award_id AND a.revoked = 0
		WHERE y.number < ? AND t.award_kind_id IN ?`, q.pastPersons, q.Year.Number, q.kindsOf(KindCommendation)).Scan(&spent).Error
	q.Spent = parted(spent, func(i SpentInitiative) int64 { return i.PersonID })
	return err
}

// results reads the year's awards that nobody registered.
func (q *checkQuery) results() error {
	// Two halves, so that each follows its index.
	const without = `SELECT a.* FROM awards a
		WHERE a.year = @number AND a.revoked = 0 AND a.award_kind_id IN @titles AND a.%[1]s IS NOT NULL AND NOT EXISTS (
			SELECT 1 FROM registrations r WHERE r.%[1]s = a.%[1]s AND r.year_id = @year AND +r.award_kind_id IN @titles)`
	query := fmt.Sprintf(without, "person_id") + " UNION ALL " + fmt.Sprintf(without, "collective_id")
	values := map[string]any{"number": q.Year.Number, "year": q.Year.ID, "titles": q.kindsOf(KindTitle)}
	return q.db.Raw(query, values).Scan(&q.Unregistered).Error
}
