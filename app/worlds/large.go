package worlds

import (
	"context"
	"os"
	"testing"

	"sothidua/data"
)

// Large opens the book that "make bench" generated, with its latest year.
func Large(b *testing.B) (*data.Book, data.Year) {
	path := os.Getenv("BENCH_BOOK")
	if path == "" {
		b.Fatal("BENCH_BOOK must name the large book: run make bench")
	}
	book, err := data.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { book.Close() })
	years, err := book.Years(context.Background())
	if err != nil || len(years) == 0 {
		b.Fatal("no year in the book", err)
	}
	return book, years[0]
}
