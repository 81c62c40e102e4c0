package settings

import (
	"cmp"

	"fyne.io/fyne/v2"

	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// computerCard is what is set for this computer and not for the book: how its windows are
// drawn. It is kept at once and holds from the next start on.
func (s *Screen) computerCard(computer *profile.Profile) fyne.CanvasObject {
	drawing := kit.NewChoice("drawing", words.SettingsDrawing,
		kit.Option{Value: string(profile.DrawnByChoice), Text: words.SettingsDrawnByChoice},
		kit.Option{Value: string(profile.DrawnByOpenGL), Text: words.SettingsDrawnByOpenGL},
		kit.Option{Value: string(profile.DrawnByProgram), Text: words.SettingsDrawnByProgram})
	kept := string(cmp.Or(computer.Read().Drawing, profile.DrawnByChoice))
	drawing.SetValue(kept)
	drawing.OnChange(func() {
		chosen := drawing.Value()
		if chosen == "" || chosen == kept { // half typed, or as it was
			return
		}
		kept = chosen
		d := s.desk
		kit.Do(d.Runner, func() (struct{}, error) {
			computer.OpenGLShown() // it is tried again
			return struct{}{}, computer.Change(func(state *profile.State) { state.Drawing = profile.Drawing(chosen) })
		}, func(_ struct{}, err error) {
			if err != nil {
				d.ShowErr(err)
				return
			}
			d.Tell(words.SettingsDrawingKept)
		})
	})
	note := words.SettingsDrawingNote
	if computer.OpenGLFailed() {
		note = words.SettingsOpenGLFailed
	}
	return kit.Card(words.SettingsComputer, nil, kit.Stack(8, drawing, kit.Note(note)))
}
