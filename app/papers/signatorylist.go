package papers

import (
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
)

// signatoryList (danh sách đại diện ký) is the order of signing, with room to sign.
func (b *builder) signatoryList() []page.Section {
	section := page.Portrait()
	blocks := b.sheet(section.Width())
	var rows []page.Row
	for _, role := range []data.SignatoryRole{data.SignatoryMember, data.SignatoryWitness, data.SignatoryChair} {
		for _, s := range b.Signers(role) {
			rows = append(rows, b.signatoryRow(len(rows)+1, s))
			if s.SecondName != "" {
				rows = append(rows, b.secondRow(len(rows)+1, s))
			}
		}
	}
	b.open(contest.Signers)
	if len(rows) == 0 {
		for i, unit := range b.Units {
			rows = append(rows, whole(signHeight, middle(strconv.Itoa(i+1)), left(unit.Name)))
		}
	}
	if len(rows) == 0 {
		rows = penRows(5, signHeight)
	}
	heads := []string{
		b.say("column number"), b.say("column unit"), b.say("column name"), b.say("column post"), b.say("column sign"),
	}
	section.Blocks = append(blocks, listing([]float64{11, 41, 40, 40, 28}, heads, rows))
	return []page.Section{section}
}

func (b *builder) signatoryRow(n int, s data.Signatory) page.Row {
	b.open(contest.ChairName, s.ID)
	b.open(contest.SignerNames, s.ID)
	unit := s.UnitName
	if s.Role != data.SignatoryMember {
		unit = b.say("with role", "đơn vị", unit, "tư cách", b.say("role "+string(s.Role), "khối trưởng", b.Block.HeadLabel))
	}
	who := b.person(s.Honorific, s.FullName, "", "")
	var post []page.Paragraph
	if s.SignsAs != "" && s.HeadPost != "" {
		post = append(post, page.P(page.Left, listSize, s.SignsAs+" "+s.HeadPost))
	}
	post = append(post, page.P(page.Left, listSize, b.postOf(s)))
	if mandate := b.mandate(s); mandate != "" {
		post = append(post, page.P(page.Left, listSize-1, mandate).Slanted())
	}
	state := ""
	switch s.State {
	case data.SignatureAbsent:
		state = b.say("absent")
	case data.SignatureLater:
		state = b.say("later")
	}
	return whole(signHeight, middle(strconv.Itoa(n)), left(strings.TrimSpace(unit)), left(who),
		page.C(post...).Centred(), page.C(page.P(page.Center, listSize, state).Slanted()).Centred())
}

// secondRow is who signs beside the head of a unit.
func (b *builder) secondRow(n int, s data.Signatory) page.Row {
	unit := b.say("with role", "đơn vị", s.UnitName, "tư cách", b.say("role union"))
	return whole(signHeight, middle(strconv.Itoa(n)), left(unit), left(b.person(s.SecondHonorific, s.SecondName, "", "")), left(s.SecondPost), left(""))
}
