package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Titles are known by the catalogue's names, labels and spellings, written out or
// shortened word by word. Never is a title taken for one that is not written.

var (
	levels   = regexp.MustCompile(`bo(?:ban)?nganh(?:tinh)?(?:thanhpho)?(?:doanthe)?(?:trunguong)?`)
	brackets = regexp.MustCompile(`\(([^)]*)\)`)
	trailing = regexp.MustCompile(`(?i)(?:\s*\(\s*\d+[^)]*\)|\s*[,:]?\s*n[aă]m(?: h[oọ]c)?\s*20\d\d(?:\s*[-–]\s*20\d\d)?)\s*$`)
	bullets  = regexp.MustCompile(`^(?:[-–+*•]\s*|\d{1,2}[.)]\s+)`)
)

// expand gives all that a title's text can mean, each as one key; two is what the word
// with two meanings means where the source says so.
func expand(text string, two map[string]bool) []string {
	all := []string{""}
	add := func(words []string) {
		var more []string
		for _, before := range all {
			for _, word := range words {
				more = append(more, before+word)
			}
		}
		if len(more) > 64 {
			more = more[:64]
		}
		all = more
	}
	for _, word := range strings.FieldsFunc(viet.Fold(text), func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') }) {
		add(meanings(strings.ReplaceAll(word, "y", "i"), two))
	}
	for i, key := range all {
		all[i] = plain(key)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// plain is an expanded key without what titles are written with and without.
func plain(key string) string {
	for _, filler := range words.TitleFiller {
		key = strings.ReplaceAll(key, filler, "")
	}
	for _, same := range []string{"tongthanhtrachinhphu", "tongthanhtra"} {
		key = strings.ReplaceAll(key, same, "thanhtrachinhphu")
	}
	key = strings.ReplaceAll(key, "thanhtrachinhphuchinhphu", "thanhtrachinhphu")
	if strings.HasSuffix(key, "thutuong") {
		key += "chinhphu"
	}
	return levels.ReplaceAllString(key, "bo")
}

// meanings are what a word of a title can stand for: itself, and where it is short
// what it shortens, also when short words are written together.
func meanings(word string, two map[string]bool) []string {
	all := []string{word}
	if long, ok := words.TitleShort[word]; ok {
		if word == words.TitleTwoMeanings {
			return only(word, long, two)
		}
		return append(all, only(word, long, two)...)
	}
	if len(word) > 12 {
		return all
	}
	var parts func(rest string, so []string)
	parts = func(rest string, so []string) {
		if rest == "" {
			all = append(all, so...)
			return
		}
		for short, long := range words.TitleShort {
			if len(short) < 2 && !strings.HasPrefix(short, "i") {
				continue
			}
			if tail, ok := strings.CutPrefix(rest, short); ok {
				var next []string
				for _, before := range so {
					for _, meaning := range only(short, long, two) {
						next = append(next, before+meaning)
					}
				}
				parts(tail, next)
			}
		}
		if len(rest) == 1 && strings.ContainsAny(rest, "123b") { // HCLĐ3, CSTĐB
			var next []string
			for _, before := range so {
				next = append(next, before+strings.ReplaceAll(rest, "b", "bo"))
			}
			parts("", next)
		}
	}
	parts(word, []string{""})
	slices.Sort(all)
	return slices.Compact(all)
}

// only keeps of the word with two meanings the one that the source uses.
func only(word string, long []string, two map[string]bool) []string {
	if word != words.TitleTwoMeanings || len(two) != 1 {
		return long
	}
	return slices.DeleteFunc(slices.Clone(long), func(meaning string) bool { return !two[meaning] })
}

// namesOf are the texts a kind is known by.
func namesOf(kind data.AwardKind) []string {
	names := kind.Names()
	if inside := brackets.FindStringSubmatch(kind.Name); inside != nil {
		names = append(names, inside[1], brackets.ReplaceAllString(kind.Name, ""))
	}
	return names
}

// called are the kinds of a subject that a text can mean: none, one, or several that
// somebody must choose between.
func (r *reader) called(text string, subject data.Subject) []data.AwardKind {
	cacheKey := string(subject) + "\x00" + text
	if known, ok := r.cache[cacheKey]; ok {
		return known
	}
	found := r.seek(text, subject)
	r.cache[cacheKey] = found
	return found
}

func (r *reader) seek(text string, subject data.Subject) []data.AwardKind {
	text = strings.TrimSpace(bullets.ReplaceAllString(exchange.Flat(text), ""))
	for _, try := range []string{text, trailing.ReplaceAllString(text, "")} {
		if keyOf(try) == "" {
			continue
		}
		if found := r.seekOne(try, subject); len(found) > 0 {
			return found
		}
	}
	return nil
}

func (r *reader) seekOne(text string, subject data.Subject) []data.AwardKind {
	var of []data.AwardKind
	for _, kind := range r.Kinds {
		if kind.Subject == subject {
			of = append(of, kind)
		}
	}
	key := keyOf(text)
	pick := func(is func(data.AwardKind) bool) (found []data.AwardKind) {
		for _, kind := range of {
			if is(kind) && !slices.ContainsFunc(found, func(k data.AwardKind) bool { return k.Code == kind.Code }) {
				found = append(found, kind)
			}
		}
		return found
	}
	if found := pick(func(k data.AwardKind) bool { return keyOf(k.Label) == key }); len(found) == 1 {
		return found
	}
	all := expand(text, r.two)
	if subject == data.SubjectCollective { // a list of collectives leaves the word out
		for _, meaning := range slices.Clone(all) {
			all = append(all, "tapthe"+meaning)
		}
	}
	byName := pick(func(k data.AwardKind) bool { return r.isNamed(k, all) })
	if len(byName) > 0 {
		return byName
	}
	if found := pick(func(k data.AwardKind) bool { return k.IsCalled(key) }); len(found) > 0 {
		return found
	}
	for _, bare := range words.TitleBare { // "Bằng khen", "Giấy khen của Thủ trưởng"
		for _, meaning := range all {
			if strings.HasPrefix(meaning, bare) {
				found := pick(func(k data.AwardKind) bool { return strings.HasPrefix(plain(keyOf(k.Name)), meaning) })
				if len(found) > 0 {
					return found
				}
			}
		}
	}
	return nil
}

// expanded are the meanings of all that a kind is known by. What a word with two
// meanings stands for in its label, its name writes out.
func (r *reader) expanded(kind data.AwardKind) []string {
	keys, known := r.names[kind.ID]
	if !known {
		two := map[string]bool{}
		for _, meaning := range words.TitleShort[words.TitleTwoMeanings] {
			if strings.Contains(plain(keyOf(kind.Name)), meaning) {
				two[meaning] = true
			}
		}
		for _, name := range namesOf(kind) {
			keys = append(keys, expand(name, two)...)
		}
		r.names[kind.ID] = keys
	}
	return keys
}

// isNamed tells whether a kind is known by one of these meanings.
func (r *reader) isNamed(kind data.AwardKind, meanings []string) bool {
	return slices.ContainsFunc(r.expanded(kind), func(key string) bool { return slices.Contains(meanings, key) })
}

// hearMeanings finds out what the word with two meanings stands for in this source:
// a title that has one meaning alone tells it, unless the other is written out.
func (r *reader) hearMeanings() {
	meant := map[string]bool{}
	wholly := false // a title whose giver is written out beside the short word
	r.two = map[string]bool{}
	for _, text := range r.texts() {
		folded := " " + strings.Join(strings.FieldsFunc(viet.Fold(text), func(r rune) bool { return !(r >= 'a' && r <= 'z') }), " ") + " "
		if strings.Contains(folded, " tong "+words.TitleTwoMeanings+" ") || strings.Contains(folded, " tong thanh tra ") || strings.Contains(folded, " thu tuong ") {
			wholly = true
		}
		if !strings.Contains(folded, " "+words.TitleTwoMeanings+" ") || strings.Contains(folded, " tong "+words.TitleTwoMeanings+" ") {
			continue
		}
		for _, subject := range []data.Subject{data.SubjectIndividual, data.SubjectCollective} {
			for _, meaning := range words.TitleShort[words.TitleTwoMeanings] {
				others := false
				fits := false
				for _, other := range words.TitleShort[words.TitleTwoMeanings] {
					one := map[string]bool{other: true}
					all := expand(text, one)
					for _, kind := range r.Kinds {
						if kind.Subject != subject {
							continue
						}
						hit := r.isNamed(kind, all)
						fits = fits || hit && other == meaning
						others = others || hit && other != meaning
					}
				}
				if fits && !others {
					meant[meaning] = true
				}
			}
		}
	}
	if !wholly && len(meant) == 1 {
		r.two = meant
	}
}

// texts are the short texts of the source that hold the word with two meanings or what
// it stands for.
func (r *reader) texts() (all []string) {
	const most = 120
	for _, sheet := range r.src.Sheets {
		for _, row := range sheet.Rows {
			for _, cell := range row.Cells {
				if cell == "" || len(cell) > most {
					continue
				}
				lower := strings.ToLower(cell)
				if strings.Contains(lower, words.TitleTwoMeanings) || strings.Contains(lower, "thanh tra") || strings.Contains(lower, "thủ tướng") {
					all = append(all, exchange.Flat(cell))
				}
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// titlesOf splits a cell that lists titles. What parts them stands inside names too:
// "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh", "CSTĐ/CS".
func (r *reader) titlesOf(cell string, subject data.Subject) []string {
	return r.listed.of(string(subject)+"\x00"+cell, func(string) []string { return r.splitTitles(cell, subject) })
}

func (r *reader) splitTitles(cell string, subject data.Subject) (titles []string) {
	known := func(text string) bool { return len(r.called(text, subject)) > 0 || r.codes[exchange.Flat(text)] != "" }
	if known(cell) {
		return []string{exchange.Flat(cell)}
	}
	for _, listed := range strings.FieldsFunc(cell, func(r rune) bool { return r == ';' || r == '+' || r == '\n' || r == '&' || r == '•' }) {
		if listed = strings.TrimSpace(bullets.ReplaceAllString(strings.TrimSpace(listed), "")); listed == "" {
			continue
		}
		titles = append(titles, r.parts(exchange.Flat(listed), known)...)
	}
	if len(titles) > 1 && !known(titles[0]) && strings.Contains(cell, "\n") { // one title on two lines
		if whole := exchange.Flat(cell); known(whole) {
			return []string{whole}
		}
	}
	return titles
}

var partings = regexp.MustCompile(`\s*(?:,|/|\s` + words.PasteAnd + `\s|\s[-–]\s)\s*`)

// parts takes the longest titles that are known between commas, slashes and "và".
func (r *reader) parts(text string, known func(string) bool) (titles []string) {
	if known(text) {
		return []string{text}
	}
	cuts := partings.FindAllStringIndex(text, -1)
	starts, ends := []int{0}, []int{}
	for _, cut := range cuts {
		starts, ends = append(starts, cut[1]), append(ends, cut[0])
	}
	ends = append(ends, len(text))
	for i := 0; i < len(starts); {
		end := i
		for n := min(len(starts)-1, i+8); n > i; n-- {
			if known(text[starts[i]:ends[n]]) {
				end = n
				break
			}
		}
		if title := strings.TrimSpace(text[starts[i]:ends[end]]); title != "" {
			titles = append(titles, title)
		}
		i = end + 1
	}
	if len(titles) > 1 && !slices.ContainsFunc(titles, known) {
		return []string{text} // not a list of titles: one text that nobody knows
	}
	return titles
}

// allKinds tells whether a text is titles and nothing else, of one or of several meanings.
func (r *reader) allKinds(text string, subject data.Subject) bool {
	titles := r.titlesOf(text, subject)
	return len(titles) > 0 && !slices.ContainsFunc(titles, func(title string) bool { return len(r.called(title, subject)) == 0 && r.codes[title] == "" })
}

// readTitles takes over the titles of a cell, asking once for all that say the same.
func (r *reader) readTitles(row *Row, cell string) {
	for _, title := range r.titlesOf(cell, row.Subject) {
		if name := r.codes[title]; name != "" && len(r.called(title, row.Subject)) == 0 {
			row.Changes = append(row.Changes, Change{title, name, words.ChangeCode})
			title = name
		}
		r.readTitle(row, title)
	}
}

func (r *reader) readTitle(row *Row, title string) {
	found := r.called(title, row.Subject)
	switch {
	case len(found) == 1:
		row.Kinds = union(row.Kinds, found[0].ID)
		if keyOf(title) != keyOf(found[0].Label) && keyOf(title) != keyOf(found[0].Name) {
			row.Changes = append(row.Changes, Change{title, found[0].Label, words.ChangeTitle})
		}
	case len(found) == 0 && r.mark(title) == viet.NotMarked:
	default:
		r.askTitle(row, title, found)
	}
}

// askTitle asks which title a text means; those it can mean are offered first.
func (r *reader) askTitle(row *Row, title string, found []data.AwardKind) {
	text := words.AskTitle
	if len(found) > 1 {
		text = words.AskTitleKinds
	}
	var options []Option
	add := func(kind data.AwardKind) {
		option := Option{strconv.FormatInt(kind.ID, 10), kind.Label}
		if kind.Subject == row.Subject && !slices.Contains(options, option) {
			options = append(options, option)
		}
	}
	for _, kind := range found {
		add(kind)
	}
	for _, kind := range r.Kinds {
		add(kind)
	}
	options = append(options, Option{answerNo, words.AskTitleNone})
	answer := r.asked.ask(question{
		key: "title:" + string(row.Subject[:1]) + ":" + keyOf(title), text: sprintf(text, title), row: row.Number, options: options,
	})
	if id, err := strconv.ParseInt(answer, 10, 64); err == nil {
		row.Kinds = union(row.Kinds, id)
		row.Changes = append(row.Changes, Change{title, r.kindOf(id).Label, words.ChangeTitle})
		return
	}
	if answer == "" {
		row.Open = true
	}
	row.Unknown = joined(row.Unknown, title)
}

// readMark takes over a mark of a kind: by the lists of yes and no, else by the answer
// about all that say the same.
func (r *reader) readMark(row *Row, text string, kind int64) {
	of := r.kindOf(kind)
	if of.Subject != row.Subject {
		for _, twin := range r.Kinds {
			if twin.Code == of.Code && twin.Subject == row.Subject {
				of = twin
			}
		}
		if of.Subject != row.Subject {
			if found := r.called(of.Label, row.Subject); len(found) == 1 {
				of = found[0]
			}
		}
	}
	mark := r.mark(text)
	if found := r.called(text, row.Subject); mark == viet.UnclearMark && len(found) == 1 && found[0].ID == of.ID {
		mark = viet.Marked // the title itself stands for its mark
	}
	if mark == viet.UnclearMark {
		options := []Option{{answerYes, words.AskMarkYes}, {answerNo, words.AskMarkNo}}
		switch r.asked.ask(question{key: "mark:" + viet.Fold(text), text: sprintf(words.AskMark, text), row: row.Number, options: options}) {
		case answerYes:
			mark = viet.Marked
		case answerNo:
			mark = viet.NotMarked
		default:
			row.Open, row.Unknown = true, joined(row.Unknown, text)
		}
	}
	if mark != viet.Marked {
		return
	}
	if of.Subject != row.Subject { // a mark of a title that the subject cannot have
		r.askTitle(row, of.Label, nil)
		return
	}
	row.Kinds = union(row.Kinds, of.ID)
}

// ReadKinds reads a list of titles of one subject: the kinds that are known, and the
// rest as text.
func ReadKinds(kinds []data.AwardKind, text string) (ids []int64, unknown string) {
	if len(kinds) == 0 {
		return nil, text
	}
	r := newReader(Around{Kinds: kinds})
	for _, title := range r.titlesOf(text, kinds[0].Subject) {
		if found := r.called(title, kinds[0].Subject); len(found) == 1 {
			ids = union(ids, found[0].ID)
		} else {
			unknown = joined(unknown, title)
		}
	}
	return ids, unknown
}

// readCodes learns the codes that lists of the source explain: a cell of letters and
// figures beside the name of a title.
func (r *reader) readCodes() {
	r.codes = map[string]string{}
	if len(r.src.Sheets) < 2 {
		return
	}
	for _, sheet := range r.src.Sheets {
		for _, row := range sheet.Rows[:min(len(sheet.Rows), 2000)] {
			for i := range row.Cells {
				for _, pair := range [][2]int{{i, i + 1}, {i + 1, i}} {
					code, name := cellAt(row, pair[0]), exchange.Flat(cellAt(row, pair[1]))
					if isCode(code) && len(name) < 200 && r.isTitle(name) {
						r.codes[code] = name
					}
				}
			}
		}
	}
}

func (r *reader) isTitle(text string) bool {
	return len(r.called(text, data.SubjectIndividual)) == 1 || len(r.called(text, data.SubjectCollective)) == 1
}

var code = regexp.MustCompile(`^(?:\d{4,20}|[A-Z]{1,6}[-_.]?\d{1,8})$`)

func isCode(text string) bool { return code.MatchString(text) }
