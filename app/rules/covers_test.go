package rules

import (
	"math/big"
	"testing"

	"sothidua/data"
	"sothidua/data/viet"
)

// Given an award, then it is for the achievements of a year as its own days say, and
// without them of the year that it stands in.
func TestAnAwardIsForTheYearsOfItsPeriod(t *testing.T) {
	year := data.Year{Number: 2023}
	for _, of := range []struct {
		award data.Award
		want  bool
	}{
		{data.Award{Year: 2023}, true},
		{data.Award{Year: 2022}, false},
		{data.Award{Year: 2023, PeriodTo: "2022-12-31"}, false},
		{data.Award{Year: 2023, PeriodTo: "2023-01-01"}, true},
		{data.Award{Year: 2022, PeriodFrom: "2023-12-31"}, true},
		{data.Award{Year: 2022, PeriodFrom: "2024-01-01"}, false},
		{data.Award{Year: 2024, PeriodFrom: "2022-01-01", PeriodTo: "2024-12-31"}, true},
	} {
		if got := covers(of.award, year); got != of.want {
			t.Errorf("%d, %s–%s: %v", of.award.Year, of.award.PeriodFrom, of.award.PeriodTo, got)
		}
	}
}

// Given a limit, then one of whom it is counted is a base, and nobody is none.
func TestALimitHasABaseFromOneOn(t *testing.T) {
	q := Quota{most: func(base int) (int, string, string) { return base, "", "" }}
	for base, limited := range []bool{false, true, true} {
		if got := q.With(1, base); got.Limited != limited || (got.State == Missing) == limited {
			t.Errorf("with a base of %d: %+v", base, got)
		}
	}
	if got := q.With(0, 0); got.State != OK {
		t.Errorf("nobody of nobody is %s", got.State)
	}
	if q.AtLeast = true; q.With(0, 0).State != Missing {
		t.Error("a share that must be reached is told without a base")
	}
}

// Given a discipline, then a year bears it where it was there by the year's last day: by the
// day that it bears, else by the year that it is written in.
func TestAYearBearsADisciplineOfItsDays(t *testing.T) {
	c := &checker{CheckRecords: &data.CheckRecords{Basis: &data.Basis{Year: data.Year{Number: 2023}}}}
	for _, of := range []struct {
		discipline string
		year       int
		on         viet.Date
		bears      bool
	}{
		{"khiển trách", 2022, "", true},
		{"khiển trách", 2023, "", true},
		{"khiển trách", 2024, "", false},
		{"khiển trách", 2023, "2023-12-31", true},
		{"khiển trách", 2023, "2024-01-01", false},
		{"khiển trách", 2024, "2023-06-01", true},
		{"", 2022, "", false},
		{"", 2022, "2022-06-01", false},
		{data.NoDiscipline, 2022, "2022-06-01", false},
	} {
		y := data.PersonYear{Year: of.year, Discipline: of.discipline, DisciplineOn: of.on}
		if got := c.bears(y); got != of.bears {
			t.Errorf("%q of %d on %q: %v", of.discipline, of.year, of.on, got)
		}
	}
}

// Given a standard, then the years of its ratings are those it looks at, else those that its
// titles need, and those of its initiatives where it asks for nothing else.
func TestAStandardLooksAtTheYearsItNeeds(t *testing.T) {
	initiatives := &initiativeNeed{Times: 4}
	for name, of := range map[string]struct {
		path path
		want int
	}{
		"ratings":                {path{Rating: &ratingNeed{Years: 5}, Titles: []titleNeed{{Times: 7}}, Initiatives: initiatives}, 5},
		"titles":                 {path{Titles: []titleNeed{{Times: 2}, {Times: 3}, {Times: 1}}}, 3},
		"titles and initiatives": {path{Titles: []titleNeed{{Times: 2}}, Initiatives: initiatives}, 2},
		"initiatives":            {path{Initiatives: initiatives}, 4},
		"nothing":                {path{}, 0},
	} {
		if got := of.path.window(); got != of.want {
			t.Errorf("%s: %d years, want %d", name, got, of.want)
		}
	}
}

// Given a share, then it is any part of a whole from none to all of it.
func TestAShareIsFromNoneToAll(t *testing.T) {
	for text, want := range map[string]*big.Rat{
		"0": new(big.Rat), "0.15": big.NewRat(3, 20), "1": big.NewRat(1, 1), `"2/3"`: big.NewRat(2, 3), `"3/3"`: big.NewRat(1, 1),
		"-0.1": nil, "1.01": nil, "15": nil, `"4/3"`: nil, "null": nil,
	} {
		var s share
		err := s.UnmarshalJSON([]byte(text))
		if (err == nil) != (want != nil) || want != nil && s.Cmp(want) != 0 {
			t.Errorf("%s is read as %v, %v", text, s.Rat, err)
		}
	}
}

// Given votes for a nominee, then they are for the person who has the record, and where
// nobody had one for whoever of the unit is called so.
func TestVotesAreForWhomTheyName(t *testing.T) {
	one, other := int64(1), int64(2)
	row := &row{
		Checked: &data.Checked{Registration: data.Registration{UnitID: 7, PersonID: &one, SubjectName: "Vũ Văn Thử"}},
		subject: &subject{SubjectKey: data.SubjectKey{Subject: data.SubjectIndividual}},
	}
	for _, of := range []struct {
		count data.Count
		want  bool
	}{
		{data.Count{PersonID: &one}, true},
		{data.Count{PersonID: &other, UnitID: 7, SubjectName: "Vũ Văn Thử"}, false},
		{data.Count{UnitID: 7, SubjectName: "vũ văn thử"}, true},
		{data.Count{UnitID: 8, SubjectName: "Vũ Văn Thử"}, false},
		{data.Count{UnitID: 7, SubjectName: "Vũ Văn Khác"}, false},
		{data.Count{UnitID: 7}, false},
	} {
		if got := isFor(of.count, row); got != of.want {
			t.Errorf("%+v: %v", of.count, got)
		}
	}
}

// Given years from one to another, then they are told by their numbers where both are of the
// calendar, and where one is a school's each by both its halves.
func TestYearsOfASchoolAreToldByBothHalves(t *testing.T) {
	c := &checker{CheckRecords: &data.CheckRecords{Basis: &data.Basis{
		Year: data.Year{Number: 2025}, Years: map[int]data.Year{2020: {Number: 2020, Kind: data.SchoolYear}, 2023: {Number: 2023, Kind: data.SchoolYear}},
	}}}
	for _, of := range []struct {
		first, last int
		want        string
	}{
		{2021, 2022, "2021–2022"},
		{2020, 2022, "2020 - 2021 đến 2022"},
		{2021, 2023, "2021 đến 2023 - 2024"},
		{2020, 2023, "2020 - 2021 đến 2023 - 2024"},
	} {
		if got := c.from(of.first, of.last); got != of.want {
			t.Errorf("%d to %d: %q", of.first, of.last, got)
		}
	}
}

// Given two rules that both lack the kind of a unit, then it is asked once of each unit; what lacks
// something else is said all the same.
func TestTheKindOfAUnitIsAskedOnce(t *testing.T) {
	asked := func(unit int64, condition string) Finding {
		return Finding{Rule: data.Rule{Condition: condition}, State: Missing, UnitID: unit, Record: UnitRecord}
	}
	other := Finding{State: Missing, UnitID: 1}
	got := Gather([]Finding{asked(1, conditionRatingCap), other, asked(1, "discipline"), asked(2, "discipline")})
	if len(got) != 3 || got[0].UnitID != 1 || got[1].Record != NoRecord || got[2].UnitID != 2 {
		t.Errorf("%+v", got)
	}
}
