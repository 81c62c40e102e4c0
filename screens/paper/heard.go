package paper

import (
	"strings"

	"sothidua/app/page"
	"sothidua/screens/kit"
)

// Hear is which page is in view, with all that is written on it.
func (v *pageView) Hear() *kit.Heard {
	h := &kit.Heard{Role: kit.RolePage, State: kit.CanFocus | kit.ReadOnly, Name: v.bar.page.Text}
	var texts []string
	for _, p := range v.current() {
		if p != nil {
			texts = append(texts, written(p))
		}
	}
	h.Value = strings.Join(texts, "\n")
	return h
}

// written is the text of a page, line by line.
func written(p *page.Page) string {
	var all strings.Builder
	line := 0.0
	for _, op := range p.Ops {
		text, ok := op.(page.Text)
		if !ok || strings.TrimSpace(text.Text) == "" {
			continue
		}
		switch {
		case all.Len() == 0:
		case text.Y == line:
			all.WriteByte(' ')
		default:
			all.WriteByte('\n')
		}
		all.WriteString(strings.TrimSpace(text.Text))
		line = text.Y
	}
	return all.String()
}
