package assets

import (
	"bytes"
	"compress/gzip"
	"embed"
	"io"
	"sync"
)

// The faces lie packed: the program for Windows has a limit to its size.
//
//go:embed fonts/*.ttf.gz
var packedFonts embed.FS

// FontLicence is the licence of the fonts, which goes wherever they go.
//
//go:embed fonts/LICENSE-OFL.txt
var FontLicence string

// Fonts are the faces of the papers' family, Tinos: regular, bold, italic, bold
// italic. Its letters have the widths of Times New Roman. Nobody may change the
// bytes. The first call unpacks them, which takes some hundredths of a second.
var Fonts = sync.OnceValue(func() (faces [4][]byte) {
	for i, name := range []string{"Regular", "Bold", "Italic", "BoldItalic"} {
		faces[i] = unpack("fonts/Tinos-" + name + ".ttf.gz")
	}
	return faces
})

// unpack reads what was shipped with the program: an error is a mistake of its
// making, which the first test of any paper meets.
func unpack(name string) []byte {
	packed, err := packedFonts.ReadFile(name)
	if err != nil {
		panic(err)
	}
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		panic(err)
	}
	face, err := io.ReadAll(reader)
	if err != nil {
		panic(err)
	}
	return face
}
