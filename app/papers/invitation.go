package papers

import (
	"slices"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data"
	"sothidua/data/viet"
)

// invitations (giấy mời, Mẫu 1.7) are one for each guest, each with pages of its own.
func (b *builder) invitations() []page.Section {
	guests := b.Guests(b.unitID)
	if b.open(contest.Guests) {
		guests = []data.Participant{{FullName: b.say("blank")}}
	}
	width := page.Portrait().Width()
	above, below := b.invitationText(width)
	b.open(contest.ReplyBy)
	end := last(b.say("end", "ngày", b.Ceremony.ReplyBy.Long()))
	sections := make([]page.Section, len(guests))
	for i, p := range guests {
		guest := b.attendee(p)
		blocks := append(slices.Clip(above), b.greeting(guest))
		blocks = append(append(blocks, below...), b.requested(p)...)
		blocks = append(append(bound(blocks), end), b.closing(width, "khách", guest))
		sections[i] = page.Portrait(blocks...)
		sections[i].RestartNumbering = true
	}
	return sections
}

// invitationText is what all invitations share, above and below the guest.
func (b *builder) invitationText(width float64) (above, below []page.Block) {
	above = b.issued(width, Invitation, b.say("subject", "tên lễ", b.event()))
	chair := b.officer(b.Ceremony.ChairID, contest.Chair)
	lines := []string{
		b.say("attend", "tên lễ", b.eventOfBlock()),
		b.say("chair", "người", chair),
		b.say("time", "lúc", b.when()),
		b.say("place", "địa điểm", b.where()),
		b.say("programme"),
	}
	for _, line := range append(lines, b.contact()...) {
		below = append(below, text(line))
	}
	return above, below
}

// requested is what is asked of somebody invited: how many come of a unit, and what they bring.
func (b *builder) requested(p data.Participant) (blocks []page.Block) {
	if n := b.Ceremony.Delegates; n > 0 && p.Role == data.RoleMember {
		blocks = append(blocks, text(b.say("delegates", "số", viet.Count(n))))
	}
	if bring := strings.TrimRight(strings.Join(paragraphs(b.Ceremony.Bring), "; "), ".;"); bring != "" {
		blocks = append(blocks, text(b.say("bring", "tài liệu", small(bring))))
	}
	return blocks
}

// greeting has the guest's name in bold.
func (b *builder) greeting(guest string) page.Block {
	const place = "\x00" // no sentence has it
	before, after, _ := strings.Cut(b.say("greeting", "nơi mời", b.issuer(), "khách", place), place)
	return page.Body(bodySize, page.Plain(before), page.Bold(guest), page.Plain(after))
}
