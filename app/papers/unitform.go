package papers

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
)

// formText is the size in points of the wide tables of a unit's form.
const formText = 11

// unitRegistration (bảng đăng ký của đơn vị) is the form a unit signs and hands
// in: its collectives, its people, the sums. Each unit is a copy of its own.
func (b *builder) unitRegistration() []page.Section {
	var sections []page.Section
	won := b.wonBefore()
	people := b.headcounts()
	chosen := b.Chosen(b.unitID)
	if b.open(contest.Units); len(chosen) == 0 { // one form to be filled in by pen
		chosen = []data.UnitSummary{{Unit: data.Unit{Name: b.say("blank")}}}
	}
	for _, row := range chosen {
		if b.stopped() {
			return nil
		}
		section := page.Landscape()
		section.RestartNumbering, section.Bookmark = true, or(row.Unit.ShortName, row.Unit.Name)
		section.Footing = b.figuresOf(b.narrowed(row.Unit.ID)).Line
		lines := len(b.linesOf(row.Unit.ID, data.SubjectCollective)) + len(b.linesOf(row.Unit.ID, data.SubjectIndividual))
		section.Blocks = b.onOnePage(section, lines, func(f fit) []page.Block { return b.unitForm(section.Width(), f, row, won, people) })
		sections = append(sections, section)
	}
	return sections
}

func (b *builder) unitForm(width float64, f fit, row data.UnitSummary, won wins, headcounts map[int64]int) []page.Block {
	blocks := append(f.titled(b.unitHead(width, row.Unit, b.say("form"), b.say("subject"))), b.unitOpening(row.Unit, f)...)
	blocks = append(append(blocks, b.unitMovements(width, row.Unit, f)...), b.unitTargets(row.Unit, f)...)
	blocks = append(blocks, heading(b.say("part collectives")).Spaced(4, f.gap/4))
	blocks = append(blocks, b.collectiveForm(width, f, row, won, headcounts)...)
	blocks = append(blocks, heading(b.say("part persons")).Spaced(f.head*10/14, f.gap/4))
	sums := b.unitSums(row, f.gap)
	people := b.personForm(width, f, row, won)
	blocks = append(append(blocks, carried(people)), sums...)
	return append(blocks, page.Signatures(width, f.hand, 2,
		b.signature([]string{b.say("sign drafter")}, "", ""), b.unitSigner(row.Unit)))
}

// titled sets the title of a form as closely as the rest.
func (f fit) titled(head []page.Block) []page.Block {
	if f.gap < signatureGap {
		n := len(head)
		head[n-2] = head[n-2].(page.Paragraph).Spaced(f.head, 0)
		head[n-1] = head[n-1].(page.Paragraph).Spaced(0, f.head/2)
	}
	return head
}

// unitOpening says whom the form goes to, and what the unit does with it.
func (b *builder) unitOpening(unit data.Unit, f fit) []page.Block {
	return []page.Block{
		page.P(page.Center, f.text+1, b.say("to")).Kept(),
		page.P(page.Left, f.text+1, b.say("opening", "đơn vị", unit.Name)).Spaced(2, 0).Kept(),
	}
}

// unitMovements are the movements that the unit registers as its own, in the table of form 1a,
// part I; nothing in a block where no unit does, else rows for the pen.
func (b *builder) unitMovements(width float64, unit data.Unit, f fit) []page.Block {
	r := roster{f.text, []rosterColumn{
		{b.say("column number"), 10, page.Center},
		{b.say("column movement"), 0, page.Left},
		{b.say("column aim"), 112, page.Left},
		{b.say("column from"), 22, page.Center},
		{b.say("column to"), 22, page.Center},
	}}.fitted(width)
	var rows []page.Row
	for i, m := range b.OwnMovements(unit.ID) {
		rows = append(rows, r.row(count(i+1), said(m.Name), said(inLine(m.Goal)), day(m.StartsOn), day(m.EndsOn)))
	}
	switch open := b.open(contest.OwnMovements, unit.ID); {
	case open || b.blank:
		rows = r.emptyRows(2, f.row)
	case len(rows) == 0:
		return nil
	}
	return []page.Block{page.Blank(f.gap / 4).Kept(), carried(r.table(page.Rows(rows...)))}
}

// ownLines are lines of what a unit takes on for itself below what they are, a single one beside
// it; nothing where there are none.
func (b *builder) ownLines(key string, lines []string, f fit) (blocks []page.Block) {
	if len(lines) == 1 {
		return []page.Block{page.P(page.Left, f.text+1, b.say(key)+" "+strings.TrimPrefix(lines[0], "- ")).Spaced(2, 0).Kept()}
	}
	for i, line := range lines {
		if i == 0 {
			blocks = append(blocks, page.P(page.Left, f.text+1, b.say(key)).Spaced(2, 0).Kept())
		}
		blocks = append(blocks, page.P(page.Left, f.text+1, line).Kept())
	}
	return blocks
}

// unitTargets are the targets that the unit takes on for itself; nothing where it has none.
func (b *builder) unitTargets(unit data.Unit, f fit) []page.Block {
	return b.ownLines("own targets", b.targetsOf(&unit.ID), f)
}

// unitHead begins the form with the unit's own name, below it which form it is; the day is left
// to the pen of whoever signs.
func (b *builder) unitHead(width float64, unit data.Unit, form, subject string) []page.Block {
	superior, issuer := b.Letterhead.Superior, b.Letterhead.Issuer
	b.facts.Letterhead.Superior, b.facts.Letterhead.Issuer = or(superior, b.Block.ParentAgency), unit.Name
	defer func() { b.facts.Letterhead.Superior, b.facts.Letterhead.Issuer = superior, issuer }()
	head := b.letterheading(width, form, b.dated(""))
	return append([]page.Block{head}, b.titling(b.say("title"), subject)...)
}

func (b *builder) collectiveForm(width float64, f fit, row data.UnitSummary, won wins, people map[int64]int) []page.Block {
	r := roster{f.text, []rosterColumn{
		{b.say("column number"), 10, page.Center},
		{b.say("column collective"), 0, page.Left},
		{b.say("column size"), 17, page.Center},
		{b.say("column headcount"), 17, page.Center},
		{b.say("column title"), 32, page.Center},
		{b.say("column form"), 32, page.Center},
		{b.say("column last"), 52, page.Left},
		{b.say("column note"), 28, page.Left},
	}}.fitted(width)
	lines := b.linesOf(row.Unit.ID, data.SubjectCollective)
	b.open(contest.UnitRegistrations, row.Unit.ID)
	if b.blank {
		return []page.Block{r.table(page.Rows(r.blankRows(manyRows - 3)...))}
	}
	if len(lines) == 0 {
		return []page.Block{r.table(page.Rows(r.emptyRows(b.rowsFor(row.Unit, data.SubjectIndividual, 2), f.row)...))}
	}
	return []page.Block{r.table(numberedRows(r, lines, func(line data.RegistrationLine) []figure {
		return []figure{
			said(line.Name), said(b.sizeOf(line)), headed(people[line.CollectiveID]), each(line.Titles), each(line.Commendations),
			said(b.lastResult(won[[2]int64{0, line.CollectiveID}])), said(line.Note),
		}
	}))}
}

func (b *builder) personForm(width float64, f fit, row data.UnitSummary, won wins) page.Table {
	r := roster{f.text, []rosterColumn{
		{b.say("column number"), 10, page.Center},
		{b.say("column honorific"), 16, page.Center},
		{b.say("column name"), 37, page.Left},
		{b.say("column post"), 42, page.Left},
		{b.say("column title"), 21, page.Center},
		{b.say("column form"), 26, page.Center},
		{b.say("column initiative"), 0, page.Left},
		{b.say("column years"), 46, page.Left},
		{b.say("column note"), 14, page.Left},
	}}
	lines := b.linesOf(row.Unit.ID, data.SubjectIndividual)
	if r = r.fitted(width); len(lines) <= mostOnPage {
		var texts [][]string // of the columns whose words make rows high
		for _, line := range lines {
			texts = append(texts, []string{3: b.placedIn(row.Unit, line), 6: or(line.Initiative.Title, " ")})
		}
		r = r.shared(width, texts)
	}
	if b.blank {
		return r.table(page.Rows(r.blankRows(manyRows + 3)...))
	}
	if len(lines) == 0 {
		return r.table(page.Rows(r.emptyRows(b.rowsFor(row.Unit, data.SubjectCollective, 3), f.row)...))
	}
	return r.table(numberedRows(r, lines, func(line data.RegistrationLine) []figure {
		return []figure{
			said(line.Honorific), said(line.Name), said(b.placedIn(row.Unit, line)), each(line.Titles), each(line.Commendations),
			said(line.Initiative.Title), said(b.inARow(won[[2]int64{line.PersonID, 0}])), said(line.Note),
		}
	}))
}

// numberedRows makes the rows of the lines one by one.
func numberedRows(r roster, lines []data.RegistrationLine, cells func(data.RegistrationLine) []figure) iter.Seq[page.Row] {
	return func(yield func(page.Row) bool) {
		for i, line := range lines {
			if !yield(r.row(append([]figure{{strconv.Itoa(i + 1), i + 1}}, cells(line)...)...)) {
				return
			}
		}
	}
}

// rowsFor are how many rows a part of the form has for the pen in which nothing is registered:
// one where something is in the other part, so that the form stays on its page.
func (b *builder) rowsFor(unit data.Unit, other data.Subject, usual int) int {
	if len(b.linesOf(unit.ID, other)) > 0 {
		return 1
	}
	return usual
}

// penRow is the height in mm of a row to be filled by hand.
const penRow = 9

// blankRows are rows to be filled by hand.
func (r roster) blankRows(n int) []page.Row { return r.emptyRows(n, penRow) }

// emptyRows are such rows of a height in mm.
func (r roster) emptyRows(n int, height float64) []page.Row {
	rows := make([]page.Row, n)
	for i := range rows {
		rows[i] = page.Row{CantSplit: true, MinHeight: height}
	}
	return rows
}

// unitSums count the titles of the unit as the block's summary does.
func (b *builder) unitSums(row data.UnitSummary, gap float64) []page.Block {
	var titles []string
	for _, kind := range b.Summary.Kinds {
		if n := row.Tallies[kind.ID].All; n > 0 {
			key := "sum title"
			if kind.Subject == data.SubjectCollective && kind.Kind == data.KindCommendation {
				key = "sum collective title" // the form has one name for both subjects
			}
			titles = append(titles, b.say(key, "danh hiệu", kind.Label, "số", number(n)))
		}
	}
	others := b.notRegistered(row)
	if len(titles) == 0 {
		return []page.Block{page.P(page.Left, listText, others).Spaced(6, gap).Kept()}
	}
	lines := []string{b.say(ofOneSort("sum", row.Collectives, row.Persons), "tập thể", number(row.Collectives), "cá nhân", number(row.Persons),
		"danh sách", strings.Join(titles, "; "))}
	if note := b.inclusiveNote(); note != "" {
		lines = append(lines, note)
	}
	lines[len(lines)-1] = strings.TrimSpace(lines[len(lines)-1] + " " + others)
	var blocks []page.Block
	for i, line := range lines {
		p := page.P(page.Left, listText, line).Spaced(6, 0).Kept()
		if i == len(lines)-1 {
			p = p.Spaced(2, gap)
		}
		blocks = append(blocks, p)
	}
	if note := b.legend(registeredIn(row, "")); note != "" { // small: the form is one page where it can be
		blocks[len(blocks)-1] = blocks[len(blocks)-1].(page.Paragraph).Spaced(2, 0)
		blocks = append(blocks, page.P(page.Left, legendSize, note).Spaced(1, gap).Kept())
	}
	return blocks
}

// notRegistered says how many people the unit has and how many of them register nothing; empty where
// more are registered than it has, which the check of the registrations tells.
func (b *builder) notRegistered(row data.UnitSummary) string {
	all, others := b.say("short blank"), b.say("short blank")
	open := b.open(contest.Headcounts, row.Unit.ID) || row.Headcount == 0
	if !open {
		all = number(row.Headcount)
	}
	switch {
	case open || row.Persons == 0: // nothing is handed in yet
	case row.Persons > row.Headcount:
		return ""
	case row.Persons == row.Headcount:
		return b.say("all registered", "tổng", all)
	default:
		others = number(row.Headcount - row.Persons)
	}
	return b.say("not registered", "tổng", all, "số", others)
}

// unitSigner is who signs for the unit at the ceremony, or room for its head.
func (b *builder) unitSigner(unit data.Unit) page.Signature {
	b.open(contest.UnitSigner, unit.ID)
	if s, ok := b.SignerOf(unit.ID); ok {
		lines := b.capacity(s.SignsAs, s.HeadPost, or(s.Post, unit.HeadPost))
		return b.signature(lines, s.Authorisation, s.FullName)
	}
	return b.signature([]string{page.Capitals(or(unit.HeadPost, b.say("sign unit")))}, "", "")
}

// wins are the awards of earlier years by person and collective.
type wins map[[2]int64][]data.TitleWon

func (b *builder) wonBefore() wins {
	if b.err != nil {
		return nil
	}
	var all []data.TitleWon
	all, b.err = b.book.WonBefore(b.ctx, b.Year, b.unitID)
	by := wins{}
	for _, won := range all {
		key := [2]int64{won.PersonID, won.CollectiveID}
		by[key] = append(by[key], won)
	}
	return by
}

// lastResult is what a collective was awarded the year before, with the decisions.
func (b *builder) lastResult(won []data.TitleWon) string {
	var lines []string
	for _, w := range won {
		if w.Year == b.Year.Number-1 {
			lines = append(lines, b.say("last result", "danh hiệu", w.Label, "số", or(w.DecisionNumber, b.say("short blank"))))
		}
	}
	return strings.Join(lines, ";\n")
}

// shownYears is how many years of a run are named one by one.
const shownYears = 3

// inARow names the highest title that was won year after year up to the year
// before, with its years and decisions.
func (b *builder) inARow(won []data.TitleWon) string {
	titles := slices.DeleteFunc(slices.Clone(won), func(w data.TitleWon) bool { return w.Kind != data.KindTitle })
	slices.SortStableFunc(titles, func(x, y data.TitleWon) int {
		return cmp.Or(cmp.Compare(y.Position, x.Position), cmp.Compare(y.Year, x.Year))
	})
	for i := 0; i < len(titles); {
		code, year := titles[i].Code, b.Year.Number-1
		var run []data.TitleWon
		for ; i < len(titles) && titles[i].Code == code; i++ {
			if titles[i].Year == year {
				run = append(run, titles[i])
				year--
			}
		}
		if len(run) > 0 {
			return b.run(run)
		}
	}
	return ""
}

// run tells the years of a title, latest first in run, earliest first on paper.
func (b *builder) run(run []data.TitleWon) string {
	lines := []string{b.say("run", "danh hiệu", run[0].Label)}
	if len(run) > shownYears {
		latest := run[0]
		return strings.Join(append(lines, b.say("run long", "từ", b.Year.Of(run[len(run)-1].Year).Span(),
			"đến", b.Year.Of(latest.Year).Span(), "số năm", number(len(run)), "số", latest.DecisionNumber)), "\n")
	}
	for _, w := range slices.Backward(run) {
		lines = append(lines, b.say("run year", "năm đạt", b.Year.Of(w.Year).Span(), "số", or(w.DecisionNumber, b.say("short blank"))))
	}
	return strings.Join(lines, "\n")
}
