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
	whole, glance, err := copyWhole(ctx, book, beside)
	if err != nil {
		return glance, err
	}
	defer whole.Abort()
	if password == "" {
		return glance, whole.CommitNew()
	}
	return glance, sealNew(path, password, func(w io.Writer) error {
		file, err := os.Open(whole.Path)
		if err != nil {
			return err
		}
		defer file.Close()
		_, err = io.Copy(w, stoppable{ctx, file})
		return err
	})
}

// copyWhole copies the open book to a draft of ours and checks it.
func copyWhole(ctx context.Context, book *data.Book, beside string) (*files.Draft, data.Glance, error) {
	whole, err := files.NewDraft(beside)
	if err != nil {
		return nil, data.Glance{}, err
	}
	if err = book.Copy(ctx, whole.Path, nil); err == nil {
		err = data.FullCheck(ctx, whole.Path)
	}
	var glance data.Glance
	if err == nil {
		glance, err = data.Look(ctx, whole.Path)
	}
	if err != nil {
		whole.Abort()
		return nil, glance, err
	}
	return whole, glance, nil
}

// sealNew writes what write gives, sealed with a password, to a file that must not be
// there yet.
func sealNew(path, password string, write func(io.Writer) error) error {
	box, err := files.NewDraft(path)
	if err != nil {
		return err
	}
	defer box.Abort()
	if err := box.Fill(func(w io.Writer) error { return SealWith(w, password, write) }); err != nil {
		return err
	}
	return box.CommitNew()
}
