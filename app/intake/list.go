package intake

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// List is what a list of another kind than registrations holds besides whom its rows
// are about.
type List struct {
	Subject data.Subject // of all rows; empty: as the list says
	Fields  []Field      // of ours, that its columns can be too
	Names   []string     // keys of headings over the names, besides those of registrations
	Facts   []Fact
	// Decision says where the facts of a decision lie that one cell names; nil for none.
	Decision *DecisionFacts
	Wide     bool     // of the whole block: its units stand where a unit's list has rooms
	Unnamed  []string // begin what stands for somebody who is not named yet, folded
	Many     bool     // several rows of one person are as many facts
}

// Fact is something that a list of one kind tells of each row.
type Fact struct {
	Name  string   // what its column is called
	Heads []string // keys of further headings
	// Made are parts that further headings are made of, one of Core among them.
	Core, Made []string
	// Read gives a text as it is kept; false where it cannot be it.
	Read    func(text string) (string, bool)
	Options []Option // all it can be, where that is a closed list
	// Spelled are keys of what an option is called too, by its value.
	Spelled map[string][]string
	As      Field // a field of ours that it is too
	Common  bool  // its column stands in lists of other kinds as well
	// Also gives what a text in its column tells of several facts, or of another one, by
	// their places: what somebody does where capacities stand. Nil: it tells of this one.
	Also func(text string) map[int]string
	// Remark gives what a remark behind a name tells of the fact: "(dự thay ông Thử)".
	Remark func(text string) (value string, is bool)
}

// factOf finds the fact that a heading names.
func (l *List) factOf(title string) int {
	whole, bare := keyOf(title), keyOf(inBrackets.ReplaceAllString(title, ""))
	for _, key := range []string{whole, bare} {
		at := slices.IndexFunc(l.Facts, func(f Fact) bool {
			return key != "" && (key == keyOf(f.Name) || slices.Contains(f.Heads, key))
		})
		if at >= 0 {
			return at
		}
	}
	for _, key := range []string{whole, bare} {
		if at := slices.IndexFunc(l.Facts, func(f Fact) bool { return holds(key, f.Core) && madeOf(key, f.Made) > 0 }); at >= 0 {
			return at
		}
	}
	return -1
}

// factAs finds the fact of a list of another kind that is also a field of ours; -1 for
// none.
func (a Around) factAs(field Field) int {
	if a.List == nil {
		return -1
	}
	return slices.IndexFunc(a.List.Facts, func(f Fact) bool { return f.As == field })
}

// titledIn says what a column of a list of another kind holds: a fact of that kind, or a
// field of ours that the kind has.
func (r *reader) titledIn(title string) (Meaning, data.Subject) {
	if at := r.List.factOf(title); at >= 0 {
		return Meaning{FactField, int64(at)}, ""
	}
	if slices.Contains(r.List.Fields, AlsoField) && (slices.Contains(words.HeadAlso, keyOf(title)) || slices.Contains(words.HeadAlso, keyOf(inBrackets.ReplaceAllString(title, "")))) {
		return Meaning{Field: AlsoField}, r.List.Subject
	}
	if slices.Contains(r.List.Names, keyOf(title)) || slices.Contains(r.List.Names, keyOf(inBrackets.ReplaceAllString(title, ""))) {
		return Meaning{Field: NameField}, r.List.Subject
	}
	bare := inBrackets.ReplaceAllString(title, "")
	if at := strings.IndexAny(bare, "/,"); at > 0 && slices.Contains(r.List.Names, keyOf(bare[:at])) && slices.Contains(words.HeadAlso, keyOf(bare[at+1:])) { // "Tác giả, đồng tác giả"
		return Meaning{Field: NameField}, r.List.Subject
	}
	if before, _, is := strings.Cut(bare, "/"); is && slices.Contains(r.List.Names, keyOf(before)) {
		return Meaning{Field: NameField}, r.List.Subject
	}
	m, subject := r.titledAny(title)
	if at := r.factAs(CountField); m.Field == CountField && at >= 0 {
		return Meaning{FactField, int64(at)}, r.List.Subject
	}
	if at := r.factAs(InitiativeField); m.Field == InitiativeField && at >= 0 {
		return Meaning{FactField, int64(at)}, r.List.Subject
	}
	if year, titles, _ := strings.Cut(strings.ToLower(title), " "); slices.Contains(r.List.Fields, PastField) && slices.Contains(words.HeadYear, keyOf(year)) && r.isTitlesKey(keyOf(titles)) { // "Năm - Danh hiệu"
		return Meaning{Field: PastField}, subject
	}
	if m.Field == DecisionField && r.List.Decision != nil {
		return Meaning{FactField, int64(r.List.Decision.Number)}, ""
	}
	if choice := r.List.choiceOf(title); choice.Field != NotRead && (m.Field == NotRead || m.Field == MarkField && !r.tells(TitlesField)) {
		return choice, r.List.Subject
	}
	if r.List.Subject != "" {
		subject = r.List.Subject
	}
	switch m.Field {
	case NumberField, HonorificField, NameField, GivenField, NamePostField, RoomField, SubjectField:
		return m, subject
	}
	if slices.Contains(r.List.Fields, m.Field) {
		return m, subject
	}
	return Meaning{}, ""
}

// readFact takes over a fact of a row. What cannot be it is asked: of a closed list each
// text once, else the column once.
func (r *reader) readFact(line *Row, c Column, text string) {
	fact := r.List.Facts[c.Kind]
	if fact.Also != nil {
		if told := fact.Also(text); told != nil {
			for _, at := range slices.Sorted(maps.Keys(told)) {
				r.setFact(line, int64(at), told[at])
			}
			return
		}
	}
	value, ok := fact.Read(text)
	if years := r.yearsOf(text); !ok && fact.As == YearField && len(years) == 1 { // "2022-2023" of a school
		if value, ok = fact.Read(strconv.Itoa(years[0])); ok {
			line.Changes = append(line.Changes, Change{text, value, fact.Name})
		}
	}
	if name := r.codes[text]; !ok && name != "" {
		if value, ok = fact.Read(name); ok {
			line.Changes = append(line.Changes, Change{text, name, words.ChangeCode})
			text = name
		}
	}
	if !ok && fact.As == BirthField && aYear.FindString(text) == text { // no day: it tells people of one name apart, and is said
		line.Birth, line.Ignored = text, joined(line.Ignored, text)
		return
	}
	if ok {
		r.setFact(line, c.Kind, value)
		if fact.As == BirthField {
			line.Birth = value
		}
		if is := fact.textOf(value); len(fact.Options) > 0 && keyOf(is) != keyOf(text) && value != "" {
			line.Changes = append(line.Changes, Change{text, is, fact.Name})
		}
		return
	}
	q := question{
		key: "fact:" + c.Key, text: fmt.Sprintf(words.AskFact, text, c.Letter, fact.Name), row: line.Number,
		options: []Option{{Value: answerNo, Text: words.AskFactBlank}, {Value: answerSkip, Text: words.AskFactSkip}},
	}
	if day, err := viet.ParseDate(text); err == nil && viet.Happened(day, viet.DateOf(time.Now())) != nil {
		q.key, q.text = q.key+":ahead", fmt.Sprintf(words.AskFactAhead, text, c.Letter, fact.Name) // another question than what cannot be read
	}
	if len(fact.Options) > 0 {
		q.key += ":" + viet.Fold(text)
		q.text = fmt.Sprintf(words.AskFactTerm, text, fact.Name)
		q.options = append(slices.Clone(fact.Options), q.options...)
	}
	switch answer := r.asked.ask(q); answer {
	case "":
		line.Open = true
	case answerNo:
		line.Ignored = joined(line.Ignored, text)
	case answerSkip:
		line.Ignored, line.Away = joined(line.Ignored, text), true
	default:
		r.setFact(line, c.Kind, answer)
		line.Changes = append(line.Changes, Change{text, fact.textOf(answer), fact.Name})
	}
}

func (r *reader) setFact(line *Row, at int64, value string) {
	if line.Facts == nil {
		line.Facts = map[int]string{}
	}
	if before := line.Facts[int(at)]; before != "" && value != before {
		line.Ignored = joined(line.Ignored, value)
		return
	}
	line.Facts[int(at)] = value
}

// settleRemark gives a row of a list of another kind what a remark behind its name tells:
// a fact, else it is shown as not taken over.
func (r *reader) settleRemark(line *Row) {
	if r.List == nil || line.Note == "" {
		return
	}
	remark := line.Note
	line.Note = ""
	for at, fact := range r.List.Facts {
		if fact.Remark == nil {
			continue
		}
		if value, is := fact.Remark(remark); is {
			r.setFact(line, int64(at), value)
			line.Changes = append(line.Changes, Change{remark, line.Facts[at], fact.Name})
			return
		}
	}
	line.Ignored = joined(line.Ignored, remark)
}

// tellsFact tells whether what a group is called is one of all that a fact can be, in any
// words: "Khách mời (02 người)".
func (a Around) tellsFact(group string) bool {
	return a.List != nil && slices.ContainsFunc(a.List.Facts, func(f Fact) bool {
		value, ok := "", false
		if len(f.Options) > 0 {
			value, ok = f.Read(group)
		}
		return ok && value != "" && hasLetter(group)
	})
}

// groupFacts gives a row the facts of a closed list that the name of its group says and no
// column does: "Hoàn thành tốt nhiệm vụ (05 người)".
func (r *reader) groupFacts(t *table, s *standing, line *Row) {
	if r.List == nil || s.group == "" {
		return
	}
	for at, fact := range r.List.Facts {
		if len(fact.Options) == 0 || line.Facts[at] != "" || slices.ContainsFunc(t.columns, func(c Column) bool {
			choice := -1
			if c.Field == ChoiceField {
				choice, _ = c.choice()
			}
			return c.Field == FactField && int(c.Kind) == at || choice == at
		}) {
			continue
		}
		if value, ok := fact.Read(s.group); ok && value != "" {
			r.setFact(line, int64(at), value)
			line.Changes = append(line.Changes, Change{"", fact.textOf(value), words.ChangeGroup})
		}
	}
}

// textOf is what a fact's value is called.
func (f Fact) textOf(value string) string {
	for _, o := range f.Options {
		if o.Value == value {
			return o.Text
		}
	}
	return value
}

// FactText is what a row tells of a fact as the clerk reads it.
func (l *List) FactText(row Row, at int) string { return l.Facts[at].textOf(row.Facts[at]) }

// answerSkip leaves the rows out of which something is not read.
const answerSkip = "skip"

// Ask puts a question that arises beside the reading, once for all that is alike, and
// returns the answer; empty while it is open.
func (r *Reading) Ask(key, text string, row int, options []Option) string {
	answer := r.asked.ask(question{key: key, text: text, row: row, options: options})
	r.Questions = r.asked.list
	return answer
}

// Above is what stands above the tables of a sheet.
func (r *Reading) Above(sheet string) (texts []string) {
	for _, left := range r.LeftOut {
		if left.Sheet == sheet && left.Why == words.LeftAbove {
			texts = append(texts, left.Text)
		}
	}
	return texts
}
