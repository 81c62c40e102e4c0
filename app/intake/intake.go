// Package intake understands the lists that units send: it finds the tables of a
// file or of what was pasted, what their columns hold, and what each row says. It
// guesses nothing silently and drops nothing silently: what is not clear is a
// question, what is not read has a reason, what was changed is shown.
package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Around is what a list is read against.
type Around struct {
	Year    data.Year
	Unit    data.Unit
	Subject data.Subject     // of the list where it does not say; empty: people
	Kinds   []data.AwardKind // offered, of people and of collectives
	Rooms   []data.Unit
	Units   []data.Unit     // of the block
	People  []data.PersonAt // of the unit
	List    *List           // what the list holds; nil: registrations
	Several bool            // it is the part of the unit in a list of several (Divide)
	settled map[string]settled
}

// Row is what one row of a list says.
type Row struct {
	Sheet     string
	Number    int    // of the row in its sheet
	Part      int    // of a row that is about several, from 0
	Same      int    // the row that names whom this one goes on with; 0 for none
	Raw       string // the row as it stood, on one line
	Subject   data.Subject
	Honorific string
	Degree    string // that stood before the name, as it stood: "TS."
	Name      string
	Post      string
	Room      string
	Birth     string // tells people of one name apart
	Code      string // of a row of a form that was sent out
	Kinds     []int64
	Past      []Past
	Headcount int
	// Initiative is its title, Note the column Ghi chú.
	Initiative string
	Note       string
	Changes    []Change
	Unknown    string         // texts that no title is known by, or that are asked
	Ignored    string         // texts in fields of ours that are not taken over
	Open       bool           // a question about it is open
	Away       bool           // it is left out by an answer
	Group      string         // of the row that names the rows below it, as it stands
	Facts      map[int]string // of a list of another kind, by their place there
	year       int            // that the row tells of where it says one
	declined   bool           // the title of its group, by a mark
	sir        string         // what stood where the form of address stands
	giver      string         // who gives what it says, in a column beside the titles
	gave       bool           // that told which title is meant
	level      string         // what the heading of the titles being read says of who gives them
}

// Past is a title of an earlier year (danh hiệu đã đạt).
type Past struct {
	Year     int
	Kind     int64  // zero where the text is no title of the catalogue
	Text     string // as it stood
	Decision string // number of the decision, where it is told
	Date     viet.Date
	By       string // who decided
}

// Change is something that was understood otherwise than it stood.
type Change struct{ From, To, Why string }

// LeftOut is a row, a column or a sheet that is not read, with the reason.
type LeftOut struct {
	Sheet  string
	Number int    // of the row; 0 for a column or a sheet
	Text   string // what stands in it
	Why    string
}

// Frame tells whether it is what stands around the rows of any list and is about nobody: a
// heading, a group's name, a sum, who signs.
func (l LeftOut) Frame() bool {
	switch l.Why {
	case words.LeftAbove, words.LeftHead, words.LeftNumbering, words.LeftSum, words.LeftSigned, words.LeftLegend:
		return true
	}
	return strings.HasPrefix(l.Why, words.LeftGroup)
}

// Reading is what a source says by the answers given so far.
type Reading struct {
	Columns   []Column
	Rows      []Row
	LeftOut   []LeftOut
	Questions []Question
	Said      []string
	Headed    bool // every table has a heading
	asked     *questions
}

// reader is one reading while it goes on.
type reader struct {
	Around
	src     exchange.Source
	asked   *questions
	codes   map[string]string // what codes and signs stand for, from the source itself
	legends map[place]bool    // rows that explain signs
	signs   map[string]string // folded signs that the source says are yes or no
	two     map[string]bool   // meanings of the word with two that the source uses
	out     *Reading
	errors  int // rows of formulas without values
	unknown int // formulas without values
	cache   map[string][]data.AwardKind
	known   map[data.Subject][]*known
	heads   memory[heading]
	marks   memory[viet.Mark]
	posts   memory[parted]
	places  memory[string]  // without the unit behind them
	led     memory[string]  // the rooms that posts lead
	rooms   memory[string]  // of the unit, by what lists call them
	homes   map[string]bool // places that units are named for, once they were looked for
	listed  memory[[]string]
	groups  []string  // the collectives read so far
	stood   *standing // of the table before
}

func newReader(a Around) *reader {
	return &reader{Around: a, cache: map[string][]data.AwardKind{}, known: map[data.Subject][]*known{}, heads: memory[heading]{}, marks: memory[viet.Mark]{}, posts: memory[parted]{}, places: memory[string]{}, led: memory[string]{}, rooms: memory[string]{}, listed: memory[[]string]{}}
}

// Read understands a source. It is the same for the same source, surroundings and
// answers.
func Read(src exchange.Source, a Around, answers map[string]string) *Reading {
	r := newReader(a)
	r.src, r.out = src, &Reading{Headed: true}
	r.asked = &questions{answers: answers, at: map[string]int{}}
	r.aboutLetters()
	r.takeTalk()
	r.readCodes()
	r.readLegends()
	r.hearMeanings()
	for _, t := range r.tables() {
		r.readTable(t)
	}
	for _, sheet := range r.src.Sheets {
		for _, text := range sheet.Boxes {
			r.out.LeftOut = append(r.out.LeftOut, LeftOut{sheet.Name, 0, text, words.LeftBox})
		}
	}
	r.honorifics()
	r.out.Questions, r.out.asked = r.asked.list, r.asked
	r.say()
	return r.out
}

// aboutLetters shows what was converted from old letters, and takes the original back
// where she says so.
func (r *reader) aboutLetters() {
	if r.src.Letters == viet.Unicode {
		return
	}
	count, was, is := 0, "", ""
	for _, sheet := range r.src.Sheets {
		for _, row := range sheet.Rows {
			for at, trait := range row.Traits {
				if trait.Was == "" {
					continue
				}
				count++
				if cell := exchange.Flat(cellAt(row, at)); was == "" || cmp.Compare(len(cell), len(is)) > 0 && len(cell) < 40 {
					was, is = exchange.Flat(trait.Was), cell
				}
			}
		}
	}
	answer := r.asked.ask(question{
		key: "letters", text: fmt.Sprintf(words.AskLetters, r.src.Letters, was, is), proposed: answerYes,
		options: []Option{{Value: answerYes, Text: words.AskLettersYes}, {Value: answerNo, Text: words.AskLettersNo}},
	})
	if answer != answerNo {
		r.out.Said = append(r.out.Said, fmt.Sprintf(words.SaidLetters, r.src.Letters, count))
		return
	}
	sheets := slices.Clone(r.src.Sheets)
	for i := range sheets {
		sheets[i].Rows = slices.Clone(sheets[i].Rows)
		for j, row := range sheets[i].Rows {
			cells := slices.Clone(row.Cells)
			for at, trait := range row.Traits {
				if trait.Was != "" && at < len(cells) {
					cells[at] = strings.TrimSpace(viet.NFC(trait.Was))
				}
			}
			sheets[i].Rows[j].Cells = cells
		}
	}
	r.src.Sheets = sheets
}

// say tells what is to be known of the source as a whole.
func (r *reader) say() {
	if r.unknown > 0 {
		r.out.Said = append(r.out.Said, fmt.Sprintf(words.SaidFormula, r.unknown))
	}
	if r.errors > 0 {
		r.out.Said = append(r.out.Said, fmt.Sprintf(words.SaidErrors, r.errors))
	}
}

func (r *reader) leave(t *table, row exchange.Row, why string) {
	r.out.LeftOut = append(r.out.LeftOut, LeftOut{t.sheet.Name, row.Number, rawOf(row), why})
}

// rawOf is a row as it stood, on one line.
func rawOf(row exchange.Row) string {
	var cells []string
	for _, cell := range row.Cells {
		if cell != "" {
			cells = append(cells, exchange.Flat(cell))
		}
	}
	return strings.Join(cells, " | ")
}

func cellAt(row exchange.Row, i int) string {
	if i >= 0 && i < len(row.Cells) {
		return row.Cells[i]
	}
	return ""
}

// keyOf is a text as headings and titles are compared.
func keyOf(text string) string { return data.SpellingKey(text) }

// memory keeps what was found out about texts that stand in a list again and again.
type memory[T any] map[string]T

// of gives what is known of a text, or finds it out.
func (m memory[T]) of(text string, find func(string) T) T {
	const most = 1 << 16 // texts
	known, ok := m[text]
	if !ok {
		known = find(text)
		if len(m) < most {
			m[text] = known
		}
	}
	return known
}

// mark reads a cell where a mark or none is expected.
func (r *reader) mark(text string) viet.Mark {
	return r.marks.of(text, func(text string) viet.Mark {
		if said := r.signs[viet.Fold(text)]; said != "" {
			text = said
		}
		return viet.ReadMark(text)
	})
}

// kindOf finds the kind of an ID.
func (a Around) kindOf(id int64) data.AwardKind {
	for _, kind := range a.Kinds {
		if kind.ID == id {
			return kind
		}
	}
	return data.AwardKind{}
}

// NameRead is the first of a kind's label, name and spellings that a list is read by as
// this kind alone; empty where none is.
func (a Around) NameRead(kind data.AwardKind) string {
	r := newReader(a)
	for _, name := range append([]string{kind.Label}, kind.Names()...) {
		if r.allKinds(name, kind.Subject) && slices.Equal(r.titlesOf(name, kind.Subject), []string{name}) {
			if found := r.called(name, kind.Subject); len(found) == 1 && found[0].ID == kind.ID {
				return name
			}
		}
	}
	return ""
}

func joined(list, more string) string { return joinedBy(", ", list, more) }

func joinedBy(between, a, b string) string {
	if a == b {
		return a
	}
	if a == "" || b == "" {
		return a + b
	}
	return a + between + b
}

func union(a []int64, b ...int64) []int64 {
	for _, id := range b {
		if !slices.Contains(a, id) {
			a = append(a, id)
		}
	}
	return a
}

func sprintf(text string, values ...any) string {
	n := strings.Count(text, "%s")
	return fmt.Sprintf(text, values[:min(n, len(values))]...)
}
