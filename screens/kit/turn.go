package kit

import (
	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// A save is answered by rows that are read anew. What is typed into a grid before they are
// there would be written on top of rows that are no longer so: it waits its turn.

// underWay are the saves whose rows are not shown yet, and what waits for them. The UI
// thread alone touches it.
var underWay struct {
	saves  int
	sender func()       // takes back what the save that begins now could not write; nil for nobody
	wait   []func(bool) // are told once no save is under way, and whether one failed
	failed bool
}

// Hold has grids keep what is typed until release is called: with its fault where the save
// failed, else once the rows it changed are shown. The text of a cell comes back to be tried
// again, but for one that can never be written.
func Hold() (release func(failed error)) {
	underWay.saves++
	sender := underWay.sender
	return func(failed error) {
		if failed != nil && fault.Of(failed).Kind != fault.Invalid && sender != nil {
			sender()
		}
		underWay.failed = underWay.failed || failed != nil
		if underWay.saves--; underWay.saves > 0 {
			return
		}
		wait, any := underWay.wait, underWay.failed
		underWay.wait, underWay.failed = nil, false
		for _, tell := range wait {
			tell(any)
		}
	}
}

// keystroke is what reached a grid, or the box over one of its cells.
type keystroke struct {
	letter   rune
	key      *fyne.KeyEvent
	shortcut fyne.Shortcut
	click    func()
	shift    bool
}

// later keeps a keystroke while a save is under way, and reports whether it did.
func (g *Grid[T]) later(k keystroke) bool {
	if underWay.saves == 0 && (g.replaying || len(g.kept) == 0) {
		return false
	}
	k.shift = g.shift
	if g.kept = append(g.kept, k); len(g.kept) == 1 {
		underWay.wait = append(underWay.wait, g.replay)
	}
	return true
}

// replay takes what was kept, up to the next save. After a save that failed it would go
// elsewhere than she saw: it is not taken, and that is said.
func (g *Grid[T]) replay(failed bool) {
	if failed {
		g.kept = nil
		if g.OnNotice != nil {
			g.OnNotice(words.KitKeysNotTaken)
		}
		return
	}
	shift := g.shift
	g.replaying = true
	for len(g.kept) > 0 && underWay.saves == 0 {
		k := g.kept[0]
		g.kept = g.kept[1:]
		g.shift = k.shift
		g.take(k)
	}
	g.replaying, g.shift = false, shift
	if len(g.kept) > 0 {
		underWay.wait = append(underWay.wait, g.replay)
	}
}

// take gives a keystroke to the grid, to the box over it, or to what a keystroke before it
// has opened.
func (g *Grid[T]) take(k keystroke) {
	var to fyne.Focusable = g
	if c := canvasOf(g); g.typing || c != nil && c.Overlays().Top() != nil {
		if to = c.Focused(); to == nil {
			return
		}
	}
	switch {
	case k.click != nil:
		k.click()
	case k.key != nil:
		to.TypedKey(k.key)
	case k.shortcut != nil:
		if able, ok := to.(fyne.Shortcutable); ok {
			able.TypedShortcut(k.shortcut)
		}
	default:
		to.TypedRune(k.letter)
	}
}
