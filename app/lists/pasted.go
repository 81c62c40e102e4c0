package lists

import (
	"context"
	"slices"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/data"
	"sothidua/data/viet"
)

// Pasted is what a pasted list says that is about people the book has, and whom else it
// names.
type Pasted struct {
	*Reading
	Strangers []registration.Pasted
	book      *data.Book
}

// ReadPasted reads a pasted list of a kind, by its code, for a unit of the year or, with
// zero, for all. Who is not in the book is left out.
func ReadPasted(ctx context.Context, book *data.Book, year data.Year, unitID int64, day viet.Date, code, text string) (Pasted, error) {
	source, err := exchange.ReadPasted(text)
	if err != nil {
		return Pasted{}, err
	}
	kind, err := Called(code)
	if err != nil {
		return Pasted{}, err
	}
	units, err := book.UnitsOf(ctx, year)
	if err != nil {
		return Pasted{}, err
	}
	var unit data.Unit // none for a list of the whole block
	if at := slices.IndexFunc(units, func(u data.Unit) bool { return u.ID == unitID }); at >= 0 {
		unit = units[at]
	}
	around, err := registration.ReadAround(ctx, book, year, unit, data.SubjectIndividual, day)
	if err != nil {
		return Pasted{}, err
	}
	return readPasted(ctx, book, NewSheet(source, around, kind))
}

func readPasted(ctx context.Context, book *data.Book, sheet *Sheet) (p Pasted, err error) {
	p.book = book
	if p.Reading, err = sheet.Read(ctx, book); err != nil {
		return p, err
	}
	for _, line := range p.Lines {
		if line.Standing == registration.Newcomer {
			p.Strangers = append(p.Strangers, line)
		}
	}
	if len(p.Strangers) > 0 {
		sheet.Leave(true, p.Strangers...)
		p.Reading, err = sheet.Read(ctx, book)
	}
	return p, err
}

// Asked are the questions about the list, and about whom a line means.
func (p Pasted) Asked() []intake.Question {
	return append(slices.Clone(p.Questions), p.sheet.Choices(p.Reading.Reading)...)
}

// Answer reads the list anew with one more answer.
func (p Pasted) Answer(ctx context.Context, key, value string) (Pasted, error) {
	sheet := p.sheet.Copy()
	sheet.Answers[key] = value
	next, err := readPasted(ctx, p.book, sheet)
	next.Strangers = append(slices.Clone(p.Strangers), next.Strangers...)
	return next, err
}
