package data

import (
	"context"
	"slices"
	"strings"

	"gorm.io/gorm"

	"sothidua/data/viet"
)

// Checked is one registration with what the rules ask of its subject.
type Checked struct {
	Registration
	HiredOn   viet.Date
	Placed    bool      // the person holds or held a post
	PostFrom  viet.Date // of the earliest post
	DecidedOn viet.Date // of the award that came of it

	InitiativeTitle, InitiativeScope string // of the initiative it names
	InitiativePerson                 *int64 // whose it is
	InitiativeYear                   int    // zero where it is typed and not saved
}

// CheckScope narrows the records of a check to one unit, with the history of
// these subjects alone. The zero scope is the whole year with everybody's history.
type CheckScope struct {
	UnitID        int64
	PersonIDs     []int64
	CollectiveIDs []int64
	Everybody     bool // all who register in the unit instead of the listed
	OnlyCounts    bool // neither people nor any history
	For           CheckFor
}

// CheckFor names the conditions of rules that want more than the year's own rows;
// whoever judges by rules knows them.
type CheckFor struct {
	Past       []string // the past of their subjects
	Ratings    []string // the people of each unit by rating
	Scores     []string // the criteria and what the block gave for them
	AtDecision []string // the law of the decision: their rules of every regime
}

// CheckRecords is all that the rules of a year read, from one moment.
type CheckRecords struct {
	Year          Year
	Years         map[int]Year        // of the year's block, by number
	Regimes       []Regime            // by the day they begin
	Titles        Titles              // of the year's regime
	Kinds         map[int64]AwardKind // of every regime
	Rules         []Rule              // in force in the year, and those on decisions; also those switched off
	Units         map[int64]Unit
	Memberships   map[int64]Membership // in the year's block, the latest of each unit that began by the year's end
	Registrations []Checked
	UnitYears     map[int64][]UnitYear   // of the year and the ten before, by unit
	PersonYears   map[int64][]PersonYear // by person; earlier years only where a rule looks back
	OfPerson      map[int64][]Award      // up to the year, where a rule looks back
	OfCollective  map[int64][]Award
	Initiatives   map[int64][]PastInitiative  // by person, where a rule asks for them
	Spent         map[int64][]SpentInitiative // by person, of earlier years
	Ended         map[int64][]Post            // all posts of whoever left one by the year's end
	Known         map[int]bool                // years of which the book holds any award
	Unregistered  []Award                     // titles of the year to subjects that registered none
	Disciplined   []DisciplinedMember
	Rated         map[int64]map[string]int // people by unit and the year's rating
	Ballots       []Ballot
	Counts        []Count
	Criteria      []Criterion // of the year, where a rule asks for scores
	Scores        []Score
	NotSame       []NotSame
	Kept          []KeptFinding // reasons why findings of the year stand
}

// PastInitiative is an initiative with the number of its year.
type PastInitiative struct {
	Initiative
	Year int
}

// SpentInitiative is one that a commendation of an earlier year was given for.
type SpentInitiative struct {
	PersonID, AwardKindID int64
	Year                  int
	Title                 string
}

// DisciplinedMember is a person who bore a discipline in the year, with a post held then.
type DisciplinedMember struct {
	PersonID, UnitID int64 // the room or the unit of the post
	FullName         string
	Discipline       string
}

// yearsBack is how far the rules look into ratings and initiatives.
const yearsBack = 10

// CheckRecords reads what the rules of a year need, in a fixed number of queries
// however many registrations there are.
func (b *Book) CheckRecords(ctx context.Context, yearID int64, scope CheckScope) (*CheckRecords, error) {
	r := &CheckRecords{}
	err := b.read(ctx).Transaction(func(db *gorm.DB) error {
		q := &checkQuery{CheckRecords: r, CheckScope: scope, db: db}
		parts := []func() error{
			func() error { return q.years(yearID) },
			q.law, q.places, q.registrations, q.unitYears,
		}
		if !scope.OnlyCounts {
			parts = append(parts, q.people, q.members, q.history)
		}
		for _, part := range parts {
			if err := part(); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, explain(b.Path, err)
	}
	return r, nil
}

type checkQuery struct {
	*CheckRecords
	CheckScope
	db *gorm.DB
}

// all tells whether the whole year is read.
func (q *checkQuery) all() bool { return q.UnitID == 0 }

// years reads the years of the block: each says of which kind it was.
func (q *checkQuery) years(asked int64) error {
	var years []Year
	if err := q.db.Where("block_id = (SELECT block_id FROM years WHERE id = ?)", asked).Find(&years).Error; err != nil {
		return err
	}
	q.Years = make(map[int]Year, len(years))
	for _, year := range years {
		q.Years[year.Number] = year
		if year.ID == asked {
			q.Year = year
		}
	}
	if q.Year.ID == 0 {
		return gorm.ErrRecordNotFound
	}
	return nil
}

func (q *checkQuery) law() error {
	if err := q.db.Order("valid_from, code").Find(&q.Regimes).Error; err != nil {
		return err
	}
	var rules []Rule
	if err := q.db.Order("id").Find(&rules).Error; err != nil {
		return err
	}
	q.Rules = inForce(rules, q.Regimes, q.Year)
	for _, rule := range holding(rules) {
		if slices.Contains(q.For.AtDecision, rule.Condition) && !slices.ContainsFunc(q.Rules, func(r Rule) bool { return r.Key == rule.Key }) {
			q.Rules = append(q.Rules, rule)
		}
	}
	if err := q.db.Where("year_id = ?", q.Year.ID).Find(&q.Kept).Error; err != nil {
		return err
	}
	var err error
	if q.Titles, err = titlesOf(q.db, q.Year); err != nil {
		return err
	}
	var kinds []AwardKind
	err = q.db.Find(&kinds).Error
	q.Kinds = make(map[int64]AwardKind, len(kinds))
	for _, kind := range kinds {
		q.Kinds[kind.ID] = kind
	}
	return err
}

// places reads the units, their rooms and who belongs to the block.
func (q *checkQuery) places() error {
	units, members := q.db, q.db.Where("block_id = ? AND from_date <= ?", q.Year.BlockID, q.Year.LastDay())
	if !q.all() {
		units, members = units.Where(inside("id"), q.UnitID), members.Where("unit_id = ?", q.UnitID)
	}
	var list []Unit
	if err := units.Find(&list).Error; err != nil {
		return err
	}
	q.Units = make(map[int64]Unit, len(list))
	for _, unit := range list {
		q.Units[unit.ID] = unit
	}
	var memberships []Membership
	err := members.Order("from_date, id").Find(&memberships).Error
	q.Memberships = make(map[int64]Membership, len(memberships))
	for _, membership := range memberships {
		q.Memberships[membership.UnitID] = membership
	}
	return err
}

// checkedRows reads the facts behind a row where the condition put for %[1]s holds.
const checkedRows = `SELECT r.id, r.unit_id, r.award_kind_id, r.person_id, r.collective_id, r.subject_name, r.subject_unit, r.room_id,
		r.initiative_id, r.decision_regime, r.award_id,
		coalesce(p.hired_on, ''), (SELECT min(o.from_date) FROM posts o WHERE o.person_id = p.id), coalesce(a.decision_date, ''),
		coalesce(i.title, ''), coalesce(i.scope, ''), i.person_id, coalesce((SELECT y.number FROM years y WHERE y.id = i.year_id), 0), r.sort_key
	FROM registrations r LEFT JOIN people p ON p.id = r.person_id %[1]s LEFT JOIN awards a ON a.id = r.award_id AND a.revoked = 0 %[1]s
	LEFT JOIN initiatives i ON i.id = r.initiative_id %[1]s
	WHERE r.year_id = ?`

// subjects narrows a column to those whose facts are read; kinds narrow it to who
// registers one of these.
func (q *checkQuery) subjects(column string, kinds []int64) (where string, values []any) {
	if !q.all() && !q.Everybody {
		ids := q.PersonIDs
		if column == "collective_id" {
			ids = q.CollectiveIDs
		}
		return column + " IN ?", []any{ids}
	}
	where, values = column+" IN (SELECT "+column+" FROM registrations WHERE year_id = ?", []any{q.Year.ID}
	if !q.all() {
		where, values = where+" AND unit_id = ?", append(values, q.UnitID)
	}
	if kinds != nil {
		where, values = where+" AND award_kind_id IN ?", append(values, kinds)
	}
	return where + ")", values
}

// registrations scans by hand: there may be a hundred thousand.
func (q *checkQuery) registrations() error {
	about, of := "", []any{}
	if !q.all() && !q.Everybody {
		about = "AND (r.person_id IN ? OR r.collective_id IN ?)"
		for range strings.Count(checkedRows, "%[1]s") {
			of = append(of, q.PersonIDs, q.CollectiveIDs)
		}
	}
	text, values := strings.ReplaceAll(checkedRows, "%[1]s", about), append(of, q.Year.ID)
	if !q.all() {
		// Joined by union, so that each part follows its index.
		text += " AND r.id IN (SELECT id FROM registrations WHERE year_id = ? AND unit_id = ?"
		values = append(values, q.Year.ID, q.UnitID)
		for _, column := range []string{"person_id", "collective_id"} {
			where, more := q.subjects(column, nil)
			text += " UNION SELECT id FROM registrations WHERE " + where + " AND year_id = ?"
			values = append(append(values, more...), q.Year.ID)
		}
		text += ")"
	}
	query := q.db.Raw(text+" ORDER BY r.id", values...)
	rows, err := query.Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var c Checked
		var post *string
		err := rows.Scan(&c.ID, &c.UnitID, &c.AwardKindID, &c.PersonID, &c.CollectiveID, &c.SubjectName, &c.SubjectUnit, &c.RoomID,
			&c.InitiativeID, &c.DecisionRegime, &c.AwardID, &c.HiredOn, &post, &c.DecidedOn,
			&c.InitiativeTitle, &c.InitiativeScope, &c.InitiativePerson, &c.InitiativeYear, &c.SortKey)
		if err != nil {
			return err
		}
		c.YearID = q.Year.ID
		if c.Placed = post != nil; c.Placed {
			c.PostFrom = viet.Date(*post)
		}
		q.Registrations = append(q.Registrations, c)
	}
	return rows.Err()
}

// FillChecked completes registrations that are not saved yet with what the book
// knows of their people and initiatives.
func (b *Book) FillChecked(ctx context.Context, rows []Checked) error {
	for i := range rows {
		if id := rows[i].InitiativeID; id != nil {
			var known struct {
				PersonID *int64
				Number   int
			}
			err := b.read(ctx).Raw("SELECT i.person_id, y.number FROM initiatives i JOIN years y ON y.id = i.year_id WHERE i.id = ?", *id).Scan(&known).Error
			if err != nil {
				return explain(b.Path, err)
			}
			rows[i].InitiativePerson, rows[i].InitiativeYear = known.PersonID, known.Number
		}
		if rows[i].PersonID == nil {
			continue
		}
		var known struct {
			HiredOn  viet.Date
			Posts    int
			PostFrom viet.Date
		}
		err := b.read(ctx).Raw(`SELECT p.hired_on, count(o.id) AS posts, coalesce(min(o.from_date), '') AS post_from
			FROM people p LEFT JOIN posts o ON o.person_id = p.id WHERE p.id = ? GROUP BY p.id`, *rows[i].PersonID).Scan(&known).Error
		if err != nil {
			return explain(b.Path, err)
		}
		rows[i].HiredOn, rows[i].Placed, rows[i].PostFrom = known.HiredOn, known.Posts > 0, known.PostFrom
	}
	return nil
}

func (q *checkQuery) unitYears() error {
	first := q.Year.Number - yearsBack
	if q.OnlyCounts {
		first = q.Year.Number
	}
	query := q.db.Where("year BETWEEN ? AND ?", first, q.Year.Number)
	if !q.all() {
		query = query.Where(inside("unit_id"), q.UnitID)
	}
	var list []UnitYear
	err := query.Order("year").Find(&list).Error
	q.UnitYears = map[int64][]UnitYear{}
	for _, y := range list {
		q.UnitYears[y.UnitID] = append(q.UnitYears[y.UnitID], y)
	}
	return err
}
