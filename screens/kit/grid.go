package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
)

// GridColumn is one column of a Grid: marks where On is set, text that can be
// typed where Editable is, else text to read.
type GridColumn[T any] struct {
	Column[T]
	Key      rune                 // toggles the mark from every cell without typing; stands in the head
	On       func(row T) bool     // whether the row has the mark; its colour is Tone's, else blue
	Editable func(row T) bool     // whether text can be typed here
	Offer    func(row T) []Option // is found while typing; nil for nothing
	Only     bool                 // nothing else than what is offered is taken
	Fresh    string               // notes the typed text at the end of the list; empty: it is not offered
	Least    float32              // least width of the box while typing
}

// Grid (bảng nhập) is a table for many entries: a cursor on one cell, marks by one
// key, and one text box that floats over the cell being typed. It draws the visible
// rows alone and keeps nothing: each change goes to its function. Its keys: arrows,
// Tab, Enter move; F2 or letters type; Esc gives up; Ctrl+D as the row above, " in
// an empty cell too; Space marks; Shift with arrows, or Space on a cell to read,
// chooses rows; Ctrl+A all; Delete clears; Ctrl+C and Ctrl+V.
type Grid[T any] struct {
	widget.BaseWidget
	ID       func(row T) string // keeps cursor and choice over new rows
	Name     func(row T) string // letters jump by it
	IsGroup  func(row T) bool   // stands bold over all columns, out of the cursor's way
	InCells  bool               // groups fill their columns instead
	Fixed    func(row T) bool   // cannot be chosen, as a line not written yet; nil for none
	Whole    bool               // all rows stand in it, and what is around it scrolls
	Empty    string
	Home     int // column the cursor begins a row in
	OnCursor func(row T, column int)
	OnLeave  func(row T)                 // the cursor goes to another row, or on from the last
	Onward   func(row T, column int) int // where Enter goes once a cell was typed in, over the last column to the next row; nil: to the next cell
	OnOpen   func(row T)
	OnToggle func(row T, column int)
	OnText   func(row T, column int, text, value string) // value is of the option taken
	OnAround func(row T, column int, text string)        // while typing, to look for more options
	About    func() []string                             // what grid it is, for drafts; nil for the only one
	OnNotice func(text string)                           // a draft of a cell wants to be looked at
	OnTyping func(row T)                                 // the text in the box is another
	OnDitto  func(row, above T, column int)
	OnFill   func(from T, to []T, column int)
	OnDelete func(rows []T)
	OnPaste  func(text string)
	OnChoose func(rows []T) // the chosen rows changed

	columns     []GridColumn[T]
	rows        []T
	row, column int // of the cursor; row is -1 for none
	chosen      map[string]bool
	anchor      int // where Shift with arrows began
	shift       bool
	focused     bool
	jump        jumper
	finding     bool // letters jump, also where the cell could be typed into
	clicks      clickCounter
	turned      bool // the last click turned a mark: a hasty second one does not turn it back
	field       *ChoiceField
	keeper      Keeper // nil while no typing is kept
	typing      bool
	typed       string      // ID of the row being typed in
	kept        []keystroke // wait for a save that is under way
	replaying   bool
	still       bool   // the cursor is put by a click: the row stays where it is
	shown       string // what OnCursor was last told
	body        *tableBody
	frame       *canvas.Rectangle
	layer       *fyne.Container
	scroll      *container.Scroll
	head, over  *tableHead // over lies over the rows while head is scrolled away
	needs       needs
}

// NewGrid returns a grid without rows.
func NewGrid[T any](columns []GridColumn[T]) *Grid[T] {
	g := &Grid[T]{columns: columns, row: -1, Empty: words.KitNoRows, chosen: map[string]bool{}}
	g.head, g.over = newTitles(g, func(int) {})
	g.body = newTableBody(g)
	g.frame = canvas.NewRectangle(nil)
	g.frame.StrokeColor, g.frame.StrokeWidth, g.frame.CornerRadius = Accent, 2, 2
	g.field = NewChoice("cell", "").Allow()
	g.field.Input.keepsTab = true
	g.field.Input.OnKey = g.typedKey
	g.field.Input.OnEnter = func() { g.typedOut(true) }
	g.field.Input.OnLeave = nil
	g.field.Input.later = g.later
	g.field.Input.hints = func() []Hint { return []Hint{{words.KeyEnter, words.KeyNextCell}, {"Esc", words.KeyCellDrop}} }
	g.field.Input.ActionItem = nil
	g.field.onward = g.typedOut
	g.field.around = func(text string) {
		if row, ok := g.Selected(); ok && g.OnAround != nil {
			g.OnAround(row, g.column, text)
		}
	}
	g.field.OnChange(g.edited)
	g.field.Input.Hide()
	g.layer = container.New(gridLayer{g.body, g.place}, g.body, g.frame, g.field.Input)
	g.field.host = g.layer
	g.scroll = container.NewVScroll(g.layer)
	g.scroll.OnScrolled = func(fyne.Position) { g.body.Refresh() }
	g.ExtendBaseWidget(g)
	return g
}

// gridLayer lays the cursor and the box over the rows.
type gridLayer struct {
	body  *tableBody
	place func()
}

func (l gridLayer) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.body.Move(fyne.NewPos(0, 0))
	l.body.Resize(size)
	l.place()
}

func (l gridLayer) MinSize([]fyne.CanvasObject) fyne.Size { return l.body.MinSize() }

// SetRows replaces the rows. Cursor, choice and what is being typed stay with
// their rows, and the cursor stays in view.
func (g *Grid[T]) SetRows(rows []T) {
	seen := g.seen()
	was := ""
	if row, ok := g.Selected(); ok {
		was = g.ID(row)
	}
	g.rows = rows
	g.needs.forget()
	there := map[string]int{} // what was chosen or under the cursor
	for i := 0; i < len(rows) && len(there) < len(g.chosen)+1 && (was != "" || len(g.chosen) > 0); i++ {
		if g.group(i) {
			continue
		}
		if id := g.ID(rows[i]); id == was || g.chosen[id] {
			there[id] = i
		}
	}
	chosen := len(g.chosen)
	for id := range g.chosen {
		if _, ok := there[id]; !ok {
			delete(g.chosen, id)
		}
	}
	if at, ok := there[was]; ok {
		g.row = at
	} else if g.row >= 0 {
		g.row = g.free(g.row, 1)
	} else if g.focused && len(rows) > 0 { // the focus came before the rows
		g.put(g.free(0, 1), g.Home)
	}
	g.anchor = g.row
	if g.typing && (g.row < 0 || g.ID(rows[g.row]) != g.typed) {
		g.giveUp()
	}
	g.scroll.Refresh()
	if seen {
		g.reveal()
	}
	g.Refresh()
	if len(g.chosen) != chosen {
		g.tellChosen()
	}
}

// Rows returns the rows as they were set.
func (g *Grid[T]) Rows() []T { return g.rows }

// SetColumns replaces the columns; the cursor stays in its column, told by its title, while
// there is one.
func (g *Grid[T]) SetColumns(columns []GridColumn[T]) {
	at := -1
	if g.column < len(g.columns) {
		title := g.columns[g.column].Title
		at = slices.IndexFunc(columns, func(c GridColumn[T]) bool { return c.Title == title })
	}
	if at < 0 {
		g.giveUp()
		at = min(g.column, len(columns)-1)
	}
	g.columns, g.column = columns, at
	g.needs.forget()
	g.Refresh()
}

// Offer replaces what the box offers while it is typed in, and says that unseen more were
// found.
func (g *Grid[T]) Offer(options []Option, unseen int) {
	if g.typing {
		g.field.Offer(g.field.Text(), options, unseen)
	}
}

// Typing tells whether a cell is being typed in.
func (g *Grid[T]) Typing() bool { return g.typing }

func (g *Grid[T]) group(i int) bool { return g.IsGroup != nil && g.IsGroup(g.rows[i]) }

// Resize keeps the cursor's row in view where it was: what stands above may take more room.
func (g *Grid[T]) Resize(size fyne.Size) {
	seen := g.seen()
	g.BaseWidget.Resize(size)
	if seen {
		g.reveal()
	}
}

// MinSize leaves room for the head and a few rows, or for all.
func (g *Grid[T]) MinSize() fyne.Size {
	rows := leastRows
	if g.Whole {
		rows = max(rows, min(len(g.rows), mostWhole))
	}
	return fyne.NewSize(120, g.head.MinSize().Height+float32(rows)*rowHeight())
}

// mostWhole is how many rows a grid has room for that stands whole in what scrolls.
const mostWhole = 100

// pointedAt is where the cursor's row lies in a grid that shows all its rows, with the titles
// over it.
func (g *Grid[T]) pointedAt() (at fyne.Position, size fyne.Size, ok bool) {
	if g.row < 0 || !g.Whole {
		return at, size, false
	}
	y := float32(g.row)*rowHeight() - g.scroll.Offset.Y
	return fyne.NewPos(0, y), fyne.NewSize(g.body.Size().Width, g.head.Size().Height+rowHeight()), true
}

// stick keeps the titles in view.
func (g *Grid[T]) stick(away float32) {
	if g.scrolls() {
		away = 0
	}
	g.over.lieOver(g.head, away, g.Size())
}

// Refresh draws head and rows anew.
func (g *Grid[T]) Refresh() {
	g.place()
	g.head.Refresh()
	g.over.Refresh()
	g.body.Refresh()
	g.frame.Refresh()
	g.BaseWidget.Refresh()
}

// CreateRenderer draws the head above the rows.
func (g *Grid[T]) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(underWheel(g, g.scroll, container.New(titledLayout{}, g.head, g.scroll)), container.NewWithoutLayout(g.over)))
}

// Parts are what lies in it.
func (g *Grid[T]) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{g.scroll} }
