package people_test

import (
	"path/filepath"
	"testing"

	"sothidua/app/people"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

func TestAPersonComesWithAPostOrWithout(t *testing.T) {
	// Given the practice book
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	places, err := people.Collectives(t.Context(), book)
	if err != nil {
		t.Fatal(err)
	}
	save := func(p *data.Person, post data.Post) error {
		return book.Do("Thử", func(tx *data.Tx) error { return people.Save(tx, p, post) })
	}
	field := func(err error) string {
		if err == nil {
			return "saved"
		}
		return fault.Of(err).Field
	}
	// Then a name is needed, and a place for a post
	if got := field(save(&data.Person{}, data.Post{})); got != "full-name" {
		t.Errorf("without a name: %s", got)
	}
	if got := field(save(&data.Person{FullName: "Lê Văn Thử"}, data.Post{Title: "Trưởng phòng"})); got != "place" {
		t.Errorf("a post nowhere: %s", got)
	}
	// And the given name where the name does not say it, asked once and kept
	called := data.Person{FullName: "Y Bih Alêô"}
	if got := field(save(&called, data.Post{})); got != "sort-name" {
		t.Errorf("a name of the highlands: %s", got)
	}
	called.SortName = "Bih"
	if err := save(&called, data.Post{}); err != nil || called.SortKey != viet.NameKeyBy("Y Bih Alêô", "Bih") || people.Unclear(called) {
		t.Errorf("called Bih: %v, %+v", err, called)
	}
	// And one without a post is saved without, one with a post with it
	alone, placed := data.Person{FullName: "Lê Văn Thử"}, data.Person{FullName: "Lê Thị Thử"}
	if err := save(&alone, data.Post{}); err != nil {
		t.Fatal(err)
	}
	if err := save(&placed, data.Post{UnitID: places[0].ID, Title: "Trưởng ban", FromDate: "2020-01-01"}); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[int64]int{alone.ID: 0, placed.ID: 1} {
		file, err := people.Read(t.Context(), book, id)
		if err != nil || len(file.Posts) != want {
			t.Errorf("%+v, %v: want %d posts", file, err, want)
		}
	}
	// And a post ends after it began
	file, _ := people.Read(t.Context(), book, placed.ID)
	post := file.Posts[0].Post
	for to, want := range map[string]string{"2019-12-31": "to", "2020-01-01": "saved", "": "saved"} {
		post.ToDate = viet.Date(to)
		if got := field(book.Do("Thử", func(tx *data.Tx) error { return people.SavePost(tx, post) })); got != want {
			t.Errorf("until %q: %s", to, got)
		}
	}
}

func TestTheFormOfAddressIsPartedFromANameWhereItIsNoFamilyName(t *testing.T) {
	for name, want := range map[string][2]string{
		"Bà Quách Thị Mới":  {"Bà", "Quách Thị Mới"},
		"Ông Nguyễn Văn An": {"Ông", "Nguyễn Văn An"},
		"Ông Ích Khiêm":     {"", "Ông Ích Khiêm"},
		"Ông Thị Ngọc Linh": {"", "Ông Thị Ngọc Linh"},
		"Bạch Thị Mai":      {"", "Bạch Thị Mai"},
		"Nguyễn Văn Ông":    {"", "Nguyễn Văn Ông"},
		"Y Bih Alêô":        {"", "Y Bih Alêô"},
		"":                  {"", ""},
	} {
		if honorific, rest := people.Addressed(name); honorific != want[0] || rest != want[1] {
			t.Errorf("%q: %q, %q", name, honorific, rest)
		}
	}
}
