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

// imported is what was read, as other programs read it.
type imported struct {
	Kind      string             `json:"kind"`
	Columns   []importedColumn   `json:"columns"`
	Rows      []importedRow      `json:"rows"`
	Questions []importedQuestion `json:"questions"`
	NotRead   []importedLeft     `json:"not_read"`
	Said      []string           `json:"said"`
	Written   int                `json:"written"`
	Open      int                `json:"open"` // rows that wait for an answer
	Left      int                `json:"left"` // rows and columns that are not read, or hold nothing to write
}

type importedColumn struct {
	Sheet   string `json:"sheet"`
	Column  string `json:"column"`
	Title   string `json:"title"`
	Key     string `json:"key"`
	Meaning string `json:"meaning"`
	Guessed bool   `json:"guessed"`
}

type importedRow struct {
	Sheet      string           `json:"sheet"`
	Row        int              `json:"row"`
	Raw        string           `json:"raw"`
	Subject    data.Subject     `json:"subject"`
	Honorific  string           `json:"honorific"`
	Name       string           `json:"name"`
	Post       string           `json:"post"`
	Room       string           `json:"room"`
	Titles     []string         `json:"titles"`
	Initiative string           `json:"initiative"`
	Note       string           `json:"note"`
	Headcount  int              `json:"headcount,omitempty"`
	Past       []importedPast   `json:"past"`
	Facts      []importedFact   `json:"facts,omitempty"`   // of lists of other kinds than registrations
	Lacks      string           `json:"lacks,omitempty"`   // why nothing can be written
	State      string           `json:"state"`             // known, new, same, choose, waits, nothing, skipped
	Of         int              `json:"of,omitempty"`      // the row that it is the same as
	Already    string           `json:"already,omitempty"` // titles that are registered already
	Unknown    string           `json:"unknown,omitempty"`
	Ignored    string           `json:"ignored,omitempty"`
	Changes    []importedChange `json:"changes"`
}

type importedFact struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

type importedPast struct {
	Year  int    `json:"year"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

type importedChange struct {
	From string `json:"from"`
	To   string `json:"to"`
	Why  string `json:"why"`
}

type importedQuestion struct {
	Key     string           `json:"key"`
	Text    string           `json:"text"`
	Rows    string           `json:"rows"`
	Count   int              `json:"count"`
	Options []importedOption `json:"options"`
	Answer  string           `json:"answer"` // empty while open
}

type importedOption struct {
	Value string `json:"value"`
	Text  string `json:"text"`
}

type importedLeft struct {
	Sheet string `json:"sheet"`
	Row   int    `json:"row"` // 0 for a column or a sheet
	Text  string `json:"text"`
	Why   string `json:"why"`
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

var importStates = map[registration.Standing]string{
	registration.Matched: "known", registration.Newcomer: "new", registration.Again: "same", registration.Ambiguous: "choose",
	registration.Waiting: "waits", registration.Unusable: "nothing", registration.Skipped: "skipped",
	registration.Unchanged: "unchanged",
}

// tellReading puts what was read into what other programs read.
func tellReading(sheet *lists.Sheet, reading *lists.Reading) imported {
	out := imported{
		Kind:    sheet.Kind.Code,
		Columns: []importedColumn{}, Rows: []importedRow{}, Questions: []importedQuestion{}, NotRead: []importedLeft{}, Said: append([]string{}, reading.Said...),
	}
	for _, c := range reading.Shown() {
		out.Columns = append(out.Columns, importedColumn{c.Sheet, c.Letter, c.Title, c.Key, sheet.NameOf(c.Meaning), c.Guess && !c.Chosen})
	}
	for _, q := range append(reading.Questions, sheet.Choices(reading.Reading)...) {
		one := importedQuestion{q.Key, q.Text, q.Rows, q.Count, nil, q.Answer}
		for _, o := range q.Options {
			one.Options = append(one.Options, importedOption{o.Value, o.Text})
		}
		out.Questions = append(out.Questions, one)
	}
	for _, left := range reading.LeftOut {
		out.NotRead = append(out.NotRead, importedLeft{left.Sheet, left.Number, left.Text, left.Why})
	}
	out.Left = len(out.NotRead)
	for _, line := range reading.Lines {
		row := rowOf(sheet, reading, line)
		switch line.Standing {
		case registration.Waiting, registration.Ambiguous:
			out.Open++
		case registration.Unusable, registration.Skipped:
			out.Left++
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

func rowOf(sheet *lists.Sheet, reading *lists.Reading, line registration.Pasted) importedRow {
	row := importedRow{
		Sheet: line.Row.Sheet, Row: line.Number, Raw: line.Raw, Subject: line.Subject, Honorific: line.Honorific, Name: line.Name, Post: line.Post,
		Room: line.Room, Titles: []string{}, Initiative: line.Initiative, Note: line.Note, Headcount: line.Headcount, Past: []importedPast{},
		State: importStates[line.Standing], Already: line.Already, Unknown: line.Unknown, Ignored: line.Ignored, Changes: []importedChange{}, Lacks: line.Lacks,
	}
	for _, f := range sheet.Facts(line) {
		row.Facts = append(row.Facts, importedFact(f))
	}
	for _, kind := range sheet.Kinds {
		for _, id := range line.Kinds {
			if id == kind.ID {
				row.Titles = append(row.Titles, kind.Label)
			}
		}
	}
	for _, past := range line.Past {
		row.Past = append(row.Past, importedPast{past.Year, registration.Labels(sheet.Kinds, []int64{past.Kind}), past.Text})
	}
	for _, change := range line.Changes {
		row.Changes = append(row.Changes, importedChange(change))
	}
	if line.Of >= 0 {
		row.Of = reading.Lines[line.Of].Number
	}
	return row
}

// tellImported says it in sentences: what is asked and what is not read, then the counts.
func (s *session) tellImported(out imported, dry bool) {
	for _, row := range out.Rows {
		told := row.Titles
		for _, f := range row.Facts {
			told = append(told, f.Name+": "+f.Value)
		}
		if row.Lacks != "" {
			told = append(told, row.Lacks)
		}
		fmt.Fprintf(s.Stdout, "%d\t%s\t%s\t%s\t%s\t%s\n", row.Row, words.ImportStates[row.State], row.Name, row.Post, row.Room, strings.Join(told, ", "))
		for _, change := range row.Changes {
			if change.From == "" || change.To == "" { // added, or taken away
				fmt.Fprintf(s.Stdout, "\t"+words.IntakeAdded+"\n", change.From+change.To, change.Why)
				continue
			}
			fmt.Fprintf(s.Stdout, words.ImportChange+"\n", change.From, change.To, change.Why)
		}
	}
	for _, said := range out.Said {
		s.tell("%s", said)
	}
	for _, left := range out.NotRead {
		s.tell(words.ImportLeft, place(left.Sheet, left.Row), left.Text, left.Why)
	}
	for _, q := range out.Questions {
		if q.Answer != "" {
			continue
		}
		s.tell(words.ImportAsk, q.Key, q.Text, q.Rows)
		for _, o := range q.Options {
			s.tell(words.ImportOption, o.Value, o.Text)
		}
	}
	done := words.ImportDone
	if dry {
		done = words.ImportDry
	}
	s.tell(done, out.Written, out.Open, out.Left)
}

func place(sheet string, row int) string {
	if row == 0 {
		return sheet
	}
	if sheet == "" {
		return fmt.Sprintf(words.PlaceRow, row)
	}
	return fmt.Sprintf(words.PlaceSheet, sheet) + ", " + fmt.Sprintf(words.PlaceRow, row)
}
