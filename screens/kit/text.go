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

// Indented is a text in its place of a tree, as deep below its first line.
func Indented(text string, depth int) string { return strings.Repeat("        ", max(depth, 0)) + text }

// cut shortens the text of a cell to width, so that it is told apart from those that begin
// like it.
func (l cellLook) cut(width, size float32, style fyne.TextStyle) string {
	cut := ellipsize(l.text, width, size, style)
	if l.shared == 0 || !strings.HasSuffix(cut, "…") || len([]rune(cut)) > l.shared+tellsApart {
		return cut
	}
	return keepApart(l.text, l.shared, width, size, style)
}

// Cut shortens text to width as like shows it; nothing is left where hardly a word fits.
func Cut(text string, width float32, like *canvas.Text) string {
	const least = 40
	if width < least {
		return ""
	}
	return ellipsize(text, width, like.TextSize, like.TextStyle)
}

// wrap breaks text at spaces into lines no wider than width. A word wider than that,
// such as the path of a deep folder, is broken itself, after a separator where it has one.
func wrap(text string, width, size float32, style fyne.TextStyle) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			next := strings.TrimSpace(line + " " + word)
			wide := measure(next, size, style) > width
			if line != "" && wide {
				lines = append(lines, line)
				next = word
				wide = measure(next, size, style) > width
			}
			for ; wide; wide = measure(next, size, style) > width {
				fits := breakAt(next, width, size, style)
				if fits == len(next) {
					break // a single letter
				}
				lines = append(lines, next[:fits])
				next = next[fits:]
			}
			line = next
		}
		lines = append(lines, line)
	}
	return lines
}

// breakAt is how many bytes of a word that is too wide stand in one line: at least one
// letter with its marks, and to a separator where that leaves no short line.
func breakAt(word string, width, size float32, style fyne.TextStyle) int {
	fits, after := len(word), 0
	for i, r := range word {
		if i == 0 || unicode.Is(unicode.Mn, r) {
			continue
		}
		if fits < len(word) && measure(word[:i], size, style) > width {
			break
		}
		fits = i
		if strings.ContainsRune(`/\-_.`, rune(word[i-1])) {
			after = i
		}
	}
	if after > fits/2 {
		return after
	}
	return fits
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
