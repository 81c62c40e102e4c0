package lists

import (
	"context"
	"slices"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// ErrNoUnit is that a list is one of a unit and names none.
var ErrNoUnit = fault.New(fault.Invalid, words.IntakeUnitWhat, words.IntakeUnitNext)

// Several tells whether the list is read as one of several units, each of which its rows
// name.
func (s *Sheet) Several() bool { return s.Kind.Of(true) && s.Unit.ID == 0 }

// othersNamed is how many units beside its own make a list that of several: one more may be
// a house of the unit that is a member of the block too, or where somebody came from.
const othersNamed = 2

// OfSeveral tells whether the rows of a list are those of several units, whichever is in
// view: each of its columns, groups and collectives says whose it is.
func OfSeveral(source exchange.Source, a registration.Around, kind Kind) bool {
	if !kind.Of(true) || len(a.Units) <= othersNamed {
		return false
	}
	others := 0
	for _, part := range intake.Divide(source, NewSheet(source, a, kind).Around.Around, map[string]string{}).Parts {
		if part.Unit.ID != a.Unit.ID {
			others++
		}
	}
	return others >= othersNamed
}

// readSeveral reads a list of several units: what it says of each as a list of that unit,
// what is asked and left out together. A list that names no unit is refused.
func (s *Sheet) readSeveral(ctx context.Context, book *data.Book) (*Reading, error) {
	whole := intake.Divide(s.Source(), s.Around.Around, s.Answers)
	if !whole.Named {
		return nil, ErrNoUnit
	}
	r := &Reading{Reading: &registration.Reading{Reading: whole.Reading}, sheet: s}
	for _, part := range whole.Parts {
		around, err := registration.ReadAround(ctx, book, s.Year, part.Unit, s.Subject, s.Day)
		if err != nil {
			return nil, err
		}
		around.Around = part.Within(around.Around)
		sheet := NewSheet(part.Source, around, s.Kind)
		sheet.Answers = registration.Shifted(s.Answers, len(r.Lines))
		reading, err := sheet.Read(ctx, book)
		if err != nil {
			return nil, err
		}
		r.join(reading)
	}
	r.Lines = append(r.Lines, s.Unplaced(whole.Waiting)...)
	return r, ctx.Err()
}

// join puts the reading of a further unit behind those before it.
func (r *Reading) join(part *Reading) {
	from := len(r.Lines)
	for _, line := range part.Lines {
		if line.Of >= 0 {
			line.Of += from
		}
		line.Lines = slices.Clone(line.Lines)
		for i := range line.Lines {
			line.Lines[i] += from
		}
		r.Lines = append(r.Lines, line)
	}
	r.Reading.Join(part.Reading.Reading)
	r.parts = append(r.parts, part)
}

// ByUnit are the readings of each unit of a list of several; else the reading itself.
func (r *Reading) ByUnit() []*Reading {
	if r.sheet.Several() {
		return r.parts
	}
	return []*Reading{r}
}

// Unit is whose list it is; none of a list of several units.
func (r *Reading) Unit() data.Unit { return r.sheet.Unit }

// Outlook counts what the units register beside what they will, title by title.
func (r *Reading) Outlook(titles data.Titles) (all []registration.Outlook) {
	if !r.sheet.Several() {
		return r.sheet.Outlook(titles, registration.Entries(r.Lines))
	}
	sums := map[int64]registration.Outlook{}
	for _, part := range r.parts {
		for _, o := range part.Outlook(titles) {
			sum := sums[o.Kind.ID]
			sums[o.Kind.ID] = registration.Outlook{Kind: o.Kind, Now: sum.Now + o.Now, Then: sum.Then + o.Then}
		}
	}
	for _, kind := range titles.Kinds {
		if sum, is := sums[kind.ID]; is {
			all = append(all, sum)
		}
	}
	return all
}

// general tells whether a finding is of all units alike and stands among those before it.
func general(f rules.Finding, before []rules.Finding) bool {
	return f.General && slices.ContainsFunc(before, func(other rules.Finding) bool {
		return other.General && other.Rule.Key == f.Rule.Key && other.Award.ID == f.Award.ID
	})
}
