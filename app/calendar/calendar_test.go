package calendar_test

import (
	"path/filepath"
	"testing"

	"sothidua/app/calendar"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

func TestADeadlineIsADayAndANoteAloneIsNone(t *testing.T) {
	// Given a year of the practice book without a deadline for files
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), 2022)
	if err != nil {
		t.Fatal(err)
	}
	save := func(d ...data.Deadline) error {
		return book.Do("Thử", func(tx *data.Tx) error { return calendar.Save(tx, d) })
	}
	kept := func() []data.Deadline {
		all, err := book.Deadlines(t.Context(), year.ID)
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	before := len(kept())
	d := data.Deadline{YearID: year.ID, Kind: data.DeadlineUnitFiles, Note: "Nộp bản giấy"}
	// When a note is given without a day, it is refused for its field, with all that came along
	err = save(data.Deadline{YearID: year.ID, Kind: data.DeadlineBlockFiles, Due: "2022-12-01"}, d)
	if f := fault.Of(err); f == nil || f.Field != string(data.DeadlineUnitFiles) || len(kept()) != before {
		t.Fatalf("%v, %d kept", err, len(kept()))
	}
	// And a day makes it one, and taking the day away takes it out
	d.Due = "2022-12-01"
	if err := save(d); err != nil || len(kept()) != before+1 {
		t.Fatalf("%v, %d kept", err, len(kept()))
	}
	for _, d := range kept() {
		if d.Kind == data.DeadlineUnitFiles {
			d.Due, d.Note = "", ""
			if err := save(d); err != nil || len(kept()) != before {
				t.Errorf("%v, %d kept", err, len(kept()))
			}
		}
	}
}

// Given the day on which the papers went to the council, then it is told again, is corrected
// and taken back, what else is noted stays; a day to come is none.
func TestTheDayOfSendingIsCorrectedAndTakenBack(t *testing.T) {
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), 2022)
	if err != nil {
		t.Fatal(err)
	}
	council := data.Deadline{YearID: year.ID, Kind: data.DeadlineCouncil, Due: "2022-03-24", Note: "Theo văn bản"}
	kept := func() data.Deadline {
		all, err := book.Deadlines(t.Context(), year.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range all {
			if d.Kind == data.DeadlineCouncil {
				return d
			}
		}
		return council
	}
	sent := func(on viet.Date) error {
		d := kept()
		return book.Do("Thử", func(tx *data.Tx) error { return calendar.NoteSent(tx, d, on) })
	}
	for _, on := range []viet.Date{"2022-03-20", "2022-03-21", ""} {
		if err := sent(on); err != nil || calendar.SentOn(kept().Note) != on || calendar.Unsent(kept().Note) != "Theo văn bản" {
			t.Errorf("sent on %q: %v, %q", on, err, kept().Note)
		}
	}
	if f := fault.Of(sent("2999-01-01")); f == nil || f.Field != "sent" || calendar.SentOn(kept().Note) != "" {
		t.Errorf("a day to come is kept: %v, %q", f, kept().Note)
	}
}
