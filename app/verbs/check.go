package verbs

import (
	"context"
	"encoding/json"
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
	var found []rules.Finding
	var year data.Year
	units := map[int64]string{}
	err := s.withBook(func(book *data.Book) error {
		var err error
		if year, err = (printVerb{Year: v.Year}).year(context.Background(), book); err != nil {
			return err
		}
		judge := rules.Check
		if v.All {
			judge = rules.CheckAll
		}
		if found, err = judge(context.Background(), contest.New(book), year); err != nil {
			return err
		}
		all, err := book.Collectives(context.Background())
		for _, unit := range all {
			units[unit.ID] = unit.Name
		}
		return err
	})
	if err != nil {
		return err
	}
	counts := map[rules.State]int{}
	for _, f := range found {
		counts[f.State]++
	}
	if v.JSON {
		err = s.checkJSON(found, units)
	} else {
		s.checkText(year.Text(), found, counts)
	}
	if err == nil && len(found) > counts[rules.OK] {
		err = errFound
	}
	return err
}

func (s *session) checkJSON(found []rules.Finding, units map[int64]string) error {
	lines := make([]checkLine, len(found))
	for i, f := range found {
		lines[i] = checkLine{
			f.Rule.Code, f.Key.RuleKey, f.State, f.Subject, f.Key.AwardCode, units[f.UnitID],
			f.Article, f.Figures, f.Years, f.Verified, f.Kept, f.Text,
		}
		if f.Years == nil {
			lines[i].Years = []int{}
		}
	}
	out := json.NewEncoder(s.Stdout)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(lines)
}

func (s *session) checkText(year string, found []rules.Finding, counts map[rules.State]int) {
	for _, f := range found {
		text := f.Text
		if f.Kept != "" && f.State != rules.OK {
			text += " " + fmt.Sprintf(words.CheckWhy, f.Kept)
		}
		fmt.Fprintf(s.Stdout, words.CheckLine+"\n", words.RuleStates[string(f.State)], f.Rule.Code, text)
	}
	if len(found) == counts[rules.OK] {
		s.tell(words.CheckNone, year)
		return
	}
	s.tell(words.CheckDone, year, viet.Number(counts[rules.Warn]), viet.Number(counts[rules.Missing]), viet.Number(counts[rules.Human]))
}
