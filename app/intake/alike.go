package intake

import (
	"fmt"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// honorifics asks where rows of one person differ in the form of address.
func (r *reader) honorifics() {
	rows := map[string][]int{}
	for i, row := range r.out.Rows {
		if row.Subject != data.SubjectIndividual || row.Name == "" {
			continue
		}
		key := strings.ToLower(row.Name)
		for _, at := range rows[key] {
			if Likeness(r.out.Rows[at], row) != Sure {
				continue
			}
			first := &r.out.Rows[at]
			if first.sir != "" && row.sir != "" && keyOf(first.sir) != keyOf(row.sir) {
				r.askSir(first, &r.out.Rows[i])
			}
			break
		}
		if len(rows[key]) < Namesakes {
			rows[key] = append(rows[key], i)
		}
	}
}

// Namesakes is with how many rows of its name a row is compared at most.
const Namesakes = 100

func (r *reader) askSir(first, second *Row) {
	options := []Option{{Value: words.Honorifics[0], Text: words.Honorifics[0]}, {Value: words.Honorifics[1], Text: words.Honorifics[1]}, {Value: answerNo, Text: words.AskSirNone}}
	question := question{
		key: "sir:" + keyOf(first.Name), text: fmt.Sprintf(words.AskSir, first.Name, first.sir+"”, “"+second.sir), row: second.Number, options: options,
	}
	answer := r.asked.ask(question)
	best := joinedOnce(first.Honorific, second.Honorific)
	switch answer {
	case "":
		first.Open, second.Open = true, true
	case answerNo:
		best = ""
	default:
		best = answer
	}
	first.Honorific, second.Honorific = best, best
}

// Alike says whether two rows of one name are about one.
type Alike int

// The answers.
const (
	Unsure Alike = iota
	Sure
	Apart
)

// Likeness compares what two rows of one name tell of whom they are about.
func Likeness(a, b Row) Alike {
	if a.Subject == data.SubjectCollective {
		return Sure
	}
	if b.Same != 0 && b.Same == a.Number && a.Sheet == b.Sheet {
		return Sure
	}
	is := Unsure
	for _, pair := range [][2]string{{a.Post, b.Post}, {a.Room, b.Room}, {a.Birth, b.Birth}} {
		one, other := viet.Fold(pair[0]), viet.Fold(pair[1])
		switch {
		case one == "" || other == "":
		case one != other:
			return Apart
		default:
			is = Sure
		}
	}
	return is
}
