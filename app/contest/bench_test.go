package contest_test

import (
	"context"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/worlds"
	"sothidua/data"
	"sothidua/data/datatest"
)

// BenchmarkSummary counts a year of 100 000 registrations that was not read before.
func BenchmarkSummary(b *testing.B) {
	book, year := worlds.Large(b)
	for b.Loop() {
		if _, err := contest.New(book).Summary(context.Background(), year.ID); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOutcomes reads what came of such a year.
func BenchmarkOutcomes(b *testing.B) {
	book, year := worlds.Large(b)
	for b.Loop() {
		if _, err := contest.New(book).Outcomes(context.Background(), year.ID); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFollow brings counts and outcomes of such a year up to date after one
// registration was changed.
func BenchmarkFollow(b *testing.B) {
	book, year := worlds.Large(b)
	kept := contest.New(book)
	if _, err := kept.Outcomes(context.Background(), year.ID); err != nil {
		b.Fatal(err)
	}
	var line data.Registration
	if err := datatest.DB(book).Where("year_id = ?", year.ID).First(&line).Error; err != nil {
		b.Fatal(err)
	}
	before := line.Note
	b.Cleanup(func() {
		line.Note = before
		book.Do("Ghi chú", func(tx *data.Tx) error { return tx.Save(&line) })
	})
	for b.Loop() {
		b.StopTimer()
		line.Note += "."
		if err := book.Do("Ghi chú", func(tx *data.Tx) error { return tx.Save(&line) }); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := kept.Outcomes(context.Background(), year.ID); err != nil {
			b.Fatal(err)
		}
	}
}
