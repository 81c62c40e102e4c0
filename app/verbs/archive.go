package verbs

import (
	"context"
	"path/filepath"

	"sothidua/app/contest"
	"sothidua/app/prints"
	"sothidua/data"
)

// archiveVerb writes the papers of a year into one folder with its list of contents.
type archiveVerb struct {
	Year int    `required:""`
	Out  string `required:""`
}

func (v archiveVerb) Run(s *session) error {
	if err := checkFolder(filepath.Dir(v.Out)); err != nil {
		return err
	}
	return s.withBook(func(book *data.Book) error {
		ctx := context.Background()
		year, err := printVerb{Year: v.Year}.year(ctx, book)
		if err != nil {
			return err
		}
		folder, err := prints.WriteFolder(ctx, contest.New(book), year, v.Out)
		if err != nil {
			return err
		}
		for _, line := range folder.Lines() {
			s.tell("%s", line)
		}
		return nil
	})
}
