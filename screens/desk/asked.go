package desk

import (
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// Asked is a deed that takes away or overwrites what stands in the book. No key
// does such a thing unasked: Desk.Ask is the one way to it.
type Asked struct {
	Title string // the question, or what the deed is called
	Text  string // to what it is done, and what goes with it
	Yes   string // on the button that does it
	Label string // of the step
	Act   func(*data.Tx) error
	Write func(label string, act func(*data.Tx) error, done func(error)) // nil for Desk.Save
	Done  func(err error)                                                // nil shows the fault
}

// Ask asks, writes the deed as one step, and says how to take it back.
func (d *Desk) Ask(a Asked) {
	if a.Write == nil {
		a.Write = d.Save
	}
	if a.Done == nil {
		a.Done = d.Failed
	}
	kit.Ask(d.Window, a.Title, a.Text, a.Yes, func(yes bool) {
		if yes {
			a.Write(a.Label, a.Act, d.Undoable(a.Label, a.Done))
		}
	})
}

// Undoable says, once a step is written, how to take it back; then done hears of it.
func (d *Desk) Undoable(label string, done func(error)) func(error) {
	return func(err error) {
		if err == nil {
			d.Tell(fmt.Sprintf(words.DeskUndoable, label))
		}
		if done != nil {
			done(err)
		}
	}
}

// TellOfPasting says where lists are pasted, in a list that takes none by itself.
func (d *Desk) TellOfPasting() { d.Tell(words.DeskPasting) }

// Failed shows the fault of a deed without a form; nil is none.
func (d *Desk) Failed(err error) {
	if err != nil {
		d.ShowErr(err)
	}
}
