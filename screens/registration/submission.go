package registration

import (
	"fmt"

	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

var submissionStates = []data.SubmissionState{
	data.SubmissionDraft, data.SubmissionReceived, data.SubmissionAgreed, data.SubmissionReturned,
}

// canHandIn tells whether something can be noted of what came in: of the unit in view, or of
// those of all units that register somebody and of which nothing is.
func (s *Screen) canHandIn() bool {
	return s.unitID != wholeBlock || s.summary != nil && len(registration.StandingAt(s.summary, notIn...)) > 0
}

// editSubmission opens the form that says where the unit's registration stands.
func (s *Screen) editSubmission() {
	if s.summary == nil {
		return
	}
	if s.unitID == wholeBlock {
		s.board.receive()
		return
	}
	row := s.row()
	kept := row.Submission
	if kept.ID == 0 {
		kept = data.Submission{YearID: s.desk.Year.ID, UnitID: row.Unit.ID, State: data.SubmissionReceived, Version: 1, ReceivedOn: s.today()}
	}
	var options []kit.Option
	for _, state := range submissionStates {
		options = append(options, kit.Option{Value: string(state), Text: registration.StateName(state)})
	}
	state := kit.NewChoice("state", words.SubmissionStateName, options...).Require()
	state.SetValue(string(kept.State))
	version := kit.NewNumber("version", words.SubmissionVersion)
	version.SetValue(kept.Version)
	received, due := kit.NewDate("received", words.SubmissionOn).Happened(), kit.NewDate("due", words.SubmissionDue)
	returned := kit.NewDate("returned", words.SubmissionReturnedOn).Happened()
	received.SetDate(kept.ReceivedOn)
	returned.SetDate(kept.ReturnedOn)
	state.OnChange(func() { // the day of today is offered, as for what comes in
		switch back := state.Value() == string(data.SubmissionReturned); {
		case back && returned.Date() == "":
			returned.SetDate(s.today())
		case !back && kept.ReturnedOn == "":
			returned.SetDate("")
		}
	})
	due.SetDate(kept.Due)
	due.WithNote(func(string) string {
		general := s.deadlines.Of(data.DeadlineSubmission)
		if own := due.Date(); general.Set && own != "" && own != general.Day {
			return fmt.Sprintf(words.SubmissionDueOwn, general.Day.Slash())
		}
		if general.Set {
			return fmt.Sprintf(words.SubmissionDueNote, general.Day.Slash())
		}
		return words.SubmissionDueNone
	})
	reason := kit.NewArea("reason", words.SubmissionReason)
	reason.SetText(kept.Reason)
	form := s.desk.Form(desk.Registrations, "submission", s.unitID).AddTwo(state, version).AddTwo(received, due).AddWide(reason).Add(returned)
	form.MarkClean()
	kit.ShowForm(s.desk.Window, fmt.Sprintf(words.SubmissionTitle, nameOf(row.Unit)), form, func(done func(error)) {
		said := kept
		said.State = data.SubmissionState(state.Value())
		said.Version, _ = version.Value()
		said.ReceivedOn, said.ReturnedOn, said.Due, said.Reason = received.Date(), returned.Date(), due.Date(), reason.Text()
		s.desk.Save(registration.SubmissionLabel(nameOf(row.Unit), said.State), func(tx *data.Tx) error {
			return registration.SaveSubmission(tx, said)
		}, done)
	}, nil)
}
