package registration

import (
	"slices"

	"sothidua/assets/words"
	"sothidua/data"
)

// Batch is one change to many lines.
type Batch struct {
	Add, Remove []int64 // kinds
	Initiative  *string // new title of the initiative; empty takes it away, nil leaves it
	Note        *string
	Delete      bool
}

// Planned is what a batch will do to one line.
type Planned struct {
	Line   data.RegistrationLine
	Kinds  []int64 // afterwards
	Before string  // labels, initiative and note as they are
	After  string  // as they will be
	Gone   bool    // the line will be deleted
	Same   bool    // nothing changes
}

// Plan says what the batch will do, line by line, without doing it.
func (b Batch) Plan(lines []data.RegistrationLine, kinds []data.AwardKind) []Planned {
	planned := make([]Planned, len(lines))
	for i, line := range lines {
		p := Planned{Line: line}
		after := line
		if !b.Delete {
			for _, id := range line.KindIDs {
				if !slices.Contains(b.Remove, id) {
					p.Kinds = append(p.Kinds, id)
				}
			}
			p.Kinds = union(p.Kinds, b.Add)
		}
		if b.Initiative != nil && line.Subject == data.SubjectIndividual {
			after.Initiative.Title = *b.Initiative
		}
		if b.Note != nil {
			after.Note = *b.Note
		}
		p.Before, p.After = said(line, kinds, line.KindIDs), said(after, kinds, p.Kinds)
		p.Gone = len(p.Kinds) == 0
		if p.Gone {
			p.After = words.BatchGone
		}
		p.Same = p.Before == p.After
		planned[i] = p
	}
	return planned
}

func said(line data.RegistrationLine, kinds []data.AwardKind, ids []int64) string {
	return joined(joined(Labels(kinds, ids), line.Initiative.Title), line.Note)
}

// Apply does what was planned. A title that a line of another unit holds by then
// is refused, and nothing is written.
func (b Batch) Apply(tx *data.Tx, year data.Year, unit data.Unit, planned []Planned) error {
	for _, p := range planned {
		if p.Same {
			continue
		}
		if p.Gone {
			if err := Delete(tx, p.Line); err != nil {
				return err
			}
			continue
		}
		if err := Change(tx, p.Line, b.entry(year, unit, p)); err != nil {
			return err
		}
	}
	return nil
}

func (b Batch) entry(year data.Year, unit data.Unit, p Planned) Entry {
	e := EntryOf(year, unit, p.Line)
	e.Kinds = p.Kinds
	if b.Initiative != nil && p.Line.Subject == data.SubjectIndividual {
		e.Initiative.Title = *b.Initiative
	}
	if b.Note != nil {
		e.Note = *b.Note
	}
	return e
}

// EntryOf is what a line says, ready to be changed.
func EntryOf(year data.Year, unit data.Unit, line data.RegistrationLine) Entry {
	return Entry{
		Year: year, Unit: unit, Subject: line.Subject, PersonID: line.PersonID, CollectiveID: line.CollectiveID, Name: line.Name,
		Kinds: slices.Clone(line.KindIDs), Initiative: line.Initiative, Note: line.Note,
	}
}

// Correct writes how a line calls its subject's post, and how the person is
// addressed; neither changes whom it is for.
func Correct(tx *data.Tx, line data.RegistrationLine, honorific, post string) error {
	rows, err := rowsOf(tx, line)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if row.SubjectPost == post {
			continue
		}
		row.SubjectPost = post
		if err := tx.Save(&row); err != nil {
			return err
		}
	}
	if line.PersonID == 0 || honorific == line.Honorific {
		return nil
	}
	person, err := data.Get[data.Person](tx, line.PersonID)
	if err != nil {
		return err
	}
	person.Honorific = honorific
	return tx.Save(&person)
}
