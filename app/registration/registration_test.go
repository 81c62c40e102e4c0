package registration_test

import (
	"cmp"
	"context"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/registration"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

const day = "2023-03-01"

type book struct {
	testing.TB
	*data.Book
	year data.Year
	unit data.Unit
}

func practice(t testing.TB) book {
	t.Helper()
	kept, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	b := book{TB: t, Book: kept}
	if b.year, err = kept.YearNumbered(context.Background(), 2023); err != nil {
		t.Fatal(err)
	}
	units, err := kept.UnitsOf(context.Background(), b.year)
	if err != nil {
		t.Fatal(err)
	}
	b.unit = units[0]
	return b
}

func (b book) kind(label string, subject data.Subject) int64 {
	b.Helper()
	var kind data.AwardKind
	err := datatest.DB(b.Book).Where("regime_code = ? AND label = ? AND subject = ?", b.year.RegimeCode, label, subject).First(&kind).Error
	if err != nil {
		b.Fatal(err)
	}
	return kind.ID
}

// line finds the line of a name in the unit's registration.
func (b book) line(name string) (data.RegistrationLine, bool) {
	b.Helper()
	lines, err := b.RegistrationLines(context.Background(), b.year.ID, b.unit.ID)
	if err != nil {
		b.Fatal(err)
	}
	for _, line := range lines {
		if line.Name == name {
			return line, true
		}
	}
	return data.RegistrationLine{}, false
}

func (b book) add(e registration.Entry) error {
	e.Year, e.Unit = b.year, b.unit
	return b.Do("Thử", func(tx *data.Tx) error { return registration.Add(tx, e, day) })
}

func (b book) newcomer(name string) registration.Entry {
	return registration.Entry{
		Subject: data.SubjectIndividual, Name: name, Post: "Chuyên viên", Room: "Phòng Thử",
		Kinds:      []int64{b.kind("CSTĐCS", data.SubjectIndividual), b.kind("GK", data.SubjectIndividual)},
		Initiative: data.Initiative{Title: "Quy trình thử", Kind: "sáng kiến", Scope: "cơ sở"},
	}
}

func TestInitiativeStandsWithTheTitle(t *testing.T) {
	// Given a title and a commendation registered together with an initiative.
	b := practice(t)
	if err := b.add(b.newcomer("Lê Thị Thử")); err != nil {
		t.Fatal(err)
	}
	// Then one line shows all, and only the title names the initiative.
	line, ok := b.line("Lê Thị Thử")
	if !ok || line.Titles != "CSTĐCS" || line.Commendations != "GK" || line.Initiative.Title != "Quy trình thử" {
		t.Fatalf("%+v", line)
	}
	var named []data.Registration
	datatest.DB(b.Book).Where("initiative_id = ?", line.Initiative.ID).Find(&named)
	if len(named) != 1 || named[0].AwardKindID != line.KindIDs[0] {
		t.Errorf("%+v", named)
	}
	// When the line is deleted, then its initiative goes with it.
	if err := b.Do("Thử", func(tx *data.Tx) error { return registration.Delete(tx, line) }); err != nil {
		t.Fatal(err)
	}
	var left int64
	datatest.DB(b.Book).Model(&data.Initiative{}).Where("id = ?", line.Initiative.ID).Count(&left)
	if _, ok := b.line("Lê Thị Thử"); ok || left != 0 {
		t.Errorf("line %v, %d initiatives left", ok, left)
	}
}

// Given a line whose initiative a decision recognised, when the line is deleted, then
// the initiative stays: it is part of the person's history.
func TestARecognisedInitiativeOutlivesItsLine(t *testing.T) {
	b := practice(t)
	if err := b.add(b.newcomer("Lê Thị Thử")); err != nil {
		t.Fatal(err)
	}
	line, _ := b.line("Lê Thị Thử")
	err := b.Do("Công nhận", func(tx *data.Tx) error {
		var kept data.Initiative
		if err := datatest.DB(tx).First(&kept, line.Initiative.ID).Error; err != nil {
			return err
		}
		kept.DecisionNumber = "VD-12/QĐ"
		return tx.Save(&kept)
	})
	if err == nil {
		err = b.Do("Xoá", func(tx *data.Tx) error { return registration.Delete(tx, line) })
	}
	if err != nil {
		t.Fatal(err)
	}
	var left int64
	datatest.DB(b.Book).Model(&data.Initiative{}).Where("id = ?", line.Initiative.ID).Count(&left)
	if _, ok := b.line("Lê Thị Thử"); ok || left != 1 {
		t.Errorf("line %v, %d initiatives", ok, left)
	}
}

func TestARoomIsMadeOnce(t *testing.T) {
	// Given two new people of one new room, written a little differently.
	b := practice(t)
	first, second := b.newcomer("Lê Thị Thử"), b.newcomer("Vũ Văn Thử")
	second.Room = " Phòng  thử "
	for _, entry := range []registration.Entry{first, second} {
		if err := b.add(entry); err != nil {
			t.Fatal(err)
		}
	}
	// Then the unit has the room once, and both belong to it.
	var rooms []data.Unit
	datatest.DB(b.Book).Where("parent_id = ? AND name LIKE 'Phòng Thử'", b.unit.ID).Find(&rooms)
	line, _ := b.line("Vũ Văn Thử")
	if len(rooms) != 1 || line.Unit != "Phòng Thử" {
		t.Errorf("%d rooms; %+v", len(rooms), line)
	}
}

func TestRefusalLeavesNothing(t *testing.T) {
	// Given a collective that registers a title already.
	b := practice(t)
	line, ok := b.line(b.unit.Name)
	if !ok {
		t.Fatal("the unit itself registers nothing")
	}
	// When it registers a further title together with that one.
	err := b.add(registration.Entry{
		Subject: data.SubjectCollective, CollectiveID: b.unit.ID,
		Kinds: []int64{b.kind("BKTTg", data.SubjectCollective), line.KindIDs[0]},
	})
	// Then it is refused in words that name the title, and neither is written.
	if f := fault.Of(err); f == nil || f.Kind != fault.Conflict || !strings.Contains(f.What, "TTLĐXS") {
		t.Errorf("%v", err)
	}
	if after, _ := b.line(b.unit.Name); len(after.IDs) != len(line.IDs) {
		t.Errorf("%+v", after)
	}
	// Nothing chosen, and nobody named, are refused too.
	for _, entry := range []registration.Entry{
		{Subject: data.SubjectIndividual, Name: "Lê Thị Thử"},
		{Subject: data.SubjectIndividual, Kinds: line.KindIDs},
	} {
		if f := fault.Of(b.add(entry)); f == nil || f.Kind != fault.Invalid {
			t.Errorf("%+v: %v", entry, f)
		}
	}
}

func TestNameStaysAsItWas(t *testing.T) {
	// Given a line whose person moves to another post afterwards.
	b := practice(t)
	if err := b.add(b.newcomer("Lê Thị Thử")); err != nil {
		t.Fatal(err)
	}
	line, _ := b.line("Lê Thị Thử")
	err := b.Do("Chuyển", func(tx *data.Tx) error {
		return datatest.DB(tx).Model(&data.Post{}).Where("person_id = ?", line.PersonID).Update("title", "Trưởng phòng").Error
	})
	if err != nil {
		t.Fatal(err)
	}
	// When a title is added to the line and the initiative taken away.
	entry := registration.Entry{Year: b.year, Unit: b.unit, Subject: line.Subject, Kinds: append(line.KindIDs, b.kind("CSTĐ bộ", data.SubjectIndividual))}
	if err := b.Do("Sửa", func(tx *data.Tx) error { return registration.Change(tx, line, entry) }); err != nil {
		t.Fatal(err)
	}
	// Then old and new registrations keep the post as it was.
	after, _ := b.line("Lê Thị Thử")
	if after.Titles != "CSTĐCS, CSTĐ bộ" || after.Post != "Chuyên viên" || after.Initiative.ID != 0 {
		t.Errorf("%+v", after)
	}
	var posts []string
	datatest.DB(b.Book).Model(&data.Registration{}).Where("person_id = ?", line.PersonID).Distinct().Pluck("subject_post", &posts)
	if len(posts) != 1 || posts[0] != "Chuyên viên" {
		t.Errorf("posts %v", posts)
	}
}

func TestSubmissionInWords(t *testing.T) {
	for _, c := range []struct {
		submission data.Submission
		due, day   string
		entered    int // people that the unit registers in the book
		want       string
		late       bool
	}{
		{data.Submission{}, "", "2023-03-11", 0, "chưa nộp", false},
		{data.Submission{}, "2023-03-10", "2023-03-10", 0, "chưa nộp", false},
		{data.Submission{}, "2023-03-10", "2023-03-11", 0, "quá hạn", true},
		{data.Submission{}, "2023-03-10", "2023-03-11", 1, "chưa ghi nhận", false},
		{data.Submission{State: data.SubmissionDraft}, "2023-03-10", "2023-03-11", 1, "quá hạn", true},
		{data.Submission{State: data.SubmissionReturned}, "2023-03-10", "2023-03-11", 1, "trả lại", true},
		{data.Submission{State: data.SubmissionAgreed}, "2023-03-10", "2023-04-01", 1, "đã chốt", false},
	} {
		row := data.UnitSummary{Submission: c.submission, Heads: data.Heads{Persons: c.entered}}
		row.Submission.Due = viet.Date(c.due)
		got, isLate := registration.State(row, contest.Deadlines{}, viet.Date(c.day))
		if got != c.want || isLate != c.late {
			t.Errorf("%+v on %s: %q, %v", c.submission, c.day, got, isLate)
		}
	}
}

func TestStatesCanBeSkippedAndSetBack(t *testing.T) {
	// Given nothing handed in.
	s := data.Submission{}
	// Agreed at once, it came that day; set back, it is received.
	s = registration.Agreed(s, "2023-03-12")
	if s.State != data.SubmissionAgreed || s.ReceivedOn != "2023-03-12" || s.Version != 1 {
		t.Errorf("%+v", s)
	}
	if s = registration.Reset(s); s.State != data.SubmissionReceived {
		t.Errorf("%+v", s)
	}
	// Returned and received again, it is the second version, and keeps the reason.
	s = registration.Received(registration.Returned(s, "2023-03-13", "Thiếu sáng kiến"), "2023-03-14")
	if s.Version != 2 || s.Reason != "Thiếu sáng kiến" || s.ReturnedOn != "2023-03-13" || s.ReceivedOn != "2023-03-14" {
		t.Errorf("%+v", s)
	}
}

func TestATitleAddedLaterHasNoResultYet(t *testing.T) {
	// Given a line whose title was reached, as the unit had said at mid-year.
	b := practice(t)
	if err := b.add(b.newcomer("Lê Thị Thử")); err != nil {
		t.Fatal(err)
	}
	line, _ := b.line("Lê Thị Thử")
	err := b.Do("Kết quả", func(tx *data.Tx) error {
		return datatest.DB(tx).Model(&data.Registration{}).Where("id IN ?", line.IDs).
			Updates(map[string]any{"award_higher": true, "self_review": "Đúng tiến độ"}).Error
	})
	if err != nil {
		t.Fatal(err)
	}
	// When another title is added, then it has neither.
	added := b.kind("CSTĐ bộ", data.SubjectIndividual)
	entry := registration.Entry{Year: b.year, Unit: b.unit, Subject: line.Subject, Kinds: append(line.KindIDs, added)}
	if err := b.Do("Sửa", func(tx *data.Tx) error { return registration.Change(tx, line, entry) }); err != nil {
		t.Fatal(err)
	}
	var row data.Registration
	datatest.DB(b.Book).Where("person_id = ? AND award_kind_id = ?", line.PersonID, added).First(&row)
	if row.ID == 0 || row.AwardHigher || row.SelfReview != "" {
		t.Errorf("%+v", row)
	}
}

// Given people with a post that ended, one to come, one held on the day, and none at
// all, when they are registered, then each stands where they were on that day, else
// where the entry says, and only who never had a post gets one.
func TestARegistrationTakesThePostOfItsDay(t *testing.T) {
	for name, c := range map[string]struct {
		posts []data.Post
		want  string
		made  int
	}{
		"ended":    {[]data.Post{{Title: "Phó phòng", ToDate: "2022-12-31"}}, "Chuyên viên, Phòng Thử", 1},
		"to come":  {[]data.Post{{Title: "Trưởng phòng", FromDate: "2023-09-01"}}, "Chuyên viên, Phòng Thử", 1},
		"held":     {[]data.Post{{Title: "Phó phòng", ToDate: day}, {Title: "Trưởng phòng", FromDate: "2023-09-01"}}, "Phó phòng, Trường Một", 2},
		"the last": {[]data.Post{{Title: "Phó phòng"}, {Title: "Trưởng phòng", FromDate: day}}, "Trưởng phòng, Trường Một", 2},
		"none":     {nil, "Chuyên viên, Phòng Thử", 1},
	} {
		t.Run(name, func(t *testing.T) {
			b := practice(t)
			person := data.Person{FullName: "Lê Thị Thử"}
			err := b.Do("Có sẵn", func(tx *data.Tx) error {
				place := data.Unit{ParentID: &b.unit.ID, Name: "Trường Một"}
				if err := cmp.Or(tx.Save(&person), tx.Save(&place)); err != nil {
					return err
				}
				for _, post := range c.posts {
					post.PersonID, post.UnitID = person.ID, place.ID
					if err := tx.Save(&post); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			entry := b.newcomer(person.FullName)
			entry.PersonID = person.ID
			if err := b.add(entry); err != nil {
				t.Fatal(err)
			}
			line, _ := b.line(person.FullName)
			if got := line.Post + ", " + line.Unit; got != c.want {
				t.Errorf("registered as %s, want %s", got, c.want)
			}
			var made int64
			datatest.DB(b.Book).Model(&data.Post{}).Where("person_id = ?", person.ID).Count(&made)
			if int(made) != c.made {
				t.Errorf("%d posts, want %d", made, c.made)
			}
		})
	}
}

// Given a line of two titles, when post and form of address are corrected, then both
// titles have the post and the person is addressed so.
func TestACorrectedPostStandsWithEveryTitleOfTheLine(t *testing.T) {
	b := practice(t)
	if err := b.add(b.newcomer("Lê Thị Thử")); err != nil {
		t.Fatal(err)
	}
	line, _ := b.line("Lê Thị Thử")
	if err := b.Do("Sửa", func(tx *data.Tx) error { return registration.Correct(tx, line, "Bà", "Phó Trưởng phòng") }); err != nil {
		t.Fatal(err)
	}
	var posts []string
	datatest.DB(b.Book).Model(&data.Registration{}).Where("id IN ?", line.IDs).Pluck("subject_post", &posts)
	if strings.Join(posts, "|") != "Phó Trưởng phòng|Phó Trưởng phòng" {
		t.Errorf("posts %q", posts)
	}
	if after, _ := b.line("Lê Thị Thử"); after.Honorific != "Bà" {
		t.Errorf("addressed as %q", after.Honorific)
	}
}
