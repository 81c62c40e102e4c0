package papers

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// certificates have the words alone that go on the office's own stock (phôi bằng khen, giấy
// khen), one sheet for each award of the year, at the places that the office tunes: by
// article 104 of Decree 98/2023 the name, what for, the decision with its number in the
// golden book, and below the day who signs.
func (b *builder) certificates() []page.Section {
	b.open(contest.Results)
	b.open(contest.Locality)
	b.open(contest.Registrations(""))
	merits := &data.Merits{}
	if b.err == nil {
		merits, b.err = b.book.Merits(b.ctx, b.Year, b.unitID)
	}
	known := map[int64]data.Award{}
	if b.err == nil {
		known, b.err = b.book.AwardsIn(b.ctx, b.Year.Number)
	}
	var sections []page.Section
	seen := map[int64]bool{}
	for _, line := range b.awarded() {
		b.offer(line.DecisionNumber)
		b.offer(line.Name)
		if b.wants(line.DecisionNumber, line.Name) && !seen[line.AwardID] {
			seen[line.AwardID] = true
			sections = append(sections, b.certificate(line, merits.People[line.PersonID].Honorific, known[line.AwardID].GoldenBook))
		}
	}
	if len(sections) == 0 { // a sheet by which the places can be tuned
		blank := b.say("blank")
		line := data.NoOutcome()
		line.Name, line.Post = blank, blank
		line.OutcomeResult = &data.OutcomeResult{Awarded: blank, DecisionNumber: blank, Authority: blank}
		sections = append(sections, b.certificate(line, "", 0))
	}
	return sections
}

// awarded are the awards of the year to the chosen units and their people, those of one
// decision beside each other.
func (b *builder) awarded() []data.OutcomeLine {
	var all []data.OutcomeLine
	for _, line := range b.outcomes().Lines {
		if line.AwardID != 0 && !line.Revoked {
			all = append(all, line)
		}
	}
	slices.SortStableFunc(all, func(x, y data.OutcomeLine) int {
		return cmp.Or(cmp.Compare(x.DecisionDate, y.DecisionDate), cmp.Compare(x.DecisionNumber, y.DecisionNumber))
	})
	return all
}

func (b *builder) certificate(line data.OutcomeLine, honorific string, number int) page.Section {
	name := b.say("name collective", "tên", line.Name)
	if line.PersonID != 0 {
		name = strings.TrimSpace(b.say("name person", "ông bà", honorific, "họ tên", line.Name))
	}
	kind, ok := b.Summary.Kind(line.AwardKindID)
	if !ok {
		kind = data.AwardKind{Name: line.Awarded, Kind: data.KindTitle}
	}
	deed := "deed"
	if kind.Kind == data.KindCommendation {
		deed = "deed commendation"
	}
	decision := ""
	if line.DecisionNumber != "" {
		decision = b.say("decision", "số", line.DecisionNumber, "ngày", line.DecisionDate.Long())
	}
	book := b.say("book")
	if number > 0 {
		book = b.say("book number", "số", viet.Count(number))
	}
	section := page.Section{Landscape: true, NoNumbers: true, RestartNumbering: true, Top: 10, Bottom: 10, Left: 10, Right: 10}
	for _, part := range []struct {
		place string
		line  page.Paragraph
	}{
		{"name", page.P(page.Center, 0, name).Bolded()},
		{"post", page.P(page.Center, 0, b.post(line))},
		{"deed", page.P(page.Center, 0, b.say(deed, "danh hiệu", shortName(kind), "danh hiệu của năm", b.ofYear(shortName(kind))))},
		{"decision", page.P(page.Left, 0, decision)},
		{"book", page.Rich(page.Left, 0, page.BoldItalic(book))},
		{"date", page.Rich(page.Center, 0, page.BoldItalic(b.say("date", "địa danh", or(b.Locality(), b.say("blank")), "ngày", line.DecisionDate.Long())))},
		{"signer", page.P(page.Center, 0, page.Capitals(line.Authority)).Bolded()},
	} {
		if part.line.Runs[0].Text != "" {
			spot := b.spot(part.place)
			part.line.Size = spot.size
			for room := b.below(part.place, spot); part.line.Size > leastSpot && b.height(spot.width, part.line) > room; {
				part.line.Size -= 0.5
			}
			section.Blocks = append(section.Blocks, page.Placed{X: spot.left, Y: spot.top, Width: spot.width, Paragraphs: []page.Paragraph{part.line}})
		}
	}
	return section
}

// spot is where words stand on a sheet, in mm, and their size in points.
type spot struct{ left, top, width, size float64 }

// spots are the names of the places.
var spots = []string{"name", "post", "deed", "decision", "book", "date", "signer"}

// leastSpot is the least size of words that are longer than their place, in points, and
// mostSpot how high they may be where nothing stands below, in mm.
const (
	leastSpot = 7
	mostSpot  = 14
)

// below is the height from a place to the next one below it, in mm.
func (b *builder) below(of string, at spot) float64 {
	room := float64(mostSpot)
	for _, name := range spots {
		next := b.spot(name)
		if name != of && next.top > at.top && next.left < at.left+at.width && at.left < next.left+next.width {
			room = min(room, next.top-at.top)
		}
	}
	return room
}

// placeKey begins the keys of the sentences that are places.
const placeKey = "place "

// spot is the place that the office gave, or the shipped one where hers cannot be read.
func (b *builder) spot(of string) spot {
	at, err := readSpot(b.say(placeKey + of))
	if err == nil {
		return at
	}
	for _, s := range shipped(Certificate) {
		if s.Key == placeKey+of {
			at, _ = readSpot(s.Shipped)
		}
	}
	return at
}

// readSpot reads a place as it is written: "trái 30; trên 98; rộng 237; cỡ 26". What does not
// lie on a sheet of A4 on its side is an Invalid fault.
func readSpot(text string) (spot, error) {
	var at spot
	measures := map[string]*float64{words.SpotLeft: &at.left, words.SpotTop: &at.top, words.SpotWidth: &at.width, words.SpotSize: &at.size}
	for part := range strings.SplitSeq(text, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), " ")
		n, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSpace(value), ",", "."), 64)
		into := measures[strings.ToLower(name)]
		if err != nil || into == nil {
			return spot{}, fault.New(fault.Invalid, fmt.Sprintf(words.SpotWhat, strings.TrimSpace(part)), words.SpotNext)
		}
		*into = n
		delete(measures, strings.ToLower(name))
	}
	const wide, high, least, most = 297, 210, 6, 72
	if len(measures) > 0 || at.left < 0 || at.top < 0 || at.width < 10 || at.left+at.width > wide || at.top > high-5 || at.size < least || at.size > most {
		return spot{}, fault.New(fault.Invalid, fmt.Sprintf(words.SpotWhat, text), words.SpotNext)
	}
	return at, nil
}
