package kit

import "fyne.io/fyne/v2"

// finder is a list that goes to the line whose text begins with what is typed.
type finder interface {
	fyne.CanvasObject
	fyne.Focusable
	findBy(r rune)
}

func isFinder(object fyne.CanvasObject) bool {
	_, ok := object.(finder)
	return ok && canFocus(object)
}

func isInput(object fyne.CanvasObject) bool {
	_, ok := object.(*Input)
	return ok && canFocus(object)
}

// TypeAnywhere takes a letter that what holds the focus has no use for: the list in front
// finds by it and has the focus from then on, for what follows and for the Backspaces of
// the input programs; without a list an empty field takes it.
func TypeAnywhere(c fyne.Canvas, r rune) {
	if c == nil || r == ' ' {
		return
	}
	if list, ok := seek(front(c), isFinder).(finder); ok {
		c.Focus(list)
		list.findBy(r)
		return
	}
	if field, ok := seek(front(c), isInput).(*Input); ok && field.Text == "" {
		c.Focus(field)
		field.TypedRune(r)
	}
}

// FocusStart gives the focus to where work begins below root: its first list, else its
// first field, else whatever takes it but a button. What is folded comes after these, and
// buttons last. It takes the focus from nobody.
func FocusStart(c fyne.Canvas, root fyne.CanvasObject) {
	if c.Focused() != nil {
		return
	}
	for i, start := range []fyne.Focusable{startOf(root, false), startOf(root, true), startOf(root, true, canFocus)} {
		if start == nil {
			continue
		}
		if c.Focus(start); c.Focused() != nil {
			if i == 2 {
				standIns[c] = c.Focused()
			}
			return
		}
	}
}

// standIns are the buttons that hold the focus of a window as long as work cannot begin
// elsewhere, as while a form is still read. The UI thread alone touches it.
var standIns = map[fyne.Canvas]fyne.Focusable{}

// relieve gives the focus of a button that stands in to where work begins by now; not once
// she did something with the button.
func relieve(c fyne.Canvas, root fyne.CanvasObject) {
	held := standIns[c]
	if held == nil || held != c.Focused() {
		delete(standIns, c)
		return
	}
	if start := startOf(root, false); start != nil {
		delete(standIns, c)
		c.Focus(start)
	}
}

// startOf is where work begins below root, in what is folded too or not: what first is of the
// kinds that are wanted, nil for nowhere.
func startOf(root fyne.CanvasObject, folded bool, kinds ...func(fyne.CanvasObject) bool) fyne.Focusable {
	if len(kinds) == 0 {
		kinds = []func(fyne.CanvasObject) bool{isFinder, isInput, isNoButton}
	}
	for _, wanted := range kinds {
		if first, ok := seek(root, func(o fyne.CanvasObject) bool { return wanted(o) && (folded || !inFolded(root, o)) }).(fyne.Focusable); ok {
			return first
		}
	}
	return nil
}

func isNoButton(object fyne.CanvasObject) bool {
	_, button := object.(*Button)
	return !button && canFocus(object)
}

// inFolded tells whether an object lies in a side panel that is folded away.
func inFolded(root, object fyne.CanvasObject) bool {
	path := way(root, object)
	for i, outer := range path {
		if split, ok := outer.(*Split); ok && i+1 < len(path) && split.hides(path[i+1]) {
			return true
		}
	}
	return false
}

// overList tells whether an object lies in what stands above a list, as the filters of it do.
func overList(root, object fyne.CanvasObject) bool {
	path := way(root, object)
	for i, outer := range path {
		split, ok := outer.(*Split)
		if !ok || i+1 == len(path) {
			continue
		}
		for _, p := range split.panels {
			if p.at == atTop && p.scroll == path[i+1] && seek(split.centre, isFinder) != nil {
				return true
			}
		}
	}
	return false
}
