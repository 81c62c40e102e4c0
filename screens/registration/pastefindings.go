package registration

import (
	"context"

	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// newFindings lists what the rules would say of the list once it is written.
func newFindings() *kit.Table[rules.Finding] {
	t := kit.NewTable([]kit.Column[rules.Finding]{
		{
			Title: words.FindingsState, Width: 128, Text: func(r rules.Finding) string { return stateNames[r.State] },
			Tone: func(r rules.Finding) kit.Tone { return stateTones[r.State] },
		},
		{Title: words.FindingsSubject, Width: 180, Text: func(r rules.Finding) string { return r.Subject }},
		{Title: words.FindingsAward, Width: 110, Text: func(r rules.Finding) string { return r.Award.Label }},
		{Title: words.FindingsText, Text: func(r rules.Finding) string { return r.What }},
	})
	t.Empty = words.PasteFindingsNone
	return t
}

// judge asks the rules about what would be written; an older answer is dropped.
func (f *pasteForm) judge() {
	if !f.registers() {
		return
	}
	reading, facts := f.reading, f.s.desk.Contest
	kit.Load(f.judger, func(ctx context.Context) ([]rules.Finding, error) { return reading.Findings(ctx, facts) }, func(found []rules.Finding, err error) {
		if err != nil {
			f.explain(err)
			return
		}
		f.findings.SetRows(found)
		f.tabs.Refresh()
	})
}
