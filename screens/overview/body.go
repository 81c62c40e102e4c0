package overview

import (
	"fyne.io/fyne/v2"
)

// bodyLayout puts three tiles above the units, the titles below them, and what is to be
// done and the last days beside both. Where it is narrow the units stand above what is
// to be done, and titles and days, which have areas of their own, give way; where it is low
// too, so do the tiles.
type bodyLayout struct {
	units *units
	days  fyne.CanvasObject // the list in its card
}

const (
	tiles      = 3
	tileHeight = 96
	tasksWidth = 340
	wide       = 860 // at least this, for both columns
	high       = 560 // at least this, for tiles above one column
	gap        = 12
	cardHead   = 54 // what a card has around its content
	leastChart = 170
	leastTasks = 140
	seenRows   = 6 // of the units, at least
)

func (bodyLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(tasksWidth, tileHeight+gap+260)
}

func (l bodyLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := float32(tileHeight)
	for _, tile := range objects[:tiles] {
		tile.Show()
		height = max(height, tile.MinSize().Height)
	}
	if size.Width < wide && size.Height < high {
		height = -gap
		for _, tile := range objects[:tiles] {
			tile.Hide()
		}
	}
	width := (size.Width+gap)/tiles - gap
	for i, tile := range objects[:tiles] {
		place(tile, float32(i)*(width+gap), 0, width, height)
	}
	top, rest := height+gap, size.Height-height-gap
	units, titles, tasks, days := objects[tiles], objects[tiles+1], objects[tiles+2], objects[tiles+3]
	if size.Width < wide {
		titles.Hide()
		days.Hide()
		above := l.above(rest - leastTasks - gap)
		place(units, 0, top, size.Width, above)
		place(tasks, 0, top+above+gap, size.Width, rest-above-gap)
		return
	}
	titles.Show()
	days.Show()
	left := size.Width - tasksWidth - gap
	above := l.above(rest - leastChart - gap)
	place(units, 0, top, left, above)
	place(titles, 0, top+above+gap, left, rest-above-gap)
	below := min(l.days.MinSize().Height+cardHead, rest*0.45)
	place(tasks, left+gap, top, tasksWidth, rest-below-gap)
	place(days, left+gap, top+rest-below, tasksWidth, below)
}

// above is the height of the units: of all their rows where these have room, of a few in
// any case.
func (l bodyLayout) above(room float32) float32 {
	const frame = 2
	return min(l.units.Height(max(len(l.units.records.Summary.Units), seenRows)), max(l.units.Height(seenRows), room)) + frame
}

func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
