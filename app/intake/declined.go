package intake

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data/viet"
)

// declines tells whether what a group is called says that those below it register nothing:
// "Không đăng ký", "Các trường hợp không xét thi đua". What says so of somebody by name, or
// with reasons, is a sentence.
func declines(text string) bool {
	const most = 10 // words
	folded := viet.Fold(text)
	return len(strings.Fields(folded)) <= most && !strings.ContainsAny(text, ",;:") && slices.ContainsFunc(words.GroupDeclines, func(no string) bool {
		at := strings.Index(folded, no)
		return at == 0 || at > 0 && begins(folded, words.GroupDeclined)
	})
}

// ofNoProposal leaves out a table of whom nobody proposes, as the words over it say: "Không đề
// nghị (không đủ phiếu)". Each of its rows is told.
func (r *reader) ofNoProposal(t *table) bool {
	if r.List != nil || !slices.ContainsFunc(t.above, func(row exchange.Row) bool {
		return begins(bareGroup(strings.Join(filledCells(row), " ")), words.TableDeclines)
	}) {
		return false
	}
	for _, row := range slices.Concat(t.above, t.head, t.body) {
		r.out.LeftOut = append(r.out.LeftOut, LeftOut{t.sheet.Name, row.Number, rawOf(row), words.LeftNotProposed})
	}
	return true
}

// decline ends what the groups above say of titles: those below register none.
func (s *standing) decline(text string) {
	s.kinds, s.title, s.wish = nil, "", ""
	s.group, s.declines = text, true
	clear(s.above)
	s.begin()
}

// isWithdrawn asks whether somebody is to be left out of whom a remark, or a column that is not
// read, says that the wish is taken back: "Rút đăng ký". Until it is answered the row waits.
func (r *reader) isWithdrawn(t *table, line *Row, row exchange.Row) bool {
	if r.List != nil {
		return false
	}
	for i, c := range t.columns {
		if c.Field != NotRead && c.Field != NoteField || cellAt(row, i) == "" {
			continue
		}
		text := exchange.Flat(cellAt(row, i))
		folded := viet.Fold(text)
		if !slices.ContainsFunc(words.RowWithdrawn, func(begin string) bool { return strings.HasPrefix(folded, begin) }) {
			continue
		}
		switch r.asked.ask(question{
			key: "withdrawn:" + keyOf(text), text: fmt.Sprintf(words.AskWithdrawn, text), row: row.Number,
			options: []Option{{Value: answerSkip, Text: words.AskWithdrawnSkip}, {Value: answerYes, Text: words.AskWithdrawnRead}},
		}) {
		case "":
			line.Open = true
		case answerSkip:
			return true
		}
		return false
	}
	return false
}
