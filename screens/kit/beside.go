package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// besideRows are seen of each list beside another one, or all that stands there scrolls as one.
const besideRows = 3

// Beside is what stands beside a list: words, and below them lists of their own. The words
// have the height they need; the lists share the rest and scroll, none higher than its rows
// before the others have theirs. Where there is no room for that, they are as high as their
// rows and all of it scrolls, so that nothing scrolls within something that does.
func Beside(words fyne.CanvasObject, lists ...fyne.CanvasObject) *fyne.Container {
	b := &besideParts{}
	b.scroll = Scroll(container.New(b, append([]fyne.CanvasObject{words}, lists...)...))
	content := container.New(besideRoom{b}, b.scroll)
	for _, object := range lists {
		if list := listOf(object); list != nil {
			list.onRows(content.Refresh)
		}
	}
	return content
}

// sideList is a list, as what it stands in sees it.
type sideList interface {
	fyne.CanvasObject
	Height(rows int) float32
	count() int
	onRows(then func())
}

// listOf is the list in an object, nil for none.
func listOf(object fyne.CanvasObject) sideList {
	list, _ := seek(object, func(o fyne.CanvasObject) bool {
		_, ok := o.(sideList)
		return ok
	}).(sideList)
	return list
}

// besideRoom tells its parts how much room there is.
type besideRoom struct{ *besideParts }

func (l besideRoom) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.scroll.MinSize().Width, leastRows*rowHeight())
}

func (l besideRoom) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.room = size
	l.scroll.Move(fyne.NewPos(0, 0))
	l.scroll.Resize(size)
	l.scroll.Refresh() // what is in it may be as high as its rows now, or no longer
}

type besideParts struct {
	scroll *container.Scroll
	room   fyne.Size
}

func (l *besideParts) MinSize(objects []fyne.CanvasObject) fyne.Size {
	sum := fyne.NewSize(120, 0)
	for i, height := range l.heights(objects) {
		sum.Width = max(sum.Width, objects[i].MinSize().Width)
		sum.Height += height
	}
	return sum
}

func (l *besideParts) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for i, height := range l.heights(objects) {
		objects[i].Move(fyne.NewPos(0, y))
		objects[i].Resize(fyne.NewSize(size.Width, height))
		y += height
	}
}

// heights are those of the words and of each list.
func (l *besideParts) heights(objects []fyne.CanvasObject) []float32 {
	const line = 1 // below the last row
	all, wants := make([]float32, len(objects)), make([]float32, len(objects))
	rest, last := l.room.Height, 0
	for i, object := range objects {
		switch {
		case !object.Visible():
		case i == 0:
			all[i] = heightIn(object, l.room.Width)
		default:
			last, all[i] = i, object.MinSize().Height
			if list := listOf(object); list != nil {
				around := object.MinSize().Height - list.MinSize().Height
				all[i] = around + list.Height(min(max(list.count(), 2), besideRows))
				wants[i] = around + list.Height(max(list.count(), 2)) + line - all[i]
			}
		}
		rest -= all[i]
	}
	if rest < 0 {
		for i, more := range wants {
			all[i] += more
		}
		return all
	}
	for rest > 0.5 {
		open := 0
		for _, more := range wants {
			if more > 0 {
				open++
			}
		}
		if open == 0 {
			break
		}
		share := rest / float32(open)
		for i, more := range wants {
			if more > 0 {
				given := min(more, share)
				all[i], wants[i], rest = all[i]+given, more-given, rest-given
			}
		}
	}
	all[last] += max(rest, 0)
	return all
}
