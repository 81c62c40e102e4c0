package shell

import (
	"slices"
	"testing"

	"sothidua/data"
	"sothidua/screens/desk"
)

// Given a closed year, when something is changed in an area and a reason is being typed, then that
// area is marked as unsaved, and none once it is written.
func TestTheReasonForAClosedYearIsOfTheAreaInView(t *testing.T) {
	r := newRuns(t)
	s := r.start()
	year := s.desk.Year
	year.ClosedOn = "2024-01-31"
	if err := r.book.Do("Khoá sổ", func(tx *data.Tx) error { return tx.Save(&year) }); err != nil {
		t.Fatal(err)
	}
	for _, area := range []desk.Area{desk.Pledge, desk.Scoring} {
		s.goTo(desk.Place{Area: area})
		changed := year
		changed.Theme = "Chủ đề ở " + string(area)
		s.desk.Save("Sửa chủ đề", func(tx *data.Tx) error { return tx.Save(&changed) }, nil)
		typeSomething(t, s)
		s.desk.Drafts.Keep()
		if got := s.desk.Drafts.Unsaved(); !slices.Equal(got, []desk.Area{area}) {
			t.Errorf("in %s the reason marks %v", area, got)
		}
		s.commands.Fire("Ctrl+S")
		if got := s.desk.Drafts.Unsaved(); got != nil || s.commands.Suspended() {
			t.Errorf("in %s, once it is written, %v is marked:\n%s", area, got, inFront(s))
		}
	}
}
