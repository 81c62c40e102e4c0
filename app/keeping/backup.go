package keeping

import (
	"context"
	"io"
	"os"

	"sothidua/data"
	"sothidua/data/files"
)

// Backup writes the whole open book, attachments and all, into one file that
// stands alone; with a password it is sealed. An existing file is refused. The file
// is checked before it gets its name, and never lies open beside it when it is to be
// sealed.
func Backup(ctx context.Context, book *data.Book, path, password string) (data.Glance, error) {
	beside := path
	if password != "" {
		beside = book.Path
	}
	whole, err := files.NewDraft(beside)
	if err != nil {
		return data.Glance{}, err
	}
	defer whole.Abort()
	if err := book.Copy(ctx, whole.Path, nil); err != nil {
		return data.Glance{}, err
	}
	if err := data.FullCheck(ctx, whole.Path); err != nil {
		return data.Glance{}, err
	}
	glance, err := data.Look(ctx, whole.Path)
	if err != nil || password == "" {
		if err == nil {
			err = whole.CommitNew()
		}
		return glance, err
	}
	box, err := files.NewDraft(path)
	if err != nil {
		return glance, err
	}
	defer box.Abort()
	err = box.Fill(func(w io.Writer) error {
		return SealWith(w, password, func(w io.Writer) error {
			file, err := os.Open(whole.Path)
			if err != nil {
				return err
			}
			defer file.Close()
			_, err = io.Copy(w, stoppable{ctx, file})
			return err
		})
	})
	if err != nil {
		return glance, err
	}
	return glance, box.CommitNew()
}
