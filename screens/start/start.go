// Package start is what the clerk sees before a book is open: begin a new one,
// open a known one, or look at practice data. A file that is refused leaves her here.
package start

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

// Options is what the screen works with.
type Options struct {
	Window   fyne.Window
	Runner   *kit.Runner
	Path     string             // where a new book goes unless she chooses otherwise
	Practice string             // where the practice book lies
	Current  string             // the book that stays open behind this screen, empty for none
	Opened   func(b *data.Book) // takes the book over
	Back     func()             // returns to the current book
	Changed  func()             // the commands are others now
}

// Screen is the first screen.
type Screen struct {
	options Options
	fault   *fyne.Container
	place   *fyne.Container // holds the choices or the form
	form    *beginning      // nil while the choices show
	busy    bool
	shown   *fyne.Container
}

const width = 720

// New returns the screen with its three choices.
func New(options Options) *Screen {
	s := &Screen{options: options, fault: kit.Stack(0), place: container.NewStack()}
	s.showChoices()
	column := kit.Stack(16, s.heading(), s.fault, s.place)
	s.shown = container.New(middleColumn{}, column)
	return s
}

// Content returns what to show.
func (s *Screen) Content() fyne.CanvasObject { return s.shown }

func (s *Screen) heading() fyne.CanvasObject {
	return kit.Row(14, kit.Icon("mark", kit.Plain, 40), kit.Stack(2, kit.Title(words.StartTitle, ""), kit.Small(words.StartSub)))
}

// Commands returns the keys that work here.
func (s *Screen) Commands() []kit.Command {
	if s.form != nil {
		return []kit.Command{
			{ID: "start.make", Key: "Ctrl+S", Title: words.StartMake, Run: s.makeBook},
			{ID: "start.choices", Key: "Esc", Title: words.StartChoices, Run: s.leaveForm},
		}
	}
	commands := []kit.Command{
		{ID: "start.new", Key: "Ctrl+N", Title: words.StartNew, Run: s.showForm},
		{ID: "start.open", Key: "Ctrl+O", Title: words.StartOpen, Run: s.pick},
		{ID: "start.practice", Key: "Ctrl+T", Title: words.StartPractice, Run: s.practise},
	}
	if s.options.Back != nil {
		commands = append(commands, kit.Command{ID: "start.back", Key: "Esc", Title: words.StartBack, Run: s.options.Back})
	}
	return commands
}

func (s *Screen) showChoices() {
	s.form = nil
	rows := kit.Stack(12,
		choice("plus", words.StartNew, words.StartNewNote, kit.Primary(words.StartNewButton, "Ctrl+N", s.showForm)),
		choice("open", words.StartOpen, words.StartOpenNote, kit.Secondary(words.StartOpenButton, "Ctrl+O", s.pick)),
		choice("search", words.StartPractice, words.StartPracticeNote, kit.Secondary(words.StartPracticeButton, "Ctrl+T", s.practise)),
	)
	if s.options.Back != nil {
		rows.Add(kit.Row(0, kit.Link(words.StartBack, s.options.Back)))
	}
	s.show(rows)
}

func choice(icon, title, note string, button fyne.CanvasObject) fyne.CanvasObject {
	middle := func(object fyne.CanvasObject) fyne.CanvasObject {
		return container.NewVBox(layout.NewSpacer(), object, layout.NewSpacer())
	}
	text := kit.Stack(4, kit.Bold(title), kit.Note(note))
	row := container.NewBorder(nil, nil, kit.Pad(0, 14, 0, 0, middle(kit.Icon(icon, kit.Blue, 18))), kit.Pad(0, 0, 0, 16, middle(button)), text)
	return kit.Panel(kit.Pad(14, 16, 14, 16, row))
}

func (s *Screen) show(content fyne.CanvasObject) {
	s.place.Objects = []fyne.CanvasObject{content}
	s.place.Refresh()
	if s.shown != nil {
		s.shown.Refresh()
	}
	if s.options.Changed != nil {
		s.options.Changed()
	}
}

// Refuse says why a file could not be opened; nil takes the words away.
func (s *Screen) Refuse(err error) {
	s.fault.RemoveAll()
	if err != nil {
		f := fault.Of(err)
		s.fault.Add(kit.Callout(kit.Bad, f.What, f.Next))
	}
	if s.shown != nil {
		s.shown.Refresh()
	}
}

func (s *Screen) pick() {
	kit.OpenFile(s.options.Window, []string{office.Extension}, s.open)
}

// open takes the file she chose; the one that is open already is only shown again.
func (s *Screen) open(path string) {
	if s.isCurrent(path) {
		s.options.Back()
		return
	}
	s.work(func() (*data.Book, error) { return data.Open(path) })
}

func (s *Screen) practise() {
	if s.isCurrent(s.options.Practice) {
		s.options.Back()
		return
	}
	s.work(func() (*data.Book, error) { return office.OpenPractice(s.options.Practice) })
}

func (s *Screen) isCurrent(path string) bool {
	if s.options.Current == "" {
		return false
	}
	chosen, err := os.Stat(path)
	current, currentErr := os.Stat(s.options.Current)
	return err == nil && currentErr == nil && os.SameFile(chosen, current)
}

// work opens a book away from the window's thread. A second press while it is
// under way does nothing.
func (s *Screen) work(open func() (*data.Book, error)) {
	if s.busy {
		return
	}
	s.busy = true
	s.Refuse(nil)
	kit.Do(s.options.Runner, open, func(book *data.Book, err error) {
		s.busy = false
		if err != nil {
			s.Refuse(err)
			return
		}
		s.options.Opened(book)
	})
}

// middleColumn keeps its one object in a column of fixed width, a little above the middle.
type middleColumn struct{}

func (middleColumn) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(width, objects[0].MinSize().Height)
}

func (middleColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	// Twice: text that wraps knows its height only once it knows its width.
	for range 2 {
		height := objects[0].MinSize().Height
		objects[0].Resize(fyne.NewSize(width, height))
		objects[0].Move(fyne.NewPos((size.Width-width)/2, max((size.Height-height)*2/5, 24)))
	}
}
