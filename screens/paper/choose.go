package paper

import (
	"fyne.io/fyne/v2"

	"sothidua/screens/kit"
)

// way is one thing to do next, offered by a dialog.
type way struct {
	text string
	run  func()
}

// choose offers several ways under a title; Enter takes one, arrows go between
// them, Esc takes none.
func (s *Screen) choose(title string, ways ...way) { s.chooseNoting(title, "", ways...) }

// chooseNoting is choose with what is to be known above the ways.
func (s *Screen) chooseNoting(title, note string, ways ...way) {
	stack := kit.Stack(8)
	if note != "" {
		stack.Add(kit.Note(note))
	}
	var end func()
	var first *kit.Button
	for _, w := range ways {
		button := kit.Secondary(w.text, "", func() {
			end()
			w.run()
		})
		if first == nil {
			first = button
		}
		stack.Add(button)
	}
	end = kit.Show(s.desk.Window, title, stack, fyne.NewSize(380, 0), nil)
	s.desk.Window.Canvas().Focus(first)
}
