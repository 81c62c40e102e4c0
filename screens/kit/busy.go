package kit

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"sothidua/assets/words"
)

// Busy runs long work behind a dialog that says what is being done and can stop it.
// work calls report with a sentence and a share from 0 to 1.
func Busy(win fyne.Window, r *Runner, title string, work func(ctx context.Context, report func(text string, share float64)) error, done func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	line := Text(words.KitWorking, Muted)
	bar := widget.NewProgressBar()
	stop := Secondary(words.KitStop, "Esc", cancel)
	d := openDialog(win, Stack(8, message(title, ""), line, bar, stop), nil, stop,
		Command{ID: "dialog.stop", Key: "Esc", Title: words.KitStop, Run: cancel})
	report := func(text string, share float64) {
		fyne.Do(func() {
			line.Text = ellipsize(text, dialogWidth, textSize(), fyne.TextStyle{})
			line.Refresh()
			bar.SetValue(share)
		})
	}
	Do(r, func() (struct{}, error) { return struct{}{}, work(ctx, report) }, func(_ struct{}, err error) {
		cancel()
		d.close()
		done(err)
	})
}
