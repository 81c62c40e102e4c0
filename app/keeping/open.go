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
