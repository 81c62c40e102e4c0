package registration

import (
	"fmt"
	"strconv"
	"strings"

	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// who says whom the line is about.
func (f *pasteForm) who(p *registration.Pasted) string {
	switch p.Standing {
	case registration.Matched:
		for _, person := range p.Candidates {
			if person.ID == p.Entry.PersonID {
				return join(", ", person.FullName, person.Post, otherThan(person.Room, person.Unit), otherThan(person.Unit, p.Entry.Unit.Name))
			}
		}
		return words.PasteKnown
	case registration.Newcomer:
		return words.PasteNew // post and room stand beside it
	case registration.Again:
		text := words.PasteSame
		if p.Entry.Subject == data.SubjectCollective {
			text = words.PasteSameGroup
		}
		return fmt.Sprintf(text, f.reading.Lines[p.Of].Number)
	case registration.Ambiguous:
		if len(p.Candidates) == 0 {
			return fmt.Sprintf(words.PasteNamesake, f.reading.Lines[p.Lines[0]].Number)
		}
		return fmt.Sprintf(words.PasteAmbiguous, len(p.Candidates), p.Candidates[0].FullName)
	case registration.Waiting:
		return words.PasteWaiting
	case registration.Skipped:
		return words.PasteSkipped
	case registration.Unchanged:
		return words.PasteUnchanged
	}
	return words.PasteUnusable
}

var pasteTones = map[registration.Standing]kit.Tone{
	registration.Matched: kit.Good, registration.Newcomer: kit.Blue, registration.Again: kit.Blue, registration.Ambiguous: kit.Look,
	registration.Waiting: kit.Look, registration.Unusable: kit.Muted, registration.Skipped: kit.Muted,
	registration.Unchanged: kit.Muted,
}

var pasteIcons = map[registration.Standing]string{
	registration.Matched: "check", registration.Newcomer: "plus", registration.Again: "plus", registration.Ambiguous: "warning",
	registration.Waiting: "warning", registration.Unusable: "close", registration.Skipped: "close",
	registration.Unchanged: "check",
}

// remark says what is to be known of a line besides.
func (f *pasteForm) remark(p *registration.Pasted) string {
	var parts []string
	say := func(text, of string) {
		if of != "" {
			parts = append(parts, fmt.Sprintf(text, of))
		}
	}
	if p.Lacks != "" {
		parts = append(parts, p.Lacks)
	}
	say(words.PasteAlready, p.Already)
	say(words.PasteUnknown, p.Unknown)
	say(words.PasteIgnored, p.Ignored)
	for _, change := range p.Changes {
		parts = append(parts, changeText(change))
	}
	for _, past := range p.Past {
		say(words.IntakePast, strings.TrimSpace(past.Text+" "+yearText(past.Year)))
	}
	var twins []string
	for _, at := range p.Lines {
		twins = append(twins, strconv.Itoa(f.reading.Lines[at].Number))
	}
	say(words.PasteTwin, strings.Join(twins, ", "))
	if f.registers() && len(p.Entry.Kinds) == 0 && p.Already == "" && p.Unknown == "" {
		parts = append(parts, words.PasteNoKinds)
	}
	return strings.Join(parts, "; ")
}

// changeText says what was understood otherwise than it stood.
func changeText(c intake.Change) string {
	if c.From == "" || c.To == "" { // added, or taken away
		return fmt.Sprintf(words.IntakeAdded, c.From+c.To, c.Why)
	}
	return fmt.Sprintf(words.IntakeChanged, c.From, c.To, c.Why)
}

func yearText(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// waits tells whether a line is not written because somebody must say something.
func waits(p registration.Pasted) bool {
	return p.Standing == registration.Ambiguous || p.Standing == registration.Waiting
}
