package registration

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// showStrip counts the titles of the unit in view, for the part in view, and says
// how they stand to the most the law allows.
func (s *Screen) showStrip() {
	row, name := s.row(), words.RegistrationWholeBlock
	if s.unitID != wholeBlock {
		name = nameOf(row.Unit)
	}
	flow := container.New(layout.NewRowWrapLayoutWithCustomPadding(16, 4), kit.Bold(name))
	quotas, fresh := map[int64]rules.Quota{}, s.freshCounts()
	var notes []fyne.CanvasObject
	says := []string{name}
	over, limited := false, false
	for _, q := range s.advice.quotas {
		if q.Award.Subject != s.subject() || q.Count == 0 && q.State == rules.OK {
			continue
		}
		quotas[q.Award.ID] = q
		limited = limited || q.Limited
		text := q.Text
		if q.Source != "" {
			text = join(". ", text, join(", ", fmt.Sprintf(words.QuotaSource, q.Source), q.On.Slash()))
		}
		if q.State != rules.Warn {
			notes = append(notes, kit.Note(text))
			continue
		}
		over = true
		said := words.QuotaOver
		if q.AtLeast {
			said = words.QuotaUnder
		}
		notes = append(notes, warned(join(". ", said, text)))
	}
	for _, kind := range s.summary.Kinds {
		count := row.Tallies[kind.ID].All + fresh[kind.ID]
		base := kind.Subject == data.SubjectIndividual && s.summary.IsIncluded(kind) // shown beside the headcount: everybody aims at it
		q, known := quotas[kind.ID]
		if known && !q.AtLeast {
			count = q.Count
		}
		if kind.Subject != s.subject() || count == 0 && !base {
			continue
		}
		if base && row.Headcount > 0 && count > row.Headcount {
			over = true
			said := fmt.Sprintf(words.RuleShareOver, viet.Number(count), kind.Label, viet.Number(row.Headcount))
			notes = append(notes, warned(join(". ", said, words.RuleHeadcountRemedy)))
		}
		texts := counted(kind, count, base, row.Headcount, q)
		flow.Add(kit.Row(0, texts...))
		says = append(says, told(texts))
	}
	if n := s.summary.Shared; n > 0 && s.unitID == wholeBlock { // the units add up to more
		notes = append(notes, kit.Note(fmt.Sprintf(words.RegistrationShared, viet.Count(n))))
	}
	if limited && !over {
		flow.Add(kit.Mark("check", words.QuotaWithin, kit.Good))
	}
	if asks := s.askUncalled(); asks != nil {
		notes = append(notes, asks)
	}
	content := kit.Stack(4, append([]fyne.CanvasObject{flow}, notes...)...)
	s.strip.Objects = []fyne.CanvasObject{kit.Panel(kit.Pad(7, 12, 7, 12, content))}
	s.strip.Refresh()
	if over {
		says[0] += " – " + words.QuotaOver
	}
	s.centre.Say(strings.Join(says, "  ·  "))
	s.centre.Refresh() // the strip may have another height now
}

// told is what stands in texts side by side.
func told(texts []fyne.CanvasObject) string {
	all := ""
	for _, object := range texts {
		switch o := object.(type) {
		case *canvas.Text:
			all += o.Text
		default: // a gap
			all += " "
		}
	}
	return all
}

// freshCounts are the titles that the line being added would add to the counts.
func (s *Screen) freshCounts() map[int64]int {
	counts := map[int64]int{}
	if len(s.proposal().Rows) > 0 {
		for _, id := range s.summary.CountFor(s.list().fresh.Kinds, s.summary.Lower()) {
			counts[id]++
		}
	}
	return counts
}

// warned is a sentence below the counts that wants a look.
func warned(text string) fyne.CanvasObject {
	note := kit.Note(text)
	note.SetTone(kit.Look)
	icon := kit.Pad(2, 6, 0, 0, kit.Icon("warning", kit.Look, 12))
	return kit.Border(nil, nil, kit.Border(icon, nil, nil, nil), nil, note)
}

// counted is one title with its count and, where there is one, the most allowed.
func counted(kind data.AwardKind, count int, base bool, headcount int, q rules.Quota) []fyne.CanvasObject {
	parts := []fyne.CanvasObject{kit.Text(kind.Label, kit.Plain), kit.Gap(5), kit.Bold(viet.Number(count))}
	if base && headcount > 0 {
		tone := kit.Plain
		if count > headcount {
			tone = kit.Look
		}
		parts = append(parts, kit.Text("/"+viet.Number(headcount), tone))
	}
	if q.Limited && !q.AtLeast {
		tone := kit.Plain
		if q.Count > q.Limit {
			tone = kit.Look
		}
		parts = append(parts, kit.Text(fmt.Sprintf(words.QuotaMost, q.Limit), tone))
		if q.Count > q.Limit {
			parts = append(parts, kit.Text(fmt.Sprintf(words.QuotaBy, q.Count-q.Limit), kit.Look))
		}
	}
	return parts
}
