package data

import (
	"context"
	"slices"

	"gorm.io/gorm"

	"sothidua/data/viet"
)

// Checked is one registration with what the rules ask of its subject.
type Checked struct {
	Registration
	HiredOn   viet.Date
	Personnel string    // đối tượng, as the person bears it
	Placed    bool      // the person holds or held a post
	PostFrom  viet.Date // of the earliest post
	DecidedOn viet.Date // of the award that came of it

	InitiativeTitle, InitiativeScope string // of the initiative it names
	InitiativePerson                 *int64 // whose it is
	InitiativeYear                   int    // zero where it is typed and not saved
}

// CheckScope says whose lines a check reads: those of some units, with the lines elsewhere
// of whoever they register, and the history of these subjects alone. Without a unit
// it is what is judged of the whole block, and no line.
type CheckScope struct {
	Units         []int64
	Figures       map[int64][]UnitYear // of all units, where they were read before
	PersonIDs     []int64
	CollectiveIDs []int64
	Everybody     bool // all who register in the units instead of the listed
	Alone         bool // nobody of them is known to register elsewhere
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

// Basis (căn cứ xét) is what every check of a year reads alike, whomever it is of.
type Basis struct {
	Year        Year
	Years       map[int]Year // of the year's block, by number
	Units       map[int64]Unit
	Memberships map[int64]Membership // in the year's block, the latest of each unit that began by the year's end
	Regimes     []Regime             // by the day they begin
	Titles      Titles               // of the year's regime
	Kinds       map[int64]AwardKind  // of every regime
	Rules       []Rule               // in force in the year, and those on decisions; also those switched off
	Kept        []KeptFinding        // reasons why findings of the year stand
	Known       map[int]bool         // years of which the book holds any award
	Ballots     []Ballot
	Counts      []Count
	Criteria    []Criterion // of the year, where a rule asks for scores
	Scores      []Score
	NotSame     []NotSame
}

// BasisRecords are the records that a basis follows from.
var BasisRecords = []string{
	"years", "units", "memberships", "regimes", "award_kinds", "settings", "rules", "kept_findings", "awards",
	"ballots", "counts", "criterions", "scores", "not_same",
}

// CheckRecords is all that the rules of a year read. It shares the basis and changes
// nothing of it.
type CheckRecords struct {
	*Basis
	Registrations []Checked
	UnitYears     map[int64][]UnitYear   // of the year and the ten before, by unit
	PersonYears   map[int64][]PersonYear // by person; earlier years only where a rule looks back
	OfPerson      map[int64][]Award      // up to the year, where a rule looks back
	OfCollective  map[int64][]Award
	Initiatives   map[int64][]PastInitiative  // by person, where a rule asks for them
	Spent         map[int64][]SpentInitiative // by person, of earlier years
	Ended         map[int64][]Post            // all posts of whoever left one by the year's end
	Unregistered  []Award                     // titles of the year to subjects that registered none
	Disciplined   []DisciplinedMember
	Rated         map[int64]map[RatedPeople]int // by unit
}

// RatedPeople are those of one rating in the year and of one kind (đối tượng), empty where
// it is not written.
type RatedPeople struct{ Rating, Personnel string }

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

// Basis reads what every check of a year reads alike, from one moment.
func (b *Book) Basis(ctx context.Context, yearID int64, of CheckFor) (*Basis, error) {
	basis := &Basis{Units: map[int64]Unit{}, Memberships: map[int64]Membership{}, Kinds: map[int64]AwardKind{}, Known: map[int]bool{}}
	err := b.read(ctx).Transaction(func(db *gorm.DB) error {
		for _, part := range []func(*gorm.DB, CheckFor) error{
			func(*gorm.DB, CheckFor) error { return basis.years(db, yearID) },
			basis.places, basis.law, basis.votes, basis.scored, basis.known,
		} {
			if err := part(db, of); err != nil {
				return err
			}
		}
		return db.Find(&basis.NotSame).Error
	})
	if err != nil {
		return nil, explain(b.Path, err)
	}
	return basis, nil
}

// CheckRecords reads what the rules of a year need beside its basis, in a fixed number of
// queries however many registrations there are.
func (b *Book) CheckRecords(ctx context.Context, basis *Basis, scope CheckScope) (*CheckRecords, error) {
	r := &CheckRecords{Basis: basis}
	err := b.read(ctx).Transaction(func(db *gorm.DB) error {
		q := &checkQuery{CheckRecords: r, CheckScope: scope, db: db}
		parts := []func() error{q.registrations, q.unitYears}
		switch {
		case len(scope.Units) == 0:
			parts = []func() error{q.unitYears, q.results}
		case !scope.OnlyCounts:
			parts = append(parts, q.everybody, q.people, q.members, q.history)
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

	persons                      string // keyList of the people whose facts of the year are read
	pastPersons, pastCollectives string // of those whose past is read
}

// years reads the years of the block: each says of which kind it was.
func (b *Basis) years(db *gorm.DB, asked int64) error {
	var years []Year
	if err := db.Where("block_id = (SELECT block_id FROM years WHERE id = ?)", asked).Find(&years).Error; err != nil {
		return err
	}
	b.Years = make(map[int]Year, len(years))
	for _, year := range years {
		b.Years[year.Number] = year
		if year.ID == asked {
			b.Year = year
		}
	}
	if b.Year.ID == 0 {
		return gorm.ErrRecordNotFound
	}
	return nil
}

func (b *Basis) law(db *gorm.DB, of CheckFor) error {
	if err := db.Order("valid_from, code").Find(&b.Regimes).Error; err != nil {
		return err
	}
	var rules []Rule
	if err := db.Order("id").Find(&rules).Error; err != nil {
		return err
	}
	b.Rules = inForce(rules, b.Regimes, b.Year)
	for _, rule := range holding(rules) {
		if slices.Contains(of.AtDecision, rule.Condition) && !slices.ContainsFunc(b.Rules, func(r Rule) bool { return r.Key == rule.Key }) {
			b.Rules = append(b.Rules, rule)
		}
	}
	if err := db.Where("year_id = ?", b.Year.ID).Find(&b.Kept).Error; err != nil {
		return err
	}
	var err error
	if b.Titles, err = titlesOf(db, b.Year); err != nil {
		return err
	}
	var kinds []AwardKind
	err = db.Find(&kinds).Error
	for _, kind := range kinds {
		b.Kinds[kind.ID] = kind
	}
	return err
}

func (b *Basis) votes(db *gorm.DB, _ CheckFor) error {
	if err := db.Where("year_id = ?", b.Year.ID).Order("id").Find(&b.Ballots).Error; err != nil {
		return err
	}
	return db.Where("ballot_id IN (SELECT id FROM ballots WHERE year_id = ?)", b.Year.ID).Find(&b.Counts).Error
}

func (b *Basis) scored(db *gorm.DB, of CheckFor) error {
	if !b.uses(of.Scores) {
		return nil
	}
	if err := db.Where("year_id = ?", b.Year.ID).Order("position, id").Find(&b.Criteria).Error; err != nil {
		return err
	}
	return db.Where("criterion_id IN (SELECT id FROM criterions WHERE year_id = ?)", b.Year.ID).Find(&b.Scores).Error
}

// known reads which of the years that rules look back on have results.
func (b *Basis) known(db *gorm.DB, _ CheckFor) error {
	var known []int
	err := db.Raw(`WITH RECURSIVE past(year) AS (SELECT ? UNION ALL SELECT year + 1 FROM past WHERE year + 1 < ?)
		SELECT year FROM past WHERE EXISTS (SELECT 1 FROM awards a WHERE a.year = past.year)`, b.Year.Number-yearsBack, b.Year.Number).Scan(&known).Error
	for _, year := range known {
		b.Known[year] = true
	}
	return err
}

// kindsOf are the keys of the catalogue's entries of a kind.
func (b *Basis) kindsOf(kind Kind) []int64 {
	ids := []int64{}
	for id, k := range b.Kinds {
		if k.Kind == kind {
			ids = append(ids, id)
		}
	}
	return ids
}

// uses tells whether a rule of the year has one of some conditions.
func (b *Basis) uses(conditions []string) bool {
	return slices.ContainsFunc(b.Rules, func(rule Rule) bool { return rule.Enabled && slices.Contains(conditions, rule.Condition) })
}

// places reads the units, their rooms and who belongs to the block.
func (b *Basis) places(db *gorm.DB, _ CheckFor) error {
	var units []Unit
	if err := db.Find(&units).Error; err != nil {
		return err
	}
	for _, unit := range units {
		b.Units[unit.ID] = unit
	}
	var memberships []Membership
	err := db.Where("block_id = ? AND from_date <= ?", b.Year.BlockID, b.Year.LastDay()).Order("from_date, id").Find(&memberships).Error
	for _, membership := range memberships {
		b.Memberships[membership.UnitID] = membership
	}
	return err
}

// unitYears scans by hand: a block of many units has thousands of them.
func (q *checkQuery) unitYears() error {
	if q.UnitYears = q.Figures; q.UnitYears != nil {
		return nil
	}
	first := q.Year.Number - yearsBack
	if q.OnlyCounts {
		first = q.Year.Number
	}
	query := q.db.Where("year BETWEEN ? AND ?", first, q.Year.Number)
	if len(q.Units) > 0 {
		query = query.Where(inside("unit_id"), q.Units)
	}
	rows, err := query.Model(&UnitYear{}).Select(`id, unit_id, year, headcount, completed, advanced, disciplined, rating,
		party_rating, under_review, review_note, figures_from, figures_on`).Order("year").Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	q.UnitYears = map[int64][]UnitYear{}
	for rows.Next() {
		var y UnitYear
		err := rows.Scan(&y.ID, &y.UnitID, &y.Year, &y.Headcount, &y.Completed, &y.Advanced, &y.Disciplined, &y.Rating,
			&y.PartyRating, &y.UnderReview, &y.ReviewNote, &y.FiguresFrom, &y.FiguresOn)
		if err != nil {
			return err
		}
		q.UnitYears[y.UnitID] = append(q.UnitYears[y.UnitID], y)
	}
	return rows.Err()
}
