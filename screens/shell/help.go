package shell

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/help"
	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// helpPage is the dialog of the help pages: what is sought and found at the left, the
// page at the right.
type helpPage struct {
	shell *Shell
	pages []help.Page
	keys  fyne.CanvasObject // what the keys do where she is
	here  string            // the page of where she is
	goes  bool              // she may go to an area from here
	close func()

	find  *kit.TextField
	hits  *kit.Table[help.Hit]
	shown *fyne.Container
	read  *container.Scroll
}

// showHelp opens the page of where she is: of the area and the tab in view, also from a
// dialog. It needs no book.
func (s *Shell) showHelp() {
	name, part := s.helpPlace()
	s.openHelp(name, part)
}

// showTrouble opens the page that is wanted most where no book opens.
func (s *Shell) showTrouble() { s.openHelp(help.Trouble, "") }

func (s *Shell) helpPlace() (name, part string) {
	if s.start != nil || s.desk == nil || s.over != nil {
		return help.Start, ""
	}
	return string(s.current), kit.TabTitle(s.screen().Content())
}

const (
	textPageWidth  = 720 // of a dialog that is read
	textPageHeight = 640
	helpList       = 236
)

func (s *Shell) openHelp(name, part string) {
	if s.helping {
		return
	}
	s.helping = true
	here, _ := s.helpPlace()
	h := &helpPage{
		shell: s, pages: help.Pages(), here: here, keys: s.keysHere(),
		goes:  !s.commands.Suspended() && s.desk != nil && s.start == nil && s.over == nil && s.desk.Year.ID != 0,
		close: func() {}, find: kit.NewText("find", words.HelpFind), shown: kit.Stack(6),
	}
	h.read = kit.Scroll(kit.Pad(0, 16, 12, 4, h.shown))
	h.hits = kit.NewTable([]kit.Column[help.Hit]{{Title: words.HelpPages, Text: help.Hit.Title}})
	h.hits.Empty = words.HelpNone
	h.hits.OnSelect = func(hit help.Hit) { h.show(hit.Page.Name, hit.Part) }
	h.find.OnChange(h.search)
	h.find.Input.OnEnter = h.intoHits
	h.find.Input.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyDown {
			h.intoHits()
		}
		return key == fyne.KeyDown
	}
	left := kit.Pad(0, 6, 0, 0, kit.Under(kit.Stack(8, h.find, kit.Gap(0)), h.hits))
	h.search()
	h.show(name, part)
	find := kit.Command{ID: "help.find", Key: "Ctrl+F", Title: words.HelpFind, Run: func() { s.win.Canvas().Focus(h.find.Input) }}
	commands := append(kit.TurnPages(h.read), find)
	if h.goes {
		for _, p := range s.places {
			commands = append(commands, kit.Command{ID: "help.go." + string(p.area), Key: p.key, Run: func() { h.leaveTo(p.area) }})
		}
	}
	h.close = kit.Show(s.win, words.HelpTitle, kit.NewSplit(left, helpList, h.read, nil, 0),
		fyne.NewSize(helpList+textPageWidth, textPageHeight), func() { s.helping = false }, commands...)
}

// search lists what holds the words she typed, all pages while there are none.
func (h *helpPage) search() {
	h.hits.SetRows(help.Find(h.pages, h.find.Text()))
	h.hits.Select(-1)
}

// intoHits shows the first page found; the arrows go on from there.
func (h *helpPage) intoHits() {
	if len(h.hits.Rows()) > 0 {
		h.shell.win.Canvas().Focus(h.hits)
		h.hits.Select(0)
	}
}

// show lays a page out from its beginning, or from one of its parts on; steps are
// numbered anew in each part.
func (h *helpPage) show(name, part string) {
	at := slices.IndexFunc(h.pages, func(p help.Page) bool { return p.Name == name })
	if at < 0 {
		return
	}
	page := h.pages[at]
	h.shown.RemoveAll()
	h.shown.Add(kit.Bold(page.Title))
	if name != h.here {
		h.addWays([]string{name})
	}
	var begins fyne.CanvasObject
	step := 0
	for _, line := range page.Lines {
		switch line.Kind {
		case help.Part:
			step = 0
			head := kit.Pad(10, 0, 0, 0, kit.Bold(line.Text))
			if line.Text == part {
				begins = head
			}
			h.shown.Add(head)
		case help.Step:
			step++
			h.shown.Add(kit.Paragraph(fmt.Sprintf(words.HelpStep, step, line.Text)))
		case help.More:
			h.addMore(line.Names)
		case help.To:
			h.addWays(line.Names)
		case help.Picture:
			h.shown.Add(kit.Picture(line.Picture+".png", help.PictureOf(line.Picture), line.Said))
			h.shown.Add(kit.Note(line.Text))
		case help.Text:
			h.shown.Add(kit.Paragraph(line.Text))
		}
	}
	if name == h.here {
		h.shown.Add(kit.Pad(10, 0, 0, 0, kit.Bold(words.KeysTitle)))
		h.shown.Add(h.keys)
	}
	h.shown.Refresh()
	offset := fyne.NewPos(0, 0)
	if begins != nil {
		h.shown.Resize(fyne.NewSize(h.read.Size().Width, h.shown.MinSize().Height))
		offset.Y = begins.Position().Y
	}
	h.read.ScrollToOffset(offset)
}

// addMore adds links to other pages.
func (h *helpPage) addMore(names []string) {
	row := kit.Bar(8, kit.Text(words.HelpMore, kit.Muted))
	for _, page := range h.pages {
		if slices.Contains(names, page.Name) {
			row.Add(kit.Link(page.Title, func() { h.show(page.Name, "") }))
		}
	}
	h.shown.Add(row)
}

// addWays adds buttons that lead to areas, where she may leave what she is at.
func (h *helpPage) addWays(names []string) {
	row := kit.Bar(8)
	for _, p := range h.shell.places {
		if h.goes && slices.Contains(names, string(p.area)) {
			row.Add(kit.Secondary(fmt.Sprintf(words.DeedOpen, p.title), p.key, func() { h.leaveTo(p.area) }))
		}
	}
	if len(row.Objects) > 0 {
		h.shown.Add(row)
	}
}

func (h *helpPage) leaveTo(area desk.Area) {
	h.close()
	h.shell.openArea(area)
}
