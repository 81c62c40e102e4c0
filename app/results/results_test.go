package results_test

import (
	"path/filepath"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/results"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

type bench struct {
	*testing.T
	*data.Book
	year data.Year
}

func practice(t *testing.T) *bench {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	b := &bench{T: t, Book: book}
	if b.year, err = book.YearNumbered(t.Context(), 2023); err != nil {
		t.Fatal(err)
	}
	return b
}

func (b *bench) do(act func(*data.Tx) error) {
	b.Helper()
	if err := b.Do("Ghi", act); err != nil {
		b.Fatal(err)
	}
}

func (b *bench) read() *contest.Outcomes {
	b.Helper()
	all, err := contest.New(b.Book).Outcomes(b.Context(), b.year.ID)
	if err != nil {
		b.Fatal(err)
	}
	return all
}

func (b *bench) share(code string) contest.Share {
	b.Helper()
	for _, share := range b.read().Shares() {
		if share.Kind.Code == code && share.Kind.Subject == data.SubjectIndividual {
			return share
		}
	}
	b.Fatalf("no share of %s", code)
	return contest.Share{}
}

// line finds one registration of a title with an outcome.
func (b *bench) line(code string, outcome data.Outcome) data.OutcomeLine {
	b.Helper()
	for _, line := range b.read().Lines {
		if line.RegistrationID != 0 && line.Code == code && line.Outcome == outcome {
			return line
		}
	}
	b.Fatalf("no %s that is %q", code, outcome)
	return data.NoOutcome()
}

func (b *bench) awards(of data.OutcomeLine) int {
	var n int64
	datatest.DB(b.Book).Model(&data.Award{}).Where("person_id = ? AND year = ? AND revoked = 0", of.PersonID, b.year.Number).Count(&n)
	return int(n)
}

// Given the sample year, then each title is counted as the summary counts it, and
// every registration once.
func TestSharesCountAsTheSummaryDoes(t *testing.T) {
	b := practice(t)
	summary, err := contest.New(b.Book).Summary(b.Context(), b.year.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, share := range b.read().Shares() {
		if want := summary.Total.Tallies[share.Kind.ID].All; share.Registered != want {
			t.Errorf("%s: %d registered, the summary has %d", share.Kind.Label, share.Registered, want)
		}
		if sum := share.Achieved + share.Exceeded + share.Missed + share.Open; sum != share.Registered {
			t.Errorf("%s: %d outcomes of %d", share.Kind.Label, sum, share.Registered)
		}
	}
	if base := b.share("LĐTT"); base.Registered != 177 || base.Achieved+base.Exceeded != 173 {
		t.Errorf("LĐTT: %+v", base)
	}
}

// Given somebody who aims at CSTĐCS alone and got something higher still, then the
// included LĐTT counts as achieved.
func TestAHigherTitleAchievesTheIncludedOne(t *testing.T) {
	b := practice(t)
	line := b.line("CSTĐCS", data.OutcomeAchieved)
	before := b.share("LĐTT")
	var higher data.AwardKind
	datatest.DB(b.Book).Where("code = ? AND regime_code = ?", "CSTĐB", b.year.RegimeCode).First(&higher)
	decision := results.Yearly(b.year)
	decision.Number, decision.Date = "9/QĐ", "2023-12-20"
	b.do(func(tx *data.Tx) error { return decision.GrantOther(tx, line.RegistrationID, higher.ID, true) })
	after := b.share("LĐTT")
	if after != before {
		t.Errorf("LĐTT %+v, before %+v", after, before)
	}
	if b.share("CSTĐCS").Exceeded != 1 {
		t.Errorf("CSTĐCS %+v", b.share("CSTĐCS"))
	}
}

// Given a registration that reached its title, when it is granted again, then
// there is no second award.
func TestGrantingTwiceGivesOneAward(t *testing.T) {
	b := practice(t)
	line := b.line("LĐTT", data.OutcomeAchieved)
	b.do(func(tx *data.Tx) error { // as entered by itself, without the registration
		return datatest.DB(tx).Model(&data.Registration{}).Where("id = ?", line.RegistrationID).Update("award_id", nil).Error
	})
	had := b.awards(line)
	decision := results.Yearly(b.year)
	decision.Number, decision.Date = "9/QĐ", "2023-12-20"
	b.do(func(tx *data.Tx) error { return decision.Grant(tx, []int64{line.RegistrationID}) })
	if got := b.awards(line); got != had {
		t.Errorf("%d awards, before %d", got, had)
	}
}

// Given a registration that reached its title, when it is noted as not reached,
// then its award is gone, and comes back when that is undone.
func TestMissTakesTheAwardAway(t *testing.T) {
	b := practice(t)
	line := b.line("LĐTT", data.OutcomeAchieved)
	b.do(func(tx *data.Tx) error {
		return results.Miss(tx, []int64{line.RegistrationID}, data.Refusal{Day: "2023-12-15", Reason: "Chưa đủ", RefusedBy: "Hội đồng"})
	})
	if b.awards(line) != 0 {
		t.Error("the award stays")
	}
	for _, now := range b.read().Lines {
		if now.RegistrationID == line.RegistrationID && (now.Outcome != data.OutcomeNotAchieved || now.Reason != "Chưa đủ") {
			t.Errorf("%+v", now)
		}
	}
	b.do(func(tx *data.Tx) error { return results.Reopen(tx, []int64{line.RegistrationID}) })
	if b.line("LĐTT", data.OutcomeOpen).RegistrationID != line.RegistrationID {
		t.Error("the refusal stays")
	}
	for range 2 {
		if _, err := b.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if b.awards(line) != 1 {
		t.Error("undo does not bring the award back")
	}
}

// Given a revoked award, then it achieves nothing.
func TestARevokedAwardIsNoResult(t *testing.T) {
	b := practice(t)
	before, line := b.share("CSTĐCS"), b.line("CSTĐCS", data.OutcomeAchieved)
	b.do(func(tx *data.Tx) error { return results.Revoke(tx, line.AwardID, "Huỷ") })
	if after := b.share("CSTĐCS"); after.Achieved != before.Achieved-1 || after.Open != before.Open+1 {
		t.Errorf("%+v, before %+v", after, before)
	}
	b.do(func(tx *data.Tx) error { return results.Restore(tx, line.AwardID) })
	if after := b.share("CSTĐCS"); after != before {
		t.Errorf("%+v, before %+v", after, before)
	}
}

// Given an award that was entered for one registration and is of another's title,
// when the other is reopened, then that is refused and both stay as they were.
func TestAnAwardEnteredForAnotherRegistrationIsNotTakenBackWithThis(t *testing.T) {
	b := practice(t)
	aimed := b.line("CSTĐCS", data.OutcomeAchieved)
	var base data.AwardKind
	datatest.DB(b.Book).Where("code = ? AND regime_code = ?", "LĐTT", b.year.RegimeCode).First(&base)
	other := data.Registration{YearID: b.year.ID, UnitID: aimed.UnitID, AwardKindID: base.ID, PersonID: &aimed.PersonID, SubjectName: aimed.Name}
	b.do(func(tx *data.Tx) error { return tx.Save(&other) })
	decision := results.Yearly(b.year)
	decision.Number, decision.Date = "9/QĐ", "2023-12-20"
	b.do(func(tx *data.Tx) error { return decision.GrantOther(tx, aimed.RegistrationID, base.ID, false) })

	for _, take := range []func(*data.Tx) error{
		func(tx *data.Tx) error { return results.Reopen(tx, []int64{other.ID}) },
		func(tx *data.Tx) error {
			return results.Miss(tx, []int64{other.ID}, data.Refusal{Reason: "Chưa đủ"})
		},
	} {
		err := b.Do("Mở lại", take)
		if f := fault.Of(err); f == nil || f.Kind != fault.Refused {
			t.Errorf("taken back: %v", err)
		}
	}
	if n := b.awards(aimed); n != 1 {
		t.Errorf("%d awards", n)
	}
	b.do(func(tx *data.Tx) error { return results.Reopen(tx, []int64{aimed.RegistrationID}) })
	if n := b.awards(aimed); n != 0 {
		t.Errorf("%d awards after its own registration was reopened", n)
	}
}
