package verbs

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"sothidua/app/exchange"
	"sothidua/app/lists"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	read "sothidua/data/files"
	"sothidua/data/viet"
)

// importVerb reads a unit's file into the book, as one step.
type importVerb struct {
	Year    int    `required:""`
	Unit    string // not needed for lists of the whole block
	Kind    string // of list; empty: as its headings say
	Answers string // a file of answers by the keys of questions, as JSON
	DryRun  bool   `name:"dry-run"`
	JSON    bool   `name:"json"`
	File    string `arg:""`
}

func (v importVerb) Run(s *session) error {
	if !s.named {
		return fault.New(fault.Invalid, words.UsageNoBookWhat, words.UsageNoBookNext)
	}
	content, err := fileNamed(v.File, exchange.MostFile)
	if err != nil {
		return err
	}
	source, err := exchange.Read(content)
	if err != nil {
		return err
	}
	answers, err := v.answers()
	if err != nil {
		return err
	}
	var out imported
	err = s.withBook(func(book *data.Book) error {
		out, err = v.take(context.Background(), book, source, answers)
		return err
	})
	if err != nil {
		return err
	}
	if v.JSON {
		err = s.writeJSON(out)
	} else {
		s.tellImported(out, v.DryRun)
	}
	if err == nil && (out.Open > 0 || openOf(out.Questions) > 0) {
		err = errFound
	}
	return err
}

func openOf(questions []importedQuestion) (n int) {
	for _, q := range questions {
		if q.Answer == "" {
			n++
		}
	}
	return n
}

func (s *session) writeJSON(value any) error {
	out := json.NewEncoder(s.Stdout)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(value)
}

// kindKey is under what answers say which kind of list it is.
const kindKey = "kind"

// fileNamed is what a file that was named holds; one that cannot be read is said to be so.
func fileNamed(path string, most int64) ([]byte, error) {
	content, err := read.Read(path, most)
	switch {
	case errors.Is(err, read.ErrTooLarge):
		err = fault.New(fault.Invalid, words.FileLarge, words.FileLargeNext)
	case err != nil:
		err = fault.Wrap(fault.Invalid, err, fmt.Sprintf(words.FileReadWhat, path), words.FileReadNext)
	}
	return content, err
}

// check refuses an answer that is none of what its question offers, and tells of those that
// nothing asks for.
func (out *imported) check(answers map[string]string) error {
	asked := map[string]bool{}
	for _, q := range out.Questions {
		asked[q.Key] = true
		given := answers[q.Key]
		if given != "" && len(q.Options) > 0 && !slices.ContainsFunc(q.Options, func(o importedOption) bool { return o.Value == given }) {
			return fault.New(fault.Invalid, fmt.Sprintf(words.ImportAnswerWhat, given, q.Key), words.ImportAnswerNext)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(answers)) {
		if !asked[key] && !strings.HasPrefix(key, "row:") && !strings.HasPrefix(key, "column:") && key != kindKey {
			out.Said = append(out.Said, fmt.Sprintf(words.ImportAnswerUnasked, key))
		}
	}
	return nil
}

// answers are those of the file that is named.
func (v importVerb) answers() (map[string]string, error) {
	answers := map[string]string{}
	if v.Answers == "" {
		return answers, nil
	}
	content, err := fileNamed(v.Answers, 1<<20)
	if err == nil && json.Unmarshal(content, &answers) != nil {
		err = fault.New(fault.Invalid, fmt.Sprintf(words.ImportAnswersWhat, filepath.Base(v.Answers)), words.ImportAnswersNext)
	}
	return answers, err
}

// aroundOf is what a list of the unit that is named is read against; without a name it is
// one of the whole block.
func aroundOf(ctx context.Context, book *data.Book, number int, name string) (a registration.Around, err error) {
	ask := printVerb{Year: number, Unit: name}
	year, err := ask.year(ctx, book)
	if err != nil {
		return a, err
	}
	unitID, err := ask.unit(ctx, book, year)
	if err != nil {
		return a, err
	}
	units, err := book.UnitsOf(ctx, year)
	if err != nil {
		return a, err
	}
	var unit data.Unit
	for _, u := range units {
		if u.ID == unitID {
			unit = u
		}
	}
	return registration.ReadAround(ctx, book, year, unit, data.SubjectIndividual, viet.DateOf(time.Now()))
}

// take reads the source against the book and writes what is clear.
func (v importVerb) take(ctx context.Context, book *data.Book, source exchange.Source, answers map[string]string) (out imported, err error) {
	around, err := aroundOf(ctx, book, v.Year, v.Unit)
	if err != nil {
		return out, err
	}
	kind, asked, err := v.kind(source, around, answers)
	if err != nil {
		return out, err
	}
	sheet := lists.NewSheet(source, around, kind)
	sheet.Answers = answers
	reading, err := sheet.Read(ctx, book)
	if errors.Is(err, lists.ErrNoUnit) {
		err = fault.New(fault.Invalid, fmt.Sprintf(words.UsageMissingWhat, "--unit"), fmt.Sprintf(words.UsageNext, program))
	}
	if err != nil {
		return out, err
	}
	out = tellReading(sheet, reading)
	if err := out.check(answers); err != nil {
		return out, err
	}
	if asked != nil {
		out.Questions = append([]importedQuestion{*asked}, out.Questions...)
		return out, nil
	}
	if out.Written = reading.Count(); v.DryRun || out.Written == 0 {
		return out, nil
	}
	return out, book.Do(sheet.Label(filepath.Base(v.File), out.Written), reading.Write)
}

// kind is what the list is: as it was said, else as its headings say. Another kind than
// registrations, which nobody named, is asked about, and what is not sure.
func (v importVerb) kind(source exchange.Source, around registration.Around, answers map[string]string) (lists.Kind, *importedQuestion, error) {
	if name := cmp.Or(v.Kind, answers[kindKey]); name != "" {
		kind, err := lists.Called(name)
		return kind, nil, err
	}
	kind, sure := lists.Proposed(source, around)
	if sure && kind.Code == lists.Registrations().Code {
		return kind, nil, nil
	}
	q := importedQuestion{Key: kindKey, Text: fmt.Sprintf(words.AskKind, kind.Name)}
	for _, k := range lists.Kinds {
		q.Options = append(q.Options, importedOption{k.Code, k.Name})
	}
	return kind, &q, nil
}
