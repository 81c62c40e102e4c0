// Package sheet writes the tables of a document as an XLSX workbook to count
// with: numbers and days are real ones, merged heads stay merged.
//
// A table with borders rules its sheet: its columns are the sheet's, and what
// stands before and after it (letterhead, title, notes, signatures) is laid over
// them. Tables of other columns get a sheet of their own, but where one begins on
// the page on which the one before it ends: these share a sheet and its columns.
// The same document gives the same bytes.
package sheet

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"sothidua/app/page"
)

// Write writes the workbook.
func Write(w io.Writer, doc *page.Doc) error {
	file := excelize.NewFile()
	defer file.Close()
	// The width of a column is told in digits of this font: of one that a computer lacks, as Calibri
	// without Office, columns become a third wider than what their rows were measured for.
	if err := file.SetDefaultFont(family); err != nil {
		return err
	}
	ruler, err := page.NewRuler()
	if err != nil {
		return err
	}
	book := &workbook{file: file, styles: map[look]int{}, ruler: ruler}
	if err := describe(file, doc); err != nil {
		return err
	}
	used := map[string]int{}
	parts, err := book.divide(doc)
	if err != nil {
		return err
	}
	for i, p := range parts {
		title := cmp.Or(p.section.Bookmark, doc.Title)
		if err := book.add(i, Name(title, used[title]), p, doc.Mark); err != nil {
			return fmt.Errorf("sheet %d: %w", i+1, err)
		}
		used[title]++
	}
	return Ordered(w, file)
}

// Ordered writes the workbook's parts by name: left to itself the library writes
// the sheets in any order.
func Ordered(w io.Writer, file *excelize.File) error {
	var written bytes.Buffer
	if err := file.Write(&written); err != nil {
		return err
	}
	reader, err := zip.NewReader(bytes.NewReader(written.Bytes()), int64(written.Len()))
	if err != nil {
		return err
	}
	slices.SortFunc(reader.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	archive := zip.NewWriter(w)
	for _, part := range reader.File {
		if err := archive.Copy(part); err != nil {
			return err
		}
	}
	return archive.Close()
}

// Name is a name a workbook accepts: at most 31 letters, few signs.
func Name(title string, i int) string {
	title = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\'`, r) {
			return '-'
		}
		return r
	}, title)
	suffix := ""
	if i > 0 {
		suffix = fmt.Sprintf(" (%d)", i+1)
	}
	letters := []rune(title)
	if most := 31 - len(suffix); len(letters) > most {
		letters = letters[:most]
	}
	return strings.TrimSpace(string(letters)) + suffix
}

// describe sets the only times and names that enter the file.
func describe(file *excelize.File, doc *page.Doc) error {
	at := time.Unix(doc.Created, 0).UTC().Format(time.RFC3339)
	return file.SetDocProps(&excelize.DocProperties{
		Title: doc.Title, Creator: doc.Author, LastModifiedBy: doc.Author,
		Created: at, Modified: at, Language: "vi-VN",
	})
}
