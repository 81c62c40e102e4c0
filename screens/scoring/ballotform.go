package scoring

import (
	"cmp"
	"fmt"
	"strconv"

	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// add asks for a new vote.
func (b *ballots) add() {
	if b.s.file.Year.ID == 0 { // a book without a year
		return
	}
	b.ask(words.BallotAdd, data.Ballot{YearID: b.s.file.Year.ID, Denominator: data.DenominatorMembers})
}

// edit asks for the figures of the chosen vote.
func (b *ballots) edit() {
	b.editAt("")
}

// editAt is edit with the cursor in a field, the first one where it has no name.
func (b *ballots) editAt(field string) {
	row, ok := b.list.Selected()
	if !ok {
		return
	}
	form := b.ask(words.BallotChange, row)
	if at := form.Field(field); at != nil {
		at.Focus(b.s.desk.Window.Canvas())
	}
}

// seek brings a vote under the cursor, and a field of its form.
func (b *ballots) seek(id int64, field string) {
	if !b.list.SelectWhere(func(r data.Ballot) bool { return r.ID == id }) {
		return
	}
	b.s.desk.Window.Canvas().Focus(b.list)
	if field != "" {
		b.editAt(field)
	}
}

// open opens the form of a vote, or of a new one.
func (b *ballots) open(about desk.About) desk.Found {
	id := about.ID(0)
	if id == 0 {
		b.add()
		return desk.Opened
	}
	if !b.list.SelectWhere(func(r data.Ballot) bool { return r.ID == id }) {
		return desk.Gone
	}
	b.edit()
	return desk.Opened
}

// ask shows a vote in a form and saves it. Figures that cannot be are named in the
// panel and kept all the same.
func (b *ballots) ask(title string, row data.Ballot) *kit.Form {
	var kinds []kit.Option
	for _, kind := range b.s.file.Kinds {
		kinds = append(kinds, kit.Option{Value: strconv.FormatInt(kind.ID, 10), Text: kindName(kind), Note: kind.Label})
	}
	kind := kit.NewChoice("kind", words.BallotKind, kinds...).Require()
	place := kit.NewText("place", words.BallotPlace)
	members, issued := kit.NewNumber("members", words.BallotMembers), kit.NewNumber("issued", words.BallotIssued)
	returned, valid := kit.NewNumber("returned", words.BallotReturned), kit.NewNumber("valid", words.BallotValid)
	held := kit.NewDate("held-on", words.BallotHeldOn).OnPaper().Happened(func() bool { // ballots are printed for a vote that is to come
		_, counted := returned.Value()
		return counted
	})
	of := desk.VoteBasis("denominator", words.BallotDenominator).Require()
	tellers := kit.NewArea("tellers", words.BallotTellers).Rows(3)
	started, ended := kit.NewTime("started", words.BallotStarted), kit.NewTime("ended", words.BallotEnded)
	chair, secretary := kit.NewText("chair", words.BallotChair), kit.NewText("secretary", words.BallotSecretary)
	why, outcome := kit.NewText("invalidwhy", words.BallotInvalidWhy), kit.NewArea("outcome", words.BallotOutcome).Rows(3)
	threshold, by := kit.NewPoints("threshold", words.BallotThreshold), kit.NewText("threshold-by", words.BallotThresholdBy)
	elected, copies := kit.NewText("elected", words.BallotElected), kit.NewNumber("votecopies", words.BallotCopies)
	by.Placeholder(words.BallotByExample)
	elected.Placeholder(words.BallotElectedLike)
	chair.Placeholder(words.BallotOfMeeting)
	secretary.Placeholder(words.BallotOfMeeting)
	body := kit.NewChoice("body", words.BallotBy,
		kit.Option{Value: string(data.BodyBlock), Text: words.BallotByBlock},
		kit.Option{Value: string(data.BodyCouncil), Text: words.BallotByCouncil}).Require()
	present, written, absent := kit.NewArea("present", words.BallotPresent).Rows(4), kit.NewArea("written", words.BallotWritten).Rows(2), kit.NewArea("absent", words.BallotAbsent).Rows(2)
	valid.WithNote(func(string) string {
		in, some := returned.Value()
		good, known := valid.Value()
		if !some || !known {
			return ""
		}
		return fmt.Sprintf(words.BallotInvalidIs, viet.Number(scoring.Invalid(data.Ballot{Returned: in, Valid: good})))
	})
	returned.OnChange(func() { valid.Refresh() })
	kind.SetValue(strconv.FormatInt(row.AwardKindID, 10))
	held.SetDate(row.HeldOn)
	place.SetText(row.Place)
	of.SetValue(row.Denominator)
	tellers.SetText(row.Tellers)
	body.SetValue(string(cmp.Or(row.Body, data.BodyBlock)))
	started.SetText(row.StartedAt)
	ended.SetText(row.EndedAt)
	lines := map[*kit.TextField]*string{chair: &row.Chair, secretary: &row.Secretary, why: &row.InvalidReason, by: &row.ThresholdBy, elected: &row.Elected}
	for field, at := range lines {
		field.SetText(*at)
	}
	lists := map[*kit.AreaField]*string{outcome: &row.Outcome, present: &row.Present, written: &row.Written, absent: &row.Absent}
	for field, at := range lists {
		field.SetText(*at)
	}
	figures := map[*kit.NumberField]*int{members: &row.Members, issued: &row.Issued, returned: &row.Returned, valid: &row.Valid, copies: &row.Copies}
	for field, at := range figures {
		if *at > 0 {
			field.SetValue(*at)
		}
	}
	if row.Threshold > 0 {
		threshold.SetValue(row.Threshold)
	}
	form := b.s.desk.Form(desk.Scoring, "ballot", row.ID).AddWide(kind).Add(held).Add(place).Add(members).Add(issued).Add(returned).Add(valid).Add(of).Add(body).AddWide(tellers).
		Heading(words.BallotOfCouncil).AddWide(present).AddWide(written).AddWide(absent).
		Heading(words.BallotForMinutes).Add(threshold).Add(by).AddWide(elected).AddTwo(started, ended).AddWide(chair).AddWide(secretary).AddWide(why).AddWide(outcome).Add(copies)
	form.MarkClean()
	kit.ShowForm(b.s.desk.Window, title, form, func(done func(error)) {
		row.AwardKindID, _ = strconv.ParseInt(kind.Value(), 10, 64)
		row.HeldOn, row.Place, row.Denominator, row.Tellers = held.Date(), place.Text(), of.Value(), tellers.Text()
		for field, at := range figures {
			*at, _ = field.Value()
		}
		row.Threshold, _ = threshold.Value()
		row.StartedAt, _ = started.Value()
		row.EndedAt, _ = ended.Value()
		for field, at := range lines {
			*at = field.Text()
		}
		row.Body = data.Body(body.Value())
		for field, at := range lists {
			*at = field.Text()
		}
		b.write(row, done)
	}, nil)
	return form
}

func (b *ballots) write(row data.Ballot, done func(error)) {
	label := words.BallotEditStep
	if row.ID == 0 {
		label = words.BallotAddStep
	}
	b.s.desk.Save(fmt.Sprintf(label, b.kindLabel(row.AwardKindID)), func(tx *data.Tx) error { return scoring.SaveBallot(tx, &row) }, func(err error) {
		if err == nil {
			b.want = row.ID
		}
		done(err)
	})
}

// remove deletes the chosen vote with its counts, after asking.
func (b *ballots) remove() {
	row, ok := b.list.Selected()
	if !ok {
		return
	}
	name := b.kindLabel(row.AwardKindID)
	b.s.desk.Ask(desk.Asked{
		Title: words.BallotDeleteAsk, Text: name, Yes: words.BallotDelete, Label: fmt.Sprintf(words.BallotDeleteStep, name),
		Act: func(tx *data.Tx) error { return scoring.RemoveBallot(tx, row) },
	})
}
