package native

import "image/color"

// Colours are those of a system that is set to high contrast.
type Colours struct {
	Ground, Ink, Link, Chosen color.NRGBA
}

// contrastKey names the environment variable that asks for high contrast where the system
// does not: "on".
const contrastKey = "SOTHIDUA_CONTRAST"

// wished are the colours for who asks for high contrast by the environment: those of
// Windows' theme of black ground.
func wished(getenv func(string) string) (Colours, bool) {
	return Colours{
		Ground: color.NRGBA{A: 0xFF},
		Ink:    color.NRGBA{R: 0xFF, G: 0xFF, B: 0xFF, A: 0xFF},
		Link:   color.NRGBA{R: 0xFF, G: 0xFF, A: 0xFF},
		Chosen: color.NRGBA{R: 0x1A, G: 0xEB, B: 0xFF, A: 0xFF},
	}, getenv(contrastKey) == "on"
}
