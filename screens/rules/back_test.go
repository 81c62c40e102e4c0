package rules

import (
	"testing"

	"fyne.io/fyne/v2"

	checks "sothidua/app/rules"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
)

// Given findings of people and of collectives, when Enter leads to their unit, then it is to the
// part they are about; and when the list is read again, part by part, once she is back, then the
// finding she left is under the cursor.
func TestAFindingLeadsToItsPartAndIsThereAgain(t *testing.T) {
	b, s := clerk(t)
	went := desk.Place{}
	b.Desk.Go = func(to desk.Place) { went = to }
	s.Load()
	s.Show(desk.Place{Part: PlaceFindings})
	rows := s.findings.table.Rows()
	units := map[int64]bool{} // in the order of the parts, the first is that of the first unit
	for _, r := range rows {
		units[r.UnitID] = true
	}
	if len(units) < 2 {
		t.Fatalf("findings of %d units", len(units))
	}
	for subject, part := range map[data.Subject]string{data.SubjectIndividual: desk.PersonPart, data.SubjectCollective: desk.CollectivePart} {
		last := checks.Finding{}
		for _, r := range rows {
			if r.Award.Subject == subject && r.UnitID != 0 && r.Gathered == 0 {
				last = r
			}
		}
		if !s.findings.table.SelectWhere(func(r checks.Finding) bool { return last.UnitID != 0 && sameFinding(r, last) }) {
			t.Fatalf("no finding about %s", subject)
		}
		b.Window.Canvas().Focus(s.findings.table)
		b.Key(fyne.KeyReturn)
		if went.Area != desk.Registrations || went.Part != part || went.Unit != last.UnitID {
			t.Errorf("%s: went to %+v", subject, went)
		}
		s.findings.forget()
		s.Load()
		if now, _ := s.findings.table.Selected(); !sameFinding(now, last) {
			t.Errorf("left at %q, back at %q", last.Text, now.Text)
		}
	}
}

// Given units of which nobody wrote how many people they have, when their people are judged by
// that, then the finding leads to the unit's figures, where it is written, and not to its people.
func TestWhatAUnitLacksOfItsFiguresLeadsToThem(t *testing.T) {
	b, s := clerk(t)
	if err := datatest.DB(b.Desk.Book).Exec("UPDATE unit_years SET headcount = 0 WHERE year = ?", b.Desk.Year.Number).Error; err != nil {
		t.Fatal(err)
	}
	s.Load()
	s.Show(desk.Place{Part: PlaceFindings})
	lacking := 0
	for _, r := range checks.Gather(s.findings.found) {
		if r.Rule.Condition != "headcount" || r.State != checks.Missing {
			continue
		}
		lacking++
		if at, _, ok := desk.RecordOf(r); !ok || at != (desk.Place{Area: desk.People, Part: desk.UnitRatingPart, ID: r.UnitID}) {
			t.Errorf("%s leads to %+v", r.Text, at)
		}
	}
	if lacking < 2 {
		t.Fatalf("%d units lack it", lacking)
	}
}
