package data

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"gorm.io/gorm"
)

// FoldedPerson is somebody as searches know them.
type FoldedPerson struct {
	ID      int64
	SortKey string // of the order of names
	Folded  string // the name, see viet.Fold
}

// FoldedPeople returns all people in the order of names, or those of some keys alone.
func (b *Book) FoldedPeople(ctx context.Context, ids []int64) (people []FoldedPerson, err error) {
	query := b.read(ctx).Table("people").Select("id, sort_key, folded")
	if ids != nil {
		query = query.Where(amongKeys("id"), keyList(ids))
	}
	rows, err := query.Rows()
	if err != nil {
		return nil, explain(b.Path, err)
	}
	defer rows.Close()
	for rows.Next() {
		var p FoldedPerson
		if err := rows.Scan(&p.ID, &p.SortKey, &p.Folded); err != nil {
			return nil, explain(b.Path, err)
		}
		people = append(people, p)
	}
	// The table is read as it lies and ordered here: by its index takes three times as long.
	slices.SortFunc(people, FoldedPerson.Compare)
	return people, explain(b.Path, rows.Err())
}

// Compare is the order of names.
func (p FoldedPerson) Compare(o FoldedPerson) int {
	return cmp.Or(strings.Compare(p.SortKey, o.SortKey), cmp.Compare(p.ID, o.ID))
}

// PeopleRows returns the people of these keys with the posts they hold, in the
// order of the keys.
func (b *Book) PeopleRows(ctx context.Context, ids []int64) (rows []PersonRow, err error) {
	err = b.read(ctx).Transaction(func(db *gorm.DB) error {
		var people []Person
		if err := db.Where(amongKeys("id"), keyList(ids)).Find(&people).Error; err != nil {
			return err
		}
		place := make(map[int64]int, len(ids))
		for i, id := range ids {
			place[id] = i
		}
		slices.SortFunc(people, func(a, b Person) int { return cmp.Compare(place[a.ID], place[b.ID]) })
		rows, err = withPosts(db, people)
		return err
	})
	return rows, explain(b.Path, err)
}

// PassageRow is a text of the record that can be searched, and where it stands. What it has
// not is zero.
type PassageRow struct {
	Record         string // table: "legal_texts"
	ID             int64
	YearID         int64 // zero where it belongs to no year of the book
	Year           int
	YearKind       YearKind
	EventID        int64 // the ceremony it is of, or is itself
	UnitID         int64 // whose registration RegistrationID is
	RegistrationID int64 // which an initiative was registered with
	PersonID       int64 // whose an initiative is, or who is the first that a decision names
	CollectiveID   int64
	Text           string
}

// passages are the texts of all small records, by table: where a row stands (EventID, UnitID,
// RegistrationID, PersonID, CollectiveID), and what it reads is searched for.
var passages = []struct{ record, columns, at, from string }{
	{"ceremonies", "id, year_id, name || ' ' || place", ofEvent("id"), "ceremonies"},
	{"legal_texts", "id, year_id, kind || ' ' || number || ' ' || subject || ' ' || issuer", nowhere, "legal_texts"},
	{"movements", "id, year_id, name || ' ' || decision", nowhere, "movements"},
	{"year_tasks", "id, year_id, content || ' ' || unit_name || ' ' || partners || ' ' || product || ' ' || came_of", nowhere, "year_tasks"},
	{"year_reviews", "id, year_id, judgement || ' ' || weak_points || ' ' || causes || ' ' || lessons || ' ' || directions", nowhere, "year_reviews"},
	{"handover_items", "id, year_id, name || ' ' || reference || ' ' || done || ' ' || remaining || ' ' || note", nowhere, "handover_items"},
	{"pledge_items", "id, year_id, title || ' ' || text", nowhere, "pledge_items"},
	{"targets", "id, year_id, text", nowhere, "targets"},
	{"participants", "p.id, c.year_id, p.full_name || ' ' || p.post || ' ' || p.unit_name", ofEvent("c.id"), "participants p JOIN ceremonies c ON c.id = p.ceremony_id"},
	{"agenda_items", "a.id, c.year_id, a.content || ' ' || a.presenter || ' ' || a.preparation", ofEvent("c.id"), "agenda_items a JOIN ceremonies c ON c.id = a.ceremony_id"},
	{"assignments", "a.id, c.year_id, a.content || ' ' || a.unit_name || ' ' || a.partners || ' ' || a.product", ofEvent("c.id"), "assignments a JOIN ceremonies c ON c.id = a.ceremony_id"},
	{"signatories", "s.id, c.year_id, s.full_name || ' ' || s.post || ' ' || s.unit_name || ' ' || s.second_name || ' ' || s.second_post", ofEvent("c.id"), "signatories s JOIN ceremonies c ON c.id = s.ceremony_id"},
	{"remarks", "r.id, c.year_id, r.speaker || ' ' || r.text", ofEvent("c.id"), "remarks r JOIN ceremonies c ON c.id = r.ceremony_id"},
	{"motions", "m.id, c.year_id, m.matter || ' ' || m.proposer", ofEvent("c.id"), "motions m JOIN ceremonies c ON c.id = m.ceremony_id"},
	{
		"exemplars", "id, year_id, name || ' ' || merit || ' ' || proposed_by || ' ' || proposed_in || ' ' || shared_at || ' ' || came_of || ' ' || follow_up || ' ' || follow_note",
		nowhere, "exemplars",
	},
	{"initiatives", "i.id, i.year_id, i.title", "0, r.unit_id, r.id, i.person_id, 0", `initiatives i LEFT JOIN
		(SELECT initiative_id, unit_id, min(id) AS id FROM registrations WHERE initiative_id IS NOT NULL GROUP BY initiative_id) r ON r.initiative_id = i.id`},
	{
		"awards", "min(a.id), (SELECT y.id FROM years y WHERE y.number = a.year), a.decision_number || ' ' || a.authority",
		"0, 0, 0, min(a.person_id), min(a.collective_id)",
		"awards a WHERE a.decision_number <> '' GROUP BY " + oneDecision,
	},
}

// nowhere stands for a row that its year and ID tell the place of.
const nowhere = "0, 0, 0, 0, 0"

// ofEvent is where a row of a ceremony stands.
func ofEvent(column string) string { return column + ", 0, 0, 0, 0" }

// PassageRecords are the records (tables) that Passages reads.
func PassageRecords() []string {
	records := make([]string, len(passages))
	for i, p := range passages {
		records[i] = p.record
	}
	return records
}

// Passages hands over every text of the record that is not a name of a person or
// of a unit: of awards each decision once.
func (b *Book) Passages(ctx context.Context, each func(PassageRow)) error {
	parts := make([]string, len(passages))
	for i, p := range passages {
		parts[i] = "SELECT '" + p.record + "', " + p.columns + ", " + p.at + " FROM " + p.from
	}
	rows, err := b.read(ctx).Raw(`WITH passages(record, id, year_id, text, event, unit, registration, person, collective) AS (` +
		strings.Join(parts, " UNION ALL ") + `)
		SELECT record, p.id, coalesce(y.id, 0), coalesce(y.number, 0), coalesce(y.kind, ''), coalesce(event, 0), coalesce(unit, 0),
			coalesce(registration, 0), coalesce(person, 0), coalesce(collective, 0), text
		FROM passages p LEFT JOIN years y ON y.id = p.year_id`).Rows()
	if err != nil {
		return explain(b.Path, err)
	}
	defer rows.Close()
	for rows.Next() {
		var row PassageRow
		if err := rows.Scan(&row.Record, &row.ID, &row.YearID, &row.Year, &row.YearKind, &row.EventID, &row.UnitID,
			&row.RegistrationID, &row.PersonID, &row.CollectiveID, &row.Text); err != nil {
			return explain(b.Path, err)
		}
		each(row)
	}
	return explain(b.Path, rows.Err())
}

// RegistrationFilter narrows the registrations of all years. Empty parts do not narrow.
type RegistrationFilter struct {
	Years   []int
	UnitIDs []int64
	Codes   []string // of titles
	Subject Subject
	Outcome Outcome // OutcomeOpen does not narrow, see Open
	Open    bool    // only those without a result
	Named   Named

	// Counted lists each subject once that makes up a figure of the summary: in one year, of one
	// sort, for a title with the titles that include it, or for any; or all of the year.
	Counted bool
}

// counts tells whether it is of a figure of the summary.
func (f RegistrationFilter) counts() bool {
	return f.Counted && len(f.Years) == 1 && (f.Subject != "" || len(f.Codes) == 0) && len(f.Codes) <= 1 && len(f.UnitIDs) <= 1
}

// Named are records that a text names; a registration belongs to any of them.
type Named struct{ UnitIDs, CollectiveIDs, People []int64 }

// FoundRegistration is a registration as a search shows it.
type FoundRegistration struct {
	ID, YearID, UnitID     int64
	PersonID, CollectiveID int64
	Year                   int
	YearKind               YearKind
	SubjectName            string
	SubjectPost            string
	Unit                   string
	Label                  string
	Outcome                Outcome
	DecisionNumber         string
}

// FindRegistrations returns the first registrations of the filter, latest year first, at
// most limit, and how many there are.
func (b *Book) FindRegistrations(ctx context.Context, f RegistrationFilter, limit int) (part Part[FoundRegistration], err error) {
	var where []string
	var values []any
	narrow := func(condition string, value any) {
		where, values = append(where, condition), append(values, value)
	}
	if len(f.Years) > 0 {
		narrow("r.year_id IN (SELECT id FROM years WHERE number IN ?)", f.Years)
	}
	if len(f.UnitIDs) > 0 {
		narrow("r.unit_id IN ?", f.UnitIDs)
	}
	if f.counts() {
		ids, err := b.countedLines(ctx, f)
		if err != nil {
			return part, err
		}
		narrow(amongKeys("r.id"), keyList(ids))
	} else if len(f.Codes) > 0 {
		narrow("r.award_kind_id IN (SELECT id FROM award_kinds WHERE code IN ?)", f.Codes)
	}
	if f.Subject != "" {
		narrow("r.award_kind_id IN (SELECT id FROM award_kinds WHERE subject = ?)", f.Subject)
	}
	if f.Open || f.Outcome != OutcomeOpen {
		narrow(outcomeValue+" = ?", f.Outcome)
	}
	var named []string
	for column, keys := range map[string][]int64{"r.unit_id": f.Named.UnitIDs, "r.collective_id": f.Named.CollectiveIDs, "r.person_id": f.Named.People} {
		if len(keys) > 0 {
			named, values = append(named, amongKeys(column)), append(values, keyList(keys))
		}
	}
	if len(named) > 0 {
		where = append(where, "("+strings.Join(named, " OR ")+")")
	}
	if len(where) == 0 {
		where = append(where, "1 = 1")
	}
	from := " FROM registrations r JOIN years y ON y.id = r.year_id JOIN units u ON u.id = r.unit_id JOIN award_kinds k ON k.id = r.award_kind_id" + outcomeOf +
		" WHERE " + strings.Join(where, " AND ")
	order, ordered := "", []any{}
	if len(f.Named.UnitIDs) > 0 { // what a unit's name names comes before whom it names besides
		order, ordered = amongKeys("r.unit_id")+" DESC, ", []any{keyList(f.Named.UnitIDs)}
	}
	err = b.read(ctx).Raw(`SELECT r.id, r.year_id, r.unit_id, coalesce(r.person_id, 0) AS person_id,
			coalesce(r.collective_id, 0) AS collective_id, y.number AS year, y.kind AS year_kind, r.subject_name, r.subject_post, u.name AS unit, k.label, `+outcomeValue+` AS outcome,
			coalesce(a.decision_number, '') AS decision_number`+from+` ORDER BY y.number DESC, `+order+`r.sort_key, r.id LIMIT ?`, slices.Concat(values, ordered, []any{limit})...).Scan(&part.Rows).Error
	if part.Total = len(part.Rows); err == nil && part.Total == limit {
		err = b.read(ctx).Raw("SELECT count(*)"+from, values...).Scan(&part.Total).Error
	}
	return part, explain(b.Path, err)
}

// SavedFilters returns the filters kept for an area, by name.
func (b *Book) SavedFilters(ctx context.Context, area string) (filters []SavedFilter, err error) {
	err = b.read(ctx).Where("area = ?", area).Order("name, id").Find(&filters).Error
	return filters, explain(b.Path, err)
}

// SavedFilter returns the filter of an area that has a name; ID zero where none has.
func (tx *Tx) SavedFilter(area, name string) (filter SavedFilter, err error) {
	err = tx.db.Where("area = ? AND name = ?", area, name).Limit(1).Find(&filter).Error
	return filter, err
}

// KindsOf returns all titles and commendations of a regime, in order.
func (b *Book) KindsOf(ctx context.Context, regime string) ([]AwardKind, error) {
	kinds, err := kindsOfRegime(b.read(ctx), regime)
	return kinds, explain(b.Path, err)
}

func kindsOfRegime(db *gorm.DB, regime string) (kinds []AwardKind, err error) {
	err = db.Where("regime_code = ?", regime).Order("position, id").Find(&kinds).Error
	return kinds, err
}

// AllKinds returns the titles and commendations of all regimes, in order.
func (b *Book) AllKinds(ctx context.Context) (kinds []AwardKind, err error) {
	err = b.read(ctx).Order("position, id").Find(&kinds).Error
	return kinds, explain(b.Path, err)
}

// KindsInUse returns the titles and commendations that a year's law offers, in order.
func (b *Book) KindsInUse(ctx context.Context, year Year) (kinds []AwardKind, err error) {
	kinds, err = b.KindsOf(ctx, year.RegimeCode)
	return slices.DeleteFunc(kinds, func(k AwardKind) bool { return !k.OfferedIn(year) }), err
}
