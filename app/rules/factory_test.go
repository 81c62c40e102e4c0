package rules_test

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/rules"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
)

// office is a book with one block and one year to try the rules on.
type office struct {
	*testing.T
	*data.Book
	block data.Block
	year  data.Year
	names int
}

// emptyBooks are new books as bytes, one for each sort of office: most tests here begin
// with one.
var emptyBooks sync.Map

func emptyBook(set string) ([]byte, error) {
	if made, ok := emptyBooks.Load(set); ok {
		return made.([]byte), nil
	}
	dir, err := os.MkdirTemp("", "sothidua")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	catalogue := data.Catalogue{Set: set, Filled: map[string]string{"khối": "khối"}}
	for _, ready := range data.ReadySets() {
		for _, blank := range ready.Blanks {
			if ready.Code == set {
				catalogue.Filled[blank.Key] = cmp.Or(blank.Hint, blank.Value)
			}
		}
	}
	path := filepath.Join(dir, "so.sothidua")
	book, err := data.Make(path, catalogue, nil)
	if err != nil {
		return nil, err
	}
	if err := book.Close(); err != nil {
		return nil, err
	}
	made, err := os.ReadFile(path)
	emptyBooks.Store(set, made)
	return made, err
}

// newOffice has the titles of the sort of office that most tests speak of.
func newOffice(t *testing.T, year int) *office {
	t.Helper()
	return officeOf(t, "TTRA", year)
}

func officeOf(t *testing.T, set string, year int) *office {
	t.Helper()
	empty, err := emptyBook(set)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "so.sothidua")
	if err := os.WriteFile(path, empty, 0o600); err != nil {
		t.Fatal(err)
	}
	book, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	datatest.DB(book).Exec("PRAGMA synchronous = OFF") // hundreds of small steps; nothing here outlives the test
	o := &office{T: t, Book: book}
	o.block = data.Block{Name: "Khối thi đua thử", ShortName: "Khối thử"}
	o.save(&o.block)
	o.year = o.newYear(year)
	return o
}

// newYear is a year under the law in force on 20 March.
func (o *office) newYear(number int) data.Year {
	o.Helper()
	signed := viet.Date(fmt.Sprintf("%d-03-20", number))
	regime, err := o.RegimeAt(context.Background(), signed)
	if err != nil {
		o.Fatal(err)
	}
	year := data.Year{BlockID: o.block.ID, Number: number, SignedOn: signed, RegimeCode: regime.Code}
	o.save(&year)
	return year
}

func (o *office) save(record any) {
	o.Helper()
	if err := o.Do("Thử", func(tx *data.Tx) error { return tx.Save(record) }); err != nil {
		o.Fatal(err)
	}
}

// saveAll writes many records as one step.
func (o *office) saveAll(records ...any) {
	o.Helper()
	err := o.Do("Thử", func(tx *data.Tx) error {
		for _, record := range records {
			if err := tx.Save(record); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		o.Fatal(err)
	}
}

// unit is a member of the block with so many people.
func (o *office) unit(name string, headcount int) *data.Unit {
	o.Helper()
	unit := &data.Unit{Name: name, ShortName: name, Kind: "Đơn vị sự nghiệp"}
	o.save(unit)
	o.saveAll(
		&data.Membership{BlockID: o.block.ID, UnitID: unit.ID, Position: int(unit.ID), FromDate: "2015-01-01"},
		&data.UnitYear{UnitID: unit.ID, Year: o.year.Number, Headcount: headcount},
	)
	return unit
}

// figures records a unit's year: its rating, all completed, nobody disciplined.
func (o *office) figures(unit *data.Unit, rating string) {
	o.Helper()
	var y data.UnitYear
	datatest.DB(o.Book).First(&y, "unit_id = ? AND year = ?", unit.ID, o.year.Number)
	none := 0
	y.Rating, y.Completed, y.Disciplined = rating, &y.Headcount, &none
	o.save(&y)
}

// person works in a unit since long ago.
func (o *office) person(unit *data.Unit, name string) *data.Person {
	o.Helper()
	person := &data.Person{FullName: name, HiredOn: "2010-01-01"}
	o.save(person)
	o.save(&data.Post{PersonID: person.ID, UnitID: unit.ID, Title: "Chuyên viên", FromDate: "2010-01-01"})
	return person
}

func (o *office) somebody(unit *data.Unit) *data.Person {
	o.names++
	return o.person(unit, fmt.Sprintf("Người Thứ %s", viet.Roman(o.names)))
}

func (o *office) kind(regime, code string, subject data.Subject) data.AwardKind {
	o.Helper()
	var kind data.AwardKind
	err := datatest.DB(o.Book).Where("regime_code = ? AND code = ? AND subject = ?", regime, code, subject).First(&kind).Error
	if err != nil {
		o.Fatal(code, err)
	}
	return kind
}

// registers adds registrations of a person.
func (o *office) registers(unit *data.Unit, person *data.Person, codes ...string) []data.Registration {
	o.Helper()
	var rows []data.Registration
	for _, code := range codes {
		row := data.Registration{
			YearID: o.year.ID, UnitID: unit.ID, PersonID: &person.ID, SubjectName: person.FullName, SubjectUnit: unit.Name,
			AwardKindID: o.kind(o.year.RegimeCode, code, data.SubjectIndividual).ID,
		}
		o.save(&row)
		rows = append(rows, row)
	}
	return rows
}

// registersUnit adds registrations of the unit itself.
func (o *office) registersUnit(unit *data.Unit, codes ...string) []data.Registration {
	o.Helper()
	var rows []data.Registration
	for _, code := range codes {
		row := data.Registration{
			YearID: o.year.ID, UnitID: unit.ID, CollectiveID: &unit.ID, SubjectName: unit.Name,
			AwardKindID: o.kind(o.year.RegimeCode, code, data.SubjectCollective).ID,
		}
		o.save(&row)
		rows = append(rows, row)
	}
	return rows
}

// crowd registers so many people of a unit for LĐTT; the first of them for CSTĐCS,
// each with an initiative.
func (o *office) crowd(unit *data.Unit, advanced, base int) {
	o.Helper()
	o.crowdOf(unit, "LĐTT", advanced, base)
}

// crowdOf is a crowd for the title that an office has in the place of LĐTT.
func (o *office) crowdOf(unit *data.Unit, first string, advanced, base int) {
	o.Helper()
	high, low := o.kind(o.year.RegimeCode, "CSTĐCS", data.SubjectIndividual), o.kind(o.year.RegimeCode, first, data.SubjectIndividual)
	err := o.Bulk("", func(tx *data.Tx) error {
		for i := range advanced {
			o.names++
			person := data.Person{FullName: "Người Thứ " + viet.Roman(o.names), HiredOn: "2010-01-01"}
			if err := tx.Save(&person); err != nil {
				return err
			}
			row := data.Registration{
				YearID: o.year.ID, UnitID: unit.ID, PersonID: &person.ID, AwardKindID: low.ID,
				SubjectName: person.FullName, SubjectUnit: unit.Name,
			}
			if i < base {
				initiative := data.Initiative{YearID: o.year.ID, PersonID: &person.ID, Title: "Sáng kiến", Kind: "sáng kiến", Scope: "cơ sở"}
				if err := tx.Save(&initiative); err != nil {
					return err
				}
				row.AwardKindID, row.InitiativeID = high.ID, &initiative.ID
			}
			if err := tx.Save(&row); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		o.Fatal(err)
	}
}

// awarded gives a title of an earlier year, under that year's law.
func (o *office) awarded(person *data.Person, unit *data.Unit, code string, years ...int) []*data.Award {
	o.Helper()
	var list []*data.Award
	for _, year := range years {
		decided := viet.Date(fmt.Sprintf("%d-12-20", year))
		regime, err := o.RegimeAt(context.Background(), decided)
		if err != nil {
			o.Fatal(err)
		}
		award := &data.Award{
			Year: year, DecisionNumber: "VD-1", DecisionDate: decided, Basis: "thường xuyên",
			PeriodFrom: viet.Date(fmt.Sprintf("%d-01-01", year)), PeriodTo: viet.Date(fmt.Sprintf("%d-12-31", year)),
		}
		if person != nil {
			award.PersonID, award.SubjectName = &person.ID, person.FullName
			award.AwardKindID = o.kind(regime.Code, code, data.SubjectIndividual).ID
		} else {
			award.CollectiveID, award.SubjectName = &unit.ID, unit.Name
			award.AwardKindID = o.kind(regime.Code, code, data.SubjectCollective).ID
		}
		o.save(award)
		list = append(list, award)
	}
	return list
}

// initiative is one of a person in the office's year.
func (o *office) initiative(person *data.Person, scope string) {
	o.Helper()
	o.save(&data.Initiative{YearID: o.year.ID, PersonID: &person.ID, Title: "Sáng kiến " + scope, Kind: "sáng kiến", Scope: scope})
}

func (o *office) check() []rules.Finding {
	o.Helper()
	found, err := rules.CheckAll(context.Background(), contest.New(o.Book), o.year)
	if err != nil {
		o.Fatal(err)
	}
	return found
}

// of are the findings of a rule on a subject.
func of(found []rules.Finding, code, subject string) (list []rules.Finding) {
	for _, f := range found {
		if f.Rule.Code == code && f.Subject == subject {
			list = append(list, f)
		}
	}
	return list
}

// worst is the gravest state of a rule's findings on a subject, empty without any.
func worst(found []rules.Finding, code, subject string) (state rules.State, text string) {
	rank := map[rules.State]int{"": 0, rules.OK: 1, rules.Human: 2, rules.Missing: 3, rules.Warn: 4}
	for _, f := range of(found, code, subject) {
		if rank[f.State] > rank[state] {
			state, text = f.State, f.Text
		}
	}
	return state, text
}

// rule changes the rows of a code in the office's regime.
func (o *office) rule(code, condition string, change func(*data.Rule)) {
	o.Helper()
	var list []data.Rule
	err := datatest.DB(o.Book).Where("regime_code = ? AND code = ? AND condition = ?", o.year.RegimeCode, code, condition).Find(&list).Error
	if err != nil || len(list) == 0 {
		o.Fatal("no rule", code, condition, err)
	}
	for i := range list {
		change(&list[i])
		o.save(&list[i])
	}
}

// quotasOf, proposedOf and savedOf are the parts of the advice on a unit.
func quotasOf(ctx context.Context, book *data.Book, year data.Year, unitID int64, p rules.Proposal) ([]rules.Quota, error) {
	advice, err := rules.Advise(ctx, contest.New(book), year, unitID, p)
	return advice.Quotas, err
}

func proposedOf(ctx context.Context, book *data.Book, year data.Year, p rules.Proposal) ([]rules.Finding, error) {
	advice, err := rules.Advise(ctx, contest.New(book), year, p.Rows[0].UnitID, p)
	return advice.Proposed, err
}

func savedOf(ctx context.Context, book *data.Book, year data.Year, unitID int64, ids ...int64) ([]rules.Finding, error) {
	advice, err := rules.Advise(ctx, contest.New(book), year, unitID, rules.Proposal{}, ids...)
	return advice.Saved, err
}
