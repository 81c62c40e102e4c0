package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
)

var (
	// listItem is the number or the sign before a paragraph that is one of a list.
	listItem = regexp.MustCompile(`^\s*(?:\d{1,3}(?:\.\d{1,3})*\s*[.)/-]|[a-zđ]\s*[.)]|[-–+*•])\s*`)
	// itemParts stand between the parts of such a paragraph.
	itemParts = regexp.MustCompile(`\s*[,;:]\s*|\s+[-–]\s+`)
)

// paragraphsOf is the list that numbered paragraphs make which have no heading and no
// columns: "1. Ông Vũ Văn Thử - Kỹ sư - LĐTT". Where each of them names somebody with
// titles, or below a title, they are rows; else it is nil, and she is asked.
func (r *reader) paragraphsOf(sheet exchange.Sheet) []*table {
	if !r.tells(TitlesField) {
		return nil
	}
	apart := r.spoken(sheet.Rows)
	rows := make([]exchange.Row, len(apart))
	subject, under := r.Subject, data.Subject("") // of the list, and of the title above
	first, last, unclear, people := -1, -1, -1, 0
	above, own := false, false // a title stands in the words above, or beside somebody
	names := false             // a title stands right above, whose people may stand one a line
	height := 0                // of the title above, as levelOf ranks it
	for i, row := range apart {
		text := exchange.Flat(cellAt(row, 0))
		called := bareGroup(text)
		rows[i] = row
		switch of := r.subjectIn(text); {
		case of != "":
			if subject = of; above || under != "" && levelOf(text) > height { // "- Tập thể:" below "I. Bằng khen"
				under = of
			} else {
				under = ""
			}
		case r.isTitle(called) || (ordinal.MatchString(text) || article.MatchString(text)) && strings.HasSuffix(text, ":") && isAwardText(called):
			under, names, height = r.subjectOfTitle(called, subject), true, levelOf(text)
		case text == "":
			names = names && (last < 0 || rows[last].Cells[0] == cellAt(apart[last], 0)) // who stands apart below names signs
			continue
		case names && under == data.SubjectIndividual && !listItem.MatchString(text) && !ordinal.MatchString(text) && !r.isTitlesKey(keyOf(text)) && isWholeName(text) && (ofFamily(text) || hasMiddle(text) || bare(text) != text): // one a line
			people++
			rows[i].Cells = []string{strconv.Itoa(people), text, ""}
		case !listItem.MatchString(text):
			names = names && strings.HasSuffix(text, ":")
			if title := r.titleAbove(called); first < 0 && title != called && isAwardText(title) {
				above, under = true, subject
			}
			if first < 0 || r.roomIn(senderIn(text)) == "" {
				continue
			}
		default:
			item, about := r.item(text, subject, under)
			among := about == "" && under != "" && item[2] == "" && r.roomIn(item[1]) != "" && i+1 < len(apart) && r.besideItem(item[0], cellAt(apart[i+1], 0), subject, under) // those whom the title names
			switch {
			case among || about != "" && (item[2] != "" || about == under):
				people, own = people+1, own || item[2] != ""
				if item[0] == "" {
					item[0] = strconv.Itoa(people)
				}
				rows[i].Cells = item
			case r.roomIn(called) == "": // of a list, and nobody's
				if first >= 0 && unclear < 0 {
					unclear = i
				}
				continue
			}
		}
		if first < 0 {
			first = i
		}
		last = i
	}
	if people == 0 || unclear >= 0 && unclear < last {
		return nil
	}
	t := &table{sheet: sheet, headed: true, word: r.Subject, mixed: true, above: rows[:first], body: rows[first:], headRow: rows[first].Number}
	fields := []Field{NumberField, NamePostField, TitlesField}
	if above && !own { // then the words above speak for them
		fields = fields[:2]
	}
	t.columns = r.newColumns(t, len(fields), 0)
	for i, field := range fields {
		t.columns[i].Field, t.columns[i].Guess = field, true
	}
	return []*table{t}
}

// spoken are rows with those parted that name several in one sentence.
func (r *reader) spoken(rows []exchange.Row) []exchange.Row {
	return r.namesApart(labelsApart(itemsApart(rows)))
}

// labelsApart are rows with those parted that say whose names follow: "- Tập thể: Ban Thử;
// Ban Mẫu" becomes a line that says so, and one for each.
func labelsApart(rows []exchange.Row) (all []exchange.Row) {
	for _, row := range rows {
		label, rest, is := strings.Cut(cellAt(row, 0), ":")
		key := keyOf(label[len(listItem.FindString(label)):])
		if !is || strings.TrimSpace(rest) == "" || !slices.Contains(words.GroupPeople, key) && !slices.Contains(words.GroupGroups, key) {
			all = append(all, row)
			continue
		}
		one := row
		one.Cells = []string{strings.TrimSpace(label) + ":"}
		all = append(all, one)
		between := ";"
		if !strings.Contains(rest, between) && slices.Contains(words.GroupPeople, key) && several(strings.TrimRight(rest, " .")) != nil {
			between = ","
		}
		for name := range strings.SplitSeq(strings.TrimRight(rest, " .;"), between) {
			if name = strings.TrimSpace(name); name != "" {
				one.Cells = []string{"- " + name}
				all = append(all, one)
			}
		}
	}
	return all
}

var numberedItem = regexp.MustCompile(`(?:^|[\s;:,.])(\d{1,2})([.)/])\s*\p{L}`)

// itemsApart are rows with those parted that name one after the other by numbers: "gồm: 1)
// Vũ Văn Thử: LĐTT; 2) …".
func itemsApart(rows []exchange.Row) (all []exchange.Row) {
	for _, row := range rows {
		text, from, next, sign := cellAt(row, 0), 0, 1, ""
		var cuts []int
		for _, at := range numberedItem.FindAllStringSubmatchIndex(text, -1) {
			if number, _ := strconv.Atoi(text[at[2]:at[3]]); number == next && (sign == "" || sign == text[at[4]:at[5]]) {
				cuts, sign = append(cuts, at[2]), text[at[4]:at[5]]
				next++
			}
		}
		if len(cuts) < 2 {
			all = append(all, row)
			continue
		}
		for _, cut := range append(cuts, len(text)) {
			if part := strings.TrimSpace(text[from:cut]); part != "" {
				all = append(all, exchange.Row{Number: row.Number, Cells: []string{part}, Hidden: row.Hidden, Struck: row.Struck})
			}
			from = cut
		}
	}
	return all
}

// countedNames are names behind how many they are: "02 đồng chí (Vũ Văn Thử, Lê Thị Mẫu)".
var countedNames = regexp.MustCompile(`(?i)^\s*\d{1,3}\s+(?:đồng chí|đ/c|người|cá nhân|cán bộ|công chức|viên chức)\s*(?:[,:–-]?\s*(?:gồm(?:\s+có)?|là|cụ thể(?:\s+là)?)\s*:?\s*|[:(]\s*)([^()]+(?:\([^()]*\)[^()]*)*?)\)?[\s.;]*$`)

// namesApart are rows with those parted that name several people behind a title: "2.
// CSTĐCS: Vũ Văn Thử, Lê Thị Mẫu", "LĐTT: 02 đồng chí (Vũ Văn Thử, Lê Thị Mẫu)".
func (r *reader) namesApart(rows []exchange.Row) (all []exchange.Row) {
	for _, row := range rows {
		title, rest, _ := strings.Cut(cellAt(row, 0), ":")
		counted := countedNames.FindStringSubmatch(rest)
		if counted != nil {
			rest = counted[1]
		}
		between := ",;"
		if strings.Contains(rest, ";") { // then commas are those of posts
			between = ";"
		}
		names := strings.FieldsFunc(strings.TrimRight(rest, " .;"), func(r rune) bool { return strings.ContainsRune(between, r) })
		number := listItem.FindString(title)
		bare := strings.TrimSpace(title[len(number):])
		if number == "" {
			title = "- " + title
		}
		if len(names) < 1 || len(names) < 2 && counted == nil && number != "" || !r.allKinds(bare, data.SubjectIndividual) || slices.ContainsFunc(names, func(name string) bool { return !isWholeName(itemParts.Split(name, 2)[0]) }) {
			all = append(all, row)
			continue
		}
		for _, name := range names {
			one := row
			one.Cells = []string{title + ": " + strings.TrimSpace(name)}
			all = append(all, one)
		}
	}
	return all
}

// subjectOfTitle tells whose title a text is; where both have it, whose list it is.
func (r *reader) subjectOfTitle(text string, subject data.Subject) data.Subject {
	people, groups := len(r.called(text, data.SubjectIndividual)) == 1, len(r.called(text, data.SubjectCollective)) == 1
	if groups && (!people || subject == data.SubjectCollective) {
		return data.SubjectCollective
	}
	return data.SubjectIndividual
}

// item parts a paragraph into its number, whom it names with post and room, and the
// titles; about tells whether that is a person or a collective, empty for neither.
func (r *reader) item(text string, subject, under data.Subject) (cells []string, about data.Subject) {
	number := listItem.FindString(text)
	rest := strings.TrimRight(text[len(number):], " .;,/")
	numbered := number != "" // by a figure or a sign
	if number = strings.TrimSpace(number); !isCount(number) {
		number = ""
	}
	whom, titles := rest, ""
	for _, cut := range itemParts.FindAllStringIndex(rest, -1) {
		if end := rest[cut[1]:]; titles == "" && (r.allKinds(end, data.SubjectIndividual) || r.allKinds(end, data.SubjectCollective) || begins(end, words.RowNobody)) {
			whom, titles = rest[:cut[0]], end
		}
	}
	if title, of, is := strings.Cut(rest, ":"); is && titles == "" && (r.allKinds(title, data.SubjectIndividual) || r.allKinds(title, data.SubjectCollective)) { // "LĐTT: Vũ Văn Thử"
		whom, titles = strings.TrimSpace(of), title
	}
	parts := itemParts.Split(whom, 3)
	name, posted := parts[0], len(parts) > 1 && isPost(parts[1])
	sir, bared := address(name, false)
	collective := under == data.SubjectCollective || titles != "" && (subject == data.SubjectCollective || r.allKinds(titles, data.SubjectCollective) && !r.allKinds(titles, data.SubjectIndividual))
	switch group := r.roomCalled(whom) != "" || r.isUnit(whom) || roomy(bareGroupName(whom)) && (allGreat(name) || collective); {
	case group && (titles != "" || under == data.SubjectCollective || subject == data.SubjectCollective):
		about = data.SubjectCollective
	case !group && isWholeName(name) && (sir != "" || bared != name || ofFamily(name) || hasMiddle(name) || titles != "" && numbered || posted && under == data.SubjectIndividual):
		about = data.SubjectIndividual
	}
	return []string{number, whom, titles}, about
}

// senderIn is what a line that ends with a colon says of whose people stand below it, behind
// the words that lead to it: "Còn Phòng Thử:", "Em gửi danh sách của Phòng Thử ạ:". Empty
// for any other line.
func senderIn(text string) string {
	text, is := strings.CutSuffix(exchange.Flat(text), ":")
	if !is {
		return ""
	}
	if at := strings.LastIndex(text, " "+words.OwnGives[0]+" "); at >= 0 {
		text = text[at+len(words.OwnGives[0])+2:]
	}
	for _, word := range words.SenderBefore {
		if rest, is := cutWord(text, word); is {
			text = rest
		}
	}
	for _, word := range words.SenderBehind {
		text = strings.TrimSuffix(text, " "+word)
	}
	for _, verb := range words.SenderDoes { // "Phòng Thử báo cáo kết quả như sau"
		if before, _, is := strings.Cut(text, " "+verb+" "); is && len(strings.Fields(before)) > 1 && slices.ContainsFunc(words.SenderRooms, func(room string) bool { return strings.HasPrefix(strings.ToLower(before), room+" ") }) {
			text = before
		}
	}
	if tellsOfList(text) {
		return ""
	}
	return text
}

// besideItem tells whether a paragraph is the next in number and names somebody: then what
// stands before it is no room whose people follow.
func (r *reader) besideItem(number, next string, subject, under data.Subject) bool {
	item, about := r.item(exchange.Flat(next), subject, under)
	one, other := strings.TrimRight(number, ".)/-"), strings.TrimRight(item[0], ".)/-")
	n, err := strconv.Atoi(one)
	return err == nil && about == data.SubjectIndividual && other == strconv.Itoa(n+1)
}
