package registration

import (
	"fmt"

	"sothidua/app/contest"
	"sothidua/app/journal"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// signed tells whether the year is signed, so that a change wants a reason.
func (s *Screen) signed() bool { return contest.Signed(s.signedOn, s.today()) }

// reasonField asks for the reason of a change after signing; the last one is offered.
func (s *Screen) reasonField() *kit.TextField {
	field := kit.NewText("reason", words.LateReason).Require()
	field.SetText(s.because)
	return field
}

// write saves a change of the registrations as one step; after signing it asks why
// first. done hears of a fault, and of nothing when the clerk gave up.
func (s *Screen) write(label string, act func(*data.Tx) error, done func(error)) {
	if !s.signed() {
		s.desk.Save(label, act, done)
		return
	}
	if s.standing {
		s.writeBecause(s.because, label, act, done)
		return
	}
	s.desk.AskWhy(desk.Why{
		Area: desk.Registrations, Kind: "reason", Title: label, Said: kit.Note(fmt.Sprintf(words.LateAsk, s.signedOn.Slash())),
		Label: words.LateReason, Offer: s.because, Same: words.LateSame,
		Write:  func(reason string, done func(error)) { s.writeBecause(reason, label, act, done) },
		Stands: func(string) { s.standing = true },
		Done: func() {
			done(nil)
			s.showSide()
		},
		GaveUp: s.gaveUp,
	})
}

// writeBecause saves a change with its reason.
func (s *Screen) writeBecause(reason, label string, act func(*data.Tx) error, done func(error)) {
	s.because = reason
	s.desk.Save(label, journal.Because(reason, act), done)
}

// gaveUp lets the lines being added be typed in again.
func (s *Screen) gaveUp() {
	for _, l := range []*list{s.people, s.collectives} {
		l.writing, l.after = false, nil
	}
}
