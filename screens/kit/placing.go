package kit

import "fyne.io/fyne/v2"

// layOut puts what changed in a window into its place at once. Left to the toolkit, that is
// done while a frame is drawn, and what a layout refreshes there is drawn once more, in a
// second frame that shows nothing else.
func layOut(c fyne.Canvas) {
	if placing, ok := c.(interface{ EnsureMinSize() bool }); ok {
		placing.EnsureMinSize()
	}
}
