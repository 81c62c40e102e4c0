package results

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/yearbook"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
)

func clerk(t *testing.T) (*desktest.Bench, *Screen) {
	t.Helper()
	b := desktest.New(t, desktest.Sample(t), 2023)
	s := New(b.Desk)
	b.Put(s)
	return b, s
}

func (s *Screen) outcomes() map[data.Outcome]int {
	n := map[data.Outcome]int{}
	for _, row := range s.file.Outcomes.Lines {
		if row.RegistrationID != 0 {
			n[row.Outcome]++
		}
	}
	return n
}

// An award that nobody registered for is chosen among all the others, whatever the filters
// left before.
func TestAnAwardOutsideTheRegistrationsComesIntoView(t *testing.T) {
	b, s := clerk(t)
	s.rows.unit.SetText(s.file.Units[0].Name)
	other := s.file.Units[1].Name
	b.Fire("Ctrl+N")
	for _, text := range []string{"99/QĐ-TTTP", "15/12/2023", "", "", "", "", other, s.file.Kinds[len(s.file.Kinds)-1].Label} {
		if text != "" {
			b.SelectAll()
			b.Type(text)
		}
		b.Key(fyne.KeyReturn)
	}
	b.Fire("Ctrl+S")
	if b.Desk.Commands.Suspended() {
		t.Fatalf("the form is still open: %s", desktest.Texts(b.Window.Canvas().Overlays().Top()))
	}
	row, ok := s.rows.grid.Selected()
	if !ok || row.Name != other || row.DecisionNumber != "99/QĐ-TTTP" || s.rows.unit.Text() != "" {
		t.Errorf("chosen is %+v, the unit is %q", row.OutcomeLine, s.rows.unit.Text())
	}
}

func TestOneDecisionMarksManyRegistrations(t *testing.T) {
	// Given all results of the year taken out of the book,
	b, s := clerk(t)
	b.Window.Canvas().Focus(s.rows.grid)
	b.SelectAll()
	all := len(s.rows.picked())
	b.Fire("F7")
	b.Yes()
	if n := s.outcomes(); n[data.OutcomeOpen] != all || all < 180 {
		t.Fatalf("%v of %d", n, all)
	}
	// when one decision is entered for those of one title,
	var kind string
	for _, k := range s.file.Kinds {
		if k.Code == "CSTĐCS" {
			kind = k.Label
			s.rows.kind.SetText(k.Label)
		}
	}
	b.Window.Canvas().Focus(s.rows.grid)
	b.SelectAll()
	if got := len(s.rows.picked()); got != 24 {
		t.Fatalf("%s: %d rows", kind, got)
	}
	b.Fire("F4")
	b.Type("77/QĐ-THU")
	b.Key(fyne.KeyReturn)
	b.Type("20/12/2023")
	b.Press("Ctrl+S")
	// then all of them have it, in one step of the journal that is told with their number, and no other has.
	if told := b.Told[len(b.Told)-1]; !strings.Contains(told, fmt.Sprintf(words.GrantStep, "77/QĐ-THU", 24)) {
		t.Errorf("it says %q", told)
	}
	if n := s.outcomes(); n[data.OutcomeAchieved] != 24 {
		t.Errorf("%v", n)
	}
	for _, row := range s.file.Outcomes.Lines {
		if row.Outcome == data.OutcomeAchieved && (row.DecisionNumber != "77/QĐ-THU" || row.DecisionDate != "2023-12-20") {
			t.Errorf("%+v", row)
		}
	}
	if _, err := b.Desk.Book.Undo(); err != nil {
		t.Fatal(err)
	}
	s.Load()
	if n := s.outcomes(); n[data.OutcomeAchieved] != 0 {
		t.Errorf("after one undo: %v", n)
	}
}

func TestARevokedAwardStaysInTheHistory(t *testing.T) {
	// Given the awards of the first decision,
	b, s := clerk(t)
	s.Show(desk.Place{Part: PlaceDecisions})
	s.decisions.list.Select(0)
	rows := s.decisions.given.Rows()
	if len(rows) == 0 {
		t.Fatal("no awards beside the decision")
	}
	s.decisions.given.Select(0)
	// when one is revoked with a reason,
	b.Fire("F4")
	b.Type("Quyết định 1/QĐ huỷ bỏ")
	b.Press("Ctrl+S")
	var award data.Award
	if err := datatest.DB(b.Desk.Book).First(&award, rows[0].ID).Error; err != nil || !award.Revoked || award.RevokedReason == "" {
		t.Fatalf("%+v, %v", award, err)
	}
	// then the history still shows it, as revoked.
	history, err := b.Desk.Book.History(t.Context(), value(award.PersonID), value(award.CollectiveID))
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, row := range history {
		found = found || row.AwardID == award.ID && row.Revoked
	}
	if !found {
		t.Errorf("the history lacks it: %+v", history)
	}
}

func TestADecisionGoesFromARowOnlyWhenThatIsSaid(t *testing.T) {
	// Given a registration with a decision, and one without.
	b, s := clerk(t)
	b.Window.Canvas().Focus(s.rows.grid)
	said := map[bool]string{}
	for _, decided := range []bool{true, false} {
		s.rows.grid.SelectWhere(func(l line) bool { return l.RegistrationID != 0 && l.AwardID != 0 == decided })
		before := len(s.file.Outcomes.Lines)
		// When she wants to note that it was not reached, the form says what goes with it.
		b.Fire("F6")
		said[decided] = desktest.Texts(b.Window.Canvas().Overlays().Top())
		b.Press("Esc")
		if len(s.file.Outcomes.Lines) != before {
			t.Error("written unasked")
		}
	}
	if !strings.Contains(said[true], "1 dòng đã ghi quyết định") || strings.Contains(said[false], "quyết định") {
		t.Errorf("%v", said)
	}
}

func value(id *int64) int64 {
	if id == nil {
		return 0
	}
	return *id
}

func TestAllYearsOfOnePersonStandTogether(t *testing.T) {
	b, s := clerk(t)
	var person data.Person
	if err := datatest.DB(b.Desk.Book).Raw(`SELECT p.* FROM people p JOIN awards a ON a.person_id = p.id GROUP BY p.id
		ORDER BY count(DISTINCT a.year) DESC, p.id LIMIT 1`).Scan(&person).Error; err != nil {
		t.Fatal(err)
	}
	s.Show(desk.Place{Part: PlaceHistory})
	s.history.who.Focus(b.Window.Canvas())
	b.Type(person.Folded)
	b.Key(fyne.KeyDown)
	b.Key(fyne.KeyReturn)
	years := map[int]bool{}
	for _, row := range s.history.table.Rows() {
		years[row.Year] = true
	}
	if len(years) < 2 {
		t.Errorf("%s: years %v", person.FullName, years)
	}
	// The focus is in what was found, not somewhere beyond.
	if b.Window.Canvas().Focused() != fyne.Focusable(s.history.table) {
		t.Errorf("the focus is on %T", b.Window.Canvas().Focused())
	}
}

func TestAnExemplarIsEntered(t *testing.T) {
	b, s := clerk(t)
	before := len(s.file.Exemplars)
	s.Show(desk.Place{Part: PlaceExemplars})
	s.exemplars.Add()
	b.Key(fyne.KeyReturn) // neither a person nor a collective of the book
	b.Type("Phòng Thử nghiệm")
	b.Key(fyne.KeyReturn)
	b.Type("Hoàn thành sớm mọi việc được giao")
	b.Press("Ctrl+S")
	if got := s.file.Exemplars; len(got) != before+1 || got[len(got)-1].Merit == "" {
		t.Errorf("%d exemplars, %+v", len(got), got)
	}
}

// Given an exemplar with something to see to in the next year, when that year is in view, then
// it stands below the year's own, and what is written of it there is kept.
func TestAnExemplarIsFollowedInTheYearAfter(t *testing.T) {
	b, s := clerk(t)
	s.Show(desk.Place{Part: PlaceExemplars})
	s.exemplars.Show(s.file.Exemplars[0].ID, "proposed-by")
	for _, text := range []string{"Công đoàn", "12/5/2023", "Tờ trình số 2", "", "hai phòng làm theo", "hỏi lại hai phòng"} {
		b.Type(text)
		b.Press("Tab")
	}
	b.Press("Ctrl+S")
	kept := s.file.Exemplars[0]
	if kept.ProposedBy != "Công đoàn" || kept.ProposedOn != "2023-05-12" || kept.ProposedIn != "Tờ trình số 2" || kept.CameOf != "hai phòng làm theo" || !kept.Followed() {
		t.Fatalf("%+v", kept)
	}
	next, _, err := yearbook.Open(b.Desk.Book, yearbook.Opening{BlockID: 1, Number: 2024})
	if err != nil {
		t.Fatal(err)
	}
	b.Desk.SetYear(next)
	if len(s.file.Exemplars) != 0 || s.exemplars.Count() != 1 || s.followedFrom(kept) == "" {
		t.Fatalf("%d, %d followed", len(s.file.Exemplars), s.exemplars.Count())
	}
	s.Show(desk.Place{Part: PlaceExemplars, ID: kept.ID, Field: "follow-state"})
	b.Type("đã xong")
	b.Key(fyne.KeyReturn)
	b.Press("Ctrl+S")
	rows, err := b.Desk.Book.EarlierExemplars(t.Context(), next)
	if err != nil || len(rows) != 1 || rows[0].FollowState != data.FollowDone || s.exemplars.Count() != 0 {
		t.Errorf("%+v, %d shown, %v", rows, s.exemplars.Count(), err)
	}
}

func TestATitleThatARegisteredOneIncludesIsNoExtra(t *testing.T) {
	_, s := clerk(t)
	included := 0
	for _, row := range s.file.Outcomes.Lines {
		if row.Included {
			included++
		}
	}
	extra := 0
	for _, share := range s.file.Outcomes.Shares() {
		extra += share.Unregistered
	}
	if included != 2 || extra != 1 {
		t.Errorf("%d included, %d not registered", included, extra)
	}
}

// What the filters offer follows what is written elsewhere in the year in view.
func TestTheFiltersOfferWhatWasWrittenElsewhere(t *testing.T) {
	b, s := clerk(t)
	unit := s.file.Units[0]
	unit.Name = "Cơ quan đổi tên"
	if err := b.Desk.Book.Do("Thử", func(tx *data.Tx) error { return tx.Save(&unit) }); err != nil {
		t.Fatal(err)
	}
	s.Load()
	s.rows.unit.SetText(unit.Name)
	if s.rows.unit.Value() == "" {
		t.Errorf("%q is not offered", unit.Name)
	}
}

// A decision on lines that all have theirs is refused in words, and one on some of them says
// for how many it is written, in the form and in the journal.
func TestADecisionSaysForHowManyItIsWritten(t *testing.T) {
	b, s := clerk(t)
	b.Window.Canvas().Focus(s.rows.grid)
	decide := func(number string) {
		b.Fire("F4")
		b.Type(number)
		b.Key(fyne.KeyReturn)
		b.Type("1/12/2023")
		b.Press("Ctrl+S")
	}
	s.rows.grid.SelectWhere(func(l line) bool { return l.RegistrationID != 0 && l.Outcome == data.OutcomeAchieved })
	decide("98/QĐ")
	if shown := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(shown, words.GrantNoneWhat) {
		t.Errorf("not refused: %s", shown)
	}
	b, s = clerk(t)
	b.Window.Canvas().Focus(s.rows.grid)
	b.SelectAll()
	picked, open := s.rows.picked(), len(s.rows.undecided(s.rows.picked()))
	if open == 0 || open == len(picked) {
		t.Fatalf("%d of %d have no decision", open, len(picked))
	}
	b.Fire("F4")
	if shown, want := desktest.Texts(b.Window.Canvas().Overlays().Top()), fmt.Sprintf(words.DecisionNote, viet.Number(open)); !strings.Contains(shown, want) {
		t.Errorf("the form does not say %q: %s", want, shown)
	}
	b.Type("99/QĐ")
	b.Key(fyne.KeyReturn)
	b.Type("1/12/2023")
	b.Press("Ctrl+S")
	var step data.Step
	if err := datatest.DB(b.Desk.Book).Order("id DESC").First(&step).Error; err != nil || step.Label != fmt.Sprintf(words.GrantStep, "99/QĐ", open) {
		t.Errorf("%q, %v", step.Label, err)
	}
}
