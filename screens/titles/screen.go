// Package titles is the area "Danh hiệu, hình thức": the titles and commendations of the
// year's law, which are the office's own to change.
package titles

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	work "sothidua/app/titles"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// Screen is the area of titles.
type Screen struct {
	desk   *desk.Desk
	runner *kit.Runner
	file   *data.TitleBook
	year   data.Year
	list   *desk.Lines[data.AwardKind]
	fields *fields
	head   *fyne.Container
	page   fyne.CanvasObject
}

// New returns the area; it shows nothing until Load.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, runner: d.Runner.Fork(), file: &data.TitleBook{}, head: container.NewStack()}
	s.fields = newFields(s)
	s.list = s.newList()
	s.page = kit.Page(s.head, s.list.Content())
	return s
}

// Content returns the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Load reads the titles of the year's law.
func (s *Screen) Load() {
	book, year := s.desk.Book, s.desk.Year
	kit.Load(s.runner, func(ctx context.Context) (*data.TitleBook, error) { return work.Read(ctx, book, year) }, func(f *data.TitleBook, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		if f.Regime.Code != s.file.Regime.Code {
			s.list.Clear()
		}
		s.file, s.year = f, year
		sub := fmt.Sprintf(words.TitlesSubNone, year.Text())
		s.list.Table().Empty = words.TitlesNone
		if f.Regime.Code != "" {
			sub = fmt.Sprintf(words.TitlesSub, f.Regime.Name, year.Text())
			s.list.Table().Empty = words.TitlesEmpty
		}
		s.head.Objects = []fyne.CanvasObject{kit.PageHead(words.TitlesTitle, sub)}
		s.fields.offer()
		s.list.SetRows(f.Kinds)
		s.page.Refresh()
		s.desk.Loaded(desk.Titles)
	})
}

// Openers lead to the form of a title.
func (s *Screen) Openers() desk.Openers {
	return desk.Openers{"title": s.list.Open}
}

// Commands returns the keys of the area.
func (s *Screen) Commands() []kit.Command {
	return append([]kit.Command{
		{ID: "titles.add", Key: words.LinesAddKey, Title: words.TitlesAdd, Run: s.add},
		{ID: "titles.shipped", Key: "F6", Title: words.TitlesShipped, Run: s.takeShipped, Enabled: func() bool {
			_, _, ok := s.otherwise()
			return ok
		}},
		{ID: "titles.news", Key: "F7", Title: words.TitlesNews, Run: s.takeNews},
	}, desk.LineCommands(desk.Titles, func() desk.AnyLines { return s.list })...)
}

// add begins a title, under a law that there is.
func (s *Screen) add() {
	if s.file.Regime.Code != "" {
		s.list.Add()
	}
}

// Leave asks about a title that is not saved.
func (s *Screen) Leave(then func()) { s.list.Leave(then) }
