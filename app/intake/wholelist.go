package intake

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// askSentence asks which title all of a table register where nothing but a sentence beside it
// speaks of titles: "Các đồng chí có tên trên đăng ký LĐTT". Until it is answered they wait.
func (r *reader) askSentence(t *table, s *standing) (open bool) {
	if r.List != nil || !t.headed || !untitled(t) || s.title != "" || s.wish != "" || t.subjectOr() != data.SubjectIndividual || r.titlesApart(t) {
		return false
	}
	for _, row := range slices.Concat(t.above, t.body) {
		cells := filledCells(row)
		if len(cells) != 1 || !isSentence(exchange.Flat(cells[0])) && !tellsOfList(exchange.Flat(cells[0])) {
			continue
		}
		found := r.titlesSaid(cells[0], t.subjectOr())
		if len(found) == 0 {
			continue
		}
		var options []Option
		for _, id := range found {
			options = append(options, Option{Value: strconv.FormatInt(id, 10), Text: fmt.Sprintf(words.AskSentenceAll, r.kindOf(id).Label)})
		}
		options = append(options, Option{Value: answerNo, Text: words.AskSentenceNo})
		answer := r.asked.ask(question{key: "sentence:" + strconv.Itoa(t.index), text: fmt.Sprintf(words.AskSentence, exchange.Flat(cells[0])), row: row.Number, options: options})
		for _, id := range found {
			if answer == strconv.FormatInt(id, 10) {
				s.kinds, s.title = []int64{id}, r.kindOf(id).Label
			}
		}
		return answer == ""
	}
	return false
}

// titlesSaid are the titles that a sentence names which speaks of registering.
func (r *reader) titlesSaid(text string, subject data.Subject) (found []int64) {
	const most = 10 // words of a title
	if folded := viet.Fold(text); !slices.ContainsFunc(words.SentenceAsks, func(word string) bool { return strings.Contains(folded, word) }) {
		return nil
	}
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;:.()", r) }) {
		fields := strings.Fields(part)
		for at := 0; at < len(fields); at++ {
			for n := min(most, len(fields)-at); n > 0; n-- {
				if kinds := r.called(strings.Join(fields[at:at+n], " "), subject); len(kinds) == 1 {
					found, at = union(found, kinds[0].ID), at+n-1
					break
				}
			}
		}
	}
	return found
}
