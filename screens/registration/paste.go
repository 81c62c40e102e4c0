package registration

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/app/journal"
	"sothidua/app/lists"
	"sothidua/app/registration"
	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// pasteForm shows what was pasted before anything is written: the lines as they
// are understood beside their cells, what is asked, what each column was taken for,
// and what is not read. Enter on a line goes through what it could be.
type pasteForm struct {
	s         *Screen
	file      string // where the list comes from; empty for the clipboard
	content   []byte // of that file
	around    registration.Around
	sheet     *lists.Sheet
	reading   *lists.Reading
	reader    *kit.Runner
	tabs      *kit.Tabs
	lines     *kit.Table[*registration.Pasted]
	questions *kit.Grid[intake.Question]
	columns   *kit.Grid[intake.Column]
	left      *kit.Table[intake.LeftOut]
	counts    *kit.Table[registration.Outlook]
	findings  *kit.Table[rules.Finding]
	judger    *kit.Runner // asks the rules
	reason    *kit.TextField
	because   *kit.Form // holds the reason
	sum       *kit.Wrapped
	said      *kit.Wrapped // what is to be known of the list as a whole
	problem   *fyne.Container
	closeIt   func()
	goesOn    bool // it closes to be shown again as another kind
}

// The tabs of the form.
const (
	pastedLines = iota
	pastedQuestions
	pastedColumns
	pastedLeft
	pastedCounts
)

// paste reads text from the clipboard and shows it.
func (s *Screen) paste(text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	kit.Load(s.detail.Fork(), s.reading("", func() (exchange.Source, error) { return exchange.ReadPasted(text) }), func(t taken, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.showPasted("", t)
	})
}

// pasteCopied reads what the clipboard holds.
func (s *Screen) pasteCopied() { s.paste(fyne.CurrentApp().Clipboard().Content()) }

// showPasted shows a list before anything of it is written; file names where it
// comes from, empty for the clipboard.
func (s *Screen) showPasted(file string, t taken) {
	f := &pasteForm{s: s, file: file, content: t.content, around: t.around, sheet: t.sheet, reading: t.reading, reader: s.detail.Fork(), judger: s.detail.Fork(), sum: kit.Note(""), said: kit.Note(""), problem: kit.Stack(0)}
	f.lines, f.left, f.findings = f.newLines(), newLeft(), newFindings()
	f.questions, f.columns, f.counts = desk.NewQuestions(f.answer), f.newColumns(), f.newCounts()
	under := func(note string, list fyne.CanvasObject) fyne.CanvasObject {
		return kit.Border(nil, kit.Pad(6, 0, 0, 0, kit.Note(note)), nil, nil, list)
	}
	tabs := []kit.Tab{
		{Title: words.PasteTabLines, Count: func() int { return len(f.reading.Lines) }, Content: under(words.PasteHelp, kit.Panel(f.lines))},
		{Title: words.PasteTabAsk, Count: f.open, Content: under(words.PasteAskHelp, kit.Panel(f.questions))},
		{Title: words.PasteTabColumns, Count: func() int { return len(f.reading.Shown()) }, Content: under(words.PasteColumnHelp, kit.Panel(f.columns))},
		{Title: words.PasteTabLeft, Count: func() int { return len(f.reading.LeftOut) }, Content: kit.Panel(f.left)},
	}
	if f.registers() {
		tabs = append(tabs, kit.Tab{Title: words.PasteTabCounts, Content: kit.Panel(f.counts)},
			kit.Tab{Title: words.PasteTabFindings, Count: func() int { return len(f.findings.Rows()) }, Content: under(words.PasteFindingsHelp, kit.Panel(f.findings))})
	}
	f.tabs = kit.NewTabs(tabs...)
	foot := kit.Stack(8, f.problem, f.said, f.sum)
	if s.signed() && f.registers() {
		f.reason = s.reasonField()
		f.because = s.desk.Form(desk.Registrations, "pasted").AddWide(f.reason)
		f.because.Title = words.LateReason
		f.because.MarkClean()
		foot.Add(f.because)
	}
	f.show()
	body := kit.Border(nil, kit.Pad(10, 0, 0, 0, foot), nil, nil, f.tabs)
	save := kit.Primary(words.PasteWrite, "Ctrl+S", f.write)
	commands := append(f.tabs.Commands(),
		kit.Command{ID: "paste.write", Key: "Ctrl+S", Title: words.PasteWrite, Run: f.write},
		kit.Command{ID: "paste.all", Key: "Ctrl+B", Title: words.PasteAllKey, Run: f.turnAll},
		kit.Command{ID: "paste.faults", Key: "Ctrl+G", Title: words.FaultMake, Run: f.sendBack})
	f.closeIt = kit.ShowWith(s.desk.Window, f.title(), body, save, fyne.NewSize(1240, 590), f.end, commands...)
	if f.open() > 0 {
		f.tabs.Select(pastedQuestions)
		s.desk.Window.Canvas().Focus(f.questions)
		return
	}
	s.desk.Window.Canvas().Focus(f.lines)
}

// title says where the list comes from, and whose it is or of which kind.
func (f *pasteForm) title() string {
	of := f.whose()
	if !f.registers() {
		of = join(", ", f.sheet.Kind.Name, of)
	}
	if f.file == "" {
		return fmt.Sprintf(words.PasteTitle, of)
	}
	return fmt.Sprintf(words.IntakeTitle, f.file, of) + f.s.more()
}

// whose says of which unit the list is, or that it is of several.
func (f *pasteForm) whose() string {
	if f.sheet.Several() {
		return words.IntakeSeveral
	}
	return nameOf(f.sheet.Unit)
}

// registers tells whether the list is one of registrations.
func (f *pasteForm) registers() bool { return f.sheet.Kind.Code == lists.Registrations().Code }

// end forgets what only the dialog knew, and goes on to the next file.
func (f *pasteForm) end() {
	if !f.goesOn {
		defer f.s.nextFile()
	}
	f.reader.Cancel()
	f.judger.Cancel()
	if f.because != nil {
		f.because.MarkClean()
	}
}

// open counts the questions without an answer.
func (f *pasteForm) open() int {
	if f.sheet.Unsure {
		return f.reading.Open() + 1
	}
	return f.reading.Open()
}

// again reads the sheet anew with the answers as they are now.
func (f *pasteForm) again() {
	sheet, book := f.sheet.Copy(), f.s.desk.Book
	kit.Load(f.reader, func(ctx context.Context) (*lists.Reading, error) { return sheet.Read(ctx, book) }, func(reading *lists.Reading, err error) {
		if err != nil {
			f.explain(err)
			return
		}
		f.reading = reading
		f.show()
	})
}

func (f *pasteForm) show() {
	rows := make([]*registration.Pasted, len(f.reading.Lines))
	for i := range f.reading.Lines {
		rows[i] = &f.reading.Lines[i]
	}
	f.lines.SetRows(rows)
	f.questions.SetRows(append(slices.Clone(f.reading.Questions), f.kindQuestion()))
	f.columns.SetRows(f.reading.Shown())
	f.left.SetRows(f.reading.LeftOut)
	if f.registers() {
		f.counts.SetRows(f.reading.Outlook(f.s.summary.Titles))
	}
	n := map[registration.Standing]int{}
	for _, line := range f.reading.Lines {
		n[line.Standing]++
	}
	f.sum.SetText(fmt.Sprintf(words.PasteSum, n[registration.Matched], n[registration.Newcomer], n[registration.Again],
		n[registration.Ambiguous], n[registration.Waiting], n[registration.Unusable]+n[registration.Skipped], len(f.reading.LeftOut)))
	f.problem.RemoveAll()
	said := slices.Clone(f.reading.Said)
	if same := n[registration.Unchanged]; same > 0 {
		said = append(said, fmt.Sprintf(words.PasteUnchangedSum, viet.Number(same)))
	}
	for _, text := range f.tooMany() {
		f.problem.Add(kit.Callout(kit.Look, text, ""))
	}
	f.problem.Refresh()
	f.said.SetText(strings.Join(said, " "))
	f.said.Hide()
	if len(said) > 0 {
		f.said.Show()
	}
	f.tabs.Refresh()
	f.judge()
}

// next goes on to the next thing the line could be: each person of the name, one
// with an earlier line, somebody new, left out.
func (f *pasteForm) next(p *registration.Pasted) {
	f.sheet.Next(*p)
	f.again()
}

// turn leaves a line out, or writes it again.
func (f *pasteForm) turn(p *registration.Pasted) {
	f.sheet.Leave(p.Standing != registration.Skipped, *p)
	f.again()
}

// turnAll leaves all lines out, or, where all are, writes them again.
func (f *pasteForm) turnAll() {
	all := true
	for _, line := range f.reading.Lines {
		all = all && (line.Standing == registration.Skipped || line.Standing == registration.Unchanged)
	}
	f.sheet.Leave(!all, f.reading.Lines...)
	f.again()
}

// write writes the lines that are clear; what waits is left only where she says so.
func (f *pasteForm) write() {
	count := f.reading.Count()
	if count == 0 {
		f.explain(fault.New(fault.Invalid, words.PasteNothingWhat, words.PasteNothingNext))
		if f.open() > 0 {
			f.tabs.Select(pastedQuestions)
		}
		return
	}
	if f.sheet.Unsure {
		f.explain(fault.New(fault.Invalid, words.PasteKindWhat, words.PasteKindNext))
		f.tabs.Select(pastedQuestions)
		f.s.desk.Window.Canvas().Focus(f.questions)
		return
	}
	if f.reason != nil && !f.reason.Check() {
		f.reason.Focus(f.s.desk.Window.Canvas())
		return
	}
	waiting := 0
	for _, line := range f.reading.Lines {
		if waits(line) {
			waiting++
		}
	}
	label, act := f.sheet.Label(f.file, count), f.reading.Write
	if waiting == 0 {
		f.save(count, label, act, f.s.desk.Undoable(f.done(), f.written))
		return
	}
	f.s.desk.Ask(desk.Asked{
		Title: fmt.Sprintf(words.PasteOpenWhat, waiting), Text: fmt.Sprintf(words.PasteOpenText, count, waiting), Yes: words.PasteOpenYes,
		Label: label, Act: act, Done: f.written,
		Write: func(label string, act func(*data.Tx) error, done func(error)) { f.save(count, label, act, done) },
	})
}

// save writes the entries as one step, after signing with the reason.
func (f *pasteForm) save(rows int, label string, act func(*data.Tx) error, done func(error)) {
	if f.reason == nil {
		f.s.desk.SaveMany(rows, label, act, done)
		return
	}
	because := f.reason.Text()
	f.s.because = because
	f.s.desk.SaveMany(rows, label, journal.Because(because, act), done)
}

func (f *pasteForm) written(err error) {
	if err != nil {
		f.explain(err)
		return
	}
	f.closeIt()
	if l := f.s.list(); l != nil {
		f.s.desk.Window.Canvas().Focus(l.Grid)
	}
}

// done says in one sentence what became of the list.
func (f *pasteForm) done() string {
	changed, left := 0, 0
	for _, out := range f.reading.LeftOut {
		if !out.Frame() {
			left++
		}
	}
	for _, line := range f.reading.Lines {
		if len(line.Changes) > 0 {
			changed++
		}
		switch line.Standing {
		case registration.Matched, registration.Newcomer, registration.Again, registration.Unchanged:
		default:
			left++
		}
	}
	said := fmt.Sprintf(words.IntakeDone, f.reading.Count())
	if changed > 0 {
		said += fmt.Sprintf(words.IntakeDoneOther, changed)
	}
	if left > 0 {
		said += fmt.Sprintf(words.IntakeDoneLeft, left)
	}
	return said
}

func (f *pasteForm) explain(err error) {
	said := fault.Of(err)
	f.problem.RemoveAll()
	f.problem.Add(kit.Callout(kit.Bad, said.What, said.Next))
	f.problem.Refresh()
}

// answer keeps an answer and reads the sheet anew.
func (f *pasteForm) answer(key, value string) {
	switch {
	case value == "":
	case key == kindKey:
		f.takeFor(value)
	default:
		f.sheet.Answers[key] = value
		f.again()
	}
}
