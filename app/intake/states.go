package intake

import (
	"fmt"
	"slices"

	"sothidua/assets/words"
)

// states asks which of two sheets is to be read that name mostly the same people with
// other titles: a list and how it stood before. Until that is answered both wait.
func (r *reader) states(found []*table) (kept []*table) {
	if r.List != nil {
		return found
	}
	for i, t := range found {
		for _, before := range found[:i] {
			if before.away || t.away || before.sheet.Name == t.sheet.Name || !r.restated(before, t) {
				continue
			}
			one, other := before.sheet.Name, t.sheet.Name
			switch answer := r.asked.ask(question{
				key: "states:" + keyOf(other), text: fmt.Sprintf(words.AskStates, one, other), row: t.headRow,
				options: []Option{{Value: answerYes, Text: words.AskStatesBoth}, {Value: "first", Text: fmt.Sprintf(words.AskStatesOne, one)}, {Value: "second", Text: fmt.Sprintf(words.AskStatesOne, other)}},
			}); answer {
			case "":
				before.open, t.open = true, true
			case "first":
				t.away = true
			case "second":
				before.away = true
			}
		}
	}
	for _, t := range found {
		if t.away {
			r.leaveSheet(t, words.LeftState)
			continue
		}
		kept = append(kept, t)
	}
	return kept
}

// restated tells whether two tables have the same headings and name mostly the same people,
// of whom one at least has other titles in the second.
func (r *reader) restated(one, other *table) bool {
	const least = 3 // people that both name
	if !one.headed || !other.headed || !slices.EqualFunc(one.columns, other.columns, func(a, b Column) bool { return keyOf(a.Title) == keyOf(b.Title) }) {
		return false
	}
	before, after := titlesByName(one), titlesByName(other)
	both, differ := 0, false
	for name, titles := range after {
		if was, ok := before[name]; ok {
			both, differ = both+1, differ || was != titles
		}
	}
	return differ && both >= least && 3*both >= 2*min(len(before), len(after))
}

// titlesByName is what stands in the columns of titles beside each name of a table.
func titlesByName(t *table) map[string]string {
	told := map[string]string{}
	name := nameOf(t.columns)
	for _, row := range t.body {
		if cellAt(row, name) == "" || !t.isRecord(row) {
			continue
		}
		titles := ""
		for i, c := range t.columns {
			if c.Field == TitlesField || c.Field == MarkField {
				titles += keyOf(cellAt(row, i)) + "|"
			}
		}
		if titles != "" {
			told[keyOf(cellAt(row, name))] = titles
		}
	}
	return told
}
