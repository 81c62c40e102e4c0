package registration

import (
	"fmt"
	"strconv"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// Question is something a pasted table does not say; it is answered once for all
// that is alike.
type Question struct {
	Key     string
	Text    string
	Rows    string // where it stands
	Options []Option
	Answer  string // the value of an option; empty while open
}

// Option is one answer to a question.
type Option struct{ Value, Text string }

// Answers to questions with two answers.
const (
	answerYes = "yes"
	answerNo  = "no"
)

// questions gathers what is asked of a sheet.
type questions struct {
	sheet     *Sheet
	list      []Question
	at        map[string]int // by key
	rows      [][]int        // of each question
	sheetOpen bool           // what the columns hold is not confirmed yet
}

// ask puts a question once, notes the row it stands in, and returns the answer.
func (q *questions) ask(key, text string, row int, options []Option) string {
	i, known := q.at[key]
	if !known {
		i = len(q.list)
		q.at[key] = i
		q.list = append(q.list, Question{Key: key, Text: text, Options: options, Answer: q.sheet.Answers[key]})
		q.rows = append(q.rows, nil)
	}
	if row > 0 && (len(q.rows[i]) == 0 || q.rows[i][len(q.rows[i])-1] != row) {
		q.rows[i] = append(q.rows[i], row)
		q.list[i].Rows = rowsText(q.rows[i])
	}
	return q.list[i].Answer
}

// rowsText names the first rows and counts the others.
func rowsText(rows []int) string {
	const most = 5
	var shown []string
	for _, row := range rows[:min(most, len(rows))] {
		shown = append(shown, strconv.Itoa(row))
	}
	if len(rows) > most {
		return fmt.Sprintf(words.AskRowsMore, strings.Join(shown, ", "), len(rows)-most)
	}
	return fmt.Sprintf(words.AskRows, strings.Join(shown, ", "))
}

// aboutColumns asks whether guessed columns are right, and what columns hold whose
// heading does not say it.
func (q *questions) aboutColumns(columns []Column) {
	s := q.sheet
	if !s.Headed && len(columns) > 0 {
		q.sheetOpen = q.ask("columns", words.AskColumns, 0, []Option{{answerYes, words.AskColumnsYes}}) == ""
	}
	for i, c := range columns {
		if !c.Asked {
			continue
		}
		var options []Option
		for _, m := range s.Meanings() {
			options = append(options, Option{m.String(), s.NameOf(m)})
		}
		text := fmt.Sprintf(words.AskColumnMarks, c.Letter, c.Title, c.Marks)
		if c.Marks == 0 {
			text = fmt.Sprintf(words.AskColumnName, c.Letter)
		}
		q.ask(ColumnKey(i), text, 0, options)
	}
}

// aboutMark asks whether a text in a column of marks is one.
func (q *questions) aboutMark(line *Pasted, text string) viet.Mark {
	options := []Option{{answerYes, words.AskMarkYes}, {answerNo, words.AskMarkNo}}
	switch q.ask("mark:"+viet.Fold(text), fmt.Sprintf(words.AskMark, text), line.Number, options) {
	case answerYes:
		return viet.Marked
	case answerNo:
		return viet.NotMarked
	}
	line.open, line.Unknown = true, joined(line.Unknown, text)
	return viet.UnclearMark
}

// aboutAddress asks whether the word before a name is a form of address, beside a
// column that holds it, or the family name. Whoever is known by the whole name bears it.
func (q *questions) aboutAddress(line *Pasted, word, name string) (sir, whole string) {
	whole = word + " " + name
	for _, person := range q.sheet.People {
		if viet.TextKey(person.FullName) == viet.TextKey(whole) {
			return "", whole
		}
	}
	options := []Option{{answerYes, words.AskAddressSir}, {answerNo, words.AskAddressName}}
	switch q.ask("address:"+viet.Fold(word), fmt.Sprintf(words.AskAddress, word), line.Number, options) {
	case answerYes:
		return word, name
	case answerNo:
		return "", whole
	}
	line.open = true
	return "", whole
}

// aboutTitle asks which title a text means, and takes the answer over.
func (q *questions) aboutTitle(line *Pasted, text string) {
	var options []Option
	for _, kind := range q.sheet.Kinds {
		options = append(options, Option{strconv.FormatInt(kind.ID, 10), kind.Label})
	}
	options = append(options, Option{answerNo, words.AskTitleNone})
	answer := q.ask("title:"+viet.Fold(text), fmt.Sprintf(words.AskTitle, text), line.Number, options)
	switch id, err := strconv.ParseInt(answer, 10, 64); {
	case err == nil:
		line.Entry.Kinds = union(line.Entry.Kinds, []int64{id})
		return
	case answer == "":
		line.open = true
	}
	line.Unknown = joined(line.Unknown, text)
}
