package shell

import (
	"fyne.io/fyne/v2"

	"sothidua/assets/words"
)

// taker is a screen that takes files.
type taker interface{ Drop(paths []string) }

// drop hands files that are dropped on the window to the screen in view. While a
// dialog is open they would come up behind it.
func (s *Shell) drop(_ fyne.Position, dropped []fyne.URI) {
	if s.desk == nil || s.start != nil || s.over != nil || s.win.Canvas().Overlays().Top() != nil {
		return
	}
	var paths []string
	for _, uri := range dropped {
		paths = append(paths, uri.Path())
	}
	if screen, ok := s.screens[s.current].(taker); ok {
		screen.Drop(paths)
		return
	}
	s.desk.Tell(words.IntakeDrop)
}
