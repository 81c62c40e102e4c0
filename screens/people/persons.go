package people

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/people"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// pause is after the last letter before the book is asked.
const pause = 200 * time.Millisecond

// persons is the tab with the list of people and, beside it, the chosen one.
type persons struct {
	s       *Screen
	search  *kit.TextField
	unit    *kit.ChoiceField
	said    string // how many there are, and how many of them have no name to be called by
	table   *kit.Table[data.PersonRow]
	finder  *kit.Runner // of the list
	looker  *kit.Runner // of the chosen person
	seeker  *kit.Runner // of a person to be brought into view; choosing another meanwhile does not stop it
	places  []kit.Option
	unclear []data.PersonRow // in the table, nobody said what they are called
	want    int64            // id of the person to be chosen once there
	file    *data.PersonFile
	sought  *data.PersonFile // of a form to be opened; nil for none
	facts   *fyne.Container
	beside  *fyne.Container
	titles  *fyne.Container
	posts   *kit.Table[data.PostRow]
	history *kit.Table[data.HistoryRow]
	object  fyne.CanvasObject
}

func newPersons(s *Screen) *persons {
	p := &persons{
		s: s, finder: s.desk.Runner.Fork(), looker: s.desk.Runner.Fork(), seeker: s.desk.Runner.Fork(),
		search: kit.NewText("search", words.PeopleSearch).Placeholder(words.PeopleSearchTip),
		unit:   kit.NewChoice("unit", words.PeopleUnit).Placeholder(words.PeopleAll),
		facts:  kit.Stack(6), titles: container.NewStack(), file: &data.PersonFile{},
	}
	p.buildList()
	p.buildSide()
	p.unit.Onward(func() { s.desk.Window.Canvas().Focus(p.table) })
	bar := kit.NewForm().Add(p.search).Add(p.unit)
	p.object = kit.NewSplit(nil, 0, kit.Under(kit.Pad(0, 0, 8, 0, bar), kit.Panel(p.table)), p.beside, 430)
	return p
}

func (p *persons) buildList() {
	p.table = kit.NewTable([]kit.Column[data.PersonRow]{
		{Title: words.PersonHonorific, Width: 74, Text: func(r data.PersonRow) string { return r.Person.Honorific }},
		{Title: words.PeopleName, Text: func(r data.PersonRow) string { return r.Person.FullName }},
		{Title: words.PeoplePost, Width: 130, Text: func(r data.PersonRow) string { return r.Post.Title }},
		{Title: words.PeoplePlace, Width: 272, Text: func(r data.PersonRow) string { return r.Post.Place() }},
	})
	p.table.OnSelect = func(r data.PersonRow) { p.look(r.Person.ID) }
	p.table.OnOpen = func(r data.PersonRow) { p.edit(r.Person) }
	p.table.OnDelete = func(r data.PersonRow) { p.remove(r.Person) }
	p.table.OnMore = func() { p.find(0, p.table.SetPart) }
	anew := func() {
		p.table.Restart()
		p.find(pause, p.show)
	}
	p.search.OnChange(anew)
	p.unit.OnChange(anew)
	p.search.Input.OnEnter = p.intoList
	p.search.Input.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyDown {
			p.intoList()
		}
		return key == fyne.KeyDown
	}
}

func (p *persons) intoList() { p.s.desk.Window.Canvas().Focus(p.table) }

func (p *persons) buildSide() {
	p.posts = kit.NewTable([]kit.Column[data.PostRow]{
		{Title: words.PostTitle, Width: 112, Text: func(r data.PostRow) string { return r.Title }},
		{Title: words.PostPlace, Text: data.PostRow.Place},
		{Title: words.PostTime, Width: 102, Text: span},
	})
	p.posts.Empty = words.PostEmpty
	p.posts.OnOpen = p.editPost
	p.posts.OnDelete = p.removePost
	p.history = p.s.historyTable()
	p.beside = kit.Beside(kit.Panel(kit.Pad(12, 14, 12, 14, p.facts)),
		kit.Pad(12, 0, 0, 0, titled(p.titles, p.posts)), kit.Pad(12, 0, 0, 0, titled(kit.Bold(words.HistoryTitle), p.history)))
}

// span is the time of a post: "2019 – nay" by its days.
func span(r data.PostRow) string {
	short := func(day viet.Date, none string) string {
		if day == "" {
			return none
		}
		return fmt.Sprintf("%d", day.Year())
	}
	return fmt.Sprintf(words.PostSpan, short(r.FromDate, "…"), short(r.ToDate, words.PostNow))
}

// offerUnits fills the choices with the units and rooms of the book.
func (p *persons) offerUnits(tree []data.Collective) {
	var units []kit.Option
	p.places = nil
	for _, c := range tree {
		id := strconv.FormatInt(c.ID, 10)
		if c.ParentID == nil {
			units = append(units, kit.Option{Value: id, Text: c.Name, Note: c.Symbol})
		}
		if !c.Closed {
			p.places = append(p.places, kit.Option{Value: id, Text: c.Name, Note: c.Parent})
		}
	}
	p.unit.SetOptions(units)
}

// bring shows the list of everybody, with a person chosen in it.
func (p *persons) bring(id int64) {
	p.want = id
	p.unit.SetText("")
	p.search.SetText("")
}

// find asks the book for the people that match, among all of them down to whoever is to be
// chosen; what was asked before is dropped.
func (p *persons) find(wait time.Duration, show func(rows []data.PersonRow, total int)) {
	text, people, limit := p.search.Text(), p.s.desk.People, p.table.Limit()
	unitID, _ := strconv.ParseInt(p.unit.Value(), 10, 64)
	want := p.want
	kit.Load(p.finder, func(ctx context.Context) (data.Part[data.PersonRow], error) {
		if wait > 0 && !p.s.Wait(ctx, wait) {
			return data.Part[data.PersonRow]{}, ctx.Err()
		}
		if want != 0 && text == "" && unitID == 0 {
			place, err := people.Place(ctx, want)
			if err != nil {
				return data.Part[data.PersonRow]{}, err
			}
			limit = max(limit, place)
		}
		return people.List(ctx, text, unitID, limit)
	}, func(found data.Part[data.PersonRow], err error) {
		if err != nil {
			p.s.desk.ShowErr(err)
			return
		}
		p.table.Empty = words.PeopleEmpty
		if text != "" || unitID != 0 {
			p.table.Empty = words.PeopleNoMatch
		}
		show(found.Rows, found.Total)
	})
}

func (p *persons) show(rows []data.PersonRow, total int) {
	said := fmt.Sprintf(words.PeopleFound, viet.Number(total))
	p.unclear = slices.DeleteFunc(slices.Clone(rows), func(r data.PersonRow) bool { return !people.Unclear(r.Person) })
	if n := len(p.unclear); n > 0 {
		said += " · " + fmt.Sprintf(words.PersonCalledOthers, viet.Number(n))
	}
	if p.said != said {
		p.said = said
		p.s.drawHead()
	}
	keep := p.want
	if row, ok := p.table.Selected(); ok && keep == 0 {
		keep = row.Person.ID
	}
	p.want = 0
	p.table.Renew(rows, total, func(r data.PersonRow) bool { return r.Person.ID == keep })
	if len(rows) == 0 {
		p.file = &data.PersonFile{}
		p.draw()
	}
}

// seek finds a person by id, whatever is searched for.
func (p *persons) seek(id int64) {
	kit.Load(p.seeker, func(ctx context.Context) (*data.PersonFile, error) { return people.Read(ctx, p.s.desk.Book, id) },
		func(file *data.PersonFile, err error) {
			if err != nil {
				p.s.desk.ShowErr(err)
				return
			}
			p.want = id
			p.unit.SetText("")
			p.search.SetText(file.Person.FullName)
			p.find(0, p.show)
		})
}

// look reads what the book holds of the chosen person.
func (p *persons) look(id int64) {
	kit.Load(p.looker, func(ctx context.Context) (*data.PersonFile, error) {
		if ctx.Err() != nil { // already passed by
			return nil, ctx.Err()
		}
		return people.Read(ctx, p.s.desk.Book, id)
	}, func(file *data.PersonFile, err error) {
		if err != nil {
			p.s.desk.ShowErr(err)
			return
		}
		p.file = file
		p.draw()
	})
}

// open opens the form of a person, or of a new one.
func (p *persons) open(about desk.About) desk.Found {
	if about.ID(0) == 0 {
		p.edit(data.Person{})
		return desk.Opened
	}
	return p.withPerson(about.ID(0), func() desk.Found {
		p.edit(p.file.Person)
		return desk.Opened
	})
}

// openPost opens the form of a post, or of a new one of a person.
func (p *persons) openPost(about desk.About) desk.Found {
	return p.withPerson(about.ID(0), func() desk.Found {
		if about.ID(1) == 0 {
			p.editPost(data.PostRow{})
			return desk.Opened
		}
		for _, row := range p.file.Posts {
			if row.ID == about.ID(1) {
				p.editPost(row)
				return desk.Opened
			}
		}
		return desk.Gone
	})
}

// withPerson reads a person first; one who is no more has no form.
func (p *persons) withPerson(id int64, then func() desk.Found) desk.Found {
	if p.sought == nil {
		kit.Do(p.s.desk.Runner, func() (*data.PersonFile, error) { return people.Read(context.Background(), p.s.desk.Book, id) },
			func(file *data.PersonFile, err error) {
				p.sought = &data.PersonFile{}
				if err == nil {
					p.sought = file
				}
				p.s.desk.Loaded(desk.People)
			})
		return desk.Later
	}
	found := p.sought
	p.sought = nil
	if found.Person.ID != id {
		return desk.Gone
	}
	p.file = found
	p.draw()
	return then()
}

func (p *persons) draw() {
	person := p.file.Person
	p.facts.Objects, p.titles.Objects = nil, nil
	p.posts.SetRows(p.file.Posts)
	p.history.SetRows(p.file.History)
	if person.ID == 0 {
		p.facts.Add(kit.Note(p.table.Empty))
		p.titles.Objects = []fyne.CanvasObject{kit.Bold(words.PostTitle)}
		p.beside.Refresh()
		return
	}
	name := person.FullName
	if person.Honorific != "" {
		name = person.Honorific + " " + name
	}
	p.facts.Add(kit.Head(name))
	if person.HiredOn != "" {
		p.facts.Add(kit.Small(fmt.Sprintf(words.PersonHired, person.HiredOn.Slash())))
	}
	if person.SortName != "" {
		p.facts.Add(kit.Small(fmt.Sprintf(words.PersonCalled, person.SortName)))
	}
	p.facts.Add(kit.Note(p.ratings(p.file.Years)))
	if person.Note != "" {
		p.facts.Add(kit.Note(person.Note))
	}
	p.facts.Add(kit.Bar(8,
		kit.Secondary(words.ListOpen, "Enter", func() { p.edit(person) }),
		kit.Secondary(words.ListDelete, "Del", func() { p.remove(person) }),
		kit.Secondary(words.PersonAll, words.PersonAllKey, p.showHolding),
		kit.Secondary(words.PastAdd, "F8", p.s.past)))
	p.titles.Objects = []fyne.CanvasObject{kit.Ends(kit.Bold(words.PostTitle),
		kit.Link(words.PostAdd, func() { p.editPost(data.PostRow{}) }))}
	p.beside.Refresh()
}

// ratings says how a person was rated in the latest years.
func (p *persons) ratings(years []data.PersonYear) string {
	const told = 5
	var said []string
	for _, y := range years {
		if y.Rating != "" && len(said) < told {
			said = append(said, p.s.desk.Year.Of(y.Year).Short()+" "+y.Rating)
		}
	}
	if len(said) == 0 {
		return words.PersonYearsNone
	}
	return fmt.Sprintf(words.PersonYears, strings.Join(said, ", "))
}

// ask opens the form of the next person in view of whom nobody said what they are called.
func (p *persons) ask() {
	if len(p.unclear) == 0 {
		p.s.desk.Tell(words.PersonCalledNone)
		return
	}
	p.edit(p.unclear[0].Person)
}

func (p *persons) remove(person data.Person) {
	p.s.delete(words.PersonAsk, fmt.Sprintf(words.PersonAskText, person.FullName), fmt.Sprintf(words.PersonDelete, person.FullName),
		func(tx *data.Tx) error { return people.Remove(tx, person) })
}

func (p *persons) removePost(row data.PostRow) {
	name := p.file.Person.FullName
	p.s.delete(words.PostAsk, fmt.Sprintf(words.AskUndo, row.Title+", "+row.Place()), fmt.Sprintf(words.PostDelete, row.Title, name),
		func(tx *data.Tx) error { return people.RemovePost(tx, row.Post) })
}
