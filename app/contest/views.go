package contest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// those are the records that something holds of.
func those[T any](all []T, holds func(T) bool) []T {
	var kept []T
	for _, record := range all {
		if holds(record) {
			kept = append(kept, record)
		}
	}
	return kept
}

// first is the first record that something holds of.
func first[T any](all []T, holds func(T) bool) (record T, found bool) {
	if i := slices.IndexFunc(all, holds); i >= 0 {
		return all[i], true
	}
	return record, false
}

// Number is the number a paper carries: as it was entered for the ceremony, else as it was
// given when the paper was signed. It is zero where neither is known.
func (r *Records) Number(paper string) data.DocumentNumber {
	if number, entered := first(r.Numbers, func(n data.DocumentNumber) bool { return n.Paper == paper }); entered {
		return number
	}
	if tellsOfVotes(paper) {
		if number, entered := r.registered(paper); entered {
			return number
		}
	}
	return r.dispatched(func(d data.Dispatched) bool { return d.Paper == paper && d.Whole() })
}

// dispatched is the number that a paper of the meeting at hand was given when it was signed.
func (r *Records) dispatched(is func(data.Dispatched) bool) data.DocumentNumber {
	d, _ := first(r.Dispatched, func(d data.Dispatched) bool { return is(d) && r.ofCeremony(d) })
	return data.DocumentNumber{CeremonyID: r.Ceremony.ID, Paper: d.Paper, Number: d.Number, Symbol: d.Symbol, IssuedOn: d.IssuedOn}
}

// NarrowedNumber is the number that a paper was given when it was signed which is narrowed to a
// subject, as a submission is to one who decides; zero where none is known.
func (r *Records) NarrowedNumber(paper, subject string) data.DocumentNumber {
	return r.dispatched(func(d data.Dispatched) bool { return d.Paper == paper && !d.Whole() && d.Subject == subject })
}

// UnitNumber is the number that the paper of one of several units was given when it was signed, as a
// reminder; zero where none is known.
func (r *Records) UnitNumber(paper string, unitID int64) data.DocumentNumber {
	return r.dispatched(func(d data.Dispatched) bool { return d.Paper == paper && d.UnitID != nil && *d.UnitID == unitID })
}

// NumberInYear is the number a paper carries, at the meeting at hand or at another of the year.
func (r *Records) NumberInYear(paper string) data.DocumentNumber {
	if n := r.Number(paper); n.Number > 0 {
		return n
	}
	n, _ := r.registered(paper)
	return n
}

// registered is the number of a paper at whichever meeting of the year it was entered.
func (r *Records) registered(paper string) (number data.DocumentNumber, entered bool) {
	return first(r.Register, func(n data.DocumentNumber) bool { return n.Paper == paper })
}

// ofCeremony tells whether a signed paper is of the ceremony at hand. Prints of earlier
// programs name none where it was the usual one.
func (r *Records) ofCeremony(d data.Dispatched) bool {
	return d.CeremonyID == nil || *d.CeremonyID == r.Ceremony.ID
}

// NumberOf is "05/KH-KTĐ", empty where the paper has no number.
func (r *Records) NumberOf(paper string) string { return r.Number(paper).Text() }

// Symbol is the usual symbol of a paper of a type, "BB-KTĐ"; a letter has no type and the
// part of who drafted it, "KTĐ-TĐKT". A Party organisation writes "BB/KTĐ", "CV/KTĐ".
func Symbol(head data.Letterhead, block data.Block, paperType, drafter string) string {
	symbol := cmp.Or(head.Symbol, block.Symbol)
	if head.Party {
		return strings.Trim(cmp.Or(paperType, words.PartyLetter)+"/"+symbol, "/")
	}
	return strings.Trim(paperType+"-"+symbol+"-"+drafter, "-")
}

// Locality is the place of the date line.
func (r *Records) Locality() string {
	for _, place := range []string{r.Ceremony.Locality, r.Letterhead.Locality, r.Block.Locality} {
		if place != "" {
			return place
		}
	}
	return ""
}

// Grounds are the texts a paper cites; a paper is no ground of itself, and the plan of the
// signing none of what is not about the signing.
func (r *Records) Grounds(paper string) []data.LegalText {
	not := []string{r.NumberOf(paper)}
	if paper != PaperPledge {
		not = append(not, r.NumberInYear(PaperPlan).Text())
	}
	return those(r.LegalTexts, func(t data.LegalText) bool {
		return !slices.ContainsFunc(not, func(number string) bool {
			return number != "" && (t.Number == number || strings.Contains(t.Citation, number))
		})
	})
}

// BlockMovements are the movements that the whole block takes part in.
func (r *Records) BlockMovements() []data.Movement {
	return those(r.Movements, func(m data.Movement) bool { return m.UnitID == nil })
}

// OwnMovements are those that a unit registers as its own.
func (r *Records) OwnMovements(unitID int64) []data.Movement {
	return those(r.Movements, func(m data.Movement) bool { return m.UnitID != nil && *m.UnitID == unitID })
}

// Participant is a participant by a key that may be empty.
func (r *Records) Participant(id *int64) (data.Participant, bool) {
	return first(r.Participants, func(p data.Participant) bool { return id != nil && p.ID == *id })
}

// Invited are the invited participants, those of one unit where one is given.
func (r *Records) Invited(unitID int64) []data.Participant {
	return those(r.Participants, func(p data.Participant) bool {
		return p.Invited && (unitID == 0 || p.UnitID != nil && *p.UnitID == unitID)
	})
}

// Guests are the invited who get an invitation: not those who hold the meeting, its chair
// and secretary, nor the helpers.
func (r *Records) Guests(unitID int64) []data.Participant {
	at := func(id *int64, p data.Participant) bool { return id != nil && *id == p.ID }
	return those(r.Invited(unitID), func(p data.Participant) bool {
		return p.Role != data.RoleSupport && !at(r.Ceremony.ChairID, p) && !at(r.Ceremony.SecretaryID, p)
	})
}

// Seated are the invited who sit at the tables; helpers and press have no plate,
// but for the chair and the secretary. Those from above sit first.
func (r *Records) Seated(unitID int64) []data.Participant {
	at := func(id *int64, p data.Participant) bool { return id != nil && *id == p.ID }
	seated := those(r.Invited(unitID), func(p data.Participant) bool {
		helps := p.Role == data.RoleSupport || p.Role == data.RolePress
		return !helps || at(r.Ceremony.ChairID, p) || at(r.Ceremony.SecretaryID, p)
	})
	above := func(p data.Participant) bool { return p.Role == data.RoleSuperior }
	return append(those(seated, above), those(seated, func(p data.Participant) bool { return !above(p) })...)
}

// Introduced are the participants of a role who are named at the ceremony.
func (r *Records) Introduced(role data.ParticipantRole) []data.Participant {
	return those(r.Participants, func(p data.Participant) bool {
		return p.Role == role && p.Attendance != data.AttendanceAbsent
	})
}

// Signers are the signatories of a role.
func (r *Records) Signers(role data.SignatoryRole) []data.Signatory {
	return those(r.Signatories, func(s data.Signatory) bool { return s.Role == role })
}

// SignerOf is who signs for a unit.
func (r *Records) SignerOf(unitID int64) (data.Signatory, bool) {
	return first(r.Signers(data.SignatoryMember), func(s data.Signatory) bool { return s.UnitID != nil && *s.UnitID == unitID })
}

// Head is who signs for the block: the chair among the signatories, else the head's
// office with a name. Both are nil where nobody is known.
func (r *Records) Head() (chair *data.Signatory, office *data.Office) {
	if s, found := first(r.Signatories, func(s data.Signatory) bool { return s.Role == data.SignatoryChair }); found {
		return &s, nil
	}
	named := func(o data.Office) bool { return o.Role == data.OfficeHead && o.PersonName != "" }
	if o, found := first(r.Offices, named); found {
		return nil, &o
	}
	return nil, nil
}

// Said are the remarks of a kind that say something.
func (r *Records) Said(kind data.RemarkKind) []data.Remark {
	return those(r.Remarks, func(remark data.Remark) bool { return remark.Kind == kind && strings.TrimSpace(remark.Text) != "" })
}

// Assigned are the tasks of a stage.
func (r *Records) Assigned(stage data.AssignmentStage) []data.Assignment {
	return those(r.Assignments, func(a data.Assignment) bool { return a.Stage == stage })
}

// ReportedBy is who reports from the ceremony, or who took its pictures.
func (r *Records) ReportedBy() string {
	reports := func(p data.Participant) bool { return p.Role == data.RolePress && p.FullName != "" }
	if p, found := first(r.Participants, reports); found {
		return p.FullName
	}
	a, _ := first(r.Attachments, func(a data.Attachment) bool { return a.Author != "" })
	return a.Author
}

// CueOf names the sentences of the script for a point of the programme; empty where
// the office wrote its own words, "item" for a point of no known kind.
func CueOf(item data.AgendaItem) string {
	if strings.TrimSpace(item.Cue) != "" {
		return ""
	}
	content := viet.Fold(item.Content)
	for _, kind := range words.CueKinds {
		if strings.Contains(content, viet.Fold(kind.Word)) {
			return kind.Key
		}
	}
	return "item"
}

// AtSigning tells whether the meeting at hand is the one at which the pledge is signed, as it also is
// where nobody wrote down what it is for.
func (r *Records) AtSigning() bool {
	return r.Ceremony.ID == 0 || r.Ceremony.Purposes == "" || r.Ceremony.Serves(data.PurposeSigning)
}

// Chosen are the units with their counts that a paper is of: one, or all where the
// id is zero.
func (r *Records) Chosen(unitID int64) []data.UnitSummary {
	if unitID == 0 {
		return r.Summary.Units
	}
	for i := range r.Summary.Units { // asked for each unit of hundreds, and too much to be copied
		if r.Summary.Units[i].Unit.ID == unitID {
			return r.Summary.Units[i : i+1 : i+1]
		}
	}
	return nil
}

// Registered tells whether a unit, or any where the id is zero, registered for a
// subject; an empty subject means either.
func (r *Records) Registered(unitID int64, subject data.Subject) bool {
	return slices.ContainsFunc(r.Chosen(unitID), func(row data.UnitSummary) bool {
		return row.Persons > 0 && subject != data.SubjectCollective || row.Collectives > 0 && subject != data.SubjectIndividual
	})
}

// Vote is a ballot (bỏ phiếu) with its nominees and what was counted.
type Vote struct {
	data.Ballot
	Kind     data.AwardKind
	Nominees []Nominee
	Counted  bool
}

// ForPeople tells whether the vote is on people.
func (v Vote) ForPeople() bool { return v.Kind.Subject == data.SubjectIndividual }

// Nominee is a unit that is voted on, or a person of it.
type Nominee struct {
	Unit   data.Unit
	Person string // as it was; empty for a unit
	Count  data.Count
}

// Name is what the nominee is called, a person with the unit.
func (n Nominee) Name() string {
	if n.Person == "" {
		return n.Unit.Name
	}
	return fmt.Sprintf(words.BallotPerson, n.Person, n.Unit.Name)
}

// Votes are the ballots of the year. As long as no nominees are chosen, they are
// the units or people that register the award.
func (r *Records) Votes() []Vote {
	type place struct{ kind, unit int64 }
	candidates := map[place][]string{}
	for _, line := range r.Candidates {
		at := place{line.AwardKindID, line.UnitID}
		candidates[at] = append(candidates[at], line.SubjectName)
	}
	var all []Vote
	for _, ballot := range r.Ballots {
		v := Vote{Ballot: ballot}
		for _, kind := range r.Summary.Kinds {
			if kind.ID == ballot.AwardKindID {
				v.Kind = kind
			}
		}
		for _, row := range r.Summary.Units {
			for _, count := range r.Counts {
				if count.BallotID == ballot.ID && count.UnitID == row.Unit.ID {
					v.Nominees = append(v.Nominees, Nominee{row.Unit, count.SubjectName, count})
					v.Counted = v.Counted || count.Agree+count.Disagree > 0
				}
			}
		}
		chosen := len(v.Nominees) > 0
		for _, row := range r.Summary.Units {
			switch {
			case chosen:
			case v.ForPeople():
				for _, name := range candidates[place{ballot.AwardKindID, row.Unit.ID}] {
					v.Nominees = append(v.Nominees, Nominee{Unit: row.Unit, Person: name})
				}
			case row.Tallies[ballot.AwardKindID].Whole > 0:
				v.Nominees = append(v.Nominees, Nominee{Unit: row.Unit})
			}
		}
		all = append(all, v)
	}
	return all
}

// Office is who holds an office of the block; its ID is zero where nobody does.
func (r *Records) Office(role data.OfficeRole) data.Office {
	office, _ := first(r.Offices, func(o data.Office) bool { return o.Role == role })
	return office
}

// HasHead tells whether the year has a head unit.
func (r *Records) HasHead() bool {
	return r.Office(data.OfficeHead).ID != 0
}

// Slogan (khẩu hiệu) is that of the year, else the block's own.
func (r *Records) Slogan() string { return cmp.Or(r.Year.Slogan, r.Block.Slogan) }
