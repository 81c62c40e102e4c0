package papers

import (
	"errors"
	"path/filepath"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/page/picture"
	"sothidua/app/sample"
	"sothidua/data"
)

var errEnough = errors.New("enough")

// practice is the practice book of the block with its year.
func practice(b *testing.B) (*data.Book, data.Year) {
	b.Helper()
	book, err := sample.Create(filepath.Join(b.TempDir(), "so.sothidua"), sample.Block)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(b.Context(), 2023)
	if err != nil {
		b.Fatal(err)
	}
	return book, year
}

// BenchmarkFirstPage is what a click on a paper waits for: its records, its first
// page, the picture of it.
func BenchmarkFirstPage(b *testing.B) {
	book, year := practice(b)
	painter, err := picture.NewPainter()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		built, err := Build(b.Context(), book, Request{Paper: Pledge, Year: year})
		if err != nil {
			b.Fatal(err)
		}
		_, err = page.Stream(built.Doc, func(p *page.Page) error {
			painter.Draw(p, 96)
			return errEnough
		})
		if !errors.Is(err, errEnough) {
			b.Fatal(err)
		}
	}
}

// BenchmarkNextPage draws a page that is laid out already.
func BenchmarkNextPage(b *testing.B) {
	book, year := practice(b)
	built, err := Build(b.Context(), book, Request{Paper: IndividualList, Year: year})
	if err != nil {
		b.Fatal(err)
	}
	laid, err := page.Layout(built.Doc)
	if err != nil {
		b.Fatal(err)
	}
	painter, err := picture.NewPainter()
	if err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		painter.Draw(laid.Pages[i%len(laid.Pages)], 96)
	}
}

// BenchmarkLacking is what the list of papers waits for: what each of them lacks.
func BenchmarkLacking(b *testing.B) {
	book, year := practice(b)
	for b.Loop() {
		records, err := contest.New(book).Records(b.Context(), year, 0)
		if err != nil {
			b.Fatal(err)
		}
		for _, paper := range All {
			paper.Lacking(records, 0)
		}
	}
}
