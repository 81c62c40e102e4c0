package shell

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// Given texts of every record that the search looks through, also of a second meeting of the
// year and of decisions from before the book's first year, then the hit of each leads to the
// very record.
func TestEveryHitLeadsToItsRecord(t *testing.T) {
	r := newRuns(t)
	year, err := r.book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.book.Do("Thử", func(tx *data.Tx) error {
		meeting := data.Ceremony{YearID: year.ID, Purposes: string(data.PurposeMidyear), Name: "Hội nghị sơ kết thử nghiệm"}
		if err := tx.Save(&meeting); err != nil {
			return err
		}
		for i, name := range []string{"Quách Thị Thử Một", "Quách Thị Thử Hai"} {
			if err := tx.Save(&data.Participant{CeremonyID: meeting.ID, FullName: name, Position: i + 1}); err != nil {
				return err
			}
		}
		for i, name := range []string{"Điển hình thử một", "Điển hình thử hai"} {
			if err := tx.Save(&data.Exemplar{YearID: year.ID, Name: name, Merit: "Thành tích", Position: i + 1}); err != nil {
				return err
			}
		}
		return tx.Save(&data.YearReview{YearID: year.ID, Purpose: data.PurposeClosing, WeakPoints: "Nhận định thử nghiệm"})
	}); err != nil {
		t.Fatal(err)
	}
	all, copies := map[string][]data.PassageRow{}, map[string]int{}
	if err := r.book.Passages(t.Context(), func(row data.PassageRow) {
		all[row.Record] = append(all[row.Record], row)
		copies[row.Record+row.Text]++
	}); err != nil {
		t.Fatal(err)
	}
	s := r.start()
	for _, record := range data.PassageRecords() {
		astray := false // one that lies in no year of the book was tried
		tried := 0
		for at := len(all[record]) - 1; at >= 0 && (tried < 2 || record == "awards" && !astray); at-- {
			row := all[record][at]
			if copies[record+row.Text] > 1 || astray && row.YearID == 0 {
				continue
			}
			tried++
			astray = astray || row.YearID == 0
			openHit(t, s, row)
			if got := arrived(s, row); got != "" {
				t.Errorf("%s, %q: %s", record, row.Text, got)
			}
		}
		if tried == 0 {
			t.Errorf("no text of %s", record)
		}
	}
}

// openHit types the text of a row into the search and opens its hit by Enter.
func openHit(t *testing.T, s *Shell, row data.PassageRow) {
	t.Helper()
	s.goTo(desk.Place{Area: desk.Search, Text: row.Text})
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	for range 200 {
		list, ok := s.win.Canvas().Focused().(interface{ Chosen() any })
		if !ok {
			t.Fatalf("%q is found by nothing", row.Text)
		}
		hit := fmt.Sprintf("%+v", list.Chosen())
		if strings.HasPrefix(hit, "{text:"+row.Text+" where:"+words.SearchRecords[row.Record]) {
			s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			return
		}
		s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	t.Fatalf("no hit of %s says %q", row.Record, row.Text)
}

// arrived tells what is in view instead of the record; nothing where it is.
func arrived(s *Shell, row data.PassageRow) string {
	if s.current == desk.Search {
		return "the search stays"
	}
	if row.YearID != 0 && s.desk.Year.ID != row.YearID {
		return "another year is in view"
	}
	at := s.where()
	var chosen any
	if list, ok := s.win.Canvas().Focused().(interface{ Chosen() any }); ok {
		chosen = list.Chosen()
	}
	if line, ok := chosen.(interface{ Record() any }); ok {
		chosen = line.Record()
	}
	decision, _ := chosen.(data.DecisionRow)
	record, key := data.RecordOf(chosen)
	switch {
	case row.Record == "initiatives" && row.RegistrationID != 0:
		if at.Area == desk.Registrations && at.ID == row.RegistrationID {
			return ""
		}
	case row.Record == "initiatives" || row.Record == "awards" && row.YearID == 0:
		if at.Area == desk.People && at.ID == row.PersonID || row.PersonID == 0 && record == "units" {
			return ""
		}
	case row.Record == "awards":
		if decision.ID == row.ID {
			return ""
		}
	case row.Record == "ceremonies":
		if strings.Contains(desktest.Texts(s.view.body), strings.Join(strings.Fields(row.Text)[:4], " ")) {
			return ""
		}
	case row.Record == "year_reviews": // a form with all of it
		if kit.TabTitle(s.screen().Content()) == words.YearTabReview && strings.Contains(desktest.Texts(s.view.body), strings.TrimSpace(row.Text)) {
			return ""
		}
	case record == row.Record && key == fmt.Sprint(row.ID):
		return ""
	}
	return fmt.Sprintf("in view is %+v, chosen %T %s %s", at, chosen, record, key)
}
