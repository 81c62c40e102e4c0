package results

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/results"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// decisionForm asks for one decision.
type decisionForm struct {
	year           data.Year
	number, basis  interface{ Text() string }
	authority      *kit.ChoiceField
	date, from, to *kit.DateField
	form           *kit.Form
}

func (s *Screen) newDecisionForm(kind string, about ...any) *decisionForm {
	f := &decisionForm{year: s.file.Year}
	usual := results.Yearly(f.year)
	number := kit.NewText("number", words.DecisionNumber).Require()
	authority := kit.NewChoice("authority", words.DecisionAuthority, s.authorities()...).AllowName()
	basis := kit.NewChoice("basis", words.DecisionBasis, basisOptions()...).Allow()
	basis.SetValue(usual.Basis)
	f.date = kit.NewDate("date", words.DecisionDate).OnPaper().Happened().Require()
	f.from, f.to = kit.NewDate("from", words.DecisionFrom), kit.NewDate("to", words.DecisionTo)
	f.from.SetDate(usual.PeriodFrom)
	f.to.SetDate(usual.PeriodTo)
	f.number, f.authority, f.basis = number, authority, basis
	f.form = s.desk.Form(desk.Results, kind, about...).Add(number).Add(f.date).AddWide(authority).AddWide(basis).Add(f.from).Add(f.to)
	return f
}

func basisOptions() []kit.Option {
	return kit.Options(words.ResultBases...)
}

// authorities are who may decide on the year's titles.
func (s *Screen) authorities() []kit.Option {
	return kit.Options(s.file.Deciders()...)
}

func (f *decisionForm) decision() results.Decision {
	return results.Decision{
		Year: f.year, Number: f.number.Text(), Date: f.date.Date(), Authority: f.authority.Text(), Basis: f.basis.Text(),
		PeriodFrom: f.from.Date(), PeriodTo: f.to.Date(),
	}
}

// grant enters one decision for all chosen registrations.
func (c *comparison) grant() { c.grantTo(c.picked()) }

func (c *comparison) grantTo(ids []int64) {
	if c.none(ids) {
		return
	}
	f, open := c.s.newDecisionForm("grant", all(ids)...), c.undecided(ids)
	f.authority.SetValue(c.s.file.DeciderOf(ids))
	note := fmt.Sprintf(words.DecisionNote, viet.Number(len(open)))
	if kept := len(ids) - len(open); kept > 0 {
		note += " " + fmt.Sprintf(words.DecisionKept, viet.Number(kept))
	}
	f.form.AddObject(kit.Note(note))
	f.form.MarkClean()
	kit.ShowForm(c.s.desk.Window, words.ResultsGrant, f.form, func(done func(error)) {
		if len(open) == 0 {
			done(fault.New(fault.Invalid, words.GrantNoneWhat, words.GrantNoneNext))
			return
		}
		d := f.decision()
		label := fmt.Sprintf(words.GrantStep, d.Number, len(open))
		c.s.desk.Save(label, func(tx *data.Tx) error { return d.Grant(tx, open) }, c.s.desk.Undoable(label, c.after(done)))
	}, nil)
}

// none tells whether no registration is picked, and says so.
func (c *comparison) none(ids []int64) bool {
	if len(ids) == 0 {
		c.s.desk.Tell(words.KitChooseLine)
	}
	return len(ids) == 0
}

// undecided are those of the registrations that have not got what they aimed at: a decision
// leaves the others as they are.
func (c *comparison) undecided(ids []int64) []int64 {
	return slices.DeleteFunc(slices.Clone(ids), func(id int64) bool {
		return slices.ContainsFunc(c.s.file.Outcomes.Lines, func(l data.OutcomeLine) bool {
			return l.RegistrationID == id && l.Outcome == data.OutcomeAchieved && !l.Revoked
		})
	})
}

// all are the ids as what a form is about.
func all(ids []int64) []any {
	about := make([]any, len(ids))
	for i, id := range ids {
		about[i] = id
	}
	return about
}

// withRows opens a form for the registrations that about holds, as far as they are
// there.
func (c *comparison) withRows(open func(ids []int64)) func(desk.About) desk.Found {
	return func(about desk.About) desk.Found {
		for i := range about {
			id := about.ID(i)
			if !slices.ContainsFunc(c.s.file.Outcomes.Lines, func(r data.OutcomeLine) bool { return r.RegistrationID == id }) {
				return desk.Gone // the form would be for fewer than she had chosen
			}
		}
		ids := make([]int64, len(about))
		for i := range about {
			ids[i] = about.ID(i)
		}
		open(ids)
		return desk.Opened
	}
}

// editOf opens the form of one registration's result.
func (c *comparison) editOf(ids []int64) {
	for i, row := range c.s.file.Outcomes.Lines {
		if row.RegistrationID == ids[0] {
			c.edit(line{OutcomeLine: &c.s.file.Outcomes.Lines[i]})
			return
		}
	}
}

// after ends the choice of rows once an action went well.
func (c *comparison) after(done func(error)) func(error) {
	return func(err error) {
		done(err)
		if err == nil {
			c.grid.ClearChosen()
		}
	}
}

// miss notes that the chosen registrations were not reached.
func (c *comparison) miss() { c.missOf(c.picked()) }

func (c *comparison) missOf(ids []int64) {
	if c.none(ids) {
		return
	}
	day := kit.NewDate("day", words.RefusalDay).Happened()
	by := kit.NewChoice("by", words.RefusalBy, c.s.authorities()...).AllowName()
	reason := kit.NewText("reason", words.ResultsReason)
	form := c.s.desk.Form(desk.Results, "miss", all(ids)...).AddWide(reason).Add(day).Add(by)
	if n := c.decided(ids); n > 0 {
		form.AddObject(kit.Callout(kit.Look, fmt.Sprintf(words.MissTakes, n), ""))
	}
	label := fmt.Sprintf(words.MissStep, len(ids))
	form.MarkClean()
	kit.ShowForm(c.s.desk.Window, words.ResultsMiss, form, func(done func(error)) {
		refusal := data.Refusal{Day: day.Date(), Reason: reason.Text(), RefusedBy: by.Text()}
		c.s.desk.Save(label, func(tx *data.Tx) error { return results.Miss(tx, ids, refusal) }, c.s.desk.Undoable(label, c.after(done)))
	}, nil)
}

// review notes what the units think at mid-year.
func (c *comparison) review() { c.reviewOf(c.picked()) }

func (c *comparison) reviewOf(ids []int64) {
	if c.none(ids) {
		return
	}
	text := kit.NewText("text", words.ResultsReview)
	kit.ShowForm(c.s.desk.Window, words.ResultsReviewDo, c.s.desk.Form(desk.Results, "review", all(ids)...).AddWide(text), func(done func(error)) {
		label := fmt.Sprintf(words.ReviewStep, len(ids))
		c.s.desk.Save(label, func(tx *data.Tx) error { return results.Review(tx, ids, text.Text()) }, c.s.desk.Undoable(label, c.after(done)))
	}, nil)
}

// decided counts the registrations among ids that have an award, which would go.
func (c *comparison) decided(ids []int64) int {
	n, among := 0, make(map[int64]bool, len(ids))
	for _, id := range ids {
		among[id] = true
	}
	for i := range c.s.file.Outcomes.Lines {
		if row := &c.s.file.Outcomes.Lines[i]; row.AwardID != 0 && among[row.RegistrationID] {
			n++
		}
	}
	return n
}

// reopen takes results back after a question: awards go with them.
func (c *comparison) reopen() {
	ids := c.picked()
	if c.none(ids) {
		return
	}
	c.s.desk.Ask(desk.Asked{
		Title: words.ResultsReopen, Text: fmt.Sprintf(words.ResultsReopenAsk, len(ids)), Yes: words.ResultsReopen,
		Label: fmt.Sprintf(words.ReopenStep, len(ids)), Act: func(tx *data.Tx) error { return results.Reopen(tx, ids) }, Done: c.after(c.s.desk.Failed),
	})
}

// edit enters for one registration what it was given instead of what it aimed at.
func (c *comparison) edit(row line) {
	if row.RegistrationID == 0 {
		return
	}
	f := c.s.newDecisionForm("other", row.RegistrationID)
	f.authority.SetValue(c.s.file.DeciderOf([]int64{row.RegistrationID}))
	given := kit.NewChoice("given", words.ResultsGiven, c.s.kindOptions(row.Subject)...).Require()
	given.SetValue(strconv.FormatInt(max(row.AwardKindID, 0), 10))
	if row.AwardKindID == 0 {
		given.SetValue(strconv.FormatInt(row.KindID, 10))
	}
	higher := kit.NewCheck("higher", words.ResultsHigher)
	f.form.AddWide(given).AddWide(higher)
	if row.AwardID != 0 {
		f.form.AddObject(kit.Callout(kit.Look, fmt.Sprintf(words.OtherTakes, row.DecisionNumber), ""))
	}
	f.form.MarkClean()
	kit.ShowForm(c.s.desk.Window, words.ResultsEdit, f.form, func(done func(error)) {
		kindID, _ := strconv.ParseInt(given.Value(), 10, 64)
		d, exceeded := f.decision(), higher.On()
		c.s.desk.Save(fmt.Sprintf(words.OtherStep, row.Name, given.Text()), func(tx *data.Tx) error {
			return d.Give(tx, *row.OutcomeLine, kindID, exceeded)
		}, done)
	}, nil)
}

// kindOptions are the titles for a subject; none means all.
func (s *Screen) kindOptions(subject data.Subject) []kit.Option {
	var options []kit.Option
	for _, kind := range s.file.Kinds {
		if subject == "" || kind.Subject == subject {
			options = append(options, kit.Option{Value: strconv.FormatInt(kind.ID, 10), Text: kind.Label, Note: kind.Name})
		}
	}
	return options
}

// add enters an award that nobody had registered.
func (c *comparison) add() {
	f := c.s.newDecisionForm("unregistered")
	who := c.s.newSubjectField("who", words.ResultsFor).Require()
	given := kit.NewChoice("given", words.ResultsGiven, c.s.kindOptions("")...).Require()
	f.form.AddWide(who.ChoiceField).AddWide(given)
	f.form.Again(c.add, "number", "date", "authority", "basis", "from", "to", "given")
	f.form.MarkClean()
	kit.ShowForm(c.s.desk.Window, words.ResultsAdd, f.form, func(done func(error)) {
		kindID, _ := strconv.ParseInt(given.Value(), 10, 64)
		personID, collectiveID := whoOf(who.Value())
		d := f.decision()
		c.s.desk.Save(fmt.Sprintf(words.OtherStep, who.Text(), given.Text()), func(tx *data.Tx) error {
			return d.GrantUnregistered(tx, kindID, personID, collectiveID)
		}, func(err error) {
			if err == nil {
				c.bring(func(l *data.OutcomeLine) bool {
					return l.RegistrationID == 0 && l.AwardKindID == kindID && l.PersonID == personID && l.CollectiveID == collectiveID
				})
			}
			done(err)
		})
	}, nil)
}

// whoOf reads the value of a choice of people and collectives.
func whoOf(value string) (personID, collectiveID int64) {
	kind, number, _ := strings.Cut(value, "/")
	id, _ := strconv.ParseInt(number, 10, 64)
	if kind == "person" {
		return id, 0
	}
	return 0, id
}
