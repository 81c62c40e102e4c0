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
	mark := r.mark(text)
	if mark == viet.UnclearMark {
		options := []Option{{Value: answerYes, Text: words.AskChoiceYes}, {Value: answerNo, Text: words.AskChoiceNo}}
		switch r.asked.ask(question{key: "choice:" + viet.Fold(text), text: sprintf(words.AskChoice, text), row: line.Number, options: options}) {
		case answerYes:
			mark = viet.Marked
		case answerNo:
			mark = viet.NotMarked
		default:
			line.Open, line.Unknown = true, joined(line.Unknown, text)
		}
	}
	if mark == viet.Marked {
		r.setFact(line, int64(at), r.List.Facts[at].Options[option].Value)
	}
}
