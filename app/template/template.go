// Package template fills a DOCX file that the clerk wrote: its marks {{năm}} take
// values of the book, and what stands between {{#đơn vị}} and {{/đơn vị}}, rows of
// a table or paragraphs, is repeated for each unit.
//
// Every part and every element without a mark stays byte for byte. A template
// with broken marks, and what is no template, is refused before anything is
// written. Reading and filling are bounded in time and memory, whatever the file.
package template

import (
	"archive/zip"
	"bufio"
	"io"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// Item holds values by the names of their fields.
type Item map[string]string

// Values are what a template is filled with, see ValuesOf.
type Values struct {
	Fields Item
	Lists  map[string][]Item
}

// Fill writes the template of a size in bytes to w with its marks filled. The
// faults name each broken mark and its page, or say that the file is no DOCX, or
// that it becomes too large when filled; then a part of it has been written.
func Fill(r io.ReaderAt, size int64, values Values, w io.Writer) error {
	file, err := read(r, size)
	if err != nil {
		return err
	}
	out := zip.NewWriter(w)
	left := workLimit
	for _, f := range file.zip.File {
		p := file.parts[f]
		switch {
		case p != nil && p.root.marked:
			err = write(out, f, func(w *bufio.Writer) { p.fill(w, values, &left) })
		case f.Name == contentTypes && file.types != nil:
			err = write(out, f, func(w *bufio.Writer) { w.Write(file.types) })
		default:
			err = out.Copy(f)
		}
		switch {
		case err != nil:
			return fault.Wrap(fault.Storage, err, words.TemplateWriteWhat, words.TemplateWriteNext)
		case left < 0:
			return fault.Wrap(fault.Invalid, errTooLarge, words.TemplateLongWhat, words.TemplateLongNext)
		}
	}
	if err := out.Close(); err != nil {
		return fault.Wrap(fault.Storage, err, words.TemplateWriteWhat, words.TemplateWriteNext)
	}
	return nil
}

// write writes a part anew in the place of one of the template.
func write(out *zip.Writer, f *zip.File, text func(*bufio.Writer)) error {
	to, err := out.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: f.Modified})
	if err != nil {
		return err
	}
	buffer := bufio.NewWriter(to)
	text(buffer)
	return buffer.Flush()
}

// workLimit is how much is written into the parts with text, in bytes and
// elements: a list of 20 000 people. Word hardly opens more.
const workLimit = 64 << 20

// fill writes the part with its marks filled, as long as work is left.
func (p *part) fill(w *bufio.Writer, values Values, left *int) {
	r := renderer{part: p, out: w, values: values, texts: map[*element]string{}, left: left}
	r.source(0, p.root.start)
	r.element(p.root, nil)
	r.source(p.root.end, len(p.source))
}
