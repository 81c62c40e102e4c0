package search

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
)

func clerk(t *testing.T) (*desktest.Bench, *Screen, *desk.Place) {
	t.Helper()
	b := desktest.New(t, desktest.Sample(t), 2023)
	went := &desk.Place{}
	b.Desk.Go = func(to desk.Place) { *went = to }
	s := New(b.Desk)
	b.Put(s)
	s.Show(desk.Place{})
	return b, s, went
}

func (s *Screen) group(title string) (rows []hit) {
	inside := false
	for _, h := range s.results.Rows() {
		if h.at.Area == "" {
			inside = strings.HasPrefix(h.text, title+" (")
		} else if inside {
			rows = append(rows, h)
		}
	}
	return rows
}

func TestTypingFindsAndEnterGoesThere(t *testing.T) {
	// Given the box in focus, when a title, a year and a unit are typed,
	b, s, went := clerk(t)
	b.Type("cstđcs 2023 báo")
	// then the unit's eight registrations are listed first, then one of somebody called Bảo,
	if rows := s.group("Đăng ký"); len(rows) != 9 || !strings.Contains(rows[8].text, "Bảo") || !strings.Contains(rows[0].where, "Báo Thanh tra, năm 2023") {
		t.Fatalf("%d registrations: %+v", len(rows), rows)
	}
	// and Enter twice goes to the unit.
	b.Key(fyne.KeyReturn)
	b.Key(fyne.KeyReturn)
	if went.Area != desk.Registrations || went.Unit == 0 || went.ID == 0 {
		t.Errorf("went to %v", *went)
	}
}

// Given the name of a command is typed, then it is marked and one Enter does it; the mark alone
// does nothing yet, and what begins with what is typed comes first.
func TestACommandThatIsTypedIsDoneByOneEnter(t *testing.T) {
	b, s, _ := clerk(t)
	did := ""
	b.Desk.Deeds = func() []desk.Deed {
		var all []desk.Deed
		for _, title := range []string{"Bảng in lại", "In chính thức", "Thêm đơn vị"} {
			all = append(all, desk.Deed{Title: title, Do: func() { did += title }})
		}
		return all
	}
	b.Type(">")
	b.Key(fyne.KeyReturn)
	if did != "" || b.Window.Canvas().Focused() != fyne.Focusable(s.results) {
		t.Fatalf("the mark alone does %q", did)
	}
	s.Show(desk.Place{})
	b.Type(">in")
	if h, _ := s.results.Selected(); h.name != "In chính thức" || s.enters() != h.name {
		t.Errorf("marked is %q, Enter is said to %q", h.name, s.enters())
	}
	if b.Key(fyne.KeyReturn); did != "In chính thức" {
		t.Errorf("Enter did %q", did)
	}
}

func TestANameWithoutMarksFindsThePerson(t *testing.T) {
	b, s, went := clerk(t)
	var person data.Person
	if err := datatest.DB(b.Desk.Book).Order("id").First(&person).Error; err != nil {
		t.Fatal(err)
	}
	b.Type(person.Folded)
	rows := s.group("Cá nhân")
	if len(rows) == 0 || rows[0].text != person.FullName {
		t.Fatalf("%s: %+v", person.Folded, rows)
	}
	b.Key(fyne.KeyDown)
	b.Key(fyne.KeyReturn)
	if went.Area != desk.People || went.ID == 0 {
		t.Errorf("went to %v", *went)
	}
}

func TestAFilterIsKeptAndUsedAgain(t *testing.T) {
	// Given filters on title and outcome,
	b, s, _ := clerk(t)
	s.kind.SetValue("CSTĐCS")
	s.year.SetValue("2023")
	count := len(s.group("Đăng ký"))
	if count != 24 {
		t.Fatalf("%d registrations", count)
	}
	// when they are kept under a name and taken away,
	b.Press("Ctrl+S")
	b.Type("Chiến sĩ thi đua năm nay")
	b.Press("Ctrl+S")
	s.clear()
	if len(s.results.Rows()) != 0 {
		t.Error("clearing leaves results")
	}
	// then choosing the name brings them back.
	if !s.saved.SelectWhere(func(f data.SavedFilter) bool { return f.Name == "Chiến sĩ thi đua năm nay" }) {
		t.Fatal("the filter was not kept")
	}
	s.saved.OnSelect(s.saved.Rows()[0])
	if got := len(s.group("Đăng ký")); got != count || s.kind.Value() != "CSTĐCS" {
		t.Errorf("%d registrations after choosing the filter", got)
	}
}

// A group of hits that is not whole says so, and its last line reads on.
func TestAGroupOfHitsSaysHowManyThereAreAndReadsOn(t *testing.T) {
	b, s, _ := clerk(t)
	err := b.Desk.Book.Do("Thử", func(tx *data.Tx) error {
		for i := range 90 {
			if err := tx.Save(&data.Person{FullName: fmt.Sprintf("Trùng Tên %02d", i)}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	s.Load()
	b.Type("trung ten")
	if shown := desktest.Texts(b.Window.Content()); !strings.Contains(shown, "Cá nhân (90)") {
		t.Fatalf("not said how many there are: %s", shown)
	}
	s.intoResults()
	b.Key(fyne.KeyEnd)
	for range 40 { // up to the line that reads on
		if h, _ := s.results.Selected(); h.text == words.SearchFurther {
			break
		}
		b.Key(fyne.KeyUp)
	}
	if h, _ := s.results.Selected(); h.where != "60 của 90 dòng" {
		t.Fatalf("the last line of the group says %q", h.where)
	}
	b.Key(fyne.KeyReturn)
	if h, _ := s.results.Selected(); h.text != "Trùng Tên 60" || len(s.group("Cá nhân")) != 90 {
		t.Errorf("on %q, %d people", h.text, len(s.group("Cá nhân")))
	}
}

// Given a figure of the overview, then its list has a line for each whom it counts, LĐTT with those
// of CSTĐCS; it says how it counts, and Esc counts as before.
func TestAFigureOfTheOverviewOpensWhomItCounts(t *testing.T) {
	b, s, _ := clerk(t)
	s.Show(desk.Place{Part: desk.CountedPart, ID: 2023, Field: string(data.SubjectIndividual), Text: "LĐTT"})
	summary, err := b.Desk.Contest.Summary(t.Context(), b.Desk.Year.ID)
	if err != nil {
		t.Fatal(err)
	}
	want := 0
	for _, kind := range summary.Kinds {
		if kind.Code == "LĐTT" {
			want = summary.Total.Tallies[kind.ID].All
		}
	}
	if head := s.results.Rows()[0].text; head != fmt.Sprintf("Đăng ký (%d)", want) {
		t.Errorf("the list is headed %q, the figure is %d", head, want)
	}
	if said := desktest.Texts(s.content); !strings.Contains(said, words.SearchCounted) {
		t.Error("nothing says how the list counts")
	}
	s.Show(desk.Place{Part: desk.CountedPart, ID: 2023})
	if all, head := summary.Total.Collectives+summary.Total.Persons, s.results.Rows()[0].text; head != fmt.Sprintf("Đăng ký (%d)", all) {
		t.Errorf("the list of all is headed %q, the figure is %d", head, all)
	}
	s.Show(desk.Place{Part: desk.CountedPart, ID: 2023, Field: string(data.SubjectIndividual), Text: "LĐTT"})
	back := s.Where()
	s.Show(desk.Place{})
	if !s.query().Empty() {
		t.Errorf("whoever comes to search is held to %+v", s.query())
	}
	if s.Show(back); s.results.Rows()[0].text != fmt.Sprintf("Đăng ký (%d)", want) {
		t.Errorf("gone back, the list is headed %q", s.results.Rows()[0].text)
	}
	s.clear()
	if s.counted || strings.Contains(desktest.Texts(s.content), words.SearchCounted) {
		t.Error("it counts on")
	}
}
