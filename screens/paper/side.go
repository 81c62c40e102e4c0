package paper

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// side holds the paper's figures and what it lacks.
type side struct {
	desk    *desk.Desk
	content *fyne.Container
	figures *fyne.Container
	scroll  *container.Scroll
	gaps    *kit.Table[papers.Gap]
	full    *kit.Wrapped // the chosen gap in full
	missing *fyne.Container
}

func newSide(d *desk.Desk) *side {
	p := &side{desk: d, figures: kit.Stack(0), full: kit.Note("")}
	p.gaps = kit.NewTable([]kit.Column[papers.Gap]{{Text: func(g papers.Gap) string { return g.Text }}})
	p.gaps.Empty = words.PaperNothing
	p.gaps.OnOpen = p.visit
	p.gaps.OnSelect = func(g papers.Gap) { p.full.SetText(g.Text) }
	p.missing = container.NewStack()
	p.scroll = container.NewVScroll(p.figures)
	p.content = container.New(sideLayout{p}, kit.Panel(kit.Pad(12, 14, 12, 14, p.scroll)), p.missing)
	return p
}

func (p *side) show(built *laidOut) {
	p.figures.RemoveAll()
	p.missing.RemoveAll()
	if built == nil {
		p.figures.Add(kit.Note(words.PaperNoneYet))
		p.content.Refresh()
		return
	}
	rows := kit.Stack(0, kit.Pad(0, 0, 8, 0, kit.Bold(words.PaperFigures)),
		kit.NameValue(words.PaperCollectives, viet.Number(built.Figures.Collectives), kit.Plain),
		kit.NameValue(words.PaperPersons, viet.Number(built.Figures.Persons), kit.Plain))
	for _, title := range built.Figures.Titles {
		rows.Add(kit.NameValue(title.Kind.Label, viet.Number(title.Count), kit.Plain))
	}
	rows.Add(kit.NameValue(words.PaperCode, built.Figures.Code, kit.Plain))
	rows.Add(kit.Pad(6, 0, 0, 0, kit.Small(words.PaperCodeNote)))
	p.figures.Add(rows)
	p.showGaps(built)
	p.content.Refresh()
}

func (p *side) showGaps(built *laidOut) {
	gaps := built.Missing
	if len(built.Replaced) > 0 {
		gaps = append(gaps[:len(gaps):len(gaps)], papers.Gap{Text: fmt.Sprintf(words.PaperReplaced, spaced(built.Replaced))})
	}
	p.full.SetText("")
	p.gaps.SetRows(gaps)
	p.gaps.Select(-1)
	if len(gaps) == 0 {
		p.missing.Add(kit.Card(words.PaperMissing, nil, kit.Mark("check", words.PaperNothing, kit.Good)))
		return
	}
	head := kit.Pad(12, 14, 8, 14, kit.Ends(kit.Bold(words.PaperMissing), kit.Small(words.PaperEnter)))
	p.missing.Add(kit.Panel(container.NewBorder(head, kit.Pad(6, 10, 10, 10, p.full), nil, nil, p.gaps)))
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
func (p *side) visit(g papers.Gap) {
	if area, what, ok := placeOf(g.Field); ok {
		p.desk.Go(area, what)
	}
}

// placeOf tells in which area a field is filled, and where there.
func placeOf(field string) (area desk.Area, what string, ok bool) {
	record, rest, _ := strings.Cut(field, ".")
	switch record {
	case "ceremony", "document-number":
		return desk.Ceremony, "general/" + rest, true
	case "letterhead":
		return desk.Ceremony, "general/letterhead", true
	case "participants":
		return desk.Ceremony, "people", true
	case "agenda":
		return desk.Ceremony, "agenda", true
	case "signatories":
		return desk.Ceremony, "signing", true
	case "remarks":
		return desk.Ceremony, "remarks", true
	case "assignments", "attachments":
		return desk.Ceremony, record, true
	case "year":
		return desk.Year, "info", true
	case "legal-texts":
		return desk.Year, "texts", true
	case "pledge-items":
		return desk.Pledge, "items", true
	case "office":
		return desk.Block, "offices", true
	case "memberships":
		return desk.Block, "units", true
	case "deadlines":
		return desk.Year, "deadlines", true
	case "year":
		return desk.Year, "info", true
	case "registrations":
		if rest == "outcome" {
			return desk.Results, "rows", true
		}
		return desk.Registrations, "", true
	case "criterions", "scores", "ballots", "ballot", "counts":
		return desk.Scoring, record, true
	case "exemplars":
		return desk.Results, "exemplars", true
	case "assignments", "attachments":
		return desk.Ceremony, record, true
	}
	return "", "", false
}

// sideLayout gives the figures the height they need, short of what the list of gaps
// must have, and the gaps the rest.
type sideLayout struct{ *side }

const (
	sideGap   = 12
	sideFrame = 2 * 13 // of the panel round the figures
	leastGaps = 190
)

func (l sideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 300) }

func (l sideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	below, listed := l.missing.MinSize().Height, len(l.gaps.Rows()) > 0
	if listed {
		below = leastGaps
	}
	height := min(l.figures.MinSize().Height+sideFrame, size.Height-below-sideGap)
	if listed {
		below = size.Height - height - sideGap
	}
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, height))
	objects[1].Move(fyne.NewPos(0, height+sideGap))
	objects[1].Resize(fyne.NewSize(size.Width, below))
}
