package data_test

import (
	"testing"

	"sothidua/data"
	"sothidua/data/datatest"
)

// season is a year with one unit, its people, and the titles to aim at.
type season struct {
	*testing.T
	book  *data.Book
	year  data.Year
	unit  data.Unit
	kinds map[string]data.AwardKind
}

func newSeason(t *testing.T) *season {
	s := &season{T: t, book: newBook(t), kinds: map[string]data.AwardKind{}}
	var kinds []data.AwardKind
	if err := datatest.DB(s.book).Where("regime_code = ? AND subject = ?", "L2022-ND98", data.SubjectIndividual).Find(&kinds).Error; err != nil {
		t.Fatal(err)
	}
	for _, kind := range kinds {
		s.kinds[kind.Code] = kind
	}
	s.do(func(tx *data.Tx) error {
		block := data.Block{Name: "Cụm thi đua số 2"}
		if err := tx.Save(&block); err != nil {
			return err
		}
		s.year = data.Year{BlockID: block.ID, Number: 2024, RegimeCode: "L2022-ND98"}
		s.unit = data.Unit{Name: "Sở Thử"}
		if err := tx.Save(&s.unit); err != nil {
			return err
		}
		if err := tx.Save(&data.Membership{BlockID: block.ID, UnitID: s.unit.ID, Position: 1}); err != nil {
			return err
		}
		return tx.Save(&s.year)
	})
	return s
}

func (s *season) do(act func(*data.Tx) error) {
	s.Helper()
	do(s.T, s.book, "Ghi", act)
}

func (s *season) person(name string) data.Person {
	person := data.Person{FullName: name}
	s.do(func(tx *data.Tx) error { return tx.Save(&person) })
	return person
}

func (s *season) register(person data.Person, code string) data.Registration {
	r := data.Registration{
		YearID: s.year.ID, UnitID: s.unit.ID, AwardKindID: s.kinds[code].ID, PersonID: &person.ID, SubjectName: person.FullName,
	}
	s.do(func(tx *data.Tx) error { return tx.Save(&r) })
	return r
}

func (s *season) award(person data.Person, code string, year int) data.Award {
	a := data.Award{AwardKindID: s.kinds[code].ID, PersonID: &person.ID, SubjectName: person.FullName, Year: year, DecisionNumber: "1/QĐ"}
	s.do(func(tx *data.Tx) error { return tx.Save(&a) })
	return a
}

func (s *season) outcomes() map[string]data.OutcomeLine {
	s.Helper()
	lines, err := s.book.Outcomes(s.Context(), s.year, nil)
	if err != nil {
		s.Fatal(err)
	}
	by := map[string]data.OutcomeLine{}
	for _, line := range lines {
		key := line.Name + " " + line.Code
		if line.RegistrationID == 0 {
			key = line.Name + " ngoài " + line.AwardCode
		}
		by[key] = line
	}
	return by
}

// Given registrations whose awards were given, revoked, given otherwise, refused
// or entered without the registration, then what came of each follows from them.
func TestTheOutcomeFollowsFromAwardsAndRefusals(t *testing.T) {
	s := newSeason(t)
	expect := func(what, line string, want data.Outcome) {
		t.Helper()
		got, ok := s.outcomes()[line]
		if !ok || got.Outcome != want {
			t.Errorf("%s: %q (found %v), want %q", what, got.Outcome, ok, want)
		}
	}
	an := s.person("An")
	first := s.register(an, "LĐTT")
	expect("nothing entered", "An LĐTT", data.OutcomeOpen)
	s.award(an, "LĐTT", 2023)
	expect("an award of another year", "An LĐTT", data.OutcomeOpen)
	award := s.award(an, "LĐTT", 2024)
	expect("an award entered beside the registration", "An LĐTT", data.OutcomeAchieved)
	s.do(func(tx *data.Tx) error { return tx.Delete(&first) })
	s.register(an, "LĐTT")
	expect("deleted and entered again", "An LĐTT", data.OutcomeAchieved)
	award.Revoked = true
	s.do(func(tx *data.Tx) error { return tx.Save(&award) })
	expect("revoked", "An LĐTT", data.OutcomeOpen)
	if !s.outcomes()["An LĐTT"].Revoked {
		t.Error("the revocation is not told")
	}

	binh := s.person("Bình")
	s.register(binh, "LĐTT")
	s.award(binh, "CSTĐCS", 2024)
	expect("a title that includes the one registered", "Bình LĐTT", data.OutcomeExceeded)

	chi := s.person("Chi")
	aimed := s.register(chi, "CSTĐCS")
	got := s.award(chi, "CSTĐB", 2024)
	aimed.AwardID = &got.ID
	s.do(func(tx *data.Tx) error { return tx.Save(&aimed) })
	expect("another title in its place", "Chi CSTĐCS", data.OutcomeOther)
	aimed.AwardHigher = true
	s.do(func(tx *data.Tx) error { return tx.Save(&aimed) })
	expect("another title that is higher", "Chi CSTĐCS", data.OutcomeExceeded)

	dung := s.person("Dung")
	missed := s.register(dung, "CSTĐCS")
	s.do(func(tx *data.Tx) error {
		return tx.Save(&data.Refusal{RegistrationID: missed.ID, Day: "2024-12-10", Reason: "Sáng kiến chưa được công nhận"})
	})
	expect("refused", "Dung CSTĐCS", data.OutcomeNotAchieved)
	s.award(dung, "LĐTT", 2024)
	expect("the included title alone", "Dung CSTĐCS", data.OutcomeNotAchieved)
	if extra := s.outcomes()["Dung ngoài LĐTT"]; !extra.Included || extra.UnitID != s.unit.ID {
		t.Errorf("an included award: %+v", extra)
	}
	s.award(dung, "CSTĐCS", 2024)
	expect("awarded after all", "Dung CSTĐCS", data.OutcomeAchieved)

	for _, line := range s.outcomes() {
		history, err := s.book.History(t.Context(), line.PersonID, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range history {
			if row.Registered && row.Label == line.Label && row.Outcome != line.Outcome {
				t.Errorf("%s %s: the history says %q, the year %q", line.Name, line.Label, row.Outcome, line.Outcome)
			}
		}
		if line.RegistrationID == 0 {
			continue
		}
		found, err := s.book.FindRegistrations(t.Context(), data.RegistrationFilter{
			Named: data.Named{People: []int64{line.PersonID}}, Codes: []string{line.Code}, Outcome: line.Outcome, Open: line.Outcome == data.OutcomeOpen,
		}, 10)
		if err != nil || len(found.Rows) != 1 || found.Total != 1 || found.Rows[0].Outcome != line.Outcome {
			t.Errorf("%s %s: the search says %v, %v; the year %q", line.Name, line.Label, found.Rows, err, line.Outcome)
		}
	}
}

// Given an award nobody registered for, of a person who moved, then it belongs to
// the unit where the person was when that year ended.
func TestAnAwardNobodyRegisteredBelongsToTheUnitOfItsYear(t *testing.T) {
	s := newSeason(t)
	an := s.person("An")
	other := data.Unit{Name: "Sở Khác"}
	s.do(func(tx *data.Tx) error {
		if err := tx.Save(&other); err != nil {
			return err
		}
		for _, post := range []data.Post{
			{UnitID: other.ID, ToDate: "2024-05-31"},
			{UnitID: s.unit.ID, FromDate: "2024-06-01", ToDate: "2024-12-31"},
			{UnitID: other.ID, FromDate: "2025-01-01"},
		} {
			post.PersonID = an.ID
			if err := tx.Save(&post); err != nil {
				return err
			}
		}
		return nil
	})
	s.award(an, "LĐTT", 2024)
	if line := s.outcomes()["An ngoài LĐTT"]; line.UnitID != s.unit.ID || line.Unit != "Sở Thử" {
		t.Errorf("%+v", line)
	}
}

// Given several awards of somebody in one year, then what came of a registration is told by
// that of its own title, else by the one it names, whichever was entered first.
func TestOfSeveralAwardsTheTitlesOwnTells(t *testing.T) {
	for _, codes := range [][2]string{{"CSTĐCS", "LĐTT"}, {"LĐTT", "CSTĐCS"}} {
		s := newSeason(t)
		an := s.person("An")
		row := s.register(an, "LĐTT")
		for _, code := range codes {
			s.award(an, code, 2024)
		}
		if line := s.outcomes()["An LĐTT"]; line.Outcome != data.OutcomeAchieved {
			t.Errorf("%v: %s", codes, line.Outcome)
		}
		// Its own is revoked, and it names the second of two higher ones.
		var own data.Award
		datatest.DB(s.book).Where("award_kind_id = ?", s.kinds["LĐTT"].ID).First(&own)
		own.Revoked = true
		s.save(&own)
		named := s.award(an, "CSTĐB", 2024)
		row.AwardID, row.AwardHigher = &named.ID, true
		s.save(&row)
		if line := s.outcomes()["An LĐTT"]; line.AwardID != named.ID || line.Outcome != data.OutcomeExceeded {
			t.Errorf("%v: %+v, want the award %d", codes, line, named.ID)
		}
	}
}
