package office

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"sothidua/app/keeping"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// OpenPractice opens the practice book of a kind at path and makes it where it is absent
// or was left half made. A file there that holds an office's own records is refused.
func OpenPractice(path string, kind sample.Kind) (*data.Book, error) {
	if data.IsWreck(path) {
		if _, err := data.SetAside(path); err != nil {
			return nil, err
		}
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if err := MakeFolder(path); err != nil {
			return nil, fault.Wrap(fault.Storage, err, fmt.Sprintf(words.BookReadOnlyWhat, path), words.BookReadOnlyNext)
		}
		return sample.Create(path, kind)
	}
	book, err := keeping.Open(path)
	if err != nil {
		return nil, err
	}
	practice, err := book.Practice(context.Background())
	if err == nil && !practice {
		// The practice year came in one step, which she may have taken back.
		if err = sample.Fill(book, kind); err != nil {
			err = fault.Wrap(fault.Refused, err, fmt.Sprintf(words.StartNotPracticeWhat, path), words.StartNotPracticeNext)
		}
	}
	if err != nil {
		book.Close()
		return nil, err
	}
	return book, nil
}
