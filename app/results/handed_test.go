package results_test

import (
	"testing"

	"sothidua/app/results"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

// Given a decision with several awards, numbers of the golden book run on from the one that is
// chosen, in its order; a number that another award of the year has changes nothing.
func TestAnAwardIsBookedOnce(t *testing.T) {
	b := practice(t)
	decisions, err := b.Decisions(t.Context(), b.year.Number)
	if err != nil {
		t.Fatal(err)
	}
	var rows []data.GivenRow
	for _, d := range decisions {
		if d.Awards-d.Revoked > 2 {
			if rows, err = b.AwardsOf(t.Context(), d); err != nil {
				t.Fatal(err)
			}
			break
		}
	}
	var standing []data.GivenRow
	for _, r := range rows {
		if !r.Revoked {
			standing = append(standing, r)
		}
	}
	if len(standing) < 3 {
		t.Fatal("no decision with three awards")
	}
	h := results.Handed{Book: 21, On: "2024-01-15", Money: 900000, Following: true}
	b.do(func(tx *data.Tx) error { return h.Enter(tx, standing[1].ID) })
	for i, row := range standing {
		got, err := b.AwardGiven(t.Context(), row.ID)
		if err != nil {
			t.Fatal(err)
		}
		want := data.GivenRow{}
		if i > 0 {
			want.GoldenBook, want.HandedOn, want.Money = 20+i, "2024-01-15", 900000
		}
		if got.GoldenBook != want.GoldenBook || got.HandedOn != want.HandedOn || got.Money != want.Money {
			t.Errorf("award %d: %d, %s, %d", i, got.GoldenBook, got.HandedOn, got.Money)
		}
	}
	// What is left empty then takes nothing from those that follow.
	b.do(func(tx *data.Tx) error { return results.Handed{Book: 21, Following: true}.Enter(tx, standing[1].ID) })
	if got, err := b.AwardGiven(t.Context(), standing[2].ID); err != nil || got.HandedOn != "2024-01-15" || got.Money != 900000 {
		t.Errorf("of one that follows is left: %s, %d, %v", got.HandedOn, got.Money, err)
	}
	// A certificate given anew is that one alone, and says how.
	b.do(func(tx *data.Tx) error {
		return results.Handed{Book: 21, Following: true, By: "Lê Thị Thử", Reissue: "Cấp đổi", Anew: "2024-05-06", AnewBy: "Sai tên"}.Enter(tx, standing[1].ID)
	})
	for i, want := range map[int][2]string{1: {"Cấp đổi", "Lê Thị Thử"}, 2: {}} {
		if got, err := b.AwardGiven(t.Context(), standing[i].ID); err != nil || got.Reissue != want[0] || got.ReceivedBy != want[1] {
			t.Errorf("award %d is given anew: %q, taken by %q, %v", i, got.Reissue, got.ReceivedBy, err)
		}
	}
	err = b.Do("Ghi", func(tx *data.Tx) error { return results.Handed{Book: 21, Anew: "2024-05-06"}.Enter(tx, standing[1].ID) })
	if f := fault.Of(err); f == nil || f.Field != "reissue" {
		t.Errorf("a day without a certificate: %v", err)
	}
	err = b.Do("Ghi", func(tx *data.Tx) error { return results.Handed{Book: 22}.Enter(tx, standing[0].ID) })
	if f := fault.Of(err); f == nil || f.Kind != fault.Invalid || f.Field != "book" {
		t.Errorf("a number twice: %v", err)
	}
	if got, err := b.AwardGiven(t.Context(), standing[0].ID); err != nil || got.GoldenBook != 0 {
		t.Errorf("it is booked: %d, %v", got.GoldenBook, err)
	}
}

// What is noted of several registrations leaves alone what is not said; of one it is all there is.
func TestWhatIsNotedOfManyLeavesTheRest(t *testing.T) {
	b := practice(t)
	var two []data.Registration
	if err := datatest.DB(b.Book).Where("year_id = ?", b.year.ID).Order("id").Limit(2).Find(&two).Error; err != nil {
		t.Fatal(err)
	}
	ids := []int64{two[0].ID, two[1].ID}
	b.do(func(tx *data.Tx) error {
		return results.Note(tx, ids[:1], "Chủ trì 02 đề tài", "Trực tiếp", true)
	})
	b.do(func(tx *data.Tx) error { return results.Note(tx, ids, "", "Lãnh đạo", false) })
	seen := 0
	for _, line := range b.read().Lines {
		switch line.RegistrationID {
		case ids[0]:
			if seen++; line.Deed != "Chủ trì 02 đề tài" || line.Class != "Lãnh đạo" {
				t.Errorf("%q, %q", line.Deed, line.Class)
			}
		case ids[1]:
			if seen++; line.Deed != "" || line.Class != "Lãnh đạo" {
				t.Errorf("%q, %q", line.Deed, line.Class)
			}
		}
	}
	b.do(func(tx *data.Tx) error { return results.Note(tx, ids[:1], "", "", true) })
	for _, line := range b.read().Lines {
		if line.RegistrationID == ids[0] && line.Deed+line.Class != "" {
			t.Errorf("it stays: %q, %q", line.Deed, line.Class)
		}
	}
	if seen != 2 {
		t.Errorf("%d lines", seen)
	}
}
