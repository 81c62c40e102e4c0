// Package results enters what came of a year's registrations: decisions that
// award many at once, what was not reached and why, awards nobody had registered,
// and revocations (kết quả, quyết định khen thưởng).
package results

import (
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Decision (quyết định khen thưởng) is one decision as it is entered.
type Decision struct {
	Year       data.Year
	Number     string // "12/QĐ-TĐKT"
	Date       viet.Date
	Authority  string
	Basis      string // thường xuyên, chuyên đề, đột xuất
	PeriodFrom viet.Date
	PeriodTo   viet.Date
	Handed     Handed // what is known of each of its awards besides; Following and Reissue say nothing here
}

// Yearly is a decision with the whole year as its period, as most are.
func Yearly(year data.Year) Decision {
	return Decision{
		Year: year, Basis: words.BasisRegular,
		PeriodFrom: year.FirstDay(), PeriodTo: year.LastDay(),
	}
}

// check refuses a decision that later rules could not read.
func (d Decision) check() error {
	switch {
	case d.Number == "":
		return fault.New(fault.Invalid, words.DecisionNumberWhat, words.DecisionNumberNext)
	case d.Date == "":
		return fault.New(fault.Invalid, words.DecisionDateWhat, words.DecisionDateNext)
	case d.PeriodFrom != "" && d.PeriodTo != "" && d.PeriodTo < d.PeriodFrom:
		return fault.New(fault.Invalid, words.DecisionPeriodWhat, words.DecisionPeriodNext)
	}
	return nil
}

// award is a new award of the decision.
func (d Decision) award(kindID int64) data.Award {
	return data.Award{
		AwardKindID: kindID, Year: d.Year.Number, DecisionNumber: d.Number, DecisionDate: d.Date,
		Authority: d.Authority, Basis: d.Basis, PeriodFrom: d.PeriodFrom, PeriodTo: d.PeriodTo,
		GoldenBook: d.Handed.Book, HandedOn: d.Handed.On, Money: d.Handed.Money, ReceivedBy: d.Handed.By,
	}
}

// Grant awards registrations what they aimed at, in one decision. Those that have
// the title already are left as they are.
func (d Decision) Grant(tx *data.Tx, registrations []int64) error {
	if err := d.check(); err != nil {
		return err
	}
	return each(tx, registrations, func(r *data.Registration) error {
		has, err := tx.AwardsFor(*r)
		if err != nil {
			return err
		}
		for _, award := range has {
			if award.Same {
				return nil
			}
		}
		return d.give(tx, r, r.AwardKindID, false)
	})
}

// GrantOther awards one registration another title than it aimed at. Whether that
// is higher is the clerk's word; a title that includes the one registered is.
func (d Decision) GrantOther(tx *data.Tx, registration, kindID int64, higher bool) error {
	if err := d.check(); err != nil {
		return err
	}
	return each(tx, []int64{registration}, func(r *data.Registration) error {
		if err := withdraw(tx, r); err != nil {
			return err
		}
		return d.give(tx, r, kindID, higher)
	})
}

func (d Decision) give(tx *data.Tx, r *data.Registration, kindID int64, higher bool) error {
	regime, err := tx.RegimeOn(d.Date)
	if err != nil {
		return err
	}
	if err := tx.DropRefusal(r.ID); err != nil {
		return err
	}
	award := d.award(kindID)
	award.PersonID, award.CollectiveID, award.SubjectName = r.PersonID, r.CollectiveID, r.SubjectName
	if err := saveAward(tx, &award); err != nil {
		return err
	}
	r.AwardID, r.AwardHigher, r.DecisionRegime = &award.ID, higher, regime.Code
	return tx.Save(r)
}

// GrantUnregistered awards a person or a collective what nobody had registered.
// One of the two keys is zero.
func (d Decision) GrantUnregistered(tx *data.Tx, kindID, personID, collectiveID int64) error {
	if err := d.check(); err != nil {
		return err
	}
	award := d.award(kindID)
	if personID != 0 {
		person, err := data.Get[data.Person](tx, personID)
		if err != nil {
			return err
		}
		award.PersonID, award.SubjectName = &person.ID, person.FullName
	} else {
		unit, err := data.Get[data.Unit](tx, collectiveID)
		if err != nil {
			return err
		}
		award.CollectiveID, award.SubjectName = &unit.ID, unit.Name
	}
	return saveAward(tx, &award)
}

// Give awards one registration a title by a decision: the one it aimed at, or another
// one, see GrantOther.
func (d Decision) Give(tx *data.Tx, r data.OutcomeLine, kindID int64, higher bool) error {
	if kindID != r.KindID {
		return d.GrantOther(tx, r.RegistrationID, kindID, higher)
	}
	if err := Reopen(tx, []int64{r.RegistrationID}); err != nil {
		return err
	}
	return d.Grant(tx, []int64{r.RegistrationID})
}

// Miss notes that registrations did not reach what they aimed at: when, why and
// by whose decision. An award they had by them is taken out of the book.
func Miss(tx *data.Tx, registrations []int64, refusal data.Refusal) error {
	return each(tx, registrations, func(r *data.Registration) error {
		if err := withdraw(tx, r); err != nil {
			return err
		}
		refused := refusal
		refused.RegistrationID = r.ID
		return tx.Save(&refused)
	})
}

// Reopen takes the results of registrations out of the book: awards and refusals.
func Reopen(tx *data.Tx, registrations []int64) error {
	return each(tx, registrations, func(r *data.Registration) error { return withdraw(tx, r) })
}

// Review notes what a unit thinks of its registrations at mid-year.
func Review(tx *data.Tx, registrations []int64, review string) error {
	return each(tx, registrations, func(r *data.Registration) error {
		r.SelfReview = review
		return tx.Save(r)
	})
}

// Revoke cancels an award; it stays in the history and breaks what it counted for.
func Revoke(tx *data.Tx, awardID int64, reason string) error {
	if reason == "" {
		return fault.New(fault.Invalid, words.RevokeReasonWhat, words.RevokeReasonNext)
	}
	return revoke(tx, awardID, true, reason)
}

// Restore takes the revocation of an award back.
func Restore(tx *data.Tx, awardID int64) error {
	return revoke(tx, awardID, false, "")
}

func revoke(tx *data.Tx, awardID int64, revoked bool, reason string) error {
	award, err := data.Get[data.Award](tx, awardID)
	if err != nil {
		return err
	}
	award.Revoked, award.RevokedReason = revoked, reason
	return tx.Save(&award)
}

// withdraw removes what came of a registration: the award entered for it, one of
// its title, and a refusal. Revoked awards stay, they are history. An award that was
// entered for another registration is that one's to take back.
func withdraw(tx *data.Tx, r *data.Registration) error {
	if err := tx.DropRefusal(r.ID); err != nil {
		return err
	}
	has, err := tx.AwardsFor(*r)
	if err != nil {
		return err
	}
	for _, award := range has {
		if award.Other != "" {
			return fault.New(fault.Refused, fmt.Sprintf(words.AwardOfOtherWhat, r.SubjectName, award.DecisionNumber, award.Other), words.AwardOfOtherNext)
		}
	}
	r.AwardID, r.AwardHigher, r.DecisionRegime = nil, false, ""
	if err := tx.Save(r); err != nil {
		return err
	}
	for _, award := range has {
		if err := tx.Delete(&award.Award); err != nil {
			return err
		}
	}
	return nil
}

func each(tx *data.Tx, ids []int64, act func(*data.Registration) error) error {
	for _, id := range ids {
		r, err := data.Get[data.Registration](tx, id)
		if err != nil {
			return err
		}
		if err := act(&r); err != nil {
			return err
		}
	}
	return nil
}
