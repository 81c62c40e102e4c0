package data_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
)

// save writes records as one step.
func (s *season) save(records ...any) {
	s.Helper()
	s.do(func(tx *data.Tx) (err error) {
		for _, record := range records {
			err = errors.Join(err, tx.Save(record))
		}
		return err
	})
}

// must is an answer of the book that nothing was in the way of.
func must[T any](t *testing.T) func(T, error) T {
	return func(answer T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return answer
	}
}

// Given a ceremony with its lists, entered in another order than they stand in, then all of
// them are read, numbers by their number and the rest by place.
func TestACeremonyIsReadWithAllItsLists(t *testing.T) {
	s := newSeason(t)
	c := data.Ceremony{YearID: s.year.ID, Name: "Lễ ký kết", Purposes: string(data.PurposeSigning)}
	s.save(&c)
	s.save(
		&data.DocumentNumber{CeremonyID: c.ID, Paper: "minutes", Number: 9}, &data.DocumentNumber{CeremonyID: c.ID, Paper: "plan", Number: 2},
		&data.AgendaItem{CeremonyID: c.ID, Position: 2, Content: "Bế mạc"}, &data.AgendaItem{CeremonyID: c.ID, Position: 1, Content: "Khai mạc"},
		&data.Participant{CeremonyID: c.ID, Position: 2, FullName: "B"}, &data.Participant{CeremonyID: c.ID, Position: 1, FullName: "A"},
		&data.PledgeItem{YearID: s.year.ID, Title: "Nội dung"}, &data.Letterhead{Name: "Khối"},
	)
	file := must[*data.CeremonyFile](t)(s.book.CeremonyFile(t.Context(), s.year.ID, 0))
	said := fmt.Sprint(file.Block.Name, file.Pledged, len(file.Units), len(file.All), file.Ceremony.Name, len(file.Letterheads))
	for _, n := range file.Numbers {
		said += " " + n.Paper
	}
	for _, item := range file.Agenda {
		said += " " + item.Content
	}
	for _, p := range file.Participants {
		said += " " + p.FullName
	}
	if want := fmt.Sprint("Cụm thi đua số 2", 1, 1, 1, "Lễ ký kết", 1) + " plan minutes Khai mạc Bế mạc A B"; said != want {
		t.Errorf("%s\nwant %s", said, want)
	}
}

// Given scores and votes of a year, then all of them are read with those who can be voted on:
// people who register, in that year, a title of people that is voted on in it.
func TestTheContestOfAYearIsReadWhole(t *testing.T) {
	s := newSeason(t)
	last := data.Year{BlockID: s.year.BlockID, Number: 2023, RegimeCode: s.year.RegimeCode}
	s.save(&last)
	an := s.person("An")
	s.register(an, "LĐTT")
	s.register(an, "CSTĐCS")
	group := s.kind("TTLĐXS", data.SubjectCollective)
	head := data.Criterion{YearID: s.year.ID, Text: "Tiêu chí", Maximum: 10}
	s.save(&head,
		&data.Registration{YearID: last.ID, UnitID: s.unit.ID, AwardKindID: s.kinds["CSTĐCS"].ID, PersonID: &an.ID, SubjectName: "An"},
		&data.Registration{YearID: s.year.ID, UnitID: s.unit.ID, AwardKindID: group.ID, CollectiveID: &s.unit.ID, SubjectName: s.unit.Name})
	ballot, other := data.Ballot{YearID: s.year.ID, AwardKindID: s.kinds["CSTĐCS"].ID}, data.Ballot{YearID: last.ID, AwardKindID: s.kinds["LĐTT"].ID}
	s.save(&ballot, &other, &data.Ballot{YearID: s.year.ID, AwardKindID: group.ID}, &data.Score{CriterionID: head.ID, UnitID: s.unit.ID})
	s.save(&data.Count{BallotID: ballot.ID, UnitID: s.unit.ID, Agree: 3}, &data.Count{BallotID: other.ID, UnitID: s.unit.ID, Agree: 4})
	f := must[*data.ContestFile](t)(s.book.ContestFile(t.Context(), s.year))
	if len(f.Units) != 1 || len(f.Criteria) != 1 || len(f.Scores) != 1 || len(f.Ballots) != 2 || len(f.Counts) != 1 || len(f.Kinds) < 20 {
		t.Errorf("%+v", f)
	}
	if len(f.Candidates) != 1 || f.Candidates[0].YearID != s.year.ID || f.Candidates[0].AwardKindID != s.kinds["CSTĐCS"].ID {
		t.Errorf("voted on: %+v", f.Candidates)
	}
}

func (s *season) kind(code string, subject data.Subject) (kind data.AwardKind) {
	s.Helper()
	if err := datatest.DB(s.book).Where("regime_code = ? AND code = ? AND subject = ?", s.year.RegimeCode, code, subject).First(&kind).Error; err != nil {
		s.Fatal(err)
	}
	return kind
}

// Given years of two blocks, then a year is read with those of its own, the latest first, its
// law and what hangs on it.
func TestAYearIsReadWithItsLists(t *testing.T) {
	s := newSeason(t)
	elsewhere := data.Block{Name: "Khối khác"}
	s.save(&elsewhere)
	s.save(&data.Year{BlockID: s.year.BlockID, Number: 2023}, &data.Year{BlockID: elsewhere.ID, Number: 2022},
		&data.Deadline{YearID: s.year.ID, Kind: data.DeadlineCouncil, Due: "2024-03-20"}, &data.Deadline{YearID: s.year.ID, Kind: data.DeadlineSubmission, Due: "2024-03-01"},
		&data.Movement{YearID: s.year.ID, Name: "Phong trào"}, &data.LegalText{YearID: s.year.ID, Subject: "Luật"})
	f := must[*data.YearFile](t)(s.book.YearFile(t.Context(), s.year.ID))
	if f.Year.Number != 2024 || f.Regime.Code != "L2022-ND98" || f.ByDate.Code != "L2022-ND98" || len(f.Movements) != 1 || len(f.Texts) != 1 {
		t.Errorf("%+v", f)
	}
	if len(f.Years) != 2 || f.Years[0].Number != 2024 || f.Years[1].Number != 2023 {
		t.Errorf("years %+v", f.Years)
	}
	if len(f.Deadlines) != 2 || f.Deadlines[0].Kind != data.DeadlineSubmission {
		t.Errorf("deadlines %+v", f.Deadlines)
	}
	// Within a step they are the same, by their own order.
	s.do(func(tx *data.Tx) error {
		due, err := data.OfYear[data.Deadline](tx, s.year.ID)
		if len(due) != 2 || due[0].Kind != data.DeadlineSubmission {
			t.Errorf("deadlines in a step %+v, %v", due, err)
		}
		of, err := data.OfYear[data.Movement](tx, s.year.ID)
		if len(of) != 1 || of[0].Name != "Phong trào" {
			t.Errorf("movements in a step %+v, %v", of, err)
		}
		none, err := data.OfYear[data.Office](tx, s.year.ID)
		if len(none) != 0 || err != nil {
			t.Errorf("offices in a step %+v, %v", none, err)
		}
		return nil
	})
	// Who leads the block in the next year are that year's offices, until somebody is chosen in
	// this one.
	next := data.Year{BlockID: s.year.BlockID, Number: 2025}
	s.save(&next)
	led := func() []data.Office {
		return must[data.YearRecords](t)(s.book.YearRecords(t.Context(), s.year, data.Ceremony{})).Next
	}
	if all := led(); len(all) != 0 {
		t.Errorf("led by %+v before anybody said so", all)
	}
	other := data.Unit{Name: "Sở Khác"}
	s.save(&other)
	s.save(&data.Office{YearID: next.ID, UnitID: other.ID, Role: data.OfficeDeputy}, &data.Office{YearID: next.ID, UnitID: s.unit.ID, Role: data.OfficeHead},
		&data.Office{YearID: s.year.ID, UnitID: other.ID, Role: data.OfficeHead})
	if all := led(); len(all) != 2 || all[0].UnitID != s.unit.ID || all[0].Role != data.OfficeNextHead || all[1].Role != data.OfficeNextDeputy {
		t.Errorf("led by %+v", all)
	}
	s.save(&data.Office{YearID: s.year.ID, UnitID: other.ID, Role: data.OfficeNextHead})
	if all := led(); len(all) != 1 || all[0].UnitID != other.ID {
		t.Errorf("chosen are %+v", all)
	}
	// They led no year that the book tells of.
	for _, h := range must[[]data.HeadOfYear](t)(s.book.HeadsOf(t.Context(), s.year.BlockID)) {
		if h.Role.InNext() {
			t.Errorf("a head of a year: %+v", h)
		}
	}
}

// Given what was recorded of those who register, then it is read up to the year, each by whom
// it is of.
func TestMeritsAreReadByWhomTheyAreOf(t *testing.T) {
	s := newSeason(t)
	last, next := data.Year{BlockID: s.year.BlockID, Number: 2023}, data.Year{BlockID: s.year.BlockID, Number: 2025}
	s.save(&last, &next)
	an, stranger := s.person("An"), s.person("Bình")
	s.register(an, "LĐTT")
	s.save(&data.Registration{YearID: s.year.ID, UnitID: s.unit.ID, AwardKindID: s.kind("TTLĐTT", data.SubjectCollective).ID, CollectiveID: &s.unit.ID, SubjectName: s.unit.Name})
	for _, year := range []data.Year{last, s.year, next} {
		for _, of := range []data.Person{an, stranger} {
			s.save(&data.PersonYear{PersonID: of.ID, Year: year.Number, Rating: "HTTNV"}, &data.Initiative{YearID: year.ID, PersonID: &of.ID, Title: fmt.Sprint(year.Number)})
		}
		s.save(&data.UnitYear{UnitID: s.unit.ID, Year: year.Number, Headcount: 5})
	}
	for _, unit := range []int64{0, s.unit.ID} {
		m := must[*data.Merits](t)(s.book.Merits(t.Context(), s.year, unit))
		if len(m.People) != 1 || m.People[an.ID].FullName != "An" {
			t.Errorf("people %+v", m.People)
		}
		if of := m.Initiatives[an.ID]; len(m.Initiatives) != 1 || len(of) != 2 || of[0].Year != 2023 || of[1].Title != "2024" {
			t.Errorf("initiatives %+v", m.Initiatives)
		}
		if of := m.Ratings[an.ID]; len(m.Ratings) != 1 || len(of) != 2 || of[0].Year != 2023 {
			t.Errorf("ratings %+v", m.Ratings)
		}
		if of := m.Figures[s.unit.ID]; len(of) != 2 || of[1].Year != 2024 {
			t.Errorf("figures %+v", m.Figures)
		}
	}
	if m := must[*data.Merits](t)(s.book.Merits(t.Context(), s.year, 987)); len(m.People)+len(m.Ratings)+len(m.Figures) != 0 {
		t.Errorf("of a unit that registers nobody: %+v", m)
	}
}

// Given a result of the year, then it is one where it stands and belongs to the year's units
// or registrations: neither revoked, nor of another year, nor of somebody else.
func TestAResultIsOneThatStandsAndIsOfTheYear(t *testing.T) {
	s := newSeason(t)
	last := data.Year{BlockID: s.year.BlockID, Number: 2023, RegimeCode: s.year.RegimeCode}
	s.save(&last)
	an := s.person("An")
	ours, theirs := s.register(an, "LĐTT"), data.Registration{YearID: last.ID, UnitID: s.unit.ID, AwardKindID: s.kinds["LĐTT"].ID, PersonID: &an.ID, SubjectName: "An"}
	s.save(&theirs)
	expect := func(what string, want bool) {
		t.Helper()
		if got := must[bool](t)(s.book.HasResults(t.Context(), s.year, nil)); got != want {
			t.Errorf("%s: a result is known: %v", what, got)
		}
	}
	award := s.award(an, "LĐTT", 2023)
	theirs.AwardID = &award.ID
	s.save(&theirs)
	expect("of the year before", false)
	of := s.award(an, "LĐTT", 2025)
	of.Revoked = true
	s.save(&of)
	ours.AwardID = &of.ID
	s.save(&ours)
	expect("revoked", false)
	of.Revoked = false
	s.save(&of)
	expect("entered for the registration", true)
	ours.AwardID = nil
	refusal := data.Refusal{RegistrationID: theirs.ID}
	s.save(&ours, &refusal)
	expect("refused the year before", false)
	s.save(&data.Refusal{RegistrationID: ours.ID})
	expect("refused", true)
}

// Given registrations with and without a result, then a search for those of one outcome finds
// them alone, and one for none finds those without.
func TestRegistrationsAreFoundByTheirOutcome(t *testing.T) {
	s := newSeason(t)
	for _, name := range []string{"An", "Bình", "Chi"} {
		person := s.person(name)
		row := s.register(person, "LĐTT")
		switch name {
		case "An":
			s.award(person, "LĐTT", 2024)
		case "Bình":
			s.save(&data.Refusal{RegistrationID: row.ID})
		}
	}
	for want, filter := range map[string]data.RegistrationFilter{
		"An Bình Chi": {},
		"An":          {Outcome: data.OutcomeAchieved},
		"Bình":        {Outcome: data.OutcomeNotAchieved},
		"Chi":         {Open: true},
		"":            {Outcome: data.OutcomeExceeded},
	} {
		part := must[data.Part[data.FoundRegistration]](t)(s.book.FindRegistrations(t.Context(), filter, 10))
		var got []string
		for _, row := range part.Rows {
			got = append(got, row.SubjectName)
		}
		if strings.Join(got, " ") != want || part.Total != len(got) {
			t.Errorf("%+v: %v of %d, want %s", filter, got, part.Total, want)
		}
	}
}

// Given several awards of one decision, then its text is found once, and leads to the first.
func TestADecisionIsFoundOnceAtItsFirstAward(t *testing.T) {
	s := newSeason(t)
	first := s.award(s.person("An"), "LĐTT", 2024)
	s.award(s.person("Bình"), "LĐTT", 2024)
	other := s.award(s.person("Chi"), "LĐTT", 2024)
	other.DecisionNumber = "2/QĐ"
	s.save(&other)
	var found []string
	err := s.book.Passages(t.Context(), func(row data.PassageRow) {
		if row.Record == "awards" {
			found = append(found, fmt.Sprintf("%d %s", row.ID, strings.TrimSpace(row.Text)))
		}
	})
	slices.Sort(found)
	if want := []string{fmt.Sprintf("%d 1/QĐ", first.ID), fmt.Sprintf("%d 2/QĐ", other.ID)}; err != nil || !slices.Equal(found, want) {
		t.Errorf("%q, want %q, %v", found, want, err)
	}
}

// Given signatures and changes around the day of signing, then that day is the first on which
// somebody of the year's own ceremony signed, and late is what was changed after it or for a
// reason, the latest first.
func TestChangesAreLateFromTheDayAfterTheFirstSignature(t *testing.T) {
	s := newSeason(t)
	last := data.Year{BlockID: s.year.BlockID, Number: 2023}
	s.save(&last)
	ours, before := data.Ceremony{YearID: s.year.ID}, data.Ceremony{YearID: last.ID}
	s.save(&ours, &before)
	day := func() viet.Date { return must[viet.Date](t)(s.book.SignedDay(t.Context(), s.year.ID)) }
	planned := data.Year{BlockID: s.year.BlockID, Number: 2025, SignedOn: "2025-03-10"}
	s.save(&planned)
	next := data.Ceremony{YearID: planned.ID}
	s.save(&next)
	for _, c := range []struct {
		state data.SignatureState // of one more who is to sign; "none" for nobody
		want  viet.Date
	}{{"none", "2025-03-10"}, {data.SignatureOpen, ""}, {data.SignatureLater, ""}, {data.SignatureSigned, "2025-03-10"}} {
		if c.state != "none" {
			s.save(&data.Signatory{CeremonyID: next.ID, State: c.state})
		}
		if got := must[viet.Date](t)(s.book.SignedDay(t.Context(), planned.ID)); got != c.want {
			t.Errorf("with one more %q of a day that was planned it is %q, want %q", c.state, got, c.want)
		}
	}
	s.save(&data.Signatory{CeremonyID: before.ID, State: data.SignatureSigned, SignedOn: "2023-03-01"},
		&data.Signatory{CeremonyID: ours.ID, State: data.SignatureLater, SignedOn: "2024-03-05"},
		&data.Signatory{CeremonyID: ours.ID, State: data.SignatureSigned})
	if got := day(); got != "" {
		t.Errorf("nobody signed, and the day is %q", got)
	}
	s.save(&data.Signatory{CeremonyID: ours.ID, State: data.SignatureSigned, SignedOn: "2024-03-15"},
		&data.Signatory{CeremonyID: ours.ID, State: data.SignatureSigned, SignedOn: "2024-03-17"})
	if got := day(); got != "2024-03-15" {
		t.Errorf("the day is %q", got)
	}
	an := s.person("An")
	at := func(hour, minute, second, milli int, days int, label, reason string) {
		t.Helper()
		s.book.Now = func() time.Time {
			return time.Date(2024, 3, 15+days, hour, minute, second, milli*int(time.Millisecond), time.Local)
		}
		do(t, s.book, label, func(tx *data.Tx) error {
			if reason != "" {
				if err := tx.Because(reason); err != nil {
					return err
				}
			}
			return tx.Save(&data.Registration{YearID: s.year.ID, UnitID: s.unit.ID, AwardKindID: s.kinds["LĐTT"].ID, PersonID: &an.ID, SubjectName: "An"})
		})
	}
	at(8, 0, 0, 0, 0, "trong ngày", "")
	at(9, 0, 0, 0, 0, "có lý do", "Theo công văn")
	at(23, 59, 59, 999, 0, "cuối ngày", "")
	at(0, 0, 0, 0, 1, "hôm sau", "")
	at(7, 0, 0, 0, 2, "hôm sau nữa", "")
	changes := must[[]data.LateChange](t)(s.book.LateChanges(t.Context(), s.year.ID, "2024-03-15"))
	var labels []string
	for _, c := range changes {
		labels = append(labels, c.What)
	}
	if !slices.Equal(labels, []string{"hôm sau nữa", "hôm sau", "có lý do"}) {
		t.Errorf("late are %q", labels)
	}
	// The data of papers is as new as the latest of them.
	if got := must[time.Time](t)(s.book.DataTime(t.Context())); !got.Equal(s.book.Now()) {
		t.Errorf("the data is of %v, want %v", got, s.book.Now())
	}
}

// Given collectives that one unit registers in two years, then they are compared there, and
// what another unit registers is not.
func TestCollectivesOfAUnitAreComparedWithTheYearBefore(t *testing.T) {
	s := newSeason(t)
	last, other := data.Year{BlockID: s.year.BlockID, Number: 2023, RegimeCode: s.year.RegimeCode}, data.Unit{Name: "Sở Khác"}
	s.save(&last, &other)
	room, gone := data.Unit{Name: "Phòng Một", ParentID: &s.unit.ID}, data.Unit{Name: "Phòng Hai", ParentID: &s.unit.ID}
	s.save(&room, &gone)
	register := func(year data.Year, unit, group data.Unit, code string) {
		s.save(&data.Registration{YearID: year.ID, UnitID: unit.ID, AwardKindID: s.kind(code, data.SubjectCollective).ID, CollectiveID: &group.ID, SubjectName: group.Name})
	}
	register(last, s.unit, room, "TTLĐTT")
	register(last, s.unit, gone, "TTLĐTT")
	register(s.year, s.unit, room, "TTLĐXS")
	register(s.year, other, other, "TTLĐXS")
	lines := must[[]data.ComparedLine](t)(s.book.Compare(t.Context(), s.year.ID, s.unit.ID))
	var said []string
	for _, line := range lines {
		said = append(said, fmt.Sprintf("%s %s", line.Name, line.Movement))
	}
	if !slices.Equal(said, []string{"Phòng Hai " + string(data.NoLonger), "Phòng Một " + string(data.HigherThanLast)}) {
		t.Errorf("%q", said)
	}
}

// Given a closed year that has a vote, when a vote of another year is counted, then nobody is
// asked why; what changes the closed one wants a reason, and is counted among its changes.
func TestChangesOfAClosedYearAreItsOwnAndCounted(t *testing.T) {
	s := newSeason(t)
	last := data.Year{BlockID: s.year.BlockID, Number: 2023, RegimeCode: s.year.RegimeCode}
	s.save(&last)
	ballots := map[int64]*data.Ballot{}
	for _, year := range []data.Year{s.year, last} {
		ballots[year.ID] = &data.Ballot{YearID: year.ID, AwardKindID: s.kinds["CSTĐCS"].ID, Members: 10}
		s.save(ballots[year.ID])
	}
	edits := func(want int) {
		t.Helper()
		if got := must[int](t)(s.book.EditsSinceClosing(t.Context(), last)); got != want {
			t.Errorf("%d changes since it was closed, want %d", got, want)
		}
	}
	edits(0)
	do(t, s.book, "Trước khi khoá", func(tx *data.Tx) error {
		return errors.Join(tx.Because("Theo công văn"), tx.Save(&data.Count{BallotID: ballots[last.ID].ID, UnitID: s.unit.ID, Agree: 1}))
	})
	last.ClosedOn = "2024-01-31"
	s.save(&last)
	edits(0)
	count := data.Count{BallotID: ballots[last.ID].ID, UnitID: s.unit.ID, Agree: 3}
	if err := s.book.Do("Không lý do", func(tx *data.Tx) error { return tx.Save(&count) }); err == nil {
		t.Error("a closed year was changed without a reason")
	}
	count.ID = 0
	do(t, s.book, "Có lý do", func(tx *data.Tx) error { return errors.Join(tx.Because("Kiểm phiếu lại"), tx.Save(&count)) })
	edits(1)
	// Of the year that is open neither is asked.
	s.save(&data.Count{BallotID: ballots[s.year.ID].ID, UnitID: s.unit.ID, Agree: 5})
	do(t, s.book, "Của năm khác", func(tx *data.Tx) error {
		return errors.Join(tx.Because("Kiểm phiếu lại"), tx.Save(&data.Count{BallotID: ballots[s.year.ID].ID, UnitID: s.unit.ID, Agree: 6}))
	})
	edits(1)
	do(t, s.book, "Có lý do", func(tx *data.Tx) error {
		count.Agree = 4
		return errors.Join(tx.Because("Nhầm số"), tx.Save(&count))
	})
	edits(2)
	if _, err := s.book.Undo(); err != nil {
		t.Fatal(err)
	}
	edits(1)
}

// Given the order of members, when it is written, then they are numbered from one on, and
// what stands right is not written again.
func TestMembersAreNumberedFromOneOn(t *testing.T) {
	s := newSeason(t)
	for _, name := range []string{"Sở Hai", "Sở Ba"} {
		unit := data.Unit{Name: name}
		s.save(&unit)
		s.save(&data.Membership{BlockID: s.year.BlockID, UnitID: unit.ID, Position: 7})
	}
	arrange := func() {
		t.Helper()
		file := must[*data.BlockFile](t)(s.book.BlockFile(t.Context(), s.year))
		s.do(func(tx *data.Tx) error { return tx.Arrange(file.Members) })
	}
	arrange()
	var places []int
	datatest.DB(s.book).Model(&data.Membership{}).Order("position").Pluck("position", &places)
	if !slices.Equal(places, []int{1, 2, 3}) {
		t.Errorf("places %v", places)
	}
	before := dump(t, s.book)
	arrange()
	if dump(t, s.book) != before {
		t.Error("what stood right was written again")
	}
}

// Given rooms below units of the block, then the records of a year have a row for each that is
// not closed, with what is known of it.
func TestEveryCollectiveHasItsRowOfTheYear(t *testing.T) {
	s := newSeason(t)
	other := data.Unit{Name: "Nơi khác"}
	s.save(&other)
	room, closed, theirs := data.Unit{Name: "Phòng Một", ParentID: &s.unit.ID}, data.Unit{Name: "Phòng Cũ", ParentID: &s.unit.ID, Closed: true}, data.Unit{Name: "Phòng Kia", ParentID: &other.ID}
	s.save(&room, &closed, &theirs)
	s.save(&data.UnitYear{UnitID: room.ID, Year: 2024, Headcount: 4}, &data.UnitYear{UnitID: room.ID, Year: 2023, Headcount: 9})
	var said []string
	for _, row := range must[[]data.CollectiveOfYear](t)(s.book.CollectivesOfYear(t.Context(), s.year)) {
		said = append(said, fmt.Sprintf("%s %d", row.Name, row.Known.Headcount))
	}
	if !slices.Equal(said, []string{"Sở Thử 0", "Phòng Một 4"}) {
		t.Errorf("%q", said)
	}
}

// Given what the office set, then each setting is read as it was chosen.
func TestTheOfficesSettingsAreReadAsChosen(t *testing.T) {
	s := newSeason(t)
	s.do(func(tx *data.Tx) (err error) {
		for key, value := range map[string]string{
			data.SettingTextSize: "lớn", data.SettingExactCounting: data.Yes, data.SettingSummaryShowAll: data.Yes,
			data.SettingPeopleOrder: string(data.OrderByRank), data.SettingPostRanks: "Giám đốc",
		} {
			err = errors.Join(err, tx.Save(&data.Setting{Key: key, Value: value}))
		}
		return err
	})
	got := must[*data.OfficeSettings](t)(s.book.OfficeSettings(t.Context(), s.year.BlockID))
	if got.TextSize != "lớn" || !got.ExactCounting || !got.ShowAll || got.Order != data.OrderByRank || got.Ranks != "Giám đốc" || got.Block.ID != s.year.BlockID {
		t.Errorf("%+v", got)
	}
}

// Given disciplines in records of several years, then a check of a year reads of other years
// those alone that hold one that was there by its end.
func TestACheckReadsWhatAnEarlierDisciplineMayReach(t *testing.T) {
	s := newSeason(t)
	an := s.person("An")
	s.register(an, "LĐTT")
	for _, y := range []data.PersonYear{
		{Year: 2021, Discipline: "khiển trách"},
		{Year: 2022, Discipline: data.NoDiscipline},
		{Year: 2023},
		{Year: 2024},
		{Year: 2025, Discipline: "cảnh cáo", DisciplineOn: "2024-12-31"},
		{Year: 2026, Discipline: "cảnh cáo", DisciplineOn: "2025-01-01"},
		{Year: 2027, Discipline: "cảnh cáo"},
	} {
		y.PersonID = an.ID
		s.save(&y)
	}
	basis := must[*data.Basis](t)(s.book.Basis(t.Context(), s.year.ID, data.CheckFor{}))
	records := must[*data.CheckRecords](t)(s.book.CheckRecords(t.Context(), basis, data.CheckScope{Units: []int64{s.unit.ID}, Everybody: true}))
	var years []int
	for _, y := range records.PersonYears[an.ID] {
		years = append(years, y.Year)
	}
	if slices.Sort(years); !slices.Equal(years, []int{2021, 2024, 2025}) {
		t.Errorf("read of %v", years)
	}
}

// Given disciplines on days around the year of a school, and one without a day, then those of
// its people count that the year holds.
func TestADisciplineIsOfTheSchoolYearThatHoldsItsDay(t *testing.T) {
	s := newSeason(t)
	s.year.Kind = data.SchoolYear
	s.save(&s.year)
	for name, y := range map[string]data.PersonYear{
		"Trước":     {Year: 2024, DisciplineOn: "2024-08-31"},
		"Ngày đầu":  {Year: 2024, DisciplineOn: "2024-09-01"},
		"Ngày cuối": {Year: 2025, DisciplineOn: "2025-08-31"},
		"Sau":       {Year: 2024, DisciplineOn: "2025-09-01"},
		"Không rõ":  {Year: 2024},
		"Năm khác":  {Year: 2025},
	} {
		person := s.person(name)
		y.PersonID, y.Discipline = person.ID, "cảnh cáo"
		s.save(&data.Post{PersonID: person.ID, UnitID: s.unit.ID, FromDate: "2020-01-01"}, &y)
	}
	basis := must[*data.Basis](t)(s.book.Basis(t.Context(), s.year.ID, data.CheckFor{}))
	records := must[*data.CheckRecords](t)(s.book.CheckRecords(t.Context(), basis, data.CheckScope{Units: []int64{s.unit.ID}, Everybody: true}))
	var names []string
	for _, d := range records.Disciplined {
		names = append(names, d.FullName)
	}
	if slices.Sort(names); !slices.Equal(names, []string{"Không rõ", "Ngày cuối", "Ngày đầu"}) {
		t.Errorf("%q", names)
	}
}
