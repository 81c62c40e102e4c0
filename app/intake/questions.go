package intake

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/assets/words"
)

// Question is something a list does not say; it is answered once for all that is
// alike.
type Question struct {
	Key     string
	Text    string
	Rows    string // where it stands
	Count   int    // rows that it touches
	Numbers []int  // of these rows
	Options []Option
	Answer  string // the value of an option; empty while open
}

// Option is one answer to a question.
type Option struct {
	Value, Text string
	Note        string // what it is called in full, by which it is found too
}

// Answers to questions with two answers.
const (
	answerYes = "yes"
	answerNo  = "no"
)

// question is what is asked, and where.
type question struct {
	key, text string
	row       int    // of the sheet; 0 where it is about no row
	proposed  string // the answer that holds until she says otherwise; empty where she must
	options   []Option
}

// questions gathers what is asked of a source.
type questions struct {
	answers map[string]string
	list    []Question
	at      map[string]int // by key
	rows    [][]int        // of each question
}

// ask puts a question once, notes the row it stands in, and returns the answer.
func (q *questions) ask(one question) string {
	i, known := q.at[one.key]
	if !known {
		i = len(q.list)
		q.at[one.key] = i
		answer := one.proposed
		for _, option := range one.options {
			if given := q.answers[one.key]; given == option.Value {
				answer = given
			}
		}
		q.list = append(q.list, Question{Key: one.key, Text: one.text, Options: one.options, Answer: answer})
		q.rows = append(q.rows, nil)
	}
	if one.row > 0 && (len(q.rows[i]) == 0 || q.rows[i][len(q.rows[i])-1] != one.row) {
		q.rows[i] = append(q.rows[i], one.row)
		q.list[i].Rows, q.list[i].Count, q.list[i].Numbers = rowsText(q.rows[i]), len(q.rows[i]), q.rows[i]
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

// Open counts the questions without an answer.
func (r *Reading) Open() int {
	n := 0
	for _, q := range r.Questions {
		if q.Answer == "" {
			n++
		}
	}
	return n
}

// Join puts what a part of a list says behind what is known of the whole: what both leave
// out or ask comes once.
func (r *Reading) Join(part *Reading) {
	for _, left := range part.LeftOut {
		if !slices.Contains(r.LeftOut, left) {
			r.LeftOut = append(r.LeftOut, left)
		}
	}
	for _, said := range part.Said {
		if !slices.Contains(r.Said, said) {
			r.Said = append(r.Said, said)
		}
	}
	for _, q := range part.Questions {
		at := slices.IndexFunc(r.Questions, func(known Question) bool { return known.Key == q.Key })
		if at < 0 {
			r.Questions = append(r.Questions, q)
			continue
		}
		known := &r.Questions[at]
		known.Numbers = append(slices.Clone(known.Numbers), q.Numbers...)
		slices.Sort(known.Numbers)
		known.Numbers = slices.Compact(known.Numbers)
		if len(known.Numbers) > 0 {
			known.Rows, known.Count = rowsText(known.Numbers), len(known.Numbers)
		}
	}
	r.Headed = r.Headed && part.Headed
}
