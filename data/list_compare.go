package data

import (
	"cmp"
	"context"
	"slices"
)

// YearOnYear (so với năm trước) is what became of a registration of the year before.
type YearOnYear string

// The movements.
const (
	AgainRegistered YearOnYear = "again"    // lại
	NewlyRegistered YearOnYear = "new"      // mới
	NoLonger        YearOnYear = "dropped"  // thôi
	NothingYet      YearOnYear = "none yet" // đơn vị chưa có đăng ký nào của năm
	HigherThanLast  YearOnYear = "higher"   // cao hơn
	LowerThanLast   YearOnYear = "lower"    // thấp hơn
)

// ComparedLine is one subject in a year's registrations and in those of the year before.
type ComparedLine struct {
	Subject                Subject
	PersonID, CollectiveID int64
	Name                   string
	Movement               YearOnYear
	UnitID, LastUnitID     int64 // the units that registered; zero where they did not
	Unit, LastUnit         string
	Titles, LastTitles     string // labels of titles and forms
	sortKey                string
	rank, lastRank         int // of the highest title
}

// NothingBefore tells whether there is nobody of the year before to compare with: then
// nobody is known to be new.
func NothingBefore(lines []ComparedLine) bool {
	return len(lines) > 0 && !slices.ContainsFunc(lines, func(l ComparedLine) bool { return l.Movement != NewlyRegistered })
}

type comparedRow struct {
	YearNumber             int
	UnitID                 int64
	UnitName               string
	PersonID, CollectiveID int64
	Subject                Subject
	SubjectName, SortKey   string
	Label                  string
	Kind                   Kind
	Position               int
}

const (
	comparedRows = `SELECT y.number AS year_number, r.unit_id, coalesce(nullif(u.short_name, ''), u.name) AS unit_name,
			coalesce(r.person_id, 0) AS person_id, coalesce(r.collective_id, 0) AS collective_id,
			k.subject, r.subject_name, r.sort_key, k.label, k.kind,
			coalesce((SELECT now.position FROM award_kinds now WHERE now.regime_code = @regime AND now.code = k.code AND now.subject = k.subject), k.position) AS position
		FROM registrations r JOIN years y ON y.id = r.year_id JOIN units u ON u.id = r.unit_id
		JOIN award_kinds k ON k.id = r.award_kind_id WHERE `
	comparedOrder = ` ORDER BY y.number DESC, k.position, r.id`

	// Everything of the people and collectives one unit registered in either year.
	ofUnitsSubjects = `r.id IN (
		SELECT id FROM registrations WHERE year_id IN @years AND person_id IN (
			SELECT person_id FROM registrations WHERE year_id IN @years AND unit_id = @unit AND person_id IS NOT NULL)
		UNION ALL
		SELECT id FROM registrations WHERE year_id IN @years AND collective_id IN (
			SELECT collective_id FROM registrations WHERE year_id IN @years AND unit_id = @unit AND collective_id IS NOT NULL)
		UNION ALL
		SELECT id FROM registrations WHERE year_id IN @years AND unit_id = @unit AND person_id IS NULL AND collective_id IS NULL)`
)

// Compare matches the registrations of a year with those of the same block the
// year before, person by person, whichever unit registered them. With a unit,
// only what that unit registered in either year.
func (b *Book) Compare(ctx context.Context, yearID, unitID int64) ([]ComparedLine, error) {
	var year Year
	if err := b.read(ctx).First(&year, yearID).Error; err != nil {
		return nil, explain(b.Path, err)
	}
	var years []int64
	err := b.read(ctx).Model(&Year{}).Where("block_id = ? AND number IN ?", year.BlockID, []int{year.Number, year.Number - 1}).Pluck("id", &years).Error
	if err != nil {
		return nil, explain(b.Path, err)
	}
	members, err := b.UnitsOf(ctx, year)
	if err != nil {
		return nil, err
	}
	waiting := map[int64]bool{} // units of which nothing of the year is entered yet
	for _, unit := range members {
		waiting[unit.ID] = year.ClosedOn == ""
	}
	of := "r.year_id IN @years"
	if unitID != 0 {
		of = ofUnitsSubjects
	}
	query := b.read(ctx).Raw(comparedRows+of+comparedOrder, map[string]any{"years": years, "unit": unitID, "regime": year.RegimeCode})
	var rows []comparedRow
	if err := query.Scan(&rows).Error; err != nil {
		return nil, explain(b.Path, err)
	}
	place := map[SubjectKey]int{}
	var lines []ComparedLine
	for _, row := range rows {
		key := KeyOf(row.Subject, row.PersonID, row.CollectiveID, row.UnitID, row.SubjectName)
		at, known := place[key]
		if !known {
			at, place[key] = len(lines), len(lines)
			lines = append(lines, ComparedLine{
				Subject: key.Subject, PersonID: row.PersonID, CollectiveID: row.CollectiveID,
				Name: row.SubjectName, sortKey: row.SortKey,
			})
		}
		now := row.YearNumber == year.Number
		if now {
			waiting[row.UnitID] = false
		}
		lines[at].add(row, now)
	}
	lines = slices.DeleteFunc(lines, func(l ComparedLine) bool {
		return unitID != 0 && l.UnitID != unitID && l.LastUnitID != unitID
	})
	for i := range lines {
		lines[i].judge(waiting)
	}
	slices.SortStableFunc(lines, func(a, b ComparedLine) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.sortKey, b.sortKey))
	})
	return lines, nil
}

// ByName compares two lines by the name that each is called by, whatever order the book has.
func (l ComparedLine) ByName(o ComparedLine) int {
	return cmp.Compare(nameOf(l.sortKey), nameOf(o.sortKey))
}

func (l *ComparedLine) add(row comparedRow, now bool) {
	rank := 0
	if row.Kind == KindTitle {
		rank = row.Position
	}
	if now {
		l.UnitID, l.Unit, l.Titles = row.UnitID, row.UnitName, join(l.Titles, ", ", row.Label)
		l.rank = max(l.rank, rank)
		return
	}
	l.LastUnitID, l.LastUnit, l.LastTitles = row.UnitID, row.UnitName, join(l.LastTitles, ", ", row.Label)
	l.lastRank = max(l.lastRank, rank)
}

// judge names the movement. A title is higher than all those before it in the
// catalogue of the year's law; whoever registers none stands lowest. Nobody gave up whose unit has
// nothing entered yet.
func (l *ComparedLine) judge(waiting map[int64]bool) {
	switch {
	case l.LastUnitID == 0:
		l.Movement = NewlyRegistered
	case l.UnitID == 0 && waiting[l.LastUnitID]:
		l.Movement = NothingYet
	case l.UnitID == 0:
		l.Movement = NoLonger
	case l.rank > l.lastRank:
		l.Movement = HigherThanLast
	case l.rank < l.lastRank:
		l.Movement = LowerThanLast
	default:
		l.Movement = AgainRegistered
	}
}
