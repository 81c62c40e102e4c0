package intake

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// standing is what the rows read so far say about the rows below them.
type standing struct {
	room           string
	roomLevel      int
	kinds          []int64
	title          string // as the group's row names it
	wish           string // a title of the group that can mean several: each row asks which
	kindLevel      int
	subject        data.Subject
	subjectLevel   int
	group          string // the last row that names the rows below it
	declines       bool   // it says that they register nothing
	year           int    // that the group names, of all that its rows tell
	unit           string // another unit, whose rows are not read
	unitLevel      int
	signed         bool
	above          map[int]string // the last text of each column
	part           int            // of a row about several people
	parts          int            // of the row that were read before
	over           map[int]string // collectives that rows lie in by their numbers
	last           *Row
	lastRow        int // of the last row about it
	merged         map[[2]int]string
	blank          map[int]bool // columns whose empty cells are as above
	numberedTitles bool         // the empty cells of titles are as above: the numbers say so
	sums           map[int64]int
	before         []map[int64]int // sums before each group
	roomOpen       bool            // which room the group is waits for an answer
	outer          int             // which groups without numbers hold the others
	hidden         int
	early          []exchange.Row  // sums above everybody: they are of all that follow
	rooms          map[string]bool // how groups that were rooms are numbered
	oneSir         bool            // one name alone has a form of address before it
	sex            int64           // that the column of the row's name tells
	numbered       int             // the last row of people, as lastNumbered tells
	sorts          map[int]bool    // rows that name a sort of staff for the rows below: "Giáo viên"
}

var (
	ordinal   = regexp.MustCompile(`^(?:[IVXLC]{1,6}|[A-Z]|\d{1,2}|[a-zđ])(?:[.)/]|$|\s*[-–](?:\s|$))\s*`)
	roman     = regexp.MustCompile(`^(?:[IVX]{1,6}|[IVXLC]{2,6})\b`)
	column1   = regexp.MustCompile(`^\(?(?:\d{1,3}|[A-Za-z])\)?(?:\s*=.*)?$`)
	figures   = regexp.MustCompile(`^[\d.,\s%()–\-/]*$`)
	headword  = regexp.MustCompile(`(?i)\s*(?:\(\s*\d+\s*\)|:\s*\d+|[:(–-]?\s*\d+\s*(?:người|tập thể|đồng chí|đ/c|cá nhân|đơn vị|phòng|ban)\s*\)?)[\s.]*$`)
	nameCount = regexp.MustCompile(`^\s*\d{1,3}\s*[.)/-]\s*`)
	counting  = regexp.MustCompile(`^\d{1,4}(?:\.\d{1,3})*[.)/–-]*$`)
)

// isCount tells whether a text numbers somebody: figures, also those of a part ("2.1"),
// with a full stop, a bracket, a stroke or a dash behind them or nothing.
func isCount(text string) bool {
	return text != "" && len(text) <= 8 && text[0] >= '0' && text[0] <= '9' && counting.MatchString(text)
}

// isFigure tells whether a text is a number and nothing else.
func isFigure(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// levelOf ranks the numbers that groups bear: A, then I, then 1, then a; what bears
// none stands lowest.
func levelOf(text string) int {
	text = strings.TrimSpace(text)
	mark := ordinal.FindString(text)
	switch {
	case mark == "":
		return 9
	case roman.MatchString(mark):
		return 2
	case mark[0] >= 'A' && mark[0] <= 'Z':
		return 1
	case mark[0] >= '0' && mark[0] <= '9':
		return 3
	}
	return 4
}

// settle finds out what the columns of a table hold, as far as they say it.
func (r *reader) settle(t *table) {
	t.index = len(r.out.Columns)
	for i := range t.columns {
		t.columns[i].Key = ColumnKey(t.index + i)
		t.columns[i].Table = t.index
	}
	r.subjectAbove(t)
	if !t.headed {
		r.guess(t)
	}
	r.settleStems(t)
	r.settleMixed(t)
	r.settlePosts(t)
	r.survey(t)
}

// readTable reads the rows of a table.
func (r *reader) readTable(t *table) {
	r.joinWrapped(t)
	r.settle(t)
	s := &standing{sums: map[int64]int{}, rooms: map[string]bool{}}
	if t.onward { // below the same groups
		*s = *r.stood
		s.signed, s.last, s.early, s.hidden = false, nil, nil, 0
	}
	s.above, s.merged, s.blank, s.sorts, s.oneSir, s.numbered = map[int]string{}, mergedDown(t), map[int]bool{}, sortsOf(t), oneSir(t) || r.settled[t.tableKey()].oneSir, lastNumbered(t)
	r.stood = s
	told := len(r.out.LeftOut)
	foreign := r.readAbove(t, s)
	if t.again {
		r.out.LeftOut = r.out.LeftOut[:told]
	}
	for _, row := range t.head {
		r.leave(t, row, words.LeftHead)
	}
	if t.kind != 0 {
		s.kinds, s.title = []int64{t.kind}, r.kindOf(t.kind).Label
	}
	open := r.askColumns(t) || foreign || t.open
	open = r.askSentence(t, s) || open
	r.out.Columns = append(r.out.Columns, t.columns...)
	if r.isSummary(t) {
		for _, row := range t.body {
			r.leave(t, row, words.LeftSummary)
		}
		return
	}
	for i, c := range t.columns {
		if c.Field != NotRead || c.Filled == 0 || c.taken {
			continue
		}
		why := words.LeftColumnWhy
		if c.Chosen {
			why = words.LeftColumnFor
		}
		r.out.LeftOut = append(r.out.LeftOut, LeftOut{t.sheet.Name, 0, fmt.Sprintf(words.LeftColumn, letterOf(i), c.Title), fmt.Sprintf(why, c.Filled)})
	}
	r.askBlanks(t, s)
	r.out.Rows = slices.Grow(r.out.Rows, len(t.body))
	s.over = r.roomsOver(t)
	for i, row := range t.body {
		s.parts = 0
		for i > s.parts && t.body[i-1-s.parts].Number == row.Number { // a row that names one after the other
			s.parts++
		}
		s.part = s.parts
		r.readRow(t, s, row, open)
	}
	for _, row := range s.early {
		r.checkSum(t, s, row)
	}
	r.sayHidden(t, s)
}

// mergedDown are the texts of cells that go down over several rows, at each place that
// they cover.
func mergedDown(t *table) map[[2]int]string {
	texts := map[[2]int]string{}
	last := 0
	for _, row := range t.body {
		last = max(last, row.Number)
	}
	for _, span := range t.sheet.Spans {
		if span.Rows < 2 || span.Row < t.headRow+len(t.head) {
			continue
		}
		for _, row := range t.body {
			if row.Number != span.Row {
				continue
			}
			for number := span.Row + 1; number < span.Row+span.Rows && number <= last; number++ {
				texts[[2]int{number, span.Column}] = cellAt(row, span.Column)
			}
		}
	}
	return texts
}

// sortsOf are the rows that name sorts of staff by a post alone, above rows that are
// numbered: where the first of them stands above everybody, no post belongs to who stands
// above it.
func sortsOf(t *table) map[int]bool {
	number, rows := columnOf(t.columns, NumberField), map[int]bool{}
	if number < 0 {
		return nil
	}
	counted := func(row exchange.Row) bool { return isCount(cellAt(row, number)) }
	for i, row := range t.body {
		alone := rawOf(row) == exchange.Flat(strings.Join(row.Cells, "")) && isPost(rawOf(row))
		switch {
		case alone && i+1 < len(t.body) && counted(t.body[i+1]):
			rows[row.Number] = true
		case counted(row) && len(rows) == 0:
			return nil
		}
	}
	return rows
}

// lastNumbered is the last row that says more of somebody than a name, where numbers count
// people and each of these rows does: who stands alone below it signs. Elsewhere it is past
// any row.
func lastNumbered(t *table) int {
	const none = math.MaxInt
	number, name, last, people := columnOf(t.columns, NumberField), nameOf(t.columns), none, 0
	for _, row := range t.body {
		filled := 0
		for _, cell := range row.Cells {
			filled += count(cell != "")
		}
		switch counted := isCount(cellAt(row, number)); {
		case cellAt(row, name) == "":
		case counted && filled < 3:
			return none
		case counted || filled > 1:
			last, people = row.Number, people+count(counted)
		}
	}
	if number < 0 || people < 2 {
		return none
	}
	return last
}

// postGoesOn tells whether the only text of a row goes on with the post right above it,
// which ends with a comma.
func (s *standing) postGoesOn(t *table, row exchange.Row) bool {
	at := columnOf(t.columns, PostField)
	return s.last != nil && row.Number == s.lastRow+1 && cellAt(row, at) != "" && strings.HasSuffix(s.above[at], ",")
}

// columnOf finds the column of a field, -1 for none.
func columnOf(columns []Column, field Field) int {
	return slices.IndexFunc(columns, func(c Column) bool { return c.Field == field })
}

// nameOf finds the column of the names, -1 for none.
func nameOf(columns []Column) int {
	return slices.IndexFunc(columns, func(c Column) bool { return c.Field == NameField || c.Field == NamePostField })
}

// readRow reads a row below a heading, or leaves it out with its reason.
func (r *reader) readRow(t *table, s *standing, row exchange.Row, open bool) {
	number, name := columnOf(t.columns, NumberField), nameOf(t.columns)
	errors, unknown, filled := 0, 0, 0
	cells := slices.Clone(row.Cells)
	for i, text := range cells {
		switch kind := row.Traits[i].Kind; {
		case kind == exchange.Unknown:
			unknown++
		case kind == exchange.Wrong:
			errors++
			cells[i] = ""
		case text != "":
			filled++
		}
	}
	if filled == 0 && errors+unknown > 0 {
		r.errors++
		return
	}
	raw := row
	s.sex = 0
	if name >= 0 {
		s.sex = t.columns[name].sex
	}
	if given := columnOf(t.columns, GivenField); cellAt(row, name) == "" && cellAt(row, given) != "" && name >= 0 && name < len(cells) {
		cells[name], cells[given] = cells[given], "" // the whole name stands in the second of its columns
		s.sex = t.columns[given].sex
	}
	t.joinDay(cells)
	if number >= 0 && number < len(cells) && nameBullet.ReplaceAllString(cells[number]+" ", "") == "" { // a sign instead of a number
		cells[number] = ""
	}
	row.Cells = cells
	count, called := cellAt(row, number), exchange.Flat(cellAt(row, name))
	counted := number >= 0 && isCount(count)
	if tidy := tidyName(cellAt(row, name)); filled > 1 && tidy != cellAt(row, name) {
		counted = counted || nameCount.MatchString(called) // numbered beside the name
		cells[name], called = tidy, exchange.Flat(tidy)
	}
	again, named := r.sameAsAbove(t, s, row, count, called)
	if again.To != "" {
		cells[name], called = again.To, exchange.Flat(again.To)
	}
	leave := func(why string) { r.leave(t, raw, why) }
	switch {
	case !counted && r.isLegend(t.sheet.Name, row):
		leave(words.LeftLegend)
	case isNumbering(row):
		leave(words.LeftNumbering)
	case !counted && isMotto(row):
		leave(words.LeftAbove)
	case slices.Contains(words.RowExamples, keyOf(count)) && count != "", isExample(called):
		leave(words.LeftExample)
	case !counted && (called == "" || begins(called, words.PasteSignatures) || isDayLine(called)) && slices.ContainsFunc(row.Cells, func(cell string) bool { return begins(cell, words.PasteSignatures) || isDayLine(cell) }):
		s.signed = true
		leave(words.LeftSigned)
	case !counted && (t.isSigning(row, called) || filled == 2 && columnOf(t.columns, BirthField) < 0 && slices.ContainsFunc(row.Cells, isDayLine)): // also "Hà Nội" beside the day
		s.signed = true
		leave(words.LeftSigned)
	case !counted && isSum(row):
		if s.last == nil {
			s.early = append(s.early, row)
		} else {
			r.checkSum(t, s, row)
		}
		leave(words.LeftSum)
	case s.sorts[row.Number]:
		r.readGroup(t, s, raw, row)
	case !counted && filled == 1 && !s.signed && r.tellsFact(bareGroup(called)):
		r.readGroup(t, s, raw, row)
	case !s.signed && filled == 1 && r.tellsItself(t, s, row, open):
	case !counted && filled == 1 && r.isPostBelow(s, row, called):
		r.addPost(s.last, row, called)
	case !counted && filled == 1 && r.isInitiativeBelow(s, row, called):
		r.addInitiative(s.last, row, called)
	case !counted && filled == 1 && isPost(exchange.Flat(strings.Join(row.Cells, ""))) && !r.tellsFact(bareGroup(called)) && !r.isTitle(called) && !s.postGoesOn(t, row):
		s.signed = true
		leave(words.LeftSigned)
	case !counted && filled <= 2 && declines(bareGroup(called)):
		s.decline(bareGroup(called))
		leave(words.LeftGroupNone)
	case !counted && filled == 1 && isSentence(called) && !r.mayBeTitle(bareGroup(called)) && !r.tellsFact(bareGroup(called)) && !r.givesByArticle(rawOf(row)) && !roomy(senderIn(called)):
		leave(words.LeftSentence)
	case filled <= 2 && (r.mark(called) == viet.NotMarked && hasLetter(called) || begins(called, words.RowNobody)):
		leave(words.LeftNobody)
	case !s.signed && r.isGroup(t, s, row, number, name):
		r.readGroup(t, s, raw, row)
	case s.signed && !counted:
		leave(words.LeftSigned)
	case !counted && filled == 1 && isRemark(called) && s.subject != data.SubjectCollective && !roomy(called):
		leave(words.LeftSentence)
	case s.unit != "":
		leave(fmt.Sprintf(words.LeftOtherUnit, s.unit))
	case name >= 0 && name < len(raw.Cells) && raw.Traits[name].Kind == exchange.Unknown:
		leave(words.LeftFormula)
	case s.last != nil && (called == "" && s.merged[[2]int{row.Number, name}] != "" || isDitto(called) || r.goesOnBelow(t, s, row, count, called)):
		r.readMore(t, s, row)
	case called == "":
		why := words.LeftNoName
		if filled == 1 && len(rawOf(row)) > 30 {
			why = words.LeftSentence
		}
		leave(why)
	case !hasLetter(called):
		leave(words.LeftNoLetters)
	case !counted && filled == 1 && s.last != nil && row.Number > s.numbered && s.last.Subject == data.SubjectIndividual && !roomy(called): // a name alone below everybody who has a number
		s.signed = true
		leave(words.LeftSigned)
	default:
		r.unknown += unknown
		s.signed = false
		r.readSubjects(t, s, raw, row, open)
		if again.To != "" && s.lastRow == row.Number {
			s.last.Same = named
			s.last.Changes = append(s.last.Changes, again)
		}
	}
}

func labels(kinds []data.AwardKind, ids []int64) string {
	var all []string
	for _, kind := range kinds {
		if slices.Contains(ids, kind.ID) {
			all = append(all, kind.Label)
		}
	}
	return strings.Join(all, ", ")
}

// sayHidden tells of hidden rows and columns that were read.
func (r *reader) sayHidden(t *table, s *standing) {
	if s.hidden > 0 {
		r.out.Said = append(r.out.Said, fmt.Sprintf(words.SaidHidden, s.hidden))
	}
	var away []string
	for i, c := range t.columns {
		if t.sheet.Away[i] && c.Filled > 0 && c.Field != NotRead && c.Field != CodeField {
			away = append(away, strings.TrimSpace(c.Letter+" "+c.Title))
		}
	}
	if len(away) > 0 {
		r.out.Said = append(r.out.Said, fmt.Sprintf(words.SaidColumn, strings.Join(away, ", ")))
	}
}
