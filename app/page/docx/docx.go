// Package docx writes a document's blocks as a DOCX file, for an office that
// wants to change a sentence before it prints.
//
// The text flows in the reader's own program, so nothing here depends on laid out
// pages, but for the length of a rule and the drawing of a chart. The only time in
// the file is the document's own: the same blocks give the same bytes.
package docx

import (
	"archive/zip"
	"bufio"
	"errors"
	"fmt"
	"io"
	"time"

	"sothidua/app/page"
	"sothidua/app/page/picture"
)

// Write writes doc to w. Rows of tables are written as they come, so a list of
// any length needs little memory. Its errors are those of w, of a picture that is
// no picture, and of a section whose margins or a table whose columns leave no
// room.
func Write(w io.Writer, doc *page.Doc) error {
	ruler, err := page.NewRuler()
	if err != nil {
		return err
	}
	f := &file{zip: zip.NewWriter(w), doc: doc, modified: time.Unix(doc.Created, 0).UTC(), ruler: ruler, used: map[style]bool{}}
	if err := f.write(); err != nil {
		return fmt.Errorf("docx: %w", err)
	}
	return nil
}

// file is a DOCX being written.
type file struct {
	zip      *zip.Writer
	doc      *page.Doc
	modified time.Time
	media    []media
	drawn    int              // pictures so far, equal ones counted each time
	painter  *picture.Painter // of charts, from the first one on
	ruler    *page.Ruler
	used     map[style]bool

	lists   []list              // by their numbers from 1
	open    [len(listMarks)]int // the list of each kind that goes on; zero: none
	counted [len(listMarks)]int // the number of its last item
}

func (f *file) write() error {
	for _, p := range fixedParts(f.doc, f.modified) {
		if err := f.part(p.name, p.text); err != nil {
			return err
		}
	}
	to, err := f.create("word/document.xml")
	if err != nil {
		return err
	}
	out := &body{Writer: bufio.NewWriter(to), file: f}
	if err := out.document(); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if err := f.part("word/styles.xml", f.stylesPart()); err != nil {
		return err
	}
	if err := f.part("word/numbering.xml", f.numberingPart()); err != nil {
		return err
	}
	if err := f.part("word/_rels/document.xml.rels", f.relations()); err != nil {
		return err
	}
	for _, p := range f.media {
		if err := f.part("word/"+p.target(), string(p.png)); err != nil {
			return err
		}
	}
	return f.zip.Close()
}

func (f *file) part(name, text string) error {
	to, err := f.create(name)
	if err != nil {
		return err
	}
	_, err = io.WriteString(to, text)
	return err
}

// earliest is the first day a ZIP file knows.
var earliest = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func (f *file) create(name string) (io.Writer, error) {
	modified := f.modified
	if modified.Before(earliest) {
		modified = earliest
	}
	return f.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: modified})
}

// body is the text of the document being written. Errors of the writer below
// come back from Flush.
type body struct {
	*bufio.Writer
	file   *file
	width  float64 // mm, of the place where the next paragraph stands
	height float64 // mm, of the text area
}

func (b *body) write(texts ...string) {
	for _, text := range texts {
		b.WriteString(text)
	}
}

func (b *body) format(format string, values ...any) { fmt.Fprintf(b, format, values...) }

var errNoRoom = errors.New("the margins leave no room for text")

func (b *body) document() error {
	b.write(head, `<w:document `, names, `><w:body>`)
	for i := range b.file.doc.Sections {
		if err := b.section(i); err != nil {
			return fmt.Errorf("section %d: %w", i+1, err)
		}
	}
	b.write(`</w:body></w:document>`)
	return nil
}
