package kit

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"sothidua/assets"
	"sothidua/assets/words"
)

// IconResource returns an icon of the assets in the colour of tone.
func IconResource(name string, tone Tone) fyne.Resource {
	c := tone.Color()
	hex := fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B)
	svg := strings.ReplaceAll(string(assets.Icon(name)), assets.IconInk, hex)
	return fyne.NewStaticResource(name+hex+".svg", []byte(svg))
}

// Icon returns a square icon of the assets, size wide and high, in the colour of tone.
func Icon(name string, tone Tone, size float32) *canvas.Image {
	image := canvas.NewImageFromResource(IconResource(name, tone))
	image.FillMode = canvas.ImageFillContain
	image.SetMinSize(fyne.NewSquareSize(size))
	return image
}

// iconSaid is what an icon says beside a text, empty for what only adorns it.
func iconSaid(image *canvas.Image) string {
	if image.Resource == nil {
		return ""
	}
	name, _, _ := strings.Cut(image.Resource.Name(), "#")
	return words.HeardBeside[name]
}
