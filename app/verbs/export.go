package verbs

import (
	"context"
	"path/filepath"

	"sothidua/app/export"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// exportVerb takes the whole book out in open formats.
type exportVerb struct {
	Book bool
	Out  string `required:""`
	JSON bool   `name:"json"`
}

func (v exportVerb) Run(s *session) error {
	if !v.Book {
		return fault.New(fault.Invalid, words.ExportWhichWhat, words.ExportWhichNext)
	}
	if err := checkFolder(filepath.Dir(v.Out)); err != nil {
		return err
	}
	var out export.Written
	err := s.withBook(func(book *data.Book) (err error) {
		out, err = export.Book(context.Background(), book, v.Out, export.Options{})
		return err
	})
	if err != nil {
		return err
	}
	if v.JSON {
		return s.writeJSON(out)
	}
	rows := 0
	for _, table := range out.Tables {
		rows += table.Rows
	}
	s.tell(words.ExportDone, out.Folder, viet.Number(len(out.Tables)), viet.Number(rows), viet.Number(out.Files))
	return nil
}
