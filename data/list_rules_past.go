package data

import (
	"fmt"
	"slices"
)

// people reads the year's facts of everybody who registers.
func (q *checkQuery) people() error {
	where, values := q.subjects("person_id", nil)
	var now, before []PersonYear
	if err := q.db.Where("year = ?", q.Year.Number).Where(where, values...).Find(&now).Error; err != nil {
		return err
	}
	// A discipline of an earlier year can reach into this one, and one of this year can
	// stand in a later record. There are few: all are read.
	earlier := q.db.Where("year <> ? AND "+disciplined+" AND (year < ? OR discipline_on <> '' AND discipline_on <= ?)",
		q.Year.Number, q.Year.Number, q.Year.LastDay())
	if err := earlier.Where(where, values...).Order("year").Find(&before).Error; err != nil {
		return err
	}
	q.PersonYears = parted(append(before, now...), func(y PersonYear) int64 { return y.PersonID })
	// By their own posts, not by all of the book.
	ended, of := "person_id IN (SELECT person_id FROM posts WHERE to_date <> '' AND to_date <= ? AND "+where+")", append([]any{q.Year.LastDay()}, values...)
	var posts []Post
	err := q.db.Where(ended, of...).Where(where, values...).Order("from_date, id").Find(&posts).Error
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
		Rating string
		N      int
	}
	err := q.db.Raw(`WITH tops AS MATERIALIZED (SELECT id, `+topOf("units.id")+` AS top FROM units)
		SELECT t.top AS unit_id, y.rating, count(DISTINCT y.person_id) AS n `+held+
		` JOIN tops t ON t.id = o.unit_id WHERE y.year = ? AND y.rating <> ''`+of+` GROUP BY t.top, y.rating`, values...).Scan(&rated).Error
	if err != nil {
		return err
	}
	q.Rated = map[int64]map[string]int{}
	for _, line := range rated {
		if q.Rated[line.UnitID] == nil {
			q.Rated[line.UnitID] = map[string]int{}
		}
		q.Rated[line.UnitID][line.Rating] = line.N
	}
	return nil
}

// history reads the past of the subjects whose rules look back: those that
// register a commendation or a title with a rule on earlier years.
func (q *checkQuery) history() error {
	kinds := q.lookingBack()
	persons, personValues := q.subjects("person_id", kinds)
	collectives, collectiveValues := q.subjects("collective_id", kinds)
	var err error
	if q.OfPerson, err = q.awards(persons, personValues, func(a Award) *int64 { return a.PersonID }); err != nil {
		return err
	}
	if q.OfCollective, err = q.awards(collectives, collectiveValues, func(a Award) *int64 { return a.CollectiveID }); err != nil {
		return err
	}
	if err := q.ratings(persons, personValues); err != nil {
		return err
	}
	return q.initiatives(persons, personValues)
}

// lookingBack are the kinds whose subjects' past is read.
func (q *checkQuery) lookingBack() []int64 {
	ids := []int64{0}
	for id, kind := range q.Kinds {
		back := kind.Kind == KindCommendation || slices.ContainsFunc(q.Rules, func(rule Rule) bool {
			return rule.AwardCode == kind.Judged() && slices.Contains(q.For.Past, rule.Condition)
		})
		if back {
			ids = append(ids, id)
		}
	}
	return ids
}

func (q *checkQuery) awards(where string, values []any, key func(Award) *int64) (map[int64][]Award, error) {
	of := map[int64][]Award{}
	rows, err := q.db.Raw(`SELECT id, award_kind_id, person_id, collective_id, subject_name, year, decision_number, decision_date, basis,
		period_from, period_to, revoked FROM awards WHERE `+where+` AND year <= ? ORDER BY year, id`, append(values, q.Year.Number)...).Rows()
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
func (q *checkQuery) ratings(persons string, values []any) error {
	rows, err := q.db.Raw(`SELECT person_id, year, rating FROM person_years WHERE `+persons+
		` AND year BETWEEN ? AND ? AND NOT `+disciplined, append(values, q.Year.Number-yearsBack, q.Year.Number-1)...).Rows()
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

func (q *checkQuery) initiatives(persons string, values []any) error {
	rows, err := q.db.Raw(`SELECT i.id, i.person_id, i.title, i.kind, i.scope, i.recognised_by, i.decision_number, y.number
		FROM initiatives i JOIN years y ON y.id = i.year_id WHERE i.`+persons+` AND y.number BETWEEN ? AND ?`,
		append(values, q.Year.Number-yearsBack, q.Year.Number)...).Rows()
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
	err = q.db.Raw(`SELECT r.person_id, r.award_kind_id, y.number AS year, i.title FROM registrations r
		JOIN initiatives i ON i.id = r.initiative_id JOIN years y ON y.id = r.year_id JOIN award_kinds k ON k.id = r.award_kind_id
		JOIN awards a ON a.id = r.award_id AND a.revoked = 0
		WHERE r.`+persons+` AND y.number < ? AND k.kind = ?`, append(slices.Clone(values), q.Year.Number, KindCommendation)...).Scan(&spent).Error
	q.Spent = parted(spent, func(i SpentInitiative) int64 { return i.PersonID })
	return err
}

// results reads the year's awards that nobody registered.
func (q *checkQuery) results() error {
	// Two halves, so that each follows its index.
	const without = `SELECT a.* FROM awards a JOIN award_kinds k ON k.id = a.award_kind_id
		WHERE a.year = @number AND a.revoked = 0 AND k.kind = @title AND a.%[1]s IS NOT NULL AND NOT EXISTS (
			SELECT 1 FROM registrations r JOIN award_kinds o ON o.id = r.award_kind_id
			WHERE r.%[1]s = a.%[1]s AND r.year_id = @year AND o.kind = @title)`
	query := fmt.Sprintf(without, "person_id") + " UNION ALL " + fmt.Sprintf(without, "collective_id")
	values := map[string]any{"number": q.Year.Number, "year": q.Year.ID, "title": KindTitle}
	return q.db.Raw(query, values).Scan(&q.Unregistered).Error
}
