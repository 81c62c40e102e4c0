package desk

import (
	"os"

	"fyne.io/fyne/v2"

	"sothidua/app/office"
	"sothidua/app/privacy"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// Beside is what lies beside the open book and may hold what it held.
func (d *Desk) Beside() privacy.Beside {
	return privacy.Beside{Keeper: d.Keeper, Opened: d.Opened, Logs: office.Logs(os.Getenv)}
}

// ShowStanding says what was removed for good, and where it still stands.
func (d *Desk) ShowStanding(title, said string, lines []string) {
	body := kit.Stack(8, kit.Paragraph(said))
	if len(lines) == 0 {
		body.Add(kit.Paragraph(words.PurgeStandsNone))
	} else {
		body.Add(kit.Bold(words.PurgeStands))
		for _, line := range lines {
			body.Add(kit.Paragraph("• " + line))
		}
	}
	kit.Show(d.Window, title, kit.Scroll(kit.Pad(0, 16, 12, 0, body)), fyne.NewSize(760, 420), nil)
}
