package results

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
)

// Given a registration, its deed is typed where it stands, and is there when the form is opened again.
func TestADeedIsTypedAndComesBack(t *testing.T) {
	b, s := clerk(t)
	b.Window.Canvas().Focus(s.rows.grid)
	s.rows.grid.SelectWhere(func(l line) bool { return l.RegistrationID != 0 && l.Subject == data.SubjectIndividual })
	b.Fire("F9")
	b.Type("Chủ trì 03 đề tài")
	b.Press("Ctrl+S")
	if told := strings.Join(b.Told, "\n"); !strings.Contains(told, fmt.Sprintf(words.DeedStep, 1)) {
		t.Errorf("it says %q", told)
	}
	row, _ := s.rows.grid.Selected()
	if row.Deed != "Chủ trì 03 đề tài" {
		t.Fatalf("%q", row.Deed)
	}
	b.Fire("F9")
	b.Press("Ctrl+S")
	if row, _ := s.rows.grid.Selected(); row.Deed != "Chủ trì 03 đề tài" {
		t.Errorf("saved again it is %q", row.Deed)
	}
}

// Given an award, its number in the golden book and its day are typed beside its decision.
func TestAnAwardGoesIntoTheGoldenBook(t *testing.T) {
	b, s := clerk(t)
	s.Show(desk.Place{Part: PlaceDecisions})
	s.decisions.list.Select(0)
	row := s.decisions.given.Rows()[0]
	s.decisions.given.Select(0)
	b.Fire("F6")
	b.Type("31")
	b.Key(fyne.KeyReturn)
	b.Type("15/1/2024")
	b.Press("Ctrl+S")
	var award data.Award
	if err := datatest.DB(b.Desk.Book).First(&award, row.ID).Error; err != nil || award.GoldenBook != 31 || award.HandedOn != "2024-01-15" {
		t.Errorf("%+v, %v", award, err)
	}
}
