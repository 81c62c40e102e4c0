// Package paper is the screen "Văn bản": the papers of the year as pages, with
// their figures, what they lack and their earlier official prints; to be printed,
// saved, or opened in another program.
package paper

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/page"
	"sothidua/app/papers"
	"sothidua/app/prints"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// The widths of the columns beside the page.
const (
	listWidth = 292
	sideWidth = 262
)

// Screen is the area of papers.
type Screen struct {
	desk    *desk.Desk
	content *fyne.Container
	builder *kit.Runner // builds the paper in view
	checker *kit.Runner // looks what the other papers lack
	writer  *kit.Runner // writes files

	yearID     int64
	code       string
	unitID     int64  // 0: all units
	ceremonyID int64  // 0: the signing ceremony
	of         string // whom or which decision the paper is narrowed to; empty: all
	blank      bool   // the form for the pen is in view
	built      *papers.Built
	lacks      map[string]int // number of gaps by code, as far as known
	options    options
	printing   bool // a dialog of printing is open or on its way

	list     *kit.Table[paperRow]
	view     *pageView
	side     *side
	narrow   *fyne.Container // the choosers above the page
	unit     *kit.ChoiceField
	ceremony *kit.ChoiceField
	subject  *kit.ChoiceField

	saveButton, openButton, wordButton, excelButton, printButton, officialButton *kit.Button
}

// options are what the choosers offer in a year, and its official prints.
type options struct {
	papers.Choices
	prints []prints.Filed
}

// New builds the screen.
func New(d *desk.Desk) *Screen {
	s := &Screen{
		desk: d, builder: d.Runner.Fork(), checker: d.Runner.Fork(), writer: d.Runner.Fork(),
		code: papers.All[0].Code, lacks: map[string]int{},
	}
	s.openButton = kit.Secondary(words.PaperOpen, "Ctrl+O", func() { s.open(papers.PDF) })
	s.wordButton = kit.Secondary(words.PaperOpenWord, "Ctrl+W", func() { s.open(papers.DOCX) })
	s.excelButton = kit.Secondary(words.PaperOpenExcel, "Ctrl+E", func() { s.open(papers.XLSX) })
	s.saveButton = kit.Secondary(words.PaperSave, "Ctrl+S", s.saveAs)
	s.printButton = kit.Secondary(words.PaperPrint, "Ctrl+P", s.print)
	s.officialButton = kit.Primary(words.PaperOfficial, "F9", s.official)
	s.unit = s.newChooser("unit", words.PaperUnit, &s.unitID)
	s.ceremony = s.newChooser("ceremony", words.PaperCeremony, &s.ceremonyID)
	s.subject = s.newSubject()
	s.narrow = container.NewGridWithColumns(2, s.unit, s.ceremony, s.subject)
	s.list = s.newList()
	s.view = newPageView(d.Runner.Fork(), d.ShowErr, s.turnBlank)
	s.side = newSide(d, s.offer)
	centre := kit.Border(s.narrow, nil, nil, nil, s.view)
	s.content = kit.Page(
		kit.PageHead(words.PaperScreenTitle, "", s.openButton, s.wordButton, s.excelButton, s.saveButton, s.printButton, s.officialButton),
		kit.NewSplit(kit.Panel(s.list), listWidth, centre, s.side.content, sideWidth),
	)
	s.show(nil)
	return s
}

// Content returns the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Leave calls then at once: nothing is edited here.
func (s *Screen) Leave(then func()) { then() }

// Show chooses the paper whose code is what.
func (s *Screen) Show(at desk.Place) {
	if _, err := papers.Find(at.Part); err == nil {
		s.list.SelectWhere(func(r paperRow) bool { return r.code == at.Part })
		s.pick(at.Part)
	}
}

// Commands are the keys of the screen.
func (s *Screen) Commands() []kit.Command {
	ready := func() bool { return s.built != nil }
	page := func(id, key, title string, run func()) kit.Command {
		return kit.Command{ID: "paper." + id, Key: key, Title: title, Run: run, Enabled: ready}
	}
	return []kit.Command{
		page("print", "Ctrl+P", words.PaperPrint, s.print),
		{ID: "paper.official", Key: "F9", Title: words.PaperOfficial, Run: s.official, Enabled: func() bool { return ready() && !s.blank }},
		page("save", "Ctrl+S", words.PaperSave, s.saveAs),
		page("open", "Ctrl+O", words.PaperOpen, func() { s.open(papers.PDF) }),
		page("next", "PgDn", words.PaperNextPage, func() { s.view.turn(1) }),
		page("before", "PgUp", words.PaperLastPage, func() { s.view.turn(-1) }),
		page("next-anywhere", "Ctrl+PgDn", "", func() { s.view.turn(1) }),
		page("before-anywhere", "Ctrl+PgUp", "", func() { s.view.turn(-1) }),
		page("nearer", "Ctrl+=", words.PaperNearer, func() { s.view.zoomBy(1) }),
		page("nearer-keypad", "Ctrl++", "", func() { s.view.zoomBy(1) }),
		page("farther", "Ctrl+-", words.PaperFarther, func() { s.view.zoomBy(-1) }),
		page("fit", "Ctrl+0", words.PaperFit, s.view.fitWidth),
		page("whole", "Ctrl+G", words.PaperWhole, s.view.fitWhole),
		page("pair", "Ctrl+T", words.PaperPair, s.view.pair),
		{ID: "paper.blank", Key: "Ctrl+B", Title: words.PaperBlankKey, Run: s.turnBlank, Enabled: func() bool { return s.desk.Year.ID != 0 }},
		page("word", "Ctrl+W", words.PaperOpenWord, func() { s.open(papers.DOCX) }),
		{ID: "paper.archive", Title: words.FolderCommand, Run: s.archive, Enabled: ready},
		{ID: "paper.excel", Key: "Ctrl+E", Title: words.PaperOpenExcel, Run: func() { s.open(papers.XLSX) }, Enabled: func() bool {
			return ready() && s.built.Paper.Has(papers.XLSX)
		}},
	}
}

// Load builds the paper in view anew, then looks what the others lack.
func (s *Screen) Load() {
	if s.yearID != s.desk.Year.ID {
		s.yearID, s.unitID, s.ceremonyID, s.of, s.blank = s.desk.Year.ID, 0, 0, "", false
	}
	s.lacks = map[string]int{}
	s.fillList()
	if s.desk.Year.ID == 0 {
		s.builder.Cancel()
		s.checker.Cancel()
		s.show(nil)
		return
	}
	if c := s.desk.Window.Canvas(); c.Focused() == nil && c.Overlays().Top() == nil {
		c.Focus(s.view)
	}
	s.build()
	s.check()
}

// pick shows another paper.
func (s *Screen) pick(code string) {
	if code == s.code || s.desk.Year.ID == 0 {
		return
	}
	s.code, s.of, s.blank = code, "", false // a form for the pen is of one paper: the next one is of the year again
	s.view.first()
	s.build()
}

// turnBlank shows the form of the paper for the pen, or the paper of the year again.
func (s *Screen) turnBlank() {
	s.blank = !s.blank
	s.view.first()
	s.build()
}

// portion is a part of the answer of building: the paper first, then its pages as
// they are laid out. Before it the beginning of a very long one may come, without the paper.
type portion struct {
	built *papers.Built
	begin bool
	pages []*page.Page
}

// batch is how many pages are handed over at a time, after the first one.
const batch = 40

// build builds the paper in view. The first page is shown as soon as it is laid
// out, however many there are.
func (s *Screen) build() {
	s.built = nil // nothing is printed or saved while the paper in view is not the chosen one
	s.view.bar.turn(s.blank)
	book, request := s.desk.Book, papers.Request{Paper: s.code, Year: s.desk.Year, UnitID: s.unitID, CeremonyID: s.ceremonyID, Of: s.of, Blank: s.blank, Contest: s.desk.Contest}
	if paper, err := papers.Find(s.code); err == nil && paper.Meeting() != data.PurposeSigning {
		request.CeremonyID = 0 // what is chosen for the papers of a ceremony is not theirs
	}
	var replaced []rune
	kit.Flow(s.builder, func(ctx context.Context, hand func(portion)) error {
		first, err := beginning(ctx, book, request)
		if err != nil {
			return err
		}
		if len(first) > 0 {
			hand(portion{begin: true, pages: first})
		}
		built, err := papers.Build(ctx, book, request)
		if err != nil {
			return err
		}
		next := portion{built: built, begin: true}
		replaced, err = page.Stream(built.Doc, func(p *page.Page) error {
			next.pages = append(next.pages, p)
			enough := batch
			if next.begin {
				enough = max(len(first), 1)
			}
			if len(next.pages) >= enough {
				hand(next)
				next = portion{}
			}
			return ctx.Err()
		})
		if err == nil && len(next.pages) > 0 {
			hand(next)
		}
		return err
	}, func(p portion) {
		if p.built != nil {
			s.show(p.built)
		}
		if p.begin {
			s.view.begin(p.pages, true)
			return
		}
		s.view.add(p.pages, true)
	}, func(err error) {
		if err != nil {
			s.desk.ShowErr(err)
			s.show(nil)
			return
		}
		s.view.end()
		s.side.showReplaced(replaced)
	})
}

// beginning are the first pages of a paper that takes long, but for the one on which it
// breaks off.
func beginning(ctx context.Context, book *data.Book, request papers.Request) (pages []*page.Page, err error) {
	built, ok, err := papers.Early(ctx, book, request)
	if err != nil || !ok {
		return nil, err
	}
	_, err = page.Stream(built.Doc, func(p *page.Page) error {
		pages = append(pages, p)
		return ctx.Err()
	})
	return pages[:max(len(pages)-1, 0)], err
}

// show presents a paper without its pages; nil for none.
func (s *Screen) show(built *papers.Built) {
	s.built = built
	for _, button := range []*kit.Button{s.saveButton, s.openButton, s.printButton} {
		button.SetEnabled(built != nil)
	}
	s.officialButton.SetEnabled(built != nil && !built.Request.Blank)
	s.wordButton.SetEnabled(built != nil && built.Paper.Has(papers.DOCX))
	s.excelButton.SetEnabled(built != nil && built.Paper.Has(papers.XLSX))
	s.side.show(built, s.printsInView())
	s.offerSubjects()
	s.showChoosers()
	if built == nil {
		s.view.begin(nil, false)
		return
	}
	if !built.Request.Blank {
		s.lacks[built.Paper.Code] = len(built.Missing)
		s.list.Refresh()
	}
}

// printsInView are the official prints of the paper in view, the latest first.
func (s *Screen) printsInView() []prints.Filed {
	if s.built == nil {
		return nil
	}
	request := s.built.Request
	return slices.DeleteFunc(slices.Clone(s.options.prints), func(p prints.Filed) bool {
		// A print whose ceremony or unit was taken back belongs to every one.
		return p.Paper != request.Paper || p.CeremonyID != nil && *p.CeremonyID != s.built.Ceremony ||
			s.built.Paper.OfUnit && p.UnitID != nil && *p.UnitID != request.UnitID || request.Of != "" && p.Subject != request.Of
	})
}

// check reads what the choosers offer and counts what the papers lack.
func (s *Screen) check() {
	facts, year := s.desk.Contest, s.desk.Year
	kit.Load(s.checker, func(ctx context.Context) (o options, err error) {
		if o.Choices, err = papers.ChoicesOf(ctx, facts, year); err != nil {
			return o, err
		}
		o.prints, err = prints.List(ctx, facts, year)
		return o, err
	}, func(o options, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.lacks, s.options = o.Lacks, o
		if s.built != nil && !s.built.Request.Blank {
			s.lacks[s.code] = len(s.built.Missing)
		}
		s.list.Refresh()
		s.offerChoices()
		s.side.showPrints(s.printsInView())
		s.showChoosers()
		s.desk.Loaded(desk.Papers)
	})
}

// Openers lead to the forms of the area.
func (s *Screen) Openers() desk.Openers {
	return desk.Openers{"withdraw": s.openWithdrawal, "file": s.openFiling}
}
