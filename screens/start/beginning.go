package start

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// beginning is the form of a new book.
type beginning struct {
	agency, locality, block, symbol, path *kit.TextField
	year                                  *kit.NumberField
	units                                 *kit.AreaField
	form                                  *kit.Form
	titles                                *titles
}

const (
	firstYear = 2004 // the first law on emulation came into force
	finalYear = 2099
)

func newBeginning(path string, typed *desk.Drafts) *beginning {
	b := &beginning{
		agency: kit.NewText("agency", words.StartAgency), locality: kit.NewText("locality", words.StartLocality),
		block:  kit.NewText("block", words.StartBlock).Require().Placeholder(words.StartBlockHint),
		symbol: kit.NewText("symbol", words.StartSymbol).Placeholder(words.StartSymbolHint),
		year:   kit.NewNumber("year", words.StartYear).Require(),
		path:   kit.NewText("path", words.StartPath).Require(),
	}
	b.units = kit.NewArea("units", words.StartUnits).Rows(6).WithNote(func(text string) string {
		return fmt.Sprintf(words.StartUnitsCount, len(names(text)))
	})
	b.year.SetValue(kit.Now().Year())
	b.path.SetText(office.FreePath(path))
	b.titles = newTitles(b.agency)
	// First what every book needs to be called and to speak; what has an answer already comes last.
	b.form = typed.Form(desk.Start, "begin").AddWide(b.block).Add(b.agency).Add(b.locality)
	b.titles.into(b.form)
	b.form.AddWide(b.units).Add(b.year).Add(b.titles.year).Add(b.symbol).AddWide(b.path)
	b.form.OnChange(b.titles.follow)
	b.titles.follow()
	b.form.Title = words.StartFormTitle
	b.form.MarkClean()
	return b
}

// names are the lines of a text that hold something.
func names(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if name := strings.Join(strings.Fields(line), " "); name != "" {
			list = append(list, name)
		}
	}
	return list
}

func (b *beginning) check(c fyne.Canvas) bool {
	if !b.form.Check(c) {
		return false
	}
	if year, _ := b.year.Value(); year < firstYear || year > finalYear {
		b.year.SetError(words.StartBadYear)
		b.year.Focus(c)
		return false
	}
	return true
}

func (b *beginning) read() office.Beginning {
	year, _ := b.year.Value()
	return office.Beginning{
		Agency: b.agency.Text(), Locality: b.locality.Text(), Block: b.block.Text(), Symbol: b.symbol.Text(),
		Units: names(b.units.Text()), Year: year, Kind: data.YearKind(b.titles.year.Value()), Titles: b.titles.read(),
	}
}

func (s *Screen) showForm() {
	s.Refuse(nil)
	s.form = newBeginning(office.DefaultPath(s.options.Getenv), s.options.Drafts)
	pick := kit.Link(words.StartPick, s.pickPlace)
	buttons := kit.Ends(pick, kit.Secondary(words.StartChoices, "Esc", s.leaveForm), kit.Primary(words.StartMake, "Ctrl+S", s.makeBook))
	s.form.form.OnChange(s.shown.Refresh) // a reason or a note below a field changes the height
	page := kit.Panel(kit.Pad(16, 18, 16, 18, kit.Stack(14, kit.Bold(words.StartFormTitle), s.form.form)))
	s.show(container.New(footed{}, kit.Scroll(page), kit.Pad(12, 0, 0, 0, buttons)))
	s.form.form.Focus(s.options.Window.Canvas())
	s.form.form.Present()
}

// offer stands above the choices while a form of a new book is left from earlier.
func (s *Screen) offer() fyne.CanvasObject {
	offered := s.options.Drafts.Offered()
	if len(offered) == 0 {
		return nil
	}
	draft := offered[len(offered)-1]
	return choice("warning", fmt.Sprintf(words.DraftsBegun, desk.DraftTime(draft.Typed, kit.Now())), draft.Name(),
		kit.Bar(8, kit.Secondary(words.DraftsOpen, "F12", s.reopen), kit.Secondary(words.DraftsDrop, "", func() {
			kit.Ask(s.options.Window, words.DraftsDropAsk, draft.Name()+". "+words.DraftsDropText, words.DraftsDrop, func(yes bool) {
				if yes {
					s.options.Drafts.Discard(draft.ID)
				}
			})
		})))
}

// reopen brings back the form that was left.
func (s *Screen) reopen() {
	if offered := s.options.Drafts.Offered(); len(offered) > 0 {
		s.options.Drafts.Want(offered[len(offered)-1])
		s.showForm()
	}
}

// OfferDrafts shows anew what is left from earlier.
func (s *Screen) OfferDrafts() {
	if s.form == nil {
		s.showChoices()
	}
}

// Leave calls then once the form of a new book may go: at once, or after the clerk
// answered.
func (s *Screen) Leave(then func()) {
	if s.form == nil || !s.form.form.Changed() {
		then()
		return
	}
	s.askForm(func() {
		s.form.form.MarkClean()
		then()
	})
}

func (s *Screen) pickPlace() {
	form := s.form
	kit.SaveFile(s.options.Window, filepath.Base(form.path.Text()), office.Extension, form.path.SetText)
}

func (s *Screen) makeBook() {
	if !s.form.check(s.options.Window.Canvas()) {
		s.shown.Refresh()
		return
	}
	if s.busy {
		return
	}
	path, from := s.form.path.Text(), s.form.read()
	var made *data.Book
	answer := s.form.form.Saving(func(err error) { s.take(made, err) })
	s.work(func() (*data.Book, error) {
		// The program's own folder is made; any other must be there, or a slip of
		// the pen would hide the book in a new one.
		if filepath.Dir(path) == filepath.Dir(office.DefaultPath(s.options.Getenv)) {
			if err := office.MakeFolder(path); err != nil {
				return nil, err
			}
		}
		return office.Begin(path, from)
	}, func(book *data.Book, err error) {
		made = book
		answer(err)
	})
}

func (s *Screen) leaveForm() {
	if s.busy {
		return // it is being made
	}
	if !s.form.form.Changed() {
		s.showChoices()
		return
	}
	s.askForm(func() {
		s.form.form.MarkClean()
		s.showChoices()
	})
}

// askForm asks what to do with the form; discard runs where it is given up.
func (s *Screen) askForm(discard func()) {
	kit.AskSave(s.options.Window, func(answer kit.Answer) {
		switch answer {
		case kit.Save:
			s.makeBook()
		case kit.Discard:
			discard()
		case kit.Stay:
		}
	})
}
