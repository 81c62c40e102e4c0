package papers

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// regulation (quy chế hoạt động) has the standing rules of the block, chapter by chapter,
// with what the book knows of its members, heads, dates, criteria and votes, and the rules that
// the block wrote down of itself; a quorum that it did not is left to the pen.
func (b *builder) regulation() []page.Section {
	section := page.Portrait()
	width := section.Width()
	own := contest.OwnRegulation(b.Records, 0)
	blocks := b.regulationHead(width, own)
	article := 0
	for i, c := range regulated {
		blocks = append(blocks,
			page.P(page.Center, bodySize, b.say("chapter", "thứ tự", viet.Roman(i+1))).Bolded().Spaced(8, 0).Kept(),
			page.P(page.Center, bodySize, b.said("chapter "+c.title)).Bolded().Spaced(0, 6).Kept())
		for _, key := range c.articles {
			article++
			blocks = append(blocks, page.Body(bodySize, page.Bold(b.say("article", "thứ tự", strconv.Itoa(article), "tên điều", b.said("article "+key)))).Kept())
			blocks = append(blocks, b.clauses(key)...)
		}
	}
	if section.Blocks = blocks; own {
		blocks = bound(blocks)
		blocks[len(blocks)-1] = blocks[len(blocks)-1].(page.Paragraph).Spaced(0, signatureGap)
		section.Blocks = append(blocks, b.closing(width))
	}
	return []page.Section{section}
}

// regulationHead begins the regulation. One that a decision issues goes with it: number, day,
// grounds and signature are those of the decision.
func (b *builder) regulationHead(width float64, own bool) []page.Block {
	if own {
		blocks := append(b.issued(width, Regulation, b.say("subject")), b.grounds()...)
		return append(blocks, text(b.say("opening", "nơi ban hành", b.issuer())))
	}
	blocks := append([]page.Block{b.letterheading(width, "", "")}, b.titling(b.say("title"), b.say("subject"))...)
	by := strings.TrimRight(strings.TrimSpace(b.Block.RegulationBy), ".;")
	return append(blocks, page.P(page.Center, bodySize, b.say("issued by", "quyết định", by)).Slanted().Spaced(0, 8).Kept())
}

// regulated are the chapters of the regulation with the keys of their articles.
var regulated = []struct {
	title    string
	articles []string
}{
	{"general", []string{"scope", "function", "principle"}},
	{"structure", []string{"member", "head", "team"}},
	{"work", []string{"pledge", "movement", "review"}},
	{"duty", []string{"duty head", "duty deputy", "duty member"}},
	{"regime", []string{"meeting", "report", "cost"}},
	{"vote", []string{"criteria", "scoring", "voting"}},
	{"execution", []string{"force"}},
}

// said is a sentence that may name the offices of the block.
func (b *builder) said(key string) string { return strings.Join(b.office(key), "\n") }

func (b *builder) office(key string) []string {
	return b.lines(key, "khối trưởng", b.Block.HeadLabel, "khối phó", b.Block.DeputyLabel)
}

// clauses are the numbered clauses of an article: what the wording says, then what the book
// knows of the matter.
func (b *builder) clauses(article string) []page.Block {
	type clause struct {
		text  string
		items []string
	}
	var all []clause
	add := func(text string, items []string) {
		if len(items) > 0 {
			all = append(all, clause{text, closed(items)})
		}
	}
	for _, line := range b.ruled(article) {
		all = append(all, clause{text: line})
	}
	switch article {
	case "member":
		b.open(contest.Units)
		var names []string
		for _, unit := range b.Units {
			names = append(names, b.say("member item", "đơn vị", unit.Name)+";")
		}
		if len(names) == 0 { // room for the pen
			names = slices.Repeat([]string{b.say("member item", "đơn vị", b.say("blank")) + ";"}, 3)
		}
		all = append(all, clause{b.say("members", "số", or(numberOr(len(b.Units)), b.say("short blank"))), closed(names)})
		if founded := b.founded(); founded != "" {
			all = append(all, clause{text: founded})
		}
	case "function":
		b.open(contest.Functions)
		all = append(all, clause{b.say("functions"), closed(b.pointsOf(b.Block.Functions))})
	case "team":
		b.open(contest.Secretariat)
		all = append(all, clause{b.say("secretariat"), closed(b.pointsOf(b.Block.Secretariat))})
	case "head":
		add(b.say("heads"), b.headsOfYears())
	case "report":
		var dues []string
		for _, kind := range contest.DeadlineKinds {
			if due := b.Deadlines.Of(kind.Kind); due.Set {
				dues = append(dues, b.say("deadline item", "việc", kind.Name, "ngày", due.Day.Long())+";")
			}
		}
		add(b.say("deadlines"), dues)
	case "criteria":
		b.open(contest.Criteria)
		total, items := b.scaleItems()
		add(b.say("scale", "tổng điểm", points(total).text), items)
	case "voting":
		all = append(all, clause{text: b.shareClause()})
		var quota []string
		for _, line := range paragraphs(b.Block.Quota) {
			quota = append(quota, b.say("quota item", "hình thức", strings.TrimRight(line, ";."))+";")
		}
		add(b.say("quota"), quota)
	}
	var blocks []page.Block
	for i, c := range all {
		if len(all) > 1 {
			c.text = strconv.Itoa(i+1) + ". " + c.text
		}
		p := text(c.text)
		if len(c.items) > 0 {
			p = p.Kept()
		}
		blocks = append(append(blocks, p), bodies(c.items)...)
	}
	return blocks
}

// ruled are the sentences of an article: those of the wording, but where the block has a rule
// of its own.
func (b *builder) ruled(article string) []string {
	switch article {
	case "member", "function":
		return nil
	case "head":
		if own := paragraphs(b.Block.Rotation); len(own) > 0 {
			return own
		}
	case "meeting":
		return append(b.lines("meeting held", "phần", b.known(b.Block.Quorum, contest.Quorum)),
			b.lines("meeting passed", "phần", b.known(b.Block.Majority, contest.Majority))...)
	case "scoring":
		if own := paragraphs(b.Block.TieRule); len(own) > 0 {
			return append(b.office("scoring"), own...)
		}
		return append(b.office("scoring"), b.office("tie")...)
	}
	return b.office(article)
}

func numberOr(n int) string {
	if n == 0 {
		return ""
	}
	return number(n)
}

// headsOfYears are the units that lead the block, year by year, as far as the book goes.
func (b *builder) headsOfYears() []string {
	heads, err := b.book.HeadsOf(b.ctx, b.Block.ID)
	if b.err == nil {
		b.err = err
	}
	var lines []string
	for _, h := range heads {
		label := b.Block.HeadLabel
		if h.Role == data.OfficeDeputy {
			label = b.Block.DeputyLabel
		}
		lines = append(lines, b.say("head item", "năm giữ", h.Year.Text(), "chức danh", label, "đơn vị", h.Unit)+";")
	}
	return lines
}

// scaleItems are the heads of the criteria with their points, and the sum without bonuses.
func (b *builder) scaleItems() (total float64, items []string) {
	keys := map[data.CriterionKind]string{data.CriterionBonus: "bonus item", data.CriterionPenalty: "penalty item"}
	for _, c := range (scored{criteria: b.Criteria}).below(nil) {
		if c.Kind == data.CriterionPlain {
			total += c.Maximum
		}
		items = append(items, b.say(or(keys[c.Kind], "criterion item"), "nội dung", c.Text, "điểm", points(c.Maximum).text)+";")
	}
	return total, items
}

// pointsOf are the points of a text, each an item of a list, or one for the pen.
func (b *builder) pointsOf(text string) []string {
	lines := paragraphs(text)
	if len(lines) == 0 {
		lines = []string{b.say("blank")}
	}
	for i, line := range lines {
		lines[i] = b.say("point", "nội dung", strings.TrimRight(strings.TrimPrefix(line, "- "), ";.")) + ";"
	}
	return lines
}

// shareClause says what the share of the votes is taken of and which is enough: as the block
// wrote it down, else where all its votes of the year were counted in one way.
func (b *builder) shareClause() string {
	b.open(contest.VoteShare)
	b.open(contest.VoteBasis)
	var bases, parts []string
	if b.Block.VoteBasis != "" {
		bases = append(bases, b.basis(contest.Vote{Ballot: data.Ballot{Denominator: b.Block.VoteBasis}}))
	}
	if b.Block.VoteShare != "" {
		parts = append(parts, b.Block.VoteShare)
	}
	for _, v := range b.Votes() {
		if v.Body != data.BodyBlock {
			continue
		}
		if basis := b.basis(v); b.Block.VoteBasis == "" && !slices.Contains(bases, basis) {
			bases = append(bases, basis)
		}
		if part := viet.Percent(v.Threshold / 100); b.Block.VoteShare == "" && v.Threshold > 0 && !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	enough := b.say("blank")
	if len(parts) == 1 {
		enough = parts[0]
	}
	if len(bases) != 1 {
		return b.say("share unknown", "tỷ lệ", enough)
	}
	return b.say("share", "mẫu số", strings.ToLower(bases[0]), "tỷ lệ", enough)
}

// founded says by which decision the block was made, and when: a number alone is called a
// decision, and the day goes before who decided, unless the text has a day already.
func (b *builder) founded() string {
	by, day := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(b.Block.FoundedBy), ".")), b.Block.FoundedOn
	if by == "" && day == "" {
		return ""
	}
	if by == "" {
		return b.say("founded on", "ngày", day.Long())
	}
	if first, _ := utf8.DecodeRuneInString(by); unicode.IsDigit(first) {
		by = b.say("founded number", "số", by)
	}
	if day != "" && !strings.Contains(viet.Fold(by), viet.Fold(words.FoundedDay)+" ") {
		decision, whose, decided := strings.Cut(by, " "+words.FoundedOf+" ")
		by = b.say("founded dated", "quyết định", strings.TrimRight(decision, " ,"), "ngày", day.Long())
		if decided {
			by = b.say("founded of", "quyết định", by, "cơ quan ban hành", whose)
		}
	}
	return b.say("founded", "quyết định", by)
}
