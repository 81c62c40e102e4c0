package ceremony

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	work "sothidua/app/ceremony"
	"sothidua/app/contest"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// general is the tab of the ceremony's own data, with what the papers lack beside it.
type general struct {
	screen  *Screen
	form    *kit.Form
	content fyne.CanvasObject
	problem *fyne.Container
	gaps    *fyne.Container
	saving  bool

	name, place, locality       *kit.TextField
	date                        *kit.DateField
	start, end                  *kit.TimeField
	opened, closed              *kit.TimeField
	paused, resumed             *kit.TimeField
	minutesCopies               *kit.NumberField
	minutesRead                 *kit.CheckField
	chair, secretary, concluder *attendee
	letterhead                  *kit.ChoiceField
	replyBy                     *kit.DateField
	delegates                   *kit.NumberField
	bring                       *kit.TextField
	concludedAs                 *kit.ChoiceField
	concludedBy, concludedPost  *kit.TextField
	copies                      *kit.NumberField
	signing, closing, midyear   *kit.CheckField
	numbers                     []numberFields
}

// numberFields are the number and date of one paper.
type numberFields struct {
	paper, paperType string
	purpose          data.Purpose // of the meetings that have it; empty: all
	number           *kit.TextField
	issued           *kit.DateField
}

const gapsWidth = 300

func newGeneral(s *Screen) *general {
	g := &general{
		screen: s, problem: kit.Stack(0), gaps: container.NewStack(),
		name:       kit.NewText("name", words.CeremonyFieldName).Require(),
		date:       kit.NewDate("date", words.CeremonyFieldDate).OnPaper(),
		start:      kit.NewTime("start", words.CeremonyFieldStart),
		end:        kit.NewTime("end", words.CeremonyFieldEnd),
		opened:     kit.NewTime("opened", words.CeremonyOpenedAt),
		closed:     kit.NewTime("closed", words.CeremonyClosedAt),
		paused:     kit.NewTime("paused", words.CeremonyPausedAt),
		resumed:    kit.NewTime("resumed", words.CeremonyResumedAt),
		place:      kit.NewText("place", words.CeremonyFieldPlace),
		locality:   kit.NewText("locality", words.CeremonyFieldLocality),
		chair:      newAttendee(s, "chair", words.CeremonyFieldChair),
		secretary:  newAttendee(s, "secretary", words.CeremonyFieldSecretary),
		concluder:  newAttendee(s, "concluder", words.CeremonyFieldConcluder),
		copies:     kit.NewNumber("copies", words.CeremonyFieldCopies),
		letterhead: kit.NewChoice("letterhead", words.CeremonyFieldLetterhead),
		signing:    kit.NewCheck(string(data.PurposeSigning), words.CeremonyForSigning),
		closing:    kit.NewCheck(string(data.PurposeClosing), words.CeremonyForClosing),
		midyear:    kit.NewCheck(string(data.PurposeMidyear), words.CeremonyForMidyear),

		minutesCopies: kit.NewNumber("minutescopies", words.CeremonyMinutesCopies),
		minutesRead:   kit.NewCheck("minutesread", words.CeremonyMinutesRead),

		replyBy:       kit.NewDate("replyby", words.CeremonyReplyBy),
		delegates:     kit.NewNumber("delegates", words.CeremonyDelegates),
		bring:         kit.NewText("bring", words.CeremonyBring),
		concludedAs:   kit.NewChoice("conclusionas", words.CeremonySignsAs, signsAs...).Placeholder(words.CeremonySignsSelf),
		concludedBy:   kit.NewText("conclusionby", words.CeremonyConclusionBy),
		concludedPost: kit.NewText("conclusionpost", words.CeremonyConclusionPost),
	}
	g.form = s.desk.Form(desk.Ceremony, "general").
		AddWide(g.name).
		Add(g.date).AddTwo(g.start, g.end).
		Add(g.place).AddTwo(g.locality, g.copies).
		Add(g.chair.ChoiceField).Add(g.secretary.ChoiceField).
		Add(g.concluder.ChoiceField).Add(g.letterhead).
		AddTwo(g.signing, g.closing).Add(g.midyear).
		Heading(words.CeremonyAsked).
		AddTwo(g.replyBy, g.delegates).Add(g.bring).
		Heading(words.CeremonyAsItWas).
		AddTwo(g.opened, g.closed).AddTwo(g.paused, g.resumed).
		Add(g.minutesCopies).AddWide(g.minutesRead).
		Heading(words.CeremonySignConclusion).
		Add(g.concludedAs).Add(g.concludedBy).AddWide(g.concludedPost).
		Heading(words.CeremonyNumbers)
	for _, p := range words.CeremonyPapers {
		n := numberFields{p.Paper, p.Type, data.Purpose(p.For), kit.NewText(p.Paper, p.Label), kit.NewDate(p.Paper+".date", words.CeremonyIssuedOn)}
		g.form.AddTwo(n.number, n.issued)
		g.numbers = append(g.numbers, n)
	}
	g.form.Title = words.CeremonyTabGeneral
	g.form.OnChange(func() { g.explain(nil) })
	body := kit.Scroll(kit.Pad(12, 16, 12, 14, kit.Stack(0, g.problem, g.form)))
	g.content = kit.NewSplit(nil, 0, kit.Panel(body), g.gaps, gapsWidth)
	return g
}

func (g *general) clear() { g.form.MarkClean() }

// show fills the form, unless it holds something unsaved.
func (g *general) show(file *data.CeremonyFile) {
	g.showGaps()
	var people, heads []kit.Option
	for _, p := range file.Participants {
		people = append(people, kit.Option{
			Value: key(&p.ID), Text: strings.TrimSpace(p.Honorific + " " + p.FullName), Note: join(", ", p.Post, p.UnitName),
		})
	}
	for _, l := range file.Letterheads {
		heads = append(heads, kit.Option{Value: key(&l.ID), Text: l.Name})
	}
	g.chair.offer(people)
	g.secretary.offer(people)
	g.concluder.offer(people)
	g.letterhead.SetOptions(heads)
	if !g.form.Changed() {
		g.fill(file)
	}
}

func (g *general) fill(file *data.CeremonyFile) {
	c := file.Ceremony
	g.name.SetText(c.Name)
	g.date.SetDate(c.Date)
	g.start.SetText(c.StartTime)
	g.end.SetText(c.EndTime)
	g.opened.SetText(c.OpenedAt)
	g.closed.SetText(c.ClosedAt)
	g.paused.SetText(c.PausedAt)
	g.resumed.SetText(c.ResumedAt)
	g.place.SetText(c.Place)
	g.locality.SetText(c.Locality)
	g.locality.Placeholder(file.Block.Locality)
	g.chair.SetValue(key(c.ChairID))
	g.secretary.SetValue(key(c.SecretaryID))
	g.concluder.SetValue(key(c.ConcluderID))
	g.letterhead.SetValue(key(c.LetterheadID))
	g.copies.SetText("")
	if c.Copies > 0 {
		g.copies.SetValue(c.Copies)
	}
	g.minutesCopies.SetText("")
	if c.MinutesCopies > 0 {
		g.minutesCopies.SetValue(c.MinutesCopies)
	}
	g.minutesRead.SetOn(c.MinutesRead)
	g.replyBy.SetDate(c.ReplyBy)
	g.delegates.SetText("")
	if c.Delegates > 0 {
		g.delegates.SetValue(c.Delegates)
	}
	g.bring.SetText(c.Bring)
	g.concludedAs.SetValue(c.ConclusionAs)
	g.concludedBy.SetText(c.ConclusionSigner)
	g.concludedPost.SetText(c.ConclusionPost)
	g.signing.SetOn(c.Serves(data.PurposeSigning))
	g.closing.SetOn(c.Serves(data.PurposeClosing))
	g.midyear.SetOn(c.Serves(data.PurposeMidyear))
	for _, n := range g.numbers {
		given := numberOf(file, n.paper)
		has := n.purpose == "" || c.Purposes == "" || c.Serves(n.purpose) || given.Number > 0
		n.number.Hidden, n.issued.Hidden = !has, !has
		n.number.SetText(given.Text())
		n.issued.SetDate(given.IssuedOn)
	}
	for _, field := range g.form.Fields() {
		field.SetError("")
	}
	g.form.MarkClean()
	g.form.Refresh()
}

// save writes the general data and the document numbers as one step.
func (g *general) save(then func()) {
	if g.saving || !g.form.Check(g.screen.desk.Window.Canvas()) {
		return
	}
	c, numbers, ok := g.read()
	if !ok {
		return
	}
	parts := []work.Part{g.chair.part(&c.ChairID), g.secretary.part(&c.SecretaryID), g.concluder.part(&c.ConcluderID)}
	come := len(g.screen.file.Participants)
	g.saving = true
	g.screen.desk.Save(words.CeremonySaveLabel, func(tx *data.Tx) error {
		if err := work.Join(tx, &c, come, parts...); err != nil {
			return err
		}
		return work.Save(tx, c, numbers)
	}, g.form.Saving(func(err error) {
		g.saving = false
		g.explain(err)
		if err != nil {
			g.form.Blame(g.screen.desk.Window.Canvas(), err)
			return
		}
		g.form.MarkClean()
		if then != nil {
			then()
		}
	}))
}

// read takes the form into records; ok is false after it said what is wrong.
func (g *general) read() (c data.Ceremony, numbers []data.DocumentNumber, ok bool) {
	c = g.screen.file.Ceremony
	c.Name, c.Place, c.Locality = g.name.Text(), g.place.Text(), g.locality.Text()
	c.Date = g.date.Date()
	c.StartTime, _ = g.start.Value()
	c.EndTime, _ = g.end.Value()
	c.OpenedAt, _ = g.opened.Value()
	c.ClosedAt, _ = g.closed.Value()
	c.PausedAt, _ = g.paused.Value()
	c.ResumedAt, _ = g.resumed.Value()
	c.MinutesCopies, _ = g.minutesCopies.Value()
	c.MinutesRead = g.minutesRead.On()
	c.ReplyBy, c.Bring = g.replyBy.Date(), g.bring.Text()
	c.Delegates, _ = g.delegates.Value()
	c.ConclusionAs, c.ConclusionSigner, c.ConclusionPost = g.concludedAs.Value(), g.concludedBy.Text(), g.concludedPost.Text()
	c.LetterheadID = id(g.letterhead)
	c.Copies, _ = g.copies.Value()
	c.Purposes = ""
	for _, check := range []*kit.CheckField{g.signing, g.closing, g.midyear} {
		if check.On() {
			c.Purposes = join(",", c.Purposes, check.Key())
		}
	}
	for _, n := range g.numbers {
		record := numberOf(g.screen.file, n.paper)
		record.Paper, record.IssuedOn = n.paper, n.issued.Date()
		var err error
		if record.Number, record.Symbol, err = work.ReadNumber(g.screen.file, n.paperType, n.number.Text()); err != nil {
			return c, nil, g.refuse(n.number, fault.Of(err).What)
		}
		numbers = append(numbers, record)
	}
	return c, numbers, true
}

func (g *general) refuse(field kit.Field, text string) bool {
	field.SetError(text)
	g.form.Refresh()
	field.Focus(g.screen.desk.Window.Canvas())
	return false
}

// leave asks about unsaved changes, then calls then.
func (g *general) leave(then func()) {
	if !g.form.Changed() {
		then()
		return
	}
	kit.AskSave(g.screen.desk.Window, func(answer kit.Answer) {
		switch answer {
		case kit.Save:
			g.save(then)
		case kit.Discard:
			g.fill(g.screen.file)
			then()
		case kit.Stay:
		}
	})
}

func (g *general) explain(err error) {
	if err == nil && len(g.problem.Objects) == 0 {
		return
	}
	g.problem.RemoveAll()
	if err != nil {
		f := fault.Of(err)
		g.problem.Add(kit.Pad(0, 0, 12, 0, kit.Callout(kit.Bad, f.What, f.Next)))
	}
	g.content.Refresh()
}

// showGaps lists what the papers lack of the ceremony, each entry a way there.
func (g *general) showGaps() {
	lines, n, gaps := kit.Stack(2), 0, g.screen.gaps
	if c := g.screen.file.Ceremony; c.ID != 0 && c.Date == "" && !slices.ContainsFunc(gaps, func(gap contest.Gap) bool { return gap.Text == words.GapDate }) {
		// Of a meeting without a day nothing else is due yet.
		gaps = append([]contest.Gap{{Text: words.GapDate, Place: contest.InCeremony, Field: "date", Event: c.ID}}, gaps...)
	}
	for _, gap := range gaps {
		at, _ := desk.PlaceOf(gap)
		visit := func() { g.screen.Show(at) }
		switch at.Area {
		case desk.Ceremony:
		case desk.Pledge:
			visit = func() { g.screen.desk.Go(at) }
		default:
			continue
		}
		n++
		lines.Add(kit.LinkLine(kit.Icon("ring", kit.Look, 10), gap.Text, visit))
	}
	corner := kit.Text(strconv.Itoa(n), kit.Look)
	if n == 0 {
		corner = kit.Text("", kit.Plain)
		lines.Add(kit.Mark("check", words.CeremonyMissingNone, kit.Good))
	}
	card := kit.Card(words.CeremonyMissing, corner, lines)
	g.gaps.Objects = []fyne.CanvasObject{kit.Border(card, nil, nil, nil)}
	g.gaps.Refresh()
}

func numberOf(file *data.CeremonyFile, paper string) data.DocumentNumber {
	for _, n := range file.Numbers {
		if n.Paper == paper {
			return n
		}
	}
	return data.DocumentNumber{}
}
