package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

var listOf = regexp.MustCompile(`(?i)^(?:(?:phụ lục|biểu|mẫu)\s*(?:số\s*)?[\dIVX]*\s*[:.–-]\s*)?(?:(?:biểu|bảng|bản|danh sách|tổng hợp|chi tiết|kết quả|(?:các )?(?:cán bộ|cá nhân|tập thể|viên chức|công chức|người lao động)|các|đăng ký|đăng kí|đề nghị|xét|được|tặng thưởng|tặng|khen thưởng|công nhận|danh hiệu|hình thức)[\s,:]+)+`)

// titleAbove is the title that words above a list end with: "Danh sách đề nghị tặng Bằng khen
// năm 2023".
func (r *reader) titleAbove(text string) string {
	return r.bareOfYear(listOf.ReplaceAllString(text, ""))
}

// readAbove lets the words above a table speak for its rows as those of a group do: a
// room, or a title where the table has no column for titles. Another unit's name is
// asked about. Above the first table of a sheet the letterhead names offices that are no
// rooms: there a room is one that the unit has, or is called one.
func (r *reader) readAbove(t *table, s *standing) (open bool) {
	untitled := untitled(t)
	r.bySheet(t, s, untitled)
	own := false
	for _, row := range t.above {
		own = own || slices.ContainsFunc(row.Cells, func(cell string) bool { return r.isUnit(cell) })
	}
	listed := false // what the list is was told in a row before
	for at, row := range t.above {
		if at > 0 {
			listed = listed || tellsOfList(exchange.Flat(strings.Join(t.above[at-1].Cells, " ")))
		}
		filled, text := 0, ""
		for _, cell := range row.Cells {
			if cell != "" {
				filled, text = filled+1, exchange.Flat(cell)
			}
		}
		bare := bareGroup(text)
		switch {
		case t.below && filled == 1 && r.tellsItself(t, s, row, open):
			continue
		case r.isLegend(t.sheet.Name, row):
			r.leave(t, row, words.LeftLegend)
			continue
		case nameBullet.MatchString(text) && at < len(t.above)-1 && r.roomIn(bare) != "": // those to whom it is sent, and the like
		case r.wide() && (!untitled || filled != 1 || !r.tells(TitlesField)):
		case !r.wide() && !own && !r.Several && r.otherUnit(text) != "":
			open = r.askUnit(text, row.Number) != answerYes || open
		case filled != 1:
		case !r.wide() && r.roomIn(bare) != "" && !r.isUnit(bare) && !tellsOfList(bare) && len(bare) < 80 && t.subjectOr() == data.SubjectIndividual && (t.below || listed || bare != exchange.Flat(text) || r.roomCalled(bare) != ""):
			r.readGroup(t, s, row, row)
			s.standAbove()
			continue
		case !r.wide() && filled == 1 && r.roomIn(senderIn(text)) != "" && !r.isUnit(senderIn(text)) && t.subjectOr() == data.SubjectIndividual:
			named := row
			named.Cells = []string{senderIn(text)}
			r.readGroup(t, s, row, named)
			s.standAbove()
			continue
		case untitled:
			title := r.titleAbove(bare)
			switch found := r.called(title, t.subjectOr()); {
			case len(found) == 1:
				s.kinds, s.title, s.wish, s.kindLevel = []int64{found[0].ID}, title, "", 0
				if also := r.called(title, otherSubject(t.subjectOr())); t.mixed && len(also) == 1 {
					s.kinds = append(s.kinds, also[0].ID)
				}
				r.leave(t, row, fmt.Sprintf(words.LeftGroupTitle, found[0].Label))
				continue
			case len(found) > 1, r.tells(TitlesField) && isAwardText(title): // "Bằng khen", or one that nobody knows: each row asks which
				s.kinds, s.title, s.wish, s.kindLevel = nil, title, title, 0
			}
		}
		r.leave(t, row, words.LeftAbove)
	}
	return open
}

// standAbove lets the room that was named stand above all groups of the table.
func (s *standing) standAbove() {
	if s.room != "" {
		s.roomLevel = roomAbove
	}
}

// isAwardText tells whether a text begins as titles do, whoever gives it.
func isAwardText(text string) bool {
	all := expand(text, nil)
	return slices.ContainsFunc(words.TitleBare, func(bare string) bool {
		return slices.ContainsFunc(all, func(meaning string) bool { return strings.HasPrefix(meaning, bare) })
	})
}

// tellsOfList tells whether words above a table speak of the list, and name no room.
func tellsOfList(text string) bool {
	lower := " " + strings.ToLower(text) + " "
	return aYear.MatchString(text) || slices.ContainsFunc(words.OfLists, func(word string) bool { return strings.Contains(lower, " "+word+" ") })
}

// bySheet lets the name of a sheet speak for its rows: a room, or a title.
func (r *reader) bySheet(t *table, s *standing, untitled bool) {
	name := bareGroup(t.sheet.Name)
	switch found := r.called(name, t.subjectOr()); {
	case name == "" || r.wide():
	case r.Several && (r.isUnit(name) || r.isUnitShort(name)):
	case t.subjectOr() == data.SubjectIndividual && r.roomIn(name) != "":
		s.room = joinedOnce(r.roomCalled(name), r.roomWritten(r.roomIn(name)))
	case untitled && len(found) == 1:
		s.kinds, s.title = []int64{found[0].ID}, name
	}
}

// ColumnKey is under what the answers keep the meaning of a column, by its place among
// all columns of the source.
func ColumnKey(i int) string { return fmt.Sprintf("column:%d", i) }

// subjectAbove lets the words above a table say whose list it is where its heading
// does not.
func (r *reader) subjectAbove(t *table) {
	above := []string{t.sheet.Name}
	for _, row := range t.above {
		above = append(above, exchange.Flat(strings.Join(row.Cells, " ")))
	}
	for _, text := range slices.Backward(above) {
		if subject := r.subjectIn(text); subject != "" {
			t.word = subject
			return
		}
		people, groups := strings.Contains(viet.Fold(text), "ca nhan"), strings.Contains(viet.Fold(text), "tap the")
		if people != groups {
			t.word = data.SubjectIndividual
			if groups {
				t.word = data.SubjectCollective
			}
			return
		}
	}
}

// partWord stands before the number of a part of a form.
var partWord = regexp.MustCompile(`(?i)^(?:phần|mục)\s+`)

// subjectIn tells whose group a text names: "A. CÁ NHÂN", "2. Tập thể:".
func (r *reader) subjectIn(text string) data.Subject {
	key := keyOf(headword.ReplaceAllString(ordinal.ReplaceAllString(partWord.ReplaceAllString(strings.TrimSpace(text), ""), ""), ""))
	switch {
	case slices.Contains(words.GroupPeople, key):
		return data.SubjectIndividual
	case slices.Contains(words.GroupGroups, key):
		return data.SubjectCollective
	}
	return ""
}

// isSummary tells whether a table counts titles instead of naming who gets them.
func (r *reader) isSummary(t *table) bool {
	if t.subject == data.SubjectCollective && r.countsPeople(t) {
		return true
	}
	numbers, marks, ones := 0, 0, 0
	for _, row := range t.body {
		if isSum(row) || levelOf(cellAt(row, columnOf(t.columns, NumberField))) < 3 {
			continue
		}
		for i, c := range t.columns {
			if c.Field != MarkField {
				continue
			}
			switch text := cellAt(row, i); {
			case text == "":
			case text == "1": // a mark, or a count
				ones++
			case isCount(text) && text != "0":
				numbers++
			case r.mark(text) == viet.Marked:
				marks++
			}
		}
	}
	return numbers > 1 && numbers > marks+ones || numbers > 0 && t.addsUp()
}

// countsPeople tells whether figures stand below the titles of a list of rooms, and one of
// them is of people alone.
func (r *reader) countsPeople(t *table) bool {
	people := false
	for i, c := range t.columns {
		if c.Field != MarkField {
			continue
		}
		kind := r.kindOf(c.Kind)
		people = people || kind.Subject == data.SubjectIndividual && len(r.called(kind.Label, data.SubjectCollective)) == 0
		if slices.ContainsFunc(t.body, func(row exchange.Row) bool { cell := cellAt(row, i); return cell != "" && !isFigure(cell) }) {
			return false
		}
	}
	return people
}

// addsUp tells whether the last sum of a table is that of the figures in its columns of marks
// where it is no count of the marks: then they are counts.
func (t *table) addsUp() bool {
	at := slices.IndexFunc(t.body, isSum)
	if at < 0 {
		return false
	}
	counts := false
	for i, c := range t.columns {
		if c.Field != MarkField {
			continue
		}
		sum, marks := 0, 0
		for _, row := range t.body[:at] {
			if n, err := strconv.Atoi(cellAt(row, i)); err == nil {
				sum, marks = sum+n, marks+count(n > 0)
			} else if cellAt(row, i) != "" && viet.ReadMark(cellAt(row, i)) != viet.NotMarked {
				return false
			}
		}
		if told, err := strconv.Atoi(cellAt(t.body[at], i)); err == nil && told != sum || err != nil && sum > 0 {
			return false
		}
		counts = counts || sum > marks
	}
	return counts
}
