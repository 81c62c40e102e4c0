//go:build !windows

package paper

import "sothidua/app/page/printer"

// print prints the paper in view.
func (s *Screen) print() {
	if s.built == nil {
		return
	}
	doc := s.built.Doc
	s.askPrinter(s.fileName(), func(job printer.Job) error { return printer.Send(doc, job) })
}

// printFile prints a PDF file as it is.
func (s *Screen) printFile(file []byte, title string) {
	s.askPrinter(title, func(job printer.Job) error { return printer.SendPDF(file, job) })
}
