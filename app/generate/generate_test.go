package generate_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"sothidua/app/generate"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

var small = generate.Options{Seed: 7, Years: 3, Units: 6, People: 400, Registrations: 1000}

func TestTheSameSeedGivesTheSameBook(t *testing.T) {
	first, second := dump(t, newBook(t, small)), dump(t, newBook(t, small))
	if !bytes.Equal(first, second) {
		t.Error("two books of one seed differ")
	}
	other := small
	other.Seed++
	if bytes.Equal(first, dump(t, newBook(t, other))) {
		t.Error("another seed gives the same book")
	}
}

func TestTheNumbersAreThoseAskedFor(t *testing.T) {
	book := newBook(t, small)
	for want, query := range map[int]string{
		6:    "SELECT count(*) FROM memberships",
		400:  "SELECT count(*) FROM posts JOIN people ON people.id = posts.person_id",
		1000: "SELECT count(*) FROM registrations",
		3:    "SELECT count(*) FROM years WHERE number BETWEEN 2024 AND 2026",
		0: `SELECT count(*) FROM (SELECT 1 FROM registrations WHERE person_id IS NOT NULL
			GROUP BY year_id, person_id, award_kind_id HAVING count(*) > 1)`,
	} {
		if got := count(t, book, query); got != want {
			t.Errorf("%d, want %d: %s", got, want, query)
		}
	}
	people := count(t, book, "SELECT count(*) FROM registrations WHERE person_id IS NOT NULL")
	advanced := count(t, book, "SELECT count(*) FROM registrations r JOIN award_kinds k ON k.id = r.award_kind_id WHERE k.code = 'LĐTT'")
	if share := 100 * advanced / people; share < 70 || share > 90 {
		t.Errorf("%d%% of the people's registrations are LĐTT, want about 80", share)
	}
	if foreign := count(t, book, `SELECT count(*) FROM registrations r JOIN years y ON y.id = r.year_id
		JOIN award_kinds k ON k.id = r.award_kind_id WHERE k.regime_code <> y.regime_code`); foreign != 0 {
		t.Errorf("%d registrations name a title of another year's law", foreign)
	}
	if astray := count(t, book, `SELECT count(*) FROM registrations r JOIN awards a ON a.id = r.award_id
		JOIN years y ON y.id = r.year_id
		WHERE a.subject_name <> r.subject_name OR a.award_kind_id <> r.award_kind_id OR a.year <> y.number`); astray != 0 {
		t.Errorf("%d awards belong to another registration", astray)
	}
	if awards := count(t, book, "SELECT count(*) FROM awards"); awards == 0 {
		t.Error("no awards")
	}
	if broken := count(t, book, "SELECT count(*) FROM pragma_foreign_key_check"); broken != 0 {
		t.Errorf("%d broken references", broken)
	}
	if analysed := count(t, book, "SELECT count(*) FROM sqlite_stat1"); analysed == 0 {
		t.Error("the book was not analysed")
	}
}

func TestNumbersThatCannotBeMetAreRefused(t *testing.T) {
	for what, options := range map[string]generate.Options{
		"more registrations than people can make": {Years: 2, Units: 1, People: 10, Registrations: 21},
		"years before any known law":              {Years: 30, Units: 1, People: 10, Registrations: 30},
		"a negative number":                       {Years: -1},
	} {
		book := empty(t)
		err := generate.Fill(book, options)
		if err == nil || fault.Of(err).Kind != fault.Invalid {
			t.Errorf("%s: got %v, want a refusal", what, err)
		}
		if blocks := count(t, book, "SELECT count(*) FROM blocks"); blocks != 0 {
			t.Errorf("%s: the refused book was changed", what)
		}
	}
}

func newBook(t *testing.T, options generate.Options) *data.Book {
	t.Helper()
	book := empty(t)
	if err := generate.Fill(book, options); err != nil {
		t.Fatal(err)
	}
	return book
}

func empty(t *testing.T) *data.Book {
	t.Helper()
	book, err := data.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

// dump is the whole content of a book as text.
func dump(t *testing.T, book *data.Book) []byte {
	t.Helper()
	var text bytes.Buffer
	if err := book.Dump(t.Context(), &text); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}

func count(t *testing.T, book *data.Book, query string) (n int) {
	t.Helper()
	if err := datatest.DB(book).Raw(query).Scan(&n).Error; err != nil {
		t.Fatal(err)
	}
	return n
}
