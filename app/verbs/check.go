package verbs

import (
	"bytes"
	"context"
	"fmt"

	"sothidua/app/contest"
	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// checkVerb judges a year by its rules and writes nothing to the book.
type checkVerb struct {
	Year int  `required:""`
	All  bool // with what is in order
	JSON bool `name:"json"`
}

// checkLine is one finding as other programs read it.
type checkLine struct {
	Code     string      `json:"code"`
	Rule     string      `json:"rule"` // the rule's lasting key
	State    rules.State `json:"state"`
	Subject  string      `json:"subject"`
	Award    string      `json:"award"` // its code, empty where the rule is about none
	Unit     string      `json:"unit"`  // empty for the whole block
	Article  string      `json:"article"`
	Figures  string      `json:"figures"`
	Years    []int       `json:"years"`
	Verified bool        `json:"verified"`
	Kept     string      `json:"kept"` // why it stands, empty where nobody said so
	Text     string      `json:"text"`
}

func (v checkVerb) Run(s *session) error {
	counts := map[rules.State]int{}
	err := s.withBook(func(book *data.Book) error {
		ctx := context.Background()
		year, err := (printVerb{Year: v.Year}).year(ctx, book)
		if err != nil {
			return err
		}
		say := s.checkText
		end := func() error { s.checkDone(year.Text(), counts); return nil }
		if v.JSON {
			if say, end, err = s.checkJSON(ctx, book); err != nil {
				return err
			}
		}
		for found, err := range rules.Parts(ctx, contest.New(book), year, v.All) {
			if err != nil {
				return err
			}
			for _, f := range found {
				counts[f.State]++
			}
			if err := say(found); err != nil {
				return err
			}
		}
		return end()
	})
	if err == nil && counts[rules.Warn]+counts[rules.Missing]+counts[rules.Human] > 0 {
		err = errFound
	}
	return err
}

// checkJSON returns what writes findings as parts of one JSON array, and what ends it.
func (s *session) checkJSON(ctx context.Context, book *data.Book) (say func([]rules.Finding) error, end func() error, err error) {
	all, err := book.Collectives(ctx)
	units := map[int64]string{}
	for _, unit := range all {
		units[unit.ID] = unit.Name
	}
	out := array{to: s.Stdout}
	say = func(found []rules.Finding) error {
		for _, f := range found {
			line := checkLine{
				f.Rule.Code, f.Key.RuleKey, f.State, f.Subject, f.Key.AwardCode, units[f.UnitID],
				f.Article, f.Figures, f.Years, f.Verified, f.Kept, f.Text,
			}
			if f.Years == nil {
				line.Years = []int{}
			}
			if err := out.add(line); err != nil {
				return err
			}
		}
		return nil
	}
	return say, out.end, err
}

func (s *session) checkText(found []rules.Finding) error {
	var lines bytes.Buffer
	for _, f := range found {
		text := f.Text
		if f.Kept != "" && f.State != rules.OK {
			text += " " + fmt.Sprintf(words.CheckWhy, f.Kept)
		}
		fmt.Fprintf(&lines, words.CheckLine+"\n", words.RuleStates[string(f.State)], f.Rule.Code, text)
	}
	_, err := lines.WriteTo(s.Stdout)
	return err
}

func (s *session) checkDone(year string, counts map[rules.State]int) {
	if counts[rules.Warn]+counts[rules.Missing]+counts[rules.Human] == 0 {
		s.tell(words.CheckNone, year)
		return
	}
	s.tell(words.CheckDone, year, viet.Number(counts[rules.Warn]), viet.Number(counts[rules.Missing]), viet.Number(counts[rules.Human]))
}
