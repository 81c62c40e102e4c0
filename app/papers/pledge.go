package papers

import (
	"slices"
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// pledge (bản giao ước thi đua) has the nation's name and motto but no number:
// it is no document type of Decree 30/2020.
func (b *builder) pledge() []page.Section {
	section := page.Portrait()
	width := section.Width()
	b.open(contest.Date)
	blocks := []page.Block{b.letterheading(width, "", b.dated(b.DayOf(Pledge, 0)))}
	blocks = append(blocks, b.titling(b.say("title"), b.say("subject", "khối", b.Block.Name, "năm", b.yearNumber()))...)
	blocks = append(blocks, b.grounds()...)
	blocks = append(blocks, b.opening()...)
	parts := []struct {
		title  string
		blocks []page.Block
	}{
		{b.say("aims"), bodies(paragraphs(b.Year.Aims))},
		{b.say("items"), b.pledgeItems()},
		{b.say("targets"), b.pledgeTargets()},
		{b.say("execution"), b.execution()},
	}
	number := 0
	for _, part := range parts {
		if len(part.blocks) == 0 {
			continue
		}
		number++
		blocks = append(blocks, heading(viet.Roman(number)+". "+part.title).Spaced(4, 6))
		blocks = append(blocks, part.blocks...)
	}
	section.Blocks = append(blocks, b.pledgeSignatures(width)...)
	return []page.Section{section}
}

// grounds (căn cứ) end with semicolons, the last with a full stop.
func (b *builder) grounds() []page.Block {
	b.open(contest.Grounds(b.paper.Code))
	return b.cited(b.Grounds(b.paper.Code))
}

func (b *builder) cited(texts []data.LegalText) []page.Block {
	if len(texts) == 0 { // room for the pen
		return []page.Block{text(b.say("ground", "văn bản", b.say("blank"))).Slanted()}
	}
	var blocks []page.Block
	for i, ground := range texts {
		end := ";"
		if i == len(texts)-1 {
			end = "."
		}
		blocks = append(blocks, text(b.say("ground", "văn bản", ground.Citation)+end).Slanted())
	}
	return blocks
}

// foundedOn cites the texts of the year, and below them numbered papers of the block that are not
// among them.
func (b *builder) foundedOn(paper string, own ...string) []page.Block {
	return b.cited(b.groundsWith(b.Grounds(paper), "", own...))
}

// foundedEarlier does so in a plan, of what was there when it was issued.
func (b *builder) foundedEarlier(paper string, own ...string) []page.Block {
	b.open(contest.Grounds(paper))
	return b.cited(b.groundsWith(b.Grounds(paper), b.DayOf(paper, b.unitID), own...))
}

// groundsWith are these texts and numbered papers of the block, where a day is given none of after it.
func (b *builder) groundsWith(grounds []data.LegalText, day viet.Date, own ...string) []data.LegalText {
	grounds = slices.Clone(grounds)
	texts := len(grounds)
	for _, code := range own {
		n := b.NumberInYear(code)
		if n.Number == 0 || day != "" && n.IssuedOn > day || slices.ContainsFunc(grounds, func(t data.LegalText) bool { return strings.Contains(t.Citation, n.Text()) }) {
			continue
		}
		grounds = append(grounds, data.LegalText{Citation: b.say("by "+code, "số", n.Text(), "ngày", n.IssuedOn.Long())})
	}
	if texts == 0 && len(grounds) > 0 { // room for the pen
		grounds = append([]data.LegalText{{Citation: b.say("blank")}}, grounds...)
	}
	return grounds
}

func (b *builder) opening() []page.Block {
	place := b.where()
	blocks := []page.Block{text(b.say("opening",
		"ngày", b.Ceremony.Date.Long(), "địa điểm", place, "khối", b.Block.Name))}
	parties := b.parties()
	for i, line := range parties {
		blocks = append(blocks, item(i+1, line))
	}
	if len(parties) == 0 {
		blocks = append(blocks, bodies(b.lines("many blanks"))...)
	}
	blocks = append(blocks, text(b.say("together", "năm", b.yearNumber())))
	if b.Year.Theme != "" {
		key := "theme"
		if b.Year.ThemeBy != "" {
			key = "theme by"
		}
		blocks = append(blocks, text(b.say(key, "năm", b.yearNumber(), "nơi phát động", b.Year.ThemeBy, "chủ đề", b.Year.Theme)))
	}
	if slogan := b.Slogan(); slogan != "" {
		blocks = append(blocks, text(b.say("slogan", "khẩu hiệu", slogan)))
	}
	return blocks
}

// parties are the units that sign, in their order, or of the block where nobody is
// named to sign yet.
func (b *builder) parties() []string {
	var lines []string
	for _, s := range b.Signers(data.SignatoryMember) {
		if s.State != data.SignatureAbsent { // who was not there is none of "chúng tôi"
			lines = append(lines, b.party(s)+";")
		}
	}
	if b.open(contest.Signers) {
		for _, unit := range b.Units {
			lines = append(lines, unit.Name+";")
		}
	}
	if n := len(lines); n > 0 {
		lines[n-1] = strings.TrimSuffix(lines[n-1], ";") + "."
	}
	return lines
}

// party is a unit with who signs for it, and who signs beside.
func (b *builder) party(s data.Signatory) string {
	who := b.person(s.Honorific, s.FullName, s.Post, "")
	if s.SecondName != "" {
		who = b.say("and second", "người", who, "người thứ hai", inside(b.person(s.SecondHonorific, s.SecondName, s.SecondPost, "")))
	}
	if within(s.UnitName, who) {
		return who
	}
	return strings.TrimSuffix(s.UnitName+": "+who, ": ")
}

func (b *builder) pledgeItems() []page.Block {
	if b.open(contest.Pledged) {
		return bodies(b.lines("many blanks"))
	}
	var blocks []page.Block
	for i, pledged := range b.Items {
		lines := paragraphs(pledged.Text)
		if pledged.Title != "" {
			title := heading(strconv.Itoa(i+1) + ". " + pledged.Title)
			title.KeepNext = len(lines) > 0
			blocks = append(blocks, title)
		} else if len(lines) > 0 {
			blocks, lines = append(blocks, item(i+1, lines[0])), lines[1:]
		}
		blocks = append(blocks, bodies(lines)...)
	}
	return blocks
}

// pledgeTargets are the block's targets, those of each unit, and what the units
// registered.
func (b *builder) pledgeTargets() []page.Block {
	var blocks []page.Block
	number := 0
	group := func(title string, lines []string) {
		if len(lines) == 0 {
			return
		}
		number++
		blocks = append(blocks, heading(strconv.Itoa(number)+". "+title))
		blocks = append(blocks, bodies(lines)...)
	}
	group(b.say("block targets"), b.targetsOf(nil))
	for _, row := range b.Summary.Units {
		group(b.say("unit targets", "đơn vị", row.Unit.Name), b.targetsOf(&row.Unit.ID))
	}
	group(b.say("registrations"), b.registered())
	return blocks
}

func (b *builder) targetsOf(unit *int64) []string {
	var lines []string
	for _, t := range b.Targets {
		if (unit == nil) != (t.UnitID == nil) || unit != nil && *unit != *t.UnitID {
			continue
		}
		line := "- " + t.Text
		if planned := quantity(t.Planned, t.Measure); planned != "" {
			line += ": " + planned
		}
		lines = append(lines, strings.TrimSpace(line)+".")
	}
	return lines
}

func (b *builder) registered() []string {
	if len(b.figures.Titles) == 0 {
		return []string{b.say("none registered")}
	}
	lines := []string{b.say(ofOneSort("registered", b.figures.Collectives, b.figures.Persons),
		"tập thể", number(b.figures.Collectives), "cá nhân", number(b.figures.Persons))}
	for _, part := range []struct {
		key     string
		subject data.Subject
	}{{"registered collectives", data.SubjectCollective}, {"registered persons", data.SubjectIndividual}} {
		var titles []string
		for _, title := range b.figures.Titles {
			if title.Kind.Subject == part.subject {
				said := b.say("registered title", "danh hiệu", shortName(title.Kind), "số", number(title.Count))
				if base, high, counts := b.inclusive(); counts && title.Kind.ID == base.ID {
					said = b.say("registered including", "danh hiệu", said, "danh hiệu cao", shortName(high))
				}
				titles = append(titles, said)
			}
		}
		if len(titles) > 0 {
			lines = append(lines, b.say(part.key, "danh sách", strings.Join(titles, "; ")))
		}
	}
	return lines
}

// shortName is a title's name without what the catalogue explains in brackets.
func shortName(kind data.AwardKind) string {
	name, _, _ := strings.Cut(kind.Name, " (")
	return name
}

// reviews are the days by which a year is looked back at, and reported on before.
var reviews = []data.DeadlineKind{data.DeadlineMidReports, data.DeadlineMidYear, data.DeadlineEndReports, data.DeadlineYearEnd}

// execution (tổ chức thực hiện) closes the text.
func (b *builder) execution() []page.Block {
	lines := b.lines("execution item", "khối trưởng", b.Block.HeadLabel)
	for _, kind := range reviews {
		if due := b.Deadlines.Of(kind); due.Set || b.blank {
			lines = append(lines, b.say("due "+string(kind), "khối trưởng", b.Block.HeadLabel, "hạn", due.Day.Long()))
		}
	}
	blocks := items(lines)
	copies := b.say("short blank")
	b.open(contest.EnoughCopies)
	if !b.open(contest.Copies) {
		copies = number(b.Ceremony.Copies)
	}
	blocks = append(blocks, text(b.say("commitment")))
	return append(bound(blocks), last(b.say("copies", "số bản", copies)))
}

func bodies(lines []string) []page.Block {
	var blocks []page.Block
	for i, line := range lines {
		p := text(line)
		leads := i+1 < len(lines) && strings.HasPrefix(lines[i+1], named)
		if strings.HasPrefix(line, named) {
			if leads {
				p.After = namedGap
			}
		} else {
			p.KeepNext = leads
		}
		blocks = append(blocks, p)
	}
	return blocks
}
