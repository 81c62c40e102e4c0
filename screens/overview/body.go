package overview

import "fyne.io/fyne/v2"

const (
	tiles      = 3
	tileHeight = 96
	tasksWidth = 320
	leastUnits = 480 // width of the units, or what is to be done folds
	gap        = 12
	cardHead   = 54 // what a card has around its content
	leastChart = 170
	leastBoth  = 380 // height of what is to be done and the last days, or these give way
	seenRows   = 6   // of the units, at least
)

// tilesLayout puts the tiles side by side, all as high as the highest, and leaves a gap below.
type tilesLayout struct{}

func (tilesLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(tileHeight)
	for _, tile := range objects {
		height = max(height, tile.MinSize().Height)
	}
	return fyne.NewSize(tasksWidth, height+gap)
}

func (tilesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := (size.Width+gap)/tiles - gap
	for i, tile := range objects {
		place(tile, float32(i)*(width+gap), 0, width, max(size.Height-gap, 0))
	}
}

// unitsLayout puts the titles below the units, which take what all their rows need, where both
// have room; else the titles, which have an area of their own, give way.
type unitsLayout struct{ units *units }

func (l unitsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (l unitsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const frame = 2
	units, titles := objects[0], objects[1]
	rest := size.Height - gap - leastChart
	if rest < l.units.Height(seenRows)+frame {
		titles.Hide()
		place(units, 0, 0, size.Width, size.Height)
		return
	}
	titles.Show()
	height := min(l.units.Height(max(len(l.units.records.Summary.Units), seenRows))+frame, rest)
	place(units, 0, 0, size.Width, height)
	place(titles, 0, height+gap, size.Width, size.Height-height-gap)
}

// tasksLayout puts the last days below what is to be done. Where it is low the days, which have
// a tab of their own, give way.
type tasksLayout struct{ days fyne.CanvasObject } // the list in its card

func (tasksLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func (l tasksLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if size.Height < leastBoth {
		objects[1].Hide()
		place(objects[0], 0, 0, size.Width, size.Height)
		return
	}
	objects[1].Show()
	below := min(l.days.MinSize().Height+cardHead, size.Height*0.45)
	place(objects[0], 0, 0, size.Width, max(size.Height-below-gap, 0))
	place(objects[1], 0, size.Height-below, size.Width, below)
}

func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
