package papers

import (
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// The measures of a name plate (biển tên): a sheet lying on its side and folded
// in the middle, in mm, and sizes in points.
const (
	plateFold    = 105
	plateAbove   = 15 // between the fold and the text
	plateBelow   = 12
	plateSide    = 18
	plateHeight  = plateFold - plateAbove - plateBelow - 2
	plateLargest = 96
	plateLeast   = 24
	plateTwo     = 72 // a name on two lines is at most so large
	postLargest  = 32
	postLeast    = 16
)

// namePlates are tents for the table: each sheet has a name on both halves.
func (b *builder) namePlates() []page.Section {
	section := page.Section{
		Landscape: true, Folded: true, NoNumbers: true, RestartNumbering: true,
		Top: plateFold + plateAbove, Bottom: plateBelow, Left: plateSide, Right: plateSide,
	}
	width := section.Width()
	people := b.Seated(b.unitID)
	if b.open(contest.Plates) {
		people = []data.Participant{{FullName: b.say("blank")}}
	}
	var names []string
	for i, p := range people {
		if i > 0 {
			section.Blocks = append(section.Blocks, page.PageBreak{})
		}
		section.Blocks = append(section.Blocks, b.plate(p, width))
		names = append(names, b.attendee(p))
	}
	return []page.Section{section, b.controlSheet(b.say("control plates", "số", viet.Count(len(people))), plateLines(names))}
}

// plate is the lower half of a sheet: the name as large as fits, below it post
// and unit.
func (b *builder) plate(p data.Participant, width float64) page.Block {
	name, size := fitName(viet.Upper(p.FullName), width)
	lines := []page.Paragraph{page.P(page.Center, size, name).Bolded()}
	unit := p.UnitName
	if within(unit, p.FullName) || within(unit, p.Post) {
		unit = ""
	}
	for _, line := range []string{p.Post, unit} {
		if line != "" {
			lines = append(lines, page.P(page.Center, fitSize(line, width), line).Spaced(6, 0))
		}
	}
	row := page.Row{CantSplit: true, MinHeight: plateHeight, Cells: []page.Cell{page.C(lines...).Centred()}}
	return page.Table{Columns: []float64{width}, Rows: page.Rows(row)}
}

// fitName gives the largest size at which a name fits on one line, or on two
// where that makes it larger by much.
func fitName(name string, width float64) (string, float64) {
	one := largest(name, true, width, plateLargest, plateLeast)
	two, size := name, one
	words := strings.Fields(name)
	for i := 1; i < len(words); i++ {
		above, below := strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		both := min(largest(above, true, width, plateTwo, plateLeast), largest(below, true, width, plateTwo, plateLeast))
		if both > size {
			two, size = above+"\n"+below, both
		}
	}
	if size > one*1.25 {
		return two, size
	}
	return name, one
}

func fitSize(line string, width float64) float64 {
	return largest(line, false, width, postLargest, postLeast)
}

// largest is the largest size from most down to least at which a text fits on a
// line of the width in mm.
func largest(text string, bold bool, width, most, least float64) float64 {
	const basis = 100 // width grows with size
	taken, err := page.TextWidth(text, bold, basis)
	if err != nil || taken <= 0 {
		return least // the layout meets the same error and tells it
	}
	return max(min(float64(int(width/taken*basis)), most), least)
}
