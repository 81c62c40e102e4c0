package kit

import (
	"image/color"
	"math"
	"slices"
)

// Scheme are the colours of a system that is set to high contrast.
type Scheme struct {
	Ground color.NRGBA // of windows
	Ink    color.NRGBA // of text
	Link   color.NRGBA
	Chosen color.NRGBA // below what is selected
}

// legible is the least contrast of text and its ground, as WCAG 2.2 asks for level AAA
// (criterion 1.4.6).
const legible = 7

// UseScheme puts a system's colours in the place of the program's own. Where a colour has
// a meaning, as red has, its hue stays and it is made as light or dark as the ground asks
// for. It is called before the first widget is made.
func UseScheme(s Scheme) {
	Ink, Quiet = s.Ink, s.Ink
	Paper, Surface, stripe, Desktop = s.Ground, s.Ground, s.Ground, s.Ground
	Line, GridLine, fieldLine = between(s.Ground, s.Ink, 0.5), between(s.Ground, s.Ink, 0.3), s.Ink
	Accent = against(s.Link, s.Ground)
	AccentPale = between(s.Ground, Accent, 0.6)
	accentInk, accentHover = s.Ground, between(Accent, s.Ink, 0.3)
	Green, Amber, Red = against(Green, s.Ground), against(Amber, s.Ground), against(Red, s.Ground)
	AmberLine = Amber
	tint := func(c color.NRGBA) color.NRGBA { return below(c, s, Accent, Green, Amber, Red) }
	AccentTint, GreenTint, AmberTint, RedTint = tint(s.Chosen), tint(Green), tint(Amber), tint(Red)
	groupTint = tint(between(s.Ground, s.Ink, 0.2))
	markTint, hoverTint, selection = AccentTint, AccentTint, AccentTint
	HoverVeil = s.Ink
	HoverVeil.A = 0x20
	scrollBar = s.Ink
	paint = painted()
}

// against is c, lighter or darker until it is legible on the ground.
func against(c, ground color.NRGBA) color.NRGBA {
	end := color.NRGBA{A: 0xFF}
	if contrast(ground, end) < contrast(ground, color.NRGBA{R: 0xFF, G: 0xFF, B: 0xFF, A: 0xFF}) {
		end = color.NRGBA{R: 0xFF, G: 0xFF, B: 0xFF, A: 0xFF}
	}
	return until(c, end, func(c color.NRGBA) bool { return contrast(c, ground) >= legible })
}

// below is c as a ground on which the scheme's text is legible, and words in the colours
// with a meaning as far as level AA asks.
func below(c color.NRGBA, s Scheme, meant ...color.NRGBA) color.NRGBA {
	const readable = 4.5
	return until(between(s.Ground, c, 0.4), s.Ground, func(c color.NRGBA) bool {
		hard := func(ink color.NRGBA) bool { return contrast(ink, c) < readable }
		return contrast(s.Ink, c) >= legible && !slices.ContainsFunc(meant, hard)
	})
}

// until goes from c to end and stops where it is good.
func until(c, end color.NRGBA, good func(color.NRGBA) bool) color.NRGBA {
	for step := 0.0; step < 1; step += 0.05 {
		if at := between(c, end, step); good(at) {
			return at
		}
	}
	return end
}

// between is the colour at a part of the way from a to b.
func between(a, b color.NRGBA, part float64) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*part)) }
	return color.NRGBA{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: 0xFF}
}

// contrast is the contrast ratio of two colours, from 1 to 21 (WCAG 2.2).
func contrast(a, b color.NRGBA) float64 {
	light, dark := luminance(a), luminance(b)
	return (max(light, dark) + 0.05) / (min(light, dark) + 0.05)
}

// luminance is the relative luminance of a colour (WCAG 2.2).
func luminance(c color.NRGBA) float64 {
	linear := func(channel uint8) float64 {
		v := float64(channel) / 0xFF
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
