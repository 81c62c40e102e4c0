package registration

import (
	"cmp"
	"fmt"
	"slices"

	"sothidua/app/registration"
	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// markOf is the mark at the end of a line: good, look again, or data missing.
func (s *Screen) markOf(r lineRow) string {
	if r.line == nil {
		return ""
	}
	state := judged(s.findingsOf(r.line))
	switch {
	case len(s.alikeOf(r.line)) > 0 || state == rules.Warn:
		return "warning"
	case state == rules.OK:
		return "dot"
	case state == rules.Missing || state == rules.Human:
		return "ring"
	}
	return ""
}

func (s *Screen) toneOfMark(r lineRow) kit.Tone {
	switch s.markOf(r) {
	case "warning":
		return kit.Look
	case "dot":
		return kit.Good
	}
	return kit.Muted
}

// stateNames are the heads of findings in the panel.
var stateNames = map[rules.State]string{
	rules.Warn: words.FindingWarn, rules.Missing: words.FindingMissing, rules.Human: words.FindingHuman, rules.OK: words.FindingOK,
}

var stateTones = map[rules.State]kit.Tone{
	rules.Warn: kit.Look, rules.Missing: kit.Look, rules.Human: kit.Blue, rules.OK: kit.Good,
}

// showFindings says what the rules found, with article and figures; what is in
// order is only counted.
func (p *side) showFindings(found []rules.Finding) {
	good := 0
	slices.SortStableFunc(found, func(a, b rules.Finding) int { return cmp.Compare(gravity(b.State), gravity(a.State)) })
	for _, f := range found {
		switch f.State {
		case rules.OK:
			good++
			continue
		case rules.Human:
			p.head.Add(kit.Stack(0, kit.Small(stateNames[f.State]), kit.Note(f.Text)))
			continue
		}
		p.head.Add(kit.Callout(stateTones[f.State], stateNames[f.State], join("\n", f.Text, f.Remedy)))
		if f.RegistrationID == 0 || f.State != rules.Warn {
			continue
		}
		link := words.FindingKeep
		if f.Override != "" {
			p.part(words.FindingKept, f.Override)
			link = words.FindingKeepEdit
		}
		p.links(kit.Link(link, func() { p.screen.override(f) }))
	}
	if good > 0 {
		p.head.Add(kit.Mark("dot", fmt.Sprintf(words.FindingGood, good), kit.Good))
	}
}

// findings says what the rules find about a line.
func (p *side) findings(line *data.RegistrationLine) {
	p.showFindings(p.screen.findingsOf(line))
}

// override asks why a registration stays against a finding, and keeps the reason.
func (s *Screen) override(f rules.Finding) {
	reason := kit.NewArea("override", words.FindingKept).Require()
	reason.SetText(f.Override)
	form := s.desk.Form(desk.Registrations, "kept", s.unitID, f.RegistrationID, f.Subject, f.Award.Label, f.Text, f.Override).AddObject(kit.Note(f.Text)).AddWide(reason)
	form.MarkClean()
	kit.ShowForm(s.desk.Window, words.FindingKeep, form, func(done func(error)) {
		label := fmt.Sprintf(words.FindingStep, f.Subject, f.Award.Label)
		act := func(tx *data.Tx) error { return registration.Override(tx, f.RegistrationID, reason.Text()) }
		if s.signed() {
			s.writeBecause(reason.Text(), label, act, done)
			return
		}
		s.desk.Save(label, act, done)
	}, nil)
}
