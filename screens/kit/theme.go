package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"sothidua/assets/words"
)

// Text sizes the clerk can choose between.
const (
	TextSmall  float32 = 12
	TextNormal float32 = 13
	TextLarge  float32 = 15
)

// The palette of the program, which UseScheme changes.
var (
	Paper      = rgb(0xF4F5F7)
	Surface    = rgb(0xFFFFFF)
	Line       = rgb(0xDDE1E6)
	Ink        = rgb(0x1E2329)
	Quiet      = rgb(0x5B6470)
	Accent     = rgb(0x1B62B0)
	AccentTint = rgb(0xE4EEF9)
	Green      = rgb(0x1F7A3D)
	GreenTint  = rgb(0xF0F7F2)
	Amber      = rgb(0x9A5B00)
	AmberTint  = rgb(0xFFF3D6)
	AmberLine  = rgb(0xEBCF8E)
	Red        = rgb(0xB3261E)
	RedTint    = rgb(0xFDF1F0)
	stripe     = rgb(0xFAFBFC)
	fieldLine  = rgb(0xC4CAD2)
	groupTint  = rgb(0xF2F4F6)
	markTint   = rgb(0xD3E4F7)
	hoverTint  = rgb(0xF0F4F9)
	selection  = rgb(0xC6DCF3)
	scrollBar  = color.NRGBA{R: 0x5B, G: 0x64, B: 0x70, A: 0x90}

	Desktop     = rgb(0xDFE2E7)        // around a page of a paper
	GridLine    = rgb(0xECEEF1)        // behind the bars of a chart
	AccentPale  = rgb(0x8FB4DF)        // a bar of the year before
	HoverVeil   = color.NRGBA{A: 0x08} // over a row that the mouse is on
	accentInk   = rgb(0xDCE8F6)        // a key's name on a filled button
	accentHover = rgb(0x17549A)
)

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}

// Tone says what a text or mark means; it decides its colour.
type Tone int

// The tones. Each is used with a word or a shape, never as colour alone.
const (
	Plain Tone = iota
	Muted
	Good
	Look // look again
	Bad
	Blue
)

// Color returns the colour of the tone.
func (t Tone) Color() color.NRGBA {
	switch t {
	case Muted:
		return Quiet
	case Good:
		return Green
	case Look:
		return Amber
	case Bad:
		return Red
	case Blue:
		return Accent
	default:
		return Ink
	}
}

// tint is the pale ground behind a block of this tone.
func (t Tone) tint() color.NRGBA {
	switch t {
	case Good:
		return GreenTint
	case Look:
		return AmberTint
	case Bad:
		return RedTint
	case Blue:
		return AccentTint
	default:
		return groupTint
	}
}

type look struct {
	fyne.Theme
	text float32
}

// LoadFonts reads the fonts of the window's texts, regular and bold, which the toolkit does
// at the first text otherwise. Nothing else may measure or draw a text meanwhile.
func LoadFonts() {
	for _, bold := range []bool{false, true} {
		fyne.MeasureText(words.ShellTitle, TextNormal, fyne.TextStyle{Bold: bold})
	}
}

// NewTheme returns the program's own fixed light theme; textSize is TextSmall, TextNormal or TextLarge.
func NewTheme(textSize float32) fyne.Theme {
	return &look{Theme: theme.DefaultTheme(), text: textSize}
}

// Color returns the program's palette and leaves nothing to the user's settings of other programs.
func (l *look) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := paint[name]; ok {
		return c
	}
	return l.Theme.Color(name, theme.VariantLight)
}

// Size returns dense measures for an office screen.
func (l *look) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return l.text
	case theme.SizeNameCaptionText:
		return l.text - 1
	case theme.SizeNameHeadingText:
		return l.text + 5
	case theme.SizeNameSubHeadingText:
		return l.text + 1
	case theme.SizeNamePadding, theme.SizeNameInputRadius, theme.SizeNameButtonRadius,
		theme.SizeNameCardRadius, theme.SizeNameDialogRadius, theme.SizeNamePopupRadius, theme.SizeNameMenuRadius:
		return 4
	case theme.SizeNameInnerPadding:
		return 7
	case theme.SizeNameLineSpacing:
		return 3
	case theme.SizeNameInlineIcon:
		return 18
	case theme.SizeNameScrollBarSmall:
		return 8
	case theme.SizeNameModalBlurRadius:
		return 0
	}
	return l.Theme.Size(name)
}

var paint = painted()

// painted is the palette by the toolkit's names.
func painted() map[fyne.ThemeColorName]color.Color {
	return map[fyne.ThemeColorName]color.Color{
		theme.ColorNameBackground:          Paper,
		theme.ColorNameButton:              Surface,
		theme.ColorNameDisabledButton:      groupTint,
		theme.ColorNameDisabled:            Quiet,
		theme.ColorNameError:               Red,
		theme.ColorNameFocus:               AccentTint,
		theme.ColorNameForeground:          Ink,
		theme.ColorNameForegroundOnError:   Surface,
		theme.ColorNameForegroundOnPrimary: Surface,
		theme.ColorNameForegroundOnSuccess: Surface,
		theme.ColorNameForegroundOnWarning: Surface,
		theme.ColorNameHeaderBackground:    groupTint,
		theme.ColorNameHover:               hoverTint,
		theme.ColorNameHyperlink:           Accent,
		theme.ColorNameInputBackground:     Surface,
		theme.ColorNameInputBorder:         fieldLine,
		theme.ColorNameMenuBackground:      Surface,
		theme.ColorNameOverlayBackground:   Surface,
		theme.ColorNamePlaceHolder:         Quiet,
		theme.ColorNamePressed:             AccentTint,
		theme.ColorNamePrimary:             Accent,
		theme.ColorNameScrollBar:           scrollBar,
		theme.ColorNameScrollBarBackground: color.NRGBA{A: 0},
		theme.ColorNameSelection:           selection,
		theme.ColorNameSeparator:           Line,
		theme.ColorNameShadow:              color.NRGBA{R: 0x1E, G: 0x23, B: 0x29, A: 0x40},
		theme.ColorNameSuccess:             Green,
		theme.ColorNameWarning:             Amber,
	}
}

// textSize is the size of ordinary text under the theme in use.
func textSize() float32 { return theme.Size(theme.SizeNameText) }

// noteSize is the size of labels and notes.
func noteSize() float32 { return theme.Size(theme.SizeNameCaptionText) }
