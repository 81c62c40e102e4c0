package desk

import (
	"fyne.io/fyne/v2"

	"sothidua/screens/kit"
)

// Way is one thing to do next, offered by a dialog.
type Way struct {
	Text string
	Run  func()
}

// Choose offers several ways under a title, with what is to be known above them; Enter
// takes one, arrows go between them, Esc takes none.
func (d *Desk) Choose(title, note string, ways ...Way) {
	stack := kit.Stack(8)
	if note != "" {
		stack.Add(kit.Note(note))
	}
	var end func()
	var first *kit.Button
	for _, w := range ways {
		button := kit.Secondary(w.Text, "", func() {
			end()
			w.Run()
		})
		if first == nil {
			first = button
		}
		stack.Add(button)
	}
	end = kit.Show(d.Window, title, stack, fyne.NewSize(380, 0), nil)
	d.Window.Canvas().Focus(first)
}
