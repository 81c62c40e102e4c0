package privacy

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Plan (dự kiến) is what making a person nameless, or taking them away, changes, and where
// the name still stands after it.
type Plan struct {
	*File
	As      string  // what the person is called then
	Changed []Entry // records that change
	Stays   []Entry // where the name stands on: prints, files, and what may be a namesake's
	Delete  bool    // nothing must stay: the person can be taken away whole
}

// goes are the columns of the person's own records that go; names those that get the new name,
// whatever they say.
var (
	goes = map[string][]string{
		"people":        {"honorific", "sort_name", "hired_on", "born_on", "sex", "note", "hometown", "dwelling", "other_posts", "qualification", "degrees"},
		"registrations": {"note", "self_review", "deed", "class"},
		"person_years":  {"leave", "review_note", "former_opinion"},
		"participants":  {"honorific", "absence_reason"},
		"exemplars":     {"follow_note"},
	}
	names = map[string]string{
		"people": "full_name", "registrations": "subject_name", "awards": "subject_name", "counts": "subject_name",
		"kept_findings": "subject_name", "participants": "full_name", "exemplars": "name",
	}
	// contacts go with the name of whom they lead to.
	contacts = []string{"contact_phone", "contact_email"}
	// removable are the records that go with a person; any other is one that stays.
	removable = []string{"people", "posts", "person_years", "not_same"}
)

// Nameless plans what becomes of a person.
func Nameless(ctx context.Context, book *data.Book, personID int64) (*Plan, error) {
	f, err := Of(ctx, book, personID)
	if err != nil {
		return nil, err
	}
	p := &Plan{File: f, Delete: true}
	if p.As, err = nextName(ctx, book); err != nil {
		return nil, err
	}
	for _, entry := range f.Entries {
		switch {
		case entry.Part == Step:
			continue
		case entry.Part == Own:
			p.Changed = append(p.Changed, entry)
			p.Delete = p.Delete && slices.Contains(removable, entry.Record)
		case entry.Part == Named && entry.Record != "prints" && len(f.Namesakes) == 0:
			p.Changed = append(p.Changed, entry)
		case entry.Part == Bytes && entry.Record == "prints" && p.hasPrint(entry.Key):
		default:
			p.Stays = append(p.Stays, entry)
		}
	}
	return p, nil
}

// hasPrint tells whether a print is among what stays already: by its text, and by its bytes.
func (p *Plan) hasPrint(key string) bool {
	return slices.ContainsFunc(p.Stays, func(e Entry) bool { return e.Record == "prints" && e.Key == key })
}

// Lines tell where in the book the name stands on, one place a line.
func (p *Plan) Lines() (lines []string) {
	for _, entry := range p.Stays {
		said := words.NamelessStaysAt
		if entry.Record == "prints" {
			said = words.NamelessStaysPrint
		}
		lines = append(lines, fmt.Sprintf(said, entry.Title))
	}
	return lines
}

// nextName is a name that nobody has yet.
func nextName(ctx context.Context, book *data.Book) (string, error) {
	beginning, _, _ := strings.Cut(words.Nameless, "%d")
	taken, err := book.NamesLike(ctx, beginning)
	last := 0
	for _, name := range taken {
		if n, err := strconv.Atoi(strings.TrimPrefix(name, beginning)); err == nil {
			last = max(last, n)
		}
	}
	return fmt.Sprintf(words.Nameless, last+1), err
}

// Do makes the person nameless, in one step that is never undone; the reason stands in the
// journal and must not name them.
func (p *Plan) Do(book *data.Book, reason string) error {
	return p.forget(book, fmt.Sprintf(words.NamelessStep, p.As), reason, false)
}

// Remove takes the person away whole.
func (p *Plan) Remove(book *data.Book, reason string) error {
	if !p.Delete {
		return fault.New(fault.Refused, words.NamelessKeptWhat, words.NamelessKeptNext)
	}
	return p.forget(book, words.RemoveWholeStep, reason, true)
}

func (p *Plan) forget(book *data.Book, label, reason string, remove bool) error {
	switch reason = strings.TrimSpace(reason); {
	case reason == "":
		return fault.New(fault.Invalid, words.NamelessReasonWhat, words.NamelessReasonNext).At("reason")
	case p.Names.StandsIn(reason):
		return fault.New(fault.Invalid, words.NamelessNamedWhat, words.NamelessNamedNext).At("reason")
	}
	everywhere, as := len(p.Namesakes) == 0, p.As
	if remove {
		as = words.RemovedPerson
	}
	return book.Forget(label, reason, data.Forgetting{
		Person: p.Person.ID, Spellings: p.Names.Spellings(), Everywhere: everywhere, Delete: remove,
		Row: func(record string, own bool, row map[string]any) map[string]any {
			if !own && !everywhere {
				return nil
			}
			return p.rewritten(record, own, row)
		},
		Text: func(text string) string { return p.Names.Replace(text, as) },
	})
}

// rewritten are the columns of a row that become otherwise.
func (p *Plan) rewritten(record string, own bool, row map[string]any) map[string]any {
	set := map[string]any{}
	named := false
	for column, value := range row {
		text, ok := value.(string)
		if !ok || column == "sort_key" || column == "folded" || !p.Names.StandsIn(text) {
			continue
		}
		set[column] = p.Names.Replace(text, p.As)
		named = named || column == "contact_name"
	}
	if named {
		for _, column := range contacts {
			set[column] = ""
		}
	}
	if own {
		if column := names[record]; column != "" {
			set[column] = p.As
		}
		for _, column := range goes[record] {
			set[column] = ""
		}
	}
	return set
}
