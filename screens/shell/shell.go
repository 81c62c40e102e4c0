package shell

import (
	"context"
	"errors"
	"fmt"
	"log"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"sothidua/app/contest"
	"sothidua/app/drafts"
	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/app/search"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
	"sothidua/screens/start"
)

// Shell is the main window with one open book, or the first screen.
type Shell struct {
	app      fyne.App
	win      fyne.Window
	getenv   func(string) string
	profile  *profile.Profile
	changes  string // what is new in the program, version by version
	runner   *kit.Runner
	frames   *kit.Runner // reads the frame; a later reading replaces an earlier one
	commands *kit.Commands
	wanted   *wanted // command to be done once its area is loaded
	places   []place

	start    *start.Screen    // not nil while the first screen shows
	over     over             // not nil while it covers the first screen or the book
	facts    *contest.Contest // of the book opened first; nil where none was
	desk     *desk.Desk       // nil while no book is open
	screens  map[desk.Area]desk.Screen
	shown    map[desk.Area]int64 // the year that each of them shows
	waiting  *kit.Waiting
	waits    int       // counts what keys wait for
	awaited  desk.Area // whose answer lets them go on; empty while the year itself is read
	current  desk.Area
	past     []desk.Place // left by links, the last one last
	frame    *office.Frame
	file     string // how the title names the book's file
	view     *view
	text     float32       // size of the text in use
	guard    *guard        // nil while nothing is to be kept
	timed    bool          // the guard works by the clock; tests call it themselves
	begun    *desk.Drafts  // of the form of a new book
	opening  *drafts.Draft // whose form comes into view next; nil for none
	helping  bool          // the help pages are open
	entering *data.Book    // open and not shown yet: its password is asked for; nil for none
	answered bool          // the opening that the program began with came to its answer
	usable   bool          // an area was shown
	ended    chan struct{} // closed once the toolkit is through with the window; nil in tests
}

func newShell(app fyne.App, getenv func(string) string, runner *kit.Runner) *Shell {
	app.Settings().SetTheme(kit.NewTheme(kit.TextNormal))
	s := &Shell{text: kit.TextNormal, app: app, win: app.NewWindow(words.ShellTitle), getenv: getenv, profile: office.Profile(getenv), runner: runner, commands: kit.NewCommands(), frames: runner.Fork()}
	s.waiting = kit.NewWaiting(func() { kit.Toast(s.win, words.ShellKeysNotTaken) })
	s.places = s.allPlaces()
	s.begun = s.newBegun()
	kit.SetFolder(s.profile.Read().Folder)
	kit.SetWidths(s.profile.Read().Columns)
	kit.Attach(s.win, s.commands)
	s.commands.OnChange, s.commands.SendList = s.sayKeys, s.sendList
	s.win.SetPadded(false)
	s.win.SetCloseIntercept(s.quit)
	s.win.SetOnDropped(s.drop)
	return s
}

// showStart shows the first screen. An open book stays open behind it.
func (s *Shell) showStart() {
	options := start.Options{
		Window: s.win, Runner: s.runner, Getenv: s.getenv, Profile: s.profile,
		Drafts: s.begun, Opened: s.enter, Changed: s.showKeys, Restore: s.restoreAny, Trouble: s.showTrouble,
	}
	if s.desk != nil {
		options.Current, options.Back = s.desk.Book.Path, s.showBook
	}
	s.start = start.New(options)
	s.win.SetTitle(words.ShellTitle)
	s.win.Canvas().Unfocus()
	kit.SetContent(s.win, s.start.Content())
	s.start.Load()
	s.showKeys()
}

// enter puts a book on the desk in place of the one before. Its password is asked for first,
// and where this computer knows more of it than it holds she is asked then.
func (s *Shell) enter(book *data.Book) {
	s.entering = book
	if s.isOver() { // its answer came when the window had gone
		s.end()
		return
	}
	s.unlock(book, func() { s.compare(book) })
}

func (s *Shell) compare(book *data.Book) {
	if !book.CopyOf.IsZero() { // that it holds less is why she looks at it
		s.admit(book)
		return
	}
	kit.Load(s.runner.Fork(), func(ctx context.Context) (*keeping.Apart, error) {
		return keeping.FindApart(ctx, book, s.profile.Read())
	}, func(apart *keeping.Apart, err error) {
		if err != nil {
			log.Printf("keeping: %v: %v", err, errors.Unwrap(fault.Of(err)))
		}
		if apart != nil {
			s.askApart(book, apart)
			return
		}
		s.admit(book)
	})
}

func (s *Shell) admit(book *data.Book) {
	if s.desk != nil {
		s.part(func() {
			s.keepLast(func() {})
			s.closeBook()
			s.put(book)
		})
		return
	}
	s.put(book)
}

func (s *Shell) put(book *data.Book) {
	book.Who = s.profile.Read().Person
	s.over, s.entering = nil, nil
	s.frame, s.file = nil, fileName(book)
	s.desk = &desk.Desk{
		Window: s.win, Book: book, Contest: s.factsOf(book), People: search.NewPeople(book), Runner: s.runner, Commands: s.commands,
		Go: s.goTo, InView: func() desk.Area { return s.current }, Reload: s.reload, Saved: s.saved, Saving: s.saving, Tell: func(text string) { kit.Toast(s.win, text) }, ShowErr: s.showErr, SetYear: s.setYear, SetPerson: s.setPerson, OpenURL: openFile,
		Opened: office.Opened(book, s.getenv),
		Loaded: s.loaded, Deeds: s.deeds, Kept: s.lookKept, Restore: s.restoreOpen, Health: s.showHealth, News: s.showNews,
	}
	kit.Now = func() time.Time { return book.Now() }
	kit.AtRest(book.Rest)
	if !book.ReadOnly {
		s.desk.Move = s.askMove
	}
	s.desk.Drafts = s.newDrafts(book)
	s.current, s.past = desk.Overview, nil
	s.build()
	s.showBook()
}

// build makes the frame anew and forgets the screens, which are made when they
// are first shown.
func (s *Shell) build() {
	s.screens, s.shown, s.view = map[desk.Area]desk.Screen{}, map[desk.Area]int64{}, newView(s)
	s.showDrafts()
}

func (s *Shell) showBook() {
	s.start = nil
	s.showView()
	s.await("", s.reload)
}

// showView shows the frame with the screen in it.
func (s *Shell) showView() {
	kit.SetContent(s.win, s.view.content)
	kit.SetHome(s.win.Canvas(), s.view.body)
	kit.SetFoot(s.win, kit.Foot{Height: bottom, Yield: s.view.yield})
}

func (s *Shell) openOther() { s.leave(s.showStart) }

func (s *Shell) closeBook() {
	s.keepNow(s.desk.Drafts)
	if err := s.desk.Book.Close(); err != nil {
		log.Print(err)
	}
}

// reload reads what stands around the screens, then loads the one in view.
func (s *Shell) reload() {
	d := s.desk
	if d == nil || s.start != nil {
		return // the save that let her leave comes to its end
	}
	opened := s.frame == nil
	kit.Load(s.frames, func(ctx context.Context) (*office.Frame, error) { return office.ReadFrame(ctx, d.Contest, opened) }, func(frame *office.Frame, err error) {
		if s.desk != d || s.start != nil {
			return
		}
		if err != nil {
			s.showErr(err)
			return
		}
		s.show(frame)
	})
}

func (s *Shell) show(frame *office.Frame) {
	first := s.frame == nil
	s.frame = frame
	if s.guard == nil && !frame.Practice && !s.desk.Book.ReadOnly { // what is only looked at needs no copy
		s.guard = newGuard(s)
		s.desk.Keeper, s.desk.Before = s.guard.keeper, s.guard.before
		s.guard.look()
	}
	s.applyTextSize(frame.TextSize)
	s.desk.Year = yearInView(frame, s.desk.Year.ID)
	s.view.showFrame(frame, s.desk.Year)
	s.showName()
	s.loadScreen()
	if first {
		s.remember()
		s.lookAround()
		s.checkClock(frame.Changed)
		s.checkAfterCut()
	}
}

// fileName is how the window names the file of a book, until it knows of others that
// bear the same name.
func fileName(book *data.Book) string {
	if !book.CopyOf.IsZero() {
		return fmt.Sprintf(words.ViewCopyMark, book.CopyOf.Format(words.KeepingTime))
	}
	return filepath.Base(book.Path)
}

// showName names block, year and file in the title, and the file below.
func (s *Shell) showName() {
	s.view.showFile(s.file)
	if s.start == nil {
		name := title(s.frame, s.desk.Year, s.file)
		if s.desk.Book.ReadOnly {
			name += " – " + words.ViewOnlyMark
		}
		s.win.SetTitle(name)
	}
}

func title(frame *office.Frame, year data.Year, file string) string {
	if year.ID == 0 {
		return fmt.Sprintf(words.ShellFileTitle, file)
	}
	return fmt.Sprintf(words.ShellBookTitle, frame.Blocks[year.BlockID].ShortName, year.Span(), file)
}

// yearInView keeps the year that was in view; a book just opened shows the one
// shown last, or the latest.
func yearInView(frame *office.Frame, id int64) data.Year {
	for _, wanted := range []int64{id, frame.LastYear} {
		for _, year := range frame.Years {
			if year.ID == wanted {
				return year
			}
		}
	}
	if len(frame.Years) > 0 {
		return frame.Years[0]
	}
	return data.Year{}
}

// loadScreen builds the screen in view where it is new, shows and loads it.
func (s *Shell) loadScreen() {
	if s.desk.Year.ID == 0 {
		s.showBody(noYear())
		s.showKeys()
		s.waiting.Release()
		return
	}
	screen := s.screen()
	s.showBody(screen.Content())
	s.view.nav.choose(s.current)
	s.showKeys()
	if s.shown[s.current] != s.desk.Year.ID {
		s.await(s.current, screen.Load)
		return
	}
	screen.Load()
	s.waiting.Release()
	if !s.commands.Suspended() {
		kit.FocusStart(s.win.Canvas(), s.view.body)
	}
}

// showBody shows a screen in the frame. The focus begins anew there: what held it goes with the
// screen before, and a panel that folds as the new one is laid out gives it to its first list,
// while the screen says where work begins.
func (s *Shell) showBody(content fyne.CanvasObject) {
	if s.view.shows(content) {
		return
	}
	leave := func() {
		if !s.commands.Suspended() {
			kit.LeaveFocus(s.win.Canvas())
		}
	}
	leave()
	s.view.showBody(content)
	leave()
}

func (s *Shell) screen() desk.Screen { return s.screenOf(s.current) }

// screenOf is the screen of an area, made the first time it is asked for.
func (s *Shell) screenOf(area desk.Area) desk.Screen {
	screen := s.screens[area]
	if screen == nil {
		for _, p := range s.places {
			if p.area == area {
				screen = p.build(s.desk)
			}
		}
		s.screens[area] = screen
	}
	return screen
}

func (s *Shell) saved(string) {
	now := s.desk.Book.Now()
	s.view.showSaved(now, now)
}

func (s *Shell) saving(slow bool) { s.view.showSaving(slow) }

// showErr tells the clerk what happened and keeps the cause for the log.
func (s *Shell) showErr(err error) {
	if cause := errors.Unwrap(fault.Of(err)); cause != nil {
		log.Printf("%v: %v", err, cause)
	}
	switch f := fault.Of(err); {
	case s.desk == nil:
	case f.Kind == fault.Gone:
		s.showGone(f)
		return
	case f.Kind == fault.Damaged && f.Path == s.desk.Book.Path && s.over == nil:
		s.showDamaged(f)
		return
	}
	kit.ShowFault(s.win, err)
}

// applyTextSize changes the theme. Texts keep the size they were made with, so
// frame and screens are made anew.
func (s *Shell) applyTextSize(name string) {
	size := kit.TextNormal
	switch name {
	case data.TextSizeSmall:
		size = kit.TextSmall
	case data.TextSizeLarge:
		size = kit.TextLarge
	}
	if size == s.text || len(s.desk.Drafts.Unsaved()) > 0 {
		return // what is typed elsewhere would be gone with its screen; the next reload sees to it
	}
	s.text = size
	s.app.Settings().SetTheme(kit.NewTheme(size))
	s.build()
	s.showView()
}
