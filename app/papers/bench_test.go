package papers

import (
	"errors"
	"io"
	"path/filepath"
	"sync"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/page/picture"
	"sothidua/app/sample"
	"sothidua/app/worlds"
	"sothidua/data"
	"sothidua/data/datatest"
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
	firstPage(b, book, Request{Paper: Pledge, Year: year})
}

// BenchmarkComparison is the same of the longest paper of the large book, what came of each
// registration of its latest year, in a window that read nothing of it before.
func BenchmarkComparison(b *testing.B) {
	book, year := worlds.Large(b)
	for b.Loop() {
		firstPageOf(b, func() (*Built, error) {
			built, ok, err := Early(b.Context(), book, Request{Paper: ResultComparison, Year: year, Contest: contest.New(book)})
			if !ok {
				b.Fatal("all of it is read first")
			}
			return built, err
		})
	}
}

// BenchmarkWholeComparison is the first page of it once all of it was read, as it is printed.
func BenchmarkWholeComparison(b *testing.B) {
	book, year := worlds.Large(b)
	firstPage(b, book, Request{Paper: ResultComparison, Year: year})
}

func firstPage(b *testing.B, book *data.Book, request Request) {
	for b.Loop() {
		firstPageOf(b, func() (*Built, error) { return Build(b.Context(), book, request) })
	}
}

var painter = sync.OnceValues(picture.NewPainter)

func firstPageOf(b *testing.B, build func() (*Built, error)) {
	p, err := painter()
	if err != nil {
		b.Fatal(err)
	}
	built, err := build()
	if err != nil {
		b.Fatal(err)
	}
	_, err = page.Stream(built.Doc, func(first *page.Page) error {
		p.Draw(first, 96)
		return errEnough
	})
	if !errors.Is(err, errEnough) {
		b.Fatal(err)
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
	painter, err := painter()
	if err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		painter.Draw(laid.Pages[i%len(laid.Pages)], 96)
	}
}

// BenchmarkLacking is what the list of papers waits for: what each of them lacks.
func BenchmarkLacking(b *testing.B) {
	book, year := worlds.Large(b)
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

// BenchmarkPack is what `print --paper all` does: the whole pack of the practice year written
// to files, each paper in each of its formats.
func BenchmarkPack(b *testing.B) {
	book, year := practice(b)
	folder := b.TempDir()
	written := 0
	for b.Loop() {
		built, err := Pack(b.Context(), book, Request{Year: year}, All)
		if err != nil {
			b.Fatal(err)
		}
		var all []File
		for _, paper := range built {
			for _, format := range paper.Paper.Formats {
				all = append(all, File{Path: filepath.Join(folder, paper.Paper.Code+"."+format), Format: format, Built: paper})
			}
		}
		if err := WriteFiles(all); err != nil {
			b.Fatal(err)
		}
		written += len(all)
	}
	b.ReportMetric(b.Elapsed().Seconds()*1000/float64(written), "ms/file")
}

// BenchmarkPackOfSixty is what a block of sixty units waits for with its ceremony bundle: all
// of its papers bound into one PDF, each unit with its guest, signatory and ten registrations.
// The goal is 2 s.
func BenchmarkPackOfSixty(b *testing.B) {
	book, err := sample.Create(filepath.Join(b.TempDir(), "so.sothidua"), sample.Cluster)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(b.Context(), 2025)
	if err != nil {
		b.Fatal(err)
	}
	sixty := []string{
		`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 48)
			INSERT INTO units (id, name, short_name, folded, position) SELECT 5000 + i, 'Trung tâm Thử nghiệm số ' || i || ' tỉnh Sơn Giang', 'Trung tâm ' || i, '', 100 + i FROM n`,
		`INSERT INTO memberships (block_id, unit_id) SELECT (SELECT min(id) FROM blocks), id FROM units WHERE id > 5000`,
		`INSERT INTO participants (ceremony_id, position, role, honorific, full_name, post, unit_name, unit_id, invited, attendance)
			SELECT (SELECT min(id) FROM ceremonies), id, 'member', 'Ông', 'Nguyễn Văn Thử ' || id, 'Giám đốc', name, id, 1, 'present' FROM units WHERE id > 5000`,
		`INSERT INTO signatories (ceremony_id, position, role, unit_id, unit_name, honorific, full_name, post, state)
			SELECT (SELECT min(id) FROM ceremonies), id, 'member', id, name, 'Ông', 'Nguyễn Văn Thử ' || id, 'Giám đốc', 'signed' FROM units WHERE id > 5000`,
		`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)
			INSERT INTO registrations (year_id, unit_id, award_kind_id, subject_name, subject_post)
			SELECT (SELECT id FROM years WHERE number = 2025), u.id, (SELECT min(id) FROM award_kinds WHERE label = 'LĐTT' AND subject = 'individual'), 'Lê Thị Thử ' || u.id || ' ' || n.i, 'Chuyên viên'
			FROM units u, n WHERE u.id > 5000`,
	}
	err = book.Bulk("", func(tx *data.Tx) error {
		var failed error
		for _, statement := range sixty {
			failed = errors.Join(failed, datatest.DB(tx).Exec(statement).Error)
		}
		return failed
	})
	if err != nil {
		b.Fatal(err)
	}
	bundle, err := FindBundle("ceremony")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		bound, _, err := Bind(b.Context(), book, Request{Year: year}, bundle)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := bound.Write(io.Discard, PDF); err != nil {
			b.Fatal(err)
		}
	}
}
