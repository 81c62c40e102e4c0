// Package people keeps the people of the book (cá nhân) and their posts.
package people

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Read returns what the book holds of one person.
func Read(ctx context.Context, book *data.Book, id int64) (*data.PersonFile, error) {
	return book.PersonFile(ctx, id)
}

// Collectives returns all units, each followed by its rooms.
func Collectives(ctx context.Context, book *data.Book) ([]data.Collective, error) {
	return book.Collectives(ctx)
}

// History returns the titles of all years of a person or a collective, the latest
// first. One of the two keys is zero.
func History(ctx context.Context, book *data.Book, personID, collectiveID int64) ([]data.HistoryRow, error) {
	return book.History(ctx, personID, collectiveID)
}

// HistoryUpTo is History without later years.
func HistoryUpTo(ctx context.Context, book *data.Book, personID, collectiveID int64, year int) ([]data.HistoryRow, error) {
	return book.HistoryUpTo(ctx, personID, collectiveID, year)
}

// Unclear tells whether nobody said yet by which name a person is called.
func Unclear(p data.Person) bool { return p.SortName == "" && viet.GivenUnsure(p.FullName) }

// Addressed parts Ông or Bà from a name that begins with it. Ông is a family name too: where
// it may be one, as before two words or before "Thị", the name stays whole.
func Addressed(name string) (honorific, rest string) {
	parts := strings.Fields(name)
	if len(parts) < 3 {
		return "", name
	}
	family := parts[0] == words.Honorifics[0] && (len(parts) == 3 || slices.Contains(words.AfterFamily, parts[1]))
	if family || !slices.Contains(words.Honorifics, parts[0]) {
		return "", name
	}
	return parts[0], strings.Join(parts[1:], " ")
}

// Address parts what is said before a name into its own field, where that is empty: a name is
// typed with it as it is spoken, and papers write both.
func Address(honorific, name *string) {
	if *honorific == "" {
		*honorific, *name = Addressed(*name)
	}
}

// Save writes a person, a new one with the post held now; an empty post is none. It
// sets the key of a new one.
func Save(tx *data.Tx, person *data.Person, post data.Post) error {
	if err := valid.Need("full-name", words.PeopleName, person.FullName); err != nil {
		return err
	}
	if Unclear(*person) {
		return fault.New(fault.Invalid, fmt.Sprintf(words.PersonCalledWhat, person.FullName), words.PersonCalledNext).At("sort-name")
	}
	if post.UnitID == 0 && (post.Title != "" || post.FromDate != "") {
		return noPlace()
	}
	if err := tx.Save(person); err != nil || post.UnitID == 0 {
		return err
	}
	post.PersonID = person.ID
	return tx.Save(&post)
}

// Call notes by which name a person is called.
func Call(tx *data.Tx, personID int64, name string) error {
	person, err := data.Get[data.Person](tx, personID)
	if err != nil {
		return err
	}
	person.SortName = name
	return tx.Save(&person)
}

// Uncalled are those of some people of whom nobody said yet by which name they are called.
func Uncalled(ctx context.Context, book *data.Book, of []data.RegistrationLine) ([]data.Person, error) {
	var ids []int64
	for _, line := range of {
		if line.PersonID != 0 && viet.GivenUnsure(line.Name) {
			ids = append(ids, line.PersonID)
		}
	}
	found, err := data.ReadAll[data.Person](ctx, book, ids)
	return slices.DeleteFunc(found, func(p data.Person) bool { return !Unclear(p) }), err
}

// Remove takes a person whom nothing else names out of the book.
func Remove(tx *data.Tx, person data.Person) error { return tx.Delete(&person) }

// SavePost writes a post of a person.
func SavePost(tx *data.Tx, post data.Post) error {
	err := cmp.Or(
		valid.Need("title", words.PostTitle, post.Title),
		valid.Span("to", post.FromDate, post.ToDate, words.PostToBefore))
	switch {
	case err != nil:
		return err
	case post.UnitID == 0:
		return noPlace()
	}
	return tx.Save(&post)
}

// RemovePost takes a post out of the book.
func RemovePost(tx *data.Tx, post data.Post) error { return tx.Delete(&post) }

func noPlace() error { return fault.New(fault.Invalid, words.PostNeedsPlace, "").At("place") }
