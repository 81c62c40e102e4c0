package paper

import (
	"fyne.io/fyne/v2"

	"sothidua/app/page/printer"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// printForm asks for the printer, the copies and the pages.
type printForm struct {
	screen   *Screen
	printers *kit.ChoiceField
	copies   *kit.NumberField
	from, to *kit.NumberField
	form     *kit.Form
	title    string
	send     func(printer.Job) error
	end      func()
}

// mostCopies is how many go out at a time.
const mostCopies = 999

// print prints the paper in view.
func (s *Screen) print() {
	if s.built != nil && !s.printing {
		s.printPaper(s.built.Doc, s.fileName())
	}
}

// askPrinter shows the form; send gives the job to the printer, off the window's thread.
func (s *Screen) askPrinter(title string, send func(printer.Job) error) {
	s.printing = true
	kit.Do(s.writer, printer.List, func(printers []printer.Printer, err error) {
		s.printing = false
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.newPrintForm(printers, title, send).show()
	})
}

func (s *Screen) newPrintForm(printers []printer.Printer, title string, send func(printer.Job) error) *printForm {
	f := &printForm{screen: s, title: title, send: send}
	var options []kit.Option
	for _, p := range printers {
		options = append(options, kit.Option{Value: p.Name, Text: p.Name})
	}
	f.printers = kit.NewChoice("printer", words.PrintPrinter, options...).Require()
	f.printers.SetValue(printers[0].Name)
	f.copies = kit.NewNumber("copies", words.PrintCopies).Require()
	f.copies.SetValue(1)
	f.from, f.to = kit.NewNumber("from", words.PrintFrom), kit.NewNumber("to", words.PrintTo)
	f.form = kit.NewForm().AddWide(f.printers).Add(f.copies).AddTwo(f.from, f.to)
	return f
}

func (f *printForm) show() {
	button := kit.Primary(words.PaperPrint, "Ctrl+P", f.print)
	content := kit.Stack(14, f.form, kit.Ends(kit.Gap(0), button))
	win := f.screen.desk.Window
	f.end = kit.Show(win, words.PrintTitle, content, fyne.NewSize(520, 0), nil,
		kit.Command{ID: "print.go", Key: "Ctrl+P", Title: words.PaperPrint, Run: f.print})
	win.Canvas().Focus(button)
}

func (f *printForm) print() {
	if !f.form.Check(f.screen.desk.Window.Canvas()) {
		return
	}
	job := printer.Job{Printer: f.printers.Value(), Title: f.title}
	job.Copies, _ = f.copies.Value()
	job.From, _ = f.from.Value()
	job.To, _ = f.to.Value()
	if job.Copies < 1 || job.Copies > mostCopies {
		f.copies.SetError(words.PrintBadCopy)
		return
	}
	if job.To > 0 && job.From > job.To {
		f.to.SetError(words.PrintBadPage)
		return
	}
	f.end()
	f.screen.write(func() error { return f.send(job) }, func() { kit.Toast(f.screen.desk.Window, words.PaperPrinted) })
}
