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
	p.content = kit.Beside(kit.Panel(kit.Pad(12, 14, 12, 14, p.figures)), kit.Pad(12, 0, 0, 0, p.missing), kit.Pad(12, 0, 0, 0, p.printed))
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
	texts := make([]string, len(gaps))
	for i, gap := range gaps {
		texts[i] = gap.Text
	}
	p.full.KeepRoom(texts)
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
