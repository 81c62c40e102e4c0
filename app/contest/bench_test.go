package contest_test

import (
	"context"
	"os"
	"testing"

	"sothidua/app/contest"
	"sothidua/data"
)

// large opens the book that "make bench" generated, with its latest year.
func large(b *testing.B) (*data.Book, data.Year) {
	path := os.Getenv("BENCH_BOOK")
	if path == "" {
		b.Fatal("BENCH_BOOK must name the large book: run make bench")
	}
	book, err := data.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { book.Close() })
	years, err := book.Years()
	if err != nil || len(years) == 0 {
		b.Fatal("no year in the book", err)
	}
	return book, years[0]
}

// BenchmarkSummary counts a year of 100 000 registrations that was not read before.
func BenchmarkSummary(b *testing.B) {
	book, year := large(b)
	for b.Loop() {
		if _, err := contest.New(book).Summary(context.Background(), year.ID); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOutcomes reads what came of such a year.
func BenchmarkOutcomes(b *testing.B) {
	book, year := large(b)
	for b.Loop() {
		if _, err := contest.New(book).Outcomes(context.Background(), year.ID); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFollow brings counts and outcomes of such a year up to date after one
// registration was changed.
func BenchmarkFollow(b *testing.B) {
	book, year := large(b)
	kept := contest.New(book)
	if _, err := kept.Outcomes(context.Background(), year.ID); err != nil {
		b.Fatal(err)
	}
	var line data.Registration
	if err := book.DB.Where("year_id = ?", year.ID).First(&line).Error; err != nil {
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
