// Package start is what the clerk sees before a book is open: begin a new one,
// open a known one, or look at practice data. A file that is refused leaves her here.
package start

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// Options is what the screen works with.
type Options struct {
	Window  fyne.Window
	Runner  *kit.Runner
	Getenv  func(string) string
	Profile *profile.Profile   // the books opened here before
	Current string             // the book that stays open behind this screen, empty for none
	Drafts  *desk.Drafts       // of the form of a new book
	Opened  func(b *data.Book) // takes the book over
	Back    func()             // returns to the current book
	Restore func(path string)  // leads to the copies of the book at a path, empty for the last one; nil offers no such choice
	Trouble func()             // shows what to do when something went wrong
	Changed func()             // the commands are others now
}

// Screen is the first screen.
type Screen struct {
	options Options
	fault   *fyne.Container
	wayOut  *kit.Button // the first that is offered for what is refused; nil for none

	toCopies *kit.Button     // among the choices; nil for none
	refused  *fault.Fault    // what the screen says; nil for nothing
	around   keeping.Around  // the copies of the book that was refused
	looker   *kit.Runner     // looks for them
	place    *fyne.Container // holds the choices or the form
	recents  *recents
	form     *beginning // nil while the choices show
	busy     bool
	shown    *fyne.Container
}

// New returns the screen with its choices and the books opened before.
func New(options Options) *Screen {
	s := &Screen{options: options, looker: options.Runner.Fork(), fault: kit.Stack(0), place: container.NewStack()}
	s.recents = newRecents(s)
	s.showChoices()
	s.shown = container.New(&middleColumn{width: s.width}, s.heading(), s.fault, s.place)
	return s
}

// Load looks for the books opened before; the screen is in view by then.
func (s *Screen) Load() { s.recents.load() }

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
		{ID: "start.practice", Key: "Ctrl+T", Title: words.StartPracticeBlock, Run: s.practise(sample.Block)},
		{ID: "start.cluster", Key: "Ctrl+U", Title: words.StartPracticeCluster, Run: s.practise(sample.Cluster)},
	}
	if s.options.Restore != nil {
		commands = append(commands, kit.Command{ID: "start.restore", Key: "Ctrl+R", Title: words.StartRestore, Run: s.restore})
	}
	for _, way := range s.ways() {
		if way.Key != "Ctrl+R" { // it stands among the choices
			commands = append(commands, way)
		}
	}
	commands = append(commands, s.recents.commands()...)
	if len(s.options.Drafts.Offered()) > 0 {
		commands = append(commands, kit.Command{ID: "start.drafts", Key: "F12", Title: words.DraftsKey, Run: s.reopen})
	}
	if s.options.Back != nil {
		commands = append(commands, kit.Command{ID: "start.back", Key: "Esc", Title: words.StartBack, Run: s.options.Back})
	}
	return commands
}

func (s *Screen) showChoices() {
	s.form = nil
	s.arrange()
}

// arrange shows the choices, beside the books opened before where there are any.
func (s *Screen) arrange() {
	if s.form != nil {
		return
	}
	rows := kit.Stack(12,
		choice("plus", words.StartNew, words.StartNewNote, kit.Primary(words.StartNewButton, "Ctrl+N", s.showForm)),
		choice("open", words.StartOpen, words.StartOpenNote, kit.Secondary(words.StartOpenButton, "Ctrl+O", s.pick)),
	)
	if s.options.Restore != nil {
		s.toCopies = kit.Secondary(words.StartRestoreButton, "Ctrl+R", s.restore)
		rows.Add(choice("save", words.StartRestore, words.StartRestoreNote, s.toCopies))
	}
	rows.Add(choice("search", words.StartPractice, words.StartPracticeNote, kit.Stack(6,
		kit.Secondary(words.StartPracticeBlock, "Ctrl+T", s.practise(sample.Block)),
		kit.Secondary(words.StartPracticeCluster, "Ctrl+U", s.practise(sample.Cluster)))))
	if offer := s.offer(); offer != nil {
		rows.Objects = append([]fyne.CanvasObject{offer}, rows.Objects...)
	}
	if s.options.Trouble != nil {
		rows.Add(kit.Row(0, kit.Link(words.TroubleTitle, s.options.Trouble)))
	}
	if s.options.Back != nil {
		rows.Add(kit.Row(0, kit.Link(words.StartBack, s.options.Back)))
	}
	if !s.hasRecents() {
		s.show(kit.BesideBar(rows))
		return
	}
	s.show(container.New(besides{}, s.recents.content, kit.BesideBar(rows)))
	if canvas := s.options.Window.Canvas(); canvas.Overlays().Top() == nil && !s.lead() {
		canvas.Focus(s.recents.table)
	}
}

func (s *Screen) hasRecents() bool { return len(s.recents.table.Rows()) > 0 }

// width is what the screen takes of the window's at most.
func (s *Screen) width() float32 {
	if s.form == nil && s.hasRecents() {
		return wideWidth
	}
	return columnWidth
}

func choice(icon, title, note string, button fyne.CanvasObject) fyne.CanvasObject {
	middle := func(object fyne.CanvasObject) fyne.CanvasObject {
		return container.NewVBox(layout.NewSpacer(), object, layout.NewSpacer())
	}
	text := kit.Stack(4, kit.Bold(title), kit.Note(note))
	row := kit.Border(nil, nil, kit.Pad(0, 14, 0, 0, middle(kit.Icon(icon, kit.Blue, 18))), kit.Pad(0, 0, 0, 16, middle(button)), text)
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

// Refuse says why a file could not be opened, and offers what can be done about
// it; nil takes the words away. Two states of a book are shown at once.
func (s *Screen) Refuse(err error) {
	s.refused, s.around = fault.Of(err), keeping.Around{}
	s.tell()
	s.lead()
	s.lookAround()
	if two := (*data.TwoStates)(nil); errors.As(err, &two) {
		s.showStates(two)
	}
}

// tell shows what is to be said and done about the file.
func (s *Screen) tell() {
	s.explain()
	if s.shown != nil {
		s.shown.Refresh()
	}
	if s.options.Changed != nil {
		s.options.Changed()
	}
}

func (s *Screen) pick() {
	if books := s.recents.table.Rows(); len(books) > 0 {
		kit.SetFolder(books[0].Folder()) // where books lie
	}
	kit.OpenFile(s.options.Window, append([]string{office.Extension}, keeping.Endings...), s.open)
}

// Drop opens a book or a copy that is dropped on the window; other files belong into one.
func (s *Screen) Drop(paths []string) {
	if len(paths) != 1 || !strings.EqualFold(filepath.Ext(paths[0]), office.Extension) && !keeping.IsCopy(paths[0]) {
		kit.ShowMessage(s.options.Window, words.DropNoBookWhat, words.DropNoBookNext)
		return
	}
	s.Leave(func() { s.open(paths[0]) })
}

// open takes the file she chose; the one that is open already is only shown again, and a
// copy or a parcel of a handover is shown among those that can be restored.
func (s *Screen) open(path string) {
	if s.options.Restore != nil && keeping.IsCopy(path) {
		s.options.Restore(path)
		return
	}
	if s.isCurrent(path) {
		s.options.Back()
		return
	}
	s.work(func() (*data.Book, error) { return office.Open(path, s.options.Getenv) }, s.take)
}

func (s *Screen) practise(kind sample.Kind) func() {
	return func() { s.open(office.PracticePath(s.options.Getenv, kind)) }
}

func (s *Screen) isCurrent(path string) bool {
	if s.options.Current == "" {
		return false
	}
	chosen, err := os.Stat(path)
	current, currentErr := os.Stat(s.options.Current)
	return err == nil && currentErr == nil && os.SameFile(chosen, current)
}

// work opens a book away from the window's thread and hands it to then, or says why not. A
// second press while it is under way does nothing.
func (s *Screen) work(open func() (*data.Book, error), then func(*data.Book, error)) {
	if s.busy {
		return
	}
	s.busy = true
	s.Refuse(nil)
	kit.Do(s.options.Runner, open, func(book *data.Book, err error) {
		s.busy = false
		then(book, err)
	})
}

// take hands the opened book over.
func (s *Screen) take(book *data.Book, err error) {
	if err != nil {
		s.Refuse(err)
		return
	}
	if s.form != nil {
		s.form.form.MarkClean() // it is a book now
	}
	s.options.Opened(book)
}
