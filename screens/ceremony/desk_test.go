package ceremony

import (
	"context"
	"path/filepath"
	"testing"

	"sothidua/data"
	"sothidua/screens/desk/desktest"
)

// bench is a window with the area in it, over a real book.
type bench struct {
	*desktest.Bench
	t      *testing.T
	screen *Screen
	errs   []error
}

func open(t *testing.T, book *data.Book, year int) *bench {
	t.Helper()
	b := &bench{Bench: desktest.New(t, book, year), t: t}
	b.Desk.ShowErr = func(err error) { b.errs = append(b.errs, err) }
	b.screen = New(b.Desk)
	b.Put(b.screen)
	return b
}

// emptyBook has a block with two units and a year, and nothing of a ceremony.
func emptyBook(t *testing.T) *data.Book {
	t.Helper()
	book, err := data.Create(filepath.Join(t.TempDir(), "trống.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	err = book.Do("lập khối", func(tx *data.Tx) error {
		block := data.Block{Name: "Khối thi đua thử", Symbol: "KTĐ", HeadLabel: "Khối trưởng", DeputyLabel: "Khối phó"}
		units := []data.Unit{{Name: "Báo Thanh tra", HeadPost: "Tổng Biên tập"}, {Name: "Trung tâm Thông tin", HeadPost: "Giám đốc"}}
		if err := tx.Save(&block); err != nil {
			return err
		}
		for i := range units {
			if err := tx.Save(&units[i]); err != nil {
				return err
			}
			if err := tx.Save(&data.Membership{BlockID: block.ID, UnitID: units[i].ID, Position: i + 1}); err != nil {
				return err
			}
		}
		return tx.Save(&data.Year{BlockID: block.ID, Number: 2024})
	})
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func (b *bench) file() *data.CeremonyFile {
	b.t.Helper()
	file, err := b.Desk.Book.CeremonyFile(context.Background(), b.Desk.Year.ID, 0)
	if err != nil {
		b.t.Fatal(err)
	}
	return file
}

// write types text and goes to the next field.
func (b *bench) write(texts ...string) {
	for _, text := range texts {
		b.Type(text)
		b.Press("Return")
	}
}

// dialog tells whether a dialog stands over the page.
func (b *bench) dialog() bool { return b.Desk.Commands.Suspended() }
