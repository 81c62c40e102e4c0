package people_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/people"
)

// Given somebody in view, when an earlier year is typed by the keyboard alone, then it is in
// the history beside the list; a year that is none is said at its field.
func TestAnEarlierYearIsTyped(t *testing.T) {
	b := open(t)
	row, ok := b.list().Selected()
	if !ok {
		t.Fatal("nobody is chosen")
	}
	b.Fire("F8")
	b.Type("2023") // this year itself
	b.Fire("Ctrl+S")
	if !b.Desk.Commands.Suspended() {
		t.Fatal("a year that is no earlier one was written")
	}
	b.SelectAll()
	b.Type("2019")
	b.Key(fyne.KeyReturn)
	b.Type("HTXS")
	b.Key(fyne.KeyReturn)
	b.Type("CSTĐCS")
	b.Key(fyne.KeyReturn)
	b.Type("12/QĐ-TĐKT")
	b.Fire("Ctrl+S")
	file, err := people.Read(t.Context(), b.Desk.Book, row.Person.ID)
	if err != nil || b.Desk.Commands.Suspended() {
		t.Fatal(err, "the form is still open")
	}
	written := false
	for _, h := range file.History {
		written = written || h.Year == 2019 && h.AwardLabel == "CSTĐCS" && h.DecisionNumber == "12/QĐ-TĐKT"
	}
	rated := false
	for _, y := range file.Years {
		rated = rated || y.Year == 2019 && y.Rating == "HTXSNV"
	}
	if !written || !rated {
		t.Errorf("written %v, rated %v: %+v %+v", written, rated, file.History, file.Years)
	}
}
