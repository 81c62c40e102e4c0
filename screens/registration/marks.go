package registration

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

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
// order is only counted. Of what is not written yet nothing is kept.
func (p *side) showFindings(found []rules.Finding, written bool) {
	good := 0
	found = rules.Gather(found)
	slices.SortStableFunc(found, func(a, b rules.Finding) int { return cmp.Compare(b.State.Severity(), a.State.Severity()) })
	for _, f := range found {
		switch f.State {
		case rules.OK:
			good++
			continue
		case rules.Human:
			p.head.Add(kit.Stack(0, kit.Small(stateNames[f.State]), kit.Note(f.Text)))
		default:
			p.head.Add(kit.Callout(stateTones[f.State], stateNames[f.State], join("\n", f.Text, f.Remedy)))
		}
		if at, title, ok := desk.RecordOf(f); ok && written {
			p.links(kit.Link(title, func() { p.screen.desk.Go(at) }))
		}
		if written {
			p.showKept(f)
		}
	}
	if good > 0 {
		p.head.Add(kit.Mark("dot", fmt.Sprintf(words.FindingGood, good), kit.Good))
	}
}

// showKept says why a finding stands, and leads to the reason.
func (p *side) showKept(f rules.Finding) {
	p.part(desk.KeptTitle(f), f.Kept)
	if !desk.CanKeep(f) {
		return
	}
	links := []fyne.CanvasObject{kit.Link(desk.KeepTitle(f), func() { p.screen.keep().Ask(f) })}
	if f.Kept != "" {
		links = append(links, kit.Link(words.FindingDropYes, func() { p.screen.keep().TakeBack(f) }))
	}
	p.links(links...)
}

// findings says what the rules find about a line.
func (p *side) findings(line *data.RegistrationLine) {
	p.showFindings(p.screen.findingsOf(line), true)
}

// keep asks why findings stand; after the signing that is why the change is made, too.
func (s *Screen) keep() desk.Keep {
	return desk.Keep{Desk: s.desk, Area: desk.Registrations, Write: func(reason, label string, act func(*data.Tx) error, done func(error)) {
		if s.signed() {
			s.writeBecause(reason, label, act, done)
			return
		}
		s.desk.Save(label, act, done)
	}}
}
