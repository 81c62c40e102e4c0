package people

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"sothidua/app/rating"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// yearRow is a person or a collective with what is known of its year.
type yearRow[T any] struct {
	id    int64
	name  string
	also  string // post and room, or nothing
	depth int    // of a room in the tree of its unit
	known T
}

func (r yearRow[T]) key() string { return strconv.FormatInt(r.id, 10) }

// yearGrid is the grid of one tab: names on the left, then a column for each fact.
type yearGrid[T any] struct {
	*kit.Grid[yearRow[T]]
	screen  *Screen
	columns []rating.Column[T]
	named   int // columns before the facts
	many    string
	list    string       // the kind of list that is pasted
	unit    func() int64 // in view; zero for the whole block
	reader  *kit.Runner
	change  func(tx *data.Tx, year int, ids []int64, differ func(int64, *T) error) error
}

// The widths of the columns of facts; their heads stand in two lines, hardly ever three.
const (
	countWidth = 80
	textWidth  = 92
)

func newYearGrid[T any](s *Screen, kind string, about func() []string, facts []rating.Column[T], named []kit.GridColumn[yearRow[T]]) *yearGrid[T] {
	facts = slices.DeleteFunc(slices.Clone(facts), func(c rating.Column[T]) bool { return c.Aside })
	g := &yearGrid[T]{screen: s, columns: facts, named: len(named), reader: s.desk.Runner.Fork()}
	all := named
	for _, fact := range facts {
		column := kit.GridColumn[yearRow[T]]{Least: 180}
		column.Title, column.Width = fact.Title, textWidth
		if fact.Count {
			column.Width, column.Align = countWidth, kit.Right
		}
		column.Text = func(r yearRow[T]) string { return fact.Text(r.known) }
		column.Editable = func(yearRow[T]) bool { return true }
		if options := termOptions(fact.Terms); options != nil {
			column.Offer, column.Only = func(yearRow[T]) []kit.Option { return options }, fact.Only
		}
		all = append(all, column)
	}
	g.Grid = kit.NewGrid(all)
	g.Home = g.named
	g.ID, g.Name = yearRow[T].key, func(r yearRow[T]) string { return r.name }
	g.OnText = func(r yearRow[T], column int, text, value string) {
		if value != "" {
			text = value
		}
		g.set([]yearRow[T]{r}, column, text)
	}
	g.OnDitto = func(r, above yearRow[T], column int) {
		g.set([]yearRow[T]{r}, column, g.fact(column).Text(above.known))
	}
	g.OnFill = func(from yearRow[T], to []yearRow[T], column int) {
		if column >= g.named {
			g.set(to, column, g.fact(column).Text(from.known))
		}
	}
	g.OnDelete, g.OnPaste = g.clear, g.paste
	g.OnNotice = s.desk.Tell
	g.About = about
	s.desk.Drafts.Watch(g.Grid, desk.People, kind)
	return g
}

func termOptions(list string) []kit.Option {
	var options []kit.Option
	for _, term := range data.YearTerms(list) {
		options = append(options, kit.Option{Value: term.Text, Text: term.Text, Note: term.Name})
	}
	return options
}

func (g *yearGrid[T]) fact(column int) rating.Column[T] { return g.columns[column-g.named] }

func (g *yearGrid[T]) year() int { return g.screen.desk.Year.Number }

func (g *yearGrid[T]) yearText() string { return g.screen.desk.Year.Text() }

// set writes one fact of some rows as one step.
func (g *yearGrid[T]) set(rows []yearRow[T], column int, text string) {
	if column < g.named || len(rows) == 0 {
		return
	}
	fact, ids := g.fact(column), idsOf(rows)
	label := fmt.Sprintf(words.RatingStep, g.yearText(), rows[0].name, fact.Title+" "+text)
	if len(rows) > 1 {
		label = fmt.Sprintf(g.many, g.yearText(), fact.Title+" "+text, viet.Number(len(rows)))
	}
	g.write(label, ids, func(_ int64, y *T) error { return fact.Set(y, text) }, g.screen.desk.Failed)
}

// write changes some records of the year as one step.
func (g *yearGrid[T]) write(label string, ids []int64, differ func(int64, *T) error, done func(error)) {
	year := g.year()
	g.screen.desk.SaveMany(len(ids), label, func(tx *data.Tx) error { return g.change(tx, year, ids, differ) }, done)
}

func idsOf[T any](rows []yearRow[T]) []int64 {
	ids := make([]int64, len(rows))
	for i, r := range rows {
		ids[i] = r.id
	}
	return ids
}

// clear asks and forgets all that is known of the year of some rows.
func (g *yearGrid[T]) clear(rows []yearRow[T]) {
	if len(rows) == 0 {
		return
	}
	name, ids, year := rows[0].name, idsOf(rows), g.year()
	if len(rows) > 1 {
		name = fmt.Sprintf(words.RatingSeveralRows, viet.Number(len(rows)))
	}
	g.screen.desk.Ask(desk.Asked{
		Title: words.RatingClearAsk, Text: fmt.Sprintf(words.RatingClearText, g.yearText(), name), Yes: words.RatingClear,
		Label: fmt.Sprintf(words.RatingStepClear, g.yearText(), name),
		Act: func(tx *data.Tx) error {
			return g.change(tx, year, ids, func(_ int64, y *T) error {
				for _, fact := range g.columns {
					if err := fact.Set(y, ""); err != nil {
						return err
					}
				}
				return nil
			})
		},
	})
}

// unrated are the rows without a rating, which is the first fact.
func (g *yearGrid[T]) unrated() []yearRow[T] {
	return slices.DeleteFunc(slices.Clone(g.Rows()), func(r yearRow[T]) bool { return g.columns[0].Text(r.known) != "" })
}

// rest asks for one rating and gives it to all that have none.
func (g *yearGrid[T]) rest() {
	rows := g.unrated()
	if len(rows) == 0 {
		g.screen.desk.Tell(words.RatingRestNone)
		return
	}
	as := kit.NewChoice("rating", words.RatingRestAs)
	as.Require()
	as.SetOptions(termOptions(data.RatingTerms))
	form := kit.NewForm().Add(as).AddObject(kit.Note(fmt.Sprintf(words.RatingRestText, viet.Number(len(rows)))))
	kit.ShowForm(g.screen.desk.Window, words.RatingRest, form, func(done func(error)) {
		value, fact := as.Value(), g.columns[0]
		label := fmt.Sprintf(g.many, g.yearText(), fact.Title+" "+value, viet.Number(len(rows)))
		g.write(label, idsOf(rows), func(_ int64, y *T) error {
			if fact.Text(*y) != "" { // written meanwhile
				return nil
			}
			return fact.Set(y, value)
		}, g.screen.desk.Undoable(label, done))
	}, nil)
}

// page lays the grid below its bar.
func (g *yearGrid[T]) page(bar fyne.CanvasObject) fyne.CanvasObject {
	return kit.Border(kit.Pad(0, 0, 8, 0, bar), nil, nil, nil, kit.Panel(g.Grid))
}
