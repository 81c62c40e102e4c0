package shell

import (
	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// taker is a screen that takes files.
type taker interface{ Drop(paths []string) }

// reader is the screen that reads lists, also of a unit that is not in view.
type reader interface{ Read(paths []string) }

// drop hands files that are dropped on the window to what is in view, or else to where lists
// are read, or says why they are not taken: over a dialog they would come up behind it.
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
	if s.desk.Year.ID == 0 {
		kit.ShowMessage(s.win, words.DropOpenWhat, words.DropNoYearNext)
		return
	}
	s.doIn(desk.Registrations, func() { s.screen().(reader).Read(paths) })
}
