package registration

import (
	"context"
	"slices"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/data"
	"sothidua/data/viet"
)

// Standing says how a line of a list was matched.
type Standing int

// The standings.
const (
	Matched   Standing = iota // one person or collective of that name, or one chosen
	Newcomer                  // none of that name: will be made
	Again                     // one with an earlier line of the list
	Ambiguous                 // several of that name, or one spelt differently: somebody must choose
	Waiting                   // a question about what it says is open
	Unusable                  // nothing to register
	Skipped                   // left out by choice
	Unchanged                 // says what is registered already
)

// Pasted is one line of a list, matched but not written.
type Pasted struct {
	intake.Row
	Standing   Standing
	Entry      Entry
	Candidates []data.PersonAt        // of that name; the unit's own come first
	Lines      []int                  // earlier lines of that name it could be one with, by their place
	Of         int                    // the one of them it is, with Again
	Already    string                 // labels that the subject has already and that are left out
	Lacks      string                 // why nothing can be written where it is Unusable, beside titles
	who        Standing               // whom it is about, whatever else keeps it from being written
	dropped    *data.RegistrationLine // is registered and in a form that came back no more
	moved      *data.RegistrationLine // is registered in another room, from
	from       string
	sent       bool // its row was sent out, and says by its code whom it is about
}

// Around is what the lines of a list are read and matched against.
type Around struct {
	intake.Around
	Lines []data.RegistrationLine
	Day   viet.Date
}

// Sheet is a list with the answers given about it so far.
type Sheet struct {
	Around
	Answers map[string]string // by the key of the question
	source  exchange.Source
}

// Open reads text with tabs between cells, as Excel copies it. Text too large is
// refused.
func Open(text string, a Around) (*Sheet, error) {
	source, err := exchange.ReadPasted(text)
	if err != nil {
		return nil, err
	}
	return NewSheet(source, a), nil
}

// OpenFile reads a file by what it holds.
func OpenFile(content []byte, a Around) (*Sheet, error) {
	source, err := exchange.Read(content)
	if err != nil {
		return nil, err
	}
	return NewSheet(source, a), nil
}

// NewSheet is a list that was read already, without answers.
func NewSheet(source exchange.Source, a Around) *Sheet {
	return &Sheet{Around: a, Answers: map[string]string{}, source: source}
}

// Source is the list as it stood.
func (s *Sheet) Source() exchange.Source { return s.source }

// Reading is what a list says by the answers given so far. Nothing is written.
type Reading struct {
	*intake.Reading
	Lines []Pasted
}

// Read understands the list and finds out whom each line is about.
func (s *Sheet) Read(ctx context.Context, book *data.Book) (*Reading, error) {
	r := &Reading{Reading: intake.Read(s.source, s.Around.Around, s.Answers)}
	var folded []string
	r.Lines = make([]Pasted, 0, len(r.Rows)) // a line is large: growing would copy it again and again
	for _, row := range r.Rows {
		r.Lines = append(r.Lines, Pasted{Row: row, Of: -1, Entry: Entry{
			Year: s.Year, Unit: s.Unit, Subject: row.Subject, Name: row.Name, Honorific: row.Honorific, Post: row.Post, Room: row.Room,
			Kinds: slices.Clone(row.Kinds), Initiative: data.Initiative{Title: row.Initiative}, Note: row.Note, Past: row.Past,
		}})
		if name := viet.Fold(row.Name); name != "" && row.Subject == data.SubjectIndividual {
			folded = append(folded, name)
		}
	}
	slices.Sort(folded)
	known, err := book.PeopleSpelt(ctx, slices.Compact(folded), s.Day)
	if err != nil {
		return nil, err
	}
	sent, err := s.sent(ctx, book, r.Lines)
	if err != nil {
		return nil, err
	}
	were, err := s.wereHere(ctx, book)
	if err != nil {
		return nil, err
	}
	s.matchAll(r.Lines, known, were, sent)
	s.askReturned(r, sent.identity)
	return r, ctx.Err()
}

func joined(list, more string) string { return joinedBy(", ", list, more) }
