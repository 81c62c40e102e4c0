package contest

import (
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// The register (sổ đăng ký văn bản) of a year holds the numbers that were entered for its
// meetings and those that signed papers were given: one number, one paper, running with the
// days.

// entry is a paper in the register.
type entry struct {
	name   string
	number int
	on     viet.Date
	paper  paperOf
}

// paperOf tells one paper from another.
type paperOf struct {
	paper          string
	ceremony, unit int64
	subject        string
}

func entered(n data.DocumentNumber) entry {
	return entry{nameOf(n.Paper), n.Number, n.IssuedOn, paperOf{paper: n.Paper, ceremony: n.CeremonyID}}
}

func (r *Records) given(d data.Dispatched) entry {
	of := paperOf{d.Paper, r.Ceremony.ID, 0, d.Subject}
	if d.CeremonyID != nil {
		of.ceremony = *d.CeremonyID
	}
	name := nameOf(d.Paper)
	if d.UnitID != nil {
		of.unit = *d.UnitID
	}
	if !d.Whole() || name == d.Paper {
		name = d.Title
	}
	return entry{name, d.Number, d.IssuedOn, of}
}

// signedAs is what the signed paper bears whose number was entered.
func (r *Records) signedAs(n data.DocumentNumber) (data.Dispatched, bool) {
	return first(r.Dispatched, func(d data.Dispatched) bool { return r.given(d).paper == entered(n).paper })
}

// outOfTurn says which other paper of the year has the number of this one, or stands on the
// wrong side of it by its day; empty for none.
func (r *Records) outOfTurn(n data.DocumentNumber) string { return r.against(entered(n)) }

// Against says what speaks against the number that a signed paper was given: another paper
// has it, it is out of turn, or another one was entered for it. Empty is nothing.
func (r *Records) Against(d data.Dispatched) string {
	e := r.given(d)
	for _, n := range r.Register {
		if entered(n).paper == e.paper && n.Number != e.number {
			return fmt.Sprintf(words.GapSignedAs, sentence(e.name), e.number, n.Number)
		}
	}
	return r.against(e)
}

func (r *Records) against(e entry) string {
	var others []entry
	for _, n := range r.Register {
		others = append(others, entered(n))
	}
	for _, d := range r.Dispatched {
		others = append(others, r.given(d))
	}
	for _, o := range others {
		if o.paper == e.paper {
			continue
		}
		if o.number == e.number {
			return fmt.Sprintf(words.GapTwice, e.number, e.name, o.name)
		}
		dated := e.on != "" && o.on != "" && e.on != o.on
		if dated && (o.number < e.number) != (o.on < e.on) {
			return fmt.Sprintf(words.GapTurn, e.number, e.name, e.on.Slash(), o.number, o.name, o.on.Slash())
		}
	}
	return ""
}
