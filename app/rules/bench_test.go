package rules_test

import (
	"context"
	"testing"
	"time"

	"sothidua/app/contest"
	"sothidua/app/rules"
	"sothidua/app/worlds"
	"sothidua/data"
	"sothidua/data/datatest"
)

// BenchmarkCheckYear judges 100 000 registrations with ten years of history.
func BenchmarkCheckYear(b *testing.B) {
	book, year := worlds.Large(b)
	for b.Loop() {
		found, err := rules.Check(context.Background(), contest.New(book), year)
		if err != nil || len(found) == 0 {
			b.Fatal(len(found), err)
		}
		b.ReportMetric(float64(len(found)), "findings")
	}
}

// BenchmarkCheckAll is the same with what is in order, part by part as they come.
func BenchmarkCheckAll(b *testing.B) {
	book, year := worlds.Large(b)
	for b.Loop() {
		n, begun, first := 0, time.Now(), time.Duration(0)
		for part, err := range rules.Parts(context.Background(), contest.New(book), year, true) {
			if err != nil {
				b.Fatal(err)
			}
			if n += len(part); first == 0 && n > 0 {
				first = time.Since(begun)
			}
		}
		b.ReportMetric(float64(n), "findings")
		b.ReportMetric(first.Seconds()*1000, "first-ms")
	}
}

// BenchmarkCheckProposal is what one keystroke in a line costs.
func BenchmarkCheckProposal(b *testing.B) {
	book, year := worlds.Large(b)
	var line data.Registration
	err := datatest.DB(book).Where(`year_id = ? AND person_id IS NOT NULL AND award_kind_id IN
		(SELECT id FROM award_kinds WHERE code = 'BK-TTCP')`, year.ID).First(&line).Error
	if err != nil {
		b.Fatal(err)
	}
	facts := contest.New(book) // kept from one keystroke to the next
	for b.Loop() {
		said, err := rules.Advise(context.Background(), facts, year, line.UnitID, rules.Proposal{Rows: []rules.Row{{Registration: line}}})
		if err != nil || len(said.Proposed) == 0 {
			b.Fatal(len(said.Proposed), err)
		}
	}
}

// BenchmarkQuotas is the strip of a unit's figures.
func BenchmarkQuotas(b *testing.B) {
	book, year := worlds.Large(b)
	facts := contest.New(book)
	for b.Loop() {
		if _, err := rules.Advise(context.Background(), facts, year, 1, rules.Proposal{}); err != nil {
			b.Fatal(err)
		}
	}
}
