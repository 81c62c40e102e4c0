package kit

import (
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/listing"
	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data/viet"
)

// lister is a list that tells what it shows.
type lister interface {
	fyne.CanvasObject
	count() int
	whole(do func()) // once all its rows are read
	Listed() listing.List
}

// listInView is the list that holds the focus, else the first in view that has rows;
// nil for none.
func listInView(c fyne.Canvas) lister {
	if focused, ok := c.Focused().(lister); ok && focused.count() > 0 {
		return focused
	}
	found, _ := seek(front(c), func(object fyne.CanvasObject) bool {
		l, ok := object.(lister)
		return ok && l.count() > 0
	}).(lister)
	return found
}

// ListCommands take the list in view out of the program, as it is shown: to where the
// window sends lists (Commands.SendList), and to the clipboard.
func ListCommands(win fyne.Window) []Command {
	c := win.Canvas()
	return []Command{
		{
			ID: "list.out", Key: "Ctrl+L", Title: words.ListOut,
			Enabled: func() bool { return commandsOn(c).SendList != nil && listInView(c) != nil },
			Run: func() {
				list := listInView(c)
				list.whole(func() { commandsOn(c).SendList(list.Listed()) })
			},
		},
		{
			ID: "list.copy", Key: "Ctrl+J", Title: words.ListCopy,
			Enabled: func() bool { return listInView(c) != nil },
			Run: func() {
				from := listInView(c)
				from.whole(func() {
					list := from.Listed()
					fyne.CurrentApp().Clipboard().SetContent(list.Text())
					Toast(win, fmt.Sprintf(words.ListCopied, viet.Number(len(list.Rows))))
				})
			},
		},
	}
}

var pageAlign = map[Align]page.Align{Left: page.Left, Right: page.Right, Centre: page.Center}

// restWidth is the width of a column that takes the rest, where the page is parted.
const restWidth = 220

func listedColumn(title string, align Align, width float32) listing.Column {
	if width == 0 {
		width = restWidth
	}
	return listing.Column{Title: title, Align: pageAlign[align], Width: float64(width)}
}

// Listed returns the list as it is shown: its rows in their order, with their groups.
func (t *tableList) Listed() (list listing.List) {
	for _, look := range t.looks {
		list.Columns = append(list.Columns, listedColumn(look.title, look.align, look.width))
	}
	for i, row := range t.order {
		look := t.rowLook(i)
		out := listing.Row{Cells: t.cells(row), Bold: look.group || look.total || look.head, Group: look.group}
		if look.group {
			out.Cells = []string{t.groupText(i)}
		}
		list.Rows = append(list.Rows, out)
	}
	return list
}

// whole does at once what asks for all rows: a grid has them.
func (g *Grid[T]) whole(do func()) { do() }

// Listed returns the grid as it is shown.
func (g *Grid[T]) Listed() listing.List { return g.listed(g.rows) }

func (g *Grid[T]) listed(rows []T) (list listing.List) {
	for _, c := range g.columns {
		list.Columns = append(list.Columns, listedColumn(c.Title, c.Align, c.Width))
	}
	for _, row := range rows {
		group := g.IsGroup != nil && g.IsGroup(row)
		out := listing.Row{Bold: group, Group: group && !g.InCells}
		for i := range g.columns {
			out.Cells = append(out.Cells, g.text(row, i))
		}
		if out.Group {
			out.Cells = out.Cells[:1]
		}
		list.Rows = append(list.Rows, out)
	}
	return list
}
