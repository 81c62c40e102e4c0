package papers

import (
	"cmp"
	"context"
	"fmt"
	"regexp"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Sentence (mẫu câu) is a fixed sentence of a paper that the office may change.
// A text of several lines prints as several.
type Sentence struct {
	Paper   string // code, or "common" for what all papers share
	Group   string // the part of the paper it belongs to
	Key     string
	Shipped string // as it comes with the program; of a book as it took it
	Own     string // the office's own; empty: the shipped one holds
}

// Field is a place in a sentence that a value of the book fills: {{năm}}.
type Field struct {
	Name    string
	Meaning string

	value func(*facts) string
}

// councilField is the field of the council that the block reports to.
const councilField = "hội đồng"

// yearFields can stand in every sentence.
var yearFields = []Field{
	{"năm", words.FieldYear, func(f *facts) string { return f.Year.Text() }},
	{"năm, năm học", words.FieldYearCalled, func(f *facts) string { return f.Year.Terms().Called }},
	{"kỳ sơ kết", words.FieldHalf, func(f *facts) string { return f.Year.Terms().Half }},
	{"kỳ đầu", words.FieldFirstHalf, func(f *facts) string { return f.Year.Terms().First }},
	{"kỳ cuối", words.FieldSecondHalf, func(f *facts) string { return f.Year.Terms().Second }},
	{"khối", words.FieldBlock, func(f *facts) string { return f.Block.Name }},
	{"khối, cụm", words.FieldCalled, func(f *facts) string { return strings.ToLower(f.Block.Called()) }},
	{"Khối, cụm", words.FieldCalledHead, func(f *facts) string { return f.Block.Called() }},
	{"cơ quan", words.FieldAgency, func(f *facts) string { return f.Block.ParentAgency }},
	{councilField, words.FieldCouncil, func(f *facts) string { return cmp.Or(f.Block.Council, words.CouncilName) }},
	{"chủ đề", words.FieldTheme, func(f *facts) string { return f.Year.Theme }},
	{"tên lễ", words.FieldCeremony, func(f *facts) string { return f.Ceremony.Name }},
	{"ngày lễ", words.FieldDate, func(f *facts) string { return f.Ceremony.Date.Long() }},
	{"địa điểm lễ", words.FieldPlace, func(f *facts) string { return f.Ceremony.Place }},
}

var fieldMark = regexp.MustCompile(`\{\{([^{}]*)\}\}`)

// Sentences lists what the office may change of a paper, its own sentences first
// shared ones last.
func Sentences(ctx context.Context, book *data.Book, paper string) ([]Sentence, error) {
	w, err := loadWordings(ctx, book)
	if err != nil {
		return nil, err
	}
	return append(w.sentences(paper), w.sentences(common)...), nil
}

// Text is the sentence as it holds.
func (s Sentence) Text() string {
	if s.Own != "" {
		return s.Own
	}
	return s.Shipped
}

// Save makes text the office's own sentence; the shipped text, or none, takes the
// own one back. A text that does not pass Check changes nothing.
func (s Sentence) Save(tx *data.Tx, text string) error {
	text = strings.TrimSpace(text)
	row, err := tx.Wording(s.Paper, s.Key)
	if err != nil {
		return err
	}
	if text == "" || text == s.Shipped {
		if row.ID == 0 {
			return nil
		}
		return tx.Delete(&row)
	}
	if err := s.Check(text); err != nil {
		return err
	}
	row.Paper, row.Key, row.Text, row.Shipped = s.Paper, s.Key, text, s.Shipped
	return tx.Save(&row)
}

// Fields are the names that can stand in the sentence: those of the shipped one,
// then those of the year.
func (s Sentence) Fields() []Field {
	var fields []Field
	known := map[string]bool{}
	for _, mark := range fieldMark.FindAllStringSubmatch(s.Shipped, -1) {
		if name := mark[1]; !known[name] {
			known[name] = true
			fields = append(fields, Field{Name: name, Meaning: words.FieldOfSentence})
		}
	}
	for _, field := range yearFields {
		if !known[field.Name] {
			fields = append(fields, field)
		}
	}
	return fields
}

// Check refuses a text whose braces do not close or whose fields the sentence
// does not have; the fault names the mark and the nearest field.
func (s Sentence) Check(text string) error {
	names := map[string]bool{}
	for _, field := range s.Fields() {
		names[field.Name] = true
	}
	for _, mark := range fieldMark.FindAllStringSubmatch(text, -1) {
		if !names[mark[1]] {
			return fault.New(fault.Invalid, fmt.Sprintf(words.SentenceFieldWhat, mark[0]), s.suggest(mark[1]))
		}
	}
	if rest := fieldMark.ReplaceAllString(text, ""); strings.ContainsAny(rest, "{}") {
		return fault.New(fault.Invalid, words.SentenceBracesWhat, words.SentenceBracesNext)
	}
	if strings.TrimSpace(text) == "" {
		return fault.New(fault.Invalid, words.SentenceEmptyWhat, words.SentenceEmptyNext)
	}
	if strings.HasPrefix(s.Key, placeKey) {
		_, err := readSpot(text)
		return err
	}
	return nil
}

// suggest names the field that was meant, or all of them.
func (s Sentence) suggest(wrong string) string {
	var all []string
	for _, field := range s.Fields() {
		if viet.Fold(field.Name) == viet.Fold(wrong) {
			return fmt.Sprintf(words.SentenceFieldMeant, field.Name)
		}
		all = append(all, "{{"+field.Name+"}}")
	}
	return fmt.Sprintf(words.SentenceFieldNext, strings.Join(all, ", "))
}
