package registration

import (
	"context"
	"fmt"

	"sothidua/app/intake"
	"sothidua/app/lists"
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// kindKey is under what the kind of a list is asked among the questions.
const kindKey = "kind"

// kindQuestion shows what kind the list is taken for, and lets it be another; where that is
// not sure it waits for an answer.
func (f *pasteForm) kindQuestion() intake.Question {
	q := intake.Question{Key: kindKey, Text: fmt.Sprintf(words.AskKind, f.sheet.Kind.Name), Answer: f.sheet.Kind.Code}
	if f.sheet.Unsure {
		q.Answer = ""
	}
	for _, k := range lists.Kinds {
		q.Options = append(q.Options, intake.Option{Value: k.Code, Text: k.Name})
	}
	return q
}

// takeFor reads the list as another kind, and shows it so.
func (f *pasteForm) takeFor(code string) {
	kind, err := lists.Called(code)
	if err != nil {
		return
	}
	if f.sheet.Unsure = false; code == f.sheet.Kind.Code {
		f.show()
		return
	}
	t := taken{content: f.content, around: f.around, sheet: lists.NewSheet(f.sheet.Source(), f.around, kind)}
	book := f.s.desk.Book
	kit.Load(f.reader, func(ctx context.Context) (taken, error) {
		var err error
		t.reading, err = t.sheet.Read(ctx, book)
		return t, err
	}, func(t taken, err error) {
		if err != nil {
			f.explain(err)
			return
		}
		f.goesOn = true
		f.closeIt()
		f.s.showPasted(f.file, t)
	})
}
