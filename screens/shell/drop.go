package shell

import (
	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// taker is a screen that takes files.
type taker interface{ Drop(paths []string) }

// drop hands files that are dropped on the window to what is in view, or says why they are
// not taken: over a dialog they would come up behind it.
func (s *Shell) drop(_ fyne.Position, dropped []fyne.URI) {
	if s.over != nil || s.win.Canvas().Overlays().Top() != nil || s.desk == nil && s.start == nil {
		kit.ShowMessage(s.win, words.DropOpenWhat, words.DropOpenNext)
		return
	}
	var paths []string
	for _, uri := range dropped {
		paths = append(paths, uri.Path())
	}
	if s.start != nil {
		s.start.Drop(paths)
		return
	}
	if screen, ok := s.screens[s.current].(taker); ok {
		screen.Drop(paths)
		return
	}
	s.desk.Tell(words.IntakeDrop)
}
