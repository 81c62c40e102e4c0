package exchange

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/richardlehane/mscfb"

	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Source is a file, or what was pasted, as tables of cells.
type Source struct {
	Sheets  []Sheet
	Letters viet.Letters // the old letters that were converted in it; Unicode where there were none
}

// Sheet is one sheet of a workbook, or all there is of another file, in its order.
type Sheet struct {
	Name   string // empty where the file has no sheets
	Hidden bool
	Rows   []Row
	Spans  []Span
	Away   map[int]bool // columns that are hidden
	Boxes  []string     // texts in boxes beside the text, which are in no row
}

// Span is a cell that covers several, as the sheet shows it.
type Span struct{ Row, Rows, Column, Columns int } // the number of its first row; columns from 0

// Kind is what a cell is besides its text.
type Kind int

// The kinds.
const (
	Text    Kind = iota
	Number       // with a decimal comma
	Date         // as 17/03/2023
	Wrong        // an error such as #N/A
	Unknown      // a formula whose value the file does not hold
)

// Trait is what is to be known of a cell besides its text.
type Trait struct {
	Kind Kind
	Was  string // the text in old letters, where it was converted
}

// The bounds of a file and of what it unfolds to.
const (
	MostFile   = 20 << 20
	mostPart   = 48 << 20
	mostSheets = 60
)

// Errors that a reader ends with; what the clerk is told of them is below.
var (
	errLarge    = errors.New("unpacked, the file is too large")
	errLocked   = errors.New("the file has a password")
	errAncient  = errors.New("a workbook from before Excel 97")
	errDamaged  = errors.New("the file contradicts itself")
	errNoTables = errors.New("the file holds no tables")
)

// Read reads a file by what it holds, whatever it is called. A file that cannot be
// read is refused with how to save it so that it can be.
func Read(content []byte) (src Source, err error) {
	defer func() {
		if r := recover(); r != nil { // a length that lies
			src, err = Source{}, refusal(errDamaged)
		}
	}()
	if len(content) > MostFile {
		return Source{}, refusal(errLarge)
	}
	if what := foreign(content); what != "" {
		return Source{}, fault.New(fault.Invalid, what, words.FileSaveNext)
	}
	var tables []*table
	switch {
	case bytes.HasPrefix(content, []byte("PK\x03\x04")):
		tables, err = readZip(content)
	case bytes.HasPrefix(content, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		tables, err = readOLE(content)
	default:
		text, ok := decode(content)
		if !ok {
			return Source{}, fault.New(fault.Invalid, words.FileForeign, words.FileSaveNext)
		}
		switch {
		case isSpreadsheetXML(text):
			tables, err = readSpreadsheetXML(text)
		case isHTML(text):
			tables, err = readHTML(text)
		default:
			tables, err = readSeparated(text)
		}
	}
	if err == nil {
		src, err = settle(tables)
	}
	if err == nil && !slices.ContainsFunc(src.Sheets, func(s Sheet) bool { return len(s.Rows) > 0 }) {
		err = errNoTables
	}
	if err != nil {
		return Source{}, refusal(err)
	}
	return src, nil
}

// foreign says what a file is that holds no table which can be read; empty where it may.
func foreign(content []byte) string {
	begins := func(signs ...string) bool {
		return slices.ContainsFunc(signs, func(sign string) bool { return bytes.HasPrefix(content, []byte(sign)) })
	}
	switch {
	case begins("%PDF"):
		return words.FilePDF
	case begins("\x89PNG", "\xff\xd8\xff", "GIF8", "BM", "II*\x00", "MM\x00*") || len(content) > 12 && (string(content[:4]) == "RIFF" || string(content[4:8]) == "ftyp"):
		return words.FilePicture
	case begins("{\\rtf"):
		return words.FileRTF
	case begins("Rar!", "7z\xbc\xaf", "\x1f\x8b"):
		return words.FilePacked
	case begins("MIME-Version:"):
		return words.FileMHT
	}
	return ""
}

// refusal tells why a file is not read, and what to do.
func refusal(err error) error {
	var known *fault.Fault
	if errors.As(err, &known) {
		return err
	}
	what, next := words.FileDamaged, words.FileDamagedNext
	switch {
	case errors.Is(err, errLarge):
		what, next = words.FileLarge, words.FileLargeNext
	case errors.Is(err, errLocked):
		what, next = words.FileLocked, words.FileLockedNext
	case errors.Is(err, errAncient):
		what, next = words.FileAncient, words.FileSaveNext
	case errors.Is(err, errNoTables):
		what, next = words.FileNoTables, words.FileNoTablesNext
	}
	return fault.Wrap(fault.Invalid, err, what, next)
}

// readZip reads a workbook or a Word file.
func readZip(content []byte) ([]*table, error) {
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	a := &parts{files: map[string]*zip.File{}, left: mostPart}
	for _, file := range z.File {
		name := strings.ToLower(strings.TrimPrefix(file.Name, "/"))
		if _, known := a.files[name]; !known {
			a.files[name] = file
		}
	}
	switch {
	case a.has("xl/workbook.xml"):
		return readXLSX(a, "xl/workbook.xml")
	case a.has("word/document.xml"):
		return readDOCX(a, "word/document.xml")
	}
	switch main := mainPart(a); {
	case strings.HasPrefix(main, "xl/") && strings.HasSuffix(main, ".xml") && a.has(main):
		return readXLSX(a, main)
	case strings.HasPrefix(main, "word/") && a.has(main):
		return readDOCX(a, main)
	case a.has("xl/workbook.bin"):
		return nil, fault.New(fault.Invalid, words.FileXLSB, words.FileSaveNext)
	case a.has("mimetype") && a.has("content.xml"):
		return nil, fault.New(fault.Invalid, words.FileODS, words.FileSaveNext)
	}
	return nil, fault.New(fault.Invalid, words.FilePacked, words.FileSaveNext)
}

// mainPart is the part that a file of Office says to begin with, in small letters: not all
// programs call it as Office does.
func mainPart(a *parts) (name string) {
	part, err := a.read("_rels/.rels")
	if err != nil {
		return ""
	}
	nothing := func(string) {}
	err = tokens{func(element string, attr map[string]string) {
		if element == "Relationship" && strings.HasSuffix(attr["Type"], "/officeDocument") {
			name = strings.ToLower(strings.TrimPrefix(attr["Target"], "/"))
		}
	}, nothing, nothing}.walk(part)
	if err != nil {
		return ""
	}
	return name
}

// parts are the files inside a zip, by their names in small letters; what they unfold
// to is bounded for all together.
type parts struct {
	files map[string]*zip.File
	left  int64
}

func (a *parts) has(name string) bool { return a.files[name] != nil }

// read gives a part unpacked; one that is not there is empty.
func (a *parts) read(name string) ([]byte, error) {
	file := a.files[strings.ToLower(name)]
	if file == nil {
		return nil, nil
	}
	if file.UncompressedSize64 > uint64(a.left) {
		return nil, errLarge
	}
	r, err := file.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	content, err := io.ReadAll(io.LimitReader(r, a.left+1))
	if int64(len(content)) > a.left {
		return nil, errLarge
	}
	a.left -= int64(len(content))
	return content, err
}

// readOLE reads what Office wrote before 2007.
func readOLE(content []byte) ([]*table, error) {
	d, err := mscfb.New(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	var book []byte
	for e, err := d.Next(); err == nil; e, err = d.Next() {
		switch e.Name {
		case "EncryptedPackage", "EncryptionInfo":
			return nil, errLocked
		case "WordDocument":
			return nil, fault.New(fault.Invalid, words.FileDOC, words.FileDOCNext)
		case "PowerPoint Document":
			return nil, fault.New(fault.Invalid, words.FileForeign, words.FileSaveNext)
		case "Book":
			if book == nil {
				return nil, errAncient
			}
		case "Workbook":
			if book, err = io.ReadAll(io.LimitReader(e, mostPart)); err != nil {
				return nil, err
			}
		}
	}
	if book == nil {
		return nil, errDamaged
	}
	return readXLS(book)
}
