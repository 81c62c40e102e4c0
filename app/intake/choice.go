package intake

import (
	"slices"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// mostOptions is how many options a fact has at most, as a ChoiceField counts them.
const mostOptions = 1 << 10

// choiceAt is a column of marks for one option of a fact.
func choiceAt(fact, option int) Meaning {
	return Meaning{ChoiceField, int64(fact*mostOptions + option)}
}

// choice are the places of the fact and of its option that the marks of a column stand for.
func (m Meaning) choice() (fact, option int) {
	return int(m.Kind) / mostOptions, int(m.Kind) % mostOptions
}

// choiceOf finds the option of a fact that a heading names: each has a column of marks.
func (l *List) choiceOf(title string) Meaning {
	key := keyOf(title)
	for at, fact := range l.Facts {
		option := slices.IndexFunc(fact.Options, func(o Option) bool {
			return key != "" && (key == keyOf(o.Text) || slices.Contains(fact.Spelled[o.Value], key))
		})
		if option >= 0 {
			return choiceAt(at, option)
		}
	}
	return Meaning{}
}

// readChoice takes over a mark for an option of a fact; what is no mark is asked.
func (r *reader) readChoice(line *Row, c Column, text string) {
	at, option := c.choice()
	mark := r.clear(line, text, r.mark(text), "choice", words.AskChoice, words.AskChoiceYes, words.AskChoiceNo)
	if mark == viet.Marked {
		r.setFact(line, int64(at), r.List.Facts[at].Options[option].Value)
	}
}

// clear is a mark as it was read, or as she answers where it is neither yes nor no; a row
// without an answer stays open. Marks of one kind are asked once for all alike.
func (r *reader) clear(row *Row, text string, mark viet.Mark, kind, ask, yes, no string) viet.Mark {
	if mark != viet.UnclearMark {
		return mark
	}
	options := []Option{{Value: answerYes, Text: yes}, {Value: answerNo, Text: no}}
	switch r.asked.ask(question{key: kind + ":" + viet.Fold(text), text: sprintf(ask, text), row: row.Number, options: options}) {
	case answerYes:
		return viet.Marked
	case answerNo:
		return viet.NotMarked
	}
	row.Open, row.Unknown = true, joined(row.Unknown, text)
	return viet.UnclearMark
}
