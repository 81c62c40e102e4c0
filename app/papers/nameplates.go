package papers

import (
	"strings"
	"unicode/utf8"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/assets/words"
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
	plateTwo     = 72 // a name on two lines is at most so large
	plateLeast   = 20
	postLargest  = 32
	postLeast    = 10
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

// plateOf are the lines below a name: the post and the unit, one line where they are said in
// one ("Trưởng ban Tổ chức Tỉnh ủy").
func plateOf(post, unit string) []string {
	if one := viet.Posted(post, unit, "\n"); !strings.Contains(one, "\n") {
		return []string{one}
	}
	return []string{post, unit}
}

// plate is the lower half of a sheet: the name as large as fits, below it post and unit.
// Whatever is written there, it is one sheet: the longer the lines, the smaller.
func (b *builder) plate(p data.Participant, width float64) page.Block {
	unit := p.UnitName
	if within(unit, p.FullName) || within(unit, p.Post) {
		unit = ""
	}
	name, size := fitName(page.Capitals(p.FullName), width)
	text := func(share float64) []page.Paragraph {
		lines := []page.Paragraph{page.P(page.Center, max(size*share, plateLeast), name).Bolded()}
		for _, line := range plateOf(p.Post, unit) {
			if line != "" {
				lines = append(lines, page.P(page.Center, max(postLargest*share, postLeast), line).Spaced(6, 0))
			}
		}
		return lines
	}
	share := 1.0
	for ; share > least; share -= step {
		cell := page.Row{Cells: []page.Cell{page.C(text(share)...)}}
		if b.height(width, page.Table{Columns: []float64{width}, Rows: page.Rows(cell)})+b.spare(width, text(share)) <= plateHeight {
			break
		}
	}
	row := page.Row{CantSplit: true, MinHeight: plateHeight, Cells: []page.Cell{page.C(text(share)...).Centred()}}
	return page.Table{Columns: []float64{width}, Rows: page.Rows(row)}
}

// spare is the height in mm of a line more for what breaks below a name: a text editor may
// break it once more, and must not need another sheet for that.
func (b *builder) spare(width float64, lines []page.Paragraph) (height float64) {
	for _, line := range lines[1:] {
		one := line
		one.Runs = []page.Run{page.Plain("Ậg")}
		if single := b.height(width, one); b.height(width, line) > 1.5*single {
			height = max(height, single)
		}
	}
	return height
}

// The steps in which the lines of a plate become smaller, as shares of the largest size.
const (
	step  = 0.05
	least = 0.2
)

// fitName gives the largest size at which a name fits on one line, or on two
// where that makes it larger by much, and parts no word of two syllables. Who stands for a body
// that is named has the name of that on the second.
func fitName(name string, width float64) (string, float64) {
	one := largest(name, width, plateLargest)
	two, size, gap := name, one, 0
	syllables := strings.Fields(name)
	body := 0 // where the name of a body begins
	if lead := strings.ToUpper(words.Representing); strings.HasPrefix(page.Loose(name), lead) {
		body = len(strings.Fields(lead))
	}
	for i := 1; i < len(syllables); i++ {
		if page.Together(syllables[i-1], syllables[i]) || body > 0 && i != body {
			continue
		}
		above, below := strings.Join(syllables[:i], " "), strings.Join(syllables[i:], " ")
		both := min(largest(above, width, plateTwo), largest(below, width, plateTwo))
		uneven := utf8.RuneCountInString(above) - utf8.RuneCountInString(below)
		if uneven = max(uneven, -uneven); both > size || both == size && two != name && uneven < gap {
			two, size, gap = above+"\n"+below, both, uneven
		}
	}
	if size > one*1.25 {
		return two, size
	}
	return name, one
}

// largest is the largest size from most down at which a name fits on a line of the width
// in mm.
func largest(name string, width, most float64) float64 {
	const basis = 100 // width grows with size
	taken, err := page.TextWidth(name, true, basis)
	if err != nil || taken <= 0 {
		return plateLeast // the layout meets the same error and tells it
	}
	return max(min(float64(int(width/taken*basis)), most), plateLeast)
}
