package verbs

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"time"

	"sothidua/app/exchange"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	read "sothidua/data/files"
	"sothidua/data/viet"
)

// importVerb reads a unit's file into its registration, as one step.
type importVerb struct {
	Year    int    `required:""`
	Unit    string `required:""`
	Answers string // a file of answers by the keys of questions, as JSON
	DryRun  bool   `name:"dry-run"`
	JSON    bool   `name:"json"`
	File    string `arg:""`
}

// imported is what was read, as other programs read it.
type imported struct {
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
	State      string           `json:"state"`             // known, new, same, choose, waits, nothing, skipped
	Of         int              `json:"of,omitempty"`      // the row that it is the same as
	Already    string           `json:"already,omitempty"` // titles that are registered already
	Unknown    string           `json:"unknown,omitempty"`
	Ignored    string           `json:"ignored,omitempty"`
	Changes    []importedChange `json:"changes"`
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
	content, err := read.Read(v.File, exchange.MostFile)
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

// answers are those of the file that is named.
func (v importVerb) answers() (map[string]string, error) {
	answers := map[string]string{}
	if v.Answers == "" {
		return answers, nil
	}
	content, err := read.Read(v.Answers, 1<<20)
	if err == nil && json.Unmarshal(content, &answers) != nil {
		err = fault.New(fault.Invalid, fmt.Sprintf(words.ImportAnswersWhat, filepath.Base(v.Answers)), words.ImportAnswersNext)
	}
	return answers, err
}

// sheetOf is a list of the unit that is named, ready to be read against the book.
func sheetOf(ctx context.Context, book *data.Book, source exchange.Source, number int, name string) (*registration.Sheet, error) {
	ask := printVerb{Year: number, Unit: name}
	year, err := ask.year(ctx, book)
	if err != nil {
		return nil, err
	}
	unitID, err := ask.unit(ctx, book, year)
	if err != nil {
		return nil, err
	}
	units, err := book.UnitsOf(ctx, year)
	if err != nil {
		return nil, err
	}
	var unit data.Unit
	for _, u := range units {
		if u.ID == unitID {
			unit = u
		}
	}
	around, err := registration.ReadAround(ctx, book, year, unit, data.SubjectIndividual, viet.DateOf(time.Now()))
	if err != nil {
		return nil, err
	}
	return registration.NewSheet(source, around), nil
}

// take reads the source against the book and writes what is clear.
func (v importVerb) take(ctx context.Context, book *data.Book, source exchange.Source, answers map[string]string) (out imported, err error) {
	sheet, err := sheetOf(ctx, book, source, v.Year, v.Unit)
	if err != nil {
		return out, err
	}
	sheet.Answers = answers
	reading, err := sheet.Read(ctx, book)
	if err != nil {
		return out, err
	}
	out = tellReading(sheet, reading)
	entries := registration.Entries(reading.Lines)
	if out.Written = len(entries); v.DryRun || len(entries) == 0 {
		return out, nil
	}
	label := fmt.Sprintf(words.ImportStep, filepath.Base(v.File), len(entries), sheet.Unit.Name)
	return out, book.Do(label, func(tx *data.Tx) error { return registration.Enter(tx, entries...) })
}

var importStates = map[registration.Standing]string{
	registration.Matched: "known", registration.Newcomer: "new", registration.Again: "same", registration.Ambiguous: "choose",
	registration.Waiting: "waits", registration.Unusable: "nothing", registration.Skipped: "skipped",
	registration.Unchanged: "unchanged",
}

// tellReading puts what was read into what other programs read.
func tellReading(sheet *registration.Sheet, reading *registration.Reading) imported {
	out := imported{
		Columns: []importedColumn{}, Rows: []importedRow{}, Questions: []importedQuestion{}, NotRead: []importedLeft{}, Said: append([]string{}, reading.Said...),
	}
	for _, c := range reading.Columns {
		out.Columns = append(out.Columns, importedColumn{c.Sheet, c.Letter, c.Title, c.Key, sheet.NameOf(c.Meaning), c.Guess && !c.Chosen})
	}
	for _, q := range append(reading.Questions, sheet.Choices(reading)...) {
		one := importedQuestion{q.Key, q.Text, q.Rows, q.Count, nil, q.Answer}
		for _, o := range q.Options {
			one.Options = append(one.Options, importedOption(o))
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

func rowOf(sheet *registration.Sheet, reading *registration.Reading, line registration.Pasted) importedRow {
	row := importedRow{
		Sheet: line.Row.Sheet, Row: line.Number, Raw: line.Raw, Subject: line.Subject, Honorific: line.Honorific, Name: line.Name, Post: line.Post,
		Room: line.Room, Titles: []string{}, Initiative: line.Initiative, Note: line.Note, Headcount: line.Headcount, Past: []importedPast{},
		State: importStates[line.Standing], Already: line.Already, Unknown: line.Unknown, Ignored: line.Ignored, Changes: []importedChange{},
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
		fmt.Fprintf(s.Stdout, "%d\t%s\t%s\t%s\t%s\t%s\n", row.Row, words.ImportStates[row.State], row.Name, row.Post, row.Room, joinedTitles(row.Titles))
		for _, change := range row.Changes {
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

func joinedTitles(titles []string) (list string) {
	for i, title := range titles {
		if i > 0 {
			list += ", "
		}
		list += title
	}
	return list
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
