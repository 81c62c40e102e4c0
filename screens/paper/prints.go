package paper

import (
	"context"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/papers"
	"sothidua/app/prints"
	"sothidua/assets/words"
	"sothidua/data/files"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// when is the time of a print as the clerk reads it.
func when(print prints.Filed) string {
	return time.UnixMilli(print.PrintedAt).Format("02/01/2006 15:04")
}

// official asks, keeps the paper in view as an official print, and offers to print it.
func (s *Screen) official() {
	if s.built == nil {
		return
	}
	built := s.built
	text := words.PrintsAskText
	if n := len(built.Missing); n > 0 {
		text = fmt.Sprintf(words.PrintsAskGaps, n) + " " + text
	}
	kit.Ask(s.desk.Window, words.PrintsAsk, text, words.PaperOfficial, func(yes bool) {
		if yes {
			s.freeze(built)
		}
	})
}

func (s *Screen) freeze(built *papers.Built) {
	book := s.desk.Book
	kit.Do(s.writer, func() (prints.Filed, error) {
		print, err := prints.Freeze(book, built, papers.PDF)
		return prints.Filed{Print: print}, err
	}, func(print prints.Filed, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.desk.Saved(fmt.Sprintf(words.PrintsLabel, print.Title))
		s.desk.Reload()
		s.desk.Choose(words.PrintsDone, "",
			desk.Way{Text: words.PaperPrint, Run: func() { s.again(print) }},
			desk.Way{Text: words.PaperOpenFile, Run: func() { s.reopen(print) }})
	})
}

// offer shows what can be done with an earlier print.
func (s *Screen) offer(print prints.Filed) {
	ways := []desk.Way{
		{Text: fmt.Sprintf(words.PrintsAgain, when(print)), Run: func() { s.again(print) }},
		{Text: words.PrintsCompare, Run: func() { s.compare(print) }},
		{Text: words.PaperOpenFile, Run: func() { s.reopen(print) }},
		{Text: words.PaperSave, Run: func() { s.resave(print) }},
	}
	note := print.Title
	for _, line := range []string{print.Numbered(), print.Dispatch.Place, print.Against} {
		note = strings.TrimSpace(note + "\n" + line)
	}
	if print.Dispatch.Hash != "" {
		ways = append(ways, desk.Way{Text: words.FiledOpen, Run: func() { s.openScan(print) }})
	}
	if print.WithdrawnAt == 0 {
		ways = append(ways, desk.Way{Text: words.FiledDo, Run: func() { s.file(print, nil) }})
		if print.Dispatch.ID != 0 {
			ways = append(ways, desk.Way{Text: words.FiledRemove, Run: func() { s.unfile(print) }})
		}
		ways = append(ways, desk.Way{Text: words.Withdraw, Run: func() { s.withdraw(print) }})
	} else {
		day := time.UnixMilli(print.WithdrawnAt).Format(words.WithdrawTime)
		note = strings.TrimSpace(note + "\n" + fmt.Sprintf(words.WithdrawnNote, day, print.WithdrawnBy, print.WithdrawnReason))
	}
	s.desk.Choose(fmt.Sprintf(words.PrintsOf, when(print)), note, ways...)
}

// openWithdrawal asks again for the reason to withdraw a print, while it stands.
func (s *Screen) openWithdrawal(about desk.About) desk.Found {
	for _, print := range s.options.prints {
		if print.ID == about.ID(0) && print.WithdrawnAt == 0 {
			s.withdraw(print)
			return desk.Opened
		}
	}
	return desk.Gone
}

// withdraw asks for the reason and marks an official print as withdrawn.
func (s *Screen) withdraw(print prints.Filed) {
	reason := kit.NewText("reason", words.WithdrawReason).Require()
	form := s.desk.Form(desk.Papers, "withdraw", print.ID).AddWide(reason).AddObject(kit.Note(words.WithdrawText))
	form.Do = words.Withdraw
	kit.ShowForm(s.desk.Window, words.WithdrawTitle, form, func(done func(error)) {
		book, why := s.desk.Book, reason.Text()
		kit.Do(s.writer, func() (struct{}, error) { return struct{}{}, prints.Withdraw(book, print.Print, why) }, func(_ struct{}, err error) {
			done(err)
			if err == nil {
				s.desk.Saved(print.Title)
				s.desk.Reload()
			}
		})
	}, nil)
}

// printName is the name proposed for the file of an earlier print.
func (s *Screen) printName(print prints.Filed) string {
	stamp := time.UnixMilli(print.PrintedAt).Format(words.PrintsFileStamp)
	return files.Name(fmt.Sprintf(words.PrintsFileName, s.fileName(), stamp))
}

// again prints the very bytes of an earlier print.
func (s *Screen) again(print prints.Filed) {
	s.fetch(print, func(file []byte) { s.printFile(file, s.printName(print)) })
}

func (s *Screen) reopen(print prints.Filed) {
	s.fetch(print, func(file []byte) { s.openFile(s.printName(print), print.Format, file) })
}

func (s *Screen) resave(print prints.Filed) {
	s.fetch(print, func(file []byte) {
		kit.SaveFile(s.desk.Window, s.printName(print), "."+print.Format, func(path string) {
			s.write(func() error { return papers.Put(path, print.Format, file) }, func() { s.tellSaved(path) })
		})
	})
}

func (s *Screen) fetch(print prints.Filed, use func([]byte)) {
	book := s.desk.Book
	kit.Do(s.writer, func() ([]byte, error) { return prints.Bytes(context.Background(), book, print.Print) }, func(file []byte, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		use(file)
	})
}

// compare lists what differs between an earlier print and the paper of now.
func (s *Screen) compare(print prints.Filed) {
	book := s.desk.Book
	kit.Do(s.writer, func() ([]prints.Difference, error) { return prints.Compare(context.Background(), book, print.Print) }, func(all []prints.Difference, err error) {
		switch {
		case err != nil:
			s.desk.ShowErr(err)
		case len(all) == 0:
			kit.ShowMessage(s.desk.Window, words.PrintsSame, fmt.Sprintf(words.PrintsOf, when(print)))
		default:
			s.showDifferences(print, all)
		}
	})
}

func (s *Screen) showDifferences(print prints.Filed, all []prints.Difference) {
	full := kit.Paragraph("")
	table := kit.NewTable([]kit.Column[prints.Difference]{
		{Text: func(d prints.Difference) string { return d.Text }, Tone: func(d prints.Difference) kit.Tone {
			if d.Kind == prints.Figure {
				return kit.Look
			}
			return kit.Plain
		}},
	})
	table.OnSelect = func(d prints.Difference) { full.SetText(strings.TrimSpace(d.Text)) }
	table.SetRows(all)
	below := container.NewVScroll(full)
	below.SetMinSize(fyne.NewSize(0, 110))
	room := s.desk.Window.Canvas().Size()
	kit.Show(s.desk.Window, fmt.Sprintf(words.PrintsDiffers, when(print), len(all)),
		kit.Border(nil, kit.Pad(8, 0, 0, 0, below), nil, nil, kit.Panel(table)),
		fyne.NewSize(min(860, room.Width-60), min(520, room.Height-60)), nil)
	s.desk.Window.Canvas().Focus(table)
	table.Select(0)
}
