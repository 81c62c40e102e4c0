package assets

import _ "embed"

//go:embed fonts/Tinos-Regular.ttf
var tinosRegular []byte

//go:embed fonts/Tinos-Bold.ttf
var tinosBold []byte

//go:embed fonts/Tinos-Italic.ttf
var tinosItalic []byte

//go:embed fonts/Tinos-BoldItalic.ttf
var tinosBoldItalic []byte

// FontLicence is the licence of the fonts, which goes wherever they go.
//
//go:embed fonts/LICENSE-OFL.txt
var FontLicence string

// Fonts are the faces of the papers' family, Tinos: regular, bold, italic, bold
// italic. Its letters have the widths of Times New Roman. Nobody may change the
// bytes.
func Fonts() [4][]byte {
	return [4][]byte{tinosRegular, tinosBold, tinosItalic, tinosBoldItalic}
}
