// Package lists reads lists of every kind that units send: registrations, people with
// posts, units, delegates, decisions, titles of earlier years, initiatives and what a
// year says of people and units. Each kind is a description: its columns, and what a
// row of it changes in the book. Reading, matching, questions and what is left out are
// the same for all.
package lists

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Kind is one kind of list.
type Kind struct {
	Code  string // in verbs
	Name  string
	above []string // keys that the words above such a list hold
	list  *intake.List
	plan  func(*plan) error // finds out what each row changes
}

// Of tells whether lists of the kind are those of one unit.
func (k Kind) Of(unit bool) bool { return unit != (k.list != nil && k.list.Wide) }

// Registrations is the kind that units send most.
func Registrations() Kind { return Kinds[0] }

// Kinds are all kinds, in the order they are offered.
var Kinds = []Kind{registrations, persons, units, delegates, decisions, past, initiatives, ratings, unitRatings}

// Called finds a kind by its code or its name, with or without diacritics.
func Called(name string) (Kind, error) {
	key := data.SpellingKey(name)
	at := slices.IndexFunc(Kinds, func(k Kind) bool {
		return key != "" && (key == data.SpellingKey(k.Code) || key == data.SpellingKey(k.Name))
	})
	if at < 0 {
		return Kind{}, fault.New(fault.Invalid, words.ListKindWhat, words.ListKindNext)
	}
	return Kinds[at], nil
}

// Proposed is the kind that the headings of a source, and the words above them, speak
// for most; registrations where no other does more. It is not sure where those words name
// another kind and not this one, nor where they call the titles of earlier years those of this.
func Proposed(source exchange.Source, a registration.Around) (kind Kind, sure bool) {
	best, most, titles := Registrations(), 0, false
	named := map[string]bool{}
	now := false // it would be of earlier years, and tells of this one
	for i, kind := range Kinds {
		around := a.Around
		around.List = kind.list
		likely := intake.Likely(source, around, kind.above)
		if likely.Named {
			named[kind.Code] = true
		}
		switch {
		case i == 0:
			most, titles = likely.Score, likely.Titles
		case titles && !slices.Contains(kind.list.Fields, intake.TitlesField): // it would leave out what the list is for
		case likely.Score > most:
			best, most = kind, likely.Score
			now = kind.Code == past.Code && likely.Now
		}
	}
	if now { // "Kết quả khen thưởng năm nay" are decisions, if she says so
		return decisions, false
	}
	return best, len(named) == 0 || named[best.Code]
}

// Sheet is a list of a kind with the answers given about it so far.
type Sheet struct {
	*registration.Sheet
	Kind   Kind
	Unsure bool // of which kind it is: it is asked before anything is written
}

// NewSheet is a list of a kind, without answers. Lists of the whole block are read
// beside no unit.
func NewSheet(source exchange.Source, a registration.Around, kind Kind) *Sheet {
	if a.List = kind.list; a.List != nil && a.List.Subject != "" {
		a.Subject = a.List.Subject
	}
	if !kind.Of(true) {
		a.Unit, a.Rooms, a.People = data.Unit{}, nil, nil
	}
	return &Sheet{Sheet: registration.NewSheet(source, a), Kind: kind}
}

// Told is a fact of a line as the clerk reads it.
type Told struct{ Name, Value string }

// Facts are what a line of another kind than registrations tells, in the kind's order.
func (s *Sheet) Facts(line registration.Pasted) (all []Told) {
	if s.List == nil {
		return nil
	}
	for at, f := range s.List.Facts {
		if line.Facts[at] != "" {
			all = append(all, Told{f.Name, s.List.FactText(line.Row, at)})
		}
	}
	return all
}

// Label is the name of the step that writes lines of a file, or of what was pasted.
func (s *Sheet) Label(file string, count int) string {
	of := s.Unit.Name
	if s.Several() {
		of = words.IntakeSeveral
	}
	switch {
	case s.Kind.plan == nil && file == "":
		return fmt.Sprintf(words.PasteStep, count, of)
	case s.Kind.plan == nil:
		return fmt.Sprintf(words.ImportStep, file, count, of)
	case file == "":
		return fmt.Sprintf(words.ListPasted, s.Kind.Name, count)
	}
	return fmt.Sprintf(words.ListStep, s.Kind.Name, file, count)
}

// Copy is the sheet with answers of its own.
func (s *Sheet) Copy() *Sheet {
	sheet := *s.Sheet
	sheet.Answers = maps.Clone(sheet.Answers)
	return &Sheet{&sheet, s.Kind, s.Unsure}
}

// Reading is what a list says by the answers given so far, and what it would change.
// Nothing is written.
type Reading struct {
	*registration.Reading
	sheet *Sheet
	deeds []deed
	parts []*Reading // of a list of several units, one each
}

// deed is what one line changes.
type deed struct {
	line int
	// person is set where the deed is about somebody who may have to be made first.
	person bool
	unit   data.Unit // where whoever is new comes to be
	room   string    // of that unit, where the list is one of the whole block
	act    func(tx *data.Tx, person data.Person) error
}

// Read understands the list and finds out what each line changes.
func (s *Sheet) Read(ctx context.Context, book *data.Book) (*Reading, error) {
	if s.Several() {
		return s.readSeveral(ctx, book)
	}
	reading, err := s.Sheet.Read(ctx, book)
	if err != nil {
		return nil, err
	}
	r := &Reading{Reading: reading, sheet: s}
	if s.Kind.plan == nil {
		return r, nil
	}
	p := &plan{ctx: ctx, book: book, Sheet: s, r: r}
	if err := s.Kind.plan(p); err != nil {
		return nil, err
	}
	return r, ctx.Err()
}

// Count is how many lines, or whose registrations, would be written.
func (r *Reading) Count() (n int) {
	for _, part := range r.parts {
		n += part.Count()
	}
	if r.sheet.Several() {
		return n
	}
	if r.sheet.Kind.plan == nil {
		return len(registration.Entries(r.Lines))
	}
	lines := map[int]bool{}
	for _, d := range r.deeds {
		lines[d.line] = true
	}
	return len(lines)
}

// Write writes all that is clear.
func (r *Reading) Write(tx *data.Tx) error {
	for _, part := range r.parts {
		if err := part.Write(tx); err != nil {
			return err
		}
	}
	if r.sheet.Several() {
		return nil
	}
	if r.sheet.Kind.plan == nil {
		return registration.Enter(tx, registration.Entries(r.Lines)...)
	}
	people, err := r.place(tx)
	if err != nil {
		return err
	}
	for _, d := range r.deeds {
		if err := d.act(tx, people[r.root(d.line)]); err != nil {
			return err
		}
	}
	return nil
}

// place finds or makes whom the deeds are about, by the line that stands for them.
func (r *Reading) place(tx *data.Tx) (map[int]data.Person, error) {
	people := map[int]data.Person{}
	lines, entries := map[int64][]int{}, map[int64][]registration.Entry{}
	var order []int64
	seen := map[int]bool{}
	for _, d := range r.deeds {
		root := r.root(d.line)
		if !d.person || seen[root] {
			continue
		}
		seen[root] = true
		if len(entries[d.unit.ID]) == 0 {
			order = append(order, d.unit.ID)
		}
		entry := r.Lines[root].Entry
		if entry.Unit = d.unit; !r.sheet.Kind.Of(true) {
			entry.Room = d.room
		}
		lines[d.unit.ID], entries[d.unit.ID] = append(lines[d.unit.ID], root), append(entries[d.unit.ID], entry)
	}
	for _, unit := range order {
		made, err := registration.Place(tx, entries[unit], tx.Today())
		if err != nil {
			return nil, err
		}
		for i, root := range lines[unit] {
			people[root] = made[i]
		}
	}
	return people, nil
}

// root is the line that stands for whom a line is about.
func (r *Reading) root(line int) int {
	if r.Lines[line].Standing == registration.Again && r.Lines[line].Of >= 0 {
		return r.Lines[line].Of
	}
	return line
}

// plan is the work of finding out what each line changes.
type plan struct {
	ctx  context.Context
	book *data.Book
	*Sheet
	r *Reading
}

// each calls act for each line that is clear; a line that changes nothing, and of which
// nothing is left out, is as the book says.
func (p *plan) each(act func(i int, line *registration.Pasted)) {
	for i := range p.r.Lines {
		line := &p.r.Lines[i]
		switch line.Standing {
		case registration.Matched, registration.Newcomer, registration.Again:
		default:
			continue
		}
		before := len(p.r.deeds)
		act(i, line)
		clear := line.Standing == registration.Matched || line.Standing == registration.Newcomer || line.Standing == registration.Again
		if clear && len(p.r.deeds) == before {
			line.Standing = registration.Unchanged
		}
	}
}

// do notes what a line changes in the book.
func (p *plan) do(i int, act func(tx *data.Tx) error) {
	p.r.deeds = append(p.r.deeds, deed{line: i, act: func(tx *data.Tx, _ data.Person) error { return act(tx) }})
}

// doFor notes what a line changes of its person, who is made in a unit where the book
// has nobody.
func (p *plan) doFor(i int, unit data.Unit, act func(tx *data.Tx, person data.Person) error) {
	p.doIn(i, unit, "", act)
}

// doIn is doFor with the room of the unit, which lists of the whole block write beside it.
func (p *plan) doIn(i int, unit data.Unit, room string, act func(tx *data.Tx, person data.Person) error) {
	p.r.deeds = append(p.r.deeds, deed{line: i, person: true, unit: unit, room: room, act: act})
}

// wait keeps a line back until a question is answered.
func wait(line *registration.Pasted) { line.Standing = registration.Waiting }

// refuse leaves a line out with a reason.
func refuse(line *registration.Pasted, why string) {
	line.Standing, line.Lacks = registration.Unusable, why
}

// personOf is whom a line is about in the book, zero for somebody new.
func (p *plan) personOf(i int) int64 { return p.r.Lines[p.r.root(i)].Entry.PersonID }

// fact is what a line tells of a fact.
func fact(line *registration.Pasted, at int) string { return line.Facts[at] }

// set brings a field to what a line says, and shows what it was.
func set(line *registration.Pasted, what string, field *string, to string) bool {
	if to == "" || *field == to {
		return false
	}
	if *field != "" {
		line.Changes = append(line.Changes, intake.Change{From: *field, To: to, Why: fmt.Sprintf(words.ListChanged, strings.ToLower(what))})
	}
	*field = to
	return true
}

// setDate is set for a day.
func setDate(line *registration.Pasted, what string, field *viet.Date, to string) bool {
	text := field.Slash()
	if !set(line, what, &text, to) {
		return false
	}
	*field, _ = viet.ParseDate(to)
	return true
}

// unitCalled finds a unit of the block by any of its names.
func (p *plan) unitCalled(name string) (data.Unit, bool) {
	key := data.SpellingKey(name)
	for _, unit := range p.Units {
		if key != "" && (key == data.SpellingKey(unit.Name) || key == data.SpellingKey(unit.ShortName) || key == data.SpellingKey(unit.Symbol)) {
			return unit, true
		}
	}
	var like []data.Unit // without their province
	for _, unit := range p.Units {
		if intake.Bears(unit, name) {
			like = append(like, unit)
		}
	}
	if len(like) == 1 {
		return like[0], true
	}
	return data.Unit{}, false
}

// unitWithin finds a unit of the block that a text names alone or beside one of its rooms:
// "Phòng Thử, Báo Thử".
func (p *plan) unitWithin(text string) (unit data.Unit, room string, known bool) {
	if unit, known = p.unitCalled(text); known {
		return unit, "", true
	}
	for _, sign := range []string{", ", " - ", " – ", " " + words.UnitOf + " "} {
		at := strings.LastIndex(text, sign)
		if at < 0 {
			continue
		}
		before, behind := strings.TrimSpace(text[:at]), strings.TrimSpace(text[at+len(sign):])
		if unit, known = p.unitCalled(behind); known {
			return unit, before, true
		}
		if unit, known = p.unitCalled(before); known {
			return unit, behind, true
		}
	}
	return data.Unit{}, "", false
}
