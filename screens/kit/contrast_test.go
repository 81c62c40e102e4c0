package kit

import (
	"image/color"
	"testing"
)

// Given the colours of each theme of high contrast that Windows ships, when the window
// uses them, then every text is legible on every ground that it stands on.
func TestEveryTextIsLegibleInTheColoursOfHighContrast(t *testing.T) {
	before := []color.NRGBA{
		Paper, Surface, Line, Ink, Quiet, Accent, AccentTint, Green, GreenTint, Amber, AmberTint, AmberLine, Red, RedTint,
		stripe, fieldLine, groupTint, markTint, hoverTint, selection, scrollBar, Desktop, GridLine, AccentPale, HoverVeil, accentInk, accentHover,
	}
	palette := []*color.NRGBA{
		&Paper, &Surface, &Line, &Ink, &Quiet, &Accent, &AccentTint, &Green, &GreenTint, &Amber, &AmberTint, &AmberLine, &Red, &RedTint,
		&stripe, &fieldLine, &groupTint, &markTint, &hoverTint, &selection, &scrollBar, &Desktop, &GridLine, &AccentPale, &HoverVeil, &accentInk, &accentHover,
	}
	restore := func() {
		for i, c := range palette {
			*c = before[i]
		}
		paint = painted()
	}
	defer restore()
	for name, s := range map[string]Scheme{
		"Aquatic":  {rgb(0x202020), rgb(0xFFFFFF), rgb(0x75E9FC), rgb(0x8EE3F0)},
		"Desert":   {rgb(0xFFFAEF), rgb(0x3D3D3D), rgb(0x1C5E75), rgb(0x903909)},
		"Dusk":     {rgb(0x2D3236), rgb(0xFFFFFF), rgb(0x70EBDE), rgb(0xA1BFDE)},
		"Nightsky": {rgb(0x000000), rgb(0xFFFFFF), rgb(0x8080FF), rgb(0xD6B4FD)},
		"Đen":      {rgb(0x000000), rgb(0xFFFFFF), rgb(0xFFFF00), rgb(0x1AEBFF)},
		"Trắng":    {rgb(0xFFFFFF), rgb(0x000000), rgb(0x00009F), rgb(0x37006E)},
	} {
		t.Run(name, func(t *testing.T) {
			restore()
			UseScheme(s)
			for ground, under := range map[string]color.NRGBA{
				"Paper": Paper, "Surface": Surface, "AccentTint": AccentTint, "GreenTint": GreenTint, "AmberTint": AmberTint,
				"RedTint": RedTint, "stripe": stripe, "groupTint": groupTint, "hoverTint": hoverTint, "selection": selection,
			} {
				least(t, "Ink on "+ground, Ink, under, legible)
				for tone, c := range map[string]color.NRGBA{"Accent": Accent, "Green": Green, "Amber": Amber, "Red": Red} {
					least(t, tone+" on "+ground, c, under, 4.5)
				}
			}
			for tone, c := range map[string]color.NRGBA{"Accent": Accent, "Green": Green, "Amber": Amber, "Red": Red} {
				least(t, tone+" on Surface", c, Surface, legible)
			}
			least(t, "a button's word", Surface, Accent, legible)
			least(t, "a button's word under the mouse", Surface, accentHover, legible)
			least(t, "the line of a field", fieldLine, Surface, 3)
		})
	}
}

func least(t *testing.T, what string, c, ground color.NRGBA, want float64) {
	t.Helper()
	if got := contrast(c, ground); got < want {
		t.Errorf("%s: %.1f, want %.1f", what, got, want)
	}
}
