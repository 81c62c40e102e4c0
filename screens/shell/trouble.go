package shell

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// showTrouble shows the page on what to do when something went wrong. It needs no
// book: it is wanted most where none opens.
func (s *Shell) showTrouble() {
	size := s.win.Canvas().Size()
	kit.Show(s.win, words.TroubleTitle, kit.Scroll(kit.Pad(0, 16, 12, 0, troublePage(assets.Trouble))),
		fyne.NewSize(min(textPageWidth, size.Width-40), min(textPageHeight, size.Height-40)), nil)
}

const (
	textPageWidth  = 720
	textPageHeight = 640
)

// troublePage lays the page out; steps are numbered anew in each part.
func troublePage(text string) fyne.CanvasObject {
	page, step := kit.Stack(6), 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "# "):
		case strings.HasPrefix(line, "## "):
			step = 0
			page.Add(kit.Pad(10, 0, 0, 0, kit.Bold(strings.TrimPrefix(line, "## "))))
		case strings.HasPrefix(line, "- "):
			step++
			page.Add(kit.Paragraph(fmt.Sprintf(words.TroubleStep, step, strings.TrimPrefix(line, "- "))))
		default:
			page.Add(kit.Paragraph(line))
		}
	}
	return page
}
