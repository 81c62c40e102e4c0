// Package export writes the whole book in open formats, which stay readable without this
// program: a folder with a CSV and a JSON file for each kind of record, the attached
// files, and a page that explains them.
package export

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
	"sothidua/data/viet"
)

// The names inside the folder.
const (
	csvFolder  = "csv"
	jsonFolder = "json"
	filesUnder = "dinh-kem"
	readMe     = "DOC-TRUOC.txt"
)

// Table is one kind of record that was written.
type Table struct {
	Name    string   `json:"name"` // of its files, without the ending
	Title   string   `json:"title"`
	Columns []string `json:"columns"`
	Rows    int      `json:"rows"`
}

// Written is what an export holds.
type Written struct {
	Folder string  `json:"folder"`
	Tables []Table `json:"tables"`
	Files  int     `json:"files"` // attached ones
}

// Options of an export.
type Options struct {
	WithoutFiles bool // the attached files lie elsewhere
}

// Book writes the book into a folder that is not there yet: all of it or nothing.
func Book(ctx context.Context, book *data.Book, folder string, options Options) (Written, error) {
	out := Written{Folder: folder}
	err := files.WriteFolder(folder, func(draft string) (err error) {
		for _, name := range []string{csvFolder, jsonFolder} {
			if err := os.Mkdir(filepath.Join(draft, name), files.PrivateFolder); err != nil {
				return unwritten(folder, err)
			}
		}
		if out.Tables, err = writeTables(ctx, book, draft); err != nil {
			return err
		}
		if !options.WithoutFiles {
			if out.Files, err = writeFiles(ctx, book, filepath.Join(draft, filesUnder)); err != nil {
				return err
			}
		}
		return files.Put(filepath.Join(draft, readMe), []byte(explained(book, out, options)))
	})
	return out, err
}

func unwritten(folder string, err error) error {
	return fault.Wrap(fault.Storage, err, fmt.Sprintf(words.FileUnwrittenWhat, folder), words.FileUnwrittenNext)
}

// pair are the two files of one kind of record while they are written.
type pair struct {
	open         []*os.File
	csv, json    *bufio.Writer
	table        Table
	quotedTitles []string // of the columns, as JSON

	record *csv.Writer  // writes a line into csv
	cells  []string     // the line that is written
	text   string       // the text of which JSON is made
	quote  bytes.Buffer // it as JSON
	quoter *json.Encoder
}

func newPair(folder, table string, columns []string) (*pair, error) {
	p := &pair{table: Table{Name: table, Title: words.JournalRecords[table], Columns: columns}}
	for _, name := range []string{filepath.Join(csvFolder, table+".csv"), filepath.Join(jsonFolder, table+".json")} {
		file, err := os.OpenFile(filepath.Join(folder, name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, files.Private)
		if err != nil {
			return p, err
		}
		p.open = append(p.open, file)
	}
	p.csv, p.json = bufio.NewWriter(p.open[0]), bufio.NewWriter(p.open[1])
	p.record = csv.NewWriter(p.csv)
	p.record.UseCRLF = true
	p.cells = make([]string, len(columns))
	p.quoter = json.NewEncoder(&p.quote)
	p.quoter.SetEscapeHTML(false)
	p.begin()
	return p, nil
}

// close ends both files, on the disk.
func (p *pair) close() error {
	p.end()
	p.record.Flush()
	failed := errors.Join(p.csv.Flush(), p.json.Flush())
	for _, file := range p.open {
		failed = errors.Join(failed, file.Sync(), file.Close())
	}
	return failed
}

// drop lets go of files that are worth nothing.
func (p *pair) drop() {
	for _, file := range p.open {
		file.Close()
	}
}

func writeTables(ctx context.Context, book *data.Book, folder string) (tables []Table, err error) {
	var p *pair
	finish := func() error {
		if p == nil {
			return nil
		}
		tables = append(tables, p.table)
		done := p
		p = nil
		if err := done.close(); err != nil {
			return unwritten(folder, err)
		}
		return nil
	}
	defer func() {
		if p != nil {
			p.drop()
		}
	}()
	err = book.Records(ctx, func(table string, columns []string) error {
		if err := finish(); err != nil {
			return err
		}
		if p, err = newPair(folder, table, columns); err != nil {
			return unwritten(folder, err)
		}
		return nil
	}, func(values []any) error {
		p.row(values)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return tables, finish()
}

// endings are those of the contents that a book mostly holds.
var endings = map[string]string{"image/png": ".png", "image/jpeg": ".jpg", "application/pdf": ".pdf"}

// writeFiles writes the attached files and the official prints, each under its hash.
func writeFiles(ctx context.Context, book *data.Book, folder string) (int, error) {
	hashes, err := book.ContentHashes(ctx)
	if err != nil || len(hashes) == 0 {
		return 0, err
	}
	if err := os.Mkdir(folder, files.PrivateFolder); err != nil {
		return 0, unwritten(folder, err)
	}
	for _, hash := range hashes {
		content, err := book.Content(ctx, hash)
		if err != nil {
			return 0, err
		}
		name := hash + endings[http.DetectContentType(content)]
		err = files.Write(filepath.Join(folder, name), func(w io.Writer) error {
			_, err := w.Write(content)
			return err
		})
		if err != nil {
			return 0, err
		}
	}
	return len(hashes), nil
}

// explained is the page that says what lies in the folder.
func explained(book *data.Book, out Written, options Options) string {
	var b strings.Builder
	line := func(text string, values ...any) { fmt.Fprintf(&b, text+"\r\n", values...) }
	b.WriteString(byteOrder)
	line(words.ExportTitle, filepath.Base(book.Path))
	line(words.ExportWhen, viet.DateOf(book.Now()).Slash(), book.Now().Format(words.ShellHour))
	line("")
	for _, text := range words.ExportReadMe {
		line("%s", text)
	}
	switch {
	case options.WithoutFiles:
		line("%s", words.ExportFilesAway)
	case out.Files > 0:
		line(words.ExportFiles, filesUnder, viet.Number(out.Files))
	}
	for _, table := range out.Tables {
		line("")
		line(words.ExportTable, table.Name, table.Title, viet.Number(table.Rows))
		for _, column := range table.Columns {
			line(words.ExportColumn, column, called(table.Name, column))
		}
	}
	return b.String()
}

// called is what a column is to a reader.
func called(table, column string) string {
	for _, name := range []string{words.JournalFields[table+"."+column], words.ExportColumns[column], words.JournalFields[column]} {
		if name != "" {
			return name
		}
	}
	return words.ExportInternal
}
