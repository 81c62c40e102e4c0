package papers

import (
	"slices"
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
)

// invitations (giấy mời, Mẫu 1.7) are one for each guest, each with pages of its own.
func (b *builder) invitations() []page.Section {
	var guests []string
	for _, p := range b.Guests(b.unitID) {
		guests = append(guests, b.attendee(p))
	}
	if b.open(contest.Guests) {
		guests = []string{b.say("blank")}
	}
	width := page.Portrait().Width()
	above, below := b.invitationText(width)
	sections := make([]page.Section, len(guests))
	for i, guest := range guests {
		blocks := append(slices.Clip(above), b.greeting(guest))
		blocks = append(append(blocks, below...), b.closing(width, "khách", guest))
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
	return above, append(bound(below), last(b.say("end")))
}

// greeting has the guest's name in bold.
func (b *builder) greeting(guest string) page.Block {
	const place = "\x00" // no sentence has it
	before, after, _ := strings.Cut(b.say("greeting", "nơi mời", b.issuer(), "khách", place), place)
	return page.Body(bodySize, page.Plain(before), page.Bold(guest), page.Plain(after))
}
