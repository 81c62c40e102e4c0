package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// ellipsize shortens text to width with "…", never between a letter and its mark.
func ellipsize(text string, width, size float32, style fyne.TextStyle) string {
	text = strings.ReplaceAll(text, "\n", " ")
	if text == "" || width <= 0 {
		return ""
	}
	if measure(text, size, style) <= width {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		middle := (low + high + 1) / 2
		if measure(string(runes[:middle])+"…", size, style) <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	for low > 0 && low < len(runes) && unicode.Is(unicode.Mn, runes[low]) {
		low--
	}
	return strings.TrimRight(string(runes[:low]), " ") + "…"
}

// wrap breaks text at spaces into lines no wider than width.
func wrap(text string, width, size float32, style fyne.TextStyle) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			next := strings.TrimSpace(line + " " + word)
			if line != "" && measure(next, size, style) > width {
				lines = append(lines, line)
				next = word
			}
			line = next
		}
		lines = append(lines, line)
	}
	return lines
}

func measure(text string, size float32, style fyne.TextStyle) float32 {
	return fyne.MeasureText(text, size, style).Width
}

func lineHeight(size float32) float32 {
	return fyne.MeasureText("Ậg", size, fyne.TextStyle{}).Height
}

func newText(text string, size float32, tone Tone) *canvas.Text {
	t := canvas.NewText(text, tone.Color())
	t.TextSize = size
	return t
}
