package registration

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/intake"
	"sothidua/assets/words"
	"sothidua/data"
)

// What a line can be, as answers keep it.
const (
	chooseNew    = "new"
	chooseSkip   = "skip"
	choosePerson = "person:"
	chooseLine   = "line:"
)

// Choices are all that a line can be, in the order they are offered.
func (p Pasted) Choices() []string {
	var all []string
	for _, person := range p.Candidates {
		all = append(all, choosePerson+strconv.FormatInt(person.ID, 10))
	}
	if p.Entry.Subject == data.SubjectIndividual {
		for _, at := range p.Lines {
			all = append(all, chooseLine+strconv.Itoa(at))
		}
		all = append(all, chooseNew)
	}
	return append(all, chooseSkip)
}

// Choices are the lines whose person somebody must choose, as questions.
func (s *Sheet) Choices(r *Reading) (asked []intake.Question) {
	for _, line := range r.Lines {
		if line.who != Ambiguous {
			continue
		}
		q := intake.Question{Key: rowKey(line), Text: fmt.Sprintf(words.AskWho, line.Name, line.Post), Rows: fmt.Sprintf(words.AskRows, strconv.Itoa(line.Number)), Count: 1}
		for _, choice := range line.Choices() {
			q.Options = append(q.Options, intake.Option{Value: choice, Text: s.choiceText(r, line, choice)})
		}
		asked = append(asked, q)
	}
	return asked
}

func (s *Sheet) choiceText(r *Reading, line Pasted, choice string) string {
	for _, person := range line.Candidates {
		if choice == choosePerson+strconv.FormatInt(person.ID, 10) {
			return fmt.Sprintf(words.AskWhoPerson, person.FullName, person.Post, person.Unit)
		}
	}
	for _, at := range line.Lines {
		if choice == chooseLine+strconv.Itoa(at) {
			return fmt.Sprintf(words.AskWhoLine, r.Lines[at].Number)
		}
	}
	if choice == chooseNew {
		return words.AskWhoNew
	}
	return words.AskWhoSkip
}

// chosen is which of its choices a line is now.
func (p Pasted) chosen() string {
	switch {
	case p.Standing == Skipped:
		return chooseSkip
	case p.Of >= 0:
		return chooseLine + strconv.Itoa(p.Of)
	case p.Entry.PersonID != 0:
		return choosePerson + strconv.FormatInt(p.Entry.PersonID, 10)
	case p.Standing == Newcomer:
		return chooseNew
	}
	return ""
}

// Next answers that a line is the next of what it can be.
func (s *Sheet) Next(p Pasted) {
	all := p.Choices()
	at := slices.Index(all, p.chosen())
	s.Answers[rowKey(p)] = all[(at+1)%len(all)]
}

// Leave answers that lines are left out, or with leave false that they are written again
// as they were understood.
func (s *Sheet) Leave(leave bool, lines ...Pasted) {
	for _, p := range lines {
		switch {
		case leave && p.Standing != Unchanged:
			s.Answers[rowKey(p)] = chooseSkip
		case s.Answers[rowKey(p)] == chooseSkip:
			delete(s.Answers, rowKey(p))
		}
	}
}

// rowKey is under what the answers keep whom a line is about.
func rowKey(p Pasted) string {
	if p.Number == 0 { // a registration whose row is gone
		return "row:" + p.Code
	}
	key := "row:" + p.Row.Sheet + ":" + strconv.Itoa(p.Number)
	if p.Part > 0 {
		key += ":" + strconv.Itoa(p.Part)
	}
	return key
}

// answered makes a line what was chosen for it, as long as it can be that.
func (s *Sheet) answered(lines []Pasted, i int) {
	line := &lines[i]
	answer := s.Answers[rowKey(*line)]
	if answer == "" || !slices.Contains(line.Choices(), answer) {
		return
	}
	line.Entry.PersonID, line.Of = 0, -1
	if id, ok := strings.CutPrefix(answer, choosePerson); ok {
		line.Standing = Matched
		line.Entry.PersonID, _ = strconv.ParseInt(id, 10, 64)
		return
	}
	if at, ok := strings.CutPrefix(answer, chooseLine); ok {
		line.Standing = Again
		line.Of, _ = strconv.Atoi(at)
		return
	}
	line.Standing = Newcomer
	if answer == chooseSkip {
		line.Standing = Skipped
	}
}

// Shifted are the answers for a part of a list whose lines stand behind others: a line that
// is one with another names it by its place.
func Shifted(answers map[string]string, by int) map[string]string {
	shifted := map[string]string{}
	for key, value := range answers {
		if at, ok := strings.CutPrefix(value, chooseLine); ok {
			line, _ := strconv.Atoi(at)
			value = chooseLine + strconv.Itoa(line-by)
		}
		shifted[key] = value
	}
	return shifted
}

// Unplaced are rows of which nobody knows yet whose they are, as lines that wait.
func (s *Sheet) Unplaced(rows []intake.Row) (lines []Pasted) {
	for _, row := range rows {
		line := Pasted{Row: row, Of: -1, Standing: Waiting, who: Waiting, Entry: Entry{Year: s.Year, Name: row.Name}}
		if s.Answers[rowKey(line)] == chooseSkip {
			line.Standing = Skipped
		}
		lines = append(lines, line)
	}
	return lines
}
