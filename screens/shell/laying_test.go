package shell

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
)

// Given all areas and their tabs, when what is in view is laid out once more at the size that
// it has, then nothing is made anew: what is new in a frame has the next one laid out again,
// and so the whole window for as long as anything moves in it.
func TestLayingOutAgainMakesNothingAnew(t *testing.T) {
	s := pictured(t, "block").start()
	s.win.Resize(fyne.NewSize(1920, 1800)) // nothing is scrolled away
	w := &walker{T: t, s: s, said: map[string]bool{}}
	laid := 0
	for _, place := range s.places {
		s.goTo(desk.Place{Area: place.area})
		w.tabs(string(place.area), func(where string) {
			for _, seen := range desktest.Look(s.win) {
				shown, ok := seen.Object.(fyne.Widget)
				if !ok {
					continue
				}
				laid++
				drawn := test.WidgetRenderer(shown)
				before := slices.Clone(drawn.Objects())
				drawn.Layout(shown.Size())
				if !slices.Equal(before, drawn.Objects()) {
					w.say(where, fmt.Sprintf("%T is made anew", shown))
				}
			}
		})
	}
	if laid < 1000 {
		t.Errorf("%d widgets were laid out", laid)
	}
}
