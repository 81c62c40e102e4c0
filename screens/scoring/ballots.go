package scoring

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// ballots is the tab of the year's votes: the list, beside it the sheets of the
// chosen one and what its nominees got.
type ballots struct {
	s       *Screen
	list    *kit.Table[data.Ballot]
	counts  *kit.Grid[nominee]
	facts   *fyne.Container
	doubts  *fyne.Container
	problem *kit.Wrapped
	of      *kit.Wrapped // what the shares are of
	panel   *fyne.Container
	count   *fyne.Container
	buttons []*kit.Button // that need a chosen vote
	want    int64
	looked  int64 // the vote whose counts are shown
	content *fyne.Container
}

// nominee is a unit or person in the chosen ballot; the ID of the count is zero while
// it is not nominated.
type nominee struct {
	data.Count
	name string
}

// The columns of the counts.
const (
	unitCell = iota
	nomineeCell
	agreeCell
	disagreeCell
	shareCell
)

func newBallots(s *Screen) *ballots {
	b := &ballots{s: s, facts: kit.Stack(0), doubts: kit.Stack(6), problem: kit.Note(""), of: kit.Note("")}
	b.problem.SetTone(kit.Bad)
	b.list = kit.NewTable([]kit.Column[data.Ballot]{
		{Title: words.BallotKind, Text: func(r data.Ballot) string { return b.kindLabel(r.AwardKindID) }},
		{Title: words.BallotHeldOn, Width: 110, Text: func(r data.Ballot) string {
			if r.HeldOn == "" {
				return words.BallotNoDate
			}
			return r.HeldOn.Slash()
		}},
		{Title: words.BallotBy, Width: 150, Text: func(r data.Ballot) string { return words.RuleBodies[string(r.Body)] }},
	})
	b.list.Empty = words.BallotNone
	b.list.OnSelect = func(data.Ballot) { b.look() }
	b.list.OnOpen = func(data.Ballot) { b.edit() }
	b.list.OnDelete = func(data.Ballot) { b.remove() }
	b.counts = b.newCounts()
	b.buttons = []*kit.Button{
		kit.Secondary(words.BallotEdit, "F4", b.edit), kit.Secondary(words.BallotDelete, words.LinesDeleteKey, b.remove),
	}
	actions := kit.Bar(8, kit.Primary(words.BallotAdd, "Ctrl+N", b.add), b.buttons[0], b.buttons[1])
	left := kit.Border(kit.Pad(0, 0, 8, 0, actions), nil, nil, nil, kit.Panel(b.list))
	foot := kit.Stack(6, b.of, kit.Note(words.BallotHelp))
	b.counts.Whole = true // the panel scrolls
	b.count = kit.Border(kit.Pad(12, 0, 8, 0, kit.Stack(6, kit.Bold(words.BallotNominees), b.problem)), kit.Pad(8, 0, 0, 0, foot), nil, nil, kit.Panel(b.counts))
	b.panel = kit.Border(kit.Stack(8, b.facts, b.doubts), nil, nil, nil, b.count)
	b.content = container.NewStack(kit.NewSplit(nil, 0, left, kit.Panel(kit.Pad(12, 14, 12, 14, b.panel)), 640))
	return b
}

func (b *ballots) newCounts() *kit.Grid[nominee] {
	number := func(title string, width float32, of func(data.Count) int) kit.GridColumn[nominee] {
		return kit.GridColumn[nominee]{
			Column: kit.Column[nominee]{Title: title, Width: width, Align: kit.Right, Text: func(n nominee) string {
				if n.ID == 0 {
					return ""
				}
				return strconv.Itoa(of(n.Count))
			}},
			Editable: func(nominee) bool { return true },
		}
	}
	g := kit.NewGrid([]kit.GridColumn[nominee]{
		{Column: kit.Column[nominee]{Title: words.BallotUnit, Text: func(n nominee) string { return n.name }}},
		{Column: kit.Column[nominee]{Title: words.BallotNominee, Width: 72, Align: kit.Centre}, On: func(n nominee) bool { return n.ID != 0 }},
		number(words.BallotAgree, 84, func(c data.Count) int { return c.Agree }),
		number(words.BallotDisagree, 116, func(c data.Count) int { return c.Disagree }),
		{Column: kit.Column[nominee]{Title: words.BallotShare, Width: 132, Align: kit.Right, Text: b.share}},
	})
	g.ID = func(n nominee) string {
		switch {
		case n.PersonID != nil:
			return "p" + strconv.FormatInt(*n.PersonID, 10)
		case n.SubjectName != "":
			return n.SubjectName + "/" + strconv.FormatInt(n.UnitID, 10)
		}
		return strconv.FormatInt(n.UnitID, 10)
	}
	g.Name = func(n nominee) string { return n.name }
	g.Home = agreeCell
	g.Empty = words.RankEmpty
	g.OnToggle = func(n nominee, _ int) { b.nominate(n) }
	g.OnText = func(n nominee, column int, text, _ string) { b.typed(n, column, text) }
	g.About = func() []string {
		ballot, _ := b.list.Selected()
		return desk.Names(ballot.ID)
	}
	g.OnNotice = func(text string) { kit.Toast(b.s.desk.Window, text) }
	b.s.desk.Drafts.Watch(g, desk.Scoring, "votes")
	return g
}

// openCell opens the box over a cell of a vote's counts.
func (b *ballots) openCell(about desk.About) desk.Found {
	if !b.list.SelectWhere(func(r data.Ballot) bool { return r.ID == about.ID(0) }) {
		return desk.Gone
	}
	b.look()
	if !b.counts.OpenCell(about.At(1), int(about.ID(2))) {
		return desk.Gone
	}
	return desk.Opened
}

func (b *ballots) share(n nominee) string {
	ballot, ok := b.list.Selected()
	if !ok || n.ID == 0 {
		return ""
	}
	share, ok := scoring.Share(ballot, n.Agree)
	if !ok {
		return words.RankNone
	}
	text := viet.Percent(share)
	if enough, known := scoring.Enough(ballot, n.Agree); known && enough {
		return fmt.Sprintf(words.BallotEnough, text)
	} else if known {
		return fmt.Sprintf(words.BallotTooFew, text)
	}
	return text
}

func (b *ballots) kindLabel(id int64) string {
	for _, kind := range b.s.file.Kinds {
		if kind.ID == id {
			return kindName(kind)
		}
	}
	return ""
}

// kindName tells what people get from what collectives do under one name.
func kindName(kind data.AwardKind) string {
	if kind.Subject == data.SubjectIndividual {
		return fmt.Sprintf(words.BallotOfPeople, kind.Name)
	}
	return kind.Name
}

// show lists the votes and keeps the chosen one.
func (b *ballots) show() {
	chosen, _ := b.list.Selected()
	id := cmp.Or(b.want, chosen.ID)
	b.want = 0
	b.list.Renew(b.s.file.Ballots, len(b.s.file.Ballots), func(r data.Ballot) bool { return r.ID == id })
	b.look()
}

// look shows the chosen vote.
func (b *ballots) look() {
	b.facts.RemoveAll()
	b.doubts.RemoveAll()
	b.problem.SetText("")
	ballot, ok := b.list.Selected()
	for _, button := range b.buttons {
		button.SetEnabled(ok)
	}
	if !ok {
		b.facts.Add(kit.Paragraph(words.BallotEmpty))
		b.counts.SetRows(nil)
		b.count.Hide()
		b.panel.Refresh()
		return
	}
	b.count.Show()
	if ballot.ID != b.looked { // where the cursor was in another vote says nothing of this one
		b.looked = ballot.ID
		b.counts.Select(-1, agreeCell)
	}
	counts := b.countsOf(ballot)
	b.facts.Add(kit.Pad(0, 0, 6, 0, kit.Head(b.kindLabel(ballot.AwardKindID))))
	b.facts.Add(kit.Note(occasion(ballot)))
	b.facts.Add(container.NewGridWithColumns(2,
		kit.NameValue(words.BallotMembers, viet.Number(ballot.Members), kit.Plain), kit.NameValue(words.BallotIssued, viet.Number(ballot.Issued), kit.Plain),
		kit.NameValue(words.BallotReturned, viet.Number(ballot.Returned), kit.Plain), kit.NameValue(words.BallotValid, viet.Number(ballot.Valid), kit.Plain),
		kit.NameValue(words.BallotInvalid, viet.Number(scoring.Invalid(ballot)), kit.Plain)))
	if ballot.Body == data.BodyCouncil {
		text := words.BallotRollNone
		if roll := scoring.RollOf(ballot); roll.All() > 0 {
			text = fmt.Sprintf(words.BallotRoll, viet.Number(roll.All()), viet.Number(len(roll.Present)), viet.Number(len(roll.Written)), viet.Number(len(roll.Absent)))
		}
		b.facts.Add(kit.Note(text))
	}
	if doubts := scoring.Doubts(ballot, counts, b.nomineeName); len(doubts) > 0 {
		b.doubts.Add(kit.Callout(kit.Look, words.BallotDoubt, strings.Join(doubts, "\n")))
	}
	whole, name := scoring.Denominator(ballot)
	text := fmt.Sprintf(words.BallotShareNone, name)
	if whole > 0 {
		text = fmt.Sprintf(words.BallotShareOf, name, viet.Number(whole))
	}
	if ballot.Threshold > 0 {
		text += " " + fmt.Sprintf(words.BallotNeeds, viet.Percent(ballot.Threshold/100))
	}
	b.of.SetText(text)
	b.counts.SetRows(b.nominees(ballot, counts))
	b.panel.Refresh()
}

// nominees are who can be nominated in a vote and who is: the units, or the people who
// register what is voted on.
func (b *ballots) nominees(ballot data.Ballot, counts []data.Count) []nominee {
	var rows []nominee
	add := func(row data.Count) {
		row.BallotID = ballot.ID
		if !slices.ContainsFunc(rows, func(n nominee) bool { return same(n.Count, row) }) {
			if at := slices.IndexFunc(counts, func(c data.Count) bool { return same(c, row) }); at >= 0 {
				row = counts[at]
			}
			rows = append(rows, nominee{row, b.nomineeName(row)})
		}
	}
	if b.forPeople(ballot) {
		for _, line := range b.s.file.Candidates {
			if line.AwardKindID == ballot.AwardKindID {
				add(data.Count{UnitID: line.UnitID, PersonID: line.PersonID, SubjectName: line.SubjectName})
			}
		}
	} else {
		for _, unit := range b.s.file.Units {
			add(data.Count{UnitID: unit.ID})
		}
	}
	for _, count := range counts {
		add(count)
	}
	return rows
}

// same tells whether two counts are of one nominee.
func same(a, b data.Count) bool {
	if a.PersonID != nil && b.PersonID != nil {
		return *a.PersonID == *b.PersonID
	}
	return a.PersonID == nil && b.PersonID == nil && a.UnitID == b.UnitID && a.SubjectName == b.SubjectName
}

func (b *ballots) forPeople(ballot data.Ballot) bool {
	return slices.ContainsFunc(b.s.file.Kinds, func(k data.AwardKind) bool { return k.ID == ballot.AwardKindID && k.Subject == data.SubjectIndividual })
}

// nomineeName is what a nominee is called, a person with the unit.
func (b *ballots) nomineeName(c data.Count) string {
	if c.SubjectName == "" {
		return b.s.unitName(c.UnitID)
	}
	return fmt.Sprintf(words.BallotPerson, c.SubjectName, b.s.unitName(c.UnitID))
}

func (b *ballots) countsOf(ballot data.Ballot) []data.Count {
	var counts []data.Count
	for _, count := range b.s.file.Counts {
		if count.BallotID == ballot.ID {
			counts = append(counts, count)
		}
	}
	return counts
}

// occasion says when and where a vote was held, and who counted.
func occasion(b data.Ballot) string {
	parts := []string{words.BallotNoDate}
	if b.HeldOn != "" {
		parts[0] = b.HeldOn.Slash()
	}
	if b.Place != "" {
		parts = append(parts, b.Place)
	}
	if b.Tellers != "" {
		parts = append(parts, words.BallotTellersOf+" "+strings.Join(strings.Split(b.Tellers, "\n"), ", "))
	}
	return strings.Join(parts, "; ")
}

// nominate makes a unit a nominee, or takes it out; its votes only after asking.
func (b *ballots) nominate(n nominee) {
	count := n.Count
	if count.ID == 0 {
		b.save(n, func(tx *data.Tx) error { return scoring.Nominate(tx, count) })
		return
	}
	drop := func(tx *data.Tx) error { return scoring.Withdraw(tx, count) }
	ballot, ok := b.list.Selected()
	if count.Agree == 0 && count.Disagree == 0 || !ok {
		b.save(n, drop)
		return
	}
	b.s.desk.Ask(desk.Asked{
		Title: words.NomineeAsk, Text: fmt.Sprintf(words.NomineeText, n.name, count.Agree, count.Disagree), Yes: words.NomineeYes,
		Label: fmt.Sprintf(words.BallotCountStep, b.kindLabel(ballot.AwardKindID), n.name), Act: drop,
	})
}

// typed writes one figure of a nominee.
func (b *ballots) typed(n nominee, column int, text string) {
	b.problem.SetText("")
	votes := 0
	if text != "" {
		x, err := strconv.Atoi(text)
		if err != nil || x < 0 {
			b.problem.SetText(fmt.Sprintf(words.BallotBad, text))
			b.panel.Refresh()
			return
		}
		votes = x
	}
	b.save(n, func(tx *data.Tx) error {
		return scoring.Count(tx, data.Count{BallotID: n.BallotID, UnitID: n.UnitID, PersonID: n.PersonID, SubjectName: n.SubjectName}, func(count *data.Count) {
			if column == agreeCell {
				count.Agree = votes
			} else {
				count.Disagree = votes
			}
		})
	})
}

func (b *ballots) save(n nominee, act func(*data.Tx) error) {
	ballot, ok := b.list.Selected()
	if !ok {
		return
	}
	b.s.desk.Save(fmt.Sprintf(words.BallotCountStep, b.kindLabel(ballot.AwardKindID), n.name), act, b.s.desk.Failed)
}
