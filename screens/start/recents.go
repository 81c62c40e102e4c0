package start

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/office"
	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// digits are the keys that open the first books of the list.
const digits = 9

// line is a book of the list with its number there, from 1.
type line struct {
	office.Recent
	number int
}

// year is the year that was in view when the book was left.
func (l line) year() string {
	year := data.Year{Number: l.Year}
	if l.School {
		year.Kind = data.SchoolYear
	}
	return year.Short()
}

// recents is the list of the books opened on this computer.
type recents struct {
	screen  *Screen
	runner  *kit.Runner
	table   *kit.Table[line]
	about   *fyne.Container // what the chosen line means
	content fyne.CanvasObject
}

func newRecents(s *Screen) *recents {
	r := &recents{screen: s, runner: s.options.Runner.Fork(), about: container.NewStack()}
	r.table = kit.NewTable([]kit.Column[line]{
		{Title: words.RecentKey, Width: 54, Text: func(l line) string {
			if l.number > digits {
				return ""
			}
			return strconv.Itoa(l.number)
		}},
		{Title: words.RecentBlock, Text: func(l line) string { return l.Block }, Icon: func(l line) string {
			if l.Reach != office.Here {
				return "warning"
			}
			return ""
		}, Tone: func(l line) kit.Tone {
			if l.Reach != office.Here {
				return kit.Look
			}
			return kit.Plain
		}},
		{Title: words.RecentYear, Width: 60, Align: kit.Right, Text: line.year},
		{Title: words.RecentFolder, Text: func(l line) string { return l.Folder() }},
		{Title: words.RecentChanged, Width: 92, Align: kit.Right, Text: func(l line) string {
			if l.Changed == 0 {
				return ""
			}
			return viet.DateOf(time.UnixMilli(l.Changed)).Slash()
		}},
	})
	r.table.OnOpen = func(l line) { s.open(l.Path) }
	r.table.OnDelete = r.forget
	r.table.Deleting = words.KeyForget
	r.table.OnSelect = r.explain
	forget := kit.Link(words.RecentForget, func() {
		if l, ok := r.table.Selected(); ok {
			r.forget(l)
		}
	})
	list := kit.Border(nil, kit.Pad(8, 0, 0, 0, r.about), nil, nil, kit.Panel(r.table))
	r.content = kit.Card(words.RecentTitle, forget, list)
	return r
}

// load shows what is remembered; places may answer slowly, so it works in the background.
func (r *recents) load() {
	kit.Load(r.runner, func(context.Context) ([]office.Recent, error) {
		return office.Recents(r.screen.options.Profile), nil
	}, func(found []office.Recent, _ error) {
		lines := make([]line, len(found))
		for i, book := range found {
			lines[i] = line{book, i + 1}
		}
		had := len(r.table.Rows())
		r.table.SetRows(lines)
		if (had == 0) != (len(lines) == 0) {
			r.screen.arrange()
		}
		if l, ok := r.table.Selected(); ok {
			r.explain(l)
		}
	})
}

// explain says which file a line is, and what is in the way of it.
func (r *recents) explain(l line) {
	text := fyne.CanvasObject(kit.Note(l.Path))
	switch l.Reach {
	case office.Away:
		text = kit.Callout(kit.Look, fmt.Sprintf(words.AwayWhat, l.Path), words.RecentAway)
	case office.Gone:
		text = kit.Callout(kit.Look, fmt.Sprintf(words.BookMissingWhat, l.Path), words.RecentGone)
	case office.Here:
	}
	r.about.Objects = []fyne.CanvasObject{text}
	r.about.Refresh()
}

// forget takes a book off the list; its file is not touched.
func (r *recents) forget(l line) {
	change := func(state *profile.State) { state.Forget(l.Path) }
	kit.Do(r.screen.options.Runner, func() (struct{}, error) {
		return struct{}{}, r.screen.options.Profile.Change(change)
	}, func(_ struct{}, err error) {
		if err != nil {
			r.screen.Refuse(err)
			return
		}
		r.load()
	})
}

// commands are the keys of the list: a digit opens its line.
func (r *recents) commands() []kit.Command {
	var list []kit.Command
	for i, l := range r.table.Rows() {
		if i == digits {
			break
		}
		command := kit.Command{ID: "start.recent." + strconv.Itoa(i+1), Key: strconv.Itoa(i + 1), Run: func() { r.screen.open(l.Path) }}
		if i == 0 {
			command.Title = words.RecentOpen
		}
		list = append(list, command)
	}
	return list
}
