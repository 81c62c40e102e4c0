package shell

import (
	"context"
	"errors"
	"log"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/health"
	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

// showHealth shows how the open book is, and checks it whole meanwhile.
func (s *Shell) showHealth() {
	d, version := s.desk, versionOf(s.changes)
	kit.Load(s.runner.Fork(), func(ctx context.Context) (*health.Health, error) {
		return health.Read(ctx, d.Book, d.Keeper, version, s.getenv)
	}, func(h *health.Health, err error) {
		if err != nil {
			s.showErr(err)
			return
		}
		s.healthPage(h)
	})
}

func (s *Shell) healthPage(h *health.Health) {
	whole := health.Checking()
	page := kit.Stack(0)
	draw := func() {
		page.RemoveAll()
		for _, line := range append([]health.Line{whole}, h.Lines()...) {
			page.Add(kit.NameValue(line.Name, line.Value, tones[line.Tone]))
		}
		page.Refresh()
	}
	draw()
	report := func() {
		fyne.CurrentApp().Clipboard().SetContent(h.Report(whole))
		kit.Toast(s.win, words.HealthCopied)
	}
	logs := func() {
		if err := s.desk.OpenURL(h.Log); err != nil {
			s.showErr(err)
		}
	}
	checks := s.runner.Fork()
	content := kit.Scroll(kit.Pad(0, 16, 8, 0, kit.Stack(10, page, kit.Note(words.HealthNote), kit.Row(0, kit.Secondary(words.HealthLogs, "F6", logs)))))
	kit.ShowWith(s.win, words.HealthTitle, content, kit.Primary(words.HealthCopy, "F4", report), fyne.NewSize(textPageWidth, textPageHeight), checks.Cancel,
		kit.Command{ID: "health.copy", Key: "F4", Title: words.HealthCopy, Run: report},
		kit.Command{ID: "health.logs", Key: "F6", Title: words.HealthLogs, Run: logs})
	kit.Load(checks, h.Check, func(line health.Line, err error) {
		if err != nil {
			log.Printf("health: %v: %v", err, errors.Unwrap(fault.Of(err)))
		}
		whole = line
		draw()
	})
}

var tones = map[health.Tone]kit.Tone{health.Plain: kit.Plain, health.Good: kit.Good, health.Look: kit.Look, health.Bad: kit.Bad}

// versionOf is the version on top of the list of changes.
func versionOf(changes string) string {
	for line := range strings.Lines(changes) {
		if head, ok := strings.CutPrefix(line, "## "); ok {
			version, _, _ := strings.Cut(strings.TrimSpace(head), " ")
			return version
		}
	}
	return ""
}
