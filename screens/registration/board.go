package registration

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/calendar"
	"sothidua/app/contest"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// sentKey notes on which day the papers went to the council.
const sentKey = "F5"

// board (theo dõi nộp bản đăng ký) says where each unit's registration stands, and
// above it the block's own duty towards the council.
type board struct {
	s       *Screen
	table   *kit.Table[data.UnitSummary]
	duty    *fyne.Container
	open    *fyne.Container // what is to be noted
	content *kit.Split
}

func newBoard(s *Screen) *board {
	b := &board{s: s, duty: kit.Stack(0), open: kit.Stack(0)}
	of := func(text func(data.Submission) string) func(data.UnitSummary) string {
		return func(r data.UnitSummary) string { return text(r.Submission) }
	}
	b.table = kit.NewTable([]kit.Column[data.UnitSummary]{
		{Title: words.RegistrationUnit, Text: func(r data.UnitSummary) string { return nameOf(r.Unit) }},
		{Title: words.SubmissionStateName, Width: 88, Text: b.state, Tone: b.tone},
		{Title: words.BoardVersion, Width: 44, Align: kit.Right, Text: of(func(s data.Submission) string {
			if s.Version == 0 {
				return ""
			}
			return strconv.Itoa(s.Version)
		})},
		{Title: words.SubmissionDue, Width: 122, Text: b.due},
		{Title: words.SubmissionOn, Width: 90, Text: of(func(s data.Submission) string { return s.ReceivedOn.Slash() })},
		{Title: words.BoardLate, Width: 82, Align: kit.Right, Text: b.late, Tone: func(data.UnitSummary) kit.Tone { return kit.Bad }},
		{Title: words.BoardReturned, Width: 98, Text: of(func(s data.Submission) string { return join(", ", s.Reason, s.ReturnedOn.Slash()) })},
	})
	b.table.Empty = words.RegistrationNoUnits
	b.table.OnSelect = func(r data.UnitSummary) { s.open(r.Unit.ID) }
	b.table.OnOpen = func(data.UnitSummary) { s.editSubmission() }
	actions := kit.Bar(8,
		kit.Secondary(words.BoardReceive, "F6", b.receive),
		kit.Secondary(words.BoardAgree, "F7", b.agree),
		kit.Secondary(words.BoardReturn, "F8", b.giveBack),
		kit.Secondary(words.BoardReset, "F9", b.reset),
	)
	b.content = kit.Above(words.BoardFold, kit.Pad(0, 12, 10, 12, kit.Stack(10, b.open, b.duty, actions)), b.table)
	return b
}

func (b *board) commands() []kit.Command {
	on := func() bool { return b.s.tabs.Current() == boardTab && b.s.unitID != wholeBlock && b.s.summary != nil }
	not := func(state data.SubmissionState) func() bool {
		return func() bool { return on() && b.s.row().Submission.State != state }
	}
	or := func(one func() bool, from ...data.SubmissionState) func() bool {
		return func() bool {
			return one() || b.s.tabs.Current() == boardTab && b.s.unitID == wholeBlock && b.s.summary != nil && len(registration.StandingAt(b.s.summary, from...)) > 0
		}
	}
	return []kit.Command{
		{ID: "board.sent", Key: sentKey, Title: words.CouncilSentKey, Run: b.noteSent, Enabled: func() bool {
			return b.s.tabs.Current() == boardTab && b.s.summary != nil && b.s.desk.Year.ID != 0
		}},
		{ID: "board.receive", Key: "F6", Title: words.BoardReceive, Run: b.receive, Enabled: or(on, notIn...)},
		{ID: "board.agree", Key: "F7", Title: words.BoardAgree, Run: b.agree, Enabled: or(not(data.SubmissionAgreed), data.SubmissionReceived)},
		{ID: "board.return", Key: "F8", Title: words.BoardReturn, Run: b.giveBack, Enabled: on},
		{ID: "board.reset", Key: "F9", Title: words.BoardReset, Run: b.reset, Enabled: func() bool {
			return not(data.SubmissionDraft)() && not("")()
		}},
	}
}

func (b *board) state(r data.UnitSummary) string {
	text, _ := registration.State(r, b.s.deadlines, b.s.today())
	return text
}

func (b *board) tone(r data.UnitSummary) kit.Tone {
	_, late := registration.State(r, b.s.deadlines, b.s.today())
	return toneOf(contest.Standing(r), late)
}

func (b *board) due(r data.UnitSummary) string {
	due, general := b.s.deadlines.OfUnit(r.Submission), b.s.deadlines.Of(data.DeadlineSubmission)
	switch {
	case !due.Set:
		return words.BoardNoDue
	case due.Day != general.Day: // earlier programs wrote the year's day of then to each unit that handed in
		return fmt.Sprintf(words.BoardOwnDue, due.Day.Slash())
	}
	return due.Day.Slash()
}

func (b *board) late(r data.UnitSummary) string {
	if days, _ := b.s.deadlines.Late(r, b.s.today()); days > 0 {
		return fmt.Sprintf(words.BoardDays, days)
	}
	return ""
}

// show fills the board with the units of the year.
func (b *board) show() {
	b.table.SetRows(b.s.summary.Units)
	b.mark()
	b.showDuty()
}

// mark chooses the unit in view, and says what is to be noted there.
func (b *board) mark() {
	b.showUnnoted()
	if !b.table.SelectWhere(func(r data.UnitSummary) bool { return r.Unit.ID == b.s.unitID }) {
		b.table.Select(-1)
	}
}

// showUnnoted names the units whose registrations are in the book although nobody noted that they
// came, with the key that notes it of what is in view.
func (b *board) showUnnoted() {
	s := b.s
	b.open.RemoveAll()
	var names []string
	in := false
	for _, row := range s.summary.Units {
		if contest.Standing(row) == contest.Unnoted {
			names, in = append(names, nameOf(row.Unit)), in || row.Unit.ID == s.unitID
		}
	}
	if len(names) == 0 {
		return
	}
	how := words.BoardUnnotedAll
	switch {
	case in:
		how = words.BoardUnnotedOne
	case s.unitID != wholeBlock:
		how = words.BoardUnnotedElse
	}
	b.open.Add(kit.Callout(kit.Look, fmt.Sprintf(words.BoardUnnoted, viet.Number(len(names)), strings.Join(names, ", ")), how))
}

// showDuty says until when pledge and summary reach the council, and how it stands.
func (b *board) showDuty() {
	s := b.s
	b.duty.RemoveAll()
	due := s.deadlines.Of(data.DeadlineCouncil)
	if s.desk.Year.ID == 0 {
		return
	}
	left, known := due.Left(s.today())
	text, note := fmt.Sprintf(words.CouncilDue, due.Day.Slash()), s.deadlines.Row(data.DeadlineCouncil).Note
	switch {
	case !known:
		b.duty.Add(kit.Callout(kit.Good, words.CouncilNoDay, words.CouncilNotSet))
	case !due.Set: // nothing is late by a day that nobody set
		b.duty.Add(kit.Callout(kit.Good, fmt.Sprintf(words.CouncilUsual, due.Day.Slash(), due.Basis), words.CouncilNotSet))
	case strings.Contains(note, words.CouncilNote):
		b.duty.Add(kit.Callout(kit.Good, text, note))
	case left < 0:
		b.duty.Add(kit.Callout(kit.Look, text, fmt.Sprintf(words.CouncilOver, -left)))
	default:
		b.duty.Add(kit.Callout(kit.Good, text, fmt.Sprintf(words.CouncilLeft, left)))
	}
	b.duty.Add(kit.Pad(4, 0, 0, 0, kit.Row(0, kit.Secondary(words.CouncilSent, sentKey, b.noteSent))))
}

// noteSent asks when the papers went to the council and keeps it with the deadline.
func (b *board) noteSent() {
	s := b.s
	deadline := s.deadlines.Row(data.DeadlineCouncil)
	deadline.Due = s.deadlines.Of(data.DeadlineCouncil).Day
	on := kit.NewDate("sent", words.CouncilSentOn).Happened()
	on.SetDate(cmp.Or(calendar.SentOn(deadline.Note), s.today()))
	form := s.desk.Form(desk.Registrations, "council").Add(on)
	last := kit.NewDate("last", words.CouncilLast)
	switch {
	case deadline.Due == "": // the note stands with the year's last day
		form.Add(last.Require().WithNote(func(string) string { return words.CouncilLastHelp }))
	case !s.deadlines.Of(data.DeadlineCouncil).Set:
		on.WithNote(func(string) string { return fmt.Sprintf(words.CouncilSets, deadline.Due.Slash()) })
	}
	form.MarkClean()
	kit.ShowForm(s.desk.Window, words.CouncilTitle, form, func(done func(error)) {
		day := on.Date()
		deadline.Due = cmp.Or(deadline.Due, last.Date())
		s.desk.Save(words.CouncilStep, func(tx *data.Tx) error { return calendar.NoteSent(tx, deadline, day) }, done)
	}, nil)
}

// kept is the submission of the unit in view, ready to be written.
func (b *board) kept() data.Submission {
	row := b.s.row()
	kept := row.Submission
	kept.YearID, kept.UnitID = b.s.desk.Year.ID, row.Unit.ID
	return kept
}

// ofUnit tells whether one unit is in view, and says so where none is.
func (b *board) ofUnit() bool {
	if b.s.summary == nil || b.s.unitID == wholeBlock {
		b.s.desk.Tell(words.BoardChoose)
		return false
	}
	return true
}

// notIn are the standings of what is in the book and was not noted as come in.
var notIn = []data.SubmissionState{contest.Unnoted, data.SubmissionDraft}

func (b *board) receive() { b.step(registration.Received, notIn...) }

func (b *board) agree() { b.step(registration.Agreed, data.SubmissionReceived) }

// step writes the next state of the unit in view; with all units in view that of those which
// register somebody and stand where from says, once that is agreed to.
func (b *board) step(next func(data.Submission, viet.Date) data.Submission, from ...data.SubmissionState) {
	if b.s.summary != nil && b.s.unitID == wholeBlock {
		b.stepAll(registration.StandingAt(b.s.summary, from...), next)
		return
	}
	if !b.ofUnit() {
		return
	}
	kept := b.kept()
	if next(kept, b.s.today()) == kept {
		b.s.desk.Tell(words.BoardAlready)
		return
	}
	b.write(kept, next, b.s.desk.Failed)
}

// stepAll writes the next state of several units as one step.
func (b *board) stepAll(list []data.Submission, next func(data.Submission, viet.Date) data.Submission) {
	if len(list) == 0 {
		b.s.desk.Tell(words.BoardChoose)
		return
	}
	to := registration.StateName(next(list[0], b.s.today()).State)
	label := fmt.Sprintf(words.BoardAllStep, to, viet.Number(len(list)))
	kit.Confirm(b.s.desk.Window, fmt.Sprintf(words.BoardAllAsk, to, viet.Number(len(list))), words.BoardAllText, words.BoardAllYes, func(yes bool) {
		if !yes {
			return
		}
		b.s.desk.Save(label, func(tx *data.Tx) error {
			for _, kept := range list {
				if err := registration.Step(tx, kept, next); err != nil {
					return err
				}
			}
			return nil
		}, b.s.desk.Undoable(label, b.s.desk.Failed))
	})
}

// write saves what next makes of the unit in view on the day of the step.
func (b *board) write(kept data.Submission, next func(data.Submission, viet.Date) data.Submission, done func(error)) {
	state := next(kept, b.s.today()).State
	b.s.desk.Save(registration.SubmissionLabel(nameOf(b.s.row().Unit), state), func(tx *data.Tx) error {
		return registration.Step(tx, kept, next)
	}, done)
}

// reset takes the last state of the unit in view back, with what was noted of it.
func (b *board) reset() {
	s := b.s
	if !b.ofUnit() {
		return
	}
	was, said, name := s.row().Submission, registration.Reset(b.kept()), nameOf(s.row().Unit)
	if was.ReceivedOn == said.ReceivedOn && was.ReturnedOn == said.ReturnedOn && was.Reason == said.Reason {
		b.write(said, func(said data.Submission, _ viet.Date) data.Submission { return said }, s.desk.Failed) // nothing noted is lost
		return
	}
	s.desk.Ask(desk.Asked{
		Title: words.BoardResetAsk, Text: fmt.Sprintf(words.BoardResetText, name), Yes: words.BoardReset,
		Label: registration.SubmissionLabel(name, said.State), Act: func(tx *data.Tx) error { return registration.SaveSubmission(tx, said) },
	})
}

// giveBack asks why the registration goes back to the unit.
func (b *board) giveBack() {
	s := b.s
	if !b.ofUnit() {
		return
	}
	reason := kit.NewArea("reason", words.SubmissionReason).Require()
	form := s.desk.Form(desk.Registrations, "return", s.unitID).AddWide(reason)
	form.MarkClean()
	kit.ShowForm(s.desk.Window, fmt.Sprintf(words.BoardReturnTitle, nameOf(s.row().Unit)), form, func(done func(error)) {
		why := reason.Text()
		b.write(b.kept(), func(kept data.Submission, today viet.Date) data.Submission {
			return registration.Returned(kept, today, why)
		}, done)
	}, nil)
}
