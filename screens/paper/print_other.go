//go:build !windows

package paper

import (
	"sothidua/app/page"
	"sothidua/app/page/printer"
)

// printPaper asks for the printer and prints a document.
func (s *Screen) printPaper(doc *page.Doc, title string) {
	s.askPrinter(title, func(job printer.Job) error { return printer.Send(doc, job) })
}

// printFile prints a PDF file as it is.
func (s *Screen) printFile(file []byte, title string) {
	s.askPrinter(title, func(job printer.Job) error { return printer.SendPDF(file, job) })
}
