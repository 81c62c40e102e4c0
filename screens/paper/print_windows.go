package paper

import (
	"fyne.io/fyne/v2/driver"

	"sothidua/app/page"
	"sothidua/app/page/printer"
	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// printPaper shows the system's dialog and prints a document. A second dialog does
// not open while one is open.
func (s *Screen) printPaper(doc *page.Doc, title string) {
	s.printing = true
	owner := s.handle()
	kit.Do(s.writer, func() (bool, error) { return printer.Print(owner, doc, title) }, func(printed bool, err error) {
		s.printing = false
		switch {
		case err != nil:
			s.desk.ShowErr(err)
		case printed:
			kit.Toast(s.desk.Window, words.PaperPrinted)
		}
	})
}

// printFile opens a PDF file in the system's viewer, which prints it as it is.
func (s *Screen) printFile(file []byte, title string) {
	s.openFile(title, papers.PDF, file)
}

// handle is the system's handle of the window.
func (s *Screen) handle() (hwnd uintptr) {
	if native, ok := s.desk.Window.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if c, ok := context.(driver.WindowsWindowContext); ok {
				hwnd = c.HWND
			}
		})
	}
	return hwnd
}
