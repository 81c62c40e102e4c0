// Package ceremony is the area of the signing ceremony: its general data, who
// comes, the programme, who signs, what was said, the pictures, and what the
// papers still lack.
package ceremony

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	work "sothidua/app/ceremony"
	"sothidua/app/contest"
	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// list is the work on one tab with lines.
type list interface {
	desk.AnyLines
	Content() fyne.CanvasObject
	Count() int
	Clear()
	TakeIn()
	MayTakeIn() bool
	Usual() string
	DoAll()
	One() string
	MayDoOne() bool
	DoOne()
}

// place is a tab: its name for Show, and its lines, nil for the general data.
type place struct {
	name  contest.Place
	title string
	lines list
	add   string // what adding a line is called
	all   string // what is done to all lines at once, empty for nothing
}

// Screen is the area of the signing ceremony.
type Screen struct {
	desk    *desk.Desk
	runner  *kit.Runner
	file    *data.CeremonyFile
	chosen  int64         // the ceremony in view; 0: that of signing
	gaps    []contest.Gap // what the papers lack, as far as it can be filled by now
	loading bool
	pending desk.Place // to be shown as soon as the ceremony is loaded

	general       *general
	people        *people
	agenda        *desk.Lines[data.AgendaItem]
	signatories   *desk.Lines[data.Signatory]
	showSigning   func(file *data.CeremonyFile)
	remarks       *desk.Lines[data.Remark]
	offerSpeakers func(file *data.CeremonyFile)
	motions       *desk.Lines[data.Motion]
	tasks         *desk.Lines[data.Assignment]
	showTasks     func(file *data.CeremonyFile)
	files         *files
	places        []place
	tabs          *kit.Tabs
	page          fyne.CanvasObject
	meeting       *kit.ChoiceField // which ceremony is in view
	head          *fyne.Container
	content       *fyne.Container
}

// New returns the area; it shows nothing until Load.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, runner: d.Runner.Fork(), file: &data.CeremonyFile{}, content: container.NewStack(), head: container.NewStack()}
	s.meeting = s.newMeeting()
	s.general = newGeneral(s)
	s.people = newPeople(s)
	s.agenda = newAgenda(s)
	s.signatories = newSigning(s)
	s.remarks = newRemarks(s)
	s.motions = newMotions(s)
	s.tasks = newTasks(s)
	s.files = newFiles(s)
	s.places = []place{
		{contest.InCeremony, words.CeremonyTabGeneral, nil, "", ""},
		{contest.InPeople, words.CeremonyTabPeople, s.people.lines, words.CeremonyPersonAdd, words.CeremonyAllPresent},
		{contest.InAgenda, words.CeremonyTabAgenda, s.agenda, words.CeremonyAgendaAdd, ""},
		{contest.InSigning, words.CeremonyTabSigning, s.signatories, words.CeremonySignAdd, words.CeremonyAllSigned},
		{contest.InRemarks, words.CeremonyTabRemarks, s.remarks, words.CeremonyRemarkAdd, ""},
		{contest.InMotions, words.CeremonyTabMotions, s.motions, words.MotionAdd, ""},
		{contest.InAssignments, words.CeremonyTabTasks, s.tasks, words.CeremonyTaskAdd, ""},
		{contest.InAttachments, words.CeremonyTabFiles, s.files.lines, words.CeremonyFileAdd, ""},
	}
	var tabs []kit.Tab
	for _, p := range s.places {
		tab := kit.Tab{Title: p.title, Content: s.general.content}
		if p.lines != nil {
			tab.Content, tab.Count = p.lines.Content(), p.lines.Count
		}
		tabs = append(tabs, tab)
	}
	s.tabs = kit.NewTabs(tabs...)
	s.tabs.OnSelect = func(int) { s.focusTab() }
	s.page = kit.Page(s.head, s.tabs)
	return s
}

// Content returns the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// loaded is the ceremony, and what the papers still lack.
type loaded struct {
	file *data.CeremonyFile
	gaps []contest.Gap
}

// Load reads the ceremony of the year in view.
func (s *Screen) Load() {
	book, facts, year, chosen, today := s.desk.Book, s.desk.Contest, s.desk.Year, s.chosen, s.desk.Today()
	s.loading = true
	kit.Load(s.runner, func(ctx context.Context) (l loaded, err error) {
		if l.file, err = work.Read(ctx, book, year.ID, chosen); err != nil {
			return l, err
		}
		l.gaps, err = papers.Due(ctx, facts, year, l.file.Ceremony.ID, today)
		return l, err
	}, func(l loaded, err error) {
		s.loading = false
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.gaps = l.gaps
		s.show(l.file)
	})
}

func (s *Screen) show(file *data.CeremonyFile) {
	if file.Ceremony.ID != s.file.Ceremony.ID {
		s.general.clear()
		for _, p := range s.places[1:] {
			p.lines.Clear()
		}
	}
	s.file = file
	if file.Ceremony.ID == 0 {
		s.content.Objects = []fyne.CanvasObject{s.empty()}
		s.content.Refresh()
		s.desk.Loaded(desk.Ceremony)
		return
	}
	s.head.Objects = []fyne.CanvasObject{s.headOf(file)}
	s.general.show(file)
	s.people.show(file)
	s.agenda.SetRows(file.Agenda)
	s.showSigning(file)
	s.offerSpeakers(file)
	s.remarks.SetRows(inGroups(file.Remarks, func(r data.Remark) int { return position(remarkKinds, string(r.Kind)) }))
	s.motions.SetRows(file.Motions)
	s.showTasks(file)
	s.files.lines.SetRows(file.Attachments)
	s.tabs.Refresh()
	if len(s.content.Objects) == 0 || s.content.Objects[0] != s.page {
		s.content.Objects = []fyne.CanvasObject{s.page}
	}
	s.content.Refresh()
	if s.pending != (desk.Place{}) {
		s.Show(s.pending)
	}
	s.desk.Loaded(desk.Ceremony)
}

// Openers lead to the forms of the area, while the year has its ceremony.
func (s *Screen) Openers() desk.Openers {
	in := func(tab int, open func(desk.About) desk.Found) func(desk.About) desk.Found {
		return func(about desk.About) desk.Found {
			if !s.ready() {
				return desk.Gone
			}
			return desk.InTab(s.tabs, tab, open)(about)
		}
	}
	return desk.Openers{
		"general":     in(0, desk.Standing(s.desk, s.general.form)),
		"participant": in(1, s.people.lines.Open),
		"agenda":      in(2, s.agenda.Open),
		"signatory":   in(3, s.signatories.Open),
		"remark":      in(4, s.remarks.Open),
		"motion":      in(5, s.motions.Open),
		"task":        in(6, s.tasks.Open),
		"picture":     in(7, s.files.lines.Open),
	}
}

func heldOn(date viet.Date) string {
	if date == "" {
		return ""
	}
	return date.Weekday() + ", " + date.Slash()
}

// empty invites to begin the ceremony of a year that has none.
func (s *Screen) empty() fyne.CanvasObject {
	title := fmt.Sprintf(words.CeremonyNone, s.file.Year.Text())
	body := kit.Stack(14, kit.Paragraph(words.CeremonyNoneNote), kit.Row(0, kit.Primary(words.CeremonyStart, "Ctrl+N", s.start)))
	card := container.New(layout.NewGridWrapLayout(fyne.NewSize(460, 150)), kit.Card(title, nil, body))
	return kit.Page(kit.PageHead(words.CeremonyArea, ""), container.NewCenter(card))
}

func (s *Screen) start() {
	if s.file.Year.ID == 0 || s.file.Ceremony.ID != 0 {
		return
	}
	c := work.Begin(s.file, data.PurposeSigning)
	s.desk.Save(fmt.Sprintf(words.CeremonyStartLabel, s.file.Year.Text()), func(tx *data.Tx) error { return work.Start(tx, &c) }, func(err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.pending = desk.Place{Part: string(contest.InCeremony), Field: "name"}
	})
}

// Commands returns the keys of the area.
func (s *Screen) Commands() []kit.Command {
	inView := func() desk.AnyLines {
		if l := s.lines(); l != nil && s.ready() {
			return l
		}
		return nil
	}
	general := s.general.form.Changed
	commands := append(desk.LineCommands(desk.Ceremony, inView),
		kit.Command{ID: "ceremony.start", Key: "Ctrl+N", Title: words.CeremonyStart, Run: s.start, Enabled: func() bool { return !s.ready() }},
		kit.Command{ID: "ceremony.meeting", Key: words.CeremonyMeetingKey, Title: words.CeremonyMeetingAdd, Run: s.addMeeting, Enabled: s.ready},
		kit.Command{ID: "ceremony.drop", Title: words.CeremonyMeetingDrop, Run: s.dropMeeting, Enabled: s.ready},
		s.tabs.On(0, kit.Command{ID: "ceremony.general", Key: "Ctrl+S", Title: words.CeremonySaveKey, Run: s.save, Enabled: general}),
		s.tabs.On(0, kit.Command{ID: "ceremony.leave", Key: "Esc", Title: words.KitDiscard, Run: func() { s.general.leave(func() {}) }, Enabled: general}),
		kit.Command{ID: "ceremony.file", Key: words.CeremonyFileKey, Title: words.CeremonyFilePick, Run: func() { s.files.pick() }, Enabled: func() bool {
			return inView() == desk.AnyLines(s.files.lines)
		}},
	)
	for i, p := range s.places {
		if p.lines != nil {
			if p.all != "" {
				commands = append(commands, s.tabs.On(i, kit.Command{ID: "ceremony.all", Key: words.LinesAllKey, Title: p.all, Run: p.lines.DoAll, Enabled: s.ready}))
			}
			if one := p.lines.One(); one != "" {
				commands = append(commands, s.tabs.On(i, kit.Command{
					ID: "ceremony.one", Key: words.LinesOneKey, Title: one, Run: p.lines.DoOne,
					Enabled: func() bool { return s.ready() && p.lines.MayDoOne() },
				}))
			}
			if p.name == contest.InPeople {
				commands = append(commands, s.tabs.On(i, kit.Command{ID: "ceremony.paste", Key: "Ctrl+V", Run: s.desk.TellOfPasting}))
			}
			if usual := p.lines.Usual(); usual != "" {
				commands = append(commands, s.tabs.On(i, kit.Command{
					ID: "ceremony.usual", Key: words.LinesUsualKey, Title: usual, Run: p.lines.TakeIn,
					Enabled: func() bool { return s.ready() && p.lines.MayTakeIn() },
				}))
			}
			commands = append(commands, s.tabs.On(i, kit.Command{ID: "ceremony.add", Key: "Ctrl+N", Title: p.add, Run: p.lines.Add, Enabled: s.ready}))
		}
	}
	return append(commands, s.tabs.Commands()...)
}

// markAll writes one mark into all lines that have none, as one step, and says how to take
// it back and which lines it left; what stands in the others stays.
func (s *Screen) markAll(count int, step, none, left string, act func(*data.Tx) error) {
	if count == 0 {
		s.desk.Tell(none)
		return
	}
	label := fmt.Sprintf(step, viet.Number(count))
	said := label
	if left != "" {
		said = label + ". " + strings.TrimSuffix(left, ".")
	}
	s.desk.Save(label, act, s.desk.Undoable(said, s.desk.Failed))
}

func (s *Screen) ready() bool { return s.file.Ceremony.ID != 0 }

func (s *Screen) lines() list { return s.places[s.tabs.Current()].lines }

func (s *Screen) save() {
	switch l := s.lines(); {
	case !s.ready():
	case l != nil:
		l.Save(nil)
	default:
		s.general.save(nil)
	}
}

// Leave asks about each form that holds something unsaved, in view.
func (s *Screen) Leave(then func()) {
	if s.general.form.Changed() {
		s.tabs.Select(0)
		s.general.leave(func() { s.Leave(then) })
		return
	}
	for i, p := range s.places {
		if p.lines != nil && p.lines.Changed() {
			s.tabs.Select(i)
			p.lines.Leave(func() { s.Leave(then) })
			return
		}
	}
	then()
}

// Show brings a tab into view, with a line of its list and a field.
func (s *Screen) Show(at desk.Place) {
	if s.loading || !s.ready() {
		s.pending = at
		return
	}
	if at.Event != 0 && at.Event != s.file.Ceremony.ID {
		s.pending = at
		s.view(at.Event)
		return
	}
	s.pending = desk.Place{}
	for i, p := range s.places {
		if string(p.name) != at.Part {
			continue
		}
		s.tabs.Select(i)
		if p.lines != nil {
			p.lines.Show(at.ID, at.Field)
		} else if field := s.general.form.Field(at.Field); field != nil {
			field.Focus(s.desk.Window.Canvas())
		}
	}
}

// focusTab puts the focus where work begins on the tab in view.
func (s *Screen) focusTab() {
	if l := s.lines(); l != nil && s.ready() && !l.Changed() {
		l.Show(0, "")
	} else if l == nil {
		s.general.form.Focus(s.desk.Window.Canvas())
	}
}
