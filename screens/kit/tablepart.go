package kit

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// firstRows is how many rows of a long list are read at first.
const firstRows = 200

// Uncounted stands for the number of rows of a list that goes on, nobody counted how far.
const Uncounted = -1

// tablePart is what a list knows of its being the beginning of a longer one: what is
// shown of how many stands at its foot, and scrolling, keys, sorting and finding read on.
type tablePart struct {
	total int    // rows of the whole list, or Uncounted
	limit int    // how many rows were asked for
	then  func() // is done once the whole list is there; nil for nothing
	foot  *fyne.Container
}

// SetPart replaces the rows by the beginning of a list of total rows; where there are
// more, OnMore is asked for them as she comes near the end.
func (t *Table[T]) SetPart(rows []T, total int) {
	t.part.total = total
	t.part.limit = max(t.part.limit, len(rows))
	t.setRows(rows)
	if then := t.part.then; then != nil && !t.cut() {
		t.part.then = nil
		then()
	}
}

// Limit is how many rows are to be read of the list.
func (t *tableList) Limit() int { return max(t.part.limit, firstRows) }

// Restart begins the list anew, as when something else is looked for.
func (t *tableList) Restart() { t.part.limit, t.part.then = 0, nil }

// cut tells whether the list has more rows than are here.
func (t *tableList) cut() bool {
	return t.part.total == Uncounted || t.part.total > t.source.size()
}

// readOn asks for more rows.
func (t *tableList) readOn(limit int) {
	if t.OnMore == nil || !t.cut() || limit <= t.Limit() && t.source.size() < t.Limit() {
		return
	}
	t.part.limit = max(limit, t.Limit())
	t.OnMore()
}

// readNear asks for more rows where the last of those here come into view.
func (t *tableList) readNear(row int) {
	if ahead := max(int(t.scroll.Size().Height/rowHeight()), seenRows); row+ahead >= len(t.order) {
		t.readOn(2 * t.source.size())
	}
}

// whole does what asks for all rows: at once, or once they are read.
func (t *tableList) whole(do func()) {
	if !t.cut() || t.OnMore == nil {
		do()
		return
	}
	t.part.then = do
	limit := t.part.total
	if limit == Uncounted {
		limit = 1 << 30
	}
	t.readOn(limit)
}

// sayPart says at the foot how much of the list is here.
func (t *tableList) sayPart() {
	if !t.cut() {
		t.part.foot.Objects = nil
		t.part.foot.Hide()
		return
	}
	shown := viet.Number(t.source.size())
	text := fmt.Sprintf(words.KitPartFirst, shown)
	if t.part.total != Uncounted {
		text = fmt.Sprintf(words.KitPart, shown, viet.Number(t.part.total))
	}
	if t.OnMore != nil {
		text = fmt.Sprintf(words.KitPartOn, text)
	}
	line := newText(text, noteSize(), Muted)
	t.part.foot.Objects = []fyne.CanvasObject{container.NewVBox(Rule(), Pad(3, cellPadding, 3, cellPadding, line))}
	t.part.foot.Show()
}
