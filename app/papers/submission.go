package papers

import (
	"cmp"
	"slices"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// asked is what one who decides is asked for: the titles in the order of the catalogue with what
// is asked of each, and what of the registered the block passes over.
type asked struct {
	decider string // empty: nobody wrote who decides
	kinds   []data.AwardKind
	of      map[int64][]data.OutcomeLine
	passed  []passedOver
	base    bool // titles of the lowest level alone, which whoever decides is asked for without the council
	first   bool // of the year, which has the number that was entered for the paper
	last    bool
}

// byDecider parts what is asked for by who decides: first those whom the council submits to. The
// paper is narrowed to one of several.
func (b *builder) byDecider(kinds []data.AwardKind, of map[int64][]data.OutcomeLine) (groups []asked) {
	at := map[string]int{}
	for _, kind := range kinds {
		for _, line := range of[kind.ID] {
			who := kind.DecidedBy(b.unitOf(line.UnitID))
			i, seen := at[who]
			if !seen {
				i = len(groups)
				at[who], groups = i, append(groups, asked{decider: who, of: map[int64][]data.OutcomeLine{}, base: true})
			}
			g := &groups[i]
			if len(g.of[kind.ID]) == 0 {
				g.kinds = append(g.kinds, kind)
			}
			g.of[kind.ID], g.base = append(g.of[kind.ID], line), g.base && kind.Level == data.LevelBase
		}
	}
	if len(groups) == 0 {
		groups = []asked{{}} // room for the pen
	}
	slices.SortStableFunc(groups, func(x, y asked) int { return cmp.Compare(x.rank(), y.rank()) })
	groups[0].first, groups[len(groups)-1].last = true, true
	_, passed := b.parted()
	for _, p := range passed {
		i := len(groups) - 1 // nothing else is asked of who decides on it
		if kind, known := b.Summary.Kind(p.line.KindID); known {
			who := kind.DecidedBy(b.unitOf(p.line.UnitID))
			if n := slices.IndexFunc(groups, func(g asked) bool { return g.decider == who }); n >= 0 {
				i = n
			}
		}
		groups[i].passed = append(groups[i].passed, p)
	}
	if len(groups) > 1 {
		for _, g := range groups {
			b.offer(g.decider)
		}
		groups = slices.DeleteFunc(groups, func(g asked) bool { return !b.wants(g.decider) })
		b.unnumbered = len(groups) > 0 && !groups[0].first
	}
	return groups
}

func (g asked) rank() int {
	switch {
	case g.decider == "":
		return 2
	case g.base:
		return 1
	}
	return 0
}

// submission (tờ trình) asks for the titles and commendations of the year (Mẫu 1.4): one for each
// who decides; of several who may, the one that the unit names. The number that was entered is
// that of the first, each other gets its own, and its day, once it is signed.
func (b *builder) submission() []page.Section {
	b.open(contest.Closing)
	b.open(contest.Grounds(Submission))
	b.open(contest.Registrations(""))
	b.open(contest.Deciders)
	kinds, of, own, open := b.proposedKinds()
	var sections []page.Section
	for _, g := range b.byDecider(kinds, of) {
		sections = append(sections, b.submissionTo(g, own, open))
	}
	return sections
}

func (b *builder) submissionTo(g asked, own, open byHeads) page.Section {
	section := page.Portrait()
	section.RestartNumbering, section.Bookmark = true, g.decider
	width := section.Width()
	given := b.submittedAs(g)
	numbered, on := b.numberAs(given, b.say("type"), ""), given.IssuedOn
	if g.first {
		numbered, on = b.numberLine(Submission, b.say("type"), ""), b.issuedOn(Submission)
	}
	blocks := append([]page.Block{b.letterheading(width, numbered, b.dated(on))}, b.titling(b.say("title"), b.say("subject"))...)
	who := or(g.decider, b.say("blank"))
	to, end := b.say("to"), b.say("end", "cấp", or(g.decider, b.say("who decides")))
	if g.base {
		to, end = b.say("to decider", "cấp", who), b.say("end decider", "cấp", who)
	}
	blocks = append(blocks, page.P(page.Center, bodySize, to).Spaced(0, 10))
	blocks = append(blocks, b.foundedOn(Submission, VoteMinutes)...)
	blocks = append(blocks, text(b.say("opening", "nơi ban hành", b.issuer())).Kept())
	var lines []string
	for _, kind := range g.kinds {
		line := b.say("asked "+string(kind.Subject), "danh hiệu", shortName(kind), "số", number(len(g.of[kind.ID])))
		if kind.Ground != "" {
			line = b.say("asked ground", "dòng", line, "điều khoản", kind.Ground)
		}
		lines = append(lines, line+";")
	}
	switch {
	case len(lines) > 0:
		blocks = append(append(blocks, heading(b.say("decided by", "cấp", who))), bodies(closed(lines))...)
	case len(own.units) == 0:
		blocks = append(blocks, bodies(b.lines("many blanks"))...)
	}
	blocks = append(blocks, b.askedInAll(g)...)
	if g.last {
		blocks = append(blocks, b.leftToHeads(own, open)...)
	}
	if n := len(g.passed); n > 0 {
		blocks = append(blocks, text(b.say("passed over", "số", number(n), "chữ", viet.InWords(n))))
	}
	blocks = append(bound(append(blocks, text(b.say("attached", "danh sách", b.attachedToSubmission())))), last(end))
	section.Blocks = append(blocks, b.closing(width))
	return section
}

// attachedToSubmission names what goes with it: of votes and reports only where there are any.
func (b *builder) attachedToSubmission() string {
	names := b.lines("attached minutes")
	if len(b.countedByUnits()) > 0 || b.blank {
		names = append(names, b.say("attached count"))
	}
	names = append(names, b.say("attached list"))
	if anyReported(b.Records, 0) || b.blank {
		names = append(names, b.say("attached reports"))
	}
	return strings.Join(names, ", ")
}

// submittedAs is the number of the submission to one who decides, with its day: one number, one
// paper. The first has the number that was entered, each other the one that it was given when it
// was signed; until then both are left to the pen.
func (b *builder) submittedAs(g asked) data.DocumentNumber {
	if g.first {
		return b.Number(Submission)
	}
	return b.NarrowedNumber(Submission, g.decider)
}

// askedInAll sums up what is asked for, in figures and in words; nothing where nothing is.
func (b *builder) askedInAll(g asked) []page.Block {
	sums := map[data.Subject]int{}
	for _, kind := range g.kinds {
		sums[kind.Subject] += len(g.of[kind.ID])
	}
	collectives, people := sums[data.SubjectCollective], sums[data.SubjectIndividual]
	if collectives+people == 0 {
		return nil
	}
	return []page.Block{text(b.say(ofOneSort("asked in all", collectives, people), "tập thể", number(collectives), "cá nhân", number(people),
		"số", number(collectives+people), "chữ", viet.InWords(collectives+people)))}
}

// proposalList (danh sách đề nghị khen thưởng) goes with the submission: who is proposed, title
// by title, a list for each who decides.
func (b *builder) proposalList() []page.Section {
	kinds, of, own, open := b.proposedKinds()
	groups := b.byDecider(kinds, of)
	l := proposals{classes: b.told(of, func(l data.OutcomeLine) string { return l.Class }), deeds: b.told(of, func(l data.OutcomeLine) string { return l.Deed })}
	b.undescribed(kinds, of)
	b.open(contest.Registrations(""))
	b.open(contest.Deciders)
	var sections []page.Section
	for _, g := range groups {
		l.several = len(groups) > 1 || b.of != ""
		sections = append(sections, b.proposalsTo(g, l, own, open))
	}
	return sections
}

// proposals is what the lists of a year have in common: whether the class, or what somebody did,
// is told of one of those proposed, and whether there are several lists.
type proposals struct{ classes, deeds, several bool }

func (b *builder) proposalsTo(g asked, l proposals, own, open byHeads) page.Section {
	section := page.Portrait()
	if l.deeds {
		section = page.Landscape()
	}
	section.RestartNumbering, section.Bookmark = true, g.decider
	width := section.Width()
	head := b.letterheading(width, "", "")
	subject := b.say("list subject")
	if l.several {
		subject = b.say("list subject by", "cấp", or(g.decider, b.say("blank")))
	}
	blocks := append([]page.Block{head}, b.titling(b.say("title"), subject)...)
	with := b.say("with none")
	if n := b.submittedAs(g); n.Number > 0 {
		with = b.say("with", "số", n.Text(), "ngày", n.IssuedOn.Long())
	}
	blocks = append(blocks, page.P(page.Center, bodySize, with).Slanted().Spaced(0, 8).Kept())
	r := roster{listText, []rosterColumn{
		{b.say("column number"), 12, page.Center},
		{b.say("column name"), 52, page.Left},
		{b.say("column post"), 0, page.Left},
	}}
	if l.classes {
		r.columns = append(r.columns, rosterColumn{b.say("column class"), 34, page.Left})
	}
	if l.deeds {
		r.columns = append(r.columns, rosterColumn{b.say("column deed"), 76, page.Left})
	} else {
		r.columns = append(r.columns, rosterColumn{b.say("column note"), 26, page.Left})
	}
	r = r.fitted(width)
	var rows []page.Row
	n := 0
	for i, kind := range g.kinds {
		rows = append(rows, r.band(viet.Roman(i+1)+". "+b.say("band "+string(kind.Subject), "danh hiệu", shortName(kind), "số", number(len(g.of[kind.ID])))))
		for _, line := range g.of[kind.ID] {
			n++
			figures := []figure{count(n), said(line.Name), said(b.post(line))}
			if l.classes {
				figures = append(figures, said(line.Class))
			}
			rows = append(rows, r.row(append(figures, said(inLine(line.Deed)))...))
		}
	}
	if len(rows) == 0 {
		rows = r.blankRows(5)
	}
	blocks = append(blocks, carried(r.table(page.Rows(rows...))))
	if g.last {
		for _, line := range b.leftToHeads(own, open) {
			blocks = append(blocks, line.(page.Paragraph).Spaced(6, 0)) // not close under the table
		}
	}
	blocks = append(blocks, b.passedTable(width, g.passed)...)
	sum := ""
	if n > 0 {
		key := "sum"
		if l.several {
			key = "sum by"
		}
		sum = b.say(key, "số", number(n), "chữ", viet.InWords(n))
	}
	blocks = append(blocks, closingLine(sum, signatureGap))
	section.Blocks = append(blocks, b.drafted(width))
	return section
}
