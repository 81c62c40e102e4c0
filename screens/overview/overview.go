// Package overview shows where the work of the year stands, and what to do next.
package overview

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/contest"
	"sothidua/app/kept"
	"sothidua/app/prints"
	"sothidua/app/results"
	"sothidua/app/titles"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// Screen is the overview of a year.
type Screen struct {
	desk    *desk.Desk
	runner  *kit.Runner
	second  *kit.Runner // of what may take longer
	open    open
	more    more
	content *fyne.Container
	units   *units
	titles  *fyne.Container // the chart
	todo    *fyne.Container
	beside  *kit.Split     // what is to be done and the last days, beside the units
	tasks   []task         // as shown
	brought kept.Part[int] // how much comes otherwise with the program
}

// open is what is read of a year to tell what is open in it.
type open struct {
	*contest.Records
	awaited []prints.Filed         // prints whose signed copies are not there
	earlier []data.EarlierExemplar // exemplars of earlier years that are still followed
}

// New returns the overview, empty until it is loaded.
func New(d *desk.Desk) *Screen {
	return &Screen{desk: d, runner: d.Runner.Fork(), second: d.Runner.Aside(), content: container.NewStack()}
}

// Content returns what to show.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Commands opens the figures of a unit: all else that can be done here is a way to another screen.
func (s *Screen) Commands() []kit.Command {
	return []kit.Command{{ID: "overview.figures", Key: "F4", Title: words.OverviewFigures, Run: func() { s.units.OpenFigures() }, Enabled: func() bool {
		return s.units != nil && s.units.HasFigures()
	}}}
}

// Leave holds nobody up: there is nothing to fill in here.
func (s *Screen) Leave(then func()) { then() }

// Load reads the year in view.
func (s *Screen) Load() {
	d, year := s.desk, s.desk.Year
	kit.Load(s.runner, func(ctx context.Context) (open, error) {
		records, err := d.Contest.Records(ctx, year, 0)
		if err != nil {
			return open{}, err
		}
		awaited, err := prints.Awaited(ctx, d.Book, year)
		if err != nil {
			return open{}, err
		}
		earlier, err := results.Earlier(ctx, d.Book, year)
		return open{records, awaited, earlier}, err
	}, func(o open, err error) {
		if err != nil {
			d.ShowErr(err)
			return
		}
		if s.open.Records != nil && s.open.Year.ID != o.Year.ID {
			s.more = more{} // of another year nothing is shown here
		}
		s.open = o
		s.show()
		d.Loaded(desk.Overview)
		s.second.Painted(s.content, func() { s.readMore(year) })
	})
}

// readMore fills in, once the year is drawn, what takes longer to read.
func (s *Screen) readMore(year data.Year) {
	facts := s.desk.Contest
	kit.Load(s.second, func(ctx context.Context) (more, error) {
		return readMore(ctx, facts, year, &s.brought)
	}, func(m more, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.more = m
		s.fill()
	})
}

func (s *Screen) show() {
	o, today := s.open, s.desk.Today()
	year := o.Summary.Year
	sub := ""
	if year.Theme != "" {
		sub = fmt.Sprintf(words.OverviewTheme, year.Theme)
	}
	chosen, had := data.UnitSummary{}, false
	if s.units != nil {
		chosen, had = s.units.Selected()
	}
	s.units = newUnits(s, o.Records, today)
	s.titles, s.todo = container.NewStack(), container.NewStack()
	days := s.deadlines(today)
	left := container.New(unitsLayout{s.units}, kit.Panel(s.units.Table),
		kit.Card(words.OverviewTitles, kit.Link(words.OverviewCompare, func() { s.desk.Go(desk.Place{Area: desk.Registrations, Part: "compare"}) }), s.titles))
	right := container.New(tasksLayout{days}, kit.Card(words.OverviewTasks, nil, s.todo),
		kit.Card(words.OverviewDeadlineList, nil, kit.BesideBar(days)))
	s.beside = kit.NewSplit(nil, 0, left, right, tasksWidth).Centre(leastUnits)
	facts := []tile{s.submissionTile(today), s.registrationTile(), s.deadlineTile(today)}
	row, says := container.New(tilesLayout{}), []string{}
	for _, t := range facts {
		row.Add(t.object)
		says = append(says, t.says)
	}
	body := kit.Above(strings.Join(says, "  ·  "), row, s.beside)
	s.fill()
	s.content.Objects = []fyne.CanvasObject{kit.Page(kit.PageHead(fmt.Sprintf(words.OverviewTitle, year.Text()), sub), body)}
	s.content.Refresh()
	if had {
		s.units.SelectWhere(func(r data.UnitSummary) bool { return r.Unit.ID == chosen.Unit.ID })
	}
}

// fill shows what may come later in what is shown.
func (s *Screen) fill() {
	s.units.more = s.more
	s.units.Refresh()
	s.titles.Objects = []fyne.CanvasObject{s.chart()}
	s.titles.Refresh()
	tasks := slices.Concat(tasks(s.open.Records, s.desk.Today()), awaitedTasks(s.open.awaited), followTasks(s.open.earlier), newsTasks(s.more.news))
	if len(s.todo.Objects) > 0 && slices.Equal(tasks, s.tasks) {
		return // the focus may be in them
	}
	s.tasks = tasks
	s.beside.Say(saysTasks(tasks))
	s.todo.Objects = []fyne.CanvasObject{s.taskList()}
	s.todo.Refresh()
}

// saysTasks is how much is to be done, and what first.
func saysTasks(tasks []task) string {
	if len(tasks) == 0 {
		return words.OverviewNoTasks
	}
	return fmt.Sprintf(words.OverviewTaskLine, len(tasks), tasks[0].title)
}

func (s *Screen) taskList() fyne.CanvasObject {
	if len(s.tasks) == 0 {
		return kit.Stack(0, kit.Note(words.OverviewNoTasks))
	}
	rows, list := kit.Stack(0), &openers{}
	for _, t := range s.tasks {
		row := newTaskRow(t, func() {
			if t.at == (desk.Place{}) {
				s.desk.News()
				return
			}
			s.desk.Go(t.at)
		})
		list.add(row)
		rows.Add(row)
	}
	return kit.BesideBar(rows)
}

// deadlines are the last days of the year, each with the days that are left.
func (s *Screen) deadlines(today viet.Date) fyne.CanvasObject {
	rows, list := kit.Stack(0), &openers{}
	for _, d := range s.open.Deadlines.Rows() {
		at := desk.Place{Area: desk.Year, Part: placeDeadlines, Field: string(d.Kind)}
		text, tone := left(d.Due, today)
		line := kit.Stack(0, kit.Ends(kit.Text(deadlineName(d), kit.Plain), kit.Text(d.Due.Slash(), tone)))
		if d.Due >= today {
			line.Add(kit.Note(text))
		}
		row := newOpener(kit.Pad(4, 2, 4, 2, line), func() { s.desk.Go(at) })
		list.add(row)
		rows.Add(row)
	}
	if len(rows.Objects) == 0 {
		return kit.Stack(0, kit.Note(words.OverviewNoDeadline))
	}
	return rows
}

// chart draws who registers each title, beside the year before.
func (s *Screen) chart() fyne.CanvasObject {
	summary := s.open.Summary
	list := bars(summary, s.more)
	if len(list) == 0 {
		return kit.Stack(0, kit.Note(words.OverviewNoChart))
	}
	before := ""
	if s.more.before != nil {
		before = fmt.Sprintf(words.OverviewOfYear, s.more.before.Year.Text())
	}
	chart := newChart(list, before, fmt.Sprintf(words.OverviewOfYear, summary.Year.Text()))
	return kit.Under(chart.legend(), kit.Scroll(container.NewStack(chart, s.barOpeners(chart))))
}

// bars are the titles of the year's law that somebody registers, in its order.
func bars(summary *data.Summary, m more) (list []bar) {
	for _, kind := range summary.Kinds {
		if now, before := summary.Total.Tallies[kind.ID].All, m.earlier(kind); now+before > 0 {
			list = append(list, bar{name: titles.LabelAmong(kind, summary.Kinds), before: before, now: now, kind: kind})
		}
	}
	return list
}

func unitName(unit data.Unit) string {
	if unit.ShortName != "" {
		return unit.ShortName
	}
	return unit.Name
}
