package papers

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// candidate is somebody proposed, with all that is asked for.
type candidate struct {
	data.OutcomeLine // the first of them
	asked            []string
	deeds            []string // what is noted of the achievement, a paragraph each
}

// candidates are the persons and collectives that the chosen units propose, in their order.
// Who asks for no more than a title at the foot of its ladder stands in the list of the
// submission, and has a report where asked for by name. A form for the pen is of one of each.
func (b *builder) candidates() []candidate {
	if b.blank {
		someone := candidate{OutcomeLine: data.NoOutcome(), asked: []string{b.say("blank")}}
		someone.Name = b.say("blank")
		collective := someone
		someone.PersonID = -1
		return []candidate{collective, someone}
	}
	var all []candidate
	at := map[[3]any]int{}
	more := map[int]bool{} // asks for more than the foot of a ladder
	for _, line := range b.proposed() {
		key := [3]any{line.PersonID, line.CollectiveID, line.Name}
		i, seen := at[key]
		if !seen {
			i = len(all)
			at[key] = i
			all = append(all, candidate{OutcomeLine: line})
		}
		for _, deed := range paragraphs(line.Deed) {
			if !slices.Contains(all[i].deeds, deed) {
				all[i].deeds = append(all[i].deeds, deed)
			}
		}
		if kind, ok := b.Summary.Kind(line.KindID); ok {
			all[i].asked = append(all[i].asked, shortName(kind))
			more[i] = more[i] || !listedOnly(b.Records, kind)
		}
	}
	var chosen []candidate
	for i, c := range all {
		b.offer(c.Name)
		if b.wants(c.Name) && (more[i] || b.of != "") {
			chosen = append(chosen, c)
		}
	}
	return chosen
}

// merits are what the book knows of the candidates, besides awards.
type merits struct {
	*data.Merits
	exemplars []data.Exemplar // of the year
}

// achievementReports (báo cáo thành tích) have one report for each person and collective, by
// the heads of the forms of Decree 98/2023 and its annex: what the book knows, and room for
// the rest. Each is a copy of its own.
func (b *builder) achievementReports() []page.Section { return b.reportEach(b.achievementReport) }

// reportEach has a report for each person and collective that is proposed, as write writes it.
func (b *builder) reportEach(write func(width float64, c candidate, known merits, won []data.TitleWon) []page.Block) []page.Section {
	b.open(contest.Registrations(""))
	known := b.knownMerits()
	won := b.wonBefore()
	without := 0
	var sections []page.Section
	for _, c := range b.candidates() {
		if b.stopped() {
			return nil
		}
		if len(c.deeds) == 0 && !b.blank {
			without++
		}
		section := page.Portrait()
		section.RestartNumbering, section.Bookmark = true, c.Name
		section.Blocks = write(section.Width(), c, known, won[[2]int64{c.PersonID, c.CollectiveID}])
		sections = append(sections, section)
	}
	b.undescribedOf(without, len(sections))
	if len(sections) == 0 {
		return []page.Section{b.noReport()}
	}
	return sections
}

// knownMerits reads what the book knows of who registers.
func (b *builder) knownMerits() merits {
	known := merits{Merits: &data.Merits{}}
	if b.err == nil {
		known.Merits, b.err = b.book.Merits(b.ctx, b.Year, b.unitID)
	}
	if b.err == nil {
		known.exemplars, b.err = b.book.Exemplars(b.ctx, b.Year.ID)
	}
	return known
}

// undescribedOf notes as a gap of how many of those proposed no deed is written down.
func (b *builder) undescribedOf(without, all int) {
	if without > 0 {
		b.noticed = append(b.noticed, contest.Gap{Text: fmt.Sprintf(words.GapDeed, without, all), Place: contest.InResults})
	}
}

// noReport is the page of a report on nobody.
func (b *builder) noReport() page.Section {
	section := page.Portrait()
	section.Blocks = append(b.tabled(section.Width(), "", b.say("asked", "danh hiệu", b.say("blank"), "danh hiệu của năm", b.ofYear(b.say("blank")))), text(b.say("none")))
	return section
}

func (b *builder) achievementReport(width float64, c candidate, merits merits, won []data.TitleWon) []page.Block {
	unit := b.unitOf(c.UnitID)
	asked := strings.Join(c.asked, ";\n")
	subject := b.say("asked", "danh hiệu", asked, "danh hiệu của năm", b.ofYear(asked))
	blocks := b.unitHead(width, unit, "", subject)
	person := c.PersonID != 0
	parts := [][]page.Block{b.collectivePart(c, merits), b.collectiveDeeds(width, c, merits), b.awardTables(width, won)}
	titles := []string{"collective part", "deeds part", "awards part"}
	if person {
		titles[0], parts[0], parts[1] = "person part", b.personPart(c, merits), b.personDeeds(width, c, merits)
	}
	for i, part := range parts {
		blocks = append(append(blocks, numbered(i+1, b.say(titles[i]))), part...)
	}
	blocks = append(bound(blocks), page.Blank(signatureGap).Kept())
	return append(blocks, b.reportSigned(width, c, unit))
}

// reportSigned has who reports and who confirms it.
func (b *builder) reportSigned(width float64, c candidate, unit data.Unit) page.Block {
	switch {
	case c.PersonID != 0:
		return page.Signatures(width, handSpace, 2, b.unitSigns(unit, b.say("confirmed by unit")), b.signature([]string{b.say("reporter")}, "", c.Name))
	case c.CollectiveID != unit.ID: // a room
		return page.Signatures(width, handSpace, 2, b.unitSigns(unit, b.say("confirmed by unit")), b.signature([]string{b.say("sign room")}, "", ""))
	}
	return page.Signatures(width, handSpace, 2, b.signature([]string{b.say("confirmed above")}, "", ""), b.unitSigns(unit, ""))
}

// unitSigns is the head of a unit as signed, below a line where one is given.
func (b *builder) unitSigns(unit data.Unit, above string) page.Signature {
	s := b.scoredUnit(unit)
	if _, ok := b.SignerOf(unit.ID); ok && above == "" {
		s.Above = s.Above[1:] // its post says enough
		return s
	}
	lines := []string{or(page.Capitals(unit.HeadPost), b.say("sign unit"))}
	if above != "" {
		lines = append([]string{above}, lines...)
	}
	return b.signature(lines, "", "")
}

func (b *builder) unitOf(id int64) data.Unit {
	for _, row := range b.Summary.Units {
		if row.Unit.ID == id {
			return row.Unit
		}
	}
	return data.Unit{}
}

func (b *builder) personPart(c candidate, merits merits) []page.Block {
	p := merits.People[c.PersonID]
	blank := b.say("blank")
	lines := []string{
		b.say("person name", "họ tên", c.Name),
		b.say("person born", "ngày sinh", or(p.BornOn.Slash(), blank), "giới tính", or(viet.Capital(p.Sex), blank)),
	}
	long := b.say("to write")
	posts := strings.Join(slices.DeleteFunc([]string{c.Post, p.OtherPosts}, func(s string) bool { return s == "" }), "; ")
	return bodies(append(lines,
		b.say("person hometown", "quê quán", or(p.Hometown, long)), b.say("person dwelling", "trú quán", or(p.Dwelling, long)),
		b.say("person unit", "đơn vị", or(c.Unit, blank)), b.say("person post", "chức vụ", or(posts, blank)),
		b.say("person qualification", "trình độ", or(p.Qualification, long)), b.say("person degrees", "học vị", or(p.Degrees, blank))))
}

func (b *builder) personDeeds(width float64, c candidate, merits merits) []page.Block {
	blocks := append([]page.Block{heading(b.say("duties"))}, bodies(b.lines("many blanks")[:2])...)
	blocks = append(blocks, heading(b.say("deeds")), text(b.say("registered", "danh hiệu", strings.Join(c.asked, "; "))))
	var ratings, initiatives [][]figure
	for _, y := range merits.Ratings[c.PersonID] {
		if y.Rating != "" {
			ratings = append(ratings, []figure{b.plainYear(y.Year), said(b.ratingName(y.Rating)), noted(y.MonthsWorked), said(y.ReviewNote)})
		}
	}
	for _, i := range merits.Initiatives[c.PersonID] {
		initiatives = append(initiatives, []figure{b.plainYear(i.Year), said(i.Title), said(i.Scope), said(b.decisionOf(i.DecisionNumber, i.DecisionDate, i.RecognisedBy))})
	}
	blocks = append(blocks, b.knownTable(width, "ratings", ratings, rosterColumn{b.say("column year"), 16, page.Center}, rosterColumn{b.say("column rating"), 0, page.Left},
		rosterColumn{b.say("column months"), 30, page.Center}, rosterColumn{b.say("column note"), 40, page.Left})...)
	blocks = append(blocks, b.knownTable(width, "initiatives", initiatives, rosterColumn{b.say("column year"), 16, page.Center}, rosterColumn{b.say("column initiative"), 0, page.Left},
		rosterColumn{b.say("column scope"), 24, page.Center}, rosterColumn{b.say("column recognised"), 52, page.Left})...)
	return append(blocks, b.deedsOf(c, merits)...)
}

// deedsOf is what is noted of the achievement, and room for more of it.
func (b *builder) deedsOf(c candidate, merits merits) []page.Block {
	blocks := append(bodies(c.deeds), bodies(b.exemplary(c, merits.exemplars))...)
	room := b.lines("many blanks")
	if len(c.deeds) > 0 {
		room = room[:1]
	}
	return append(blocks, bodies(room)...)
}

// exemplary says for what the book holds somebody up as an example.
func (b *builder) exemplary(c candidate, exemplars []data.Exemplar) []string {
	var lines []string
	for _, e := range exemplars {
		if (e.PersonID != nil && *e.PersonID == c.PersonID || viet.Fold(e.Name) == viet.Fold(c.Name)) && e.Merit != "" {
			lines = append(lines, b.exemplarLine(e))
		}
	}
	return lines
}

// higher is what a collective lies in, of a unit who is above it.
func (b *builder) higher(c candidate) string {
	above := b.above(c.UnitID, c.CollectiveID, c.Unit)
	if c.UnitID != 0 && c.CollectiveID == c.UnitID || viet.Fold(above) == viet.Fold(c.Name) { // the unit, by a name of then maybe
		return or(b.Letterhead.Superior, b.Block.ParentAgency)
	}
	return above
}

func (b *builder) collectivePart(c candidate, merits merits) []page.Block {
	people := ""
	for _, y := range merits.Figures[c.CollectiveID] {
		if y.Headcount > 0 {
			people = number(y.Headcount)
		}
	}
	blocks := bodies([]string{b.say("collective name", "tên", c.Name), b.say("collective unit", "đơn vị", or(b.higher(c), b.say("blank")))})
	blocks = append(blocks, heading(b.say("collective traits")))
	own, long := merits.Units[c.CollectiveID], b.say("to write")
	traits := []string{b.say("collective address", "nội dung", or(inLine(own.Address), long)), b.say("collective founded", "nội dung", or(inLine(own.Founded), long))}
	traits = append(traits, b.say("collective people", "số", or(people, b.say("short blank"))), b.say("collective structure", "nội dung", or(inLine(own.Structure), long)))
	blocks = append(append(blocks, bodies(traits)...), heading(b.say("collective duty")))
	if duties := paragraphs(own.Functions); len(duties) > 0 {
		return append(blocks, bodies(duties)...)
	}
	return append(blocks, bodies(b.lines("many blanks")[:2])...)
}

func (b *builder) collectiveDeeds(width float64, c candidate, merits merits) []page.Block {
	blocks := []page.Block{heading(b.say("collective deeds")), text(b.say("registered", "danh hiệu", strings.Join(c.asked, "; ")))}
	var figures, targets [][]figure
	for _, y := range merits.Figures[c.CollectiveID] {
		figures = append(figures, []figure{
			b.plainYear(y.Year), headed(y.Headcount), noted(y.Completed), noted(y.Advanced), noted(y.Disciplined),
			said(b.ratingName(y.Rating)), said(b.ratingName(y.PartyRating)),
		})
	}
	for _, t := range b.Targets {
		if t.UnitID != nil && *t.UnitID == c.CollectiveID {
			targets = append(targets, []figure{count(len(targets) + 1), said(t.Text), said(quantity(t.Planned, t.Measure)), said(quantity(t.Result, t.Measure))})
		}
	}
	blocks = append(blocks, b.knownTable(width, "figures", figures, rosterColumn{b.say("column year"), 16, page.Center}, rosterColumn{b.say("column headcount"), 18, page.Center},
		rosterColumn{b.say("column completed"), 22, page.Center}, rosterColumn{b.say("column advanced"), 20, page.Center}, rosterColumn{b.say("column disciplined"), 18, page.Center},
		rosterColumn{b.say("column rating"), 0, page.Left}, rosterColumn{b.say("column party"), 30, page.Left})...)
	blocks = append(blocks, b.knownTable(width, "targets", targets, rosterColumn{b.say("column number"), 11, page.Center}, rosterColumn{b.say("column target"), 0, page.Left},
		rosterColumn{b.say("column planned"), 28, page.Center}, rosterColumn{b.say("column result"), 28, page.Center})...)
	blocks = append(blocks, b.deedsOf(c, merits)...)
	blanks := b.lines("many blanks")
	for _, key := range []string{"collective measures", "collective law"} {
		blocks = append(append(blocks, heading(b.say(key))), bodies(blanks[:2])...)
	}
	return blocks
}

// knownTable is a table of what is known below a line that says of what, nothing without rows.
func (b *builder) knownTable(width float64, title string, figures [][]figure, columns ...rosterColumn) []page.Block {
	if len(figures) == 0 {
		return nil
	}
	return []page.Block{text(b.say(title)).Kept(), b.figureTable(width, figures, columns...), page.Blank(6)}
}

func (b *builder) figureTable(width float64, figures [][]figure, columns ...rosterColumn) page.Block {
	r := roster{tableSize, columns}.fitted(width)
	var rows []page.Row
	for _, f := range figures {
		rows = append(rows, r.row(f...))
	}
	if len(rows) == 0 {
		rows = r.blankRows(2)
	}
	table := r.table(nil)
	table.Rows = paired(page.Rows(rows...)) // what comes after it may begin overleaf
	return table
}

// awardTables are the titles and the commendations of earlier years with their decisions,
// the earliest first; empty rows where the book knows of none.
func (b *builder) awardTables(width float64, won []data.TitleWon) []page.Block {
	var titles, forms [][]figure
	for _, w := range slices.Backward(won) {
		name, _, _ := strings.Cut(w.Name, " (")
		row := []figure{b.plainYear(w.Year), said(name), said(b.decisionOf(w.DecisionNumber, w.DecisionDate, w.Authority))}
		if w.Kind == data.KindTitle {
			titles = append(titles, row)
			continue
		}
		forms = append(forms, row)
	}
	year := rosterColumn{b.say("column year"), 16, page.Center}
	return []page.Block{
		heading(b.say("titles")),
		b.figureTable(width, titles, year, rosterColumn{b.say("column title"), 58, page.Left}, rosterColumn{b.say("column title decision"), 0, page.Left}),
		heading(b.say("commendations")).Spaced(8, 6),
		b.figureTable(width, forms, year, rosterColumn{b.say("column form"), 58, page.Left}, rosterColumn{b.say("column form decision"), 0, page.Left}),
	}
}

// decisionOf names a decision by what is known of it.
func (b *builder) decisionOf(number string, day viet.Date, by string) string {
	if number == "" && day == "" && by == "" {
		return ""
	}
	return b.say("decision", "số", or(number, b.say("short blank")), "ngày", or(day.Slash(), b.say("short blank")), "cơ quan", or(by, b.say("short blank")))
}

// ratingName is a rating in full, as it is where the wording has no name for it.
func (b *builder) ratingName(code string) string {
	if _, ok := b.wording["rating "+code]; ok {
		return b.say("rating " + code)
	}
	return code
}

// plainYear is the number of a year in a table.
func (b *builder) plainYear(year int) figure { return figure{b.Year.Of(year).Span(), year} }

// noted is a count that may not be known.
func noted(n *int) figure {
	if n == nil {
		return figure{}
	}
	return count(*n)
}
