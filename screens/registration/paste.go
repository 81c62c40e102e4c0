package registration

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/kit"
)

// pasteForm shows what was pasted and matched before anything is written. Enter on
// a line goes through what it could be.
type pasteForm struct {
	s       *Screen
	unit    data.Unit
	kinds   []data.AwardKind
	table   *kit.Table[*registration.Pasted]
	reason  *kit.TextField
	sum     *kit.Wrapped
	problem *fyne.Container
	closeIt func()
}

// paste matches text from the clipboard and shows it.
func (s *Screen) paste(text string) {
	l := s.list()
	if l == nil || text == "" {
		return
	}
	a := registration.Around{
		Year: s.desk.Year, Unit: s.row().Unit, Subject: l.subject, Kinds: append(append([]data.AwardKind{}, l.kinds...), l.others...),
		Rooms: s.rooms, People: s.own, Lines: s.lines, Day: s.today(),
	}
	book := s.desk.Book
	kit.Load(s.detail.Fork(), func(context.Context) ([]registration.Pasted, error) {
		return registration.Match(book, text, a)
	}, func(lines []registration.Pasted, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.showPasted(a, lines)
	})
}

func (s *Screen) showPasted(a registration.Around, lines []registration.Pasted) {
	f := &pasteForm{s: s, unit: a.Unit, kinds: a.Kinds, sum: kit.Note(""), problem: kit.Stack(0)}
	f.table = kit.NewTable([]kit.Column[*registration.Pasted]{
		{Title: words.PasteLine, Width: 54, Align: kit.Right, Text: func(p *registration.Pasted) string { return strconv.Itoa(p.Number) }},
		{Title: words.RegistrationName, Width: 170, Text: func(p *registration.Pasted) string { return p.Entry.Name }},
		{Title: words.PasteWho, Text: f.who, Tone: toneOfPaste, Icon: iconOfPaste},
		{Title: words.RegistrationKind, Width: 180, Text: func(p *registration.Pasted) string { return registration.Labels(f.kinds, p.Entry.Kinds) }},
		{Title: words.PasteRemark, Width: 200, Text: remark, Tone: func(*registration.Pasted) kit.Tone { return kit.Look }},
	})
	f.table.Empty = words.PasteEmpty
	f.table.OnOpen = f.next
	rows := make([]*registration.Pasted, len(lines))
	for i := range lines {
		rows[i] = &lines[i]
	}
	f.table.SetRows(rows)
	f.count()
	foot := kit.Stack(8, f.problem, f.sum)
	if s.signed() {
		f.reason = s.reasonField()
		foot.Add(f.reason)
	}
	body := container.NewBorder(nil, kit.Pad(10, 0, 0, 0, foot), nil, nil, kit.Panel(f.table))
	save := kit.Primary(words.PasteWrite, "Ctrl+S", f.write)
	f.closeIt = kit.ShowWith(s.desk.Window, fmt.Sprintf(words.PasteTitle, nameOf(f.unit)), body, save, fyne.NewSize(1000, 580), nil,
		kit.Command{ID: "paste.write", Key: "Ctrl+S", Title: words.PasteWrite, Run: f.write})
	s.desk.Window.Canvas().Focus(f.table)
}

// who says whom the line is about.
func (f *pasteForm) who(p *registration.Pasted) string {
	switch p.Standing {
	case registration.Matched:
		if p.Entry.CollectiveID != 0 {
			return words.PasteKnown
		}
		for _, person := range p.Candidates {
			if person.ID == p.Entry.PersonID {
				return join(", ", person.FullName, person.Post, otherThan(person.Room, person.Unit), otherThan(person.Unit, f.unit.Name))
			}
		}
		return words.PasteKnown
	case registration.Newcomer:
		return join(", ", words.PasteNew, p.Entry.Post, p.Entry.Room)
	case registration.Ambiguous:
		return fmt.Sprintf(words.PasteAmbiguous, len(p.Candidates), p.Candidates[0].FullName)
	case registration.Skipped:
		return words.PasteSkipped
	}
	return words.PasteUnusable
}

func toneOfPaste(p *registration.Pasted) kit.Tone {
	switch p.Standing {
	case registration.Matched:
		return kit.Good
	case registration.Newcomer:
		return kit.Blue
	case registration.Ambiguous:
		return kit.Look
	}
	return kit.Muted
}

func iconOfPaste(p *registration.Pasted) string {
	switch p.Standing {
	case registration.Matched:
		return "check"
	case registration.Newcomer:
		return "plus"
	case registration.Ambiguous:
		return "warning"
	}
	return "close"
}

func remark(p *registration.Pasted) string {
	text := ""
	if p.Already != "" {
		text = fmt.Sprintf(words.PasteAlready, p.Already)
	}
	if p.Unknown != "" {
		text = join("; ", text, fmt.Sprintf(words.PasteUnknown, p.Unknown))
	}
	switch {
	case p.Standing != registration.Unusable || text != "":
	case p.Entry.Name == "":
		text = words.PasteNoName
	default:
		text = words.PasteNoKinds
	}
	return text
}

// next goes on to the next thing the line could be: each person of the name,
// somebody new, left out.
func (f *pasteForm) next(p *registration.Pasted) {
	if p.Standing == registration.Unusable || p.Entry.CollectiveID != 0 {
		return
	}
	at := -1
	for i, person := range p.Candidates {
		if person.ID == p.Entry.PersonID {
			at = i
		}
	}
	switch {
	case p.Standing == registration.Newcomer:
		p.Skip()
	case at+1 < len(p.Candidates):
		p.Choose(p.Candidates[at+1])
	default:
		p.MakeNew()
	}
	f.table.Refresh()
	f.count()
}

// count says how many lines will be written and how many want a decision.
func (f *pasteForm) count() {
	n := map[registration.Standing]int{}
	for _, p := range f.table.Rows() {
		n[p.Standing]++
	}
	f.sum.SetText(fmt.Sprintf(words.PasteSum, n[registration.Matched], n[registration.Newcomer], n[registration.Ambiguous],
		n[registration.Unusable]+n[registration.Skipped]))
}

func (f *pasteForm) write() {
	var entries []registration.Entry
	for _, p := range f.table.Rows() {
		if p.Standing == registration.Matched || p.Standing == registration.Newcomer {
			entries = append(entries, p.Entry)
		}
	}
	if len(entries) == 0 {
		f.explain(fault.New(fault.Invalid, words.PasteNothingWhat, words.PasteNothingNext))
		return
	}
	label, today := fmt.Sprintf(words.PasteStep, len(entries), nameOf(f.unit)), f.s.today()
	act := func(tx *data.Tx) error { return registration.AddMany(tx, entries, today) }
	done := func(err error) {
		if err != nil {
			f.explain(err)
			return
		}
		f.closeIt()
		f.s.desk.Window.Canvas().Focus(f.s.list().Grid)
	}
	if f.reason == nil {
		f.s.desk.Save(label, act, done)
		return
	}
	if f.reason.Check() {
		f.s.writeBecause(f.reason.Text(), label, act, done)
		return
	}
	f.reason.Focus(f.s.desk.Window.Canvas())
}

func (f *pasteForm) explain(err error) {
	said := fault.Of(err)
	f.problem.RemoveAll()
	f.problem.Add(kit.Callout(kit.Bad, said.What, said.Next))
	f.problem.Refresh()
}
