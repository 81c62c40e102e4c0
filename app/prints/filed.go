package prints

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"sothidua/app/ceremony"
	"sothidua/app/contest"
	"sothidua/app/papers"
	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Filed (bản in và bản ký) is an official print with what became of it once it was signed.
type Filed struct {
	data.Print
	Dispatch data.Dispatch // its ID is zero as long as nothing is known
	Awaited  bool          // somebody signs it, and its scan is not there yet
	Against  string        // what speaks against its number, empty for nothing
}

// Numbered is "04/BB-KTĐ" of the signed paper, empty while it has no number.
func (f Filed) Numbered() string {
	if f.Dispatch.Number == 0 {
		return ""
	}
	return strings.TrimSuffix(viet.Count(f.Dispatch.Number)+"/"+f.Dispatch.Symbol, "/")
}

// List returns the official prints of a year, the latest first, also withdrawn ones, and
// those whose year was taken back.
func List(ctx context.Context, c *contest.Contest, year data.Year) ([]Filed, error) {
	all, err := filed(ctx, c.Book, year)
	if err != nil {
		return nil, err
	}
	var records *contest.Records
	for i, f := range all {
		if f.Dispatch.Number == 0 || f.WithdrawnAt != 0 {
			continue
		}
		if records == nil {
			if records, err = c.Records(ctx, year, 0); err != nil {
				return nil, err
			}
		}
		all[i].Against = records.Against(data.Dispatched{
			Dispatch: f.Dispatch, Paper: f.Paper, Title: f.Title, Subject: f.Subject, CeremonyID: f.CeremonyID, UnitID: f.UnitID,
		})
	}
	return all, nil
}

// Awaited returns the official prints of a year whose signed copies are not there yet.
func Awaited(ctx context.Context, book *data.Book, year data.Year) (awaited []Filed, err error) {
	all, err := filed(ctx, book, year)
	for _, f := range all {
		if f.Awaited {
			awaited = append(awaited, f)
		}
	}
	return awaited, err
}

// paper tells one paper of a year from another: the later print of one takes the place of
// the earlier.
type paper struct {
	code, subject  string
	ceremony, unit int64
}

func paperOf(print data.Print) paper {
	return paper{print.Paper, print.Subject, data.IDOf(print.CeremonyID), data.IDOf(print.UnitID)}
}

// filed are the prints with what became of them. Of a paper that was printed several times
// the last one that stands is the one that is signed.
func filed(ctx context.Context, book *data.Book, year data.Year) ([]Filed, error) {
	prints, err := book.PrintsOf(ctx, year.ID)
	if err != nil {
		return nil, err
	}
	dispatches, err := book.DispatchesOf(ctx, year.ID)
	all := make([]Filed, len(prints))
	seen := map[paper]bool{}
	for i, print := range prints {
		all[i] = Filed{Print: print, Dispatch: dispatches[print.ID]}
		form, unknown := papers.Find(print.Paper)
		if print.WithdrawnAt != 0 || print.YearID == 0 || seen[paperOf(print)] || unknown != nil {
			continue
		}
		seen[paperOf(print)] = true
		all[i].Awaited = form.Signed() && all[i].Dispatch.Hash == ""
	}
	return all, err
}

// Scan is the file of a signed page.
type Scan struct {
	FileName string
	Bytes    []byte
}

// ScanFiles are the endings of files that can be the scan of a signed page.
var ScanFiles = []string{".pdf", ".png", ".jpg", ".jpeg"}

// ReadScan reads a PDF or a picture; a large picture is made as small as paper needs.
func ReadScan(path string) (*Scan, error) {
	name := filepath.Base(path)
	if !strings.EqualFold(filepath.Ext(path), ".pdf") {
		picture, err := ceremony.OpenPicture(path)
		if err != nil {
			return nil, err
		}
		return &Scan{picture.FileName, picture.Bytes}, nil
	}
	content, err := scoring.ReadEvidence(path)
	if err == nil && !bytes.HasPrefix(content, []byte("%PDF-")) {
		err = fault.New(fault.Invalid, fmt.Sprintf(words.FiledNoPDFWhat, name), words.FiledNoPDFNext)
	}
	return &Scan{name, content}, err
}

// WriteScan writes the scan of a signed page as it was kept.
func WriteScan(w io.Writer, book *data.Book, d data.Dispatch) error {
	content, err := book.Content(context.Background(), d.Hash)
	if err == nil {
		_, err = w.Write(content)
	}
	return err
}

// File writes what became of an official print once it was signed, with its scan where one
// was chosen. What says nothing any more goes.
func File(tx *data.Tx, d data.Dispatch, scan *Scan) (err error) {
	print, err := data.Get[data.Print](tx, d.PrintID)
	if err != nil {
		return err
	}
	switch {
	case print.WithdrawnAt != 0:
		return fault.New(fault.Refused, words.WithdrawTwiceWhat, "")
	case d.Number < 0:
		return fault.New(fault.Invalid, words.FiledNumberWhat, "").At("number")
	case d.Number == 0 && d.IssuedOn != "":
		return fault.New(fault.Invalid, words.CeremonyNumberFirst, "").At("number")
	}
	if d.Place, d.Symbol = strings.TrimSpace(d.Place), strings.TrimSpace(d.Symbol); d.Number == 0 {
		d.Symbol = ""
	}
	if scan != nil {
		d.FileName = scan.FileName
		if d.Hash, err = tx.AddContent(scan.Bytes); err != nil {
			return err
		}
	}
	switch empty := d.Number == 0 && d.Place == "" && d.Hash == ""; {
	case empty && d.ID == 0:
		return nil
	case empty:
		return tx.Delete(&d)
	}
	return tx.Save(&d)
}

// Unfile takes out what was noted of a print once it was signed; the print stays.
func Unfile(tx *data.Tx, d data.Dispatch) error { return tx.Delete(&d) }
