// Package paper is the screen "Văn bản": the papers of the year as pages, with
// their figures and what they lack, to be saved or opened as PDF.
package paper

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/page"
	"sothidua/app/papers"
	"sothidua/assets/words"
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

	code  string
	built *laidOut
	lacks map[string]int // number of gaps by code, as far as known

	list       *kit.Table[paperRow]
	view       *pageView
	side       *side
	save, open *kit.Button
}

// New builds the screen.
func New(d *desk.Desk) *Screen {
	s := &Screen{
		desk: d, builder: d.Runner.Fork(), checker: d.Runner.Fork(), writer: d.Runner.Fork(),
		code: papers.All[0].Code, lacks: map[string]int{},
	}
	s.open = kit.Secondary(words.PaperOpen, "Ctrl+O", s.openPDF)
	s.save = kit.Primary(words.PaperSave, "Ctrl+S", s.savePDF)
	s.list = s.newList()
	s.view = newPageView(d.Runner.Fork(), d.ShowErr)
	s.side = newSide(d)
	s.content = kit.Page(
		kit.PageHead(words.PaperScreenTitle, "", s.open, s.save),
		kit.Split(kit.Panel(s.list), listWidth, s.view, s.side.content, sideWidth),
	)
	return s
}

// Content returns the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Leave calls then at once: nothing is edited here.
func (s *Screen) Leave(then func()) { then() }

// Show chooses the paper whose code is what.
func (s *Screen) Show(what string) {
	if _, err := papers.Find(what); err == nil {
		s.list.SelectWhere(func(r paperRow) bool { return r.code == what })
		s.choose(what)
	}
}

// Commands are the keys of the screen.
func (s *Screen) Commands() []kit.Command {
	ready := func() bool { return s.built != nil }
	page := func(id, key, title string, run func()) kit.Command {
		return kit.Command{ID: "paper." + id, Key: key, Title: title, Run: run, Enabled: ready}
	}
	return []kit.Command{
		page("save", "Ctrl+S", words.PaperSave, s.savePDF),
		page("open", "Ctrl+O", words.PaperOpen, s.openPDF),
		page("next", "PgDn", words.PaperNextPage, func() { s.view.turn(1) }),
		page("before", "PgUp", words.PaperLastPage, func() { s.view.turn(-1) }),
		page("next-anywhere", "Ctrl+PgDn", "", func() { s.view.turn(1) }),
		page("before-anywhere", "Ctrl+PgUp", "", func() { s.view.turn(-1) }),
		page("nearer", "Ctrl+=", words.PaperNearer, func() { s.view.zoomBy(1) }),
		page("nearer-keypad", "Ctrl++", "", func() { s.view.zoomBy(1) }),
		page("farther", "Ctrl+-", words.PaperFarther, func() { s.view.zoomBy(-1) }),
		page("fit", "Ctrl+0", words.PaperFit, s.view.fitWidth),
	}
}

// Load builds the paper in view anew, then looks what the others lack.
func (s *Screen) Load() {
	s.lacks = map[string]int{}
	s.fillList()
	if s.desk.Year.ID == 0 {
		s.builder.Cancel()
		s.show(nil)
		return
	}
	s.build()
	s.check()
	if c := s.desk.Window.Canvas(); c.Focused() == nil && c.Overlays().Top() == nil {
		c.Focus(s.view)
	}
}

// choose shows another paper.
func (s *Screen) choose(code string) {
	if code == s.code || s.desk.Year.ID == 0 {
		return
	}
	s.code = code
	s.view.first()
	s.build()
}

func (s *Screen) build() {
	book, request := s.desk.Book, papers.Request{Paper: s.code, Year: s.desk.Year}
	kit.Load(s.builder, func(context.Context) (*laidOut, error) {
		built, err := papers.Build(book, request)
		if err != nil {
			return nil, err
		}
		result, err := page.Layout(built.Doc)
		return &laidOut{built, result}, err
	}, func(built *laidOut, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			built = nil
		}
		s.show(built)
	})
}

// laidOut is a paper with its pages.
type laidOut struct {
	*papers.Built
	*page.Result
}

func (s *Screen) show(built *laidOut) {
	s.built = built
	s.save.SetEnabled(built != nil)
	s.open.SetEnabled(built != nil)
	s.side.show(built)
	if built == nil {
		s.view.show(nil)
		return
	}
	s.lacks[built.Paper.Code] = len(built.Missing)
	s.list.Refresh()
	s.view.show(built.Pages)
}

// check counts what the papers lack that are not in view.
func (s *Screen) check() {
	book, year, inView := s.desk.Book, s.desk.Year, s.code
	kit.Load(s.checker, func(ctx context.Context) (map[string]int, error) {
		lacks := map[string]int{}
		for _, paper := range papers.All {
			if paper.Code == inView || ctx.Err() != nil {
				continue
			}
			built, err := papers.Build(book, papers.Request{Paper: paper.Code, Year: year})
			if err != nil {
				return nil, err
			}
			lacks[paper.Code] = len(built.Missing)
		}
		return lacks, nil
	}, func(lacks map[string]int, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		for code, n := range lacks {
			s.lacks[code] = n
		}
		s.list.Refresh()
	})
}

// paperRow is a paper of the list, or the name of a group when code is empty.
type paperRow struct{ code, text string }

func (s *Screen) newList() *kit.Table[paperRow] {
	t := kit.NewTable([]kit.Column[paperRow]{
		{Text: func(r paperRow) string { return r.text }},
		{Width: 84, Align: kit.Right, Text: s.state, Tone: s.stateTone},
	})
	t.IsGroup = func(r paperRow) bool { return r.code == "" }
	t.OnSelect = func(r paperRow) { s.choose(r.code) }
	t.OnOpen = func(paperRow) { s.desk.Window.Canvas().Focus(s.view) }
	return t
}

func (s *Screen) state(r paperRow) string {
	n, known := s.lacks[r.code]
	switch {
	case !known:
		return ""
	case n == 0:
		return words.PaperComplete
	}
	return fmt.Sprintf(words.PaperLacks, n)
}

func (s *Screen) stateTone(r paperRow) kit.Tone {
	if s.lacks[r.code] > 0 {
		return kit.Look
	}
	return kit.Good
}

func (s *Screen) fillList() {
	var rows []paperRow
	group := papers.Group("")
	for _, paper := range papers.All {
		if paper.Group != group {
			group = paper.Group
			rows = append(rows, paperRow{text: string(group)})
		}
		rows = append(rows, paperRow{paper.Code, paper.Title})
	}
	s.list.SetRows(rows)
	s.list.SelectWhere(func(r paperRow) bool { return r.code == s.code })
}
