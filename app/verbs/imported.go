package verbs

import (
	"fmt"
	"strings"

	"sothidua/app/lists"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
)

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

// importStates are what the rows stand at, as other programs read it.
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
		if row.Ignored != "" {
			told = append(told, fmt.Sprintf(words.PasteIgnored, row.Ignored))
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
