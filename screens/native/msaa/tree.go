// Package msaa tells screen readers what stands in the window, by Windows' Active
// Accessibility (IAccessible, which UI Automation reads too). It is the same for both ways
// of drawing, and does nothing until somebody asks the window.
package msaa

import (
	"fmt"
	"log"
	"time"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// keptFor is how long what was heard is told again without another look, where nothing says
// that it may be otherwise: a reader asks for one thing many times over.
const keptFor = 100 * time.Millisecond

// tree numbers what is heard of a window: a thing keeps its number while it is there. The
// window itself is 0. The UI thread alone touches it.
type tree struct {
	canvas fyne.Canvas
	listen func(fyne.Canvas) *kit.Heard
	now    func() time.Time

	things  map[int32]*thing
	numbers map[who]int32
	last    int32
	seen    time.Time
	stale   bool
	faulty  bool // what can be heard of a window could once not be told; it stands in the log
	told    told

	caretSays string // what the cursor of a field stands at
}

// thing is one of what is heard.
type thing struct {
	*kit.Heard
	number int32
	parent *thing // nil for the window
	parts  []*thing
}

// who tells a thing from others.
type who struct {
	of   fyne.CanvasObject
	line int
}

func newTree(c fyne.Canvas) *tree {
	return &tree{canvas: c, listen: kit.Listen, now: time.Now, stale: true, numbers: map[who]int32{}}
}

// look listens anew where something may be otherwise by now.
func (t *tree) look() {
	if !t.stale && t.now().Sub(t.seen) < keptFor {
		return
	}
	all := t.hear()
	if all == nil {
		return
	}
	t.seen, t.stale = t.now(), false
	before := t.numbers
	t.things, t.numbers = map[int32]*thing{}, map[who]int32{}
	window := t.take(all, nil, before)
	if focused := t.focusedIn(); focused != nil && focused.Caret != nil {
		t.things[caretNumber] = &thing{number: caretNumber, parent: window, Heard: &kit.Heard{
			Role: kit.RoleCaret, Name: words.HeardCaret, Value: t.caretSays,
			At: focused.At.Add(focused.Caret.At), Size: fyne.NewSize(1, focused.Caret.Height),
		}}
	}
}

// caretNumber is that of the cursor in a field (OBJID_CARET): it is of no part of the tree, and
// is asked for by itself.
const caretNumber = -1

// said is what the cursor stands at now: what is selected, the line where it came from another
// one, else the letter behind it.
func (t *tree) said(now *kit.Caret, before kit.Caret) {
	switch {
	case now.Selected != "" && now.Selected != before.Selected:
		t.caretSays = fmt.Sprintf(words.HeardChosen, now.Selected)
	case now.Row != before.Row:
		t.caretSays = now.Line
	default:
		t.caretSays = now.Letter
	}
	if caret := t.things[caretNumber]; caret != nil {
		caret.Value = t.caretSays
	}
}

// hear keeps the program up whatever a widget says of itself.
func (t *tree) hear() (all *kit.Heard) {
	defer func() {
		if fault := recover(); fault != nil && !t.faulty {
			t.faulty = true
			log.Printf("msaa: what stands in the window cannot be told: %v", fault)
		}
	}()
	return t.listen(t.canvas)
}

func (t *tree) take(h *kit.Heard, parent *thing, before map[who]int32) *thing {
	one := &thing{Heard: h, parent: parent}
	if parent != nil {
		key := who{h.Of, h.Line}
		if number, ok := before[key]; ok {
			one.number = number
		} else {
			t.last++
			one.number = t.last
		}
		if _, twice := t.numbers[key]; twice { // what is told twice is two things
			t.last++
			one.number = t.last
		} else {
			t.numbers[key] = one.number
		}
	}
	t.things[one.number] = one
	for _, part := range h.Parts {
		one.parts = append(one.parts, t.take(part, one, before))
	}
	return one
}

// thing returns what has a number, nil where it is there no more.
func (t *tree) thing(number int32) *thing {
	t.look()
	return t.things[number]
}

// focused is what has the focus: the window where nothing has.
func (t *tree) focused() *thing {
	t.look()
	if one := t.focusedIn(); one != nil {
		return one
	}
	return t.things[0]
}

func (t *tree) focusedIn() *thing {
	for _, one := range t.things {
		if one.Is(kit.HasFocus) {
			return one
		}
	}
	return nil
}

// under is the innermost thing under a place of the window, nil for none.
func (t *tree) under(at fyne.Position) *thing {
	window := t.thing(0)
	if window == nil {
		return nil
	}
	found := window.Under(at)
	for _, one := range t.things {
		if found != nil && one.Heard == found {
			return one
		}
	}
	return nil
}
