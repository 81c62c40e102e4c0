package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data/viet"
)

// nameWritten writes a name of capitals, or of small letters alone, as names are written.
func nameWritten(name string) string {
	fields := strings.Fields(name)
	small := !strings.ContainsFunc(name, unicode.IsUpper)
	for i, word := range fields {
		letters := []rune(word)
		if i > 0 && slices.Contains(words.MiddleNames, word) { // "Nguyễn thị Hoa"
			letters[0] = unicode.ToUpper(letters[0])
			fields[i] = string(letters)
			continue
		}
		capitals := len(letters) > 1 && word == viet.Upper(word) && strings.ContainsFunc(word, unicode.IsLetter) && strings.ToLower(word) != word
		if capitals && countLetters(word) < 2 || !capitals && !small {
			continue
		}
		begins := true
		for at, r := range letters {
			switch {
			case !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r):
				begins = true
			case begins:
				letters[at], begins = unicode.ToUpper(r), false
			default:
				letters[at] = unicode.ToLower(r)
			}
		}
		fields[i] = string(letters)
	}
	return strings.Join(fields, " ")
}

func countLetters(word string) (n int) {
	for _, r := range word {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

var andOthers = regexp.MustCompile(`(?i)\s+(?:và|cùng|&)\s+(?:các\s+)?(?:cộng sự|đồng sự|cộng tác viên|đồng nghiệp|nhóm|cs)(?:\s.*)?\.?$`)

// settleName parts the form of address from the name, and writes capitals as names
// are written.
func (r *reader) settleName(line *Row, column, one bool, sex int64) {
	was := line.Name
	if others := andOthers.FindString(line.Name); others != "" { // who stands for several: a remark
		line.Name = strings.TrimSuffix(line.Name, others)
		line.Note = joined(line.Note, strings.TrimSpace(others))
		line.Changes = append(line.Changes, Change{was, line.Name, words.ChangeParted})
		was = line.Name
	}
	sir, name := address(line.Name, column)
	switch {
	case sir != "" && column:
		sir, name = r.aboutAddress(line, words.AskAddress, sir, name)
	case sir != "" && one && sex == 0:
		sir, name = r.aboutAddress(line, words.AskAddressOne, sir, name)
	}
	if line.Name = strings.TrimRight(name, " *"); line.Honorific == "" {
		line.Honorific = sir
	}
	if line.Name != name {
		line.Changes = append(line.Changes, Change{name, line.Name, words.ChangeMark})
	}
	if prefix := strings.TrimSpace(strings.TrimSuffix(was, name)); prefix != "" && prefix != sir && strings.HasSuffix(was, name) {
		line.Changes = append(line.Changes, Change{was, name, fmt.Sprintf(words.ChangePrefix, prefix)})
		if degree := strings.TrimSpace(strings.TrimPrefix(prefix, sir)); isListed(degree) {
			line.Degree = degree
		}
	}
	if written := nameWritten(line.Name); written != line.Name {
		line.Changes = append(line.Changes, Change{line.Name, written, words.ChangeCapital})
		line.Name = written
	}
	if at := r.factAs(SexField); sex == 0 && at >= 0 && line.Facts[at] != "" {
		sex = int64(slices.Index(words.Honorifics, sexOf(line.Facts[at])) + 1)
	}
	if line.Honorific == "" && sex > 0 {
		line.Honorific = words.Honorifics[sex-1]
		line.Changes = append(line.Changes, Change{"", line.Honorific, words.ChangeSex})
	}
}

var nameSigns = regexp.MustCompile(`\n|\s[-–]\s?|[-–]\s|[_;,:()]`)

// hasSign tells whether something may part a cell: where it has none of these, as most,
// there is nothing to look for.
func hasSign(cell string) bool {
	return strings.ContainsAny(cell, "\n-–_;,:()[") && (nameSigns.MatchString(cell) || strings.Contains(cell, "["))
}

var (
	bornIn  = regexp.MustCompile(`(?i)^(?:sinh(?: năm| ngày| tháng)?|sn|ns)\s*:?\s*([\d/.\-]{4,10})$|^((?:19|20)\d\d)$|^(\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d)$`)
	bornOn  = regexp.MustCompile(`(?i)^(?:sinh )?ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})$`)
	aNumber = regexp.MustCompile(`(?i)^(?:(?:s?đt|sđt|đtdđ|dđ|tel|mobile|điện thoại|số điện thoại)\s*[:.]?\s*)?\+?\d[\d .\-]{7,}$`) // of a telephone
)

// birthIn is the day or the year of birth that a part of a name's cell tells.
func birthIn(part string) string {
	if spelt := bornOn.FindStringSubmatch(part); spelt != nil {
		return spelt[1] + "/" + spelt[2] + "/" + spelt[3]
	}
	if born := bornIn.FindStringSubmatch(part); born != nil {
		return born[1] + born[2] + born[3]
	}
	return ""
}

// partName parts "Ông Trịnh Văn Thử, Viện trưởng, Phòng Thử" into name, post and room.
func (r *reader) partName(line *Row, cell string, beside *string) {
	for _, inside := range inBrackets.FindAllString(cell, -1) { // what stands in brackets is no post: a remark
		text := exchange.Flat(strings.Trim(inside, "()[]"))
		if sir := sexOf(text); sir != "" {
			cell, line.Honorific = strings.Replace(cell, inside, "", 1), sir
			line.Changes = append(line.Changes, Change{"", sir, words.ChangeSex})
			continue
		}
		if utf8.RuneCountInString(text) == 1 && hasLetter(text) && text == viet.Upper(text) { // tells two of one name apart: "Lan (A)"
			cell = strings.Replace(cell, inside, " "+text, 1)
			continue
		}
		if text != "" && !isPost(text) && !isRoom(text) && birthIn(text) == "" {
			cell = strings.Replace(cell, inside, "", 1)
			switch {
			case aNumber.MatchString(text), !hasLetter(text), isShare(text): // a telephone, votes: "60%"
				line.Ignored = joined(line.Ignored, text)
			default:
				line.Note = joined(line.Note, text)
			}
		}
	}
	for { // "Đ/c:", "Thượng tá, TS"
		at := strings.IndexAny(cell, ":,")
		if at < 0 {
			break
		}
		label := strings.TrimSpace(cell[:at])
		if sirOf(label+" x") != "" && !strings.Contains(label, " ") { // "Ông: X"
			cell = label + " " + strings.TrimSpace(cell[at+1:])
			break
		}
		if !isDegree(label) {
			break
		}
		cell = strings.TrimSpace(cell[at+1:])
	}
	parts, signs := r.nameParts(cell)
	for len(parts) > 1 && r.namesWhat(parts[0]) { // "Họ và tên: X"
		parts, signs = parts[1:], signs[1:]
	}
	line.Name = parts[0]
	var rest []string
	for i, part := range parts[1:] {
		if born := birthIn(part); born != "" {
			line.Birth = born
			continue
		}
		switch m, _ := r.titledKey(keyOf(part)); {
		case aNumber.MatchString(part):
			line.Ignored = joined(line.Ignored, part)
		case m.Field != NotRead && strings.Contains(exchange.Flat(cell), part+":"): // "Chức vụ:" only says what follows
		case isDegree(part) && !isPost(part) && isListed(part):
			line.Ignored = joined(line.Ignored, part)
		case len(rest) > 0 && dashed(signs[i+1]) && !isPost(part) && !r.isPlace(part): // of a name: "Phòng Tổ chức - Hành chính"
			rest[len(rest)-1] += " - " + part
		default:
			rest = append(rest, part)
		}
	}
	if len(rest) == 0 {
		r.askParting(line)
	}
	post, room := r.splitPost(line, strings.Join(rest, ", "))
	line.Post, *beside = joinedBy(", ", line.Post, post), joinedOnce(*beside, room)
}

// nameOnly is the name in a cell where all that stands behind it is known: a birth, a
// telephone, a post, a place, a heading; else it is all of the cell.
func (r *reader) nameOnly(cell string) string {
	if !hasSign(cell) {
		return exchange.Flat(cell)
	}
	parts, _ := r.nameParts(cell)
	for len(parts) > 1 && r.namesWhat(parts[0]) {
		parts = parts[1:]
	}
	for _, part := range parts[1:] {
		m, _ := r.titledKey(keyOf(part))
		if part != "" && m.Field == NotRead && birthIn(part) == "" && !aNumber.MatchString(part) && !isPost(part) && !r.isPlace(part) {
			return exchange.Flat(cell)
		}
	}
	return parts[0]
}

// namesWhat tells whether a text is the heading over names.
func (r *reader) namesWhat(text string) bool {
	m, _ := r.titledKey(keyOf(text))
	return m.Field == NameField || m.Field == NamePostField
}

// dashed tells whether a sign between two parts is a dash.
func dashed(sign string) bool {
	return strings.Trim(sign, " -–") == "" && strings.ContainsAny(sign, "-–")
}

// nameParts are the parts of a cell that begins with a name, each with the sign before it. A further line, or what
// stands behind a dash, is more of the name where neither a post nor a place begins there.
func (r *reader) nameParts(cell string) (parts, signs []string) {
	from, sign := 0, ""
	add := func(to int) {
		part := exchange.Flat(cell[from:to])
		one := len(parts) == 1 && strings.TrimSpace(sign) != "," && len(strings.Fields(parts[0]+" "+part)) <= mostWords && allGreat(part) && !strings.ContainsAny(part, "0123456789") && !abbreviated(parts[0], part)
		switch {
		case one && part != "" && (sign == "\n" || strings.TrimSpace(sign) == "-") && !isPost(part) && !r.isPlace(part):
			parts[0] += strings.TrimRight(strings.ReplaceAll(sign, "\n", ""), " ") + " " + part
		case part != "" || len(parts) == 0:
			parts, signs = append(parts, part), append(signs, sign)
		}
	}
	for _, cut := range nameSigns.FindAllStringIndex(cell, -1) {
		add(cut[0])
		from, sign = cut[1], cell[cut[0]:cut[1]]
	}
	add(len(cell))
	return parts, signs
}

// abbreviated tells whether a part behind a name has short words, which no name has: "KTV".
func abbreviated(name, part string) bool {
	return slices.ContainsFunc(strings.Fields(part), func(word string) bool {
		return countLetters(word) > 1 && word == viet.Upper(word) && (isShort(word) || name != viet.Upper(name))
	})
}

// isPlace tells whether a text names the unit or begins as rooms do.
func (r *reader) isPlace(text string) bool {
	return isRoom(text) || r.isUnit(text) || r.roomCalled(text) != ""
}

// askParting asks where name and post stand in one cell with nothing between them.
func (r *reader) askParting(line *Row) {
	if r.List != nil && begins(line.Name, r.List.Unnamed) {
		return
	}
	fields := strings.Fields(line.Name)
	before := len(fields) - len(strings.Fields(bare(line.Name))) // words that are no part of the name
	for i := before + 2; i < len(fields)-1; i++ {
		name, post := strings.Join(fields[:i], " "), strings.Join(fields[i:], " ")
		if !isPost(post) || bare(name) == "" || i == before+2 && sirOf(name) != "" {
			continue
		}
		options := []Option{{Value: answerYes, Text: post}, {Value: answerNo, Text: words.AskNamePostNo}}
		switch r.asked.ask(question{key: "name:" + keyOf(line.Name), text: fmt.Sprintf(words.AskNamePost, line.Name, name, post), row: line.Number, options: options}) {
		case answerNo:
			return
		case answerYes:
		default:
			line.Open = true
		}
		line.Name, line.Post = name, joinedBy(", ", line.Post, post)
		return
	}
}
