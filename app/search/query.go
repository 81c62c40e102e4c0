package search

import (
	"context"
	"slices"
	"strings"

	"sothidua/data"
	"sothidua/data/viet"
)

// Reach is a number of rows of each kind.
type Reach struct{ People, Units, Passages, Registrations int }

// FirstReach is how many rows of each kind an answer holds at first.
var FirstReach = Reach{People: 60, Units: 20, Passages: 30, Registrations: 200}

// Query is what the clerk typed and the filters she set; it is kept as JSON in a
// saved filter.
type Query struct {
	Text    string       `json:"text,omitempty"`
	Year    int          `json:"year,omitempty"`
	UnitID  int64        `json:"unit,omitempty"`
	Code    string       `json:"title,omitempty"`
	Subject data.Subject `json:"subject,omitempty"`
	Outcome data.Outcome `json:"outcome,omitempty"`
	Open    bool         `json:"open,omitempty"`
	Counted bool         `json:"counted,omitempty"` // each subject once, as a figure of the summary counts
}

// Counts tells whether it lists those who make up a figure of the summary.
func (q Query) Counts() bool { return q.Counted && q.Year != 0 && (q.Subject != "" || q.Code == "") }

// Empty tells whether nothing is asked.
func (q Query) Empty() bool { return q == Query{} }

// narrows tells whether a filter is set besides the text.
func (q Query) narrows() bool { q.Text = ""; return !q.Empty() }

// Answer is what a query finds, each kind in its own order, as far as its reach.
type Answer struct {
	Query         Query
	Reach         Reach
	Found         Reach   // how many there are; of registrations Registrations tells
	People        []int64 // keys, in the order of names
	Units         []data.Collective
	Passages      []data.PassageRow
	Registrations data.RegistrationFilter // to be read by Registrations
	Registered    bool                    // the query asks for registrations at all
}

// meaning is a text taken apart.
type meaning struct {
	years []int
	codes []string
	words []string // what is left: names
}

// Quick answers from memory alone, between two keys. What it leaves out is counted, and
// narrows the registrations all the same.
func (x *Index) Quick(q Query, reach Reach) Answer {
	m := x.understand(q.Text)
	people, units := x.people.find(m.words, len(x.people.ids)), x.unitsOf(m.words)
	passages := x.passages.Find(strings.Fields(viet.Fold(q.Text)), x.passages.Len())
	a := Answer{
		Query: q, Reach: reach,
		Found:  Reach{People: len(people), Units: len(units), Passages: len(passages)},
		People: people[:min(len(people), reach.People)],
		Units:  units[:min(len(units), reach.Units)],
	}
	for _, place := range passages[:min(len(passages), reach.Passages)] {
		a.Passages = append(a.Passages, x.rows[place])
	}
	a.Registrations, a.Registered = x.filter(q, m, people, units)
	return a
}

// understand takes years and titles out of the words; the longest name of a title
// that stands in the text wins.
func (x *Index) understand(text string) meaning {
	words := strings.Fields(viet.Fold(text))
	var m meaning
	for len(words) > 0 {
		if year, ok := x.years[words[0]]; ok {
			m.years = append(m.years, year)
			words = words[1:]
			continue
		}
		if code, length := x.titleAt(words); length > 0 {
			m.codes = append(m.codes, code)
			words = words[length:]
			continue
		}
		m.words = append(m.words, words[0])
		words = words[1:]
	}
	return m
}

func (x *Index) titleAt(words []string) (code string, length int) {
	for _, title := range x.titles {
		for _, name := range title.names {
			if len(name) > length && len(name) <= len(words) && slices.Equal(words[:len(name)], name) {
				code, length = title.code, len(name)
			}
		}
	}
	return code, length
}

// unitsOf are the units and rooms whose name or abbreviation holds all words, each
// as the beginning of a word of theirs.
func (x *Index) unitsOf(words []string) []data.Collective {
	var found []data.Collective
	for _, unit := range x.units {
		if len(words) > 0 && begin(unit.Folded, words) {
			found = append(found, unit)
		}
	}
	return found
}

func begin(folded string, words []string) bool {
	for _, word := range words {
		if !strings.HasPrefix(folded, word) && !strings.Contains(folded, " "+word) {
			return false
		}
	}
	return true
}

// filter turns the query into one of registrations: words narrow them to the units,
// collectives and people that they name, all of them, since a word can name several.
func (x *Index) filter(q Query, m meaning, people []int64, units []data.Collective) (f data.RegistrationFilter, asked bool) {
	f = data.RegistrationFilter{Years: m.years, Codes: m.codes, Subject: q.Subject, Outcome: q.Outcome, Open: q.Open, Counted: q.Counts()}
	if q.Year != 0 {
		f.Years = []int{q.Year}
	}
	if q.Code != "" {
		f.Codes = []string{q.Code}
	}
	if q.UnitID != 0 {
		f.UnitIDs = []int64{q.UnitID}
	}
	asked = len(m.years)+len(m.codes) > 0 || q.narrows()
	if len(m.words) == 0 || !asked {
		return f, asked
	}
	named := &f.Named
	named.People = people
	for _, unit := range units {
		if unit.ParentID == nil {
			named.UnitIDs = append(named.UnitIDs, unit.ID)
		} else {
			named.CollectiveIDs = append(named.CollectiveIDs, unit.ID)
		}
	}
	return f, len(named.People)+len(named.UnitIDs)+len(named.CollectiveIDs) > 0
}

// Registrations reads the registrations of an answer, as far as its reach.
func Registrations(ctx context.Context, book *data.Book, a Answer) (part data.Part[data.FoundRegistration], err error) {
	if !a.Registered {
		return part, nil
	}
	return book.FindRegistrations(ctx, a.Registrations, a.Reach.Registrations)
}
