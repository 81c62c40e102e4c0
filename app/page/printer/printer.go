// Package printer prints documents through the system: by its own dialog and
// drawing calls on Windows, by the print service (CUPS) elsewhere.
package printer

import (
	"fmt"

	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data/fault"
)

// Job (lệnh in) says how a document is printed.
type Job struct {
	Printer  string // empty: the system's default
	Copies   int    // less than 1: one
	From, To int    // sheets of the document from 1; 0: from the first, to the last
	Title    string // shown in the printer's queue
}

// Printer is a printer the system knows.
type Printer struct {
	Name    string
	Default bool
}

// check refuses a range that has no sheet.
func (j Job) check() error {
	if j.From < 0 || j.To < 0 || (j.To > 0 && j.From > j.To) {
		return fault.New(fault.Invalid, fmt.Sprintf(words.PrinterRangeWhat, j.From, j.To), words.PrinterRangeNext)
	}
	return nil
}

// spare is how much smaller than a page the paper may be, in points: printers round.
const spare = 8

// fitting refuses a page that is larger than the paper in the printer, in points. A printer
// that tells no size takes every page.
func fitting(p *page.Page, width, height float64) error {
	long, short := max(width, height), min(width, height)
	if short <= 0 || long >= max(p.Width, p.Height)-spare && short >= min(p.Width, p.Height)-spare {
		return nil
	}
	name := "A4"
	if p.A3() {
		name = "A3"
	}
	return fault.New(fault.Refused, fmt.Sprintf(words.PrinterPaperWhat, name), fmt.Sprintf(words.PrinterPaperNext, name))
}

// Count is the number of sheets of a document.
func Count(doc *page.Doc) (int, error) {
	n := 0
	_, err := page.Stream(doc, func(*page.Page) error {
		n++
		return nil
	})
	return n, err
}

// noPrinter is the fault of a system without a printer.
func noPrinter(cause error) error {
	return fault.Wrap(fault.Missing, cause, words.PrinterNoneWhat, words.PrinterNoneNext)
}

// gone is the fault of a printer that cannot be reached.
func gone(name string, cause error) error {
	return fault.Wrap(fault.Missing, cause, fmt.Sprintf(words.PrinterGoneWhat, name), words.PrinterGoneNext)
}

// failed is the fault of a job that the printer did not take.
func failed(cause error) error {
	return fault.Wrap(fault.Storage, cause, words.PrinterFailedWhat, words.PrinterFailedNext)
}
