// Package overview shows where the work of the year stands, and what to do next.
package overview

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/contest"
	"sothidua/app/prints"
	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// Screen is the overview of a year.
type Screen struct {
	desk    *desk.Desk
	runner  *kit.Runner
	second  *kit.Runner // of what the program brought
	news    int         // rules of the program that the book does not have
	content *fyne.Container
	tasks   []task // as shown
}

// open is what is read of a year to tell what is open in it.
type open struct {
	*contest.Records
	awaited []prints.Filed // prints whose signed copies are not there
}

// New returns the overview, empty until it is loaded.
func New(d *desk.Desk) *Screen {
	return &Screen{desk: d, runner: d.Runner.Fork(), second: d.Runner.Fork(), content: container.NewStack()}
}

// Content returns what to show.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Commands returns no keys: all that can be done here is a way to another screen.
func (s *Screen) Commands() []kit.Command { return nil }

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
		return open{records, awaited}, err
	}, func(o open, err error) {
		if err != nil {
			d.ShowErr(err)
			return
		}
		s.show(o)
		d.Loaded(desk.Overview)
		s.lookForNews(o, year)
	})
}

// lookForNews adds to the tasks, once the year is shown, that the program brought rules
// that the book does not have.
func (s *Screen) lookForNews(o open, year data.Year) {
	book := s.desk.Book
	kit.Load(s.second, func(ctx context.Context) (int, error) {
		return rules.NewsCount(ctx, book, year)
	}, func(news int, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		if s.news != news {
			s.news = news
			s.show(o)
		}
	})
}

func (s *Screen) show(o open) {
	today := s.desk.Today()
	year := o.Summary.Year
	sub := ""
	if year.Theme != "" {
		sub = fmt.Sprintf(words.OverviewTheme, year.Theme)
	}
	s.tasks = slices.Concat(tasks(o.Records, today), awaitedTasks(o.awaited), newsTasks(s.news))
	body := container.New(bodyLayout{},
		submissionTile(o.Records, today), registrationTile(o.Summary), deadlineTile(o.Deadlines.Rows(), today),
		s.chartCard(o.Summary),
		kit.Card(words.OverviewTasks, nil, s.taskList()))
	s.content.Objects = []fyne.CanvasObject{kit.Page(kit.PageHead(fmt.Sprintf(words.OverviewTitle, year.Text()), sub), body)}
	s.content.Refresh()
}

func (s *Screen) taskList() fyne.CanvasObject {
	if len(s.tasks) == 0 {
		return kit.Stack(0, kit.Note(words.OverviewNoTasks))
	}
	rows := kit.Stack(0)
	for _, t := range s.tasks {
		rows.Add(newTaskRow(t, func() { s.desk.Go(t.at) }))
	}
	return kit.Scroll(rows)
}

func (s *Screen) chartCard(summary *data.Summary) fyne.CanvasObject {
	more := kit.Link(words.OverviewTable, func() { s.desk.Go(desk.Place{Area: desk.Registrations}) })
	lower, upper, ok := summary.Leading()
	if !ok || len(summary.Units) == 0 {
		return kit.Card(words.OverviewChart, more, kit.Stack(0, kit.Note(words.OverviewNoChart)))
	}
	all := bars(summary, lower, upper)
	title, shown := words.OverviewChart, all
	if len(all) > chartMost {
		shown = slices.SortedStableFunc(slices.Values(all), func(a, b bar) int { return b.long - a.long })[:chartMost]
		title = fmt.Sprintf(words.OverviewChartMost, chartMost, len(all))
	}
	return kit.Card(title, more, newChart(shown, lower.Label, upper.Label))
}

func bars(summary *data.Summary, lower, upper data.AwardKind) []bar {
	list := make([]bar, len(summary.Units))
	for i, row := range summary.Units {
		list[i] = bar{name: unitName(row.Unit), long: row.Tallies[lower.ID].All, short: row.Tallies[upper.ID].All}
	}
	return list
}

func unitName(unit data.Unit) string {
	if unit.ShortName != "" {
		return unit.ShortName
	}
	return unit.Name
}

// bodyLayout puts the tiles, all but the last two objects, above chart and tasks.
type bodyLayout struct{}

const (
	tileHeight = 96
	tasksWidth = 372
	chartLeast = 220
	gap        = 12
)

func (bodyLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(tasksWidth+gap+chartLeast, tileHeight+gap+200)
}

func (bodyLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	tiles, chart, tasks := objects[:len(objects)-2], objects[len(objects)-2], objects[len(objects)-1]
	height := float32(tileHeight)
	for _, tile := range tiles {
		height = max(height, tile.MinSize().Height)
	}
	width := (size.Width+gap)/float32(len(tiles)) - gap
	for i, tile := range tiles {
		tile.Move(fyne.NewPos(float32(i)*(width+gap), 0))
		tile.Resize(fyne.NewSize(width, height))
	}
	rest := fyne.NewSize(size.Width-tasksWidth-gap, size.Height-height-gap)
	chart.Move(fyne.NewPos(0, height+gap))
	chart.Resize(rest)
	tasks.Move(fyne.NewPos(rest.Width+gap, height+gap))
	tasks.Resize(fyne.NewSize(tasksWidth, rest.Height))
}
