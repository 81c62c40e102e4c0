package verbs

import (
	"encoding/json"
	"fmt"

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
	State    rules.State `json:"state"`
	Subject  string      `json:"subject"`
	Article  string      `json:"article"`
	Figures  string      `json:"figures"`
	Years    []int       `json:"years"`
	Verified bool        `json:"verified"`
	Text     string      `json:"text"`
}

func (v checkVerb) Run(s *session) error {
	var found []rules.Finding
	err := s.withBook(func(book *data.Book) error {
		year, err := printVerb{Year: v.Year}.year(book)
		if err != nil {
			return err
		}
		judge := rules.Check
		if v.All {
			judge = rules.CheckAll
		}
		found, err = judge(book, year)
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
		err = s.checkJSON(found)
	} else {
		s.checkText(v.Year, found, counts)
	}
	if err == nil && len(found) > counts[rules.OK] {
		err = errFound
	}
	return err
}

func (s *session) checkJSON(found []rules.Finding) error {
	lines := make([]checkLine, len(found))
	for i, f := range found {
		lines[i] = checkLine{f.Rule.Code, f.State, f.Subject, f.Article, f.Figures, f.Years, f.Verified, f.Text}
		if f.Years == nil {
			lines[i].Years = []int{}
		}
	}
	out := json.NewEncoder(s.Stdout)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(lines)
}

func (s *session) checkText(year int, found []rules.Finding, counts map[rules.State]int) {
	for _, f := range found {
		text := f.Text
		if f.Override != "" && f.State != rules.OK {
			text += " " + fmt.Sprintf(words.CheckWhy, f.Override)
		}
		fmt.Fprintf(s.Stdout, words.CheckLine+"\n", words.RuleStates[string(f.State)], f.Rule.Code, text)
	}
	if len(found) == counts[rules.OK] {
		s.tell(words.CheckNone, year)
		return
	}
	s.tell(words.CheckDone, year, viet.Number(counts[rules.Warn]), viet.Number(counts[rules.Missing]), viet.Number(counts[rules.Human]))
}
