package intake

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

var (
	levels     = regexp.MustCompile(`bo(?:ban)?nganh(?:tinh)?(?:thanhpho)?(?:doanthe)?(?:trunguong)?`)
	brackets   = regexp.MustCompile(`\(([^)]*)\)`)
	trailing   = regexp.MustCompile(`(?i)(?:\s*\(\s*(?:(?:lần(?:\s+thứ)?|n[aă]m(?: h[oọ]c| thứ)?)\s*)?\d+[^)]*\)|\s*[,:]?\s+(?:lần(?:\s+thứ)?|n[aă]m\s+thứ)\s+\d{1,2}|\s*[,:]?\s*(?:n[aă]m(?: h[oọ]c)?)?\s*20\d\d(?:\s*[-–]\s*20\d\d)?)\s*$`)
	wishes     = regexp.MustCompile(`(?i)^(?:(?:xin|xin được|kính|đề nghị thêm|đề nghị|đăng ký|đăng kí|đk|công nhận|phấn đấu|đạt|xét|tặng|thưởng|danh hiệu|dh|hình thức)[\s:,]+|(?:danh hiệu thi đua|hình thức khen thưởng|thi đua|khen thưởng|dh|dhtđ|ht|htkt|tđ|kt|khen)\s*:\s*)+`)
	gives      = regexp.MustCompile(`(?i)^(?:(?:đề nghị|trình|kính đề nghị)\s+)?(.*\S)\s+(?:xét\s+)?(?:tặng thưởng|tặng)\s+(.+)$`)
	listedOut  = regexp.MustCompile(`^\s*1\s*[/.]\s`)
	listedOn   = regexp.MustCompile(`(?:^|\s)\d{1,2}\s*[/.]\s+`)
	countedOut = regexp.MustCompile(`(?:^|\s)\d{1,2}\)\s*`)
	bullets    = regexp.MustCompile(`^(?:[-–+*•]\s*|\d{1,2}[.)]\s*)`)
)

// titlesOf splits a cell that lists titles. What parts them stands inside names too:
// "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh", "CSTĐ/CS".
func (r *reader) titlesOf(cell string, subject data.Subject) []string {
	return r.listed.of(string(subject)+"\x00"+cell, func(string) []string { return r.splitTitles(cell, subject) })
}

func (r *reader) splitTitles(cell string, subject data.Subject) (titles []string) {
	cell = ticked(cell)
	if listedOut.MatchString(cell) { // "1/ LĐTT 2/ GK"
		cell = listedOn.ReplaceAllString(cell, "\n")
	}
	if !strings.Contains(cell, "(") {
		cell = countedOut.ReplaceAllString(cell, "\n")
	}
	known := func(text string) bool { return len(r.called(text, subject)) > 0 || r.codes[exchange.Flat(text)] != "" }
	if known(cell) {
		return []string{exchange.Flat(cell)}
	}
	for _, listed := range strings.FieldsFunc(cell, func(r rune) bool { return r == ';' || r == '+' || r == '\n' || r == '•' }) {
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

// ticked leaves of titles with boxes those whose box is ticked: "☑ LĐTT ☐ CSTĐCS".
func ticked(cell string) string {
	boxes := boxSigns.FindAllStringIndex(cell, -1)
	if len(boxes) == 0 {
		return cell
	}
	var all []string
	behind := strings.TrimSpace(cell[:boxes[0][0]]) != "" // a box stands behind its title
	for i, box := range boxes {
		from, to := box[1], len(cell)
		switch {
		case behind && i == 0:
			from, to = 0, box[0]
		case behind:
			from, to = boxes[i-1][1], box[0]
		case i+1 < len(boxes):
			to = boxes[i+1][0]
		}
		if sign := cell[box[0]:box[1]]; !strings.ContainsAny(sign, "☐□") && strings.Trim(sign, "[]() ") != "" {
			all = append(all, strings.Trim(cell[from:to], " ,;"))
		}
	}
	if strings.TrimSpace(boxSigns.ReplaceAllString(cell, "")) == "" { // a mark alone
		return cell
	}
	return strings.Join(all, "\n")
}

var boxSigns = regexp.MustCompile(`[☐□☑☒■✓✔]|[\[(]\s*[xXvV]?\s*[\])]`)

var partings = regexp.MustCompile(`\s*(?:,|/|&|\s` + words.PasteAnd + `\s|\s[-–]\s)\s*`)

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
		titles = []string{text} // not a list of titles: one text that nobody knows
	}
	if len(titles) == 1 && !known(titles[0]) {
		if apart := wholly(strings.Fields(titles[0]), known); apart != nil {
			return apart
		}
		if apart := wholly(strings.FieldsFunc(titles[0], joint), known); apart != nil { // "LĐTT-CSTĐCS"
			return apart
		}
	}
	return titles
}

func joint(r rune) bool { return strings.ContainsRune(" -–.", r) }

// wholly parts words into titles that are all known, the longest first; nil where that
// leaves a word over.
func wholly(fields []string, known func(string) bool) (titles []string) {
	const most = 12 // words of a title
	for len(fields) > 0 {
		n := min(len(fields), most)
		for n > 0 && !known(strings.Join(fields[:n], " ")) {
			n--
		}
		if n == 0 {
			return nil
		}
		titles, fields = append(titles, strings.Join(fields[:n], " ")), fields[n:]
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
	if len(found) != 1 && row.giver != "" { // "Bằng khen" beside who gives it
		if whole := title + " " + row.giver; len(r.called(whole, row.Subject)) == 1 {
			title, found, row.gave = whole, r.called(whole, row.Subject), true
		}
	}
	if len(found) > 1 && row.level != "" { // "BK" below "Cấp tỉnh"
		if of := r.called(title+" "+row.level, row.Subject); len(of) == 1 && slices.ContainsFunc(found, func(kind data.AwardKind) bool { return kind.Code == of[0].Code }) {
			title, found = title+" "+row.level, of
		}
	}
	switch {
	case len(found) == 1:
		row.Kinds = union(row.Kinds, found[0].ID)
		if keyOf(title) != keyOf(found[0].Label) && keyOf(title) != keyOf(found[0].Name) {
			row.Changes = append(row.Changes, Change{title, found[0].Label, words.ChangeTitle})
		}
	case len(found) == 0 && r.mark(title) == viet.NotMarked:
	case len(found) == 0 && r.mark(withoutBrackets(title)) == viet.NotMarked: // "Không đăng ký (nghỉ thai sản)"
		row.Note = joined(row.Note, title)
	case len(found) == 0 && begins(keyOf(title), words.TitleElse), len(found) == 0 && isRating(title): // "GVG cấp trường", "HTXSNV"
		row.Ignored = joined(row.Ignored, title)
	case len(found) == 0 && (r.isTitlesKey(keyOf(title)) || isShare(title)): // "Thi đua" says no title
		row.Ignored = joined(row.Ignored, title)
	default:
		label, rest, _ := strings.Cut(title, ":")
		if m, _ := r.titledKey(keyOf(label)); m.Field == InitiativeField && strings.TrimSpace(rest) != "" { // named as such below the title
			row.Initiative = joinedBy("; ", row.Initiative, strings.TrimSpace(rest))
			row.Changes = append(row.Changes, Change{title, row.Initiative, words.FieldInitiative})
			return
		}
		if kind, remark := r.remarked(title, row.Subject); remark != "" {
			row.Kinds, row.Note = union(row.Kinds, kind.ID), joined(row.Note, remark)
			row.Changes = append(row.Changes, Change{title, kind.Label, words.ChangeTitle})
			return
		}
		r.askTitle(row, title, found)
	}
}

// nthTime is how often somebody gets a title, which some write where others make a mark.
var nthTime = regexp.MustCompile(`(?i)^lần(?:\s+thứ)?\s+(?:\d{1,2}|đầu|đầu tiên|một|nhất|hai|ba|bốn|tư|năm)(?:\s+liên tiếp)?\.?$`)

// remarked parts a title from a remark in brackets behind it: "LĐTT (nghỉ thai sản từ 8/2025)".
// A remark that leaves the title in doubt, or names another, is none.
func (r *reader) remarked(title string, subject data.Subject) (kind data.AwardKind, remark string) {
	bare := withoutBrackets(title)
	found := r.called(bare, subject)
	inside := inBrackets.FindAllString(title, -1)
	if len(found) != 1 || len(inside) != 1 || !strings.HasSuffix(strings.TrimSpace(title), inside[0]) {
		return kind, ""
	}
	remark = exchange.Flat(strings.Trim(inside[0], "()[]"))
	doubted := strings.FieldsFunc(strings.ToLower(remark), func(r rune) bool { return !unicode.IsLetter(r) })
	if !hasLetter(remark) || strings.Contains(remark, "?") || slices.ContainsFunc(doubted, func(word string) bool { return slices.Contains(words.TitleDoubts, word) }) || r.holdsTitle(remark, subject) {
		return kind, ""
	}
	return found[0], remark
}

// isRating tells whether a text says how a year is rated, short or in full.
func isRating(text string) bool {
	key := keyOf(text)
	return slices.ContainsFunc(data.YearTerms("ratings"), func(t data.Term) bool { return key == keyOf(t.Text) || key == keyOf(t.Name) }) || slices.ContainsFunc(slices.Collect(maps.Values(words.ListRatingShort)), func(short []string) bool { return slices.Contains(short, key) })
}

// isShare tells whether a text tells of votes: "100%", "18/18 phiếu".
func isShare(text string) bool {
	return strings.ContainsAny(text, "%/") && figures.MatchString(strings.ReplaceAll(strings.ToLower(text), words.VoteWord, ""))
}

// levelIn is what the heading of titles says of who gives them: "Cấp tỉnh", "Hình thức khen
// thưởng cấp bộ".
func levelIn(title string) string {
	if at := strings.LastIndex(strings.ToLower(title), words.TitleGivenBy+" "); at > 0 {
		return title[at:]
	}
	return title
}

// withoutBrackets is a text without what stands in brackets.
func withoutBrackets(text string) string {
	return exchange.Flat(inBrackets.ReplaceAllString(text, ""))
}

// askTitle asks which title a text means; those it can mean are offered first.
func (r *reader) askTitle(row *Row, title string, found []data.AwardKind) {
	if doubted, is := doubt(title); is && found == nil {
		found = r.called(doubted, row.Subject)
	}
	if bare := wishes.ReplaceAllString(title, ""); len(r.called(bare, row.Subject)) > 0 {
		title = bare // "đề nghị BK" asks what "BK" asks
	}
	text := words.AskTitle
	if len(found) > 1 {
		text = words.AskTitleKinds
	}
	var options []Option
	add := func(kind data.AwardKind) {
		option := Option{Value: strconv.FormatInt(kind.ID, 10), Text: kind.Label, Note: kind.Name}
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
	options = append(options, Option{Value: answerNo, Text: words.AskTitleNone})
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

// doubt takes the sign of a question from a title: whoever wrote it was not sure.
func doubt(title string) (bare string, is bool) {
	bare = strings.TrimRight(title, "?() ")
	return bare, strings.Contains(title, "?")
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
	if mark == viet.UnclearMark && nthTime.MatchString(text) { // that it is not the first says that it is registered
		row.Changes = append(row.Changes, Change{text, of.Label, words.ChangeTitle})
		mark = viet.Marked
	}
	mark = r.clear(row, text, mark, "mark", words.AskMark, words.AskMarkYes, words.AskMarkNo)
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
