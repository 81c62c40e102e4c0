package assets

import "embed"

//go:embed icons/*.svg
var icons embed.FS

// IconInk is the colour the icons are drawn in; a caller replaces it to colour an icon.
const IconInk = "#1E2329"

// Icon returns the SVG text of the icon with the given name, such as "check" or "mark".
// An unknown name is a mistake in the program and panics.
func Icon(name string) []byte {
	svg, err := icons.ReadFile("icons/" + name + ".svg")
	if err != nil {
		panic("assets: no icon " + name)
	}
	return svg
}
