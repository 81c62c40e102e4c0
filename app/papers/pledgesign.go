package papers

import (
	"slices"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// across is how many units sign side by side.
const across = 2

// pledgeSignatures are the members in the order of signing; in the last row the
// head of the block signs right, a single witness left of it. The receivers
// stand where room is left.
func (b *builder) pledgeSignatures(width float64) []page.Block {
	var members, witnesses []page.Signature
	var rows [][]page.Signature
	full := func() { // begins a new row
		rows, members = slices.AppendSeq(rows, slices.Chunk(members, across)), nil
	}
	head, own := b.blockHead(), b.headOfUnit()
	if own != nil {
		head = b.headAndUnit(*own)
	}
	for _, s := range b.Signers(data.SignatoryMember) {
		if own != nil && s.ID == own.ID {
			continue // signs once, at the end
		}
		if s.SecondName == "" {
			members = append(members, b.member(s))
			continue
		}
		full() // both of a unit sign side by side
		rows = append(rows, []page.Signature{b.second(s), b.member(s)})
	}
	if len(members)+len(rows) == 0 && own == nil {
		for _, unit := range b.Units {
			members = append(members, b.signature(b.unitLines(unit.Name), "", ""))
		}
		if b.blank {
			members = slices.Repeat([]page.Signature{b.signature(b.unitLines(b.say("blank")), "", "")}, manyRows)
		}
	}
	for _, s := range b.Signers(data.SignatoryWitness) {
		lines := []string{b.say("witness")}
		if s.UnitName != "" && !within(s.UnitName, s.Post) {
			lines = append(lines, page.Capitals(s.UnitName))
		}
		lines = append(lines, b.capacity(s.SignsAs, s.HeadPost, s.Post)...)
		b.open(contest.SignerNames, s.ID)
		witnesses = append(witnesses, b.signature(lines, b.mandate(s), s.FullName))
	}
	full()
	if len(witnesses) != 1 {
		rows = slices.AppendSeq(rows, slices.Chunk(witnesses, across))
		return signatures(width, append(rows, []page.Signature{b.recipients(), head})...)
	}
	blocks := signatures(width, append(rows, []page.Signature{witnesses[0], head})...)
	last := len(blocks) - 1
	blocks[last] = followed(blocks[last].(page.Table), b.recipients())
	return blocks
}

// headOfUnit is the unit that whoever signs as the head of the block signs for as well; nil where these
// are two people, or somebody signs beside for the unit.
func (b *builder) headOfUnit() *data.Signatory {
	name := ""
	if chair, office := b.Head(); chair != nil {
		name = chair.FullName
	} else if office != nil {
		name = office.PersonName
	}
	for _, s := range b.Signers(data.SignatoryMember) {
		if name != "" && s.SecondName == "" && viet.Fold(s.FullName) == viet.Fold(name) {
			return &s
		}
	}
	return nil
}

// headAndUnit is one signature for both: nobody signs a paper twice.
func (b *builder) headAndUnit(s data.Signatory) page.Signature {
	lines := []string{page.Capitals(b.Block.HeadLabel)}
	if chair, _ := b.Head(); chair != nil && chair.SignsAs != "" && viet.Fold(chair.HeadPost) == viet.Fold(b.Block.HeadLabel) {
		lines = b.capacity(chair.SignsAs, chair.HeadPost, chair.Post) // the deputy, or who has the head's order
	}
	own := b.member(s)
	for i := range lines {
		own.Above = slices.Insert(own.Above, i, page.P(page.Center, bodySize-1, lines[i]).Bolded())
	}
	return own
}

func (b *builder) unitLines(name string) []string {
	return []string{b.say("for unit"), page.Capitals(name)}
}

func (b *builder) member(s data.Signatory) page.Signature {
	b.open(contest.SignerNames, s.ID)
	b.open(contest.Deputies, s.ID)
	note := b.mandate(s)
	switch s.State {
	case data.SignatureAbsent:
		note = b.say("absent")
	case data.SignatureLater:
		note = b.say("later")
	}
	lines := append(b.unitLines(s.UnitName), b.capacity(s.SignsAs, or(s.HeadPost, b.headPostOf(s)), b.postOf(s))...)
	return b.signature(lines, note, s.FullName)
}

// second (đại diện công đoàn) signs left of the head of the unit.
func (b *builder) second(s data.Signatory) page.Signature {
	lines := []string{b.say("for union"), page.Capitals(s.UnitName)}
	if s.SecondPost != "" {
		lines = append(lines, page.Capitals(s.SecondPost))
	}
	return b.signature(lines, "", s.SecondName)
}

// postOf is the post of who signs for a unit, or room to write it.
func (b *builder) postOf(s data.Signatory) string {
	if b.open(contest.SignerPosts, s.ID) {
		return b.say("blank")
	}
	return s.Post
}

// mandate is the note of the letter of authority, with room for it where somebody
// signs by order and none is noted.
func (b *builder) mandate(s data.Signatory) string {
	if b.open(contest.Mandates, s.ID) {
		return b.authority(b.say("blank"))
	}
	return b.authority(s.Authorisation)
}

// headPostOf is the post of the head of a signatory's unit, for who signs for the
// head and has not said for which.
func (b *builder) headPostOf(s data.Signatory) string {
	for _, unit := range b.Units {
		if s.UnitID != nil && *s.UnitID == unit.ID {
			return unit.HeadPost
		}
	}
	return ""
}

// blockHead (khối trưởng) is the chair named to sign, or the head unit's
// representative, who signs as for the unit where the office has no post.
func (b *builder) blockHead() page.Signature {
	b.open(contest.HeadName)
	chair, office := b.Head()
	switch {
	case chair != nil:
		return b.headSignature(chair.SignsAs, or(chair.HeadPost, b.headPostOf(*chair)), chair.Post, chair.FullName)
	case office == nil:
		return b.headSignature("", "", "", "")
	}
	for _, s := range b.Signers(data.SignatoryMember) {
		same := s.UnitID != nil && *s.UnitID == office.UnitID && viet.Fold(s.FullName) == viet.Fold(office.PersonName)
		if same && office.Post == "" {
			return b.headSignature(s.SignsAs, or(s.HeadPost, b.headPostOf(s)), s.Post, office.PersonName)
		}
	}
	return b.headSignature("", "", office.Post, office.PersonName)
}
