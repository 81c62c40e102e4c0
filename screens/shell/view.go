package shell

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// view is what stands around every screen.
type view struct {
	content *fyne.Container
	body    *fyne.Container
	offer   *fyne.Container // drafts of an earlier run, above the screen
	notice  *fyne.Container // above the body, mostly empty
	nav     *nav
	year    *kit.ChoiceField
	years   []data.Year
	block   *canvas.Text
	pill    *fyne.Container
	saved   *fyne.Container
	kept    *fyne.Container
	now     func() time.Time
	unsaved bool
	saving  bool      // a save is on its way and takes long
	stamp   time.Time // of the last save
	file    *canvas.Text
	keys    *canvas.Text
	taken   float32 // of the bottom line, by what is said of what happened

	blockText, fileText, keysText string // whole; what is shown may be cut
}

// yearListWidth has room for a year and that it is closed.
const yearListWidth = 200

func newView(s *Shell) *view {
	v := &view{
		now:  func() time.Time { return s.desk.Book.Now() },
		body: container.NewStack(), offer: container.NewStack(), notice: container.NewStack(), year: kit.NewChoice("year", ""), block: kit.Text("", kit.Plain),
		pill: kit.Pill(words.ShellPractice), saved: container.NewHBox(), kept: container.NewHBox(), file: kit.Small(""), keys: kit.Small(""),
	}
	s.waiting.Over(v.body)
	v.pill.Hide()
	v.offer.Hide()
	v.year.Input.Called = words.HeardYear
	v.year.ListWidth(kit.Scaled(yearListWidth))
	v.year.OnChange(func() { v.pickYear(s) })
	v.year.OnLeave(func() { v.showYear(s.desk.Year) })
	v.year.Onward(func() {
		if !s.commands.Suspended() { // else she is being asked about what is not saved
			s.toWork()
		}
	})
	v.nav = newNav(s.places, s.openArea)
	name := kit.Bold(words.ShellTitle)
	name.TextSize++
	year := container.New(yearLayout{}, v.year)
	search := kit.Secondary(words.AreaSearch, "Ctrl+K", func() { s.openArea(desk.Search) })
	list := kit.Secondary(words.ListOutButton, "Ctrl+L", func() { s.commands.Run("list.out") })
	top := container.New(topLayout{v}, kit.Icon("mark", kit.Plain, 26), name, v.block, year, v.pill, list, search)
	bottom := container.New(bottomLayout{v}, v.saved, v.kept, v.file, v.keys)
	// The screen stands first, so that Tab reaches it before the frame.
	v.content = container.New(frameLayout{},
		kit.Border(container.NewVBox(v.notice, v.offer), nil, nil, nil, container.NewStack(container.NewScroll(v.body), s.waiting)),
		surface(kit.Pad(0, frameEdge, 0, frameEdge, top)),
		surface(v.nav.scroll),
		surface(kit.Pad(0, frameEdge, 0, frameEdge, bottom)),
		kit.Rule(), kit.Rule(), kit.Rule())
	return v
}

func surface(content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(canvas.NewRectangle(kit.Surface), content)
}

func middle(object fyne.CanvasObject) fyne.CanvasObject {
	return container.NewVBox(layout.NewSpacer(), object, layout.NewSpacer())
}

// pickYear follows the choice once it names a year.
func (v *view) pickYear(s *Shell) {
	id, err := strconv.ParseInt(v.year.Value(), 10, 64)
	if err != nil {
		return
	}
	for _, year := range v.years {
		if year.ID == id {
			s.setYear(year)
		}
	}
}

func (v *view) showFrame(frame *office.Frame, year data.Year) {
	v.blockText = frame.Blocks[year.BlockID].ShortName
	v.years = frame.Years
	options := make([]kit.Option, len(frame.Years))
	for i, y := range frame.Years {
		options[i] = kit.Option{Value: strconv.FormatInt(y.ID, 10), Text: fmt.Sprintf(words.ShellYear, y.Text())}
		if y.ClosedOn != "" {
			options[i].Note = words.ClosingMark
		}
		if len(frame.Blocks) > 1 {
			options[i].Note = frame.Blocks[y.BlockID].ShortName
		}
	}
	v.year.SetOptions(options)
	v.showYear(year)
	v.pill.Hidden = !frame.Practice
	v.showSaved(frame.Changed, v.now())
	v.content.Refresh()
}

func (v *view) showFile(name string) {
	v.fileText = fmt.Sprintf(words.ShellFile, name)
	v.content.Refresh()
}

func (v *view) showYear(year data.Year) {
	if id := strconv.FormatInt(year.ID, 10); v.year.Value() != id {
		v.year.SetValue(id)
	}
}

// showSaved says when the book was written last: the hour of today, else the day.
func (v *view) showSaved(at, now time.Time) {
	v.stamp = at
	v.saved.RemoveAll()
	unready := func(text string) {
		v.saved.Objects = []fyne.CanvasObject{kit.Row(5, middle(kit.Icon("dot", kit.Look, 10)), middle(kit.Text(text, kit.Look)))}
		v.saved.Refresh()
	}
	switch {
	case v.saving:
		unready(words.ShellSaving)
		return
	case v.unsaved:
		unready(words.DraftsUnsaved)
		return
	case at.IsZero():
		return
	}
	when := at.Format(words.ShellHour)
	if at.Format(time.DateOnly) != now.Format(time.DateOnly) {
		when = at.Format(words.ShellDay)
	}
	dot := kit.Icon("dot", kit.Good, 10)
	text := kit.Small(fmt.Sprintf(words.ShellSaved, when))
	text.Color = kit.Green
	v.saved.Objects = []fyne.CanvasObject{kit.Row(5, middle(dot), middle(text))}
	v.saved.Refresh()
}

// showSaving says instead that a save is on its way and takes long, or takes that back.
func (v *view) showSaving(slow bool) {
	if v.saving != slow {
		v.saving = slow
		v.showSaved(v.stamp, v.now())
	}
}

// showUnsaved says instead that something is not saved, and marks the areas of it.
func (v *view) showUnsaved(areas []desk.Area) {
	if slices.Equal(areas, v.nav.unsaved) {
		return // what is shown already is not drawn anew
	}
	v.unsaved = len(areas) > 0
	v.showSaved(v.stamp, v.now())
	v.nav.mark(areas)
	v.content.Refresh()
}

// showKept says how far the copies of the book can be relied on.
func (v *view) showKept(text string, tone kit.Tone) {
	mark, line := "dot", kit.Small(text)
	if tone == kit.Look || tone == kit.Bad {
		mark = "warning"
	}
	if tone != kit.Plain {
		line.Color = tone.Color()
	}
	v.kept.Objects = []fyne.CanvasObject{kit.Row(5, middle(kit.Icon(mark, tone, 12)), middle(line))}
	v.kept.Refresh()
	v.content.Refresh()
}

// showNotice puts a notice above the screen; nil takes it away.
func (v *view) showNotice(notice fyne.CanvasObject) {
	v.notice.RemoveAll()
	if notice != nil {
		v.notice.Add(notice)
	}
	v.content.Refresh()
}

func (v *view) shows(content fyne.CanvasObject) bool {
	return len(v.body.Objects) == 1 && v.body.Objects[0] == content
}

func (v *view) showBody(content fyne.CanvasObject) {
	v.body.Objects = []fyne.CanvasObject{content}
	v.body.Refresh()
}

// yield leaves the beginning of the bottom line to what is said of what happened.
func (v *view) yield(width float32) {
	if v.taken != width {
		v.taken = width
		v.content.Refresh()
	}
}

func (v *view) showKeys(text string) {
	if v.keysText != text {
		v.keysText = text
		v.content.Refresh()
	}
}

// noYear stands where a book holds no year, as after the taking back of its first step.
func noYear() fyne.CanvasObject {
	return kit.Pad(14, 18, 14, 18, kit.Stack(0, kit.Callout(kit.Look, words.ShellNoYear, words.ShellNoYearNext)))
}
