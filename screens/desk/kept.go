package desk

import (
	"fmt"

	"sothidua/app/registration"
	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// Keep asks why a finding stands, and keeps the reason for that finding alone. The
// form belongs to an area; write saves a change of the year with the reason typed.
type Keep struct {
	Desk  *Desk
	Area  Area
	Write func(reason, label string, act func(*data.Tx) error, done func(error))
}

// CanKeep tells whether a reason can be given: there is something to look at, and it
// is about what is written.
func CanKeep(f rules.Finding) bool {
	return f.State != rules.OK && f.Key.RuleKey != ""
}

// KeepTitle is what the way to the reason is called.
func KeepTitle(f rules.Finding) string {
	if f.Kept != "" {
		return words.FindingKeepEdit
	}
	return words.FindingKeep
}

// KeptTitle is the heading of a reason.
func KeptTitle(f rules.Finding) string {
	if f.Inherited {
		return words.FindingInherited
	}
	return words.FindingKept
}

// Ask asks for the reason why a finding stands.
func (k Keep) Ask(f rules.Finding) {
	reason := kit.NewArea("override", words.FindingKept).Require()
	reason.SetText(f.Kept)
	form := k.Desk.Form(k.Area, "kept", f.UnitID, f.Subject, f.Award.Label, f.Text, f.Kept,
		f.Key.RuleKey, f.Key.PersonID, f.Key.CollectiveID, f.Key.Name, f.Key.AwardCode, f.Key.AwardSubject).
		AddObject(kit.Note(f.Text)).AddWide(reason)
	form.MarkClean()
	kit.ShowForm(k.Desk.Window, words.FindingKeep, form, func(done func(error)) {
		text := reason.Text()
		k.Write(text, label(words.FindingStep, f), k.act(f, text), done)
	}, nil)
}

// Open asks again as a draft says.
func (k Keep) Open(about About) Found {
	f := rules.Finding{UnitID: about.ID(0), Subject: about.At(1), Text: about.At(3), Kept: about.At(4)}
	f.Award.Label = about.At(2)
	f.Key = data.FindingKey{
		RuleKey: about.At(5), UnitID: about.ID(0), PersonID: about.ID(6), CollectiveID: about.ID(7), Name: about.At(8),
		AwardCode: about.At(9), AwardSubject: data.Subject(about.At(10)),
	}
	k.Ask(f)
	return Opened
}

// TakeBack asks whether a finding is to stand without its reason again.
func (k Keep) TakeBack(f rules.Finding) {
	k.Desk.Ask(Asked{
		Title: words.FindingDrop, Text: fmt.Sprintf(words.FindingDropText, f.Text, f.Kept), Yes: words.FindingDropYes,
		Label: label(words.FindingDropStep, f), Act: k.act(f, ""),
		Write: func(label string, act func(*data.Tx) error, done func(error)) {
			k.Write(words.FindingDrop, label, act, done)
		},
	})
}

// act keeps a reason for a finding, or without one takes it back.
func (k Keep) act(f rules.Finding, reason string) func(*data.Tx) error {
	year := k.Desk.Year.ID
	return func(tx *data.Tx) error { return registration.Keep(tx, year, f.Key, reason) }
}

// label names a step by the finding's subject and award.
func label(step string, f rules.Finding) string {
	about := f.Subject
	if f.Award.Label != "" {
		about = fmt.Sprintf(words.FindingAbout, f.Subject, f.Award.Label)
	}
	return fmt.Sprintf(step, about)
}
