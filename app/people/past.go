package people

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sothidua/app/rating"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Past (năm trước) is what is written of one earlier year of a person or a collective: what was
// given, how it was rated, or both. Rules look back on it; the year need not be in the book.
type Past struct {
	PersonID, CollectiveID   int64 // one of them
	Name                     string
	Year                     int
	KindID                   int64 // of what was given, zero for nothing
	Number, Authority, Basis string
	Date                     viet.Date
	Rating                   string // empty: not known
}

// firstPast is a year before which nobody's history begins.
const firstPast = 1945

// Write keeps it, in the view of a later year. A year, and something of it, are needed: the
// faults name the fields "year", "kind", "number".
func (p Past) Write(tx *data.Tx, now data.Year) error {
	switch {
	case p.Year < firstPast || p.Year >= now.Number:
		return fault.New(fault.Invalid, fmt.Sprintf(words.PastYearWhat, firstPast, now.Number-1), words.NeedNext).At("year")
	case p.KindID == 0 && p.Rating == "":
		return fault.New(fault.Invalid, words.PastNothingWhat, words.PastNothingNext).At("kind")
	case p.KindID == 0 && (p.Number != "" || p.Date != ""):
		return fault.New(fault.Invalid, words.PastNoKindWhat, words.PastNothingNext).At("kind")
	}
	if err := p.rate(tx); err != nil || p.KindID == 0 {
		return err
	}
	kind, err := data.Get[data.AwardKind](tx, p.KindID)
	if err != nil {
		return err
	}
	known, err := tx.GivenIn(p.Year, kind.Code, p.PersonID, p.CollectiveID)
	if err != nil {
		return err
	}
	if known.ID != 0 {
		return p.complete(tx, now, kind, known)
	}
	of := now.Of(p.Year)
	award := data.Award{
		AwardKindID: kind.ID, SubjectName: p.Name, Year: p.Year, DecisionNumber: p.Number, DecisionDate: p.Date,
		Authority: p.Authority, Basis: p.Basis, PeriodFrom: of.FirstDay(), PeriodTo: of.LastDay(),
	}
	if p.PersonID != 0 {
		award.PersonID = &p.PersonID
	} else {
		award.CollectiveID = &p.CollectiveID
	}
	return tx.Save(&award)
}

func (p Past) rate(tx *data.Tx) error {
	switch {
	case p.Rating == "":
		return nil
	case p.PersonID != 0:
		return rating.ChangePeople(tx, p.Year, []int64{p.PersonID}, func(_ int64, y *data.PersonYear) error {
			return rating.People[0].Set(y, p.Rating)
		})
	}
	return rating.ChangeCollectives(tx, p.Year, []int64{p.CollectiveID}, func(_ int64, y *data.UnitYear) error {
		return rating.Collectives[0].Set(y, p.Rating)
	})
}

// complete writes what the book lacks of an award that it has; what it has otherwise stays, and
// says so.
func (p Past) complete(tx *data.Tx, now data.Year, kind data.AwardKind, known data.Award) error {
	filled := known
	filled.DecisionNumber = cmp.Or(known.DecisionNumber, p.Number)
	filled.DecisionDate = cmp.Or(known.DecisionDate, p.Date)
	filled.Authority, filled.Basis = cmp.Or(known.Authority, p.Authority), cmp.Or(known.Basis, p.Basis)
	other := p.Number != "" && p.Number != filled.DecisionNumber || p.Date != "" && p.Date != filled.DecisionDate || p.Basis != "" && p.Basis != filled.Basis
	if other || filled == known && p.Rating == "" {
		return fault.New(fault.Invalid, fmt.Sprintf(words.PastKnownWhat, p.Name, kind.Label, now.Of(p.Year).Text()), words.PastKnownNext).At("kind")
	}
	return tx.Save(&filled)
}

// PastKinds are what a person, or a collective, may have been given in an earlier year: all
// that the law of a year knows, also what is not offered any more.
func PastKinds(ctx context.Context, book *data.Book, year data.Year, subject data.Subject) ([]data.AwardKind, error) {
	kinds, err := book.KindsOf(ctx, year.RegimeCode)
	return slices.DeleteFunc(kinds, func(k data.AwardKind) bool { return k.Subject != subject }), err
}
