package verbs

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"

	"sothidua/app/health"
	"sothidua/app/keeping"
	"sothidua/app/office"
	"sothidua/assets/words"
	"sothidua/data"
)

// healthVerb says how the book is, with the figures of the window; something that somebody
// should see to is a finding.
type healthVerb struct {
	JSON bool `name:"json"`
}

// healthLine is one fact as JSON.
type healthLine struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	State string `json:"state"` // plain, good, look or bad
}

var healthStates = map[health.Tone]string{health.Plain: "plain", health.Good: "good", health.Look: "look", health.Bad: "bad"}

func (v healthVerb) Run(s *session) error {
	return s.withBook(func(book *data.Book) error {
		ctx := context.Background()
		practice, err := book.Practice(ctx)
		if err != nil {
			return err
		}
		var keeper *keeping.Keeper
		if !practice {
			keeper = keeping.New(book, filepath.Dir(office.DefaultPath(s.Getenv)))
		}
		h, err := health.Read(ctx, book, keeper, "", s.Getenv)
		if err != nil {
			return err
		}
		whole, err := h.Check(ctx)
		if err != nil {
			return err
		}
		found := false
		lines := []healthLine{}
		for _, line := range append([]health.Line{whole}, h.Lines()...) {
			if line.Value == "" { // the version of the program, which a verb does not ask for
				continue
			}
			found = found || line.Tone == health.Look || line.Tone == health.Bad
			lines = append(lines, healthLine{line.Name, line.Value, healthStates[line.Tone]})
		}
		if err := v.write(s, lines); err != nil {
			return err
		}
		if found {
			return errFound
		}
		return nil
	})
}

func (v healthVerb) write(s *session, lines []healthLine) error {
	if v.JSON {
		out := json.NewEncoder(s.Stdout)
		out.SetEscapeHTML(false)
		out.SetIndent("", "  ")
		return out.Encode(lines)
	}
	for _, line := range lines {
		mark := ""
		if line.State == "look" || line.State == "bad" {
			mark = words.HealthMark
		}
		if _, err := fmt.Fprintf(s.Stdout, "%s%s: %s\n", mark, line.Name, line.Value); err != nil {
			return err
		}
	}
	return nil
}
