package keeping

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"sothidua/app/journal"
	"sothidua/app/profile"
	"sothidua/data"
)

// seen is a computer that has seen the book as it is now.
func (d *desk) seen() profile.State {
	d.t.Helper()
	last, err := d.book.LastStep(context.Background())
	d.must(err)
	var state profile.State
	state.Opened(profile.Book{Path: d.book.Path, Identity: d.book.Identity(), Step: last.ID, Mark: last.Mark})
	return state
}

// carried copies the closed book to a stick and opens it there.
func (d *desk) carried() *data.Book {
	d.t.Helper()
	d.must(d.book.Close())
	content, err := os.ReadFile(d.book.Path)
	d.must(err)
	path := filepath.Join(d.stick, "sổ khối.sothidua")
	d.must(os.WriteFile(path, content, 0o600))
	book, err := data.Open(path)
	d.must(err)
	d.t.Cleanup(func() { book.Close() })
	return book
}

func TestTwoCopiesThatWentApartAreListedAndNoneIsLost(t *testing.T) {
	for name, take := range map[string]bool{"the opened one": false, "the other one": true} {
		t.Run(name, func(t *testing.T) {
			ctx := context.Background()
			// Given a book carried to another computer, where one step is done, while two are done here
			d := open(t)
			d.work("Chung")
			home := d.book.Path
			away := d.carried()
			d.must(away.Do("Ở ngoài", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Ở ngoài"}) }))
			book, err := data.Open(home)
			d.must(err)
			d.use(book)
			if apart, err := FindApart(ctx, book, d.seen()); err != nil || apart != nil {
				t.Fatalf("the book went apart from itself: %+v, %v", apart, err)
			}
			d.work("Ở nhà một")
			d.work("Ở nhà hai")
			state, ours := d.seen(), dump(t, book)
			d.must(book.Close())
			// When the carried one is opened here
			apart, err := FindApart(ctx, away, state)
			d.must(err)
			if apart == nil || apart.Since.Label != "Chung" || len(apart.Ours) != 1 || len(apart.Theirs) != 2 ||
				apart.Ours[0].Label != "Ở ngoài" || apart.Theirs[1].Label != "Ở nhà hai" {
				t.Fatalf("apart = %+v", apart)
			}
			// What each step did is told, as far as it has to be entered again
			for step, rows := range map[string][]journal.Told{"Ở ngoài": apart.OurRows[apart.Ours[0].ID], "Ở nhà hai": apart.TheirRows[apart.Theirs[1].ID]} {
				if len(rows) != 1 || rowLine(rows[0]) != "Thêm cá nhân: "+step+". Họ và tên: "+step {
					t.Errorf("%s did %+v", step, rows)
				}
			}
			// Then she goes on with one, and the other stands aside whole, with the list
			kept, want, list := "", "", ""
			if take {
				want = dump(t, away)
				d.must(away.Close())
				var path string
				path, list, err = apart.TakeOther(ctx, away.Path, d.now)
				d.must(err)
				if path != home {
					t.Errorf("going on with %s", path)
				}
				kept = only(t, d.stick, "*để riêng*.sothidua")
			} else {
				want = ours
				list, err = apart.KeepOpened(ctx, away, d.now)
				d.must(err)
				kept = only(t, filepath.Dir(home), "*để riêng*.sothidua")
			}
			aside, err := data.Open(kept)
			d.must(err)
			defer aside.Close()
			if got := dump(t, aside); got != want {
				t.Errorf("aside stands\n%s\nwant\n%s", got, want)
			}
			if content, err := os.ReadFile(list); err != nil || len(content) < 1000 || string(content[:5]) != "%PDF-" {
				t.Errorf("the list: %d bytes, %v", len(content), err)
			}
		})
	}
}

func only(t *testing.T, folder, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, pattern))
	if err != nil || len(found) != 1 {
		t.Fatalf("%s in %s: %v, %v", pattern, folder, found, err)
	}
	return found[0]
}

func TestAnOlderFileInTheBooksPlaceIsComparedWithItsCopies(t *testing.T) {
	// Given a book whose copies hold more than the file somebody laid in its place
	d := open(t)
	d.work("Một")
	older := d.carried().Path
	book, err := data.Open(d.book.Path)
	d.must(err)
	d.use(book)
	d.attach("ảnh")
	d.work("Hai")
	d.keep()
	state, want := d.seen(), dump(t, book)
	d.must(book.Close())
	content, err := os.ReadFile(older)
	d.must(err)
	d.must(os.WriteFile(book.Path, content, 0o600))
	opened, err := data.Open(book.Path)
	d.must(err)
	// When it is opened, then the copy says what is missing, and gives it back
	apart, err := FindApart(context.Background(), opened, state)
	d.must(err)
	if apart == nil || len(apart.Ours) != 0 || len(apart.Theirs) != 2 || apart.Other.Place == nil {
		t.Fatalf("apart = %+v", apart)
	}
	d.must(opened.Close())
	path, _, err := apart.TakeOther(context.Background(), opened.Path, d.now)
	d.must(err)
	back, err := data.Open(path)
	d.must(err)
	defer back.Close()
	if got := dump(t, back); got != want {
		t.Errorf("given back\n%s\nwant\n%s", got, want)
	}
}
