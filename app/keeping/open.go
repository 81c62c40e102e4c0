package keeping

import (
	"context"
	"os"

	"sothidua/data"
)

// Open opens a book; one of an older schema is brought into the place beside it
// before it is migrated. A copy is refused: nobody is to work in one.
func Open(path string) (*data.Book, error) {
	if _, err := os.Stat(path); err == nil && IsCopy(path) {
		return nil, noBook(path)
	}
	return data.OpenKept(path, keepOlder)
}

// BeforeUpgrade is the newest copy of an open book from before a later program brought it
// to its own form; ok is false where none lies beside it.
func BeforeUpgrade(ctx context.Context, book *data.Book) (found Copy, ok bool, err error) {
	copies, err := Beside(book.Path, book.Identity()).Copies(ctx)
	for _, c := range copies {
		if c.Reason == Migrating {
			return c, true, nil
		}
	}
	return Copy{}, false, err
}

func keepOlder(book *data.Book) error {
	ctx := context.Background()
	glance, err := book.Glance(ctx)
	if err != nil {
		return err
	}
	place := Beside(book.Path, glance.Identity)
	copies, err := place.Copies(ctx)
	if err != nil {
		return err
	}
	_, err = place.take(ctx, book, Card{Serial: nextSerial(copies), Taken: book.Now().UnixMilli(), Reason: Migrating}, nil)
	return err
}
