package privacy

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"sothidua/app/listing"
	"sothidua/app/page"
	"sothidua/app/page/pdf"
	"sothidua/app/page/sheet"
	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/files"
	"sothidua/data/viet"
)

// Parts name the parts of a file.
var Parts = map[Part]string{Own: words.PersonAllOwn, Named: words.PersonAllNamed, Step: words.PersonAllSteps, Bytes: words.PersonAllFiles}

// Title is what the file is called.
func (f *File) Title() string { return fmt.Sprintf(words.PersonAllTitle, f.Person.FullName) }

// List is the file as a list, part by part.
func (f *File) List() listing.List {
	const what, text = 200, 500
	list := listing.List{Title: f.Title(), Columns: []listing.Column{
		{Title: words.PersonAllWhat, Width: what}, {Title: words.PersonAllText, Width: text},
	}}
	part := Part(-1)
	for _, entry := range f.Entries {
		if entry.Part != part {
			part = entry.Part
			list.Rows = append(list.Rows, listing.Row{Cells: []string{Parts[part]}, Bold: true, Group: true})
		}
		list.Rows = append(list.Rows, listing.Row{Cells: []string{entry.Title, entry.Text}})
	}
	return list
}

// Export writes the file of a person into a folder of its own inside another one: to read,
// as a workbook, and in an open form to the letter. The journal then says who did it, and
// for whom; without that line nothing is written. It returns the folder.
func Export(ctx context.Context, book *data.Book, f *File, parent string) (folder string, err error) {
	if err := book.Unwritable(); err != nil {
		return "", err
	}
	now := book.Now()
	folder = data.FreeName(filepath.Join(parent, files.Name(fmt.Sprintf(words.PersonAllFolder, f.Person.FullName, now.Format("2006-01-02")))), "")
	doc := f.doc(filepath.Base(book.Path), now.Format(words.JournalTime), now.Unix())
	err = files.WriteFolder(folder, func(draft string) error {
		for ending, write := range map[string]func(io.Writer) error{
			papers.PDF: func(w io.Writer) error {
				_, err := pdf.Write(w, doc)
				return err
			},
			papers.XLSX: func(w io.Writer) error { return sheet.Write(w, doc) },
			"json":      f.writeOpen,
		} {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := files.Write(filepath.Join(draft, words.PersonAllFile+"."+ending), write); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	if err := book.Tell(fmt.Sprintf(words.PersonAllStep, f.Person.FullName)); err != nil {
		return "", errors.Join(err, os.RemoveAll(folder))
	}
	return folder, nil
}

// doc is the file as pages. A list on its side has room for both columns.
func (f *File) doc(book, when string, created int64) *page.Doc {
	doc := f.List().Doc("", created)
	first := &doc.Sections[0]
	said := []page.Block{page.P(page.Left, 11, fmt.Sprintf(words.PersonAllWhen, when, book))}
	if n := len(f.Namesakes); n > 0 {
		said = append(said, page.P(page.Left, 11, fmt.Sprintf(words.PersonAllSame, viet.Number(n))))
	}
	first.Blocks = append(first.Blocks[:1:1], append(said, first.Blocks[1:]...)...)
	return doc
}

// open is the file in an open form: the rows letter by letter, with the names of tables and
// columns that the book's export has.
type open struct {
	Person    string      `json:"person"`
	Records   []openRow   `json:"records"`
	Steps     []data.Step `json:"steps"`
	Namesakes int         `json:"namesakes"`
}

type openRow struct {
	Table string          `json:"table"`
	How   string          `json:"how"` // in words
	Row   json.RawMessage `json:"row"`
}

func (f *File) writeOpen(w io.Writer) error {
	out := open{Person: f.Person.FullName, Records: []openRow{}, Steps: f.Steps, Namesakes: len(f.Namesakes)}
	for _, entry := range f.Entries {
		if entry.Part != Step {
			out.Records = append(out.Records, openRow{entry.Record, Parts[entry.Part], json.RawMessage(entry.row)})
		}
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(out); err != nil {
		return err
	}
	_, err := w.Write(text.Bytes())
	return err
}
