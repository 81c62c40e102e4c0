package paper

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/contest"
	"sothidua/app/papers"
	"sothidua/app/prints"
	"sothidua/app/titles"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// side holds the paper's figures, what it lacks, and its earlier official prints.
type side struct {
	desk    *desk.Desk
	content *fyne.Container
	figures *fyne.Container
	scroll  *container.Scroll // around all of it
	room    float32           // the height there is for it
	gaps    *kit.Table[contest.Gap]
	full    *kit.Wrapped // the chosen gap in full
	missing *fyne.Container
	prints  *kit.Table[prints.Filed]
	printed *fyne.Container
	code    string        // of the figures now
	found   []contest.Gap // what the records lack; the characters the fonts lack come later
}

// newSide builds the column; offer is called with an earlier print that was opened.
func newSide(d *desk.Desk, offer func(prints.Filed)) *side {
	p := &side{desk: d, figures: kit.Stack(0), full: kit.Note("")}
	p.gaps = kit.NewTable([]kit.Column[contest.Gap]{{Text: func(g contest.Gap) string { return g.Text }}})
	p.gaps.Empty = words.PaperNothing
	p.gaps.OnOpen = p.visit
	p.gaps.OnSelect = func(g contest.Gap) { p.full.SetText(g.Text) }
	p.prints = kit.NewTable([]kit.Column[prints.Filed]{{Text: called}, {Width: 100, Text: p.since, Tone: p.sinceTone}})
	p.prints.OnOpen = offer
	p.missing, p.printed = container.NewStack(), container.NewStack()
	p.scroll = kit.Scroll(container.New(sideLayout{p}, kit.Panel(kit.Pad(12, 14, 12, 14, p.figures)), p.missing, p.printed))
	p.content = container.New(sideRoom{p}, p.scroll)
	return p
}

func (p *side) show(built *papers.Built, printed []prints.Filed) {
	p.figures.RemoveAll()
	p.missing.RemoveAll()
	p.printed.RemoveAll()
	if built == nil {
		p.gaps.SetRows(nil)
		p.prints.SetRows(nil)
		if p.desk.Year.ID == 0 {
			p.figures.Add(kit.Note(words.PaperNoneYet))
		}
		p.content.Refresh()
		return
	}
	if built.Request.Blank {
		p.found, p.code = nil, ""
		p.gaps.SetRows(nil)
		p.prints.SetRows(nil)
		p.figures.Add(kit.Note(words.PaperBlankNote))
		p.content.Refresh()
		return
	}
	rows := kit.Stack(0, kit.Pad(0, 0, 8, 0, kit.Bold(words.PaperFigures)),
		kit.NameValue(words.PaperCollectives, viet.Number(built.Figures.Collectives), kit.Plain),
		kit.NameValue(words.PaperPersons, viet.Number(built.Figures.Persons), kit.Plain))
	var kinds []data.AwardKind
	for _, title := range built.Figures.Titles {
		kinds = append(kinds, title.Kind)
	}
	for _, title := range built.Figures.Titles {
		rows.Add(kit.NameValue(titles.LabelAmong(title.Kind, kinds), viet.Number(title.Count), kit.Plain))
	}
	rows.Add(kit.NameValue(words.PaperCode, built.Figures.Code, kit.Plain))
	rows.Add(kit.Pad(6, 0, 0, 0, kit.Note(words.PaperCodeNote)))
	if len(built.Siblings) > 0 {
		p.figures.Add(kit.Pad(0, 0, 10, 0, kit.Callout(kit.Look, words.PaperSiblings, strings.Join(built.Siblings, "\n"))))
	}
	p.figures.Add(rows)
	p.found, p.code = built.Missing, built.Figures.Code
	p.showGaps(p.found)
	p.showPrints(printed)
}

// showReplaced adds the characters that the fonts lack, known when all pages are there.
func (p *side) showReplaced(replaced []rune) {
	if len(replaced) > 0 {
		p.showGaps(append(p.found[:len(p.found):len(p.found)], contest.Gap{Text: fmt.Sprintf(words.PaperReplaced, spaced(replaced))}))
	}
}

func (p *side) showGaps(gaps []contest.Gap) {
	p.missing.RemoveAll()
	p.full.SetText("")
	p.gaps.SetRows(gaps)
	p.gaps.Select(-1)
	if len(gaps) == 0 {
		p.missing.Add(kit.Card(words.PaperMissing, nil, kit.Mark("check", words.PaperNothing, kit.Good)))
	} else {
		head := kit.Pad(12, 14, 8, 14, kit.Ends(kit.Bold(words.PaperMissing), kit.Small(words.PaperEnter)))
		p.missing.Add(kit.Panel(kit.Border(head, kit.Pad(6, 10, 10, 10, p.full), nil, nil, p.gaps)))
	}
	p.content.Refresh()
}

// showPrints lists the official prints of the paper in view.
func (p *side) showPrints(printed []prints.Filed) {
	p.printed.RemoveAll()
	p.prints.SetRows(printed)
	if len(printed) == 0 {
		p.printed.Add(kit.Card(words.PrintsTitle, nil, kit.Note(words.PrintsNone)))
	} else {
		head := kit.Pad(12, 14, 8, 14, kit.Ends(kit.Bold(words.PrintsTitle), kit.Small(words.PrintsEnter)))
		p.printed.Add(kit.Panel(kit.Border(head, against(printed), nil, nil, p.prints)))
	}
	p.content.Refresh()
}

// called is what a print goes by: its day and number once it is signed, else when it was
// printed. The day comes first: what is cut in the narrow list is the end of the symbol.
func called(print prints.Filed) string {
	number := print.Numbered()
	if number == "" {
		return cmp.Or(print.Dispatch.IssuedOn.Slash(), when(print))
	}
	return cmp.Or(print.Dispatch.IssuedOn.Slash(), viet.DateOf(time.UnixMilli(print.PrintedAt)).Slash()) + ", " + number
}

// against is a note of what speaks against the numbers of signed papers, nil for nothing.
func against(printed []prints.Filed) fyne.CanvasObject {
	var lines []string
	for _, print := range printed {
		if print.Against != "" {
			lines = append(lines, print.Against)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return kit.Pad(6, 10, 10, 10, kit.Note(strings.Join(lines, "\n")))
}

// since says what is to be known of a print first: that it is withdrawn, that its figures
// are no longer those of now, whether its signed copy is there.
func (p *side) since(print prints.Filed) string {
	switch {
	case print.WithdrawnAt != 0:
		return words.WithdrawnMark
	case prints.FiguresOf(print.Print).Code != p.code:
		return words.PrintsOtherFigures
	case print.Dispatch.Hash != "":
		return words.FiledBack
	case print.Awaited:
		return words.FiledAwaited
	}
	return words.PrintsSameFigures
}

func (p *side) sinceTone(print prints.Filed) kit.Tone {
	switch p.since(print) {
	case words.PrintsSameFigures, words.FiledBack:
		return kit.Good
	case words.WithdrawnMark:
		return kit.Muted
	}
	return kit.Look
}

func spaced(runes []rune) string {
	var b strings.Builder
	for i, r := range runes {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// visit goes to where the gap is filled.
func (p *side) visit(g contest.Gap) {
	if at, ok := desk.PlaceOf(g); ok {
		p.desk.Go(at)
	}
}

// sideRoom tells how much room there is: where it is too little, all of it scrolls as one.
type sideRoom struct{ *side }

func (l sideRoom) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, leastList) }

func (l sideRoom) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.room = size.Height
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
	objects[0].Refresh() // what is in it may be as high as its rows now, or no longer
}

// sideLayout gives the figures the height they need. The lists below share the rest and
// scroll; one that is empty takes what it needs. Where there is no room for that, the lists
// are as high as their rows, so that one thing alone scrolls.
type sideLayout struct{ *side }

const (
	sideGap   = 12
	leastList = 132
)

func (l sideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	_, sum, _ := l.heights(objects[0], l.room)
	return fyne.NewSize(200, sum)
}

// heights are those of the lists in a room, their sum with the figures, and how many of
// them have rows.
func (l sideLayout) heights(figures fyne.CanvasObject, room float32) (lists [2]float32, sum, long float32) {
	sum = figures.MinSize().Height
	if len(l.missing.Objects) == 0 { // no paper
		return lists, sum, 0
	}
	least, whole := sum, sum
	var wholes [2]float32
	for i, list := range []fyne.CanvasObject{l.missing, l.printed} {
		lists[i] = list.MinSize().Height
		wholes[i] = lists[i]
		if height, rows := l.rowsOf(i); rows {
			wholes[i] += height
			lists[i] = leastList
			long++
		}
		least, whole = least+lists[i]+sideGap, whole+wholes[i]+sideGap
	}
	if least > room && room > 0 {
		return wholes, whole, 0
	}
	return lists, least, long
}

// rowsOf is by how much a list with rows is higher than at least, to show them all.
func (l sideLayout) rowsOf(list int) (height float32, rows bool) {
	const line = 1 // below the last row
	if list == 0 {
		n := len(l.gaps.Rows())
		return l.gaps.Height(n) - l.gaps.MinSize().Height + line, n > 0
	}
	n := len(l.prints.Rows())
	return l.prints.Height(n) - l.prints.MinSize().Height + line, n > 0
}

func (l sideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	heights, sum, long := l.heights(objects[0], l.room)
	y := objects[0].MinSize().Height
	if len(l.missing.Objects) == 0 {
		y = size.Height
	}
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, y))
	y += sideGap
	for i, list := range []fyne.CanvasObject{l.missing, l.printed} {
		if _, rows := l.rowsOf(i); rows && long > 0 {
			heights[i] += max(size.Height-sum, 0) / long
		}
		list.Move(fyne.NewPos(0, y))
		list.Resize(fyne.NewSize(size.Width, heights[i]))
		y += heights[i] + sideGap
	}
}
