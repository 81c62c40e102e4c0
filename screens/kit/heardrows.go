package kit

import (
	"cmp"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// heardRows is what is asked of a list to be heard.
type heardRows interface {
	tableRows
	titles() []headCell
}

// hearRows are the rows in view, and the one with the cursor wherever it is.
func hearRows(rows heardRows, role Role, body *tableBody, scroll *container.Scroll, cursor int) (parts []*Heard) {
	top, height := rows.view()
	first, shift := body.first()
	last := min(first+int(height/rowHeight())+1, rows.count())
	width := scroll.Size().Width
	hear := func(i int) {
		if i < 0 || i >= rows.count() {
			return
		}
		y := scroll.Position().Y + float32(i)*rowHeight() + shift - top
		part := &Heard{
			Role: role, Name: rowText(rows, i), Line: i + 1, More: lineOf(i, rows.count()),
			At: fyne.NewPos(scroll.Position().X, y), Size: fyne.NewSize(width, rowHeight()),
		}
		if look := rows.rowLook(i); !look.group && !look.total {
			part.State = CanFocus
			part.Choose = func() { rows.point(i, 0) }
			part.set(Selected, i == cursor || look.marked)
			part.set(Cursor, i == cursor)
		}
		parts = append(parts, part)
	}
	if cursor < first {
		hear(cursor)
	}
	for i := first; i < last; i++ {
		hear(i)
	}
	if cursor >= max(last, first) {
		hear(cursor)
	}
	return parts
}

// rowText is a row in one line: what it begins with, then the others by their titles.
func rowText(rows heardRows, i int) string {
	if rows.rowLook(i).group {
		return rows.groupText(i)
	}
	var texts []string
	for column, title := range rows.titles() {
		text := cellText(rows.cell(i, column))
		switch {
		case text == "":
		case len(texts) == 0 || title.title == "":
			texts = append(texts, text)
		default:
			texts = append(texts, fmt.Sprintf(words.HeardNamed, oneLine(title.title), text))
		}
	}
	if len(texts) == 0 {
		return words.HeardEmpty
	}
	return strings.Join(texts, "; ")
}

// cellText is what a cell says, with what its icon adds; a mark says it alone where no text
// stands beside.
func cellText(cell cellLook) string {
	text := oneLine(cell.text)
	if text == "" {
		return words.HeardIcons[cell.icon]
	}
	if beside := words.HeardBeside[cell.icon]; beside != "" {
		return fmt.Sprintf(words.HeardWith, text, beside)
	}
	return text
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// rowCount is how a list without a title of its own is called.
func rowCount(rows tableRows) string {
	if rows.count() == 0 && rows.emptyText() != "" {
		return rows.emptyText()
	}
	return fmt.Sprintf(words.HeardList, viet.Number(rows.count()))
}

// sortedBy says which column a list is sorted by, as the mark in its head does.
func sortedBy(rows heardRows) string {
	for _, title := range rows.titles() {
		switch {
		case title.sorted && title.down:
			return fmt.Sprintf(words.HeardDown, oneLine(title.title))
		case title.sorted:
			return fmt.Sprintf(words.HeardUp, oneLine(title.title))
		}
	}
	return ""
}

// Hear is the list; the keys go to the chosen row.
func (t *tableList) Hear() *Heard {
	h := &Heard{Role: RoleList, State: CanFocus, Name: rowCount(t), Choose: func() { focusOn(t.self) }}
	h.More = sortedBy(t)
	h.Parts = hearRows(t, RoleLine, t.body, t.scroll, t.selected)
	for _, part := range h.Parts {
		i := part.Line - 1
		if part.Choose != nil && t.source.hears(openRow) {
			part.Do = func() {
				if t.point(i, 0) {
					t.source.act(openRow, t.order[i])
				}
			}
		}
		if t.cut() && t.part.total > 0 {
			part.More = lineOf(i, t.part.total)
		} else if t.cut() {
			part.More = fmt.Sprintf(words.HeardLineOn, viet.Number(i+1))
		}
	}
	return h
}

// heardGrid is what is asked of a grid beside its rows: little, for it is compiled for every
// kind of row.
type heardGrid interface {
	heardRows
	focusedWidget
	To(column int)
	cellTyped(column int) bool
	isMark(column int) bool
}

// Hear is the grid; the keys go to the cell under the cursor.
func (g *Grid[T]) Hear() *Heard { return hearGrid(g, g.body, g.scroll, g.row, g.column, g.rowName()) }

func (g *Grid[T]) isMark(column int) bool { return g.columns[column].On != nil }

// cellTyped tells whether text can be typed into a cell of the cursor's row.
func (g *Grid[T]) cellTyped(column int) bool {
	row, ok := g.Selected()
	return ok && g.editable(row, column)
}

// rowName is what the cursor's row is called when one of its cells is told.
func (g *Grid[T]) rowName() string {
	row, ok := g.Selected()
	if !ok {
		return ""
	}
	name := g.text(row, 0)
	if g.Name != nil {
		name = g.Name(row)
	}
	return cmp.Or(oneLine(name), words.HeardEmpty)
}

func hearGrid(g heardGrid, body *tableBody, scroll *container.Scroll, row, column int, name string) *Heard {
	h := &Heard{Role: RoleTable, State: CanFocus, Name: rowCount(g), Choose: func() { focusOn(g) }}
	h.Parts = hearRows(g, RoleRow, body, scroll, row)
	for _, part := range h.Parts {
		if part.Line == row+1 {
			part.Parts = gridCells(g, name, part, column)
		}
	}
	return h
}

// gridCells are the cells of the row under the cursor.
func gridCells(g heardGrid, name string, row *Heard, cursor int) []*Heard {
	titles, widths := g.titles(), g.widths(row.Size.Width)
	x := row.At.X
	cells := make([]*Heard, len(titles))
	for i, title := range titles {
		look := g.cell(row.Line-1, i)
		cell := &Heard{
			Role: RoleCell, State: CanFocus, Name: fmt.Sprintf(words.HeardCell, name, oneLine(title.title)),
			Value: cellText(look), Line: -((row.Line-1)*len(titles) + i + 1), More: row.More,
			At: fyne.NewPos(x, row.At.Y), Size: fyne.NewSize(widths[i], row.Size.Height), Choose: func() { g.To(i) },
		}
		if title.key != 0 {
			cell.Key = string(title.key)
		}
		switch on := look.icon != ""; {
		case g.isMark(i):
			cell.State |= Markable
			cell.set(Checked, on)
			cell.Value = words.KitNo
			if on {
				cell.Value = words.KitYes
			}
		case !g.cellTyped(i):
			cell.State |= ReadOnly
		}
		cell.Value = cmp.Or(cell.Value, words.HeardEmpty)
		cell.set(Cursor|Selected, i == cursor)
		cells[i] = cell
		x += widths[i]
	}
	return cells
}
