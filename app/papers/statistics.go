package papers

import (
	"slices"
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data"
)

// statistics (thống kê) have the figures of a year that the agency's own statistical report asks
// for: what was asked for and awarded, by form and class, and the movements by how long they
// are. It is no form of the State's, and nobody signs it.
func (b *builder) statistics() []page.Section {
	section := page.Landscape()
	width := section.Width()
	blocks := append([]page.Block{b.letterheading(width, "", "")}, b.titling(b.say("title"), b.say("subject"))...)
	b.open(contest.Registrations(""))
	b.open(contest.Results)
	for i, subject := range []data.Subject{data.SubjectCollective, data.SubjectIndividual} {
		blocks = append(blocks, numberedHeading(i+1, b.say("awards of "+string(subject))), b.countedAwards(width, subject), page.Blank(6))
	}
	blocks = append(blocks, numberedHeading(3, b.say("movements")))
	blocks = append(blocks, b.countedMovements(width)...)
	section.Blocks = append(blocks, closingLine(b.say("note"), 0))
	return []page.Section{section}
}

// awardCount counts one title of the year.
type awardCount struct {
	kind         data.AwardKind
	asked, given int
	women        int
	classes      map[string]int // of those it was given to; "" for those without one
}

// countAwards counts what was asked for and given, title by title in their order.
func (b *builder) countAwards(subject data.Subject) (counts []awardCount) {
	merits := &data.Merits{}
	if b.err == nil && !b.blank {
		merits, b.err = b.book.Merits(b.ctx, b.Year, b.unitID)
	}
	classes := map[[2]int64]string{} // a class is of who is registered, whatever was awarded
	lines := b.outcomes().Lines
	for _, line := range lines {
		if who := [2]int64{line.PersonID, line.CollectiveID}; line.Class != "" {
			classes[who] = line.Class
		}
	}
	at := map[int64]int{}
	of := func(kindID int64) *awardCount {
		i, ok := at[kindID]
		if !ok {
			kind, _ := b.Summary.Kind(kindID)
			i, at[kindID] = len(counts), len(counts)
			counts = append(counts, awardCount{kind: kind, classes: map[string]int{}})
		}
		return &counts[i]
	}
	seen := map[int64]bool{}
	for _, line := range lines {
		if line.Subject != subject {
			continue
		}
		if line.RegistrationID != 0 && !line.Included {
			of(line.KindID).asked++
		}
		if line.AwardID == 0 || line.Revoked || seen[line.AwardID] {
			continue
		}
		seen[line.AwardID] = true
		c := of(line.AwardKindID)
		c.given++
		c.classes[classes[[2]int64{line.PersonID, line.CollectiveID}]]++
		if p := merits.People[line.PersonID]; p.Sex == words.Sexes[1] || p.Sex == "" && p.Honorific == words.Madam {
			c.women++
		}
	}
	slices.SortStableFunc(counts, func(x, y awardCount) int { return x.kind.Position - y.kind.Position })
	return counts
}

// namedWidth is the width of the column of titles, mm.
const namedWidth = 92

// countedAwards is the table of one kind of subject; the classes that nobody has are left out.
func (b *builder) countedAwards(width float64, subject data.Subject) page.Block {
	counts := b.countAwards(subject)
	all := words.PersonClasses
	if subject == data.SubjectCollective {
		all = words.CollectiveClasses
	}
	has := func(class string) bool {
		return slices.ContainsFunc(counts, func(c awardCount) bool { return c.classes[class] > 0 })
	}
	var classes []string
	for _, c := range counts {
		for class := range c.classes {
			if class != "" && !slices.Contains(all, class) && !slices.Contains(classes, class) {
				classes = append(classes, class) // the office's own
			}
		}
	}
	slices.Sort(classes)
	classes = append(slices.DeleteFunc(slices.Clone(all), func(class string) bool { return !b.blank && !has(class) }), classes...)
	r := roster{tableSize, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column kind"), namedWidth, page.Left},
		{b.say("column asked"), 0, page.Center},
		{b.say("column given"), 0, page.Center},
	}}
	person := subject == data.SubjectIndividual
	if person {
		r.columns = append(r.columns, rosterColumn{b.say("column women"), 0, page.Center})
	}
	for _, class := range classes {
		r.columns = append(r.columns, rosterColumn{class, 0, page.Center})
	}
	each := (width - r.taken()) / float64(len(r.columns)-2) // of equal width, and none so wide that a workbook has nowhere to part its head
	for i := range r.columns[2:] {
		r.columns[2+i].width = each
	}
	figures := func(c awardCount) []figure {
		row := []figure{count(c.asked), count(c.given)}
		if person {
			row = append(row, count(c.women))
		}
		for _, class := range classes {
			row = append(row, count(c.classes[class]))
		}
		return row
	}
	var rows []page.Row
	sum := awardCount{classes: map[string]int{}}
	for i, c := range counts {
		rows = append(rows, r.row(append([]figure{count(i + 1), said(shortName(c.kind))}, figures(c)...)...))
		sum.asked, sum.given, sum.women = sum.asked+c.asked, sum.given+c.given, sum.women+c.women
		for class, n := range c.classes {
			sum.classes[class] += n
		}
	}
	if len(rows) == 0 {
		return r.table(page.Rows(r.blankRows(3)...))
	}
	return r.table(page.Rows(summed(rows, r.total(b.say("sum"), figures(sum)...))...))
}

// terms of movements in months, as statistics part them: shorter than the first, than the
// second …
var terms = []int{12, 13, 36, 60}

// term is the key of how long a movement is, empty where its days are not known.
func term(m data.Movement) string {
	if m.StartsOn == "" || m.EndsOn == "" {
		return ""
	}
	months := monthsOf(m)
	for i, below := range terms {
		if months < below {
			return "term " + strconv.Itoa(i+1)
		}
	}
	return "term " + strconv.Itoa(len(terms)+1)
}

// monthsOf are the whole months of a movement, its last day counted.
func monthsOf(m data.Movement) int {
	from, to := m.StartsOn.Time(), m.EndsOn.Time().AddDate(0, 0, 1)
	months := (to.Year()-from.Year())*12 + int(to.Month()) - int(from.Month())
	if to.Day() < from.Day() {
		months--
	}
	return months
}

func (b *builder) countedMovements(width float64) []page.Block {
	b.open(contest.MovementClasses)
	classed := b.blank || slices.ContainsFunc(b.Movements, func(m data.Movement) bool { return m.Level != "" || m.Method != "" })
	r := roster{tableSize, []rosterColumn{
		{b.say("column number"), 11, page.Center},
		{b.say("column movement"), 0, page.Left},
		{b.say("column by"), 54, page.Left},
	}}
	if classed {
		r.columns = append(r.columns, rosterColumn{b.say("column level"), 34, page.Left}, rosterColumn{b.say("column method"), 28, page.Left})
	}
	r.columns = append(r.columns, rosterColumn{b.say("column from"), 24, page.Center}, rosterColumn{b.say("column to"), 24, page.Center}, rosterColumn{b.say("column term"), 30, page.Center})
	r = r.fitted(width)
	var rows []page.Row
	for i, m := range b.Movements {
		long := ""
		if key := term(m); key != "" {
			long = b.say(key)
		}
		row := []figure{count(i + 1), said(m.Name), said(m.LaunchedBy)}
		if classed {
			row = append(row, said(m.Level), said(m.Method))
		}
		rows = append(rows, r.row(append(row, day(m.StartsOn), day(m.EndsOn), said(long))...))
	}
	if len(rows) == 0 {
		rows = r.blankRows(3)
	}
	blocks := []page.Block{carried(r.table(page.Rows(rows...)))}
	for _, class := range []struct {
		key string
		of  func(data.Movement) string
	}{{"by level", func(m data.Movement) string { return m.Level }}, {"by method", func(m data.Movement) string { return m.Method }}} {
		if parts := b.classedBy(class.of); len(parts) > 0 {
			p := text(b.say(class.key, "số", strings.Join(parts, "; ")))
			p.Before = p.After // not close under the table
			blocks = append(blocks, p)
		}
	}
	return blocks
}

// classedBy counts the movements of each class, in the order in which they come; those of none
// are none.
func (b *builder) classedBy(of func(data.Movement) string) (parts []string) {
	var classes []string
	n := map[string]int{}
	for _, m := range b.Movements {
		class := of(m)
		if n[class]++; class != "" && n[class] == 1 {
			classes = append(classes, class)
		}
	}
	for _, class := range classes {
		parts = append(parts, small(class)+": "+number(n[class]))
	}
	return parts
}
